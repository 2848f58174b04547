/** The prepared store at hand: what every way of answering works with. Built once; it holds no state of a question. */
import type { ComposeTools } from './compose.ts';
import { CONSIDER, type Judged, judge, undisputed, worthJudging } from './judge.ts';
import { type Following, type Standing, standingBehind } from './judging/follow-ups.ts';
import { byPrecedent, type Confirmed, confirmedBy, unlessWithheld } from './judging/precedents.ts';
import { isPublication } from './judging/publications.ts';
import { reckoningTraits, type Wanted, wantedOf } from './judging/reckonings.ts';
import type { JudgeTools } from './judging/tools.ts';
import { type FactKnowledge, type Knowledge, wordsOf } from './knowledge.ts';
import { type RawFeatures, rawFeatures } from './match/features.ts';
import { type Match, rank } from './match/matcher.ts';
import { meaningsOf } from './match/meanings.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import { type Called, calledOf } from './reading/called.ts';
import { isElsewhere } from './reading/elsewhere.ts';
import { type Unframe, unframeWith } from './reading/frames.ts';
import { type Going, goingOf } from './reading/going-on.ts';
import { createReader, type Reader, type Reading } from './reading/read.ts';
import { strengthsFrom } from './reading/strengths.ts';
import { type Sense, termsOf } from './reading/terms.ts';
import { wantsSeveral } from './reading/wanting.ts';
import { handleOf, type Ref } from './refs.ts';
import { homophonesOf } from './text/homophones.ts';
import { onceFor } from './text/once.ts';
import { createSpeller } from './text/spell.ts';
import type { Entity, Fact, Locale, Store } from './types.ts';
import { pick } from './wordings.ts';

/** How many facts are held against the question. */
const JUDGED = 8;
/** From here on the wording tells which fact is meant. */
const SINGLED_OUT = 0.5;
/** What was just told is what is asked of, whatever the wording. */
const BEHIND_MATCH = 0.97;
/** From here on a message may want several statements; measured on those that were told one and wanted more. */
const MAY_WANT_SEVERAL = -0.5;
/** So many of the best are named with every outcome. */
const SHOWN = 3;

export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly facts: number;
}

export interface Desk {
  readonly store: Store;
  readonly knowledge: Knowledge;
  readonly reader: Reader;
  /** A statement to be confirmed, out of what is said around it. */
  readonly unframe: Unframe;
  /** What composing an answer needs. */
  readonly tools: ComposeTools & { readonly generic: boolean };
  readonly judgeTools: JudgeTools;
  /** The way in which a message asks on about what was told, if it does. */
  going(reading: Reading): Going | undefined;
  /** How much more a message sounds like wanting several statements than one; undefined where nothing was learnt. */
  several(message: Pick<Reading, 'units' | 'text'>): number | undefined;
  /** Which topic or part of the store is likest what a message names. */
  called(reading: Reading): Called | undefined;
  /** A message as the matcher sees it. */
  featuresOf(reading: Reading): RawFeatures;
  /** Facts by likeness of wording alone, those worth judging. */
  match(reading: Reading): readonly Match[];
  /** The same held against the question, the likeliest first. */
  judgeAll(reading: Reading): readonly Judged[];
  /** The same fact, held against what people are not told of it. */
  unlessWithheld(judged: Judged, reading: Reading): Judged;
  /** A message as it is asked behind the line of a fact. */
  following(reading: Reading, at: number): Following;
  /** What people who asked so were told; undefined where nobody is known to have. */
  behind(reading: Reading, at: number): Standing | undefined;
  /** A statement behind the line of a fact, with what became of those like it; undefined where there are few. */
  confirmed(
    reading: Reading,
    at: number,
  ): { readonly judged: Judged; readonly by: Confirmed; readonly settled: Judged } | undefined;
  /** What is most likely to be worked out, and of which fact; undefined where nothing is known of that fact. */
  wanted(reading: Reading): (Wanted & { readonly fact: number }) | undefined;
  /** A fact as it stands, without a question that it was held against. */
  plainly(index: number, focus: readonly string[]): Judged;
  /** The facts behind a reference, as they were told. */
  recalled(ref: Ref): readonly Judged[];
  indexOf(factId: string): number | undefined;
  fact(id: string): Fact | undefined;
  /** The person who said a fact, or whom it is about. */
  personOf(factId: string): Entity | undefined;
  topics(locale: Locale): readonly Topic[];
}

