/** Holds somebody's sentences against the store: what each claims agrees, differs, is about something else, or is not covered. */
import { spansIn } from './arithmetic.ts';
import { composeAnswer } from './compose.ts';
import { leaningOf } from './context.ts';
import { type Desk, inOrder } from './desk.ts';
import { decide, sameValue } from './figures.ts';
import { type Judged, judge } from './judge.ts';
import { isSaying } from './judging/claims.ts';
import { isMisplaced } from './judging/named-figures.ts';
import { totalCost } from './judging/scene.ts';
import { isTried } from './judging/verdict.ts';
import { isOfSpeaker } from './judging/vouching.ts';
import { contentOf, isRounding } from './lookups.ts';
import { logistic, logit } from './match/calibration.ts';
import type { AmountClaim } from './reading/amounts.ts';
import type { Reading } from './reading/read.ts';
import { amountsOf, clausesOf, type Statement, statementsOf } from './reading/statements.ts';
import { NONE } from './solving.ts';
import { normalise } from './text/normalise.ts';
import {
  type CheckAnswer,
  type CheckedClaim,
  CLAIM_VERDICTS,
  type ClaimVerdict,
  type Context,
  type Fact,
  type Figure,
  type SourceLine,
} from './types.ts';

/** So many claims of a text are checked; whoever pastes a report gets its beginning. */
const MOST = 12;

interface Checker {
  /** The statement read as a yes/no question; `after` is the fact that the statement before it was about. */
  read(text: string, context: Context): Reading;
  /** Facts held against it, those of `also` among them, with their verdicts. */
  judge(reading: Reading, also: readonly number[], after: number | undefined): readonly Judged[];
  /** Facts with a figure of this value, whatever they are about. */
  holding(amount: AmountClaim): readonly number[];
  /** Counts things, which a number without a unit may do; the unit of a weight or of money is said. */
  counts(figure: Figure): boolean;
  /** Figures of the whole that a fact's figure is a part of. */
  wholesOf(fact: Fact): readonly Figure[];
  /** Makes a deed of the speaker's of what the speaker only told of. */
  isOfSpeaker(reading: Reading, judged: Judged): boolean;
  /** What the store tells: one sayable line, and its source. */
  tell(judged: Judged, reading: Reading, context: Context): { line: string; sources: readonly SourceLine[] };
}

interface Finding {
  readonly verdict: ClaimVerdict;
  readonly judged?: Judged;
}

export function checkText(text: string, context: Context, desk: Desk): CheckAnswer {
  const checker = checkerOf(desk);
  const trace: string[] = [];
  const claims: CheckedClaim[] = [];
  let after: number | undefined;
  const whole = checker.read(text, context);
  const add = (statement: string, finding: Finding, reading: Reading): void => {
    const { judged, verdict } = finding;
    const told = judged && verdict !== 'notcovered' ? checker.tell(judged, reading, context) : undefined;
    claims.push({
      text: statement,
      verdict,
      factIds: judged && told ? [judged.fact.id] : [],
      ...(told ? { ours: told.line } : {}),
      sources: told?.sources ?? [],
    });
    if (judged && verdict !== 'notcovered') after = judged.index;
    if (context.explain) trace.push(traceOf(statement, finding));
  };
  for (const statement of statementsOf(text, context.now, MOST)) {
    // What sets the scene of a figure may itself be a statement; where nothing is known of it, it only sets the scene.
    if (statement.scene !== '') {
      const scene = checker.read(statement.scene, context);
      if (isStatement(scene) && contentOf(scene).some((m) => m.node.role === 'operation')) {
        const found = checkStatement(scene, after, checker);
        if (found.verdict === 'agrees' || found.verdict === 'differs') add(statement.scene, found, scene);
      }
    }
    const reading = checker.read(
      statement.scene === '' ? statement.text : `${statement.scene}, ${statement.text}`,
      context,
    );
    if (!statement.figured && !isStatement(reading)) continue;
    const found = statement.figured
      ? checkFigures(statement, reading, after, context, checker)
      : checkStatement(reading, after, checker);
    const parts =
      statement.figured || found.verdict === 'agrees' ? [] : checkParts(statement.text, after, context, checker);
    if (parts.length > 0 && claims.length + parts.length <= MOST)
      for (const p of parts) add(p.text, p.found, p.reading);
    else add(statement.text, found, reading);
  }
  const verdict = CLAIM_VERDICTS.find((v) => claims.some((c) => c.verdict === v)) ?? 'notcovered';
  return { kind: 'check', locale: whole.locale, verdict, claims, trace };
}

interface Part {
  readonly text: string;
  readonly reading: Reading;
  readonly found: Finding;
}

