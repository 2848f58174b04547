/**
 * Turns a score into a probability, fitted on the store itself: facts held out stand for questions the store does not
 * cover, phrasings held out for new wordings of those it does. One-dimensional logistic (Platt 1999, with his smoothed
 * targets; Newton's method with backtracking after Lin, Lin & Weng, Machine Learning 68, 2007), because richer ones
 * ranked worse; constants do not carry over between stores, so this is done at every build.
 */

export interface Calibration {
  readonly slope: number;
  readonly intercept: number;
  /** False where the store was too small to hold anything out and the fixed map stands in. */
  readonly fitted: boolean;
}

/** For stores with nothing to hold out: cut 0.6, slope 4 (measured on one-phrasing stores). */
export const FIXED: Calibration = { slope: 4, intercept: -2.4, fitted: false };
const MIN_SAMPLES = 20;
/** Bounds that keep a perfectly separable store from claiming certainty. */
const SLOPE = { min: 1, max: 12 };

export interface Sample {
  readonly score: number;
  readonly right: boolean;
  readonly weight: number;
}

export function fit(samples: readonly Sample[]): Calibration {
  const rights = samples.filter((s) => s.right).length;
  if (samples.length < MIN_SAMPLES || rights < 5 || samples.length - rights < 5) return FIXED;
  // Platt's targets: smoothed by the class counts.
  const up = (rights + 1) / (rights + 2);
  const down = 1 / (samples.length - rights + 2);
  /** Cross-entropy of a map, weighted. */
  const loss = (slope: number, intercept: number): number => {
    let sum = 0;
    for (const { score, right, weight } of samples) {
      const x = slope * score + intercept;
      // -t·log p - (1 - t)·log(1 - p), written so that no exponential overflows.
      sum += weight * (Math.max(x, 0) - (right ? up : down) * x + Math.log1p(Math.exp(-Math.abs(x))));
    }
    return sum;
  };
  let slope = 0;
  let intercept = 0;
  let least = loss(slope, intercept);
  for (let pass = 0; pass < 100; pass++) {
    let gs = 0;
    let gi = 0;
    let hss = 1e-6;
    let hsi = 0;
    let hii = 1e-6;
    for (const { score, right, weight } of samples) {
      const p = logistic(slope * score + intercept);
      const d = weight * (p - (right ? up : down));
      const h = weight * p * (1 - p);
      gs += d * score;
      gi += d;
      hss += h * score * score;
      hsi += h * score;
      hii += h;
    }
    const det = hss * hii - hsi * hsi;
    if (det < 1e-12) break;
    const ds = (hii * gs - hsi * gi) / det;
    const di = (hss * gi - hsi * gs) / det;
    // Newton's step may overshoot: it is halved until the loss falls.
    let step = 1;
    while (step > 1e-6 && loss(slope - step * ds, intercept - step * di) > least) step /= 2;
    if (step <= 1e-6) break;
    slope -= step * ds;
    intercept -= step * di;
    least = loss(slope, intercept);
    if (Math.abs(ds) + Math.abs(di) < 1e-9) break;
  }
  if (!Number.isFinite(slope) || !Number.isFinite(intercept) || slope <= 0) return FIXED;
  const bounded = Math.min(SLOPE.max, Math.max(SLOPE.min, slope));
  // Keep the cut where the fit put it when the slope is bounded.
  return { slope: bounded, intercept: (intercept / slope) * bounded, fitted: true };
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
export function logit(p: number): number {
  const bounded = Math.min(1 - 1e-6, Math.max(1e-6, p));
  return Math.log(bounded / (1 - bounded));
}
