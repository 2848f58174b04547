/** What packs to be published must meet beyond loading: every finding names file, line and remedy. */
import { readPhrasing } from '../core/knowledge.ts';
import { rawFeatures } from '../core/match/features.ts';
import { type Example, rank, trainMatcher } from '../core/match/matcher.ts';
import { meaningsOf } from '../core/match/meanings.ts';
import { prepare } from '../core/prepare.ts';
import type { Lexicon, Store } from '../core/types.ts';
import { LOCALES, STANDINGS, TELLINGS } from '../core/types.ts';
import type { Loaded } from '../facts/load.ts';
import type { ParsedFile } from '../facts/parse.ts';
import { PLACEHOLDER, templatesOf } from '../facts/placeholders.ts';
import type { Problem } from '../facts/problems.ts';
import type { FactInput } from '../facts/schema.ts';
import { sameText } from './evaluate.ts';

const LEAST_PHRASINGS = 5;
const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ENGLISH_NUMBERS =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|half|twice|double)\b/i;
const CHINESE_NUMBERS =
  /[〇二三四五六七八九十百千万亿两]+(?=[件个吨元美人名家封起宗次项倍年月日成分]|$)|[一二三四五六七八九]?[十百千万亿][一二三四五六七八九十百千万亿]+/u;

type Add = (path: readonly PropertyKey[], message: string, remedy: string, level?: Problem['level']) => void;

