/** What is asked of the line just told as such: who said it, whether it is the same as something else, whose head is meant. */
import type { Weighed } from './answering.ts';
import { carriedOf, composeAnswer, composeNearest } from './compose.ts';
import type { Desk } from './desk.ts';
import { sameValue } from './figures.ts';
import { POINTS } from './following.ts';
import { isExplained, isSaying, UNIT_CONCEPTS } from './judging/claims.ts';
import { isGathering } from './knowledge.ts';
import { contentOf } from './lookups.ts';
import type { Reading } from './reading/read.ts';
import { ownTerms } from './reading/terms.ts';
import { tellList } from './solving.ts';
import type { Aspect, Context, Fact, Told } from './types.ts';
import { notDone, SAY } from './working-out.ts';

/** What becomes of a message that asks of the line itself; nothing where it asks for more. */
export function ofTheLine(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  return (
    whetherSame(reading, told, context, desk) ??
    saidIt(reading, told, context, desk) ??
    ofThatFigure(reading, told, context, desk) ??
    whoSpoke(reading, told, context, desk) ??
    inWhichUnit(reading, told, context, desk) ??
    headOf(reading, told, context, desk) ??
    whoseWords(reading, told, context, desk) ??
    theirFigures(reading, told, context, desk) ??
    nobodyMeant(reading, told, context, desk)
  );
}

/** "The ones customs seized?" of what was destroyed: whether one thing is another is told by neither. */
function whetherSame(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const { folded } = reading.text;
  const at = desk.indexOf(told.factId);
  if (at === undefined || !THE_SAME.test(folded) || reading.amounts.length + reading.periods.length > 0)
    return undefined;
  const known = desk.knowledge.facts[at]!;
  // What the fact itself says of its things is no other thing.
  if (contentOf(reading).every((m) => isExplained(m, known))) return undefined;
  const before = { ...desk.plainly(at, told.focus), verdict: 'unstated' as const, undecided: true };
  const answer = composeNearest(before, { ...reading, yesNo: true }, context, carriedOf(before.fact), desk.tools);
  return { answer, told: before };
}
const THE_SAME =
  /^\W*(?:(?:and|so|but)\W+)?(?:(?:are|were|is|was) (?:they|these|those|that|it) )?(?:all )?(?:the|those) (?:very )?(?:same\b|ones? (?!(?:in|of|from|that|which|who|where|with|about)\b)\w+)[^?]*\?\s*$|是[^，。？?]{1,10}的?(?:那批|那些|同一批|那一批)(?:货|东西)?[吗吧么]/i;

/** "Was it Wang who gave that?", 系芮文彪讲嘅？: whether somebody named said what was just told. */
function saidIt(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const content = contentOf(reading);
  const person = content.find((m) => m.node.kind === 'person');
  const saying = content.every((m) => m === person || isSaying(m));
  const asks = reading.yesNo || reading.aspects[0] === 'speaker' || /[?？吗嘛吧]\s*$/u.test(reading.text.folded);
  if (!person || !saying || !asks || !SAID_THAT.test(reading.text.folded)) return undefined;
  const at = desk.indexOf(told.factId);
  const fact = at === undefined ? undefined : desk.store.facts[at];
  if (at === undefined || !fact || fact.kind === 'person') return undefined;
  const { speakers } = desk.knowledge.facts[at]!;
  // Whose it is the source does not say: nobody is said to have said it, or not to have.
  const said = { ...desk.plainly(at, told.focus), aspect: 'speaker' as const };
  const carried = carriedOf(fact);
  if (speakers.size === 0) return notDone(said, SAY.noSpeaker, reading, context, carried, desk.tools);
  const verdict = speakers.has(person.node.id) ? ('yes' as const) : ('no' as const);
  const answered = { ...said, verdict };
  return { answer: composeAnswer(answered, { ...reading, periods: [] }, context, carried, desk.tools), told: answered };
}
const SAID_THAT =
  /\b(?:who|the one)\b.{0,16}\b(?:said|gave|told|put|mentioned|stated|claimed|announced|reported|quoted|supplied)\b|\b(?:said|gave|told|put|mentioned|stated|claimed|announced|reported|quoted|supplied)\b[^?]{0,12}\b(?:that|this|it|so|those|these|them)\b|\b(?:from|by|according to)\b[^?]{0,24}(?:too|also|as well)\b|(?:说(?!明)|讲|谈|提|报|给|公布|透露)(?:的|嘅|出来的)?[^，。？?]{0,2}[吗嘛吧么？?]/i;

