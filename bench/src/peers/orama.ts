/** Orama: BM25 over beginnings of words, here with English stems. */
import { create, insertMultiple, search } from '@orama/orama';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';
import { bestPerFact, LIMIT, phrasingsOf } from './phrasings.ts';

const SCHEMA = { q: 'string', fact: 'enum' } as const;
const empty = () => create({ schema: SCHEMA, components: { tokenizer: { language: 'english', stemming: true } } });

class OramaPeer implements Peer {
  readonly #db = empty();
  async build(facts: readonly Fact[]): Promise<undefined> {
    await insertMultiple(
      this.#db,
      phrasingsOf(facts).map(({ q, fact }) => ({ q, fact })),
    );
  }
  async search({ q }: Question): Promise<Reply> {
    const { hits } = await search(this.#db, { term: q, properties: ['q'], limit: LIMIT });
    return { ranked: bestPerFact(hits.map((h) => ({ fact: h.document.fact as string, score: h.score }))) };
  }
}

export const ORAMA: PeerEntry = {
  name: 'orama',
  settings: 'English stems; one letter of tolerance or exact words rank worse on the validation split',
  package: '@orama/orama',
  cost: 1.6,
  open: async () => new OramaPeer(),
};
