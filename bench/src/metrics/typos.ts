/** One slip of the finger a question: what people type on a phone. */
import { below, type Random } from '../random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const LEAST = 4;

/** Swaps two neighbours, drops a letter, puts one in, or puts another in its place. */
function slip(word: string, next: Random): string {
  const at = below(word.length, next);
  const other = LETTERS[below(LETTERS.length, next)]!;
  switch (below(4, next)) {
    case 0: {
      const i = Math.min(at, word.length - 2);
      return word.slice(0, i) + word[i + 1]! + word[i]! + word.slice(i + 2);
    }
    case 1:
      return word.slice(0, at) + word.slice(at + 1);
    case 2:
      return word.slice(0, at) + other + word.slice(at);
    default:
      return word.slice(0, at) + other + word.slice(at + 1);
  }
}

/** The question with one letter wrong in one word of four letters or more; unchanged where it has no such word. */
export function withTypo(question: string, next: Random): string {
  const words = [...question.matchAll(/[A-Za-z]+/g)].filter((m) => m[0].length >= LEAST);
  if (words.length === 0) return question;
  const { 0: word, index } = words[below(words.length, next)]!;
  // Swapping equal letters, or replacing one by itself, is no slip: draw again.
  let wrong = word;
  while (wrong === word) wrong = slip(word, next);
  return question.slice(0, index) + wrong + question.slice(index + word.length);
}
