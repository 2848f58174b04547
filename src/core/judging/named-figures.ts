/** Amounts of the question held against a fact's figures: what it is called by, what it is not about. */
import { decide, sameValue } from '../figures.ts';
import type { AmountClaim } from '../reading/amounts.ts';
import type { Reading, UnknownWord } from '../reading/read.ts';
import type { Aspect, Fact, Figure } from '../types.ts';
import { type Finding, UNIT_CONCEPTS } from './claims.ts';
import { UNDONE } from './focus.ts';
import type { JudgeTools } from './tools.ts';

/** Up to here a number may count words: "in one line", "two figures". */
const SMALL = 12;
/** What a figure called by its own number speaks for its fact. Measured on the tuning half. */
const NAMED_BY_NUMBER = -1;
/** What is asked of a figure that the asker knows already. Asked "how many of the 1,400", a part is wanted. */
const OTHER_COUNT = 1.2;
const ASKED_OF_KNOWN: readonly Aspect[] = ['speaker', 'source', 'asOf'];

/** Amounts that no figure of the fact is about, and those it is called by. */
export function figureClaims(reading: Reading, fact: Fact, tools: JudgeTools): Finding[] {
  if (reading.amounts.length === 0) return [];
  const figures = fact.observations.at(-1)?.figures ?? [];
  const counting = reading.aspects.includes('count') || reading.aspects.includes('share');
  const known = reading.yesNo || (ASKED_OF_KNOWN.includes(reading.aspects[0]!) && !counting);
  const unit = reading.yesNo ? otherUnitOf(reading, figures) : undefined;
  if (unit) return [unit];
  // "300 tons or 30?": the one that it is answers for the other.
  if (reading.either && holdsOne(reading, figures)) return [];
  return reading.amounts.flatMap((amount): Finding[] => {
    if (known && amount.value > SMALL && figures.some((f) => comparable(f, amount) && sameValue(f.value, amount.value)))
      return [{ slot: 'figure', conflict: false, cost: NAMED_BY_NUMBER, asked: amount.text }];
    if (isShortYear(amount, fact)) return [];
    // Which year is the sixtieth is told by no year of anything else.
    if (amount.unit === 'ordinal' && reading.aspects[0] === 'when' && figures.every((f) => f.unit !== 'ordinal'))
      return [{ slot: 'figure', conflict: true, cost: OTHER_COUNT, asked: amount.text }];
    if (reading.yesNo && figures.some((f) => comparable(f, amount))) return [];
    // Who gave "that 1,400" is asked of the figure itself, not of one whose bound it keeps.
    const itself = known && amount.value > SMALL && amount.comparator === 'equal';
    if (!itself && figures.some((f) => comparable(f, amount) && decide(f, amount).verdict !== 'no')) return [];
    const cost = amount.value <= SMALL && amount.unit === undefined ? 0.2 : 0.9;
    const otherUnit = isMislabelled(amount, figures, reading, tools);
    return [
      {
        slot: 'figure',
        conflict: cost > 0.5 && figures.length > 0,
        cost,
        asked: amount.text,
        decides: 'figure',
        ...(otherUnit ? { opposed: true } : {}),
      },
    ];
  });
}

/** Of two amounts to choose from one is the figure's own. */
function holdsOne({ amounts }: Reading, figures: readonly Figure[]): boolean {
  return amounts.filter((a) => figures.some((f) => comparable(f, a) && sameValue(f.value, a.value))).length === 1;
}

/** 22年来: as many years, or since the year 2022 where the fact begins then. */
function isShortYear({ unit, value, text }: AmountClaim, fact: Fact): boolean {
  const period = fact.observations.at(-1)?.period;
  const from = period?.kind === 'range' || period?.kind === 'since' ? period.from : undefined;
  return unit === 'year' && text.endsWith('年') && from?.slice(0, 4) === `20${value}`;
}

export function comparable(figure: Figure, amount: AmountClaim): boolean {
  if (amount.unit === undefined) return true;
  if (amount.unit === figure.unit) return true;
  return amount.unit === 'year' && figure.unit === 'ordinal';
}

/** A number without a unit counts things; it says nothing of a share or of money. */
export function measures(figure: Figure, amount: AmountClaim): boolean {
  return amount.unit === figure.unit || (amount.unit === undefined && COUNTED_UNITS.has(figure.unit));
}
const COUNTED_UNITS = new Set(['case', 'piece', 'item', 'batch', 'shipment', 'person', 'station']);

export function holdsValue(fact: Fact, amount: AmountClaim): boolean {
  return (fact.observations.at(-1)?.figures ?? []).some((f) => sameValue(f.value, amount.value));
}

const HAN = /\p{Script=Han}/u;
const PARTICLE = /^[了的过着啊呀呢]$/u;
const IS_WORTH = /^(?:值|是|计|有|㗎|嗰|才)+$/u;
/** 那笔, 那批, 三年: points at the figure or at its time, and compares nothing. */
const POINTING = /^[那这该此嗰呢]?[笔批些家个件起宗份桩单类种条项]$|^[两三四五]年$/u;

/** A word that nothing explains in the clause of the amount: it may say how the amount is compared. */
export function strangeBeside(
  amount: AmountClaim,
  { unknown, units, clauses }: Reading,
  { strength }: JudgeTools,
): boolean {
  const clause = clauses[units.findIndex((u) => u.start >= amount.start)];
  const strange = (u: UnknownWord): boolean => {
    const claims = strength(u.key);
    return !PARTICLE.test(u.text) && claims !== 'nothing' && (claims !== 'colour' || HAN.test(u.text));
  };
  return unknown.some(
    (u) => clauses[u.from] === clause && !IS_WORTH.test(u.text) && !POINTING.test(u.text) && strange(u),
  );
}

