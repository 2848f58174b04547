/** The form: opened by a button, helped along by type-ahead, and answered where it was opened. */
import type { App } from '@slack/bolt';
import { suggest } from '../../titles.ts';
import { answer, extrasFor, present, recalled } from '../answering.ts';
import { plain } from '../blocks.ts';
import { ACTIONS, MODAL } from '../buttons.ts';
import type { Place } from '../delivery.ts';
import { at, stringOf } from '../inbound.ts';
import { attend, type Kit } from '../kit.ts';
import { LIMITS } from '../limits.ts';
import { askModal, type Filled, type Opened, parseFilled, parseOpened } from '../modal.ts';
import { say } from '../render.ts';
import { TEXTS } from '../texts.ts';

export function onForm(app: App, kit: Kit): void {
  app.action(ACTIONS.ask, async ({ ack, body }) => {
    await ack();
    const trigger = stringOf(at(body, 'trigger_id'));
    const locale = (await kit.locales.known(body.user.id)) ?? kit.fallback;
    if (trigger) await kit.client.views.open({ trigger_id: trigger, view: askModal(locale, { at: kit.now() }) });
  });

  app.options(MODAL.titles, async ({ ack, options }) => {
    const locale = (await kit.locales.known(options.user.id)) ?? kit.fallback;
    const titles = suggest(kit.desk.engine(), options.value ?? '', locale, LIMITS.options);
    await ack({ options: titles.map(({ title, ref }) => ({ text: plain(title, LIMITS.optionText), value: ref })) });
  });

  app.view({ callback_id: MODAL.ask, type: 'view_submission' }, async ({ ack, body, view }) => {
    const filled = parseFilled(view.state.values);
    const locale = (await kit.locales.known(body.user.id)) ?? kit.fallback;
    if (filled.question === '' && filled.ref === undefined) {
      await ack({ response_action: 'errors', errors: { [MODAL.question]: TEXTS[locale].modal.neither } });
      return;
    }
    await ack();
    const place = placeOf(kit, parseOpened(view.private_metadata), body.user.id);
    await attend(kit, place, 'form', () => reply(kit, filled, place));
  });
}

function placeOf(kit: Kit, opened: Opened, user: string): Place {
  const { channel, url } = opened;
  const until = opened.at + LIMITS.responseMs;
  // Nothing was posted to it before the form was sent.
  const response = url && kit.now() < until ? { url, until, left: LIMITS.responses } : undefined;
  return { kind: 'private', user, ...(channel ? { channel } : {}), ...(response ? { response } : {}) };
}

async function reply(kit: Kit, filled: Filled, place: Place): Promise<void> {
  const { user, channel } = place;
  if (filled.question !== '') {
    const told = await answer(kit, { text: filled.question, user, ...(channel ? { channel } : {}), by: 'form' }, place);
    await kit.delivery.send(place, told.message, told.locale);
    return;
  }
  const locale = (await kit.locales.of(user)) ?? kit.fallback;
  const found = recalled(kit, filled.ref, locale);
  const message = found
    ? present(kit, found.answer, { ...extrasFor(place), ...(found.before ? { before: found.before } : {}) })
    : say(TEXTS[locale].gone);
  await kit.delivery.send(place, message, locale);
}
