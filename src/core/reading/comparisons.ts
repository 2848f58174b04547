/** Ways to say that an amount is more, less or about, from the lexicon: "N at the outside", 少说也有N. */
import type { ComparisonWords } from '../types.ts';

/** What the words around a number make of it, and how much of them that takes. */
export interface Comparison<C extends string> {
  readonly comparator: C;
  readonly before: number;
  readonly after: number;
}

export type FindComparison = <C extends string>(before: string, after: string) => Comparison<C> | undefined;

export const NO_COMPARISONS: FindComparison = () => undefined;

/** Between the number and what is said behind it stands what is counted: up to three words, up to four characters. */
const COUNTED = / [a-z]+|\p{Script=Han}/uy;
const MOST = { word: 3, han: 4 } as const;
const LATIN = /[a-z]/;

/** `before` ends where the number begins, without articles; `after` begins where it ends. Both in lower case. */
export function comparisonsOf(words: ComparisonWords): FindComparison {
  const before = new Map<string, string>();
  const after = new Map<string, string>();
  const around: { readonly before: string; readonly after: string; readonly comparator: string }[] = [];
  for (const [comparator, lists] of Object.entries(words)) {
    for (const phrase of [...(lists?.en ?? []), ...(lists?.zh ?? [])]) {
      const [b = '', a = ''] = phrase.split('N').map((part) => part.trim());
      if (b && a) around.push({ before: b, after: a, comparator });
      else if (b) before.set(b, comparator);
      else if (a) after.set(a, comparator);
    }
  }
  if (before.size + after.size + around.length === 0) return NO_COMPARISONS;
  const most = Math.max(0, ...[...before.keys(), ...after.keys()].map((k) => k.length));

  return <C extends string>(left: string, right: string): Comparison<C> | undefined => {
    const both = around.find((p) => endsWith(left, p.before) && startsWith(right, p.after) >= 0);
    if (both) {
      const taken = startsWith(right, both.after) + both.after.length;
      return { comparator: both.comparator as C, before: both.before.length, after: taken };
    }
    for (let at = Math.max(0, left.length - most); at < left.length; at++) {
      const comparator = before.get(left.slice(at));
      if (comparator && endsWith(left, left.slice(at)))
        return { comparator: comparator as C, before: left.length - at, after: 0 };
    }
    for (const start of startsIn(right)) {
      for (let to = Math.min(right.length, start + most); to > start; to--) {
        const comparator = after.get(right.slice(start, to));
        if (comparator && !cuts(right, to)) return { comparator: comparator as C, before: 0, after: to };
      }
    }
    return undefined;
  };
}

/** Where what is said behind a number may begin: at once, or behind what is counted. */
function startsIn(text: string): readonly number[] {
  const starts = [0];
  COUNTED.lastIndex = 0;
  const most = text.startsWith(' ') ? MOST.word : MOST.han;
  for (let i = 0; i < most && COUNTED.test(text); i++) starts.push(COUNTED.lastIndex);
  return starts.map((at) => (text[at] === ' ' ? at + 1 : at));
}

/** A Latin word goes on at this place. */
function cuts(text: string, at: number): boolean {
  return at > 0 && at < text.length && LATIN.test(text[at - 1]!) && LATIN.test(text[at]!);
}

function endsWith(text: string, part: string): boolean {
  return text.endsWith(part) && !cuts(text, text.length - part.length);
}

/** Where the part begins behind what is counted, or -1. */
function startsWith(text: string, part: string): number {
  return startsIn(text).find((start) => text.startsWith(part, start) && !cuts(text, start + part.length)) ?? -1;
}
