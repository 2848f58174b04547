/** Holds what a question claims against what a fact knows: agrees, is silent, or conflicts, and by how much. */
import { type FactKnowledge, type Knowledge, kindsOf, type Node, placesAround } from '../knowledge.ts';
import type { Slot } from '../locales/wording.ts';
import type { Mention, Reading } from '../reading/read.ts';
import { isAgent, type StrengthOf } from '../reading/strengths.ts';
import { findOwnTerms, ownTerms, type Span } from '../reading/terms.ts';
import { normalise } from '../text/normalise.ts';
import { joinKeys, unitsOf } from '../text/units.ts';
import {
  type Aspect,
  type Decides,
  type Fact,
  type Localised,
  type MeasureEntry,
  STRENGTHS,
  type Strength,
} from '../types.ts';
import { citedBeside, isPublication } from './publications.ts';
import { periodClaims, weekdayClaim } from './times.ts';
import type { JudgeTools } from './tools.ts';

export interface Finding {
  readonly slot: Slot;
  /** A conflict forbids `answer`; anything else only costs confidence. */
  readonly conflict: boolean;
  /** What it takes off the log-odds that this fact is what was asked. */
  readonly cost: number;
  /** The asker's words. */
  readonly asked: string;
  /** Ids of what the fact has in that place. */
  readonly have?: string;
  /** A fact with this kind of claim settled may answer "no". */
  readonly decides?: Decides;
  /** Unit at which it stands: in a framing clause it weighs less. */
  readonly from?: number;
  /** A word nothing explains. */
  readonly unknown?: boolean;
  /** Stands beside the question proper. */
  readonly aside?: boolean;
  /** The fact states what cannot hold beside this: asked whether it holds, the answer is no. */
  readonly opposed?: boolean;
  /** The time named lies inside the fact's own, which may yet be it. */
  readonly within?: boolean;
  /** Another measure than the fact's, of those that are often mistaken for it. */
  readonly differs?: boolean;
  /** The fact's own words for what the source leaves out. */
  readonly say?: Localised;
}

/** Costs in log-odds. Measured on the tuning half of the labelled questions; see docs/decisions/0004. */
const COST = {
  otherPlace: 1.5,
  silentPlace: 1.2,
  otherBody: 1.6,
  silentBody: 1.0,
  speakerBody: 0.3,
  otherPublication: 0.3,
  otherPerson: 1.6,
  thing: 3.0,
  operation: 3.0,
  quality: 3.0,
  topic: 3.0,
  actor: 2.6,
  agent: 1.4,
  unit: 3.0,
  entity: 2.2,
  counted: 1.5,
  occasion: 0.3,
  everyday: 0.1,
  opposite: 0.3,
} as const;

/** What is left of a concept's cost by how much its word claims: "books" need be none in "taken on its books". */
const CLAIMED: { readonly [S in Strength]: number } = { nothing: 0.05, colour: 0.15, either: 0.7, claim: 1 };

export function claimsOf(reading: Reading, fact: Fact, known: FactKnowledge, tools: JudgeTools): Finding[] {
  const { knowledge, sources, measures } = tools;
  return [
    ...reading.mentions.flatMap((m) => mentionClaim(m, reading, fact, known, tools) ?? []),
    ...leftOut(reading, fact, known, knowledge),
    ...periodClaims(reading, fact, sources),
    ...weekdayClaim(reading, fact),
    ...countedClaim(reading, fact, known, measures, knowledge),
  ];
}

