/** The source button opens a page by itself; Slack only wants to hear that it was seen. */
import type { App } from '@slack/bolt';
import { ACTIONS } from '../buttons.ts';

export function onSource(app: App): void {
  app.action(ACTIONS.source, async ({ ack }) => {
    await ack();
  });
}
