/** Who we are to Slack, asked at the start: a token that is refused ends it there, with the page where it is mended. */
import type { WebClient } from '@slack/web-api';
import { AppError } from '../../errors.ts';
import { failureOf } from './failures.ts';
import { type Patience, retry } from './retry.ts';

export interface Identity {
  readonly userId: string;
  readonly botId: string | undefined;
}

const APPS = 'https://api.slack.com/apps';

export async function identify(client: WebClient, patience: Patience): Promise<Identity> {
  const found = await retry(() => client.auth.test(), failureOf, patience);
  if (!found.ok)
    throw refusal(
      'SLACK_BOT_TOKEN',
      found.failure.kind,
      found.failure.why,
      `${APPS} → your app → OAuth & Permissions → Bot User OAuth Token`,
    );
  const { user_id: userId, bot_id: botId } = found.value;
  if (!userId) throw new AppError('ADAPTER_AUTH', 'Slack does not say whose SLACK_BOT_TOKEN this is');
  return { userId, botId };
}

/** Opens a connection's address once and leaves it unused: a bad token is told now, not tried for ever. */
export async function openOnce(client: WebClient, patience: Patience): Promise<void> {
  const opened = await retry(() => client.apps.connections.open({}), failureOf, patience);
  if (!opened.ok)
    throw refusal(
      'SLACK_APP_TOKEN',
      opened.failure.kind,
      opened.failure.why,
      `${APPS} → your app → Basic Information → App-Level Tokens (scope connections:write), and Socket Mode switched on`,
    );
}

function refusal(variable: string, kind: string, why: string, where: string): AppError {
  const auth = kind === 'closed' || kind === 'content';
  return auth
    ? new AppError('ADAPTER_AUTH', `Slack refuses ${variable}: ${why}`, { hint: where })
    : new AppError('ADAPTER_UNAVAILABLE', `Slack could not be reached: ${why}`, {
        hint: 'check the network, then start again',
      });
}
