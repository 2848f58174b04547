/** MiniSearch: BM25+ over an inverted index, here with English stems. */
import MiniSearch from 'minisearch';
import stem from 'wink-porter2-stemmer';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';
import { bestPerFact, type Phrasing, phrasingsOf } from './phrasings.ts';

class MiniSearchPeer implements Peer {
  readonly #index = new MiniSearch<Phrasing>({ fields: ['q'], processTerm: (term) => stem(term.toLowerCase()) });
  #factOf: readonly string[] = [];
  build(facts: readonly Fact[]): undefined {
    const phrasings = phrasingsOf(facts);
    this.#factOf = phrasings.map((p) => p.fact);
    this.#index.addAll(phrasings);
  }
  search({ q }: Question): Reply {
    const hits = this.#index.search(q);
    return { ranked: bestPerFact(hits.map((h) => ({ fact: this.#factOf[Number(h.id)]!, score: h.score }))) };
  }
}

export const MINISEARCH: PeerEntry = {
  name: 'minisearch',
  settings: 'defaults and Porter 2 stems',
  package: 'minisearch',
  cost: 1,
  open: async () => new MiniSearchPeer(),
};
