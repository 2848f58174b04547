/** Periods named in a question: years, ranges, months, quarters, relative words, in English and Chinese. */
import { addDays, addMonths, type DayRange, day, lastDay, monthRange, partsOf, weekOf, yearRange } from '../dates.ts';
import { forNumbers } from '../text/normalise.ts';
import { hanNumber } from './amounts.ts';

export type PeriodRelation = 'in' | 'since' | 'until' | 'before' | 'after';
/** `years` is any span of several years, `month` and `quarter` also hold several of them within one year. */
export type Grain = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'years';

export interface PeriodClaim extends DayRange {
  readonly relation: PeriodRelation;
  readonly grain: Grain;
  /** Read against today: the answer then names what was taken. */
  readonly relative: boolean;
  /** Offsets into the folded text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Dated = DayRange & { readonly grain: Grain; readonly relative?: boolean };
type Now = { readonly iso: string; readonly year: number; readonly month: number };
interface Rule {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray, now: Now, text: string) => Dated | undefined;
}
interface Found extends Dated {
  readonly start: number;
  readonly end: number;
}

/* ------------------------------------------------------------------ ranges */

// Bounds are asked for by what holds, so that a numeral that is no number (NaN) is none of them.

function years(from: number, to: number, relative = false): Dated | undefined {
  if (!(from >= 1900 && to >= from && to <= 2099)) return undefined;
  return { ...yearRange(from, to), grain: from === to ? 'year' : 'years', relative };
}
function lastYears(n: number, now: Now): Dated | undefined {
  return n > 0 && n < 200 ? years(Math.max(1900, now.year - n), now.year - 1, true) : undefined;
}
/** Whole months before this one. */
function lastMonths(n: number, now: Now): Dated | undefined {
  if (!(n > 0 && n < 600)) return undefined;
  const from = addMonths(now.year, now.month, -n);
  const to = addMonths(now.year, now.month, -1);
  const range = { from: day(from.year, from.month, 1), to: monthRange(to.year, to.month).to };
  return { ...range, grain: from.year === to.year ? 'month' : 'years', relative: true };
}
function oneDay(year: number, month: number, date: number, relative = false): Dated | undefined {
  if (!(month >= 1 && month <= 12 && date >= 1 && date <= lastDay(year, month))) return undefined;
  const at = day(year, month, date);
  return { from: at, to: at, grain: 'day', relative };
}
function months(year: number, from: number, to = from, relative = false): Dated | undefined {
  if (!(from >= 1 && to >= from && to <= 12)) return undefined;
  return { ...monthRange(year, from, to), grain: 'month', relative };
}
function endOfMonth(year: number, month: number, relative = false): Dated | undefined {
  return month >= 1 && month <= 12 ? oneDay(year, month, lastDay(year, month), relative) : undefined;
}
function half(year: number, which: number, relative = false): Dated {
  return { ...(which === 1 ? monthRange(year, 1, 6) : monthRange(year, 7, 12)), grain: 'half', relative };
}
function quarters(year: number, from: number, to = from, relative = false): Dated | undefined {
  if (!(from >= 1 && to >= from && to <= 4)) return undefined;
  return { ...monthRange(year, from * 3 - 2, to * 3), grain: 'quarter', relative };
}

/** A month without a year is the last one that has begun. */
const yearOfMonth = (month: number, now: Now): number => (month > now.month ? now.year - 1 : now.year);
/** '22 and 22年: nobody asks far ahead. */
const fullYear = (text: string, now: Now): number => {
  const n = Number(text);
  return text.length > 2 ? n : n <= (now.year % 100) + 1 ? 2000 + n : 1900 + n;
};
/** The 22 of 2020–22. */
const sameCentury = (text: string, first: string): number =>
  Number(text.length === 2 ? first.slice(0, 2) + text : text);

/* ----------------------------------------------------------------- English */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const YEAR = '((?:19|20)\\d\\d)(?!\\d|,\\d{3}(?!\\d)|\\.\\d)';
/** A year, or words for one. */
const SOME_YEAR = `(?:${YEAR}|(last|this|the) year\\b)`;
/** "may the year …" is no month. */
const DATED_YEAR = `(?:${YEAR}|(last|this) year\\b)`;
const OF = '(?:,? ?(?:of |in )?)';
const MONEY = 'yuan|rmb|usd|cny|us dollars?|dollars?|euros?|eur|pounds?|gbp';
const SCALES = 'hundred|thousand|million|billion|trillion|k|m|mn|bn';
const THINGS =
  'cases?|pieces?|items?|people|persons?|suspects?|companies|firms|shipments?|batch(?:es)?|tons?|tonnes?|times|' +
  'hours?|days?|weeks?|months?|years';
const COUNTED = `(?:${THINGS}|${MONEY}|${SCALES}|percent|per cent|pct)\\b|%`;
/** 2020件 counts; 2020年 is a year, 2022日本 and 2022多少 too. */
const COUNTED_ZH =
  '[多余]?(?:[件起宗吨个元名家人次项条例种位只箱份枚款户台辆张座倍天万亿度]|批(?!准)|部(?!分)|美[元金]|[欧日韩港]元|英镑|港币|[多余](?!少))|号';
const TO_WORD = '(?:to|till|until|up until|through|thru|up to)';
const DAY = '(\\d\\d?)(?:st|nd|rd|th)?';
const NOT_A_DAY = new RegExp(`^(?:[\\d%]|[.,]\\d| ?(?:(?!the )[a-z-]+ )?(?:${COUNTED}))`);
const NUMBER_WORDS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
);
const SPAN = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|couple of|few|\\d{1,2})';
const LAST = '(?:last|past|previous|preceding)';
const ORDINAL = '(first|second|third|fourth|1st|2nd|3rd|4th|last|final)';

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const countOf = (text: string): number =>
  text === 'couple of' ? 2 : text === 'few' ? 3 : (NUMBER_WORDS.get(text) ?? Number(text));
