/** What else an abbreviation might stand for: "World Investment Promotion Office" fits WIPO, and is not what it means. */
import type { Reading } from '../reading/read.ts';
import type { Span } from '../reading/terms.ts';
import type { Fact } from '../types.ts';

const ABBREVIATION = /\b\p{Lu}{2,6}\b/u;
const ASKS_MEANING =
  /\b(?:means?|meaning|meant|stands?|short|spell(?:s|ed|ing)?|abbreviat\w*|acronym|letters?|words?|read|refers?|expands?|full|for)\b|=|指|意思|缩写|全称|代表|即/i;

/** 意思是世界投资保护组织: runs that begin and end as what is given does. */
const CHINESE_SAYS =
  /(?:是|指的?是?|代表|即|叫做?|=|＝)\s*[“"「]?(?<said>\p{Script=Han}{4,14}?)[”"」]?(?:的(?:缩写|简称|意思))?(?:吗|吧|么|嘛|[，,。？?!！]|$)/gu;

/** Other names in Chinese for what the abbreviation stands for. */
function otherNames({ units, text }: Reading, fact: Fact): readonly Span[] {
  const given =
    Object.values(fact.answers.zh ?? {})
      .join(' ')
      .match(/\p{Script=Han}{4,}/gu) ?? [];
  const own = given
    .flatMap((run) => [...run.matchAll(/(?<=是|为|指)\p{Script=Han}{4,}/gu)].map((m) => m[0]))
    .concat(given);
  return [...text.folded.matchAll(CHINESE_SAYS)].flatMap(({ groups, index }): Span[] => {
    const said = groups?.said ?? '';
    const like = (run: string): boolean => run.startsWith(said.slice(0, 2)) && run.endsWith(said.slice(-2));
    if (said === '' || own.some((run) => run.includes(said)) || !own.some(like)) return [];
    const start = text.folded.indexOf(said, index);
    const from = units.findIndex((u) => u.start >= start);
    const to = units.findIndex((u) => u.start >= start + said.length);
    return from < 0 ? [] : [{ from, to: to < 0 ? units.length : to, senses: [] }];
  });
}

/** "The I in WIPO is for International", WIPO的O指Office: one letter, and a word for it. */
const ONE_LETTER =
  /\b(?:letter )?["']?(?<letter>[a-z])["']? (?:in|of) (?:the )?(?<of>[a-z]{2,6})\b[^.?!]{0,24}?\b(?:stand(?:s|ing)? for|mean(?:s|ing)?|(?:is |be )?for|is|as in) (?:the (?:word |english )?)?["']?(?<word>[a-z]{3,})|(?<of2>[a-z]{2,6})(?:里|中)?(?:面)?的(?:字母)?(?<letter2>[a-z])(?:字母)?(?:其实|就|是不是|到底)*(?:是|代表|指的?是?|对应|=)(?:单词|英文)?["']?(?<word2>[a-z]{3,})/gi;

/** Words given for one letter that the abbreviation has, and that do not stand in what it stands for. */
function otherLetters({ units, text }: Reading, letters: string, given: string): readonly Span[] {
  return [...text.folded.matchAll(ONE_LETTER)].flatMap(({ groups, index, 0: all }): Span[] => {
    const [of, letter, word] = [
      groups?.of ?? groups?.of2,
      groups?.letter ?? groups?.letter2,
      groups?.word ?? groups?.word2,
    ];
    if (!of || !letter || !word || of.toLowerCase() !== letters || !letters.includes(letter.toLowerCase())) return [];
    if (given.includes(word.toLowerCase().replace('isation', 'ization'))) return [];
    const at = index + all.length - word.length;
    const from = units.findIndex((u) => u.start <= at && at < u.end);
    return from < 0 ? [] : [{ from, to: from + 1, senses: [] }];
  });
}

/** Words whose initials make up the abbreviation that the fact explains, other than those it gives. */
export function otherExpansions(reading: Reading, fact: Fact): readonly Span[] {
  const { units, text } = reading;
  if (fact.kind !== 'definition' || !ASKS_MEANING.test(text.folded)) return [];
  const letters = ABBREVIATION.exec(fact.title.en ?? '')?.[0].toLowerCase();
  const given = Object.values(fact.answers.en ?? {})
    .join(' ')
    .toLowerCase()
    .replace(/isation/g, 'ization');
  const single = letters ? otherLetters(reading, letters, given) : [];
  if (single.length > 0) return single;
  if (/\p{Script=Han}/u.test(text.folded)) return otherNames(reading, fact);
  if (!letters) return [];
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
