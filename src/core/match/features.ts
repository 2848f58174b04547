/**
 * From a text's units and terms to a feature vector: words with what they mean, word pairs, letter 3–5-grams.
 * Three blocks, each of length 1 before its weight; a feature the store does not know still counts half in its
 * block's length, so a question full of unknown words scores low everywhere.
 */
import type { Span } from '../reading/terms.ts';
import { joinKeys, type TextUnit } from '../text/units.ts';
import type { Vector } from './sparse.ts';

/** Block weights, measured on CLINC and BANKING validation splits (words, pairs, letters). */
const BLOCKS = { word: 1, pair: 0.4, gram: 0.8 } as const;
type Block = keyof typeof BLOCKS;
const BLOCK_NAMES = Object.keys(BLOCKS) as Block[];
/** Weight of an unknown feature in its block's length. */
const UNKNOWN = 0.5;
/** A meaning counts beside the word that carries it; the wider meanings count less. */
const WIDER = 0.5;

/** What a span's senses stand for: own symbols first, wider ones after. */
export type Meanings = (span: Span) => {
  readonly own: readonly string[];
  readonly wider: readonly string[];
  readonly drop: boolean;
};

export interface RawFeatures {
  readonly word: ReadonlyMap<string, number>;
  readonly pair: ReadonlyMap<string, number>;
  readonly gram: ReadonlyMap<string, number>;
}

let segmenter: Intl.Segmenter | undefined;
/** Words of a run of Han characters no known term explains. */
export function segmentHan(run: string): string[] {
  if (run.length < 2) return run ? [run] : [];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(run), (s) => s.segment);
}

function bump(map: Map<string, number>, key: string, by = 1): void {
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
  const word = new Map<string, number>();
  const pair = new Map<string, number>();
  const gram = new Map<string, number>();
  const items = itemsOf(units, spans, meanings);
  let previous = '^';
  for (const item of items) {
    for (const w of item.words) bump(word, w);
    for (const w of item.wider) bump(word, w, WIDER);
    bump(pair, `${previous} ${item.symbol}`);
    previous = item.symbol;
  }
  bump(pair, `${previous} $`);
  const dropped = new Set<number>();
  for (const span of spans) if (meanings(span).drop) for (let i = span.from; i < span.to; i++) dropped.add(i);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (dropped.has(i)) continue;
    if (unit.kind === 'han') {
      bump(gram, unit.key);
      const next = units[i + 1];
      if (next?.kind === 'han' && !next.afterBreak) bump(gram, unit.key + next.key);
      continue;
    }
    const padded = `<${unit.norm.slice(0, 40)}>`;
    for (let n = 3; n <= 5; n++) {
      for (let k = 0; k + n <= padded.length; k++) bump(gram, padded.slice(k, k + n));
    }
  }
  return { word, pair, gram };
}

/** Feature names to columns, with the weight of each from how rare it is. */
export interface Vocabulary {
  readonly ids: Map<string, number>;
  readonly idf: Float32Array;
  /** Weight of a feature no phrasing has. */
  readonly unseen: number;
}

const prefix: { readonly [B in Block]: string } = { word: 'w', pair: 'p', gram: 'g' };

export function buildVocabulary(texts: readonly RawFeatures[]): Vocabulary {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  for (const text of texts) {
    for (const block of BLOCK_NAMES) {
      for (const name of text[block].keys()) {
        const key = prefix[block] + name;
        const id = ids.get(key);
        if (id === undefined) {
          ids.set(key, counts.length);
          counts.push(1);
        } else counts[id]!++;
      }
    }
  }
  const weight = (count: number): number => Math.sqrt(Math.log(1 + (texts.length + 1) / (count + 0.5)));
  return { ids, idf: Float32Array.from(counts, weight), unseen: weight(0) };
}

export function vectorise(text: RawFeatures, vocabulary: Vocabulary): Vector {
  const index: number[] = [];
  const value: number[] = [];
  let norm = 0;
  for (const block of BLOCK_NAMES) {
    const from = index.length;
    let square = 0;
    for (const [name, count] of text[block]) {
      const tf = count >= 1 ? 1 + Math.log(count) : count;
      const id = vocabulary.ids.get(prefix[block] + name);
      if (id === undefined) {
        square += (UNKNOWN * tf * vocabulary.unseen) ** 2;
        continue;
      }
      const weight = tf * vocabulary.idf[id]!;
      index.push(id);
      value.push(weight);
      square += weight ** 2;
    }
    if (square === 0) continue;
    const scale = BLOCKS[block] / Math.sqrt(square);
    for (let i = from; i < value.length; i++) value[i]! *= scale;
    norm += BLOCKS[block] ** 2;
  }
  return { index: Int32Array.from(index), value: Float32Array.from(value), norm };
}