function ordinalOf(word: string, last: number): number {
  if (word === 'last' || word === 'final') return last;
  const at = ['first', 'second', 'third', 'fourth'].indexOf(word);
  return at >= 0 ? at + 1 : Number.parseInt(word, 10);
}
/** Reads the two groups of SOME_YEAR from `i` on. */
function someYear(m: RegExpExecArray, i: number, now: Now): { year: number; relative: boolean } {
  const written = m[i];
  if (written !== undefined) return { year: Number(written), relative: false };
  return { year: now.year - (m[i + 1] === 'last' ? 1 : 0), relative: true };
}

const PREPOSITION =
  '(?:end of|start of|beginning of|by|as of|as at|up to|until|till|through|in|on|since|during|from|between|before|' +
  'after|around|of|last|this|late|early|mid|for|end)';
const PREPOSED = new RegExp(`\\b${PREPOSITION}[ -](?:the )?$`);

/** Without a year a month needs a word of time before it: "may" and "march" are verbs, "the June day" is no month. */
function namesMonth(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  // "this may help"
  return PREPOSED.test(before) && !/\bthis $/.test(before);
}

/** A day without a year: "20 may" of "the 20 may apply" and "may 20 cases …" are none. */
function dayWithoutYear(m: RegExpExecArray, name: string, date: string, now: Now, text: string): Dated | undefined {
  const ordinal = /\d(?:st|nd|rd|th)/.test(m[0]);
  const month = monthOf(name);
  // "End of may 23": nobody names a day by the end of it; 23 is the year.
  if (
    !ordinal &&
    /\bend(?: of)?(?: the)? $/.test(text.slice(Math.max(0, m.index - 12), m.index)) &&
    /^2\d$/.test(date)
  ) {
    const year = 2000 + Number(date);
    return oneDay(year, month, lastDay(year, month));
  }
  const verb = name === 'may' || name === 'march';
  if (verb && !ordinal) {
    const before = text.slice(Math.max(0, m.index - 16), m.index);
    if (
      !/\b(?:by|as of|as at|up to|until|till|through|on|since|from|before|after|dated|between)(?: the)? $/.test(before)
    ) {
      // Nothing behind it either that a verb could go on with.
      if (!/^ ?(?:$|[?.!;:)])/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 2))) return undefined;
    }
  }
  if (NOT_A_DAY.test(text.slice(m.index + m[0].length, m.index + m[0].length + 32))) return undefined;
  return oneDay(yearOfMonth(month, now), month, Number(date), true);
}

const AFTER_TIME_WORD = /\b(?:in|since|during|until|till|before|after|as of) (?:the year )?$/;
const AFTER_MORE = new RegExp(
  '(?:[$€£¥#+]|\\b(?:rmb|usd|cny|eur|gbp|no\\.|(?:more|fewer|less|greater|higher|lower|larger) than|at least|' +
    'at most|exactly|precisely|nearly|almost|approximately|roughly|exceed(?:s|ed|ing)?) ?|' +
    '超过?|不到|不足|达到?|[多少]于|至少|多达|高达|[近约逾]|将近|接近|第)$',
);
const YEAR_COUNTS = new RegExp(`^ ?(?:${COUNTED}|${COUNTED_ZH})`);
const YEAR_MEASURES = new RegExp(`^ ?(?:(?:${MONEY}|${SCALES}|percent|per cent|pct)\\b|%|${COUNTED_ZH})`);

const RECENT = /^20[12]\d/;
const DETERMINED = /\b(?:the|those|these|their|its|any) $/;

/** Four digits that could be a year are one unless they count, measure, or go on. */
function plainYear(m: RegExpExecArray, text: string): Dated | undefined {
  const start = m.index;
  const end = start + m[0].length;
  if (/^(?:[\w%]|[-–—/:]\d|\.\d|,\d{3}(?!\d))/.test(text.slice(end, end + 5))) return undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  // Thousands (2,020 has none of four digits, but 12,2020 would), parts of longer numbers, letters.
  if (/(?:[a-z]|\d[./:–—-]|(?<!\d)\d{1,3},)$/.test(before) || AFTER_MORE.test(before)) return undefined;
  // "The 2021 cases" are those of that year.
  const ofYear = AFTER_TIME_WORD.test(before) || (RECENT.test(m[0]) && DETERMINED.test(before));
  const counts = ofYear ? YEAR_MEASURES : YEAR_COUNTS;
  if (counts.test(text.slice(end, end + 16))) return undefined;
  return years(Number(m[1]), Number(m[1]));
}

