/** Yes, no, or not settled: decided by intervals and by what the fact rules out. */
import { type Decision, decide, intervalOf, sameValue } from '../figures.ts';
import { type FactKnowledge, isGathering, kindsOf, type Node } from '../knowledge.ts';
import type { AmountClaim } from '../reading/amounts.ts';
import type { Mention, Reading, UnknownWord } from '../reading/read.ts';
import type { Aspect, Fact, Figure, Verdict } from '../types.ts';
import { gives } from './aspects.ts';
import { type Finding, isExplained, strengthOf } from './claims.ts';
import { UNDONE } from './focus.ts';
import type { JudgeTools } from './tools.ts';

/** Up to here a number may count words: "in one line", "two figures". */
const SMALL = 12;
/** What a figure called by its own number speaks for its fact. Measured on the tuning half. */
const NAMED_BY_NUMBER = -1;
/** What is asked of a figure that the asker knows already. Asked "how many of the 1,400", a part is wanted. */
const ASKED_OF_KNOWN: readonly Aspect[] = ['speaker', 'source', 'asOf'];

/** Amounts that no figure of the fact is about, and those it is called by. */
export function figureClaims(reading: Reading, fact: Fact, { knowledge: { units } }: JudgeTools): Finding[] {
  if (reading.amounts.length === 0) return [];
  const figures = fact.observations.at(-1)?.figures ?? [];
  const counting = reading.aspects.includes('count') || reading.aspects.includes('share');
  const known = reading.yesNo || (ASKED_OF_KNOWN.includes(reading.aspects[0]!) && !counting);
  return reading.amounts.flatMap((amount): Finding[] => {
    if (known && amount.value > SMALL && figures.some((f) => comparable(f, amount) && sameValue(f.value, amount.value)))
      return [{ slot: 'figure', conflict: false, cost: NAMED_BY_NUMBER, asked: amount.text }];
    if (isShortYear(amount, fact)) return [];
    if (reading.yesNo && figures.some((f) => comparable(f, amount))) return [];
    if (figures.some((f) => comparable(f, amount) && decide(f, amount).verdict !== 'no')) return [];
    const cost = amount.value <= SMALL && amount.unit === undefined ? 0.2 : 0.9;
    const isMoney = (unit: string): boolean => units.get(unit)?.dimension === 'money';
    const otherCurrency =
      isMoney(amount.unit ?? '') && figures.some((f) => isMoney(f.unit) && sameValue(f.value, amount.value));
    return [
      {
        slot: 'figure',
        conflict: cost > 0.5 && figures.length > 0,
        cost,
        asked: amount.text,
        decides: 'figure',
        ...(otherCurrency ? { opposed: true } : {}),
      },
    ];
  });
}

/** 22年来: as many years, or since the year 2022 where the fact begins then. */
function isShortYear({ unit, value, text }: AmountClaim, fact: Fact): boolean {
  const period = fact.observations.at(-1)?.period;
  const from = period?.kind === 'range' || period?.kind === 'since' ? period.from : undefined;
  return unit === 'year' && text.endsWith('年') && from?.slice(0, 4) === `20${value}`;
}

function comparable(figure: Figure, amount: AmountClaim): boolean {
  if (amount.unit === undefined) return true;
  if (amount.unit === figure.unit) return true;
  return amount.unit === 'year' && figure.unit === 'ordinal';
}

/** A number without a unit counts things; it says nothing of a share or of money. */
function measures(figure: Figure, amount: AmountClaim): boolean {
  return amount.unit === figure.unit || (amount.unit === undefined && COUNTED_UNITS.has(figure.unit));
}
const COUNTED_UNITS = new Set(['case', 'piece', 'item', 'batch', 'shipment', 'person', 'station']);

/** Whether a comparison holds, and of which figures. */
interface Compared {
  readonly held: boolean;
  readonly of: readonly Figure[];
}

