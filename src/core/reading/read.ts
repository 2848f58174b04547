/** Reads a question: what kind of answer is asked, what it is asked of, and what nobody knows a meaning for. */
import type { Knowledge, Node } from '../knowledge.ts';
import { type Homophones, rehear } from '../text/homophones.ts';
import { normalise, type Plain } from '../text/normalise.ts';
import { once } from '../text/once.ts';
import { type Correction, respell, type Speller } from '../text/spell.ts';
import { joinKeys, type TextUnit, unitsOf } from '../text/units.ts';
import type { Aspect, Context, Locale } from '../types.ts';
import { type AmountClaim, readAmounts } from './amounts.ts';
import { type Asked, askedFor } from './asked.ts';
import { aspectOf, isAlternative, subordinateEnd, yesNoOf } from './aspect.ts';
import { type Attribute, attributesOf } from './attribute.ts';
import { comparisonsOf } from './comparisons.ts';
import { sidesOf } from './contrast.ts';
import { isElliptic } from './elliptic.ts';
import { type Head, headsOf } from './heads.ts';
import { layoutOf } from './layout.ts';
import { type PeriodClaim, readPeriods } from './periods.ts';
import { type Sayer, sayerOf } from './sayer.ts';
import { type Shape, shapeOf } from './shape.ts';
import { findOwnTerms, findTerms, type OwnSpans, type Span } from './terms.ts';
import { unknownOf } from './unknown.ts';

