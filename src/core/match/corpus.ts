/**
 * The phrasings of a store as counted features in typed arrays, and their weights. Counting happens once; weighing
 * again for each set of phrasings that is held out, since what is held out must not tell how rare a feature is.
 *
 * A phrasing is three blocks (words, pairs, letters), each of length 1 before its weight. A feature no phrasing has
 * still counts in its block's length, so that a question full of unknown words scores low everywhere.
 */
import type { Counts, RawFeatures } from './features.ts';
import { type Columns, ColumnsBuilder, columnOf, mixed } from './vocabulary.ts';

/** Block weights, measured on CLINC and BANKING validation splits (words, pairs, letters and characters). */
const BLOCKS = [1, 0.4, 0.8] as const;
const SQUARES = BLOCKS.map((b) => b * b);

/** What a column holds. */
export const KIND = { word: 0, pair: 1, gram: 2, han: 3 } as const;

export interface Example {
  /** Index of the fact. */
  readonly fact: number;
  /** Phrasings of one locale share a centre. */
  readonly group: number;
  readonly features: RawFeatures;
  /** Held out in calibration; titles and keyword lines are not questions and stay in. */
  readonly question: boolean;
}

export interface Corpus {
  readonly rows: number;
  readonly columns: Columns;
  readonly kinds: Uint8Array;
  /** The three blocks of row r begin at `bounds[3 * r]`, `[3 * r + 1]` and `[3 * r + 2]` of `index` and `halves`. */
  readonly bounds: Int32Array;
  readonly index: Int32Array;
  /** How often the phrasing has the feature, in halves. */
  readonly halves: Uint8Array;
  readonly fact: Int32Array;
  readonly group: Uint8Array;
  readonly question: Uint8Array;
}

