/** MiniSearch: BM25+ over an inverted index, here with English stems. */
import type { Peer, PeerEntry } from '../types.ts';
import { bestPerFact, type Phrasing, phrasingsOf } from './phrasings.ts';

async function open(): Promise<Peer> {
  const { default: MiniSearch } = await import('minisearch');
  const { default: stem } = await import('wink-porter2-stemmer');
  const index = new MiniSearch<Phrasing>({ fields: ['q'], processTerm: (term) => stem(term.toLowerCase()) });
  let phrasings: readonly Phrasing[] = [];
  return {
    build(facts) {
      phrasings = phrasingsOf(facts);
      index.addAll(phrasings);
      return undefined;
    },
    search({ q }) {
      const hits = index.search(q);
      return { ranked: bestPerFact(hits.map((h) => ({ fact: phrasings[Number(h.id)]!.fact, score: h.score }))) };
    },
  };
}

export const MINISEARCH: PeerEntry = {
  name: 'minisearch',
  settings: 'defaults and Porter 2 stems',
  package: 'minisearch',
  cost: 1,
  open,
};
