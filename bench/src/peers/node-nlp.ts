/** node-nlp (NLP.js): a small neural network an intent over stems; of the peers the only one that is trained. */
import type { Peer, PeerEntry } from '../types.ts';

/** With the feature it has for words it does not know: without it, its scores hardly tell what is out of scope. */
const SETTINGS = { languages: ['en'], forceNER: false, autoSave: false, nlu: { log: false, useNoneFeature: true } };

async function open(lessNone: boolean): Promise<Peer> {
  const { NlpManager } = await import('node-nlp');
  const manager = new NlpManager(SETTINGS);
  return {
    async build(facts) {
      for (const { id, phrasings } of facts) for (const q of phrasings) manager.addDocument('en', q, id);
      await manager.train();
      return undefined;
    },
    async search({ q }) {
      const { classifications } = await manager.process('en', q);
      // "None" is its own way of abstaining; out of the ranking, the threshold is ours to choose, as with all others.
      const ranked = classifications.filter((c) => c.intent !== 'None').slice(0, 10);
      const none = lessNone ? (classifications.find((c) => c.intent === 'None')?.score ?? 0) : 0;
      return { ranked: ranked.map(({ intent, score }) => ({ fact: intent, score: score - none })) };
    },
  };
}

const entry = (name: string, settings: string, lessNone: boolean): PeerEntry => ({
  name,
  settings,
  package: 'node-nlp',
  cost: 0.15,
  open: () => open(lessNone),
});

export const NODE_NLP: readonly PeerEntry[] = [
  entry('node-nlp', '`useNoneFeature`, no entities; its intent "None" is left out of the ranking', false),
  entry('node-nlp-none', 'the same; the score of "None" is taken from the others, which serves it better', true),
];
