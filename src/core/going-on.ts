/** What becomes of a message that asks on about the line just told, in one of the ways people have for it. */
import { COUNTING, LOOSE, type Weighed } from './answering.ts';
import { carriedOf, composeAnswer, composeNearest } from './compose.ts';
import type { Desk } from './desk.ts';
import type { Judged } from './judge.ts';
import { isUnstated } from './judging/aspects.ts';
import { AGREE, CONFIRMED, EXACT } from './judging/verdict-cues.ts';
import { isGathering } from './knowledge.ts';
import { contentOf } from './lookups.ts';
import type { Going, Way } from './reading/going-on.ts';
import { operationOf } from './reading/operation.ts';
import type { Reading } from './reading/read.ts';
import { cite } from './recalling.ts';
import { again, confirmAgain, retell } from './retelling.ts';
import { notDone, plainWords, SAY } from './solving.ts';
import type { Aspect, Context, Memory, Told } from './types.ts';
import { WORDING } from './wordings.ts';

const AUTHOR =
  /\b(?:reporter|journalist|author|wrote|written|writer|byline)\b|记者|記者|作者|执笔|執筆|撰写|撰稿|新闻稿|新聞稿/iu;

/** From here on a way of asking on is taken for what is meant. Measured on ways that other people wrote. */
const MEANT = 0.55;
/** The longest message that only asks on, in units. */
const LONGEST = { en: 18, zh: 26 } as const;

/** The way in which a message asks on, where it says nothing of its own: no name, no number, no word that the way is never said in. */
export function goesOn(message: string, context: Context, desk: Desk): Going | undefined {
  const reading = desk.reader.read(message, context);
  const { units, mentions, amounts, periods, unknown, locale, aspects, text } = reading;
  if (units.length === 0 || units.length > LONGEST[locale] || amounts.length > 0) return undefined;
  const going = desk.going(reading);
  if (!going || going.confidence < MEANT || going.way === 'else' || going.way === 'swap') return undefined;
  // A time is asked of the line, and a number is none of these.
  const asked = periods.length > 0 || COUNTING.includes(aspects[0]!);
  if (going.way !== 'untold') {
    if (asked || operationOf(text) || OTHERWISE[going.way]?.test(text.folded)) return undefined;
    if (!reading.yesNo && !LOOSE.includes(aspects[0]!) && !(OF_WAY[going.way] ?? aspects).includes(aspects[0]!))
      return undefined;
  }
  const said = (from: number, to: number): boolean => units.slice(from, to).every((u) => going.knows(u));
  // Vouched for is the line as it stands, and nothing named beside it.
  if (going.way === 'sure' && mentions.some((m) => m.from >= 0 && !m.asking && !m.node.everyday)) return undefined;
  const named = mentions.some(
    (m) => m.from >= 0 && (m.node.kind !== 'concept' || (!m.asking && !m.node.everyday && !said(m.from, m.to))),
  );
  const strange = unknown.some(
    (u) => u.name || ((desk.judgeTools.strength(u.key) ?? 'claim') === 'claim' && !said(u.from, u.from + 1)),
  );
  return named || strange ? undefined : going;
}

/** Whether what was found says little: nothing, a choice, the line once more without a reason, or another fact by chance. */
export function isPoor(found: Found, before: Told, going: Going, reading: Reading, desk: Desk): boolean {
  switch (found.answer.kind) {
    case 'answer':
      return found.told !== undefined && isBesides(found.told, before, going, reading, desk);
    case 'nearest': {
      const { told } = found;
      const says = told?.findings.some(
        (f) => f.say || (f.slot === 'aspect' && isUnstated(told.fact, f.asked as Aspect)),
      );
      return found.further === true || !says;
    }
    default:
      return found.answer.kind !== 'smalltalk';
  }
}

