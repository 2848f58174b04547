/** fuse.js: edit distance over whole phrasings by default, words weighed by rarity with token search. */
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';
import { bestPerFact, LIMIT, type Phrasing, phrasingsOf } from './phrasings.ts';

class FusePeer implements Peer {
  #fuse = new Fuse<Phrasing>([]);
  readonly #options: IFuseOptions<Phrasing>;
  constructor(options: IFuseOptions<Phrasing>) {
    this.#options = options;
  }
  build(facts: readonly Fact[]): undefined {
    this.#fuse = new Fuse(phrasingsOf(facts), { ...this.#options, keys: ['q'], includeScore: true });
  }
  search({ q }: Question): Reply {
    const hits = this.#fuse.search(q, { limit: LIMIT });
    // fuse.js counts what is wrong: 0 is a perfect match.
    return { ranked: bestPerFact(hits.map((h) => ({ fact: h.item.fact, score: 1 - (h.score ?? 1) }))) };
  }
}

const entry = (name: string, settings: string, cost: number, options: IFuseOptions<Phrasing>): PeerEntry => ({
  name,
  settings,
  package: 'fuse.js',
  cost,
  open: async () => new FusePeer(options),
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
