/** A mention in a channel or in a thread there: answered in the thread, and again when the message is edited. */
import type { App } from '@slack/bolt';
import { converse } from '../conversing.ts';
import { plainText } from '../inbound.ts';
import type { Kit } from '../kit.ts';

export function onMention(app: App, kit: Kit): void {
  app.event('app_mention', async ({ event, body }) => {
    if (event.bot_id !== undefined || event.subtype === 'bot_message' || event.user === undefined) return;
    if (!(await kit.state.first(`slack ${body.event_id}`))) return;
    await converse(kit, {
      user: event.user,
      channel: event.channel,
      ts: event.ts,
      ...(event.thread_ts ? { thread: event.thread_ts } : {}),
      ...(event.edited ? { editedTs: event.edited.ts } : {}),
      text: plainText(event.text),
      files: false,
      by: 'mention',
    });
  });
}
