/** Thresholds on confidence: chosen on one split, applied to another. */

export interface Marked {
  readonly confidence: number;
  /** In scope: the first of the ranking is what was asked. Out of scope: never. */
  readonly right: boolean;
}

/** One split: what was asked in scope and out of it. */
export interface Split {
  readonly inScope: readonly Marked[];
  readonly outOfScope: readonly Marked[];
}

export interface AtThreshold {
  readonly threshold: number;
  /** Share of questions in scope that are answered, and right. */
  readonly accuracy: number;
  /** Share of questions out of scope that are not answered. */
  readonly outOfScopeRecall: number;
}

/** Answered is what reaches the threshold. */
export function applyThreshold({ inScope, outOfScope }: Split, threshold: number): AtThreshold {
  const right = inScope.filter((m) => m.right && m.confidence >= threshold).length;
  const refused = outOfScope.filter((m) => m.confidence < threshold).length;
  return {
    threshold,
    accuracy: right / Math.max(1, inScope.length),
    outOfScopeRecall: refused / Math.max(1, outOfScope.length),
  };
}

/** Every threshold that tells two questions of the split apart, lowest first, with what it gives there. */
function sweep({ inScope, outOfScope }: Split): AtThreshold[] {
  const marks = [...inScope.map((m) => ({ ...m, out: false })), ...outOfScope.map((m) => ({ ...m, out: true }))].sort(
    (a, b) => a.confidence - b.confidence,
  );
  let right = inScope.filter((m) => m.right).length;
  let refused = 0;
  const points: AtThreshold[] = [];
  for (let i = 0; i < marks.length; ) {
    const threshold = marks[i]!.confidence;
    points.push({
      threshold,
      accuracy: right / Math.max(1, inScope.length),
      outOfScopeRecall: refused / Math.max(1, outOfScope.length),
    });
    for (; i < marks.length && marks[i]!.confidence === threshold; i++) {
      if (marks[i]!.out) refused++;
      else if (marks[i]!.right) right--;
    }
  }
  return points;
}

/** The highest threshold that loses at most `loss` (0.03: three points) of the accuracy without a threshold. */
export function thresholdAtLoss(validation: Split, loss: number): number {
  const points = sweep(validation);
  const least = (points[0]?.accuracy ?? 0) - loss;
  // Rounding must not turn a loss of exactly three points into more.
  return points.findLast((p) => p.accuracy >= least - 1e-12)?.threshold ?? Number.NEGATIVE_INFINITY;
}

/**
 * As the CLINC150 paper chooses it (Larson et al. 2019, the "oos-threshold" rows): the highest accuracy over all
 * questions of the validation split, "out of scope" counting as one more intent. That split holds 3,000 questions in
 * scope and 100 out of it.
 */
export function thresholdOfPaper(validation: Split): number {
  const [ins, outs] = [validation.inScope.length, validation.outOfScope.length];
  let best: { threshold: number; hits: number } | undefined;
  for (const p of sweep(validation)) {
    const hits = p.accuracy * ins + p.outOfScopeRecall * outs;
    if (!best || hits > best.hits + 1e-9) best = { threshold: p.threshold, hits };
  }
  return best?.threshold ?? Number.NEGATIVE_INFINITY;
}
