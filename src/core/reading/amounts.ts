/** Amounts named in a question: 135,500, 1.4k, 300 million yuan, 13万, 一千四百, 百分之四十, with what is said of them. */

export type Comparator = 'equal' | 'exactly' | 'over' | 'atLeast' | 'under' | 'atMost' | 'nearly' | 'about';

export interface AmountClaim {
  readonly value: number;
  /** Unit id where one is written with it. */
  readonly unit?: string;
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const SCALES: { readonly [word: string]: number } = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  hundred: 100,
  hundreds: 100,
  dozen: 12,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  billion: 1e9,
  billions: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const WORDS: { readonly [word: string]: number } = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const TENS = Object.keys(WORDS)
  .filter((w) => WORDS[w]! >= 20)
  .join('|');
const ONES = Object.keys(WORDS)
  .filter((w) => WORDS[w]! < 10)
  .join('|');
const ANY = Object.keys(WORDS).join('|');
const SCALE = Object.keys(SCALES)
  .sort((a, b) => b.length - a.length)
  .join('|');

const LONG_SCALE = Object.keys(SCALES)
  .filter((w) => w.length > 2)
  .sort((a, b) => b.length - a.length)
  .join('|');

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const CURRENCY = '(?:us ?\\$|\\$|usd|rmb|cny|¥|￥|€|eur|£|gbp)';
/** Currency, digits, scale, unit. */
const ENGLISH = new RegExp(
  `(${CURRENCY})? ?(?<![a-z\\d.,])(${DIGITS})(?: ?(${SCALE})(?![a-z]))?(?: ?(${SCALE})(?![a-z]))?(?: ?(%|percent|per cent|pct))?`,
  'giu',
);
const SPELLED = new RegExp(
  `\\b((?:a|half a|${ANY})(?:[ -](?:${ONES}))?) (?:and )?(${LONG_SCALE})(?: (?:and )?(${ANY}|${LONG_SCALE})(?:[ -](${ONES}))?)?(?! ?cent)\\b|\\b(${TENS})[ -]?(${ONES})?\\b(?= ?(?:percent|per cent|%|cases|pieces|tons?|tonnes))|\\b(half)\\b(?= of)`,
  'giu',
);
const CHINESE =
  /(?<![\d.])((?:\d[\d,]*(?:\.\d+)?)|[零〇一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?)?(十|百|千)?(万亿|亿|万|千|百)(?:零?([一二两三四五六七八九十百千]+|\d[\d,]*)(千|百)?)?/gu;
const CHINESE_PLAIN =
  /[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九][百千][零一二两三四五六七八九十百]*/gu;
const CHINESE_PERCENT = /百分之([零〇一二三四五六七八九十百点\d.]+)/gu;
const TENTHS = /([一二两三四五六七八九])成(?![立为功都就员果本分熟])/gu;
/** "the 50th year", 第50年: the only ordinals that count something. */
const ORDINAL_YEAR = /\b(\d+)(?:st|nd|rd|th) (?:year|anniversary)|第([\d一二三四五六七八九十百]+)个?(?:周?年)/giu;
const UNIT_AFTER: readonly (readonly [RegExp, string])[] = [
  [/^ ?(?:us dollars?|u\.s\. dollars?|usd|dollars?|美元|美金|刀)/i, 'USD'],
  [/^ ?(?:yuan|rmb|cny|renminbi|人民币|元|块)/i, 'CNY'],
  [/^ ?(?:euros?|eur|欧元)/i, 'EUR'],
  [/^ ?(?:pounds?|gbp|英镑)/i, 'GBP'],
  [/^ ?(?:%|percent|per cent|pct|个百分点)/i, 'percent'],
  [/^ ?(?:tonnes?|tons?|t\b|吨)/i, 'tonne'],
  [/^ ?(?:years?\b|年)/i, 'year'],
];
const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/\$|usd/i, 'USD'],
  [/rmb|cny|¥|￥/i, 'CNY'],
  [/€|eur/i, 'EUR'],
  [/£|gbp/i, 'GBP'],
];