/** "More accepted than concluded?": two figures of one unit, compared by their bounds. */
function compareFigures(
  reading: Reading,
  singled: readonly Figure[],
  fact: Fact,
  tools: JudgeTools,
): Compared | undefined {
  const plain = (fact.observations.at(-1)?.figures ?? []).filter((f) => !f.derived);
  // "More came in than were finished": only one of the two is called by its name.
  const focus = singled.length === 1 && plain.length === 2 && plain.includes(singled[0]!) ? plain : singled;
  if (focus.length !== 2 || focus[0]!.unit !== focus[1]!.unit) return undefined;
  const position = (f: Figure): number => {
    const operation = f.measure ? tools.measures.get(f.measure)?.operation : undefined;
    const at = reading.mentions.find((m) => [m.node, ...m.others].some((n) => n.id === operation))?.from;
    return at ?? (singled.length === 1 ? unnamedAt(reading, singled[0]!, tools) : Infinity);
  };
  const [a, b] = [...focus].sort((x, y) => position(x) - position(y)).map((f) => intervalOf(f.value, f.qualifier));
  const more = a!.low >= b!.high ? true : a!.high <= b!.low ? false : undefined;
  if (more === undefined) return undefined;
  return { held: FEWER.test(reading.text.folded) ? !more : more, of: focus };
}

/** Where the side of a comparison stands that no known word names: on the other side of "than" from the one that is. */
function unnamedAt(reading: Reading, named: Figure, tools: JudgeTools): number {
  const operation = named.measure ? tools.measures.get(named.measure)?.operation : undefined;
  const m = reading.mentions.find((x) => [x.node, ...x.others].some((n) => n.id === operation));
  const than = reading.text.folded.search(/\bthan\b|比/i);
  const at = m && reading.units[m.from]?.start;
  return at !== undefined && than >= 0 && at < than ? Infinity : -1;
}

/** "As many concluded as accepted?": denied where the bounds keep them apart. */
function equalFigures(focus: readonly Figure[]): Compared | undefined {
  if (focus.length !== 2 || focus[0]!.unit !== focus[1]!.unit) return undefined;
  const [a, b] = focus.map((f) => intervalOf(f.value, f.qualifier));
  if (a!.low < b!.high && b!.low < a!.high) return undefined;
  return { held: a!.low === b!.high && b!.low === a!.high, of: focus };
}

const FEWER = /\b(?:fewer|less|lower|smaller)\b|少/i;

/**
 * Whether what the question names stands in the fact's own statement. Phrasings ask around a fact; what only they name
 * helps to find it, but is nothing to say yes to.
 */
function restsOnStatement(reading: Reading, known: FactKnowledge, tools: JudgeTools): boolean {
  const told = (clause: number): number =>
    reading.mentions.filter((m) => reading.clauses[m.from] === clause && isExplained(m, known)).length;
  const most = Math.max(0, ...reading.clauses.map(told));
  // What the asker tells of themselves beforehand is not what is asked.
  const beside = (m: Mention): boolean => {
    const clause = reading.clauses[m.from];
    return clause !== undefined && reading.personalClauses.has(clause) && told(clause) < most;
  };
  return reading.mentions.every((m) => {
    if (beside(m)) return true;
    const nodes = [m.node, ...m.others];
    if (m.asking || m.from < 0 || nodes.some((n) => n.kind !== 'concept' || n.everyday || n.role === 'unit'))
      return true;
    // A word that hardly ever claims a thing of its own needs nothing to rest on.
    if (strengthOf(m, reading, tools.strength) === 'nothing') return true;
    return nodes.some(
      (n) => known.stated.has(n.id) || (!isNarrower(n, known, tools) && n.near?.some((o) => known.stated.has(o))),
    );
  });
}

/** Somebody with a title or a body of theirs. */
function namesOffice({ mentions }: Reading): boolean {
  const person = mentions.some((m) => m.node.kind === 'person');
  return person && mentions.some((m) => m.node.kind === 'body' && m.node.bodyKind !== 'media');
}

/** Somebody, or some body, that the answer itself does not name. */
function namesBeside({ mentions }: Reading, { told }: FactKnowledge): boolean {
  return mentions.some((m) => (m.node.kind === 'person' || m.node.kind === 'body') && !told.has(m.node.id));
}

/** Burning is a way to destroy: who destroyed need not have burnt. */
function isNarrower(node: Node, known: FactKnowledge, tools: JudgeTools): boolean {
  if (node.role !== 'operation') return false;
  return [...kindsOf(tools.knowledge.nodes, node.id)].some((up) => up !== node.id && known.stated.has(up));
}

/** Somebody, or some body, that the fact does not speak of, save where the asker tells of themselves. */
function namesOthers(reading: Reading, known: FactKnowledge): boolean {
  return reading.mentions.some(
    (m) =>
      m.from >= 0 &&
      (m.node.kind === 'body' || m.node.kind === 'person') &&
      m.node.bodyKind !== 'media' &&
      !known.speakerBodies.has(m.node.id) &&
      !isExplained(m, known) &&
      !reading.personalClauses.has(reading.clauses[m.from]!),
  );
}

