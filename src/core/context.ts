/** What a follow-up inherits from the turn before it, and when it does not. */
import { yearRange } from './dates.ts';
import type { Node } from './knowledge.ts';
import { contentOf, isParty } from './lookups.ts';
import { operationOf, plainOperationOf } from './reading/operation.ts';
import type { PeriodClaim } from './reading/periods.ts';
import { type Mention, type Reading, shownText } from './reading/read.ts';
import type { TermIndex } from './reading/terms.ts';
import type { Aspect, Context, Entity, Fact, Locale, Memory } from './types.ts';

/** A conversation that has been silent for longer starts anew. In ms. */
export const EXPIRY = 30 * 60 * 1000;

export function momentOf(context: Context): number {
  return context.at ?? Date.parse(`${context.now}T00:00:00Z`);
}

/** The memory, where it is still that of this conversation. */
export function alive(memory: Memory | undefined, context: Context): Memory | undefined {
  if (!memory) return undefined;
  const age = momentOf(context) - memory.at;
  return age >= 0 && age <= EXPIRY ? memory : undefined;
}

const PICK =
  /^\W*(?:(?:number|no\.?|option|choice|#|the|第|选|選)\s*)*(?:(?<digit>[1-9])|(?<word>first|second|third|one|two|three|1st|2nd|3rd|一|二|三|两|前者|后者|latter|former|last))(?:\s*(?:one|option|please|个|項|项|条|條|种|.))?\W*$/iu;
const PICKED: { readonly [word: string]: number } = {
  first: 1,
  second: 2,
  third: 3,
  one: 1,
  two: 2,
  three: 3,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  前者: 1,
  后者: 2,
  former: 1,
  latter: 2,
};

/** "2", "the second one", 第二个: the choice that is picked. */
export function pickOf(message: string, memory: Memory | undefined): Memory['options'][number] | undefined {
  if (!memory || memory.options.length === 0) return undefined;
  const found = PICK.exec(message.normalize('NFKC').trim())?.groups;
  if (!found) return undefined;
  const word = found.word?.toLowerCase();
  const at = found.digit ? Number(found.digit) : word === 'last' ? memory.options.length : PICKED[word ?? ''];
  return at === undefined ? undefined : memory.options[at - 1];
}

const ENGLISH_CUE =
  /^\W*(?:(?:ok(?:ay)?|so|right|hmm+|well|alright|great|thanks?|thx|cool|good|oh|ah|yes|yeah)\W+)*(?:and|but|also|plus|or|what about|how about|what of|same (?:for|question)|no|nope|not|sorry|actually|rather|instead|i meant?|i(?:'m| am) asking|make that|then|for|just|only|specifically)\b/i;
const CHINESE_CUE =
  /^\W*(?:好的?[，,]?)?(?:那|还有|另外|以及|然后|不对|不是|错了|我是说|我问的?是|我指的?是|我要的?是|换成|换|再|就|只|仅)|呢[?？。!！\s]*$/u;
const POINTING =
  /\b(?:it|its|that|this|those|these|they|their|them|there|same|ones?|he|his|him|she|her|former|latter|total|rest|remaining|figures?|numbers?)\b|这|那|它|其|该|此|上述|刚才|前面|上面|他|她|同期|里面|当中/i;

/** How much a message leans on the turn before it. */
export interface Leaning {
  /** Opens or points as a follow-up does. */
  readonly cued: boolean;
  /** Too short to be a question of its own. */
  readonly bare: boolean;
  /** Names a body, person or thing of its own to ask of. */
  readonly subject: boolean;
  /** Names something, though too little to stand alone. */
  readonly content: boolean;
}

/** "When was the press conference?" is asked of it; "when was that, at the press conference?" is not. */
function askedOfOccasion({ mentions, units, aspects }: Reading): boolean {
  if (aspects[0] !== 'when' && aspects[0] !== 'where') return false;
  return mentions.some(({ node, from }) => {
    const the = units[from - 1]?.norm === 'the' ? 1 : 0;
    return node.occasion === true && from >= 0 && !AT_WHICH.has(units[from - 1 - the]?.norm ?? '');
  });
}
const AT_WHICH = new Set(['at', 'in', 'from', 'to', 'during', 'by', 'of', 'on', 'per', '在', '据', '从']);

export function leaningOf(reading: Reading): Leaning {
  const { folded } = reading.text;
  const content = contentOf(reading);
  // Everyday word as it is, "the centre" names somebody.
  const party = reading.mentions.some((m) => m.from >= 0 && isParty(m));
  const long = reading.units.length > (reading.locale === 'zh' ? 14 : 8);
  return {
    cued: ENGLISH_CUE.test(folded) || CHINESE_CUE.test(folded) || POINTING.test(folded),
    bare: !long && content.length + reading.unknown.length <= 1,
    content: content.length + reading.unknown.length > 0,
    // "Who said so at the press conference?": where it was said is no subject.
    subject:
      party ||
      askedOfOccasion(reading) ||
      content.some(
        ({ node: { kind, occasion } }) =>
          kind === 'body' ||
          kind === 'person' ||
          (kind === 'entity' && !(occasion && reading.aspects[0] === 'speaker')),
      ),
  };
}

const HE = /\b(?:he|she|him)\b/gi;
const HIS = /\b(?:his|her|hers)\b/gi;
const CHINESE_HE =
  /(?<![其吉])(?:[他她]|佢(?=[^，。？?]{0,4}[讲講话話说說提]))(?!们|國|国|人|方)|(?:这|那|该)(?:位|名)(?:官员|领导|负责人|发言人)?/gu;

const WHO_IS_THAT = /\bwho(?:'s| is) (?:that|this)\b/i;
const THAT_IS_WHO = /[那这](?:人|位|个人)?(?:又)?是(?:谁|哪位)(?!说|讲|公布|给|报)/;

/** The message with "he" and "she" replaced by whoever is meant. */
export function resolvePerson(message: string, person: Entity | undefined, locale: Locale): string {
  if (!person) return message;
  const name = (locale === 'zh' ? person.aliases.zh?.[0] : person.name.en) ?? person.name.en ?? person.id;
  const latin = person.name.en ?? name;
  return message
    .replace(WHO_IS_THAT, `who is ${latin}`)
    .replace(THAT_IS_WHO, `${name}是谁`)
    .replace(HE, latin)
    .replace(HIS, `${latin}'s`)
    .replace(CHINESE_HE, name);
}

/** "What does it handle?", 它管什么: the body that was told of, by name; nothing where no word points at one. */
export function resolveBody(folded: string, body: Entity | undefined, locale: Locale): string | undefined {
  if (!body) return undefined;
  const name = (locale === 'zh' ? body.name.zh : body.name.en) ?? body.id;
  const said = folded
    .replace(ITS, `${name}'s`)
    .replace(IT, name)
    .replace(THERE, `at ${name}`)
    .replace(CHINESE_IT, name);
  return said === folded ? undefined : said;
}
const IT = /(?<!\b(?:is|was|isn't|wasn't|think|say) )\b(?:it|they)\b(?! (?:true|that|so|right|possible|said)\b)/i;
const ITS = /\b(?:its|their)\b/i;
/** "What ends up there?", and not "is there …?". */
const THERE = /(?<!\b(?:is|are|was|were|that|whether|if) )\b(?:over )?there\b(?! (?:is|are|was|were|be|been)\b)/i;
const CHINESE_IT = /它们?|(?<!\p{Script=Han})那边|该(?:机构|中心|局)/u;

/** Kinds of answer that a follow-up takes over: "who gave the 1,400?", "and the 8 million?". */
const KEPT: readonly Aspect[] = ['meaning', 'personTitle', 'speaker', 'when', 'asOf', 'source', 'worth', 'where'];

/** The reading of a follow-up with the kind of answer of the turn before, where it names none. */
export function inheritAspect(reading: Reading, aspect: Aspect): Reading {
  if (reading.aspects[0] !== 'value' || reading.yesNo || !KEPT.includes(aspect)) return reading;
  return { ...reading, aspects: [aspect] };
}

/** "And Paris?", 纽约呢？: the question before with one thing put in another's place. */
export function swapsOne(reading: Reading): boolean {
  const { folded } = reading.text;
  const cue = /呢[?？。!！\s]*$/u.test(folded) || /^\W*(?:and|or|what about|how about)\b/i.test(folded);
  const content = contentOf(reading);
  const one = content.length === 1 && content[0]!.node.kind !== 'concept';
  return cue && one && reading.aspects[0] === 'value' && reading.amounts.length + reading.periods.length === 0;
}

/** "First of its kind?", 涉外的？, "so, the court's president?" behind something told: whether that is so. */
export function asksIfSo(reading: Reading, told: Fact, ways: TermIndex): boolean {
  const content = contentOf(reading);
  if (claimsNumber(reading)) return true;
  if (told.kind === 'person' && TITLED.test(reading.text.folded) && isOffice(reading)) return true;
  const is = (m: Mention): boolean => m.node.role === 'quality';
  const quality = content.some(is) && content.every((m) => is(m) || m.node.kind === 'place');
  // "Left over, at the least?", "the backlog?" ask for a sum.
  const sum = operationOf(reading.text) ?? plainOperationOf(reading.text, reading.units, ways);
  const plain = reading.aspects[0] === 'value' && sum === undefined;
  return quality && plain && /[?？]\s*$/.test(reading.text.folded);
}

/** "So 10 pending?", 那就是还剩10件: a number said of what was told, with nothing asked. */
function claimsNumber({ text, amounts, periods, aspects, smalltalk }: Reading): boolean {
  const [amount, more] = amounts;
  if (!amount || more || periods.length > 0 || aspects[0] !== 'value' || smalltalk) return false;
  return CONCLUDES.test(text.folded) && !ASKS_ON.test(text.folded);
}
const CONCLUDES =
  /^\W*(?:(?:ok|okay|right|ah|oh|hm+|and|wait)\b\W*)*(?:so|then|meaning|which (?:leaves|makes|means)|that(?:'s| is| leaves| makes| means)|leaving)\b|^(?:哦|嗯|好|噢)?[，,]?(?:所以|那么?(?:就|也就|说明)|也就是|就是说|即|等于|合着|相当于)(?=.*\d)/iu;
const ASKS_ON =
  /\b(?:what|which|who|whose|how|when|where|why|about|mean|means|refers?)\b(?!\W*$)|[呢谁哪何]|什么|多少|[几啥]|怎/iu;

/** A title and whose it is, and nothing asked for by a word of its own. */
function isOffice(reading: Reading): boolean {
  const content = contentOf(reading);
  const title = content.some((m) => m.node.role === 'actor');
  const of = content.every((m) => m.node.role === 'actor' || m.node.kind === 'body' || m.node.kind === 'place');
  return title && of && reading.aspects[0] === 'value' && reading.unknown.length === 0;
}
const TITLED =
  /^\W*(?:(?:so|and so|then|meaning|ah|oh|i see|wait)\b\W*)+(?:(?:he|she|that|this|it)(?:'s| is| was) )?(?:the|a|an)? ?[\w' -]{3,40}\?\s*$|^(?:所以|那|也就是|就是说?|即)[^，。？?]{2,14}[?？]\s*$/iu;

const SAME =
  /\b(?:(?:do|run|work out|give me|and|now) )*(?:the |that |this )?same (?:math|maths|sum|sums|calculation|arithmetic|exercise|question)\b(?: again)?|\bdo (?:the same|that|this|it) (?=for\b)|^\W*换成|同样(?:地|的)?(?:算法|算|问题|问)|照样算/iu;

/** "Same sum for the courts": what the turn before asked, of something else. The text without the words that say so. */
export function askedAgain(message: string): string | undefined {
  const found = SAME.exec(message);
  return found ? `${message.slice(0, found.index)} ${message.slice(found.index + found[0].length)}` : undefined;
}

const SHIFT =
  /\b(?:the )?(?:year|month) (?<back>before|earlier|prior|previous)\b|\b(?:the )?(?:previous|preceding|prior) (?:year|month)\b|\b(?:the )?(?:year|month) (?<on>after|later)\b|\b(?:the )?following (?:year|month)\b|(?<zhback>前一年|上一年|头一年|再前一年|前年)|(?<zhon>后一年|次年|第二年|下一年)/iu;

/** "And the year before?" is read from the year that was told. */
export function shiftedPeriods(reading: Reading, told: Fact): readonly PeriodClaim[] {
  const found = SHIFT.exec(reading.text.folded);
  const period = told.observations.at(-1)?.period;
  if (!found || !period || !('from' in period)) return reading.periods;
  const later = Boolean(found.groups?.on ?? found.groups?.zhon) || /following/i.test(found[0]);
  const year = Number(period.from.slice(0, 4)) + (later ? 1 : -1);
  const start = found.index;
  const claim = { ...yearRange(year), grain: 'year' as const, relation: 'in' as const, relative: true };
  return [{ ...claim, start, end: start + found[0].length, text: found[0] }];
}

/** The same slot of a question: what one fills, the other replaces. */
function slotOf(node: Node): string {
  return node.kind === 'concept' ? `concept ${node.role ?? 'topic'}` : node.kind;
}

/** The question for all there is on something. */
export function allAbout(text: string, locale: Locale): string {
  return locale === 'zh' ? `介绍一下${text}的情况` : `tell me about ${text}`;
}

/** The question without the times it names. */
export function withoutPeriods(reading: Reading): Reading {
  const { periods, units } = reading;
  const isTime = (u: { start: number; end: number }): boolean =>
    periods.some((p) => u.start >= p.start && u.end <= p.end);
  const kept = units.flatMap((u, i) => (isTime(u) ? [] : [i]));
  const at = (m: Mention): Mention => ({ ...m, from: kept.indexOf(m.from), to: kept.indexOf(m.to - 1) + 1 });
  return {
    ...reading,
    periods: [],
    units: kept.map((i) => units[i]!),
    mentions: reading.mentions.map(at).filter((m) => m.from >= 0),
  };
}

/** The question before without what the follow-up puts in its place, and the follow-up behind it. */
export function mergedText(before: Reading, after: Reading): string {
  const replaced = new Set(contentOf(after).flatMap((m) => [m.node, ...m.others].map(slotOf)));
  const dropped = new Set<number>();
  const drop = (m: Mention): void => {
    for (let i = m.from; i < m.to; i++) dropped.add(i);
  };
  for (const m of contentOf(before)) if (replaced.has(slotOf(m.node))) drop(m);
  for (const claim of [...before.amounts, ...(after.periods.length > 0 ? before.periods : [])])
    before.units.forEach((u, i) => {
      if (u.start >= claim.start && u.end <= claim.end) dropped.add(i);
    });
  const kept = before.units.map((_, i) => i).filter((i) => !dropped.has(i));
  const runs: string[] = [];
  for (let i = 0; i < kept.length; i++) {
    let end = i;
    while (end + 1 < kept.length && kept[end + 1] === kept[end]! + 1) end++;
    runs.push(shownText(before.units, kept[i]!, kept[end]! + 1));
    i = end;
  }
  return `${runs.join(' ')}, ${after.text.folded}`;
}

const ENGLISH_NAMES =
  /\b(?:(?:and|but|now|then|again|same|put|say|give|have|can|i|me|you|it|that|this|the|last|previous|answer|line|figure|one|please|pls)\s+)*(?<!\b(?:read|available|written|published|released|issued|translated|held|heard|conducted|filed|done|out|exist|found|speak|work) )(?:in|into|to|back to)\s+(?<a>english|chinese|mandarin)\b(?:\s+(?:please|pls|again|now|this time))*|[,;]?\s*\b(?<b>english|chinese|mandarin)\s+(?:again|please|pls|version|this time)\b/i;
const CHINESE_NAMES =
  /(?:请|麻烦|再|帮我|改|换|翻译|翻|译)*(?:用|成|说|讲|写|[来给要出整](?:一?[个份]))\s*(?<a>英文|英语|英語|中文|汉语|漢語|普通话|国语|國語)(?:回答|回覆|回复|说|說|讲|再说|一下|一遍|一次|版|版本)*/u;

const PURPOSE =
  /^(?:最后|上一|刚才|这|那)*(?:一?句|一?条|一?段)?[，,]?(?:帮我|麻烦|请)?[，,]?\s*(?:好?发给?|转给?|给|有|要)[\p{Script=Han}]{1,8}$/u;

/** A language asked for in passing ("that last one in Chinese, please"): which, and the message without it. */
export function languageOf(message: string): { locale: Locale; rest: string } | undefined {
  const found = ENGLISH_NAMES.exec(message) ?? CHINESE_NAMES.exec(message);
  const name = (found?.groups?.a ?? found?.groups?.b)?.toLowerCase();
  if (!found || !name) return undefined;
  const rest = message.slice(0, found.index) + message.slice(found.index + found[0].length);
  return {
    locale: /^(?:english|英)/.test(name) ? 'en' : 'zh',
    // "…, to send to a colleague": what it is wanted for asks nothing.
    rest: rest.replace(/^[\s,，;.。!?？]+|[\s,，;]+$/gu, '').replace(PURPOSE, ''),
  };
}

const NEW_TOPIC =
  /\b(?:(?:another|different|new|other) (?:topic|question|thing|subject|matter)|(?:let me |let's )?(?:turn|move|go)(?:ing)? (?:on )?to something else|chang(?:e|ing) (?:the |of )?(?:subject|topic)|something else (?:entirely|altogether)|moving on|by the way|btw)\b|换个(?:话题|问题|事)|另外问|顺便问|顺带问|再问个别的|说点别的|问点别的/i;

/** "Another question: …": says itself that it does not lean on the turn before. */
export const opensTopic = (folded: string): boolean => NEW_TOPIC.test(folded);

/** Words that alone ask on about what was told, as people type them. */
const ALONE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    since: 'since when',
    until: 'until when',
    from: 'from when',
    published: 'when was it published',
    founded: 'founded when',
    opened: 'opened when',
    established: 'established when',
    worth: 'worth how much',
    difference: 'what is the difference between the two',
    percentage: 'what percentage is that',
    share: 'what share is that',
    location: 'where',
    reason: 'why',
  }),
);

/** "No, I meant the centre, not the courts", "not the courts, the centre": what is taken back is not asked of. */
export function withoutTakenBack(message: string): string {
  if (I_MEANT.test(message)) return message.replace(TAKEN_BACK, '');
  return message.replace(NOT_BUT, 'no, $<meant>').replace(CHINESE_NOT_BUT, '不对，$<meant>');
}
const NOT_BUT =
  /^\W*(?:(?:no|nope|sorry|wait)\W+)*not (?:the |in |for |by )*[\w'-]+(?: [\w'-]+){0,2}(?:, ?(?:but )?| but |; ?| - )(?:rather )?(?<meant>(?:the |in |for |by )*[\w'-]+(?: [\w'-]+){0,2}\W*)$/i;
const CHINESE_NOT_BUT =
  /^(?:不对?[，, ]*)?(?:我[说问]的)?不是(?!吧)[\p{Script=Han}\d]{1,8}[，, ]*(?:而?是|我[说问]的是)(?!不是|吗|么|吧)(?<meant>[\p{Script=Han}\d]{1,8}[。？?]?)$/u;
const I_MEANT = /^\W*(?:(?:no|nope|sorry|wait|hang on|ah|oh|hm+)\W+)*(?:i (?:mean|meant|was asking)|it's|make that)\b/i;
const TAKEN_BACK =
  /,? (?:and |but )?(?:not|rather than|instead of) (?:in |at |for |of |by |from )?(?:the |that |those |any )?[\w' -]{2,30}(?=\W*$)/i;

/** "IP as well, please", IP也解释一下: the same of something else, as "and IP?" asks it. */
export function alsoAsked(message: string): string {
  const { also, too } = (ALSO.exec(message) ?? CHINESE_ALSO.exec(message))?.groups ?? {};
  return also ? `and ${also}?` : too ? `${too}呢？` : message;
}
const ALSO =
  /^\W*(?:(?:and|ok|oh|now)\W+)*(?<also>(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|who|what|when|where|why|how|which|that|this|it|they|he|she|thanks?|you|me|i)\b)[\w'-]+(?: (?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)\b)[\w'-]+){0,3}?),? (?:as well|too|also)(?:,? (?:please|pls|then))?[\s.!]*$/i;
const CHINESE_ALSO =
  /^(?:那)?(?<too>[\p{Script=Han}A-Za-z ]{2,10}?)呢?[，,]?\s*也(?:请|麻烦|帮我?)?(?:解释|说|讲|介绍|报|查|给|告诉|来|要)(?:我)?(?:一?下|一下子|一个|个|说|讲)?(?:吧|呗|好吗)?[。！!？?]?$/u;

/** "Since?" as it is meant. */
export function inFull(message: string): string {
  const word = message.replace(/[\s?!.…]+/g, '').toLowerCase();
  return ALONE.get(word) ?? message;
}

/** Nothing is asked beyond the same again. */
export function asksNothing(reading: Reading): boolean {
  return (
    contentOf(reading).length + reading.unknown.length + reading.amounts.length + reading.periods.length === 0 &&
    reading.aspects[0] === 'value' &&
    !reading.yesNo
  );
}
