/** What was just told, told again: in another form, shorter, in the other language, or vouched for. */
import type { Weighed } from './answering.ts';
import { type Carried, carriedOf, composeAnswer, composeBrief } from './compose.ts';
import type { Desk } from './desk.ts';
import type { Judged } from './judge.ts';
import { composeList } from './lists.ts';
import type { Reading } from './reading/read.ts';
import { parseRef } from './refs.ts';
import { plainWords, solve } from './solving.ts';
import type { Context, Fact, Locale, Memory } from './types.ts';
import { WORDING } from './wordings.ts';

export const RETELLING = new Set(['brief', 'english', 'chinese', 'repeat', 'sourced']);

/** "Sure?": what was told stands, and says so. */
const SURE_ASKED =
  /^\W*(?:(?:and|but|ok|hm+|are|is|you|that|u|so|quite|really|absolutely)\W+)*(?:sure|certain|positive|for real|seriously|really|honestly)\W*(?:about (?:that|it)|of that)?\W*$|^(?:你)?(?:确定|肯定)(?:吗|么|嘛|没错)?[?？]?$|^真的(?:吗|假的)?[?？]?$|^\W*(?:(?:and|so|but|ok)\W+)*(?:was|is) (?:that|it|this) (?:really )?in (?:the|that|your) (?:article|report|story|piece|source|text|news)\W*$|^(?:这|那)?(?:文章|报道|文中|原文|新闻)(?:里|中)?(?:真)?有(?:写|提到|说)?[吗么嘛]?[?？]?$/iu;

/** "Is that accurate?": as "sure?", save of what is somebody's opinion. */
const RIGHT_ASKED =
  /^\W*(?:(?:and|so|but|ok|hm+)\W+)*(?:is|was|are) (?:that|it|this|those|these|(?:that|this|the) (?:figure|number|line)|(?:those|these|the) (?:figures|numbers)) (?:really |all )?(?:right|correct|accurate|true|so)\W*$|^[这那]?(?:个|些)?(?:数字?|数据|说法|消息)?是?(?:对|准|准确|正确|属实|真|真实)的?(?:吗|么|嘛|不)[?？]?$|^(?:准不准确?|对不对|是不是真的|属不属实)[?？]?$/iu;

/** Whether a message asks no more than whether what was told is so. */
export function asksIfRight(message: string, { kind }: Fact): boolean {
  return SURE_ASKED.test(message) || (kind !== 'claim' && RIGHT_ASKED.test(message));
}

export function confirmAgain(told: Judged, reading: Reading, context: Context, { tools }: Desk): Weighed {
  const carried = carriedOf(told.fact);
  const said = { ...told, verdict: told.verdict ?? ('yes' as const) };
  return {
    answer: composeAnswer(said, { ...reading, periods: [], corrections: [] }, context, carried, tools),
    told: said,
  };
}

export function smalltalk(reading: Reading, context: Context, memory: Memory | undefined, desk: Desk): Weighed {
  const { locale } = reading;
  const wording = WORDING[locale];
  switch (reading.smalltalk) {
    case 'help':
      return plainWords('help', wording.help(desk.tools.topics(locale)), locale);
    case 'thanks':
      return plainWords('smalltalk', wording.thanks, locale);
    case 'goodbye':
      return plainWords('smalltalk', wording.goodbye, locale);
    case 'greeting':
      return plainWords('smalltalk', wording.greeting, locale);
  }
  return again(reading.smalltalk ?? '', reading, context, memory, desk);
}

/** What was just told, in another form. */
export function again(
  form: string,
  reading: Reading,
  context: Context,
  memory: Memory | undefined,
  desk: Desk,
): Weighed {
  const { locale } = reading;
  const { tools } = desk;
  const wanted: Locale =
    form === 'english' ? 'en' : form === 'chinese' ? 'zh' : form === 'repeat' ? locale : (memory?.locale ?? locale);
  const list = memory?.all && listAgain(form, wanted, reading, context, memory, desk);
  if (list) return list;
  const told = memory?.told && retell(memory.told.ref, desk);
  if (!told) return plainWords('help', WORDING[locale].nothingTold, locale);
  const said = { ...reading, locale: wanted, periods: [], corrections: [] };
  const carried = carriedOf(told.fact);
  if (form === 'brief') return { answer: composeBrief(told, said, context, carried, tools), told };
  const shown = form === 'sourced' ? { ...told, aspect: 'source' as const } : told;
  return { answer: composeAnswer(shown, said, context, carried, tools), told };
}

/** So many facts of a list are told where it is to be shorter. */
const BRIEF_LIST = 2;

/** All there is, told again: shorter, or in the other language. */
function listAgain(
  form: string,
  locale: Locale,
  reading: Reading,
  context: Context,
  memory: Memory,
  desk: Desk,
): Weighed | undefined {
  const found = solve({ ...desk.reader.read(memory.asked, context), locale }, context, desk);
  if (found.listed !== 'overview' || found.answer.kind !== 'answer') return undefined;
  const ref = form === 'brief' ? parseRef(found.answer.ref) : undefined;
  if (!ref) return found;
  const judged = desk.recalled(ref);
  const besides = judged.length - BRIEF_LIST + ref.observation;
  const said = { ...reading, locale };
  const { confidence, top, trace } = found.answer;
  const carried: Carried = { confidence, top, trace };
  const answer = composeList(
    judged.slice(0, BRIEF_LIST),
    undefined,
    Math.max(0, besides),
    said,
    context,
    carried,
    desk.tools,
  );
  return { answer, listed: 'overview' };
}

/** The fact behind a reference, as it was told. */
export function retell(text: string, desk: Desk): Judged | undefined {
  const ref = parseRef(text);
  return ref ? desk.recalled(ref)[0] : undefined;
}
