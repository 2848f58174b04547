/**
 * Ranks facts for a question and says how likely the first is meant. Two ways of scoring, chosen by what training
 * would cost: `linear-mode.ts` and `index-mode.ts`; `evidence.ts` adds how much of the question is explained, and
 * `calibration.ts` turns that into a probability.
 */

import { calibrate, type Task } from './calibrating.ts';
import { type Calibration, FIXED, logistic } from './calibration.ts';
import { type Corpus, corpusOf, type Example, type Messages, NO_MESSAGES } from './corpus.ts';
import { type Evidence, evidenceOf, type FactWords, factWordsOf } from './evidence.ts';
import type { RawFeatures } from './features.ts';
import { buildIndexMode, type IndexMode, scoreCandidates } from './index-mode.ts';
import { type LinearMode, scoreAll, trainLinearMode } from './linear-mode.ts';
import { centresOf } from './scores.ts';
import type { Columns } from './vocabulary.ts';
import { type Vector, vectorOf, vectorOfRow, type Weighed, type Weights, weigh, weightsOf } from './weighing.ts';

export type { Example } from './corpus.ts';

/** Plain data, as it goes into the compiled artefact. */
export interface MatchModel {
  readonly facts: number;
  readonly columns: Columns;
  readonly weights: Weights;
  readonly scoring: LinearMode | IndexMode;
  readonly factWords: FactWords;
  readonly calibration: Calibration;
}

export interface Match {
  readonly fact: number;
  readonly score: number;
  readonly confidence: number;
}

const SEED = 20230620;
/** The linear model is trained while its weights fit into so many bytes, and one pass over the phrasings … */
const LINEAR_BYTES = 128 * 2 ** 20;
/** … for every fact takes so many multiplications: about a second. */
const LINEAR_STEPS = 6e8;

/**
 * What a feature that no phrasing has counts in a question's length. Where nothing else is known it counts more; where
 * the judge weighs unknown words as well, less. Measured on CLINC's validation split and on the tuning half.
 */
const UNKNOWN: { readonly [T in Task]: number } = { whether: 1.5, which: 0.5 };

/**
 * Trains on every example; fits the calibration on models that left some out. Deterministic. `messages`: what people ask
 * of the facts; of a fact whose index is `facts` what is asked of none.
 */
export function trainMatcher(
  examples: Iterable<Example>,
  facts: number,
  groups: number,
  task: Task,
  messages: Messages = NO_MESSAGES,
): MatchModel {
  const corpus = corpusOf(examples, messages);
  const calibration = calibrate(corpus, facts, task, (kept) => {
    const { model, weighed } = train(corpus, kept, facts, groups, task);
    return (row) => rankVector(model, vectorOfRow(corpus, row, weighed, model.weights), 2);
  });
  return { ...train(corpus, undefined, facts, groups, task).model, calibration };
}

export function affordsLinear(corpus: Corpus, facts: number): boolean {
  return facts * (corpus.kinds.length + 1) * 4 <= LINEAR_BYTES && facts * corpus.index.length <= LINEAR_STEPS;
}

function train(
  corpus: Corpus,
  kept: Uint8Array | undefined,
  facts: number,
  groups: number,
  task: Task,
): { readonly model: MatchModel; readonly weighed: Weighed } {
  const weights = weightsOf(corpus, UNKNOWN[task], kept);
  const weighed = weigh(corpus, weights);
  const centres = centresOf(corpus, weighed, kept, facts, groups);
  const model = {
    facts,
    columns: corpus.columns,
    weights,
    scoring: affordsLinear(corpus, facts)
      ? trainLinearMode(corpus, weighed, kept, facts, centres, SEED)
      : buildIndexMode(corpus, weighed, kept, facts, centres),
    factWords: factWordsOf(corpus, kept, facts),
    calibration: FIXED,
  };
  return { model, weighed };
}

export interface Ranking {
  readonly matches: readonly Match[];
  /** What the calibration sees of the best. */
  readonly evidence: Evidence;
}

/** The best `limit` facts, best first; `stated`: for a statement to be confirmed rather than a question. */
export function rank(model: MatchModel, features: RawFeatures, limit: number, stated = false): Ranking {
  return rankVector(model, vectorOf(features, model.columns, model.weights), limit, stated);
}

export function rankVector(model: MatchModel, vector: Vector, limit: number, stated = false): Ranking {
  const { scoring, calibration } = model;
  const most = Math.max(limit, 2);
  const { facts, scoreOf } =
    scoring.mode === 'linear'
      ? scoreAll(scoring, vector, most, stated)
      : scoreCandidates(scoring, model.weights, vector, most);
  const evidence = evidenceOf(facts, scoreOf, vector, model.weights, model.factWords);
  const matches = Array.from(facts.subarray(0, limit), (fact, i) => ({
    fact,
    score: scoreOf(fact),
    confidence: logistic(calibration.slope * evidence[i]! + calibration.intercept),
  }));
  return { matches, evidence };
}