const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:not (?:more|higher|greater) than|no more than|at most|up to|a maximum of|max|不超过|至多|最多)\s*$/i, 'atMost'],
  [
    /(?:not (?:less|fewer) than|no (?:less|fewer) than|at least|minimum of|reach(?:es|ed)?|不少于|不低于|至少|达到?了?|到没到|有没有到|够不够|够|满)\s*$/i,
    'atLeast',
  ],
  [
    /(?:more than|bigger than|in excess of|greater than|higher than|larger than|bigger than|over|above|exceed(?:s|ed|ing)?|north of|top(?:ped|s)?|surpass(?:ed|es)?|beyond|pass(?:ed)?|>|超过了?|超出|超|逾|(?<!不)过了?|过没过|多于|高于|大于|突破了?|破)\s*$/i,
    'over',
  ],
  [
    /(?:less than|fewer than|lower than|smaller than|under|below|short of|<|不到|不足|少于|低于|小于|未满)\s*$/i,
    'under',
  ],
  [/(?:nearly|almost|close to|just under|approaching|将近|接近|近|差不多)\s*$/i, 'nearly'],
  [/(?:about|around|approximately|approx\.?|roughly|some|circa|约|大约|大概|左右)\s*$/i, 'about'],
  [/(?:exactly|precisely|just|only|正好|恰好|刚好|整整|只有|仅)\s*$/i, 'exactly'],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^\s*(?:or more|plus\b|\+|以上|及以上)/i, 'atLeast'],
  [/^\s*(?:or less|or fewer|以下|以内)/i, 'atMost'],
  [/^\s*(?:余|多(?!少))/, 'over'],
  [/^\s*(?:左右|上下)/, 'about'],
];

const HAN_DIGIT = '零一二三四五六七八九';
function hanDigit(c: string): number {
  return c === '两' ? 2 : c === '〇' ? 0 : HAN_DIGIT.indexOf(c);
}
/** 一千四百 → 1400; 四十 → 40; 点 makes decimals. */
export function hanNumber(text: string): number {
  if (/^[\d.,]+$/.test(text)) return Number(text.replaceAll(',', ''));
  const [whole = '', fraction] = text.split('点');
  let total = 0;
  let digit = 0;
  let last = 1;
  for (const c of whole) {
    const scale = c === '十' ? 10 : c === '百' ? 100 : c === '千' ? 1000 : 0;
    if (scale) {
      total += (digit || (scale === 10 || total === 0 ? 1 : 0)) * scale;
      digit = 0;
      last = scale;
    } else if (hanDigit(c) >= 0) {
      digit = hanDigit(c);
      if (c === '零' || c === '〇') last = 10;
    }
  }
  // 一千四 is 1400: a bare last digit takes the next lower place.
  total += last >= 100 ? digit * (last / 10) : digit;
  if (fraction) total += Number(`0.${Array.from(fraction, hanDigit).join('')}`);
  return total;
}

