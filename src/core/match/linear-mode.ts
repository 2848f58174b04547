/**
 * Scores of all facts at once, for stores whose training is affordable: the linear model, nearness to the fact's
 * centre, and its best phrasing.
 */
import type { Corpus } from './corpus.ts';
import { type LinearModel, trainLinear } from './linear.ts';
import { BEST_PHRASING, type Centres, type Scored } from './scores.ts';
import { type Lists, listsOf, topOf } from './sparse.ts';
import type { Vector, Weighed } from './weighing.ts';

/** Plain data, as it goes into the compiled artefact. */
export interface LinearMode {
  readonly mode: 'linear';
  readonly linear: LinearModel;
  /** The same for statements; absent where none were learnt. */
  readonly stated?: LinearModel;
  /** Features to phrasings. */
  readonly postings: Lists;
  /** Phrasings of one fact and one group stand together: the first row of each such run, and the number of rows. */
  readonly runs: Int32Array;
  /** Of each run fact × groups + group. */
  readonly runCentre: Int32Array;
  /** 1 / the length of each phrasing. */
  readonly rowScale: Float32Array;
  readonly centres: Centres;
}

export function trainLinearMode(
  corpus: Corpus,
  weighed: Weighed,
  kept: Uint8Array | undefined,
  facts: number,
  centres: Centres,
  seed: number,
): LinearMode {
  const asks = corpus.questions < corpus.rows;
  const questions = asks
    ? Uint8Array.from({ length: corpus.rows }, (_, r) => (r < corpus.questions ? (kept?.[r] ?? 1) : 0))
    : kept;
  const { phrasings, bounds, index, kinds } = corpus;
  return {
    mode: 'linear',
    linear: trainLinear(corpus, weighed, questions, facts, seed),
    // Where phrasings are held out, questions are what is measured.
    ...(asks && !kept ? { stated: trainLinear(corpus, weighed, undefined, facts, seed) } : {}),
    postings: listsOf(kinds.length, (entry) => {
      for (let r = 0; r < phrasings; r++) {
        if (kept?.[r] === 0) continue;
        for (let k = bounds[3 * r]!; k < bounds[3 * r + 3]!; k++) entry(index[k]!, r, weighed.value[k]!);
      }
    }),
    ...runsOf(corpus, centres.groups),
    rowScale: weighed.length.subarray(0, phrasings).map((length) => 1 / length),
    centres,
  };
}

function runsOf({ phrasings, fact, group }: Corpus, groups: number): Pick<LinearMode, 'runs' | 'runCentre'> {
  const starts: number[] = [];
  for (let r = 0; r < phrasings; r++)
    if (r === 0 || fact[r] !== fact[r - 1] || group[r] !== group[r - 1]) starts.push(r);
  return {
    runs: Int32Array.from([...starts, phrasings]),
    runCentre: Int32Array.from(starts, (r) => fact[r]! * groups + group[r]!),
  };
}

export function scoreAll(model: LinearMode, vector: Vector, limit: number, stated: boolean): Scored {
  const { runs, runCentre, rowScale, centres } = model;
  const { weights, classes: facts } = (stated && model.stated) || model.linear;
  const { start, index, value } = model.postings;
  // Sums in 64 bits: rounding each of some forty thousand steps to 32 takes longer than the steps.
  const rowDots = new Float64Array(rowScale.length);
  const scores = new Float64Array(facts);
  const bias = weights.length - facts;
  for (let f = 0; f < facts; f++) scores[f] = weights[bias + f]!;
  for (let k = 0; k < vector.index.length; k++) {
    const feature = vector.index[k]!;
    const weight = vector.value[k]!;
    const at = feature * facts;
    for (let f = 0; f < facts; f++) scores[f]! += weights[at + f]! * weight;
    let p = start[feature]!;
    const to = start[feature + 1]!;
    // Four at a time: the loop itself costs as much as the sum.
    for (; p + 3 < to; p += 4) {
      rowDots[index[p]!]! += value[p]! * weight;
      rowDots[index[p + 1]!]! += value[p + 1]! * weight;
      rowDots[index[p + 2]!]! += value[p + 2]! * weight;
      rowDots[index[p + 3]!]! += value[p + 3]! * weight;
    }
    for (; p < to; p++) rowDots[index[p]!]! += value[p]! * weight;
  }
  const { groups, scale } = centres;
  const centre = new Float64Array(facts * groups);
  const best = new Float64Array(facts);
  for (let run = 0; run < runCentre.length; run++) {
    let sum = 0;
    let nearest = 0;
    for (let r = runs[run]!; r < runs[run + 1]!; r++) {
      const dot = rowDots[r]!;
      sum += dot;
      const nearness = dot * rowScale[r]!;
      if (nearness > nearest) nearest = nearness;
    }
    const at = runCentre[run]!;
    const f = Math.floor(at / groups);
    centre[at]! += sum;
    if (nearest > best[f]!) best[f] = nearest;
  }
  for (let f = 0; f < facts; f++) {
    let nearest = 0;
    for (let g = 0; g < groups; g++) {
      const cosine = (centre[f * groups + g]! * scale[f * groups + g]!) / vector.length;
      if (cosine > nearest) nearest = cosine;
    }
    scores[f]! += nearest + (BEST_PHRASING * best[f]!) / vector.length;
  }
  return { facts: topOf(scores, undefined, facts, limit), scoreOf: (f) => scores[f]! };
}
