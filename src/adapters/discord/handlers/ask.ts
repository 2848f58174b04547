/** `/ask`: a question in free words, or one that was suggested while it was typed. */
import { parseRef } from '../../../core/refs.ts';
import { answer, present, recalled } from '../answering.ts';
import type { OptionsOf } from '../commands.ts';
import type { Asker } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { say } from '../render.ts';
import { type Handled, told } from '../responses.ts';
import { TEXTS } from '../texts.ts';

export async function onAsk(kit: Kit, asker: Asker, options: OptionsOf<'ask'>): Promise<Handled> {
  const { language, question } = options;
  const visibility = options.share ? 'open' : 'private';
  const reading: Asker = language ? { ...asker, reader: language, locale: language } : asker;
  const extras = { share: visibility === 'private' && !asker.direct };
  const picked = question.trim();
  if (parseRef(picked)) {
    const found = recalled(kit, picked, reading.locale);
    if (!found) return { response: told(say(TEXTS[reading.locale].gone), 'private') };
    return { response: told(present(kit, found.answer, extras), visibility) };
  }
  const reply = await answer(kit, reading, picked, 'command', extras);
  return { response: told(reply.message, reply.aside ? 'private' : visibility) };
}
