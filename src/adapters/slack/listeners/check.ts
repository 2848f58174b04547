/** "Check this claim" on somebody's message: what the facts say of it, in a modal that only the asker sees. */
import type { App, MessageShortcut } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { check, type Reply } from '../answering.ts';
import { plain } from '../blocks.ts';
import { SHORTCUT } from '../buttons.ts';
import { openResponse, type Place } from '../delivery.ts';
import { at, plainText, stringOf } from '../inbound.ts';
import { attend, type Kit } from '../kit.ts';
import { LIMITS } from '../limits.ts';
import { TEXTS } from '../texts.ts';

export function onCheck(app: App, kit: Kit): void {
  app.shortcut<MessageShortcut>({ callback_id: SHORTCUT, type: 'message_action' }, async ({ ack, shortcut }) => {
    await ack();
    const place = placeOf(kit, shortcut);
    await attend(kit, place, 'check', async () => {
      const text = plainText(stringOf(at(shortcut, 'message', 'text')) ?? '');
      const reply = await check(kit, { text, user: place.user, by: 'check' });
      await show(kit, shortcut.trigger_id, reply, place);
    });
  });
}

function placeOf(kit: Kit, shortcut: MessageShortcut): Place {
  const response = openResponse(shortcut.response_url, kit.now());
  const channel = stringOf(at(shortcut, 'channel', 'id'));
  return {
    kind: 'private',
    user: shortcut.user.id,
    ...(channel ? { channel } : {}),
    ...(response ? { response } : {}),
  };
}

/** The trigger of a modal lives for three seconds; after that a private message does as well. */
async function show(kit: Kit, trigger: string, { message, locale }: Reply, place: Place): Promise<void> {
  const texts = TEXTS[locale];
  const view: ModalView = {
    type: 'modal',
    title: plain(texts.checkTitle, LIMITS.viewTitle),
    close: plain(texts.modal.done, LIMITS.viewTitle),
    blocks: [...message.blocks],
  };
  try {
    await kit.client.views.open({ trigger_id: trigger, view });
  } catch (error) {
    kit.log.warn({ why: error instanceof Error ? error.message : String(error) }, 'the verdicts did not open');
    await kit.delivery.send(place, message, locale);
  }
}
