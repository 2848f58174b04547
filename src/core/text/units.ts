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
  /** Typed otherwise, and read as this. */
  readonly respelt?: boolean;
}

/** A letter of any script but Han: Han characters are units of their own even right behind a Latin word. */
const LETTER = '(?!\\p{Script=Han})\\p{L}';
/** Latin words may hold `c++`, `c#` and `node.js`; numbers keep their separators. */
const UNIT = new RegExp(
  [
    '(\\d+(?:[,.]\\d+)*)',
    '(\\p{Script=Han})',
    // A full stop joins parts written alike (node.js, NODE.JS); "cases.How" is two sentences without a space.
    `(${LETTER}(?:(?!\\p{Script=Han})[\\p{L}\\p{M}])*` +
      `(?:(?:(?<=\\p{Ll})\\.(?=\\p{Ll}{2})|(?<=\\p{Lu})\\.(?=\\p{Lu}{2})|\\.(?=(?:JS|NET)(?!\\p{L})))(?:${LETTER})+)*` +
      `(?:\\+\\+|#)?(?:'(?:${LETTER})+)?)`,
  ].join('|'),
  'gu',
);
/** Words typed with a digit in them, such as "b4": one word only where the variants know it. */
const MIXED = /(?<![a-z\d.,])(?:\d+[a-z]+|[a-z]+\d+)(?![a-z\d])/gi;
const BREAK = /[.?!;:,。？！；：，、()（）\n]/;

/** Maps, since a typed "constructor" finds a function in any object. */
const CONTRACTED: ReadonlyMap<string, string> = new Map([
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
  ["'m", 'am'],
]);
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map([
  ["can't", ['can', 'not']],
  ["won't", ['will', 'not']],
  ["shan't", ['shall', 'not']],
  ["let's", ['let', 'us']],
  ['cannot', ['can', 'not']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
]);
/** After these, `'s` is "is"; after anything else it is a possessive and dropped. */
const IS_HOSTS = new Set(['what', 'who', 'where', 'when', 'how', 'why', 'it', 'that', 'there', 'here', 'he', 'she']);

function stripAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** One typed word as the words it stands for. */
function open(word: string): readonly string[] {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  const at = word.indexOf("'");
  if (at <= 0) return [word];
  if (word.endsWith("n't") && word.length > 3) return [word.slice(0, -3), 'not'];
  const meaning = CONTRACTED.get(word.slice(at));
  if (meaning) return [word.slice(0, at), meaning];
  if (at === word.length - 2 && word.endsWith('s')) {
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
  const mixed = mixedWords(folded, variants);
  let last = 0;
  const add = (start: number, end: number, kind: UnitKind, norms: readonly string[]): void => {
    const afterBreak = BREAK.test(folded.slice(last, start));
    last = end;
    // Folding changes Han characters alone, and where phrases grew and shrank by as much the others have moved.
    const raw = (kind === 'han' ? shown : folded).slice(start, end);
    norms.forEach((norm, i) => {
      units.push({
        kind,
        raw: norms.length > 1 ? norm : raw,
        norm,
        key: kind === 'word' ? stemOf(norm) : norm,
        start,
        end,
        afterBreak: afterBreak && i === 0,
      });
    });
  };
  for (const match of folded.matchAll(UNIT)) {
    const start = match.index;
    if (start < last) continue;
    const known = mixed.get(start);
    if (known) {
      add(start, start + known.length, 'word', known.words);
      continue;
    }
    const end = start + match[0].length;
    if (match[1] !== undefined) add(start, end, 'number', [match[1]]);
    else if (match[2] !== undefined) add(start, end, 'han', [match[2]]);
    else {
      const word = stripAccents(match[0].toLowerCase());
      const words = open(word).flatMap((part) => (variants.get(part) ?? part).split(' '));
      add(start, end, /^[a-z]/.test(word) ? 'word' : 'other', words);
    }
  }
  return units;
}

function mixedWords(
  folded: string,
  variants: ReadonlyMap<string, string>,
): ReadonlyMap<number, { readonly length: number; readonly words: readonly string[] }> {
  const found = new Map<number, { length: number; words: readonly string[] }>();
  if (variants.size === 0) return found;
  for (const match of folded.matchAll(MIXED)) {
    const meant = variants.get(match[0].toLowerCase());
    if (meant !== undefined) found.set(match.index, { length: match[0].length, words: meant.split(' ') });
  }
  return found;
}

/** By code point rather than by pattern: this runs for every term looked up. */
function isHan(key: string): boolean {
  const code = key.codePointAt(0) ?? 0;
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x323af) ||
    code === 0x3007 ||
    code === 0x3005
  );
}

/** Joins unit keys as terms are stored: a space between two Latin words or numbers, none beside a Han character. */
export function joinKeys(keys: readonly string[]): string {
  let out = '';
  let beforeLatin = false;
  for (const key of keys) {
    const latin = !isHan(key);
    if (out !== '' && latin && beforeLatin) out += ' ';
    out += key;
    beforeLatin = latin;
  }
  return out;
}

/**
 * The words of a text and nothing else of it. English cut out beside a Chinese sign or "…" may stay as wide as that in
 * memory, and what is compiled would not be the same in each build: made of its characters, it is as narrow as it can be.
 */
export function normsOf(units: readonly TextUnit[]): string {
  const text = units.map((u) => u.norm).join(' ');
  return String.fromCodePoint(...Array.from(text, (sign) => sign.codePointAt(0)!));
}
