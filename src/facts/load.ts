/** From folders of fact files to one frozen, versioned store; all problems at once or none. */
import { basename } from 'node:path';
import type { Entity, FollowUps, Precedents, Reckonings, Source, Store } from '../core/types.ts';
import { AppError } from '../errors.ts';
import { factOf } from './fact.ts';
import { type FactFile, hashFiles } from './files.ts';
import { deepFreeze, dropUndefined } from './objects.ts';
import { type ParsedFile, parseFile } from './parse.ts';
import { checkPlaceholders } from './placeholders.ts';
import { FactsError, type Problem } from './problems.ts';

export interface LoadOptions {
  /** Only these packs; entities, topics and sources of the others still serve. */
  readonly packs?: readonly string[];
}

export interface Loaded {
  readonly store: Store;
  /** What people ask of the facts, to learn from. */
  readonly precedents: Precedents;
  /** What they ask next, likewise. */
  readonly followUps: FollowUps;
  /** What they want worked out, likewise. */
  readonly reckonings: Reckonings;
  readonly parsed: readonly ParsedFile[];
}

export function loadFacts(files: readonly FactFile[], options: LoadOptions = {}): Loaded {
  const results = files.map((file) => parseFile(file.shown, file.bytes.toString('utf8')));
  const problems = results.flatMap((r) => r.problems);
  // What a broken file would have defined must not make the others look broken.
  const complete = problems.length === 0;
  const parsed = results.flatMap((r) => (r.parsed ? [r.parsed] : []));
  problems.push(...crossCheck(parsed, complete));
  if (problems.length > 0)
    throw new FactsError(problems, problems.every((p) => p.collision) ? 'FACT_CONFLICT' : 'FACT_INVALID');
  const wanted = (pack: string): boolean => options.packs === undefined || options.packs.includes(pack);
  const missing = (options.packs ?? []).filter((name) => !parsed.some((p) => packName(p) === name));
  if (missing.length > 0) {
    throw new AppError('STORE_EMPTY', `there is no pack named ${missing.join(', ')}`, {
      hint: `packs here: ${parsed.map(packName).join(', ') || 'none'}`,
    });
  }
  const inline: Source[] = [];
  const facts = parsed
    .filter((p) => wanted(packName(p)))
    .flatMap((p) => p.pack.facts.map((input) => factOf(input, packName(p), inline)));
  if (facts.length === 0) {
    throw new AppError('STORE_EMPTY', 'the store holds no facts', {
      hint: 'add a pack (docs/curating.md) or name another folder',
    });
  }
  const store: Store = {
    version: hashFiles(files),
    facts,
    entities: parsed.flatMap((p) => p.pack.entities.map((e): Entity => dropUndefined(e))),
    sources: [...parsed.flatMap((p) => p.pack.sources.map((s): Source => dropUndefined(s))), ...inline],
    topics: parsed.flatMap((p) => p.pack.topics.map((t) => dropUndefined(t))),
    generic: parsed.every((p) => p.minimal || p.pack.facts.length === 0),
  };
  return {
    store: deepFreeze(store),
    precedents: Object.assign({}, ...parsed.map((p) => p.pack.precedents)),
    followUps: Object.assign({}, ...parsed.map((p) => p.pack.followUps)),
    reckonings: Object.assign({}, ...parsed.map((p) => p.pack.reckonings)),
    parsed,
  };
}

export function packName(file: ParsedFile): string {
  return file.pack.pack ?? basename(file.file).replace(/\.\w+$/, '');
}

/** What stands beside the facts, by their ids. */
const BESIDE = [
  { key: 'precedents', what: 'precedents' },
  { key: 'followUps', what: 'follow-ups' },
  { key: 'reckonings', what: 'reckonings' },
] as const;

