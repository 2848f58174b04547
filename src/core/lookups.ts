/** A figure looked up: what a number refers to, wherever it stands. */
import { sameValue } from './figures.ts';
import type { FactKnowledge, Knowledge } from './knowledge.ts';
import type { AmountClaim } from './reading/amounts.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { StrengthOf } from './reading/strengths.ts';
import type { Aspect, Fact, Figure, Source, TopicEntry } from './types.ts';

/** One fact of a list, with the figures it is there for. */
export interface Listed {
  readonly index: number;
  readonly focus: readonly Figure[];
}

/** A figure with every meaning it has, or all there is on somebody. */
export type Lookup =
  | { readonly kind: 'figure'; readonly value: number; readonly asked: string; readonly found: readonly Listed[] }
  | { readonly kind: 'overview'; readonly found: readonly Listed[] };

export interface LookupTools {
  readonly knowledge: Knowledge;
  readonly facts: readonly Fact[];
  readonly topics: readonly TopicEntry[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly strength: StrengthOf;
}

/** Asks what a figure stands for, whatever else is said. */
const REFERS =
  /\b(?:what|which) (?:rate|share|percentage|amount|sum|number|figure|quantity|year) (?:that|this|it) (?:was|is)\b|\b(?:not|forget|forgot) what (?:it is|it was|that is|that was)(?: of)?\b|\b(?:refers?|referring|stands? for|represents?|means?|denotes?|describes?|relates? to|that about|of what|for what|(?:of|for) which things?|(?:number|figure|sum|worth|value|total|count|share|weight|price) of which|belongs? to|which (?:figure|number|statistic|stat)|come from|comes from|comes? in|(?:crop|pop|turn)(?:s|ped|ed|ping|ing)? up|meanings?|senses|number of ?(?:\.\.|…))\b|\b(?:what|which|where|why)\b.*\b(?:number|figure|that)\b.*\b(?:come in|crop up|appear|show up)|[\d\w%]['"”’]? what\?|\bwhat (?:was|is|were|are) (?:that|it|this|those|these)\b|\b(?:forgot|forgotten|no longer (?:know|remember|recall)|(?:do not|don't|cannot|can't) (?:know|remember|recall)|wonder(?:ing)?) (?:why|what)\b|\bnumber of ?\.\.|\b(?:goes|go|stands|belongs) with\b|\bwhich (?:quantity|thing|number|figure|statistic) (?:is|was)\b|\bis (?:it|that|this) a (?:rate|share|count|number|percentage) of\b|\bwhat (?:is|was) it a\b|\b(?:shows?|showed|showing) up\b|指|代表|表示|对应|什么意思|含义|哪笔|什么的数|讲什么|算什么|什么东西|什么事|什么案|哪方面|说什么|讲啥|说啥|啥意思|干嘛的|干什么的|怎么来的|什么数|什么的比例|何方神圣|哪儿?来的|在数什么|算的是|安在|[讲说]的是|[讲说]緊|讲紧|[讲说]紧|哪一?[笔筆]|管什么|算哪|哪门子|什么来头|啥来头/i;
const HAN = /\p{Script=Han}/u;
/** How often it comes. */
const NUMBERS = new Set(['one', 'two', 'three', 'four', 'both', 'twice']);

/** Asks it where nothing else is said. */
const WHAT_IS =
  /\b(?:is about|measures?|counts?|context|what(?:'s| is| was| are| were)|which \w+ (?:is|are|was|were) (?:this|these|that|those)|where (?:do|does|did|is))\b|是什么|什么数|说的是|是啥|哪来|哪些|哪个|数字/i;

/** "Is 8 million the ceiling for what …?" asks of the figure, not for it. */
const OPENS = /^\W*(?:is|are|was|were|did|do|does|has|have|had|can|could|would)\b/i;

/** Asks for the whole that a share is of, whatever else it seems to ask. */
const OF_WHAT = /\bof what\b|什么(?:东西|事)?的(?:比例|比率|第)/i;

/** Kinds of answer that a bare figure can be asked for and still be looked up: what it counts, where it is from. */
const FIGURE_ASPECTS: readonly Aspect[] = [
  'meaning',
  'definition',
  'value',
  'which',
  'where',
  'source',
  'how',
  'count',
  'amount',
  'why',
];

/** Kinds of answer that a figure with nothing of ours beside it is looked up for, however that is said. */
const NAMING: readonly Aspect[] = ['meaning', 'definition', 'which', 'who', 'where'];

/** Words that any figure may be called by, and things to choose from that it may be of. */
function ofFigures({ node, from }: Mention, { unit }: AmountClaim, { alternatives, units }: Reading): boolean {
  if (node.kind !== 'concept') return false;
  if (node.id === 'rate' || node.id === 'share') return unit === 'percent';
  return FIGURE_WORDS.has(node.id) || (alternatives && ALTERNATIVES.has(units[from - 1]?.norm ?? ''));
}
const FIGURE_WORDS = new Set(['measure', 'double', 'number']);
const ALTERNATIVES = new Set(['是', 'or', 'a', 'an', '还', '算']);

/** What the question is about, apart from the words of asking and everyday talk. */
export function contentOf(reading: Reading): readonly Mention[] {
  return reading.mentions.filter(
    (m) => m.from >= 0 && !m.asking && !m.node.everyday && m.node.role !== 'unit' && !m.node.occasion,
  );
}

/** A body, or what a body is called for short. */
export const isParty = ({ node }: Mention): boolean => node.kind === 'body' || node.id === 'centre';

/** "What does 1,400 refer to?", "300?": every figure of that value, wherever it stands. */
export function lookUpFigure(reading: Reading, tools: LookupTools): Lookup | undefined {
  const [amount, second] = distinct(reading.amounts);
  if (!amount || reading.yesNo || OPENS.test(reading.text.folded)) return undefined;
  if (second) return lookUpBoth(reading, tools);
  const content = contentOf(reading).filter((m) => !ofFigures(m, amount, reading));
  const bare = reading.units.every((u) => u.start >= amount.start && u.end <= amount.end) || isAlone(reading);
  const asked = REFERS.test(reading.text.folded) || (content.length === 0 && WHAT_IS.test(reading.text.folded));
  // "135,500 hangs on which peg?": whatever the words are, they ask what the number is of.
  const alone = content.length === 0 && NAMING.includes(reading.aspects[0]!);
  if (!bare && !asked && !alone) return undefined;
  // "Which countries do the 73 come from?" asks for countries.
  if (!bare && OTHERS_ASKED.test(reading.text.folded)) return undefined;
  const rate = amount.unit === 'percent' && reading.aspects[0] === 'share';
  if (!bare && !rate && !FIGURE_ASPECTS.includes(reading.aspects[0]!) && !OF_WHAT.test(reading.text.folded))
    return undefined;
  // "40 mediators": a number of things that no fact counts is no figure of it.
  const strangers = reading.unknown.filter(
    (u) => !NUMBERS.has(u.norm) && (tools.strength(u.key) ?? (HAN.test(u.text) ? 'either' : 'claim')) === 'claim',
  );
  const knows = ({ words, han }: FactKnowledge): boolean =>
    strangers.every((u) => words.has(u.key) || han.includes(u.text));
  const holds = (test: (f: Figure) => boolean): Listed[] =>
    tools.facts.flatMap((fact, index) => {
      const focus = (fact.observations.at(-1)?.figures ?? []).filter((f) => fits(f, amount) && test(f));
      const known = tools.knowledge.facts[index]!;
      return focus.length > 0 && knows(known) && content.every((m) => speaksOf(known, m)) ? [{ index, focus }] : [];
    });
  const exact = holds(
    (f) => sameValue(f.value, amount.value) || (amount.unit === undefined && isScaled(amount.value, f)),
  );
  if (!bare && !asked && exact.length === 0) return undefined;
  const found = exact.length > 0 ? exact : holds((f) => isRounding(amount.value, f.value));
  // Words that nothing explains ask for something else.
  const telling = content.filter((m) => m.node.kind !== 'concept' || m.node.role !== 'thing');
  const held = tools.facts.some((f) =>
    f.observations.at(-1)?.figures.some((g) => fits(g, amount) && sameValue(g.value, amount.value)),
  );
  // "No fact holds it" is said of no figure that some fact does hold.
  if (found.length === 0 && (held || telling.length > 0 || reading.unknown.length > 0)) return undefined;
  return { kind: 'figure', value: amount.value, asked: amount.text, found };
}

const OTHERS_ASKED =
  /\b(?:which|what) (?:\w+ )?(?:countr(?:y|ies)|nations?|nationalit(?:y|ies)|provinces?|cit(?:y|ies)|people|persons?|compan(?:y|ies)|firms?|judges?|officers?|languages?|industr(?:y|ies)|sectors?|brands?)\b|哪(?:些|几个|个|几)?(?:国家|国|省份?|城市|人|公司|企业|法官|警官|语言|行业|品牌)/i;

function distinct(amounts: readonly AmountClaim[]): AmountClaim[] {
  return amounts.filter((a, i) => amounts.findIndex((b) => b.value === a.value) === i);
}

/** "What do 63 and 73 stand for?": each looked up by itself, and all of them told where all are known. */
function lookUpBoth(reading: Reading, tools: LookupTools): Lookup | undefined {
  const asks = REFERS.test(reading.text.folded) || WHAT_IS.test(reading.text.folded);
  if (!asks || contentOf(reading).length > 0) return undefined;
  const each = distinct(reading.amounts).map((a) => lookUpFigure({ ...reading, amounts: [a] }, tools));
  const found = each.flatMap((l) => l?.found ?? []);
  if (each.some((l) => !l || l.found.length === 0)) return undefined;
  const merged = found.flatMap(({ index }, i) =>
    found.findIndex((f) => f.index === index) === i
      ? [{ index, focus: found.filter((f) => f.index === index).flatMap((f) => f.focus) }]
      : [],
  );
  return { kind: 'figure', value: reading.amounts[0]!.value, asked: reading.amounts[0]!.text, found: merged };
}

/** Nothing stands beside the amount but words of asking. */
function isAlone(reading: Reading): boolean {
  return contentOf(reading).length === 0 && reading.unknown.length === 0 && reading.aspects[0] === 'value';
}

function fits(figure: Figure, amount: AmountClaim): boolean {
  return amount.unit === undefined
    ? figure.unit !== 'ordinal' || amount.comparator === 'equal'
    : amount.unit === figure.unit;
}

const SCALES = [1e6, 1e9, 1e4, 1e8] as const;

/** "300" without a unit may be the 300 of "300 million", as it stands on the page. Small numbers are in everything. */
export function isScaled(value: number, figure: Figure): boolean {
  if (value < 10 || value >= 1000 || figure.derived) return false;
  return SCALES.some((scale) => sameValue(figure.value, value * scale));
}

/** `short` is `whole` rounded to two significant digits or more. */
export function isRounding(short: number, whole: number): boolean {
  if (short === 0 || whole === 0 || Math.sign(short) !== Math.sign(whole)) return false;
  for (let digits = 2; digits <= 6; digits++) if (sameValue(Number(whole.toPrecision(digits)), short)) return true;
  return false;
}

export function speaksOf(known: FactKnowledge, m: Mention): boolean {
  return [m.node, ...m.others].some(
    (n) =>
      known.mentions.has(n.id) ||
      known.places.has(n.id) ||
      known.bodies.has(n.id) ||
      known.persons.has(n.id) ||
      known.stated.has(n.id) ||
      n.near?.some((o) => known.stated.has(o)),
  );
}

/** Facts that somebody said, or that a body or thing is the matter of. */
export function isOn(known: FactKnowledge, subject: Mention): boolean {
  const { node } = subject;
  if (node.kind === 'person') return known.speakers.has(node.id) || known.mentions.has(node.id);
  if (node.kind === 'concept')
    return known.stated.has(node.id) || (node.near?.some((o) => known.stated.has(o)) ?? false);
  return known.mentions.has(node.id) || known.bodies.has(node.id) || known.speakerBodies.has(node.id);
}
