/** Whether a conflict is a "no": where the fact settles the very point, and nothing else was asked. */
import type { Reading } from '../reading/read.ts';
import type { Fact } from '../types.ts';
import type { Finding } from './claims.ts';
import { holdsValue } from './named-figures.ts';
import { HOLDS, isOfficeWord } from './offices.ts';
import { isLight, predicateOf } from './predicate.ts';
import { OF_ANY } from './verdict-cues.ts';
import { vouchless } from './vouching.ts';

/** What somebody has done some time: an office held says nothing of it. */
const ONCE =
  /(?<!\b(?:i|we|you) )\b(?:has|have|had)\b(?! (?:the|an?) )|\b(?:before|after|already|still|until)\b|之前|以前|之后|已经|\bever\b|\bonce\b|曾经?|过(?:没|吗|么)/i;

/** "Were the court totals announced by Rui?": who made something known is asked, and nobody's office. */
export function isOfTeller(reading: Reading): boolean {
  return reading.aspects[0] !== 'personTitle' && BY_WHOM.test(reading.text.folded);
}
const BY_WHOM =
  /\b(?:announced|given|presented|disclosed|released|reported|quoted|told|stated|revealed|shared|put out|made public|cited) by\b(?! name)|(?:公布|发布|宣布|介绍|披露|通报|报出|给出|说|讲|报)的[吗吧么嘛]?[?？]?\s*$/i;

/** The figure itself is what is spoken of: by its value, or as the one that was just told. */
export function namesFigure(reading: Reading, fact: Fact, follows: boolean): boolean {
  return reading.amounts.length > 0 ? reading.amounts.every((a) => holdsValue(fact, a)) : follows;
}

/**
 * Whether a difference may be denied. Of a figure, another period is only wrong when the figure itself is named
 * ("are the 1,400 of 2022 alone?"); of somebody's home, another country only when that somebody is meant ("the investor").
 */
function deniable(finding: Finding, reading: Reading, fact: Fact, named: boolean): boolean {
  if (finding.opposed) return true;
  // "Are the 1,400 of 2022 alone?": a figure of a longer time is not that of a part of it.
  // At least so many in a part of it is another claim, which they leave open.
  const pointed = isDefinite(reading) || reading.amounts.some((a) => opens(a, reading));
  const asTold = reading.amounts.every(
    (a) => a.comparator !== 'atLeast' && a.comparator !== 'atMost' && (a.comparator !== 'over' || pointed),
  );
  if (finding.slot === 'period' && finding.within && named && asTold && ALONE.test(reading.text.folded)) return true;
  const figures = fact.observations.at(-1)?.figures ?? [];
  // "Do the numbers run to the end of June?": up to which day they are counted is told.
  const upTo = fact.observations.at(-1)?.period.kind === 'asOf' && reading.periods.some((p) => p.relation === 'until');
  if (finding.slot === 'period' && upTo && reading.aboutFigure && reading.periods.length === 1) return true;
  // "Do the totals cover 2019?": which years they are of is told.
  if (finding.slot === 'period' && reading.including && reading.periods.length === 1 && (named || reading.aboutFigure))
    return true;
  // Who said it is known, whichever figure is meant.
  if (finding.decides === 'speaker' && finding.slot === 'body' && reading.aboutFigure) return true;
  if (finding.slot === 'body' && finding.within && figures.length > 0) return false;
  if (finding.slot === 'body' && figures.length > 0)
    return (named && (reading.definite || isDefinite(reading) || isIdentified(reading))) || reading.cleft;
  // Which year is the fiftieth does not tell which was the first.
  if (finding.slot === 'period' && figures.some((f) => f.unit === 'ordinal') && (reading.starting || !named))
    return false;
  if (finding.slot === 'period' && fact.kind === 'statistic' && figures.some((f) => f.unit !== 'ordinal'))
    return (named && (isDefinite(reading) || reading.starting)) || ((named || reading.starting) && reading.aboutFigure);
  // Part of the time that is known: it may have been then.
  if (finding.slot === 'period' && finding.within) return false;
  // "Is the 1,400 Beijing's?": a figure is where it is; as many may have been elsewhere.
  if (finding.slot === 'place' && fact.kind === 'statistic' && finding.decides === 'place')
    return named && reading.aboutFigure;
  // "Did any American company …?" is asked of whoever else there may be.
  if (finding.slot === 'place' && finding.from !== undefined && ANY.test(reading.units[finding.from - 1]?.norm ?? ''))
    return false;
  if (finding.slot === 'place') return reading.definite || named || reading.cleft;
  return true;
}

