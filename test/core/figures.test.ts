import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, derive, type Interval, intervalOf, sameValue } from '../../src/core/figures.ts';
import type { AmountClaim, Comparator } from '../../src/core/reading/amounts.ts';
import type { Figure, Operation, Qualifier, Verdict } from '../../src/core/types.ts';

const figure = (value: number, qualifier: Qualifier): Figure => ({ name: 'n', value, unit: 'case', qualifier });
const claim = (comparator: Comparator, value: number): AmountClaim => ({
  comparator,
  value,
  start: 0,
  said: 0,
  saidEnd: 0,
  end: 0,
  text: '',
});

const QUALIFIERS: readonly Qualifier[] = ['exact', 'over', 'nearly', 'about', 'upTo'];
const COMPARATORS: readonly Comparator[] = [
  'equal',
  'exactly',
  'over',
  'atLeast',
  'under',
  'atMost',
  'nearly',
  'about',
];

describe('what a qualified number allows', () => {
  it.each([
    ['exact', { low: 100, high: 100, lowOpen: false, highOpen: false }],
    ['over', { low: 100, high: Infinity, lowOpen: true, highOpen: true }],
    ['nearly', { low: 95, high: 100, lowOpen: false, highOpen: true }],
    ['about', { low: 95, high: 105, lowOpen: false, highOpen: false }],
    ['upTo', { low: 0, high: 100, lowOpen: false, highOpen: false }],
  ] as const)('takes "%s 100" for %j', (qualifier, expected) => {
    expect(intervalOf(100, qualifier)).toMatchObject(expected);
  });

  it('knows which ends are only our convention', () => {
    expect(intervalOf(100, 'nearly').conventional).toEqual({ low: true, high: false });
    expect(intervalOf(100, 'about').conventional).toEqual({ low: true, high: true });
    for (const q of ['exact', 'over', 'upTo'] as const) {
      expect(intervalOf(100, q).conventional).toEqual({ low: false, high: false });
    }
  });

  it('keeps the ends of an interval in order, below zero too', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...QUALIFIERS), (value, q) => {
        const { low, high, lowOpen, highOpen } = intervalOf(value, q);
        expect(low).toBeLessThanOrEqual(high);
        if (low === high) expect(lowOpen || highOpen).toBe(false);
      }),
    );
  });
});

type Row = readonly [Comparator, number, Verdict, 'convention'?];
const TABLES: readonly (readonly [Qualifier, number, readonly Row[]])[] = [
  [
    'over',
    135_500,
    [
      ['over', 100_000, 'yes'],
      ['over', 135_500, 'yes'],
      ['over', 200_000, 'unstated'],
      ['atLeast', 135_500, 'yes'],
      ['atLeast', 135_501, 'unstated'],
      ['under', 100_000, 'no'],
      ['under', 135_500, 'no'],
      ['under', 200_000, 'unstated'],
      ['atMost', 135_500, 'no'],
      ['exactly', 135_500, 'no'],
      ['exactly', 140_000, 'unstated'],
      ['exactly', 100_000, 'no'],
      ['equal', 135_500, 'yes'],
      ['equal', 140_000, 'unstated'],
      ['equal', 130_000, 'no'],
      ['about', 135_500, 'yes'],
      ['about', 130_000, 'unstated'],
      ['about', 100_000, 'no', 'convention'],
      ['nearly', 135_500, 'no'],
      ['nearly', 140_000, 'unstated'],
    ],
  ],
  [
    'nearly',
    130_000,
    [
      ['over', 130_000, 'no'],
      ['over', 120_000, 'yes', 'convention'],
      ['over', 125_000, 'unstated'],
      ['atLeast', 130_000, 'no'],
      ['under', 130_000, 'yes'],
      ['under', 140_000, 'yes'],
      ['under', 125_000, 'unstated'],
      ['under', 120_000, 'no', 'convention'],
      ['atMost', 130_000, 'yes'],
      ['equal', 130_000, 'yes'],
      ['equal', 140_000, 'no'],
      ['equal', 128_000, 'unstated'],
      ['equal', 120_000, 'no', 'convention'],
      ['exactly', 130_000, 'no'],
      ['exactly', 128_000, 'unstated'],
      ['nearly', 130_000, 'yes'],
      ['nearly', 123_000, 'no', 'convention'],
      ['nearly', 140_000, 'no', 'convention'],
      ['about', 130_000, 'yes'],
      ['about', 128_000, 'yes', 'convention'],
      ['about', 200_000, 'no', 'convention'],
    ],
  ],
  [
    'exact',
    73,
    [
      ['over', 72, 'yes'],
      ['over', 73, 'no'],
      ['atLeast', 73, 'yes'],
      ['atLeast', 74, 'no'],
      ['under', 74, 'yes'],
      ['under', 73, 'no'],
      ['atMost', 73, 'yes'],
      ['atMost', 72, 'no'],
      ['equal', 73, 'yes'],
      ['equal', 74, 'no'],
      ['exactly', 73, 'yes'],
      ['exactly', 72, 'no'],
      ['nearly', 75, 'yes', 'convention'],
      ['nearly', 73, 'no'],
      ['nearly', 90, 'no', 'convention'],
      ['about', 73, 'yes'],
      ['about', 75, 'yes', 'convention'],
      ['about', 80, 'no', 'convention'],
    ],
  ],
  [
    'about',
    100,
    [
      ['over', 94, 'yes', 'convention'],
      ['over', 100, 'unstated'],
      ['over', 105, 'no', 'convention'],
      ['under', 106, 'yes', 'convention'],
      ['under', 95, 'no', 'convention'],
      ['equal', 100, 'yes'],
      ['equal', 110, 'no', 'convention'],
      ['exactly', 100, 'unstated'],
      ['exactly', 110, 'no', 'convention'],
      ['nearly', 100, 'unstated'],
      ['about', 100, 'yes'],
      ['about', 101, 'unstated'],
    ],
  ],
  [
    'upTo',
    100,
    [
      ['over', 100, 'no'],
      ['over', 50, 'unstated'],
      ['atLeast', 0, 'yes'],
      ['under', 101, 'yes'],
      ['under', 100, 'unstated'],
      ['atMost', 100, 'yes'],
      ['equal', 100, 'yes'],
      ['equal', 101, 'no'],
      ['exactly', 100, 'unstated'],
      ['nearly', 100, 'unstated'],
    ],
  ],
];

