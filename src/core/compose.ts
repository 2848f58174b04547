/** From a judgement to what the reader is told: one sayable line first, then what limits it. */

import type { Calculation } from './arithmetic.ts';
import type { Judged } from './judge.ts';
import { isUnstated } from './judging/aspects.ts';
import type { Finding } from './judging/claims.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading/read.ts';
import { formatRef, handleOf, parseRef } from './refs.ts';
import type {
  Aspect,
  ChoicesAnswer,
  Context,
  Fact,
  FactAnswer,
  Figure,
  Locale,
  Option,
  PlainAnswer,
  Ranked,
  Source,
  UnitEntry,
  Verdict,
} from './types.ts';
import {
  boundsOf,
  createFiller,
  type Filler,
  lineFor,
  nameOf,
  type Offices,
  pick,
  sourceLine,
  WORDING,
} from './wordings.ts';

export interface ComposeTools {
  readonly knowledge: Knowledge;
  readonly sources: ReadonlyMap<string, Source>;
  readonly offices: Offices;
  readonly version: string;
  readonly factOf: (id: string) => Fact | undefined;
  /** Facts that tell of the report itself which a fact is from. */
  readonly reportOf: (fact: Fact) => readonly string[];
  readonly topics: (locale: Locale) => readonly string[];
}

/** What every outcome carries along. */
export interface Carried {
  readonly confidence: number;
  readonly top: readonly Ranked[];
  readonly trace: readonly string[];
}

/** What was told before, or is the only one meant: nothing is left to weigh. */
export function carriedOf({ id }: Fact): Carried {
  return { confidence: 1, top: [{ factId: id, score: 1 }], trace: [] };
}

export interface Told {
  readonly locale: Locale;
  readonly line: string;
  readonly attribution: string | undefined;
  readonly notes: string[];
  /** Said after the answer: what a reader may want to know, but need not hear. */
  readonly asides: readonly string[];
  readonly filler: Filler;
  readonly template: string;
}

/** The line with its period and its speaker. */
export function tell(
  fact: Fact,
  aspect: Aspect,
  focus: readonly Figure[],
  wanted: Locale,
  context: Context,
  tools: ComposeTools,
): Told {
  const observation = fact.observations.at(-1);
  const whole = fact.partOf ? tools.factOf(fact.partOf) : undefined;
  const filler = createFiller(fact, observation, wanted, tools.knowledge, tools.offices, whole);
  const wording = WORDING[filler.locale];
  const { template, text } = lineFor(fact, filler, aspect, focus);
  const limits = fact.limits[filler.locale];
  const speaker = filler.speaker();
  const byContext = observation?.attributedTo.basis === 'context';
  const notes: string[] = [];
  const byPeriod: string[] = [];
  if (limits) notes.push(filler.template(limits));
  const period = filler.periodText();
  let line = text;
  let attribution: string | undefined;
  const cited = observation && sourceLine(observation, tools.sources, filler.locale);
  if (aspect === 'source' && cited && !hasOwn(fact, filler.locale, 'source'))
    line = wording.sourced(
      wording.source({ ...cited, locator: cited.locator, published: wording.day(cited.published) }),
      siteOf(cited.url),
      text,
    );
  if (aspect === 'speaker' && speaker) line = wording.asked(speaker, byContext, text);
  else if (speaker) attribution = wording.saidBy(speaker, byContext);
  else if (fact.kind === 'statistic' || fact.kind === 'plan' || fact.kind === 'claim') attribution = wording.noSpeaker;
  if (observation?.period.basis === 'unstated' && fact.kind === 'statistic') {
    const missing = fact.unstated[filler.locale]?.asOf ?? fact.unstated[filler.locale]?.when;
    if (missing) notes.push(missing);
  } else if (period && !/\{[pP]eriod/.test(template) && fact.kind === 'statistic')
    notes.push(wording.periodNote(period));
  if (observation?.period.kind === 'since') notes.push(wording.openPeriodNote(wording.day(observation.period.said)));
  if (aspect === 'exactness') {
    const qualified = (focus.length > 0 ? focus : (observation?.figures ?? [])).find(
      (f) => f.qualifier !== 'exact' && !f.derived,
    );
    notes.unshift(wording.exact(qualified && QUALIFIER_WORD[filler.locale][qualified.qualifier]));
  }
  if (observation?.period.basis === 'context' && fact.kind === 'statistic') byPeriod.push(wording.contextPeriod);
  if (fact.reviewBy && context.now > fact.reviewBy && fact.reviewed)
    notes.push(wording.reviewDue(wording.day(fact.reviewed)));
  return { locale: filler.locale, line, attribution, notes, asides: byPeriod, filler, template };
}

/** The site alone can be said aloud; the whole address stands with the source. */
function siteOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : undefined;
}

