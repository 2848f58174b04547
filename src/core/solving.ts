/** What becomes of one question: looked up, worked out, or held against the facts it may mean. */
import { acrossFacts } from './across.ts';
import { namesParty, OFFERED, topOf, type Weighed, weigh } from './answering.ts';
import { type Calculation, calculate } from './arithmetic.ts';
import { onCalled, onPlainlyCalled, onSounding } from './called.ts';
import { comparedFacts } from './compared.ts';
import {
  type Carried,
  type ComposeTools,
  composeAnswer,
  composeCalculation,
  composeNearest,
  composePlain,
} from './compose.ts';
import { type Desk, inOrder } from './desk.ts';
import { decide as decideFigure, sameValue } from './figures.ts';
import { CONSIDER, type Judged, SURE } from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { INTAKE } from './judging/focus.ts';
import { EXACT } from './judging/verdict-cues.ts';
import { composeList } from './lists.ts';
import { contentOf, isOn, isParty, type Lookup, type LookupTools, lookUpFigure } from './lookups.ts';
import { logistic, logit } from './match/calibration.ts';
import { lookUpMentioned, mentionedBy } from './mentioned.ts';
import { lookUpTime } from './of-a-time.ts';
import { lookUpSource } from './of-the-source.ts';
import { asksForAll, asksWidely, lookUpSubject } from './overviews.ts';
import type { AmountClaim } from './reading/amounts.ts';
import { isHeadline } from './reading/aspect.ts';
import { currenciesIn, MONEY } from './reading/currencies.ts';
import { type AskedOperation, type Operation, operationOf, plainOperationOf, type Span } from './reading/operation.ts';
import { AVERAGE } from './reading/operation-cues.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { Aspect, Context, Fact, FactAnswer, Figure, Locale, Ranked } from './types.ts';
import { WORDING } from './wordings.ts';

/** Nothing was asked of the store. */
export const NONE: Carried = { confidence: 0, top: [], trace: [] };

export function plainWords(kind: 'help' | 'smalltalk' | 'abstain', text: string, locale: Locale): Weighed {
  return { answer: composePlain(kind, text, locale, NONE) };
}

/** What a text most likely asks for, as far as it goes. */
export function rankedOf(text: string, context: Context, { reader, judgeAll }: Desk): readonly Ranked[] {
  return topOf(judgeAll(reader.read(text, context)));
}

/** A question on its own. */
export function solve(reading: Reading, context: Context, desk: Desk): Weighed {
  const { store } = desk;
  // A store of minimal facts types nothing: its figures and subjects are words like others.
  if (store.generic) return decide({ reading, judged: desk.judgeAll, context, inherits: false, desk });
  const looked = toolsOf(desk);
  // What asks for a sum or an average names its subject, too, and wants no overview of it.
  const reckons = wantsReckoning(reading);
  const called = reckons ? undefined : onPlainlyCalled(reading, desk, looked);
  const subject = reckons ? undefined : (called ?? lookUpSubject(reading, looked));
  const list =
    lookUpFigure(reading, looked) ??
    lookUpTime(reading, looked) ??
    lookUpMentioned(reading, looked) ??
    lookUpSource(reading, looked) ??
    subject;
  const listed = list && tellList(list, reading, context, desk);
  if (listed) return { ...listed, listed: list.kind, ...(list === called ? { likely: true } : {}) };
  const together = comparedFacts(reading, context, desk) ?? acrossFacts(reading, context, desk);
  if (together) return together;
  const found = ofTheirs(
    decide({ reading, judged: desk.judgeAll, context, inherits: false, desk }),
    reading,
    context,
    desk,
    looked,
  );
  const headline = asHeadline(found, reading, context, desk);
  if (headline) return headline;
  return (
    wholeTopic(found, reading, context, desk) ??
    byWhatItIsCalled(found, reading, context, desk) ??
    likelyTopic(found, reading, context, desk) ??
    found
  );
}

/** "Sum the whole thing up": all there is on what is likest called so, where no fact answers by itself. */
function byWhatItIsCalled({ answer }: Weighed, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  if (answer.kind === 'answer' || !asksWidely(reading, desk.knowledge)) return undefined;
  return tellOverview(onCalled(reading, desk, toolsOf(desk)), reading, context, desk);
}

function tellOverview(list: Lookup | undefined, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  const told = list && tellList(list, reading, context, desk);
  return told && { ...told, listed: 'overview', likely: true };
}