/** What somebody has done some time: an office held says nothing of it. */
const ONCE =
  /\b(?:has|have|had)\b(?! (?:the|an?) )|\b(?:before|after|already|still|until)\b|之前|以前|之后|已经|\bever\b|\bonce\b|曾经?|过(?:没|吗|么)/i;

/** Stands in the question proper, and nothing vouches for it. */
const vouchless = (f: Finding): boolean => !f.conflict && f.cost >= VOUCHED && !f.aside;

/** An unexplained word that costs this much keeps a yes from being said. */
const VOUCHED = 0.85;
const VOUCHED_BY_FIGURE = 1.35;

/** The figure itself is what is spoken of: by its value, or as the one that was just told. */
function namesFigure(reading: Reading, fact: Fact, follows: boolean): boolean {
  return reading.amounts.length > 0 ? reading.amounts.every((a) => holdsValue(fact, a)) : follows;
}

/**
 * Whether a difference may be denied. Of a figure, another period is only wrong when the figure itself is named
 * ("are the 1,400 of 2022 alone?"); of somebody's home, another country only when that somebody is meant ("the investor").
 */
function deniable(finding: Finding, reading: Reading, fact: Fact, named: boolean): boolean {
  if (finding.opposed) return true;
  // "Are the 1,400 of 2022 alone?": a figure of a longer time is not that of a part of it.
  if (finding.slot === 'period' && finding.within && named && ALONE.test(reading.text.folded)) return true;
  const figures = fact.observations.at(-1)?.figures ?? [];
  // Who said it is known, whichever figure is meant.
  if (finding.decides === 'speaker' && finding.slot === 'body' && reading.aboutFigure) return true;
  if (finding.slot === 'body' && finding.within && figures.length > 0) return false;
  if (finding.slot === 'body' && figures.length > 0) return (named && reading.definite) || reading.cleft;
  // Which year is the fiftieth does not tell which was the first.
  if (finding.slot === 'period' && figures.some((f) => f.unit === 'ordinal') && (reading.starting || !named))
    return false;
  if (finding.slot === 'period' && fact.kind === 'statistic' && figures.some((f) => f.unit !== 'ordinal'))
    return (named && isDefinite(reading)) || ((named || reading.starting) && reading.aboutFigure);
  // Part of the time that is known: it may have been then.
  if (finding.slot === 'period' && finding.within) return false;
  // "Is the 1,400 Beijing's?": a figure is where it is; as many may have been elsewhere.
  if (finding.slot === 'place' && fact.kind === 'statistic' && finding.decides === 'place')
    return named && reading.aboutFigure;
  if (finding.slot === 'place') return reading.definite || named;
  return true;
}

