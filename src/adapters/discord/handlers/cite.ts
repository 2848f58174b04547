/** Cite: the answer as one line to paste into minutes, for the one who asks for it. */
import type { Pressed } from '../custom-ids.ts';
import type { Asker } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { citation, say } from '../render.ts';
import { type Handled, told } from '../responses.ts';
import { TEXTS } from '../texts.ts';

export async function onCite(kit: Kit, { locale }: Asker, { ref }: Pressed): Promise<Handled> {
  const line = kit.desk.cite(ref, locale);
  return { response: told(line ? citation(line) : say(TEXTS[locale].gone), 'private') };
}
