/** Amounts named in a question: 135,500, 1.4k, 300 million yuan, 13万, 一千四百, 百分之四十, with what is said of them. */
import { forNumbers } from '../text/normalise.ts';
import { type FindComparison, NO_COMPARISONS } from './comparisons.ts';

export type Comparator = 'equal' | 'exactly' | 'over' | 'atLeast' | 'under' | 'atMost' | 'nearly' | 'about';

export interface AmountClaim {
  readonly value: number;
  /** Unit id where one is written with it. */
  readonly unit?: string;
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
  /** Where the words end that say "over", "at least", "exactly": from `said` to `saidEnd` the question speaks of the amount. */
  readonly said: number;
  readonly saidEnd: number;
  readonly text: string;
}

/** A number as found, before what stands around it is read. */
interface NumberAt {
  readonly value: number;
  readonly end: number;
  readonly unit?: string;
  /** What the number itself says: 13多万, 十几万. */
  readonly comparator?: Comparator;
  /** The scale word that a number before it shares: 3 to 5 million. */
  readonly scale?: number;
}
/** No amount: reading goes on at `end`. */
interface Nothing {
  readonly value?: undefined;
  readonly end: number;
}
interface Draft extends AmountClaim {
  readonly scale?: number;
}

/* ------------------------------------------------------------ number words */

/** Powers of ten: 16.1 × 1e3 is not quite 16100, 16.1e3 is. */
const EXPONENTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 3,
    thousand: 3,
    thousands: 3,
    hundred: 2,
    hundreds: 2,
    m: 6,
    mn: 6,
    mln: 6,
    mil: 6,
    mio: 6,
    million: 6,
    millions: 6,
    b: 9,
    bn: 9,
    bln: 9,
    billion: 9,
    billions: 9,
    tn: 12,
    trillion: 12,
    trillions: 12,
  }),
);
const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
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
  }),
);
const longestFirst = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).join('|');
const ANY = longestFirst(WORDS.keys());
const SCALE = longestFirst(EXPONENTS.keys());
const SPELLED_SCALE = 'hundred|thousand|million|billion|trillion|dozen';

/** "the 50th year", 第50年: the only ordinals that count something. */
const ORDINAL_TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    tenth: 10,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
  }),
);
const ORDINAL_YEAR = new RegExp(
  `(?<![\\d,.])(\\d{1,4})(?:st|nd|rd|th) (?:year|anniversary)\\b|(?<=\\bwhat(?:'s| is| was) the )(\\d{2,4})(?:st|nd|rd|th)(?=\\W*$)|第(\\d{1,4}|[一二三四五六七八九十百]{1,5})个?周?年|\\b(${[...ORDINAL_TENS.keys()].join('|')}) (?:year|anniversary)\\b|\\byear (?:number |no\\.? ?|# ?)?(${[...WORDS.keys()].join('|')}|\\d{1,3})\\b(?! (?:of|for) (?:age|\\d))`,
  'y',
);
/** Several of a scale, which is at least two of it: hundreds of, 好几百; 几百 alone may ask how many. */
const SEVERAL_EN =
  '(?:(?:tens|hundreds) of (?=thousands|millions))?(?:dozens|hundreds|thousands|millions)(?= of\\b)|(?:several|a few|many) (?:dozen|hundred|thousand|million)s?';
const SEVERAL_ZH = '(?:好几|数|几)[十百千万亿]+(?![分年月日])';
const SEVERAL = new RegExp(`\\b(?:${SEVERAL_EN})\\b|${SEVERAL_ZH}`, 'y');
/** Where a number can begin. */
const START = new RegExp(
  `\\b(?:${SEVERAL_EN})\\b|${SEVERAL_ZH}|\\d|第|[零〇一二两三四五六七八九十百千万亿]|半数|(?<=[过超])半(?![年天小个])|\\b(?:${ANY}|half|year(?= (?:number |no\\.? ?|# ?)?(?:${ANY}|\\d{1,3})\\b)|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth|an?(?= (?:half )?(?:${SPELLED_SCALE}))|an?(?= couple (?:of )?(?:hundred|thousand|million)| (?:third|quarter|fifth|tenth)(?: of\\b| ?[?.!,;]|$)))\\b`,
  'g',
);
const DIGITS = /\d+(?:[.,]\d+)*/y;
const WELL_FORMED = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const ENGLISH_SCALE = new RegExp(` ?(${SCALE}|dozen)(?![a-z\\d])|(w)(?![a-z\\d])`, 'y');
const AND_A_HALF = new RegExp(` and a half(?= (?:${SCALE})(?![a-z\\d]))`, 'y');
const NEXT_WORD = new RegExp(`(?:[ -]|(,? and ))?(half|an?|${ANY}|${SPELLED_SCALE})\\b`, 'y');
const ORDINAL_WORD =
  'third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|[a-z]{2,5}teenth|[a-z]{3,5}tieth|' +
  'hundredth|thousandth|millionth';
const ORDINAL_NEXT = new RegExp(`^(?:-(?:first|second)\\b|(?:-| |,? and )(?:${ORDINAL_WORD})\\b)`);

/** What small numbers in words must count to be amounts: "two figures", "which three" are none. */
const THING =
  'cases?|pieces?|tons?|tonnes?|percent|per cent|pct|shipments?|batch(?:es)?|suspects?|people|persons?|' +
  'countries|items?|%';
