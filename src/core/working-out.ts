/** Arithmetic that a question asks for: the fact it is worked out of, and what is said of the result. */
import { namesParty, type Weighed, weigh } from './answering.ts';
import { type Calculation, calculate } from './arithmetic.ts';
import { type Carried, type ComposeTools, composeAnswer, composeCalculation, composeNearest } from './compose.ts';
import { type Desk, inOrder } from './desk.ts';
import { decide as decideFigure, sameValue } from './figures.ts';
import { CONSIDER, type Judged } from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { INTAKE } from './judging/focus.ts';
import { EXACT } from './judging/verdict-cues.ts';
import { isParty } from './lookups.ts';
import { logistic, logit } from './match/calibration.ts';
import type { AmountClaim } from './reading/amounts.ts';
import { MONEY } from './reading/currencies.ts';
import type { AskedOperation, Operation, Span } from './reading/operation.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { Aspect, Context, Fact, FactAnswer, Figure } from './types.ts';
import { WORDING } from './wordings.ts';

/** A fact that can be worked on as asked speaks for itself: what that adds to its log-odds. */
const ABLE = 1.5;

/** One question, and what it is held against. */
export interface Asking {
  readonly reading: Reading;
  /** The facts it may mean, also of what is left of it without the words of an operation. */
  readonly judged: (reading: Reading) => readonly Judged[];
  readonly context: Context;
  readonly inherits: boolean;
  readonly desk: Desk;
}

export interface WorkedOut {
  /** What is said of what was worked out; absent where the fact found does not allow it. */
  readonly done?: Weighed;
  /** What the question finds without the words of the operation. */
  readonly found: Weighed;
  readonly rest: Reading;
  /** Figures of different facts are to be put together. */
  readonly mixed?: boolean;
}

/** Worked out with a number that the asker gives, or with a year. */
export const GIVEN: ReadonlySet<Operation['kind']> = new Set(['beyond', 'reach', 'exchange', 'nthYear']);
const DATED: ReadonlySet<Operation['kind']> = new Set(['elapsed', 'nthYear']);
/** Of an average they are what it is taken over. */
export const SPANS: ReadonlySet<string> = new Set(['year', 'month', 'quarter', 'week', 'day']);

/** Finds the fact without the words of the operation, and works it out where that fact allows it. */
export function workedOut({ operation, rest: text }: AskedOperation, asking: Asking): WorkedOut {
  const { reading, judged, context, inherits, desk } = asking;
  const { store, reader, tools } = desk;
  const isSpan = (a: AmountClaim): boolean => operation.kind === 'average' && SPANS.has(a.unit ?? '');
  const amounts = reading.yesNo ? reading.amounts.filter((a) => !isSpan(a)) : [];
  // Without the words of the operation the question asks for the figures themselves.
  const read = {
    ...reader.read(text, context),
    locale: reading.locale,
    fragment: true as const,
    yesNo: false,
    // Without those words it is no sentence any more.
    asked: [],
    attributes: [],
    // What kind of number is wanted was said by the operation.
    ...(keepsAspect(operation, reading) ? {} : { aspects: ['value' as const] }),
    ...(reading.yesNo ? { amounts: [] } : {}),
  };
  const rest = {
    ...read,
    amounts: GIVEN.has(operation.kind) ? [] : read.amounts.filter((a) => !isSpan(a)),
    ...(DATED.has(operation.kind) ? { periods: [] } : {}),
  };
  const focusOf = (j: Judged): readonly Figure[] => focusFor(operation, j, reading, rest, desk);
  const given = operation.kind === 'average' ? reading.amounts.find(isSpan) : undefined;
  const taken = given && { value: given.value, span: given.unit as Span };
  // What is held against a number is asked without it; years are counted up to the one named.
  const against = GIVEN.has(operation.kind)
    ? reading.amounts.find((a) => operation.kind !== 'exchange' || a.unit === 'USD')
    : undefined;
  const [until, more] = operation.kind === 'elapsed' ? reading.periods.filter((p) => p.grain === 'year') : [];
  const year = until && !more ? { year: Number(until.from.slice(0, 4)) } : {};
  const around = {
    facts: store.facts,
    sources: tools.sources,
    ...(taken ? { taken } : {}),
    ...(against ? { given: against } : {}),
    ...year,
  };
  const work = (j: Judged): Calculation | undefined => calculate(operation, j.fact, focusOf(j), around);
  const held = judged(rest);
  const workable = operation.kind === 'bound' ? [] : held.filter((j) => j.confidence >= CONSIDER && work(j));
  // "Accepted less concluded" of nobody named: whoever has both figures may be meant, and none is the likelier for it.
  const several = workable.length > 1 && !namesParty(rest);
  const able = several
    ? held
    : inOrder(held.map((j) => (workable.includes(j) ? { ...j, confidence: logistic(logit(j.confidence) + ABLE) } : j)));
  const without = weigh(able, rest, context, tools, inherits);
  // Where the words of the operation are what tells the fact, it is found with them: "what share is not closed?"
  const whole =
    without.answer.kind === 'answer' || reading.yesNo || isLenient(operation) || several
      ? undefined
      : weigh(judged(reading), reading, context, tools, inherits);
  const found = whole?.answer.kind === 'answer' && whole.told && work(whole.told) ? whole : without;
  // To be worked out of whichever is meant: the figures as they stand would answer something else.
  if (several && found.answer.kind === 'choices') return { done: found, found, rest };
  const { told } = found;
  // "Exactly how many are left?": what rests on bounds is no exact number.
  const vague = (c: Calculation): boolean =>
    !reading.yesNo && c.result.qualifier !== 'exact' && EXACT.test(reading.text.folded);
  const mixed =
    operation.kind === 'sum' ||
    mixes(reading.amounts, store.facts) ||
    (told !== undefined && !inherits && PUT_TOGETHER.has(operation.kind) && mixesBodies(rest, told, desk));
  const worked = told && !mixed && found.answer.kind === 'answer' ? work(told) : undefined;
  if (!told || !worked || vague(worked) || namesOther(rest, told.fact, store.facts)) return { found, rest, mixed };
  const verdict = amounts.length > 0 ? holdsAll(worked.result, amounts) : undefined;
  if (reading.yesNo && verdict === undefined) return { found, rest };
  const said = { ...told, ...(verdict ? { verdict } : {}) };
  const { confidence, top, trace } = found.answer;
  return {
    done: {
      answer: tellWorked(said, worked, reading, rest, context, { confidence, top, trace }, tools),
      told,
      worked: true,
    },
    found,
    rest,
  };
}