/** Several statements, where nothing but the way a message sounds tells that it wants them; `surely` where one was found. */
export function solveSounding(reading: Reading, surely: boolean, context: Context, desk: Desk): Weighed | undefined {
  return tellOverview(onSounding(reading, surely, desk, toolsOf(desk)), reading, context, desk);
}

function toolsOf({ knowledge, store, tools, judgeTools }: Desk): LookupTools {
  return { knowledge, facts: store.facts, topics: store.topics, sources: tools.sources, strength: judgeTools.strength };
}

/** "Did Wang mention WIPO?" is a yes where something of Wang's speaks of it, whatever else is denied of either. */
function ofTheirs(found: Weighed, reading: Reading, context: Context, desk: Desk, looked: LookupTools): Weighed {
  if (found.answer.kind === 'answer' && 'verdict' in found.answer && found.answer.verdict === 'yes') return found;
  const theirs = mentionedBy(reading, looked);
  if (theirs.length === 0) return found;
  // Of several the one that the wording is likest.
  const match = new Map(desk.match(reading).map((m) => [m.fact, m.confidence]));
  const [best] = [...theirs].sort((a, b) => (match.get(b) ?? 0) - (match.get(a) ?? 0));
  const told = { ...desk.plainly(best!, []), verdict: 'yes' as const };
  const { confidence, top, trace } = found.answer;
  return { answer: composeAnswer(told, reading, context, { confidence, top, trace }, desk.tools), told };
}

/** Asks for something to be worked out, in words that mean nothing else. */
function wantsReckoning({ text }: Reading): boolean {
  const kind = operationOf(text)?.operation.kind;
  return kind !== undefined && !LENIENT.has(kind);
}

/**
 * "WIPO centre set up in 2019?": a headline with a question mark claims something and leaves its verb out. Where it is
 * settled, it is answered with yes or no; where it is not, it is a question like any other.
 */
function asHeadline({ told, answer }: Weighed, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  if (reading.yesNo || !told || (answer.kind !== 'answer' && answer.kind !== 'nearest')) return undefined;
  if (!isHeadline(reading.text.folded) || reading.aspects[0] !== 'value' || wantsReckoning(reading)) return undefined;
  // "Time the briefing started?" asks for the time.
  const [phrase] = reading.asked;
  const alone = phrase?.by === 'phrase' && phrase.to - phrase.from === 1 && reading.units[phrase.from];
  if (alone && desk.knowledge.anything.has(alone.key)) return undefined;
  const found = decide({ reading: { ...reading, yesNo: true }, judged: desk.judgeAll, context, inherits: false, desk });
  const { answer: said } = found;
  // A count with a time behind it asks for the count, "fakes destroyed in 2022?", unless what it says is not so.
  const counts = told.fact.kind === 'statistic' && reading.amounts.length === 0;
  const settled = said.kind === 'answer' && (said.verdict === 'no' || (said.verdict === 'yes' && !counts));
  // "Press conference on 20 June?": who spoke there is told as well, and what is claimed is its day.
  const same =
    found.told?.fact === told.fact ||
    (said.kind === 'answer' && said.verdict === 'yes' && found.told?.fact.topic === told.fact.topic);
  return settled && same ? found : undefined;
}

/** Asked for all there is of something in nobody's words: what the likeliest facts have in common, rather than a choice of them. */
function likelyTopic({ answer }: Weighed, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  if (answer.kind !== 'choices' || isBare(reading) || !asksWidely(reading, desk.knowledge)) return undefined;
  const offered = answer.options.flatMap((o) => desk.fact(o.factId) ?? []);
  const [first, second] = offered;
  if (!first) return undefined;
  // Two plans of different topics: it is the plans that are asked for.
  const somebody = reading.mentions.some((m) => m.node.kind === 'person');
  const alike = KINDS_ALIKE.includes(first.kind) || (first.kind === 'person' && !somebody);
  const bodies = contentOf(reading).filter((m) => m.node.kind === 'body');
  // Of a body all there is on it, and not whoever else speaks for some other.
  const onThem = (index: number): boolean => bodies.every((m) => isOn(desk.knowledge.facts[index]!, m));
  return alike && second?.kind === first.kind
    ? gather(offered, (fact, index) => fact.kind === first.kind && onThem(index), reading, context, desk)
    : gather(offered, belongsWith(first, reading, desk), reading, context, desk);
}
/** A few words that name nothing. */
const isBare = (reading: Reading): boolean => reading.units.length <= BARE && contentOf(reading).length === 0;
const BARE = 5;
const KINDS_ALIKE: readonly Fact['kind'][] = ['plan', 'claim', 'definition'];