const MORE_THINGS = 'companies|firms|courts|stations|cities|names|goods|products|years?|months?|days?|hours?';
const COUNTS_FEW = new RegExp(`^[ -]?(?:[a-z]+ )?(?:${THING})(?![a-z])`);
const COUNTS_MANY = new RegExp(`^[ -]?(?:[a-z]+ ){0,2}(?:${THING}|${MORE_THINGS})(?![a-z])`);
const MEANT_ALREADY = /\b(?:which|what|these|those|the|both|other|last|first|next|top|of)(?: [a-z]+)? $/;

/* ------------------------------------------------------------ Chinese words */

const HAN_RUN = new RegExp(
  `(?:${[
    '\\d+(?:,\\d{3})*(?:\\.\\d+)?',
    '[零〇一二两三四五六七八九十百千万亿]',
    '点(?=[零〇一二三四五六七八九])',
    ' (?=[十百千万亿])',
    // 一个亿
    '个(?=亿)',
    // 13多万, 十几
    '[多余来几](?=[十百千]?[万亿])',
    '(?<=十)几(?![何乎率])',
  ].join('|')})+`,
  'y',
);
const HAN_SCALE = /[十百千万亿]/;
const FRACTION = /([百千万十二三四五六七八九]|\d{1,3})分之([零〇一二两三四五六七八九十百点]+|\d+(?:\.\d+)?)/y;
/** 四成, 七成五; not 一成立, 三成员. */
const TENTHS =
  /([一二两三四五六七八九十]|10|\d(?:\.\d)?)成([一二三四五六七八九])?(?![立为功都就员果本分熟型长交绩品千百年语案套事份形效人家不])/y;
const MEASURE_WORD =
  '件|起|宗|个|家|吨|[日韩欧美港]?元|美金|名|座|封|%|年|万|周|批|次|项|条|例|种|天|小时|倍|张|台|辆|只|箱|枚|位|款|户|处|所|站|场|轮|笔|块|人|欧|英镑|公斤|成';
const COUNTED_ZH = new RegExp(`^ ?[多余来几]?(?:${MEASURE_WORD})`);
/** 73 and 四十 said alone, as in 是不是四十? */
const SAID_ALONE =
  /^ ?(?:$|[这那]个|的?[数宗]|[,.;:?!，。；：？！、)）]|[吗吧呢么嘛没了]|左右|上下|以上|以下|以内|还是|或)/;
/** 七块二: yuan and tenths. */
const YUAN_TENTHS = /([一二两三四五六七八九十百]+|\d+)块([一二三四五六七八九]|\d(?![\d.]))(?![十百千万个块家只])/y;
const FEW_ZH = /^[多余]?(?:起|宗|吨|批|件(?!事)|%)/;
/** 近百件, 上万件, 破千: a scale without a number is one of it. */
const BARE_PREFIX = /(?:[超近逾过上破约达满]|超过|不到|不足|至少|大约)$/;

const HAN_DIGITS = '零一二三四五六七八九';
function hanDigit(c: string): number {
  return c === '两' ? 2 : c === '〇' ? 0 : HAN_DIGITS.indexOf(c);
}
const HAN_TOKEN =
  /(\d[\d,]*(?:\.\d+)?)|([零〇一二两三四五六七八九])|([十百千])|([万亿])|点([零〇一二三四五六七八九]+)|([多余来几])/g;

/** The value of digits and Chinese numerals mixed (1亿3千万, 一万四, 13.55万), undefined where they make no number. */
function hanValue(run: string): { value: number; comparator?: Comparator; scale?: number } | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  /** Place of the last scale word, for the bare digit after it. */
  let place = 1;
  let comparator: Comparator | undefined;
  let scale: number | undefined;
  for (const [, arabic, han, small, big, fraction, vague] of run.matchAll(HAN_TOKEN)) {
    if (arabic !== undefined) {
      if (digit !== undefined) return undefined;
      digit = Number(arabic.replaceAll(',', ''));
      // 13万5500 goes on in full.
      if (!/^\d$/.test(arabic)) place = 1;
    } else if (han !== undefined) {
      const value = hanDigit(han);
      if (value === 0) place = 1;
      // Two digits side by side are a year, a code, or "two or three".
      else if (digit !== undefined) return undefined;
      else digit = value;
    } else if (small !== undefined) {
      const unit = small === '十' ? 10 : small === '百' ? 100 : 1000;
      section += (digit ?? 1) * unit;
      digit = undefined;
      place = unit;
      scale = unit;
    } else if (big !== undefined) {
      section += digit ?? 0;
      if (section === 0 && total === 0) section = 1;
      const unit = big === '万' ? 1e4 : 1e8;
      if (unit === 1e8 || (section === 0 && total > 0)) total = (total + section) * unit;
      else total += section * unit;
      section = 0;
      digit = undefined;
      place = unit;
      scale = unit;
    } else if (fraction !== undefined) {
      digit = (digit ?? 0) + Number(`0.${Array.from(fraction, hanDigit).join('')}`);
      place = 1;
    } else if (vague !== undefined) {
      // 十几万 is more than ten of them.
      comparator = vague === '来' ? 'about' : 'over';
    }
  }
  // 一千四 is 1400: a bare last digit takes the next lower place.
  const rest = (digit ?? 0) * (place >= 100 ? place / 10 : 1);
  const value = roundOff(total + section + rest);
  return { value, ...(comparator ? { comparator } : {}), ...(scale ? { scale } : {}) };
}
/** 41.79 × 1e4 has a tail of binary dust. */
const roundOff = (value: number): number => Number(value.toPrecision(15));

/** 一千四百 → 1400; 四十 → 40; 点 makes decimals. */
export function hanNumber(text: string): number {
  if (/^[\d.,]+$/.test(text)) return Number(text.replaceAll(',', ''));
  return hanValue(text)?.value ?? Number.NaN;
}

