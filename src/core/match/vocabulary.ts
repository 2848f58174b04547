/**
 * Features to columns without a string kept: each is a 32-bit hash (FNV-1a), found by open addressing in two typed
 * arrays. Two of a million features share a hash about a hundred times, which costs nothing that could be measured;
 * as strings in a map they would cost a hundred megabytes.
 */

/** Plain data: hash and column of each slot. The number of slots is a power of two, at most half of them are taken. */
export interface Columns {
  readonly hashes: Int32Array;
  /** -1 where the slot is free. */
  readonly ids: Int32Array;
}

/** The column of a feature, or -1. */
export function columnOf({ hashes, ids }: Columns, hash: number): number {
  const last = ids.length - 1;
  for (let slot = slotOf(hash, last); ; slot = (slot + 1) & last) {
    const id = ids[slot]!;
    if (id === -1 || hashes[slot] === hash) return id;
  }
}

/** FNV's low bits are its weakest. */
function slotOf(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last;
}

/** Gives each new feature the next column. */
export class ColumnsBuilder {
  #columns: Columns = emptyColumns(1 << 12);
  size = 0;

  get columns(): Columns {
    return this.#columns;
  }

  add(hash: number): number {
    if (this.size * 2 >= this.#columns.ids.length) this.#grow();
    const { hashes, ids } = this.#columns;
    const last = ids.length - 1;
    let slot = slotOf(hash, last);
    for (; ids[slot] !== -1; slot = (slot + 1) & last) if (hashes[slot] === hash) return ids[slot]!;
    hashes[slot] = hash;
    ids[slot] = this.size;
    return this.size++;
  }

  #grow(): void {
    const before = this.#columns;
    const grown = emptyColumns(before.ids.length * 2);
    const last = grown.ids.length - 1;
    for (let i = 0; i < before.ids.length; i++) {
      if (before.ids[i] === -1) continue;
      let slot = slotOf(before.hashes[i]!, last);
      while (grown.ids[slot] !== -1) slot = (slot + 1) & last;
      grown.hashes[slot] = before.hashes[i]!;
      grown.ids[slot] = before.ids[i]!;
    }
    this.#columns = grown;
  }
}

function emptyColumns(slots: number): Columns {
  return { hashes: new Int32Array(slots), ids: new Int32Array(slots).fill(-1) };
}