/** "Hadn't it closed sixty?" of 63: beside a negation a bare number is the least that is denied. */
export function meant(amount: AmountClaim, figure: Figure, { text }: Reading): AmountClaim {
  const folded = text.folded.replace(NO_DENIAL, '');
  const least = amount.comparator === 'equal' && figure.value > amount.value && DENIES.test(folded);
  return least && !UNDONE.test(folded) ? { ...amount, comparator: 'atLeast' } : amount;
}
const DENIES = /\bnot\b|n't\b|\bnever\b|没|未/i;
/** Tags that hold a negation, and deny nothing. */
const NO_DENIAL =
  /[,;–-] ?(?:is|are|was|were|has|have|had|does|do|did|wo|would|could|can)n't (?:it|they|he|she|we|there|that)\b|没(?:记|说|看|搞|弄|写)?错|有没有|没问题/gi;

/** "Took on 63 and finished 73": two amounts, each with what was done of it, in the same order. */
export function pairsOf(
  { amounts, mentions, units }: Reading,
  figures: readonly Figure[],
  { measures }: JudgeTools,
): ReadonlyMap<AmountClaim, Figure> | undefined {
  if (amounts.length !== 2) return undefined;
  const plain = figures.filter((f) => !f.derived);
  const done = mentions.flatMap((m) => {
    const ids = [m.node, ...m.others].map((n) => n.id);
    const figure = plain.find((f) => ids.includes((f.measure && measures.get(f.measure)?.operation) || ''));
    return figure && m.from >= 0 ? [{ figure, at: units[m.from]!.start }] : [];
  });
  if (done.length !== 2 || done[0]!.figure === done[1]!.figure) return undefined;
  const [first, second] = amounts;
  // Between the two amounts stands what belongs to the one or to the other; both on one side says nothing.
  const between = done.filter((d) => d.at > first!.start && d.at < second!.start).length;
  if (between !== 1) return undefined;
  return new Map([
    [first!, done[0]!.figure],
    [second!, done[1]!.figure],
  ]);
}

/** Less than half of it, or more than twice, by way of a guess. */
export function isFarOff(figure: Figure, { value, comparator, unit }: AmountClaim): boolean {
  const guess = unit === undefined && (comparator === 'equal' || comparator === 'about');
  return guess && !sameValue(figure.value, value) && Math.abs(Math.log2(figure.value / value)) > 1;
}

/** More than 800,000 of over 8 million: it follows, and has lost a digit all the same. */
export function isMisplaced(figure: Figure, amount: AmountClaim): boolean {
  const power = Math.log10(figure.value / amount.value);
  return Math.abs(power) > 0.5 && sameValue(figure.value, amount.value * 10 ** Math.round(power));
}

/** 153,500 of 135,500: the same digits, two of them swapped. */
export function isTransposed(figure: Figure, amount: AmountClaim): boolean {
  const digits = (n: number): string => String(n).replace(/\D|0+$/g, '');
  const [ours, theirs] = [digits(figure.value), digits(amount.value)];
  if (ours.length < 3 || ours.length !== theirs.length || figure.unit === 'year') return false;
  if (Math.floor(Math.log10(figure.value)) !== Math.floor(Math.log10(amount.value))) return false;
  const at = [...ours].findIndex((d, i) => d !== theirs[i]);
  return at >= 0 && theirs === ours.slice(0, at) + ours[at + 1] + ours[at] + ours.slice(at + 2);
}

/**
 * The very number of a figure in a unit that it does not have: tons of pieces, dollars of yuan. Of money the worth of
 * what is counted may be meant.
 */
export function isMislabelled(
  { unit, value }: AmountClaim,
  figures: readonly Figure[],
  { aspects, aboutFigure, definite, named }: Reading,
  { knowledge: { units } }: JudgeTools,
): boolean {
  const dimension = units.get(unit ?? '')?.dimension;
  if (dimension === undefined) return false;
  const same = figures.filter((f) => sameValue(f.value, value) && f.unit !== unit);
  if (dimension !== 'money') return same.length > 0;
  const worth = aspects[0] === 'worth' || named.some((m) => m.node.id === 'value');
  const pointed = !worth && (aboutFigure || definite);
  return same.some((f) => pointed || units.get(f.unit)?.dimension === 'money');
}

/** "Are the 8 million counted in tons?": the figure by its number, and a unit beside it that it does not have. */
function otherUnitOf({ amounts, named, text, units }: Reading, figures: readonly Figure[]): Finding | undefined {
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || amount.unit !== undefined) return undefined;
  if (!figures.some((f) => sameValue(f.value, amount.value))) return undefined;
  const own = new Set(figures.map((f) => UNIT_CONCEPTS[f.unit]));
  const other = named.find(
    (m) =>
      m.from >= 0 &&
      UNIT_NODES.has(m.node.id) &&
      !own.has(m.node.id) &&
      COUNTED_IN.test(text.folded.slice(0, units[m.from]!.start)),
  );
  return other && { slot: 'figure', conflict: true, cost: 0.9, asked: other.text, from: other.from, opposed: true };
}
/** Of what is measured so: things of one kind, and no money, which may be their worth. */
const UNIT_NODES = new Set(['tonne', 'percent']);
const COUNTED_IN = /\b(?:in|as|of)\s+(?:metric\s+)?$|(?:单位|以|按|论|是)[\p{Script=Han}]{0,2}$/iu;
