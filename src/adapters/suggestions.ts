/** Suggestions while somebody types: what the matcher makes of it, then every fact that fits, each with its value. */
import type { Locale } from '../core/types.ts';
import { clean } from './clean.ts';
import type { Answerer, Desk } from './desk.ts';
import { shorten } from './pieces.ts';
import { suggest, type Title, titleOf } from './titles.ts';

export interface Suggestion {
  readonly id: string;
  /** The title, and the value with its period as far as there is room. */
  readonly label: string;
  readonly ref: string;
}

/** Fewer letters mean anything. */
const MATCHED_FROM = 3;

export function suggestions(desk: Desk, typed: string, locale: Locale, most: number, width: number): Suggestion[] {
  const engine = desk.engine();
  const meant = typed.trim().length < MATCHED_FROM ? [] : desk.ranked(typed.slice(0, 200), locale);
  const first = meant.flatMap((id) => titleOf(engine, id, locale) ?? []);
  // What the matcher takes it for is a better guess at misspelt letters than titles that look like them.
  const fitting = suggest(engine, typed, locale, most, first.length === 0);
  const ranked = [...new Map([...first, ...fitting].map((t) => [t.id, t])).values()].slice(0, most);
  return ranked.map((title) => ({ id: title.id, ref: title.ref, label: labelOf(desk, engine, title, locale, width) }));
}

/** Labels made once for each engine: an engine that was replaced takes its own along. */
const LABELS = new WeakMap<Answerer, Map<string, string>>();

function labelOf(desk: Desk, engine: Answerer, { title, ref }: Title, locale: Locale, width: number): string {
  const labels = LABELS.get(engine) ?? new Map<string, string>();
  LABELS.set(engine, labels);
  const key = `${width} ${ref}`;
  const known = labels.get(key) ?? compose(title, desk.recall(ref, locale)?.answer ?? '', locale, width);
  labels.set(key, known);
  return known;
}

/** A number at the end, with what it is counted in; and what announces a number that is no longer there. */
const NUMBER = /[\s,，、:：;]*(?:[^\s\p{Script=Han}]*\d[^\s\p{Script=Han}]*[\s万亿千百]*)+$/u;
const BOUND = /\s+(?:over|nearly|about|up to|more than|worth)$|(?:超过|近|约|达)$/u;

function untilWhole(cut: string): string {
  const shorter = cut.trimEnd().replace(NUMBER, '').replace(BOUND, '');
  return shorter === cut ? cut : untilWhole(shorter);
}

/** "Goods seized: Shanghai Customs has seized over 8 million pieces …": cut, it never ends within or upon a number. */
export function compose(title: string, answer: string, locale: Locale, width: number): string {
  const first = clean(answer).split(/(?<=[.!?])\s|(?<=[。！？])/u)[0] ?? '';
  const whole = `${clean(title)}${locale === 'zh' ? '：' : ': '}${first}`;
  if (first === '') return shorten(title, width);
  if (whole.length <= width) return whole;
  // The sentence names its subject itself: rather that alone, with its value and period, than the title and half of it.
  if (first.length <= width) return first;
  const cut =
    locale === 'zh' ? whole.slice(0, width - 1).replace(/[A-Za-z]+$/u, '') : shorten(whole, width).replace(/…$/u, '');
  const safe = untilWhole(cut.replace(/[\uD800-\uDBFF]$/u, ''));
  return safe.length > clean(title).length + 2 ? `${safe.trimEnd()}…` : shorten(title, width);
}
