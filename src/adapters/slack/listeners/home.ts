/** The bot's own page: App Home on its first tab, suggested questions on the tab of messages. */
import type { App } from '@slack/bolt';
import { homeView } from '../home.ts';
import type { Kit } from '../kit.ts';
import { LIMITS } from '../limits.ts';
import { TEXTS } from '../texts.ts';

export function onHome(app: App, kit: Kit): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (!(await kit.state.first(`slack ${body.event_id}`))) return;
    const locale = (await kit.locales.of(event.user)) ?? kit.fallback;
    try {
      if (event.tab === 'messages') {
        const { prompts, promptsTitle } = TEXTS[locale];
        const [first, ...rest] = prompts.slice(0, LIMITS.prompts);
        // No thread_ts: with agent_view the call would fail without a word.
        if (first) {
          await kit.client.assistant.threads.setSuggestedPrompts({
            channel_id: event.channel,
            title: promptsTitle,
            prompts: [first, ...rest],
          });
        }
      } else await kit.client.views.publish({ user_id: event.user, view: homeView(kit, locale) });
    } catch (error) {
      kit.delivery.fault(error, `home ${event.tab ?? ''}`);
    }
  });
}
