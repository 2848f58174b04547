/** The arithmetic a question asks for, and the question without the words that ask for it. */

export type Span = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';
export type Operation =
  | { readonly kind: 'average'; readonly span: Span }
  /** One figure of the fact for each unit of another: yuan a ton. */
  | { readonly kind: 'each' }
  /** 100 % less the share that is declared or can be made. */
  | { readonly kind: 'complement' }
  | { readonly kind: 'oneIn' }
  | { readonly kind: 'ratio' }
  /** By how many percent one figure exceeds the other. */
  | { readonly kind: 'excess' }
  | { readonly kind: 'difference' }
  | { readonly kind: 'share' }
  /** The exchange rate that the source's own amounts imply. */
  | { readonly kind: 'rate' }
  /** An end of a bound, of a figure that is our arithmetic already. */
  | { readonly kind: 'bound' }
  /** Figures of different facts added up, or split where the source gives no split: never done. */
  | { readonly kind: 'sum' };

export interface AskedOperation {
  readonly operation: Operation;
  /** The question without the words of the operation. */
  readonly rest: string;
}

interface Rule {
  readonly pattern: RegExp;
  readonly read: (m: RegExpExecArray) => Operation;
}

const SPANS: { readonly [word: string]: Span } = {
  year: 'year',
  yearly: 'year',
  annual: 'year',
  annually: 'year',
  annum: 'year',
  年: 'year',
  年度: 'year',
  quarter: 'quarter',
  quarterly: 'quarter',
  季: 'quarter',
  季度: 'quarter',
  month: 'month',
  monthly: 'month',
  月: 'month',
  week: 'week',
  weekly: 'week',
  周: 'week',
  day: 'day',
  daily: 'day',
  天: 'day',
  日: 'day',
};
const spanOf = (word: string | undefined): Span => SPANS[word?.toLowerCase() ?? ''] ?? 'year';

const PERIODIC = '(?<adj>annual|yearly|monthly|quarterly|weekly|daily)';
const SPAN = '(?<noun>year|annum|quarter|month|week|day)';
const UNDONE =
  "(?:unfinished|un-?concluded|unresolved|un-?ended|open|pending|outstanding|remaining|left(?: over| open)?|not (?:yet )?(?:been )?(?:ended|concluded|finished|closed|over|done|matched|settled)|(?:had|have|has|were|was|are|is)(?:n't| not)(?: yet)?(?: been)? (?:ended|concluded|finished|closed|over|done|matched))";

