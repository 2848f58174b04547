/** What the store knows, worked out once: which thing is a kind of which, and what each fact is about. */

import type { Frame } from './reading/frames.ts';
import { rolesOf } from './reading/roles.ts';
import { addTerm, emptyTermList, indexOf } from './reading/term-list.ts';
import type { Span, TermIndex } from './reading/terms.ts';
import { findTerms, sensesInside } from './reading/terms.ts';
import { normalise } from './text/normalise.ts';
import type { Table } from './text/table.ts';
import { joinKeys, type TextUnit, unitsOf } from './text/units.ts';
import type { AskingLists, ComparisonWords, ConceptRole, Fact, Lexicon, Localised, Store, UnitEntry } from './types.ts';
import { LOCALES } from './types.ts';

export type NodeKind = 'place' | 'body' | 'person' | 'entity' | 'concept';

/** One thing a question can name: a place, a body, a person, a concept. */
export interface Node {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: Localised;
  /** Kinds it is one of, and wider concepts. */
  readonly isA: readonly string[];
  /** Places and bodies it lies in. */
  readonly within: readonly string[];
  readonly role?: ConceptRole;
  /** What it is not, said of either of the two. */
  readonly differs?: readonly string[];
  readonly near?: readonly string[];
  readonly opposes?: readonly string[];
  readonly everyday?: boolean;
  readonly placeKind?: string;
  readonly bodyKind?: string;
  /** An occasion or a document: where something was said, not what about. */
  readonly occasion?: boolean;
}

/** What a fact is about, from its typed data and its own wording. */
export interface FactKnowledge {
  /** Places it is about, without the wider ones they lie in. */
  readonly places: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  /** Bodies of those who said it. */
  readonly speakerBodies: ReadonlySet<string>;
  readonly speakerPlaces: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  /** Everything its answers, title and keywords name. */
  readonly mentions: ReadonlySet<string>;
  /** What its answers alone name. */
  readonly told: ReadonlySet<string>;
  /** Concepts that its answers, title, keywords, measures or at least three phrasings hold. */
  readonly concepts: ReadonlySet<string>;
  /** Those of them that its own statement holds, not its phrasings alone: a yes may rest on these only. */
  readonly stated: ReadonlySet<string>;
  /** Whatever those are kinds or parts of: asked for enforcement, has seizures; asked of WIPO, has WIPO's centre. */
  readonly covers: ReadonlySet<string>;
  /** Stems and Han words of all its texts. */
  readonly words: ReadonlySet<string>;
  readonly han: string;
  /** The same of its own statement, title, keywords and names alone: phrasings ask with words of many kinds. */
  readonly said: { readonly words: ReadonlySet<string>; readonly han: string };
  /** Places and bodies by the part they play in its statement: who does it, and where or to whom. */
  readonly roles: { readonly doing: ReadonlySet<string>; readonly there: ReadonlySet<string> };
}

export interface Knowledge {
  readonly nodes: ReadonlyMap<string, Node>;
  /** Empty for a store of minimal facts. */
  readonly facts: readonly FactKnowledge[];
  readonly terms: TermIndex;
  /** Every fact's own words for its parts, for what cannot be so beside it and for what its source leaves out. */
  readonly own: TermIndex;
  /** What people call the topics; the id is the topic's. */
  readonly topics: TermIndex;
  readonly cues: TermIndex;
  /** Ways to ask for arithmetic; the id says for which. */
  readonly reckoning: TermIndex;
  /** Ways to ask for all there is. */
  readonly wide: TermIndex;
  /** Nouns that any fact may be asked for, by their stems. */
  readonly anything: ReadonlySet<string>;
  /** Properties that anything may be asked for, by their stems. */
  readonly properties: ReadonlySet<string>;
  readonly variants: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, UnitEntry>;
  /** Words that the phrasings of several facts share: the common language of questions. */
  readonly common: ReadonlySet<string>;
  /** Of each rated word its place in `STRENGTHS`. */
  readonly strengths: Table;
  readonly comparisons: ComparisonWords;
  readonly frames: readonly Frame[];
  readonly soundalikes: ReadonlySet<string>;
}

