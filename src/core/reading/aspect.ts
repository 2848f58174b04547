/** The kind of answer a question wants, from the cues found in it. */

import type { TextUnit } from '../text/units.ts';
import { ASPECTS, type Aspect } from '../types.ts';
import { isCertain, withoutDoubt } from './certain.ts';
import type { Span } from './terms.ts';

/** Where several cues are present, the one asking for something narrower wins. */
const PRIORITY: readonly Aspect[] = [
  'speaker',
  'source',
  'why',
  'personTitle',
  'meaning',
  'asOf',
  'when',
  'share',
  'where',
  'who',
  'worth',
  'amount',
  'count',
  'exactness',
  'how',
  'which',
  'definition',
  'value',
];

const NUMBERS: readonly Aspect[] = ['count', 'amount', 'worth', 'share'];
const ASKS_NUMBER = /^(?:how|what|多|几|percent)/;
const WH_ASPECTS: readonly Aspect[] = ['when', 'where', 'who', 'which', 'how'];

function isAspect(id: string): id is Aspect {
  return (ASPECTS as readonly string[]).includes(id);
}

/** Aspects asked for, the decisive one first; `value` where no cue tells. */
export function aspectOf(
  cues: readonly Span[],
  units: readonly TextUnit[],
): { aspects: readonly Aspect[]; cueUnits: number[] } {
  const found = new Set<Aspect>();
  const at = new Map<Aspect, number>();
  let numeric = false;
  const cueUnits: number[] = [];
  for (const cue of cues) {
    for (let i = cue.from; i < cue.to; i++) cueUnits.push(i);
    for (const sense of cue.senses) {
      if (!isAspect(sense.id)) continue;
      found.add(sense.id);
      if (!at.has(sense.id)) at.set(sense.id, cue.from);
      if (NUMBERS.includes(sense.id) && units.slice(cue.from, cue.to).some((u) => ASKS_NUMBER.test(u.norm)))
        numeric = true;
    }
  }
  // A noun such as "rate" or "number" asks only where no who, when or where does.
  const asked = !numeric && WH_ASPECTS.some((a) => a !== 'how' && a !== 'which' && found.has(a));
  const aspects = PRIORITY.filter((a) => found.has(a) && !(asked && NUMBERS.includes(a)));
  // Of several wh-words the first asks; a later one only relates ("… the conference at which").
  const wh = aspects.filter((a) => WH_ASPECTS.includes(a)).sort((a, b) => at.get(a)! - at.get(b)!);
  const ordered = aspects.map((a) => (WH_ASPECTS.includes(a) ? wh.shift()! : a));
  return { aspects: ordered.length > 0 ? ordered : ['value'], cueUnits };
}

