/** What two facts tell only together: how one sum of money stands to another, the days between two dates, which numbered year it was. */
import type { Weighed } from './answering.ts';
import type { Calculation } from './arithmetic.ts';
import { composeAcross } from './compose-across.ts';
import type { Desk } from './desk.ts';
import { derive, sameValue } from './figures.ts';
import { isExplained } from './judging/claims.ts';
import { comparePeriod } from './judging/times.ts';
import type { FactKnowledge } from './knowledge.ts';
import { type AcrossKind, acrossOf } from './reading/across.ts';
import { MONEY } from './reading/currencies.ts';
import type { PeriodClaim } from './reading/periods.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { Context, Fact, Figure } from './types.ts';

const DAY = 86_400_000;

const plainOf = (fact: Fact): readonly Figure[] =>
  (fact.observations.at(-1)?.figures ?? []).filter((f) => f.derived === undefined);

/** The first sum of each in a currency that both have. */
function moneyOf(a: Fact, b: Fact): readonly [Figure, Figure] | undefined {
  for (const one of plainOf(a)) {
    const other = plainOf(b).find((f) => f.unit === one.unit);
    if (other && MONEY.has(one.unit)) return [one, other];
  }
  return undefined;
}

/** The one day that a fact is of. */
function dayOf(fact: Fact): string | undefined {
  const period = fact.observations.at(-1)?.period;
  if (period?.basis === 'unstated') return undefined;
  if (period?.kind === 'asOf' && fact.kind === 'statistic') return period.asOf;
  return period?.kind === 'range' && period.from === period.to && fact.kind === 'event' ? period.from : undefined;
}

/** The one year that a fact is of. */
function yearOf(fact: Fact): number | undefined {
  const period = fact.observations.at(-1)?.period;
  const [from, to] = period && 'from' in period && 'to' in period ? [period.from, period.to] : [];
  return from && to && from.slice(0, 4) === to.slice(0, 4) ? Number(from.slice(0, 4)) : undefined;
}

/** What two facts make together, in the order in which they are named; nothing where they have nothing in common. */
export function across(kind: AcrossKind, a: Fact, b: Fact): Calculation | undefined {
  if (kind === 'between') {
    const [from, to] = [dayOf(a), dayOf(b)].sort();
    if (!from || !to || from === to) return undefined;
    const value = Math.round((Date.parse(to) - Date.parse(from)) / DAY);
    return made('between', 'day', [], { value, qualifier: 'exact' });
  }
  if (kind === 'nth') {
    const [numbered, other] = plainOf(a).some((f) => f.unit === 'ordinal') ? [a, b] : [b, a];
    const figure = plainOf(numbered).find((f) => f.unit === 'ordinal');
    const [known, asked] = [yearOf(numbered), yearOf(other)];
    if (!figure || known === undefined || asked === undefined || asked >= known || other.kind !== 'event')
      return undefined;
    const value = figure.value - (known - asked);
    return value < 1 ? undefined : made('nth', 'ordinal', [], { value, qualifier: figure.qualifier }, { by: asked });
  }
  const pair = moneyOf(a, b);
  if (!pair) return undefined;
  const [first, second] = kind === 'share' || pair[0].value >= pair[1].value ? pair : [pair[1], pair[0]];
  const operation = kind === 'ratio' ? 'quotient' : kind === 'share' ? 'ratio' : 'difference';
  const unit = kind === 'ratio' ? 'to-one' : kind === 'share' ? 'percent' : first.unit;
  return made(kind, unit, [first, second], derive({ operation, of: [] }, [first, second]));
}

function made(
  operation: Calculation['operation'],
  unit: string,
  of: readonly Figure[],
  derived: Pick<Figure, 'value' | 'qualifier'> | undefined,
  more: Partial<Calculation> = {},
): Calculation | undefined {
  if (!derived) return undefined;
  const result: Figure = { name: operation, unit, ...derived, derived: { operation: 'quotient', of: [] } };
  return { operation, of, result, ...more };
}

/** "How many times the goods' worth is the investment?": worked out of the two facts that the question names. */
export function acrossFacts(reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  const asked = reading.yesNo ? undefined : acrossOf(reading.text);
  if (!asked) return undefined;
  const { kind, rest } = asked;
  const { facts } = desk.store;
  const { mentions } = desk.reader.read(rest, context);
  const named = mentions.filter(
    (m) => m.from >= 0 && m.node.role !== 'unit' && (!m.asking || m.node.occasion === true),
  );
  const at = (text: string): number => reading.text.folded.indexOf(text);
  const worth = ([a = 0, b = 0]: readonly number[]): number | undefined =>
    across(kind, facts[a]!, facts[b]!)?.result.value;
  const candidates = facts.flatMap((fact, index) => {
    const explained = named.filter((m) => isOf(m, fact, desk.knowledge.facts[index]!));
    const amounts = reading.amounts.filter((x) => plainOf(fact).some((f) => sameValue(f.value, x.value)));
    return explained.length + amounts.length > 0 ? [{ index, explained, amounts }] : [];
  });
  const pairs = candidates.flatMap((one, i) =>
    candidates.slice(i + 1).flatMap((other) => {
      const only = (x: typeof one, y: typeof one): readonly number[] => [
        ...x.explained.filter((m) => !y.explained.includes(m)).map((m) => at(m.text)),
        ...x.amounts.filter((m) => !y.amounts.includes(m)).map((m) => m.start),
      ];
      const [first, second] = [only(one, other), only(other, one)];
      const all =
        named.every((m) => m.node.everyday || one.explained.includes(m) || other.explained.includes(m)) &&
        reading.periods.every((p) => isTimeOf(p, facts[one.index]!) || isTimeOf(p, facts[other.index]!)) &&
        // A number that neither has is to go into it as well.
        reading.amounts.every((x) => one.amounts.includes(x) || other.amounts.includes(x));
      const able = all && first.length > 0 && second.length > 0;
      if (!able || !across(kind, facts[one.index]!, facts[other.index]!)) return [];
      const inOrder = first[0]! < second[0]! ? [one.index, other.index] : [other.index, one.index];
      return [{ inOrder, weight: one.explained.length + other.explained.length }];
    }),
  );
  const [found, ...others] = [...pairs].sort((x, y) => y.weight - x.weight);
  if (!found) return undefined;
  const value = worth(found.inOrder);
  // Two facts of one day tell the same of it.
  if (others.some((o) => o.weight === found.weight && worth(o.inOrder) !== value)) return undefined;
  // What the wording is likest has to be one of them.
  const likest = desk.match(reading)[0]?.fact;
  if (likest === undefined || !found.inOrder.includes(likest)) return undefined;
  const [a = 0, b = 0] = found.inOrder;
  const worked = across(kind, facts[a]!, facts[b]!)!;
  const judged = [desk.plainly(a, []), desk.plainly(b, [])] as const;
  const answer = composeAcross(judged, worked, reading, context, desk.tools);
  return { answer, told: judged[0], worked: true };
}

/** The fact speaks of it; a word of everyday talk has to stand in its title. */
function isOf(m: Mention, fact: Fact, known: FactKnowledge): boolean {
  const title = `${fact.title.en ?? ''} ${fact.title.zh ?? ''}`.toLowerCase();
  return m.node.everyday ? title.includes(m.text.toLowerCase()) : isExplained(m, known);
}

function isTimeOf(claim: PeriodClaim, fact: Fact): boolean {
  const period = fact.observations.at(-1)?.period;
  return period !== undefined && comparePeriod(claim, period) === 'same';
}
