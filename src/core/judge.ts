/** Decides what may be said: the only place with thresholds on confidence. */

import { askedClaims } from './judging/asked.ts';
import { aspectClaim, aspectFor, opinionClaim, wantedDimension } from './judging/aspects.ts';
import { attributeClaims } from './judging/attribute.ts';
import { claimsOf, type Finding, isExplained } from './judging/claims.ts';
import { isIdentified, isPointed } from './judging/denying.ts';
import { focusOf } from './judging/focus.ts';
import { figureClaims, holdsValue } from './judging/named-figures.ts';
import { ruledOutOf } from './judging/ruled-out.ts';
import { sayerClaim, standsFor } from './judging/sayers.ts';
import { totalCost, weights } from './judging/scene.ts';
import { standingOf, verdictOfSides } from './judging/sides.ts';
import { comparePeriod, namesWeekday } from './judging/times.ts';
import type { JudgeTools } from './judging/tools.ts';
import { verdictOf } from './judging/verdict.ts';
import { EXACT } from './judging/verdict-cues.ts';
import { heardAs } from './judging/wording.ts';
import { namedIn, THIN, unknownClaims } from './judging/words.ts';
import type { FactKnowledge } from './knowledge.ts';
import { logistic, logit } from './match/calibration.ts';
import type { Reading } from './reading/read.ts';
import { ownTerms } from './reading/terms.ts';
import type { Aspect, Fact, Figure, Verdict } from './types.ts';

/** Confidence from which a fact may be given as the answer. */
export const ANSWER = 0.55;

/** From here on facts may be offered to choose from. */
export const OFFER = 0.16;

/** … where the wording itself is like a fact's. */
export const OFFER_MATCH = 0.5;

/** With this many of its things named, a fact may be offered on less. */
export const OFFER_NAMED = { things: 2, confidence: 0.04, match: 0.5 } as const;

/** An offered fact beside the best is at least this likely, or it only distracts. */
export const OFFER_LEAST = 0.06;

/** With this much against it in unexplained words, a near miss is no near miss. */
export const FOREIGN = 2.0;

/** A word that claims no more than this stands in nobody's way. */
export const PASSING = 0.3;

/** Two facts this close, neither sure, are offered both. */
export const CLOSE = 0.12;

export const SURE = 0.8;

/** From here on a no may be said of what the question points at. */
export const DENY_POINTED = 0.25;

/** How well the wording alone must match before a near miss is named. */
export const NEAREST_MATCH = 0.5;

/** … where hardly anything of the fact is named. */
export const NEAREST_ALIKE = 0.6;

/** Below this no fact is judged at all. */
export const CONSIDER = 0.04;

/** However well the wording matches, this is all it counts for: one thing the fact does not speak of must outweigh it. */
const MATCH_CAP = 2.5;
/**
 * What is taken off the log-odds of the wording before that, by what is asked. A question may want several statements or
 * something beside the fact, and where the wording is no surer than 95 %, half of the hard ones are told wrongly; a
 * statement is judged by what it says; what is left of a message names little else. Measured on the tuning half.
 */
const CAUTION = { question: 2.2, statement: 1.8, fragment: 1.4, claim: 1.1 } as const;
type Asked = Pick<Reading, 'yesNo' | 'fragment'>;

function cautionOf({ yesNo, fragment }: Asked): number {
  // A sentence of somebody's text is held against what it is said of.
  if (fragment) return yesNo ? CAUTION.claim : CAUTION.fragment;
  return yesNo ? CAUTION.statement : CAUTION.question;
}

/** Whether a fact with this likeness of wording can come to matter at all: nearly all that a question claims takes from it. */
export function worthJudging(match: number, { generic }: JudgeTools): boolean {
  return logistic(logit(match) - (generic ? 0 : CAUTION.claim)) >= CONSIDER;
}

/** What the wording counts for as it stands, in log-odds. A follow-up names little itself, and is spared. */
const toldBy = (match: number, asked: Asked, inherited = false): number =>
  Math.min(MATCH_CAP, logit(match) - (inherited ? 0 : cautionOf(asked)));

