/** Lists by key in typed arrays, and the seeded generator that keeps training repeatable. */

/** Weighted lists one after the other: that of key k is `index/value[start[k] .. start[k+1]]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly index: Int32Array;
  readonly value: Float32Array;
}

/**
 * Lists from entries visited twice in the same order, once to count and once to fill: no entry is ever an object.
 * `visit` calls back with key, index and value.
 */
export function listsOf(
  keys: number,
  visit: (entry: (key: number, index: number, value: number) => void) => void,
): Lists {
  const start = new Int32Array(keys + 1);
  visit((key) => {
    start[key + 1]!++;
  });
  for (let k = 0; k < keys; k++) start[k + 1]! += start[k]!;
  const fill = start.slice(0, keys);
  const index = new Int32Array(start[keys]!);
  const value = new Float32Array(start[keys]!);
  visit((key, i, v) => {
    const at = fill[key]!++;
    index[at] = i;
    value[at] = v;
  });
  return { start, index, value };
}

/** The `limit` of the first `count` items with the highest scores, highest first; of equal ones the lower index. */
export function topOf(
  scores: Float32Array | Float64Array,
  items: Int32Array | undefined,
  count: number,
  limit: number,
): Int32Array {
  const order = new Int32Array(Math.min(count, limit));
  let size = 0;
  let least = -Infinity;
  for (let i = 0; i < count; i++) {
    const item = items ? items[i]! : i;
    const score = scores[item]!;
    if (size === order.length && (score < least || (score === least && item > order[size - 1]!))) continue;
    let at = size < order.length ? size++ : size - 1;
    for (; at > 0; at--) {
      const above = order[at - 1]!;
      if (scores[above]! > score || (scores[above] === score && above < item)) break;
      order[at] = above;
    }
    order[at] = item;
    least = scores[order[size - 1]!]!;
  }
  return order;
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

/** Fisher-Yates in place over the first `count`. */
export function shuffle(items: Int32Array, count: number, random: () => number): void {
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = items[i]!;
    items[i] = items[j]!;
    items[j] = held;
  }
}
