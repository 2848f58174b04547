/** Type-ahead over facts: what a few letters most likely mean, told by titles in the reader's language. */
import Fuse from 'fuse.js';
import { type Fact, LOCALES, type Locale } from '../core/types.ts';
import { type Answerer, refOf } from './desk.ts';
import { createFitting, type Fitting } from './fitting.ts';

export interface Title {
  readonly id: string;
  readonly title: string;
  readonly ref: string;
}

interface Entry extends Title {
  readonly keywords: readonly string[];
}

/** In one language. */
interface Index {
  readonly all: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly fuse: Fuse<Entry>;
}

/** For each engine: one that was replaced takes its own along. */
interface Indexes {
  readonly fitting: Fitting;
  readonly titles: Map<Locale, Index>;
}

const INDEXES = new WeakMap<Answerer, Indexes>();

/** Looking for misspelt beginnings reads every title: worth it where few letters can be wrong and titles are few. */
const MISSPELT_FROM = 4;
const MISSPELT_TITLES = 2_000;

export function suggest(
  engine: Answerer,
  typed: string,
  locale: Locale,
  most: number,
  misspelt = true,
): readonly Title[] {
  const { all, byId, fuse } = indexOf(engine, locale);
  const query = typed.normalize('NFKC').trimStart().slice(0, 200);
  if (query.trim() === '') return all.slice(0, most);
  const fits = indexesOf(engine).fitting.find(query).slice(0, most);
  if (fits.length > 0) return fits.flatMap((id) => byId.get(id) ?? []);
  if (!misspelt || query.length < MISSPELT_FROM || all.length > MISSPELT_TITLES) return [];
  return fuse.search(query.trim().slice(0, 100), { limit: most }).map((r) => r.item);
}

export function titleOf(engine: Answerer, id: string, locale: Locale): Title | undefined {
  return indexOf(engine, locale).byId.get(id);
}

/** Done at the start, so that the first letters typed need not wait for it; beginnings with a letter lost as well. */
export function prepareTitles(engine: Answerer): void {
  for (const locale of LOCALES)
    for (const { title } of indexOf(engine, locale).all.slice(0, PREPARED))
      for (const begun of [title, title.slice(1)]) suggest(engine, begun.slice(0, 12), locale, 1);
}

/** More titles than this tell nothing new of how they are looked for. */
const PREPARED = 100;

function indexesOf(engine: Answerer): Indexes {
  const known = INDEXES.get(engine);
  if (known) return known;
  const made: Indexes = { fitting: createFitting(engine.prepared.store.facts), titles: new Map() };
  INDEXES.set(engine, made);
  return made;
}

function indexOf(engine: Answerer, locale: Locale): Index {
  const { titles } = indexesOf(engine);
  const index = titles.get(locale) ?? build(engine, locale);
  titles.set(locale, index);
  return index;
}

function build(engine: Answerer, locale: Locale): Index {
  const { facts, version } = engine.prepared.store;
  const all = facts.map((fact) => entryOf(fact, locale, version));
  const keys = [
    { name: 'title', weight: 3 },
    { name: 'keywords', weight: 1 },
  ];
  const fuse = new Fuse(all, { keys, ignoreLocation: true, threshold: 0.25, minMatchCharLength: 3 });
  return { all, byId: new Map(all.map((entry) => [entry.id, entry])), fuse };
}

function entryOf(fact: Fact, locale: Locale, version: string): Entry {
  const spoken: Locale = fact.title[locale] === undefined ? (locale === 'en' ? 'zh' : 'en') : locale;
  return {
    id: fact.id,
    title: fact.title[spoken] ?? fact.id,
    ref: refOf(fact, spoken, version),
    keywords: fact.keywords[locale] ?? [],
  };
}
