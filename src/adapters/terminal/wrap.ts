/** Breaks text into lines of the terminal's width, at word boundaries, with full-width characters as two columns. */
import type { Safe } from './safe.ts';

/** East Asian wide and full-width characters, and emoji. */
const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\ua4cf\\ua960-\\ua97c\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe10-\\ufe19' +
    '\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6\\u{1f300}-\\u{1faff}\\u{20000}-\\u{3fffd}]|\\p{Emoji_Presentation}',
  'u',
);
const COMBINING = /^\p{M}$/u;
/** ASCII only: in Chinese the sentence goes on right behind an address. */
const URL_IN_TEXT = /(https?:\/\/[\x21-\x7e]+)/iu;
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？,.:;!?%…]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
// Word boundaries of Chinese; text between spaces needs no locale.
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
const CHARACTERS = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** A run that stays on one line, and whether a space stands before it. */
interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/** How many columns a text takes. */
export function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += COMBINING.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return sum;
}

/** Later lines are indented by `hang`, or like the first one. An address is never split, even if it is too long. */
export function wrap(text: Safe, width: number, hang?: number): Safe[] {
  const indent = /^ */.exec(text)?.[0].length ?? 0;
  const margin = ' '.repeat(Math.min(hang ?? indent, Math.floor(width / 2)));
  const lines: string[] = [];
  let line = ' '.repeat(Math.min(indent, Math.floor(width / 2)));
  let used = line.length;
  let empty = true;
  const next = (): void => {
    lines.push(line);
    line = margin;
    used = margin.length;
    empty = true;
  };
  for (const piece of pieces(text.slice(indent))) {
    const gap = piece.spaced && !empty ? ' ' : '';
    const whole = columns(piece.text);
    if (used + gap.length + whole <= width) {
      line += gap + piece.text;
      used += gap.length + whole;
      empty = false;
      continue;
    }
    if (!empty) next();
    for (const part of fit(piece.text, width - Math.max(used, margin.length))) {
      if (!empty) next();
      line += part;
      used += columns(part);
      empty = false;
    }
  }
  return [...lines, line] as Safe[];
}

/** What may not be torn apart: words, addresses, and punctuation with its word. */
function pieces(text: string): Piece[] {
  return text
    .split(/ +/)
    .filter((word) => word !== '')
    .flatMap((word, i) => runs(word).map((run, j) => ({ text: run, spaced: i > 0 && j === 0 })));
}

/** Between spaces only wide characters can be parted: `foo-bar.baz` stays whole, a Chinese sentence does not. */
function runs(word: string): string[] {
  const found: string[] = [];
  // Splitting on a group puts the addresses at the odd places.
  const segments = word
    .split(URL_IN_TEXT)
    .flatMap((part, i) => (i % 2 === 1 ? [part] : Array.from(WORDS.segment(part), (s) => s.segment)));
  for (const segment of segments.filter((s) => s !== '')) {
    const last = found.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

function mayBreak(before: string, after: string): boolean {
  if (OPENING.test(before) || CLOSING.test(after)) return false;
  return WIDE.test(Array.from(before).at(-1) ?? '') || WIDE.test(Array.from(after)[0] ?? '');
}

/** A run longer than a line, cut between characters; addresses are left whole. */
function fit(run: string, room: number): string[] {
  if (columns(run) <= room || URL_IN_TEXT.test(run)) return [run];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of CHARACTERS.segment(run)) {
    if (part !== '' && columns(part) + columns(segment) > room) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}