/** Asked for all there is, one fact is too little of an answer: whatever else is of its topic comes with it. */
function wholeTopic({ told, answer }: Weighed, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  // "That the complete list?" names nothing that there could be more of.
  if (!told || answer.kind !== 'answer' || answer.verdict || isBare(reading)) return undefined;
  // Of somebody the office alone is too little, in whatever way all of it is asked for.
  const widely = told.fact.kind === 'person' && asksWidely(reading, desk.knowledge);
  if (!widely && !asksForAll(reading)) return undefined;
  // "All that is planned": the plans, whatever their topics.
  const { kind } = told.fact;
  const belongs = kind === 'plan' ? (fact: Fact) => fact.kind === kind : belongsWith(told.fact, reading, desk);
  return gather([told.fact], belongs, reading, context, desk);
}

/** All facts that belong, those that were found first. */
function gather(
  first: readonly Fact[],
  belongs: (fact: Fact, index: number) => boolean,
  reading: Reading,
  context: Context,
  desk: Desk,
): Weighed | undefined {
  const whom = whomOf(first[0]!, reading, desk);
  // Of somebody what they said comes first, and last what is of many.
  const rank = ({ index }: { index: number }): number => {
    const fact = desk.store.facts[index]!;
    if (whom.length === 0) return first.includes(fact) ? 0 : 1;
    return whom.some((id) => desk.knowledge.facts[index]!.speakers.has(id)) ? 0 : fact.about.length;
  };
  const found = desk.store.facts.flatMap((fact, index) => (belongs(fact, index) ? [{ index, focus: [] }] : []));
  if (found.length < 2) return undefined;
  found.sort((a, b) => rank(a) - rank(b));
  const listed = tellList({ kind: 'overview', found }, reading, context, desk);
  return listed && { ...listed, listed: 'overview' };
}

/** Of the same topic; of somebody all there is is what they said, not who else there is. */
function belongsWith(first: Fact, reading: Reading, desk: Desk): (fact: Fact, index: number) => boolean {
  const { store, knowledge } = desk;
  // A topic that nobody named gathers whatever has none.
  if (!store.topics.some((t) => t.id === first.topic)) return () => false;
  const whom = whomOf(first, reading, desk);
  if (whom.length === 0) return (fact) => fact.topic === first.topic;
  return (fact, index) => whom.some((id) => fact.about.includes(id) || knowledge.facts[index]!.speakers.has(id));
}

/** Whom a fact on somebody's office is of: the holder, and the body where the question names it. */
function whomOf(fact: Fact, reading: Reading, { store }: Desk): readonly string[] {
  if (fact.kind !== 'person') return [];
  const named = (id: string): boolean => reading.mentions.some((m) => m.node.id === id && m.node.kind === 'body');
  const whom = fact.about.filter((id) => named(id) || store.entities.some((e) => e.id === id && e.kind === 'person'));
  return whom.length > 0 ? whom : fact.about;
}

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

/** What becomes of a question, worked out where it asks for arithmetic. */
export function decide(asking: Asking): Weighed {
  const { reading, desk } = asking;
  const asked = desk.store.generic || reading.either ? undefined : operationOf(reading.text);
  const found = decideAs(asked, asking);
  const { answer, told } = found;
  if (told && answer.kind === 'answer' && !found.worked && asksOtherMoney(reading, told.fact, desk)) {
    const { confidence, top, trace } = answer;
    return notDone(told, SAY.currency, reading, asking.context, { confidence, top, trace }, desk.tools);
  }
  // "Leaving how many?" names nothing: told again, what was told would answer something else.
  const bare = asking.inherits && contentOf(reading).length === 0;
  if ((answer.kind === 'answer' && !bare) || desk.store.generic || reading.yesNo) return found;
  // Asked for in words that no cue has: said plainly it may be arithmetic that can be done. No yes or no rests on that.
  const plainly = plainOperationOf(reading.text, reading.units, desk.knowledge.reckoning);
  const worked = plainly && workedOut(plainly, asking);
  // The way it is asked is a guess: the fact has to be sure.
  return worked?.done && worked.done.answer.confidence >= SURE ? worked.done : found;
}

/** "Worth how much in dollars?" of an amount that the source gives in yuan alone. */
export function asksOtherMoney({ yesNo, amounts, aspects, text }: Reading, fact: Fact, { knowledge }: Desk): boolean {
  if (yesNo || amounts.length > 0 || !MONEY_ASKED.includes(aspects[0]!)) return false;
  const wanted = currenciesIn(text.folded);
  if (wanted.size !== 1) return false;
  const money = (fact.observations.at(-1)?.figures ?? []).filter(
    (f) => knowledge.units.get(f.unit)?.dimension === 'money' && !f.derived,
  );
  return money.length > 0 && money.every((f) => !wanted.has(f.unit));
}