/** A named thing in the question, as written. */
export interface Mention {
  readonly node: Node;
  /** Other things the same words can name. */
  readonly others: readonly Node[];
  /** The same words also belong to the language of asking. */
  readonly asking: boolean;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface UnknownWord {
  readonly text: string;
  readonly key: string;
  readonly norm: string;
  /** Typed with a capital inside the sentence: likely a name. */
  readonly name: boolean;
  readonly from: number;
}

export interface Reading extends Shape {
  readonly text: Plain;
  readonly locale: Locale;
  readonly units: readonly TextUnit[];
  readonly spans: readonly Span[];
  readonly own: OwnSpans;
  readonly aspects: readonly Aspect[];
  readonly yesNo: boolean;
  /** Has the form of a yes/no question, also where an "or" may put something up for choice. */
  readonly formal: boolean;
  /** Two amounts are put up for choice: which of them it is, is asked. */
  readonly either: boolean;
  readonly negated: boolean;
  readonly mentions: readonly Mention[];
  /** The same with those that only belong to the asking ("how many cases"). */
  readonly named: readonly Mention[];
  readonly periods: readonly PeriodClaim[];
  readonly amounts: readonly AmountClaim[];
  readonly unknown: readonly UnknownWord[];
  /** Set where the whole message is a greeting, thanks, or a call for help. */
  readonly smalltalk?: string;
  /** Nobody's own message: what is left of one, or two put together. What became of whole messages tells nothing of it. */
  readonly fragment?: true;
  readonly corrections: readonly Correction[];
  /** Noun phrases that are counted or chosen from. */
  readonly heads: readonly Head[];
  /** What is asked for by name. */
  readonly asked: readonly Asked[];
  /** Properties asked for of something that is named. */
  readonly attributes: readonly Attribute[];
  /** Whose words or thoughts are asked for. */
  readonly sayer?: Sayer;
  /** Clause of each unit, and the clauses that hold a cue of asking. */
  readonly clauses: readonly number[];
  readonly askingClauses: ReadonlySet<number>;
  /** "Give me the year, and the treaty it rests upon": clauses that ask for more behind one that asks. */
  readonly furtherClauses: ReadonlySet<number>;
  /** Clauses in which the asker speaks of themselves. */
  readonly personalClauses: ReadonlySet<number>;
  /** Where phrases that only frame the question end. */
  readonly framingEnds: readonly number[];
  /** Of a yes/no question that says one thing and denies another: each read by itself. */
  readonly sides?: { readonly asserted: Reading; readonly denied: Reading; readonly only: boolean };
}

export interface Reader {
  read(question: string, context: Context): Reading;
}

/** What slips of the keyboard are mended by. */
export interface Mending {
  readonly speller: Speller;
  readonly homophones: Homophones;
  /** A word that people use, though the lexicon has no term for it. */
  readonly isCommon: (word: string) => boolean;
}

export function createReader(knowledge: Knowledge, mending: Mending): Reader {
  const comparisons = comparisonsOf(knowledge.comparisons);
  function read(question: string, context: Context): Reading {
    const { text, units, corrections, spans: met } = readText(question, knowledge, mending);
    const periods = readPeriods(text.folded, context.now);
    const amounts = [...readAmounts(text.folded, periods, comparisons)];
    const spans = met ?? findTerms(knowledge.terms, units);
    const found = withoutCounted(findTerms(knowledge.cues, units), amounts, units);
    const cues = withoutSubordinate(withoutFramed(found, spans), units, text.folded);
    const { aspects, cueUnits } = aspectOf(cues, units);
    const { yesNo, formal, negated } = yesNoOf(units, spans, aspects, text.folded);
    const mentions = withoutStrayWords(mentionsOf(spans, units, knowledge), units);
    const home = homeOf(context, mentions, knowledge);
    if (home) mentions.push(home);
    const most = yesNo && amounts.length === 0 ? MOST.exec(text.folded) : null;
    if (most)
      amounts.push({
        value: 50,
        unit: 'percent',
        comparator: 'over',
        start: most.index,
        end: most.index + most[0].length,
        said: most.index,
        saidEnd: most.index + most[0].length,
        text: most[0],
      });
    const taken = [...periods, ...amounts.map((a) => ({ start: a.said, end: a.saidEnd }))];
    // "Ballpark or exact?": which of the two, and not whether.
    const which = aspects[0] === 'exactness' && isAlternative(text.folded);
    const elliptic = !yesNo && !which && isElliptic(text.folded, aspects, amounts, periods);
    const either = isEither(text.folded, amounts);
    const covered = new Set<number>(cueUnits);
    units.forEach((u, i) => {
      if (taken.some((c) => u.start >= c.start && u.end <= c.end)) covered.add(i);
    });
    const smalltalk = smalltalkOf(units, spans);
    const heads = headsOf(units, spans);
    const sayer = yesNo ? undefined : sayerOf(units, text.folded);
    const asked = refine(withSpeaker(aspects, mentions, knowledge, text.folded), units, heads, text.folded);
    return {
      text,
      locale: localeOf(units, context.locale),
      units,
      spans,
      own: findOwnTerms(knowledge.own, units),
      aspects: either ? ['value', ...asked] : asked,
      yesNo: (yesNo || elliptic) && !either,
      formal,
      either,
      negated,
      ...shapeOf(text.folded),
      named: mentions,
      mentions: mentions.filter((m) => !isCue(m, cues) && !isNumber(m, units, taken)),
      periods,
      amounts,
      unknown: unknownOf(units, spans, covered),
      // "Why did they thank?" asks, though every word of it is courtesy.
      ...(smalltalk && !asksBeside(smalltalk, aspects[0]!) ? { smalltalk } : {}),
      corrections,
      heads,
      asked: askedFor(units, spans, text.folded),
      attributes: attributesOf(units, spans, mentions, yesNo),
      ...(sayer ? { sayer } : {}),
      ...layoutOf(units, spans, cueUnits, yesNo),
    };
  }
  function readWhole(question: string, context: Context): Reading {
    const reading = read(question, context);
    const sides = reading.yesNo ? sidesOf(reading.text.folded) : undefined;
    if (!sides) return reading;
    // What is left of a question once a half is taken out of it still asks for a yes.
    const asserted = { ...read(sides.asserted, context), yesNo: true };
    return { ...reading, sides: { asserted, denied: read(sides.denied, context), only: sides.only } };
  }
  return {
    read: once(readWhole, (question, { now, home, locale }) => [now, home, locale, question].join('\n')),
  };
}

/** "Reached 40 percent": what belongs to an amount that is named asks for none. */
function withoutCounted(
  cues: readonly Span[],
  amounts: readonly AmountClaim[],
  units: readonly TextUnit[],
): readonly Span[] {
  const inside = (c: Span, a: AmountClaim): boolean =>
    a.unit === 'percent' && units[c.from]!.start >= a.said && units[c.to - 1]!.end <= a.saidEnd;
  return amounts.length === 0 ? cues : cues.filter((c) => !amounts.some((a) => inside(c, a)));
}

/** "Not sure whom to ask": a cue inside a longer phrase that only frames the question asks for nothing. */
function withoutFramed(cues: readonly Span[], spans: readonly Span[]): readonly Span[] {
  const framing = spans.filter((s) => s.senses.some((x) => x.type === 'asking' && x.id === 'framing'));
  if (framing.length === 0) return cues;
  return cues.filter(
    (c) => !framing.some((s) => s.from <= c.from && c.to <= s.to && s.to - s.from > c.to - c.from + 1),
  );
}

/** A "when" in front of the question proper, or behind the time it tells more of, asks for no time. */
function withoutSubordinate(cues: readonly Span[], units: readonly TextUnit[], folded: string): readonly Span[] {
  const end = subordinateEnd(folded);
  const told = TOLD_WHEN.exec(folded);
  const relates = (c: Span): boolean => told !== null && units[c.from]!.start === told.index + told[0].length - 4;
  return end === 0 && !told ? cues : cues.filter((c) => units[c.from]!.start >= end && !relates(c));
}
/** "In 2020, when the pandemic …". */
const TOLD_WHEN =
  /\b(?:(?:19|20)\d\d|year|month|week|day|time|january|february|march|april|may|june|july|august|september|october|november|december), when(?= (?:the|a|an|it|they|he|she|we|i|everyone|everything)\b)/i;

/** Plain text with its spelling mended, so that periods and amounts are read in what was meant, too. */
function readText(
  question: string,
  { variants, terms }: Knowledge,
  { speller, homophones, isCommon }: Mending,
): {
  readonly text: Plain;
  readonly units: readonly TextUnit[];
  readonly corrections: readonly Correction[];
  /** Terms of the units, where they were looked for already. */
  readonly spans?: Span[];
} {
  const typed = normalise(question);
  const spelt = respell(unitsOf(typed, variants), speller);
  const spans = spelt.units.some((u) => u.kind === 'han') ? findTerms(terms, spelt.units) : undefined;
  const heard = spans
    ? rehear(spelt.units, { known: knownUnits(spans, spelt.units), common: isCommon }, homophones)
    : { units: spelt.units, corrections: [] };
  const { units } = heard;
  const corrections = [...spelt.corrections, ...heard.corrections];
  const slips = units.some((u) => isSlip(u));
  if (corrections.length === 0 && !slips) return { text: typed, units, corrections, ...(spans ? { spans } : {}) };
  let at = 0;
  let mended = '';
  for (const unit of units) {
    if (!unit.respelt && !isSlip(unit)) continue;
    mended += typed.folded.slice(at, unit.start) + unit.norm;
    at = unit.end;
  }
  const text = normalise(mended + typed.folded.slice(at));
  return { text, units: unitsOf(text, variants), corrections };
}

/** Words by which patterns read times and amounts in the text itself. */
const PATTERN_WORDS = new Set(
  'before after since between until till during from over under more less than least most about nearly almost'.split(
    ' ',
  ),
);

/** "Befor 2020", "abt 300": a known way to misspell a word that patterns look for. */
function isSlip({ kind, norm, raw }: TextUnit): boolean {
  return kind === 'word' && PATTERN_WORDS.has(norm) && raw.toLowerCase() !== norm;
}

/** 五分之二: what stands between the numbers is no slip of another word (分支). */
function isFraction(units: readonly TextUnit[], at: number): boolean {
  const start = units[at]?.key === '分' ? at : at - 1;
  return units[start]?.key === '分' && units[start + 1]?.key === '之';
}

/** A term of two units explains each of them; a single character does only where it is a word of asking. */
function knownUnits(spans: readonly Span[], units: readonly TextUnit[]): (unit: number) => boolean {
  const known = new Set<number>();
  for (const { from, to, senses } of spans)
    if (to - from > 1 || senses.some((s) => s.type === 'asking')) for (let i = from; i < to; i++) known.add(i);
  return (unit) => known.has(unit) || isFraction(units, unit);
}

/** The place meant where none is named, neither by itself nor in the name of a body. */
function homeOf(context: Context, mentions: readonly Mention[], knowledge: Knowledge): Mention | undefined {
  if (!context.home) return undefined;
  const placed = (n: Node): boolean =>
    n.kind === 'place' || n.within.some((id) => knowledge.nodes.get(id)?.kind === 'place');
  if (mentions.some((m) => [m.node, ...m.others].some(placed))) return undefined;
  const units = unitsOf(normalise(context.home));
  const span = findTerms(knowledge.terms, units)[0];
  const place = span?.senses.map((s) => knowledge.nodes.get(s.id)).find((n) => n?.kind === 'place');
  return place ? { node: place, others: [], asking: false, from: -1, to: -1, text: context.home } : undefined;
}

/** The question's own language where it shows one, else the reader's. */
function localeOf(units: readonly TextUnit[], wanted: Locale | undefined): Locale {
  const han = units.filter((u) => u.kind === 'han').length;
  const latin = units.filter((u) => u.kind === 'word').length;
  if (han >= 2 && han >= latin / 2) return 'zh';
  if (latin > 0 && han === 0) return 'en';
  return han > latin ? 'zh' : (wanted ?? 'en');
}

const TALK: ReadonlySet<string> = new Set(['asking', 'smalltalk', 'aspect']);

function mentionsOf(spans: readonly Span[], units: readonly TextUnit[], knowledge: Knowledge): Mention[] {
  return spans.flatMap((span) => {
    // "What was that" bids to repeat it, and is no repeat offence: a list of talk may be called as a thing is.
    const nodes = span.senses.flatMap((s) => (TALK.has(s.type) ? [] : (knowledge.nodes.get(s.id) ?? [])));
    const unique = nodes.filter((n, i) => nodes.indexOf(n) === i);
    if (unique.length === 0) return [];
    // A store's own person or body is meant before a namesake of the lexicon.
    const [node, ...others] = [...unique].sort((a, b) => rank(a, span) - rank(b, span));
    const text = shownText(units, span.from, span.to).replace(/['’]s$/, '');
    const asking = span.senses.some((s) => s.type === 'asking');
    return [{ node: node!, others, asking, from: span.from, to: span.to, text }];
  });
}

/** "Taken in Shanghai" is no taking in: the little word belongs to the place behind it. */
function withoutStrayWords(mentions: readonly Mention[], units: readonly TextUnit[]): Mention[] {
  return mentions.filter((m) => {
    // "The said guideline" quotes nobody.
    if (m.node.kind === 'concept' && units[m.from]?.norm === 'said' && units[m.from - 1]?.norm === 'the') return false;
    if (m.node.kind === 'concept' && m.to - m.from === 1 && STEM_ALIKE.get(units[m.from]?.norm ?? '') === m.node.id)
      return false;
    if (m.node.kind !== 'concept' || m.to - m.from < 2 || units[m.to - 1]?.norm !== 'in') return true;
    return !mentions.some((o) => o.from === m.to && o.node.kind !== 'concept');
  });
}

/** What is good is no goods, who is busy no business: of one stem, and two words. */
export const STEM_ALIKE: ReadonlyMap<string, string> = new Map([
  ['good', 'goods'],
  ['busy', 'company'],
  ['busier', 'company'],
]);

/** "US" in US$40 million is no country. */
function isNumber(m: Mention, units: readonly TextUnit[], taken: readonly { start: number; end: number }[]): boolean {
  if (m.from < 0) return false;
  const [start, end] = [units[m.from]!.start, units[m.to - 1]!.end];
  // 过半: the word for half may reach beyond the amount read in it.
  const part = m.node.kind === 'concept' && m.node.role === 'quality';
  return taken.some((a) => (start >= a.start && end <= a.end) || (part && start < a.end && a.start < end));
}

/** Asked whether it holds of most, more than half is what has to be shown. */
const MOST =
  /\bmost (?:of\b|(?=(?:cases|mediations|disputes|matters|pieces|goods|products|items|suits|lawsuits)\b))|\b(?:(?:the|a) )?(?:vast |large |clear |great )?majority(?= of\b)|\b(?:past|pass\w*|cross\w*|clear\w*|exceed\w*|top\w*|beat\w*|above|over|beyond) the half-?way (?:mark|point|line)|大部分|大多数?|多数|(?<=[是有])多半/i;

/** "300 tons or 30?", 八百万件还是八十万件: two amounts to choose from. Behind a comma an "or" only says the same in other words. */
function isEither(folded: string, amounts: readonly AmountClaim[]): boolean {
  const [one, other] = amounts;
  return (
    one !== undefined &&
    other !== undefined &&
    amounts.length === 2 &&
    EITHER.test(folded.slice(one.saidEnd, other.said))
  );
}
const EITHER = /^[^.,;?!]{0,20}\bor\b[^.,;?!]{0,20}$|^[^。，；？！]{0,12}还是[^。，；？！]{0,8}$/iu;

/** A word that only belongs to the asking ("which country", 哪个部门) claims nothing. */
function isCue(m: Mention, cues: readonly Span[]): boolean {
  return cues.some((c) => c.from <= m.from && m.to <= c.to && c.to - c.from > m.to - m.from);
}

/** What a "which" asks for, by the noun it stands with. */
const WHICH_NOUNS: readonly (readonly [RegExp, Aspect])[] = [
  [/^(?:years?|periods?|times?|dates?|days?|months?|timeframe|span)$/, 'when'],
  [/^(?:city|cities|places?|country|countries|provinces?|districts?|town)$/, 'where'],
  [/^(?:value|worth|price)$/, 'worth'],
  [/^(?:sum|amount|figure|number|total|quantity)$/, 'value'],
  [
    /^(?:officials?|persons?|people|speakers?|authority|authorities|body|bodies|departments?|agency|agencies|bureau|organi[sz]ation)$/,
    'who',
  ],
];

const CLASSIFIED = new Set(['件', '起', '宗', '个', '人', '吨', '封']);

function refine(
  aspects: readonly Aspect[],
  units: readonly TextUnit[],
  heads: readonly Head[],
  folded: string,
): readonly Aspect[] {
  const alternatives = isAlternative(folded);
  // 占了多少起 counts; 占多少 is a share.
  if (
    aspects[0] === 'share' &&
    units.some((u, i) => u.key === '多' && units[i + 1]?.key === '少' && CLASSIFIED.has(units[i + 2]?.key ?? ''))
  ) {
    return ['count', ...aspects];
  }
  if (aspects[0] === 'how' && DESCRIBES.test(folded)) return ['value', ...aspects];
  if (aspects[0] !== 'which') return aspects;
  if (alternatives) return ['value', ...aspects];
  const head = heads.find((h) => h.cue === 'which');
  if (!head) return aspects;
  for (let i = head.from; i < head.to; i++) {
    const found = WHICH_NOUNS.find(([pattern]) => pattern.test(units[i]!.norm));
    if (found) return [found[1], ...aspects];
  }
  return aspects;
}

/** "How do they describe it?" asks for what they say, and for no manner. */
const DESCRIBES =
  /\bhow (?:do|does|did|would|is|are|was|were|has|have)\b[^?]*\b(?:describ|characteri[sz]|depict|portray|rat(?:e|es|ed)\b|regard|sum(?:s|med)? up|see(?:n|s)?\b|view)/i;

/** "Who" with a verb of saying asks for the speaker. */
const SAID_IT =
  /\b(?:official|person|speaker|man|woman|somebody|who)\b.{0,24}\b(?:who|that)\b.{0,12}\b(?:gave|said|told|quoted|presented|announced|disclosed|informed|revealed|reported)\b/i;
const GAVE_FIGURE =
  /\b(?:gave|gives|give|quoted|presented|put|cited|named|supplied|provided|shared|released)\b.*\b(?:figures?|numbers?|value|tonnage|data|stats?|statistics?|count|total)\b/i;

function withSpeaker(
  aspects: readonly Aspect[],
  mentions: readonly Mention[],
  knowledge: Knowledge,
  folded: string,
): readonly Aspect[] {
  if (SAID_IT.test(folded) && !aspects.includes('speaker')) return ['speaker', ...aspects];
  if (aspects[0] !== 'who') return aspects;
  const saying = mentions.some((m) =>
    [m.node, ...m.others].some((n) => n.id === 'say' || knowledge.nodes.get('say')?.near?.includes(n.id)),
  );
  return saying || GAVE_FIGURE.test(folded) ? ['speaker', ...aspects] : aspects;
}

function rank(node: Node, span: Span): number {
  const entity = span.senses.some((s) => s.type === 'entity' && s.id === node.id);
  return entity ? 0 : node.kind === 'concept' ? 2 : 1;
}

/** The asker's own words for a stretch of units. */
export function shownText(units: readonly TextUnit[], from: number, to: number): string {
  return joinKeys(units.slice(from, to).map((u) => u.raw));
}

const NODS = new Set(['行', '好', '嗯', '哦', '噢', '成', '得', '喔', 'k', 'ok', 'okay', 'right', 'great', 'good']);

const SOCIAL = new Set(['greeting', 'thanks', 'goodbye']);

/** "OK, since when?": behind a courtesy a question still asks. */
function asksBeside(kind: string, aspect: Aspect): boolean {
  return aspect === 'why' || (SOCIAL.has(kind) && aspect !== 'value' && aspect !== 'how');
}

/** Greetings and the like count only when nothing else is said. */
function smalltalkOf(units: readonly TextUnit[], spans: readonly Span[]): string | undefined {
  if (units.length === 0 || units.length > 12) return undefined;
  let kind: string | undefined;
  let covered = 0;
  for (const span of spans) {
    const sense = span.senses.find((s) => s.type === 'smalltalk');
    const asking = span.senses.some((s) => s.type === 'asking');
    if (!sense && !asking) return undefined;
    covered += span.to - span.from;
    // "OK, and in English?": what is wanted counts, not the courtesy before it.
    // "Thanks, that helps" asks for no help.
    if (sense && (kind === undefined || (SOCIAL.has(kind) && sense.id !== 'help'))) kind = sense.id;
  }
  // 行，多谢: a nod before it says nothing.
  const nod = NODS.has(units[0]!.norm) && units[1]?.afterBreak === true && !spans.some((s) => s.from === 0) ? 1 : 0;
  return covered + nod === units.length ? kind : undefined;
}
