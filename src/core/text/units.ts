/** Cuts plain text into the units everything else counts in: Latin words, numbers, single Han characters. */
import stem from 'wink-porter2-stemmer';
import type { Plain } from './normalise.ts';

export type UnitKind = 'word' | 'number' | 'han' | 'other';

export interface TextUnit {
  readonly kind: UnitKind;
  /** As the asker wrote it. */
  readonly raw: string;
  /** Lower case, no accents, contractions opened. */
  readonly norm: string;
  /** Porter2 stem of a word; the character or number itself otherwise. */
  readonly key: string;
  /** Offset into the folded text. */
  readonly start: number;
  readonly end: number;
  /** A sentence or clause ends right before this unit. */
  readonly afterBreak: boolean;
}

/** Latin words may hold `c++`, `c#` and `node.js`; numbers keep their separators. */
const UNIT =
  /(\d+(?:[,.]\d+)*)|(\p{Script=Han})|((?:(?!\p{Script=Han})[\p{L}\p{M}])+(?:\.(?=\p{L}{2})(?:(?!\p{Script=Han})\p{L})+)*(?:\+\+|#)?(?:'\p{L}+)?)/gu;

const CONTRACTED: { readonly [suffix: string]: string } = {
  "n't": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'d": 'would',
  "'m": 'am',
};
const IRREGULAR: { readonly [word: string]: readonly string[] } = {
  "can't": ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
  cannot: ['can', 'not'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
};
/** After these, `'s` is "is"; after anything else it is a possessive and dropped. */
const IS_HOSTS = new Set(['what', 'who', 'where', 'when', 'how', 'why', 'it', 'that', 'there', 'here', 'he', 'she']);

function stripAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** One typed word as the words it stands for. */
function open(word: string): readonly string[] {
  const irregular = IRREGULAR[word];
  if (irregular) return irregular;
  for (const [suffix, meaning] of Object.entries(CONTRACTED)) {
    if (word.endsWith(suffix) && word.length > suffix.length) return [word.slice(0, -suffix.length), meaning];
  }
  const s = word.indexOf("'s");
  if (s > 0 && s === word.length - 2) {
    const host = word.slice(0, -2);
    return IS_HOSTS.has(host) ? [host, 'is'] : [host];
  }
  return [word.replaceAll("'", '')];
}

const stems = new Map<string, string>();
/** Porter2, remembered: the same few thousand words come again and again. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const value = /^[a-z]{3,}$/.test(word) ? stem(word) : word;
  if (stems.size < 50_000) stems.set(word, value);
  return value;
}

/** `variants` are chat spellings of common words ("abt" is "about"). */
export function unitsOf(text: Plain, variants: ReadonlyMap<string, string> = new Map()): readonly TextUnit[] {
  const { folded } = text;
  // Offsets of the folded text fit the shown one only while the lengths agree.
  const shown = text.shown.length === folded.length ? text.shown : folded;
  const units: TextUnit[] = [];
  let last = 0;
  for (const match of folded.matchAll(UNIT)) {
    const start = match.index;
    const end = start + match[0].length;
    const raw = shown.slice(start, end);
    const afterBreak = /[.?!;:,。？！；：，、()（）\n]/.test(folded.slice(last, start));
    last = end;
    if (match[1] !== undefined) {
      const norm = match[1];
      units.push({ kind: 'number', raw, norm, key: norm, start, end, afterBreak });
    } else if (match[2] !== undefined) {
      units.push({ kind: 'han', raw, norm: match[2], key: match[2], start, end, afterBreak });
    } else {
      const word = stripAccents(match[0].toLowerCase());
      const latin = /^[a-z]/.test(word);
      const parts = open(word).flatMap((part) => (variants.get(part) ?? part).split(' '));
      parts.forEach((norm, i) => {
        units.push({
          kind: latin ? 'word' : 'other',
          raw: parts.length > 1 ? norm : raw,
          norm,
          key: latin ? stemOf(norm) : norm,
          start,
          end,
          afterBreak: afterBreak && i === 0,
        });
      });
    }
  }
  return units;
}

/** Joins unit keys the way terms are stored: a space between two Latin words or numbers, none beside a Han character. */
export function joinKeys(keys: readonly string[]): string {
  let out = '';
  let beforeLatin = false;
  for (const key of keys) {
    const latin = !/^\p{Script=Han}/u.test(key);
    if (out !== '' && latin && beforeLatin) out += ' ';
    out += key;
    beforeLatin = latin;
  }
  return out;
}