/** "The 300-plus tons", 那三百多吨: the figure is pointed at, not claimed. */
function isDefinite({ amounts, text }: Reading): boolean {
  return amounts.some(
    (a) =>
      POINTED.test(text.folded.slice(Math.max(0, a.said - 16), a.said)) ||
      /^[的]?[那这]/.test(text.folded.slice(a.saidEnd, a.saidEnd + 4)) ||
      TOPIC.test(text.folded.slice(a.saidEnd)),
  );
}
/** 三百多吨货是……的吧: what stands before the verb is what is spoken of. */
const TOPIC = /^[^，。,;；是]{0,14}是[^，。,;；]{1,16}的(?:吗|吧|么|[，,?？]|$)/u;
const POINTED = /\b(?:the|those|these|that|this) (?:[\w'-]+ ){0,1}$|[那这](?:笔|批|些|个)?$/i;

const HAN = /\p{Script=Han}/u;
const PER_SPAN =
  /\b(?:per|each|every) (?:calendar )?(?:year|month|quarter|week|day)\b|\b(?:annual|yearly|monthly|quarterly|weekly|daily)\b|\b(?:on|an|the|in) average\b|\baverag(?:ed|ing)\b|每[个一]?(?:年|月|季|周|天|日|个月|季度)|[年月日]均|平均|摊到/i;
const ALONE =
  /\b(?:alone|by itself|only|just|single|one (?:calendar )?year(?:'s)?|all (?:of (?:it|them)|in)|entirely|solely|within)\b|单单|单独|单年|光是|仅|只是|全是|都是|一年(?:里|内|之内|的|收|审|破|办|就)|当年|全年/i;
const IS_WORTH = /^(?:值|是|计|有|㗎|嗰|才)+$/u;

/** A word that nothing explains in the clause of the amount: it may say how the amount is compared. */
function strangeBeside(amount: AmountClaim, { unknown, units, clauses }: Reading, { strength }: JudgeTools): boolean {
  const clause = clauses[units.findIndex((u) => u.start >= amount.start)];
  const strange = (u: UnknownWord): boolean => {
    const claims = strength(u.key);
    return claims !== 'nothing' && (claims !== 'colour' || HAN.test(u.text));
  };
  return unknown.some((u) => clauses[u.from] === clause && !IS_WORTH.test(u.text) && strange(u));
}

/** "Hadn't it closed sixty?" of 63: beside a negation a bare number is the least that is denied. */
function meant(amount: AmountClaim, figure: Figure, { text }: Reading): AmountClaim {
  const folded = text.folded.replace(NO_DENIAL, '');
  const least = amount.comparator === 'equal' && figure.value > amount.value && DENIES.test(folded);
  return least && !UNDONE.test(folded) ? { ...amount, comparator: 'atLeast' } : amount;
}
const DENIES = /\bnot\b|n't\b|\bnever\b|没|未/i;
/** Tags that hold a negation, and deny nothing. */
const NO_DENIAL =
  /[,;–-] ?(?:is|are|was|were|has|have|had|does|do|did|wo|would|could|can)n't (?:it|they|he|she|we|there|that)\b|没(?:记|说|看|搞|弄|写)?错|有没有|没问题/gi;

/** "Took on 63 and finished 73": two amounts, each with what was done of it, in the same order. */
function pairsOf(
  { amounts, mentions, units }: Reading,
  figures: readonly Figure[],
  { measures }: JudgeTools,
): ReadonlyMap<AmountClaim, Figure> | undefined {
  if (amounts.length !== 2) return undefined;
  const plain = figures.filter((f) => !f.derived);
  const done = mentions.flatMap((m) => {
    const ids = [m.node, ...m.others].map((n) => n.id);
    const figure = plain.find((f) => ids.includes((f.measure && measures.get(f.measure)?.operation) || ''));
    return figure && m.from >= 0 ? [{ figure, at: units[m.from]!.start }] : [];
  });
  if (done.length !== 2 || done[0]!.figure === done[1]!.figure) return undefined;
  const [first, second] = amounts;
  // Between the two amounts stands what belongs to the one or to the other; both on one side says nothing.
  const between = done.filter((d) => d.at > first!.start && d.at < second!.start).length;
  if (between !== 1) return undefined;
  return new Map([
    [first!, done[0]!.figure],
    [second!, done[1]!.figure],
  ]);
}

/** "All of them": denied where a list is open or a share is below the whole, open otherwise. */
function wholeOf(fact: Fact, reading: Reading, tools: JudgeTools): boolean | undefined {
  if (fact.openList) return false;
  // What is said to be among others is not all of them.
  if (fact.partOf && (reading.amounts.length === 0 || partIsNamed(reading, fact, tools))) return false;
  const shares = (fact.observations.at(-1)?.figures ?? []).filter(
    (f) => f.unit === 'percent' && f.derived !== undefined,
  );
  const share = shares[0];
  return share && share.qualifier !== 'over' ? share.value >= 100 : undefined;
}

/** Of a whole that a derived share decides, both figures it was worked out of are told. */
function partsOf(fact: Fact, focus: readonly Figure[]): readonly Figure[] {
  const figures = fact.observations.at(-1)?.figures ?? [];
  return figures.some((f) => f.derived) ? figures.filter((f) => !f.derived) : focus;
}

function holdsValue(fact: Fact, amount: AmountClaim): boolean {
  return (fact.observations.at(-1)?.figures ?? []).some((f) => sameValue(f.value, amount.value));
}

/** Whether two things are one and the same is a statement of its own. */
const SAME = /\b(?:the )?(?:very )?same\b(?! (?:time|period|years?|place|city|person))|\bidentical\b|同一|是一回事/i;

const AMONG =
  /\b(?:among|amongst|part of|included (?:in|within)|includes?|including|within|inside|out of|subset|already (?:in|counted)|count(?:ed)? (?:in|within|towards?)|belong(?:s|ing)? to)\b|其中|当中|里头|里面|之内|包含|包括|计入|算在|属于.{0,8}(?:部分|一部分)/i;
const ON_TOP =
  /\b(?:on top(?: of)?|in addition(?: to)?|besides|apart from|separate(?:ly)? from|over and above|extra to|not part of|not included|outside)\b|另外|之外|以外|额外|另算|不包括|不包含|不在.{0,10}(?:里|内|中)/i;

/** The whole that a fact's figure is a part of, named by its own number. */
function partIsNamed(reading: Reading, fact: Fact, { facts }: JudgeTools): boolean {
  const whole = facts.find((f) => f.id === fact.partOf)?.observations.at(-1)?.figures ?? [];
  return reading.amounts.some((a) => whole.some((f) => sameValue(f.value, a.value)));
}

/** "Are the 300 among the 1,400, or on top?": the fact says of what its figure is a part. */
function partVerdict(reading: Reading, fact: Fact, tools: JudgeTools): Verdict | undefined {
  if (!fact.partOf) return undefined;
  if (!partIsNamed(reading, fact, tools)) return undefined;
  const { folded } = reading.text;
  // "Inside of the 1,400 and not on top": what is denied is the other one.
  const onTop = ON_TOP.test(
    folded.replace(/\b(?:and )?not (?:on top|in addition|extra|separate)\b|(?:并|而)?不是另外/gi, ''),
  );
  if (onTop) return 'no';
  return AMONG.test(folded) ? 'yes' : undefined;
}

/** "Some of the 63", "one of the 1,400": a part of the fact's only amount is meant, and nothing says how large. */
function isPart({ amounts, text, exhaustive }: Reading, fact: Fact): boolean {
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || exhaustive || !holdsValue(fact, amount)) return false;
  return PART_OF.test(text.folded.slice(Math.max(0, amount.said - 24), amount.said));
}
const PART_OF =
  /\b(?:one|any|some|many|most|several|few|half|part|each|which) of (?:the |those |these |their |its )*(?:[\w'-]+ )?$/i;

const CAUSE =
  /\b(?:because|due to|owing to|thanks to|as a result of|caused by|on account of|in response to)\b|因为|由于|缘于|归功于|得益于|所致|导致/i;

/** Beside others, or beside a place or body of its own, what one fact tells decides nothing. */
function comparesOthers({ text, units, mentions }: Reading, known: FactKnowledge): boolean {
  const than = /\bthan\b|比/i.exec(text.folded);
  if (!than) return false;
  if (OTHERS.test(text.folded.slice(than.index))) return true;
  return mentions.some(
    (m) =>
      m.from >= 0 &&
      units[m.from]!.start > than.index &&
      (m.node.kind === 'place' || m.node.kind === 'body') &&
      !isExplained(m, known),
  );
}
const OTHERS =
  /\b(?:any|every|all|most) other\b|\b(?:others?|elsewhere|anywhere|anyone|anybody)\b|其[他它余]|别的|别处|任何|各地|全国/i;

export const EXACT =
  /\b(?:exact(?:ly)?|precise(?:ly)?|on the (?:nose|dot|button)|to the (?:case|piece|unit|ton|yuan)|spot[- ]on)\b|\bnot (?:a|one)(?: single)?(?: \w+)? (?:more|less|fewer)\b|准确|精确|确切|一件不多|不多不少|精准/i;

const NUMERAL = /^(?:[二三四五六七八九十百千万亿]+|[几数][十百千万亿]+)$/;

export interface Ruling {
  readonly verdict: Verdict;
  /** The verdict rests on our 5 % convention. */
  readonly conventional: boolean;
  /** The fact is what was asked of, and does not settle it: its figure leaves the claim open. */
  readonly undecided?: boolean;
  /** What leaves it open, for --explain. */
  readonly why?: string;
  /** The figures that it was decided by, where that is more than the question names. */
  readonly of?: readonly Figure[];
}

/** Open for a reason that speaks against this fact, too. */
const open = (why: string): Ruling => ({ verdict: 'unstated', conventional: false, why });
/** Open although the fact is what was asked of. */
const undecided = (why: string): Ruling => ({ ...open(why), undecided: true });

export function verdictOf(
  reading: Reading,
  fact: Fact,
  focus: readonly Figure[],
  findings: readonly Finding[],
  tools: JudgeTools,
  named: number,
  known: FactKnowledge,
  follows: boolean,
): Ruling {
  const among = partVerdict(reading, fact, tools);
  const conflicts = findings.filter((f) => f.conflict && !(reading.exhaustive && fact.openList && f.say));
  const flip = (v: Verdict): Verdict => (reading.negated && v !== 'unstated' ? (v === 'yes' ? 'no' : 'yes') : v);
  if (among) return { verdict: among, conventional: false };
  // What was before, and what has changed since, is told by nothing of one time.
  if (reading.earlier) return undecided('what was before');
  if (conflicts.length > 0) {
    // What the source leaves out does not matter where something else decides.
    // Denied only where the fact settles every point in conflict.
    const decisive = conflicts.filter((f) => !f.say);
    const meansFigure = namesFigure(reading, fact, follows);
    // "Does the report give …?": what it leaves out, it does not.
    if (reading.aboutSource && decisive.length === 0) return { verdict: flip('no'), conventional: false };
    const denied =
      decisive.length > 0 &&
      // Somebody of another body has not therefore done, or not done, what nobody knows of.
      !(fact.kind === 'person' && ONCE.test(reading.text.folded)) &&
      // Beside another thing that nothing explains, nobody was said to have done it.
      !findings.some((f) => vouchless(f) && (fact.kind === 'person' || f.slot === 'thing')) &&
      (meansFigure || conflicts.length === decisive.length || decisive.some((f) => f.slot !== 'period')) &&
      !reading.further &&
      decisive.every((f) => deniable(f, reading, fact, meansFigure)) &&
      decisive.every(
        (f) => f.opposed || (f.decides !== undefined && f.slot !== 'figure' && fact.decides.includes(f.decides)),
      );
    return denied ? { verdict: flip('no'), conventional: false } : open('a conflict that the fact does not settle');
  }
  // "Is it …?" with nothing named points at something said before.
  if (named === 0) return open('nothing of the fact is named');
  if (SAME.test(reading.text.folded) && reading.amounts.length === 0)
    return undecided('whether two things are the same');
  // Whether the source leaves something out is settled only where the fact's keeper has said so.
  if (reading.aboutSource && reading.negated) return undecided('what the source leaves out');
  if (reading.modal) return undecided('what may or should be');
  // "One of the 135,500": what is said of a part is not said of the figure.
  if (isPart(reading, fact)) return undecided('a part of the figure');
  // What brought it about is a claim of its own.
  if (CAUSE.test(reading.text.folded) && !gives(fact, 'why')) return undecided('a cause');
  // A yes vouches for every word: one that nothing explains leaves it open.
  // Where a figure decides, a word of the asker's own may pass.
  const vouched = reading.amounts.length > 0 ? VOUCHED_BY_FIGURE : VOUCHED;
  // A name of nobody the fact speaks of is never vouched for, wherever in the message it stands.
  if (reading.unknown.some((u) => u.name) || namesOthers(reading, known))
    return open('a name that the fact does not have');
  const unvouched = findings.find((f) => f.cost >= (f.unknown ? vouched : VOUCHED) && !f.aside);
  if (unvouched) return open(`nothing vouches for "${unvouched.asked}"`);
  // 七块二, 三单里不到一单: a number that was not read may be the very one.
  const unread = reading.unknown.find((u) => NUMERAL.test(u.text));
  if (unread) return open(`the number "${unread.text}" was not read`);
  // What only the phrasings name is nothing to say yes to; a figure may still say no.
  const rests = restsOnStatement(reading, known, tools);
  const figures = fact.observations.at(-1)?.figures ?? [];
  const measured = reading.amounts.length > 0 && reading.amounts.every((a) => figures.some((f) => measures(f, a)));
  if (!rests && !measured) return open('something the fact itself does not state');
  // Of an occasion it is told that and when it was.
  const gathering = isGathering(fact, tools.knowledge.nodes);
  if (gathering && fact.kind === 'event' && namesBeside(reading, known)) return open('who was there');
  // Of several together it is not told which of them holds which office.
  if (gathering && fact.kind === 'person' && namesOffice(reading)) return open('who holds which office');
  // "Is that the exact number?": the qualifier tells.
  if (
    EXACT.test(reading.text.folded) &&
    reading.amounts.every((a) => a.comparator === 'equal' || a.comparator === 'exactly')
  ) {
    const meant = (focus.length > 0 ? focus : (fact.observations.at(-1)?.figures ?? [])).filter(
      (f) => !f.derived || focus.includes(f),
    );
    const asked = reading.amounts.filter((a) => meant.every((f) => !sameValue(f.value, a.value)));
    if (meant.length > 0 && asked.length === 0)
      return { verdict: flip(meant.every((f) => f.qualifier === 'exact') ? 'yes' : 'no'), conventional: false };
  }
  // "Only 300" of a figure that reads "over 300" is left open; of one that is another number it is decided.
  const bounded =
    reading.onlyAmount && reading.amounts.length > 0 && reading.amounts.every((a) => !holdsValue(fact, a));
  // "Only the fortieth year", "all told under eight million": the amount decides.
  const whole = reading.exhaustive ? wholeOf(fact, reading, tools) : undefined;
  const measuredOtherwise =
    reading.amounts.length > 0 &&
    reading.amounts.every((a) => !(a.comparator === 'equal' || a.comparator === 'exactly') || !holdsValue(fact, a)) &&
    whole === undefined;
  if (reading.exhaustive && !bounded && !measuredOtherwise) {
    return whole === undefined
      ? undecided('whether it is all there is')
      : { verdict: flip(whole ? 'yes' : 'no'), conventional: false, of: partsOf(fact, focus) };
  }
  // Asked of each month or year, the whole decides nothing.
  if (reading.amounts.length > 0 && PER_SPAN.test(reading.text.folded)) return undecided('an average');
  // Beyond two numbers, or two beside a share, a sum is being done; ours are not the numbers it needs.
  const bare = reading.amounts.filter((a) => a.unit === undefined).length;
  if (reading.amounts.length > 2 || (bare > 1 && figures.every((f) => f.unit === 'percent')))
    return undecided('a sum of other numbers');
  if (reading.amounts.every((a) => a.comparator === 'equal')) {
    if (reading.comparing && comparesOthers(reading, known)) return undecided('a comparison with others');
    if (reading.comparing || reading.equating) {
      const compared = reading.equating ? equalFigures(focus) : compareFigures(reading, focus, fact, tools);
      return compared === undefined
        ? undecided('a comparison that the bounds leave open')
        : { verdict: flip(compared.held ? 'yes' : 'no'), conventional: false, of: compared.of };
    }
    if (reading.amounts.length === 0) return { verdict: flip('yes'), conventional: false };
  }
  // A share of what is done settles nothing of what is left.
  const left = UNDONE.test(reading.text.folded);
  const all = (fact.observations.at(-1)?.figures ?? []).filter((f) => !(left && f.derived && f.unit === 'percent'));
  const pool = focus.length > 0 ? focus : all.filter((f) => !f.derived);
  let decision: Decision = { verdict: 'yes', conventional: false };
  const held = new Set<Figure>();
  const paired = pairsOf(reading, all, tools);
  for (const amount of reading.amounts) {
    // "All 73 cases", "of the 1,400": the number only names what is asked about.
    if (
      !paired &&
      reading.amounts.length > 1 &&
      all.some((f) => comparable(f, amount) && sameValue(f.value, amount.value) && !pool.includes(f))
    )
      continue;
    const own = paired?.get(amount);
    const able = own ? [own] : pool.filter((f) => comparable(f, amount));
    // Without a unit the amount is held against the figure nearest to it in size.
    const nearest = [...(able.length > 0 ? able : all.filter((f) => comparable(f, amount)))].sort(
      (a, b) =>
        Math.abs(Math.log((a.value || 1) / (amount.value || 1))) -
        Math.abs(Math.log((b.value || 1) / (amount.value || 1))),
    )[0];
    if (!nearest) return undecided(`no figure for "${amount.text}"`);
    held.add(nearest);
    const next = decide(nearest, meant(amount, nearest, reading));
    if (next.verdict === 'unstated') return { ...next, ...undecided(`the bounds leave "${amount.text}" open`) };
    // Another number is denied only where no strange word stands beside it: that may compare ("scaled 40 million").
    if (next.verdict === 'no' && amount.comparator === 'equal' && strangeBeside(amount, reading, tools))
      return undecided(`a strange word beside "${amount.text}"`);
    if (next.verdict === 'no') decision = next;
    else if (next.conventional) decision = { ...decision, conventional: true };
  }
  if (!rests && flip(decision.verdict) !== 'no') return open('something the fact itself does not state');
  return {
    verdict: flip(decision.verdict),
    conventional: decision.conventional,
    ...(held.size > 1 ? { of: [...held] } : {}),
  };
}
