/** Words by which arithmetic is asked for, in both languages. */
import { DOLLARS } from './currencies.ts';
import type { Operation, Span } from './operation.ts';

export interface Cue {
  /** All of them have to be there. */
  readonly asks: readonly RegExp[];
  readonly unless?: RegExp;
  readonly read: (folded: string) => Operation;
  /** Words of the operation, which say nothing of what it is asked of. */
  readonly strip: readonly RegExp[];
  /** What the words taken out say of the matter, put in their place. */
  readonly means?: { readonly en: string; readonly zh: string };
}

const SPANS: readonly (readonly [RegExp, Span])[] = [
  [/\bdai(?:ly)\b|\bdays?\b|每一?(?:天|日)|日均|天均|按[天日]|一个?(?:日历)?天|(?<![\d十月])一日/i, 'day'],
  [/\bweek(?:s|ly)?\b|每一?个?(?:周|星期)|周均/i, 'week'],
  [/\bmonth(?:s|ly)?\b|每一?个?月|月均|按月|一个月/i, 'month'],
  [/\bquarter(?:s|ly)?\b|每一?个?季度?|季均|按季|一个?季/i, 'quarter'],
  [/\bhalf[- ]year(?:s|ly)?\b|每半年/i, 'half'],
];
export const spanOf = (folded: string): Span => SPANS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'year';

const MEAN = String.raw`\b(?:on (?:an? )?|an? |the |as an? )?(?:averaged out|average[ds]?|avg|averaging|(?<=(?:annual|yearly|monthly|quarterly|weekly|daily|arithmetic) )mean\b|mean(?= (?:of|number|count|per|annual|yearly|monthly|intake|caseload))|typical(?:ly)?(?= (?:year|month|week|day)))\b`;
const EVEN = String.raw`\bevenly (?:spread|split|distributed)\b|\bevenly\b|平均|按[年月周天日季]摊|年均|月均|周均|日均|均摊|平摊|摊[到成]|匀到`;
export const AVERAGE = new RegExp(
  String.raw`${MEAN}|\b(?:spread|split|divided?|distributed|shared) (?:[\w']+ ){0,8}?(?:evenly|equally)|${EVEN}`,
  'iu',
);
/** The words of an average one by one, as they are taken out: what stands between them is what is averaged. */
const AVERAGE_WORDS = new RegExp(String.raw`${MEAN}|\b(?:spread(?:ing|s)?|evenly|equally)\b|${EVEN}`, 'iu');
/** A span that is a period of its own and no measure: "the first quarter", "last month". */
const ONE_OF_MANY = String.raw`(?<!\b(?:first|second|third|fourth|last|this|next|past|previous|current|final|opening|closing|same|that|recent|coming)\s)`;
/** Spans that are named as the measure of an average: "in a typical month", "over the 36 months", "by twelve". */
const MEASURE_WORDS = new RegExp(
  String.raw`${ONE_OF_MANY}\b(?:(?:in|of|for|over|across|into|by|on|to|during)\s)?(?:(?:an?|the|those|these|each|every|any|one|single|given|calendar|all)\s)*(?:(?:\d+|two|three|four|six|twelve|thirty-six|several)[ -])?${ONE_OF_MANY}(?:months?|quarters?|weeks?|days?)\b(?!\s(?:of|in)\s(?:january|february|march|april|may|june|july|august|september|october|november|december))|\bby (?:twelve|12|three|3|four|4|thirty-six|36|52|365)\b|[一二三四五六七八九十\d]+个(?:月|季度|日历天|星期|周)(?![初底末份])|(?<![第前后上下首末\d])一季(?!度)|个?日历天`,
  'giu',
);
const PER_SPAN =
  /\b(?:per|each|every|in each|for each) (?:calendar )?(?:year|annum|quarter|month|week|day)\b|(?<=\bhow many\b[^?]{0,60} )an? (?:year|quarter|month|week|day)\b(?! (?:ago|after|before|earlier|later))|\/ ?(?:year|yr|month|week|day)\b|\bp\.? ?a\.?(?=\W|$)|每一?个?(?:年|季度?|月|周|星期|天|日)|按(?:年|季度?|月|周|天)(?:来|度)?(?:算|计算|计)?|(?<![近过前后那这同第每头半\d])一(?:个月|个?季度?|年|天|日|周)(?=[^，。？?]{0,8}(?:多少|几[件起吨个]|好多))/iu;
const SPAN_WORDS =
  /\b(?:annual(?:ly)?|yearly|monthly|quarterly|weekly|daily)\b|\b(?:per|an?|each|every|in each|for each|in an?|to the) (?:calendar |single )?(?:year|annum|quarter|month|week|day)s?\b|\/ ?(?:year|yr|month|week|day)\b|\bover (?:the |all |those |these |that )?(?:[\w-]+ ){0,2}(?:years?|months?|quarters?|weeks?|days?|stretch|period)\b|\bexpressed\b|\b(?:calendar|working) days?\b|\bby (?:the )?(?:year|quarter|month|week|day)\b|\bp\.? ?a\.?(?=\W|$)|每一?个?(?:年|季度?|月|周|星期|天|日)|按(?:年|季度?|月|周|天)(?:来|度)?(?:算|计算|计)?|[年月季周日天]均|(?:除以|按|分摊到)?\d+个(?:月|季度|星期)|(?<!20\d\d)一(?:年|天|日|个月|个?季度|周)(?!到|至)|下来|按[年月周天日季](?:平?摊|分摊)?|摊到|呢/giu;

