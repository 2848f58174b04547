/** Everything that can be worked out before a question arrives: knowledge and trained model, as plain data. */
import {
  buildFactKnowledge,
  buildNodes,
  buildTerms,
  buildTopics,
  commonWords,
  type Knowledge,
  readPhrasing,
  textsOf,
} from './knowledge.ts';
import { rawFeatures } from './match/features.ts';
import { type Example, type MatchModel, trainMatcher } from './match/matcher.ts';
import { meaningsOf } from './match/meanings.ts';
import { normalise } from './text/normalise.ts';
import { unitsOf } from './text/units.ts';
import type { Lexicon, MeasureEntry, Store } from './types.ts';
import { LOCALES } from './types.ts';

/** Raised with every change to what is prepared, so that an older artefact is never taken for a current one. */
export const PREPARED_FORMAT = 1;

/** Plain data: maps, sets, arrays and typed arrays. An artefact holds exactly this. */
export interface Prepared {
  readonly format: number;
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  readonly model: MatchModel;
  /** Latin words of the store and the lexicon, with how often the store has them: what the speller corrects towards. */
  readonly vocabulary: ReadonlyMap<string, number>;
}

/** English words and the level of the list they stand on: the higher, the rarer. */
export type WordLevels = ReadonlyMap<string, number>;

export const EMPTY_LEXICON: Lexicon = {
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

export function prepare(store: Store, whole: Lexicon): Prepared {
  const lexicon = lexiconFor(store, whole);
  const nodes = buildNodes(store, lexicon);
  const { terms, cues } = buildTerms(store, lexicon, nodes);
  const variants = new Map(Object.entries(lexicon.variants));
  const facts = store.facts.map((fact) => buildFactKnowledge(fact, store, lexicon, nodes, terms));
  const knowledge: Knowledge = {
    nodes,
    facts,
    terms,
    topics: buildTopics(store),
    cues,
    variants,
    units: new Map(lexicon.units.map((u) => [u.id, u])),
    common: store.generic ? new Set() : commonWords(facts),
  };
  const meanings = meaningsOf(nodes);
  const examples = store.facts.flatMap((fact, index): Example[] =>
    LOCALES.flatMap((locale, group) => {
      const example = (text: string, question: boolean): Example => {
        const { units, spans } = readPhrasing(text, terms, variants);
        return { fact: index, group, question, features: rawFeatures(units, spans, meanings) };
      };
      const title = fact.title[locale];
      const keywords = fact.keywords[locale] ?? [];
      return [
        ...(fact.questions[locale] ?? []).map((q) => example(q, true)),
        ...(title ? [example(title, false)] : []),
        ...(keywords.length > 0 ? [example(keywords.join(locale === 'zh' ? '，' : ', '), false)] : []),
      ];
    }),
  );
  return {
    format: PREPARED_FORMAT,
    store,
    knowledge,
    measures: new Map(lexicon.measures.map((m) => [m.id, m])),
    model: trainMatcher(examples, store.facts.length, LOCALES.length, store.generic ? 'whether' : 'which'),
    vocabulary: vocabularyOf(store, lexicon),
  };
}

function vocabularyOf(store: Store, lexicon: Lexicon): Map<string, number> {
  const vocabulary = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const unit of unitsOf(normalise(text))) {
      if (unit.kind === 'word') vocabulary.set(unit.norm, (vocabulary.get(unit.norm) ?? 0) + weight);
    }
  };
  for (const fact of store.facts) for (const { text } of textsOf(fact)) add(text.replace(/\{[^{}]*\}/g, ' '), 1);
  for (const entity of store.entities) for (const alias of entity.aliases.en ?? []) add(alias, 1);
  for (const concept of lexicon.concepts) for (const text of concept.en) add(text, 0);
  for (const list of Object.values(lexicon.asking)) for (const text of list.en) add(text, 0);
  for (const list of Object.values(lexicon.aspects)) for (const text of list.en) add(text, 0);
  for (const place of lexicon.places) for (const text of place.en) add(text, 0);
  for (const body of lexicon.bodies) for (const text of body.en) add(text, 0);
  return vocabulary;
}
