/** A choice or a related question was pressed: a choice is answered in place, a related question beside it. */
import type { App } from '@slack/bolt';
import { extrasFor, present, recalled } from '../answering.ts';
import { CHOOSE, RELATED } from '../buttons.ts';
import { attend, type Kit } from '../kit.ts';
import { type Pressed, pressedOf } from '../pressed.ts';
import { say } from '../render.ts';
import { TEXTS } from '../texts.ts';

export function onChoose(app: App, kit: Kit): void {
  for (const [pattern, replace] of [
    [CHOOSE, true],
    [RELATED, false],
  ] as const) {
    app.action(pattern, async ({ ack, action, body }) => {
      await ack();
      const pressed = pressedOf(kit, body, action);
      await attend(kit, pressed.place, 'choice', () => tell(kit, pressed, replace));
    });
  }
}

async function tell(kit: Kit, { place, posted, value }: Pressed, replace: boolean): Promise<void> {
  const locale = (await kit.locales.of(place.user)) ?? kit.fallback;
  const found = recalled(kit, value, locale);
  if (!found) {
    await kit.delivery.send(place, say(TEXTS[locale].gone), locale);
    return;
  }
  const inPlace = replace ? posted : undefined;
  const message = present(kit, found.answer, {
    ...(inPlace ? {} : extrasFor(place)),
    ...(found.before ? { before: found.before } : {}),
  });
  if (inPlace) await kit.delivery.update(inPlace.channel, inPlace.ts, message, found.answer.locale, place.user);
  else await kit.delivery.send(place, message, found.answer.locale, { replace });
}
