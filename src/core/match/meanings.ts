/** What a span's senses add to a question's features: the thing meant, and what it is a kind of. */
import type { Node } from '../knowledge.ts';
import type { Span } from '../reading/terms.ts';
import type { Meanings } from './features.ts';

/** Politeness and framing say nothing about which fact is meant. */
const DROPPED = new Set(['fillers', 'framing']);

/** What a thing is written as among the words of a message. */
export const symbolOf = (node: Pick<Node, 'kind' | 'id'>): string =>
  node.kind === 'concept' ? `~${node.id}` : `@${node.id}`;

export function meaningsOf(nodes: ReadonlyMap<string, Node>): Meanings {
  const cache = new Map<string, ReturnType<Meanings>>();
  return (span: Span) => {
    const key = span.senses.map((s) => `${s.type}:${s.id}`).join('|');
    const known = cache.get(key);
    if (known) return known;
    const own = new Set<string>();
    const wider = new Set<string>();
    for (const sense of span.senses) {
      const node = nodes.get(sense.id);
      if (!node || sense.type === 'asking' || sense.type === 'smalltalk') continue;
      own.add(symbolOf(node));
      for (const up of node.isA) {
        const above = nodes.get(up);
        if (above) wider.add(symbolOf(above));
      }
      // A body's place is part of what is meant: Shanghai's police, Shanghai.
      if (node.kind === 'body') for (const up of node.within) if (nodes.has(up)) wider.add(`@${up}`);
    }
    const drop = own.size === 0 && span.senses.every((s) => s.type === 'asking' && DROPPED.has(s.id));
    const result = { own: [...own], wider: [...wider].filter((w) => !own.has(w)), drop };
    if (cache.size < 20_000) cache.set(key, result);
    return result;
  };
}
