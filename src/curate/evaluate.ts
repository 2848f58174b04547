/** Holds the engine's outcomes against labels, and counts honestly. */
import type { Engine } from '../core/engine.ts';
import { normalise } from '../core/text/normalise.ts';
import { unitsOf } from '../core/text/units.ts';
import type { Answer, CheckAnswer, FactAnswer, Memory, SeveralAnswer } from '../core/types.ts';
import type { Conversation, Expected, Labelled, LabelledCheck } from './questions.ts';

/** Asked where a question names no day: a fixed one, so that results do not drift. */
export const DEFAULT_NOW = '2023-06-21';

export type Outcome = 'right' | 'offered' | 'wrong' | 'silent';

export interface Judgement {
  readonly question: Labelled;
  readonly answer: Answer;
  /** For questions in scope. */
  readonly outcome?: Outcome;
  /** For questions out of scope: answered although the store does not settle it. */
  readonly fault?: boolean;
  readonly why?: string;
}

/** `must` strings may give alternatives with "|"; case and spaces do not matter. */
function holds(text: string, wanted: string): boolean {
  const flat = (s: string): string => s.toLowerCase().replace(/\s+/g, '');
  return wanted.split('|').some((w) => flat(text).includes(flat(w)));
}

export function judgeOne(engine: Engine, labelled: Labelled, explain = false): Judgement {
  const answer = engine.ask(labelled.q, { now: labelled.now ?? DEFAULT_NOW, explain });
  return hold(engine, labelled, answer);
}

/** Each turn of a conversation, asked one after the other. */
export function judgeTurns(engine: Engine, { turns, locale }: Conversation, explain = false): Judgement[] {
  let memory: Memory | undefined;
  return turns.map((labelled) => {
    const turn = engine.converse(labelled.q, { now: labelled.now ?? DEFAULT_NOW, explain }, memory);
    memory = turn.memory;
    return hold(engine, { ...labelled, locale }, turn.answer);
  });
}

function hold(engine: Engine, question: Labelled, answer: Answer): Judgement {
  if (question.parts) return { question, answer, ...holdParts(engine, question.parts, answer) };
  return { question, answer, ...outcomeOf(engine, question, answer) };
}

/** Right where every part is; wrong where any part is, or is answered though the store does not settle it. */
function holdParts(engine: Engine, parts: readonly Expected[], answer: Answer): Pick<Judgement, 'outcome' | 'why'> {
  // Answered as one, the answer has to satisfy each part.
  const aligned = answer.kind === 'several' && answer.parts.length === parts.length ? answer.parts : undefined;
  const results = parts.map((p, i) => outcomeOf(engine, p, aligned?.[i] ?? answer));
  const bad = results.find((r) => r.outcome === 'wrong' || r.fault);
  if (bad) return { outcome: 'wrong', why: bad.why ?? 'answered a part that is not settled' };
  return { outcome: results.every((r) => r.outcome === 'right' || r.fault === false) ? 'right' : 'silent' };
}

function outcomeOf(engine: Engine, label: Expected, answer: Answer): Pick<Judgement, 'outcome' | 'fault' | 'why'> {
  const kind = answer.kind === 'several' ? answer.outcome : answer.kind;
  if (label.scope === 'out') return { fault: kind === 'answer' };
  if (label.kind && label.kind !== 'answer')
    return { outcome: kind === label.kind ? 'right' : kind === 'answer' ? 'wrong' : 'silent' };
  // A label may name a fact by an older id.
  const facts = label.facts.map((id) => engine.fact(id)?.id ?? id);
  if (answer.kind === 'choices')
    return { outcome: answer.options.some((o) => facts.includes(o.factId)) ? 'offered' : 'silent' };
  if (kind !== 'answer' || !('factIds' in answer)) return { outcome: 'silent' };
  const why = wrongBecause({ ...label, facts }, answer);
  return { outcome: why ? 'wrong' : 'right', ...(why ? { why } : {}) };
}

function wrongBecause(label: Expected, answer: FactAnswer | SeveralAnswer): string | undefined {
  const hit = answer.factIds.filter((id) => label.facts.includes(id)).length;
  const least = label.all ? label.facts.length : label.style === 'overview' ? Math.min(2, label.facts.length) : 1;
  if (label.facts.length > 0 && hit < least) return `fact ${answer.factIds.join('+')}`;
  const verdict = 'verdict' in answer ? answer.verdict : undefined;
  if (label.verdict && verdict !== label.verdict) return `verdict ${verdict ?? 'none'}`;
  const missing = label.must.find((m) => !holds(answer.answer, m));
  if (missing) return `lacks ${missing}`;
  const forbidden = label.mustNot.find((m) => holds(answer.answer, m));
  return forbidden ? `holds ${forbidden}` : undefined;
}

export interface CheckJudgement {
  readonly labelled: LabelledCheck;
  readonly answer: CheckAnswer;
  /** The line's verdict is the meant one. */
  readonly right: boolean;
}

export function judgeCheck(engine: Engine, labelled: LabelledCheck, explain = false): CheckJudgement {
  const answer = engine.check(labelled.check, { now: labelled.now ?? DEFAULT_NOW, explain });
  return { labelled, answer, right: answer.verdict === labelled.verdict };
}

/** Wilson's 95 % interval for k of n, in percent. */
export function wilson(k: number, n: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 100 };
  const z = 1.96;
  const p = k / n;
  const centre = p + (z * z) / (2 * n);
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return { low: (100 * (centre - spread)) / scale, high: (100 * (centre + spread)) / scale };
}

/** The same text after normalising: such a question measures memory, not reading. */
export function sameText(text: string): string {
  return unitsOf(normalise(text))
    .map((u) => u.key)
    .join(' ');
}
