/** A report on an answer: what is wrong and with which facts goes into the log, without who or what was asked. */
import type { APIMessageComponentInteraction } from 'discord.js';
import { factsOf } from '../../desk.ts';
import { REPORTS } from '../../reports.ts';
import type { Pressed } from '../custom-ids.ts';
import type { Asker } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { say } from '../render.ts';
import { type Handled, told } from '../responses.ts';
import { TEXTS } from '../texts.ts';

export async function onReport(
  kit: Kit,
  { locale }: Asker,
  { ref }: Pressed,
  { data }: APIMessageComponentInteraction,
): Promise<Handled> {
  const chosen = 'values' in data ? data.values[0] : undefined;
  const report = REPORTS.find((r) => r === chosen);
  const answer = report && kit.desk.recall(ref, locale);
  if (report) kit.log.info({ platform: 'discord', report, facts: answer ? factsOf(answer) : [], ref }, 'report');
  return { response: told(say(report ? TEXTS[locale].reported : TEXTS[locale].unknownButton), 'private') };
}
