/** Everything that can be worked out before a question arrives: knowledge and trained model, as plain data. */

import type { FollowUpModel } from './judging/follow-ups.ts';
import type { PrecedentModel } from './judging/precedents.ts';
import type { ReckoningModel } from './judging/reckonings.ts';
import {
  buildFactKnowledge,
  buildNodes,
  buildOwnTerms,
  buildReckoning,
  buildTerms,
  buildTopics,
  buildWide,
  commonWords,
  type Knowledge,
  keysOf,
  readPhrasing,
  textsOf,
} from './knowledge.ts';
import { type Example, type Messages, NO_MESSAGES, withoutRare } from './match/corpus.ts';
import { type Meanings, type RawFeatures, rawFeatures } from './match/features.ts';
import { type MatchModel, trainMatcher } from './match/matcher.ts';
import { meaningsOf } from './match/meanings.ts';
import { type CalledModel, trainCalled } from './reading/called.ts';
import { type ElsewhereModel, trainElsewhere } from './reading/elsewhere.ts';
import { framesOf } from './reading/frames.ts';
import { type GoingOnModel, trainGoingOn } from './reading/going-on.ts';
import { strengthTable } from './reading/strengths.ts';
import type { TermIndex } from './reading/terms.ts';
import { trainWanting } from './reading/wanting.ts';
import type { Ways } from './reading/ways.ts';
import type { Syllables } from './text/homophones.ts';
import { normalise } from './text/normalise.ts';
import { type Table, tableOf } from './text/table.ts';
import { type TextUnit, unitsOf } from './text/units.ts';
import type { Lexicon, MeasureEntry, Precedents, Store } from './types.ts';
import { LOCALES } from './types.ts';

/** Raised with every change to what is prepared, so that an older artefact is never taken for a current one. */
export const PREPARED_FORMAT = 22;

/** Plain data: maps, sets, arrays and typed arrays. An artefact holds exactly this. */
export interface Prepared {
  readonly format: number;
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  readonly model: MatchModel;
  /** How people ask on about what they were told, trained as facts are; absent for a store of minimal facts. */
  readonly goingOn?: GoingOnModel;
  /** How people ask for several things, and how for one; absent likewise. */
  readonly wanting?: Ways;
  /** What people call the topics; absent where none has names enough. */
  readonly called?: CalledModel;
  /** Whether a message is about something else altogether; absent where the store is asked too little to tell. */
  readonly elsewhere?: ElsewhereModel;
  /** What became of statements like the one asked after; absent where none are given. */
  readonly precedents?: PrecedentModel;
  /** What people ask behind the line they were just told; absent likewise. */
  readonly followUps?: FollowUpModel;
  /** What people want worked out of the figures; absent likewise. */
  readonly reckonings?: ReckoningModel;
  readonly syllables: Syllables;
  /** Latin words of the store and the lexicon, with how often the store has them: what the speller corrects towards. */
  readonly vocabulary: Table;
}

/** English words and the level of the list they stand on: the higher, the rarer. */
export type WordLevels = ReadonlyMap<string, number>;

const NONE = { en: [], zh: [] };

export const EMPTY_LEXICON: Lexicon = {
  comparisons: {},
  frames: { holds: NONE, fails: NONE, either: NONE, about: NONE },
  goingOn: {},
  reckoning: {},
  overview: NONE,
  overviewKinds: {},
  wanting: { much: NONE, one: NONE },
  elsewhere: NONE,
  anything: NONE,
  properties: NONE,
  soundalikes: [],
  strengths: {},
  places: [],
  bodies: [],
  concepts: [],
  measures: [],
  units: [],
  asking: {},
  variants: {},
  aspects: {},
  smalltalk: {},
};

/** What a lexicon is to a store of minimal facts: only the words of greeting apply. */
function lexiconFor(store: Store, lexicon: Lexicon): Lexicon {
  return store.generic ? { ...EMPTY_LEXICON, smalltalk: lexicon.smalltalk, units: lexicon.units } : lexicon;
}

/** `syllables` tells how Chinese characters sound; without it nothing that sounds alike is read. */
export function prepare(
  store: Store,
  whole: Lexicon,
  syllables: Syllables = {},
  precedents: Precedents = {},
): Prepared {
  const lexicon = lexiconFor(store, whole);
  const nodes = buildNodes(store, lexicon);
  const { terms, cues } = buildTerms(store, lexicon, nodes);
  const variants = new Map(Object.entries(lexicon.variants));
  const vocabulary = new Map<string, number>();
  const meanings = meaningsOf(nodes);
  const featuresOf = (text: string): RawFeatures => {
    const { units, spans } = readPhrasing(text, terms, variants);
    return rawFeatures(units, spans, meanings);
  };
  const messages = store.generic ? NOTHING_ASKED : messagesOf(store, precedents, lexicon, featuresOf);
  const model = trainMatcher(
    examplesOf(store, terms, variants, meanings, vocabulary),
    store.facts.length,
    LOCALES.length,
    store.generic ? 'whether' : 'which',
    messages,
  );
  // Of untyped facts nothing is known but their words, and the matcher has those.
  const facts = store.generic ? [] : store.facts.map((fact) => buildFactKnowledge(fact, store, lexicon, nodes, terms));
  addWords(vocabulary, store, lexicon);
  const elsewhere = store.generic ? undefined : trainElsewhere(messages.here, messages.elsewhere);
  const called = store.generic ? undefined : trainCalled(store.topics, lexicon.overviewKinds, featuresOf);
  return {
    format: PREPARED_FORMAT,
    store,
    knowledge: {
      nodes,
      facts,
      terms,
      own: buildOwnTerms(store.generic ? [] : store.facts),
      topics: buildTopics(store),
      cues,
      reckoning: buildReckoning(lexicon),
      wide: buildWide(lexicon),
      anything: keysOf(lexicon.anything),
      properties: keysOf(lexicon.properties),
      variants,
      units: new Map(lexicon.units.map((u) => [u.id, u])),
      common: commonWords(facts),
      strengths: strengthTable(lexicon),
      comparisons: lexicon.comparisons,
      frames: framesOf(lexicon.frames),
      soundalikes: new Set(lexicon.soundalikes),
    },
    syllables: store.generic ? {} : syllables,
    measures: new Map(lexicon.measures.map((m) => [m.id, m])),
    model,
    ...(store.generic
      ? {}
      : {
          goingOn: trainGoingOn(lexicon.goingOn, store, featuresOf),
          wanting: trainWanting(lexicon.wanting, variants),
        }),
    ...(called ? { called } : {}),
    ...(elsewhere ? { elsewhere } : {}),
    vocabulary: tableOf(vocabulary),
  };
}

