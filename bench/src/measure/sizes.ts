/** How many questions a peer is asked: all of them, or a draw where that would take hours. */

export interface Sizes {
  readonly inScope: number;
  readonly outOfScope: number;
  readonly validationIn: number;
  readonly validationOut: number;
  readonly typo: number;
}

/** Shares of the time, and the least of each that still tells something. */
const SHARES: { readonly [K in keyof Sizes]: { readonly share: number; readonly least: number } } = {
  inScope: { share: 0.45, least: 150 },
  outOfScope: { share: 0.15, least: 75 },
  validationIn: { share: 0.15, least: 75 },
  validationOut: { share: 0.05, least: 50 },
  typo: { share: 0.2, least: 75 },
};

/** By the peer's rough cost, not by the clock: every run on every machine draws the same questions. */
export function sizesFor(msPerQuestion: number, budgetMs: number): Sizes {
  const size = (key: keyof Sizes): number =>
    Math.max(SHARES[key].least, Math.floor((budgetMs * SHARES[key].share) / Math.max(0.001, msPerQuestion)));
  return {
    inScope: size('inScope'),
    outOfScope: size('outOfScope'),
    validationIn: size('validationIn'),
    validationOut: size('validationOut'),
    typo: size('typo'),
  };
}
