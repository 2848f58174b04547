/** Decides what may be said: the only place with thresholds on confidence. */
import { claimsOf, comparePeriod, type Finding, isExplained, UNIT_CONCEPTS } from './claims.ts';
import { type Decision, decide, intervalOf, sameValue } from './figures.ts';
import type { FactKnowledge, Knowledge } from './knowledge.ts';
import { logistic, logit } from './match/calibration.ts';
import type { AmountClaim } from './reading/amounts.ts';
import type { Mention, Reading, UnknownWord } from './reading/read.ts';
import type { Aspect, Fact, Figure, MeasureEntry, Source, Verdict } from './types.ts';

/** Confidence from which a fact may be given as the answer. */
export const ANSWER = 0.5;
/** From here on facts may be offered to choose from. */
export const OFFER = 0.28;
/** … where the wording itself is like a fact's. */
export const OFFER_MATCH = 0.5;
/** With this many of its things named, a fact may be offered on less. */
export const OFFER_NAMED = { things: 2, confidence: 0.04, match: 0.5 } as const;
/** An offered fact beside the best is at least this likely, or it only distracts. */
export const OFFER_LEAST = 0.06;
/** With this much against it in unexplained words, a near miss is no near miss. */
export const FOREIGN = 2.0;
/** Two facts this close, neither sure, are offered both. */
export const CLOSE = 0.12;
export const SURE = 0.8;
/** How well the wording alone must match before a near miss is named. */
export const NEAREST_MATCH = 0.5;
/** Below this no fact is judged at all. */
export const CONSIDER = 0.04;

/** Costs in log-odds of what the claims do not cover. */
const UNKNOWN_NAME = 2.2;
const UNKNOWN_WORD = 1.3;
const RARE_WORD = 1.9;
const MISSING_ASPECT = 1.2;
/** Whether the fact gives it is not clear from its data: enough to offer it, not to answer. */
const UNSURE_ASPECT = 2.7;
/** However well the wording matches, this is all it counts for: one thing the fact does not speak of must outweigh it. */
const MATCH_CAP = 2.5;
/** A long scene before the question adds up to no more than this. */
const ASIDE_CAP = 0.9;
/** What a word weighs beside the question proper: in a clause that asks nothing, before a phrase that frames. */
const ASIDE = { withFact: 0.4, without: 0.25, framed: 0.3 } as const;

export interface Judged {
  /** With the observation of the period asked, where there are several. */
  readonly fact: Fact;
  /** Which observation of the whole fact that is. */
  readonly at?: number;
  readonly index: number;
  /** Probability from wording alone. */
  readonly match: number;
  readonly confidence: number;
  readonly findings: readonly Finding[];
  readonly aspect: Aspect;
  /** Figures the question singles out; empty where it means the fact as a whole. */
  readonly focus: readonly Figure[];
  readonly verdict?: Verdict;
  readonly conventional: boolean;
  /** How many things of the fact, places aside, the question names. */
  readonly named: number;
}

export interface JudgeTools {
  /** A store of minimal facts types nothing, so nothing can conflict: the wording alone decides. */
  readonly generic: boolean;
  /** Whether the confidence was fitted on the store; where not, unexplained words must speak. */
  readonly fitted: boolean;
  readonly knowledge: Knowledge;
  readonly facts: readonly Fact[];
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  readonly sources: ReadonlyMap<string, Source>;
  /** 0 for an everyday English word up to 1 for one no list knows. */
  readonly rarity: (word: string) => number;
}

/** Of a time series the observation of the period named, the latest where none is. */
function viewOf(fact: Fact, reading: Reading): Fact {
  if (fact.observations.length < 2) return fact;
  const chosen = fact.observations.findLast((o) => reading.periods.some((p) => comparePeriod(p, o.period) === 'same'));
  return chosen ? { ...fact, observations: [chosen] } : fact;
}

