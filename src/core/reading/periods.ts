/** Periods named in a question: years, ranges, months, quarters, relative words, in English and Chinese. */
import { addMonths, day, type DayRange, lastDay, monthRange, partsOf, yearRange } from '../dates.ts';

export type PeriodRelation = 'in' | 'since' | 'until' | 'before' | 'after';
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

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '((?:19|20)\\d\\d)';
const NUMBER_WORDS: { readonly [word: string]: number } = {
  two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, couple: 2, few: 3,
  两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 十: 10, 几: 3,
};
const CHINESE_DIGITS = '〇一二三四五六七八九';

interface Rule {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray, now: string) => (DayRange & { grain: Grain; relation?: PeriodRelation; relative?: boolean }) | undefined;
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
const count = (text: string): number => NUMBER_WORDS[text] ?? Number(text);
const fullYear = (text: string, near: string): number => (text.length === 2 ? Number(near.slice(0, 2) + text) : Number(text));

function years(from: number, to: number, relative = false): ReturnType<Rule['read']> {
  if (to < from) return undefined;
  return { ...yearRange(from, to), grain: from === to ? 'year' : 'years', relative };
}
function lastYears(n: number, now: string): ReturnType<Rule['read']> {
  const { year } = partsOf(now);
  return n > 0 && n < 200 ? years(year - n, year - 1, true) : undefined;
}
function oneDay(year: number, month: number, date: number): ReturnType<Rule['read']> {
  if (month < 1 || month > 12 || date < 1 || date > lastDay(year, month)) return undefined;
  const at = day(year, month, date);
  return { from: at, to: at, grain: 'day' };
}
function aMonth(year: number, month: number, relative = false): ReturnType<Rule['read']> {
  return month >= 1 && month <= 12 ? { ...monthRange(year, month), grain: 'month', relative } : undefined;
}
function half(year: number, which: number): ReturnType<Rule['read']> {
  return { ...monthRange(year, which === 1 ? 1 : 7, which === 1 ? 6 : 12), grain: 'half' };
}
function quarter(year: number, which: number): ReturnType<Rule['read']> {
  return which >= 1 && which <= 4 ? { ...monthRange(year, which * 3 - 2, which * 3), grain: 'quarter' } : undefined;
}
const ORDINAL = ['first', 'second', 'third', 'fourth'];
const ordinal = (word: string): number => (ORDINAL.includes(word) ? ORDINAL.indexOf(word) + 1 : Number.parseInt(word, 10) || '一二三四'.indexOf(word) + 1);

