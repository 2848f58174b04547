/** Overviews: all there is on a person, a body, a thing or a kind, as one answer of several facts. */
import { isPublication } from './judging/publications.ts';
import { strangeSayer } from './judging/sayers.ts';
import { type FactKnowledge, isGathering, type Knowledge, kindsOf, placesAround } from './knowledge.ts';
import { contentOf, isOn, type Listed, type Lookup, type LookupTools, speaksOf } from './lookups.ts';
import { leavesOut, ofAnother } from './not-listed.ts';
import { ABBREVIATIONS, ALL, inOrderOfKind, KINDS, type On } from './overview-kinds.ts';
import { ASKS_FOR_ANY, overviewCues, SAYING, WIDE } from './reading/overview.ts';
import type { PeriodClaim } from './reading/periods.ts';
import type { Mention, Reading, UnknownWord } from './reading/read.ts';
import { findTerms, type Span } from './reading/terms.ts';
import { onBodies } from './several-bodies.ts';
import { bareTopic, onTopic } from './topics.ts';
import type { Aspect, Fact } from './types.ts';

/** "What did Li Xiaomeng say?", "tell me about the centre", "the police and customs results": all there is on whom or what. */
export function lookUpSubject(reading: Reading, tools: LookupTools): Lookup | undefined {
  return onOne(reading, tools) ?? onBodies(reading, tools);
}

