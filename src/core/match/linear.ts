/**
 * One linear support vector machine per fact against all others, trained at build time.
 *
 * Dual coordinate descent for the L2-regularised, L2-loss problem (Fan, Chang, Hsieh, Wang, Lin: LIBLINEAR,
 * JMLR 9, 2008, algorithm 1): each phrasing has one dual variable a ≥ 0; a pass visits the phrasings in random order
 * and moves a to where the partial derivative is zero, which moves the weight vector by (Δa)·y·x. A few passes
 * are enough for ranking. The last column is a constant 1, the bias.
 */
import { type Rows, seeded, shuffle } from './sparse.ts';

/** Cost of a training error; measured flat between 0.5 and 2. */
const C = 1;
const EPOCHS = 10;

export interface LinearModel {
  readonly classes: number;
  /** Feature by feature, the classes side by side: `weights[feature * classes + class]`. The last feature is the bias. */
  readonly weights: Float32Array;
}

/** `labels[r]` is the class of row r; rows with a label below 0 are left out. */
export function trainLinear(rows: Rows, labels: Int32Array, classes: number, seed: number): LinearModel {
  const count = labels.length;
  const bias = rows.columns;
  const used = Int32Array.from(labels.keys()).filter((r) => labels[r]! >= 0);
  const diagonal = 1 / (2 * C);
  const square = new Float64Array(count);
  for (let r = 0; r < count; r++) {
    let sum = 1;
    for (let k = rows.start[r]!; k < rows.start[r + 1]!; k++) sum += rows.value[k]! ** 2;
    square[r] = sum + diagonal;
  }
  const weights = new Float32Array((rows.columns + 1) * classes);
  const w = new Float64Array(rows.columns + 1);
  const dual = new Float64Array(count);
  for (let cls = 0; cls < classes; cls++) {
    const random = seeded(seed + cls);
    w.fill(0);
    dual.fill(0);
    const order = used.slice();
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      shuffle(order, random);
      for (const r of order) {
        const y = labels[r] === cls ? 1 : -1;
        const from = rows.start[r]!;
        const to = rows.start[r + 1]!;
        let dot = w[bias]!;
        for (let k = from; k < to; k++) dot += w[rows.index[k]!]! * rows.value[k]!;
        const gradient = y * dot - 1 + diagonal * dual[r]!;
        const before = dual[r]!;
        if (before === 0 && gradient >= 0) continue;
        const after = Math.max(0, before - gradient / square[r]!);
        const step = (after - before) * y;
        if (step === 0) continue;
        dual[r] = after;
        for (let k = from; k < to; k++) w[rows.index[k]!]! += step * rows.value[k]!;
        w[bias]! += step;
      }
    }
    for (let f = 0; f <= bias; f++) weights[f * classes + cls] = w[f]!;
  }
  return { classes, weights };
}
