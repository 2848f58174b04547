/** What of a question a fact's own wording in other people's words explains. */
import type { FactKnowledge } from '../knowledge.ts';
import type { Mention, Reading } from '../reading/read.ts';
import { ownTerms, type Span } from '../reading/terms.ts';
import type { Fact } from '../types.ts';
import { isExplained } from './claims.ts';

export interface Heard {
  /** The question without what those words explain. */
  readonly reading: Reading;
  /** How many parts of the fact they name. */
  readonly parts: number;
}

/** Words that name a part of the fact claim nothing beside it; the opposite of what it states still does. */
export function heardAs(reading: Reading, fact: Fact, known: FactKnowledge): Heard {
  const spans = ownTerms(reading.own, 'alsoSaid', fact.id);
  if (spans.length === 0) return { reading, parts: 0 };
  const within = (from: number, to: number): boolean => spans.some((s) => s.from <= from && to <= s.to);
  const claims = (m: Mention): boolean =>
    m.node.kind !== 'concept' ||
    !within(m.from, m.to) ||
    isExplained(m, known) ||
    isCounted(m, reading) ||
    [m.node, ...m.others].some((n) => n.opposes?.some((o) => known.stated.has(o)));
  const heard = {
    ...reading,
    mentions: reading.mentions.filter(claims),
    named: reading.named.filter(claims),
    unknown: reading.unknown.filter((u) => !within(u.from, u.from + 1)),
  };
  return { reading: heard, parts: partsOf(spans, reading, known) };
}

/** "How many officers": whoever is counted is asked for, however the fact's own people are called. */
function isCounted(m: Mention, { heads }: Reading): boolean {
  return m.node.role === 'actor' && heads.some((h) => m.from >= h.from && m.to <= h.to);
}

/** Stretches that no mention of the fact's own things covers already. */
function partsOf(spans: readonly Span[], { mentions }: Reading, known: FactKnowledge): number {
  return spans.filter((s) => !mentions.some((m) => m.from < s.to && s.from < m.to && isExplained(m, known))).length;
}