/** Tried in order at every place; the longest match at the leftmost place wins, then the first rule. */
const RULES: readonly Rule[] = [
  // Chinese.
  {
    pattern: /((?:19|20)\d\d)年?(?:[-–—~至到及和与]|以?至)((?:19|20)?\d\d)年?/g,
    read: (m) => years(Number(m[1]), fullYear(m[2]!, m[1]!)),
  },
  { pattern: /((?:19|20)\d\d)年(\d\d?)月(\d\d?)[日号]/g, read: (m) => oneDay(Number(m[1]), Number(m[2]), Number(m[3])) },
  {
    pattern: /((?:19|20)\d\d)年(\d\d?)月(?:份)?(?:[底末]|月底)/g,
    read: (m) => oneDay(Number(m[1]), Number(m[2]), lastDay(Number(m[1]), Number(m[2]))),
  },
  { pattern: /((?:19|20)\d\d)年(\d\d?)月份?/g, read: (m) => aMonth(Number(m[1]), Number(m[2])) },
  { pattern: /((?:19|20)\d\d)年?第?([一二三四1-4])季度/g, read: (m) => quarter(Number(m[1]), ordinal(m[2]!)) },
  { pattern: /((?:19|20)\d\d)年?([上下])半年/g, read: (m) => half(Number(m[1]), m[2] === '上' ? 1 : 2) },
  { pattern: /((?:19|20)\d\d)年[底末]/g, read: (m) => oneDay(Number(m[1]), 12, 31) },
  { pattern: /((?:19|20)\d\d)年(?:全年|度)?/g, read: (m) => years(Number(m[1]), Number(m[1])) },
  {
    pattern: /[一二三四五六七八九〇零]{4}年/g,
    read: (m) => {
      const value = Number(Array.from(m[0].slice(0, 4).replaceAll('零', '〇'), (c) => CHINESE_DIGITS.indexOf(c)).join(''));
      return value >= 1900 && value < 2100 ? years(value, value) : undefined;
    },
  },
  { pattern: /(?:这|近|过去|最近)([两二三四五六十几\d])年/g, read: (m, now) => lastYears(count(m[1]!), now) },
  { pattern: /(?:今年|本年度?)/g, read: (_, now) => years(partsOf(now).year, partsOf(now).year, true) },
  { pattern: /去年|上一?年度?/g, read: (_, now) => years(partsOf(now).year - 1, partsOf(now).year - 1, true) },
  { pattern: /前年/g, read: (_, now) => years(partsOf(now).year - 2, partsOf(now).year - 2, true) },
  { pattern: /明年/g, read: (_, now) => years(partsOf(now).year + 1, partsOf(now).year + 1, true) },
  {
    pattern: /(上个?|本|这个?)月/g,
    read: (m, now) => {
      const { year, month } = partsOf(now);
      const at = addMonths(year, month, m[1]!.startsWith('上') ? -1 : 0);
      return aMonth(at.year, at.month, true);
    },
  },
  {
    pattern: /(?<!\d)(\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?[底末]?/g,
    read: (m, now) => {
      const named = /\d/.test(m[1]!) ? Number(m[1]) : ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].indexOf(m[1]!) + 1;
      const { year, month } = partsOf(now);
      return aMonth(named > month ? year - 1 : year, named, true);
    },
  },
  // English.
  {
    pattern: new RegExp(`\\b(two|three|four|five|\\d) (?:years|yrs|yr) (?:to|until|till|ending(?: in)?|up to|through) (?:the end of )?${YEAR}\\b`, 'g'),
    read: (m) => years(Number(m[2]) - count(m[1]!) + 1, Number(m[2])),
  },
  {
    pattern: new RegExp(`\\bend(?: of)? (?:the )?${MONTH},? '?(2\\d)\\b(?!,|\\d)`, 'g'),
    read: (m) => oneDay(2000 + Number(m[2]), monthOf(m[1]!), lastDay(2000 + Number(m[2]), monthOf(m[1]!))),
  },
  { pattern: /\b((?:19|20)\d\d)-(\d\d?)-(\d\d?)\b/g, read: (m) => oneDay(Number(m[1]), Number(m[2]), Number(m[3])) },
  {
    pattern: new RegExp(`\\b(\\d\\d?)(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? ${YEAR})?\\b`, 'g'),
    read: (m, now) => oneDay(m[3] ? Number(m[3]) : partsOf(now).year, monthOf(m[2]!), Number(m[1])),
  },
  {
    pattern: new RegExp(`\\b${MONTH} (\\d\\d?)(?:st|nd|rd|th)?(?!\\d)(?:,? ${YEAR})?\\b`, 'g'),
    read: (m, now) => oneDay(m[3] ? Number(m[3]) : partsOf(now).year, monthOf(m[1]!), Number(m[2])),
  },
  {
    pattern: new RegExp(`\\bend(?: of)? (?:the )?${MONTH},? ${YEAR}\\b`, 'g'),
    read: (m) => oneDay(Number(m[2]), monthOf(m[1]!), lastDay(Number(m[2]), monthOf(m[1]!))),
  },
  { pattern: new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, 'g'), read: (m) => aMonth(Number(m[2]), monthOf(m[1]!)) },
  {
    pattern: new RegExp(`\\b${YEAR} ?(?:-|–|—|/|to|till|until|through|thru|up to|and) ?(?:end of |the end of )?((?:19|20)?\\d\\d)\\b(?! ?(?:%|percent|cases|pieces))`, 'g'),
    read: (m) => years(Number(m[1]), fullYear(m[2]!, m[1]!)),
  },
  { pattern: /\b(?:fy|fiscal year) ?((?:19|20)\d\d)\b/g, read: (m) => years(Number(m[1]), Number(m[1])) },
  { pattern: new RegExp(`\\bq([1-4]),? (?:of )?${YEAR}\\b`, 'g'), read: (m) => quarter(Number(m[2]), Number(m[1])) },
  { pattern: new RegExp(`\\b(first|second|third|fourth|1st|2nd|3rd|4th) quarter (?:of )?${YEAR}\\b`, 'g'), read: (m) => quarter(Number(m[2]), ordinal(m[1]!)) },
  { pattern: new RegExp(`\\bh([12]),? (?:of )?${YEAR}\\b`, 'g'), read: (m) => half(Number(m[2]), Number(m[1])) },
  { pattern: new RegExp(`\\b(first|second|1st|2nd) half (?:of )?${YEAR}\\b`, 'g'), read: (m) => half(Number(m[2]), ordinal(m[1]!)) },
  { pattern: /\b((?:19|20)\d)0s\b/g, read: (m) => years(Number(`${m[1]}0`), Number(`${m[1]}9`)) },
  {
    pattern: /\b(?:the )?(?:last|past|previous|preceding) (two|three|four|five|six|ten|couple of|few|\d{1,2}) years\b/g,
    read: (m, now) => lastYears(count(m[1]!.replace(' of', '')), now),
  },
  { pattern: /\b(?:the )?(?:past|last) decade\b/g, read: (_, now) => lastYears(10, now) },
  { pattern: /\b(?:last year|the year before|previous year)\b/g, read: (_, now) => years(partsOf(now).year - 1, partsOf(now).year - 1, true) },
  { pattern: /\b(?:this year|the current year|year to date|ytd|so far this year)\b/g, read: (_, now) => years(partsOf(now).year, partsOf(now).year, true) },
  { pattern: /\bnext year\b/g, read: (_, now) => years(partsOf(now).year + 1, partsOf(now).year + 1, true) },
  {
    pattern: /\b(last|this) month\b/g,
    read: (m, now) => {
      const { year, month } = partsOf(now);
      const at = addMonths(year, month, m[1] === 'last' ? -1 : 0);
      return aMonth(at.year, at.month, true);
    },
  },
  {
    pattern: /\b(last|this) quarter\b/g,
    read: (m, now) => {
      const { year, month } = partsOf(now);
      const at = addMonths(year, month, m[1] === 'last' ? -3 : 0);
      const range = quarter(at.year, Math.ceil(at.month / 3));
      return range && { ...range, relative: true };
    },
  },
  { pattern: /\b(?:today|yesterday|this week|last week)\b/g, read: (_, now) => ({ from: now, to: now, grain: 'day', relative: true }) },
  { pattern: new RegExp(`(?<!(?:more|less|fewer|greater|higher|lower) than |exceed(?:s|ed|ing)? |nearly |almost |exactly |at least |超过|不到|达到?|多于|少于)\\b${YEAR}(?![,.]?\\d)(?! ?(?:cases|pieces|items|tons|tonnes|yuan|%|件|起|宗|吨|个|元|名|家|万|亿))`, 'g'), read: (m) => years(Number(m[1]), Number(m[1])) },
  // Months without a year come last: "may" alone is a verb, so a day word must stand before it.
  {
    pattern: new RegExp(`\\b(?:end of|by|as of|until|in|since|during|late|early|mid) ${MONTH}\\b(?! \\d)`, 'g'),
    read: (m, now) => {
      const { year, month } = partsOf(now);
      const named = monthOf(m[1]!);
      return aMonth(named > month ? year - 1 : year, named, true);
    },
  },
];