/** The ends of a written span; 2020-2022-1999 and "2020 to 25 percent" are none. */
function yearSpan(m: RegExpExecArray, now: Now, text: string): Dated | undefined {
  const [, first = '', second = ''] = m;
  const start = m.index;
  const end = start + m[0].length;
  if (/^(?:[\w%]|[-–—/]\d|[.,]\d)/.test(text.slice(end, end + 3))) return undefined;
  if (/(?:[a-z$€£¥#+]|\d[,./:–—-])$/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const short = second.length === 2;
  if ((short ? YEAR_COUNTS : YEAR_MEASURES).test(text.slice(end, end + 16))) return undefined;
  const [a, b] = [Number(first), sameCentury(second, first)];
  if (short && b > now.year + 1) return undefined;
  // Written backwards it still names the same years; 2023-05 is a month.
  return a > b && !short ? years(b, a) : years(a, b);
}

/** US and British order: only where one of the two can be no month is it clear which. */
function numericDay(a: number, b: number, year: number): Dated | undefined {
  if (a > 12 || a === b) return oneDay(year, b, a);
  if (b > 12) return oneDay(year, a, b);
  return a >= 1 && b >= 1 ? years(year, year) : undefined;
}

const ENGLISH_DATES: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b${DAY} (?:of )?${MONTH}(?:${OF}${DATED_YEAR})?`, 'g'),
    read: (m, now, text) => {
      if (m[3] === undefined && m[4] === undefined) return dayWithoutYear(m, m[2]!, m[1]!, now, text);
      const { year, relative } = someYear(m, 3, now);
      return oneDay(year, monthOf(m[2]!), Number(m[1]), relative);
    },
  },
  {
    pattern: new RegExp(`\\b${MONTH} (?:the )?${DAY}(?![\\d:])(?:${OF}${DATED_YEAR})?`, 'g'),
    read: (m, now, text) => {
      if (m[3] === undefined && m[4] === undefined) return dayWithoutYear(m, m[1]!, m[2]!, now, text);
      const { year, relative } = someYear(m, 3, now);
      return oneDay(year, monthOf(m[1]!), Number(m[2]), relative);
    },
  },
  {
    pattern: new RegExp(`\\bend(?: of|-of)?[ -](?:the )?${MONTH}${OF}${DATED_YEAR}`, 'g'),
    read: (m, now) => {
      const { year, relative } = someYear(m, 2, now);
      return endOfMonth(year, monthOf(m[1]!), relative);
    },
  },
  {
    pattern: new RegExp(`\\b(end(?: of)? )?(?:the )?${MONTH} ?'(\\d\\d)(?![\\d'%,])`, 'g'),
    read: (m, now) => {
      const [year, month] = [fullYear(m[3]!, now), monthOf(m[2]!)];
      return m[1] ? endOfMonth(year, month) : months(year, month);
    },
  },
  {
    pattern: new RegExp(`\\bend(?: of|-of)?[ -]${MONTH}(?! ?\\d)`, 'g'),
    read: (m, now) => endOfMonth(yearOfMonth(monthOf(m[1]!), now), monthOf(m[1]!), true),
  },
  {
    pattern: new RegExp(`\\b${MONTH}(?:${OF}|[-/'])${DATED_YEAR}`, 'g'),
    read: (m, now, text) => {
      const { year, relative } = someYear(m, 2, now);
      if (relative && m.index > 0 && !/ of /.test(m[0]) && !namesMonth(text, m.index)) return undefined;
      return months(year, monthOf(m[1]!), monthOf(m[1]!), relative);
    },
  },
  {
    pattern: new RegExp(`\\b${MONTH} ?(?:-|–|—|~|to|till|until|through|thru|and) ?${MONTH}${OF}${DATED_YEAR}`, 'g'),
    read: (m, now) => {
      const { year, relative } = someYear(m, 3, now);
      return months(year, monthOf(m[1]!), monthOf(m[2]!), relative);
    },
  },
  {
    pattern: new RegExp(`\\b${MONTH}(?! ?\\d\\d?(?:st|nd|rd|th)|'s day)`, 'g'),
    read: (m, now, text) => {
      if (!namesMonth(text, m.index)) return undefined;
      const month = monthOf(m[1]!);
      const past = /\blast $/.test(text.slice(Math.max(0, m.index - 5), m.index)) && month === now.month;
      return months(yearOfMonth(month, now) - (past ? 1 : 0), month, month, true);
    },
  },
];

const ENGLISH_NUMBERS: readonly Rule[] = [
  {
    pattern: /(?<![\d.,/-])((?:19|20)\d\d)([-/.])(\d\d?)\2(\d\d?)(?![\d/-]|\.\d)/g,
    read: (m) => oneDay(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    pattern: /(?<![\d.,/-])(\d\d?)([-/.])(\d\d?)\2((?:19|20)\d\d)(?![\d/-]|\.\d)/g,
    read: (m) => numericDay(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  {
    pattern: /(?<![\w.,/-])((?:19|20)\d\d)[-/](0[1-9]|1[0-2])(?![\d/-]|[.,]\d)/g,
    read: (m) => months(Number(m[1]), Number(m[2])),
  },
  {
    pattern: /(?<![\w.,/-])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)(?![\d/-]|[.,]\d)/g,
    read: (m) => months(Number(m[2]), Number(m[1])),
  },
  {
    pattern: new RegExp(
      `\\b((?:19|20)\\d\\d) ?(?:[-–—~/至到]|${TO_WORD}) ?(?:the )?(?:end of )?((?:19|20)?\\d\\d)`,
      'g',
    ),
    read: yearSpan,
  },
  {
    pattern: /(?<=\bbetween (?:the years )?)((?:19|20)\d\d) and (?:the end of )?((?:19|20)?\d\d)/g,
    read: yearSpan,
  },
  {
    pattern: /\b(?:end(?:[ -]of)?|close[ -]of)[ -](?:the year )?((?:19|20)\d\d)(?![\d-])/g,
    read: (m, _, text) =>
      YEAR_COUNTS.test(text.slice(m.index + m[0].length, m.index + m[0].length + 16))
        ? undefined
        : oneDay(Number(m[1]), 12, 31),
  },
  { pattern: /\byear[ -]end(?: of)? ((?:19|20)\d\d)(?![\d-])/g, read: (m) => oneDay(Number(m[1]), 12, 31) },
  {
    pattern: /\b(?:(?:fy ?|(?:fiscal|financial) year )'?(\d{4}|\d\d)|fiscal (\d{4}))(?:[-/](?:20)?\d\d)?(?![\d,%])/g,
    read: (m, now) => {
      const year = fullYear((m[1] ?? m[2])!, now);
      return years(year, year);
    },
  },
  {
    pattern: /\b(?:q([1-4])|([1-4])q)(?:,? ?(?:of |in )?|')((?:19|20)\d\d|(?<=[q'])\d\d)(?![\d,%])/g,
    read: (m, now) => quarters(fullYear(m[3]!, now), Number(m[1] ?? m[2])),
  },
  { pattern: /\b((?:19|20)\d\d)[ -]?q([1-4])(?![\d])/g, read: (m) => quarters(Number(m[1]), Number(m[2])) },
  {
    pattern: /\b(?:h([12])|([12])h)(?:,? ?(?:of |in )?|')((?:19|20)\d\d|(?<=[h'])\d\d)(?![\d,%])/g,
    read: (m, now) => half(fullYear(m[3]!, now), Number(m[1] ?? m[2])),
  },
  { pattern: /\b((?:19|20)\d\d)[ -]?h([12])(?![\d])/g, read: (m) => half(Number(m[1]), Number(m[2])) },
  { pattern: /\b((?:19|20)\d)0'?s\b/g, read: (m) => years(Number(`${m[1]}0`), Number(`${m[1]}9`)) },
  {
    pattern:
      /(?<=\b(?:in|since|of|for|from|to|by|during|until|till|before|after|and|year|end) )'(\d\d)(?![\d'%,.]\d|\d|')/g,
    read: (m, now) => years(fullYear(m[1]!, now), fullYear(m[1]!, now)),
  },
  {
    // "since 22": only after a word of time and before nothing that could be counted.
    pattern: /(?<=\b(?:since|from) )(1[5-9]|2\d)(?=$|[,.?!;:)]| (?:to|on|onwards?|till|until)\b)/g,
    read: (m) => years(2000 + Number(m[1]), 2000 + Number(m[1])),
  },
  { pattern: new RegExp(YEAR, 'g'), read: (m, _, text) => plainYear(m, text) },
];