/** "Who put that 40 out?" of another number than the one just told: whoever gave the one that is named. */
function ofThatFigure(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const [amount, more] = reading.amounts;
  const [aspect] = reading.aspects;
  if (!amount || more || !aspect || !OF_A_FIGURE.includes(aspect)) return undefined;
  if (contentOf(reading).some((m) => !isSaying(m)) || reading.periods.length > 0) return undefined;
  const having = desk.store.facts.flatMap((fact, at) => {
    const figure = fact.observations
      .at(-1)
      ?.figures.find((f) => !f.derived && sameValue(f.value, amount.value) && (!amount.unit || amount.unit === f.unit));
    return figure ? [{ fact, at, figure }] : [];
  });
  const [only, other] = having;
  if (!only || other || only.fact.id === told.factId) return undefined;
  const judged = { ...desk.plainly(only.at, [only.figure.name]), aspect };
  const said = { ...reading, yesNo: false };
  return { answer: composeAnswer(judged, said, context, carriedOf(only.fact), desk.tools), told: judged };
}
const OF_A_FIGURE: readonly Aspect[] = ['speaker', 'who', 'source', 'asOf'];

/** "Who was quoted from it?" of the day of an occasion: whoever is known to have been there. */
function whoSpoke(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const { nodes } = desk.knowledge;
  const fact = desk.fact(told.factId);
  const occasions = (fact?.about ?? []).filter((id) => nodes.get(id)?.occasion);
  const event = fact?.kind === 'event' && occasions.length > 0;
  // "Who else spoke?" behind anything that somebody said: whoever did, of the same source.
  const others = WHO_ELSE.test(reading.text.folded);
  const who = others || reading.aspects.some((a) => a === 'who' || a === 'speaker');
  if (!(event || others) || !who || reading.yesNo || !SPOKE.test(reading.text.folded)) return undefined;
  if (contentOf(reading).some((m) => !isSaying(m) && m.node.role !== 'actor')) return undefined;
  const source = fact?.observations.at(-1)?.source.id;
  const at = desk.store.facts.findIndex(
    (f) =>
      f.kind === 'person' &&
      isGathering(f, nodes) &&
      (others ? f.observations.at(-1)?.source.id === source : f.about.some((id) => occasions.includes(id))),
  );
  if (at < 0) return undefined;
  const those = desk.plainly(at, []);
  return { answer: composeAnswer(those, reading, context, carriedOf(those.fact), desk.tools), told: those };
}
const WHO_ELSE =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:who|anyone|anybody|somebody) else\b|^(?:那|还|另外)*(?:有谁|谁还|别人谁)/i;
const SPOKE =
  /\b(?:quot\w+|cited|spoke|speak\w*|talk\w*|podium|on (?:the )?(?:stage|panel)|present(?:ed)?|address\w*|took part|appear\w*|named|attend\w*|took the floor)\b|发言|讲话|讲了话|引述|引用|出席|出面|露面|点名|说话/i;

/** "Tons or pieces?": the one of the two that the figure is in. */
function inWhichUnit(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  if (!reading.alternatives || reading.amounts.length + reading.periods.length > 0) return undefined;
  const units = reading.named.filter((m) => [m.node, ...m.others].some((n) => UNITS.has(n.id)));
  if (units.length < 2 || contentOf(reading).some((m) => !units.includes(m))) return undefined;
  const at = desk.indexOf(told.factId);
  const figures = desk.fact(told.factId)?.observations.at(-1)?.figures ?? [];
  const meant = figures.filter(
    (f) => !f.derived && units.some((m) => [m.node, ...m.others].some((n) => n.id === UNIT_CONCEPTS[f.unit])),
  );
  if (at === undefined || meant.length !== 1) return undefined;
  const judged = desk.plainly(
    at,
    meant.map((f) => f.name),
  );
  return {
    answer: composeAnswer(judged, { ...reading, yesNo: false }, context, carriedOf(judged.fact), desk.tools),
    told: judged,
  };
}
const UNITS: ReadonlySet<string> = new Set(Object.values(UNIT_CONCEPTS));

