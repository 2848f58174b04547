/** Calendar days as ISO strings, without clocks or time zones: `YYYY-MM-DD` compares as text. */

export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const pad = (n: number): string => String(n).padStart(2, '0');

export function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
export function day(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
}
export function yearRange(from: number, to = from): DayRange {
  return { from: day(from, 1, 1), to: day(to, 12, 31) };
}
export function monthRange(year: number, from: number, to = from): DayRange {
  return { from: day(year, from, 1), to: day(year, to, lastDay(year, to)) };
}
export function partsOf(iso: string): { year: number; month: number; date: number } {
  const [year = 1970, month = 1, date = 1] = iso.split('-').map(Number);
  return { year, month, date };
}
/** Moves a month count across years. */
export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + by;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}
export function isWithin(inner: DayRange, outer: DayRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}
