/** What speaks for a fact besides its score: that its words explain the question, and that it is ahead of the next. */
import { type Corpus, KIND } from './corpus.ts';
import type { Vector, Weights } from './weighing.ts';

/** Shares of the evidence, measured on CLINC's validation split. */
const KNOWN = 0.5;
const EXPLAINED = 0.5;
const MARGIN = 0.2;

/** Words of each fact, ascending: `index[start[f] .. start[f + 1]]` are columns. */
export interface FactWords {
  readonly start: Int32Array;
  readonly index: Int32Array;
}

/** For each of the facts ranked, in their order. */
export type Evidence = readonly number[];

export function factWordsOf(corpus: Corpus, kept: Uint8Array | undefined, facts: number): FactWords {
  const { phrasings, bounds, index, fact, kinds } = corpus;
  const start = new Int32Array(facts + 1);
  const words = new Int32Array(index.length);
  let size = 0;
  let r = 0;
  for (let f = 0; f < facts; f++) {
    const from = size;
    for (; r < phrasings && fact[r] === f; r++) {
      if (kept?.[r] === 0) continue;
      for (let k = bounds[3 * r]!; k < bounds[3 * r + 1]!; k++) {
        if (kinds[index[k]!] === KIND.word) words[size++] = index[k]!;
      }
    }
    const own = words.subarray(from, size).sort();
    size = from;
    for (let i = 0; i < own.length; i++) if (i === 0 || own[i] !== own[i - 1]) words[size++] = own[i]!;
    start[f + 1] = size;
  }
  return { start, index: words.slice(0, size) };
}

function has({ start, index }: FactWords, fact: number, column: number): boolean {
  let low = start[fact]!;
  let high = start[fact + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (index[middle]! < column) low = middle + 1;
    else high = middle;
  }
  return low < start[fact + 1]! && index[low] === column;
}

/** Score, share of the question's words by rarity that the store knows and that the fact has, and the lead. */
export function evidenceOf(
  facts: Int32Array,
  scoreOf: (fact: number) => number,
  vector: Vector,
  { idf }: Weights,
  factWords: FactWords,
): Evidence {
  if (facts.length === 0) return [];
  const words = vector.index.subarray(0, vector.words);
  let known = 0;
  for (const word of words) known += idf[word]! ** 2;
  const margin = facts.length > 1 ? scoreOf(facts[0]!) - scoreOf(facts[1]!) : 0;
  return Array.from(facts, (fact, i) => {
    let explained = 0;
    for (const word of words) if (has(factWords, fact, word)) explained += idf[word]! ** 2;
    const share = vector.mass > 0 ? (KNOWN * known + EXPLAINED * explained) / vector.mass : 0;
    // Only the first is ahead of something; the others are behind by as much.
    return scoreOf(fact) + share + MARGIN * (i === 0 ? margin : -margin);
  });
}
