/** Tables and numbers as the page shows them. */
import { type Summary, summarise } from '../metrics/summary.ts';

export const MISSING = '–';

/** Columns of numbers end on the right, the first and those of words begin on the left. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], words = 1): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i < words ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

export const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? MISSING : (100 * share).toFixed(1);

/** Mean and, of several seeds, the lowest and highest. */
export function spread(values: readonly (number | undefined)[], show: (n: number) => string): string {
  const summary: Summary | undefined = summarise(values.filter((v) => v !== undefined));
  if (!summary) return MISSING;
  if (summary.count === 1) return show(summary.mean);
  return `${show(summary.mean)} (${show(summary.low)}–${show(summary.high)})`;
}

export const mean = (values: readonly (number | undefined)[]): number | undefined =>
  summarise(values.filter((v) => v !== undefined))?.mean;

/** Three digits that matter. */
export function ms(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return MISSING;
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return value.toFixed(1);
  return value.toFixed(2);
}

export const seconds = (value: number | undefined): string =>
  value === undefined ? MISSING : (value / 1000).toFixed(value < 10_000 ? 2 : 1);

export const megabytes = (bytes: number | undefined): string =>
  bytes === undefined || Number.isNaN(bytes) ? MISSING : (bytes / 2 ** 20).toFixed(0);

export const ratio = (value: number | undefined): string => (value === undefined ? MISSING : value.toFixed(2));