/** "It does this, and will do that": its clauses one by one, where each is settled; nothing where one is not. */
function checkParts(text: string, before: number | undefined, context: Context, checker: Checker): readonly Part[] {
  const clauses = clausesOf(text);
  if (clauses.length < 2) return [];
  let after = before;
  const parts: Part[] = [];
  for (const clause of clauses) {
    const reading = checker.read(clause, context);
    // "Rui says": of what he is said to have said each clause would have to be.
    if (reading.mentions.some((m) => isSaying(m) || m.node.kind === 'person')) return [];
    if (!isStatement(reading)) continue;
    const found = checkStatement(reading, after, checker);
    if (found.verdict !== 'agrees' && found.verdict !== 'differs') return [];
    after = found.judged?.index;
    parts.push({ text: clause, reading, found });
  }
  return parts.length > 1 ? parts : [];
}

/** Says something of somebody or something, rather than "Best regards". */
function isStatement(reading: Reading): boolean {
  const content = reading.mentions.filter((m) => m.from >= 0 && (!m.asking || m.node.occasion) && !m.node.everyday);
  return (
    content.some((m) => m.node.kind !== 'place') && content.length + reading.unknown.length + reading.periods.length > 1
  );
}

/* ------------------------------------------------------------------ figures */

const PER_SPAN =
  /\b(?:per|an?|each|every) (?:year|month|quarter|week|day)\b|\b(?:annually|yearly|monthly|quarterly|weekly|daily)\b|每(?:一)?(?:年|月|季度|周|天)|[年月]均/i;

type Fit = 'fits' | 'qualifier' | 'elsewhere' | 'other' | 'apart';
/** What a figure that agrees speaks for a fact being meant, in log-odds. */
const SPEAKS: { readonly [F in Fit]: number } = { fits: 2.5, qualifier: 2, elsewhere: 1.5, other: 0, apart: -0.5 };
/** From grave to good: the worst figure of a clause tells. */
const GRAVITY: readonly Fit[] = ['other', 'apart', 'elsewhere', 'qualifier', 'fits'];
/** Below this nothing says that the fact is what the sentence is about. */
const ABOUT = 0.3;
/** Something known that costs this much makes it a claim about something else. */
const FOREIGN = 1.0;

function checkFigures(
  statement: Statement,
  reading: Reading,
  after: number | undefined,
  context: Context,
  checker: Checker,
): Finding {
  // The amounts of the claim itself, as they stand in the whole reading.
  const own = amountsOf(statement.text, context.now);
  const amounts = reading.amounts.filter((a) => own.some((o) => sameValue(o.value, a.value)));
  if (amounts.length === 0) return checkStatement(reading, after, checker);
  const also = [...new Set(amounts.flatMap((a) => checker.holding(a)))];
  // "Mediators: 40": where the number stands alone, what stands before it is what is counted.
  const scene = isBare(statement.text, own) ? 0 : sceneUnits(statement, reading);
  const ranked = checker
    .judge(reading, also, after)
    .map((judged) => {
      const fits = amounts.map((a) => fitOf(judged, a, isCounted(a, reading), checker));
      // Of the scene only who, where and when belong to the claim.
      const findings = judged.findings.filter(
        (f) =>
          f.slot !== 'figure' && !(f.from !== undefined && f.from < scene && (f.slot === 'word' || f.slot === 'thing')),
      );
      const evidence = logit(judged.match) - totalCost(findings) + sum(fits.map((f) => SPEAKS[f])) / fits.length;
      return { judged, fits, findings, confidence: logistic(evidence) };
    })
    .sort((a, b) => b.confidence - a.confidence || a.judged.index - b.judged.index);
  const best = ranked[0];
  // The very figure with its unit is ours: then it is about something else, whatever else the sentence says.
  const ours = ranked.find((r) => also.includes(r.judged.index) && amounts.every((a) => isUnits(r.judged, a)));
  const elsewhere: Finding = ours ? { verdict: 'scope', judged: ours.judged } : { verdict: 'notcovered' };
  if (!best || best.confidence < ABOUT) return elsewhere;
  const { judged, fits, findings } = best;
  const conflicts = findings.filter((f) => f.conflict);
  const worst = GRAVITY.find((f) => fits.includes(f));
  const foreign = findings.some((f) => f.cost >= FOREIGN && !f.aside && !(worst === 'fits' && isPlainWord(f)));
  // The figure only says of what more is claimed, and of that the source tells nothing.
  if (worst === 'fits' && OF_THEM.test(statement.text) && (foreign || conflicts.some((f) => f.say)))
    return { verdict: 'notcovered' };
  if (worst === 'other' || worst === 'apart') {
    if (ours) return elsewhere;
    return worst === 'other' && conflicts.length === 0 && !foreign
      ? { verdict: 'differs', judged }
      : { verdict: 'notcovered' };
  }
  if (conflicts.some((f) => f.slot === 'person')) return { verdict: 'differs', judged };
  // A total claimed of each year, and a figure that is denied.
  if (
    worst === 'fits' &&
    PER_SPAN.test(reading.text.folded) &&
    spansIn(judged.fact.observations.at(-1)!.period, 'year')
  )
    return { verdict: 'scope', judged };
  if (worst === 'fits' && reading.negated && conflicts.length === 0 && !foreign) return { verdict: 'differs', judged };
  if (worst === 'fits' && isTried(reading, judged.fact)) return { verdict: 'scope', judged };
  // The very figure, of what the fact's keeper says that it is not of.
  if (worst === 'fits' && judged.contrary) return { verdict: 'scope', judged };
  const whole = worst === 'fits' && conflicts.length === 0 && !foreign && !checker.isOfSpeaker(reading, judged);
  return { verdict: whole ? 'agrees' : 'scope', judged };
}

