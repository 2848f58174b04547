/** "Check this claim" on somebody's message: what the facts say of it, for the one who wants to know. */
import type { APIMessageApplicationCommandInteraction } from 'discord.js';
import { check } from '../answering.ts';
import { type Asker, plainText } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { type Handled, told } from '../responses.ts';

export async function onCheck(
  kit: Kit,
  asker: Asker,
  { data }: APIMessageApplicationCommandInteraction,
): Promise<Handled> {
  const text = plainText(data.resolved.messages[data.target_id]?.content ?? '');
  const { message } = await check(kit, asker, text);
  return { response: told(message, 'private') };
}