/** Confidence in a fact that nothing speaks against. */
export const undisputed = (match: number, asked: Asked): number => logistic(toldBy(match, asked));

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
  /** Which of the things the source leaves out is what was asked of the source itself. */
  readonly leaves?: number;
  /** The fact is what was asked of, and does not settle it. */
  readonly undecided?: boolean;
  /** The verdict rests on a conflict with the fact. */
  readonly denies?: boolean;
  /** What leaves a yes/no open. */
  readonly why?: string;
  /** What is denied leaves no doubt of which fact is meant. */
  readonly pointed?: boolean;
  /** It is denied as contrary to the fact, and nothing else is asked: so no doubt either, where the wording is likest this fact's. */
  readonly contrary?: boolean;
  /** Settled or told as messages like it were, whatever stands against it. */
  readonly precedent?: boolean;
  /** It may be several statements that are wanted: one is told only where it is surely what was meant. */
  readonly wide?: true;
  /** The message sounds like something else altogether. */
  readonly elsewhere?: true;
  /** Messages like it were not told it: what is told is told as the nearest there is. */
  readonly withheld?: boolean;
  /** How many things of the fact, places aside, the question names. */
  readonly named: number;
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

/** What a follow-up takes over from the turn before: the figures it was about, where it names none itself. */
export interface Inherited {
  readonly focus?: readonly string[];
}

/** "Do the stations in Tokyo or Dubai charge a fee?": two items of the fact's own list are no choice between them. */
function namesItems(
  { yesNo, formal, alternatives, mentions, units }: Reading,
  fact: Fact,
  known: FactKnowledge,
): boolean {
  if (yesNo || !formal || !alternatives || !fact.openList) return false;
  const places = mentions.filter((m) => m.node.kind === 'place' && m.from >= 0 && known.mentions.has(m.node.id));
  return places.some((one) => places.some((other) => other.from === one.to + 1 && units[one.to]!.norm === 'or'));
}

export function judge(asked: Reading, index: number, match: number, tools: JudgeTools, inherited?: Inherited): Judged {
  if (tools.generic) return judgeGeneric(asked, index, match, tools);
  // Somebody else's stations, wherever they are, are another matter: nothing is denied of them.
  const ofItems = namesItems(asked, tools.facts[index]!, tools.knowledge.facts[index]!)
    ? judgeWhole({ ...asked, yesNo: true }, index, match, tools, inherited)
    : undefined;
  if (ofItems && ofItems.verdict !== 'no') return ofItems;
  const { sides } = asked;
  if (!sides) return judgeWhole(asked, index, match, tools, inherited);
  const said = judgeWhole(sides.asserted, index, match, tools, inherited);
  const denied = standingOf(sides.asserted, sides.denied, tools.facts[index]!, tools.knowledge.facts[index]!, tools);
  const verdict = verdictOfSides(said.verdict, denied, sides.only);
  if (verdict) {
    const { undecided: _undecided, ...settled } = said;
    return { ...settled, verdict };
  }
  // Both halves have to hold: a yes to the whole of it vouches for what it denies.
  const whole = judgeWhole(asked, index, match, tools, inherited);
  return whole.verdict === 'yes' ? { ...whole, verdict: 'unstated', undecided: true, why: 'what it denies' } : whole;
}

