/** Arithmetic over the figures of one fact: computed where the source allows it, bounded by its qualifiers, marked as ours. */
import { derive } from './figures.ts';
import type { AmountClaim } from './reading/amounts.ts';
import type { Operation, Span } from './reading/operation.ts';
import type { Fact, Figure, Period, Source } from './types.ts';

/** What was worked out. */
export interface Calculation {
  readonly operation: Exclude<Operation['kind'], 'sum' | 'rate' | 'bound' | 'portion'> | 'between' | 'nth';
  readonly span?: Span;
  readonly result: Figure;
  /** The figures it was worked out from, in order. */
  readonly of: readonly Figure[];
  /** What the first was divided by, where that is no figure. */
  readonly by?: number;
  /** Unit of the second figure, of which the result gives one's share. */
  readonly each?: string;
  /** Figures that only bound each other from one side, taken as they stand: the result is no bound. */
  readonly asStated?: boolean;
  /** Day up to which an event is counted: that of the report. */
  readonly until?: string;
}

/** What else a calculation may need: the facts of the store, and what it was published in. */
export interface Surroundings {
  readonly facts: readonly Fact[];
  readonly sources: ReadonlyMap<string, Source>;
  /** A number that the asker gives: what a figure is held against. */
  readonly given?: Pick<AmountClaim, 'value' | 'unit'>;
  /** The year up to which is to be counted, where it is not that of the report. */
  readonly year?: number;
  /** How long the asker takes the time to be: "count eighteen months". */
  readonly taken?: { readonly value: number; readonly span: Span };
}

/** How many of a span a period holds, where it is whole calendar time; an open period has no length. */
export function spansIn(period: Period, span: Span): number | undefined {
  if (period.kind !== 'range' && period.kind !== 'fiscal') return undefined;
  const [from, to] = [new Date(`${period.from}T00:00:00Z`), new Date(`${period.to}T00:00:00Z`)];
  const next = new Date(to.getTime() + 86_400_000);
  const months = (next.getUTCFullYear() - from.getUTCFullYear()) * 12 + next.getUTCMonth() - from.getUTCMonth();
  if (from.getUTCDate() !== 1 || next.getUTCDate() !== 1 || months < 1) return undefined;
  const days = (next.getTime() - from.getTime()) / 86_400_000;
  const count = { year: months / 12, half: months / 6, quarter: months / 3, month: months, week: days / 7, day: days }[
    span
  ];
  // Less than two of a span is no average.
  return count >= 2 ? count : undefined;
}

/** The pair that a difference or a share is of: as the fact declares it, else its two figures of one unit. */
function pairOf(figures: readonly Figure[]): readonly [part: Figure, whole: Figure] | undefined {
  const declared = figures.find((f) => f.derived?.operation === 'ratio')?.derived?.of;
  const plain = figures.filter((f) => !f.derived);
  const [part, whole] = declared?.map((name) => plain.find((f) => f.name === name)) ?? [];
  if (part && whole) return [part, whole];
  return undefined;
}