const ENGLISH_WORDS: readonly Rule[] = [
  {
    pattern: new RegExp(`\\b${ORDINAL} (?:(two|three) )?quarters?${OF}${SOME_YEAR}`, 'g'),
    read: (m, now) => {
      const { year, relative } = someYear(m, 3, now);
      if (m[2]) return m[1] === 'first' ? quarters(year, 1, countOf(m[2]), relative) : undefined;
      const which = ordinalOf(m[1]!, 4);
      return quarters(year, which, which, relative);
    },
  },
  {
    pattern: new RegExp(`\\b${ORDINAL} half${OF}${SOME_YEAR}`, 'g'),
    read: (m, now) => {
      const { year, relative } = someYear(m, 2, now);
      const which = ordinalOf(m[1]!, 2);
      return which <= 2 ? half(year, which, relative) : undefined;
    },
  },
  {
    pattern: new RegExp(`\\bfirst (${SPAN}) months${OF}${SOME_YEAR}`, 'g'),
    read: (m, now) => {
      const { year, relative } = someYear(m, 2, now);
      return months(year, 1, countOf(m[1]!), relative);
    },
  },
  {
    pattern: new RegExp(`\\b${LAST} (${SPAN}) (?:years|yrs)\\b`, 'g'),
    read: (m, now) => lastYears(countOf(m[1]!), now),
  },
  { pattern: new RegExp(`\\b${LAST} (${SPAN}) months\\b`, 'g'), read: (m, now) => lastMonths(countOf(m[1]!), now) },
  {
    pattern: new RegExp(`\\b(an?|(?!few|couple)${SPAN}) years? ago\\b`, 'g'),
    read: (m, now) => {
      const year = now.year - (m[1]!.startsWith('a') ? 1 : countOf(m[1]!));
      return years(year, year, true);
    },
  },
  {
    // "the three years to 2022" are 2020 to 2022.
    pattern: new RegExp(
      `\\b(${SPAN}) (?:years|yrs?) (?:to|until|till|ending(?: in)?|up to|through) (?:the end of )?${YEAR}`,
      'g',
    ),
    read: (m) => years(Number(m[2]) - countOf(m[1]!) + 1, Number(m[2])),
  },
  { pattern: /\b(?:past|last|previous) decade\b/g, read: (_, now) => lastYears(10, now) },
  { pattern: /\bthe year before last\b/g, read: (_, now) => years(now.year - 2, now.year - 2, true) },
  {
    pattern: /\b(?:last year|past year|previous year|the year before(?= ?(?:[?.,!;)]|$)))(?![-\w])/g,
    read: (_, now) => lastYears(1, now),
  },
  {
    pattern: /\b(?:this year(?: so far)?|the current year|year to date|ytd|so far this year)\b/g,
    read: (_, now) => years(now.year, now.year, true),
  },
  { pattern: /\bnext year\b/g, read: (_, now) => years(now.year + 1, now.year + 1, true) },
  {
    pattern: /\b(last|this) month\b/g,
    read: (m, now) => (m[1] === 'last' ? lastMonths(1, now) : months(now.year, now.month, now.month, true)),
  },
  { pattern: /\b(last|this) quarter\b/g, read: (m, now) => quarterAround(m[1] === 'last' ? -3 : 0, now) },
  {
    pattern: /\b(?:today|yesterday)\b/g,
    read: (m, now) => {
      const at = addDays(now.iso, m[0] === 'today' ? 0 : -1);
      return { from: at, to: at, grain: 'day', relative: true };
    },
  },
  { pattern: /\b(last|this) week\b/g, read: (m, now) => weekAround(m[1] === 'last' ? -7 : 0, now) },
];

