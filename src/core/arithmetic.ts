/** Arithmetic over the figures of one fact: computed where the source allows it, bounded by its qualifiers, marked as ours. */
import { derive } from './figures.ts';
import type { Operation, Span } from './reading/operation.ts';
import type { Fact, Figure, Period } from './types.ts';

/** What was worked out. */
export interface Calculation {
  readonly operation: Exclude<Operation['kind'], 'sum' | 'rate' | 'bound'>;
  readonly span?: Span;
  readonly result: Figure;
  /** The figures it was worked out from, in order. */
  readonly of: readonly Figure[];
  /** What the first was divided by, where that is no figure. */
  readonly by?: number;
  /** Unit of the second figure, of which the result gives one's share. */
  readonly each?: string;
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
export function calculate(operation: Operation, fact: Fact, focus: readonly Figure[]): Calculation | undefined {
  const observation = fact.observations.at(-1);
  const figures = observation?.figures ?? [];
  const plain = figures.filter((f) => !f.derived);
  const made = (
    name: string,
    unit: string,
    of: readonly Figure[],
    derived: { value: number; qualifier: Figure['qualifier'] } | undefined,
    more: Partial<Calculation> = {},
  ): Calculation | undefined =>
    derived && isWorked(operation)
      ? {
          operation: operation.kind,
          of,
          result: { name, unit, ...derived, derived: { operation: 'quotient', of: of.map((f) => f.name) } },
          ...more,
        }
      : undefined;
  switch (operation.kind) {
    case 'sum':
      return undefined;
    case 'rate':
    case 'bound': {
      const unit = operation.kind === 'rate' ? 'yuan-per-dollar' : undefined;
      const result = (operation.kind === 'rate' ? figures : focus).find((f) => f.derived && (!unit || f.unit === unit));
      return result && { operation: 'share', of: [], result };
    }
    case 'average': {
      const meant = focus.filter((f) => !f.derived);
      const figure =
        meant.length === 1 ? meant[0] : plain.length === 1 ? plain[0] : plain.find((f) => f.unit === plain[0]?.unit);
      const count = observation && spansIn(observation.period, operation.span);
      if (!figure || count === undefined || figure.unit === 'percent' || figure.unit === 'ordinal') return undefined;
      return made(
        'average',
        figure.unit,
        [figure],
        { value: figure.value / count, qualifier: figure.qualifier === 'exact' ? 'about' : figure.qualifier },
        { by: count, span: operation.span },
      );
    }
    case 'each': {
      const [money, other] = [
        plain.find((f) => f.unit === 'CNY' || f.unit === 'USD' || f.unit === 'EUR'),
        plain.find((f) => f.unit === 'tonne'),
      ];
      if (!money || !other) return undefined;
      return made('each', money.unit, [money, other], derive({ operation: 'quotient', of: [] }, [money, other]), {
        each: other.unit,
      });
    }
    default: {
      const pair = pairOf(figures);
      if (!pair) return undefined;
      const [part, whole] = pair;
      const declared = (kind: 'ratio' | 'difference'): Figure | undefined =>
        figures.find((f) => f.derived?.operation === kind);
      const share = derive({ operation: 'ratio', of: [] }, [part, whole]);
      switch (operation.kind) {
        case 'difference':
          return (
            declared('difference') && { operation: 'difference', of: [whole, part], result: declared('difference')! }
          );
        case 'share':
          return declared('ratio') && { operation: 'share', of: [part, whole], result: declared('ratio')! };
        case 'complement':
          return made('complement', 'percent', [part, whole], rest(share));
        case 'oneIn': {
          const left = rest(share);
          return made(
            'oneIn',
            'one-in',
            [part, whole],
            left && left.value > 0 ? { value: 100 / left.value, qualifier: flip(left.qualifier) } : undefined,
          );
        }
        case 'ratio':
          return made('ratio', 'to-one', [whole, part], derive({ operation: 'quotient', of: [] }, [whole, part]));
        case 'excess': {
          const ratio = derive({ operation: 'ratio', of: [] }, [whole, part]);
          return made(
            'excess',
            'percent',
            [whole, part],
            ratio && { value: ratio.value - 100, qualifier: ratio.qualifier },
          );
        }
      }
    }
  }
}

type Bounded = { readonly value: number; readonly qualifier: Figure['qualifier'] };

/** What is left of a hundred: a bound from above becomes one from below. */
function rest(share: Bounded | undefined): Bounded | undefined {
  return share && { value: 100 - share.value, qualifier: flip(share.qualifier) };
}

function flip(qualifier: Figure['qualifier']): Figure['qualifier'] {
  return qualifier === 'upTo' || qualifier === 'nearly' ? 'over' : qualifier === 'over' ? 'upTo' : 'about';
}

function isWorked(operation: Operation): operation is Exclude<Operation, { kind: 'sum' | 'rate' | 'bound' }> {
  return operation.kind !== 'sum' && operation.kind !== 'rate' && operation.kind !== 'bound';
}