const AUXILIARY = new Set(
  'is are was were am do does did has have had can could will would shall should may might must ought'.split(' '),
);
const OPEN: readonly Aspect[] = [
  'speaker',
  'source',
  'asOf',
  'when',
  'share',
  'why',
  'where',
  'who',
  'worth',
  'amount',
  'count',
  'how',
  'which',
  'personTitle',
];
/** What asks for a yes behind a statement. */
const TAGS = [
  '(?:you|we|they) can confirm|can you confirm(?: that)?|right|rite|ryt|rigth|riht|rihgt|correct|true|yes|no|innit|yeah|yea|ya|yah|eh|huh|nah|tak|ok|okay|really|confirmed?|agreed|accurate|solid|sure',
  "(?:is|are|was|were|has|have|had|does|do|did|wo|would|could|can|should)n't (?:it|they|he|she|we|you|there|that|this|those)(?: so| right| true| correct| the case)?",
  '(?:is|are|was|were|has|have|had|does|do|did) (?:it|they|he|she|we|there) not',
  // "…, doesn't Wang?"
  "(?<=, ?)(?:is|are|was|were|has|have|had|does|do|did)n't [\\w'-]+(?: [\\w'-]+)?",
  '(?<=[,;.?!–-] ?)(?:is|was) (?:it|that|this)(?: so| right| true| correct)?|or not|or nah|or no|yes or not?|true or false|tick or cross|true or not(?: (?:ah|lah|leh|hor|eh))?|(?:right|correct|true|can) or not(?: (?:ah|lah|leh|hor|eh))?|or (?:did|does|do|is|was|are|were|has|have|had|will|would) (?:it|they|he|she|we|there) not|good to go|fair to say|safe to say',
  "am i (?:\\w+ )?right|(?:have|did) i (?:got|get|understand|read|note|hear) (?:that|it|this|you)(?: \\w+)?|i (?:take|trust|assume|presume|gather|believe|guess|suppose) it|i (?:suppose|guess|think|believe|presume|assume|gather|reckon|imagine)|(?:is|was) that (?:so|the case)|or (?:am i|i am|i'm) wrong|do i (?:understand|read|get) (?:it|that|this|you)? ?(?:right|well|correctly)|i understand (?:well|right|correctly)|on (?:firm|safe) ground|solid line|any truth(?: in it| to it)?|can (?:someone|somebody|anyone|you) (?:confirm|verify)|please (?:confirm|verify|check)|is that (?:style |wording |line )?(?:right|correct|accurate|fair|ok|okay)",
].join('|');
const ENGLISH_TAG = new RegExp(
  `(?:\\b|(?<=[,.;:–—-] ?))(?:${TAGS})\\s*[?!.]*\\s*$|\\b(?:(?:wonder(?:ing)?|know|check|confirm|ask|see|sure|clear|idea) (?:if|whether)|is it (?:true|right|correct|the case|fair)|true or false|am i right|whether|(?:you|ya|y'all) (?:telling me|saying)|(?:did|have) i (?:note|noted|get|got|write|written|put|read|hear|heard|take|understand|understood) (?:it|that|this|you)(?: down)?\\b|y\\/n|yes or no|tick or cross|confirm that|(?:can|could|may|might|should|shall) (?:we|i|one) (?:safely |also |then |just )?(?:say|write|print|state|claim|put (?:down|it)|quote|introduce|credit|attribute|assume|teach|publish|argue|announce|tell (?:the|my|our|a|them|him|her|people))|any chance (?:that )?)\\b`,
  'i',
);
/** "The document that tells how …: is it a guideline?" */
const ASKED_LAST =
  /[:–—]\s*(?:is|was|are|were|does|did|do|has|have|had) (?:it|that|this|they|those|these|he|she)\b(?!.*\b(?:what|who|which|when|where|why|how)\b)[^?:]*\?\s*$/i;
/** "Could I find it on their site?": whether it is there. */
/** "Please confirm: …" */
const CONFIRM_FIRST =
  /^\W*(?:(?:please|pls|kindly|just|can you|could you)\W+)*(?:confirm|verify|fact-?check|double-?check|true or false|right or wrong|correct or not)\b\s*[:,–-]/i;
const FOUND_THERE =
  /^\W*(?:(?:so|and|but|ok)\W+)*(?:can|could|may|might|would) (?:i|we|one|you|people|anybody|anyone|somebody|someone|a [\w -]{2,24}) (?:\w+ )?(?:find|see|read|download|access|consult|view|look up)\b(?!.*\b(?:what|who|which|when|where|why|how) (?:is|was|are|were|many|much)\b).*\b(?:on|at|in|via)\b[^?]*\?\s*$/i;