function judgeGeneric(reading: Reading, index: number, match: number, tools: JudgeTools): Judged {
  const findings = tools.fitted
    ? []
    : unknownClaims(reading, index, tools).map((f) => ({ ...f, cost: f.cost * THIN[0] }));
  const confidence = logistic(logit(match) - totalCost(findings));
  return {
    fact: tools.facts[index]!,
    index,
    match,
    confidence,
    findings,
    aspect: 'value',
    focus: [],
    named: 1,
    conventional: false,
  };
}

export function judge(reading: Reading, index: number, match: number, tools: JudgeTools): Judged {
  if (tools.generic) return judgeGeneric(reading, index, match, tools);
  const whole = tools.facts[index]!;
  const fact = viewOf(whole, reading);
  const known = tools.knowledge.facts[index]!;
  const claims = claimsOf(reading, whole, known, tools.knowledge, tools.sources, tools.measures);
  const unexplained = unknownClaims(reading, index, tools);
  const focus = focusOf(reading, fact, tools);
  const aspect = aspectFor(reading, fact, focus);
  const missing = aspectClaim(reading, aspect, fact, focus, known, tools);
  const weigh = weights(reading, index, tools);
  const named = namedIn(reading, known);
  const thin = THIN[named] ?? 1;
  const findings = [...claims, ...unexplained, ...(missing ? [missing] : []), ...figureClaims(reading, fact, tools)]
    .map((f) => weigh(f))
    .map((f) => (f.unknown ? { ...f, cost: f.cost * thin } : f));
  const cost = totalCost(findings);
  const confidence = logistic(Math.min(MATCH_CAP, logit(match)) - cost);
  const base = {
    fact,
    at: Math.max(0, whole.observations.indexOf(fact.observations.at(-1)!)),
    index,
    match,
    confidence,
    findings,
    aspect,
    focus,
    named,
  };
  if (!reading.yesNo) return { ...base, conventional: false };
  const { verdict, conventional } = verdictOf(reading, fact, focus, findings, tools, named);
  if (verdict !== 'no' || !findings.some((f) => f.conflict)) return { ...base, verdict, conventional };
  // What is denied is the very point asked: it tells nothing against this being the fact.
  const beside = totalCost(findings.filter((f) => !f.conflict || f.say));
  return { ...base, confidence: logistic(Math.min(MATCH_CAP, logit(match)) - beside), verdict, conventional };
}

/** Who speaks of themselves or asks politely is still framing. */
const COURTESY = new Set([
  'i',
  'we',
  'our',
  'my',
  'us',
  'me',
  'you',
  'please',
  'kindly',
  '我',
  '我们',
  '请',
  '麻烦',
  '您',
  '你',
]);
const POSSESSIVE = new Set(['our', 'my', '我们', '本']);

/** Words and things weigh less where the question only sets the scene. */
function weights(reading: Reading, index: number, tools: JudgeTools): (f: Finding) => Finding {
  const known = tools.knowledge.facts[index]!;
  const explained = reading.mentions.filter((m) => isExplained(m, known));
  const { clauses, askingClauses } = reading;
  const withFact = new Set(explained.map((m) => clauses[m.from]!));
  // The last framing phrase after which more of the fact is named than before it.
  const framed = Math.max(
    0,
    ...reading.framingEnds.filter((end) => {
      const before = explained.filter((m) => m.from < end).length;
      const personal = reading.units.slice(0, end).some((u) => COURTESY.has(u.norm));
      return personal && explained.length - before > before;
    }),
  );
  return (f) => {
    if (f.from === undefined || f.from < 0) return f;
    const clause = clauses[f.from]!;
    if (f.slot !== 'word' && f.slot !== 'thing') {
      // "Our Brussels office would like to know …": a place or body of the asker, not of the question.
      const own = POSSESSIVE.has(reading.units[f.from - 1]?.norm ?? '');
      // In a clause of its own, where the fact's place is named too, another place is the asker's.
      const aside = askingClauses.size > 0 && !askingClauses.has(clause);
      const before = aside && !reading.yesNo && [...askingClauses].some((c) => c > clause);
      const elsewhere = aside && (!withFact.has(clause) || (before && explained.some((m) => m.node.kind === 'place')));
      const personal = reading.personalClauses.has(clause) && ((own && f.from < framed) || elsewhere);
      return personal ? { ...f, cost: f.cost * ASIDE.without, conflict: false } : f;
    }
    let weight = 1;
    if (askingClauses.size > 0 && !askingClauses.has(clause))
      weight = withFact.has(clause) ? ASIDE.withFact : ASIDE.without;
    if (f.from < framed) weight = Math.min(weight, ASIDE.framed);
    return weight === 1 ? f : { ...f, cost: f.cost * weight, conflict: f.conflict && weight > 0.5, aside: true };
  };
}