const SHARE =
  /\b(?:(?:of|in|out of) (?:every|each) (?:hundred|100)|share|per ?cent(?:age)?s?|pct|proportion|fraction|portion|(?<=\b(?:what|which|big a|large a|good a) )(?:slice|chunk)|ratio)\b|%|比例|比率|比重|百分比|占比|占.{0,12}(?:多少|几|多大)|百分之[几多]|几成|(?:几|多少)个?百分点|[几幾多]少?巴仙/iu;
/** The same as they are taken out: what a share is of stands between them. */
const SHARE_WORDS =
  /\b(?:(?:of|in|out of) (?:every|each) (?:hundred|100)|share|per ?cent(?:age)?s?|pct|proportion|fraction|portion|(?<=\b(?:what|which|big a|large a|good a) )(?:slice|chunk)|ratio)\b|%|比例|比率|比重|百分比|占比|占(?=.{0,14}(?:多少|几|多大|比重|比例))|(?<=占.{0,14})(?:大概|大约)?(?:多少|几(?!分|成)|多大)(?![件起])|百分之[几多]|几成|(?:几|多少)个?百分点|[几幾多]少?巴仙/iu;
const UNDONE =
  /\b(?:unfinished|un-?concluded|unresolved|undecided|un-?ended|unclosed|unsettled|dangling|hanging|in the pipeline|on the docket|open|pending|outstanding|remaining|remains?|left(?: over| open)?|backlog|still (?:running|going|alive|active|being (?:heard|dealt with|handled))|(?:has|have|had) yet to (?:be )?(?:finish|end|close|conclude|settle|deal with|decide|complete|wrap up|get through)(?:ed|d)?|(?:still (?:has|have|had)|left) to (?:be )?(?:finish|end|close|conclude|deal with|decide|complete|wrap up|get through)(?:ed|d)?|yet to be (?:ended|concluded|finished|closed|dealt with|decided|heard|settled|completed|resolved)|not (?:yet )?(?:been )?(?:ended|concluded|finished|closed|over|done|matched|settled|completed|wrapped up)|(?:had|have|has|were|was|are|is)(?:n't| not)(?: yet)?(?: been)? (?:ended|concluded|finished|closed|over|done|matched|completed|wrapped up))\b|(?:未|没有?|还没有?|尚未)(?:被)?(?:办结|审结|了结|结案(?![件子])|结束|办完|审完|处理完|搞[定掂]|结)的?|未结|积案|剩下的?|剩余|(?:手[上里头]|还)(?:还)?压着/iu;
const FRACTION =
  /\b(?:a|one|two|three|four)[- ](?:half|third|quarter|fifth|sixth|seventh|eighth|tenth)s?\b|\bhalf\b|\b\d+(?:\.\d+)? ?(?:%|per ?cent|pct)|[一二三四五六七八九]成|[一二三四]分之|百分之[一二三四五六七八九十]|过半|一半/iu;
/** What did not work out is no rest of what did: a rate of success says nothing of its reasons. */
const FAILED =
  /\b(?:fail(?:ed|s|ing|ure|ures)?|unsuccessful|not (?:succeed|successful|work(?:ed)? out)|(?:did|do|does)(?:n't| not) succeed|fell through|broke down)\b|失败|没(?:有)?(?:调解)?成功|未成功|不成功|没调成|没谈成|未果/iu;
const DONE_RATE =
  /\b(?:clearance|conclusion|completion|disposal|closure|closing|case[- ]closing|clear-?up)[- ](?:rate|ratio|percentage|quota)s?\b|结案率|办结率|审结率|结案比(?![收受立])/iu;
const RATE_WORDS = /\brates?\b|\bconver(?:sion|t|ted|ting)\b|\bexchange\b|汇率|换算|折算|折合|兑换/i;
/** A rate of the day is none of ours. */
const TODAYS =
  /\b(?:today|today's|tonight|this (?:morning|afternoon|week|month)(?:'s)?|the day's|latest|current|now|present-day|live|spot|market)\b|今天|今早|当前|现在|目前|实时/i;
/** Whose rate it is says nothing of what is converted. */
export const ARTICLES_RATE =
  /\b(?:(?:going|judging) by|by|at|using|with|on|from|based on|taking) (?:the )?(?:same |own |implied )*(?:article|report|piece|story|source|text|paper)(?:'s|s')?(?: own| implied)?(?: [\w-]+){0,2}?(?: (?:exchange|conversion))? ?(?:rates?|conversion|figures?|numbers?)?\b|\b(?:the )?(?:article|report|piece|story|source)'s own\b|(?:按|照|用)?(?:文中|文章|报道|原文)(?:里|中|自己)?的?(?:汇率|换算|折算)?/giu;

/** "The average number of months to finish a case": how long something takes, and no average of how many. */
export const TAKES_LONG =
  /\b(?:number|nr|no\.?|how many) (?:of )?(?:days|weeks|months|years) (?:to|for|before|until|does it take|it takes)\b/i;

/** Words of working something out that stand beside any operation. */
export const FILLER =
  /\b(?:(?:between|of) (?:(?:the|these|those) two(?: (?:figures|numbers|counts|totals))?|them|both)(?=\W*$)|roughly|approximately|approximate|approx|ballpark|in round (?:figures|numbers|terms)|rounded|give or take|more or less|calculate|compute|work(?:ed)? out|figure out|break(?:s|ing)? (?:it |that |this )?down|broken down|breakdown|divided?|dividing|to (?:a|an|the)(?= ?$)|(?:going|judging) by the (?:round|stated|given|published|reported) (?:figures|numbers)|on the (?:stated|given|published|reported|round) (?:figures|numbers)|(?:the )?(?:figures|numbers) (?:permit|allow|support|bear out)|that (?:the|these|those) (?:figures|numbers)|permits?|allows?|if (?:i|we|you)|let's say|suppose|what does that (?:leave|make|give)|does that (?:leave|make|give)|that leaves?|(?:as|in|expressed (?:as|in)) (?:a |an )?(?:pct|percent|per cent|percentage|fraction|decimal|%)|come(?:s)? (?:in|to|out at|out to)(?= (?:per|a|an|each|every|on|$))|please)\b|约莫|左右|差不多|粗略|按公布的整数|按整数|整数|算出|算下来|算一算|折算|请|拆开|拆一下|帮我|得出|等于/giu;

export const SUM =
  /(?:^\W*|\b(?:if|when) (?:i|we|you) |\b(?:please|just|let's|can you|could you) )add\b(?=.*\b(?:to|and|with)\b)|\badding\b(?=.*\b(?:to|and|with)\b)|\badd(?:ed)? (?:up|together)\b|\bsum of\b|\btotal of (?:the )?(?:[a-z']+ ){1,4}and\b|\bsummed\b|(?<![\d-])\bplus\b(?=.*\?)|(?<!\d,? |years? )\b(?:put|taken|counted) together\b|\bmultipl(?:y|ied|ying)\b|乘[一以上起下]|相乘|\bcombined (?:total|number|figure|value|sum)\b|(?<!年)加起来|相加|加上|合起来|加总|总和|加在一(?:起|块)/iu;
/** What says only which end of a bound is wanted, or that a sum is to be done. */
export const BOUND =
  /\b(?:at (?:the )?(?:very )?(?:least|most|minimum|maximum)|at a (?:minimum|maximum)|what(?:'s| is| was) the (?:most|least) (?:it|that|they) can (?:have been|be)|(?:the )?(?:highest|lowest|smallest|largest|greatest|minimum|maximum|min|max)(?: possible)?|(?:upper|lower) (?:limit|bound)|bare minimum|(?:a )?percentage will do|in (?:pct|percent|per cent|%)|in percentage terms|as a (?:%|percentage|percent|fraction)|as far as the (?:numbers|figures) allow|you do the (?:sums?|maths?)|do the (?:sums?|maths?)|as (?:a )?percent)(?=\W|$)|至少|最多|至多|最少|顶多|最高不过|最高|上限|下限|起码|大约|大概|算一?下|帮我算|算下来|算出来/giu;

/** A weight that is told in tons. */
const TONS =
  /\b(?:tons?|tonnes?|destroyed|destruction|scrapped|trashed|goods|fakes|counterfeits?|weight|weigh)\b|吨|销毁|毁|侵权/i;
const MORE = String.raw`\b(?:by (?:at least |at most |about )?how (?:many|much)|how (?:many|much) more)\b`;
const EXCEEDS = String.raw`\b(?:exceeds?|top(?:s|ped)?|beyond|past|above|over|than|beats?|surpass(?:es)?)\b`;
/** "By how many does it exceed five million?"; the number is no year. */
const BEYOND = new RegExp(
  String.raw`${MORE}(?=[^?]*${EXCEEDS}[^?]{0,16}(?:(?<![\d,.])(?!(?:19|20)\d\d\b)\d|\b(?:hundred|thousand|million)\b))|比(?=[^，。？?]{0,4}[\d一二三四五六七八九十百千万亿][^，。？?]{0,8}(?:多|高|超)出?(?:了)?(?:至少)?(?:多少|几))`,
  'iu',
);
const BEYOND_WORDS = new RegExp(
  `${MORE}|(?<=${MORE}[^?]*)${EXCEEDS}|(?:至少|最少|起码)?比|(?<=比[^，。？?]{1,14})(?:多|高)出?(?:了)?(?:至少)?(?:多少|几)`,
  'iu',
);
const FURTHER = String.raw`\bhow (?:many|much) (?:more|further|additional|extra)\b`;
const ARRIVES = String.raw`\b(?:reach(?:es|ing)?|hit(?:s|ting)?|get(?:s)? to|makes?|completes?|round(?: out)?|arrives? at)\b`;
/** "How far from its hundredth case?", 离一百件还差几件. */
const REACH = new RegExp(
  String.raw`${FURTHER}(?=[^?]*\b(?:to|until|till|before)\b[^?]*${ARRIVES})|\bhow (?:far|short)\b(?=[^?]*\b(?:from|of)\b[^?]*(?:\d|\b(?:hundred|hundredth|thousand|million)))|[离距](?=[^？?]*(?:还|尚)?(?:差|短|缺|要)[^？?]*(?:多少|几))|还得?再?(?:等来|等|收|要)?(?:多少|几)[件起宗个](?=[^？?]*(?:才|就)?(?:满|到|够))|(?<=(?:目标|收满|受理满|凑满|达到|凑够)[^？?]*)(?:还|再)[^，。？?]{0,6}(?:多少|几)[件起宗个]?`,
  'iu',
);
const REACH_WORDS = new RegExp(
  String.raw`${REACH.source}|(?<=${FURTHER}[^?]*)(?:\b(?:would|will|must|does|do|need(?:s|ed)?)\b|\b(?:to|until|till|before)\b[^?]{0,20}${ARRIVES})|(?<=[离距][^？?]*)(?:还|尚)(?:差|短|缺|要)(?:多少|几)[件起宗个]?`,
  'iu',
);
const TENS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ten: 10,
    tenth: 10,
    twenty: 20,
    twentieth: 20,
    thirty: 30,
    thirtieth: 30,
    forty: 40,
    fortieth: 40,
    fifty: 50,
    fiftieth: 50,
    sixty: 60,
    sixtieth: 60,
    seventy: 70,
    seventieth: 70,
    eighty: 80,
    eightieth: 80,
    ninety: 90,
    ninetieth: 90,
    hundred: 100,
    hundredth: 100,
    十: 10,
    二十: 20,
    三十: 30,
    四十: 40,
    五十: 50,
    六十: 60,
    七十: 70,
    八十: 80,
    九十: 90,
    一百: 100,
  }),
);
/** "Year sixty", "its hundredth year", 第六十年. */
const NUMBERED_YEAR =
  /\b(?:year|number) (?:number )?(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |one )?hundred|\d{2,3})\b|\b(?:(?:ten|twentie|thirtie|fortie|fiftie|sixtie|seventie|eightie|ninetie|hundred)th|\d{2,3}(?:st|nd|rd|th))\b(?! (?:case|dispute|matter|piece))|第(?:[二三四五六七八九]?十|一百|\d{2,3})个?周?年/iu;
function numberedYears(folded: string): readonly number[] {
  return [...folded.matchAll(new RegExp(NUMBERED_YEAR.source, 'giu'))].flatMap(([said]) => {
    const digits = /\d{2,3}/.exec(said)?.[0];
    const word = said
      .toLowerCase()
      .split(/ |第|个?周?年/)
      .findLast((w) => TENS.has(w));
    return digits ? [Number(digits)] : word ? [TENS.get(word)!] : [];
  });
}
const OUT_OF =
  /\b(?:x|how many) (?:out of|in|of|from) (?:every )?(?:two|three|four|five|six|eight|twenty|a hundred|\d{1,3})\b(?![,.]?\d)|\b(?:so|as) many (?:out of|in) (?:every )?(?:two|three|four|five|six|eight|twenty|\d{1,3})\b|每?(?:两|三|四|五|六|八|二十|百|\d{1,3})[件起宗个单](?:里头?|里面|中|当中)(?:能|会|有)?(?:成|谈成|调成|成功)?(?:多少|几)[件起宗个单]?/iu;
const NUMBERS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    eight: 8,
    ten: 10,
    twenty: 20,
    hundred: 100,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    八: 8,
    十: 10,
    二十: 20,
    百: 100,
  }),
);
export function numberIn(folded: string): number | undefined {
  const said = OUT_OF.exec(folded)?.[0] ?? '';
  const digits = /\d{1,3}/.exec(said)?.[0];
  const word = /two|three|four|five|six|eight|twenty|hundred|二十|[两三四五六八百]/i.exec(said)?.[0].toLowerCase();
  return digits ? Number(digits) : word ? NUMBERS.get(word) : undefined;
}

