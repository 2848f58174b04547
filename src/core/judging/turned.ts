/** "Has Tokyo's government set up stations in Shanghai?": the fact's own parties, and each in the other's part. */
import { type FactKnowledge, isParty, type Knowledge, kindsOf, type Node, placesAround } from '../knowledge.ts';
import type { Mention, Reading } from '../reading/read.ts';
import { hasSite, rolesOf } from '../reading/roles.ts';

/** Whose part is not the one they play: `there`, who does it is put where it is done; `doing`, the other way round. */
export interface Turned {
  readonly there: boolean;
  readonly doing: boolean;
}

export function turnedIn(reading: Reading, { roles, speakerPlaces }: FactKnowledge, { nodes }: Knowledge): Turned {
  if (roles.there.size === 0) return { there: false, doing: false };
  const named = reading.mentions.filter((m) => m.from >= 0 && isParty(m.node)).sort((a, b) => a.from - b.from);
  const parts = rolesOf(reading.units, named, (i) => named[i]!.node.kind === 'body');
  const isIn = (id: string, whole: string): boolean =>
    placesAround(nodes, id).has(whole) || kindsOf(nodes, id).has(whole);
  const lies = ({ node, others }: Mention): boolean =>
    [node, ...others].some((n) => [...roles.there].some((t) => isIn(n.id, t) || isIn(t, n.id)));
  const does = ({ node, others }: Mention): boolean =>
    [node, ...others].some((n) => [...roles.doing].some((d) => isIn(d, n.id)));
  return {
    // "On the court's website" of what is on WIPO's: it may be there, too.
    there: named.some((m, i) => parts[i] === 'there' && !lies(m) && (does(m) || hasSite(reading.units, m))),
    // "Does New York have one?" has it there; "New York's government" does it.
    doing: named.some((m, i) => parts[i] === 'doing' && isWhose(m, reading, speakerPlaces) && lies(m) && !does(m)),
  };
}

/** A place right before those who can do something tells whose they are; the officials who told of it did not do it. */
function isWhose({ node, to }: Mention, { named, units }: Reading, told: ReadonlySet<string>): boolean {
  if (node.kind === 'place' && AUTHORITIES.has(units[to]?.norm ?? '')) return true;
  const next = named.find((o) => o.from === to);
  const acts = (n: Node): boolean =>
    n.kind === 'body' || n.id === 'company' || (n.role === 'actor' && !told.has(node.id));
  return node.kind === 'place' && next !== undefined && [next.node, ...next.others].some(acts);
}
/** Words that the language of questions has for itself: "which authority". */
const AUTHORITIES = new Set(['authorities', 'authority', 'municipality', 'council', '当局']);
