/** What else an abbreviation might stand for: "World Investment Promotion Office" fits WIPO, and is not what it means. */
import type { Reading } from '../reading/read.ts';
import type { Span } from '../reading/terms.ts';
import type { Fact } from '../types.ts';

const ABBREVIATION = /\b\p{Lu}{2,6}\b/u;
const ASKS_MEANING =
  /\b(?:means?|meaning|meant|stands?|short|spell(?:s|ed|ing)?|abbreviat\w*|acronym|letters?|words?|read|refers?|expands?|full|for)\b|=|指|意思|缩写|全称|代表|即/i;

/** Words whose initials make up the abbreviation that the fact explains, other than those it gives. */
export function otherExpansions({ units, text }: Reading, fact: Fact): readonly Span[] {
  if (fact.kind !== 'definition' || !ASKS_MEANING.test(text.folded)) return [];
  const letters = ABBREVIATION.exec(fact.title.en ?? '')?.[0].toLowerCase();
  if (!letters) return [];
  const given = Object.values(fact.answers.en ?? {})
    .join(' ')
    .toLowerCase()
    .replace(/isation/g, 'ization');
  return units.flatMap((_, from): Span[] => {
    const words = units.slice(from, from + letters.length);
    const fits =
      words.length === letters.length &&
      words.every(
        (u, i) => u.kind === 'word' && u.norm.length > 2 && u.norm[0] === letters[i] && (i === 0 || !u.afterBreak),
      );
    const own = given.includes(words.map((u) => u.norm.replace('isation', 'ization')).join(' '));
    return fits && !own ? [{ from, to: from + letters.length, senses: [] }] : [];
  });
}
