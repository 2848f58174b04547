/** Answers of several facts: the meanings of a figure, what there is on somebody, and several questions in one message. */
import { type Carried, type ComposeTools, join, tell } from './compose.ts';
import type { Judged } from './judge.ts';
import type { Reading } from './reading/read.ts';
import { formatRef, handleOf } from './refs.ts';
import type { Context, FactAnswer, SeveralAnswer, SingleAnswer, SourceLine } from './types.ts';
import { sourceLine, WORDING } from './wordings.ts';

/** How many facts a list tells before it says how many more there are. */
const LISTED = 5;

/** One answer of several facts, a line each: the meanings of a figure, or what there is on somebody. */
export function composeList(
  list: readonly Judged[],
  /** The figure looked up; absent in an overview. */
  value: number | undefined,
  /** Facts that were found besides those of `list`. */
  besides: number,
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const shown = list.slice(0, LISTED);
  const told = shown.map((j) => tell(j.fact, 'value', j.focus, reading.locale, context, tools));
  const wording = WORDING[reading.locale];
  const lines = told.map((t) => join(t.locale, [t.line, t.attribution]));
  const lead = value === undefined ? undefined : wording.severalMeanings(value, shown.length);
  const rest = besides + list.length - shown.length;
  const more = rest > 0 ? wording.more(rest) : undefined;
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
      observation: rest,
      facts: shown.map((j) => handleOf(j.fact.id)),
      aspect: value === undefined ? 'value' : 'meaning',
      // A point parts the fields of a reference.
      focus: value === undefined ? [] : [String(value).replace('.', '_')],
      locale: reading.locale,
      store: tools.version,
    }),
    ...carried,
  };
}

/** Each source once, with all its places. */
export function distinct(sources: readonly SourceLine[]): SourceLine[] {
  const found = new Map<string, SourceLine>();
  for (const source of sources) {
    const key = `${source.url} ${source.publisher} ${source.title}`;
    const known = found.get(key);
    const places = new Set([...(known?.locator?.split(/; |；/) ?? []), ...(source.locator ? [source.locator] : [])]);
    found.set(key, {
      ...source,
      ...(places.size > 0
        ? { locator: [...places].join(/\p{Script=Han}/u.test([...places].join('')) ? '；' : '; ') }
        : {}),
    });
  }
  return [...found.values()];
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
