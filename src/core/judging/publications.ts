/** Who prints or airs something is no party to it; cited as its source, it has to be the one that the fact is from. */
import { type Knowledge, kindsOf } from '../knowledge.ts';
import { isCited } from '../reading/citing.ts';
import type { Mention, Reading } from '../reading/read.ts';
import type { Fact, Source } from '../types.ts';

/** The press in general, which any publication is of. */
const PRESS: ReadonlySet<string> = new Set(['media', 'news-media']);

/** Prints or airs: a newspaper, an agency, the press. */
export function isPublication(id: string, { nodes }: Knowledge): boolean {
  return nodes.get(id)?.bodyKind === 'media' || kindsOf(nodes, id).has('media');
}

/** "According to Reuters" of what another has published: that other. */
export function citedBeside(
  m: Mention,
  reading: Reading,
  fact: Fact,
  knowledge: Knowledge,
  sources: ReadonlyMap<string, Source>,
): string | undefined {
  if (PRESS.has(m.node.id) || !isPublication(m.node.id, knowledge) || !isCited(m, reading)) return undefined;
  const publisher = sources.get(fact.observations.at(-1)?.source.id ?? '')?.publisher;
  const own = Object.values(m.node.name).some((name) => publisher?.includes(name));
  return own ? undefined : publisher;
}
