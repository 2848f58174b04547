/** Words that ask for something worked out of two facts: sums of money held against each other, days between two dates, numbered years. */
import type { Plain } from '../text/normalise.ts';
import { operationOf } from './operation.ts';
import { BOUND } from './operation-cues.ts';

export type AcrossKind = 'ratio' | 'difference' | 'share' | 'between' | 'nth';

const DAYS =
  /\b(?:how many|number of|count(?: up)? the|how long in) days\b[^?]*|\bdays? (?:between|from|since)\b|(?:多少|几|好多)天|隔了?(?:多少|几)天|天数/i;
const APART =
  /\b(?:between|from\b.*\bto|until|till|since|pass(?:ed|es)?|went by|go by|elapsed?|lie|lay|apart|before|after)\b|之间|到|隔|相差|过了|中间|距/i;

/** "Which number was the year the centre opened?", 第几年. */
const NTH =
  /\b(?:which|what)(?: \w+)? (?:number|ordinal)\b[^?]*\byear\b|\bhow ?many(?:th|st)\b|\b(?:which|what) year of (?:the|their|its|china)\b|第几(?:个?年头?|周年)/i;

/** "How many times bigger?": what is held against what need not be said. */
const TIMES =
  /\bhow many times\b|\bby (?:what|how much of a) (?:factor|multiple)\b|\b(?:what|which) (?:factor|multiple)\b|(?:几|多少)倍|(?:抵|顶)(?:得)?(?:上|过)?(?:几|多少)[个份批]/i;
const FRACTION_OF =
  /\bas an? (?:fraction|share|percentage|proportion|portion) of\b|\bwhat (?:fraction|share|percentage|proportion) of\b|(?:是|占|相当于)[^，。？?]{2,20}的?(?:几分之几|百分之(?:几|多少)|几成)/i;
const MORE_BY =
  /\bby (?:what|how much)(?: amount)?\b[^?]*\b(?:more|larger|bigger|exceed|beat|top|outstrip|surpass)\w*|\bhow much (?:more|larger|bigger)\b|\bdifference\b|(?:相差|差|多出?|高出?)(?:了)?(?:多少|几)/i;

/** Words of the working out, which name neither fact. */
const WORKING: { readonly [K in AcrossKind]: RegExp } = {
  between:
    /\b(?:how many|number of|count(?: up)? the|how long in)\b|\bdays?\b|\bcut-?off\b|\b(?:pass(?:ed|es)?|went by|go by|elapsed?|lie|lay|apart)\b|(?:多少|几|好多)天|隔了?|相差|过了|中间|天数|截止日?/giu,
  nth: /\b(?:which|what)(?: \w+)? (?:number|ordinal)\b|\b(?:which|what) year of\b|\bgiven that\b|\bcounts? as\b|\bwas the year\b|\bof the partnership\b|第几(?:个?年头?|周年)|那[一]?年|应是|算/giu,
  ratio:
    /\b(?:compare(?:d)?|versus|vs|bigger|larger|greater|higher)\b|\bhow many times\b|(?:几|多少)倍|以上|(?:抵|顶)(?:得)?(?:上|过)?(?:几|多少)[个份批]/giu,
  share:
    /\bas an? (?:fraction|share|percentage|proportion|portion) of\b|\bwhat (?:fraction|share|percentage|proportion) of\b|几分之几|百分之(?:几|多少)|几成/giu,
  difference:
    /\bby (?:what|how much)(?: amount)?\b|\b(?:more|larger|bigger|exceed|beat|top|outstrip|surpass)\w*\b|\bdifference\b|相差|差|多出?|高出?/giu,
};

/** What is asked for, where it is something that two facts together may tell, and the text without the words that ask for it. */
export function acrossOf(text: Plain): { readonly kind: AcrossKind; readonly rest: string } | undefined {
  const kind = kindOf(text);
  return (
    kind && { kind, rest: text.folded.replace(WORKING[kind], ' ').replace(BOUND, ' ').replace(/\s+/g, ' ').trim() }
  );
}

function kindOf(text: Plain): AcrossKind | undefined {
  const { folded } = text;
  if (DAYS.test(folded) && APART.test(folded)) return 'between';
  if (TIMES.test(folded) || operationOf(text)?.operation.kind === 'ratio') return 'ratio';
  if (FRACTION_OF.test(folded)) return 'share';
  if (MORE_BY.test(folded)) return 'difference';
  return NTH.test(folded) ? 'nth' : undefined;
}