/** The figures that an operation is worked on, as the question singles them out. */
export function focusFor(
  operation: Operation,
  { fact, focus }: Judged,
  reading: Reading,
  rest: Reading,
  { judgeTools }: Desk,
): readonly Figure[] {
  // A share of what is done is asked for by its name: "of cases" alone may mean any part of them.
  const doing = new Set(rest.mentions.flatMap((m) => [m.node, ...m.others]).map((n) => n.id));
  const isNamed = (f: Figure): boolean => doing.has((f.measure && judgeTools.measures.get(f.measure)?.operation) || '');
  const figures = fact.observations.at(-1)?.figures ?? [];
  if (operation.kind === 'portion') return focus.filter(isNamed);
  // "New cases a day": what came in, of whatever else was done with it.
  if (operation.kind === 'average' && focus.length !== 1 && INTAKE.test(reading.text.folded)) {
    const taken = figures.filter((f) => f.measure && judgeTools.measures.get(f.measure)?.operation === 'accept');
    if (taken.length === 1) return taken;
  }
  // "The value of what was destroyed, a month": money, whatever else is told of it.
  if (operation.kind === 'average' && focus.length !== 1 && reading.aspects[0] === 'worth') {
    const money = figures.filter((f) => !f.derived && MONEY.has(f.unit));
    if (money.length === 1) return money;
  }
  // "For each one left": what a ratio is of may be named beside the clause that asks.
  return operation.kind === 'ratio' ? figures.filter(isNamed) : focus;
}

/** "How many more to hit a hundred?": a number that is none of the fact's is to go into it, and none of ours does that. */
export function namesOther({ amounts }: Reading, fact: Fact, facts: readonly Fact[]): boolean {
  const ours = [fact, ...facts.filter((f) => f.id === fact.partOf)].flatMap(
    (f) => f.observations.at(-1)?.figures ?? [],
  );
  return amounts.some((a) => !SPANS.has(a.unit ?? '') && !ours.some((f) => sameValue(f.value, a.value)));
}

/** Of these it matters whose the figures are. */
export const PUT_TOGETHER: ReadonlySet<Operation['kind']> = new Set(['difference', 'ratio']);

/** "How many more did the courts accept than the centre?": another's figure is to be put to it. */
export function mixesBodies({ mentions }: Reading, { index }: Judged, { knowledge, store }: Desk): boolean {
  const own = knowledge.facts[index]!;
  const parties = mentions.filter((m) => m.from >= 0 && isParty(m));
  const counts = (m: Mention): boolean =>
    store.facts.some((f, i) => i !== index && f.kind === 'statistic' && isExplained(m, knowledge.facts[i]!));
  return parties.some((m) => isExplained(m, own)) && parties.some((m) => !isExplained(m, own) && counts(m));
}

/** Named beside a number of another fact, a figure is to be put to it somehow: it is no answer as it stands. */
export function unmixed(found: Weighed, reading: Reading, context: Context, { store, tools }: Desk): Weighed {
  const { answer, told } = found;
  if (!told || answer.kind !== 'answer' || reading.yesNo || reading.either || !mixes(reading.amounts, store.facts))
    return found;
  const { confidence, top, trace } = answer;
  return notDone(told, SAY.sum, reading, context, { confidence, top, trace }, tools);
}

