/** lunr: BM25 over stems, as installed (English stop words and stems). */
import type { Index } from 'lunr';
import type { Peer, PeerEntry } from '../types.ts';
import { bestPerFact, type Phrasing, phrasingsOf } from './phrasings.ts';

async function open(): Promise<Peer> {
  const { default: lunr } = await import('lunr');
  let index: Index | undefined;
  let phrasings: readonly Phrasing[] = [];
  return {
    build(facts) {
      const all = phrasingsOf(facts);
      phrasings = all;
      index = lunr(function () {
        this.ref('id');
        this.field('q');
        for (const p of all) this.add(p);
      });
      return undefined;
    },
    search({ q }) {
      // Words, not lunr's query syntax: a question may hold colons, stars and tildes.
      const hits = index!.query((query) => query.term(lunr.tokenizer(q), {}));
      return { ranked: bestPerFact(hits.map((h) => ({ fact: phrasings[Number(h.ref)]!.fact, score: h.score }))) };
    },
  };
}

export const LUNR: PeerEntry = {
  name: 'lunr',
  settings: 'as installed',
  package: 'lunr',
  cost: 0.5,
  open,
};
