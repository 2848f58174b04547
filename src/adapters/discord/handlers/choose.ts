/** A choice or a related question was pressed: a choice is answered in place, a related question beside it. */
import type { APIMessageComponentInteraction } from 'discord.js';
import { MessageFlags } from 'discord.js';
import { present, recalled } from '../answering.ts';
import type { Pressed } from '../custom-ids.ts';
import { type Asker, isOwn } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { say } from '../render.ts';
import { type Handled, replaced, told } from '../responses.ts';
import { TEXTS } from '../texts.ts';

export async function onChoose(
  kit: Kit,
  { user, locale, direct }: Asker,
  { action, ref }: Pressed,
  interaction: APIMessageComponentInteraction,
): Promise<Handled> {
  const found = recalled(kit, ref, locale);
  if (!found) return { response: told(say(TEXTS[locale].gone), 'private') };
  const before = found.before ? { before: found.before } : {};
  // What others are reading is not changed under their eyes.
  const inPlace = action === 'choose' && isOwn(interaction, user);
  const seenByAll = inPlace && ((interaction.message.flags ?? 0) & MessageFlags.Ephemeral) === 0;
  const message = present(kit, found.answer, { share: !direct && !seenByAll, ...before });
  return { response: inPlace ? replaced(message) : told(message, 'private') };
}
