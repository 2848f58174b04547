/**
 * What somebody wants of the line they were just told: who said it, as of when, shorter, or something that no line tells.
 * People say each in hundreds of ways, none bound to a subject, so the ways are data, and a message is put to the likest
 * by the matcher that facts are matched by.
 */

import type { RawFeatures } from '../match/features.ts';
import { type Example, type MatchModel, rank, trainMatcher } from '../match/matcher.ts';
import { normalise } from '../text/normalise.ts';
import { type TextUnit, unitsOf } from '../text/units.ts';
import { type GoingOnKind, type Lexicon, LOCALES, type Store } from '../types.ts';

/** What becomes of a line that is asked on about. */
export const WAYS = [
  'speaker',
  'title',
  'source',
  'reported',
  'cite',
  'when',
  'exact',
  'sure',
  'place',
  'untold',
  'shorter',
  'again',
  'language',
  'thanks',
  'swap',
  'else',
] as const;
export type Way = (typeof WAYS)[number];

const WAY_OF: { readonly [K in GoingOnKind]: Way } = {
  speaker: 'speaker',
  title: 'title',
  source: 'source',
  reported: 'reported',
  cite: 'cite',
  period: 'when',
  start: 'when',
  asOf: 'when',
  exact: 'exact',
  sure: 'sure',
  place: 'place',
  why: 'untold',
  how: 'untold',
  definition: 'untold',
  more: 'untold',
  average: 'untold',
  breakdown: 'untold',
  trend: 'untold',
  rank: 'untold',
  next: 'untold',
  cost: 'untold',
  people: 'untold',
  names: 'untold',
  shorter: 'shorter',
  again: 'again',
  language: 'language',
  thanks: 'thanks',
  swap: 'swap',
  else: 'else',
};

/** Plain data, as it goes into the compiled artefact. */
export interface GoingOnModel {
  readonly model: MatchModel;
  /** By way the keys of the words that it is asked in. */
  readonly words: readonly ReadonlySet<string>[];
}

/** One in so many of the facts' own phrasings is learnt as a question of its own, which goes on about nothing. */
const EVERY = 6;

export function trainGoingOn(
  kinds: Lexicon['goingOn'],
  store: Store,
  featuresOf: (text: string) => RawFeatures,
): GoingOnModel {
  const words = WAYS.map(() => new Set<string>());
  const textsOf = (way: Way, group: number): readonly string[] =>
    Object.entries(kinds).flatMap(([kind, texts]) =>
      WAY_OF[kind as GoingOnKind] === way ? (texts[LOCALES[group]!] ?? []) : [],
    );
  const own = (group: number): readonly string[] =>
    store.facts.flatMap((f) => f.questions[LOCALES[group]!] ?? []).filter((_, i) => i % EVERY === 0);
  const examples = WAYS.flatMap((way, index) =>
    LOCALES.flatMap((_, group) => {
      for (const text of textsOf(way, group)) for (const unit of unitsOf(normalise(text))) words[index]!.add(unit.key);
      const texts = [...textsOf(way, group), ...(way === 'else' ? own(group) : [])];
      return texts.map((text): Example => ({ fact: index, group, question: true, features: featuresOf(text) }));
    }),
  );
  return { model: trainMatcher(examples, WAYS.length, LOCALES.length, 'whether'), words };
}

export interface Going {
  readonly way: Way;
  readonly confidence: number;
  /** Whether a word is one of those that this is asked in. */
  readonly knows: (unit: TextUnit) => boolean;
}

/** The likest way, and how likely it is. */
export function goingOf({ model, words }: GoingOnModel, features: RawFeatures): Going | undefined {
  const [best] = rank(model, features, 2).matches;
  const way = best && WAYS[best.fact];
  return way && { way, confidence: best.confidence, knows: ({ key }) => words[best.fact]!.has(key) };
}