/** `levels` may be a function so that the list of English words is read only when a word needs it. */
export function createDesk(prepared: Prepared, levels: () => WordLevels): Desk {
  const { store, knowledge, model, measures } = prepared;
  const rarity = (word: string): number => {
    const level = levels().get(word);
    return level === undefined ? 1 : Math.min(1, level / 70);
  };
  const speller = createSpeller(
    prepared.vocabulary,
    (word) => levels().has(word),
    () => wordsOfNames(knowledge),
  );
  const strength = strengthsFrom(knowledge.strengths);
  const homophones = homophonesOf(prepared.syllables, () => soundingTerms(knowledge));
  const reader = createReader(knowledge, {
    speller,
    homophones,
    isCommon: (word) => strength(word) !== undefined || knowledge.soundalikes.has(word),
  });
  const meanings = meaningsOf(knowledge.nodes);
  const sources = new Map(store.sources.map((s) => [s.id, s]));
  const offices = new Map(store.entities.flatMap((e) => (e.office ? [[e.id, e.office] as const] : [])));
  const people = new Map(store.entities.filter((e) => e.kind === 'person').map((e) => [e.id, e] as const));
  const byHandle = new Map(store.facts.flatMap((f, i) => [f.id, ...f.aliases].map((id) => [handleOf(id), i] as const)));
  const byId = new Map(store.facts.flatMap((f) => [f.id, ...f.aliases].map((id) => [id, f] as const)));
  const judgeTools: JudgeTools = {
    generic: store.generic,
    fitted: model.calibration.fitted,
    knowledge,
    facts: store.facts,
    wordsOf: store.generic ? remembered(store.facts) : (index) => knowledge.facts[index]!,
    measures,
    sources,
    rarity,
    strength,
  };

  const counts = new Map<string, number>();
  for (const fact of store.facts) counts.set(fact.topic, (counts.get(fact.topic) ?? 0) + 1);

  function topics(locale: Locale): readonly Topic[] {
    const named = new Map(store.topics.map((t) => [t.id, pick(t.name, locale) ?? t.id]));
    return [...counts].map(([id, facts]) => ({ id, name: named.get(id) ?? id, facts }));
  }

  // Asked of one reading from several places.
  const featuresOf = onceFor(({ units, spans }: Reading): RawFeatures => rawFeatures(units, spans, meanings));

  const match = onceFor((reading: Reading): readonly Match[] => {
    const { matches } = rank(model, featuresOf(reading), JUDGED, reading.yesNo && !reading.fragment);
    return matches.filter((m, i) => i < SHOWN || m.confidence >= CONSIDER);
  });

  const several = ({ units, text }: Pick<Reading, 'units' | 'text'>): number | undefined =>
    prepared.wanting && wantsSeveral(prepared.wanting, units, text.folded);

  function judgeAll(reading: Reading): readonly Judged[] {
    const wide =
      !reading.yesNo && !reading.fragment && (several(reading) ?? Number.NEGATIVE_INFINITY) > MAY_WANT_SEVERAL;
    const judged = judgeMatched(reading, wide);
    return wide ? judged.map((j) => ({ ...j, wide })) : judged;
  }

  function judgeMatched(reading: Reading, wide: boolean): readonly Judged[] {
    const features = featuresOf(reading);
    const judged = match(reading).flatMap((m, i) => {
      if (i === 0 || worthJudging(m.confidence, judgeTools)) return judge(reading, m.fact, m.confidence, judgeTools);
      // It is named with every outcome, and too unlikely to become one.
      return i < SHOWN
        ? { ...plainly(m.fact, []), match: m.confidence, confidence: undisputed(m.confidence, reading) }
        : [];
    });
    if (prepared.elsewhere && !namesSomebody(reading) && isElsewhere(prepared.elsewhere, features))
      return inOrder(judged.map((j) => ({ ...j, elsewhere: true })));
    const [likeliest, ...others] = judged;
    if (!prepared.precedents || !likeliest) return inOrder(judged);
    // Two facts that are both nearly it are told apart by the judge.
    if (!reading.yesNo && others.some((j) => j.confidence > likeliest.confidence)) return inOrder(judged);
    const held = { reading, features, wide, undisputed: undisputed(likeliest.match, reading) };
    return inOrder([byPrecedent(likeliest, held, judgeTools, prepared.precedents), ...others]);
  }

  function following(reading: Reading, at: number): Following {
    const { findings } = judge({ ...reading, yesNo: false }, at, BEHIND_MATCH, judgeTools, { focus: [] });
    return { reading, features: featuresOf(reading), best: match(reading)[0], told: store.facts[at]!, at, findings };
  }

  function plainly(index: number, focus: readonly string[]): Judged {
    const fact = store.facts[index]!;
    return {
      fact,
      index,
      match: 1,
      confidence: 1,
      findings: [],
      aspect: 'value',
      focus: (fact.observations.at(-1)?.figures ?? []).filter((f) => focus.includes(f.name)),
      conventional: false,
      named: 0,
    };
  }

  function recalled(ref: Ref): readonly Judged[] {
    return ref.facts.flatMap((handle): Judged[] => {
      const index = byHandle.get(handle);
      const fact = index === undefined ? undefined : store.facts[index];
      if (!fact || index === undefined) return [];
      const observation = fact.observations[ref.observation];
      // Of a list the field counts what was left out; each fact shows its latest.
      const view = observation && ref.kind !== 'list' ? { ...fact, observations: [observation] } : fact;
      const figures = view.observations.at(-1)?.figures ?? [];
      return [
        {
          ...plainly(index, []),
          fact: view,
          at: ref.kind === 'list' ? Math.max(0, fact.observations.length - 1) : ref.observation,
          ...(ref.verdict ? { verdict: ref.verdict } : {}),
          ...(ref.leaves !== undefined ? { leaves: ref.leaves } : {}),
          aspect: ref.aspect,
          focus: figures.filter((f) => ref.focus.includes(f.name)),
        },
      ];
    });
  }

  return {
    store,
    knowledge,
    reader,
    unframe: unframeWith(knowledge.frames),
    going: (reading) => prepared.goingOn && goingOf(prepared.goingOn, reading.units, featuresOf(reading)),
    called: (reading) => prepared.called && calledOf(prepared.called, featuresOf(reading)),
    several,
    tools: {
      knowledge,
      sources,
      offices,
      factOf: (id) => byId.get(id),
      reportOf: (fact) => reportsOf(fact, store.facts, knowledge),
      version: store.version,
      topics: (l) => topics(l).map((t) => t.name),
      generic: store.generic,
    },
    judgeTools,
    match,
    featuresOf,
    judgeAll,
    unlessWithheld: (judged, reading) =>
      prepared.precedents
        ? unlessWithheld(judged, reading, featuresOf(reading), judgeTools, prepared.precedents)
        : judged,
    following,
    behind: (reading, at) => prepared.followUps && standingBehind(prepared.followUps, following(reading, at)),
    confirmed: (reading, at) => {
      if (!prepared.precedents) return undefined;
      const judged = judge(reading, at, BEHIND_MATCH, judgeTools, { focus: [] });
      const by = confirmedBy(judged, reading, featuresOf(reading), judgeTools, prepared.precedents);
      const held = { reading, features: featuresOf(reading), wide: false, undisputed: judged.match };
      return by && { judged, by, settled: byPrecedent(judged, held, judgeTools, prepared.precedents) };
    },
    wanted: (reading) => {
      if (!prepared.reckonings) return undefined;
      const [best] = match(reading);
      const fact = best && store.facts[best.fact]!;
      if (!fact || best.confidence < SINGLED_OUT || !prepared.reckonings.known.has(fact.id)) return undefined;
      return { ...wantedOf(prepared.reckonings, reckoningTraits(reading, featuresOf(reading), fact)), fact: best.fact };
    },
    plainly,
    recalled,
    indexOf: (id) => byHandle.get(handleOf(id)),
    fact: (id) => byId.get(id),
    personOf(factId) {
      const fact = byId.get(factId);
      const said = fact?.observations.at(-1)?.attributedTo.entity;
      return people.get((said && people.has(said) ? said : fact?.about.find((id) => people.has(id))) ?? '');
    },
    topics,
  };
}