/** Kinds of answer that may ask for an amount of money. */
const MONEY_ASKED: readonly Aspect[] = ['value', 'amount', 'count', 'worth'];

function decideAs(asked: AskedOperation | undefined, asking: Asking): Weighed {
  const { reading, judged, context, inherits, desk } = asking;
  const { tools } = desk;
  const plain = (): Weighed => weigh(judged(reading), reading, context, tools, inherits);
  if (!asked) return unmixed(withoutPart(plain(), reading, context, desk), reading, context, desk);
  const { operation } = asked;
  // Whether a bound holds is a plain yes/no question; whether an average does is one of our arithmetic.
  // "Four out of every ten" is a share, and said as one already.
  const share = operation.kind === 'ofTen' && reading.amounts.some((a) => a.unit === 'percent');
  if (reading.yesNo && (operation.kind === 'bound' || operation.kind === 'sum' || share)) return plain();
  // "Over 40,000 each year?" is a claim of every one of them, which no average settles.
  if (reading.yesNo && operation.kind === 'average' && !AVERAGE.test(reading.text.folded)) return plain();
  if (reading.yesNo && reading.amounts.length === 0) {
    const found = plain();
    // A yes would be to the figure as it stands, not to what was to be made of it.
    const yes = 'verdict' in found.answer && found.answer.verdict === 'yes';
    if (!yes || !found.told || isLenient(operation)) return found;
    const { confidence, top, trace } = found.answer;
    return notDone(found.told, SAY.other, reading, context, { confidence, top, trace }, tools);
  }
  const { done, found, rest, mixed } = workedOut(asked, asking);
  if (done) return done;
  const { told } = found;
  if (!told || !('ref' in found.answer)) return plain();
  const { confidence, top, trace } = found.answer;
  const carried: Carried = { confidence, top, trace };
  if (operation.kind === 'difference' && isAdded(told.fact, desk)) return plain();
  if (mixed) return notDone(told, SAY.sum, rest, context, carried, tools);
  const whole = plain();
  // The figure as it stands is no answer to what was to be made of it.
  return whole.answer.kind === 'answer' && whole.told && !isLenient(operation) && !reading.yesNo
    ? notDone(whole.told, SAY.other, rest, context, carried, tools)
    : whole;
}

/** What it tells is what came on top: "by how many yuan did they raise it?" asks for just that. */
function isAdded(fact: Fact, { judgeTools }: Desk): boolean {
  const figures = fact.observations.at(-1)?.figures ?? [];
  return figures.some((f) => f.measure !== undefined && judgeTools.measures.get(f.measure)?.added);
}

interface WorkedOut {
  /** What is said of what was worked out; absent where the fact found does not allow it. */
  readonly done?: Weighed;
  /** What the question finds without the words of the operation. */
  readonly found: Weighed;
  readonly rest: Reading;
  /** Figures of different facts are to be put together. */
  readonly mixed?: boolean;
}

/** Worked out with a number that the asker gives, or with a year. */
const GIVEN: ReadonlySet<Operation['kind']> = new Set(['beyond', 'reach', 'exchange', 'nthYear']);
const DATED: ReadonlySet<Operation['kind']> = new Set(['elapsed', 'nthYear']);
/** Of an average they are what it is taken over. */
const SPANS: ReadonlySet<string> = new Set(['year', 'month', 'quarter', 'week', 'day']);