/* ------------------------------------------------------------------ units */

const UNIT_AFTER: readonly (readonly [RegExp, string])[] = [
  [/^(?:[多余来]|-)? ?(?:hk ?dollars?|hong kong dollars?|hkd|港元|港币)/, 'HKD'],
  [
    /^(?:[多余来]|-)? ?(?:of )?(?:(?:us|u\.s\.|american) dollars?|usd|dollars?|bucks?|greenbacks?|\$|美元|美金|刀)/,
    'USD',
  ],
  [/^(?:[多余来]|-)? ?(?:japanese yen|yen|jpy|日元)/, 'JPY'],
  [/^(?:[多余来]|-)? ?(?:(?:south )?korean won|krw|韩元)/, 'KRW'],
  [/^(?:[多余来]|-)? ?(?:of )?(?:(?:chinese )?yuan|rmb|cny|renminbi|人民币|元(?:人民币)?|块钱?)/, 'CNY'],
  [/^(?:[多余来]|-)? ?(?:euros?|eur|€|欧元)/, 'EUR'],
  [/^(?:[多余来]|-)? ?(?:pounds?|gbp|£|英镑)/, 'GBP'],
  [/^(?:[多余来]|-)? ?(?:%|percent|per cent|pct\b|个?百分点)/, 'percent'],
  [/^(?:[多余来]|-)? ?(?:(?:metric )?tonnes?|(?:metric )?tons?|t\b|吨)/, 'tonne'],
  [/^(?:[多余来]|-)? ?(?:kilograms?|kilos?|kg|公斤|千克)/, 'kilogram'],
  [/^(?:[多余来]|-)? ?(?:years?\b|周?年)/, 'year'],
  [/^(?:[多余来]|-)? ?(?:months?\b|个月)/, 'month'],
  [/^(?:[多余来]|-)? ?(?:weeks?\b|周|个?星期)/, 'week'],
  [/^(?:[多余来]|-)? ?(?:(?:working |business |calendar )?days?\b|个?工作日|天|日内)/, 'day'],
  [/^(?:[多余来]|-)? ?(?:hours?\b|个?小时)/, 'hour'],
];
const CURRENCY_BEFORE =
  /(?<![a-z])(?:(hk ?\$|hkd|港[元币])|(us ?\$|\$|usd|美元)|(cn ?¥|rmb ?¥?|cny|¥|人民币)|(€|eur|欧元)|(£|gbp|英镑)) ?$/;
const CURRENCIES = ['HKD', 'USD', 'CNY', 'EUR', 'GBP'];

/* ------------------------------------------------------------- comparators */

/** What stands right before a number: English from a word's start, then anything else. */
const ending = (english: string, ...rest: readonly string[]): RegExp =>
  new RegExp(`(?:\\b(?:${english})|${rest.join('|')})$`);
/** What stands right behind it, or behind what it counts: up to three English words, up to four characters. */
const starting = (english: string, ...rest: readonly string[]): RegExp =>
  new RegExp(`^(?:(?: [a-z]+){0,3}? (?:${english})\\b|${rest.join('|')})`, 'u');
const COUNTED_HAN = '[\\p{Script=Han}%]{0,4}?';

