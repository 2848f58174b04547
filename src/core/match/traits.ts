/** Linear models over traits: hashed marks of a message and of what was found of it, each with what it counts. */
import type { RawFeatures } from './features.ts';
import { type Rows, trainLinear } from './linear.ts';
import { type Columns, ColumnsBuilder, columnOf } from './vocabulary.ts';

/** What a message is held by, each trait once: its hash, and what it counts. */
export interface Traits {
  readonly hashes: Int32Array;
  readonly values: Float32Array;
}

/** The words of a message, and those beside each other: what it says, whatever is found of it. */
export const wordsOf = ({ word, pair, han }: RawFeatures): number[] => [...word.keys(), ...pair.keys(), ...han.keys()];

/** Each hash with what it counts. */
export function traitsFrom(values: ReadonlyMap<number, number>): Traits {
  return { hashes: Int32Array.from(values.keys()), values: Float32Array.from(values.values()) };
}

/** Those that occur so many times at least. */
export function often<T>(all: Iterable<T>, least: number): ReadonlySet<T> {
  const count = new Map<T, number>();
  for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  return new Set([...count].flatMap(([one, times]) => (times >= least ? [one] : [])));
}

/** A message of which it is known what becomes of it. */
export interface Traited {
  readonly traits: Traits;
  /** The class. */
  readonly outcome: number;
}

/** A column for each trait that so many of them have. */
export function columnsOf(all: readonly Traited[], least: number): ColumnsBuilder {
  const columns = new ColumnsBuilder();
  for (const hash of often(hashesOf(all), least)) columns.add(hash);
  return columns;
}

function* hashesOf(all: readonly Traited[]): Iterable<number> {
  for (const { traits } of all) yield* traits.hashes;
}

/** `weights[trait * classes + class]`, the bias last. Deterministic. */
export function learnTraits(
  from: readonly Traited[],
  columns: ColumnsBuilder,
  classes: number,
  seed: number,
): Float32Array {
  const { rows, value } = rowsOf(from, columns);
  return trainLinear(rows, { value }, undefined, classes, seed).weights;
}

function rowsOf(from: readonly Traited[], columns: ColumnsBuilder): { rows: Rows; value: Float32Array } {
  const bounds: number[] = [];
  const index: number[] = [];
  const value: number[] = [];
  for (const { traits } of from) {
    // Of the three blocks of a phrasing it is all one.
    bounds.push(index.length, index.length, index.length);
    traits.hashes.forEach((hash, k) => {
      const column = columnOf(columns.columns, hash);
      if (column < 0) return;
      index.push(column);
      value.push(traits.values[k]!);
    });
  }
  bounds.push(index.length);
  const rows = {
    rows: from.length,
    bounds: Int32Array.from(bounds),
    index: Int32Array.from(index),
    fact: Int32Array.from(from, (p) => p.outcome),
    kinds: new Uint8Array(columns.size),
  };
  return { rows, value: Float32Array.from(value) };
}

/** The margin of each class; their differences are seldom beyond 3. */
export function marginsOf(
  weights: Float32Array,
  classes: number,
  columns: Columns,
  { hashes, values }: Traits,
): Float64Array {
  const scores = new Float64Array(weights.subarray(weights.length - classes));
  for (let k = 0; k < hashes.length; k++) {
    const column = columnOf(columns, hashes[k]!);
    if (column < 0) continue;
    for (let c = 0; c < classes; c++) scores[c]! += weights[column * classes + c]! * values[k]!;
  }
  return scores;
}
