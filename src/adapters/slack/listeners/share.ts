/** Share: the answer goes to the channel it was asked in, with who asked, once. */
import type { App } from '@slack/bolt';
import { extrasFor, present, recalled } from '../answering.ts';
import { ACTIONS } from '../buttons.ts';
import { person } from '../escape.ts';
import { attend, type Kit } from '../kit.ts';
import type { Outgoing } from '../limits.ts';
import { type Pressed, pressedOf } from '../pressed.ts';
import { say } from '../render.ts';
import { TEXTS } from '../texts.ts';

export function onShare(app: App, kit: Kit): void {
  app.action(ACTIONS.share, async ({ ack, action, body }) => {
    await ack();
    const pressed = pressedOf(kit, body, action);
    await attend(kit, pressed.place, 'share', () => kit.turns(pressed.key, () => share(kit, pressed)));
  });
}

async function share(kit: Kit, pressed: Pressed): Promise<void> {
  const { place, value, key } = pressed;
  const locale = (await kit.locales.of(place.user)) ?? kit.fallback;
  const shared = kit.state.shelf<boolean>('slack shares', { ttlMs: 60 * 60_000, max: 10_000 });
  const who = person(place.user);
  const found = recalled(kit, value, locale);
  let said: Outgoing;
  if (!found || !who) said = say(TEXTS[locale].gone);
  else if (await shared.get(key)) said = say(TEXTS[locale].alreadyShared);
  else {
    const texts = TEXTS[found.answer.locale];
    const message = present(kit, found.answer, { after: texts.sharedBy(who) });
    await shared.put(key, true);
    if (await post(kit, place, message)) {
      // The private copy stays, without the button that has done its work.
      const kept = present(kit, found.answer, { ...extrasFor(place), share: false, before: texts.shared });
      await kit.delivery.send(place, kept, found.answer.locale, { replace: pressed.posted === undefined });
      return;
    }
    await shared.put(key, false);
    said = say(texts.shareFailed);
  }
  await kit.delivery.send(place, said, locale);
}

/** Through the response_url, which works where the bot is no member; else as a message of its own. */
async function post(kit: Kit, place: Pressed['place'], message: Outgoing): Promise<boolean> {
  if (place.response && (await kit.delivery.respond(place.response, message, { inChannel: true }, place.thread)))
    return true;
  if (!place.channel) return false;
  return kit.delivery.post(
    { kind: 'open', user: place.user, channel: place.channel, ...(place.thread ? { thread: place.thread } : {}) },
    message,
  );
}