/** "How many did not cross a province line?": those that are none of the part. */
export function withoutPart(found: Weighed, reading: Reading, context: Context, desk: Desk): Weighed {
  const { told, answer } = found;
  if (!told?.fact.partOf || answer.kind !== 'answer' || reading.yesNo || !reading.negated) return found;
  if (!COUNTED_ONLY.includes(reading.aspects[0]!)) return found;
  const around = { facts: desk.store.facts, sources: desk.tools.sources };
  const worked = calculate({ kind: 'difference' }, told.fact, [], around);
  const { confidence, top, trace } = answer;
  const carried = { confidence, top, trace };
  return worked
    ? { answer: tellWorked(told, worked, reading, reading, context, carried, desk.tools), told, worked: true }
    : notDone(told, SAY.other, reading, context, carried, desk.tools);
}
const COUNTED_ONLY: readonly Aspect[] = ['count', 'amount'];

/** Numbers of facts that have nothing to do with each other, none of which has them all. */
export function mixes(amounts: readonly AmountClaim[], facts: readonly Fact[]): boolean {
  const figuresOf = (f: Fact): readonly Figure[] => f.observations.at(-1)?.figures ?? [];
  const has = (f: Fact, a: AmountClaim): boolean => figuresOf(f).some((g) => sameValue(g.value, a.value));
  const ours = amounts.filter((a) => facts.some((f) => has(f, a)));
  if (ours.length < 2) return false;
  const wholeOf = (f: Fact): Fact | undefined => facts.find((w) => w.id === f.partOf);
  return !facts.some((f) => ours.every((a) => has(f, a) || (wholeOf(f) !== undefined && has(wholeOf(f)!, a))));
}

/** The average of a weight or of a value: what is asked says of which. */
function keepsAspect({ kind }: Operation, { aspects }: Reading): boolean {
  return kind === 'bound' || kind === 'sum' || (kind === 'average' && aspects[0] === 'worth');
}

/** Where these cannot be done, the words that ask for them may mean something else. */
export const LENIENT: ReadonlySet<Operation['kind']> = new Set([
  'bound',
  'elapsed',
  'rate',
  'share',
  'portion',
  'convert',
  'nthYear',
]);
export const isLenient = (o: Operation): boolean => LENIENT.has(o.kind) && !(o.kind === 'share' && o.strictly === true);
export const SAY = {
  further: { en: WORDING.en.nothingFurther, zh: WORDING.zh.nothingFurther },
  sum: { en: WORDING.en.notComparable, zh: WORDING.zh.notComparable },
  noSpeaker: { en: WORDING.en.noSpeaker, zh: WORDING.zh.noSpeaker },
  other: { en: WORDING.en.notWorked, zh: WORDING.zh.notWorked },
  currency: { en: WORDING.en.otherCurrency, zh: WORDING.zh.otherCurrency },
};

/** What cannot be told as asked: that is said before what is known. */
export function notDone(
  told: Judged,
  say: { readonly en: string; readonly zh: string },
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): Weighed {
  const findings = [{ slot: 'aspect' as const, conflict: true, cost: 0, asked: 'value', say }];
  const { verdict: _none, ...plain } = told;
  const judged = { ...plain, findings };
  return { answer: composeNearest(judged, reading, context, carried, tools), told: judged };
}

/** Declared arithmetic has its own line; what is worked out only now shows its working. */
export function tellWorked(
  told: Judged,
  worked: Calculation,
  asked: Reading,
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const declared = told.fact.observations.at(-1)?.figures.includes(worked.result);
  // Of bounds that allow anything the figures as they stand are told, and settle nothing unless asked for roughly.
  const settles = !worked.asStated || asked.aspects[0] === 'count' || ROUGHLY.test(asked.text.folded);
  if (!declared && !settles)
    return {
      ...composeCalculation({ ...told, focus: worked.of }, worked, reading, context, carried, tools),
      kind: 'nearest',
    };
  return declared
    ? composeAnswer({ ...told, aspect: 'value', focus: [worked.result] }, reading, context, carried, tools)
    : composeCalculation({ ...told, focus: worked.of }, worked, reading, context, carried, tools);
}

const ROUGHLY =
  /\b(?:about|roughly|approx\w*|around|ballpark|more or less|give or take|\w+ish|rough|round(?:ed)? (?:figures?|numbers?|terms)|stated|as they stand|if (?:we|you|i) take)\b|大概|大约|大致|约|差不多|左右|粗|整数|估|上下|毛估/i;

/** Whether a figure of ours makes every amount claimed of it true; undefined where its bounds leave one open. */
export function holdsAll(result: Figure, amounts: readonly AmountClaim[]): 'yes' | 'no' | undefined {
  const verdicts = amounts.map((a) => decideFigure(result, a).verdict);
  if (verdicts.includes('unstated')) return undefined;
  return verdicts.includes('no') ? 'no' : 'yes';
}
