/** What our bot does with a question: answers, offers, or says that it has nothing. No threshold of ours is chosen. */
import { calibrationError } from '../metrics/calibration.ts';
import { type Asked, found } from './asking.ts';

export interface Outcomes {
  /** Of all answers, also those to questions out of scope, how many are right. */
  readonly precision: number;
  /** Of the questions in scope, how many are answered right. */
  readonly answeredRight: number;
  /** Of the questions in scope, how many get choices that hold the right fact. */
  readonly offered: number;
  /** Of the questions out of scope, how many are not answered. */
  readonly outOfScopeNotAnswered: number;
  /** Of `confidence` against "the first of the ranking is what was asked"; out of scope it never is. */
  readonly calibrationError: number;
}

export function outcomesOf(inScope: readonly Asked[], outOfScope: readonly Asked[]): Outcomes | undefined {
  const all = [...inScope, ...outOfScope];
  if (all.some((a) => a.reply.outcome === undefined)) return undefined;
  const answers = (list: readonly Asked[]): Asked[] => list.filter((a) => a.reply.outcome!.kind === 'answer');
  const right = answers(inScope).filter((a) => a.reply.outcome!.facts.some((f) => a.question.facts.includes(f))).length;
  const offered = inScope.filter((a) => a.reply.outcome!.kind === 'choices' && found(a, 3)).length;
  return {
    precision: right / Math.max(1, answers(all).length),
    answeredRight: right / Math.max(1, inScope.length),
    offered: offered / Math.max(1, inScope.length),
    outOfScopeNotAnswered: 1 - answers(outOfScope).length / Math.max(1, outOfScope.length),
    calibrationError: calibrationError(
      all.map((a) => ({ confidence: a.reply.ranked[0]?.score ?? 0, holds: found(a, 1) })),
    ),
  };
}
