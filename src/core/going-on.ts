/** Whether a message only asks on about the line just told, and whether what was found for it is less than that line. */
import { COUNTING, LOOSE, type Weighed } from './answering.ts';
import type { Desk } from './desk.ts';
import type { Judged } from './judge.ts';
import { gives, isUnstated } from './judging/aspects.ts';
import { AGREE } from './judging/verdict-cues.ts';
import type { Going, Way } from './reading/going-on.ts';
import { operationOf } from './reading/operation.ts';
import type { Reading } from './reading/read.ts';
import type { Aspect, Context, Told } from './types.ts';

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
  // "Is that information trustworthy?", as it is written down: no word of it can mean something else.
  if (going.written) return going;
  // A time is asked of the line, and a number is none of these.
  const asked = periods.length > 0 || COUNTING.includes(aspects[0]!);
  if (going.way !== 'untold' && going.way !== 'average') {
    if (asked || operationOf(text) || OTHERWISE[going.way]?.test(text.folded)) return undefined;
    if (!reading.yesNo && !LOOSE.includes(aspects[0]!) && !(OF_WAY[going.way] ?? aspects).includes(aspects[0]!))
      return undefined;
  }
  const said = (from: number, to: number): boolean => units.slice(from, to).every((u) => going.knows(u));
  // Vouched for is the line as it stands, and nothing named beside it.
  const strict = going.way === 'sure';
  const named = mentions.some(
    (m) =>
      m.from >= 0 && (m.node.kind !== 'concept' || (!m.asking && !m.node.everyday && (strict || !said(m.from, m.to)))),
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
      return found.told
        ? isBesides(found, found.told, before, going, reading, desk)
        : found.likely === true || isListBesides(found.answer.factIds, before, going, desk);
    case 'nearest': {
      const { told } = found;
      const says = told?.findings.some(
        (f) => f.say || (f.slot === 'aspect' && isUnstated(told.fact, f.asked as Aspect)),
      );
      // "Whose figure is that?" of goods destroyed: who said it, whoever did it.
      const said = going.way === 'speaker' && going.confidence >= CERTAIN && SAID.test(reading.text.folded);
      return found.further === true || !says || said;
    }
    default:
      return found.answer.kind !== 'smalltalk';
  }
}

/** "TL;DR", "what's the plan now?": asks for no list of other things. */
function isListBesides(ids: readonly string[], before: Told, { way, confidence }: Going, desk: Desk): boolean {
  const topic = desk.fact(before.factId)?.topic;
  const related = ids.some((id) => desk.fact(id)?.topic === topic);
  return confidence >= CERTAIN && OF_THE_LINE.includes(way) && !(way === 'untold' && related);
}

/** Whether an answer is to something else than what the message asks of the line. */
function isBesides(
  found: Found,
  told: Judged,
  before: Told,
  { way, confidence }: Going,
  reading: Reading,
  desk: Desk,
): boolean {
  const ofTold = told.fact.id === before.factId;
  // "When did this come out?": the time of the figure is not when it was told.
  if (way === 'reported') return ofTold && DATES.includes(told.aspect);
  if (ofTold && reading.periods.length > 0) return false;
  if (ofTold && way === 'average') return found.worked !== true && confidence >= CERTAIN;
  // "Did they give a reason?": that there is a figure is no yes to it, and "who has more?" is not told by the line again.
  if (ofTold) {
    // What else is said is another matter: it may well tell what for, or whose.
    if (way !== 'untold' || told.fact.kind !== 'statistic' || found.worked) return false;
    const again = told.focus.map((f) => f.name).join() === before.focus.join();
    const loosely = LOOSE.includes(told.aspect) && confidence >= CERTAIN;
    return again && (told.aspect === 'value' || !gives(told.fact, told.aspect)) && (told.verdict === 'yes' || loosely);
  }
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
const SAID =
  /\b(?:said|says?|saying|told|quot\w+|credit\w*|names?|claim\w*|attribut\w*|figures?|numbers?|words?|talking|spoke\w*|speak\w*|record)\b|说|說|讲|講|公布|报|報|数|數|话|話/iu;
const DATES: readonly Aspect[] = ['when', 'asOf'];
/** From here on an answer by another fact is taken for chance. */
const CERTAIN = 0.8;
/** No other fact than the one told answers these. */
const OF_THE_LINE: readonly Way[] = ['untold', 'average', 'exact', 'sure', 'place', 'shorter', 'again', 'thanks'];

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
    `${AGREE.source}|\\b(?:agree|reckon|independent|proof|evidence|too|also|as well)\\b|证据|证明|也`,
    'iu',
  ),
};