function judgeWhole(asked: Reading, index: number, match: number, tools: JudgeTools, inherited?: Inherited): Judged {
  const whole = tools.facts[index]!;
  const known = tools.knowledge.facts[index]!;
  const { reading, parts } = heardAs(asked, whole, known);
  const fact = viewOf(whole, reading);
  const claims = claimsOf(reading, whole, known, tools);
  const unexplained = unknownClaims(reading, index, tools);
  const singled = focusOf(reading, fact, tools);
  const figures = fact.observations.at(-1)?.figures ?? [];
  const kept = figures.filter((f) => inherited?.focus?.includes(f.name));
  // "And what were they worth?" of the tons: the sum is asked for, not theirs.
  const money = figures.filter((f) => tools.knowledge.units.get(f.unit)?.dimension === 'money' && !f.derived);
  const worth = reading.aspects[0] === 'worth' && money.length > 0;
  // "The value of the tons destroyed": what is valued is named by its unit, and not asked for.
  const valued = wantedDimension(reading) === 'money' || worth;
  const sum = money.filter((f) => !singled.includes(f));
  const both = valued && singled.length > 0 && sum.length === money.length ? [...singled, ...sum] : singled;
  const focus = both.length > 0 ? both : worth && kept.length > 0 ? money : kept;
  const aspect = aspectFor(reading, fact, focus);
  const missing = aspectClaim(reading, aspect, fact, focus, known, tools);
  const weigh = weights(reading, index, tools);
  const ruledOut = ruledOutOf(reading, fact, known, tools);
  const figuresClaimed = figureClaims(reading, fact, tools);
  // What the fact itself rules out is the point asked, and speaks against nothing.
  const inPoint = (f: Finding): boolean =>
    f.from !== undefined &&
    (ruledOut.some((s) => f.from! >= s.from && f.from! < s.to) ||
      figuresClaimed.some((o) => o !== f && o.opposed && o.from === f.from));
  // The subject of a follow-up stands in the turn before.
  const own = namedIn(reading, known);
  const named = own + parts + (inherited?.focus ? 2 : inherited ? 1 : 0);
  // What is inherited speaks for the fact, not for a word that nothing explains.
  const thin = THIN[reading.yesNo ? own : own + parts] ?? 1;
  const findings = [
    ...claims,
    ...unexplained,
    ...(missing ? [missing] : []),
    ...figuresClaimed,
    ...opinionClaim(reading, fact, known),
    ...sayerClaim(reading, tools),
    ...standsFor(reading, fact, known),
  ]
    .filter((f) => !inPoint(f))
    .map((f) => weigh(f))
    .map((f) => (f.unknown ? { ...f, cost: f.cost * thin } : f));
  const told = toldBy(match, reading, inherited !== undefined);
  // What would not be told anyway may be offered, whatever it is called.
  if (logistic(told - totalCost(findings)) >= ANSWER)
    findings.push(
      ...askedClaims(reading, fact, known, tools, inherited !== undefined),
      ...attributeClaims(reading, fact, known, tools, inherited !== undefined),
    );
  const confidence = logistic(told - totalCost(findings));
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
    conventional: false,
  };
  if (!reading.yesNo) return base;
  // What the source leaves out beside what is ruled out keeps it open.
  const left = ownTerms(reading.own, 'leavesOut', fact.id).some(
    (s) => !ruledOut.some((r) => r.from < s.to && s.from < r.to),
  );
  // "Is their total over a billion?": a number of something else than the fact's is neither so nor not so.
  const another = ruledOut.length > 0 && reading.amounts.some((a) => a.comparator !== 'equal' && !holdsValue(fact, a));
  const ruled = another
    ? { verdict: 'unstated' as const, conventional: false, undecided: true, why: 'a number of something else' }
    : ruledOut.length > 0 &&
        !findings.some((f) => f.conflict && !(f.say && !left) && !(f.differs && isIdentified(reading)))
      ? { verdict: reading.negated && !reading.contrast ? ('yes' as const) : ('no' as const), conventional: false }
      : verdictOf(reading, fact, focus, findings, tools, named, known, inherited !== undefined);
  // "Is that a lot?": what was told says nothing of it, however well it is remembered.
  const empty =
    inherited !== undefined &&
    reading.amounts.length + reading.periods.length === 0 &&
    aspect !== 'exactness' &&
    !EXACT.test(reading.text.folded) &&
    !namesWeekday(reading) &&
    !reading.named.some((m) => !m.node.everyday && isExplained(m, known));
  const ruling =
    empty && ruled.verdict === 'yes' ? { verdict: 'unstated' as const, conventional: false, undecided: true } : ruled;
  const { of: decidedBy = focus, ...rest } = ruling;
  // What the fact's keeper calls contrary to it is denied of no other, where nothing else stands in the way.
  if (
    ruledOut.length > 0 &&
    rest.verdict === 'no' &&
    named > 1 &&
    match >= NEAREST_ALIKE &&
    findings.every((f) => f.cost < PASSING)
  )
    return { ...base, ...rest, contrary: true, focus: decidedBy };
  if ((rest.verdict !== 'no' && !rest.denies) || !findings.some((f) => f.conflict))
    return { ...base, ...rest, focus: decidedBy };
  // What is denied is the very point asked: it tells nothing against this being the fact.
  const beside = totalCost(findings.filter((f) => !f.conflict || f.say));
  const conflicts = findings.filter((f) => f.conflict && !f.say);
  const pointed = isPointed(reading, whole, conflicts) ? { pointed: true } : {};
  return { ...base, confidence: logistic(told - beside), ...rest, ...pointed, focus: decidedBy };
}
