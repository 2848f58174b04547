/** Loads the words every store shares: places, bodies, concepts, measures, units, the language of asking. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { GOING_ON, type Lexicon, OVERVIEW_KINDS } from '../core/types.ts';
import { AppError } from '../errors.ts';
import type { LexiconFile } from './files.ts';
import { dropUndefined } from './objects.ts';

const id = z.string().min(1);
const list = z.array(z.string().min(1)).default([]);
const name = z.strictObject({ en: z.string().optional(), zh: z.string().optional() });
const both = z.strictObject({ en: list, zh: list });
const named = { id, kind: z.string(), within: id.optional(), name, en: list, cased: list, zh: list };

const place = z.strictObject({ ...named, zhLoose: list });
const body = z.strictObject({ ...named, isA: id.optional() });
const concept = z.strictObject({
  id,
  role: z.enum(['thing', 'operation', 'unit', 'actor', 'quality', 'topic']),
  en: list,
  zh: list,
  /** Further roles of the same words, for editors. */
  also: list,
  broader: list,
  differs: list,
});
const measure = z.strictObject({
  id,
  name,
  thing: id,
  also: list,
  operation: id.optional(),
  added: z.literal(true).optional(),
  unit: id,
  kind: z.enum(['flow', 'stock', 'cumulative', 'rate']),
  not: list,
});
const unit = z.strictObject({
  id,
  dimension: z.string(),
  en: z.strictObject({ one: z.string(), other: z.string() }),
  zh: z.string(),
  before: name.optional(),
});

const SHAPES = {
  places: z.strictObject({ places: z.array(place) }),
  regions: z.strictObject({ members: z.record(id, z.array(id)) }),
  bodies: z.strictObject({ bodies: z.array(body) }),
  thesaurus: z.strictObject({ concepts: z.array(concept) }),
  'thesaurus-extra': z.strictObject({ concepts: z.array(concept) }),
  near: z.strictObject({ near: z.array(z.array(id).min(2)), opposes: z.array(z.tuple([id, id])), everyday: list }),
  measures: z.strictObject({ measures: z.array(measure) }),
  units: z.strictObject({ units: z.array(unit) }),
  asking: z.strictObject({
    en: z.record(z.string(), list),
    zh: z.record(z.string(), list),
    variants: z.strictObject({ en: z.record(z.string(), z.string()), zh: z.record(z.string(), z.string()) }),
  }),
  aspects: z.record(z.string(), both),
  smalltalk: z.strictObject({ smalltalk: z.record(z.string(), both) }),
  reckoning: z.strictObject({
    average: both,
    remaining: both,
    difference: both,
    share: both,
    ratio: both,
    failing: both,
    elapsed: both,
    talk: both,
  }),
  overview: z.strictObject({
    wide: both,
    kinds: z.partialRecord(z.enum(OVERVIEW_KINDS), both),
    wanting: z.strictObject({ much: both, one: both }),
  }),
  elsewhere: both,
  asked: z.strictObject({ anything: both, properties: both }),
  comparisons: z.strictObject({ over: both, atLeast: both, under: both, atMost: both, nearly: both, about: both }),
  frames: z.strictObject({ holds: both, fails: both, either: both, about: both }),
  'going-on': z.partialRecord(z.enum(GOING_ON), both),
  soundalikes: z.strictObject({ words: list }),
  strengths: z.strictObject({ nothing: both, colour: both, either: both, claim: both }),
} as const;

function parse<F extends LexiconFile>(folder: string, file: F): z.infer<(typeof SHAPES)[F]> {
  const path = join(folder, `${file}.yaml`);
  const doc = parseDocument(readFileSync(path, 'utf8'), { uniqueKeys: true });
  const broken = doc.errors[0];
  if (broken)
    throw new AppError('LEXICON_INVALID', `${path}: ${broken.message}`, { hint: 'correct the YAML at this line' });
  const checked = SHAPES[file].safeParse(doc.toJS());
  if (!checked.success) {
    const issues = checked.error.issues.slice(0, 10).map((i) => `${i.path.join('.')}: ${i.message}`);
    throw new AppError('LEXICON_INVALID', `${path}: ${issues.join('; ')}`, {
      hint: 'docs/curating.md shows the shape of each lexicon file',
    });
  }
  return checked.data as z.infer<(typeof SHAPES)[F]>;
}

