/** Signed requests as Slack sends them, and the payloads in them. */
import { createHmac } from 'node:crypto';

export const SECRET = 'secret-of-the-tests';

export interface Signing {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly timestamp?: number;
  readonly headers?: { readonly [name: string]: string };
  /** Changes the body after it was signed. */
  readonly tamper?: (body: string) => string;
}

export async function post(port: number, body: string, type: string, signing: Signing = {}): Promise<Response> {
  const timestamp = signing.timestamp ?? Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', signing.secret ?? SECRET)
    .update(`v0:${timestamp}:${body}`)
    .digest('hex');
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body: signing.tamper ? signing.tamper(body) : body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
      ...signing.headers,
    },
  });
}

export const postEvent = (port: number, payload: object, signing?: Signing): Promise<Response> =>
  post(port, JSON.stringify(payload), 'application/json', signing);

export const postForm = (port: number, fields: { [key: string]: string }, signing?: Signing): Promise<Response> =>
  post(port, new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', signing);

export const postInteraction = (port: number, payload: object, signing?: Signing): Promise<Response> =>
  postForm(port, { payload: JSON.stringify(payload) }, signing);

let made = 0;
const next = (): number => ++made;

export const envelope = (event: object, id = `Ev${next()}`): object => ({
  type: 'event_callback',
  team_id: 'T1',
  api_app_id: 'A1',
  event_id: id,
  event_time: 1700000000,
  event,
  authorizations: [{ team_id: 'T1', user_id: 'U0BOT', is_bot: true }],
});

/** A timestamp of its own, as Slack's messages have. */
export const ts = (): string => `1700000000.${String(next() + 500_000).padStart(6, '0')}`;

export const mention = (text: string, more: object = {}): object => ({
  type: 'app_mention',
  user: 'U1',
  channel: 'C1',
  ts: ts(),
  text: `<@U0BOT> ${text}`,
  ...more,
});

export const direct = (text: string, more: object = {}): object => ({
  type: 'message',
  channel_type: 'im',
  user: 'U1',
  channel: 'D1',
  ts: ts(),
  text,
  ...more,
});

export const edited = (message: object, text: string, after = 60): object => {
  const before = message as { channel: string; ts: string; text: string; user: string };
  return {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel_type: 'im',
    channel: before.channel,
    ts: ts(),
    message: { ...before, text, edited: { user: before.user, ts: String(Number(before.ts) + after) } },
    previous_message: before,
  };
};

export const command = (text: string, responseUrl: string, more: object = {}): { [key: string]: string } => ({
  command: '/ip',
  text,
  user_id: 'U1',
  team_id: 'T1',
  channel_id: 'C1',
  channel_name: 'room',
  response_url: responseUrl,
  trigger_id: `trigger.${next()}`,
  api_app_id: 'A1',
  ...more,
});

export const press = (actionId: string, value: string, responseUrl: string, more: object = {}): object => ({
  type: 'block_actions',
  user: { id: 'U1', team_id: 'T1' },
  team: { id: 'T1' },
  api_app_id: 'A1',
  trigger_id: `trigger.${next()}`,
  channel: { id: 'C1', name: 'room' },
  container: { type: 'message', channel_id: 'C1', message_ts: '1700000000.000900', is_ephemeral: true },
  response_url: responseUrl,
  actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: '1' }],
  ...more,
});
