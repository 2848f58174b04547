/** A button that nobody here knows: of an older version, or made up. */
import type { App } from '@slack/bolt';
import { UNKNOWN } from '../buttons.ts';
import { attend, type Kit } from '../kit.ts';
import { pressedOf } from '../pressed.ts';
import { say } from '../render.ts';
import { TEXTS } from '../texts.ts';

export function onUnknown(app: App, kit: Kit): void {
  app.action(UNKNOWN, async ({ ack, action, body }) => {
    await ack();
    const { place } = pressedOf(kit, body, action);
    await attend(kit, place, 'unknown button', async () => {
      const locale = (await kit.locales.of(place.user)) ?? kit.fallback;
      await kit.delivery.send(place, say(TEXTS[locale].unknownButton), locale);
    });
  });
}
