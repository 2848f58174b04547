/** wink-bm25-text-search: BM25 over stems, prepared as its documentation shows. */
import type { Peer, PeerEntry } from '../types.ts';
import { bestPerFact, LIMIT, type Phrasing, phrasingsOf } from './phrasings.ts';

async function open(): Promise<Peer> {
  const { default: bm25 } = await import('wink-bm25-text-search');
  const { default: nlp } = await import('wink-nlp-utils');
  const engine = bm25();
  let phrasings: readonly Phrasing[] = [];
  return {
    build(facts) {
      phrasings = phrasingsOf(facts);
      engine.defineConfig({ fldWeights: { q: 1 } });
      // Without removing stop words: of "what is your name" nothing would be left but "name".
      engine.definePrepTasks([
        nlp.string.lowerCase,
        nlp.string.tokenize0,
        nlp.tokens.stem,
        nlp.tokens.propagateNegations,
      ]);
      for (const { q, id } of phrasings) engine.addDoc({ q }, id);
      engine.consolidate();
      return undefined;
    },
    search({ q }) {
      const hits = engine.search(q, LIMIT);
      return { ranked: bestPerFact(hits.map(([id, score]) => ({ fact: phrasings[Number(id)]!.fact, score }))) };
    },
  };
}

export const WINK: PeerEntry = {
  name: 'wink-bm25',
  settings: 'lower case, words, stems, negations; no stop words removed',
  package: 'wink-bm25-text-search',
  cost: 0.3,
  open,
};
