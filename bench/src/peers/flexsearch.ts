/** FlexSearch: a fast index that ranks by place and gives no scores. */
import type { Peer, PeerEntry } from '../types.ts';
import { bestPerFact, LIMIT, type Phrasing, phrasingsOf } from './phrasings.ts';

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** The share of the question's words in a phrasing. */
function shared(question: string, phrasing: string): number {
  const [asked, words] = [wordsOf(question), wordsOf(phrasing)];
  let count = 0;
  for (const word of asked) if (words.has(word)) count++;
  return count / Math.max(1, asked.size);
}

async function open(): Promise<Peer> {
  const { Encoder, Index } = await import('flexsearch');
  const { default: stem } = await import('wink-porter2-stemmer');
  const index = new Index({
    tokenize: 'strict',
    resolution: 20,
    encoder: new Encoder({ finalize: (terms) => terms.map((term) => stem(term)) }),
  });
  let phrasings: readonly Phrasing[] = [];
  return {
    build(facts) {
      phrasings = phrasingsOf(facts);
      for (const { id, q } of phrasings) index.add(id, q);
      return undefined;
    },
    search({ q }) {
      // Without `suggest` a phrasing must hold every word of the question.
      const hits = index.search(q, { limit: LIMIT, suggest: true }).map((id) => phrasings[Number(id)]!);
      const order = bestPerFact(hits.map((p, i) => ({ fact: p.fact, score: -i })));
      // Its order, with a confidence that it does not give.
      const confidence = hits[0] ? shared(q, hits[0].q) : 0;
      return { ranked: order.map(({ fact }, i) => ({ fact, score: confidence - i * 1e-6 })) };
    },
  };
}

export const FLEXSEARCH: PeerEntry = {
  name: 'flexsearch',
  settings:
    "`tokenize: 'strict'`, `resolution: 20`, `suggest: true`, Porter 2 stems; confidence: share of the question's words in its first phrasing",
  package: 'flexsearch',
  cost: 0.3,
  open,
};