/** Asked for something the fact's keeper knows the source leaves out. */
function leftOut(reading: Reading, fact: Fact, known: FactKnowledge, knowledge: Knowledge): Finding[] {
  const { askingClauses, clauses } = reading;
  // Named beside the question it is not what is asked.
  // Inside the name of something of the fact's own it says nothing: "arbitration and mediation centre".
  const inName = (from: number, to: number): boolean =>
    reading.mentions.some((m) => m.node.kind !== 'concept' && m.from <= from && to <= m.to && isExplained(m, known));
  const asked = ownTerms(reading.own, 'leavesOut', fact.id).filter(
    (s) => (askingClauses.size === 0 || askingClauses.has(clauses[s.from]!)) && !inName(s.from, s.to),
  );
  // "Civil or criminal?": the other alternative is the fact's own.
  const other =
    reading.alternatives && reading.mentions.some((m) => m.node.role === 'quality' && isExplained(m, known));
  const first = other ? undefined : (asked[0] ?? asWhich(reading, fact, knowledge));
  const left = first && fact.leavesOut[Number(first.senses[0]?.id)];
  return left ? [{ slot: 'aspect', conflict: true, cost: 0, asked: 'value', say: left.say }] : [];
}

/** "Provinces in those cases?", "list of embassies": asked for by name alone, as "which provinces" would. */
function asWhich({ asked, units, yesNo }: Reading, fact: Fact, { own }: Knowledge): Span | undefined {
  if (yesNo || fact.leavesOut.length === 0) return undefined;
  const [which] = unitsOf(normalise('which'));
  return asked
    .slice(0, 1)
    .filter((a) => a.by === 'phrase' && a.to - a.from === 1)
    .flatMap((a) => ownTerms(findOwnTerms(own, [which!, units[a.to - 1]!]), 'leavesOut', fact.id))
    .at(0);
}

/**
 * "How many X": X must be what a figure of the fact counts. The last thing named in the noun phrase is what is counted
 * ("IP court cases" are cases); without one, a body or place counted ("how many provinces") is none of ours.
 */
function countedClaim(
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  measures: ReadonlyMap<string, MeasureEntry>,
  knowledge: Knowledge,
): Finding[] {
  const figures = fact.observations.at(-1)?.figures ?? [];
  if (figures.length === 0 || !figures.some((f) => f.measure)) return [];
  const things = new Set(
    figures.flatMap((f) => {
      const thing = f.measure ? measures.get(f.measure)?.thing : undefined;
      const unit = UNIT_CONCEPTS[f.unit];
      const also = f.measure ? (measures.get(f.measure)?.also ?? []) : [];
      return [...(thing ? [thing] : []), ...also, ...(unit ? [unit] : [])];
    }),
  );
  const pieces = PIECES_COUNTED.test(reading.text.folded);
  if (pieces && figures.every((f) => !COUNTS.has(knowledge.units.get(f.unit)?.dimension ?? 'count')))
    return [{ slot: 'aspect', conflict: true, cost: COST.counted, asked: 'count' }];
  const near = (n: Node): boolean =>
    things.has(n.id) ||
    (n.near ?? []).some((o) => things.has(o)) ||
    [...things].some((t) => kindsOf(knowledge.nodes, t).has(n.id));
  // "The number of successful mediations": of a rate no number is told.
  const onlyRates = figures.every((f) => f.unit === 'percent');
  const deeds = new Set(figures.flatMap((f) => (f.measure ? (measures.get(f.measure)?.operation ?? []) : [])));
  const done = (n: Node): boolean => deeds.has(n.id) || (n.near ?? []).some((o) => deeds.has(o));
  const people = PEOPLE_COUNTED.exec(reading.text.folded);
  if (people && !things.has('people') && !figures.some((f) => f.unit === 'person'))
    return [{ slot: 'thing', conflict: true, cost: COST.counted, asked: people[0], differs: true }];
  return reading.heads
    .filter((h) => h.cue === 'count')
    .flatMap((head): Finding[] => {
      const inside = reading.named.filter((m) => m.from >= head.from && m.to <= head.to);
      const countable = inside
        .filter((m) => m.node.id !== 'share')
        .filter((m) =>
          [m.node, ...m.others].some(
            (n) => n.kind !== 'concept' || n.role === 'thing' || n.role === 'unit' || n.role === 'actor',
          ),
        );
      // "How many warnings": a deed counted by its noun has to be one that a figure counts.
      const deed = reading.yesNo
        ? undefined
        : inside.find(
            (m) => m.to >= head.to && !m.asking && m.node.kind === 'concept' && reading.units[m.to]?.key !== '的',
          );
      const counted =
        countable.filter((m) => m.node.kind === 'concept').at(-1) ??
        countable.at(-1) ??
        (deed && (isOtherDeed(deed, reading, fact, known, done) || onlyRates) ? deed : undefined);
      if (!counted || [counted.node, ...counted.others].some(near)) return [];
      // Goods are counted in pieces and tons, cases of infringement in cases.
      if (inside.some((m) => [m.node, ...m.others].some(near))) return [];
      return [
        { slot: 'thing', conflict: true, cost: COST.counted, asked: counted.text, from: counted.from, differs: true },
      ];
    });
}