/** Whether an answer is to something else than what the message asks of the line. */
function isBesides(told: Judged, before: Told, { way, confidence }: Going, reading: Reading, desk: Desk): boolean {
  const ofTold = told.fact.id === before.factId;
  const names = contentOf(reading).length > 0;
  // "When did this come out?": the time of the figure is not when it was told.
  if (way === 'reported') return ofTold && DATES.includes(told.aspect) && !names;
  // "Did they give a reason?": that there is a figure is no yes to it.
  const bounded = reading.amounts.length + reading.periods.length > 0;
  if (ofTold) return way === 'untold' && told.verdict === 'yes' && !names && !bounded;
  if (confidence < CERTAIN) return false;
  // "Is that the head?" of somebody else than whoever said it.
  if (way === 'title') {
    const speaker = desk.fact(before.factId)?.observations.at(-1)?.attributedTo.entity;
    return told.fact.kind === 'person' && speaker !== undefined && !told.fact.about.includes(speaker);
  }
  if (told.fact.kind === 'person' || !OF_THE_LINE.includes(way)) return false;
  const topic = desk.fact(before.factId)?.topic;
  if (COUNTING.includes(reading.aspects[0]!)) return false;
  return told.fact.topic === topic ? way === 'untold' && told.named === 0 : told.named < 2;
}
const DATES: readonly Aspect[] = ['when', 'asOf'];
/** From here on an answer by another fact is taken for chance. */
const CERTAIN = 0.8;
/** No other fact than the one told answers these. */
const OF_THE_LINE: readonly Way[] = ['untold', 'exact', 'sure', 'place', 'shorter', 'again', 'thanks'];

/** What was found for a message, and whether nothing further was left to tell. */
type Found = Weighed & { readonly further?: true };

/** Kinds of answer that may be read in a message that asks in this way. */
const OF_WAY: { readonly [W in Way]?: readonly Aspect[] } = {
  speaker: ['speaker', 'who', 'source'],
  title: ['personTitle', 'who', 'meaning', 'speaker'],
  source: ['source', 'where', 'who'],
  reported: ['source', 'when', 'asOf'],
  cite: ['source'],
  when: ['when', 'asOf'],
  exact: ['exactness', 'meaning'],
  place: ['where'],
};

/** Words that ask for something else than the way they sound like. */
const OTHERWISE: { readonly [W in Way]?: RegExp } = {
  // Whoever wrote the report is not who said it, and nobody's opinion is vouched for.
  speaker: AUTHOR,
  source: AUTHOR,
  title: new RegExp(`${AUTHOR.source}|${AGREE.source}`, 'iu'),
  when: /\bsame\b|同[一个期样]|一样/iu,
  sure: new RegExp(
    `${AGREE.source}|${CONFIRMED.source}|\\b(?:agree|believe|think|reckon|opinion|independent|proof|evidence|too|also|as well)\\b|证据|证明|也`,
    'iu',
  ),
};

/** What is told of the line; nothing where what was found is better. */
export function goneOn(
  way: Way,
  reading: Reading,
  memory: Memory,
  found: Weighed,
  context: Context,
  desk: Desk,
): Weighed | undefined {
  const told = memory.told && retell(memory.told.ref, desk);
  if (!told || !memory.told) return undefined;
  const { fact } = told;
  const carried = carriedOf(fact);
  const said = { ...reading, yesNo: false, periods: [], corrections: [] };
  const { verdict: _, ...plain } = told;
  const as = (aspect: Aspect): Weighed => {
    const judged = { ...plain, aspect };
    return { answer: composeAnswer(judged, said, context, carried, desk.tools), told: judged };
  };
  const last = fact.observations.at(-1);
  switch (way) {
    case 'speaker':
      if (fact.kind === 'person') return undefined;
      return last?.attributedTo.entity ? as('speaker') : notDone(plain, NO_SPEAKER, said, context, carried, desk.tools);
    case 'title':
      return titleOf(told.index, as, said, context, desk);
    case 'source':
      return again('sourced', reading, context, memory, desk);
    case 'reported':
      // "When was it published?" of something published asks for that.
      return PUBLISHED.test(reading.text.folded) && states(told.index, 'publish', desk)
        ? undefined
        : again('sourced', reading, context, memory, desk);
    case 'cite': {
      const line = cite(memory.told.ref, context, desk);
      const { answer } = as('source');
      return line && answer.kind === 'answer' ? { answer: { ...answer, answer: line, notes: [] }, told } : undefined;
    }
    case 'when': {
      const dated = last && last.period.kind !== 'none' && last.period.basis !== 'unstated';
      const vague = last?.period.kind === 'vague' && A_DAY.test(reading.text.folded);
      return dated && !vague ? as('when') : lacking('when', told, said, context, desk);
    }
    case 'exact':
      return exactly(told, as('exactness'), reading, context, desk);
    case 'sure':
      return fact.kind === 'claim' ? undefined : confirmAgain(told, reading, context, desk);
    case 'place':
      return placed(told.index, desk) ? as('where') : lacking('where', told, said, context, desk);
    case 'shorter':
      return again('brief', reading, context, memory, desk);
    case 'again':
      return again('repeat', reading, context, memory, desk);
    case 'language':
      return again(CHINESE.test(reading.text.folded) ? 'chinese' : 'english', reading, context, memory, desk);
    case 'thanks':
      return plainWords('smalltalk', WORDING[reading.locale].thanks, reading.locale);
    case 'untold':
      return untold(found, reading, memory, context, desk);
    default:
      return undefined;
  }
}
const CHINESE = /\b(?:chinese|mandarin|putonghua)\b|中文|汉语|漢語|国语|國語|普通话|普通話/i;
const A_DAY = /\b(?:years?|yr|months?|days?|dates?)\b|年|月|日|号/iu;
const PUBLISHED = /\b(?:publish\w*|release\w*|issued?|put out|posted|came out)\b|发布|發布|公布|出台|发表|刊/iu;
const NO_SPEAKER = { en: WORDING.en.noSpeaker, zh: WORDING.zh.noSpeaker };