const ANY = /^(?:any|some|other|another|what|哪|哪家|某)$/;

/** "Is the 8 million a weight?", 1400多指的是……吗: what the figure is, is asked. */
export function isIdentified(reading: Reading): boolean {
  const { folded } = reading.text;
  if (!IS_WHAT.test(folded) || IN_PART.test(folded)) return false;
  return isDefinite(reading) || reading.amounts.some((a) => opens(a, reading));
}

/** Denied of a figure that is pointed at by its number, or of an event by another time: what it is of is no guess. */
export function isPointed(reading: Reading, fact: Fact, conflicts: readonly Finding[]): boolean {
  const { amounts } = reading;
  if (fact.kind === 'event')
    return amounts.length === 0 && conflicts.length > 0 && conflicts.every((f) => f.slot === 'period' && f.decides);
  // "I have Rui down as representing the high court": somebody and a body, and nothing else.
  if (fact.kind === 'person')
    return (
      amounts.length === 0 &&
      conflicts.length > 0 &&
      conflicts.every((f) => f.slot === 'body' && f.decides !== undefined) &&
      reading.mentions.some((m) => m.node.kind === 'person')
    );
  const named = amounts.length > 0 && amounts.every((a) => holdsValue(fact, a));
  return named && (isDefinite(reading) || amounts.some((a) => opens(a, reading)));
}

/** What some of it is, what it is like, or how it was reckoned: nothing of what it is. */
const IN_PART =
  /\b(?:same|mostly|mainly|largely|primarily|partly|chiefly|some|most|many|based on|according to)\b|主要|大多|多数|大部分|大半|部分|有些|一样|同一|一回事|按照?|根据|依据/i;
/** Some or most of it: what the figure is of says nothing of those. */
const SOME_OF =
  /\b(?:mostly|mainly|largely|primarily|partly|chiefly|(?:some|most|many|any|one|none|few) of)\b|主要|大多|多数|大部分|大半|有没有一[件起宗个单]|有一[件起宗个单]/i;
const IS_WHAT =
  /\b(?:is|are|was|were|being|represents?|reflects?|describes?|measures?|refers?|means?|stands? for|speaks? (?:about|of)|understood as|counts?)\b|指|是|统计|数的|属于|算/i;

function opens({ said, saidEnd }: Reading['amounts'][number], { text }: Reading): boolean {
  const before = text.folded.slice(0, said);
  if (/^\W*(?:(?:and|so|the|number|figure|a)\W+)*$/i.test(before)) return true;
  if (/^\W*(?:(?:and|so|but)\W+)*(?:is|was|are|were)\W+$/i.test(before) && OF_TIME.test(text.folded.slice(saidEnd)))
    return true;
  // "Is 1,400 the number of …?"
  return /^\W*(?:(?:and|so|but)\W+)*(?:is|was|are|were)\W+$/i.test(before) && A_NUMBER.test(text.folded.slice(saidEnd));
}
/** "Are the over 1,400 cases of 2022 alone?" */
const OF_TIME = /^[\w ]{0,24} (?:of|from|for|in|within) (?:19|20)\d\d\b/i;
const A_NUMBER =
  /^\W*(?:the|a) (?:total |whole )?(?:number|figure|total|count|tally|amount|sum|share|rate|weight|value)\b/i;

