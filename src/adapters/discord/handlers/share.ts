/** Share: the answer goes to the place it was asked in, with who asked, once; the private copy loses the button. */
import type { APIMessageComponentInteraction } from 'discord.js';
import { present, recalled } from '../answering.ts';
import type { Pressed } from '../custom-ids.ts';
import { person } from '../escape.ts';
import { changeOriginal, followUp } from '../followups.ts';
import type { Asker } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { say } from '../render.ts';
import { type Handled, replaced, told } from '../responses.ts';
import { TEXTS } from '../texts.ts';

const SHARED = { ttlMs: 60 * 60_000, max: 10_000 };

export async function onShare(
  kit: Kit,
  { user, locale }: Asker,
  { ref }: Pressed,
  { message, token }: APIMessageComponentInteraction,
): Promise<Handled> {
  const key = `${message.id} ${ref}`;
  return kit.turns(`share ${key}`, async () => {
    const shared = kit.state.shelf<boolean>('discord shares', SHARED);
    const found = recalled(kit, ref, locale);
    const who = person(user);
    if (!found || !who) return { response: told(say(TEXTS[locale].gone), 'private') };
    if (await shared.get(key)) return { response: told(say(TEXTS[locale].alreadyShared), 'private') };
    await shared.put(key, true);
    const texts = TEXTS[found.answer.locale];
    const open = present(kit, found.answer, { after: texts.sharedBy(who) });
    return {
      response: replaced(present(kit, found.answer, { before: texts.shared })),
      after: async () => {
        if (await followUp(kit, token, open, 'open')) return;
        await shared.put(key, false);
        await changeOriginal(kit, token, present(kit, found.answer, { share: true, before: texts.shareFailed }));
      },
    };
  });
}