/** Named as a noun ("warnings"), and neither what a figure counts nor what the fact states. */
function isOtherDeed(
  { node, others, from, to }: Mention,
  { units, own }: Reading,
  { id }: Fact,
  known: FactKnowledge,
  counted: (n: Node) => boolean,
): boolean {
  const nodes = [node, ...others];
  if (ownTerms(own, 'alsoSaid', id).some((s) => s.from < to && from < s.to)) return false;
  const last = units[to - 1]!;
  if (nodes.some(counted) || (last.kind === 'word' && !/(?:s|ings?)$/.test(last.norm))) return false;
  return nodes.every((n) => n.role === 'operation')
    ? !nodes.some((n) => known.stated.has(n.id))
    : !nodes.some((n) => agrees(n, known));
}

/** 多少人, 几名: people are counted, whatever else is named. */
const PEOPLE_COUNTED =
  /\bhow many (?:people|persons|individuals|judges|officers|lawyers|staff|employees|mediators|arbitrators|inspectors|suspects|defendants)\b|人数|人头|[抓捕拘逮判]了?[的嘅]?人(?!民)|[\d千百万](?:多|余|来)?个?人(?!民|均|次|士|员)|\b[\d,]{3,} (?:people|persons|individuals)\b|(?:多少|[几幾])个?(?:人(?!民币)|名(?!字|称)|位(?!置|于))/u;

/** Pieces are counted, where only a weight or a worth may be known. */
const PIECES_COUNTED =
  /\bhow many (?:\w+ ){0,2}(?:items|pieces|articles|units)\b|(?:多少|[几幾])[个個件只隻双雙](?!亿|万|億|萬|月|年|省|人)/u;
const COUNTS: ReadonlySet<string> = new Set(['count', 'time', 'rate']);

/** Concepts that name a unit: asked for tons, has a weight. */
export const UNIT_CONCEPTS: { readonly [unit: string]: string } = {
  tonne: 'tonne',
  CNY: 'yuan',
  USD: 'dollar',
  EUR: 'euro',
  percent: 'percent',
  piece: 'piece',
  case: 'case',
  ordinal: 'year-count',
};

/** Whether the fact speaks of what a mention can mean. */
export function isExplained(m: Mention, known: FactKnowledge): boolean {
  return [m.node, ...m.others].some((n) => agrees(n, known));
}

function mentionClaim(
  m: Mention,
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  tools: JudgeTools,
): Finding | undefined {
  const nodes = [m.node, ...m.others];
  // The stem of mediators is that of mediation: those who do it are somebody else.
  const [unit] = reading.units.slice(m.from, m.to);
  const agent = m.to - m.from === 1 && unit !== undefined && /ators?$/.test(unit.norm) && isAgent(unit);
  if (agent && !nodes.some((n) => n.role === 'actor' || n.kind === 'person'))
    return { slot: 'thing', conflict: false, cost: COST.agent, asked: m.text, from: m.from };
  if (ofTheWhole(m, reading, fact, tools.knowledge))
    return { slot: 'body', conflict: true, cost: COST.otherBody, asked: m.text, from: m.from, within: true };
  // Words with several meanings claim nothing where one of them fits.
  if (nodes.some((n) => agrees(n, known))) return undefined;
  if (
    reading.alternatives &&
    reading.mentions.some((o) => o.node.kind === m.node.kind && areAlternatives(o, m, reading) && isExplained(o, known))
  )
    return undefined;
  const node = m.node;
  switch (node.kind) {
    case 'place':
      return placeClaim(node, m, reading, fact, known, tools.knowledge);
    case 'body':
      return bodyClaim(node, m, reading, fact, known, tools);
    case 'person':
      return {
        slot: 'person',
        conflict: true,
        cost: COST.otherPerson,
        asked: m.text,
        from: m.from,
        decides: reading.aspects[0] === 'speaker' || known.speakers.size > 0 ? 'speaker' : 'person',
      };
    case 'entity':
      return {
        slot: 'thing',
        conflict: false,
        cost: node.occasion ? COST.occasion : COST.entity,
        asked: m.text,
        from: m.from,
      };
    case 'concept':
      if (node.role === 'actor' && isTitleOf(m, reading, known)) return undefined;
      return conceptClaim(node, m, strengthOf(m, reading, tools.strength), known);
  }
}

