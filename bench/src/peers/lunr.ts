/** lunr: BM25 over stems, as installed (English stop words and stems). */
import lunr from 'lunr';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';
import { bestPerFact, phrasingsOf } from './phrasings.ts';

class LunrPeer implements Peer {
  #index: lunr.Index | undefined;
  #factOf: readonly string[] = [];
  build(facts: readonly Fact[]): undefined {
    const phrasings = phrasingsOf(facts);
    this.#factOf = phrasings.map((p) => p.fact);
    this.#index = lunr(function () {
      this.ref('id');
      this.field('q');
      for (const p of phrasings) this.add(p);
    });
  }
  search({ q }: Question): Reply {
    // Words, not lunr's query syntax: a question may hold colons, stars and tildes.
    const hits = this.#index!.query((query) => query.term(lunr.tokenizer(q), {}));
    return { ranked: bestPerFact(hits.map((h) => ({ fact: this.#factOf[Number(h.ref)]!, score: h.score }))) };
  }
}

export const LUNR: PeerEntry = {
  name: 'lunr',
  settings: 'as installed',
  package: 'lunr',
  cost: 0.5,
  open: async () => new LunrPeer(),
};
