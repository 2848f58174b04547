/** Figures as intervals: what a qualified number allows, arithmetic over it, and what it settles. */

import type { AmountClaim } from './reading/amounts.ts';
import type { Derivation, Figure, Qualifier, Verdict } from './types.ts';

/** "nearly X" lies below X and this near to it; "about X" on either side. Our convention, see docs/curating.md. */
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
        low: value - slackOf(value),
        high: value,
        lowOpen: false,
        // Nothing lies below zero within 5 % of it: "nearly 0" is 0.
        highOpen: slackOf(value) > 0,
        conventional: { low: true, high: false },
      };
    case 'about':
      return {
        low: value - slackOf(value),
        high: value + slackOf(value),
        lowOpen: false,
        highOpen: false,
        conventional: { low: true, high: true },
      };
    case 'upTo':
      // Counts start at zero; a difference may lie below it.
      return { low: value < 0 ? -Infinity : 0, high: value, lowOpen: value < 0, highOpen: false, conventional: STATED };
  }
}

/** How far "about" reaches; on either side of a negative figure too. */
function slackOf(value: number): number {
  return CLOSE * Math.abs(value);
}

/** What a qualifier says of a bound: the value lies above, below, or is the number itself. */
const isAtLeast = (q: Qualifier): boolean => q === 'over' || q === 'exact';
const isAtMost = (q: Qualifier): boolean => q === 'nearly' || q === 'upTo' || q === 'exact';

interface Derived {
  readonly value: number;
  readonly qualifier: Qualifier;
  /** Exact but for the rounding when it is shown. */
  readonly rounded?: boolean;
}

/** The value of a derived figure from those it is computed of, with the bound that their qualifiers leave. */
export function derive(derivation: Derivation, parts: readonly Figure[]): Derived | undefined {
  const [a, b] = parts;
  if (!a || (derivation.operation !== 'sum' && !b)) return undefined;
  const derived =
    derivation.operation === 'sum'
      ? sumOf(parts)
      : derivation.operation === 'difference'
        ? differenceOf(a, b!)
        : quotientOf(a, b!, derivation.operation === 'ratio' ? 100 : 1);
  return Number.isFinite(derived.value) ? derived : undefined;
}

function sumOf(parts: readonly Figure[]): Derived {
  const value = parts.reduce((s, p) => s + p.value, 0);
  const all = (holds: (q: Qualifier) => boolean): boolean => parts.every((p) => holds(p.qualifier));
  if (all((q) => q === 'exact')) return { value, qualifier: 'exact' };
  if (all(isAtLeast)) return { value, qualifier: 'over' };
  if (!parts.every((p) => p.value >= 0)) return { value, qualifier: 'about' };
  // With 95 % of each there is 95 % of all.
  if (all((q) => q === 'nearly' || q === 'exact')) return { value, qualifier: 'nearly' };
  return { value, qualifier: all(isAtMost) ? 'upTo' : 'about' };
}

function differenceOf(a: Figure, b: Figure): Derived {
  const value = a.value - b.value;
  if (a.qualifier === 'exact' && b.qualifier === 'exact') return { value, qualifier: 'exact' };
  // More than a, less than b: the difference is larger than that of the round numbers. "Up to b" alone may reach b.
  const grows = isAtLeast(a.qualifier) && isAtMost(b.qualifier) && (a.qualifier === 'over' || b.qualifier === 'nearly');
  if (grows) return { value, qualifier: 'over' };
  const falls = isAtMost(a.qualifier) && isAtLeast(b.qualifier);
  return { value, qualifier: falls && value >= 0 ? 'upTo' : 'about' };
}

