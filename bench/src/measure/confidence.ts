/** What a bot could take for a peer's confidence: each peer is given the one that serves it best on validation. */
import { auroc } from '../metrics/auroc.ts';
import type { Marked } from '../metrics/thresholds.ts';
import { type Asked, found } from './asking.ts';

export const CONFIDENCES = ['score', 'margin', 'perWord'] as const;
/** `margin`: ahead of the second fact. `perWord`: the score by the question's words, since sums grow with them. */
export type Confidence = (typeof CONFIDENCES)[number];

export function confidenceOf({ question, reply }: Asked, kind: Confidence): number {
  const [first, second] = reply.ranked;
  if (!first) return Number.NEGATIVE_INFINITY;
  if (kind === 'margin') return first.score - (second?.score ?? 0);
  if (kind === 'perWord') return first.score / Math.max(1, question.q.split(/\s+/).length);
  return first.score;
}

export function chooseConfidence(inScope: readonly Asked[], outOfScope: readonly Asked[]): Confidence {
  const areaOf = (kind: Confidence): number =>
    auroc(
      inScope.map((a) => confidenceOf(a, kind)),
      outOfScope.map((a) => confidenceOf(a, kind)),
    );
  return CONFIDENCES.reduce((best, kind) => (areaOf(kind) > areaOf(best) + 1e-9 ? kind : best));
}

export const mark = (asked: readonly Asked[], kind: Confidence): Marked[] =>
  asked.map((a) => ({ confidence: confidenceOf(a, kind), right: found(a, 1) }));