/** 局长芮文彪, "director Rui": the title of whoever said it, right beside the name. */
export function isTitleOf(m: Mention, { mentions }: Reading, known: FactKnowledge): boolean {
  return mentions.some(
    (o) => o.node.kind === 'person' && known.speakers.has(o.node.id) && (o.from === m.to || o.to === m.from),
  );
}

/** "When was WIPO founded?" of WIPO's centre: when and where the whole began is not told by one of its parts. */
function ofTheWhole({ node }: Mention, reading: Reading, fact: Fact, { nodes }: Knowledge): boolean {
  if (node.kind !== 'body' || !OF_ITSELF.includes(reading.aspects[0]!) || fact.about.includes(node.id)) return false;
  const parts = fact.about.filter((id) => nodes.get(id)?.kind === 'body' && placesAround(nodes, id).has(node.id));
  // Its place, or anything else of the part, tells that the part is meant.
  const other = reading.mentions.some(
    (o) => o.node !== node && o.from >= 0 && (o.node.kind !== 'concept' || o.node.role === 'thing'),
  );
  return parts.length > 0 && !other;
}
const OF_ITSELF: readonly Aspect[] = ['when', 'where'];

/** "Civil or criminal"; of two deeds only those on either side of the "or": "destroyed, burnt or shredded" has one before it. */
function areAlternatives(a: Mention, b: Mention, { units }: Reading): boolean {
  if (a === b) return false;
  if (a.node.role !== 'operation' || b.node.role !== 'operation') return true;
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  if (second!.from - first!.to > NEAR_OR) return false;
  return units.slice(first!.to, second!.from).some((u) => u.norm === 'or' || u.norm === '还' || u.norm === '或');
}
const NEAR_OR = 6;

/** The fact speaks of this, of a kind of it, or of something it is part of. */
function agrees(node: Node, known: FactKnowledge): boolean {
  const { id } = node;
  if (known.mentions.has(id) || known.places.has(id) || known.bodies.has(id) || known.persons.has(id)) return true;
  if (node.kind !== 'place' && known.covers.has(id)) return true;
  return node.near?.some((n) => known.concepts.has(n)) ?? false;
}

const WHOLE_OF =
  /\b(?:whole|entire|all) (?:of )?(?:the )?[A-Z]|\b(?:all of|across|throughout|nationwide|national(?:ly)?|country-?wide|rest of|elsewhere in)\b|全国|全中国|整个|其他(?:省|城市|地方)/;

/** A mention of the fact's own place, or of a body that sits there. */
function lies(m: Mention, known: FactKnowledge, knowledge: Knowledge): boolean {
  return known.places.has(m.node.id) || [...placesAround(knowledge.nodes, m.node.id)].some((p) => known.places.has(p));
}