describe.each(TABLES)('held against "%s %d"', (qualifier, value, rows) => {
  for (const [comparator, asked, verdict, convention] of rows) {
    it(`"${comparator} ${asked}" is answered ${verdict}${convention ? ' by our convention' : ''}`, () => {
      const conventional = convention !== undefined;
      expect(decide(figure(value, qualifier), claim(comparator, asked))).toEqual({ verdict, conventional });
    });
  }
});

/** What a claim says of one value, on its own terms. */
function holds(v: number, { comparator, value: x }: AmountClaim): boolean {
  const slack = 0.05 * Math.abs(x);
  switch (comparator) {
    case 'over':
      return v > x;
    case 'atLeast':
      return v >= x;
    case 'under':
      return v < x;
    case 'atMost':
      return v <= x;
    case 'nearly':
      return v < x && v >= x - slack;
    case 'about':
      return v >= x - slack && v <= x + slack;
    case 'equal':
    case 'exactly':
      return v === x;
  }
}

/** Values of an interval: both ends where they belong to it, and some between. */
function valuesOf({ low, high, lowOpen, highOpen }: Interval): number[] {
  const top = Number.isFinite(high) ? high : low + Math.max(1, Math.abs(low)) * 100;
  const bottom = Number.isFinite(low) ? low : top - Math.max(1, Math.abs(top)) * 100;
  const inner = [1e-9, 0.01, 0.3, 0.5, 0.9, 0.999].map((t) => bottom + (top - bottom) * t);
  return [...inner, ...(lowOpen ? [] : [bottom]), ...(highOpen && Number.isFinite(high) ? [] : [top])].filter(
    (v) => (v > low || !lowOpen) && (v < high || !highOpen),
  );
}