/** "Who runs it?" of what nobody here is known to head: not the line just told again. */
function headOf(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const { folded } = reading.text;
  const thing = thingTold(reading, told, desk);
  if (!thing || !WHO_HEADS.test(folded) || !POINTS.test(folded)) return undefined;
  const { at, fact } = thing;
  const known = desk.store.facts.some((f) => f.kind === 'person' && f.about.some((id) => fact.about.includes(id)));
  const before = desk.plainly(at, told.focus);
  return known ? undefined : notDone(before, SAY.further, reading, context, carriedOf(fact), desk.tools);
}
const WHO_HEADS =
  /\bwho(?:'s| is)? .{0,24}\b(?:in charge|boss|head|heads|runs?|running|leads?|leader|chief|manages?|manager|president|chair\w*|owns?)\b|谁(?:在|来)?(?:管|领导|负责|主管|牵头)|(?:头儿|老大|一把手|负责人)(?:是谁|是哪位)/i;

/** What was told, where it is nobody's office and the message names nothing of its own. */
function thingTold(reading: Reading, told: Told, desk: Desk): { at: number; fact: Fact } | undefined {
  const at = desk.indexOf(told.factId);
  const fact = at === undefined ? undefined : desk.store.facts[at];
  if (at === undefined || !fact || fact.kind === 'person' || reading.yesNo || contentOf(reading).length > 0)
    return undefined;
  return { at, fact };
}

/** "Who is he?" of what nobody by name has said, "who wrote it?": not the line just told again. */
function nobodyMeant(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const { folded } = reading.text;
  const thing = thingTold(reading, told, desk);
  if (!thing) return undefined;
  const { at, fact } = thing;
  // "Who wrote it?" is asked of the report, unless the fact is of something written.
  if (WROTE.test(folded) && ownTerms(reading.own, 'leavesOut', fact.id).length === 0) {
    const source = { ...desk.plainly(at, told.focus), aspect: 'source' as const };
    return { answer: composeAnswer(source, reading, context, carriedOf(fact), desk.tools), told: source };
  }
  if (!HE_WHO.test(folded) || desk.personOf(fact.id)) return undefined;
  const before = { ...desk.plainly(at, told.focus), aspect: 'speaker' as const };
  const carried = carriedOf(fact);
  // Whoever said it without a name is told as they are.
  if (fact.observations.at(-1)?.attributedTo.entity)
    return { answer: composeAnswer(before, reading, context, carried, desk.tools), told: before };
  return notDone(before, SAY.noSpeaker, reading, context, carried, desk.tools);
}
const WROTE =
  /^\W*(?:(?:and|so|but|ok)\W+)*who wrote (?:it|this|that|the (?:article|report|story|piece))\W*$|^(?:这|那)?(?:文章|报道)?(?:是)?谁写的[?？]?$/iu;
const HE_WHO =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:who(?:'s| is| was) (?:he|she|that|this)|what(?:'s| is) (?:his|her) (?:title|job|position|office|role|name))\b|^(?:那)?[他她](?:是谁|叫什么|什么职务|的职务|是做什么的)/i;

