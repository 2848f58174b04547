/** What becomes of one question: looked up, worked out, or held against the facts it may mean. */
import { acrossFacts } from './across.ts';
import { OFFERED, topOf, type Weighed, weigh } from './answering.ts';
import { onCalled, onPlainlyCalled, onSounding } from './called.ts';
import { comparedFacts } from './compared.ts';
import { type Carried, composeAnswer, composePlain } from './compose.ts';
import type { Desk } from './desk.ts';
import { SURE } from './judge.ts';
import { composeList } from './lists.ts';
import { contentOf, isOn, type Lookup, type LookupTools, lookUpFigure } from './lookups.ts';
import { lookUpMentioned, mentionedBy } from './mentioned.ts';
import { lookUpTime } from './of-a-time.ts';
import { lookUpSource } from './of-the-source.ts';
import { asksForAll, asksWidely, lookUpSubject } from './overviews.ts';
import { isHeadline } from './reading/aspect.ts';
import { currenciesIn } from './reading/currencies.ts';
import { type AskedOperation, operationOf, plainOperationOf } from './reading/operation.ts';
import { AVERAGE } from './reading/operation-cues.ts';
import type { Reading } from './reading/read.ts';
import { reckoned } from './reckoned.ts';
import type { Aspect, Context, Fact, Locale, Ranked } from './types.ts';
import { WORDING } from './wordings.ts';
import { type Asking, isLenient, LENIENT, notDone, SAY, unmixed, withoutPart, workedOut } from './working-out.ts';

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

/** What becomes of a question, worked out where it asks for arithmetic. */
export function decide(asking: Asking): Weighed {
  return reckoned(decideByCues(asking), asking);
}

function decideByCues(asking: Asking): Weighed {
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
