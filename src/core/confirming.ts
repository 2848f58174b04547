/** "The briefing was on Monday. Can my minutes say so?": whether the statement before the question holds. */
import type { Weighed } from './answering.ts';
import type { Desk } from './desk.ts';
import { isExplained } from './judging/claims.ts';
import type { Reading } from './reading/read.ts';
import { type Tailed, tailed, withoutHearsay } from './reading/tail.ts';
import { solve } from './solving.ts';
import type { Aspect, Context, Locale } from './types.ts';

/** A statement asks for nothing by itself; "exact" and "number" may stand in one. */
const STATED: readonly Aspect[] = ['value', 'exactness', 'count', 'amount', 'share', 'worth'];

/** The statement, answered with yes or no; nothing where the question behind it names something of its own. */
export function confirmed({ text, locale }: Reading, context: Context, desk: Desk): Weighed | undefined {
  const cut = tailed(text.folded);
  if (!cut) return undefined;
  const whole = holding(cut.statement, cut, locale, context, desk);
  const bare = withoutHearsay(cut.statement);
  return whole ?? (bare === cut.statement ? undefined : holding(bare, cut, locale, context, desk));
}

/** Whether the statement as said holds. */
function holding(said: string, cut: Tailed, locale: Locale, context: Context, desk: Desk): Weighed | undefined {
  const { reader, knowledge } = desk;
  const tail = reader.read(cut.tail, context);
  if (tail.amounts.length + tail.periods.length > 0 || tail.mentions.some((m) => m.node.kind !== 'concept'))
    return undefined;
  const statement = reader.read(said, context);
  if (!statement.yesNo && !STATED.includes(statement.aspects[0]!)) return undefined;
  const found = solve({ ...statement, yesNo: true, locale }, context, desk);
  const known = found.told && knowledge.facts[found.told.index];
  if (!known || found.answer.kind !== 'answer' || found.answer.verdict === undefined) return undefined;
  // "Are old brands covered?" asks for something of the fact itself.
  return tail.mentions.some((m) => !m.node.everyday && isExplained(m, known)) ? undefined : found;
}
