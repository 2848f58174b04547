/**
 * Corrects words that neither the store nor English knows, towards the words the store has.
 * A letter-pair index narrows the vocabulary, fuse.js ranks what is left, edit distance decides.
 */
import Fuse from 'fuse.js';
import type { TextUnit } from './units.ts';
import { stemOf } from './units.ts';

const MIN_LENGTH = 4;
const CANDIDATES = 48;
/** Two edits from this length on, one below: "forgein" has two. */
const LONG = 7;
const CACHE = 5000;

export interface Speller {
  /** The word meant, or undefined where the word stands as it is. */
  correct(word: string): string | undefined;
}

/** `vocabulary` maps each word of the store to how often it occurs; `isKnown` tells words no correction may touch. */
export function createSpeller(vocabulary: ReadonlyMap<string, number>, isKnown: (word: string) => boolean): Speller {
  const pairs = new Map<string, string[]>();
  for (const word of vocabulary.keys()) {
    if (word.length < MIN_LENGTH - 1 || !/^[a-z]+$/.test(word)) continue;
    for (const pair of pairsOf(word)) {
      const list = pairs.get(pair);
      if (list) list.push(word);
      else pairs.set(pair, [word]);
    }
  }
  const cache = new Map<string, string | undefined>();
  return {
    correct(word) {
      if (word.length < MIN_LENGTH || word.length > 30 || !/^[a-z]+$/.test(word)) return undefined;
      if (cache.has(word)) return cache.get(word);
      const found = vocabulary.has(word) || isKnown(word) ? undefined : nearest(word, pairs, vocabulary);
      if (cache.size >= CACHE) cache.clear();
      cache.set(word, found);
      return found;
    },
  };
}

function pairsOf(word: string): Set<string> {
  const found = new Set<string>();
  const padded = `<${word}>`;
  for (let i = 0; i + 2 <= padded.length; i++) found.add(padded.slice(i, i + 2));
  return found;
}

function nearest(
  word: string,
  pairs: ReadonlyMap<string, readonly string[]>,
  vocabulary: ReadonlyMap<string, number>,
): string | undefined {
  const allowed = word.length >= LONG ? 2 : 1;
  const shared = new Map<string, number>();
  for (const pair of pairsOf(word)) {
    for (const candidate of pairs.get(pair) ?? []) {
      if (Math.abs(candidate.length - word.length) <= allowed) shared.set(candidate, (shared.get(candidate) ?? 0) + 1);
    }
  }
  const list = [...shared]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, CANDIDATES)
    .map(([w]) => w);
  const fuse = new Fuse(list, { includeScore: true, threshold: 0.5, ignoreLocation: true, ignoreFieldNorm: true });
  let best: string | undefined;
  let bestRank = Infinity;
  // fuse.js looks for the pattern inside the text and misses words with a letter left out: the list itself follows it.
  const ranked = new Set([...fuse.search(word, { limit: 12 }).map((r) => r.item), ...list]);
  for (const candidate of ranked) {
    const distance = damerau(word, candidate, allowed);
    if (distance > allowed) continue;
    const rank =
      distance * 100 -
      (candidate[0] === word[0] ? 50 : 0) -
      Math.min(40, Math.log2(1 + (vocabulary.get(candidate) ?? 0)) * 4);
    if (rank < bestRank) {
      bestRank = rank;
      best = candidate;
    }
  }
  return best;
}

/** Optimal string alignment distance; anything above `limit` comes back as `limit + 1`. */
export function damerau(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, before[j - 2]! + 1);
      row.push(value);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit + 1);
}

export interface Correction {
  readonly typed: string;
  readonly read: string;
}

/** Applies the speller to the Latin words of a text. */
export function respell(
  units: readonly TextUnit[],
  speller: Speller,
): { units: readonly TextUnit[]; corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const out = units.map((unit) => {
    if (unit.kind !== 'word') return unit;
    const read = speller.correct(unit.norm);
    if (read === undefined) return unit;
    corrections.push({ typed: unit.raw, read });
    return { ...unit, norm: read, key: stemOf(read) };
  });
  return corrections.length === 0 ? { units, corrections } : { units: out, corrections };
}
