/**
 * Which topic is meant by what somebody calls it, or which part that any store has (its figures, all plans): learnt from
 * what people call each of them. A name that nobody wrote down is put to the likest.
 */
import { type Classifier, classify, trainClassifier } from '../match/classifier.ts';
import type { Example } from '../match/corpus.ts';
import type { RawFeatures } from '../match/features.ts';
import { normalise } from '../text/normalise.ts';
import { unitsOf } from '../text/units.ts';
import { type Lexicon, LOCALES, OVERVIEW_KINDS, type OverviewKind, type TopicEntry } from '../types.ts';

/** A topic of the store, or a part that any store has. */
export type Part = { readonly topic: string } | { readonly kind: OverviewKind };

/** Plain data, as it goes into the compiled artefact. */
export interface CalledModel {
  readonly classifier: Classifier;
  readonly parts: readonly Part[];
  /** By part the keys of the words that it is called by. */
  readonly words: readonly ReadonlySet<string>[];
}

export interface Called {
  readonly part: Part;
  /** How far it is ahead of the next: from 0 up. */
  readonly lead: number;
  /** Whether a word is one that it is called by. */
  readonly knows: (key: string) => boolean;
}

/** A topic is learnt from so many names on. */
const LEAST = 8;

/** Undefined where no topic has names enough to learn from. */
export function trainCalled(
  topics: readonly TopicEntry[],
  kinds: Lexicon['overviewKinds'],
  featuresOf: (text: string) => RawFeatures,
): CalledModel | undefined {
  const named = topics.filter((t) => LOCALES.some((l) => (t.called[l]?.length ?? 0) >= LEAST));
  if (named.length === 0) return undefined;
  const classes: { readonly part: Part; readonly texts: readonly (readonly string[])[] }[] = [
    ...named.map((t) => ({
      part: { topic: t.id },
      texts: LOCALES.map((l) => [t.name[l] ?? '', ...(t.names[l] ?? []), ...(t.called[l] ?? [])].filter(Boolean)),
    })),
    ...OVERVIEW_KINDS.map((kind) => ({
      part: { kind },
      texts: LOCALES.map((l) => kinds[kind]?.[l] ?? []),
    })),
  ];
  const examples = classes.flatMap(({ texts }, fact) =>
    texts.flatMap((list, group) =>
      list.map((text): Example => ({ fact, group, question: true, features: featuresOf(text) })),
    ),
  );
  const words = classes.map(
    ({ texts }) => new Set(texts.flat().flatMap((text) => unitsOf(normalise(text)).map((u) => u.key))),
  );
  return { classifier: trainClassifier(examples, classes.length), parts: classes.map((c) => c.part), words };
}

export function calledOf({ classifier, parts, words }: CalledModel, features: RawFeatures): Called {
  const { best, lead } = classify(classifier, features);
  return { part: parts[best]!, lead, knows: (key) => words[best]!.has(key) };
}
