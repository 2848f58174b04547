/** Sparse vectors in typed arrays, and the seeded generator that keeps training repeatable. */

/** Rows of one matrix, one after the other: row r is `index/value[start[r] .. start[r+1]]`. */
export interface Rows {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float32Array;
  readonly columns: number;
}

export interface Vector {
  readonly index: Int32Array;
  readonly value: Float32Array;
  /** Squared length including features the store does not know (each counted half). */
  readonly norm: number;
}

export function rowsOf(vectors: readonly Vector[], columns: number): Rows {
  const start = new Int32Array(vectors.length + 1);
  for (let r = 0; r < vectors.length; r++) start[r + 1] = start[r]! + vectors[r]!.index.length;
  const index = new Int32Array(start[vectors.length]!);
  const value = new Float32Array(start[vectors.length]!);
  for (let r = 0; r < vectors.length; r++) {
    index.set(vectors[r]!.index, start[r]!);
    value.set(vectors[r]!.value, start[r]!);
  }
  return { start, index, value, columns };
}

/** The same matrix by columns: for each feature the rows that hold it. */
export function transpose(rows: Rows): Rows {
  const count = rows.start.length - 1;
  const start = new Int32Array(rows.columns + 1);
  for (const c of rows.index) start[c + 1]!++;
  for (let c = 0; c < rows.columns; c++) start[c + 1]! += start[c]!;
  const fill = start.slice(0, rows.columns);
  const index = new Int32Array(rows.index.length);
  const value = new Float32Array(rows.index.length);
  for (let r = 0; r < count; r++) {
    for (let k = rows.start[r]!; k < rows.start[r + 1]!; k++) {
      const at = fill[rows.index[k]!]!++;
      index[at] = r;
      value[at] = rows.value[k]!;
    }
  }
  return { start, index, value, columns: count };
}

/** Mulberry32: small, fast, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fisher-Yates in place. */
export function shuffle(items: Int32Array, random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
}
