/** `/help`: what the bot is for, and every way to ask. */
import { answer, HELP } from '../answering.ts';
import type { Asker } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { type Handled, told } from '../responses.ts';

export async function onHelp(kit: Kit, asker: Asker): Promise<Handled> {
  const { message } = await answer(kit, asker, HELP[asker.locale], 'command', {});
  return { response: told(message, 'private') };
}