/** "Not more than" and 没超过 are read as "more than": their negation is the question's, and is read with it. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [
    ending(
      'no (?:more|higher|greater|larger) than|at (?:the )?(?:very )?most|up to|topp(?:ed|ing) out at|peak(?:ed|ing) at|capped at|a ceiling of|(?:a )?maximum of|max(?:imum)?',
      '≤|<=|不超过?|不多于|不高于|不大于|不突破|至多|最多|顶多',
    ),
    'atMost',
  ],
  [
    ending(
      'no (?:less|fewer|lower|smaller) than|at (?:the very |the )?least|(?:a )?minimum of|min(?:imum)?|' +
        'reach(?:ed|es|ing)?|hit|not even',
      '≥|>=|不少于|不低于|不小于|不下|不亚于|(?:至少|最少|起码)[也都就得要]?(?:值|有|是|达|收|破|查)?|上了|上没上|有没有上|达到?了?|(?:没|没有|未|还没|尚未)到|到没到|有没有到|够不够|(?:有没有|(?<!有)没有)|(?<![不能])够|(?<![不圆])满',
    ),
    'atLeast',
  ],
  [
    ending(
      'nearly|almost|(?:just|slightly|a little|a bit|a shade|a touch|a tad|marginally) (?:under|below|short of|shy of)|approaching|not quite|close on',
      '将近|接近|(?<![附最靠临亲远])近',
    ),
    'nearly',
  ],
  [
    ending(
      '(?:more|greater|higher|larger|bigger|better) than|over|above|past|(?<!the )top|outstrip(?:s|ped)?|in excess of|upwards? of|north of|beyond|tops|' +
        'exceed(?:s|ed|ing)?|(?:go(?:es)?|went) beyond|topp(?:ed|ing)|surpass(?:ed|es|ing)?|pass(?:ed|es|ing)|cross(?:ed|es|ing)',
      '>|冒了?|超过?了?|超出|逾|多于|高于|大于|多过|突破了?',
      // Solved cases (侦破, 告破) are no threshold, nor is 过 behind a verb (通过, 查获过, 审过).
      '(?<![侦告识打攻])破了?|过没过|破没破|超没超过?|不[止只]',
      '(?<![低少高多不通经查获理审办抓发说做收接破判结缴扣毁到看听提见用来去起举开给出诉])过了?',
    ),
    'over',
  ],
  [
    ending(
      '(?:less|fewer|lower|smaller|worse) than|under|below|short of|shy of',
      '<|低过|少过|不到|不足|少于|低于|小于|不满|不够|不及',
    ),
    'under',
  ],
  [
    ending(
      'about|around|approximately|approx\\.?|roughly|some|circa|ca\\.?|or so|close to|near|in the region of',
      '[~≈]|(?<![合条契节公签预违])约|大约|大概|差不多|左右',
    ),
    'about',
  ],
  [
    ending(
      'exactly|precisely|just|only|merely|(?:dead|bang|spot) on',
      '(?:不多不少[,，]? ?)?(?:正好|恰好|刚好|恰恰|就是)|不多不少[,，]? ?|整整|只有|仅有?|(?<!不)只|才',
    ),
    'exactly',
  ],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  // 100吨都没到: again the negation is the question's.
  [new RegExp(`^${COUNTED_HAN}[都也](?:没|未)有?(?:达|到|满|够)`, 'u'), 'atLeast'],
  [new RegExp(`^${COUNTED_HAN}[都也](?:没|未)有?(?:超|过)`, 'u'), 'over'],
  [new RegExp(`^${COUNTED_HAN}[都也](?:没|未)有?(?![超过冲突])`, 'u'), 'atLeast'],
  [new RegExp(`^${COUNTED_HAN}[都也]不(?:到|足|满|够)`, 'u'), 'under'],
  [
    starting(
      'or (?:more(?! likely)|over|above|higher|greater)|and (?:up|above|over)|at (?:the very |the )?least',
      ` ?-?plus\\b|\\+|${COUNTED_HAN}(?:及|或)?(?:以上(?!海)|往上|朝上|开外)`,
    ),
    'atLeast',
  ],
  [
    starting(
      'or (?:less|fewer|under|below|lower)|and (?:under|below)|at (?:the )?(?:very )?most|max|tops',
      `${COUNTED_HAN}(?:及|或)?以[下内]`,
    ),
    'atMost',
  ],
  [/^ ?(?:余(?!姚)|多(?!少)|-odd\b)/, 'over'],
  [
    starting(
      'or so|or thereabouts|give or take',
      `-ish\\b|${COUNTED_HAN}(?:左右|上下)| ?来(?=[件起宗个家吨元万人名年])`,
    ),
    'about',
  ],
  [/^(?: [a-z]+)? (?:exactly|precisely|on the (?:dot|nose)|sharp|flat)\b/, 'exactly'],
];

/** "The fifty-million mark", 五千万元大关: what is passed or missed. */
const MARK =
  /^[ -]?(?:[a-z]+ ){0,2}?(?:mark|line|threshold|barrier|level|ceiling)\b|^[\p{Script=Han}]{0,3}?(?:大关|关口|门槛|这条线|的?线)/u;

interface Compared {
  readonly comparator: Comparator;
  readonly said: number;
  readonly saidEnd: number;
}

