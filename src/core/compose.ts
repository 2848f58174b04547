/** From a judgement to what the reader is told: one sayable line first, then what limits it. */

import type { Judged } from './judge.ts';
import { isUnstated } from './judging/aspects.ts';
import type { Finding } from './judging/claims.ts';
import type { Knowledge } from './knowledge.ts';
import type { Reading } from './reading/read.ts';
import { formatRef, handleOf } from './refs.ts';
import type {
  Answer,
  Aspect,
  ChoicesAnswer,
  Context,
  Fact,
  FactAnswer,
  Figure,
  Locale,
  Message,
  Option,
  PlainAnswer,
  Ranked,
  SeveralAnswer,
  SingleAnswer,
  Source,
  SourceLine,
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
  readonly topics: (locale: Locale) => readonly string[];
}

/** What every outcome carries along. */
export interface Carried {
  readonly confidence: number;
  readonly top: readonly Ranked[];
  readonly trace: readonly string[];
}

interface Told {
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
function tell(
  fact: Fact,
  aspect: Aspect,
  focus: readonly Figure[],
  wanted: Locale,
  context: Context,
  tools: ComposeTools,
): Told {
  const observation = fact.observations.at(-1);
  const filler = createFiller(fact, observation, wanted, tools.knowledge, tools.offices);
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

function hasOwn(fact: Fact, locale: Locale, aspect: Aspect): boolean {
  return fact.answers[locale]?.[aspect] !== undefined;
}

const QUALIFIER_WORD = {
  en: { exact: '', over: 'over', nearly: 'nearly', about: 'about', upTo: 'up to' },
  zh: { exact: '', over: '超过', nearly: '近', about: '约', upTo: '最多' },
} as const;

function join(locale: Locale, parts: readonly (string | undefined)[]): string {
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
  const verdictWord = verdict ? wording.verdict[verdict] : undefined;
  const limit = told.notes.slice();
  if (verdict && judged.conventional) limit.push(wording.conventional);
  const { read, notes } = readNotes(reading, told.locale);
  // What the period or an aspect lacks belongs to the answer itself; how it was read comes after.
  const answer = join(told.locale, [verdictWord, told.line, told.attribution, ...limit]);
  return finish('answer', answer, [...told.asides, ...notes], judged, told, carried, tools, read);
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
    // A period that the line itself gives need not be said twice.
    const said = first.slot === 'period' && have !== undefined && told.line.includes(have) ? undefined : have;
    line =
      fact.openList && first.slot === 'place'
        ? wording.notMentioned(asked, told.line)
        : wording.differs(first.slot, asked, said, told.line);
  }
  const { read, notes } = readNotes(reading, told.locale);
  const answer = join(told.locale, [line, told.attribution, ...told.notes]);
  return {
    ...finish('nearest', answer, [...told.asides, ...notes], judged, told, carried, tools, read),
    ...(reading.yesNo ? { verdict: 'unstated' as const } : {}),
  };
}

/** Of several differences the one a reader most needs to hear. */
function mostTelling(findings: readonly Finding[]): Finding | undefined {
  const order = ['place', 'period', 'person', 'body', 'thing', 'aspect', 'word', 'figure'];
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
    factIds: [fact.id],
    ...(kind === 'answer' && judged.verdict ? { verdict: judged.verdict } : {}),
    ...(period ? { period } : {}),
    sources: source ? [source] : [],
    ...(read ? { read } : {}),
    ref: formatRef({
      kind: 'answer',
      observation: judged.at ?? Math.max(0, fact.observations.length - 1),
      ...(kind === 'answer' && judged.verdict ? { verdict: judged.verdict } : {}),
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

/** How many facts a list tells before it says how many more there are. */
const LISTED = 5;

/** One answer of several facts, a line each: the meanings of a figure, or what there is on somebody. */
export function composeList(
  kind: 'figure' | 'overview',
  asked: string,
  list: readonly Judged[],
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const shown = list.slice(0, LISTED);
  const told = shown.map((j) => tell(j.fact, 'value', j.focus, reading.locale, context, tools));
  const wording = WORDING[reading.locale];
  const lines = told.map((t) => join(t.locale, [t.line, t.attribution]));
  const lead = kind === 'figure' ? wording.severalMeanings(asked, shown.length) : undefined;
  const more = list.length > shown.length ? wording.more(list.length - shown.length) : undefined;
  const sources = shown.flatMap((j, i) => {
    const observation = j.fact.observations.at(-1);
    return (observation && sourceLine(observation, tools.sources, told[i]!.locale)) ?? [];
  });
  return {
    kind: 'answer',
    locale: reading.locale,
    answer: join(reading.locale, [lead, ...lines, more]),
    list: { points: lines, ...(lead ? { lead } : {}), ...(more ? { more } : {}) },
    notes: [],
    factIds: shown.map((j) => j.fact.id),
    sources: distinct(sources),
    ref: formatRef({
      kind: 'list',
      observation: 0,
      facts: shown.map((j) => handleOf(j.fact.id)),
      aspect: 'value',
      focus: [],
      locale: reading.locale,
      store: tools.version,
    }),
    ...carried,
  };
}

/** Each source once, with all its places. */
function distinct(sources: readonly SourceLine[]): SourceLine[] {
  const found = new Map<string, SourceLine>();
  for (const source of sources) {
    const key = `${source.url} ${source.publisher} ${source.title}`;
    const known = found.get(key);
    const places = new Set([...(known?.locator?.split('; ') ?? []), ...(source.locator ? [source.locator] : [])]);
    found.set(key, { ...source, ...(places.size > 0 ? { locator: [...places].join('; ') } : {}) });
  }
  return [...found.values()];
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

/** Several questions of one message, each with its answer. */
export function composeSeveral(parts: readonly SingleAnswer[]): SeveralAnswer {
  const first = parts[0]!;
  const other = parts.find((p) => p.kind !== 'answer');
  return {
    kind: 'several',
    outcome: other?.kind ?? 'answer',
    locale: first.locale,
    answer: join(
      first.locale,
      parts.map((p) => p.answer),
    ),
    notes: [],
    confidence: Math.min(...parts.map((p) => p.confidence)),
    top: first.top,
    trace: parts.flatMap((p) => p.trace),
    parts,
    factIds: [...new Set(parts.flatMap((p) => ('factIds' in p ? p.factIds : [])))],
    sources: distinct(parts.flatMap((p) => ('sources' in p ? p.sources : []))),
  };
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

/** Platform-neutral parts, value first; optional ones come last so that a narrow platform can drop them. */
export function toMessage(answer: Answer): Message {
  if (answer.kind === 'several') {
    const { outcome: kind, locale } = answer;
    return {
      kind,
      locale,
      lead: '',
      points: [],
      details: [],
      sources: [],
      options: [],
      parts: answer.parts.map(toMessage),
    };
  }
  const list = 'list' in answer ? answer.list : undefined;
  return {
    kind: answer.kind,
    locale: answer.locale,
    lead: list ? (list.lead ?? '') : answer.answer,
    points: list?.points ?? [],
    details: [...(list?.more ? [list.more] : []), ...answer.notes, ...(answer.read ? [answer.read] : [])],
    sources: 'sources' in answer ? answer.sources : [],
    options: answer.kind === 'choices' ? answer.options : [],
    parts: [],
    ...('ref' in answer ? { ref: answer.ref } : {}),
  };
}

/** The whole rendering as plain text, one part a line. */
export function toText(message: Message): string {
  if (message.parts.length > 0) return message.parts.map(toText).join('\n\n');
  const wording = WORDING[message.locale];
  const label = message.locale === 'zh' ? '来源：' : 'Source: ';
  return [
    ...(message.lead === '' ? [] : [message.lead]),
    ...message.points.map((p) => `- ${p}`),
    ...message.options.map((o, i) => `${i + 1}. ${o.question}`),
    ...message.details,
    ...message.sources.map((s) => {
      const published = s.published ? wording.day(s.published) : '';
      const line = wording.source({ publisher: s.publisher, title: s.title, published, locator: s.locator });
      return `${label}${line}${s.url ? ` ${s.url}` : ''}`;
    }),
  ].join('\n');
}
