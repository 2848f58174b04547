/**
 * Whether what is said behind a line holds by it: "so they were convicted?", "that's WIPO's own statement?". Rules read a
 * message as if its words were all there is; behind a line most of what it means was said before.
 */
import type { Weighed } from './answering.ts';
import { composeAnswer, composeNearest } from './compose.ts';
import type { Desk } from './desk.ts';
import type { Judged } from './judge.ts';
import { EXACT } from './judging/verdict-cues.ts';
import type { Reading } from './reading/read.ts';
import type { Context, Memory } from './types.ts';

/** So far ahead of anything else, what people said so was so or was not, where the rules leave it open … */
const SETTLES = 1;
/** … and so far, the rules' yes or no of the line is not said, … */
const STOPS = 0.5;
/** … and so far, the contrary is. */
const TURNS = 1.5;
/** Nor, where it was not so by the line, the yes of another fact. */
const STOPS_OTHER = 1.25;

/** What is said instead of what was found; nothing where that stands. `keeps`: what was told before stays what is spoken of. */
export function confirmedBehind(
  found: Weighed,
  reading: Reading,
  { told }: Memory,
  context: Context,
  desk: Desk,
): (Weighed & { readonly keeps: true }) | undefined {
  const at = told && desk.indexOf(told.factId);
  if (!told || at === undefined || !reading.yesNo || found.worked || found.listed) return undefined;
  // What rests on a number or a time is worked out, and rests on no words.
  if (reading.amounts.length + reading.periods.length > 0 || EXACT.test(reading.text.folded)) return undefined;
  const standing = desk.confirmed(reading, at);
  if (!standing) return undefined;
  const { judged, by, settled } = standing;
  const { answer } = found;
  const carried = { confidence: answer.confidence, top: answer.top, trace: answer.trace };
  const own = answer.kind === 'answer' && answer.factIds.includes(told.factId);
  const said = answer.kind === 'answer' ? answer.verdict : undefined;
  if (said === 'yes' || said === 'no') {
    const stops = own
      ? by.kind !== (said === 'yes' ? 'holds' : 'fails') && by.lead >= STOPS
      : said === 'yes' && by.kind === 'fails' && by.lead >= STOPS_OTHER;
    if (!stops) return undefined;
    if (own && by.kind !== 'open' && by.lead >= TURNS) {
      const line: Judged = { ...judged, findings: [], precedent: true, verdict: by.kind === 'holds' ? 'yes' : 'no' };
      return { answer: composeAnswer(line, reading, context, carried, desk.tools), told: line, keeps: true };
    }
    const left: Judged = { ...judged, verdict: 'unstated', undecided: true };
    return { answer: composeNearest(left, reading, context, carried, desk.tools), told: left, keeps: true };
  }
  if (answer.kind === 'answer' && !own) return undefined;
  const agrees = by.kind === (settled.verdict === 'yes' ? 'holds' : 'fails');
  if (!settled.precedent || !agrees || by.lead < SETTLES) return undefined;
  const line: Judged = { ...settled, findings: [] };
  return { answer: composeAnswer(line, reading, context, carried, desk.tools), told: line, keeps: true };
}
