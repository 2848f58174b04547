/** fuse.js: edit distance over whole phrasings by default, words weighed by rarity with token search. */
import type { IFuseOptions } from 'fuse.js';
import type { Peer, PeerEntry } from '../types.ts';
import { bestPerFact, LIMIT, type Phrasing, phrasingsOf } from './phrasings.ts';

async function open(options: IFuseOptions<Phrasing>): Promise<Peer> {
  const { default: Fuse } = await import('fuse.js');
  const fuse = new Fuse<Phrasing>([], { ...options, keys: ['q'], includeScore: true });
  return {
    build(facts) {
      fuse.setCollection(phrasingsOf(facts));
      return undefined;
    },
    search({ q }) {
      const hits = fuse.search(q, { limit: LIMIT });
      // fuse.js counts what is wrong: 0 is a perfect match.
      return { ranked: bestPerFact(hits.map((h) => ({ fact: h.item.fact, score: 1 - (h.score ?? 1) }))) };
    },
  };
}

const entry = (name: string, settings: string, cost: number, options: IFuseOptions<Phrasing>): PeerEntry => ({
  name,
  settings,
  package: 'fuse.js',
  cost,
  open: () => open(options),
});

export const FUSE: readonly PeerEntry[] = [
  entry('fuse-default', 'as installed', 60, {}),
  entry('fuse-token', '`useTokenSearch`, `ignoreLocation`', 40, { useTokenSearch: true, ignoreLocation: true }),
  entry('fuse-token-exact', '`useTokenSearch`, `ignoreLocation`, `threshold: 0`: the best setting found', 16, {
    useTokenSearch: true,
    ignoreLocation: true,
    threshold: 0,
  }),
];