/** A typed array that grows, so that a hundred thousand phrasings need no array of numbers each. */
class Growing<T extends Int32Array | Uint8Array> {
  #items: T;
  length = 0;
  readonly #make: (length: number) => T;
  constructor(make: (length: number) => T) {
    this.#make = make;
    this.#items = make(1024);
  }
  push(item: number): void {
    if (this.length === this.#items.length) {
      const grown = this.#make(this.length + (this.length >> 1));
      grown.set(this.#items);
      this.#items = grown;
    }
    this.#items[this.length++] = item;
  }
  done(): T {
    return this.#items.slice(0, this.length) as T;
  }
}
const ints = (length: number): Int32Array => new Int32Array(length);
const bytes = (length: number): Uint8Array => new Uint8Array(length);

/** Facts must come in order. What a fact says twice in the same words counts once. */
export function corpusOf(examples: Iterable<Example>): Corpus {
  const columns = new ColumnsBuilder();
  const kinds = new Growing(bytes);
  const bounds = new Growing(ints);
  const index = new Growing(ints);
  const halves = new Growing(bytes);
  const fact = new Growing(ints);
  const group = new Growing(bytes);
  const question = new Growing(bytes);
  let said = new Set<number>();
  let last = -1;
  const add = (counts: Counts, kind: number): void => {
    for (const [hash, count] of counts) {
      const column = columns.add(hash);
      if (column === kinds.length) kinds.push(kind);
      index.push(column);
      halves.push(Math.min(255, Math.round(count * 2)));
    }
  };
  for (const example of examples) {
    if (example.fact !== last) said = new Set();
    last = example.fact;
    const { word, pair, gram, han } = example.features;
    const words = wordsOf(example);
    if (said.has(words)) continue;
    said.add(words);
    bounds.push(index.length);
    add(word, KIND.word);
    bounds.push(index.length);
    add(pair, KIND.pair);
    bounds.push(index.length);
    add(gram, KIND.gram);
    add(han, KIND.han);
    fact.push(example.fact);
    group.push(example.group);
    question.push(example.question ? 1 : 0);
  }
  bounds.push(index.length);
  return {
    rows: fact.length,
    columns: columns.columns,
    kinds: kinds.done(),
    bounds: bounds.done(),
    index: index.done(),
    halves: halves.done(),
    fact: fact.done(),
    group: group.done(),
    question: question.done(),
  };
}

/** One number for a phrasing's words in their order. */
function wordsOf({ group, features }: Example): number {
  let hash = group;
  for (const counts of [features.word, features.pair]) for (const feature of counts.keys()) hash = mixed(hash, feature);
  return hash;
}

/** How rare each feature is among the phrasings kept. */
export interface Weights {
  /** 0 where no kept phrasing has the feature. */
  readonly idf: Float32Array;
  /** Weight of a feature no phrasing has. */
  readonly unseen: number;
  /** Its share in its block's length. */
  readonly unknown: number;
}

/** A question or phrasing as a vector over the columns. */
export interface Vector {
  readonly index: Int32Array;
  readonly value: Float32Array;
  /** Length, with the features the store does not know in part. */
  readonly length: number;
  /** So many of `index` are words. */
  readonly words: number;
  /** How rare all its words are together, known or not. */
  readonly mass: number;
}

/** Weight by how often a text has a feature, from halves. */
const TF = Float64Array.from({ length: 256 }, (_, halves) => (halves >= 2 ? 1 + Math.log(halves / 2) : halves / 2));

/** `kept[r]` is 0 for phrasings held out. */
export function weightsOf(corpus: Corpus, unknown: number, kept?: Uint8Array): Weights {
  const { rows, bounds, index, kinds } = corpus;
  const counts = new Int32Array(kinds.length);
  let used = 0;
  for (let r = 0; r < rows; r++) {
    if (kept?.[r] === 0) continue;
    used++;
    for (let k = bounds[3 * r]!; k < bounds[3 * r + 3]!; k++) counts[index[k]!]!++;
  }
  const weight = (count: number): number => Math.sqrt(Math.log(1 + (used + 1) / (count + 0.5)));
  return { idf: Float32Array.from(counts, (count) => (count === 0 ? 0 : weight(count))), unseen: weight(0), unknown };
}

/** All phrasings as vectors, one after the other as in the corpus; `length` is of the rows. */
export interface Weighed {
  readonly value: Float32Array;
  readonly length: Float32Array;
}

export function weigh(corpus: Corpus, { idf, unseen, unknown }: Weights): Weighed {
  const { rows, bounds, index, halves } = corpus;
  const value = new Float32Array(index.length);
  const length = new Float32Array(rows);
  for (let r = 0; r < rows; r++) {
    let norm = 0;
    for (let block = 0; block < 3; block++) {
      const from = bounds[3 * r + block]!;
      const to = bounds[3 * r + block + 1]!;
      let square = 0;
      for (let k = from; k < to; k++) {
        const weight = TF[halves[k]!]! * idf[index[k]!]!;
        value[k] = weight;
        square += weight === 0 ? (unknown * TF[halves[k]!]! * unseen) ** 2 : weight ** 2;
      }
      if (square === 0) continue;
      const scale = BLOCKS[block]! / Math.sqrt(square);
      for (let k = from; k < to; k++) value[k]! *= scale;
      norm += SQUARES[block]!;
    }
    length[r] = Math.sqrt(norm) || 1;
  }
  return { value, length };
}

/** A phrasing of the corpus as if it were asked. */
export function vectorOfRow(corpus: Corpus, r: number, weighed: Weighed, { idf, unseen }: Weights): Vector {
  const { bounds, index } = corpus;
  const from = bounds[3 * r]!;
  const to = bounds[3 * r + 3]!;
  const words = bounds[3 * r + 1]! - from;
  let mass = 0;
  for (let k = from; k < from + words; k++) mass += (idf[index[k]!]! || unseen) ** 2;
  return {
    index: index.subarray(from, to),
    value: weighed.value.subarray(from, to),
    length: weighed.length[r]!,
    words,
    mass,
  };
}

/** What has been asked, as a vector of the features the store knows. */
export function vectorOf(text: RawFeatures, columns: Columns, { idf, unseen, unknown }: Weights): Vector {
  const most = text.word.size + text.pair.size + text.gram.size + text.han.size;
  const index = new Int32Array(most);
  const value = new Float32Array(most);
  let size = 0;
  let norm = 0;
  let words = 0;
  let mass = 0;
  for (let block = 0; block < 3; block++) {
    const from = size;
    let square = 0;
    const add = (counts: Counts): void => {
      for (const [hash, count] of counts) {
        const tf = TF[Math.min(255, Math.round(count * 2))]!;
        const column = columnOf(columns, hash);
        const rare = column < 0 ? unseen : idf[column]!;
        if (block === 0) mass += rare ** 2;
        if (column < 0) {
          square += (unknown * tf * rare) ** 2;
          continue;
        }
        index[size] = column;
        value[size++] = tf * rare;
        square += (tf * rare) ** 2;
      }
    };
    if (block === 0) add(text.word);
    else if (block === 1) add(text.pair);
    else {
      add(text.gram);
      add(text.han);
    }
    if (block === 0) words = size;
    if (square === 0) continue;
    const scale = BLOCKS[block]! / Math.sqrt(square);
    for (let k = from; k < size; k++) value[k]! *= scale;
    norm += SQUARES[block]!;
  }
  return { index: index.subarray(0, size), value: value.subarray(0, size), length: Math.sqrt(norm) || 1, words, mass };
}
