/** A time looked up: what is told of that very year or day. */
import { comparePeriod } from './judging/times.ts';
import { contentOf, type Listed, type Lookup, type LookupTools } from './lookups.ts';
import type { PeriodClaim } from './reading/periods.ts';
import type { Reading } from './reading/read.ts';
import type { Fact } from './types.ts';

/** Asks what a time stands for, or what was then. */
const WHAT_WAS =
  /\b(?:refers?|referring|stands? for|denotes?|(?<!\b(?:how|what) )about|happen(?:ed)?|went on|took place|(?:what|which) (?:event|thing)|meanings?|(?:crop|pop|turn|show|come)(?:s|ped|ed|ping|ing)? up|why (?:is|was)|mentioned|what(?:'s| is| was)(?: the)? (?:year )?(?:19|20)\d\d)\b|指|代表|表示|对应|什么意思|含义|(?:发生|有|出)了?(?:什么|啥)|什么(?:事|年)|怎么回事|挂钩|哪[件桩]事|为(?:什么|啥|何)[^，。？?]{0,6}(?:提|出现)/i;

/** "What does 2019 stand for?", "what happened on 20 June 2023?" */
export function lookUpTime(reading: Reading, { facts }: LookupTools): Lookup | undefined {
  const [time, more] = reading.periods;
  if (!time || more || reading.yesNo || reading.amounts.length > 0 || time.relative) return undefined;
  if (time.grain !== 'year' && time.grain !== 'day') return undefined;
  if (!WHAT_WAS.test(reading.text.folded) || contentOf(reading).length > 0 || reading.unknown.length > 0)
    return undefined;
  const of = (test: (fact: Fact) => boolean): Listed[] =>
    facts.flatMap((fact, index) => (isOf(time, fact) && test(fact) ? [{ index, focus: [] }] : []));
  // Of a day it is told what took place; what was printed then is another matter.
  const found = of((f) => (time.grain === 'day' ? f.kind === 'event' : true));
  return found.length > 0 ? { kind: 'overview', found } : undefined;
}

/** Of that very time, or counted from its beginning. */
function isOf(time: PeriodClaim, fact: Fact): boolean {
  const period = fact.observations.at(-1)?.period;
  if (!period || period.basis === 'unstated') return false;
  return (period.kind === 'since' && period.from === time.from) || comparePeriod(time, period) === 'same';
}