/** Whoever the store knows is asked of for what it may tell. */
const namesSomebody = ({ mentions }: Reading): boolean => mentions.some((m) => m.node.kind === 'person');

function wordsOfNames({ terms }: Knowledge): Set<string> {
  return new Set([...termsOf(terms, 'name')].flatMap(([term]) => term.split(' ')));
}

/** What a slip may have meant: names, and what some fact speaks of. */
function soundingTerms({ terms, facts }: Knowledge): Set<string> {
  const spoken = new Set(facts.flatMap((f) => [...f.concepts, ...f.bodies, ...f.speakerBodies, ...f.mentions]));
  const meant = new Set<string>();
  for (const [term, senses] of [...termsOf(terms, 'name'), ...termsOf(terms, 'listed')]) {
    const isName = (s: Sense): boolean =>
      s.type === 'entity' || s.type === 'place' || (s.type === 'body' && spoken.has(s.id));
    if (senses.some((s) => isName(s) || (s.type === 'concept' && spoken.has(s.id)))) meant.add(term);
  }
  return meant;
}

/** So many facts' words are remembered; a store may have any number of facts. */
const REMEMBERED = 5000;

function remembered(facts: readonly Fact[]): (index: number) => Pick<FactKnowledge, 'words' | 'han'> {
  const known = new Map<number, ReturnType<typeof wordsOf>>();
  return (index) => {
    const words = known.get(index) ?? wordsOf(facts[index]!);
    if (known.size >= REMEMBERED) known.clear();
    known.set(index, words);
    return words;
  };
}

/** Equal confidence falls to the better match, so that order never depends on chance. */
export function inOrder(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => b.confidence - a.confidence || b.match - a.match || a.index - b.index);
}

/** Those about the press that the fact is from: asked for its source, they say where that is to be found. */
function reportsOf(fact: Fact, facts: readonly Fact[], knowledge: Knowledge): readonly string[] {
  const source = fact.observations.at(-1)?.source.id;
  const ofPress = (f: Fact): boolean => f.about.some((id) => isPublication(id, knowledge));
  return facts
    .filter((f) => f.id !== fact.id && f.observations.at(-1)?.source.id === source && ofPress(f))
    .map((f) => f.id);
}
