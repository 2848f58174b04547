/**
 * What somebody wants of the line they were just told: who said it, as of when, shorter, or something that no line tells.
 * People say each in hundreds of ways, none bound to a subject, so the ways are data, and a message is put to the likest
 * by the matcher that facts are matched by.
 */

import type { RawFeatures } from '../match/features.ts';
import { type Example, type MatchModel, rank, trainMatcher } from '../match/matcher.ts';
import { normalise } from '../text/normalise.ts';
import { normsOf, type TextUnit, unitsOf } from '../text/units.ts';
import { GOING_ON, type GoingOnKind, type Lexicon, LOCALES, type Store } from '../types.ts';

/** Kinds that the same becomes of. */
const MERGED = {
  period: 'when',
  start: 'when',
  asOf: 'when',
  why: 'untold',
  how: 'untold',
  definition: 'untold',
  more: 'untold',
  breakdown: 'untold',
  trend: 'untold',
  rank: 'untold',
  next: 'untold',
  cost: 'untold',
  people: 'untold',
  names: 'untold',
} as const satisfies { readonly [K in GoingOnKind]?: string };
type Merged = typeof MERGED;

/** What becomes of a line that is asked on about. */
export type Way = Exclude<GoingOnKind, keyof Merged> | Merged[keyof Merged];

const wayOf = (kind: GoingOnKind): Way =>
  kind in MERGED ? MERGED[kind as keyof Merged] : (kind as Exclude<GoingOnKind, keyof Merged>);
const WAYS: readonly Way[] = [...new Set(GOING_ON.map(wayOf))];

/** Plain data, as it goes into the compiled artefact. */
export interface GoingOnModel {
  readonly model: MatchModel;
  /** By way the keys of the words that it is asked in. */
  readonly words: readonly ReadonlySet<string>[];
  /** Whole messages as they are written down, by their words, with the index of their way. */
  readonly whole: ReadonlyMap<string, number>;
}

/** One in so many of the facts' own phrasings is learnt as a question of its own, which goes on about nothing. */
const EVERY = 6;

export function trainGoingOn(
  kinds: Lexicon['goingOn'],
  store: Store,
  featuresOf: (text: string) => RawFeatures,
): GoingOnModel {
  const words = WAYS.map(() => new Set<string>());
  const whole = new Map<string, number>();
  const textsOf = (way: Way, group: number): readonly string[] =>
    Object.entries(kinds).flatMap(([kind, texts]) =>
      wayOf(kind as GoingOnKind) === way ? (texts[LOCALES[group]!] ?? []) : [],
    );
  const own = (group: number): readonly string[] =>
    store.facts.flatMap((f) => f.questions[LOCALES[group]!] ?? []).filter((_, i) => i % EVERY === 0);
  const examples = WAYS.flatMap((way, index) =>
    LOCALES.flatMap((_, group) => {
      for (const text of textsOf(way, group)) {
        const units = unitsOf(normalise(text));
        for (const unit of units) words[index]!.add(unit.key);
        if (units.length > 0 && way !== 'else') whole.set(normsOf(units), index);
      }
      const texts = [...textsOf(way, group), ...(way === 'else' ? own(group) : [])];
      return texts.map((text): Example => ({ fact: index, group, question: true, features: featuresOf(text) }));
    }),
  );
  return { model: trainMatcher(examples, WAYS.length, LOCALES.length, 'whether'), words, whole };
}

export interface Going {
  readonly way: Way;
  readonly confidence: number;
  /** It is written down just so. */
  readonly written: boolean;
  /** Whether a word is one of those that this is asked in. */
  readonly knows: (unit: TextUnit) => boolean;
}

/** The likest way, and how likely it is. */
export function goingOf(
  { model, words, whole }: GoingOnModel,
  units: readonly TextUnit[],
  features: RawFeatures,
): Going | undefined {
  const known = whole.get(normsOf(units));
  const [best] = known === undefined ? rank(model, features, 2).matches : [{ fact: known, confidence: 1 }];
  if (!best) return undefined;
  const { fact: at, confidence } = best;
  return { way: WAYS[at]!, confidence, written: known !== undefined, knows: ({ key }) => words[at]!.has(key) };
}
