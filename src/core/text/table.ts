/**
 * A map from text to numbers as four arrays of numbers. As a map of strings a hundred thousand small things are read
 * back at every start and live as long as the program; as this they are four, and nothing is done with a key until it
 * is asked for.
 */
import { hashOf } from './hash.ts';

/** Plain data. The key of entry e is `codes[starts[e] .. starts[e+1]]`, in UTF-16. */
export interface Table {
  readonly codes: Uint16Array;
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
  /** Open addressing: entry + 1 in the first free slot from its hash on, 0 where a slot is free. */
  readonly slots: Uint32Array;
}

/** Each key once. */
export function tableOf(entries: Iterable<readonly [string, number]>): Table {
  const list = [...entries];
  let size = 2;
  while (size < list.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  const starts = new Uint32Array(list.length + 1);
  list.forEach(([key], entry) => {
    starts[entry + 1] = starts[entry]! + key.length;
    let slot = slotOf(key, slots);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = entry + 1;
  });
  const codes = new Uint16Array(starts.at(-1)!);
  list.forEach(([key], entry) => {
    for (let i = 0; i < key.length; i++) codes[starts[entry]! + i] = key.charCodeAt(i);
  });
  return {
    codes,
    starts,
    values: Uint32Array.from(list, ([, value]) => value),
    slots,
  };
}

export function lookUp({ codes, starts, values, slots }: Table, key: string): number | undefined {
  for (let slot = slotOf(key, slots); ; slot = (slot + 1) & (slots.length - 1)) {
    const entry = slots[slot]! - 1;
    if (entry < 0) return undefined;
    const from = starts[entry]!;
    if (starts[entry + 1]! - from !== key.length) continue;
    let same = 0;
    while (same < key.length && codes[from + same] === key.charCodeAt(same)) same++;
    if (same === key.length) return values[entry];
  }
}

export function sizeOf({ values }: Table): number {
  return values.length;
}

export function* entriesOf({ codes, starts, values }: Table): Iterable<readonly [string, number]> {
  for (let entry = 0; entry < values.length; entry++)
    yield [String.fromCharCode(...codes.subarray(starts[entry], starts[entry + 1])), values[entry]!];
}

function slotOf(key: string, slots: Uint32Array): number {
  const hash = hashOf(key);
  return (hash ^ (hash >>> 15)) & (slots.length - 1);
}
