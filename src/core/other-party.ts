/** "And the centre?" behind a figure of the courts: the same figure of somebody else, where there is one. */
import type { Weighed } from './answering.ts';
import { carriedOf, composeAnswer } from './compose.ts';
import type { Desk } from './desk.ts';
import { isExplained } from './judging/claims.ts';
import type { FactKnowledge } from './knowledge.ts';
import { contentOf, isParty } from './lookups.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { Context, Fact, Figure, Told } from './types.ts';

/** Whether a fact is about it, rather than asked for with its name. */
const isOf = (party: Mention, known: FactKnowledge): boolean =>
  party.node.kind === 'body' ? isExplained(party, known) : known.stated.has(party.node.id);

/** Of the one party that a message names and nothing else: what was told of another. */
export function ofAnotherParty(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const { facts } = desk.knowledge;
  const at = desk.indexOf(told.factId);
  const [party, more] = reading.mentions.filter((m) => m.from >= 0 && isParty(m));
  if (at === undefined || !party || more || contentOf(reading).some((m) => m !== party)) return undefined;
  if (reading.yesNo || reading.unknown.length > 0) return undefined;
  if (reading.amounts.length + reading.periods.length > 0 || reading.aspects[0] !== 'value') return undefined;
  const fact = desk.store.facts[at]!;
  if (fact.kind !== 'statistic' || isOf(party, facts[at]!)) return undefined;
  const asked = figuresOf(fact).filter((f) => told.focus.length === 0 || told.focus.includes(f.name));
  const found = desk.store.facts.flatMap((other, index) => {
    if (other.kind !== 'statistic' || other.partOf || !isOf(party, facts[index]!)) return [];
    const same = figuresOf(other).filter((f) => asked.some((a) => isAlike(a, f, desk)));
    return same.length > 0 ? [{ other, index, same }] : [];
  });
  const [only, another] = found;
  if (!only || another) return undefined;
  // Asked for both, both are told.
  const focus = told.focus.length === 0 ? [] : only.same.map((f) => f.name);
  const judged = desk.plainly(only.index, focus);
  return { answer: composeAnswer(judged, reading, context, carriedOf(only.other), desk.tools), told: judged };
}

const figuresOf = (fact: Fact): readonly Figure[] =>
  (fact.observations.at(-1)?.figures ?? []).filter((f) => f.derived === undefined);

/** Counts the same done to the same: cases accepted, whoever accepted them. */
function isAlike(one: Figure, other: Figure, { judgeTools }: Desk): boolean {
  const done = (f: Figure): string | undefined => f.measure && judgeTools.measures.get(f.measure)?.operation;
  return done(one) !== undefined && done(one) === done(other) && one.unit === other.unit;
}
