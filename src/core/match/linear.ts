/**
 * One linear support vector machine per fact against all others, trained at build time.
 *
 * Dual coordinate descent for the L2-regularised, L2-loss problem (Fan, Chang, Hsieh, Wang, Lin: LIBLINEAR,
 * JMLR 9, 2008, section 4; Hsieh et al., ICML 2008, algorithm 3): each phrasing has one dual variable a ≥ 0; a pass
 * visits the phrasings in random order and moves a to where the partial derivative is zero, which moves the weight
 * vector by (Δa)·y·x. Phrasings well on their side with a = 0 are left out of most passes ("shrinking", after
 * their section 3.2, without its bounds): most phrasings of other facts say nothing. The last column is a constant 1,
 * the bias.
 */
import type { Corpus } from './corpus.ts';
import { seeded, shuffle } from './sparse.ts';
import type { Weighed } from './weighing.ts';

/** Cost of a training error; measured flat between 0.5 and 2. */
const C = 1;
/** A few passes are enough for ranking. */
const EPOCHS = 12;
/** Every so many passes all phrasings are looked at. */
const ALL_AGAIN = 4;

export interface LinearModel {
  readonly classes: number;
  /** Feature by feature, the classes side by side: `weights[feature * classes + class]`. The last feature is the bias. */
  readonly weights: Float32Array;
}

/** What is needed of a corpus: its rows, and the fact or class of each. */
export type Rows = Pick<Corpus, 'rows' | 'bounds' | 'index' | 'fact' | 'kinds'>;

/** Trains on the phrasings kept; a fact without any gets a model that all others speak against. */
export function trainLinear(
  corpus: Rows,
  weighed: Pick<Weighed, 'value'>,
  kept: Uint8Array | undefined,
  classes: number,
  seed: number,
): LinearModel {
  const { rows, bounds, index, fact } = corpus;
  const { value } = weighed;
  const bias = corpus.kinds.length;
  const used = Int32Array.from({ length: rows }, (_, r) => r).filter((r) => kept?.[r] !== 0);
  const diagonal = 1 / (2 * C);
  const square = new Float64Array(rows);
  for (const r of used) {
    let sum = 1;
    for (let k = bounds[3 * r]!; k < bounds[3 * r + 3]!; k++) sum += value[k]! ** 2;
    square[r] = sum + diagonal;
  }
  const weights = new Float32Array((bias + 1) * classes);
  const w = new Float64Array(bias + 1);
  const dual = new Float64Array(rows);
  const order = new Int32Array(used.length);
  for (let cls = 0; cls < classes; cls++) {
    const random = seeded(seed + cls);
    w.fill(0);
    dual.fill(0);
    order.set(used);
    let active = order.length;
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      if (epoch % ALL_AGAIN === ALL_AGAIN - 1) active = order.length;
      shuffle(order, active, random);
      for (let i = 0; i < active; i++) {
        const r = order[i]!;
        const y = fact[r] === cls ? 1 : -1;
        const from = bounds[3 * r]!;
        const to = bounds[3 * r + 3]!;
        let dot = w[bias]!;
        for (let k = from; k < to; k++) dot += w[index[k]!]! * value[k]!;
        const before = dual[r]!;
        const gradient = y * dot - 1 + diagonal * before;
        if (before === 0 && gradient >= 0) {
          if (epoch === 0) continue;
          active--;
          order[i--] = order[active]!;
          order[active] = r;
          continue;
        }
        const after = Math.max(0, before - gradient / square[r]!);
        const step = (after - before) * y;
        dual[r] = after;
        for (let k = from; k < to; k++) w[index[k]!]! += step * value[k]!;
        w[bias]! += step;
      }
    }
    for (let f = 0; f <= bias; f++) weights[f * classes + cls] = w[f]!;
  }
  return { classes, weights };
}
