/** What a list of facts is no answer to, though it has everything on what is named. */
import { citedBeside } from './judging/publications.ts';
import { type Lookup, type LookupTools, speaksOf } from './lookups.ts';
import type { Mention, Reading } from './reading/read.ts';
import { ownTerms, type Span } from './reading/terms.ts';

/** "Tell me about the venue of the press conference": what the sources leave out is asked for, and nothing of what there is. */
export function leavesOut(
  { own, mentions, units }: Reading,
  { found }: Lookup,
  { facts, knowledge }: LookupTools,
  inCue: (at: number) => boolean,
): boolean {
  const meets = (a: Span | Mention, b: Span): boolean => a.from < b.to && b.from < a.to;
  // What another of them has in its own words is told.
  const told = (s: Span, by: number): boolean =>
    found.some(
      ({ index }) =>
        mentions.some(
          (m) => (index !== by || m.node.kind !== 'concept') && meets(m, s) && speaksOf(knowledge.facts[index]!, m),
        ) || ownTerms(own, 'alsoSaid', facts[index]!.id).some((o) => meets(o, s)),
    );
  return found.some(({ index }) =>
    ownTerms(own, 'leavesOut', facts[index]!.id).some((s) => !inCue(units[s.from]!.start) && !told(s, index)),
  );
}

/** "What does Reuters say about …": none of it is from there. */
export function ofAnother(reading: Reading, { found }: Lookup, { facts, knowledge, sources }: LookupTools): boolean {
  return reading.mentions.some((m) =>
    found.every(({ index }) => citedBeside(m, reading, facts[index]!, knowledge, sources) !== undefined),
  );
}
