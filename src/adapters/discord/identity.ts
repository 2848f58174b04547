/** Who we are to Discord, asked at the start: a token that is refused ends it there, with the page where it is mended. */
import { type APIApplication, type REST, Routes } from 'discord.js';
import { AppError } from '../../errors.ts';
import { refusalOf } from './failures.ts';

export interface Identity {
  readonly applicationId: string;
  readonly botUserId: string;
  /** Of the interactions endpoint, in hexadecimal. */
  readonly publicKey: string;
}

export const APPS = 'https://discord.com/developers/applications';

export async function identify(rest: REST): Promise<Identity> {
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication;
    return {
      applicationId: application.id,
      botUserId: application.bot?.id ?? application.id,
      publicKey: application.verify_key,
    };
  } catch (error) {
    throw refused(error);
  }
}

export function refused(error: unknown): AppError {
  const { kind, why } = refusalOf(error);
  return kind === 'auth' ? badToken(why) : unreachable(why, error);
}

export function badToken(why: string): AppError {
  return new AppError('ADAPTER_AUTH', `Discord refuses DISCORD_TOKEN: ${why}`, {
    hint: `${APPS} → your app → Bot → Reset Token`,
  });
}

export function unreachable(why: string, cause?: unknown): AppError {
  return new AppError('ADAPTER_UNAVAILABLE', `Discord could not be reached: ${why}`, {
    hint: 'check the network, then start again',
    cause,
  });
}
