/**
 * What people ask behind a line they were just told, each with what becomes of it: the same line tells it, nothing does,
 * or another fact. From them is learnt which of these a message is, in words that no rule has ("which court?", "so what
 * did they beef up?", "the police one"). A linear model over the words of the message, the same words together with the
 * line and with its kind, and what judging it against the line finds.
 */

import { likest } from '../match/classifier.ts';
import type { RawFeatures } from '../match/features.ts';
import type { Match } from '../match/matcher.ts';
import {
  columnsOf,
  learnTraits,
  marginsOf,
  often,
  type Traited,
  type Traits,
  traitsFrom,
  wordsOf,
} from '../match/traits.ts';
import type { Columns } from '../match/vocabulary.ts';
import type { Reading } from '../reading/read.ts';
import { hashOf, mixed } from '../text/hash.ts';
import { BEHIND, type Behind, type Fact } from '../types.ts';
import type { Finding } from './claims.ts';

/** Plain data, as it goes into the compiled artefact. Of each model `weights[trait * classes + class]`, the bias last. */
export interface FollowUpModel {
  readonly columns: Columns;
  /** In the classes of `BEHIND`. */
  readonly standing: Float32Array;
  /** Facts with follow-ups enough: behind no other is anything said by them. */
  readonly known: ReadonlySet<string>;
}

/** A message behind a line, as it is learnt from. */
export interface FollowUp {
  readonly after: string;
  readonly standing: Traited;
}

/** A message behind a line, as it is read. */
export interface Following {
  readonly reading: Reading;
  readonly features: RawFeatures;
  /** The fact that the wording alone is likest, if any is worth judging. */
  readonly best: Match | undefined;
  /** The line, and what speaks against it. */
  readonly told: Fact;
  readonly at: number;
  readonly findings: readonly Finding[];
}

/** What the traits count, measured between writers: some on the messages of another. */
const WEIGHT = { word: 1.5, ofFact: 3, ofKind: 1.5, found: 0.35, fact: 0.3 } as const;
const SEED = { word: hashOf('fw'), fact: hashOf('ff'), kind: hashOf('fk') };
/** A trait is kept from so many messages on. */
const LEAST = 2;
/** A fact has follow-ups enough from so many on. */
const ENOUGH = 8;
/** Of the order in which training visits the messages. */
const ORDER_SEED = 20261201;

/** What tells whether the same line, nothing or another fact tells it. */
export function standingTraits(following: Following): Traits {
  const { told, features } = following;
  const [fact, kind] = [hashOf(told.id, SEED.fact), hashOf(told.kind, SEED.kind)];
  const words = wordsOf(features);
  const share = 1 / Math.sqrt(words.length + 1);
  const values = new Map<number, number>();
  for (const w of words) {
    values.set(mixed(SEED.word, w), WEIGHT.word * share);
    values.set(mixed(fact, w), WEIGHT.ofFact * share);
    values.set(mixed(kind, w), WEIGHT.ofKind * share);
  }
  for (const trait of foundIn(following)) {
    const hash = hashOf(trait, SEED.word);
    values.set(hash, WEIGHT.found);
    values.set(mixed(fact, hash), WEIGHT.found);
  }
  values.set(fact, WEIGHT.fact);
  return traitsFrom(values);
}

/** How the message is put, what judging it against the line found, and whether the wording is likest that of the line. */
function foundIn({ reading, best, at, findings }: Following): string[] {
  const sure = Math.floor((best?.confidence ?? 0) * 5);
  return [
    `asks ${reading.aspects[0]}`,
    `units ${Math.min(5, reading.units.length)}`,
    `yes or no ${reading.yesNo}`,
    ...findings.map((f) => {
      const marks = [f.conflict, f.unknown, f.say, f.aside].map((m) => (m ? 1 : 0)).join('');
      return `finding ${f.slot} ${marks} ${f.cost > 0.3}`;
    }),
    ...(best ? [`best ${best.fact === at} ${sure}`, `fact ${best.fact} ${sure > 2}`] : []),
  ];
}

/** Deterministic. */
export function trainFollowUps(all: readonly FollowUp[]): FollowUpModel {
  const standing = all.map((f) => f.standing);
  const columns = columnsOf(standing, LEAST);
  return {
    columns: columns.columns,
    standing: learnTraits(standing, columns, BEHIND.length, ORDER_SEED),
    known: often(
      all.map((f) => f.after),
      ENOUGH,
    ),
  };
}

/** What a message behind a line most likely is, and how far that is ahead of the next. */
export interface Standing {
  readonly kind: Behind;
  /** Difference of two margins: from 0 up, seldom over 3. */
  readonly lead: number;
}

/** Undefined behind a line that has no follow-ups. */
export function standingBehind(model: FollowUpModel, following: Following): Standing | undefined {
  if (!model.known.has(following.told.id)) return undefined;
  const { best, lead } = likest(marginsOf(model.standing, BEHIND.length, model.columns, standingTraits(following)));
  return { kind: BEHIND[best]!, lead };
}