/** All there is on one person, body or thing. */
function onOne(reading: Reading, tools: LookupTools): Lookup | undefined {
  const { folded } = reading.text;
  const occasion = reading.mentions.some((m) => m.node.occasion);
  if (reading.amounts.length > 0 || strangeSayer(reading, tools.knowledge) !== undefined) return undefined;
  // The day of an occasion only says which is meant; any other time asks for something narrower.
  if (!reading.periods.every((p) => occasion && isDayOf(p, tools.facts))) return undefined;
  if (reading.yesNo && !ASKS_FOR_ANY.test(folded)) return undefined;
  const { general, plans } = overviewCues(folded);
  const wide = waysOf(reading, tools.knowledge);
  const cues = [...general, ...plans, ...wide];
  if (cues.length === 0) return bareTopic(reading, tools);
  // 谁介绍的 asks for whoever did, and introduces nothing.
  if (WHO_TOLD.test(folded) && !/统统|全部|所有|列出来|汇总/.test(folded)) return undefined;
  // "What has the bureau's director told the press?" asks for what was said, not for who it is.
  const saying = cues.some((c) => SAYING.test(c[0])) && SAID_BY.includes(reading.aspects[0]!);
  if (NARROW.includes(reading.aspects[0]!) && !WIDE.test(folded) && wide.length === 0 && !saying) return undefined;
  // Words that nothing explains, those of the asking aside, ask for something else.
  const inCue = (at: number): boolean => cues.some((c) => at >= c.index && at < c.index + c[0].length);
  // "What did the mayor say about": whoever stands between the words of the asking is none of them.
  const inside = (from: number): boolean => {
    const at = reading.units[from]!.start;
    const asked = cues.some(
      (c) => /^what (?:do|did|does|has|have|had)\b/.test(c[0]) && at > c.index && at < c.index + c[0].length,
    );
    const before = reading.units[from - 1];
    return asked && (DETERMINERS.has(before?.norm ?? '') || /['’]s$/.test(before?.raw ?? ''));
  };
  const cued = new Set(reading.units.flatMap((u, i) => (inCue(u.start) ? [reading.clauses[i]!] : [])));
  // What hardly claims a thing of its own asks for nothing else.
  const lightly = (u: UnknownWord): boolean => !u.name && tools.strength(u.key) === 'nothing';
  const strange = (covered: (unit: number) => boolean): boolean =>
    reading.unknown.some(
      (u, i) =>
        // Characters in a row that no word joins may be a name.
        ([...u.text].length > 1 || reading.unknown[i + 1]?.from === u.from + 1) &&
        !covered(u.from) &&
        !lightly(u) &&
        !ALL.test(u.text) &&
        (u.name ||
          OFFICE.test(u.text) ||
          inside(u.from) ||
          (cued.has(reading.clauses[u.from]!) && !inCue(reading.units[u.from]!.start))),
    );
  // "Which figures came out at the press conference?": the occasion is where everything was said.
  const kind = KINDS.some(([pattern]) => pattern !== ALL && pattern.test(folded));
  const held = heldBy(subjectsOf(reading, tools.knowledge), reading, tools);
  if (held === NOBODY) return undefined;
  const holder = held.some((m) => m.node.kind === 'person');
  const topical = occasion && (kind || holder) ? undefined : onTopic(reading, tools, strange);
  const all = (lookup: Lookup | undefined): Lookup | undefined =>
    lookup && (leavesOut(reading, lookup, tools, inCue) || ofAnother(reading, lookup, tools)) ? undefined : lookup;
  if (topical) return all(plans.length > 0 ? (plansOf(topical, tools) ?? topical) : topical);
  if (strange(() => false)) return undefined;
  // The mayor's words are nobody's whom these facts quote.
  const stranger = (m: Mention): boolean =>
    m.from >= 0 &&
    m.node.role === 'actor' &&
    !m.node.everyday &&
    !m.asking &&
    !tools.knowledge.facts.some((k) => speaksOf(k, m));
  if (reading.mentions.some(stranger)) return undefined;
  const subjects = held.filter((m) => m.node.kind !== 'concept' || !inCue(reading.units[m.from]!.start));
  // "What did customs say about the centre?": of that they are not quoted.
  const { sayer } = reading;
  const says = (m: Mention): boolean => sayer !== undefined && m.from >= sayer.from && m.to <= sayer.to;
  const teller = subjects.find((m) => m.node.kind === 'body' && says(m));
  const others = subjects.filter((m) => m.node.kind === 'body' && !says(m));
  const together = (known: FactKnowledge): boolean => [teller, ...others].every((m) => !m || isOn(known, m));
  if (teller && others.length > 0 && !tools.knowledge.facts.some(together)) return undefined;
  // "What does it plan to do with the aid system?" asks for one plan.
  if (plans.length > 0 && general.length === 0 && (subjects.length > 0 || reading.aspects[0] === 'speaker'))
    return undefined;
  const places = contentOf(reading).filter((m) => m.node.kind === 'place');
  // Much that is named singles one thing out.
  const bodies = subjects.every((m) => m.node.kind === 'body');
  if (subjects.length > (bodies ? MOST_BODIES : 2) || (subjects.length === 0 && places.length > 1)) return undefined;
  if (!places.every((p) => tools.knowledge.facts.some((k) => speaksOf(k, p)))) return undefined;
  const on = (test: (known: FactKnowledge, fact: Fact) => boolean): Listed[] =>
    tools.facts.flatMap((fact, index): Listed[] => {
      const known = tools.knowledge.facts[index]!;
      // Of two places a fact speaks of either: "WIPO's ties with China and with Shanghai".
      const placed =
        places.length < 2 ? places.every((p) => speaksOf(known, p)) : places.some((p) => speaksOf(known, p));
      return test(known, fact) && placed ? [{ index, focus: [] }] : [];
    });
  // "What do officials say of themselves?": whoever speaks for some body is nobody in particular.
  const defined = ABBREVIATIONS.test(folded);
  const kinds = defined || subjects.every((m) => m.node.occasion || m.node.id === 'official') ? ofKind(folded, on) : [];
  const theirs =
    bodies && subjects.length > 1 && COUNTS.test(folded)
      ? ofKind(folded, (test) => on((known, fact) => test(known, fact) && subjects.some((s) => isOn(known, s))))
      : [];
  const [every = []] = [kinds, theirs].filter((l) => l.length > 1).concat([onSubjects(subjects, on, tools)]);
  // Of somebody and some thing nothing may be known together: then all there is on the first.
  // What somebody said of a thing that others speak of is not all they said.
  const ofOthers = subjects.some((m) => m.node.kind === 'person') && subjects.every((m) => isKnown(m, tools));
  const apart = every.filter(({ index }) => !isGathering(tools.facts[index]!, tools.knowledge.nodes));
  if (ofOthers && subjects.length > 1 && apart.length === 0) return undefined;
  const found = every.length > 1 || subjects.length < 2 ? every : onSubjects(subjects.slice(0, 1), on, tools);
  return found.length > 1 || (found.length === 1 && subjects.length > 0) ? all({ kind: 'overview', found }) : undefined;
}

/** Some fact has it in its own statement. */
function isKnown(m: Mention, { knowledge }: LookupTools): boolean {
  return knowledge.facts.some((known) => isOn(known, m));
}

/** "What else is planned for IP overseas?": of a topic its plans, and where it has but one, whatever else is planned. */
function plansOf({ found }: Lookup, { facts }: LookupTools): Lookup | undefined {
  if (!found.some(({ index }) => facts[index]!.kind === 'plan')) return undefined;
  const plans = facts.flatMap((fact, index) => (fact.kind === 'plan' ? [{ index, focus: [] }] : []));
  return plans.length > 1 ? { kind: 'overview', found: plans } : undefined;
}

/** Where the question asks for all there is in one of the ways that the lexicon lists. */
function waysOf({ units, text, mentions }: Reading, { wide }: Knowledge): readonly { 0: string; index: number }[] {
  // A press briefing is an occasion, and asks for no briefing.
  const inName = ({ from, to }: Span): boolean =>
    mentions.some((m) => m.node.kind !== 'concept' && m.from <= from && to <= m.to && m.to - m.from > to - from);
  const ways = findTerms(wide, units).filter((s) => !inName(s));
  return ways.map(({ from, to }) => {
    const index = units[from]!.start;
    return { 0: text.folded.slice(index, units[to - 1]!.end), index };
  });
}

/** A day or a month in which some event took place. */
function isDayOf(claim: PeriodClaim, facts: readonly Fact[]): boolean {
  return facts.some((fact) => {
    const period = fact.observations.at(-1)?.period;
    if (fact.kind !== 'event' || period?.kind !== 'range' || period.from !== period.to) return false;
    return (claim.grain === 'day' || claim.grain === 'month') && claim.from <= period.from && period.to <= claim.to;
  });
}

/** Asks for all there is in some way, and for nothing narrower. */
export function asksWidely(reading: Reading, knowledge: Knowledge): boolean {
  const { text, yesNo, aspects, amounts, periods } = reading;
  if (yesNo || amounts.length > 0 || periods.length > 0 || !WIDELY.includes(aspects[0]!)) return false;
  return overviewCues(text.folded).general.length > 0 || waysOf(reading, knowledge).length > 0;
}

/** Says plainly that all there is is wanted, and nothing narrower. */
export function asksForAll({ text, yesNo, aspects, amounts, periods }: Reading): boolean {
  const narrow = yesNo || amounts.length > 0 || periods.length > 0 || NARROW.includes(aspects[0]!);
  return !narrow && WIDE.test(text.folded);
}

const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'our', 'their', 'his', 'her', 'mr', 'mrs', 'ms']);
const SAID_BY: readonly Aspect[] = ['personTitle', 'where'];

