/** Where a message may be parted although nothing in it tells that it must be: at marks, at "and", in Chinese at a space. */
const HAN = String.raw`\p{Script=Han}`;
/** What stands between two things of a list. */
const AND = String.raw`(?:and|plus|also|as well as|along with|together with|vs\.?|versus|then)\b`;
/** A mark; with "and" behind it or without. A comma or a full stop within a number is none. */
const MARK = String.raw`\s*(?:[;；!！?？。\n、，]|[,.:：](?=\s|$)|\s[-–—/|]\s)+\s*(?:(?:and|plus|also|as well as|then|vs\.?|versus)\b,?\s*)*`;
const STRONG = new RegExp(
  [MARK, String.raw`,?\s+(?:plus|also|as well as|along with|vs\.?|versus)\s+`].join('|'),
  'giu',
);
const CHINESE_AND = '(?:以及|还有|還有|另外|再就是|再有|顺便|順便|其次|同时|同時|还想问|再说|再說)';
const STRONG_CHINESE = new RegExp(`${MARK}(?:${CHINESE_AND})?|\\s*${CHINESE_AND}`, 'giu');
const WEAK = new RegExp(String.raw`,?\s+${AND}\s+|\s*[&+＋]\s*`, 'giu');
const WEAK_CHINESE = new RegExp(
  String.raw`(?<=${HAN})\s+(?=\S)|(?<=\S)\s+(?=${HAN})|\s*[&+＋]\s*|(?<=${HAN}{2})[和与跟及同](?=${HAN}{2})`,
  'giu',
);

interface Joint {
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
}

/** Of more joints than this no partings are tried: it is a text. */
const MOST_JOINTS = 8;
/** So many parts are told at most. */
const MOST_PARTS = 5;

/**
 * The ways to part a message, the likeliest first: at every mark, at every joint, at one of them alone. Each has two to
 * five parts.
 */
export function partingsOf(message: string): readonly (readonly string[])[] {
  const joints = jointsOf(message);
  if (joints.length === 0 || joints.length > MOST_JOINTS) return [];
  const strong = joints.filter((j) => j.strong);
  const ways = [strong, joints, ...joints.map((j) => [j])].map((cuts) => partsOf(message, cuts));
  const seen = new Set<string>();
  return ways.filter((parts) => {
    const key = parts.join('\n');
    if (parts.length < 2 || parts.length > MOST_PARTS || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function jointsOf(message: string): Joint[] {
  const chinese = /\p{Script=Han}/u.test(message);
  const found: Joint[] = [];
  const add = (pattern: RegExp, strong: boolean): void => {
    for (const { index, 0: text } of message.matchAll(pattern)) {
      const end = index + text.length;
      if (found.every((j) => end <= j.start || index >= j.end)) found.push({ start: index, end, strong });
    }
  };
  add(chinese ? STRONG_CHINESE : STRONG, true);
  add(chinese ? WEAK_CHINESE : WEAK, false);
  return found
    .filter((j) => /[\p{L}\p{N}]/u.test(message.slice(0, j.start)) && /[\p{L}\p{N}]/u.test(message.slice(j.end)))
    .sort((a, b) => a.start - b.start);
}

function partsOf(message: string, cuts: readonly Joint[]): string[] {
  const bounds = [...cuts.map((c) => c.start), message.length];
  // The mark of a question stays with it.
  return bounds
    .map((end, i) => {
      const part = message.slice(i === 0 ? 0 : cuts[i - 1]!.end, end);
      const mark = /^\s*[?？]/.test(message.slice(end)) ? '?' : '';
      return `${part.trim()}${mark}`;
    })
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
}
