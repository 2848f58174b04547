/** Orama: BM25 over beginnings of words, here with English stems. */
import type { Peer, PeerEntry } from '../types.ts';
import { bestPerFact, LIMIT, phrasingsOf } from './phrasings.ts';

async function open(): Promise<Peer> {
  const { create, insertMultiple, search } = await import('@orama/orama');
  const schema = { q: 'string', fact: 'enum' } as const;
  const db = create({ schema, components: { tokenizer: { language: 'english', stemming: true } } });
  return {
    async build(facts) {
      await insertMultiple(
        db,
        phrasingsOf(facts).map(({ q, fact }) => ({ q, fact })),
      );
      return undefined;
    },
    async search({ q }) {
      const { hits } = await search(db, { term: q, properties: ['q'], limit: LIMIT });
      return { ranked: bestPerFact(hits.map((h) => ({ fact: h.document.fact as string, score: h.score }))) };
    },
  };
}

export const ORAMA: PeerEntry = {
  name: 'orama',
  settings: 'English stems; one letter of tolerance or exact words rank worse on the validation split',
  package: '@orama/orama',
  cost: 1.6,
  open,
};
