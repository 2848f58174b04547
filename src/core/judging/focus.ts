import type { Reading } from '../reading/read.ts';
import type { Fact, Figure, MeasureEntry } from '../types.ts';
import { UNIT_CONCEPTS } from './claims.ts';
import type { JudgeTools } from './tools.ts';

/** Asked of what is left, a share of what is done says nothing. */
export const UNDONE =
  /\b(?:still|not yet|undecided|unfinished|un-?concluded|pending|remain(?:s|ed|ing)?|left|waiting|outstanding|open)\b|未|(?<!有)没|还在|剩/i;

/** What is not done yet, in so many words: a plain negation may deny something else. */
const STILL_OPEN =
  /\b(?:still (?:not \w+|open|pending|waiting|undecided|unresolved|outstanding)|yet to be (?:\w+ ){0,2}(?:ended|closed|concluded|dealt|finished|decided|heard)|hanging over|left (?:over|open|pending)|on (?:its|the|their) (?:plate|desk|docket)|pending|outstanding|unfinished|unresolved|backlog)\b|[还尚](?:没有?|未)(?:了结|办[结完]|审[结完]|结|处理完|搞[定掂])|未[结了]结?|仲未|没(?:了结|办[结完]|结)的|积压|剩下?/i;

/** "There are no pending cases": denies that anything is left, where a plain "not yet closed" only names it. */
export const NONE_OPEN =
  /\b(?:no|zero|(?:not|without) (?:an?|any)) (?:[\w-]+ ){0,2}(?:pending|open|outstanding|unfinished|unresolved|undecided|unsettled|remaining|backlog)\b|\bno(?:thing| cases?| matters?| files?| disputes?)(?: (?:is|are|was|were|has been|had been))? (?:still )?(?:left|pending|outstanding|open|unresolved|remaining)\b|(?<![有还])没有?(?:任何|什么|一[件起宗个])?(?:还|尚)?(?:[未没]有?(?:了结|办[结完]|审[结完]|结|处理完)|积压|悬而未决|遗留)/iu;

/** What is to be done with cases that were taken on. */
const TO_DO =
  /\b(?:still (?:has|have|had)|left|(?:has|have|had) yet) to (?:be )?(?:end|close|conclude|finish|hear|heard|decide|complete|get through|deal with|wrap up)|压着|(?:还要|待|有待)(?:办|审|结|了结|处理)/i;

/** What came in, in whatever words, and nothing of what was done with it. */
export const INTAKE =
  /\b(?:new|fresh|incoming|intake|come|came|coming|lands?|landed|landing|reach(?:ed|ing)?|arriv\w+|filings?|filed|lodged|brought|gets?|got|received?|receives|takes?|took|taken|hand(?:ed)?)\b(?![^?]*\b(?:conclud|clos|(?<!\bthe )end|finish|complet|dispos|decid|resolv|settl)\w*)|新收|进来|涌入|[收接](?!尾|口|近|下来|着)(?![^？?]*(?:结|审完|办完))/i;

/** Which of several figures is meant: the operation, the unit or the kind of figure named. */
export function focusOf(reading: Reading, fact: Fact, tools: JudgeTools): Figure[] {
  const figures = fact.observations.at(-1)?.figures ?? [];
  if (figures.length < 2) return [];
  const { askingClauses, clauses } = reading;
  const main = reading.mentions.filter((m) => askingClauses.size === 0 || askingClauses.has(clauses[m.from]!));
  const used = main.length > 0 ? main : reading.mentions;
  const asked = new Set(used.flatMap((m) => [m.node, ...m.others]).map((n) => n.id));
  // "How many tons" asks by its unit.
  for (const m of reading.named) if (m.node.role === 'unit') asked.add(m.node.id);
  // Whoever receives cases accepts them.
  if (asked.has('receive')) asked.add('accept');
  // Cases that are open are pending ones, and so are those not concluded.
  if (asked.has('open-case')) asked.add('pending');
  if (reading.negated && !reading.yesNo && asked.delete('conclude')) asked.add('pending');
  // "Still have to close": what is to be done has not been.
  if (TO_DO.test(reading.text.folded) && !reading.yesNo) asked.add('pending');
  if (asked.has('pending')) for (const other of ['accept', 'conclude']) asked.delete(other);
  const measureOf = (f: Figure): MeasureEntry | undefined => (f.measure ? tools.measures.get(f.measure) : undefined);
  const wantsShare = reading.aspects.includes('share') || asked.has('percent');
  const shares = figures.filter((f) => f.unit === 'percent');
  if (wantsShare && shares.length > 0) return shares;
  // "More than four fifths of them?" is asked of a share, whatever else is named.
  const share = reading.amounts.length > 0 && reading.amounts.every((a) => a.unit === 'percent') && shares.length > 0;
  if (share && reading.yesNo && !UNDONE.test(reading.text.folded)) return shares;
  const byOperation = figures.filter((f) => {
    const operation = measureOf(f)?.operation;
    return operation !== undefined && asked.has(operation);
  });
  // "Not yet closed: under a dozen?" asks of what is left, whatever operation is denied.
  const open = openOf(fact, tools);
  if (open && reading.amounts.length > 0 && STILL_OPEN.test(reading.text.folded)) return [open];
  // A derived figure is meant only where its own operation is named; naming two operations means both.
  if (byOperation.length > 0 && byOperation.length < figures.length) return byOperation;
  // "Did judges get more than 130,000 on their desks?": what came in.
  const taken = figures.filter((f) => measureOf(f)?.operation === 'accept');
  if (
    byOperation.length === 0 &&
    taken.length === 1 &&
    reading.yesNo &&
    INTAKE.test(reading.text.folded) &&
    !UNDONE.test(reading.text.folded)
  )
    return taken;
  // "How many were not over yet?"
  const left = figures.filter((f) => measureOf(f)?.operation === 'pending');
  if (left.length === 1 && !reading.yesNo && UNDONE.test(reading.text.folded)) return left;
  const byUnit = figures.filter((f) => {
    const thing = measureOf(f)?.thing;
    const unit = UNIT_CONCEPTS[f.unit];
    return (thing !== undefined && asked.has(thing)) || (unit !== undefined && asked.has(unit));
  });
  const byAmount = figures.filter((f) => reading.amounts.some((a) => a.unit === f.unit));
  if (byUnit.length === 0 && byAmount.length > 0 && byAmount.length < figures.length) return byAmount;
  if (byUnit.length > 0 && byUnit.length < figures.length)
    return byUnit.some((f) => !f.derived) ? byUnit.filter((f) => !f.derived) : byUnit;
  return [];
}

/** The number of what is left, where the fact works it out. */
export function openOf(fact: Fact, { measures }: JudgeTools): Figure | undefined {
  const figures = fact.observations.at(-1)?.figures ?? [];
  return figures.find((f) => f.derived && f.measure && measures.get(f.measure)?.operation === 'pending');
}

/** What was done of the figure's things is named: accepted, concluded. */
export function isDone({ measure }: Figure, { mentions }: Reading, { measures }: JudgeTools): boolean {
  const operation = measure && measures.get(measure)?.operation;
  return operation !== undefined && mentions.some((m) => [m.node, ...m.others].some((n) => n.id === operation));
}
