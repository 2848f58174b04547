/**
 * Puts a text to one of a few classes by a linear model alone, where examples are many and no nearest one has to be
 * shown. Features that a single example has are left out: they tell nothing of others.
 */
import { corpusOf, type Example, withoutRare } from './corpus.ts';
import type { RawFeatures } from './features.ts';
import { trainLinear } from './linear.ts';
import type { Columns } from './vocabulary.ts';
import { vectorOf, type Weights, weigh, weightsOf } from './weighing.ts';

/** Plain data, as it goes into the compiled artefact. */
export interface Classifier {
  readonly classes: number;
  readonly columns: Columns;
  readonly weights: Weights;
  /** `linear[feature * classes + class]`, the bias last. */
  readonly linear: Float32Array;
}

/** The likeliest class, and how far it is ahead of the next. */
export interface Classified {
  readonly best: number;
  /** Difference of two margins of support vector machines: from 0 up, seldom over 3. */
  readonly lead: number;
}

const SEED = 20261130;
/** A feature is kept from so many examples on. */
const LEAST = 2;
const UNKNOWN = 0.5;

/** Examples in the order of their classes. Deterministic. */
export function trainClassifier(examples: readonly Example[], classes: number): Classifier {
  const corpus = corpusOf(withoutRare(examples, LEAST));
  const weights = weightsOf(corpus, UNKNOWN);
  const { weights: linear } = trainLinear(corpus, weigh(corpus, weights), undefined, classes, SEED);
  return { classes, columns: corpus.columns, weights, linear };
}

export function classify({ classes, columns, weights, linear }: Classifier, features: RawFeatures): Classified {
  const { index, value } = vectorOf(features, columns, weights);
  const scores = new Float64Array(linear.subarray(linear.length - classes));
  for (let k = 0; k < index.length; k++) {
    const at = index[k]! * classes;
    for (let c = 0; c < classes; c++) scores[c]! += linear[at + c]! * value[k]!;
  }
  return likest(scores);
}

/** Of two classes or more. */
export function likest(margins: Float64Array): Classified {
  let [best, next] = margins[1]! > margins[0]! ? [1, 0] : [0, 1];
  for (let c = 2; c < margins.length; c++) {
    if (margins[c]! > margins[best]!) [best, next] = [c, best];
    else if (margins[c]! > margins[next]!) next = c;
  }
  return { best, lead: margins[best]! - margins[next]! };
}
