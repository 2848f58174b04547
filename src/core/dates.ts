/** Calendar days as ISO strings, without clocks or time zones: `YYYY-MM-DD` compares as text. */

export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const DAY_MS = 86_400_000;
const pad = (n: number): string => String(n).padStart(2, '0');

export function lastDay(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
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
/** Reads a day; a time behind it is left out. */
/** A day that the calendar has, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, date } = partsOf(text);
  return month >= 1 && month <= 12 && date >= 1 && date <= lastDay(year, month);
}
export function partsOf(iso: string): { year: number; month: number; date: number } {
  const [year = 1970, month = 1, date = 1] = iso.slice(0, 10).split('-').map(Number);
  return { year, month, date };
}
/** Moves a month count across years. */
export function addMonths(year: number, month: number, by: number): { year: number; month: number } {
  const index = year * 12 + (month - 1) + by;
  const years = Math.floor(index / 12);
  return { year: years, month: index - years * 12 + 1 };
}
export function addDays(iso: string, by: number): string {
  const { year, month, date } = partsOf(iso);
  return new Date(Date.UTC(year, month - 1, date) + by * DAY_MS).toISOString().slice(0, 10);
}
/** The week around a day, from Monday to Sunday. */
export function weekOf(iso: string): DayRange {
  const { year, month, date } = partsOf(iso);
  const sinceMonday = (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7;
  const from = addDays(iso, -sinceMonday);
  return { from, to: addDays(from, 6) };
}
export function isWithin(inner: DayRange, outer: DayRange): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}
export function overlaps(a: DayRange, b: DayRange): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** A day that no message learnt from is read as relative to. */
export const NO_DAY = '2000-01-01';
