/** A direct message, which is also how the agent view asks: no mention needed, edits are followed. */
import type { App, KnownEventFromType } from '@slack/bolt';
import { converse, type Incoming } from '../conversing.ts';
import { at, plainText, stringOf } from '../inbound.ts';
import type { Kit } from '../kit.ts';

export function onDirect(app: App, kit: Kit): void {
  app.event('message', async ({ event, body }) => {
    if (event.channel_type !== 'im') return;
    const incoming = incomingOf(event);
    if (!incoming || !(await kit.state.first(`slack ${body.event_id}`))) return;
    await converse(kit, incoming);
  });
}

/** A new message of a person, or an edited one; undefined for everything else that Slack calls a message. */
export function incomingOf(event: KnownEventFromType<'message'>): Incoming | undefined {
  if (event.subtype === undefined || event.subtype === 'file_share' || event.subtype === 'thread_broadcast')
    return fromMessage(event, event.channel);
  if (event.subtype !== 'message_changed') return undefined;
  // Slack calls it changed, too, when a link was unfolded or a thread began.
  if (stringOf(at(event.message, 'text')) === stringOf(at(event.previous_message, 'text'))) return undefined;
  const edited = stringOf(at(event.message, 'edited', 'ts'));
  return edited === undefined ? undefined : fromMessage(event.message, event.channel, edited);
}

function fromMessage(message: object, channel: string, editedTs?: string): Incoming | undefined {
  const user = stringOf(at(message, 'user'));
  const ts = stringOf(at(message, 'ts'));
  if (user === undefined || ts === undefined || at(message, 'bot_id') !== undefined) return undefined;
  const thread = stringOf(at(message, 'thread_ts'));
  const files = at(message, 'files');
  return {
    user,
    channel,
    ts,
    ...(thread ? { thread } : {}),
    ...(editedTs ? { editedTs } : {}),
    text: plainText(stringOf(at(message, 'text')) ?? ''),
    files: Array.isArray(files) && files.length > 0,
    by: 'direct',
  };
}