function hasOwn(fact: Fact, locale: Locale, aspect: Aspect): boolean {
  return fact.answers[locale]?.[aspect] !== undefined;
}

const QUALIFIER_WORD = {
  en: { exact: '', over: 'over', nearly: 'nearly', about: 'about', upTo: 'up to' },
  zh: { exact: '', over: '超过', nearly: '近', about: '约', upTo: '最多' },
} as const;

export function join(locale: Locale, parts: readonly (string | undefined)[]): string {
  return parts.filter((p): p is string => Boolean(p)).join(locale === 'zh' ? '' : ' ');
}

function readNotes(reading: Reading, locale: Locale): { read?: string; notes: string[] } {
  const wording = WORDING[locale];
  const notes = reading.periods
    .filter((p) => p.relative)
    .map((p) => wording.tookAs(p.text, wording.period({ kind: 'range', basis: 'stated', from: p.from, to: p.to })));
  const read = reading.corrections.length > 0 ? wording.readAs(reading.corrections) : undefined;
  return { ...(read ? { read } : {}), notes };
}

/** What a yes/no answer begins with. Where a yes alone could be taken for its contrary, it says which of the two is meant. */
function leadOf(verdict: Verdict | undefined, { confirming }: Context, locale: Locale): string | undefined {
  if (!verdict) return undefined;
  const { verdict: plain, confirmed } = WORDING[locale];
  return confirming && verdict !== 'unstated' ? confirmed[confirming][verdict] : plain[verdict];
}

export function composeAnswer(
  judged: Judged,
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const { fact, aspect, focus, verdict } = judged;
  const told = tell(fact, aspect, focus, reading.locale, context, tools);
  const wording = WORDING[told.locale];
  const verdictWord = leadOf(verdict, context, told.locale);
  const limit = told.notes.slice();
  if (verdict && judged.conventional) limit.push(wording.conventional);
  const { read, notes } = readNotes(reading, told.locale);
  // What the period or an aspect lacks belongs to the answer itself; how it was read comes after.
  // "Does the report name it?" No: what it leaves out is said before what it has.
  const asked = verdict && reading.aboutSource ? judged.findings.find((f) => f.say)?.say : undefined;
  const leaves = judged.leaves ?? fact.leavesOut.findIndex((l) => l.say === asked);
  const left = fact.leavesOut[leaves]?.say;
  const answer = join(told.locale, [verdictWord, pick(left, told.locale), told.line, told.attribution, ...limit]);
  const kept = left ? { ...judged, leaves } : judged;
  return finish('answer', answer, [...told.asides, ...notes], kept, told, carried, tools, read);
}

export function composeNearest(
  judged: Judged,
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const { fact, focus } = judged;
  const told = tell(fact, 'value', focus, reading.locale, context, tools);
  const wording = WORDING[told.locale];
  const first = mostTelling(judged.findings);
  let line: string;
  if (!first) line = wording.differs('figure', '', undefined, told.line);
  else if (first.slot === 'aspect') {
    const aspect = first.asked as Aspect;
    const own = first.say
      ? pick(first.say, told.locale)
      : isUnstated(fact, aspect)
        ? fact.unstated[told.locale]?.[aspect]
        : undefined;
    line = own ? join(told.locale, [own, told.line]) : wording.missing(aspect, told.line);
  } else {
    const relative = reading.periods.find((p) => p.relative && p.text === first.asked);
    const asked = relative
      ? wording.period({ kind: 'range', basis: 'stated', from: relative.from, to: relative.to })
      : first.asked;
    const have = first.have
      ? nameOf(tools.knowledge, first.have, told.locale)
      : first.slot === 'period'
        ? told.filler.periodText() || undefined
        : undefined;
    // Of what has no date of its own no time is said to differ.
    const undated =
      first.slot === 'period' && (fact.observations.at(-1)?.period.basis === 'unstated' || have === asked);
    // A period that the line itself gives need not be said twice.
    const said = first.slot === 'period' && have !== undefined && told.line.includes(have) ? undefined : have;
    if (undated) line = join(told.locale, [fact.unstated[told.locale]?.when ?? wording.verdict.unstated, told.line]);
    else if (fact.openList && first.slot === 'place') line = wording.notMentioned(asked, told.line);
    else line = wording.differs(first.slot, asked, said, told.line);
  }
  const { read, notes } = readNotes(reading, told.locale);
  // What is said of the gap need not be said once more as a limit.
  const limits = told.notes.filter((n) => !line.includes(n));
  const answer = join(told.locale, [line, told.attribution, ...limits]);
  return {
    ...finish('nearest', answer, [...told.asides, ...notes], judged, told, carried, tools, read),
    ...(reading.yesNo ? { verdict: 'unstated' as const } : {}),
  };
}

