/** Type-ahead over the titles of facts: what a few letters most likely mean, in the reader's language. */
import Fuse from 'fuse.js';
import type { Fact, Locale } from '../core/types.ts';
import { type Answerer, refOf } from './desk.ts';

export interface Title {
  readonly id: string;
  readonly title: string;
  readonly ref: string;
}

interface Entry extends Title {
  readonly keywords: readonly string[];
}

interface Index {
  readonly all: readonly Entry[];
  readonly fuse: Fuse<Entry>;
}

/** One index for each engine and language: an engine that was replaced takes its own along. */
const INDEXES = new WeakMap<Answerer, Map<Locale, Index>>();

export function suggest(engine: Answerer, typed: string, locale: Locale, most: number): readonly Title[] {
  const { all, fuse } = indexOf(engine, locale);
  const query = typed.normalize('NFKC').trim().slice(0, 100);
  return query === '' ? all.slice(0, most) : fuse.search(query, { limit: most }).map((r) => r.item);
}

function indexOf(engine: Answerer, locale: Locale): Index {
  const known = INDEXES.get(engine) ?? new Map<Locale, Index>();
  INDEXES.set(engine, known);
  const index = known.get(locale) ?? build(engine, locale);
  known.set(locale, index);
  return index;
}

function build(engine: Answerer, locale: Locale): Index {
  const { facts, version } = engine.prepared.store;
  const all = facts.map((fact) => entryOf(fact, locale, version));
  const keys = [
    { name: 'title', weight: 3 },
    { name: 'keywords', weight: 1 },
  ];
  return { all, fuse: new Fuse(all, { keys, ignoreLocation: true, threshold: 0.4, minMatchCharLength: 1 }) };
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
