/** `/fact`: one fact by its id. */
import { present } from '../answering.ts';
import type { OptionsOf } from '../commands.ts';
import type { Asker } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { say } from '../render.ts';
import { type Handled, told } from '../responses.ts';
import { TEXTS } from '../texts.ts';

export async function onFact(kit: Kit, { locale, direct }: Asker, { id }: OptionsOf<'fact'>): Promise<Handled> {
  const found = kit.desk.fact(id.trim(), locale);
  const message = found ? present(kit, found, { share: !direct }) : say(TEXTS[locale].noFact);
  return { response: told(message, 'private') };
}
