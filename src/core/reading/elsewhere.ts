/**
 * Whether a message is about something else altogether: learnt from messages that people send to any bot, a third of them
 * with the words of this field in another sense ("the capital of Peru"), against what the store is asked.
 */
import { type Classifier, classify, trainClassifier } from '../match/classifier.ts';
import type { Example } from '../match/corpus.ts';
import type { RawFeatures } from '../match/features.ts';

/** Plain data, as it goes into the compiled artefact. */
export type ElsewhereModel = Classifier;

/** The classes, in this order. */
const [HERE, ELSEWHERE] = [0, 1];
/**
 * So far ahead. Measured on the tuning half: 78 of 100 messages about something else are that far ahead, and 6 of 1,000
 * about the report, lists and bare numbers nearly all, which are looked up and not matched.
 */
const LEAD = 0.3;

/** Undefined where there is nothing to learn from. */
export function trainElsewhere(
  here: readonly RawFeatures[],
  elsewhere: readonly RawFeatures[],
): ElsewhereModel | undefined {
  if (elsewhere.length === 0) return undefined;
  const examples = [here, elsewhere].flatMap((list, fact) =>
    list.map((features): Example => ({ fact, group: 0, question: true, features })),
  );
  return trainClassifier(examples, [HERE, ELSEWHERE].length);
}

export function isElsewhere(model: ElsewhereModel, features: RawFeatures): boolean {
  const { best, lead } = classify(model, features);
  return best === ELSEWHERE && lead > LEAD;
}
