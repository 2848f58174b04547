/** The times that a question names, held against those of a fact. */
import { isWithin, overlaps, yearRange } from '../dates.ts';
import type { PeriodClaim } from '../reading/periods.ts';
import type { Reading } from '../reading/read.ts';
import type { Fact, Period, Source } from '../types.ts';
import type { Finding } from './claims.ts';
import { holdsValue } from './named-figures.ts';

/** Costs in log-odds, as those of `claims.ts`. */
const OTHER_PERIOD = 1.0;
const NO_PERIOD = 1.2;

/** How a named period stands to the fact's. */
type PeriodRelationTo = 'same' | 'part' | 'wider' | 'other' | 'unknown';

export function comparePeriod(claim: PeriodClaim, period: Period): PeriodRelationTo {
  switch (period.kind) {
    case 'none':
    case 'vague':
      return 'unknown';
    case 'asOf': {
      if (claim.grain === 'day') return claim.from <= period.asOf && period.asOf <= claim.to ? 'same' : 'other';
      // A month or a year around the day says the same only with "as of"; "in 2023" asks for a flow.
      if (claim.grain === 'month') return claim.from <= period.asOf && period.asOf <= claim.to ? 'same' : 'other';
      return overlaps(claim, { from: period.asOf, to: period.asOf }) ? 'part' : 'other';
    }
    case 'since': {
      const whole = { from: period.from, to: period.said };
      if (claim.relation === 'since')
        return claim.from === period.from ? 'same' : claim.from > period.from ? 'part' : 'wider';
      if (claim.from === period.from && claim.to >= period.said) return 'same';
      // "2022 to 2023" is that span as people say it.
      if (claim.from === period.from && claim.grain === 'years' && claim.to.slice(0, 4) === period.said.slice(0, 4))
        return 'same';
      return isWithin(claim, { from: whole.from, to: yearRange(Number(period.said.slice(0, 4))).to })
        ? 'part'
        : overlaps(claim, whole)
          ? 'wider'
          : 'other';
    }
    case 'range':
    case 'fiscal': {
      const range = { from: period.from, to: period.to };
      if (claim.relation === 'before') return period.to < claim.from ? 'same' : 'other';
      if (claim.relation === 'after') return period.from > claim.to ? 'same' : 'other';
      if (claim.relation === 'since')
        return claim.from === period.from
          ? claim.to >= period.to || claim.grain === 'year'
            ? sinceRange(period.from, period.to)
            : 'same'
          : overlaps(claim, range)
            ? 'part'
            : 'other';
      if (claim.relation === 'until' && claim.to === period.to) return 'same';
      if (claim.from === range.from && claim.to === range.to) return 'same';
      if (isWithin(claim, range)) return 'part';
      return isWithin(range, claim) ? 'wider' : overlaps(claim, range) ? 'wider' : 'other';
    }
  }
}

/** The whole time lies before the end of the one named. */
function isOver(period: Period, claim: PeriodClaim): boolean {
  return period.basis !== 'unstated' && period.kind === 'range' && period.to <= claim.to;
}

/** "since 2020" for a total of 2020 to 2022 has no end: the total is a part of it, unless it is one day or year. */
function sinceRange(from: string, to: string): PeriodRelationTo {
  return from.slice(0, 4) === to.slice(0, 4) ? 'same' : 'wider';
}

export function periodClaims(reading: Reading, fact: Fact, sources: ReadonlyMap<string, Source>): Finding[] {
  const observations = fact.observations;
  const findings: Finding[] = [];
  // Two years named apart ("from 2020 … 2022") are judged together: agreeing with one end is not conflicting.
  const joined = joinEnds(reading.periods, reading);
  for (const claim of joined) {
    const relations = observations.map((o) =>
      o.period.basis === 'unstated' ? ('unknown' as const) : comparePeriod(claim, o.period),
    );
    if (relations.includes('same')) continue;
    // "Does the total of 2020 to 2022 cover 2021?"
    if (reading.yesNo && reading.including && relations.includes('part') && ofItsFigures(reading, fact)) continue;
    // What was founded in 2019 was there by 2021.
    if (
      reading.yesNo &&
      fact.kind !== 'statistic' &&
      claim.relation === 'until' &&
      observations.every((o) => isOver(o.period, claim))
    )
      continue;
    // … and was still there in 2020, where that is what is asked.
    if (
      reading.yesNo &&
      fact.kind === 'event' &&
      claim.relation === 'in' &&
      THERE_THEN.test(reading.text.folded) &&
      observations.every((o) => o.period.kind === 'range' && o.period.basis !== 'unstated' && o.period.to < claim.from)
    )
      continue;
    // An event of a day happened in its month and its year, too.
    if (fact.kind === 'event' && claim.relation === 'in' && relations.includes('wider')) continue;
    // "On today's call": the asker's day, not the figure's.
    const asked = claim.relative && claim.grain === 'day' && claim.relation !== 'until';
    if (asked && (isAside(claim.start, reading) || isOccasion(claim, reading))) continue;
    // The day or month in which the source appeared names the source, not a period of the figure.
    const published = observations.some((o) => {
      const date = sources.get(o.source.id)?.published;
      return date !== undefined && date >= claim.from && date <= claim.to;
    });
    // Counted up to that day, it is a claim of the figure.
    const upTo = claim.relation === 'until' || reading.aspects.includes('asOf');
    const counted = upTo && observations.some((o) => o.period.kind === 'asOf');
    const done = claim.relation === 'in' && fact.kind === 'statistic';
    const alone = done && (ALONE.test(reading.text.folded) || !TELLING.test(reading.text.folded));
    if (published && !counted && !alone && (claim.grain === 'day' || claim.grain === 'month')) continue;
    const unknown = relations.every((r) => r === 'unknown');
    if (unknown && published) continue;
    findings.push({
      slot: 'period',
      conflict: true,
      cost: unknown ? NO_PERIOD : OTHER_PERIOD,
      asked: claim.text,
      decides: 'period',
      ...(relations.includes('part') ? { within: true } : {}),
    });
  }
  return findings;
}