/** "Is that the paper's own judgement, or somebody's words?": whoever said what was told. */
function whoseWords(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const at = desk.indexOf(told.factId);
  const fact = at === undefined ? undefined : desk.store.facts[at];
  if (at === undefined || !fact || fact.kind === 'person' || !WHOSE_WORDS.test(reading.text.folded)) return undefined;
  const said = { ...desk.plainly(at, told.focus), aspect: 'speaker' as const };
  const carried = carriedOf(fact);
  if (!fact.observations.at(-1)?.attributedTo.entity)
    return notDone(said, SAY.noSpeaker, reading, context, carried, desk.tools);
  return { answer: composeAnswer(said, { ...reading, yesNo: false }, context, carried, desk.tools), told: said };
}
const WHOSE_WORDS =
  /^\W*(?:(?:and|so|but|ok|wait|hang on)\W+)*(?:(?:is|was|are|were) (?:that|this|it|those|these) )(?:the )?(?:paper|report|article|reporter|journalist|author|newspaper|writer|editor)(?:'s|s')? (?:own )?(?:judge?ment|opinion|view|words?|claim|assessment|line|take|conclusion|finding)s?,? or\b|^\W*(?:(?:and|so|but|ok)\W+)*whose (?:words?|views?|opinion|claim|judge?ment|assessment|line|phrase|quote) (?:is|was|are|were) (?:that|this|it|those|these)\W*$|^(?:那|这)?(?:个|句|些)?(?:话|说法|评价|判断)?是(?:报道|记者|作者|媒体|报纸|编辑)(?:自己)?的?(?:看法|说法|评价|判断|观点|话|意思)?[，,]?还是/iu;

/** "What numbers came from them?" of whoever was told of: every figure that is theirs. */
function theirFigures(reading: Reading, told: Told, context: Context, desk: Desk): Weighed | undefined {
  const fact = desk.fact(told.factId);
  if (fact?.kind !== 'person' || reading.yesNo || !THEIR_FIGURES.test(reading.text.folded)) return undefined;
  if (contentOf(reading).some((m) => !isSaying(m))) return undefined;
  const found = desk.store.facts.flatMap(({ observations }, index) => {
    const { attributedTo, figures } = observations.at(-1)!;
    const theirs = attributedTo.entity !== undefined && fact.about.includes(attributedTo.entity);
    return theirs && figures.length > 0 ? [{ index, focus: [] }] : [];
  });
  return tellList({ kind: 'overview', found }, reading, context, desk);
}
const THEIR_FIGURES =
  /\b(?:which|what|whose|all the|the) (?:figures?|numbers?|stats|statistics|data|counts?)\b.*\b(?:them|they|theirs|those (?:officials|people|two)|these (?:officials|people))\b|(?:他们|他俩|这些人|这些官员|那些官员|这几位|那几位)[^，。？?]{0,6}(?:给|公布|说|报|讲|提供|披露)(?:过|出|了)?(?:哪些|什么|啥|哪几个)(?:数|数字|数据)|(?:哪些|什么|啥|哪几个)(?:数|数字|数据)是?(?:他们|这些人|这些官员|那些官员)/iu;

/** Somebody of another body than the one pointed back at. */
export function isElsewhere({ told: own, answer }: Weighed, told: Fact, reading: Reading): boolean {
  if (answer.kind !== 'answer' || !own || told.kind === 'person') return false;
  // "Where's its head office?" of WIPO: no company's.
  if (ITS_OWN.test(reading.text.folded) && own.fact.id !== told.id) {
    const content = contentOf(reading);
    const parties = content.some((m) => m.node.kind === 'person' || m.node.kind === 'body');
    if (content.length > 0 && !parties && !own.fact.about.some((id) => told.about.includes(id))) return true;
  }
  if (own.fact.kind !== 'person') return false;
  const named = contentOf(reading).some((m) => m.node.kind === 'person' || m.node.kind === 'body');
  const { folded } = reading.text;
  return (
    !named && IN_CHARGE.test(folded) && POINTS.test(folded) && !own.fact.about.some((id) => told.about.includes(id))
  );
}

const ITS_OWN = /\b(?:its|where(?:'s| is| are) (?:it|they))\b|它的/i;
const IN_CHARGE =
  /\b(?:in charge|boss|head|heads|runs?|running|leads?|leader|director|chief|manages?|manager|president|chair\w*)\b|负责|主任|院长|局长|头儿|老大|管事|一把手/i;
