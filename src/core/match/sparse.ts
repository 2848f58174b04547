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

/** The indices of the `limit` highest scores among `items`, highest first; of equal ones the lower index. */
export function topOf(scores: Float32Array | Float64Array, items: Iterable<number>, limit: number): number[] {
  const order: number[] = [];
  for (const item of items) {
    if (order.length === limit && !before(scores, item, order[limit - 1]!)) continue;
    let at = order.length;
    while (at > 0 && before(scores, item, order[at - 1]!)) at--;
    order.splice(at, 0, item);
    if (order.length > limit) order.pop();
  }
  return order;
}

function before(scores: Float32Array | Float64Array, a: number, b: number): boolean {
  return scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
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