function quarterAround(by: number, now: Now): Dated | undefined {
  const at = addMonths(now.year, now.month, by);
  const which = Math.ceil(at.month / 3);
  return quarters(at.year, which, which, true);
}
function weekAround(by: number, now: Now): Dated {
  return { ...weekOf(addDays(now.iso, by)), grain: 'day', relative: true };
}

/* ----------------------------------------------------------------- Chinese */

const HAN_YEAR = '[〇零○一二三四五六七八九]{4}';
/** Words for years, not inside others: 过去年份, 说明年度, 日本年会. */
const YEAR_WORD =
  '(?:大前年|(?<![以之目此从先生空])前年|(?<!过)去年|今年|(?<![日])本年|(?<![说表证发声阐])明年|(?<!以)上一?年(?![纪轻]))';
/** Groups: digits, Chinese digits, a word. */
const ZH_YEAR = `(?:(?<![\\d.])((?:19|20)\\d\\d) ?年|(${HAN_YEAR})年|(${YEAR_WORD})度?)`;
const ZH_YEAR_BARE = `(?:(?<![\\d.,-])((?:19|20)\\d\\d) ?年?|(${HAN_YEAR})年|(${YEAR_WORD})度?)的?`;
const SMALL = '(?<!\\d)\\d{1,2}|[一二三四五六七八九十]{1,3}';
const ZH_MONTH = `(${SMALL}) ?月`;
const ZH_DAY = `(${SMALL}) ?[日号]`;
const ZH_TO = '(?:-|–|—|~|以至|至|到)';
const ZH_SPAN = '(?<![\\d第])(?:\\d{1,2}|[一二两三四五六七八九十几]{1,3})';
const HAN_DIGITS = '〇一二三四五六七八九';

const small = (text: string): number => (/\d/.test(text) ? Number(text) : hanNumber(text));
/** 这几年 says no number of years. */
const zhCount = (text: string): number => (text.includes('几') ? Number.NaN : small(text));

/** Reads the three groups of ZH_YEAR from `i` on. */
function zhYear(m: RegExpExecArray, i: number, now: Now): { year: number; relative: boolean } {
  if (m[i]) return { year: Number(m[i]), relative: false };
  const spelled = m[i + 1];
  if (spelled) {
    const digits = Array.from(spelled.replace(/[零○]/g, '〇'), (c) => HAN_DIGITS.indexOf(c));
    return { year: Number(digits.join('')), relative: false };
  }
  const word = m[i + 2] ?? '';
  const by = word.startsWith('大前')
    ? -3
    : word.startsWith('前')
      ? -2
      : /^[去上]/.test(word)
        ? -1
        : word.startsWith('明')
          ? 1
          : 0;
  return { year: now.year + by, relative: true };
}