const BEFORE: readonly (readonly [RegExp, PeriodRelation])[] = [
  [/(?:\bsince|\bfrom|\bstarting(?: in)?|\bbeginning(?: in)?|自从?|从)\s*(?:the )?(?:start of |beginning of |early )?$/, 'since'],
  [/(?:\bas of|\bas at|\bby|\buntil|\btill|\bup to|\bthrough|截至|截止到?|到)\s*(?:the )?(?:end of |late )?$/, 'until'],
  [/(?:\bbefore|\bprior to)\s*$/, 'before'],
  [/\bafter\s*$/, 'after'],
];
const AFTER: readonly (readonly [RegExp, PeriodRelation])[] = [
  [/^\s*(?:onwards?|以来|起|开始|至今|到现在|之后至今)/, 'since'],
  [/^\s*(?:以前|之前|前(?!三|两))/, 'before'],
  [/^\s*(?:以后|之后)/, 'after'],
];

/** Named periods from left to right, without overlaps. `now` is an ISO day. */
export function readPeriods(folded: string, now: string): PeriodClaim[] {
  const text = folded.toLowerCase();
  const found: PeriodClaim[] = [];
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(text); m; m = pattern.exec(text)) {
      const start = m.index;
      const end = start + m[0].length;
      if (found.some((p) => p.start < end && start < p.end)) continue;
      const range = read(m, now);
      if (!range) continue;
      found.push({
        from: range.from,
        to: range.to,
        grain: range.grain,
        relation: relationOf(text, start, end, range.grain),
        relative: range.relative ?? false,
        start,
        end,
        text: folded.slice(start, end),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function relationOf(text: string, start: number, end: number, grain: Grain): PeriodRelation {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 8);
  for (const [pattern, relation] of AFTER) if (pattern.test(after)) return relation;
  for (const [pattern, relation] of BEFORE) {
    if (!pattern.test(before)) continue;
    // "from 2020 to 2022" is a range already: its first word says nothing more.
    return relation === 'since' && grain === 'years' ? 'in' : relation;
  }
  return 'in';
}
