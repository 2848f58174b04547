/** The one gate to the terminal: text without any character that could steer it or hide in it. */
import { stripVTControlCharacters } from 'node:util';

declare const checked: unique symbol;
/** May be written as it is. Made here from foreign text; only `style.ts` adds escapes of our own afterwards. */
export type Safe = string & { readonly [checked]: true };

const LINE_END = /\r\n|[\n\r\v\f\x85\u2028\u2029]/u;
const SPACING = /[\t\n\v\f\r\x85\u2028\u2029]+/gu;
/** Controls (C0, C1), bidirectional and other format characters, whatever has no width, and halves of characters. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** One line of text. Whole escape sequences go first, so that none leaves its tail behind as words. */
export function safe(text: string): Safe {
  return stripVTControlCharacters(text).replace(SPACING, ' ').replace(UNSAFE, '') as Safe;
}

/** Line ends are the one control that means something in a text: they become lines. */
export function safeLines(text: string): Safe[] {
  return text.split(LINE_END).map(safe);
}

/** The address to print or link, in ASCII, or undefined where it is none of the web or holds what `safe` removes. */
export function safeUrl(url: string): Safe | undefined {
  if (safe(url) !== url || /\s/u.test(url) || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? safe(href) : undefined;
}
