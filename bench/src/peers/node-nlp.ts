/** node-nlp (NLP.js): a small neural network an intent over stems; of the peers the only one that is trained. */
import { NlpManager } from 'node-nlp';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';

class NodeNlpPeer implements Peer {
  readonly #manager = new NlpManager({ languages: ['en'], forceNER: false, autoSave: false, nlu: { log: false } });
  async build(facts: readonly Fact[]): Promise<undefined> {
    for (const { id, phrasings } of facts) for (const q of phrasings) this.#manager.addDocument('en', q, id);
    await this.#manager.train();
  }
  async search({ q }: Question): Promise<Reply> {
    const { classifications } = await this.#manager.process('en', q);
    // "None" is its own way of abstaining; out of the ranking, the threshold is ours to choose, as with all others.
    const ranked = classifications.filter((c) => c.intent !== 'None');
    return { ranked: ranked.slice(0, 10).map(({ intent, score }) => ({ fact: intent, score })) };
  }
}

export const NODE_NLP: PeerEntry = {
  name: 'node-nlp',
  settings: 'defaults without entities; its intent "None" is left out of the ranking',
  package: 'node-nlp',
  cost: 0.15,
  open: async () => new NodeNlpPeer(),
};
