/** Holds the engine's outcomes against labels, and counts honestly. */
import type { Engine } from '../core/engine.ts';
import { normalise } from '../core/text/normalise.ts';
import { unitsOf } from '../core/text/units.ts';
import type { Answer } from '../core/types.ts';
import type { Labelled } from './questions.ts';

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
  // A label may name a fact by an older id.
  const question = { ...labelled, facts: labelled.facts.map((id) => engine.fact(id)?.id ?? id) };
  const answer = engine.ask(question.q, { now: question.now ?? DEFAULT_NOW, explain });
  if (question.scope === 'out') return { question, answer, fault: answer.kind === 'answer' };
  if (answer.kind === 'choices') {
    const offered = answer.options.some((o) => question.facts.includes(o.factId));
    return { question, answer, outcome: offered ? 'offered' : 'silent' };
  }
  if (answer.kind !== 'answer') return { question, answer, outcome: 'silent' };
  const why = wrongBecause(question, answer);
  return { question, answer, outcome: why ? 'wrong' : 'right', ...(why ? { why } : {}) };
}

function wrongBecause(question: Labelled, answer: Answer & { kind: 'answer' | 'nearest' }): string | undefined {
  if (!answer.factIds.some((id) => question.facts.includes(id))) return `fact ${answer.factIds.join('+')}`;
  if (question.verdict && answer.verdict !== question.verdict) return `verdict ${answer.verdict ?? 'none'}`;
  const missing = question.must.find((m) => !holds(answer.answer, m));
  if (missing) return `lacks ${missing}`;
  const forbidden = question.mustNot.find((m) => holds(answer.answer, m));
  return forbidden ? `holds ${forbidden}` : undefined;
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
