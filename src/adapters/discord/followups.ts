/** What is said after the first response: a message more, or the pressed one changed, through the interaction's token. */
import { MessageFlags, Routes } from 'discord.js';
import { refusalOf } from './failures.ts';
import type { Kit } from './kit.ts';
import type { Outgoing } from './limits.ts';
import { bodyOf, type Visibility } from './responses.ts';

export async function followUp(kit: Kit, token: string, message: Outgoing, visibility: Visibility): Promise<boolean> {
  const flags = visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {};
  return attempt(kit, 'follow-up', () =>
    kit.rest.post(Routes.webhook(kit.applicationId, token), { body: { ...bodyOf(message), ...flags }, auth: false }),
  );
}

/** The message that was pressed, or the first response, whichever the token stands for. */
export async function changeOriginal(kit: Kit, token: string, message: Outgoing): Promise<boolean> {
  return attempt(kit, 'change', () =>
    kit.rest.patch(Routes.webhookMessage(kit.applicationId, token), { body: bodyOf(message), auth: false }),
  );
}

async function attempt(kit: Kit, doing: string, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    kit.log.warn(
      { platform: 'discord', doing, ...refusalOf(error) },
      'Discord did not take what was said after a response',
    );
    return false;
  }
}