function comparatorOf(text: string, start: number, end: number, find: FindComparison): Compared {
  const from = Math.max(0, start - 40);
  const before = text
    .slice(from, start)
    .replace(/ *(?:\b(?:the|an?|as (?:many|much) as|(?:a )?total of|that of) ?)?[ ('"]*$/, '');
  if (/\bas (?:many|much) as (?:the |an? )?$/.test(text.slice(from, start)))
    return { comparator: 'atLeast', said: start, saidEnd: end };
  const after = text.slice(end, end + 40);
  // 比三成五高: what is compared stands between the two words.
  const than = /比 ?$/.test(before) ? /^[\p{Script=Han}%]{0,2}?(?:[还要更]*)(高|多|大|低|少|小)/u.exec(after) : null;
  if (than) {
    const comparator = /[高多大]/.test(than[1]!) ? 'over' : 'under';
    return { comparator, said: from + before.length - 1, saidEnd: end + than[0].length };
  }
  const mark = MARK.exec(after)?.[0].length ?? 0;
  // 够不够, 到没到 ask with both; a pattern below reads them.
  const listed = /(\p{Script=Han})[不没]\1$/u.test(before) ? undefined : find<Comparator>(before, after);
  if (listed)
    return {
      comparator: listed.comparator,
      said: listed.before > 0 ? from + before.length - listed.before : start,
      saidEnd: end + Math.max(listed.after, mark),
    };
  for (const [pattern, comparator] of BEFORE) {
    const found = pattern.exec(before);
    if (found) return { comparator, said: from + found.index, saidEnd: end + mark };
  }
  for (const [pattern, comparator] of AFTER) {
    const found = pattern.exec(after);
    if (found) return { comparator, said: start, saidEnd: end + found[0].length };
  }
  // 至少受理了13万件, "at least accept 130,000": the verb stands between.
  const apart = BOUND_APART.exec(before);
  if (apart) {
    const comparator = /least|至少|最少|起码/.test(apart[0]) ? 'atLeast' : 'atMost';
    return { comparator, said: start, saidEnd: end };
  }
  return { comparator: 'equal', said: start, saidEnd: end };
}
const BOUND_APART =
  /(?:至少|最少|起码|最多|至多|顶多)(?!是)(?![\p{Script=Han}]*[一二三四五六七八九十百千万亿几])[\p{Script=Han}]{1,6} ?$|\bat (?:the very )?(?:least|most) (?!(?:one|two|three|some|in|of|the)\b)[a-z]+$/iu;

/* ------------------------------------------------------------------ reading */

/** Numbers that name instead of counting: No. 5, article 12, figure 3, 第50, "top 10"; "the figure 63" counts. */
const NAMED_BEFORE = new RegExp(
  '(?:\\b(?:nos?\\. ?|(?:article|art\\.|section|chapter|page|class|rule|phase|step|level|order|decree|paragraph|' +
    'clause|version|room|group|slide|item|row|column|footnote|note|table|(?<!\\b(?:the|that|this|a|your) )figure|fig\\.|agenda item|bullet|tab|exhibit|annex|appendix) )|# ?|第 ?|(?<![以之目此先年从])前)$',
);
const NAMED_AFTER = /^(?:st|nd|rd|th)\b|^ ?(?:号|世纪|年代|年级|月|日(?![内元])|强(?![制行])|届|点(?!击|名|多))/;
/** Said for "certainly". */
const CERTAINLY =
  /^ ?(?:sure|certain|correct|true|right|accurate|positive|confident|reliable|确定|肯定|正确|准确|属实|真)/;

const TENS_OR_MORE = /^\d{2,}$/;

/** Letters, with a hyphen too, other than the scale of 100k-200k; what stands before digits in dates and times. */
const PART_OF_NAME =
  /(?:(?<![a-z\d\u00df-\u024f])(?!(?:hundred|thousand|million|billion)-$)[a-z\u00df-\u024f]+-?|(?<!\p{Script=Han})[.,]|\d[:/])$/u;

/** Digits with what belongs to the number: scale words, 万, percent. */
function readDigits(text: string, start: number): NumberAt | Nothing {
  DIGITS.lastIndex = start;
  const token = DIGITS.exec(text)![0];
  let end = start + token.length;
  const before = text.slice(Math.max(0, start - 14), start);
  const currency = CURRENCY_BEFORE.test(before);
  // Longer than any amount, malformed (1,4), a part of a name (a4, covid-19) or of a time or date (10:30, 24/7).
  if (token.length > 21 || !WELL_FORMED.test(token)) return { end };
  if (!currency && PART_OF_NAME.test(before)) return { end };
  if (NAMED_BEFORE.test(before) || /^[:/]\d/.test(text.slice(end, end + 2))) return { end };
  const plain = token.replaceAll(',', '');

  TENTHS.lastIndex = start;
  const tenths = TENTHS.exec(text);
  if (tenths) return tenthsOf(tenths);
  FRACTION.lastIndex = start;
  const fraction = FRACTION.exec(text);
  if (fraction) return fractionOf(fraction);

  HAN_RUN.lastIndex = start;
  const run =
    HAN_RUN.exec(text)?.[0].replace(/千(?=$)/, (c) => (/^[克瓦米]/.test(text.slice(HAN_RUN.lastIndex)) ? '' : c)) ?? '';
  if (HAN_SCALE.test(run)) {
    const number = hanValue(run);
    return number ? { ...number, end: start + run.trimEnd().length } : { end: start + run.length };
  }

  let exponent = 0;
  let factor = 1;
  let value = plain;
  AND_A_HALF.lastIndex = end;
  if (AND_A_HALF.test(text)) {
    value = `${plain}.5`;
    end = AND_A_HALF.lastIndex;
  }
  for (let i = 0; i < 2; i++) {
    ENGLISH_SCALE.lastIndex = end;
    const scale = ENGLISH_SCALE.exec(text);
    if (!scale) break;
    if (scale[1] === 'dozen') factor = 12;
    exponent += scale[2] ? 4 : (EXPONENTS.get(scale[1] ?? '') ?? 0);
    end = ENGLISH_SCALE.lastIndex;
  }
  const after = text.slice(end, end + 24);
  const scaled = exponent > 0 || factor > 1;
  if (!scaled && NAMED_AFTER.test(after)) return { end };
  // "Several 300s": the number more than once; the 2020s are years.
  if (!scaled && /^'?s\b/.test(after) && TENS_OR_MORE.test(plain) && !CALENDAR.test(plain))
    return { value: Number(plain), end: end + (after.startsWith("'") ? 2 : 1) };
  // A letter right behind is a name (5g, 4s) unless it is a unit.
  if (!scaled && /^[a-z]/.test(after) && !unitAfter(after) && !COUNTS_FEW.test(after)) return { end };
  // The top 10 is a ranking; to top 100,000 is to exceed it.
  const top = /\btop $/.test(before);
  const over: { comparator?: Comparator } = top ? { comparator: 'over' } : {};
  if (top && !scaled && Number(plain) < 1000) return { end };
  return {
    value: Number(`${value}e${exponent}`) * factor,
    end,
    ...over,
    ...(exponent > 0 ? { scale: 10 ** exponent } : {}),
  };
}

function unitAfter(after: string): { unit: string; length: number } | undefined {
  for (const [pattern, unit] of UNIT_AFTER) {
    const m = pattern.exec(after);
    if (m) return { unit, length: m[0].length };
  }
  return undefined;
}

function tenthsOf(m: RegExpExecArray): NumberAt {
  const tenths = hanNumber(m[1]!) * 10 + (m[2] ? hanDigit(m[2]) : 0);
  return { value: roundOff(tenths), unit: 'percent', end: m.index + m[0].length };
}
/** 百分之四十, 三分之一. */
function fractionOf(m: RegExpExecArray): NumberAt | Nothing {
  const end = m.index + m[0].length;
  const value = (hanNumber(m[2]!) / hanNumber(m[1]!)) * 100;
  return Number.isFinite(value) ? { value: roundOff(value), unit: 'percent', end } : { end };
}

/** Chinese numerals: those with a scale are amounts, small ones only where something is counted. */
function readHan(text: string, start: number): NumberAt | Nothing {
  const before = text.slice(Math.max(0, start - 4), start);
  const half = /^(?:半数?|一半)/.exec(text.slice(start, start + 2));
  if (half) {
    const end = start + half[0].length;
    return /[另前后上下大]$/.test(before) ? { end } : { value: 50, unit: 'percent', end };
  }
  const named = /[第统唯]$/.test(before) || NAMED_BEFORE.test(before);
  FRACTION.lastIndex = start;
  const fraction = FRACTION.exec(text);
  if (fraction) return fractionOf(fraction);
  TENTHS.lastIndex = start;
  const tenths = TENTHS.exec(text);
  if (tenths) return named ? { end: start + 2 } : tenthsOf(tenths);

  HAN_RUN.lastIndex = start;
  let run = HAN_RUN.exec(text)?.[0] ?? text.charAt(start);
  const end = start + run.length;
  if (run.endsWith('千') && /^[克瓦米]/.test(text.slice(end, end + 1))) run = run.slice(0, -1);
  // A scale with "several" before it is no number: 数十万, 好几百.
  if (named || /[几数]$/.test(before)) return { end };
  const number = hanValue(run.trimEnd());
  if (!number) return { end };
  const found: NumberAt = { ...number, end: start + run.trimEnd().length };
  const after = text.slice(found.end, found.end + 8);
  if (/^ ?(?:世纪|年代|年级|月|日(?![内元])|号|届|强(?![制行]))/.test(after)) return { end };
  const counted = COUNTED_ZH.test(after);
  if (/^[百千万亿]/.test(run)) {
    // 百分, 千万别, 万一; but 近百件, 上万 and 百万件.
    const prefixed = BARE_PREFIX.test(before) && !/千上$/.test(before);
    if (prefixed ? !counted && !SAID_ALONE.test(after) : !counted || run.length < 2 || /一/.test(run)) return { end };
    const least: NumberAt = { ...found, comparator: 'atLeast' };
    return /上$/.test(before) ? least : found;
  }
  if (/[百千万亿]/.test(run)) return found;
  if (run.includes('十')) {
    return counted || (run.length > 1 && SAID_ALONE.test(after)) ? found : { end };
  }
  // One digit alone: 三起, but not 这三起, 一起.
  const few = number.value >= 2 && FEW_ZH.test(after) && !/[这那哪前后其]$/.test(before);
  return few ? found : { end };
}

const ONE_IN =
  /(one|two|three|four|five|six|seven|eight|nine) (?:\w+ )?(?:in|out of) (?:every )?(two|three|four|five|six|seven|eight|nine|ten|twenty|a hundred|\d{1,3})(?![a-z\d])/y;
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    half: 2,
    halves: 2,
    third: 3,
    quarter: 4,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
  }),
);
const FRACTION_WORDS =
  /(one|two|three|four|five|six|seven|eight|nine|an?)[ -](half|halves|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?(?: of (?:an? |the )?(?<scale>hundred|thousand|million|billion))?(?![a-z])/y;
const COUPLE = /an? couple (?:of )?(hundred|thousand|million)s?(?![a-z])/y;

/** One in three, four fifths: a share; a quarter of a billion, a couple of hundred: a number. */
function oneInAt(text: string, start: number): NumberAt | undefined {
  ONE_IN.lastIndex = start;
  const one = ONE_IN.exec(text);
  if (one) {
    const of = one[2] === 'a hundred' ? 100 : (WORDS.get(one[2]!) ?? Number(one[2]));
    const part = WORDS.get(one[1]!) ?? 1;
    return of > part ? { value: roundOff((100 * part) / of), unit: 'percent', end: start + one[0].length } : undefined;
  }
  COUPLE.lastIndex = start;
  const couple = COUPLE.exec(text);
  if (couple) return { value: 2 * 10 ** (EXPONENTS.get(couple[1]!) ?? 0), end: start + couple[0].length };
  FRACTION_WORDS.lastIndex = start;
  const found = FRACTION_WORDS.exec(text);
  // "The third of them", "a quarter" of the year: a share is said with a number, or of something.
  if (!found || /\b(?:first|second|last|this|each|every|per|the) $/.test(text.slice(Math.max(0, start - 8), start)))
    return undefined;
  const end = start + found[0].length;
  const scale = found.groups?.scale;
  const part = (WORDS.get(found[1]!) ?? 1) / PARTS.get(found[2]!)!;
  if (scale)
    return { value: roundOff(part * 10 ** (EXPONENTS.get(scale) ?? 0)), end, scale: 10 ** (EXPONENTS.get(scale) ?? 0) };
  // "At least a third?"
  const compared =
    /\b(?:least|most|than|over|under|above|below|nearly|almost|about|exactly|just|reach(?:ed)?) $/.test(
      text.slice(Math.max(0, start - 12), start),
    ) && /^ ?(?:[?.!,;]|$)/.test(text.slice(end));
  const bare = /^an?$/.test(found[1]!) && !/^ of\b/.test(text.slice(end));
  return bare && !compared ? undefined : { value: roundOff(part * 100), unit: 'percent', end };
}

/** "three hundred million", "half a million", "seventy-three"; one word after the other while they make a number. */
function readWords(text: string, start: number): NumberAt | Nothing {
  const oneIn = oneInAt(text, start);
  if (oneIn) return oneIn;
  let total = 0;
  let current: number | undefined;
  let scale: number | undefined;
  let end = start;
  let last: 'a' | 'digit' | 'teen' | 'ten' | 'hundred' | 'scale' | 'half' | undefined;
  let words = 0;
  NEXT_WORD.lastIndex = start;
  for (let m = NEXT_WORD.exec(text); m; m = NEXT_WORD.exec(text)) {
    const [, and, word = ''] = m;
    const afterScale = last === 'hundred' || last === 'scale';
    if (and && !afterScale && !/^ and a half\b/.test(text.slice(end, end + 11))) break;
    const value = WORDS.get(word);
    if (value !== undefined) {
      const fits =
        last === undefined || (afterScale && (value < 100 || last === 'scale')) || (last === 'ten' && value < 10);
      if (!fits) break;
      current = (current ?? 0) + value;
      last = value < 10 ? 'digit' : value < 20 ? 'teen' : 'ten';
    } else if (word === 'a' || word === 'an') {
      // "a million"; the a of "and a half" and "half a million" says nothing.
      if (last !== undefined && last !== 'half' && !and) break;
      if (and) {
        const half = / half\b/y;
        half.lastIndex = NEXT_WORD.lastIndex;
        if (!half.test(text)) break;
        if (current === undefined) total += 0.5 * (scale ?? 1);
        else current += 0.5;
        NEXT_WORD.lastIndex = half.lastIndex;
        end = half.lastIndex;
        words++;
        continue;
      }
      if (last === undefined) last = 'a';
    } else if (word === 'half') {
      if (last !== undefined && last !== 'a') break;
      current = 0.5;
      last = 'half';
    } else if (word === 'hundred') {
      if (last === 'hundred' || last === 'scale') break;
      current = (current ?? 1) * 100;
      last = 'hundred';
      scale = 100;
    } else if (word === 'dozen') {
      if (last === 'hundred' || last === 'scale') break;
      current = (current ?? 1) * 12;
      end = NEXT_WORD.lastIndex;
      scale = 12;
      words++;
      break;
    } else {
      const unit = 10 ** (EXPONENTS.get(word) ?? 0);
      if (current === undefined && last === 'scale') total *= unit;
      else total += (current ?? 1) * unit;
      current = undefined;
      last = 'scale';
      scale = unit;
    }
    end = NEXT_WORD.lastIndex;
    words++;
  }
  if (words === 0) return { end: start + 1 };
  const after = text.slice(end, end + 40);
  const before = text.slice(Math.max(0, start - 20), start);
  if (ORDINAL_NEXT.test(after)) return { end };
  if (last === 'half') {
    // The first half of the year is no share; half of the cases is.
    const share =
      /^ (?:of|the|its|all|their)\b/.test(after) &&
      !/\b(?:first|second|1st|2nd|other|latter|last|this|each|either|and an?) $/.test(before);
    const compared =
      /\b(?:more|less|fewer|better|higher|lower|greater|smaller|larger|over|under|above|below|beyond|past|exceed\w*) (?:than )?(?:the |a )?$/.test(
        before,
      );
    return (share || compared) && words === 1 ? { value: 50, unit: 'percent', end } : { end };
  }
  const found: NumberAt = {
    value: total + (current ?? 0),
    end,
    ...(scale !== undefined && scale >= 1000 ? { scale } : {}),
  };
  if (scale !== undefined) return found;
  const compared =
    /\b(?:than|least|most|over|under|exactly|nearly|almost) $/.test(before) || /^ or (?:more|less|fewer)\b/.test(after);
  if (found.value > 12)
    return words > 1 || compared || COUNTS_MANY.test(after) || CALLED.test(before) || SHOWS_UP.test(after)
      ? found
      : { end };
  const few = COUNTS_FEW.test(after) && (found.value > 1 || /^ ?(?:percent|per cent|pct|%)/.test(after));
  // "More than three years": a length of time that is held against another.
  const lasts = compared && /^ (?:years?|months?)\b/.test(after);
  return (few || lasts) && !MEANT_ALREADY.test(before) ? found : { end };
}

/** "The number fifty", "fifty shows up twice". */
const CALLED = /\b(?:number|figure|value) $/;
const SHOWS_UP = /^ (?:shows?|turns?|comes?|crops?|pops?) up\b|^,? what\?/;

function ordinalYear(text: string, start: number): NumberAt | Nothing | undefined {
  ORDINAL_YEAR.lastIndex = start;
  const m = ORDINAL_YEAR.exec(text);
  if (m) {
    const word = m[4] ?? m[5];
    const value = word
      ? (ORDINAL_TENS.get(word) ?? WORDS.get(word) ?? Number(word))
      : hanNumber((m[1] ?? m[2] ?? m[3])!);
    return { value, unit: 'ordinal', end: ORDINAL_YEAR.lastIndex };
  }
  return text.charAt(start) === '第' ? { end: start + 1 } : undefined;
}

/** "Hundreds of cases", 好几百件: at least two of that scale. */
function severalAt(text: string, start: number): NumberAt | Nothing | undefined {
  SEVERAL.lastIndex = start;
  const [said] = SEVERAL.exec(text) ?? [];
  if (said === undefined) return undefined;
  const end = start + said.length;
  // Behind a measure word 几百 asks for the number.
  if (/^几/.test(said) && !ASKS_YES.test(text)) return { end };
  const han = /[十百千万亿]+$/.exec(said)?.[0];
  const scale = han
    ? hanNumber(`一${han}`)
    : [...said.matchAll(/dozen|ten(?=s)|hundred|thousand|million/g)].reduce(
        (product, [word]) => product * (word === 'dozen' ? 12 : word === 'ten' ? 10 : 10 ** EXPONENTS.get(word)!),
        1,
      );
  return Number.isFinite(scale) ? { value: 2 * scale, comparator: 'atLeast', end } : { end };
}
const ASKS_YES = /[吗吧嘛]|对不对|是不是|有没有|对么|是么/u;

function yuanTenths(text: string, start: number): NumberAt | undefined {
  YUAN_TENTHS.lastIndex = start;
  const m = YUAN_TENTHS.exec(text);
  return m
    ? { value: roundOff(hanNumber(m[1]!) + hanNumber(m[2]!) / 10), unit: 'CNY', end: YUAN_TENTHS.lastIndex }
    : undefined;
}

/** Amounts from left to right. `taken` are offsets that another reading (years, dates) owns already. */
export function readAmounts(
  folded: string,
  taken: readonly { start: number; end: number }[],
  find: FindComparison = NO_COMPARISONS,
): AmountClaim[] {
  const text = forNumbers(folded);
  const owned = taken.length > 1 ? [...taken].sort((a, b) => a.start - b.start) : taken;
  const drafts: Draft[] = [];
  let next = 0;
  START.lastIndex = 0;
  for (let m = START.exec(text); m; m = START.exec(text)) {
    const at = m.index;
    while (next < owned.length && owned[next]!.end <= at) next++;
    const owner = owned[next];
    if (owner && owner.start <= at) {
      START.lastIndex = owner.end;
      continue;
    }
    const first = m[0];
    const number =
      severalAt(text, at) ??
      ordinalYear(text, at) ??
      yuanTenths(text, at) ??
      (/\d/.test(first) ? readDigits(text, at) : /[a-z]/.test(first) ? readWords(text, at) : readHan(text, at));
    START.lastIndex = Math.max(number.end, at + 1);
    if (number.value === undefined || !Number.isFinite(number.value)) continue;
    if (owner && owner.start < number.end) continue;
    const floor = Math.max(owned[next - 1]?.end ?? 0, drafts.at(-1)?.end ?? 0);
    const claim = claimAt(text, folded, at, number, floor, find);
    if (claim) drafts.push(claim);
  }
  const claims = ranges(text, drafts).map(({ scale: _, ...claim }) => claim);
  const [only] = claims;
  const bound = claims.length === 1 && only?.comparator === 'equal' ? boundAtEnd(text) : undefined;
  return bound ? [{ ...only!, comparator: bound }] : claims;
}

/** "Eight million pieces seized since 2022, at the very least?": the bound comes last. */
function boundAtEnd(text: string): Comparator | undefined {
  const said =
    /(?:,|\s[-–—]) ?at (?:the )?(?:very |bare )?(least|most|minimum|maximum)\s*[?.!]*\s*$|[，,](至少|起码|最少|最多|顶多|至多)[？?。！!]*\s*$/u.exec(
      text,
    );
  const word = said?.[1] ?? said?.[2];
  if (!word) return undefined;
  return /least|minimum|至少|起码|最少/.test(word) ? 'atLeast' : 'atMost';
}

const CALENDAR = /^(?:19|20)\d\d$/;

function claimAt(
  text: string,
  folded: string,
  at: number,
  number: NumberAt,
  floor: number,
  find: FindComparison,
): Draft | undefined {
  const currency = CURRENCY_BEFORE.exec(text.slice(Math.max(floor, at - 8), at));
  const after = text.slice(number.end, number.end + 24);
  const written = number.unit ? undefined : unitAfter(after);
  const unit =
    number.unit ?? written?.unit ?? (currency ? CURRENCIES.find((_, i) => currency[i + 1] !== undefined) : undefined);
  const end = number.end + (written?.length ?? 0);
  // "2023 year" is a year, however it is said.
  if (unit === 'year' && CALENDAR.test(text.slice(at, number.end))) return undefined;
  if (unit === 'percent' && number.value === 100 && CERTAINLY.test(text.slice(end, end + 12))) return undefined;
  const start = at - (currency?.[0].length ?? 0);
  const near = comparatorOf(text, start, number.end, find);
  const around = near.comparator === 'equal' && written ? comparatorOf(text, start, end, find) : near;
  return {
    value: number.value,
    ...(unit ? { unit } : {}),
    comparator: around.comparator === 'equal' ? (number.comparator ?? 'equal') : around.comparator,
    start,
    end,
    said: around.said,
    saidEnd: Math.max(end, around.saidEnd),
    text: folded.slice(start, end),
    ...(number.scale ? { scale: number.scale } : {}),
  };
}

/** "3 to 5 million" and "between 10 and 20%": the two ends of a range, which share unit and scale. */
function ranges(text: string, drafts: readonly Draft[]): Draft[] {
  const out = [...drafts];
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i]!;
    const b = out[i + 1]!;
    const gap = text.slice(a.end, b.start);
    if (gap.length > 5) continue;
    const before = text.slice(Math.max(0, a.start - 10), a.start);
    const between = /\bbetween $|介于$/.test(before);
    if (!(between ? /^ and $|^[和与至到]$/ : /^ ?(?:-|–|—|~|至|到|to) ?$/).test(gap)) continue;
    const shares = b.scale !== undefined && a.scale === undefined && a.value < b.value / b.scale;
    const value = shares ? roundOff(a.value * b.scale!) : a.value;
    const unitA = a.unit ?? b.unit;
    const unitB = b.unit ?? a.unit;
    // It rose from 3 to 5: two amounts. 3 to 5: one of the values between.
    const span =
      value < b.value && b.comparator === 'equal' && a.comparator === 'equal' && !/(?:\bfrom |[从由])$/.test(before);
    out[i] = { ...a, value, ...(unitA ? { unit: unitA } : {}), comparator: span ? 'atLeast' : a.comparator };
    out[i + 1] = { ...b, ...(unitB ? { unit: unitB } : {}), comparator: span ? 'atMost' : b.comparator };
  }
  return out;
}