/** Kinds of answer that any number of facts may give. */
const WIDELY: readonly Aspect[] = ['value', 'which', 'how', 'definition'];

/** Kinds of answer that ask for one thing. */
const NARROW: readonly Aspect[] = [
  'amount',
  'when',
  'where',
  'count',
  'share',
  'worth',
  'asOf',
  'personTitle',
  'meaning',
  'exactness',
];

/** What is said by or about the subjects; where that is one fact, whatever else is of its topic. */
function onSubjects(subjects: readonly Mention[], on: On, tools: LookupTools): Listed[] {
  if (subjects.length === 0) return [];
  const [first] = subjects;
  const close = on(
    (known, fact) =>
      subjects.length === 1 &&
      (known.speakers.has(first!.node.id) ||
        // Who was there tells of the occasion, not of each of those present.
        (fact.about.includes(first!.node.id) &&
          (first!.node.occasion === true || !isGathering(fact, tools.knowledge.nodes)))),
  );
  const together = close.length > 1 ? close : on((known) => subjects.every((s) => isOn(known, s)));
  const found = ofEach(subjects, together, on, tools) ?? together;
  const only = found.length === 1 ? tools.facts[found[0]!.index] : undefined;
  const all = only ? on((_, fact) => fact.topic === only.topic) : found;
  // What somebody said comes first, then what is about them alone, figures before the rest.
  const weight = ({ index }: Listed): number => {
    const fact = tools.facts[index]!;
    const { speakers, speakerBodies } = tools.knowledge.facts[index]!;
    const said = subjects.some(({ node: { id } }) => speakers.has(id) || speakerBodies.has(id)) ? 4 : 0;
    const isOf = (id: string, { node }: Mention): boolean =>
      id === node.id || kindsOf(tools.knowledge.nodes, id).has(node.id);
    const about = subjects.some((s) => fact.about.some((id) => isOf(id, s))) ? 2 / fact.about.length : 0;
    const meant = found.some((f) => f.index === index) ? 1 : 0;
    return said + about + meant + (fact.kind === 'statistic' ? 0.5 : 0);
  };
  return [...all].sort((a, b) => weight(b) - weight(a) || a.index - b.index);
}