/** Finds the fact without the words of the operation, and works it out where that fact allows it. */
function workedOut({ operation, rest: text }: AskedOperation, asking: Asking): WorkedOut {
  const { reading, judged, context, inherits, desk } = asking;
  const { store, reader, tools, judgeTools } = desk;
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
  // A share of what is done is asked for by its name: "of cases" alone may mean any part of them.
  const doing = new Set(rest.mentions.flatMap((m) => [m.node, ...m.others]).map((n) => n.id));
  const isNamed = (f: Figure): boolean => doing.has((f.measure && judgeTools.measures.get(f.measure)?.operation) || '');
  const focusOf = ({ fact, focus }: Judged): readonly Figure[] => {
    if (operation.kind === 'portion') return focus.filter(isNamed);
    // "New cases a day": what came in, of whatever else was done with it.
    if (operation.kind === 'average' && focus.length !== 1 && INTAKE.test(reading.text.folded)) {
      const taken = (fact.observations.at(-1)?.figures ?? []).filter(
        (f) => f.measure && judgeTools.measures.get(f.measure)?.operation === 'accept',
      );
      if (taken.length === 1) return taken;
    }
    // "The value of what was destroyed, a month": money, whatever else is told of it.
    if (operation.kind === 'average' && focus.length !== 1 && reading.aspects[0] === 'worth') {
      const money = (fact.observations.at(-1)?.figures ?? []).filter((f) => !f.derived && MONEY.has(f.unit));
      if (money.length === 1) return money;
    }
    // "For each one left": what a ratio is of may be named beside the clause that asks.
    return operation.kind === 'ratio' ? (fact.observations.at(-1)?.figures ?? []).filter(isNamed) : focus;
  };
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

/** "How many more to hit a hundred?": a number that is none of the fact's is to go into it, and none of ours does that. */
function namesOther({ amounts }: Reading, fact: Fact, facts: readonly Fact[]): boolean {
  const ours = [fact, ...facts.filter((f) => f.id === fact.partOf)].flatMap(
    (f) => f.observations.at(-1)?.figures ?? [],
  );
  return amounts.some((a) => !SPANS.has(a.unit ?? '') && !ours.some((f) => sameValue(f.value, a.value)));
}

/** Of these it matters whose the figures are. */
const PUT_TOGETHER: ReadonlySet<Operation['kind']> = new Set(['difference', 'ratio']);

/** "How many more did the courts accept than the centre?": another's figure is to be put to it. */
function mixesBodies({ mentions }: Reading, { index }: Judged, { knowledge, store }: Desk): boolean {
  const own = knowledge.facts[index]!;
  const parties = mentions.filter((m) => m.from >= 0 && isParty(m));
  const counts = (m: Mention): boolean =>
    store.facts.some((f, i) => i !== index && f.kind === 'statistic' && isExplained(m, knowledge.facts[i]!));
  return parties.some((m) => isExplained(m, own)) && parties.some((m) => !isExplained(m, own) && counts(m));
}

/** Named beside a number of another fact, a figure is to be put to it somehow: it is no answer as it stands. */
function unmixed(found: Weighed, reading: Reading, context: Context, { store, tools }: Desk): Weighed {
  const { answer, told } = found;
  if (!told || answer.kind !== 'answer' || reading.yesNo || reading.either || !mixes(reading.amounts, store.facts))
    return found;
  const { confidence, top, trace } = answer;
  return notDone(told, SAY.sum, reading, context, { confidence, top, trace }, tools);
}

/** "How many did not cross a province line?": those that are none of the part. */
function withoutPart(found: Weighed, reading: Reading, context: Context, desk: Desk): Weighed {
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
function mixes(amounts: readonly AmountClaim[], facts: readonly Fact[]): boolean {
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
const LENIENT: ReadonlySet<Operation['kind']> = new Set(['bound', 'elapsed', 'rate', 'share', 'portion', 'nthYear']);
const isLenient = (o: Operation): boolean => LENIENT.has(o.kind) && !(o.kind === 'share' && o.strictly === true);
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
function tellWorked(
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

/** Everything that was looked up, or the one fact where it is only one; nothing where there is none. */
export function tellList(list: Lookup, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  const { tools } = desk;
  if (list.found.length === 0)
    return list.kind === 'figure'
      ? plainWords('abstain', WORDING[reading.locale].noFigure(list.asked), reading.locale)
      : undefined;
  const judged = list.found.map(({ index, focus }) =>
    desk.plainly(
      index,
      focus.map((f) => f.name),
    ),
  );
  const told = judged.length === 1 ? judged[0]! : undefined;
  const carried: Carried = {
    confidence: 1,
    top: judged.slice(0, OFFERED).map((j) => ({ factId: j.fact.id, score: 1 })),
    trace: [],
  };
  return told
    ? { answer: composeAnswer(told, reading, context, carried, tools), told }
    : {
        answer: composeList(
          judged,
          list.kind === 'figure' ? list.value : undefined,
          0,
          reading,
          context,
          carried,
          tools,
        ),
      };
}

/** Whether a figure of ours makes every amount claimed of it true; undefined where its bounds leave one open. */
function holdsAll(result: Figure, amounts: readonly AmountClaim[]): 'yes' | 'no' | undefined {
  const verdicts = amounts.map((a) => decideFigure(result, a).verdict);
  if (verdicts.includes('unstated')) return undefined;
  return verdicts.includes('no') ? 'no' : 'yes';
}
