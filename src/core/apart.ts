/**
 * A message that no rule parts, and that means little as one question: taken apart at its joints where each part by itself
 * is told something of its own. "Police cases? And customs?"
 */
import type { Desk } from './desk.ts';
import { VAGUE } from './following.ts';
import { SURE } from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { composeSeveral } from './lists.ts';
import { contentOf } from './lookups.ts';
import { partingsOf } from './reading/joints.ts';
import { operationOf } from './reading/operation.ts';
import { opensQuestion } from './reading/questions.ts';
import type { Mention, Reading } from './reading/read.ts';
import { lineOf } from './refs.ts';
import type { Answer, Context, FactAnswer, Memory } from './types.ts';

/** What became of one part, and what is remembered of it for the next. */
export interface Part {
  readonly answer: Answer;
  readonly memory: Memory;
}

/** A part that was told something, with what it names. */
interface Told extends Part {
  readonly answer: FactAnswer;
  readonly content: readonly Mention[];
  /** It would be a question if nothing stood beside it. */
  readonly asks: boolean;
}

/** So far ahead of anything else, something is to be worked out. */
const WANTED = 0.5;
/** "Two quick ones", "三个问题": how many questions there are. */
const FEW = 10;

/** `ask` takes one part as one question, behind the part before it. */
export function apartOf(
  message: string,
  whole: Answer,
  context: Context,
  memory: Memory | undefined,
  desk: Desk,
  ask: (part: string, memory: Memory | undefined) => Part,
): Part | undefined {
  const ways = desk.store.generic ? [] : partingsOf(message).filter(areWhole);
  if (ways.length === 0 || !mayBeSeveral(whole, desk.reader.read(message, context), desk)) return undefined;
  for (const parts of ways) {
    const found = toldOf(parts, context, memory, desk, ask);
    if (found && outdoes(found, whole) && (areQuestions(found) || areApart(found, desk))) {
      return { answer: composeSeveral(found.map((p) => p.answer)), memory: found.at(-1)!.memory };
    }
  }
  return undefined;
}

function mayBeSeveral(whole: Answer, reading: Reading, desk: Desk): boolean {
  if (whole.kind === 'smalltalk' || whole.kind === 'several') return false;
  if (whole.kind === 'answer' && (whole.verdict || whole.factIds.length > 1)) return false;
  if (reading.yesNo || TOGETHER.test(reading.text.folded) || operationOf(reading.text)) return false;
  // A sum of two things is asked for in one.
  const wanted = desk.wanted(reading);
  return !wanted || wanted.kind === 'asStated' || wanted.lead < WANTED;
}

const TOGETHER =
  /\b(?:sum(?:med)?|add(?:ed|ing)?|altogether|combined?|grand total|in total|put together)\b|合计|加起来|加在一起|相加|总共|合起来/i;

/** Each part may be a question: none is only the scene of a later one, or goes on with the words of the first. */
function areWhole(parts: readonly string[]): boolean {
  const asks = parts.map((p) => MARKED.test(p) || opensQuestion(p));
  return (asks[0] || !asks.includes(true)) && !parts.some((p) => GOES_ON.test(p));
}
const GOES_ON =
  /^(?:of|for|in|at|by|from|on|to|with|within|under|during|about)\s(?!(?:what|which|whom?|whose|how)\b)|^(?:not|no|nor|but not|rather|without|except|other than|as in|i mean)\b|^(?:不|而不|别|除|不含|非)/i;

const MARKED = /[?？]$/;

/** What each part that asks anything is told; nothing where one of them is told nothing. */
function toldOf(
  parts: readonly string[],
  context: Context,
  memory: Memory | undefined,
  desk: Desk,
  ask: (part: string, memory: Memory | undefined) => Part,
): Told[] | undefined {
  const marked = parts.every((p) => MARKED.test(p));
  const told: Told[] = [];
  let running = memory;
  for (const part of parts) {
    const reading = desk.reader.read(part, context);
    if (isIdle(reading)) continue;
    const content = contentOf(reading);
    const behind = ask(part, running);
    const lost = behind.answer.kind !== 'answer' && running !== memory && content.length > 0;
    const { answer, memory: after } = lost ? ask(part, memory) : behind;
    if (answer.kind !== 'answer' || (answer.verdict && !MARKED.test(part))) return undefined;
    if (told.every((t) => lineOf(t.answer.ref) !== lineOf(answer.ref)))
      told.push({ answer, memory: after, content, asks: marked || opensQuestion(part) });
    running = after;
  }
  return told.length > 1 ? told : undefined;
}

/** A greeting, "figures please": names nothing, and asks for nothing that could be of what stands beside it. */
function isIdle(reading: Reading): boolean {
  const { amounts, periods, aspects, smalltalk } = reading;
  if (contentOf(reading).length > 0 || periods.length > 0) return false;
  return smalltalk !== undefined || (VAGUE.includes(aspects[0]!) && amounts.every((a) => !a.unit && a.value < FEW));
}

/** Of several facts; where the message as one was told something, surely, and that among them. */
function outdoes(told: readonly Told[], whole: Answer): boolean {
  const facts = told.map(({ answer }) => answer.factIds);
  if (new Set(facts.map((ids) => ids.join())).size < 2) return false;
  if (whole.kind !== 'answer') return true;
  const sure = told.every(({ answer }) => answer.confidence >= SURE);
  return sure && (areQuestions(told) || facts.some((ids) => whole.factIds.every((id) => ids.includes(id))));
}

/** Each would be a question by itself, and names what it asks of. */
const areQuestions = (told: readonly Told[]): boolean => told.every((t) => t.asks && t.content.length > 0);

/** No part is only the scene of another: each names something that the facts of the others do not speak of. */
function areApart(told: readonly Told[], { knowledge, indexOf }: Desk): boolean {
  const speaksOf = (m: Mention, id: string): boolean => {
    const at = indexOf(id);
    const known = at === undefined ? undefined : knowledge.facts[at];
    return known === undefined || isExplained(m, known);
  };
  return told.every(({ content, answer }) =>
    told.every(
      (other) =>
        other.answer.factIds.join() === answer.factIds.join() ||
        other.answer.factIds.every((id) => content.some((m) => !speaksOf(m, id))),
    ),
  );
}
