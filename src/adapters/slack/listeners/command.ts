/** `/ip`: a question, one of a few words, or nothing, which opens the form. */
import type { App, SlashCommand } from '@slack/bolt';
import { answer, check } from '../answering.ts';
import { COMMAND } from '../buttons.ts';
import { openResponse, type Place } from '../delivery.ts';
import { factReply, topicsReply } from '../directory.ts';
import { plainText } from '../inbound.ts';
import { attend, type Kit } from '../kit.ts';
import { askModal } from '../modal.ts';
import { say } from '../render.ts';
import { TEXTS } from '../texts.ts';

type Wanted =
  | { readonly kind: 'form' }
  | { readonly kind: 'topics' }
  | { readonly kind: 'fact'; readonly id: string | undefined }
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'check'; readonly text: string };

export function onCommand(app: App, kit: Kit): void {
  app.command(COMMAND, async ({ ack, command }) => {
    await ack();
    const place = placeOf(kit, command);
    await attend(kit, place, 'command', () => obey(kit, command, place));
  });
}

/** A word of ours only where it is all there is: "topics of the press conference?" is a question. */
export function parseCommand(typed: string): Wanted {
  const text = plainText(typed);
  if (text === '') return { kind: 'form' };
  const [word = '', argument, ...more] = text.split(/\s+/u);
  const name = word.toLowerCase();
  if (['check', '核对', '核對'].includes(name)) return { kind: 'check', text: text.slice(word.length).trim() };
  if (more.length === 0) {
    if (argument === undefined && ['topics', '主题', '主題'].includes(name)) return { kind: 'topics' };
    if (['fact', '事实', '事實'].includes(name)) return { kind: 'fact', id: argument };
  }
  return { kind: 'question', text };
}

function placeOf(kit: Kit, command: SlashCommand): Place {
  const response = openResponse(command.response_url, kit.now());
  return {
    kind: 'private',
    user: command.user_id,
    channel: command.channel_id,
    ...(response ? { response } : {}),
  };
}

async function obey(kit: Kit, command: SlashCommand, place: Place): Promise<void> {
  const wanted = parseCommand(command.text ?? '');
  const user = command.user_id;
  if (wanted.kind === 'form') return openForm(kit, command, place);
  if (wanted.kind === 'topics' || wanted.kind === 'fact') {
    const locale = (await kit.locales.of(user)) ?? kit.fallback;
    const reply = wanted.kind === 'topics' ? topicsReply(kit, locale) : factReply(kit, wanted.id, locale, place);
    await kit.delivery.send(place, reply, locale);
    return;
  }
  if (wanted.kind === 'check') {
    const checked = await check(kit, { text: wanted.text, user, by: 'check' });
    await kit.delivery.send(place, checked.message, checked.locale);
    return;
  }
  const reply = await answer(kit, { text: wanted.text, user, channel: command.channel_id, by: 'command' }, place);
  const inChannel = kit.visibility.command === 'channel' && !reply.aside;
  await kit.delivery.send(place, reply.message, reply.locale, { inChannel });
}

async function openForm(kit: Kit, command: SlashCommand, place: Place): Promise<void> {
  const locale = (await kit.locales.known(command.user_id)) ?? kit.fallback;
  try {
    const view = askModal(locale, { channel: command.channel_id, url: command.response_url, at: kit.now() });
    await kit.client.views.open({ trigger_id: command.trigger_id, view });
  } catch (error) {
    // The trigger lives for three seconds only; a line that says how to ask does as well.
    kit.log.warn({ why: error instanceof Error ? error.message : String(error) }, 'the form did not open');
    await kit.delivery.send(place, say(TEXTS[locale].empty), locale);
  }
}