/** "The 300-plus tons", 那三百多吨: the figure is pointed at, not claimed. */
function isDefinite({ amounts, text }: Reading): boolean {
  return amounts.some(
    (a) =>
      POINTED.test(text.folded.slice(Math.max(0, a.said - 16), a.said)) ||
      /^[的]?[那这]/.test(text.folded.slice(a.saidEnd, a.saidEnd + 4)) ||
      TOPIC.test(text.folded.slice(a.saidEnd)) ||
      /^[多余来]?[件起宗个吨]?[，,]?是?指/u.test(text.folded.slice(a.saidEnd)),
  );
}
/** 三百多吨货是……的吧: what stands before the verb is what is spoken of. */
const TOPIC = /^[^，。,;；是]{0,14}是[^，。,;；]{1,16}的(?:吗|吧|么|[，,?？]|$)/u;
const POINTED =
  /\b(?:the|those|these|that|this) (?:[\w'-]+ ){0,1}$|\b(?:figure|number|total|tally|count|sum|rate) of (?:(?:over|nearly|about|more than|some|almost) )?$|[那这](?:笔|批|些|个)?$|[说提报讲](?:到|出)?的$/i;

const ALONE =
  /\b(?:alone|by itself|only|just|single|one (?:calendar )?year(?:'s)?|all (?:of (?:it|them)|in)|entirely|solely|within)\b|单单|单独|单年|光是|仅|只是|全是|都是|只到|止于|截止到?|一年(?:里|内|之内|的|收|审|破|办|就|扣|查|抓|销|结|接|受)|当年|全年/i;

const SUPPOSED =
  /^\W*(?:(?:so|and|now|ok|hi|hey)\W+)*(?:suppose|supposing|imagine|assume|assuming|say|let's say|if|in case)\b[^:?]{6,}?(?::|, (?=(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)\b))|^(?:如果|假如|要是|假设|比如说?|比方说?)[^。？]{4,}?[，,：:]/i;

/** Named in a sentence before the one that asks. */
function isOfTale(asked: string, { text, yesNo }: Reading): boolean {
  const parts = text.folded.split(/(?<=[.!?。！？])\s*(?=[\p{L}\p{N}])(?<!\d[.])/u);
  const last = parts.at(-1) ?? '';
  return (
    yesNo &&
    parts.length > 1 &&
    !WHETHER_SO.test(last) &&
    /[?？]\s*$/.test(last) &&
    last.length > 12 &&
    !last.includes(asked.toLowerCase())
  );
}

/** "Is that right?" behind a sentence asks after all of it. */
const WHETHER_SO =
  /^\W*(?:is|was|are|were|does|do|did|can|has|have) (?:that|this|it|those|these)(?: (?:so|right|true|correct|accurate|the case|fair|what happened|hold(?: up| true| water)?|stand(?: up)?|check out|add up|fit|match))?\W*$|^(?:这|那)?(?:是|对|没错|这样)[^，,。？?]{0,5}[吗么吧]?[?？]?$/i;

/** "Does Rui know the high court?": whatever somebody does with a body, it is no office held there. */
export function asksOffice(reading: Reading): boolean {
  const { units, mentions, clauses, text } = reading;
  const named = mentions.filter((m) => m.node.kind === 'person' || m.node.kind === 'body' || m.node.role === 'actor');
  const person = named.find((m) => m.node.kind === 'person');
  const body = named.find((m) => m.node.kind === 'body');
  const [first, second] = [person, body].sort((a, b) => (a?.from ?? 0) - (b?.from ?? 0));
  const between = first && second ? text.folded.slice(units[first.to - 1]!.end, units[second.from]!.start) : '';
  if (DEALS.test(between)) return false;
  const isOf = (i: number): boolean => isOfficeWord(units[i]!.norm) || named.some((m) => m.from <= i && i < m.to);
  const said = predicateOf(reading);
  if (said !== undefined) return isOf(said) || isLight(units[said]!.norm);
  const clause = new Set(named.filter((m) => m.node.kind === 'person').map((m) => clauses[m.from]));
  return units.every(({ kind }, i) => kind === 'han' || !clause.has(clauses[i]) || isOf(i));
}
/** What is done with somebody, between the name and the body. */
const DEALS =
  /认识|喜欢|见过|拜访|会见|表扬|批评|感谢|满意|同意|信任|支持|帮过?|合作|抱怨|结婚|尊重|起诉|指责|加入|离开/u;

/** "Were the 8 million pieces destroyed?": what became of what is counted, and not what it is a count of. */
function isFate({ from }: Finding, reading: Reading): boolean {
  const deed = reading.mentions.find((m) => m.from === from && m.node.role === 'operation');
  const counts = reading.amounts.length > 0 && reading.amounts.every((a) => a.unit !== 'percent');
  // "Were the pieces seized by customs destroyed?": the last of two deeds is what is asked.
  return (
    deed !== undefined &&
    counts &&
    isDefinite(reading) &&
    (from === predicateOf(reading) || (PASSIVE.test(reading.text.folded) && deed.to === reading.units.length))
  );
}

const PASSIVE = /^\W*(?:(?:and|so|but)\W+)*(?:were|was|are|have|has)\b/i;

/** Every point in conflict is settled by the fact, and none beside them was asked. */
export function isDenied(
  reading: Reading,
  fact: Fact,
  findings: readonly Finding[],
  conflicts: readonly Finding[],
  meansFigure: boolean,
): boolean {
  // What the source leaves out does not matter where something else decides.
  const decisive = conflicts.filter((f) => !f.say);
  if (decisive.length === 0 || reading.further || OF_ANY.test(reading.text.folded)) return false;
  // "Better in 2022 than in 2021?" asks of neither by itself.
  if (reading.comparing && reading.periods.length > 1) return false;
  // Somebody of another body has not therefore done, or not done, what nobody knows of.
  if (fact.kind === 'person' && (ONCE.test(reading.text.folded) || isOfTeller(reading))) return false;
  if (fact.kind === 'person' && decisive.some((f) => f.slot === 'body') && !asksOffice(reading)) return false;
  if (meansFigure && SOME_OF.test(reading.text.folded)) return false;
  // "We were there in 2018. … Was it only set up later?": a time of the tale is not asked after.
  if (decisive.every((f) => f.slot === 'period' && isOfTale(f.asked, reading))) return false;
  // "Suppose a start-up …: does the city have …?": what is supposed is not asked.
  const supposed = SUPPOSED.exec(reading.text.folded)?.[0].length ?? 0;
  if (decisive.some((f) => f.from !== undefined && (reading.units[f.from]?.start ?? supposed) < supposed)) return false;
  // Beside another thing that nothing explains, nobody was said to have done it.
  // An office is what is asked of somebody.
  const isOffice = (f: Finding): boolean =>
    fact.kind === 'person' &&
    (HOLDS.test(f.asked) || reading.mentions.some((m) => m.from === f.from && m.node.role === 'actor'));
  if (findings.some((f) => vouchless(f) && !isOffice(f) && (fact.kind === 'person' || f.slot === 'thing')))
    return false;
  const whole = meansFigure || conflicts.length === decisive.length || decisive.some((f) => f.slot !== 'period');
  const settled = (f: Finding): boolean =>
    f.opposed ||
    (f.differs === true && meansFigure && isIdentified(reading) && !isFate(f, reading)) ||
    (f.decides !== undefined && f.slot !== 'figure' && fact.decides.includes(f.decides));
  return whole && decisive.every((f) => deniable(f, reading, fact, meansFigure) && settled(f));
}
