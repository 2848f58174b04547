/** Hashes of text: FNV-1a over UTF-16, 32 bits. */

const OFFSET = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** `seed` is the hash of what comes before, so that parts are hashed without being joined. */
export function hashOf(text: string, seed: number = OFFSET, from = 0, to = text.length): number {
  let hash = seed;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash;
}

/** A hash of what was hashed before and one hash more. */
export function mixed(before: number, hash: number): number {
  return Math.imul(before ^ hash ^ (hash >>> 15), PRIME);
}