describe('a verdict', () => {
  // Numbers close to one another are where bounds meet.
  const values = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 10_000 }));

  it('never contradicts a value that the figure allows', () => {
    fc.assert(
      fc.property(
        values,
        values,
        fc.constantFrom(...QUALIFIERS),
        fc.constantFrom(...COMPARATORS),
        fc.boolean(),
        (value, other, qualifier, comparator, close) => {
          const asked = claim(comparator, close ? value + other / 1000 : other);
          const { verdict } = decide(figure(value, qualifier), asked);
          // The figure repeated as it was said agrees with it: that is said of the words, not of the values.
          const repeats = sameValue(asked.value, value) && ['equal', 'about', 'nearly'].includes(comparator);
          if (verdict === 'unstated' || (repeats && verdict === 'yes')) return;
          for (const v of valuesOf(intervalOf(value, qualifier))) {
            expect(holds(v, asked), `${v} ${comparator} ${asked.value}`).toBe(verdict === 'yes');
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('says what a claim and its opposite make of each other', () => {
    const opposite: Readonly<Record<Verdict, Verdict>> = { yes: 'no', no: 'yes', unstated: 'unstated' };
    fc.assert(
      fc.property(values, values, fc.constantFrom(...QUALIFIERS), (value, x, qualifier) => {
        const verdict = (c: Comparator): Verdict => decide(figure(value, qualifier), claim(c, x)).verdict;
        expect(verdict('atMost')).toBe(opposite[verdict('over')]);
        expect(verdict('under')).toBe(opposite[verdict('atLeast')]);
      }),
    );
  });

  it('takes 0.3 billion written either way for the same number', () => {
    expect(decide(figure(300_000_000, 'over'), claim('equal', 0.1 * 3e9)).verdict).toBe('yes');
    expect(decide(figure(0.1 + 0.2, 'exact'), claim('over', 0.3)).verdict).toBe('no');
  });
});

describe('figures computed of others', () => {
  const of = (operation: Operation, ...parts: readonly (readonly [number, Qualifier])[]) =>
    derive(
      { operation, of: parts.map((_, i) => `p${i}`) },
      parts.map(([value, qualifier]) => figure(value, qualifier)),
    );

  it.each<[Operation, readonly [number, Qualifier], readonly [number, Qualifier], number, Qualifier]>([
    ['difference', [135_500, 'over'], [130_000, 'nearly'], 5_500, 'over'],
    ['difference', [100, 'exact'], [60, 'exact'], 40, 'exact'],
    ['difference', [100, 'over'], [60, 'upTo'], 40, 'over'],
    ['difference', [100, 'exact'], [60, 'upTo'], 40, 'about'],
    ['difference', [100, 'nearly'], [60, 'over'], 40, 'upTo'],
    ['difference', [60, 'nearly'], [100, 'over'], -40, 'about'],
    ['difference', [100, 'over'], [60, 'over'], 40, 'about'],
    ['ratio', [130_000, 'nearly'], [135_500, 'over'], (130_000 / 135_500) * 100, 'upTo'],
    ['ratio', [1, 'exact'], [3, 'exact'], 100 / 3, 'about'],
    ['ratio', [50, 'over'], [100, 'exact'], 50, 'over'],
    ['ratio', [50, 'nearly'], [100, 'exact'], 50, 'nearly'],
    ['ratio', [50, 'over'], [100, 'nearly'], 50, 'over'],
    ['quotient', [300, 'about'], [100, 'exact'], 3, 'about'],
    ['quotient', [300, 'over'], [100, 'over'], 3, 'about'],
    ['sum', [1, 'exact'], [2, 'exact'], 3, 'exact'],
    ['sum', [100, 'over'], [50, 'exact'], 150, 'over'],
    ['sum', [100, 'nearly'], [50, 'exact'], 150, 'nearly'],
    ['sum', [100, 'nearly'], [50, 'upTo'], 150, 'upTo'],
    ['sum', [100, 'over'], [50, 'nearly'], 150, 'about'],
  ])('%s of %j and %j is %d, %s', (operation, a, b, value, qualifier) => {
    const result = of(operation, a, b);
    expect(result?.value).toBeCloseTo(value, 9);
    expect(result?.qualifier).toBe(qualifier);
  });

  it('are left out where there is nothing to compute', () => {
    expect(of('sum')).toBeUndefined();
    expect(of('difference', [1, 'exact'])).toBeUndefined();
    expect(of('ratio', [1, 'exact'], [0, 'exact'])).toBeUndefined();
    expect(of('quotient', [0, 'exact'], [0, 'exact'])).toBeUndefined();
    expect(of('sum', [Number.MAX_VALUE, 'exact'], [Number.MAX_VALUE, 'exact'])).toBeUndefined();
  });

  const parts = fc.array(
    fc.tuple(
      fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
      fc.constantFrom(...QUALIFIERS),
    ),
    { maxLength: 4 },
  );
  const operations = fc.constantFrom<Operation>('sum', 'difference', 'ratio', 'quotient');

  it('are numbers, whatever they are computed of', () => {
    fc.assert(
      fc.property(operations, parts, (operation, given) => {
        const result = of(operation, ...given);
        if (result) expect(Number.isFinite(result.value)).toBe(true);
      }),
    );
  });

  it('allow every value that their parts allow, where they claim a bound', () => {
    const part = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.constantFrom(...QUALIFIERS));
    fc.assert(
      fc.property(operations, part, part, (operation, a, b) => {
        const result = of(operation, a, b);
        // "about" is a figure of speech here: nothing better can be said.
        if (!result || result.qualifier === 'about') return;
        const { low, high, lowOpen, highOpen } = intervalOf(result.value, result.qualifier);
        const dust = Math.abs(result.value) * 1e-9;
        for (const x of valuesOf(intervalOf(...a))) {
          for (const y of valuesOf(intervalOf(...b))) {
            if (y === 0) continue;
            const [p, q] = [figure(x, 'exact'), figure(y, 'exact')];
            const { value } = derive({ operation, of: ['p', 'q'] }, [p, q])!;
            // Differences of counts below zero are no counts.
            if (value < 0 && result.qualifier === 'upTo') continue;
            // A closed end belongs to the interval, also where it is zero and leaves no dust.
            expect(lowOpen ? value > low - dust : value >= low - dust).toBe(true);
            expect(highOpen ? value < high + dust : value <= high + dust).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