/** A number, and nothing that it is of. */
function isBare(text: string, amounts: readonly AmountClaim[]): boolean {
  const rest = amounts.reduce((t, a) => t.replace(a.text, ' '), normalise(text).folded);
  return !/[\p{L}]{2}/u.test(
    rest.replace(/\b(?:over|nearly|about|some|more than|up to|at least|around|roughly)\b|超过|近|约|多|余/giu, ''),
  );
}

const OF_THEM = /^\W*(?:of|among|out of) (?:the|those|these|all)\b|中[，,]|其中|里头|里面/i;

/** Where a figure agrees, a word that nobody knows does not undo it; a name might. */
function isPlainWord(finding: Judged['findings'][number]): boolean {
  return finding.unknown === true && !/^\p{Lu}/u.test(finding.asked);
}

/** How many units of the reading belong to the scene. */
function sceneUnits(statement: Statement, reading: Reading): number {
  if (statement.scene === '') return 0;
  const end = reading.text.folded.length - statement.text.length;
  return reading.units.filter((u) => u.end <= end).length;
}

function isUnits(judged: Judged, amount: AmountClaim): boolean {
  // A round number with another unit is anybody's; 1,400 of something else is still the 1,400.
  const telling = Number(amount.value.toPrecision(1)) !== amount.value;
  return (judged.fact.observations.at(-1)?.figures ?? []).some(
    (f) =>
      sameValue(f.value, amount.value) &&
      !f.derived &&
      (amount.unit === f.unit || telling || (amount.unit === undefined && amount.value >= 1000)),
  );
}

/** How the figure claimed stands to those of a fact. */
function fitOf(judged: Judged, amount: AmountClaim, counted: boolean, checker: Checker): Fit {
  const figures = judged.fact.observations.at(-1)?.figures ?? [];
  const comparable = (f: Figure): boolean =>
    (amount.unit === undefined && !(counted && f.unit === 'percent')) ||
    amount.unit === f.unit ||
    (amount.unit === 'year' && f.unit === 'ordinal');
  const same = (f: Figure): boolean =>
    sameValue(f.value, amount.value) || (!f.derived && isRounding(amount.value, f.value));
  const meant = judged.focus.length > 0 ? judged.focus : figures.filter((f) => !f.derived);
  // Pieces are neither tons nor yuan: a bare number is one of them only where it is that very number.
  const pool = meant.filter(
    (f) => comparable(f) && (amount.unit !== undefined || judged.focus.length > 0 || checker.counts(f) || same(f)),
  );
  if (pool.some((f) => agrees(f, amount))) return 'fits';
  // "300 of the 1,400": the number of what this one is a part of.
  if (checker.wholesOf(judged.fact).some((f) => sameValue(f.value, amount.value) && agrees(f, amount))) return 'fits';
  if (pool.some(same)) return 'qualifier';
  if (figures.some(same)) return 'elsewhere';
  return pool.length > 0 ? 'other' : 'apart';
}

/** 40名, "40 mediators": so many of something, and no share. */
function isCounted({ saidEnd }: AmountClaim, { text }: Reading): boolean {
  return /^\s*(?:[名位人个家件起宗封]|(?!percent|per|pct|success|is|was|are|were|of|in|by|at|on|as|for|to|and|or)[a-z]{3,})/i.test(
    text.folded.slice(saidEnd),
  );
}

function agrees(figure: Figure, amount: AmountClaim): boolean {
  if (isMisplaced(figure, amount)) return false;
  if (decide(figure, amount).verdict === 'yes') return true;
  // 136,000 for over 135,500: rounded as it should be, and called neither exact nor more than it is.
  return amount.comparator === 'equal' && isRounding(amount.value, figure.value);
}

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

/* --------------------------------------------------------------- statements */

