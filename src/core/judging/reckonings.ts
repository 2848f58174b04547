/**
 * What people want worked out of a fact's figures, in words that no cue has ("what's still sitting in the tray?", "for
 * every one they closed …"): learnt from messages of which it is known which operation they ask for, whether it is one that
 * the figures do not allow, or whether the figure as it stands is all that is wanted. A linear model over the words of the
 * message, the same words together with the fact, and its numbers.
 */
import { sameValue } from '../figures.ts';
import { likest } from '../match/classifier.ts';
import type { RawFeatures } from '../match/features.ts';
import { columnsOf, learnTraits, marginsOf, type Traited, type Traits, traitsFrom, wordsOf } from '../match/traits.ts';
import type { Columns } from '../match/vocabulary.ts';
import type { Reading } from '../reading/read.ts';
import { hashOf, mixed } from '../text/hash.ts';
import { type Fact, RECKONINGS, type Reckoned } from '../types.ts';

/** Plain data, as it goes into the compiled artefact: `weights[trait * RECKONINGS.length + class]`, the bias last. */
export interface ReckoningModel {
  readonly columns: Columns;
  readonly weights: Float32Array;
  /** Facts of which it is known what people want worked out. */
  readonly known: ReadonlySet<string>;
}

/** What is most likely wanted, and how far that is ahead of the next. */
export interface Wanted {
  readonly kind: Reckoned;
  /** Difference of two margins: from 0 up, seldom over 3. */
  readonly lead: number;
}

/** What the traits count, measured between writers: some on the messages of another. */
const WEIGHT = { word: 2.5, ofFact: 2, number: 0.5, fact: 0.3 } as const;
const SEED = { word: hashOf('rw'), fact: hashOf('rf') } as const;
/** A trait is kept from so many messages on. */
const LEAST = 2;
/** Of the order in which training visits the messages. */
const ORDER_SEED = 20261201;

export function reckoningTraits(reading: Reading, features: RawFeatures, fact: Fact): Traits {
  const of = hashOf(fact.id, SEED.fact);
  const words = wordsOf(features);
  const share = 1 / Math.sqrt(words.length + 1);
  const values = new Map<number, number>();
  for (const w of words) {
    values.set(mixed(SEED.word, w), WEIGHT.word * share);
    values.set(mixed(of, w), WEIGHT.ofFact * share);
  }
  for (const trait of numbersIn(reading, fact)) {
    const hash = hashOf(trait, SEED.word);
    values.set(hash, WEIGHT.number);
    values.set(mixed(of, hash), WEIGHT.number);
  }
  values.set(of, WEIGHT.fact);
  return traitsFrom(values);
}

/** How it is asked, and how its numbers stand to the fact's. */
function numbersIn({ aspects, yesNo, amounts }: Reading, { observations }: Fact): string[] {
  const figures = observations.at(-1)?.figures ?? [];
  const has = (value: number, derived: boolean): boolean =>
    figures.some((f) => (derived || !f.derived) && sameValue(f.value, value));
  return [
    `asks ${aspects[0]}`,
    `yes or no ${yesNo}`,
    `numbers ${Math.min(3, amounts.length)}`,
    ...amounts.flatMap((a) => [`number ${a.unit ?? ''} ${has(a.value, true)}`, `own ${has(a.value, false)}`]),
  ];
}

/** Each with the place of what is wanted in `RECKONINGS`. Deterministic. */
export function trainReckonings(all: readonly Traited[], known: ReadonlySet<string>): ReckoningModel {
  const columns = columnsOf(all, LEAST);
  return { columns: columns.columns, weights: learnTraits(all, columns, RECKONINGS.length, ORDER_SEED), known };
}

export function wantedOf({ columns, weights }: ReckoningModel, traits: Traits): Wanted {
  const { best, lead } = likest(marginsOf(weights, RECKONINGS.length, columns, traits));
  return { kind: RECKONINGS[best]!, lead };
}
