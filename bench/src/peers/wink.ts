/** wink-bm25-text-search: BM25 over stems, prepared as its documentation shows. */
import bm25 from 'wink-bm25-text-search';
import nlp from 'wink-nlp-utils';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';
import { bestPerFact, LIMIT, phrasingsOf } from './phrasings.ts';

/** Without removing stop words: of "what is your name" nothing would be left but "name". */
const PREPARE = [nlp.string.lowerCase, nlp.string.tokenize0, nlp.tokens.stem, nlp.tokens.propagateNegations];

class WinkPeer implements Peer {
  readonly #engine = bm25();
  #factOf: readonly string[] = [];
  build(facts: readonly Fact[]): undefined {
    const phrasings = phrasingsOf(facts);
    this.#factOf = phrasings.map((p) => p.fact);
    this.#engine.defineConfig({ fldWeights: { q: 1 } });
    this.#engine.definePrepTasks(PREPARE);
    for (const { q, id } of phrasings) this.#engine.addDoc({ q }, id);
    this.#engine.consolidate();
  }
  search({ q }: Question): Reply {
    const hits = this.#engine.search(q, LIMIT);
    return { ranked: bestPerFact(hits.map(([id, score]) => ({ fact: this.#factOf[Number(id)]!, score }))) };
  }
}

export const WINK: PeerEntry = {
  name: 'wink-bm25',
  settings: 'lower case, words, stems, negations; no stop words removed',
  package: 'wink-bm25-text-search',
  cost: 0.3,
  open: async () => new WinkPeer(),
};