/** "The police and customs figures": where nothing is of both but who was there, what there is on each of them. */
function ofEach(
  subjects: readonly Mention[],
  together: readonly Listed[],
  on: On,
  { facts, knowledge }: LookupTools,
): Listed[] | undefined {
  const gathers = (fact: Fact): boolean => fact.kind === 'person' || isGathering(fact, knowledge.nodes);
  const bodies = subjects.length > 1 && subjects.every((s) => s.node.kind === 'body');
  if (!bodies || !together.every(({ index }) => gathers(facts[index]!))) return undefined;
  const each = on((known, fact) => !gathers(fact) && subjects.some((s) => isOn(known, s)));
  const all = subjects.every((s) => each.some(({ index }) => isOn(knowledge.facts[index]!, s)));
  return all && each.length > 1 ? each : undefined;
}

/** The plans, the claims, the figures, or all there is: a store of one document only, where "the article" is that one. */
function ofKind(folded: string, on: On): Listed[] {
  const kind = KINDS.find(([pattern]) => pattern.test(folded));
  return kind ? inOrderOfKind(kind[1], on) : [];
}

/** Whom or what an overview is wanted of: not the place every fact shares, not the press, no title beside its holder. */
function subjectsOf(reading: Reading, knowledge: Knowledge): readonly Mention[] {
  // The occasion is a subject, too: "tell me about the press conference".
  const named = reading.mentions.filter((m) => m.from >= 0 && !m.asking && (m.node.occasion || !m.node.everyday));
  const content = named.filter(
    (m) => m.node.role !== 'unit' && m.node.kind !== 'place' && !isPublication(m.node.id, knowledge),
  );
  const person = content.some((m) => m.node.kind === 'person');
  const wider = (m: Mention): boolean =>
    content.some((o) => o !== m && o.node.id !== m.node.id && placesAround(knowledge.nodes, o.node.id).has(m.node.id));
  // Where somebody spoke is beside the point once it is said who.
  const beside = (m: Mention): boolean => m.node.occasion === true && content.some((o) => !o.node.occasion);
  return content.filter(
    (m) => !wider(m) && !beside(m) && !(person && m.node.kind === 'concept' && TITLES.has(m.node.role ?? '')),
  );
}
const TITLES = new Set(['actor', 'operation']);

/** "The head of the IP bureau", "somebody from the high court": the one person that is known of that body. */
function heldBy(
  subjects: readonly Mention[],
  { text }: Reading,
  { facts, knowledge }: LookupTools,
): readonly Mention[] {
  const bodies = subjects.filter((m) => m.node.kind === 'body');
  const [body] = bodies;
  if (!body || bodies.length > 1 || subjects.some((m) => m.node.kind === 'person') || !HOLDER.test(text.folded))
    return subjects;
  const of = (id: string): boolean => id === body.node.id || kindsOf(knowledge.nodes, id).has(body.node.id);
  const holders = facts.flatMap((f) =>
    f.kind === 'person' && f.about.some(of) ? f.about.filter((id) => knowledge.nodes.get(id)?.kind === 'person') : [],
  );
  // Somebody of a body that nobody here speaks for: what they said is not told.
  if (holders.length === 0 && SAYING.test(text.folded) && SPOKESMAN.test(text.folded)) return NOBODY;
  const [holder] = holders;
  const node = holder && holders.length === 1 ? knowledge.nodes.get(holder) : undefined;
  return node ? [{ ...body, node, others: [] }] : subjects;
}
const NOBODY: readonly Mention[] = [];
const SPOKESMAN =
  /\b(?:director[- ]general|secretary[- ]general|head|boss|chief|president|chair(?:man|woman)?|leader|governor|minister|mayor|commissioner|representative|spokes(?:person|man|woman)|envoy|delegate)\b|代表|发言人/i;
const HOLDER =
  /\b(?:head|boss|chief|director|leader|manager|representative|person|man|woman|lady|gentleman|guy|official|somebody|someone|speaker|spokesperson|deputy)\b|局长|院长|领导|负责人|一把手|头儿|主任|那位|的人/i;

/** 市长, 检察官: whoever holds an office that nobody knows. */
const OFFICE = /^\p{Script=Han}+[长官]$/u;

const COUNTS = /\b(?:counts?|numbers?|figures?|statistics?|stats|data|totals?|tall(?:y|ies))\b|数/i;

/** "Police, customs and courts": so many bodies may be asked of at once. */
const MOST_BODIES = 5;

const WHO_TOLD = /谁[^，。？?]{0,3}(?:介绍|说|讲|提|谈|公布)(?!了?些?(?:什么|啥))/u;