const always = (operation: Operation) => (): Operation => operation;

/** Narrower ones first. */
export const CUES: readonly Cue[] = [
  {
    asks: [
      /(?:\d|\b(?:one|two|five|ten|twenty|hundred)) ?(?:[km]|thousand|million|billion)? (?:us )?dollars\b|\b(?:us)?\$ ?\d|[\d一二三五十百千万亿]+美元/i,
      /\bhow (?:much|many)(?: in)? (?:yuan|rmb)\b|\b(?:in|into) (?:yuan|rmb)\b|(?:多少|几)(?:元)?人民币|(?:多少|几)(?:块钱?|元)/i,
      /\brates?\b|\bconver\w+|汇率|换算|折算/i,
    ],
    unless: /(?<![\d,.百十])[一1]美[元金]|(?<![\d,.])\b(?:one|a|1) (?:us )?dollar\b/i,
    read: always({ kind: 'exchange' }),
    strip: [
      /\b(?:say|had|have|i|we|just|would it be|is that|using|as the|the same|at|own|story's|article's)\b/gi,
      /(?:[\d,.]+|\b(?:one|two|five|ten|twenty|hundred)) ?(?:[km]|thousand|million|billion)? (?:us )?dollars\b|\b(?:us)?\$ ?[\d,.]+ ?(?:[km]|thousand|million|billion)?\b|[\d一二三五十百千万亿]+美元/gi,
      /\bhow (?:much|many)(?: in)? (?:yuan|rmb)\b|\b(?:in|into) (?:yuan|rmb)\b|(?:相当于|合|等于|换|折)?(?:多少|几)(?:元)?人民币|(?:相当于|合|等于|换|折)?(?:多少|几)(?:块钱?|元)/gi,
      /\brates?\b|\bconver\w+|汇率|换算|折算/gi,
    ],
    means: { en: 'yuan to the dollar', zh: '人民币美元' },
  },
  {
    asks: [
      DOLLARS,
      RATE_WORDS,
      /\b(?:article|report|piece|story|source|implied|implicit|hidden|same|its own|that rate)\b|文中|文章|报道|原文|同样|该|隐含|照搬|(?=.*(?:汇率|\brates?\b))(?:\bgerman|德[国企方资])/i,
    ],
    unless: new RegExp(
      `${TODAYS.source}|\\b(?:what|which)\\b[^?]{0,30}\\b(?:rate|conversion)\\b|\\byuan (?:per|to (?:the|a|one))\\b|\\b(?:one|1|a|per|each) (?:yuan|dollar|rmb)\\b|(?:什么|啥|哪个|何种)汇率|汇率(?:是|为|大约|约|大概|差不多|大致)*(?:多少|几|什么|啥)|[一1](?:美元|元)`,
      'i',
    ),
    read: always({ kind: 'convert' }),
    strip: [
      /\b(?:use|using|taking|with|at|by) [^,;]{0,30}\brates?\b(?: (?:hidden|implied|baked|contained|used|found) in (?:the )?[\w' ]{0,20}\b(?:item|deal|investment|money|story|figure|sum|article|report|piece|text))?(?: as (?:for|of|in) (?:the )?[\w' ]{0,20}\b(?:item|deal|investment|money|sum))?(?:,? (?:and )?(?:tell me|say|give me))?|(?:如果|就用|用|按|照)?[^，,。？?]{0,14}汇率(?:照搬|按照?|用)?[^，,。？?]{0,10}[，,]/giu,
      /\b(?:in|into|to) (?:us )?(?:dollars?|usd)\b|\b(?:us )?dollars?\b|\busd\b|折合(?:成)?|多少?(?:美元|美金)|美元|美金|换算(?:成)?|按?(?:文中|报道|文章|原文)的?汇率/gi,
      /\b(?:exchange|conversion) rates?\b|\brates?\b|\bconver(?:sion|t|ted)\b|汇率/gi,
    ],
    means: { en: 'worth', zh: '货值' },
  },
  {
    asks: [
      /\b(?:one|a|1|each|per|every|single) (?:yuan|rmb|renminbi)\b|[一1每](?:元|块钱?)(?:人民币)?.{0,12}?(?:值|等于|是|合|兑|换|折)?(?:多少|几)/i,
      /\b(?:us )?(?:dollars?|cents?)\b|\busd\b|us\$|\$|美元|美金|美分|usd/i,
    ],
    unless: TODAYS,
    read: always({ kind: 'inverse' }),
    strip: [
      /\b(?:how much is |how many (?:us )?cents (?:would|is|does) )?(?:one|a|1|each|per|every|single) (?:yuan|rmb|renminbi)(?: be)?\b|\bus cents\b/gi,
      /[一1每](?:元|块钱?)(?:人民币)?|(?:相当于|值|等于|合|兑换?|折)?(?:多少|几)(?:usd|美元|美金|美分)/gi,
    ],
    means: { en: 'exchange rate yuan', zh: '汇率' },
  },
  {
    asks: [
      /\b(?:(?:implied|implicit|underlying|which|what) )?(?:exchange|conversion|fx|forex) rates?\b|\bhow many yuan\b[^?]*\b(?:dollar|greenback|buck)\b|\b(?:what|how much)\b[^?]{0,20}\b(?:one|a|1|each|every) (?:us )?(?:dollar|greenback)\b(?! (?:figure|amount|value|sum|equivalent|number))|\b(?:yuan|rmb|renminbi|cny)[- /](?:per|to|for)?[- ]?(?:(?:the|a|one|each)[- ])?(?:us[- ])?(?:dollars?|usd)\b|人民币(?:兑|对|换|和|与)美[元金][^？?]{0,10}(?:多少|几)|[一1]?美[元金刀][^？?]{0,6}(?:折|合|兑|换|值|等于)[^？?]{0,4}(?:多少|几)|(?:多少|几)(?:块|元)(?:人民币)?(?:换|兑|合)[一1]?美[元金]|\bdollar[- ](?:to[- ])?yuan rate\b|\bconversion\b[^?]*\b(?:yuan|dollar)|汇率|兑换率|[一1]美元[^？?]{0,8}(?:多少|几|合|兑|换)|美元[^？?]{0,6}兑/iu,
    ],
    unless: TODAYS,
    read: always({ kind: 'rate' }),
    strip: [
      /\b(?:is |was )?(?:used?|implied|applied|baked in(?:to)?|behind|apparently|presumably|writer|reporter|journalist)\b/gi,
      /\byuan[- ](?:per|to)[- ](?:(?:the|a|one)[- ])?(?:us[- ])?dollar (?:exchange |conversion )?rates?\b/gi,
      /\b(?:(?:more|less) than )?\d+(?:\.\d+)?(?= yuan to)/gi,
      /\bback-?calculat\w+|\bnewspaper\b|\bmust have\b|是?按?多少(?:折算|算|折)的?|倒推一下/giu,
    ],
    means: { en: 'exchange rate', zh: '汇率' },
  },
  {
    asks: [
      /\bone in how many\b|\b1 in how many\b|每(?:多少|几)[件起宗个]?(?:里|中|有)(?:就?有)?(?:一|1)[件起宗个]?|(?:每|平均)(?:收|接|受理)?(?:多少|几)[件起宗个].{0,4}有一[件起宗个]|几分之一/iu,
    ],
    read: always({ kind: 'oneIn' }),
    strip: [
      /\bone in how many\b|\b1 in how many\b|每(?:多少|几)[件起宗个]?(?:里|中|有)(?:就?有)?(?:一|1)[件起宗个]?|(?:每|平均)(?:收|接|受理)?(?:多少|几)[件起宗个].{0,4}有一[件起宗个]|几分之一/giu,
    ],
  },
  {
    asks: [
      /\b(?:by )?(?:how many|what) (?:per ?cent(?:age)?|%)(?<between>[^?]*?)\b(?:exceeds?|more|higher|larger|bigger|above|greater)\b(?: than)?|(?<![顶最至许大不])(?:多|高)出?(?:了)?(?:百分之(?:几|多少)|几成|多少个百分点)/iu,
    ],
    read: always({ kind: 'excess' }),
    strip: [
      /\b(?:by )?(?:how many|what) (?:per ?cent(?:age)?|%)/gi,
      /\b(?:exceeds?|more|higher|larger|bigger|above|greater)\b(?: than)?/gi,
      /(?<![顶最至许大不])(?:多|高)出?(?:了)?(?:百分之(?:几|多少)|几成|多少个百分点)/giu,
    ],
  },
  {
    asks: [SHARE, FAILED],
    unless: FRACTION,
    read: always({ kind: 'complement' }),
    strip: [SHARE_WORDS, FAILED],
    means: { en: 'succeed', zh: '成功率' },
  },
  {
    asks: [SHARE, UNDONE],
    unless: FRACTION,
    read: always({ kind: 'complement' }),
    strip: [SHARE_WORDS, UNDONE],
  },
  {
    asks: [
      FRACTION,
      UNDONE,
      /^\W*(?:is|are|was|were|did|do|does|has|have|had|could|can|so)\b|\?|吗|么|是不是|有没有|超过|不到|不足/i,
    ],
    unless: /\bhow many\b|\bhow much\b|\bwhat\b|多少|几/i,
    read: always({ kind: 'complement' }),
    strip: [UNDONE, /\b(?:more|less|fewer|over|under|at least|at most) than\b/gi],
  },
  {
    asks: [
      TONS,
      /\b(?:in|into|as|to) (?:kilos?|kilograms?|kgs?)\b|\bhow many (?:kilos?|kilograms?|kgs?)\b|(?:换成|折合|合|等于|是)(?:多少|几)?(?:公斤|千克)|(?:多少|几)(?:公斤|千克)/i,
    ],
    unless:
      /\b(?:per|an?|each|every) (?:kilo|kilogram|kg)\b|\b(?:per|a|each|every|daily) (?:day|week|month|year)\b|每(?:公斤|千克|[天日周月年])/i,
    read: always({ kind: 'mass' }),
    strip: [
      /\b(?:express(?:ed)?|convert(?:ed)?|put|turn(?:ed)?|rather than tons|instead of tons|would you|how much is that)\b/gi,
      /\b(?:in|into|as|to) (?:kilos?|kilograms?|kgs?)\b|\bhow many (?:kilos?|kilograms?|kgs?)\b|(?:换成|折合|合|等于|是)(?:多少|几)?(?:公斤|千克)(?:是多少)?|(?:多少|几)(?:公斤|千克)/gi,
    ],
    means: { en: 'tons', zh: '吨' },
  },
  {
    asks: [NUMBERED_YEAR, /\b(?:when|(?:which|what)(?: calendar)? year)\b|哪一?年|什么时候|何时|几几年/i],
    unless: /\b(?:start|began|begin|first year|founded)\w*|开始|起点|第一年/i,
    read: (folded) => ({ kind: 'nthYear', numbers: numberedYears(folded) }),
    strip: [
      NUMBERED_YEAR,
      /\b(?:when|(?:in )?(?:which|what)(?: calendar)? year)\b|\b(?:will|would|does|do|is|be|reach|get to|fall|come|arrive)\b|\bif (?:\d{4}|this year) (?:counts as|is)\b|\bcounts? as\b|\bnumber\b|\bsuppos(?:e|ing)\b|\bnothing interrupts\b|\bsimply continues\b|\bcalendar\b|\btheir\b|哪一?年|什么时候|何时|如果|要到|会是/giu,
    ],
    means: { en: 'which year', zh: '第几年' },
  },
  {
    asks: [BEYOND],
    read: always({ kind: 'beyond' }),
    strip: [BEYOND_WORDS],
  },
  {
    asks: [REACH],
    read: always({ kind: 'reach' }),
    strip: [REACH_WORDS],
  },
  {
    asks: [OUT_OF],
    read: (folded) => ({ kind: 'ofTen', of: numberIn(folded) ?? 10 }),
    strip: [OUT_OF, /\b(?:could you |can you |please )?(?:put|express|say|state|give)\b|\bas\b|换成|怎么说|['"“”‘’]/gi],
  },
  {
    asks: [
      /\b(?:of|in|out of|for) (?:every|each) (?:ten|10)\b|(?:每(?:十|10)[件起宗个]|(?:十|10)[件起宗个](?:里|中|当中|之中))/i,
    ],
    read: always({ kind: 'ofTen' }),
    strip: [/\b(?:out )?(?:of|in|for) (?:every|each) (?:ten|10)\b|每?(?:十|10)[件起宗个](?:里头?|中|当中|之中)?/gi],
  },
  {
    asks: [AVERAGE],
    unless:
      /\b(?:per|an?|each|every|one|single) (?:seized |destroyed )?(?:tonnes?|tons?|kilos?|kilograms?|kg|pieces?|items?|cases?)\b(?! (?:year|month|quarter|week|day))|每一?(?:吨|公吨|公斤|千克|件)|(?<![\d十百千万])一(?:吨|公吨|公斤|千克)/iu,
    read: (folded) => ({ kind: 'average', span: spanOf(folded) }),
    strip: [AVERAGE_WORDS, SPAN_WORDS, MEASURE_WORDS, /加起来|合起来/g],
  },
  {
    asks: [PER_SPAN],
    // Each year by itself is asked for, and no average of them.
    unless:
      /^\W*(?:(?:and|so|but|what about|for|in)\W+)*(?:each|every) (?:single )?(?:year|month|quarter|week|day)\W*$|^\W*每一?个?年呢?\W*$|\b(?:year by year|break(?:s|ing)? (?:it |that |this )?down|broken down|breakdown|split)\b|拆[开分成一]|分[开别]|逐年|各年|各(?:是|有)?多少/iu,
    read: (folded) => ({ kind: 'average', span: spanOf(folded) }),
    strip: [PER_SPAN, AVERAGE_WORDS, SPAN_WORDS, MEASURE_WORDS, /\bwhat do (?:you|we|i) get\b/gi],
  },
  {
    asks: [
      /\b(?:per|an?|each|every|one|single) (?:metric )?(?:tonne|ton|kilo|kilogram|kg)\b|\/ ?(?:ton|tonne|kg|kilo)\b|每一?(?:吨|公吨|公斤|千克)|一(?:吨|公斤|千克)/iu,
    ],
    read: (folded) => ({ kind: 'each', unit: /\bkilo|\bkg\b|公斤|千克/i.test(folded) ? 'kilogram' : 'tonne' }),
    strip: [
      /\b(?:per|an?|each|every|one|single) (?:metric )?(?:tonne|ton|kilo|kilogram|kg)\b|\/ ?(?:ton|tonne|kg|kilo)\b|每一?(?:吨|公吨|公斤|千克)|一(?:吨|公斤|千克)(?:折合|合|值|摊下来|总有)?/giu,
      AVERAGE,
    ],
    means: { en: 'worth', zh: '货值' },
  },
  {
    asks: [DONE_RATE],
    read: always({ kind: 'share' }),
    strip: [DONE_RATE],
    means: { en: 'concluded accepted', zh: '审结受理' },
  },
  {
    asks: [
      /\b(?:what(?:'s| is| was)? )?(?:the )?ratio (?:of|between)\b|\bratio\b|\bfor (?:each|every)(?: one| single)?\b(?=[^?]*\bhow many\b)|\bhow many times (?:as many|more|larger|bigger|greater|the|that|those|what)\b|几比几|之比|比值|几倍|多少倍/iu,
    ],
    // A ratio in percent is a share.
    unless: /\bper ?cent\b|%|百分/i,
    read: always({ kind: 'ratio' }),
    strip: [
      /\b(?:what(?:'s| is| was)? )?(?:the )?ratio (?:of|between)\b|\bratio\b|\bfor (?:each|every)(?: one| single)?\b|\bhow many times (?:as many|more|larger|bigger|greater|the|that|those|what)\b|几比几|之比|比值|(?:几|多少)倍/giu,
    ],
  },
  {
    asks: [
      /\b(?:difference|gap|minus|(?<!\bor )less(?! than)|subtract(?:ed)?|deduct(?:ed)?|net of|how many more|how many fewer|by how (?:many|much)|shortfall|surplus|take (?:the |those )?[^,?]{3,40} (?:away from|off(?= the))|how (?:many|much) (?:does|do|did|would) (?:that|it|this) leave)\b|刨掉|刨去|扣掉|相差|差额|差出|差了|差距|差多少|差几|减去|减掉|扣除|(?<=\d)[件起宗]?减(?=\d)|(?<=[收受立]案|受理)减(?=[结审办])|(?<![顶最至许大不])多多少|多几|少多少|多出多少|缺口|差值|之差/iu,
    ],
    read: (folded) => (/\bper ?cent|%|\bpct\b|百分/i.test(folded) ? { kind: 'complement' } : { kind: 'difference' }),
    strip: [
      /\b(?:difference|gap|minus|(?<!\bor )less(?! than)|subtract(?:ed)?|deduct(?:ed)?|net of|how many more|how many fewer|by how (?:many|much)|shortfall|surplus|take (?:the |those )?[^,?]{3,40} (?:away from|off(?= the))|how (?:many|much) (?:does|do|did|would) (?:that|it|this) leave)\b|刨掉|刨去|扣掉|相差|差额|差出|差了|差距|差多少|差几|减去|减掉|扣除|(?<=\d)[件起宗]?减(?=\d)|(?<=[收受立]案|受理)减(?=[结审办])|(?<![顶最至许大不])多多少|多几|少多少|多出多少|缺口|差值|之差/giu,
      /\bin per ?cent\b|\bper ?cent(?:age)?\b|%/gi,
    ],
  },
  {
    asks: [
      /(?<=\d )(?:\/|divided by|out of) (?=\d)|(?<=\b\d{1,3} )over (?=\d{1,3}\b(?![,.]\d))|(?<=[a-z]) ?\/ ?(?=accepted)|\bas an? (?:%|per ?cent(?:age)?|share|proportion) of\b|\bas % of\b|\b(?:of|in|out of) (?:every|each) (?:hundred|100)\b|除以(?=.*(?:受理|收案))/iu,
    ],
    read: (folded) => ({
      kind: 'share',
      strictly: /\bas (?:an? )?(?:%|per ?cent(?:age)?|share|proportion) of\b/i.test(folded),
    }),
    strip: [
      /(?<=\d )(?:\/|divided by|out of) (?=\d)|(?<=\b\d{1,3} )over (?=\d{1,3}\b(?![,.]\d))|(?<=[a-z]) ?\/ ?(?=accepted)|\bas an? (?:%|per ?cent(?:age)?|share|proportion) of\b|\bas % of\b|\b(?:out )?(?:of|in) (?:every|each) (?:hundred|100)\b|除以/giu,
      /\bin (?:pct|percent|per cent|%)/gi,
    ],
  },
  {
    asks: [
      /\bhow many years (?:has it been |is it |have passed )?since\b|\bhow many years ago\b|几年前|几个?年头|多少个年头|\bhow (?:long|many years|old)\b[^?]*\b(?:exist(?:ed|s)?|been (?:around|there|in existence|running|open|operating|going|active|in operation)|in existence|old|in operation|operated)\b|\bhow old\b|(?:开|办|设|运行|存在)了几年|(?:成立|设立|存在|运行|运作|开办|建立)(?:了|至今|到现在)?(?:大约|大概|差不多|约)?(?:有)?(?:多久|几年|多少年|多长时间)|\bhow many years?\b[^?]*\bexist\b|\bhow many years old\b|(?:办|开|成立|设立|存在|运行)了几年|到20\d\d年几年|(?:隔|跨)了?几(?:年|个年头)/iu,
    ],
    read: always({ kind: 'elapsed' }),
    strip: [
      /\bhow many years (?:has it been |is it |have passed )?since\b|\bhow many years ago\b|是?几年前|有?几个?年头了?|多少个年头|从(?:设立|成立)到(?:今年|现在|目前)|拿年份一减就行|\b(?:about |roughly )?how (?:long|many years|old)\b|\b(?:had|has|have) (?=the|it)|\b(?:exist(?:ed|s)?|been (?:around|there|in existence|running|open|operating|going|active|in operation)|in existence|in operation|operated)\b|(?:成立|设立|存在|运行|运作|开办|建立)(?:了|至今|到现在)?(?:大约|大概|差不多|约)?(?:有)?(?:多久|几年|多少年|多长时间)/giu,
      /\bdoes\b(?=[^?]*\bturn\b)|\bturn(?:s|ing|ed)?\b|\b(?:this year|as of (?:now|today))\b|从(?:成立|设立)(?:那年|的?时候)?[数算]到(?:今年|现在)|(?:开|办|设|运行|存在)了几年了?/gi,
      /\b(?:when|by the time|on the day|at the time)\b.*\b(?:press|conference|report|article)\b.*$|\bby (?:the (?:press conference|report)|june 2023|mid-2023)\b|\b(?:until|till|by|in|to|as of) (?:the year )?20\d\d\b|(?:截[至止]|到|至|站在)(?:今年|20\d\d年?)(?:往回看)?|(?:到|至)(?:开)?(?:记者会|发布会|报道).{0,4}(?:那天|时|为止)|(?:截至|截止|到)(?:目前|现在|发布会|报道)/giu,
    ],
    means: { en: 'established', zh: '成立' },
  },
  {
    // A part of what another fact counts: of its own kind, so that any other share is read as it always is.
    asks: [SHARE],
    read: always({ kind: 'portion' }),
    strip: [SHARE, /\bwhat\b|\bmakes? up\b|\baccount(?:s|ed)? for\b|粗算|就拿\d+和\d+这?两个?整?数/giu],
  },
];

/** Only where a question is said plainly: what is left over, of whatever is counted. */
export const LEFT: Cue = {
  asks: [/\bunfinished\b|未结/],
  unless: /\bshare\b|占比|\bratio\b|之比/,
  read: always({ kind: 'difference' }),
  strip: [/\bunfinished\b|未结/g],
};