const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[周星期礼拜]+[日天一二三四五六])$/i;

/** An unknown word weighs more the less of the fact the question names besides. */
const THIN = [2.6, 1.6, 1.0] as const;
function namedIn(reading: Reading, known: FactKnowledge): number {
  const counts = (m: Mention): boolean =>
    m.node.kind !== 'place' && !m.node.everyday && !m.asking && isExplained(m, known);
  return new Set(reading.mentions.filter(counts).map((m) => m.node.id)).size;
}

function totalCost(findings: readonly Finding[]): number {
  const sum = (list: readonly Finding[]): number => list.reduce((total, f) => total + f.cost, 0);
  return sum(findings.filter((f) => !f.aside)) + Math.min(ASIDE_CAP, sum(findings.filter((f) => f.aside)));
}

/** Words that neither the fact nor the common language of questions explains. */
function unknownClaims(reading: Reading, index: number, tools: JudgeTools): Finding[] {
  const known = tools.knowledge.facts[index]!;
  return reading.unknown.flatMap((word): Finding[] => {
    if (WEEKDAY.test(word.text)) return [];
    if (known.words.has(word.key) || tools.knowledge.common.has(word.key)) return [];
    if (/\p{Script=Han}/u.test(word.text) && known.han.includes(word.text)) return [];
    return [
      {
        slot: 'word',
        conflict: false,
        cost: costOf(word, tools) * (inHead(word.from, reading) ? HEAD : 1),
        asked: word.text,
        from: word.from,
        unknown: true,
      },
    ];
  });
}

/** What stands right behind "which", "what" or "how many" is the claim itself. */
const HEAD = 2;
function inHead(at: number, reading: Reading): boolean {
  return reading.heads.some((h) => at >= h.from && at < h.to);
}

function costOf(word: UnknownWord, tools: JudgeTools): number {
  if (/\p{Script=Han}/u.test(word.text)) return word.text.length > 1 ? UNKNOWN_WORD : UNKNOWN_WORD / 2;
  if (word.name) return UNKNOWN_NAME;
  return UNKNOWN_WORD * 0.5 + (RARE_WORD - UNKNOWN_WORD * 0.5) * tools.rarity(word.norm);
}

/* ------------------------------------------------------------------- focus */