/** Asked of the figures as they stand, and of no other number. */
function ofItsFigures({ amounts }: Reading, fact: Fact): boolean {
  return fact.kind === 'statistic' && amounts.every((a) => holdsValue(fact, a));
}

/** Was there, rather than came to be. */
const THERE_THEN =
  /\balready (?:have|had|exist\w*|running|open|operat\w+|working|there|around|in place|in existence)\b|\b(?:have|had|exist(?:ed|s)?|in existence|around|in place|up and running)\b(?!.*\b(?:set up|founded|established|opened|created|launched|started|born)\b)|(?:已经?|就)(?:有|存在|在)了?(?!.*(?:成立|设立|建立|创立|开业))|存在/i;

/** "In June alone": a count of that month. */
const ALONE = /\b(?:only|alone|by itself|on its own)\b|单月|当月|单独|一个月/i;

/** The day of the report is when something was said; with nobody saying it, it is when it was done. */
const TELLING =
  /\b(?:sa(?:y|ys|id)|told|tells?|announc\w+|report\w*|releas\w+|reveal\w+|disclos\w+|giv\w+|gave|mention\w*|quot\w+|cit\w+|brief\w*|conf(?:erence)?|press(?:er)?|articles?|news|story|piece|stat(?:ed?|es|ing)|according|publi\w+|present\w*|spoke|dated?|sourced?|figures? (?:of|from)|as (?:of|at)|into|(?:start|beginning) of)\b|说|称|公布|发布|透露|介绍|披露|提[到及]|讲|报道|新闻|文章|通报|记者|消息|给出|截[至止]/i;

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const CHINESE_WEEKDAY = /(?:周|星期|礼拜)([日天一二三四五六])/;

/** A day of the week is something that is asked after. */
export function namesWeekday({ units, text }: Reading): boolean {
  return units.some((u) => WEEKDAYS.includes(u.norm)) || CHINESE_WEEKDAY.test(text.folded);
}

/** A weekday claims something only of a fact that has a day. */
export function weekdayClaim(reading: Reading, fact: Fact): Finding[] {
  const period = fact.observations.at(-1)?.period;
  if (period?.kind !== 'range' || period.from !== period.to) return [];
  const word = reading.units.find((u) => WEEKDAYS.includes(u.norm));
  const han = CHINESE_WEEKDAY.exec(reading.text.folded);
  const named = word
    ? WEEKDAYS.indexOf(word.norm)
    : han
      ? '日一二三四五六'.indexOf(han[1] === '天' ? '日' : han[1]!)
      : undefined;
  if (named === undefined || named === new Date(`${period.from}T00:00:00Z`).getUTCDay()) return [];
  return [{ slot: 'period', conflict: true, cost: 0.3, asked: word?.raw ?? han?.[0] ?? '', decides: 'period' }];
}

function isAside(offset: number, reading: Reading): boolean {
  const unit = reading.units.findIndex((u) => u.start >= offset);
  const clause = reading.clauses[unit];
  return clause !== undefined && reading.askingClauses.size > 0 && !reading.askingClauses.has(clause);
}

/** "Today's meeting", "this morning's call": when the asker speaks of it. */
function isOccasion({ end }: PeriodClaim, { text }: Reading): boolean {
  return OCCASION.test(text.folded.slice(end));
}
const OCCASION =
  /^(?:'s)? (?:meeting|call|session|talk|lesson|class|seminar|hearing|minutes|agenda|slides?|deck|paper|show|stand-?up)\b|^的?(?:会|例会|会议|课|讲座|碰头会)/i;

function joinEnds(claims: readonly PeriodClaim[], reading: Reading): readonly PeriodClaim[] {
  if (claims.length < 2 || claims.some((c) => c.grain !== 'year')) return claims;
  const first = claims[0]!;
  const last = claims.at(-1)!;
  // Years one after the other ("2020 2021 2022"), or a start and an end.
  const row = claims.every(
    (c, i) => i === 0 || Number(c.from.slice(0, 4)) === Number(claims[i - 1]!.from.slice(0, 4)) + 1,
  );
  const ends = claims.length === 2 && first.relation === 'since' && last.relation !== 'since' && last.from > first.from;
  // "betwen 2020 adn 2022": a slip in the little words.
  const text = reading.text.folded.toLowerCase();
  const between =
    claims.length === 2 &&
    last.from > first.from &&
    last.start - first.end <= 6 &&
    /\b(?:bet?w\w*|btw|fr\w?m)\W*$/.test(text.slice(Math.max(0, first.start - 12), first.start));
  if (!ends && !between && !(row && claims.length > 2)) return claims;
  return [{ ...first, to: last.to, relation: 'in', grain: 'years', end: last.end, text: `${first.text}–${last.text}` }];
}