/** Works out what is asked of a fact, or nothing where its figures do not allow it. */
export function calculate(
  operation: Operation,
  fact: Fact,
  focus: readonly Figure[],
  around: Surroundings,
): Calculation | undefined {
  const figures = fact.observations.at(-1)?.figures ?? [];
  switch (operation.kind) {
    case 'sum':
      return undefined;
    case 'rate':
    case 'bound': {
      const unit = operation.kind === 'rate' ? RATE : undefined;
      const result = (operation.kind === 'rate' ? figures : focus).find((f) => f.derived && (!unit || f.unit === unit));
      return result && { operation: 'share', of: [], result };
    }
    case 'average':
      return average(fact, focus, operation.span, around.taken);
    case 'each':
      return each(figures, operation.unit);
    case 'inverse': {
      const rate = figures.find((f) => f.unit === RATE);
      const of = rate?.derived?.of.flatMap((name) => figures.find((f) => f.name === name) ?? []) ?? [];
      const [yuan, dollars] = of;
      return yuan && dollars
        ? worked('inverse', 'USD', [dollars, yuan], derive({ operation: 'quotient', of: [] }, [dollars, yuan]))
        : undefined;
    }
    case 'convert':
      return convert(fact, around);
    case 'elapsed':
      return elapsed(fact, around);
    case 'mass': {
      const weight = figures.find((f) => f.unit === 'tonne' && !f.derived);
      return (
        weight && worked('mass', 'kilogram', [weight], { value: weight.value * KILOGRAMS, qualifier: weight.qualifier })
      );
    }
    case 'nthYear': {
      const known = figures.find((f) => f.unit === 'ordinal' && f.qualifier === 'exact');
      const period = fact.observations.at(-1)?.period;
      const numbers = operation.numbers.filter((n) => n !== known?.value);
      const [number] = numbers;
      if (!known || period?.kind !== 'range' || number === undefined || numbers.length > 1) return undefined;
      const year = Number(period.from.slice(0, 4)) + number - known.value;
      return worked('nthYear', 'ordinal', [], { value: number, qualifier: 'exact' }, { by: year });
    }
    case 'exchange': {
      const rate = figures.find((f) => f.unit === RATE);
      const { given } = around;
      // A sum of the fact's own has its own other side.
      if (!rate || given?.unit !== 'USD' || figures.some((f) => f.unit === 'USD' && f.value === given.value))
        return undefined;
      const value = Number((given.value * rate.value).toPrecision(DIGITS));
      return worked('exchange', 'CNY', [rate], { value, qualifier: 'about' }, { by: given.value });
    }
    case 'beyond':
    case 'reach':
      return againstGiven(operation.kind, figures, focus, around.given);
    default:
      return ofPair(
        operation.kind,
        fact,
        figures,
        focus,
        around,
        operation.kind === 'ofTen' ? (operation.of ?? TEN) : TEN,
      );
  }
}

const RATE = 'yuan-per-dollar';

function worked(
  operation: Calculation['operation'],
  unit: string,
  of: readonly Figure[],
  derived: Bounded | undefined,
  more: Partial<Calculation> = {},
): Calculation | undefined {
  if (!derived) return undefined;
  const names = of.map((f) => f.name);
  const result: Figure = { name: operation, unit, ...derived, derived: { operation: 'quotient', of: names } };
  return { operation, of, result, ...more };
}

function average(
  fact: Fact,
  focus: readonly Figure[],
  span: Span,
  taken: Surroundings['taken'],
): Calculation | undefined {
  const observation = fact.observations.at(-1);
  const plain = (observation?.figures ?? []).filter((f) => !f.derived);
  const meant = focus.filter((f) => !f.derived);
  // Of cases accepted and cases concluded neither is guessed.
  const figure = meant.length === 1 ? meant[0] : plain.length === 1 ? plain[0] : undefined;
  // What is not said, or open, is as long as the asker takes it to be.
  const count = observation && (spansIn(observation.period, span) ?? (taken && spansOf(taken, span)));
  if (!figure || count === undefined || figure.unit === 'percent' || figure.unit === 'ordinal') return undefined;
  const qualifier = figure.qualifier === 'exact' ? 'about' : figure.qualifier;
  return worked('average', figure.unit, [figure], { value: figure.value / count, qualifier }, { by: count, span });
}

const MONTHS: { readonly [S in Span]?: number } = { year: 12, half: 6, quarter: 3, month: 1 };

/** "Four years" in months; nothing where it is no whole number of them. */
function spansOf(taken: { readonly value: number; readonly span: Span }, span: Span): number | undefined {
  const [from, to] = [MONTHS[taken.span], MONTHS[span]];
  const count = taken.span === span ? taken.value : from && to ? (taken.value * from) / to : undefined;
  return count !== undefined && count >= 2 ? count : undefined;
}

const MONEY = new Set(['CNY', 'USD', 'EUR']);
const KILOGRAMS = 1000;

/** Money by weight, both of one fact. */
function each(figures: readonly Figure[], unit: 'tonne' | 'kilogram'): Calculation | undefined {
  const money = figures.find((f) => !f.derived && MONEY.has(f.unit));
  const weight = figures.find((f) => f.unit === 'tonne');
  if (!money || !weight) return undefined;
  const divisor = unit === 'kilogram' ? { ...weight, value: weight.value * KILOGRAMS, unit } : weight;
  const value = derive({ operation: 'quotient', of: [] }, [money, divisor]);
  return worked('each', money.unit, [money, divisor], value, { each: unit });
}