function checkStatement(reading: Reading, after: number | undefined, checker: Checker): Finding {
  const judged = checker.judge(reading, [], after);
  const best = judged[0];
  if (!best) return { verdict: 'notcovered' };
  if (best.verdict === 'yes' && best.confidence >= ABOUT) return { verdict: 'agrees', judged: best };
  const conflicts = best.findings.filter((f) => f.conflict);
  const foreign = best.findings.some((f) => f.cost >= FOREIGN && !f.conflict && !f.aside);
  // A thing that the fact does not speak of is denied by nothing it says.
  const another = best.findings.some((f) => f.slot === 'thing' && f.cost >= FOREIGN && !f.conflict && !f.aside);
  if (best.verdict === 'no' && best.match >= 0.5 && best.named > 0 && !another)
    return { verdict: 'differs', judged: best };
  // Another place or time of what is known; of a list of examples, or where the source gives no time, nothing is known.
  const elsewhere = conflicts.some((f) => (f.slot === 'place' && !best.fact.openList) || f.slot === 'body');
  const near = best.match >= NEAR_MATCH && !foreign && !conflicts.some((f) => f.slot === 'period' || f.say);
  return near && elsewhere ? { verdict: 'scope', judged: best } : { verdict: 'notcovered' };
}

function traceOf(statement: string, { verdict, judged }: Finding): string {
  const by = judged
    ? ` against ${judged.fact.id} (match ${judged.match.toFixed(3)}): ${judged.findings.map((f) => `${f.conflict ? 'conflict' : 'against'} ${f.slot} "${f.asked}" ${f.cost.toFixed(2)}`).join(', ') || 'nothing against it'}`
    : '';
  return `claim "${statement}": ${verdict}${by}`;
}

/** "No embassy has ever …": the subject denies it. */
const NOBODY =
  /^\W*(?:no|not one|not a single|none of the|neither) (?!longer|fewer|less|more)[a-z]+(?: [\w'-]+){0,4}? (?:has|have|had|was|were|is|are|did|does|do|ever)\b|没有(?:一家|任何|哪家|哪个|一个)/i;

/** A fact that holds a figure claimed is held against the sentence, however little of it its words say. */
const ALSO_MATCH = 0.08;
const AKIN_MATCH = 0.5;
/** So alike it must be to be said of another place or body. */
const NEAR_MATCH = 0.7;
/** The fact of the clause before is what a clause without a subject goes on with. */
const AFTER_MATCH = 0.92;

function checkerOf(desk: Desk): Checker {
  const { store, reader, judgeTools, tools } = desk;
  return {
    read(text, context) {
      const reading = reader.read(text, context);
      // Whatever its form, a statement is asked whether it holds.
      const negated = reading.negated || NOBODY.test(reading.text.folded);
      return { ...reading, fragment: true, yesNo: true, aspects: ['value'], modal: false, negated, attributes: [] };
    },
    judge(reading, also, after) {
      const wanted = new Map(desk.match(reading).map((m) => [m.fact, m.confidence]));
      const before = after === undefined ? undefined : store.facts[after];
      for (const index of also) {
        // A figure of the matter that the sentence before was about is likely the one.
        const akin = before?.about.some((id) => store.facts[index]!.about.includes(id)) ?? false;
        wanted.set(index, Math.max(wanted.get(index) ?? 0, akin ? AKIN_MATCH : ALSO_MATCH));
      }
      // A clause without a subject of its own goes on with that of the one before.
      const { subject, bare } = leaningOf(reading);
      if (after !== undefined && (!subject || bare)) wanted.set(after, Math.max(wanted.get(after) ?? 0, AFTER_MATCH));
      return inOrder(
        [...wanted].map(([index, match]) => judge(reading, index, match, judgeTools, index === after ? {} : undefined)),
      );
    },
    holding: ({ value }) =>
      store.facts.flatMap((fact, index) =>
        (fact.observations.at(-1)?.figures ?? []).some(
          (f) => !f.derived && (sameValue(f.value, value) || isRounding(value, f.value)),
        )
          ? [index]
          : [],
      ),
    wholesOf: ({ partOf }) => (partOf && desk.fact(partOf)?.observations.at(-1)?.figures) || [],
    isOfSpeaker: (reading, { fact, index }) =>
      isOfSpeaker(reading, fact, judgeTools.knowledge.facts[index]!, judgeTools),
    counts({ unit }) {
      const dimension = judgeTools.knowledge.units.get(unit)?.dimension;
      return dimension !== 'mass' && dimension !== 'money';
    },
    tell(judged, reading, context) {
      const plain = { ...judged, findings: [], aspect: 'value' as const };
      const { verdict: _held, ...told } = plain;
      const answer = composeAnswer(told, { ...reading, periods: [], corrections: [] }, context, NONE, tools);
      return { line: answer.answer, sources: answer.sources };
    },
  };
}
