/** The shape of a question: what its little words say about how it must be answered. */
import { isAlternative } from './aspect.ts';

export interface Shape {
  /** All, only, the complete list. */
  readonly exhaustive: boolean;
  /** "Only 300,000": it is the amount that is called small. */
  readonly onlyAmount: boolean;
  /** Two things to choose from: what one of them is, the other need not be. */
  readonly alternatives: boolean;
  /** Also, too, another: something beside what is known. */
  readonly further: boolean;
  /** The question points back at one thing it takes as known: "the investor", "that company". */
  readonly definite: boolean;
  /** Other than, not counting: the rest is asked for. */
  readonly excluding: boolean;
  /** Points at a figure as such: "the number", "是……的数据". */
  readonly aboutFigure: boolean;
  /** Asks what may, should or could be, which no record settles. */
  readonly modal: boolean;
  /** Asks for the meaning of a term or the difference of two. */
  readonly defining: boolean;
  /** Compared with something. */
  readonly comparing: boolean;
  /** As many as, the same number as. */
  readonly equating: boolean;
  /** "Was it X that …": one is singled out. */
  readonly cleft: boolean;
  /** Asks when counting began: "starts in 2022", "counted from". */
  readonly starting: boolean;
  /** Asks what somebody makes of it, what it shows: a claim answers that, and no figure does. */
  readonly opinion: boolean;
  /** Asks what the source itself tells or leaves out. */
  readonly aboutSource: boolean;
  /** Says of one thing that it is, and of another that it is not. */
  readonly contrast: boolean;
  /** Asks what was before what is told, or how it has changed since. */
  readonly earlier: boolean;
  /** Asks for the next of its kind. */
  readonly coming: boolean;
  /** Asks whether a time is among those that a figure is of: "does the total cover 2021?" */
  readonly including: boolean;
  /** Asks which of several is the first or the largest. */
  readonly superlative: boolean;
  /** Asks what became of something. */
  readonly afterwards: boolean;
}

export const FURTHER = /\b(?:also|too|as well|another|likewise|besides)\b|也(?!就是)|还(?!是)|另外|同样/i;

const DEFINITE = /\b(?:the|that|this|those|these|said)\b|那|这|该|此/i;

const EXCLUDING =
  /\b(?:apart from|other than|except(?: for)?|excluding|not counting|minus|leaving out|non-)\b|除了|除去|以外|之外|不含|不算|不包括|扣掉|扣除|减去|去掉|不跨/i;

const COMPARING =
  /(?<!\b(?:rather|other|more) )\bthan\b|\bmore than\b(?! (?:one|a single)\b)|compared (?:to|with)|\bversus\b|\bvs\b|比(?!例|率|重|值|较大)|相比|相较/i;

const EQUATING =
  /\b(?:just )?as (?:many|much)\b.*\bas\b|\bequal(?:led|s)?\b|\b(?:an )?equal number\b|一样多|相等|同样多|持平/i;

const CLEFT =
  /^\W*(?:(?:so|and|but|hang on|wait|hey)\W+)*(?:is|was|were|wasn't|isn't) it\b.*\b(?:who|that|which)\b|\bit was \w+(?: \w+){0,3} (?:who|that|which)\b|^\W*(?:难道|难不成)?是.{1,12}(?:的吗|的吧|的\s*[?？])|\p{Script=Han}的[，,]?(?:其实|真的?|不)?是[\p{Script=Han}\w]{1,14}?(?:的人)?(?:[，,]?(?:对|是)?(?:吗|吧|么|嘛)|不是|[，,]?对不对|(?=[?？]))\s*[?？]?\s*$/iu;

const STARTING =
  /\b(?:start(?:s|ed|ing)?(?! of)|begin(?:s|ning)?|began|count(?:s|ed|ing)? (?:from|since)|dat(?:es|ing) (?:from|back)|run(?:s|ning)? from|from)\b|起算|开始|始于|起始|发端|肇始|头一年|算起|起点|从.{0,8}(?:起|算)/i;

