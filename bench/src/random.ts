/** Seeded chance: the same seed draws the same questions on every machine. */

export type Random = () => number;

/** Mulberry32 (Tommy Ettinger, public domain), seeded by a number and a purpose, so that purposes do not share draws. */
export function random(seed: number, purpose: string): Random {
  let state = seed >>> 0;
  for (const char of purpose) state = Math.imul(state ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function below(limit: number, next: Random): number {
  return Math.floor(next() * limit);
}

export function shuffled<T>(list: readonly T[], next: Random): T[] {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1, next);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}

/** `count` of the list in random order; all of it where it is no longer than that. */
export function sample<T>(list: readonly T[], count: number, next: Random): readonly T[] {
  return count >= list.length ? list : shuffled(list, next).slice(0, count);
}