/** Ids once, sources present, placeholders known: what makes a store unusable rather than unpolished. */
function crossCheck(files: readonly ParsedFile[], complete: boolean): Problem[] {
  const problems: Problem[] = [];
  const add = (
    file: ParsedFile,
    path: readonly PropertyKey[],
    message: string,
    remedy: string,
    collision = false,
  ): void => {
    const at = { file: file.file, line: file.lineOf(path), message, remedy, level: 'error' as const };
    problems.push(collision ? { ...at, collision } : at);
  };
  const seen = new Map<string, string>();
  const once = (file: ParsedFile, path: readonly PropertyKey[], what: string, id: string): void => {
    const key = `${what} ${id}`;
    const first = seen.get(key);
    const here = `${file.file}:${file.lineOf(path)}`;
    if (first)
      add(
        file,
        path,
        `${what} id "${id}" is already used at ${first}`,
        'give one of them another id; ids never change meaning',
        true,
      );
    else seen.set(key, here);
  };
  const stated = new Map<string, string>();
  const sources = new Set(files.flatMap((f) => f.pack.sources.map((s) => s.id)));
  const entities = new Set(files.flatMap((f) => f.pack.entities.map((e) => e.id)));
  const facts = new Map(files.flatMap((f) => f.pack.facts.map((fact) => [fact.id, fact] as const)));
  for (const file of files) {
    file.pack.sources.forEach((s, i) => {
      once(file, ['sources', i, 'id'], 'source', s.id);
    });
    file.pack.entities.forEach((e, i) => {
      once(file, ['entities', i, 'id'], 'entity', e.id);
    });
    for (const { key, what } of BESIDE) {
      for (const [id, given] of Object.entries(file.pack[key])) {
        const first = stated.get(`${key} ${id}`);
        if (first)
          add(
            file,
            [key, id],
            `${what} of "${id}" are already given at ${first}`,
            'put them together in one place',
            true,
          );
        else stated.set(`${key} ${id}`, `${file.file}:${file.lineOf([key, id])}`);
        const named = [id, ...('others' in given ? Object.keys(given.others ?? {}) : [])];
        for (const name of complete ? named.filter((n) => !facts.has(n)) : [])
          add(
            file,
            name === id ? [key, id] : [key, id, 'others', name],
            `there are ${what} of "${name}", which no file defines`,
            'add the fact, or correct the id',
          );
      }
    }
    file.pack.facts.forEach((fact, i) => {
      once(file, ['facts', i, 'id'], 'fact', fact.id);
      fact.aliases.forEach((alias, k) => {
        once(file, ['facts', i, 'aliases', k], 'fact', alias);
      });
      if (!fact.source && fact.observations.length === 0) {
        add(
          file,
          ['facts', i],
          `fact "${fact.id}" has no source`,
          'add `source: { title: … }`, or an observation with `source: { id: …, locator: … }`',
        );
      }
      if (fact.answers === undefined && fact.answer === undefined) {
        add(
          file,
          ['facts', i],
          `fact "${fact.id}" has no answer`,
          'add `answers: { en: { value: … } }`, or `answer: …` for a minimal fact',
        );
      }
      fact.observations.forEach((o, k) => {
        const speaker = o.attributedTo.person ?? o.attributedTo.body;
        if (complete && speaker && !entities.has(speaker)) {
          add(
            file,
            ['facts', i, 'observations', k, 'attributedTo'],
            `fact "${fact.id}" is attributed to "${speaker}", which no file defines`,
            'add it under `entities:`, or correct the id',
          );
        }
        if (complete && !sources.has(o.source.id)) {
          add(
            file,
            ['facts', i, 'observations', k, 'source'],
            `fact "${fact.id}" names the source "${o.source.id}", which no file defines`,
            'add it under `sources:`, or correct the id',
          );
        }
      });
      const whole = fact.partOf ? facts.get(fact.partOf) : undefined;
      if (complete && fact.partOf && !whole) {
        add(
          file,
          ['facts', i, 'partOf'],
          `fact "${fact.id}" is part of "${fact.partOf}", which no file defines`,
          'name the fact whose figure this one is a part of',
        );
      }
      for (const found of checkPlaceholders(fact, complete ? entities : undefined, whole))
        add(file, ['facts', i, ...found.path], found.message, found.remedy);
    });
  }
  return problems;
}