function quotientOf(a: Figure, b: Figure, scale: number): Derived {
  const value = (a.value / b.value) * scale;
  // Two exact numbers give one that is rounded when it is shown.
  if (a.qualifier === 'exact' && b.qualifier === 'exact') return { value, qualifier: 'about', rounded: true };
  if (a.value < 0 || b.value < 0) return { value, qualifier: 'about' };
  // An exact divisor leaves the bound as it is.
  if (b.qualifier === 'exact') return { value, qualifier: a.qualifier };
  if (isAtMost(a.qualifier) && b.qualifier === 'over') return { value, qualifier: 'upTo' };
  const grows = isAtLeast(a.qualifier) && isAtMost(b.qualifier) && (a.qualifier === 'over' || b.qualifier === 'nearly');
  return { value, qualifier: grows && a.value > 0 ? 'over' : 'about' };
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
  const fact = intervalOf(figure.value, figure.rounded ? 'exact' : figure.qualifier);
  const same = sameValue(claim.value, figure.value);
  const shown = same || (figure.rounded === true && Math.round(figure.value) === claim.value);
  // The same number written otherwise may differ in its last bit.
  const x = same ? figure.value : claim.value;
  switch (claim.comparator) {
    case 'over':
      return above(fact, x, true);
    case 'atLeast':
      return above(fact, x, false);
    case 'under':
      return below(fact, x, true);
    case 'atMost':
      return below(fact, x, false);
    case 'nearly':
      return same && figure.qualifier === 'nearly' ? settled('yes') : nearly(fact, x);
    case 'about':
      // A number repeated agrees, whatever its qualifier; "nearly" and "exactly" say more than that.
      return shown ? settled('yes') : about(fact, x);
    case 'equal':
      return shown ? settled('yes') : equal(fact, x);
    case 'exactly':
      return same && figure.qualifier === 'exact' ? settled('yes') : equal(fact, x);
  }
}

/** Whether one figure is the larger, where their bounds leave no doubt. */
export function isMore(one: Figure, other: Figure): boolean | undefined {
  const [a, b] = [intervalOf(one.value, one.qualifier), intervalOf(other.value, other.qualifier)];
  return a.low >= b.high ? true : a.high <= b.low ? false : undefined;
}

export function sameValue(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.abs(b) * 1e-9;
}

function above(fact: Interval, x: number, strict: boolean): Decision {
  if (fact.low > x || (fact.low === x && (fact.lowOpen || !strict))) return settled('yes', fact.conventional.low);
  if (fact.high < x || (fact.high === x && (fact.highOpen || strict))) return settled('no', fact.conventional.high);
  return OPEN;
}
function below(fact: Interval, x: number, strict: boolean): Decision {
  if (fact.high < x || (fact.high === x && (fact.highOpen || !strict))) return settled('yes', fact.conventional.high);
  if (fact.low > x || (fact.low === x && (fact.lowOpen || strict))) return settled('no', fact.conventional.low);
  return OPEN;
}
/** A number other than the figure's own: denied where the bound excludes it, never confirmed. */
function equal(fact: Interval, x: number): Decision {
  if (fact.high < x || (fact.high === x && fact.highOpen)) return settled('no', fact.conventional.high);
  if (fact.low > x || (fact.low === x && fact.lowOpen)) return settled('no', fact.conventional.low);
  return OPEN;
}
/** Below x and within 5 % of it: that it is below is stated, that it is near is our convention. */
function nearly(fact: Interval, x: number): Decision {
  const short = below(fact, x, true);
  if (short.verdict === 'no') return short;
  const near = above(fact, x - slackOf(x), false);
  if (near.verdict === 'no') return settled('no', true);
  return short.verdict === 'yes' && near.verdict === 'yes' ? settled('yes', true) : OPEN;
}
/** Within 5 % of x on either side, which is our convention. */
function about(fact: Interval, x: number): Decision {
  const low = above(fact, x - slackOf(x), false);
  const high = below(fact, x + slackOf(x), false);
  if (low.verdict === 'no' || high.verdict === 'no') return settled('no', true);
  return low.verdict === 'yes' && high.verdict === 'yes' ? settled('yes', true) : OPEN;
}