/** A phrasing with alternatives or a negation names what the fact is not about, too. */
const DOUBTFUL = /\b(?:or|not|instead|rather than|alone|n't)\b|还是|不是|而非|单独|分年/i;
/** So many phrasings must name a concept before the fact is taken to speak of it. */
const WEAK_LEAST = 3;

/** Concepts that whoever speaks for a body is. */
const OFFICIALS = ['official', 'department', 'government', 'spokesperson'];

/** A word in the phrasings of so many facts belongs to asking, not to one of them. */
const COMMON_SHARE = 0.12;
const COMMON_LEAST = 3;

export function buildNodes(store: Store, lexicon: Lexicon): Map<string, Node> {
  const nodes = new Map<string, Node>();
  // Listed with one of the two, it holds of both.
  const apart = new Map<string, Set<string>>();
  const keepApart = (a: string, b: string): unknown => apart.set(a, (apart.get(a) ?? new Set()).add(b));
  for (const { id, differs } of lexicon.concepts) {
    for (const other of differs) {
      keepApart(id, other);
      keepApart(other, id);
    }
  }
  for (const p of lexicon.places) {
    nodes.set(p.id, {
      id: p.id,
      kind: 'place',
      name: p.name,
      isA: [],
      within: [...(p.within ? [p.within] : []), ...p.groups],
      placeKind: p.kind,
    });
  }
  for (const b of lexicon.bodies) {
    nodes.set(b.id, {
      id: b.id,
      kind: 'body',
      name: b.name,
      isA: b.isA ? [b.isA] : [],
      within: b.within ? [b.within] : [],
      bodyKind: b.kind,
    });
  }
  for (const c of lexicon.concepts) {
    // A concept gives way to a body or place of the same id.
    const id = nodes.has(c.id) ? `${c.id}~` : c.id;
    nodes.set(id, {
      id,
      kind: 'concept',
      name: { en: c.en[0] ?? c.id, zh: c.zh[0] ?? c.id },
      isA: c.broader,
      within: [],
      role: c.role,
      differs: [...(apart.get(c.id) ?? [])],
      near: c.near,
      opposes: c.opposes,
      everyday: c.everyday,
    });
  }
  for (const e of store.entities) {
    const known = nodes.get(e.id);
    const kind = e.kind === 'person' ? 'person' : e.kind === 'body' ? 'body' : e.kind === 'place' ? 'place' : 'entity';
    nodes.set(e.id, {
      id: e.id,
      kind,
      name: e.name,
      isA: [...(known?.isA ?? []), ...e.isA],
      within: e.within.length > 0 ? e.within : (known?.within ?? []),
      ...(e.kind === 'programme' || e.kind === 'document' ? { occasion: true } : {}),
      ...(known?.bodyKind ? { bodyKind: known.bodyKind } : {}),
    });
  }
  return nodes;
}

/** The thing itself and everything it is a kind of. */
export function kindsOf(nodes: ReadonlyMap<string, Node>, id: string): ReadonlySet<string> {
  return closure(nodes, id, 'isA');
}
/** The thing itself and everything it lies in. */
export function placesAround(nodes: ReadonlyMap<string, Node>, id: string): ReadonlySet<string> {
  return closure(nodes, id, 'within');
}

/** Asked for every mention of every question, and always the same: remembered per set of nodes. */
const closures = new WeakMap<ReadonlyMap<string, Node>, Map<string, ReadonlySet<string>>>();

function closure(nodes: ReadonlyMap<string, Node>, id: string, along: 'isA' | 'within'): ReadonlySet<string> {
  let known = closures.get(nodes);
  if (!known) {
    known = new Map();
    closures.set(nodes, known);
  }
  const key = `${along} ${id}`;
  const found = known.get(key);
  if (found) return found;
  const seen = new Set([id]);
  for (const at of seen) for (const up of nodes.get(at)?.[along] ?? []) seen.add(up);
  known.set(key, seen);
  return seen;
}

/** Every name and word of the lexicon and the store's entities, ready to be found in text. */
export function buildTerms(
  store: Store,
  lexicon: Lexicon,
  nodes: ReadonlyMap<string, Node>,
): { terms: TermIndex; cues: TermIndex } {
  const terms = emptyTermList();
  const cues = emptyTermList();
  const names = (
    entry: { en: readonly string[]; zh: readonly string[]; cased?: readonly string[] },
    type: 'place' | 'body',
    id: string,
  ): void => {
    for (const text of [...entry.en, ...entry.zh]) addTerm(terms, 'name', text, { type, id });
    for (const text of entry.cased ?? []) addTerm(terms, 'cased', text, { type, id });
  };
  for (const p of lexicon.places) names(p, 'place', p.id);
  for (const b of lexicon.bodies) names(b, 'body', b.id);
  for (const e of store.entities) {
    const type = nodes.get(e.id)?.kind === 'place' ? 'place' : 'entity';
    for (const locale of LOCALES)
      for (const text of [...(e.aliases[locale] ?? []), ...(e.name[locale] ? [e.name[locale]] : [])]) {
        addTerm(terms, 'name', text, { type, id: e.id });
      }
  }
  for (const c of lexicon.concepts) {
    const id = nodes.get(c.id)?.kind === 'concept' ? c.id : `${c.id}~`;
    for (const text of [...c.en, ...c.zh]) addTerm(terms, 'stem', text, { type: 'concept', id });
  }
  for (const [list, words] of Object.entries(lexicon.asking)) {
    for (const text of [...words.en, ...words.zh]) addTerm(terms, 'stem', text, { type: 'asking', id: list });
  }
  for (const [kind, words] of Object.entries(lexicon.smalltalk)) {
    for (const text of [...words.en, ...words.zh]) addTerm(terms, 'stem', text, { type: 'smalltalk', id: kind });
  }
  for (const [aspect, words] of Object.entries(lexicon.aspects)) {
    // Yes/no is read from the shape of the sentence; its cues are only common words.
    for (const text of [...words.en, ...words.zh]) addTerm(cues, 'stem', text, { type: 'aspect', id: aspect });
  }
  return { terms: indexOf(terms), cues: indexOf(cues) };
}

/** Ways to ask for arithmetic. */
export function buildReckoning(lexicon: Lexicon): TermIndex {
  const ways = emptyTermList();
  for (const [kind, words] of Object.entries(lexicon.reckoning))
    for (const text of [...words.en, ...words.zh]) addTerm(ways, 'name', text, { type: 'asking', id: kind });
  return indexOf(ways);
}

/** Ways to ask for all there is on something. */
export function buildWide({ overview }: Lexicon): TermIndex {
  const ways = emptyTermList();
  for (const text of [...overview.en, ...overview.zh]) addTerm(ways, 'stem', text, { type: 'asking', id: 'wide' });
  return indexOf(ways);
}

/** Nouns that any fact may be asked for. */
export function keysOf({ en, zh }: AskingLists): Set<string> {
  return new Set([...en, ...zh].map((text) => joinKeys(unitsOf(normalise(text)).map((u) => u.key))));
}

/** The facts' own words. Of what a source leaves out the id is the place in the fact's list. */
export function buildOwnTerms(facts: readonly Fact[]): TermIndex {
  const own = emptyTermList();
  for (const { id: of, alsoSaid, rulesOut, leavesOut } of facts) {
    for (const locale of LOCALES) {
      for (const text of alsoSaid[locale] ?? []) addTerm(own, 'stem', text, { type: 'alsoSaid', id: of, of });
      for (const text of rulesOut[locale] ?? []) addTerm(own, 'name', text, { type: 'rulesOut', id: of, of });
      leavesOut.forEach(({ words }, i) => {
        for (const text of words[locale] ?? []) addTerm(own, 'name', text, { type: 'leavesOut', id: String(i), of });
      });
    }
  }
  return indexOf(own);
}

/** Names of the topics that an overview can be asked of. */
export function buildTopics(store: Store): TermIndex {
  const names = emptyTermList();
  for (const topic of store.topics)
    for (const locale of LOCALES)
      for (const name of [topic.name[locale] ?? '', ...(topic.names[locale] ?? [])].filter(Boolean))
        addTerm(names, 'stem', name.replace(/^the /i, ''), { type: 'concept', id: topic.id });
  return indexOf(names);
}

/** Every text of a fact that says something, with where it stands. */
export function textsOf(fact: Fact): { text: string; strong: boolean; keyword?: true }[] {
  const texts: { text: string; strong: boolean; keyword?: true }[] = [];
  for (const locale of LOCALES) {
    if (fact.title[locale]) texts.push({ text: fact.title[locale], strong: true });
    for (const k of fact.keywords[locale] ?? []) texts.push({ text: k, strong: true, keyword: true });
    for (const t of Object.values(fact.answers[locale] ?? {})) texts.push({ text: t, strong: true });
    for (const t of Object.values(fact.lines[locale] ?? {})) texts.push({ text: t, strong: true });
    for (const q of fact.questions[locale] ?? []) texts.push({ text: q, strong: false });
  }
  return texts;
}

/** An occasion, with several who were there. */
export function isGathering({ about }: Fact, nodes: ReadonlyMap<string, Node>): boolean {
  const people = about.filter((id) => nodes.get(id)?.kind === 'person');
  return people.length > 1 && about.some((id) => nodes.get(id)?.occasion);
}

/** What a fact says when it is told. */
function answersOf(fact: Fact): string[] {
  return LOCALES.flatMap((l) => [...Object.values(fact.answers[l] ?? {}), ...Object.values(fact.lines[l] ?? {})]);
}

/** The parts that places and bodies play in a statement. */
function partsIn(
  { answers }: Fact,
  entities: ReadonlyMap<string, Store['entities'][number]>,
  nodes: ReadonlyMap<string, Node>,
  terms: TermIndex,
): FactKnowledge['roles'] {
  const parts = { doing: new Set<string>(), there: new Set<string>() };
  for (const locale of LOCALES) {
    const text = answers[locale]?.value ?? '';
    const named = text.replace(/\{e\.([^{}]+)\}/g, (_, id: string) => entities.get(id)?.name[locale] ?? ' ');
    const units = unitsOf(normalise(named.replace(/\{[^{}]*\}/g, ' ')));
    const spans = findTerms(terms, units).flatMap((span) => {
      const ids = span.senses.map((s) => s.id).filter((id) => isParty(nodes.get(id)));
      return ids.length > 0 ? [{ ...span, ids }] : [];
    });
    const roles = rolesOf(units, spans, (i) => spans[i]!.ids.some((id) => nodes.get(id)?.kind === 'body'));
    spans.forEach(({ ids }, i) => {
      const role = roles[i]!;
      if (role !== 'beside') for (const id of ids) parts[role].add(id);
    });
  }
  return parts;
}

/** Somebody or some place: what can do something, or have it done there. */
export const isParty = (node: Node | undefined): boolean => node?.kind === 'place' || node?.kind === 'body';

/** Placeholders for entities count as the entity; the others say nothing. */
function entitiesInTemplate(text: string): string[] {
  return Array.from(text.matchAll(/\{[eo]\.([^{}]+)\}/g), (m) => m[1]!);
}

/** The words of a fact's texts: of a minimal fact this is all that is known. */
export function wordsOf(fact: Fact): Pick<FactKnowledge, 'words' | 'han'> {
  const words = new Set<string>();
  let han = '';
  for (const { text } of textsOf(fact)) {
    const plain = normalise(text);
    for (const unit of unitsOf(plain)) if (unit.kind !== 'han') words.add(unit.key);
    han += ` ${plain.folded}`;
  }
  return { words, han };
}

export function buildFactKnowledge(
  fact: Fact,
  store: Store,
  lexicon: Lexicon,
  nodes: ReadonlyMap<string, Node>,
  terms: TermIndex,
): FactKnowledge {
  const mentions = new Set<string>(fact.about);
  const strong = new Set<string>();
  const fromNames = new Set<string>();
  // "Infringing goods" states an infringement, too.
  const within = new Set<string>();
  const entities = new Map(store.entities.map((e) => [e.id, e]));
  const weak = new Map<string, number>();
  const words = new Set<string>();
  // A single phrasing may use a word in passing; two make it the fact's.
  const weakWords = new Set<string>();
  const saidWords = new Set<string>();
  let han = '';
  let saidHan = '';
  for (const id of fact.about) {
    for (const locale of LOCALES) {
      for (const name of [entities.get(id)?.name[locale] ?? '', ...(entities.get(id)?.aliases[locale] ?? [])]) {
        const plain = normalise(name);
        const units = unitsOf(plain);
        for (const u of units) if (u.kind !== 'han') saidWords.add(u.key);
        for (const sense of sensesInside(terms, units)) if (sense.type === 'concept') fromNames.add(sense.id);
        saidHan += ` ${plain.folded}`;
      }
    }
  }
  // A keyword of somebody may be what people take them for: "judge" finds them, and says nothing of them.
  const onlyFinds = new Set<string>();
  const says = new Set<string>();
  for (const { text, strong: isStrong, keyword } of textsOf(fact)) {
    for (const id of entitiesInTemplate(text)) mentions.add(id);
    if (!isStrong && DOUBTFUL.test(text)) continue;
    const plain = normalise(text.replace(/\{[^{}]*\}/g, ' '));
    const units = unitsOf(plain);
    for (const key of new Set(units.filter((u) => u.kind !== 'han').map((u) => u.key))) {
      if (isStrong) saidWords.add(key);
      else if (weakWords.has(key)) words.add(key);
      else weakWords.add(key);
    }
    if (isStrong) saidHan += ` ${plain.folded}`;
    else han += ` ${plain.folded}`;
    const here = new Set<string>();
    for (const span of findTerms(terms, units)) {
      if (isStrong && span.to - span.from > 1)
        for (const sense of sensesInside(terms, units.slice(span.from, span.to)))
          if (sense.type === 'concept') within.add(sense.id);
      for (const sense of span.senses) {
        if (sense.type === 'asking' || sense.type === 'smalltalk' || sense.type === 'aspect') continue;
        if (sense.type !== 'concept') {
          if (isStrong) mentions.add(sense.id);
          continue;
        }
        here.add(sense.id);
      }
    }
    for (const id of here) {
      if (isStrong) (keyword && fact.kind === 'person' && nodes.get(id)?.role === 'actor' ? onlyFinds : says).add(id);
      if (isStrong) strong.add(id);
      else weak.set(id, (weak.get(id) ?? 0) + 1);
    }
  }
  // An arbitration and mediation centre's rate of mediation is none of arbitration.
  const apart = (id: string): boolean => [...strong].some((s) => nodes.get(id)?.differs?.includes(s));
  for (const id of [...fromNames].filter((name) => !apart(name))) strong.add(id);
  for (const o of fact.observations) {
    for (const figure of o.figures) {
      const measure = lexicon.measures.find((m) => m.id === figure.measure);
      if (measure) {
        strong.add(measure.thing);
        if (measure.operation) strong.add(measure.operation);
      }
    }
  }
  // Whoever said it is an official of some body, with an office.
  for (const o of fact.observations) {
    if (o.attributedTo.entity) for (const id of OFFICIALS) strong.add(id);
  }
  const stated = new Set([
    ...[...strong].filter((id) => !onlyFinds.has(id) || says.has(id)),
    ...[...within].filter((id) => !apart(id)),
  ]);
  for (const [id, count] of weak) {
    // Phrasings about a person try offices on ("is she the director?"): only what the answer says is theirs.
    if (fact.kind === 'person' && nodes.get(id)?.role === 'actor') continue;
    if (count >= WEAK_LEAST) strong.add(id);
  }
  const told = new Set<string>();
  for (const text of answersOf(fact)) {
    for (const id of entitiesInTemplate(text)) told.add(id);
    for (const { senses } of findTerms(terms, unitsOf(normalise(text.replace(/\{[^{}]*\}/g, ' ')))))
      for (const sense of senses) if (sense.type === 'entity' || sense.type === 'body') told.add(sense.id);
  }
  const speakers = new Set(fact.observations.flatMap((o) => (o.attributedTo.entity ? [o.attributedTo.entity] : [])));
  const all = [...mentions];
  const places = new Set<string>();
  const bodies = new Set<string>();
  const persons = new Set(speakers);
  const speakerBodies = new Set<string>();
  const addBodies = (id: string, to: Set<string>): void => {
    for (const up of kindsOf(nodes, id)) to.add(up);
  };
  for (const id of all) {
    const node = nodes.get(id);
    if (!node) continue;
    if (node.kind === 'place') places.add(id);
    if (node.kind === 'body') addBodies(id, bodies);
    if (node.kind === 'person') persons.add(id);
  }
  // The place a fact is about: named in `about`, or where the bodies of `about` sit.
  for (const id of fact.about) {
    for (const around of placesAround(nodes, id)) {
      const node = nodes.get(around);
      if (node?.kind === 'body') addBodies(around, bodies);
      if (node?.kind !== 'place') continue;
      places.add(around);
      break;
    }
  }
  const speakerPlaces = new Set<string>();
  for (const id of speakers) {
    const nearest = [...placesAround(nodes, id)].find((around) => nodes.get(around)?.kind === 'place');
    if (nearest) speakerPlaces.add(nearest);
    for (const around of placesAround(nodes, id))
      if (nodes.get(around)?.kind === 'body') addBodies(around, speakerBodies);
  }
  for (const id of [...stated]) for (const up of kindsOf(nodes, id)) stated.add(up);
  const covers = new Set<string>();
  for (const id of strong) for (const up of kindsOf(nodes, id)) covers.add(up);
  for (const id of mentions) {
    for (const up of kindsOf(nodes, id)) covers.add(up);
    if (nodes.get(id)?.kind !== 'place')
      for (const up of placesAround(nodes, id)) if (nodes.get(up)?.kind !== 'place') covers.add(up);
  }
  return {
    stated,
    covers,
    places,
    bodies,
    speakerBodies,
    speakerPlaces,
    persons,
    speakers,
    mentions,
    told,
    concepts: strong,
    words: new Set([...saidWords, ...words]),
    han: saidHan + han,
    said: { words: saidWords, han: saidHan },
    roles: partsIn(fact, entities, nodes, terms),
  };
}

/** Words whose use tells nothing about which fact is meant, because the phrasings of many facts hold them. */
export function commonWords(facts: readonly FactKnowledge[]): Set<string> {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const word of fact.words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const least = Math.max(COMMON_LEAST, facts.length * COMMON_SHARE);
  return new Set([...counts].filter(([, n]) => n >= least).map(([word]) => word));
}

/** Units and spans of a phrasing, for features. */
export function readPhrasing(
  text: string,
  terms: TermIndex,
  variants: ReadonlyMap<string, string>,
): { units: readonly TextUnit[]; spans: readonly Span[] } {
  const units = unitsOf(normalise(text), variants);
  return { units, spans: findTerms(terms, units) };
}
