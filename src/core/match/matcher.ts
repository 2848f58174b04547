/** Ranks facts for a question: linear model + nearness to the fact's centre + its best phrasing. */

import { type Calibration, FIXED, fit, logistic, type Sample } from './calibration.ts';
import { buildVocabulary, type RawFeatures, type Vocabulary, vectorise } from './features.ts';
import { type LinearModel, trainLinear } from './linear.ts';
import { type Rows, rowsOf, transpose, type Vector } from './sparse.ts';

export interface Example {
  /** Index of the fact. */
  readonly fact: number;
  /** Phrasings of one locale share a centre. */
  readonly group: number;
  readonly features: RawFeatures;
  /** Held out in calibration; titles and keyword lines are not questions and stay in. */
  readonly question: boolean;
}

/** Plain data, as it goes into the compiled artefact. */
export interface MatchModel {
  readonly facts: number;
  readonly groups: number;
  readonly vocabulary: Vocabulary;
  readonly linear: LinearModel;
  /** Features to phrasings. */
  readonly postings: Rows;
  readonly rowFact: Int32Array;
  readonly rowGroup: Int32Array;
  readonly rowNorm: Float32Array;
  /** 1 / length of the summed phrasings of a fact in one group. */
  readonly centreScale: Float32Array;
  /** For each fact its word features, to tell how much of a question it explains. */
  readonly factWords: readonly Set<number>[];
  readonly calibration: Calibration;
}

export interface Match {
  readonly fact: number;
  readonly score: number;
  readonly confidence: number;
}

const SEED = 20230620;
const FOLDS = 4;
/** A held-out fact's phrasing weighs less than a held-out phrasing: there are many more of them. */
const OUTSIDE_WEIGHT = 0.3;
const BEST_PHRASING = 0.5;
const COVERAGE = 0.5;
const EXPLAINED = 0.5;
const MARGIN = 0.2;

function build(examples: readonly Example[], facts: number, groups: number): Omit<MatchModel, 'calibration'> {
  const vocabulary = buildVocabulary(examples.map((e) => e.features));
  const vectors = examples.map((e) => vectorise(e.features, vocabulary));
  const rows = rowsOf(vectors, vocabulary.idf.length);
  const labels = Int32Array.from(examples, (e) => e.fact);
  const linear = trainLinear(rows, labels, facts, SEED);
  const factWords = Array.from({ length: facts }, () => new Set<number>());
  for (const example of examples) {
    for (const word of example.features.word.keys()) factWords[example.fact]!.add(vocabulary.ids.get(`w${word}`)!);
  }
  return {
    facts,
    groups,
    vocabulary,
    linear,
    postings: transpose(rows),
    rowFact: labels,
    rowGroup: Int32Array.from(examples, (e) => e.group),
    rowNorm: Float32Array.from(vectors, (v) => Math.sqrt(v.norm) || 1),
    centreScale: centreScales(examples, vectors, facts, groups),
    factWords,
  };
}

function centreScales(
  examples: readonly Example[],
  vectors: readonly Vector[],
  facts: number,
  groups: number,
): Float32Array {
  const sums = Array.from({ length: facts * groups }, () => new Map<number, number>());
  examples.forEach((example, r) => {
    const sum = sums[example.fact * groups + example.group]!;
    const vector = vectors[r]!;
    vector.index.forEach((f, k) => {
      sum.set(f, (sum.get(f) ?? 0) + vector.value[k]!);
    });
  });
  return Float32Array.from(sums, (sum) => {
    let square = 0;
    for (const v of sum.values()) square += v * v;
    return square > 0 ? 1 / Math.sqrt(square) : 0;
  });
}

/**
 * What the confidence must tell. `whether`: is it covered at all (a store of minimal facts has nothing else to go by).
 * `which`: is it this fact; whether it is covered is then the judge's, from typed claims.
 */
export type Task = 'whether' | 'which';

/** Trains on every example; fits the calibration on models that left some out. Deterministic. */
export function trainMatcher(examples: readonly Example[], facts: number, groups: number, task: Task): MatchModel {
  const whole = build(examples, facts, groups);
  return { ...whole, calibration: calibrate(examples, facts, groups, task) };
}