/** Which of several figures is meant: the operation, the unit or the kind of figure named. */
function focusOf(reading: Reading, fact: Fact, tools: JudgeTools): Figure[] {
  const figures = fact.observations.at(-1)?.figures ?? [];
  if (figures.length < 2) return [];
  const { askingClauses, clauses } = reading;
  const main = reading.mentions.filter((m) => askingClauses.size === 0 || askingClauses.has(clauses[m.from]!));
  const used = main.length > 0 ? main : reading.mentions;
  const asked = new Set(used.flatMap((m) => [m.node, ...m.others]).map((n) => n.id));
  // Cases that are open are pending ones.
  if (asked.has('open-case')) asked.add('pending');
  const measureOf = (f: Figure): MeasureEntry | undefined => (f.measure ? tools.measures.get(f.measure) : undefined);
  const wantsShare = reading.aspects.includes('share') || asked.has('percent');
  const shares = figures.filter((f) => f.unit === 'percent');
  if (wantsShare && shares.length > 0) return shares;
  const byOperation = figures.filter((f) => {
    const operation = measureOf(f)?.operation;
    return operation !== undefined && asked.has(operation);
  });
  // A derived figure is meant only where its own operation is named; naming two operations means both.
  if (byOperation.length > 0 && byOperation.length < figures.length) return byOperation;
  const byUnit = figures.filter((f) => {
    const thing = measureOf(f)?.thing;
    const unit = UNIT_CONCEPTS[f.unit];
    return (thing !== undefined && asked.has(thing)) || (unit !== undefined && asked.has(unit));
  });
  const byAmount = figures.filter((f) => reading.amounts.some((a) => a.unit === f.unit));
  if (byUnit.length === 0 && byAmount.length > 0 && byAmount.length < figures.length) return byAmount;
  if (byUnit.length > 0 && byUnit.length < figures.length)
    return byUnit.some((f) => !f.derived) ? byUnit.filter((f) => !f.derived) : byUnit;
  return [];
}

/* ------------------------------------------------------------------ aspects */

function aspectFor(reading: Reading, fact: Fact, focus: readonly Figure[]): Aspect {
  const wanted = reading.aspects[0] ?? 'value';
  // "What does it do?" asks for an office only of a person.
  if (wanted === 'personTitle' && fact.kind !== 'person' && !reading.mentions.some((m) => m.node.kind === 'person'))
    return 'value';
  if (reading.yesNo) return 'value';
  // "What share …" of a figure that is a share, "how much" of a count: the figure itself answers.
  const figures = focus.length > 0 ? focus : (fact.observations.at(-1)?.figures ?? []);
  if (
    (wanted === 'share' || wanted === 'count' || wanted === 'amount') &&
    figures.length > 0 &&
    fact.unstated.en?.[wanted] === undefined &&
    fact.unstated.zh?.[wanted] === undefined
  )
    return wanted;
  return wanted;
}

/** "How do I file …?": instructions, which no statement of fact gives. */
const FIRST_PERSON =
  /\bhow (?:do|can|could|should|would|to|might)(?: (?:i|we|you|one))?\b|我(?:该|要)?(?:怎么|如何)|怎么(?:坐|去|申请|办理|报名)/i;
const DURATION = /\bhow long\b|多长时间|多久|几天|几个月/i;

