/**
 * Corrects words that neither the store nor English knows, towards the words the store has.
 * A letter-pair index narrows the vocabulary, fuse.js ranks what is left, edit distance decides.
 */
import Fuse from 'fuse.js';
import { entriesOf, lookUp, type Table } from './table.ts';
import type { TextUnit } from './units.ts';
import { stemOf } from './units.ts';

const MIN_LENGTH = 4;
const CANDIDATES = 48;
/** Two edits from this length on, one below: "forgein" has two. */
const LONG = 7;
const CACHE = 5000;
/** What a candidate is ahead for being longer than what was typed. */
const LEFT_OUT = 10;
/** What two letters in each other's place speak for a word. */
const SWAPPED = 30;

export interface Speller {
  /** The word meant, or undefined where the word stands as it is. */
  correct(word: string): string | undefined;
  /** A word of some name. */
  isName(word: string): boolean;
}

/**
 * `vocabulary` maps each word of the store to how often it occurs; `isKnown` tells words no correction may touch;
 * `namesIn` is asked for the words of names when the first slip is met; without it any word may be of a name.
 */
export function createSpeller(
  vocabulary: Table,
  isKnown: (word: string) => boolean,
  namesIn?: () => ReadonlySet<string>,
): Speller {
  let names: ReadonlySet<string> | undefined;
  // Made for the first word that nobody knows: many questions hold none.
  let index: PairIndex | undefined;
  const cache = new Map<string, string | undefined>();
  return {
    correct(word) {
      if (word.length < MIN_LENGTH || word.length > 30 || !LATIN.test(word)) return undefined;
      if (cache.has(word)) return cache.get(word);
      const known = lookUp(vocabulary, word) !== undefined || isKnown(word);
      if (!known) index ??= pairIndexOf(correctable(vocabulary));
      const found = known || !index ? undefined : nearest(word, index, vocabulary);
      if (cache.size >= CACHE) cache.clear();
      cache.set(word, found);
      return found;
    },
    isName(word) {
      names ??= namesIn?.();
      return names?.has(word) ?? true;
    },
  };
}

const LATIN = /^[a-z]+$/;
/** A letter as a number; what stands before and after a word is 0. */
const EDGE = 0;
const LETTERS = 27;

/** For each pair of letters the words that hold it, as numbers into `words`: one list after the other. */
interface PairIndex {
  readonly words: readonly string[];
  readonly start: Int32Array;
  readonly holders: Int32Array;
  /** Room to count in. */
  readonly shared: Uint8Array;
}

/** The different pairs of letters of a word, its edges among them. */
function pairsOf(word: string): number[] {
  const pairs: number[] = [];
  let before = EDGE;
  for (let i = 0; i <= word.length; i++) {
    const letter = i < word.length ? word.charCodeAt(i) - 96 : EDGE;
    const pair = before * LETTERS + letter;
    if (!pairs.includes(pair)) pairs.push(pair);
    before = letter;
  }
  return pairs;
}

function correctable(vocabulary: Table): string[] {
  return Array.from(entriesOf(vocabulary), ([word]) => word).filter(
    (word) => word.length >= MIN_LENGTH - 1 && LATIN.test(word),
  );
}

function pairIndexOf(words: readonly string[]): PairIndex {
  const start = new Int32Array(LETTERS * LETTERS + 1);
  for (const word of words) for (const pair of pairsOf(word)) start[pair + 1]!++;
  for (let pair = 0; pair < LETTERS * LETTERS; pair++) start[pair + 1]! += start[pair]!;
  const fill = start.slice();
  const holders = new Int32Array(start.at(-1)!);
  words.forEach((word, i) => {
    for (const pair of pairsOf(word)) holders[fill[pair]!++] = i;
  });
  return { words, start, holders, shared: new Uint8Array(words.length) };
}

/** The words of about the same length that share most pairs with this one. */
function candidatesFor(word: string, { words, start, holders, shared }: PairIndex, allowed: number): string[] {
  const touched: number[] = [];
  for (const pair of pairsOf(word)) {
    for (let p = start[pair]!; p < start[pair + 1]!; p++) {
      const i = holders[p]!;
      if (shared[i] === 0) touched.push(i);
      shared[i]!++;
    }
  }
  // Only so many of the best are wanted: how many pairs they must share is counted before anything is sorted.
  const near = touched.filter((i) => shared[i]! > 1 && Math.abs(words[i]!.length - word.length) <= allowed);
  const counts = new Int32Array(256);
  for (const i of near) counts[shared[i]!]!++;
  let least = 255;
  for (let sum = counts[least]!; least > 1 && sum < CANDIDATES; sum += counts[least]!) least--;
  const order = near
    .filter((i) => shared[i]! >= least)
    .sort((a, b) => shared[b]! - shared[a]! || (words[a]! < words[b]! ? -1 : 1))
    .slice(0, CANDIDATES);
  for (const i of touched) shared[i] = 0;
  // Two letters in each other's place part most of the pairs: "moer" shares fewer with "more" than with fifty others.
  const swapped = near.filter((i) => !order.includes(i) && isSwapped(word, words[i]!));
  return [...order, ...swapped].map((i) => words[i]!);
}

/** The same letters in another order: "namde" is "named" before it is "name". */
function isSwapped(word: string, candidate: string): boolean {
  return (
    word.length === candidate.length &&
    [...candidate].every((c) => word.includes(c)) &&
    [...word].sort().join('') === [...candidate].sort().join('')
  );
}

function nearest(word: string, index: PairIndex, vocabulary: Table): string | undefined {
  const allowed = word.length >= LONG ? 2 : 1;
  const list = candidatesFor(word, index, allowed);
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
      // A letter is left out more often than one is put in: "presdent" is no "present".
      (candidate.length > word.length ? LEFT_OUT : 0) -
      (isSwapped(word, candidate) ? SWAPPED : 0) -
      Math.min(40, Math.log2(1 + (lookUp(vocabulary, candidate) ?? 0)) * 4);
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
  const isCapital = (unit: TextUnit, i: number): boolean => i > 0 && !unit.afterBreak && /^\p{Lu}/u.test(unit.raw);
  // In a headline capitals tell nothing.
  const naming = units.filter(isCapital).length * 2 < units.length;
  const out = units.map((unit, i) => {
    if (unit.kind !== 'word') return unit;
    const read = speller.correct(unit.norm);
    // Burj is no burn, nor Nobel novel: with a capital inside a sentence it is a name, and only a name was meant.
    if (read === undefined || (naming && isCapital(unit, i) && !speller.isName(read))) return unit;
    corrections.push({ typed: unit.raw, read });
    return { ...unit, norm: read, key: stemOf(read), respelt: true };
  });
  return corrections.length === 0 ? { units, corrections } : { units: out, corrections };
}
