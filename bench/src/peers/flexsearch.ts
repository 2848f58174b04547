/** FlexSearch: a fast index that ranks by place and gives no scores. */
import { Encoder, Index } from 'flexsearch';
import stem from 'wink-porter2-stemmer';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';
import { bestPerFact, LIMIT, type Phrasing, phrasingsOf } from './phrasings.ts';

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

class FlexSearchPeer implements Peer {
  readonly #index = new Index({
    tokenize: 'strict',
    resolution: 20,
    encoder: new Encoder({ finalize: (terms) => terms.map((term) => stem(term)) }),
  });
  #phrasings: readonly Phrasing[] = [];
  build(facts: readonly Fact[]): undefined {
    this.#phrasings = phrasingsOf(facts);
    for (const { id, q } of this.#phrasings) this.#index.add(id, q);
  }
  search({ q }: Question): Reply {
    // Without `suggest` a phrasing must hold every word of the question.
    const ids = this.#index.search(q, { limit: LIMIT, suggest: true });
    const asked = wordsOf(q);
    const shared = (text: string): number => {
      const words = wordsOf(text);
      let n = 0;
      for (const word of asked) if (words.has(word)) n++;
      return n / Math.max(1, asked.size);
    };
    const hits = ids.map((id) => this.#phrasings[Number(id)]!);
    const order = bestPerFact(hits.map((p, i) => ({ fact: p.fact, score: -i })));
    // Its order, with the share of the question's words in the first phrasing as the confidence it does not give.
    const confidence = hits[0] ? shared(hits[0].q) : 0;
    return { ranked: order.map(({ fact }, i) => ({ fact, score: confidence - i * 1e-6 })) };
  }
}

export const FLEXSEARCH: PeerEntry = {
  name: 'flexsearch',
  settings:
    "`tokenize: 'strict'`, `resolution: 20`, `suggest: true`, Porter 2 stems; confidence: share of the question's words in its first phrasing",
  package: 'flexsearch',
  cost: 0.3,
  open: async () => new FlexSearchPeer(),
};
