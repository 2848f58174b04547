/** Questions that want a list rather than one fact: what a number refers to, and what there is on somebody or something. */
import { sameValue } from './figures.ts';
import { type FactKnowledge, type Knowledge, kindsOf, placesAround } from './knowledge.ts';
import type { AmountClaim } from './reading/amounts.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { Aspect, Fact, Figure } from './types.ts';

/** One fact of a list, with the figures it is there for. */
export interface Listed {
  readonly index: number;
  readonly focus: readonly Figure[];
}

/** A figure with every meaning it has, or all there is on somebody. */
export type Lookup =
  | { readonly kind: 'figure'; readonly value: number; readonly asked: string; readonly found: readonly Listed[] }
  | { readonly kind: 'overview'; readonly found: readonly Listed[] };

interface LookupTools {
  readonly knowledge: Knowledge;
  readonly facts: readonly Fact[];
}

const REFERS =
  /\b(?:refers?|referring|stands? for|represents?|means?|denotes?|measures?|counts?|describes?|relates? to|is about|that about|of what|belongs? to|which (?:figure|number|statistic|stat)|context|come from|comes from|which \w+ (?:is|are|was|were) (?:this|these|that|those)|of what|for what|what(?:'s| is| was| are| were)|where (?:do|does|did|is))\b|指|代表|哪笔|哪来|哪些|数字|表示|是什么|什么数|什么意思|哪个|对应|说的是|是啥|含义|什么的数/i;

const OVERVIEW =
  /\bsum(?:med)? up\b|(?:'s|s') (?:points?|statements?|remarks?|comments?|quotes?|words)\b|\bwhat (?:all )?(?:came|comes) from\b|讲了?些|说了?些|谈了?些|都讲|都谈|\b(?:tell (?:me|us) (?:\w+ )?(?:about|on)|what (?:do|did|does|can|have|has|is there|else|all)\b.{0,24}\b(?:have|know|got|say|said|hold|there|tell|reveal|report|mention|announce|disclose|state)\b|what(?:'s| is| are)? (?:there|known|said|new) (?:on|about)|what(?:'s| is) (?:there|in)|anything (?:on|about|from|by)|any(?:thing)? (?:info|information|facts?|data|figures?)|info(?:rmation)? (?:on|about)|facts? (?:on|about|from)|figures? (?:on|about|from|by)|statements? (?:by|of|from)|(?:quick )?(?:overview|summary|summari[sz]e|rundown|run-down|recap|briefing|brief me|profile|background|gist|digest)|everything|all (?:you|we|there|that)|list (?:all|every|the|what)|show me|walk me through|what about)\b|说了(?:些)?什么|讲了(?:些)?什么|提到(?:了)?(?:哪些|什么)|谈了(?:些)?什么|都说|介绍|概况|概览|概述|综述|有(?:哪些|什么)(?:资料|信息|内容|数据|数字|说法)|关于.*(?:有什么|有哪些|知道)|情况|总结|汇总|梳理|盘点|说说|讲讲|聊聊|透露了|公布了(?:哪些|什么)|哪些(?:数据|数字|内容|信息)/i;

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

/** What the question is about, apart from the words of asking and everyday talk. */
export function contentOf(reading: Reading): readonly Mention[] {
  return reading.mentions.filter(
    (m) => m.from >= 0 && !m.asking && !m.node.everyday && m.node.role !== 'unit' && !m.node.occasion,
  );
}

/** "What does 1,400 refer to?", "300?": every figure of that value, wherever it stands. */
export function lookUpFigure(reading: Reading, tools: LookupTools): Lookup | undefined {
  const amount = reading.amounts[0];
  if (!amount || reading.amounts.length > 1 || reading.yesNo) return undefined;
  const content = contentOf(reading);
  const bare = reading.units.every((u) => u.start >= amount.start && u.end <= amount.end) || isAlone(reading);
  if (!bare && !REFERS.test(reading.text.folded)) return undefined;
  if (!bare && !FIGURE_ASPECTS.includes(reading.aspects[0]!)) return undefined;
  const holds = (test: (f: Figure) => boolean): Listed[] =>
    tools.facts.flatMap((fact, index) => {
      const focus = (fact.observations.at(-1)?.figures ?? []).filter((f) => fits(f, amount) && test(f));
      return focus.length > 0 && content.every((m) => speaksOf(tools.knowledge.facts[index]!, m))
        ? [{ index, focus }]
        : [];
    });
  const exact = holds(
    (f) => sameValue(f.value, amount.value) || (amount.unit === undefined && isScaled(amount.value, f)),
  );
  const found = exact.length > 0 ? exact : holds((f) => isRounding(amount.value, f.value));
  // Words that nothing explains ask for something else.
  const telling = content.filter((m) => m.node.kind !== 'concept' || m.node.role !== 'thing');
  if (found.length === 0 && (telling.length > 0 || reading.unknown.length > 0)) return undefined;
  return { kind: 'figure', value: amount.value, asked: amount.text, found };
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

function speaksOf(known: FactKnowledge, m: Mention): boolean {
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

/** "What did Li Xiaomeng say?", "tell me about the centre": all there is on one person, body or thing. */
export function lookUpSubject(reading: Reading, tools: LookupTools): Lookup | undefined {
  if (reading.yesNo || reading.amounts.length > 0 || reading.periods.length > 0) return undefined;
  if (PLANS.test(reading.text.folded) && subjectsOf(reading, tools.knowledge).length === 0) {
    const plans = tools.facts.flatMap((fact, index): Listed[] => (fact.kind === 'plan' ? [{ index, focus: [] }] : []));
    return plans.length > 1 ? { kind: 'overview', found: plans } : undefined;
  }
  if (!OVERVIEW.test(reading.text.folded)) return undefined;
  if (['when', 'where', 'count', 'share', 'worth', 'asOf', 'personTitle', 'why'].includes(reading.aspects[0]!))
    return undefined;
  const subjects = subjectsOf(reading, tools.knowledge);
  const places = contentOf(reading).filter((m) => m.node.kind === 'place');
  if (subjects.length !== 1 || reading.unknown.some((u) => [...u.text].length > 1)) return undefined;
  const subject = subjects[0]!;
  const on = (test: (known: FactKnowledge, fact: Fact) => boolean): Listed[] =>
    tools.facts.flatMap((fact, index): Listed[] => {
      const known = tools.knowledge.facts[index]!;
      return test(known, fact) && places.every((p) => speaksOf(known, p)) ? [{ index, focus: [] }] : [];
    });
  // What is said by or about the subject; where that is little, whatever names it.
  const close = on((known, fact) => fact.about.includes(subject.node.id) || known.speakers.has(subject.node.id));
  const found = close.length > 1 ? close : on((known) => isOn(known, subject));
  return found.length > 1 ? { kind: 'overview', found } : undefined;
}

/** Whom or what an overview is wanted of: not the place every fact shares, not the press, no title beside its holder. */
function subjectsOf(reading: Reading, knowledge: Knowledge): readonly Mention[] {
  const content = contentOf(reading).filter(
    (m) => m.node.kind !== 'place' && m.node.bodyKind !== 'media' && !kindsOf(knowledge.nodes, m.node.id).has('media'),
  );
  const person = content.some((m) => m.node.kind === 'person');
  const wider = (m: Mention): boolean =>
    content.some((o) => o !== m && o.node.id !== m.node.id && placesAround(knowledge.nodes, o.node.id).has(m.node.id));
  return content.filter((m) => !wider(m) && !(person && m.node.kind === 'concept' && TITLES.has(m.node.role ?? '')));
}
const TITLES = new Set(['actor', 'operation']);

/** "What does Shanghai intend to do next?": all that is planned. */
const PLANS =
  /\b(?:what(?:'s| is| are| does| do)\b.*\b(?:plans?|intend(?:s|ed)?|next|upcoming|future|in store|ahead)|plans? for the future|next steps?|future plans?)\b|打算|往后|下一步|今后|接下来|未来(?:计划|规划)/i;

/** Facts that somebody said, or that a body or thing is the matter of. */
function isOn(known: FactKnowledge, subject: Mention): boolean {
  const { node } = subject;
  if (node.kind === 'person') return known.speakers.has(node.id) || known.mentions.has(node.id);
  if (node.kind === 'concept') return known.stated.has(node.id);
  return known.mentions.has(node.id) || known.bodies.has(node.id) || known.speakerBodies.has(node.id);
}
