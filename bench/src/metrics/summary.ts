/** Mean and spread of a few values, and quantiles of many. */

export interface Summary {
  readonly mean: number;
  /** Lowest and highest: three seeds are too few for a deviation. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export function summarise(values: readonly number[]): Summary | undefined {
  if (values.length === 0) return undefined;
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, low: Math.min(...values), high: Math.max(...values), count: values.length };
}

/** Nearest rank; not a number where there is nothing to rank. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
