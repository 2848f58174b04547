/** Overviews by a topic's name: "run me through the crackdown", "reputation abroad". */
import { contentOf, type Listed, type Lookup, type LookupTools, speaksOf } from './lookups.ts';
import type { Reading } from './reading/read.ts';
import { findTerms } from './reading/terms.ts';
import type { TopicEntry } from './types.ts';

/** No topic's name is longer, in units. */
const NAME_UNITS = 12;

/** The name of a topic and nothing else. */
export function bareTopic(reading: Reading, tools: LookupTools): Lookup | undefined {
  if (reading.units.length < 2 || reading.units.length > NAME_UNITS) return undefined;
  const [span, more] = findTerms(tools.knowledge.topics, reading.units);
  const whole = span && !more && span.to - span.from === reading.units.length;
  return whole ? onTopic(reading, tools, () => false) : undefined;
}

/** A topic by one of its names, with the facts that belong under it. */
export function onTopic(
  reading: Reading,
  tools: LookupTools,
  strange: (covered: (unit: number) => boolean) => boolean,
): Lookup | undefined {
  const { topics } = tools.knowledge;
  // Within the name of somebody it names no topic: the arbitration and mediation centre.
  const inName = (from: number, to: number): boolean =>
    reading.mentions.some(
      (m) => m.node.kind !== 'concept' && m.from <= from && to <= m.to && m.to - m.from > to - from,
    );
  const spans = findTerms(topics, reading.units).filter((s) => !inName(s.from, s.to));
  const [longest] = [...spans].sort((a, b) => b.to - b.from - (a.to - a.from));
  const topic = longest && tools.topics.find((t) => t.id === longest.senses[0]?.id);
  if (!longest || !topic || strange((i) => i >= longest.from && i < longest.to)) return undefined;
  const listed = factsOfTopic(topic, tools);
  // Whoever, wherever and whichever body else is named has to be one that these facts speak of.
  const others = contentOf(reading).filter(
    (m) => m.node.kind !== 'concept' && !(m.from >= longest.from && m.to <= longest.to),
  );
  const found = listed.filter(({ index }) =>
    others.every((m) => m.node.kind === 'place' || speaksOf(tools.knowledge.facts[index]!, m)),
  );
  const placed = others
    .filter((m) => m.node.kind === 'place')
    .every((m) => found.some(({ index }) => speaksOf(tools.knowledge.facts[index]!, m)));
  const person = others.some((m) => m.node.kind === 'person');
  return placed && !person && found.length > 1 ? { kind: 'overview', found } : undefined;
}

/** Its own facts, then those that belong under it besides. */
export function factsOfTopic({ id, facts: besides }: TopicEntry, { facts }: Pick<LookupTools, 'facts'>): Listed[] {
  const ids = [...facts.filter((f) => f.topic === id).map((f) => f.id), ...besides];
  return [...new Set(ids)].flatMap((factId) => {
    const index = facts.findIndex((f) => f.id === factId);
    return index < 0 ? [] : [{ index, focus: [] }];
  });
}