export function lint(loaded: Loaded, lexicon: Lexicon): Problem[] {
  const problems: Problem[] = [];
  const nodes = new Set([
    ...loaded.store.entities.map((e) => e.id),
    ...lexicon.places.map((p) => p.id),
    ...lexicon.bodies.map((b) => b.id),
    ...lexicon.concepts.map((c) => c.id),
  ]);
  const names = entityNames(loaded.store);
  for (const file of loaded.parsed) {
    const add: Add = (path, message, remedy, level = 'error') => {
      problems.push({ file: file.file, line: file.lineOf(path), message, remedy, level });
    };
    lintSources(file, add);
    lintEntities(file, nodes, add);
    file.pack.facts.forEach((fact, i) => {
      lintFact(fact, i, file, nodes, lexicon, names, add);
    });
  }
  problems.push(...sharedPhrasings(loaded), ...sharedPrecedents(loaded), ...lostPhrasings(loaded, lexicon));
  return problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function lintSources(file: ParsedFile, add: Add): void {
  file.pack.sources.forEach((source, i) => {
    const at = ['sources', i];
    if (!source.url)
      add(
        at,
        `source "${source.id}" has no url`,
        'add the public https address, or cite the document in `title` and say so with `url` left out in a minimal pack',
      );
    else if (!source.url.startsWith('https://'))
      add([...at, 'url'], `source "${source.id}" is not an https address`, 'use the https address of the same page');
    for (const locale of LOCALES)
      if (!source.title[locale])
        add([...at, 'title'], `source "${source.id}" has no ${locale} title`, `add title.${locale}`);
    if (source.retrieved < source.published)
      add(
        [...at, 'retrieved'],
        `source "${source.id}" was retrieved before it was published`,
        'correct one of the two days',
      );
  });
}

function lintEntities(file: ParsedFile, nodes: ReadonlySet<string>, add: Add): void {
  file.pack.entities.forEach((entity, i) => {
    const at = ['entities', i];
    if (!KEBAB.test(entity.id))
      add(
        [...at, 'id'],
        `entity id "${entity.id}" is not kebab case`,
        'use lower-case letters, digits and single hyphens',
      );
    for (const locale of LOCALES)
      if (!entity.name[locale])
        add([...at, 'name'], `entity "${entity.id}" has no ${locale} name`, `add name.${locale}`);
    for (const up of [...entity.isA, ...entity.within]) {
      if (!nodes.has(up))
        add(
          at,
          `entity "${entity.id}" points to "${up}", which nothing defines`,
          'use an id of the entities, places or bodies',
        );
    }
  });
}

function lintFact(
  fact: FactInput,
  i: number,
  file: ParsedFile,
  nodes: ReadonlySet<string>,
  lexicon: Lexicon,
  names: readonly string[],
  add: Add,
): void {
  const at = ['facts', i];
  const say = (key: string, message: string, remedy: string): void =>
    add([...at, key], `fact "${fact.id}": ${message}`, remedy);
  if (!KEBAB.test(fact.id)) say('id', 'the id is not kebab case', 'use lower-case letters, digits and single hyphens');
  for (const key of ['owner', 'reviewed', 'reviewBy'] as const)
    if (!fact[key])
      say(
        key,
        `${key} is missing`,
        `add ${key}: who keeps the fact, when it was last read against its source, when next`,
      );
  if (fact.reviewed && fact.reviewBy && fact.reviewBy <= fact.reviewed)
    say('reviewBy', 'the next review is not after the last', 'set a later reviewBy');
  for (const locale of LOCALES) {
    const list = (value: FactInput['questions'] | FactInput['keywords']): readonly string[] =>
      Array.isArray(value) ? [] : (value[locale] ?? []);
    if (typeof fact.title === 'string' || !fact.title[locale])
      say('title', `there is no ${locale} title`, `add title.${locale}`);
    if (list(fact.keywords).length === 0) say('keywords', `there are no ${locale} keywords`, `add keywords.${locale}`);
    const phrasings = list(fact.questions).length;
    if (phrasings < LEAST_PHRASINGS)
      say('questions', `${phrasings} ${locale} phrasings`, `write at least ${LEAST_PHRASINGS}`);
    if (typeof fact.answers !== 'object' || !fact.answers[locale])
      say('answers', `there is no ${locale} answer`, `add answers.${locale}.value`);
  }
  for (const id of fact.about)
    if (!nodes.has(id))
      say('about', `"${id}" is no entity, place or body`, 'define it under `entities:` or correct the id');
  for (const words of Object.values(fact.rulesOut))
    for (const word of words ?? [])
      if (/\d/.test(word)) say('rulesOut', `"${word}" holds a number`, 'figures rule out other numbers by themselves');
  const denied = new Set(
    [...Object.values(fact.rulesOut), ...fact.leavesOut.flatMap((l) => Object.values(l.words))].flatMap((w) => w ?? []),
  );
  for (const words of Object.values(fact.alsoSaid))
    for (const word of words ?? []) {
      if (/\d/.test(word)) say('alsoSaid', `"${word}" holds a number`, 'another number is another claim');
      if (denied.has(word))
        say(
          'alsoSaid',
          `"${word}" is also ruled out or left out`,
          'keep it where it belongs: a statement is not what it denies',
        );
    }
  if (!file.pack.topics.some((t) => t.id === fact.topic))
    say('topic', `the topic "${fact.topic}" has no name`, 'add it under `topics:`');
  const measures = new Set(lexicon.measures.map((m) => m.id));
  const units = new Set(lexicon.units.map((u) => u.id));
  const figures = [...fact.observations.flatMap((o) => Object.entries(o.figures)), ...Object.entries(fact.derived)];
  for (const [name, figure] of figures) {
    if (!units.has(figure.unit))
      say(
        'observations',
        `figure ${name} has the unit "${figure.unit}", which units.yaml does not have`,
        'use a unit of the list or add it there',
      );
    if (!figure.measure)
      say('observations', `figure ${name} has no measure`, 'name a measure of measures.yaml, or add one there');
    else if (!measures.has(figure.measure))
      say(
        'observations',
        `figure ${name} has the measure "${figure.measure}", which measures.yaml does not have`,
        'use a measure of the list or add it there',
      );
  }
  for (const o of fact.observations) {
    if (!o.source.locator)
      say(
        'observations',
        'a source without a locator',
        'add `locator: paragraph 3` or a page, so that a reader can check',
      );
  }
  for (const { path, locale, text } of templatesOf(fact)) {
    const number = numberIn(text, locale, names);
    if (number)
      add(
        [...at, ...path],
        `fact "${fact.id}": the template holds the number "${number}" as text`,
        'make it a figure or a period and use its placeholder',
      );
  }
}

/** Names may hold digits; nothing else in a template may. */
function numberIn(text: string, locale: string, names: readonly string[]): string | undefined {
  let rest = text.replace(PLACEHOLDER, ' ');
  for (const name of names) rest = rest.replaceAll(name, ' ');
  return (/\d[\d,.]*/.exec(rest) ?? (locale === 'zh' ? CHINESE_NUMBERS : ENGLISH_NUMBERS).exec(rest))?.[0];
}

function entityNames(store: Store): string[] {
  return store.entities
    .flatMap((e) => LOCALES.flatMap((l) => [e.name[l], ...(e.aliases[l] ?? [])]))
    .filter((n): n is string => n !== undefined && /\d|[一二三四五六七八九十百千万亿]/.test(n))
    .sort((a, b) => b.length - a.length);
}

interface Placed {
  readonly fact: string;
  readonly text: string;
  readonly file: ParsedFile;
  readonly path: readonly PropertyKey[];
  readonly ambiguous: boolean;
}

function phrasingsOf(loaded: Loaded): Placed[] {
  return loaded.parsed.flatMap((file) =>
    file.pack.facts.flatMap((fact, i) =>
      LOCALES.flatMap((locale) => {
        const questions = Array.isArray(fact.questions) ? [] : (fact.questions[locale] ?? []);
        const marked = new Set(fact.ambiguous.map(sameText));
        return questions.map(
          (text, k): Placed => ({
            fact: fact.id,
            text,
            file,
            path: ['facts', i, 'questions', locale, k],
            ambiguous: marked.has(sameText(text)),
          }),
        );
      }),
    ),
  );
}

function sharedPhrasings(loaded: Loaded): Problem[] {
  const first = new Map<string, Placed>();
  const problems: Problem[] = [];
  for (const p of phrasingsOf(loaded)) {
    const key = sameText(p.text);
    const other = first.get(key);
    if (!other) {
      first.set(key, p);
      continue;
    }
    if (other.fact !== p.fact && other.ambiguous && p.ambiguous) continue;
    problems.push({
      file: p.file.file,
      line: p.file.lineOf(p.path),
      message: `the phrasing "${p.text}" stands under "${other.fact}" and "${p.fact}"`,
      remedy:
        other.fact === p.fact
          ? 'remove one of the two'
          : 'reword one of them, or list it under `ambiguous:` in both facts',
      level: 'error',
    });
  }
  return problems;
}

/** What one and the same message is said to come to twice over. */
function sharedPrecedents({ parsed }: Loaded): Problem[] {
  return parsed.flatMap((file) =>
    Object.entries(file.pack.precedents).flatMap(([fact, lists]) => {
      const first = new Map<string, string>();
      return [...STANDINGS, ...TELLINGS].flatMap((kind) =>
        LOCALES.flatMap((locale) =>
          (lists[kind]?.[locale] ?? []).flatMap((text, k): Problem[] => {
            const other = first.get(sameText(text));
            first.set(sameText(text), kind);
            if (!other) return [];
            const line = file.lineOf(['precedents', fact, kind, locale, k]);
            const message = `the message "${text}" of "${fact}" stands under "${other}" and "${kind}"`;
            return [{ file: file.file, line, message, remedy: 'remove one of the two', level: 'error' }];
          }),
        ),
      );
    }),
  );
}

const FOLDS = 8;

/** Each phrasing left out in turn (in folds) should still find its fact among the first three. */
function lostPhrasings(loaded: Loaded, lexicon: Lexicon): Problem[] {
  const { store } = loaded;
  const { knowledge } = prepare(store, lexicon);
  const meanings = meaningsOf(knowledge.nodes);
  const index = new Map(store.facts.map((f, i) => [f.id, i]));
  const placed = phrasingsOf(loaded).filter((p) => index.has(p.fact));
  const features = placed.map((p) => {
    const { units, spans } = readPhrasing(p.text, knowledge.terms, knowledge.variants);
    return rawFeatures(units, spans, meanings);
  });
  const example = (k: number): Example => ({
    fact: index.get(placed[k]!.fact)!,
    group: placed[k]!.path[3] === 'zh' ? 1 : 0,
    features: features[k]!,
    question: false,
  });
  const problems: Problem[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = placed.flatMap((_, k) => (k % FOLDS === fold ? [] : [example(k)]));
    const model = trainMatcher(kept, store.facts.length, LOCALES.length, 'which');
    placed.forEach((p, k) => {
      if (k % FOLDS !== fold) return;
      const found = rank(model, features[k]!, 3).matches.map((m) => store.facts[m.fact]!.id);
      if (found.includes(p.fact)) return;
      problems.push({
        file: p.file.file,
        line: p.file.lineOf(p.path),
        message: `"${p.text}" would not find "${p.fact}" by itself (found: ${found.join(', ')})`,
        remedy: 'add a phrasing like it, or reword it if it belongs to another fact',
        level: 'warning',
      });
    });
  }
  return problems;
}