/** Amounts from left to right. `taken` are offsets that another reading (years, dates) owns already. */
export function readAmounts(folded: string, taken: readonly { start: number; end: number }[]): AmountClaim[] {
  const claims: AmountClaim[] = [];
  const free = (start: number, end: number): boolean =>
    !taken.some((t) => t.start < end && start < t.end) && !claims.some((c) => c.start < end && start < c.end);
  const add = (start: number, end: number, value: number, unit?: string): void => {
    if (!Number.isFinite(value) || !free(start, end)) return;
    const rest = folded.slice(end);
    const written = UNIT_AFTER.find(([p]) => p.test(rest));
    const found = unit ?? written?.[1];
    const stop = written && !unit ? end + (written[0].exec(rest)?.[0].length ?? 0) : end;
    claims.push({
      value,
      ...(found ? { unit: found } : {}),
      comparator: comparatorOf(folded, start, end),
      start,
      end: stop,
      text: folded.slice(start, stop),
    });
  };
  for (const m of folded.matchAll(ORDINAL_YEAR))
    add(m.index, m.index + m[0].length, hanNumber(m[1] ?? m[2] ?? '0'), 'ordinal');
  for (const m of folded.matchAll(CHINESE_PERCENT)) add(m.index, m.index + m[0].length, hanNumber(m[1]!), 'percent');
  for (const m of folded.matchAll(TENTHS)) add(m.index, m.index + m[0].length, hanNumber(m[1]!) * 10, 'percent');
  for (const m of folded.matchAll(CHINESE)) {
    const [all, head, mid, scale = '', tail, tailScale] = m;
    if (!head && !mid && scale.length === 1) continue;
    const base = (head ? hanNumber(head) : 1) * (mid ? hanNumber(`一${mid}`) : 1);
    const factor = { 万亿: 1e12, 亿: 1e8, 万: 1e4, 千: 1e3, 百: 100 }[scale] ?? 1;
    let rest = 0;
    if (tail) {
      rest = hanNumber(tail) * (tailScale === '千' ? 1000 : tailScale === '百' ? 100 : 1);
      // 1亿3 and 一万四: the bare digit is one place down.
      if (rest < 10 && !tailScale) rest *= factor / 10;
    }
    add(m.index, m.index + all.length, base * factor + rest);
  }
  for (const m of folded.matchAll(CHINESE_PLAIN)) {
    // 十分, 二十 within words: only with something counted behind it.
    if (
      !/^(?:多|余|来|几)?(?:件|起|宗|个|家|吨|元|美|人|名|座|封|%|年|万|周)/.test(folded.slice(m.index + m[0].length))
    )
      continue;
    add(m.index, m.index + m[0].length, hanNumber(m[0]));
  }
  for (const m of folded.matchAll(SPELLED)) {
    const [all, head, scale, tail, tailOnes, tens, ones, halfWord] = m;
    if (halfWord) {
      add(m.index, m.index + all.length, 50, 'percent');
      continue;
    }
    const small = (word: string | undefined): number => {
      if (!word) return 0;
      return word
        .toLowerCase()
        .split(/[ -]/)
        .reduce((sum, w) => sum + (WORDS[w] ?? (w === 'a' ? 1 : w === 'half' ? 0.5 : 0)), 0);
    };
    let value = tens ? small(tens) + small(ones) : 0;
    if (head && scale) {
      const first = /^half a$/i.test(head) ? 0.5 : small(head);
      value = first * (SCALES[scale.toLowerCase()] ?? 1);
      const more = tail ? SCALES[tail.toLowerCase()] : undefined;
      if (more) value *= more;
      else if (tail) value += small(tail) + small(tailOnes);
    }
    add(m.index, m.index + all.length, value);
  }
  for (const m of folded.matchAll(ENGLISH)) {
    const [all, currency, digits = '', scale, second, percent] = m;
    // Ordinals ("50th", "3rd") and names such as 5G are no amounts.
    const after = folded.slice(m.index + all.length, m.index + all.length + 2).toLowerCase();
    if (/^(?:st|nd|rd|th)/.test(after)) continue;
    const factor =
      (scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1) * (second ? (SCALES[second.toLowerCase()] ?? 1) : 1);
    const unit = percent ? 'percent' : currency ? CURRENCIES.find(([p]) => p.test(currency))?.[1] : undefined;
    const lead = all.length - all.trimStart().length;
    add(m.index + lead, m.index + all.length, Number(digits.replaceAll(',', '')) * factor, unit);
  }
  return claims.sort((a, b) => a.start - b.start);
}

function comparatorOf(text: string, start: number, end: number): Comparator {
  const before = text.slice(Math.max(0, start - 28), start).replace(/(?:the |a |us ?\$|\$|rmb |cny |¥)$/i, '');
  const after = text.slice(end, end + 10);
  for (const [pattern, comparator] of BEFORE) if (pattern.test(before)) return comparator;
  for (const [pattern, comparator] of AFTER) if (pattern.test(after)) return comparator;
  return 'equal';
}