const CHINESE: readonly Rule[] = [
  {
    // 22年上海…, 22年以来: a year of two digits, never 22年来 or 近22年.
    pattern:
      /(?<![\d第近去前这了满约])(1[5-9]|2\d)年(?=以来|起|至今|开始|往后|上海|全国|全年|全市|的|销|消|焚|查|审|收|破|毁|警|公安|海关|法院|一共|总共|累计|就|才|成立|设立|建成?|落户|落地|开张|挂牌|那会|的时候)/g,
    read: (m) => years(2000 + Number(m[1]), 2000 + Number(m[1])),
  },
  {
    pattern: new RegExp(`${ZH_YEAR} ?${ZH_MONTH} ?${ZH_DAY}`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return oneDay(year, small(m[4]!), small(m[5]!), relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR} ?${ZH_MONTH}(?:份|月)?[底末]`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return endOfMonth(year, small(m[4]!), relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR} ?${ZH_MONTH}(?!${ZH_TO}?(?:${SMALL}) ?月)份?`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return months(year, small(m[4]!), small(m[4]!), relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR} ?(${SMALL})月?份?${ZH_TO}${ZH_MONTH}(?!\\d|[底末初])份?`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return months(year, small(m[4]!), small(m[5]!), relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR}的?前(${SMALL})个?月`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return months(year, 1, small(m[4]!), relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR_BARE} ?(?:第?([一二三四1-4])个?季度?|q([1-4])|前([两二三23])个?季度)`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      if (m[6]) return quarters(year, 1, small(m[6].replace('两', '二')), relative);
      const which = small((m[4] ?? m[5])!);
      return quarters(year, which, which, relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR_BARE} ?([上下前后])半年`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return half(year, m[4] === '上' || m[4] === '前' ? 1 : 2, relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR}年?[底末](?![特端层线])`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return oneDay(year, 12, 31, relative);
    },
  },
  {
    pattern: new RegExp(`${ZH_YEAR}(?:初(?![步审级次期创])|全年|一年|年度|度|份|间(?![谍接]))?`, 'g'),
    read: (m, now) => {
      const { year, relative } = zhYear(m, 1, now);
      return years(year, year, relative);
    },
  },
  { pattern: /(?<!\d)((?:19|20)\d\d)(?:财年|财政年度|会计年度)/g, read: (m) => years(Number(m[1]), Number(m[1])) },
  {
    pattern: /(?<!\d)((?:19|20)\d|\d)0年代/g,
    read: (m) => {
      const from =
        m[1]!.length > 1 ? Number(`${m[1]}0`) : Number(m[1]) < 3 ? Number(`20${m[1]}0`) : Number(`19${m[1]}0`);
      return years(from, from + 9);
    },
  },
  {
    // The years of a sentence for a crime (3到7年) are no calendar years: both must be recent.
    pattern: new RegExp(
      `(?<![\\d.,])(?:${[
        `((?:19|20)\\d\\d) ?年 ?${ZH_TO} ?((?:19|20)\\d\\d)(?: ?年|(?!\\d))`,
        `((?:19|20)\\d\\d) ?年?${ZH_TO}(\\d\\d(?:\\d\\d)?)年`,
        `(\\d\\d)年?${ZH_TO}(\\d\\d)(?:年|(?=[这那]三年))`,
      ].join('|')})(?![前来]|以[前内]|有期|徒刑|监禁|时间|刑)`,
      'g',
    ),
    read: (m, now, text) => {
      if (m[1]) return years(Number(m[1]), Number(m[2]));
      if (m[3]) return years(Number(m[3]), sameCentury(m[4]!, m[3]));
      const [a, b] = [fullYear(m[5]!, now), fullYear(m[6]!, now)];
      const recent = a >= 2010 && b <= now.year + 1;
      return recent && !/[近约过判处刑需要用第]$/.test(text.slice(Math.max(0, m.index - 1), m.index))
        ? years(a, b)
        : undefined;
    },
  },
  {
    // 22年 is the year 2022 where a time word or the start of a clause stands before it, else as many years.
    pattern: new RegExp(
      `(?<![\\d.,])(\\d\\d)年(?:(${SMALL})月(?:(${SMALL})[日号]|份?([底末])|份)?|([底末初])|(全年|度))?`,
      'g',
    ),
    read: (m, now, text) => {
      const year = fullYear(m[1]!, now);
      if (m[3]) return oneDay(year, small(m[2]!), small(m[3]));
      if (m[4]) return endOfMonth(year, small(m[2]!));
      if (m[2]) return months(year, small(m[2]), small(m[2]));
      if (year < 2010 || year > now.year + 1) return undefined;
      if (m[5]) return m[5] === '初' ? years(year, year) : oneDay(year, 12, 31);
      const before = text.slice(Math.max(0, m.index - 1), m.index);
      const after = text.slice(m.index + m[0].length, m.index + m[0].length + 2);
      if (!m[6] && (!/^(?:|[,.;:?!，。；：？！、在从自截于 ])$/.test(before) || /^[前来间以之内后的有]/.test(after)))
        return undefined;
      return years(year, year);
    },
  },
  {
    pattern: new RegExp(`(?:(?<!附)近|过去的?|最近的?|这)(${ZH_SPAN})年(?![前度级代底末多半])`, 'g'),
    read: (m, now) => lastYears(zhCount(m[1]!), now),
  },
  {
    pattern: new RegExp(`(${ZH_SPAN})年[以之]?前(?![一二两三四五六七八九十\\d])`, 'g'),
    read: (m, now) => years(now.year - zhCount(m[1]!), now.year - zhCount(m[1]!), true),
  },
  {
    pattern: new RegExp(`(?:近|过去的?|最近的?|这)(?:(${ZH_SPAN})个月|(半)年)`, 'g'),
    read: (m, now) => lastMonths(m[2] ? 6 : zhCount(m[1]!), now),
  },
  {
    pattern: /((?<!以)上个?|(?<!日)本|这个?)月(?!球|亮|饼)/g,
    read: (m, now) => (m[1]!.startsWith('上') ? lastMonths(1, now) : months(now.year, now.month, now.month, true)),
  },
  {
    pattern: /((?<!以)上一?个?|(?<!日)本|这个?)季度/g,
    read: (m, now) => quarterAround(m[1]!.startsWith('上') ? -3 : 0, now),
  },
  { pattern: /(?<![\d年])([上下])半年/g, read: (m, now) => half(now.year, m[1] === '上' ? 1 : 2, true) },
  { pattern: /(上|本|这)(?:一?周|个?星期)/g, read: (m, now) => weekAround(m[1] === '上' ? -7 : 0, now) },
  {
    pattern: /今[天日](?!头条)|昨[天日]/g,
    read: (m, now) => {
      const at = addDays(now.iso, m[0].startsWith('今') ? 0 : -1);
      return { from: at, to: at, grain: 'day', relative: true };
    },
  },
  {
    pattern: new RegExp(`(?<![年\\d十一二三四五六七八九])${ZH_MONTH}(?:${ZH_DAY}|(?:份|月)?([底末])|份)?`, 'g'),
    read: (m, now) => {
      const month = small(m[1]!);
      const year = yearOfMonth(month, now);
      if (m[2]) return oneDay(year, month, small(m[2]), true);
      return m[3] ? endOfMonth(year, month, true) : months(year, month, month, true);
    },
  },
  {
    pattern: new RegExp(`(?<![年\\d十一二三四五六七八九])(${SMALL})月?${ZH_TO}${ZH_MONTH}(?!\\d|[底末])份?`, 'g'),
    read: (m, now) => {
      const [from, to] = [small(m[1]!), small(m[2]!)];
      return months(yearOfMonth(to, now), from, to, true);
    },
  },
];

/** Each list is tried only where the text holds what all its rules need. */
const GROUPS: readonly { readonly needs: RegExp; readonly rules: readonly Rule[] }[] = [
  { needs: new RegExp(`\\b${MONTH}`), rules: ENGLISH_DATES },
  { needs: /\d\d/, rules: ENGLISH_NUMBERS },
  {
    needs: /\b(?:year|years|yrs|month|months|week|quarter|quarters|half|decade|ytd|today|yesterday)\b/,
    rules: ENGLISH_WORDS,
  },
  { needs: /[年月日天季周]|星期/, rules: CHINESE },
];

/* --------------------------------------------------------------- relations */

const OF_FIGURES =
  'data|figures?|numbers?|statistics|stats|reports?|news|results?|cases|articles?|those|ones|information|records?';
const START_OF = '(?:the )?(?:start of |beginning of |early |year )?(?:the year )?';
const END_OF = '(?:the )?(?:end of |close of |late |year )?(?:the year )?';
const EDGE_OF = '[ -](?:the )?(?:start of |beginning of |end of )?';
const BEFORE: readonly (readonly [RegExp, PeriodRelation])[] = [
  // "the figures from 2022" are those of 2022.
  [new RegExp(`\\b(?:${OF_FIGURES}) from (?:the )?$`), 'in'],
  // What dates from 2019 began then, and that is the time it is of.
  [/\bdat(?:es?|ed|ing) (?:back )?(?:from|to) (?:the )?$/, 'in'],
  [new RegExp(`\\b(?:before|prior to|earlier than|pre)${EDGE_OF}$|早于$`), 'before'],
  // What was there by the beginning of a year began before it.
  [/\b(?:by|until|till|up to)[ -](?:the )?(?:very )?(?:start|beginning|outset) of (?:the year )?$/, 'before'],
  [new RegExp(`\\b(?:after|later than|post)${EDGE_OF}$|晚于$`), 'after'],
  [
    new RegExp(
      '(?:\\b(?:since|from|starting(?: in| from)?|beginning(?: in)?|(?:starts?|started|begins?|began|runs?|counts?|counted)(?: \\w+)? (?:in|with|from))(?: at least| about| around| as early as)?|' +
        `(?<![来亲各独])自从?|(?<![服听遵])从|(?<![理自缘])由|(?<![攻拷敲挨击])打)\\s*${START_OF}$`,
    ),
    'since',
  ],
  [
    new RegExp(
      '(?:\\b(?:as of|as at|by|until|till|up to(?: and including)?|through|no later than|(?:runs?|go|goes|extends?|stretch(?:es)?|reach(?:es)?) (?:up |on )?to)|截[至止]到?至?|直?至|' +
        `(?<![收看得提查遇找受想说碰接达])到)\\s*${END_OF}$`,
    ),
    'until',
  ],
];
const AFTER: readonly (readonly [RegExp, PeriodRelation])[] = [
  [
    new RegExp(
      '^\\s*(?:(?:on ?wards?|on(?=\\s*(?:[,.?!;:]|$))|and (?:later|after|since)|or later|' +
        '(?:to|until|till|through|[-–—]) ?(?:date|now|(?:the )?present))\\b|' +
        '以来|往后|开年算?起|(?:年)?初?算起|到(?:而家|如今|当下|发布会)|起(?![诉草源因到获案火码重])|开始|至今|到现在|之后至今|[到至]目前)',
    ),
    'since',
  ],
  [/^\s*(?:or earlier|and (?:earlier|before))\b|^\s*为止/, 'until'],
  [/^\s*(?:以前|之前|前(?![一二两三四五六七八九十几后\d半季]))/, 'before'],
  [/^\s*(?:以后|之后|后(?![半期三四续来者]))/, 'after'],
];

function relationOf(text: string, start: number, end: number, grain: Grain): PeriodRelation {
  const after = text.slice(end, end + 16);
  const before = text.slice(Math.max(0, start - 40), start);
  // 从2022年以后: it begins then.
  if (/(?:从|自)\s*$/.test(before) && /^\s*(?:以后|之后|后)/.test(after)) return 'since';
  // "When 2020 began" is the end of what was before.
  if (/\b(?:when|before|by the time) (?:the year )?$/.test(before) && /^\s*(?:began|started|dawned)\b/.test(after))
    return 'before';
  for (const [pattern, relation] of AFTER) if (pattern.test(after)) return relation;
  for (const [pattern, relation] of BEFORE) {
    if (!pattern.test(before)) continue;
    // "from 2020 to 2022" is a range already: its first word says nothing more.
    return relation === 'since' && grain === 'years' ? 'in' : relation;
  }
  return 'in';
}

/* ----------------------------------------------------------------- joining */

const TO = /^ ?(?:-|–|—|~|to|till|until|up until|through|thru|up to|至|到|直到)(?: the)? ?$/;
const AND = /^(?:, ?| ?& ?|,? and (?:the )?|、| ?[和与及] ?|以及)$/;
const COMPARED =
  /\b(?:compar\w+|versus|vs|differ\w*|chang\w+|between)\b[^.?!]{0,24}$|(?:对比|比较|相比)[^。？！]{0,8}$/;
const COMPARED_AFTER = /^[^。？！]{0,6}(?:相比|对比|比较|哪)/;

/** Two ends of a span, or two years in a row: one period. */
function joined(text: string, a: Found, b: Found): Found | undefined {
  if (b.to <= a.to || isToday(text, b)) return undefined;
  const between = text.slice(a.end, b.start);
  const span = {
    from: a.from,
    to: b.to,
    relative: (a.relative ?? false) || (b.relative ?? false),
    start: a.start,
    end: b.end,
  };
  const before = text.slice(Math.max(0, a.start - 32), a.start);
  if (TO.test(between) || (/^ and (?:the )?$/.test(between) && /\bbetween (?:the )?$/.test(before))) {
    if (a.from >= b.from) return undefined;
    const grain = a.from.slice(0, 4) === b.to.slice(0, 4) ? (a.grain === b.grain ? a.grain : 'month') : 'years';
    return { ...span, grain };
  }
  if (!AND.test(between) || !isYears(a) || b.grain !== 'year') return undefined;
  // One year after the other is one span, unless one is held against the other.
  if (Number(a.to.slice(0, 4)) + 1 !== Number(b.from.slice(0, 4))) return undefined;
  if (COMPARED.test(before) || COMPARED_AFTER.test(text.slice(b.end, b.end + 12))) return undefined;
  return { ...span, grain: 'years' };
}

const isToday = (text: string, p: Found): boolean => /^(?:today|今[天日])$/.test(text.slice(p.start, p.end));
const isYears = (p: Found): boolean => p.grain === 'year' || p.grain === 'years';

/** Named periods from left to right, without overlaps: the leftmost wins, then the longest, then the first rule. */
export function readPeriods(folded: string, now: string): PeriodClaim[] {
  const text = forNumbers(folded);
  const { year, month } = partsOf(now);
  const today: Now = { iso: now.slice(0, 10), year, month };
  const found: Found[] = [];
  for (const { needs, rules } of GROUPS) {
    if (!needs.test(text)) continue;
    for (const { pattern, read } of rules) {
      pattern.lastIndex = 0;
      for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
        const range = read(m, today, text);
        if (range) found.push({ ...range, start: m.index, end: m.index + m[0].replace(/[. ]+$/, '').length });
      }
    }
  }
  if (found.length === 0) return [];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Found[] = [];
  for (const next of found) {
    const last = apart.at(-1);
    if (last && next.start < last.end) continue;
    const one = last && joined(text, last, next);
    if (one) apart[apart.length - 1] = one;
    else apart.push(next);
  }
  return apart.flatMap((p, i): PeriodClaim[] => {
    const previous = apart[i - 1];
    const next = apart[i + 1];
    // "2022 to today" is said of 2022 alone.
    if (previous && isToday(text, p) && TO.test(text.slice(previous.end, p.start))) return [];
    const open = next && isToday(text, next) && TO.test(text.slice(p.end, next.start));
    return [
      {
        from: p.from,
        to: p.to,
        grain: p.grain,
        relation: open ? 'since' : relationOf(text, p.start, p.end, p.grain),
        relative: p.relative ?? false,
        start: p.start,
        end: p.end,
        text: folded.slice(p.start, p.end),
      },
    ];
  });
}