function calibrate(examples: readonly Example[], facts: number, groups: number, task: Task): Calibration {
  const perFact = new Map<number, Example[]>();
  for (const e of examples) {
    if (!e.question) continue;
    const list = perFact.get(e.fact);
    if (list) list.push(e);
    else perFact.set(e.fact, [e]);
  }
  if (facts < 2 * FOLDS || [...perFact.values()].every((list) => list.length < 3)) return FIXED;
  const samples: Sample[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set<Example>();
    for (const [fact, list] of perFact) {
      if ((task === 'whether' && fact % FOLDS === fold) || list.length < 3) continue;
      // About a tenth of a fact's phrasings, spread over the list, another tenth in each fold.
      const step = Math.min(10, list.length);
      for (let i = fold; i < list.length; i += step) held.add(list[i]!);
    }
    const kept = examples.filter((e) => (task === 'which' || e.fact % FOLDS !== fold) && !held.has(e));
    const model: MatchModel = { ...build(kept, facts, groups), calibration: FIXED };
    const ask = (e: Example): Match & { raw: number } => {
      const ranked = rank(model, e.features, 2);
      return { ...ranked.matches[0]!, raw: ranked.evidence };
    };
    for (const e of held) {
      const best = ask(e);
      samples.push({ score: best.raw, right: best.fact === e.fact, weight: 1 });
    }
    if (task === 'which') continue;
    for (const [fact, list] of perFact) {
      if (fact % FOLDS !== fold) continue;
      for (const e of list) samples.push({ score: ask(e).raw, right: false, weight: OUTSIDE_WEIGHT });
    }
  }
  return fit(samples);
}

export interface Ranking {
  readonly matches: readonly Match[];
  /** What the calibration sees: the best score with coverage and margin added. */
  readonly evidence: number;
}

/** The best `limit` facts, best first. */
export function rank(model: MatchModel, features: RawFeatures, limit: number): Ranking {
  const { facts, groups, vocabulary, postings, linear } = model;
  const vector = vectorise(features, vocabulary);
  const norm = Math.sqrt(vector.norm) || 1;
  const rowDots = new Float32Array(model.rowFact.length);
  const scores = new Float64Array(facts);
  const bias = linear.weights.length - facts;
  for (let f = 0; f < facts; f++) scores[f] = linear.weights[bias + f]!;
  for (let k = 0; k < vector.index.length; k++) {
    const feature = vector.index[k]!;
    const weight = vector.value[k]!;
    const at = feature * facts;
    for (let f = 0; f < facts; f++) scores[f]! += linear.weights[at + f]! * weight;
    for (let p = postings.start[feature]!; p < postings.start[feature + 1]!; p++) {
      rowDots[postings.index[p]!]! += postings.value[p]! * weight;
    }
  }
  const centre = new Float64Array(facts * groups);
  const best = new Float64Array(facts);
  for (let r = 0; r < rowDots.length; r++) {
    const dot = rowDots[r]!;
    if (dot === 0) continue;
    const f = model.rowFact[r]!;
    centre[f * groups + model.rowGroup[r]!]! += dot;
    const cosine = dot / (norm * model.rowNorm[r]!);
    if (cosine > best[f]!) best[f] = cosine;
  }
  for (let f = 0; f < facts; f++) {
    let nearest = 0;
    for (let g = 0; g < groups; g++) {
      const cosine = (centre[f * groups + g]! * model.centreScale[f * groups + g]!) / norm;
      if (cosine > nearest) nearest = cosine;
    }
    scores[f]! += nearest + BEST_PHRASING * best[f]!;
  }
  const order = topOf(scores, Math.max(limit, 2));
  if (order.length === 0) return { matches: [], evidence: 0 };
  const { known, explained } = coverage(features, model);
  const margin = order.length > 1 ? scores[order[0]!]! - scores[order[1]!]! : 0;
  const evidenceOf = (f: number): number => scores[f]! + COVERAGE * known + EXPLAINED * explained(f) + MARGIN * margin;
  const matches = order.slice(0, limit).map((f) => {
    // Only the first is ahead of something; the others are behind by as much.
    const evidence = f === order[0] ? evidenceOf(f) : evidenceOf(f) - 2 * MARGIN * margin;
    return {
      fact: f,
      score: scores[f]!,
      confidence: logistic(model.calibration.slope * evidence + model.calibration.intercept),
    };
  });
  return { matches, evidence: evidenceOf(order[0]!) };
}

/** Share of the question's words, by rarity, that the store knows, and that one fact has. */
function coverage(features: RawFeatures, model: MatchModel): { known: number; explained: (fact: number) => number } {
  const { ids, idf, unseen } = model.vocabulary;
  let total = 0;
  let known = 0;
  const words: number[] = [];
  for (const word of features.word.keys()) {
    const id = ids.get(`w${word}`);
    const weight = (id === undefined ? unseen : idf[id]!) ** 2;
    total += weight;
    if (id === undefined) continue;
    known += weight;
    words.push(id);
  }
  if (total === 0) return { known: 0, explained: () => 0 };
  return {
    known: known / total,
    explained: (fact) => {
      let sum = 0;
      for (const id of words) if (model.factWords[fact]!.has(id)) sum += idf[id]! ** 2;
      return sum / total;
    },
  };
}

function topOf(scores: Float64Array, limit: number): number[] {
  const order: number[] = [];
  for (let f = 0; f < scores.length; f++) {
    let at = order.length;
    while (at > 0 && scores[order[at - 1]!]! < scores[f]!) at--;
    if (at < limit) {
      order.splice(at, 0, f);
      if (order.length > limit) order.pop();
    }
  }
  return order;
}