/** "How many more than five million?", "how far from a hundred?": what lies between a figure and a number that the asker gives. */
function againstGiven(
  kind: 'beyond' | 'reach',
  figures: readonly Figure[],
  focus: readonly Figure[],
  given: Surroundings['given'],
): Calculation | undefined {
  const plain = figures.filter((f) => !f.derived);
  const meant = focus.filter((f) => !f.derived);
  const able = plain.filter((f) => !given?.unit || f.unit === given.unit);
  const figure = meant.length === 1 ? meant[0] : able.length === 1 ? able[0] : undefined;
  if (!given || !figure || figure.unit === 'percent' || figure.unit === 'ordinal') return undefined;
  if (given.unit !== undefined && given.unit !== figure.unit) return undefined;
  const value = kind === 'beyond' ? figure.value - given.value : given.value - figure.value;
  if (value <= 0) return undefined;
  const qualifier =
    kind === 'beyond' ? figure.qualifier : figure.qualifier === 'exact' ? 'exact' : flip(figure.qualifier);
  return worked(kind, figure.unit, [figure], { value, qualifier }, { by: given.value });
}

/** The rate rests on rounded amounts. */
const DIGITS = 4;

/** At the rate that amounts of the same source imply; a rate of the day is none of ours. */
function convert(fact: Fact, { facts }: Surroundings): Calculation | undefined {
  const observation = fact.observations.at(-1);
  const yuan = observation?.figures.find((f) => f.unit === 'CNY' && !f.derived);
  if (!observation || !yuan || observation.figures.some((f) => f.unit === 'USD')) return undefined;
  const rate = facts
    .flatMap((f) => f.observations)
    .filter((o) => o.source.id === observation.source.id)
    .flatMap((o) => o.figures)
    .find((f) => f.unit === RATE);
  if (!rate) return undefined;
  // The rate follows from two exact amounts; only what is converted is bounded.
  const value = Number((yuan.value / rate.value).toPrecision(DIGITS));
  const qualifier = yuan.qualifier === 'exact' ? 'about' : yuan.qualifier;
  return worked('convert', 'USD', [yuan, rate], { value, qualifier });
}

const YEAR = 365.25 * 86_400_000;

/** Whole years from an event to the day of the report, where less than half a year is open on either side. */
function elapsed(fact: Fact, { sources, year }: Surroundings): Calculation | undefined {
  const observation = fact.observations.at(-1);
  const until = observation && sources.get(observation.source.id)?.published;
  if (!until || fact.kind !== 'event' || observation.period.kind !== 'range') return undefined;
  if (year !== undefined && String(year) !== until.slice(0, 4) && String(year) > observation.period.from.slice(0, 4)) {
    const years = year - Number(observation.period.from.slice(0, 4));
    const whole = observation.period.from.slice(0, 4) === observation.period.to.slice(0, 4);
    return whole && years > 0
      ? worked('elapsed', 'year', [], { value: years, qualifier: 'about' }, { by: year })
      : undefined;
  }
  const since = (day: string): number => (Date.parse(until) - Date.parse(day)) / YEAR;
  const [most, least] = [since(observation.period.from), since(observation.period.to)];
  const value = Math.round((most + least) / 2);
  if (value < 1 || most - least > 1.1) return undefined;
  return worked('elapsed', 'year', [], { value, qualifier: 'about' }, { until });
}

const TEN = 10;

type OfPair = Exclude<
  Operation['kind'],
  | 'sum'
  | 'rate'
  | 'bound'
  | 'average'
  | 'each'
  | 'inverse'
  | 'convert'
  | 'elapsed'
  | 'mass'
  | 'beyond'
  | 'reach'
  | 'nthYear'
  | 'exchange'
>;

