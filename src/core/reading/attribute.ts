/**
 * What is asked of something by the name of a property: "what is the score of …", "Rui's age", "the centre: parking?",
 * "is there a waiting time for …", 中心的面积, 中心有停车场吗. Words that only carry a question elsewhere are the question itself here.
 */
import type { TextUnit } from '../text/units.ts';
import type { Mention } from './read.ts';
import type { Span } from './terms.ts';

/** Units of the property's name, end excluded. */
export interface Attribute {
  readonly from: number;
  readonly to: number;
  /** Nothing but a name stands beside it. */
  readonly bare?: true;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BEFORE_NAME = set('the a an its their his her this that these those our your s');
/** A noun phrase holds none of these. */
const STOP = set(
  'did do does was were is are has have had can could will would shall should may might must of that which who whom whose what in on at by for from since to with there got get been be a an the it they he she we you i this these those about as and or but not no if when where why how many much than then so only also just me us him them somebody someone anybody anyone everybody everyone people per asap again now today exactly urgently quickly',
);
const HAS = set('have has had got');
const ARTICLES = set('a an any');
/** How many or how much of something, and no property of it. */
const QUANTITY = set(
  'some any none all most each every both half one ones many much few several lots lot plenty dozens hundreds thousands couple pile bunch bit bits rest majority minority quarter quarters third thirds fifth fifths tenth tenths percent part parts kind kinds sort sorts type types load loads slew handful first last two three four five six seven eight nine ten quantity thing things level branch arm tier range series set group batch stack heap',
);
const BIDS = set('need want list give show see tell kindly provide get find have indicate state name specify confirm');
const COURTESY = set('please pls plz thanks thank thx cheers hi hello hey sorry ok okay lah mate bot');
/** Words before an "of" that are no nouns. */
const NO_NOUN =
  /ly$|^(?:thinking|making|speaking|hearing|saying|talking|knowing|become|became|think|thinks|thought|make|makes|made|know|knows|knew|hear|hears|heard|speak|speaks|spoke|talk|talks|say|says|said|out|because|instead|ahead|course|case|place|terms|light|understood|right|ok|okay|aware|sure|fond|proud|full|short|sake|benefit|means|account|favour|favor|lieu|front|top|behalf|way|representative|representatives)$/;
const LONGEST = 3;

export function attributesOf(
  units: readonly TextUnit[],
  spans: readonly Span[],
  mentions: readonly Mention[],
  yesNo: boolean,
): readonly Attribute[] {
  const named = mentions.filter((m) => m.from >= 0).sort((a, b) => a.from - b.from);
  if (named.length === 0) return [];
  return units.some((u) => u.kind === 'han') ? ofChinese(units, spans, named) : ofEnglish(units, spans, named, yesNo);
}

/** Whether the language of asking, or a name, has all of these units. */
function isTalk(
  spans: readonly Span[],
  units: readonly TextUnit[],
  from: number,
  to: number,
  named: readonly Mention[] = [],
): boolean {
  for (let i = from; i < to; i++) {
    const talk = spans.some((s) => s.from <= i && i < s.to && s.senses.some((x) => x.type === 'asking'));
    if (
      !talk &&
      !STOP.has(units[i]!.norm) &&
      !JOINS_HAN.has(units[i]!.key) &&
      !named.some((m) => m.from <= i && i < m.to)
    )
      return false;
  }
  return true;
}
/** Within what something is called: 被销毁的侵权产品. */
const JOINS_HAN = new Set(['的', '被', '那', '这', '份', '个', '家', '篇', '批', '些', '场']);

/** Names side by side are one: "rectification campaigns", "the destroyed goods". */
function clustersOf(named: readonly Mention[], units: readonly TextUnit[]): readonly Attribute[] {
  const clusters: { from: number; to: number }[] = [];
  for (const { from, to } of named) {
    const last = clusters.at(-1);
    const joined = last && (from <= last.to || (from === last.to + 1 && /^(?:of|的)$/.test(units[last.to]!.key)));
    if (joined) last.to = Math.max(last.to, to);
    else clusters.push({ from, to });
  }
  return clusters;
}

function ofEnglish(
  units: readonly TextUnit[],
  spans: readonly Span[],
  named: readonly Mention[],
  yesNo: boolean,
): Attribute[] {
  const starts = (i: number): boolean => named.some((m) => m.from === i && m.node.kind !== 'place');
  const name = (i: number): boolean => starts(i) || (BEFORE_NAME.has(units[i]?.norm ?? '') && starts(i + 1));
  /** The noun phrase that ends before a unit. */
  const phraseTo = (to: number): Attribute | undefined => {
    let from = to;
    while (from > 0 && to - from < LONGEST && isNoun(units[from - 1]!) && !(from < to && units[from]!.afterBreak))
      from--;
    // "I need examples of …": it is the examples that are asked for.
    while (from < to - 1 && BIDS.has(units[from]!.norm)) from++;
    const last = units[to - 1];
    return from < to && !QUANTITY.has(last!.norm) && !NO_NOUN.test(last!.norm) ? { from, to } : undefined;
  };
  const phraseFrom = (from: number): Attribute | undefined => {
    let to = from;
    while (to < units.length && to - from < LONGEST && isNoun(units[to]!) && !(to > from && units[to]!.afterBreak))
      to++;
    return to > from && (to === units.length || units[to]!.afterBreak || STOP.has(units[to]!.norm))
      ? { from, to }
      : undefined;
  };
  const found: Attribute[] = [];
  units.forEach((u, i) => {
    // "What is the score of the centre?", "is there a fee for the centre?"
    const there = yesNo && units.slice(0, 4).some((w) => w.norm === 'there');
    if ((u.norm === 'of' && !yesNo && !u.afterBreak) || (there && /^(?:of|for|at)$/.test(u.norm))) {
      const phrase = name(i + 1) ? phraseTo(i) : undefined;
      const article = phrase && ARTICLES.has(units[phrase.from - 1]?.norm ?? '');
      if (phrase && (!there || article) && isTalk(spans, units, 0, phrase.from)) found.push(phrase);
    }
    // "What fee does the centre have?"
    if (u.norm === 'what' && i === 0) {
      const phrase = phraseFrom(1);
      const does = phrase && /^(?:do|does|did|has|have)$/.test(units[phrase.to]?.norm ?? '') && name(phrase.to + 1);
      if (does && HAS.has(units.at(-1)!.norm)) found.push(phrase);
    }
  });
  for (const m of named) {
    if (m.node.kind === 'place') continue;
    // "Rui's age?"
    if (!yesNo && /['’]s?$/.test(units[m.to - 1]!.raw)) {
      const phrase = phraseFrom(m.to);
      if (phrase && isTalk(spans, units, 0, m.from) && isTalk(spans, units, phrase.to, units.length))
        found.push(phrase);
    }
    // "Does the centre have a logo?"
    const has =
      HAS.has(units[m.to]?.norm ?? '') && /^(?:do|does|did)$/.test(units[m.from - 1]?.norm ?? '') ? m.to + 1 : -1;
    const at = has < 0 && /^(?:has|have)$/.test(units[m.from - 1]?.norm ?? '') ? m.to : has;
    if (at >= 0 && ARTICLES.has(units[at]?.norm ?? '')) {
      const phrase = phraseFrom(at + 1);
      if (phrase?.to === units.length) found.push(phrase);
    }
  }
  const bare = besideName(units, spans, named);
  // "The centre: parking?" asks for it; "crossing province lines?" says something.
  if (bare && yesNo && !units[bare.from]!.afterBreak && !units[bare.to]?.afterBreak) return found;
  return bare ? [...found, bare] : found;
}

/** "Parking the centre", "the centre: parking?": a name with nothing but a noun beside it. */
function besideName(
  units: readonly TextUnit[],
  spans: readonly Span[],
  named: readonly Mention[],
): Attribute | undefined {
  const names = clustersOf(
    named.filter((m) => m.node.kind !== 'concept'),
    units,
  );
  const [only, more] = names.length > 0 ? names : clustersOf(named, units);
  if (!only || more || named.every((m) => m.node.kind === 'place')) return undefined;
  const within = (i: number): boolean => only.from <= i && i < only.to;
  const courtesy = (i: number): boolean =>
    COURTESY.has(units[i]!.norm) ||
    spans.some((s) => s.from <= i && i < s.to && s.senses.some((x) => x.type === 'smalltalk'));
  const beside = units.flatMap((u, i) => (within(i) || BEFORE_NAME.has(u.norm) || courtesy(i) ? [] : [i]));
  const [first, last] = [beside[0], beside.at(-1)];
  if (first === undefined || last === undefined || last - first >= LONGEST || beside.length !== last - first + 1)
    return undefined;
  const noun = beside.every((i) => isNoun(units[i]!) && !DONE.test(units[i]!.norm)) && !QUANTITY.has(units[last]!.norm);
  return noun ? { from: first, to: last + 1, bare: true } : undefined;
}

/** Says what was done, and names nothing. */
const DONE = /ed$|^(?:being|make|taken|given|gone|done|seen|held|run|shown|known|kept|put|set|cut|sent|told|said)$/;

const isNoun = ({ kind, norm }: TextUnit): boolean => kind === 'word' && !STOP.has(norm);

/** What may stand behind a property that is asked for. */
const CHINESE_ENDS = /^(?:是?(?:什么|啥|多少|怎样|怎么样|如何|哪|几)|呢|吗|嘛|是|[?？]|$)/u;
/** No noun holds one of these. */
const NO_NOUN_HAN =
  /[了的是有也都就不没又吗呢吧呀啊把被让给从在谁啥哪咋几怎何来得更到帮搞或这那些们她他它我你您再说讲多少系出跟给]|什么|来着|出来|知道|[里头中内上下]$/u;
const LONGEST_HAN = 6;

function ofChinese(units: readonly TextUnit[], spans: readonly Span[], named: readonly Mention[]): Attribute[] {
  const text = (from: number, to = units.length): string =>
    units
      .slice(from, to)
      .map((u) => u.norm)
      .join('');
  return clustersOf(named, units).flatMap((m): Attribute[] => {
    const own = named.filter((n) => n.from >= m.from && n.to <= m.to);
    if (own.every((n) => n.node.kind === 'place') || !isTalk(spans, units, 0, m.from, named)) return [];
    const next = units[m.to]?.key;
    const has = next === '有' && /(?:[吗没么]|没有)$/u.test(text(m.to));
    const joined = next === '的' || has;
    const from = joined ? m.to + 1 : m.to;
    let to = from;
    while (to < units.length && to - from < LONGEST_HAN && isHan(units[to]!) && !CHINESE_ENDS.test(text(to))) to++;
    if (to - from < 2 || !CHINESE_ENDS.test(text(to)) || (!joined && to < units.length)) return [];
    // "…成立的，谢谢": behind a comma goes on the talk.
    if (units[from]!.afterBreak && (joined || isTalk(spans, units, from, to))) return [];
    if (NO_NOUN_HAN.test(text(from, to)) || units.slice(from + 1, to).some((u) => u.afterBreak)) return [];
    return [joined ? { from, to } : { from, to, bare: true }];
  });
}

const isHan = (u: TextUnit): boolean => u.kind === 'han';