const NONE = { en: [], zh: [] };

/** The little that applies to any store: reading the rest takes longer than training on a few facts. */
export function loadCommonWords(folder: string): Lexicon {
  return {
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
    units: dropUndefined(parse(folder, 'units').units),
    asking: {},
    variants: {},
    aspects: {},
    smalltalk: parse(folder, 'smalltalk').smalltalk,
  };
}

/** Stays lists out of traps: a name in two places of the lexicon is fine, two entries of one id are not. */
export function loadLexicon(folder: string): Lexicon {
  const asking = parse(folder, 'asking');
  const { members } = parse(folder, 'regions');
  const groupsOf = (place: string): string[] =>
    Object.keys(members).filter((region) => members[region]!.includes(place));
  const asked = parse(folder, 'asked');
  const overview = parse(folder, 'overview');
  const { near: groups, opposes, everyday } = parse(folder, 'near');
  const lexicon: Lexicon = dropUndefined({
    comparisons: parse(folder, 'comparisons'),
    frames: parse(folder, 'frames'),
    goingOn: parse(folder, 'going-on'),
    reckoning: parse(folder, 'reckoning'),
    overview: overview.wide,
    overviewKinds: overview.kinds,
    wanting: overview.wanting,
    elsewhere: parse(folder, 'elsewhere'),
    anything: asked.anything,
    properties: asked.properties,
    soundalikes: parse(folder, 'soundalikes').words,
    strengths: parse(folder, 'strengths'),
    places: parse(folder, 'places').places.map(({ zhLoose, ...p }) => ({
      ...p,
      zh: [...p.zh, ...zhLoose],
      groups: groupsOf(p.id),
    })),
    bodies: parse(folder, 'bodies').bodies,
    concepts: [...parse(folder, 'thesaurus').concepts, ...parse(folder, 'thesaurus-extra').concepts].map(
      ({ also: _, ...c }) => ({
        ...c,
        everyday: everyday.includes(c.id),
        near: groups.flatMap((g) => (g.includes(c.id) ? g.filter((other) => other !== c.id) : [])),
        opposes: opposes.flatMap(([a, b]) => (a === c.id ? [b] : b === c.id ? [a] : [])),
      }),
    ),
    measures: parse(folder, 'measures').measures,
    units: parse(folder, 'units').units,
    asking: Object.fromEntries(
      Object.keys(asking.en).map((name) => [name, { en: asking.en[name] ?? [], zh: asking.zh[name] ?? [] }]),
    ),
    variants: { ...asking.variants.en, ...asking.variants.zh },
    aspects: parse(folder, 'aspects'),
    smalltalk: parse(folder, 'smalltalk').smalltalk,
  });
  const problems: string[] = [];
  for (const part of ['places', 'bodies', 'concepts', 'measures', 'units'] as const) {
    const seen = new Set<string>();
    for (const entry of lexicon[part]) {
      if (seen.has(entry.id)) problems.push(`${part}: id "${entry.id}" stands twice`);
      seen.add(entry.id);
    }
  }
  const places = new Set(lexicon.places.map((p) => p.id));
  for (const name of [...Object.keys(members), ...Object.values(members).flat()])
    if (!places.has(name)) problems.push(`regions: "${name}" is no place of places.yaml`);
  const concepts = new Set(lexicon.concepts.map((c) => c.id));
  for (const name of [...groups.flat(), ...opposes.flat(), ...everyday])
    if (!concepts.has(name)) problems.push(`near: "${name}" is no concept of the thesaurus`);
  for (const m of lexicon.measures) {
    for (const c of [m.thing, m.operation, ...m.also])
      if (c && !concepts.has(c))
        problems.push(`measures: "${m.id}" names the concept "${c}", which thesaurus.yaml does not have`);
    if (!lexicon.units.some((u) => u.id === m.unit))
      problems.push(`measures: "${m.id}" names the unit "${m.unit}", which units.yaml does not have`);
  }
  if (problems.length > 0)
    throw new AppError('LEXICON_INVALID', problems.join('\n'), { hint: 'correct the files in src/facts/lexicon' });
  return lexicon;
}
