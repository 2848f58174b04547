/** From whatever was typed to plain text: markup, mentions, emoji and invisible characters out, forms folded. */
import { Converter } from 'opencc-js/t2cn';
import { foldDialect } from './dialect.ts';
import { once } from './once.ts';

/** A question longer than this is cut: nobody asks one, and time stays bounded. In UTF-16 units. */
export const MAX_QUESTION = 2000;

/** Form feeds and the like part words as spaces do; stripped as controls they would glue them together. */
const BLANK = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]+/gu;
const SLACK_OR_DISCORD = new RegExp(
  [
    '<(?:@[!&]?|#|!subteam\\^)[\\w.-]+(?:\\|[^>]*)?>',
    '<![a-z]+(?:[|^][^>]*)?>',
    // Discord's emoji, times and commands
    '<a?:\\w+:\\d+>',
    '<t:-?\\d+(?::\\w)?>',
    '<\\/[\\w -]+:\\d+>',
    // A link's label is text.
    '<(?:https?:|mailto:|tel:)[^>|\\s]+(?:\\|([^>]*))?>',
  ].join('|'),
  'gi',
);
/** Addresses are ASCII: Chinese text right behind one is the question. */
const URL = /\b(?:https?:\/\/|www\.)[!-~]+/gi;
const ENTITY = /&(amp|lt|gt|quot|nbsp|#39);/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', ' '],
  ['#39', "'"],
]);
const SHORTCODE = /(?<![a-z0-9]):(?:[+-]1|[a-z][a-z0-9_+-]+):(?![a-z0-9])/gi;
const PICTOGRAPH = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]+/gu;
/** One tilde before a digit means "about" or "to". */
const MARKUP = /[*_`]+|~{2,}|~(?!\d)/g;
/** Without this NFKC makes 11⁄2 of 1½. */
const VULGAR = /(?:(\d) ?)?([½¼¾])/g;
const VULGAR_VALUE: ReadonlyMap<string, string> = new Map([
  ['½', '.5'],
  ['¼', '.25'],
  ['¾', '.75'],
]);
const HAN = /\p{Script=Han}/u;

/** "Wasnt it": no other word ends so. */
const APOSTROPHE_LEFT_OUT = /\b((?:is|are|was|were|has|have|had|does|did|would|could|should))nt\b/gi;

let fold: ((text: string) => string) | undefined;

/** Traditional characters and Taiwan's words to simplified ones (智慧財產權 is 知识产权). */
export function foldTraditional(text: string): string {
  if (!HAN.test(text)) return text;
  const convert = fold ?? Converter({ from: 'twp', to: 'cn' });
  fold = convert;
  // 么 stands in traditional text for 幺, and in simplified for itself, which is what people mean.
  return convert(text).replace(/幺/g, '么');
}

/** Characters that must never reach a terminal or a chat: controls, bidirectional overrides, lone surrogates. */
export function stripInvisible(text: string): string {
  return text.replace(BLANK, ' ').replace(INVISIBLE, '');
}

/** Lower case at the same length, so that offsets stay true: İ alone would grow. */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/g, (part) => part.toLowerCase());
}

const PHONE = new RegExp(
  [
    // +86 21 2022 3344
    '(?<![\\w+])\\+\\d[\\d ()-]{6,24}\\d',
    // (021) 2022 3344, (212) 202-2022
    '\\((?:\\d{3}|0\\d{3})\\) ?\\d{3,4}[ -]?\\d{4}(?!\\d)',
    // 021-20225555, 400-820-2022, 138-2022-3344, 212-202-2022
    '(?<![\\d,.-])0\\d{2,3}[ -]\\d{7,8}(?![\\d-])',
    '(?<![\\d,.-])(?:0\\d{2,3}|[48]00|1[3-9]\\d)([ -])\\d{3,4}\\1\\d{3,4}(?![\\d,-])',
    '(?<![\\d,.-])\\d{3}-\\d{3}-\\d{4}(?![\\d-])',
    // a mobile number in one piece, unless it is round
    '(?<![\\d,.])1[3-9]\\d{5}(?!0000)\\d{4}(?![\\d,.])',
    // hotlines: call 12345, 热线12330, the 12345 hotline
    '(?:\\b(?:call|dial) \\d\\d|hotline[: ]{0,2}|(?:电话|热线|拨打)[: ]?)\\d{3,12}(?![\\d,.年月])',
    '(?<![\\d,.])\\d{5,12}(?= ?(?:hotline|热线))',
  ].join('|'),
  'g',
);

/** What readers of numbers look at: lower case, telephone numbers blanked, every offset as in `folded`. */
export function forNumbers(folded: string): string {
  const lower = lowerInPlace(folded);
  return /\d{3}/.test(lower) ? lower.replace(PHONE, (all) => ' '.repeat(all.length)) : lower;
}

export interface Plain {
  /** Readable text as the asker wrote it, minus what is no text. */
  readonly shown: string;
  /** The same, folded for matching. Same length as `shown` unless folding changed a phrase's length. */
  readonly folded: string;
}

const TEENS = [
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const SPOKEN_YEAR = new RegExp(
  `\\btwenty[ -](?:(${TEENS.join('|')})(?:[ -](one|two|three|four|five|six|seven|eight|nine))?)\\b`,
  'gi',
);
const ONES = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "twenty twenty two" is a year as it is said. */
function spokenYear(_: string, tens: string, ones: string | undefined): string {
  const base = 10 + TEENS.indexOf(tens.toLowerCase());
  if (ones && base !== 20) return _;
  return String(2000 + base + ONES.indexOf((ones ?? '').toLowerCase()));
}

function plainOf(input: string): Plain {
  // The cut comes first: everything after it is then bounded.
  const shown = input
    .slice(0, MAX_QUESTION)
    .replace(BLANK, ' ')
    .replace(SLACK_OR_DISCORD, (_, label: string | undefined) => ` ${label ?? ''} `)
    .replace(URL, ' ')
    .replace(ENTITY, (_, name: string) => ENTITIES.get(name) ?? ' ')
    // Signs that NFKC would turn into letters or digits go before it: ™ is no TM, a spacing ´ no accent.
    .replace(PICTOGRAPH, ' ')
    .replace(INVISIBLE, '')
    .replace(/[‘’‛ʼ´′]|(?<=[a-z])`(?=[a-z])/gi, "'")
    .replace(VULGAR, (_, whole: string | undefined, part: string) => `${whole ?? '0'}${VULGAR_VALUE.get(part)}`)
    .normalize('NFKC')
    // One character can stand for eighteen.
    .slice(0, MAX_QUESTION)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[‐‑‒−]/g, '-')
    .replace(/〜/g, '~')
    .replace(SHORTCODE, ' ')
    .replace(MARKUP, ' ')
    .replace(/[“”„«»]/g, '"')
    .replace(/\by ?\/ ?n\b/gi, 'yes or no')
    .replace(/\bform (?=(?:19|20)\d\d\b)/gi, 'from ')
    .replace(/\bteh\b/gi, 'the')
    .replace(/\bdose (?=(?:the|it|that|this|they|he|she)\b)/gi, 'does ')
    // 四成都没到 is no Chengdu.
    .replace(/(?<=[一二两三四五六七八九十\d]成)都(?=[没不])/gu, '也')
    .replace(APOSTROPHE_LEFT_OUT, "$1n't")
    .replace(SPOKEN_YEAR, spokenYear)
    .replace(/\s+/g, ' ')
    .trim();
  return { shown, folded: foldDialect(foldTraditional(shown)) };
}

export const normalise: (input: string) => Plain = once(plainOf, (input) => input);