/** Of several differences the one a reader most needs to hear. */
function mostTelling(findings: readonly Finding[]): Finding | undefined {
  const order = ['publication', 'place', 'period', 'person', 'body', 'thing', 'aspect', 'word', 'figure'];
  // What the fact's keeper says of the gap is more telling than anything general.
  return findings
    .filter((f) => f.conflict)
    .sort(
      (a, b) => Number(Boolean(b.say)) - Number(Boolean(a.say)) || order.indexOf(a.slot) - order.indexOf(b.slot),
    )[0];
}

function finish(
  kind: 'answer' | 'nearest',
  answer: string,
  notes: readonly string[],
  judged: Judged,
  told: Told,
  carried: Carried,
  tools: ComposeTools,
  read: string | undefined,
): FactAnswer {
  const { fact } = judged;
  const observation = fact.observations.at(-1);
  const source = observation && sourceLine(observation, tools.sources, told.locale);
  const period = observation && boundsOf(observation, told.filler.periodText());
  return {
    kind,
    locale: told.locale,
    answer,
    notes,
    factIds: [
      fact.id,
      ...(judged.aspect === 'source' && !hasOwn(fact, told.locale, 'source') ? tools.reportOf(fact) : []),
    ],
    ...(kind === 'answer' && judged.verdict ? { verdict: judged.verdict } : {}),
    ...(period ? { period } : {}),
    sources: source ? [source] : [],
    ...(read ? { read } : {}),
    ref: formatRef({
      kind: 'answer',
      observation: judged.at ?? Math.max(0, fact.observations.length - 1),
      ...(kind === 'answer' && judged.verdict ? { verdict: judged.verdict } : {}),
      ...(judged.leaves !== undefined ? { leaves: judged.leaves } : {}),
      facts: [handleOf(fact.id)],
      aspect: judged.aspect,
      focus: judged.focus.map((f) => f.name),
      locale: told.locale,
      store: tools.version,
    }),
    ...carried,
  };
}

/** The question a fact answers best, for a button: its title. */
export function optionOf(judged: Judged, locale: Locale, context: Context, tools: ComposeTools): Option {
  const { fact } = judged;
  const told = tell(fact, 'value', judged.focus, locale, context, tools);
  return {
    factId: fact.id,
    question: fact.title[told.locale] ?? fact.id,
    answer: join(told.locale, [told.line, told.attribution]),
    ref: formatRef({
      kind: 'answer',
      observation: judged.at ?? Math.max(0, fact.observations.length - 1),
      facts: [handleOf(fact.id)],
      aspect: 'value',
      focus: judged.focus.map((f) => f.name),
      locale: told.locale,
      store: tools.version,
    }),
  };
}

export function composeChoices(
  list: readonly Judged[],
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): ChoicesAnswer {
  const { read, notes } = readNotes(reading, reading.locale);
  return {
    kind: 'choices',
    locale: reading.locale,
    answer: WORDING[reading.locale].choices,
    notes,
    options: list.map((j) => optionOf(j, reading.locale, context, tools)),
    ...(read ? { read } : {}),
    ref: formatRef({
      kind: 'choices',
      observation: 0,
      facts: list.map((j) => handleOf(j.fact.id)),
      aspect: 'value',
      focus: [],
      locale: reading.locale,
      store: tools.version,
    }),
    ...carried,
  };
}

/** The line alone, with its period: for who asks for it shorter. Speaker and limits stay with the fact. */
export function composeBrief(
  judged: Judged,
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const told = tell(judged.fact, judged.aspect, judged.focus, reading.locale, context, tools);
  const period = told.filler.periodText();
  const dated = period === '' || told.line.includes(period);
  const line = dated ? told.line : join(told.locale, [told.line, WORDING[told.locale].periodNote(period)]);
  return finish('answer', line, [], judged, told, carried, tools, undefined);
}