const ABOUT_SOURCE =
  /\b(?:do(?:es)?|did|has|is|was|are|were)\b.{0,12}\b(?:story|article|report(?!er)|piece|text|source|paper|reporter|journalist|author|coverage)\b.{0,24}\b(?:tells?|says?|names?|gives?|mentions?|puts?|states?|specif(?:y|ies)|identif(?:y|ies)|reveals?|discloses?|provides?|contains?|includes?|spells?|breaks?|lists?)\b|\b(?:isn't|is not|aren't|are not|wasn't|was not|weren't|were not|never|not|nobody(?:'s| is| was)?|no one(?:'s| is| was)?) (?:\w+ )?(?:given|named|stated|told|said|mentioned|identified|disclosed|specified|spelled out|revealed|reported)\b|(?:报道|文章|原文|新闻|报导|来源).{0,16}(?:有没有|是否|没有|没|有)(?:说|交代|提|写|给|点名|公布|公开|披露|开)/i;

const ABOUT_FIGURE =
  /\b(?:figures?|numbers?|totals?|tally|count|data|statistics?|date back|cover|alone|only|refer|those|these)\b|数字|数据|的量|统计|区间|口径|年的|的数|这个数|总数/i;

const MODAL =
  /^\W*(?:so |and |but |ok |hey )*(?:should|must|ought|may|might|would|could|can|shall)\b(?!.*\bbe (?:found|read|seen|accessed|downloaded|consulted|viewed)\b)(?!.{1,90}\bbe (?:an? )?(?:fair|true|correct|accurate|right|proper|faithful|honest|apt)\b)(?! (?:it|that|this) (?:really |possibly |even )?be that\b)(?! (?:you|one|we|i|people|firms|companies|anybody|anyone) (?:go|turn|resort)\b)(?! (?:it|that|this) (?:be|have been) (?:\w+ )?(?:right|true|correct|accurate|fair|safe|wrong|fine|ok|okay|precise|so)\b)(?! (?:i|we|you|one|somebody|someone|anyone|anybody|the (?:ministry|firm|court|board|desk|paper|committee|office|department|client|editor))\b (?:\w{2,}ly |also |now |then |just |perhaps |maybe |to )?(?:address|translate|render|label|record|introduce|credit|attribute|describe|treat|spell|say|write|print|tell|note|claim|put|reckon|teach|use|assume|take|read|publish|conclude|cite|mention|argue|confirm|check|tell|please|give|quote|remind|find|let|help|explain|state|clarify|verify|ask|get|have|know))|应不应该|该不该|(?<!还)要不要/i;

