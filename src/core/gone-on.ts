/** What becomes of a message that asks on about the line just told, in one of the ways people have for it. */
import type { Weighed } from './answering.ts';
import { carriedOf, composeAnswer, composeNearest } from './compose.ts';
import type { Desk } from './desk.ts';
import { judgeFollowUp } from './following.ts';
import type { Judged } from './judge.ts';
import { CONFIRMED, EXACT } from './judging/verdict-cues.ts';
import { isGathering } from './knowledge.ts';
import type { Way } from './reading/going-on.ts';
import type { Reading } from './reading/read.ts';
import { cite } from './recalling.ts';
import { again, confirmAgain, retell } from './retelling.ts';
import { decide, plainWords } from './solving.ts';
import type { Aspect, Context, Memory } from './types.ts';
import { WORDING } from './wordings.ts';
import { notDone, SAY } from './working-out.ts';

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
  if (!told) return undefined;
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
      return last?.attributedTo.entity
        ? as('speaker')
        : notDone(plain, SAY.noSpeaker, said, context, carried, desk.tools);
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
      const line = memory.told && cite(memory.told.ref, context, desk);
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
      if (fact.kind === 'claim') return undefined;
      // "Has anyone verified it?": where it is from is all that vouches for it.
      return CONFIRMED.test(reading.text.folded) || TRUSTED.test(reading.text.folded)
        ? again('sourced', reading, context, memory, desk)
        : confirmAgain(told, reading, context, desk);
    case 'average':
      return averageOf(told, reading, memory, context, desk);
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
      return untold(found, told, reading, context, desk);
    default:
      return undefined;
  }
}
const CHINESE = /\b(?:chinese|mandarin|putonghua)\b|中文|汉语|漢語|国语|國語|普通话|普通話/i;
const TRUSTED =
  /\b(?:trust\w*|reliab\w*|believ\w*|credib\w*|legit\w*|doubt\w*|buy (?:it|that)|swear|vouch\w*|fact-?check\w*|double-?check\w*|recheck\w*)\b|可信|可靠|靠谱|靠得住|核实|查证|信得过|相信|存疑|怀疑/iu;
const A_DAY = /\b(?:years?|yr|months?|days?|dates?)\b|年|月|日|号/iu;
const PUBLISHED = /\b(?:publish\w*|release\w*|issued?|put out|posted|came out)\b|发布|發布|公布|出台|发表|刊/iu;

/** "What's that a year?": worked out of the line, where its period allows it. */
function averageOf(told: Judged, reading: Reading, memory: Memory, context: Context, desk: Desk): Weighed | undefined {
  const { locale, text } = reading;
  const span = SPANS.find(([pattern]) => pattern.test(text.folded))?.[1] ?? { en: 'year', zh: '年' };
  const asked = locale === 'zh' ? `平均每${span.zh}多少` : `how many a ${span.en} on average`;
  const judged = (r: Reading): readonly Judged[] =>
    judgeFollowUp(r, memory, context, desk).filter((j) => j.fact.id === told.fact.id);
  const worked = decide({
    reading: { ...desk.reader.read(asked, context), locale },
    judged,
    context,
    inherits: true,
    desk,
  });
  if (worked.worked && worked.answer.kind === 'answer') return worked;
  return notDone(told, SAY.other, { ...reading, yesNo: false }, context, carriedOf(told.fact), desk.tools);
}
const SPANS: readonly (readonly [RegExp, { readonly en: string; readonly zh: string }])[] = [
  [/\bmonth(?:s|ly)?\b|月/iu, { en: 'month', zh: '个月' }],
  [/\b(?:days?|daily)\b|天|日/iu, { en: 'day', zh: '天' }],
  [/\bweek(?:s|ly)?\b|周|星期/iu, { en: 'week', zh: '周' }],
  [/\bquarter(?:s|ly)?\b|季/iu, { en: 'quarter', zh: '季度' }],
];

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
function untold(found: Weighed, told: Judged, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  if (found.answer.kind === 'nearest' && found.told?.fact.id === told.fact.id) return undefined;
  const { confidence, top, trace } = found.answer;
  return notDone(told, SAY.further, { ...reading, yesNo: false }, context, { confidence, top, trace }, desk.tools);
}
