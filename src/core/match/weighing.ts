/**
 * From counted features to vectors. Weights are worked out again for each set of phrasings kept, since what is held out
 * must not tell how rare a feature is.
 *
 * A phrasing is three blocks (words, pairs, letters), each of length 1 before its weight. A feature no phrasing has
 * still counts in its block's length, so that a question full of unknown words scores low everywhere.
 */
import type { Corpus } from './corpus.ts';
import type { Counts, RawFeatures } from './features.ts';
import { type Columns, columnOf } from './vocabulary.ts';

/** Block weights, measured on CLINC and BANKING validation splits (words, pairs, letters and characters). */
const BLOCKS = [1, 0.4, 0.8] as const;
const SQUARES = BLOCKS.map((b) => b * b);

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
