/** node-nlp (NLP.js): a small neural network an intent over stems; of the peers the only one that is trained. */
import { NlpManager } from 'node-nlp';
import type { Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';

/** With the feature it has for words it does not know: without it, its scores hardly tell what is out of scope. */
const SETTINGS = { languages: ['en'], forceNER: false, autoSave: false, nlu: { log: false, useNoneFeature: true } };

class NodeNlpPeer implements Peer {
  readonly #manager = new NlpManager(SETTINGS);
  readonly #lessNone: boolean;
  constructor(lessNone: boolean) {
    this.#lessNone = lessNone;
  }
  async build(facts: readonly Fact[]): Promise<undefined> {
    for (const { id, phrasings } of facts) for (const q of phrasings) this.#manager.addDocument('en', q, id);
    await this.#manager.train();
  }
  async search({ q }: Question): Promise<Reply> {
    const { classifications } = await this.#manager.process('en', q);
    // "None" is its own way of abstaining; out of the ranking, the threshold is ours to choose, as with all others.
    const ranked = classifications.filter((c) => c.intent !== 'None').slice(0, 10);
    const none = this.#lessNone ? (classifications.find((c) => c.intent === 'None')?.score ?? 0) : 0;
    return { ranked: ranked.map(({ intent, score }) => ({ fact: intent, score: score - none })) };
  }
}

const entry = (name: string, settings: string, lessNone: boolean): PeerEntry => ({
  name,
  settings,
  package: 'node-nlp',
  cost: 0.15,
  open: async () => new NodeNlpPeer(lessNone),
});

export const NODE_NLP: readonly PeerEntry[] = [
  entry('node-nlp', '`useNoneFeature`, no entities; its intent "None" is left out of the ranking', false),
  entry('node-nlp-none', 'the same; the score of "None" is taken from the others, which serves it better', true),
];
