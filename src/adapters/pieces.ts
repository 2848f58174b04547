/** Shortening labels, and dividing long text where nothing is cut through. */
import { clean } from './clean.ts';

/** At most `most` characters, cut between words and marked as cut. For labels only: never for what a fact says. */
export function shorten(text: string, most: number): string {
  const tidy = clean(text).replace(/\s+/gu, ' ');
  if (tidy.length <= most) return tidy;
  const cut = tidy.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\uD800-\uDBFF]$/u, '').trimEnd()}…`;
}

/** What cannot be divided: a number with what follows it, a word, a Han character. */
const ATOM =
  /\d(?:[\d.,:/–-]*\d)?[^\s\p{Script=Han}\d。，；、]*\p{Script=Han}{0,2}[。，；、]?\s*|\p{Script=Han}\s*|[^\s\p{Script=Han}]+\s*|\s+/gu;

/** Pieces that are each at most `most` long once `sent` has turned them into what is sent. Joined they are the text. */
export function pieces(text: string, most: number, sent: (piece: string) => string): string[] {
  // Nearly everything is short: dividing is for what is not.
  const whole = sent(text);
  if (whole.length <= most) return whole.trim() === '' ? [] : [text];
  const out: string[] = [];
  let piece = '';
  for (const atom of text.match(ATOM) ?? []) {
    if (sent(piece + atom).length <= most) {
      piece += atom;
      continue;
    }
    if (piece) out.push(piece);
    piece = '';
    for (const character of sent(atom).length <= most ? [atom] : atom) {
      if (sent(piece + character).length > most) {
        out.push(piece);
        piece = '';
      }
      piece += character;
    }
  }
  if (piece) out.push(piece);
  return out.filter((p) => sent(p).trim() !== '');
}
