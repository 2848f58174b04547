/** "Did the centre take on more cases than the courts?": figures of two facts, held against each other by their bounds. */
import type { Weighed } from './answering.ts';
import { composeCompared } from './compose-across.ts';
import type { Desk } from './desk.ts';
import { isMore } from './figures.ts';
import { isExplained } from './judging/claims.ts';
import { comparePeriod } from './judging/times.ts';
import { isParty } from './lookups.ts';
import type { Mention, Reading } from './reading/read.ts';
import { sidesOfThan } from './reading/sides-of-than.ts';
import type { Context, Figure, Verdict } from './types.ts';

/** A fact that one side of the comparison may mean, with the figures it may be of. */
interface Meant {
  readonly index: number;
  readonly named: readonly Mention[];
  readonly figures: readonly Figure[];
}

/** Settled where each side names a figure of one fact, and their bounds leave no doubt, whichever of its figures is meant. */
export function comparedFacts(reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  const than = reading.yesNo && !reading.negated ? sidesOfThan(reading.text.folded) : undefined;
  if (!than || reading.amounts.length > 0 || reading.earlier) return undefined;
  const [ones, others] = [meantBy(than.one, context, desk), meantBy(than.other, context, desk)];
  const pairs = ones.flatMap((a) => others.flatMap((b) => pairOf(a, b, reading, desk) ?? []));
  const [found, more] = pairs.sort((x, y) => y.weight - x.weight);
  if (!found || (more && more.weight === found.weight)) return undefined;
  const verdict: Verdict = found.larger === !than.fewer ? 'yes' : 'no';
  const judged = [desk.plainly(found.a, []), desk.plainly(found.b, [])] as const;
  const answer = composeCompared(judged, verdict, reading, context, desk.tools);
  return { answer, told: { ...judged[0], verdict }, worked: true };
}

/** The statistics that have all that a side names. */
function meantBy(side: string, context: Context, desk: Desk): readonly Meant[] {
  const { knowledge, store, reader, judgeTools } = desk;
  const { mentions, unknown, periods } = reader.read(side, context);
  if (unknown.some((u) => u.name || (judgeTools.strength(u.key) ?? 'claim') === 'claim')) return [];
  const named = mentions.filter((m) => m.from >= 0 && m.node.role !== 'unit');
  // "Handle", "have": what is done anywhere is told by nothing.
  const told = named.filter((m) => !m.node.everyday || isParty(m));
  if (told.length === 0) return [];
  return store.facts.flatMap((fact, index) => {
    const known = knowledge.facts[index]!;
    const observation = fact.observations.at(-1);
    if (fact.kind === 'claim' || !observation || !told.every((m) => isExplained(m, known))) return [];
    if (!periods.every((p) => comparePeriod(p, observation.period) === 'same')) return [];
    const plain = observation.figures.filter((f) => !f.derived && f.unit !== 'percent' && f.unit !== 'ordinal');
    const operationOf = (f: Figure): string | undefined => f.measure && judgeTools.measures.get(f.measure)?.operation;
    const said = plain.filter((f) => named.some((m) => [m.node, ...m.others].some((n) => n.id === operationOf(f))));
    const figures = said.length > 0 ? said : plain;
    return figures.length > 0 ? [{ index, named, figures }] : [];
  });
}

interface Pair {
  readonly a: number;
  readonly b: number;
  /** The figure of the first is the larger one. */
  readonly larger: boolean;
  readonly weight: number;
}

function pairOf(a: Meant, b: Meant, { periods }: Reading, { knowledge, store }: Desk): Pair | undefined {
  if (a.index === b.index || store.facts[a.index]!.partOf !== undefined || store.facts[b.index]!.partOf !== undefined)
    return undefined;
  if (periods.some((p) => p.relative)) return undefined;
  // Each side has to name something that the other fact has not.
  const own = (x: Meant, y: Meant): number => x.named.filter((m) => !isExplained(m, knowledge.facts[y.index]!)).length;
  const weights = [own(a, b), own(b, a)] as const;
  if (weights[0] === 0 || weights[1] === 0) return undefined;
  const results = a.figures.flatMap((f) => b.figures.filter((g) => g.unit === f.unit).map((g) => isMore(f, g)));
  const [larger] = results;
  return larger !== undefined && results.every((r) => r === larger)
    ? { a: a.index, b: b.index, larger, weight: weights[0] + weights[1] }
    : undefined;
}