/** Narrower ones first. */
const RULES: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?:what(?:'s| is| was| were)? )?(?:the |an? )?${PERIODIC} (?:average|mean)s?(?: (?:number|count|total|figure|intake|volume|rate))?(?: of)?\\b`,
      'i',
    ),
    read: (m) => ({ kind: 'average', span: spanOf(m.groups?.adj) }),
  },
  {
    pattern: new RegExp(`\\b(?:average|mean)(?: (?:number|count|total|of))* ${PERIODIC}\\b`, 'i'),
    read: (m) => ({ kind: 'average', span: spanOf(m.groups?.adj) }),
  },
  {
    pattern: new RegExp(
      `\\b(?:on |an? |the |as an? )?(?:average[ds]?|avg|averaging|averaged out|mean|spread(?: \\w+)? evenly)\\b(?<between>[^?]*?)\\b(?:per|an?|each|every|in each|for each|over the \\d+) ${SPAN}s?\\b`,
      'i',
    ),
    read: (m) => ({ kind: 'average', span: spanOf(m.groups?.noun) }),
  },
  {
    pattern: new RegExp(
      `\\b(?:per|an?|each|every|in each) ${SPAN}\\b(?<between>[^?]*?)\\b(?:on |an? |the )?(?:average[ds]?|avg|averaging|mean|evenly)\\b`,
      'i',
    ),
    read: (m) => ({ kind: 'average', span: spanOf(m.groups?.noun) }),
  },
  { pattern: new RegExp(`\\bper ${SPAN}\\b`, 'i'), read: (m) => ({ kind: 'average', span: spanOf(m.groups?.noun) }) },
  {
    pattern:
      /(?:平均(?:到|下来|下來)?|按)每?一?个?(?<noun>年度?|季度?|月|周|天|日)(?:来算|计算|算)?|(?<adj>年|月|季|周|日)均|每一?个?(?<one>年|季度|月|周|天)平均/u,
    read: (m) => ({ kind: 'average', span: spanOf(m.groups?.noun ?? m.groups?.adj ?? m.groups?.one) }),
  },
  {
    pattern:
      /\bone in how many\b|\b1 in how many\b|每(?:多少|几)[件起宗个]?(?:里|中|有)(?:就?有)?(?:一|1)[件起宗个]?|几分之一/iu,
    read: () => ({ kind: 'oneIn' }),
  },
  {
    pattern:
      /\b(?:by )?(?:how many|what) (?:per ?cent(?:age)?|%)(?<between>[^?]*?)\b(?:exceeds?|more|higher|larger|bigger|above|greater)\b(?: than)?|(?:多|高)出?(?:了)?(?:百分之(?:几|多少)|几成|多少个百分点)/iu,
    read: () => ({ kind: 'excess' }),
  },
  {
    pattern: new RegExp(
      `\\b(?:what |which )?(?:share|per ?cent(?:age)?|proportion|fraction|part|portion)\\b(?<between>[^?]*?)\\b${UNDONE}|\\b${UNDONE}(?: (?:part|share|portion|cases?|ones?))?\\b(?<tail>[^?]*?)\\b(?:as an? )?(?:share|per ?cent(?:age)?|proportion|fraction)\\b`,
      'i',
    ),
    read: () => ({ kind: 'complement' }),
  },
  {
    pattern:
      /(?:未|没有?|还没有?|尚未)(?:被)?(?:办结|审结|了结|结案|结束|结)的?(?<between>[^？?]*?)(?:占(?:比|多少|百分之几|受理)?|比例|比率|百分比|几成)|(?:占比|比例|比率|百分比)(?<tail>[^？?]*?)(?:未|没有?|还没有?|尚未)(?:办结|审结|结案|结束|结)|未结(?:率|比例|占比)/u,
    read: () => ({ kind: 'complement' }),
  },
  {
    pattern:
      /\b(?:what(?:'s| is| was)? )?(?:the )?ratio (?:of|between)\b|\bratio\b|\bfor (?:each|every)(?: one| single)?\b(?=[^?]*\bhow many\b)|几比几|之比|比值/iu,
    read: () => ({ kind: 'ratio' }),
  },
  {
    pattern: /\bper (?:metric )?(?:tonne|ton)\b|\b(?:an?|each|every|one|single) (?:tonne|ton)\b|每一?(?:吨|公吨)/iu,
    read: () => ({ kind: 'each' }),
  },
  {
    pattern:
      /\b(?:difference|gap|minus|less(?! than)|subtract(?:ed)?|deduct(?:ed)?|net of|how many more|how many fewer|by how (?:many|much))\b|相差|差额|差多少|差几|减去|减掉|扣除|(?<![顶最至许大])多多少|多几|少多少|多出多少|缺口|差值|之差/iu,
    read: () => ({ kind: 'difference' }),
  },
  {
    pattern:
      /(?<=\d )(?:\/|divided by|out of) (?=\d)|(?<=\b\d{1,3} )over (?=\d{1,3}\b(?![,.]\d))|\bas an? (?:%|per ?cent(?:age)?|share|proportion) of\b|\bas % of\b|\bout of every hundred\b|\bin every hundred\b/iu,
    read: () => ({ kind: 'share' }),
  },
];

const SUM =
  /(?:^\W*|\b(?:if|when) (?:i|we|you) |\b(?:please|just|let's|can you|could you) )add\b(?=.*\b(?:to|and|with)\b)|\badding\b(?=.*\b(?:to|and|with)\b)|\badd(?:ed)? (?:up|together)\b|\bsum of\b|\bsummed\b|(?<![\d-])\bplus\b(?=.*\?)|\b(?:put|taken|counted) together\b|\bcombined (?:total|number|figure|value|sum)\b|加起来|相加|加上|合起来|加总|总和|加在一(?:起|块)/iu;
/** The rate between two currencies that a source's own amounts imply. */
const RATE =
  /\b(?:(?:implied|implicit|underlying|which|what) )?(?:exchange|conversion|fx|forex) rates?(?: (?:used|implied|applied|baked in(?:to)?))?\b|\bhow many yuan\b[^?]*\bdollar\b|\byuan (?:per|to (?:the|a|one)) (?:us )?dollar\b|汇率|兑换率|一美元[^？?]{0,8}(?:多少|几)(?:元|块|人民币)?|1美元[^？?]{0,8}(?:多少|几)/iu;
/** What says only which end of a bound is wanted, or that a sum is to be done. */
const BOUND =
  /\b(?:at (?:the )?(?:very )?(?:least|most|minimum|maximum)|at a (?:minimum|maximum)|what(?:'s| is| was) the (?:most|least) (?:it|that|they) can (?:have been|be)|(?:the )?(?:highest|lowest|smallest|largest|greatest)(?: possible)?|(?:upper|lower) (?:limit|bound)|bare minimum|(?:a )?percentage will do|in (?:pct|percent|per cent|%)|in percentage terms|as a (?:%|percentage|percent|fraction)|as far as the (?:numbers|figures) allow|you do the (?:sums?|maths?)|do the (?:sums?|maths?)|as (?:a )?percent)(?=\W|$)|至少|最多|至多|最少|顶多|最高不过|最高|上限|下限|起码|大约|大概|算一?下|帮我算|算下来|算出来/giu;

/** What is to be worked out, where the question asks for more than a figure as it stands. */
export function operationOf(folded: string): AskedOperation | undefined {
  if (SUM.test(folded)) return { operation: { kind: 'sum' }, rest: folded };
  const rate = RATE.exec(folded);
  if (rate) return { operation: { kind: 'rate' }, rest: without(folded, rate, '') };
  for (const { pattern, read } of RULES) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const kept = [found.groups?.between, found.groups?.tail].filter(Boolean).join(' ');
    return { operation: read(found), rest: without(folded, found, kept) };
  }
  const bound = folded.match(BOUND);
  return bound ? { operation: { kind: 'bound' }, rest: tidy(folded.replace(BOUND, ' ')) } : undefined;
}

/** The question without what was found, save what stood inside it. */
function without(folded: string, found: RegExpExecArray, kept: string): string {
  const rest = `${folded.slice(0, found.index)} ${kept} ${folded.slice(found.index + found[0].length)}`;
  return tidy(rest.replace(BOUND, ' '));
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s*[,:：，]+\s*([?？]?)$/u, '$1')
    .trim();
}