/**
 * The phrasings of each fact in order, titles and keyword lines among them. One at a time, since together they would
 * be most of the memory a large store takes; the speller's words are counted on the way.
 */
function* examplesOf(
  store: Store,
  terms: TermIndex,
  variants: ReadonlyMap<string, string>,
  meanings: Meanings,
  vocabulary: Map<string, number>,
): Iterable<Example> {
  for (const [index, fact] of store.facts.entries()) {
    for (const [group, locale] of LOCALES.entries()) {
      const example = (text: string, question: boolean): Example => {
        const { units, spans } = readPhrasing(text, terms, variants);
        if (question) count(units, vocabulary, 1);
        return { fact: index, group, question, features: rawFeatures(units, spans, meanings) };
      };
      const title = fact.title[locale];
      const keywords = fact.keywords[locale] ?? [];
      for (const text of fact.questions[locale] ?? []) yield example(text, true);
      if (title) yield example(title, false);
      if (keywords.length > 0) yield example(keywords.join(locale === 'zh' ? '，' : ', '), false);
    }
  }
}

/** A feature of messages is kept from so many on. */
const LEAST = 2;

interface Asked extends Messages {
  /** All that is asked of the store … */
  readonly here: readonly RawFeatures[];
  /** … and of anything else. */
  readonly elsewhere: readonly RawFeatures[];
}

/** Of untyped facts there may be any number, and their phrasings are all there is. */
const NOTHING_ASKED: Asked = { ...NO_MESSAGES, here: [], elsewhere: [] };

/** What people ask and state: of each fact what it tells, and what no fact does. */
function messagesOf(
  { facts }: Store,
  precedents: Precedents,
  lexicon: Lexicon,
  featuresOf: (text: string) => RawFeatures,
): Asked {
  const read = (texts: readonly string[] = []): RawFeatures[] => texts.map(featuresOf);
  const questions: Example[] = [];
  const statements: Example[] = [];
  const here: RawFeatures[] = [];
  const add = (to: Example[], fact: number, group: number, list: readonly RawFeatures[]): void => {
    for (const features of list) to.push({ fact, group, question: false, features });
  };
  for (const [fact, { id, questions: phrasings }] of facts.entries()) {
    for (const [group, locale] of LOCALES.entries()) {
      const given = precedents[id];
      const told = read(given?.told?.[locale]);
      add(questions, fact, group, told);
      add(statements, fact, group, [...read(given?.holds?.[locale]), ...read(given?.fails?.[locale])]);
      here.push(...told, ...read(given?.untold?.[locale]), ...read(phrasings[locale]));
    }
  }
  const elsewhere = LOCALES.map((locale) => read(lexicon.elsewhere[locale]));
  // Of a store that is asked less than this most messages would be about something else.
  const known = here.length >= elsewhere.flat().length ? elsewhere : [];
  for (const [group, list] of known.entries()) add(questions, facts.length, group, list);
  const all = withoutRare([...questions, ...statements], LEAST);
  return {
    questions: all.slice(0, questions.length),
    statements: all.slice(questions.length),
    here,
    elsewhere: known.flat(),
  };
}

function count(units: readonly TextUnit[], vocabulary: Map<string, number>, weight: number): void {
  for (const { kind, norm } of units) if (kind === 'word') vocabulary.set(norm, (vocabulary.get(norm) ?? 0) + weight);
}

/** Words beside those of the phrasings. */
function addWords(vocabulary: Map<string, number>, store: Store, lexicon: Lexicon): void {
  const add = (text: string, weight: number): void => count(unitsOf(normalise(text)), vocabulary, weight);
  for (const fact of store.facts) {
    for (const { text, strong } of textsOf(fact)) if (strong) add(text.replace(/\{[^{}]*\}/g, ' '), 1);
  }
  for (const entity of store.entities) for (const alias of entity.aliases.en ?? []) add(alias, 1);
  for (const concept of lexicon.concepts) for (const text of concept.en) add(text, 0);
  for (const list of Object.values(lexicon.asking)) for (const text of list.en) add(text, 0);
  for (const list of Object.values(lexicon.aspects)) for (const text of list.en) add(text, 0);
  for (const place of lexicon.places) for (const text of place.en) add(text, 0);
  for (const body of lexicon.bodies) for (const text of body.en) add(text, 0);
}
