/**
 * From a text's units and terms to counted features: words with what they mean, word pairs, letter 3–5-grams; of
 * Chinese characters and their pairs beside the words.
 */
import type { Span } from '../reading/terms.ts';
import { hashOf } from '../text/hash.ts';
import { joinKeys, type TextUnit } from '../text/units.ts';

/** A meaning counts beside the word that carries it; the wider meanings count less. */
const WIDER = 0.5;

/** What a span's senses stand for: own symbols first, wider ones after. */
export type Meanings = (span: Span) => {
  readonly own: readonly string[];
  readonly wider: readonly string[];
  readonly drop: boolean;
};

/** Hash of each feature, and how often the text has it, in halves of one. */
export type Counts = ReadonlyMap<number, number>;

export interface RawFeatures {
  readonly word: Counts;
  readonly pair: Counts;
  /** Letters of Latin words. */
  readonly gram: Counts;
  /** Han characters and their pairs: beside the words, since no two segmenters agree. */
  readonly han: Counts;
}

/** One name in two blocks is two features. */
const SEED = { word: hashOf('w'), pair: hashOf('p'), gram: hashOf('g') } as const;
/** The feature of a word, or of what a term means. */
export const wordFeature = (symbol: string): number => hashOf(symbol, SEED.word);
/** Letters of a word looked at; nobody types longer ones. */
const LETTERS = 40;

let segmenter: Intl.Segmenter | undefined;
/** Words of a run of Han characters no known term explains. */
export function segmentHan(run: string): string[] {
  if (run.length < 2) return run ? [run] : [];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(run), (s) => s.segment);
}

function bump(map: Map<number, number>, key: number, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** The text as a sequence of what it is about: a symbol where a term is known, a stem or a Han word elsewhere. */
interface Item {
  readonly symbol: string;
  readonly words: readonly string[];
  readonly wider: readonly string[];
}

function itemsOf(units: readonly TextUnit[], spans: readonly Span[], meanings: Meanings): Item[] {
  const items: Item[] = [];
  const plain = (from: number, to: number): void => {
    for (let i = from; i < to; ) {
      if (units[i]!.kind !== 'han') {
        items.push({ symbol: units[i]!.key, words: [units[i]!.key], wider: [] });
        i++;
        continue;
      }
      let end = i;
      while (end < to && units[end]!.kind === 'han') end++;
      const run = joinKeys(units.slice(i, end).map((u) => u.key));
      for (const word of segmentHan(run)) items.push({ symbol: word, words: [word], wider: [] });
      i = end;
    }
  };
  let at = 0;
  for (const span of spans) {
    plain(at, span.from);
    at = span.to;
    const { own, wider, drop } = meanings(span);
    if (drop) continue;
    if (own.length === 0) {
      plain(span.from, span.to);
      continue;
    }
    const inside = units.slice(span.from, span.to);
    const han = inside.every((u) => u.kind === 'han');
    const words = han ? [joinKeys(inside.map((u) => u.key))] : inside.map((u) => u.key);
    items.push({ symbol: own[0]!, words: [...own, ...words], wider });
  }
  plain(at, units.length);
  return items;
}

export function rawFeatures(units: readonly TextUnit[], spans: readonly Span[], meanings: Meanings): RawFeatures {
  const word = new Map<number, number>();
  const pair = new Map<number, number>();
  const gram = new Map<number, number>();
  const han = new Map<number, number>();
  let previous = hashOf('^ ', SEED.pair);
  for (const item of itemsOf(units, spans, meanings)) {
    for (const w of item.words) bump(word, wordFeature(w));
    for (const w of item.wider) bump(word, wordFeature(w), WIDER);
    bump(pair, hashOf(item.symbol, previous));
    previous = hashOf(' ', hashOf(item.symbol, SEED.pair));
  }
  bump(pair, hashOf('$', previous));
  const dropped = new Set<number>();
  for (const span of spans) if (meanings(span).drop) for (let i = span.from; i < span.to; i++) dropped.add(i);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (dropped.has(i)) continue;
    if (unit.kind === 'han') {
      bump(han, hashOf(unit.key, SEED.gram));
      const next = units[i + 1];
      if (next?.kind === 'han' && !next.afterBreak) bump(han, hashOf(next.key, hashOf(unit.key, SEED.gram)));
      continue;
    }
    const padded = `<${unit.norm.slice(0, LETTERS)}>`;
    for (let n = 3; n <= 5; n++) {
      for (let k = 0; k + n <= padded.length; k++) bump(gram, hashOf(padded, SEED.gram, k, k + n));
    }
  }
  return { word, pair, gram, han };
}