/** "Who is the …": somebody's identity, which only a fact about people tells. */
const WHO_IS =
  /\bwho(?:'s|s| is| was) (?:the|a|an|head|chief|director)\b|\bname of the (?:head|director|chief|president|person)\b/i;

const MONEY = new Set([
  'value',
  'money',
  'price',
  'yuan',
  'dollar',
  'euro',
  'market-value',
  'valuation',
  'amount-involved',
]);
const MASS = new Set(['weight', 'tonne', 'kilogram']);
/** Money or weight, where the question names it outside an amount. */
function wantedDimension(reading: Reading): 'money' | 'mass' | undefined {
  const ids = reading.named.filter((m) => !m.asking).flatMap((m) => [m.node.id, ...m.others.map((o) => o.id)]);
  if (ids.some((id) => MONEY.has(id))) return 'money';
  return ids.some((id) => MASS.has(id)) ? 'mass' : undefined;
}

const NUMERIC: readonly Aspect[] = ['count', 'amount', 'share'];

const WHERE_IN =
  /\bwhere (?:exactly )?(?:in|within)\b|\bwhich (?:part|district|area|corner) of\b|哪个?区|什么位置|具体位置/i;

/** "Where in Shanghai …?" of a fact that knows no more than Shanghai. */
function knowsPlace(reading: Reading, known: FactKnowledge, tools: JudgeTools): boolean {
  const cities = [...known.mentions, ...known.places].filter(
    (id) =>
      tools.knowledge.nodes.get(id)?.placeKind === 'city' || tools.knowledge.nodes.get(id)?.placeKind === 'province',
  );
  return cities.length > 0 && cities.every((id) => reading.mentions.some((m) => m.node.id === id));
}

const HOW_DONE =
  /什么方[法式]|用什么|\bhow (?:did|do|does|was|were|has|have|can|could)\b|如何(?!评价|看)|怎么(?!样|报|说|看|评|讲)/i;

/** A fact that cannot give the kind of answer asked for does not answer as if it did. */
function aspectClaim(
  reading: Reading,
  aspect: Aspect,
  fact: Fact,
  focus: readonly Figure[],
  known: FactKnowledge,
  tools: JudgeTools,
): Finding | undefined {
  if (reading.yesNo) return undefined;
  if (aspect === 'worth' && focus.some((f) => tools.knowledge.units.get(f.unit)?.dimension === 'money'))
    return undefined;
  const last = fact.observations.at(-1);
  const figures = focus.length > 0 ? focus : (last?.figures ?? []);
  const missing: Finding = { slot: 'aspect', conflict: true, cost: MISSING_ASPECT, asked: aspect };
  if (NUMERIC.includes(aspect) && figures.length > 0) {
    // Whoever names the figure already wants something else of it: a part, a kind, the rest.
    const asked = focus.length > 0 ? focus : figures.filter((f) => !f.derived);
    if (asked.every((f) => reading.amounts.some((a) => sameValue(a.value, f.value)))) return { ...missing, cost: 0.3 };
  }
  if ((NUMERIC.includes(aspect) || aspect === 'exactness') && reading.excluding) return { ...missing, cost: 0.3 };
  if (aspect === 'where' && WHERE_IN.test(reading.text.folded) && knowsPlace(reading, known, tools))
    return { ...missing, cost: 0.3 };
  if (aspect === 'how' && FIRST_PERSON.test(reading.text.folded) && fact.kind !== 'procedure' && fact.kind !== 'law')
    return missing;
  if (
    DURATION.test(reading.text.folded) &&
    !figures.some((f) => f.unit === 'ordinal' || tools.knowledge.units.get(f.unit)?.dimension === 'time')
  ) {
    return { ...missing, asked: 'when', cost: 0.3 };
  }
  const wanted = wantedDimension(reading);
  const measures = figures.some((f) => tools.knowledge.units.get(f.unit)?.dimension === wanted);
  if (wanted && figures.length > 0 && !measures && !['who', 'speaker', 'when', 'source'].includes(aspect)) {
    return { ...missing, asked: wanted === 'money' ? 'worth' : aspect, cost: 0.3 };
  }
  if (reading.defining && fact.kind !== 'definition') return { ...missing, asked: 'definition', cost: 0.3 };
  if (aspect === 'who' && fact.kind !== 'person' && WHO_IS.test(reading.text.folded)) return missing;
  if (gives(fact, aspect)) return undefined;
  if (isUnstated(fact, aspect)) return { ...missing, cost: 0 };
  switch (aspect) {
    case 'value':
    case 'source':
      return undefined;
    case 'how':
      // "How did they …" asks for a way; "how is it with …" for whatever is known.
      if (fact.kind === 'statistic') return { ...missing, conflict: false, cost: UNSURE_ASPECT };
      return HOW_DONE.test(reading.text.folded) ? missing : { ...missing, conflict: false, cost: 0.3 };
    case 'which':
      // Of a statement "which" asks for more than it says; of a figure it may ask for the period or the body.
      return { ...missing, conflict: false, cost: UNSURE_ASPECT };
    case 'worth':
      return figures.some((f) => tools.knowledge.units.get(f.unit)?.dimension === 'money') ? undefined : missing;
    case 'count':
      return figures.some((f) => f.unit !== 'percent') ? undefined : missing;
    case 'amount':
      return figures.length > 0 ? undefined : missing;
    case 'share':
      return figures.some((f) => f.unit === 'percent') ? undefined : missing;
    case 'exactness':
      return figures.length > 0 ? undefined : missing;
    case 'speaker':
      if (gives(fact, 'who') && fact.kind === 'person') return undefined;
      return last?.attributedTo.entity ? undefined : { ...missing, cost: 0 };
    case 'who':
      // Who: for a claim it is whoever made it.
      return last?.attributedTo.entity && fact.kind === 'claim' ? undefined : missing;
    case 'when':
    case 'asOf':
      return last && last.period.kind !== 'none' && last.period.basis !== 'unstated' ? undefined : missing;
    default:
      return missing;
  }
}

export function gives(fact: Fact, aspect: Aspect): boolean {
  return (
    fact.gives.includes(aspect) || fact.answers.en?.[aspect] !== undefined || fact.answers.zh?.[aspect] !== undefined
  );
}
export function isUnstated(fact: Fact, aspect: Aspect): boolean {
  return fact.unstated.en?.[aspect] !== undefined || fact.unstated.zh?.[aspect] !== undefined;
}

/* ------------------------------------------------------------------ verdict */

/** Amounts that no figure of the fact is about. */
function figureClaims(reading: Reading, fact: Fact, tools: JudgeTools): Finding[] {
  if (reading.amounts.length === 0) return [];
  const figures = fact.observations.at(-1)?.figures ?? [];
  return reading.amounts.flatMap((amount): Finding[] => {
    if (reading.yesNo && figures.some((f) => comparable(f, amount))) return [];
    if (figures.some((f) => comparable(f, amount) && decide(f, amount).verdict !== 'no')) return [];
    // A small number may count words ("in one line", "two figures"): it costs little.
    const cost = amount.value <= 12 && amount.unit === undefined ? 0.2 : 0.9;
    return tools.knowledge.facts.length > 0
      ? [{ slot: 'figure', conflict: cost > 0.5 && figures.length > 0, cost, asked: amount.text, decides: 'figure' }]
      : [];
  });
}

function comparable(figure: Figure, amount: AmountClaim): boolean {
  if (amount.unit === undefined) return true;
  if (amount.unit === figure.unit) return true;
  return amount.unit === 'year' && figure.unit === 'ordinal';
}

/** "More accepted than concluded?": two figures of one unit, compared by their bounds. */
function compareFigures(reading: Reading, focus: readonly Figure[], tools: JudgeTools): boolean | undefined {
  if (focus.length !== 2 || focus[0]!.unit !== focus[1]!.unit) return undefined;
  const position = (f: Figure): number => {
    const operation = f.measure ? tools.measures.get(f.measure)?.operation : undefined;
    return reading.mentions.find((m) => [m.node, ...m.others].some((n) => n.id === operation))?.from ?? Infinity;
  };
  const [a, b] = [...focus].sort((x, y) => position(x) - position(y)).map((f) => intervalOf(f.value, f.qualifier));
  const more = a!.low >= b!.high ? true : a!.high <= b!.low ? false : undefined;
  if (more === undefined) return undefined;
  return FEWER.test(reading.text.folded) ? !more : more;
}
const FEWER = /\b(?:fewer|less|lower|smaller)\b|少/i;

/** An unexplained word that costs this much keeps a yes from being said. */
const VOUCHED = 1.0;

/**
 * Whether a difference may be denied. Of a figure, another period is only wrong when the figure itself is named
 * ("are the 1,400 of 2022 alone?"); of somebody's home, another country only when that somebody is meant ("the investor").
 */
function deniable(finding: Finding, reading: Reading, fact: Fact): boolean {
  const figures = fact.observations.at(-1)?.figures ?? [];
  const matches = reading.amounts.map((a) => figures.some((f) => sameValue(f.value, a.value)));
  const named = matches.length > 0 && matches.every(Boolean);
  if (finding.slot === 'body' && figures.length > 0) return named && reading.definite;
  if (finding.slot === 'period' && fact.kind === 'statistic' && figures.some((f) => f.unit !== 'ordinal'))
    return named && reading.aboutFigure;
  if (finding.slot === 'place') return reading.definite || named;
  return true;
}

/** "All of them": denied where a list is open or a share is below the whole, open otherwise. */
function wholeOf(fact: Fact): boolean | undefined {
  if (fact.openList) return false;
  const shares = (fact.observations.at(-1)?.figures ?? []).filter(
    (f) => f.unit === 'percent' && f.derived !== undefined,
  );
  const share = shares[0];
  return share && share.qualifier !== 'over' ? share.value >= 100 : undefined;
}

function verdictOf(
  reading: Reading,
  fact: Fact,
  focus: readonly Figure[],
  findings: readonly Finding[],
  tools: JudgeTools,
  named: number,
): { verdict: Verdict; conventional: boolean } {
  const conflicts = findings.filter((f) => f.conflict && !(reading.exhaustive && fact.openList && f.say));
  const flip = (v: Verdict): Verdict => (reading.negated && v !== 'unstated' ? (v === 'yes' ? 'no' : 'yes') : v);
  if (conflicts.length > 0) {
    // What the source leaves out does not matter where something else decides.
    // Denied only where the fact settles every point in conflict.
    const decisive = conflicts.filter((f) => !f.say);
    const denied =
      decisive.length > 0 &&
      !reading.further &&
      decisive.every((f) => deniable(f, reading, fact)) &&
      decisive.every((f) => f.decides !== undefined && f.slot !== 'figure' && fact.decides.includes(f.decides));
    return { verdict: denied ? flip('no') : 'unstated', conventional: false };
  }
  // "Is it …?" with nothing named points at something said before.
  if (named === 0) return { verdict: 'unstated', conventional: false };
  if (reading.modal) return { verdict: 'unstated', conventional: false };
  // A yes vouches for every word: one that nothing explains leaves it open.
  if (findings.some((f) => f.cost >= VOUCHED && !f.aside)) return { verdict: 'unstated', conventional: false };
  if (reading.exhaustive) {
    const whole = wholeOf(fact);
    return { verdict: whole === undefined ? 'unstated' : flip(whole ? 'yes' : 'no'), conventional: false };
  }
  // Beyond two numbers a sum is being done; ours are not the numbers it needs.
  if (reading.amounts.length > 2) return { verdict: 'unstated', conventional: false };
  if (reading.amounts.every((a) => a.comparator === 'equal')) {
    if (reading.comparing) {
      const held = compareFigures(reading, focus, tools);
      return { verdict: held === undefined ? 'unstated' : flip(held ? 'yes' : 'no'), conventional: false };
    }
    if (reading.amounts.length === 0) return { verdict: flip('yes'), conventional: false };
  }
  const all = fact.observations.at(-1)?.figures ?? [];
  const pool = focus.length > 0 ? focus : all.filter((f) => !f.derived);
  let decision: Decision = { verdict: 'yes', conventional: false };
  for (const amount of reading.amounts) {
    // "All 73 cases", "of the 1,400": the number only names what is asked about.
    if (
      reading.amounts.length > 1 &&
      all.some((f) => comparable(f, amount) && sameValue(f.value, amount.value) && !pool.includes(f))
    )
      continue;
    const able = pool.filter((f) => comparable(f, amount));
    // Without a unit the amount is held against the figure nearest to it in size.
    const nearest = [...(able.length > 0 ? able : all.filter((f) => comparable(f, amount)))].sort(
      (a, b) =>
        Math.abs(Math.log((a.value || 1) / (amount.value || 1))) -
        Math.abs(Math.log((b.value || 1) / (amount.value || 1))),
    )[0];
    if (!nearest) return { verdict: 'unstated', conventional: false };
    const next = decide(nearest, amount);
    if (next.verdict === 'unstated') return next;
    if (next.verdict === 'no') decision = next;
    else if (next.conventional) decision = { ...decision, conventional: true };
  }
  void tools;
  return { verdict: flip(decision.verdict), conventional: decision.conventional };
}