const STRICT_TAG =
  /[,;–-] ?(?:(?:is|are|was|were|has|have|had|does|do|did|wo|would|could|can|should)n't|(?:is|are|was|were|has|have|had|does|do|did|will|would|could|can|should)) (?:it|they|he|she|we|there|that|you)\s*[?!.]*\s*$/i;
/** "The centre hasn't …, has it?": the tag turns the statement round, and the answer is to what it turns it to. */
const POSITIVE_TAG =
  /\b(?:not|never|no|none|nobody)\b.*[,;–-] ?(?:is|are|was|were|has|have|had|does|do|did|will|would|could|can|should) (?:it|they|he|she|we|there|that)\s*[?!.]*\s*$|n't\b.*[,;–-] ?(?:is|are|was|were|has|have|had|does|do|did|will|would|could|can|should) (?:it|they|he|she|we|there|that)\s*[?!.]*\s*$/i;
/** Whether the answer is to the contrary of what is stated: "The centre hasn't …, has it?" */
export const isTurnedByTag = (folded: string): boolean => POSITIVE_TAG.test(folded);
/** "Is it untrue that …?": says no to the whole. */
const DENIED =
  /\b(?:is|isn't|was|wasn't|would|wouldn't|be|it's)\b[^?]{0,12}\b(?:untrue|false|wrong|incorrect|inaccurate|mistaken|a mistake|a lie|a myth)\b (?:that|to (?:say|call|claim|write|think|assume|believe|put|state))\b|(?:的)?说法(?:是)?(?:错|不对|不实|有误)|不至于|不可能/i;
/** 难道不是……吗: asks for what it seems to deny. */
const RHETORICAL =
  /(?:难道|莫非|岂)[^？?]*?(?:不是|没有|没|不|未)|(?<![是对要])不(?:就)?是(?=[^？?]{2,}(?:[吗嘛]|来着)[?？\s]*$)/u;
/** 先说说……吧: bids, and asks for no yes. */
const BIDDING =
  /^\W*(?:那|那么|先|就|再|请|你|您|麻烦|帮我|给我)*(?:说说|讲讲|聊聊|谈谈|介绍|告诉|分开说|换成|看看|查查|查一下|列一下).*吧[。!！\s]*$/u;
/** "…, would you?", 2022年的能给我不: wants it given. */
const BEGGING =
  /, ?(?:would|could|will|can|won't) you(?: please| kindly)?\W*$|(?:能|可以|可否|能否|方便)(?:不能|不可以)?(?:(?:给|告诉|帮|说|列|提供|查)(?!出)[^，,。？?]{0,4}|(?:麻烦|劳烦|拜托|请|帮)[^，,。？?]{0,8}(?:告诉|告知|给|查|发|说|列)[^，,。？?]{0,4})(?:吗|不|么|嘛|没)?[?？]?\s*$/iu;
const CHINESE_END = /(?:吗|嘛|吧|不|(?<![什甚怎多这那要])么|没有|没|对不对|是不是|有没有|否)[?？!！。\s]*$/u;
const CHINESE_TAG =
  /[，,]\s*(?:对|是|没错)[?？]\s*$|[吗嘛吧](?=[?？]|[!！。\s]*$)|没[?？!！。\s]*$|是不是|是否|有没有|有无|能不能|可不可以|会不会|对不对|对吗|对吧|没有[?？]|了没|([\p{Script=Han}])[不没]\1|真(?:的|有|写|是|能)|难道|莫非|件件|个个|(?:全|都|就)是(?=.*[?？]\s*$)|连.{1,12}都|属实|当真(?=[?？。!！\s]*$)|有此事|有否|可曾|与否|过没[\p{Script=Han}]{0,2}过|咩(?=[?？]?\s*$)|喽(?=[?？]?\s*$)|[✓√✔]|✗|站得住|成不成立|成立不成立|真的假的|是真的|请(?:帮忙)?(?:核对|核实|确认)|麻烦(?:核对|核实|确认)|(?:核实|核对|确认)一下[，,:：]/u;
const CLEFT =
  /^\W*it (?:is|was)\b.*\b(?:who|that)\b|^\W*(?:(?:and|so|but|ok|hey|um)\W+)*(?:is|was|were|isn't|wasn't) (?:it|that|this)\b.*\b(?:who|that|where|when|which)\b/i;
/** Behind a how or a what it is this that asks. */
const CHINESE_ASKS_LAST = /(?:是不是|是否|有没有|能不能|对不对|没错吧|对吧|对吗|是吧|是吗)[^？?]*[？?]?\s*$/u;
/** 是不是已经写进什么指南里了: some guideline or other. */
const SOME = /(?<before>(?:是不是|有没有|是否)[^，。？?]{2,12})(?:什么|啥|哪个)(?=[^，。？?]{1,8}[了吗吧]?[?？]\s*$)/u;
const CHINESE_WH =
  /多少|好多|好久|(?<![近这那前后好十百千万数])几[块元钱岁位个件起成吨年月家座封名倍天]|谁|什么|哪|何时|何地|怎么|怎样|如何|为何|啥|干[嘛吗]/u;
const UNSURE =
  /\b(?:not (?:quite |entirely |too )?(?:sure|clear|certain|aware)|(?:do not|don't|did not|didn't|cannot|can't|could not|couldn't) (?:know|recall|remember|find|tell)|(?:have|has)(?: not|n't) been able to)\b/gi;
const NEGATION =
  /\b(?:not(?! (?:quite|just|only|merely|simply)\b)|never|no longer|no other|nobody|no one|no-one|neither|none|without)\b|\bw\/o\b|n't\b|(?:^\W*(?:is|was|were|are|did|has|have|had)?\W*|\b(?:that|if|whether) )no (?!longer|fewer|less|more|later|doubt|idea|problem|sooner|bigger|larger|heavier|higher|smaller|lower)[a-z]+ (?:[\w'-]+ ){0,5}?(?:ever|has|have|had|was|were|came|come|did|is|are)\b/i;
/** 一件……都没有: none. */
const NONE_AT_ALL = /(?:[都也]|压根|根本|从来)没有?[?？!！。\s]*$/u;
export const CHINESE_TAG_CLAUSE =
  /^(?:这)?(?:是真的|是不是这样|是不是这么回事|是这么回事|有没有这回事|有这回事|是这样|这样对|对不对|没弄错|没搞错|是不是|真的假的|没错|没记错|没说错|属实|可以确定|能确定|能不能这么说|对)(?:的)?[吗吧么呢不]?[?？]?$/u;
/** "Not a case more" says exactly. */
const NO_MORE =
  /\bnot (?:an?|one|even one)(?: single)?(?: \w+)? (?:more|less|fewer)\b|\bno more(?:,| and|,? nor)? no less\b|\bneither more nor less\b|一[件起吨元个]不多|不多也?不少/gi;
const CHINESE_NEGATION = /没(?!有[?？]|有\s*$)|不是(?!吗)|并未|尚未|从未|未(?=[\p{Script=Han}])|[不非](?=跨)/u;

const RELATIVE =
  /\b(is|was|it (?:is|was) \w+(?: \w+)?|one|ones|persons?|people|officials?|man|woman|body|those|he|she|they|firm|company) (?:who|that|which)\b/gi;
/** "The 300 million is what they were worth?", "that was customs who took them?": the word only relates. */
const IS_WHAT =
  /(?<=\w.{8,})(?<!\b(?:question|point|issue|thing|idea|problem|know|ask|see|is|wonder) )\b(is|was|are|were|that's|thats|it's|describes?|shows?|tells?|measures?|reflects?|refers? to|holds? (?:true )?(?:for|of))(?: (?:the|a) [\w-]+)? (?:what(?! (?:per ?cent|share|fraction|proportion|rate|%))|where|how(?! (?:many|much))|who|when)\b(?=[^?]*[?]|.*\b(?:right|hm|yes|no|correct)\b)/gi;
const WH_ANY = /\b(?:what(?:'s)?|who(?:'s|m|se)?|when|where|which|why|how)\b/i;
/** Nouns that ask where nothing else does: 指的是网络地址？ asks for a yes. */
const STATING: readonly Aspect[] = ['value', 'where', 'when', 'count', 'share', 'worth', 'exactness'];
/** 总部安在上海了？ */
const CHINESE_DONE = /(?:把|被|已经?|都|在|由|从).{1,24}了\s*[?？]\s*$/u;
/** 他是局长？ */
const CHINESE_DECLARED =
  /(?:[\p{Script=Han}a-z\d]{2,} ?|[,，、]\s?)(?:是|系|属于|位于|设在|来自|出自)[^?？,，。]{1,30}[?？]\s*$/iu;
/** "Could you brief me, start to finish?": asks for the telling. */
const BEGGED = /^\W*(?:(?:so|and|hey|hi|please|ok)\W+)*(?:can|could|would|will) (?:you|someone|somebody|anyone)\b/i;
/** A statement with a question mark: "Press conference was on Monday?" */
const DECLARED =
  /^any (?!(?:idea|info|information|figures?|numbers?|data|news|word|details?|updates?|thing|one|clue|facts?|stats?)\b)\w+.*[?？]\s*$|, ?any\s*\?\s*$|^(?:(?:so|and|but|then)\W+)?(?:none|no one|nobody|all|every|most|neither|both|half) (?:of )?\w+.*[?？]\s*$|^(?!.*(?:\b(?:number|tally|count|total|amount|share|rate|percentage|name|date|title|source|reason|period)s? (?:of|for|when|where)|\b(?:year|month|day|date|place|city) (?:in|on|at) which)\b[^,]*$).*(?:\b(?:is|are|was|were|has|have|had|does|did|will|would|makes?|took|finished|concluded and|starts?|sits|lies|stands|covers|falls|comes from|belongs|runs|dates|counts|amounts|exceeds|reaches)|\b(?:we|they|you|it|he|she|there|that)'(?:re|s|ve|d))\b.*\w\s*[?？]\s*$/i;

/** Says something of something without a verb of its own, and asks it. */
const PREDICATE =
  /\b\w{2,}ed\b|\b(?:set up|put|kept|built|made|given|held|sent|run|led|shown|sold|cut|written|begun|won|met|being \w+)\b|\bamong\b|\bon \d|\bin (?:19|20)\d\d\b|\bfrom (?:the|an?|\p{Lu})|\b(?:first|only)\b|[:–—] ?(?:the |an? |its |\w+'s )?[\w%]/u;

const FINITE =
  /\b(?:is|are|was|were|am|has|have|had|did|does|do|can|could|will|would|shall|should|may|might|must|please|tell|give|show|list|name)\b|n't\b/i;

/** 中心受理案件73件？ ends with its number, 使馆发来了感谢信？ with what was done: neither asks for one. */
const CHINESE_PREDICATE =
  /(?<=\p{Script=Han}.{3,})(?:\d[\d,.]*|[一二三四五六七八九十百千万亿两]+)[%％]?[多余]?\p{Script=Han}{0,4}\s*[?？]\s*$|(?<![除为])了[\p{Script=Han}a-z]{2,14}\s*[?？]\s*$/iu;

/** "Tokyo among the stations?", "Mediation success: 40%?" */
export function isHeadline(folded: string): boolean {
  if (CHINESE_PREDICATE.test(folded))
    return !CHINESE_WH.test(folded) && !folded.includes('几') && !isAlternative(folded);
  const verbless = !FINITE.test(folded) && !WH_ANY.test(folded) && !isAlternative(folded);
  return /[?？]\s*$/.test(folded) && !/\p{Script=Han}/u.test(folded) && verbless && PREDICATE.test(folded);
}

/** "More than eight in ten are closed.": says something, and asks for nothing. */
export function isSaid(folded: string): boolean {
  if (/[?？]/.test(folded)) return false;
  return /\p{Script=Han}/u.test(folded)
    ? !CHINESE_WH.test(folded) && !folded.includes('几')
    : FINITE.test(folded) &&
        !WH_ANY.test(folded) &&
        !/^\W*(?:please|tell|give|show|say|put|divide|take|work)\b/i.test(folded);
}

/** "Rui or Wang", "exact or a lower bound": one of two is asked for, not a yes. */
export function isAlternative(folded: string): boolean {
  return (
    /(?<!\b(?:mr|he|his|him) )\bor\b(?! (?:not|no|nah|so|more|less|fewer|higher|lower|above|below|over|under|greater|larger|bigger|smaller|better|beyond|beneath|upwards?|even|thereabouts?|something|anything|what|cross|am i|i am|i'm)\b)/i.test(
      folded,
    ) || folded.includes('还是')
  );
}

/** "When it opened, did China have another?": the clause in front only says of when. */
const SUBORDINATE =
  /^\W*(?:(?:so|and|but|ok|well|hm+)\W+)*(?:when|where|while|as|since|once)\b(?! (?:was|is|were|are|did|does|do|has|have|had|will|can)\b)[^,?]{6,90}, (?=(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|must|should)(?:n't)?\b|(?:you|they|we|it) )/i;

/** Where such a clause ends; 0 where there is none. */
export function subordinateEnd(folded: string): number {
  return SUBORDINATE.exec(folded)?.[0].length ?? 0;
}

/** "Is 63 how many came in?": whether that is the number. */
const IS_NUMBER =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:is|was|are|were) (?:over |nearly |about |some |the )?[\d,.]+ ?(?:%|per ?cent|million|thousand|[km])? (?:how (?:many|much)|what|the (?:number|figure|total|count|share|rate|tally))\b/i;

/**
 * Whether a yes or a no is wanted, and whether the statement asked about is a negative one. `formal`: it has the form of
 * such a question, though an "or" may put something up for choice.
 */
export function yesNoOf(
  units: readonly TextUnit[],
  spans: readonly Span[],
  aspects: readonly Aspect[],
  said: string,
): { yesNo: boolean; formal: boolean; negated: boolean } {
  // Of somebody either may be said.
  const folded = withoutDoubt(said).replace(/\b(?:he or she|she or he|he\/she)\b/gi, 'they');
  const certain = isCertain(said);
  const front = subordinateEnd(folded);
  const inverted = front > 0 ? units.findIndex((u) => u.start >= front) : invertedAt(units, spans);
  // "The one who told it": the word only relates.
  const unrelated = folded.replace(RELATIVE, '$1');
  const asking = WH_ANY.test(unrelated) ? unrelated.replace(IS_WHAT, '$1') : unrelated;
  const wh = WH_ANY.test(asking);
  // "Was it Li who said …?" asks yes or no though it holds a who.
  const open = aspects.some((a) => OPEN.includes(a)) && !CLEFT.test(folded);
  // A 是否 in the sentence before the question decides nothing; one at its end does.
  const chinese = CHINESE_TAG.test(folded) || CHINESE_END.test(folded);
  // A tag alone ("OK?") asks nothing.
  // "…, isn't it?" asks for a yes whatever stands before it.
  const last = ASKED_LAST.test(folded) || FOUND_THERE.test(folded);
  const strictly = last || STRICT_TAG.test(folded);
  const tag = ENGLISH_TAG.test(folded) && /[\p{L}\p{N}]/u.test(folded.replace(ENGLISH_TAG, ''));
  const tagged = last || tag || CONFIRM_FIRST.test(folded);
  const yesNo = chinese
    ? !CHINESE_WH.test((CHINESE_ASKS_LAST.exec(folded)?.[0] ?? folded).replace(SOME, '$<before>')) ||
      (CHINESE_END.test(folded) && !(/嘛[?？!！。\s]*$/u.test(folded) && CHINESE_WH.test(folded)))
    : tagged
      ? strictly || !open || !wh
      : IS_NUMBER.test(folded) ||
        (inverted !== undefined && (!open || CLEFT.test(folded) || !asksOpenly(units, inverted))) ||
        (!wh &&
          ((DECLARED.test(asking) && !BEGGED.test(asking)) ||
            ((CHINESE_DECLARED.test(folded) || CHINESE_DONE.test(folded)) &&
              !CHINESE_WH.test(folded) &&
              STATING.includes(aspects[0]!))));
  // The negation of the question form itself ("Wasn't it …?", 是不是) says nothing.
  const rest = folded
    .replace(/(?<![都也])(?:没有?|未(?:[呀啊吖呢㗎]|有)?)(?:[?？]|[!！。\s]*$)/gu, '')
    .replace(NO_MORE, ' ')
    // "Without a name": nameless, which denies nothing.
    .replace(/\b(?:without|w\/o) (?:a |any |their |giving (?:a |their )?)?names?\b/gi, ' ')
    // 一件没剩: all of them are done.
    .replace(/一[件个宗起份桩](?:也|都)?(?:不|没有?)剩/gu, '')
    .replace(/\bor not\b/gi, ' ')
    // "By nobody else", 一个都没: says only.
    .replace(/\bno(?:body| one) else\b/gi, ' ')
    .replace(/[，,、]一[个家座处件]都没[^，,。？?]*/gu, '')
    // 搞过没搞过 asks, as 是不是 does.
    .replace(/(\p{Script=Han}{1,2})过没(?:有)?\1过/gu, '')
    .replace(/,? (?:even )?(?:though|although)\b[^,?:;]*/gi, ' ')
    .replace(/有没[有得]/gu, '')
    // 并不是不想, 不光: says it is so.
    .replace(/(?:并不是|并非)(?:不|没有?)|不(?:仅|光|只是|单)/gu, '')
    .replace(/没有?[记说讲看搞弄听写算抄念读领理]?[解会]?[错岔混反偏]/gu, '')
    .replace(/^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)n't\b/i, '')
    .replace(/没(?:有|得)?(?:什么|啥)?(?:毛病|问题|跑|得跑)|冇問題|是也不是|是还是不是|对还是不对/gu, '')
    .replace(/是不是|有没有|对不对|([\p{Script=Han}])不\1/gu, '');
  const sure = rest.replace(UNSURE, ' ');
  // Only the clause that asks counts: a "do not" in the scene before it denies nothing.
  const clauses = sure
    .replace(ENGLISH_TAG, '')
    // The comma of 135,500 parts no clauses.
    .split(
      /(?:,(?!\d{3}| (?:say|for example|for instance|such as|like|namely|including|in|at|by|from|of|on|during|with|as|anywhere) )|\.(?!\d)|[;:，。；：、])+/,
    )
    .filter((c) => (c.trim().length > 8 || /[\p{Script=Han}]{4}/u.test(c)) && !CHINESE_TAG_CLAUSE.test(c.trim()));
  // 没办完 is a name for what is pending: it negates nothing.
  const named = spans
    .filter((s) => s.to > s.from && s.senses.some((x) => x.type === 'concept'))
    .map((s) =>
      units
        .slice(s.from, s.to)
        .map((u) => u.norm)
        .join(''),
    )
    .filter((t) => t.length > 1 && /[没未不无非]/.test(t));
  const stated = named
    .reduce((text, name) => text.replaceAll(name, ''), clauses.at(-1) ?? rest)
    .replace(/没[\p{Script=Han}]{1,2}的/gu, '')
    .replace(/([\p{Script=Han}])[不没]\1/gu, '');
  const statement = stated.replace(RHETORICAL, '');
  const denies = NEGATION.test(statement) || CHINESE_NEGATION.test(statement) || NONE_AT_ALL.test(statement);
  const formal = (yesNo || certain) && !BIDDING.test(folded) && !BEGGING.test(folded);
  return {
    yesNo: formal && !isAlternative(folded),
    formal,
    negated: (denies && !POSITIVE_TAG.test(folded)) !== DENIED.test(folded),
  };
}

const WH = new Set(['what', 'who', 'whom', 'whose', 'when', 'where', 'which', 'why', 'how']);
/** After these a wh-word asks; after a noun it only relates ("one of the places where"). */
const ASKS_AFTER = new Set(
  'for know tell say said state stated mention mentioned clear known sure of on about for me us report reported and or so exactly remember recall see show'.split(
    ' ',
  ),
);

/** Whether a wh-word behind the auxiliary asks for more than a yes. */
function asksOpenly(units: readonly TextUnit[], from: number): boolean {
  return units.some(
    (u, i) =>
      i > from &&
      WH.has(u.norm) &&
      // "Is that how much …?" only relates.
      !(u.norm === 'how' && /^(?:that|it|this)$/.test(units[i - 1]!.norm)) &&
      (u.norm === 'what' ||
        u.norm === 'why' ||
        (u.norm === 'how' && HOW_MUCH.has(units[i + 1]?.norm ?? '')) ||
        u.afterBreak ||
        (u.norm !== 'how' && ASKS_AFTER.has(units[i - 1]!.norm))),
  );
}

const HOW_MUCH = new Set('many much long old big large high heavy often far successful come exactly'.split(' '));

const COURTESY = new Set(['i', 'you', 'we', 'u', 'one', 'somebody', 'someone', 'anyone', 'anybody']);
const PRONOUN = new Set(['i', 'we', 'they', 'you', 'he', 'she', 'it', 'that', 'there']);
const ANYONE = new Set(['anyone', 'anybody', 'someone', 'somebody']);
const KNOWS = new Set('know have got remember recall tell say happen care mind'.split(' '));
/** What one asks of somebody. */
const TELLS = new Set('tell give explain say help please remind confirm check clarify let show point'.split(' '));
/** "Can you go there for arbitration?": whether one can. "Do you draw on their report?": whether we do. */
const isAble = (units: readonly TextUnit[], at: number): boolean =>
  units[at + 1]?.norm === 'you' && ONE_DOES.has(units[at + 2]?.norm ?? '');
/** What anybody may do somewhere, or a source is used for; nothing that is asked for out of politeness. */
const ONE_DOES = new Set('go turn apply file resort appeal take draw source rely base copy pull'.split(' '));
/** "May one write that …?", "could I claim …?": whether it holds. */
const HEARSAY = new Set(['can', 'could', 'may', 'might', 'should', 'would', 'must', 'shall', 'ought']);
const SAYS = new Set(
  'write say claim state print swear argue assert conclude maintain report cite call address translate render label record introduce credit attribute describe treat spell to'.split(
    ' ',
  ),
);

/** "Would be interested in …", "Was wondering …": the asker is left out, nothing is asked by the form. */
const SUBJECTLESS = new Set('be like love appreciate need want wondering hoping looking curious'.split(' '));

/** Where a clause opens with its auxiliary: "Did …", "For the minutes: is …". */
function invertedAt(units: readonly TextUnit[], spans: readonly Span[]): number | undefined {
  const lead = firstWord(units, spans);
  // "Could you tell me", "may I ask": a courtesy, not the question.
  const opens = (i: number): boolean => {
    const next = units[i + 1]?.norm ?? '';
    // "Can one find it there?" asks whether; "can one tell me" is a courtesy.
    const anybody = next === 'one' && !TELLS.has(units[i + 2]?.norm ?? '');
    const asker =
      COURTESY.has(next) && !anybody && !(HEARSAY.has(units[i]!.norm) && SAYS.has(units[i + 2]?.norm ?? ''));
    // "Did anyone say so?" asks; "does anyone know …" is a courtesy.
    const whoever = ANYONE.has(next) && !HEARSAY.has(units[i]!.norm) && !KNOWS.has(units[i + 2]?.norm ?? '');
    // "Could I have the name": the verb of a courtesy.
    const governed = COURTESY.has(units[i - 1]?.norm ?? '') && HEARSAY.has(units[i - 2]?.norm ?? '');
    // "I'm new here": said of somebody.
    const said = !units[i]!.afterBreak && PRONOUN.has(units[i - 1]?.norm ?? '');
    return (
      AUXILIARY.has(units[i]!.norm) &&
      (!asker || whoever || isAble(units, i)) &&
      !governed &&
      !said &&
      !SUBJECTLESS.has(next)
    );
  };
  if (lead !== undefined && opens(lead)) return lead;
  const at = units.findIndex(
    (u, i) => i > 0 && u.afterBreak && opens(i) && !units.slice(0, i).some((w) => WH.has(w.norm)),
  );
  return at > 0 ? at : undefined;
}

const FRAMES = new Set(['fillers', 'framing', 'asking']);

/** Index of the first unit that no filler or framing covers. */
function firstWord(units: readonly TextUnit[], spans: readonly Span[]): number | undefined {
  const skip = new Set<number>();
  for (const span of spans) {
    const framing =
      span.senses.every((s) => s.type === 'asking' || s.type === 'smalltalk') &&
      span.senses.some((s) => FRAMES.has(s.id) || s.type === 'smalltalk');
    if (!framing) continue;
    for (let i = span.from; i < span.to; i++) {
      // "So is the …", "is there a …" open the question itself; "can you tell me" does not.
      // "All I want is the number" says what is wanted.
      const said = i === span.to - 1 && i - span.from > 1;
      if (AUXILIARY.has(units[i]!.norm) && !said && (!COURTESY.has(units[i + 1]?.norm ?? '') || isAble(units, i)))
        break;
      // "So what's this …" asks openly, whatever frames it.
      if (WH.has(units[i]!.norm)) break;
      skip.add(i);
    }
  }
  for (let i = 0; i < units.length; i++) if (!skip.has(i)) return i;
  return undefined;
}
