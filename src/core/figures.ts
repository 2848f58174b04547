/** Figures as intervals: what a qualified number allows, arithmetic over it, and what it settles. */

import type { AmountClaim, Comparator } from './reading/amounts.ts';
import type { Derivation, Figure, Qualifier, Verdict } from './types.ts';

/** "nearly X" lies below X and at least here; "about X" within the same distance. Our convention, see docs/curating.md. */
const CLOSE = 0.05;

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** True where the end itself is excluded. */
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  /** Ends that only our convention sets: a verdict resting on one says so. */
  readonly conventional: { readonly low: boolean; readonly high: boolean };
}

const STATED = { low: false, high: false };

export function intervalOf(value: number, qualifier: Qualifier): Interval {
  switch (qualifier) {
    case 'exact':
      return { low: value, high: value, lowOpen: false, highOpen: false, conventional: STATED };
    case 'over':
      return { low: value, high: Infinity, lowOpen: true, highOpen: true, conventional: STATED };
    case 'nearly':
      return {
        low: value * (1 - CLOSE),
        high: value,
        lowOpen: false,
        highOpen: true,
        conventional: { low: true, high: false },
      };
    case 'about':
      return {
        low: value * (1 - CLOSE),
        high: value * (1 + CLOSE),
        lowOpen: false,
        highOpen: false,
        conventional: { low: true, high: true },
      };
    case 'upTo':
      return { low: 0, high: value, lowOpen: false, highOpen: false, conventional: STATED };
  }
}

/** The value of a derived figure from those it is computed of, with the bound that their qualifiers leave. */
export function derive(
  derivation: Derivation,
  parts: readonly Figure[],
): { value: number; qualifier: Qualifier } | undefined {
  const [a, b] = parts;
  if (!a || (derivation.operation !== 'sum' && !b)) return undefined;
  const exact = parts.every((p) => p.qualifier === 'exact');
  switch (derivation.operation) {
    case 'sum':
      return { value: parts.reduce((s, p) => s + p.value, 0), qualifier: exact ? 'exact' : 'about' };
    case 'difference': {
      const value = a.value - b!.value;
      // More than a, less than b: the difference is larger than that of the round numbers.
      const grows =
        (a.qualifier === 'over' || a.qualifier === 'exact') && (b!.qualifier === 'nearly' || b!.qualifier === 'exact');
      return { value, qualifier: exact ? 'exact' : grows ? 'over' : 'about' };
    }
    case 'ratio':
    case 'quotient': {
      if (b!.value === 0) return undefined;
      const scale = derivation.operation === 'ratio' ? 100 : 1;
      const value = (a.value / b!.value) * scale;
      const falls =
        (a.qualifier === 'nearly' || a.qualifier === 'exact') && (b!.qualifier === 'over' || b!.qualifier === 'exact');
      return { value, qualifier: exact ? 'about' : falls ? 'upTo' : 'about' };
    }
  }
}

export interface Decision {
  readonly verdict: Verdict;
  /** The verdict rests on our 5 % convention alone. */
  readonly conventional: boolean;
}

const settled = (verdict: Verdict, conventional = false): Decision => ({ verdict, conventional });
const OPEN: Decision = { verdict: 'unstated', conventional: false };

/** Does the figure make the claim about its value true, false, or neither? */
export function decide(figure: Figure, claim: AmountClaim): Decision {
  const fact = intervalOf(figure.value, figure.qualifier);
  const x = claim.value;
  // An equality that repeats the figure as it was said agrees, whatever its qualifier; "exactly" does not.
  const same = sameValue(x, figure.value);
  switch (claim.comparator) {
    case 'over':
      return above(fact, x, true, same && figure.qualifier === 'over');
    case 'atLeast':
      return above(fact, x, false, same && figure.qualifier === 'over');
    case 'under':
      return below(fact, x, true, same && figure.qualifier === 'nearly');
    case 'atMost':
      return below(fact, x, false, same && figure.qualifier === 'nearly');
    case 'nearly':
    case 'about':
    case 'equal':
      if (same) return settled('yes');
      return near(fact, x, claim.comparator);
    case 'exactly':
      if (figure.qualifier === 'exact') return settled(same ? 'yes' : 'no');
      return excludes(fact, x) ? settled('no') : OPEN;
  }
}

export function sameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

function above(fact: Interval, x: number, strict: boolean, repeats: boolean): Decision {
  if (repeats) return settled('yes');
  if (fact.low > x || (fact.low === x && (fact.lowOpen || !strict))) return settled('yes', fact.conventional.low);
  if (fact.high < x || (fact.high === x && (fact.highOpen || strict))) return settled('no', fact.conventional.high);
  return OPEN;
}
function below(fact: Interval, x: number, strict: boolean, repeats: boolean): Decision {
  if (repeats) return settled('yes');
  if (fact.high < x || (fact.high === x && (fact.highOpen || !strict))) return settled('yes', fact.conventional.high);
  if (fact.low > x || (fact.low === x && (fact.lowOpen || strict))) return settled('no', fact.conventional.low);
  return OPEN;
}
/** A plain number, near or not: agrees within rounding, is denied where the bound excludes it. */
function near(fact: Interval, x: number, comparator: Comparator): Decision {
  const slack = comparator === 'equal' ? 0 : CLOSE * Math.abs(x);
  if (Number.isFinite(fact.high) && fact.low >= x - slack && fact.high <= x + slack && comparator !== 'equal')
    return settled('yes', true);
  if (fact.high < x - slack || (fact.high === x - slack && fact.highOpen)) return settled('no', fact.conventional.high);
  if (fact.low > x + slack || (fact.low === x + slack && fact.lowOpen)) return settled('no', fact.conventional.low);
  return OPEN;
}
function excludes(fact: Interval, x: number): boolean {
  return x < fact.low || x > fact.high || (x === fact.low && fact.lowOpen) || (x === fact.high && fact.highOpen);
}