function placeClaim(
  node: Node,
  m: Mention,
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  knowledge: Knowledge,
): Finding | undefined {
  // "Shanghai's IP director said of China …": the speaker's place, not the figure's.
  if (known.speakerPlaces.has(node.id))
    return { slot: 'place', conflict: false, cost: COST.speakerBody, asked: m.text, from: m.from };
  // Tokyo is in Japan: where something is done in one of its cities, it is done there, if not all over it.
  const inside = [...known.roles.there].some((id) => id !== node.id && placesAround(knowledge.nodes, id).has(node.id));
  if (inside && !WHOLE_OF.test(reading.text.folded)) return undefined;
  // A company from Germany is a European one.
  const isHome = (id: string): boolean =>
    kindsOf(knowledge.nodes, id).has('company') && placesAround(knowledge.nodes, id).has(node.id);
  if (fact.about.some(isHome) && !WHOLE_OF.test(reading.text.folded)) return undefined;
  const own = [...known.places];
  if (own.length === 0) return { slot: 'place', conflict: false, cost: COST.silentPlace, asked: m.text, from: m.from };
  const wider = own.some((p) => placesAround(knowledge.nodes, p).has(node.id));
  // The wider place beside the fact's own says where that lies, unless the whole of it is asked for.
  if (
    wider &&
    !WHOLE_OF.test(reading.text.folded) &&
    reading.mentions.some((o) => o !== m && lies(o, known, knowledge))
  )
    return undefined;
  return {
    slot: 'place',
    conflict: true,
    cost: COST.otherPlace,
    // "Nationwide" is no name that an answer could repeat.
    asked: ADVERBIAL.test(m.text) ? (node.name[reading.locale] ?? m.text) : m.text,
    from: m.from,
    have: own[0]!,
    // Pudong, of what is told of Shanghai: it may be there, or elsewhere in it.
    ...(liesInNarrowest(node, own, knowledge)
      ? {}
      : { decides: isNationality(known) ? ('nationality' as const) : ('place' as const) }),
  };
}

const ADVERBIAL = /wide$|^(?:across|throughout)\b/i;

function liesInNarrowest(node: Node, own: readonly string[], { nodes }: Knowledge): boolean {
  const narrowest = own.filter((p) => !own.some((o) => o !== p && placesAround(nodes, o).has(p)));
  return narrowest.some((p) => placesAround(nodes, node.id).has(p));
}

/** The fact's own place comes from a company's home rather than from where something happened. */
function isNationality(known: FactKnowledge): boolean {
  return known.bodies.has('company');
}

/** Asked who made something known, not who did it: 公布, gave out. */
export function saysSo({ named, text }: Reading): boolean {
  return named.some(isSaying) || GAVE_OUT.test(text.folded);
}
/** A word of making something known. */
export const isSaying = ({ node, others }: Mention): boolean => [node, ...others].some((n) => SAYING.has(n.id));
const SAYING: ReadonlySet<string> = new Set([
  'say',
  'announce',
  'reveal',
  'publish',
  'quote',
  'mention',
  'report-findings',
  'explain',
]);
const GAVE_OUT =
  /\b(?:hand(?:ed|s|ing)?|g[ai]ve|giv(?:es|en|ing)|put|read(?:s|ing)?|let|send|sent) (?:\w+ )?out\b|\b(?:credited|attributed|ascribed) to\b|\bsourced from\b|出自|之口|(?:讲|说|报|通报|公布|公开|披露|透露|介绍|发布|给)(?:出来)?的/i;

