/** Cite: the answer as one line to paste into minutes, for the one who asks for it. */
import type { App } from '@slack/bolt';
import { ACTIONS } from '../buttons.ts';
import { attend, type Kit } from '../kit.ts';
import { pressedOf } from '../pressed.ts';
import { citation, say } from '../render.ts';
import { TEXTS } from '../texts.ts';

export function onCite(app: App, kit: Kit): void {
  app.action(ACTIONS.cite, async ({ ack, action, body }) => {
    await ack();
    const { place, value } = pressedOf(kit, body, action);
    await attend(kit, place, 'cite', async () => {
      const locale = (await kit.locales.of(place.user)) ?? kit.fallback;
      const line = value === undefined ? undefined : kit.desk.cite(value, locale);
      await kit.delivery.send(place, line ? citation(line) : say(TEXTS[locale].gone), locale);
    });
  });
}
