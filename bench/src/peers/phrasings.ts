/** Search libraries find phrasings; a bot wants facts: a fact is as good as its best phrasing. */
import type { Fact, Scored } from '../types.ts';

export interface Phrasing {
  readonly id: number;
  readonly fact: string;
  readonly q: string;
}

export function phrasingsOf(facts: readonly Fact[]): Phrasing[] {
  return facts.flatMap((f) => f.phrasings.map((q) => ({ fact: f.id, q }))).map((p, id) => ({ id, ...p }));
}

/** As many phrasings as are asked of a library that takes a limit: three facts are wanted, phrasings may share one. */
export const LIMIT = 100;

/** The best ten facts, best first; of equals the one that the library had first. */
export function bestPerFact(hits: Iterable<Scored>): Scored[] {
  const best = new Map<string, number>();
  for (const { fact, score } of hits) {
    const had = best.get(fact);
    if (had === undefined || score > had) best.set(fact, score);
  }
  return [...best]
    .map(([fact, score]) => ({ fact, score }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 10);
}