function bodyClaim(
  node: Node,
  m: Mention,
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  { knowledge, sources }: JudgeTools,
): Finding | undefined {
  // Whoever prints or airs it is no party to it, save where that is what is told.
  if (isPublication(node.id, knowledge)) {
    const own = fact.about.find((id) => isPublication(id, knowledge));
    if (own !== undefined && node.id !== 'media')
      return {
        slot: 'body',
        conflict: true,
        cost: COST.otherBody,
        asked: m.text,
        from: m.from,
        have: own,
        decides: 'body',
      };
    const publisher = citedBeside(m, reading, fact, knowledge, sources);
    return publisher === undefined
      ? undefined
      : {
          slot: 'publication',
          conflict: true,
          cost: COST.otherPublication,
          asked: m.text,
          from: m.from,
          have: publisher,
        };
  }
  if (known.speakerBodies.has(node.id)) {
    return { slot: 'body', conflict: false, cost: COST.speakerBody, asked: m.text, from: m.from };
  }
  if (known.bodies.size === 0 && fact.kind === 'definition')
    return { slot: 'body', conflict: false, cost: COST.silentBody, asked: m.text, from: m.from };
  const place = [...placesAround(knowledge.nodes, node.id)].some(
    (p) => knowledge.nodes.get(p)?.kind === 'place' && known.places.has(p),
  );
  // The government of the fact's own place may stand for its departments.
  if (place && kindsOf(knowledge.nodes, node.id).has('city-government'))
    return { slot: 'body', conflict: false, cost: COST.silentBody, asked: m.text, from: m.from };
  // The high court is one of the courts: it may be among them.
  const among = [...kindsOf(knowledge.nodes, node.id)].some((up) => up !== node.id && known.bodies.has(up));
  return {
    slot: 'body',
    conflict: true,
    cost: COST.otherBody,
    asked: m.text,
    from: m.from,
    ...(among ? { within: true } : {}),
    // Of somebody's office it is asked whose it is, also by "speaks for"; a company is what they speak of.
    decides:
      (fact.kind !== 'person' || kindsOf(knowledge.nodes, node.id).has('company')) &&
      (reading.aspects[0] === 'speaker' || saysSo(reading)) &&
      !isToldOf(m, reading, known)
        ? 'speaker'
        : 'body',
  };
}

/** 外资企业认可官员说的……吗: whoever the fact is by stands between them and the word of saying, which is not theirs. */
function isToldOf(m: Mention, { named }: Reading, known: FactKnowledge): boolean {
  const saying = named.find((o) => isSaying(o) && o.from > m.from);
  const between = (o: Mention): boolean => saying !== undefined && o.from >= m.to && o.to <= saying.from;
  return named.some(
    (o) =>
      between(o) && (o.node.role === 'actor' || known.speakers.has(o.node.id) || known.speakerBodies.has(o.node.id)),
  );
}

/** What little words claim at least where they make another meaning together: "go up" is to increase. */
const LEAST_TOGETHER: Strength = 'either';

/** A term claims as much as its strongest word: "set out", "on its books" are said of anything. */
export function strengthOf(m: Mention, { units }: Reading, strength: StrengthOf): Strength {
  const inside = units.slice(m.from, m.to);
  const whole = strength(joinKeys(inside.map((u) => u.key)));
  if (whole) return whole;
  if (inside.some((u) => u.kind === 'han')) return 'claim';
  const least = inside.length > 1 ? STRENGTHS.indexOf(LEAST_TOGETHER) : 0;
  const each = inside.map((u) => STRENGTHS.indexOf(strength(u.key) ?? 'nothing'));
  return STRENGTHS[Math.max(least, ...each)] ?? 'claim';
}

function conceptClaim(node: Node, m: Mention, strength: Strength, known: FactKnowledge): Finding | undefined {
  const opposite = [node, ...m.others].some((n) => n.opposes?.some((o) => known.stated.has(o)));
  if (opposite)
    return { slot: 'thing', conflict: true, cost: COST.opposite, asked: m.text, from: m.from, opposed: true };
  if (node.everyday || m.asking)
    return { slot: 'word', conflict: false, cost: COST.everyday, asked: m.text, from: m.from };
  const role = node.role ?? 'topic';
  const opposed = node.differs?.some((d) => known.concepts.has(d)) ?? false;
  const cost = (COST[role] + (opposed ? 0.8 : 0)) * CLAIMED[strength];
  const firm = strength === 'claim' || (opposed && strength === 'either');
  return {
    slot: role === 'thing' || role === 'operation' ? 'thing' : 'word',
    conflict: firm && (role === 'quality' || (opposed && (role === 'thing' || role === 'operation'))),
    cost,
    asked: m.text,
    from: m.from,
    ...(opposed ? { differs: true } : {}),
  };
}