const DEFINING =
  /\b(?:definition|define[sd]?|difference between|what(?:'s| is) the difference|counts? as(?! far)|counted as|qualif(?:y|ies) as|meant by|mean by|criteria|what makes (?:an?|something|someone)\b|differ(?:s|ed|ent)?(?: \w+)? from)\b|定义|区别|(?:有(?:何|什么|啥)|哪里)不同|不同(?:在哪|之处)|怎么算|如何认定|认定标准|什么叫/i;

const OPINION =
  /\bwhat\b[^?.]{0,60}\b(?:thinks?|thought|believes?|believed|makes? of|made of|sees? in|saw in|reads? into|takes? as|(?<!\bto )(?:shows?|showed|proves?|proved|demonstrates?|demonstrated)|signif(?:y|ies|ied)|means? for|meant for|is (?:evidence|a sign|proof) of)\b|\bin (?:his|her|their|[a-z]+(?: [a-z]+)?'s) (?:view|opinion|eyes|mind|book)\b|在[^，,。？?]{1,14}(?:看来|眼里|心目中)|(?<![想要])(?:说明|体现|证明|反映|意味着|表明|彰显|折射)(?:出|着)?了?(?:个)?(?:什么|啥|何|哪)|怎么(?:看|评价)|如何(?:看待|评价)/i;

const EARLIER =
  /\b(?:previously|formerly|used to (?!be\b)|prior to|beforehand|(?:(?<!ed |dug |came |took |taken )(?:up|down) (?:on|from)|(?:higher|lower|more|fewer|less) than (?:in )?) ?(?:the )?(?:(?:19|20)\d\d|year|previous|last)|compared (?:to|with) (?:the )?(?:(?:19|20)\d\d|year|previous|last)|than (?:in )?the (?:year|previous|preceding|last)|the year (?:before(?! last)|earlier|prior)|year[- ]on[- ]year|before (?:that|then|the move|moving|coming|taking|he|she|it|they)\b|(?:moved?|moving|relocated?|transfer(?:red)?|shift(?:ed)?) .{0,40}?(?:away|over|here)? ?from)\b|(?<![年月日天])(?:之前|以前|此前)(?![说讲提问看听就]|讨论|会上|那个|的会|开会)|原先|原来在|早先|上一任|上任前|同比|环比|再往前|(?:后来|此后|随后)(?![又再多加追把将放设搬落投])|\b(?:afterwards|later on|back later|since then|subsequently)\b|\bbefore\s*\?+\s*$|\bbefore (?:the|this|that) (?:extra|additional|new|latest|fresh|top-up)\b/i;

const COMING =
  /\b(?:next|upcoming|forthcoming|follow-?up) (?:[\w-]+ ){0,2}(?:press|news|briefings?|conferences?|pressers?|events?|meetings?|sessions?|statements?|updates?|round)\b|下一?[次场回届轮]/i;

const CONTRAST =
  /\b(?:instead of|rather than|as opposed to) \w+ing\b|而非|(?:\bnot\b|n't\b)[^.;?]{1,60}\bbut\b(?! (?:also|and)\b)|(?:,|\band\b|\bbut\b) not (?!only|(?:just|merely|simply) (?!in|within|for|during|since)|yet|at all|sure|exactly|quite|one|an?|so)(?:[a-z]+)\b|不是[^，。？]{1,24}[，,]?而是|(?<!是)不是[^，。？]{1,16}[，,][^，。？]{0,8}(?<!是不)是|[，,](?:而|并)?不(?:是(?![吗嘛么]|只|仅|光|吹|骗|瞎|乱|假)|在|归|管)|(?<![是并])不是不|并非不|没有?(?:半点|一点|任何)?关系|只[^，。？]{1,14}[，,][^，。？]{0,8}(?:不|没)/i;

const YEAR = String.raw`(?:19|20)\d\d`;
const HAS_YEAR = new RegExp(YEAR);
/** "Only", "alone" and comparisons ask for another thing. */
const NOT_TAKING_IN = /\b(?:only|alone|just|solely|by itself|except|exclud\w+|without|n't|not|than)\b|[只仅光单]|不/i;
/** The verb that takes a time in, before it or behind it. */
const TAKES_IN = new RegExp(
  String.raw`\b(?:includ(?:es?|ed|ing)|cover(?:s|ed|ing)?|encompass(?:es|ed)?|compris(?:es?|ed)|contains?|stretch(?:es)? (?:to|over|across)|extends? (?:to|into|over)|reach(?:es)? into|spans?)\b[^?.;]{0,32}\b${YEAR}|\b(?:tak(?:es?|ing) in|stretch(?:es)? to) (?:the )?(?:(?:years?|whole of|all of) )?${YEAR}|\b${YEAR}(?:'s)?\b[^?.;]{0,24}\b(?:includ(?:es?|ed)|covered|(?:part|inside|within) (?:of )?|counted in|(?:cases|suits|ones|files) in (?:the|that|this))\b|(?:包括|包含|涵盖|覆盖|含|囊括|计入)[^，。？?]{0,8}${YEAR}|${YEAR}年?[^，。？?]{0,8}(?:[算包含计]在|[算计]进|包括在|也?在)[^，。？?]{0,14}(?:里面?|内|之内|其中|之中)|${YEAR}年?[^，。？?]{0,8}(?:也|都)?(?:[算含]?在内|在里[头面]|[算计]进去)`,
  'iu',
);
const takesIn = (folded: string): boolean =>
  HAS_YEAR.test(folded) && !NOT_TAKING_IN.test(folded) && TAKES_IN.test(folded);

/** What became of something is told by nothing that only says that it was. */
const AFTERWARDS =
  /\bwhat (?:came|comes|has come|will come|became|becomes|has become|will become) of\b|\bwhat (?:did|do|does|has|have|will) (?:[\w'-]+ ){1,3}(?:do|done) (?:with|to) (?:the|those|these|them|all)\b|\bwhat happen(?:s|ed) to (?:the|those|these|them) (?!\w*(?:conference|briefing|money|investment))\w+|(?:怎么|如何)处[理置]了?(?:这|那|查|扣|的)|(?:货|案子?|人|罪犯|嫌犯|嫌疑人)们?(?:后来|最后|之后)?(?:怎么样了|怎么处理|怎样了|咋样了|去哪了?)/iu;

/** The first, the largest of several: which of them it is, no number of them tells. */
const SUPERLATIVE =
  /\b(?:which|who|what|whose|where)\b[^,;:?]{1,60}\b(?:the|opened|came|went|started|was|were|is|are) (?:very )?(?:first|last|earliest|latest|biggest|largest|oldest|newest|busiest|smallest|longest|strongest|slowest|fastest)\b(?! (?:standard|of (?:all|its|their)|international|class|year|month|half|three|two|time|point))|\b(?:which|who|whose|where)\b[^,;:?]{1,60}\b(?:most|fewest) (?:\w+ )?(?:cases|goods|letters|stations|campaigns|disputes|pieces|fakes|investment|money|seizures|infringements?)\b|哪[\p{Script=Han}]{1,8}?(?:最[早先晚大小多少高新老忙]|头一个|第一个(?!此类|同类))/iu;

const EXHAUSTIVE =
  /\b(?:each(?: and every)?(?: single)? (?:one )?of|all(?! right| in all| (?:of )?(?:this|these (?:facts|figures|numbers)|the info(?:rmation)?)\b)|every(?:thing|one)?(?! (?:ten|hundred|thousand|\d))|only|complete|full list|entire|entirely|exclusively|nothing but)\b|\b(?:no|not (?:a|one)(?: single)?) (?:[\w-]+ ){0,2}(?:is |was |were |still )?(?:pending|left|outstanding|unresolved|remaining|left over|hanging)\b|\bwiped clean\b|一[件个宗起份桩](?:也|都)?(?:不|没|没有)剩|清零|全清|全部|全都|全结|都结|(?<!连[^，。？]{0,12}|以上|半|多数|部分|成|[%％])都(?:是|已经?)?(?:调解)?(?:成功|办[结完成掉]|了结|审[结完]|结[案清])(?=[的了吗嘛吧没]|[?？]|$)|全(?:部)?[办审处]|个个|件件(?=都|是|全)|唯一|所有|完整|只有|仅有|全是|统统/i;

const ONLY_AMOUNT = /\bonly (?:about |around |some |roughly )?\d|[只仅]有约?\d/i;

export function shapeOf(folded: string): Shape {
  return {
    exhaustive: EXHAUSTIVE.test(folded),
    onlyAmount: ONLY_AMOUNT.test(folded),
    alternatives: isAlternative(folded),
    further: FURTHER.test(folded),
    definite: DEFINITE.test(folded),
    excluding: EXCLUDING.test(folded),
    aboutFigure: ABOUT_FIGURE.test(folded),
    modal: MODAL.test(folded),
    defining: DEFINING.test(folded),
    opinion: OPINION.test(folded),
    comparing: COMPARING.test(folded),
    equating: EQUATING.test(folded),
    cleft: CLEFT.test(folded),
    starting: STARTING.test(folded),
    aboutSource: ABOUT_SOURCE.test(folded),
    earlier: EARLIER.test(folded),
    coming: COMING.test(folded),
    including: takesIn(folded),
    superlative: SUPERLATIVE.test(folded),
    afterwards: AFTERWARDS.test(folded),
    contrast: CONTRAST.test(folded) && !/难道|莫非/.test(folded),
  };
}