function states(index: number, concept: string, { knowledge }: Desk): boolean {
  const { stated } = knowledge.facts[index]!;
  const near = knowledge.nodes.get(concept)?.near ?? [];
  return stated.has(concept) || near.some((id) => stated.has(id));
}

/** How exact its figure is, with a yes or no where either is asked for. */
function exactly(told: Judged, plain: Weighed, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  const all = (told.fact.observations.at(-1)?.figures ?? []).filter((f) => !f.derived);
  const figures = told.focus.length > 0 ? told.focus : all;
  if (figures.length === 0) return undefined;
  const exact = figures.every((f) => f.qualifier === 'exact');
  const { folded } = reading.text;
  const [wantsExact, wantsRough] = [EXACT.test(folded), ROUGH.test(folded)];
  if (!reading.yesNo || wantsExact === wantsRough) return plain;
  const judged = {
    ...told,
    aspect: 'exactness' as const,
    verdict: wantsExact === exact ? ('yes' as const) : ('no' as const),
  };
  return { answer: composeAnswer(judged, reading, context, carriedOf(told.fact), desk.tools), told: judged };
}
const ROUGH =
  /\b(?:approx\w*|rough\w*|round(?:ed)?|estimate\w*|ballpark|about|around|guess\w*|give or take)\b|大概|大约|约数|估|左右|概数|四舍五入|差不多/iu;

/** The office of whoever said it: their own fact, or the line as theirs. */
function titleOf(
  index: number,
  as: (aspect: Aspect) => Weighed,
  said: Reading,
  context: Context,
  desk: Desk,
): Weighed | undefined {
  const fact = desk.store.facts[index]!;
  if (fact.kind === 'person') return as('value');
  const speaker = fact.observations.at(-1)?.attributedTo.entity;
  const at = desk.store.facts.findIndex(
    (f) =>
      f.kind === 'person' &&
      speaker !== undefined &&
      f.about.includes(speaker) &&
      !isGathering(f, desk.knowledge.nodes),
  );
  if (at < 0) return speaker ? as('speaker') : undefined;
  const office = desk.plainly(at, []);
  return { answer: composeAnswer(office, said, context, carriedOf(office.fact), desk.tools), told: office };
}

/** Whether the line says in which town or country it is. */
function placed(index: number, { knowledge }: Desk): boolean {
  const { places, mentions } = knowledge.facts[index]!;
  return [...places, ...mentions].some((id) => knowledge.nodes.get(id)?.kind === 'place');
}

/** What the source leaves out of it, then the line. */
function lacking(aspect: Aspect, told: Judged, said: Reading, context: Context, desk: Desk): Weighed {
  const { verdict: _, ...plain } = told;
  const judged = { ...plain, findings: [{ slot: 'aspect' as const, conflict: true, cost: 0, asked: aspect }] };
  return { answer: composeNearest(judged, said, context, carriedOf(told.fact), desk.tools), told: judged };
}

/** What no line tells (why, how many people, what it cost, more than before) is told by no other fact by chance. */
function untold(found: Weighed, reading: Reading, memory: Memory, context: Context, desk: Desk): Weighed | undefined {
  const told = memory.told && retell(memory.told.ref, desk);
  if (!told || (found.answer.kind === 'nearest' && found.told?.fact.id === told.fact.id)) return undefined;
  const { confidence, top, trace } = found.answer;
  return notDone(told, SAY.further, { ...reading, yesNo: false }, context, { confidence, top, trace }, desk.tools);
}