/** What two figures of one unit allow: as a fact declares them, else a part and what it is a part of. */
function ofPair(
  kind: OfPair,
  fact: Fact,
  figures: readonly Figure[],
  focus: readonly Figure[],
  { facts }: Surroundings,
  often: number,
): Calculation | undefined {
  const declared = (operation: 'ratio' | 'difference'): Figure | undefined =>
    figures.find((f) => f.derived?.operation === operation);
  const percent = figures.filter((f) => f.unit === 'percent' && !f.derived);
  if (kind === 'ofTen' && percent.length === 1 && percent[0])
    return worked(
      'ofTen',
      'of-ten',
      percent,
      { ...percent[0], value: (percent[0].value * often) / 100 },
      { by: often },
    );
  const pair = (kind === 'portion' ? undefined : pairOf(figures)) ?? partAndWhole(fact, facts);
  // A share that the fact declares itself is asked for in the same words.
  const own = kind === 'portion' && !pair ? declared('ratio') : undefined;
  if (own?.unit === 'percent' && focus.some((f) => f.name === own.derived?.of[0]))
    return { operation: 'share', of: [], result: own };
  const left = declared('difference');
  // "For each one left, how many were ended?" is no ratio of what came in.
  if (kind === 'ratio' && left && focus.includes(left)) {
    const [other, more] = focus.filter((f) => !f.derived);
    if (!other || more) return undefined;
    return worked('ratio', 'to-one', [other, left], derive({ operation: 'quotient', of: [] }, [other, left]));
  }
  if (!pair) return undefined;
  const [part, whole] = pair;
  const asStated = part.qualifier === 'over' && whole.qualifier === 'over' ? { asStated: true } : {};
  const share = derive({ operation: 'ratio', of: [] }, [part, whole]);
  switch (kind) {
    case 'difference': {
      if (left) return { operation: 'difference', of: [whole, part], result: left };
      const rest = derive({ operation: 'difference', of: [] }, [whole, part]);
      return asStated.asStated ? worked('difference', whole.unit, [whole, part], rest, asStated) : undefined;
    }
    case 'share': {
      const result = declared('ratio');
      return result
        ? { operation: 'share', of: [part, whole], result }
        : worked('share', 'percent', [part, whole], share, asStated);
    }
    case 'portion':
      return worked('share', 'percent', [part, whole], share, asStated);
    case 'complement':
      return asStated.asStated ? undefined : worked('complement', 'percent', [part, whole], rest(share));
    case 'ofTen':
      return worked('ofTen', 'of-ten', [part, whole], share && { ...share, value: (share.value * often) / 100 }, {
        ...asStated,
        by: often,
      });
    case 'oneIn': {
      const left = rest(share);
      if (asStated.asStated || !left || left.value <= 0) return undefined;
      return worked('oneIn', 'one-in', [part, whole], { value: 100 / left.value, qualifier: flip(left.qualifier) });
    }
    case 'ratio':
      return worked(
        'ratio',
        'to-one',
        [whole, part],
        derive({ operation: 'quotient', of: [] }, [whole, part]),
        asStated,
      );
    case 'excess': {
      const ratio = derive({ operation: 'ratio', of: [] }, [whole, part]);
      if (asStated.asStated || !ratio) return undefined;
      return worked('excess', 'percent', [whole, part], { value: ratio.value - 100, qualifier: ratio.qualifier });
    }
  }
}

/** The figure of a fact and that of the fact it is a part of, where both count the same unit. */
function partAndWhole(fact: Fact, facts: readonly Fact[]): readonly [part: Figure, whole: Figure] | undefined {
  const whole = fact.partOf ? facts.find((f) => f.id === fact.partOf) : undefined;
  const [of, from] = [fact, whole].map((f) => f?.observations.at(-1)?.figures.find((g) => !g.derived));
  return of && from && of.unit === from.unit ? [of, from] : undefined;
}

type Bounded = { readonly value: number; readonly qualifier: Figure['qualifier']; readonly rounded?: boolean };

/** What is left of a hundred: a bound from above becomes one from below. */
function rest(share: Bounded | undefined): Bounded | undefined {
  return share && { ...share, value: 100 - share.value, qualifier: flip(share.qualifier) };
}

function flip(qualifier: Figure['qualifier']): Figure['qualifier'] {
  return qualifier === 'upTo' || qualifier === 'nearly' ? 'over' : qualifier === 'over' ? 'upTo' : 'about';
}
