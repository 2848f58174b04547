/** The phrasings of a store as counted features in typed arrays: counted once, weighed for each set that is held out. */

import { mixed } from '../text/hash.ts';
import type { Counts, RawFeatures } from './features.ts';
import { type Columns, ColumnsBuilder } from './vocabulary.ts';

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
  /** The first rows are phrasings, so many; what follows is learnt by the linear models alone … */
  readonly phrasings: number;
  /** … up to here questions, and then statements, which only that for statements learns. */
  readonly questions: number;
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

/** What people ask or state, to be learnt beside the phrasings. */
export interface Messages {
  readonly questions: readonly Example[];
  readonly statements: readonly Example[];
}
export const NO_MESSAGES: Messages = { questions: [], statements: [] };

/** Facts must come in order, in each list. What a fact says twice in the same words counts once. */
export function corpusOf(examples: Iterable<Example>, messages = NO_MESSAGES): Corpus {
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
  const row = (example: Example): void => {
    if (example.fact !== last) said = new Set();
    last = example.fact;
    const { word, pair, gram, han } = example.features;
    const words = wordsOf(example);
    if (said.has(words)) return;
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
  };
  const rowsOf = (list: Iterable<Example>): number => {
    last = -1;
    for (const example of list) row(example);
    return fact.length;
  };
  const phrasings = rowsOf(examples);
  const questions = rowsOf(messages.questions);
  rowsOf(messages.statements);
  bounds.push(index.length);
  return {
    rows: fact.length,
    phrasings,
    questions,
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

/** The same without features that fewer examples have: they tell nothing of others. */
export function withoutRare(examples: readonly Example[], least: number): Example[] {
  const count = new Map<number, number>();
  for (const { features } of examples)
    for (const block of Object.values(features) as Counts[])
      for (const feature of block.keys()) count.set(feature, (count.get(feature) ?? 0) + 1);
  const kept = (block: Counts): Counts => new Map([...block].filter(([f]) => count.get(f)! >= least));
  return examples.map((example) => {
    const { word, pair, gram, han } = example.features;
    return { ...example, features: { word: kept(word), pair: kept(pair), gram: kept(gram), han: kept(han) } };
  });
}

/** One number for a phrasing's words in their order. */
function wordsOf({ group, features }: Example): number {
  let hash = group;
  for (const counts of [features.word, features.pair]) for (const feature of counts.keys()) hash = mixed(hash, feature);
  return hash;
}