export function composePlain(
  kind: PlainAnswer['kind'],
  text: string,
  locale: Locale,
  carried: Carried,
  read?: string,
): PlainAnswer {
  return { kind, locale, answer: text, notes: [], ...(read ? { read } : {}), ...carried };
}

/** Numbers without a unit: how often one goes into another. */
const TIMES: UnitEntry = { id: 'times', dimension: 'rate', en: { one: '', other: '' }, zh: '' };
const WHOLE: UnitEntry = { ...TIMES, dimension: 'count' };
const PURE: { readonly [K in Calculation['operation']]?: UnitEntry } = {
  ratio: TIMES,
  ofTen: TIMES,
  oneIn: WHOLE,
  nth: WHOLE,
  nthYear: WHOLE,
};
/** Worked out with a number that the asker gave. */
const GIVEN: ReadonlySet<Calculation['operation']> = new Set(['beyond', 'reach', 'ofTen', 'elapsed', 'exchange']);
/** Of unlike units the working names both. */
const FULL: ReadonlySet<Calculation['operation']> = new Set([
  'each',
  'convert',
  'inverse',
  'mass',
  'beyond',
  'reach',
  'exchange',
]);

/** What was worked out, with its working. */
export function calculatedLine(
  { operation, result, of, by, span, each, until, asStated = false }: Calculation,
  told: Told,
  tools: ComposeTools,
): string {
  const wording = WORDING[told.locale];
  const unitOf = (id: string): UnitEntry | undefined => tools.knowledge.units.get(id);
  const unit = PURE[operation] ?? unitOf(operation === 'inverse' ? 'dollar-per-yuan' : result.unit) ?? TIMES;
  const figure = wording.figure({ value: result.value, qualifier: result.qualifier, unit, derived: true }, 'full');
  const alone = operation === 'ofTen' && of.length === 1;
  const full = alone || FULL.has(operation) || (operation === 'average' && told.locale === 'zh');
  const other = each ? unitOf(each) : undefined;
  const named = of[0] && unitOf(of[0].unit);
  return wording.calculated({
    kind: operation,
    result: figure,
    operands: of.map((f) => told.filler.figure(f, full ? 'full' : 'bare')),
    by,
    given:
      by === undefined || !named
        ? undefined
        : wording.figure({ value: by, qualifier: 'exact', unit: named, derived: false }, 'full'),
    span,
    each: told.locale === 'zh' ? other?.zh : other?.en.one,
    asStated,
    until: until && wording.day(until),
  });
}

/** Our own arithmetic before the figures it rests on, with its working. */
export function composeCalculation(
  judged: Judged,
  calculation: Calculation,
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const { operation, of, by, span, each } = calculation;
  const told = tell(judged.fact, 'value', of, reading.locale, context, tools);
  const worked = calculatedLine(calculation, told, tools);
  const verdictWord = leadOf(judged.verdict, context, told.locale);
  const { read, notes } = readNotes(reading, told.locale);
  const answer = join(told.locale, [verdictWord, worked, told.line, told.attribution, ...told.notes]);
  const finished = finish('answer', answer, [...told.asides, ...notes], judged, told, carried, tools, read);
  const ref = parseRef(finished.ref)!;
  return {
    ...finished,
    ref: formatRef({
      ...ref,
      kind: 'calculated',
      operation: [
        operation,
        span ?? each ?? (operation === 'nthYear' ? calculation.result.value : GIVEN.has(operation) ? by : undefined),
      ]
        .filter(Boolean)
        .join('-'),
    }),
  };
}

/** One line to paste into minutes: what is said, of when, by whom, and where it can be read. */
export function composeCitation(judged: Judged, wanted: Locale, context: Context, tools: ComposeTools): string {
  const told = tell(judged.fact, judged.aspect, judged.focus, wanted, context, tools);
  const observation = judged.fact.observations.at(-1);
  const wording = WORDING[told.locale];
  const source = observation && sourceLine(observation, tools.sources, told.locale);
  const period = told.filler.periodText();
  const dated = period === '' || told.line.includes(period) || judged.fact.kind !== 'statistic';
  return wording.citation(told.line, [
    dated ? undefined : period,
    told.filler.speaker(),
    source && wording.source({ ...source, published: wording.day(source.published), locator: source.locator }),
    source?.url,
  ]);
}
