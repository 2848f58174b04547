/** A fact as written in a file to the fact that core works with. */
import { derive } from '../core/figures.ts';
import type {
  Attribution,
  Derivation,
  Fact,
  Figure,
  Locale,
  Localised,
  Observation,
  Operation,
  Period,
  Source,
  Templates,
} from '../core/types.ts';
import { dropUndefined } from './objects.ts';
import type { FactInput } from './schema.ts';

type ObservationInput = FactInput['observations'][number];

function periodOf(input: ObservationInput['period']): Period {
  const { basis } = input;
  if (input.vague) return { kind: 'vague', text: dropUndefined(input.vague), basis };
  if (input.since) return { kind: 'since', from: input.since, said: input.said ?? input.since, basis };
  if (input.asOf) return { kind: 'asOf', asOf: input.asOf, basis };
  if (input.from && input.to && input.fiscal)
    return { kind: 'fiscal', from: input.from, to: input.to, label: dropUndefined(input.fiscal), basis };
  if (input.from) return { kind: 'range', from: input.from, to: input.to ?? input.from, basis };
  return { kind: 'none', basis };
}

function attributionOf(input: ObservationInput['attributedTo']): Attribution {
  const entity = input.person ?? input.body;
  return entity ? { entity, basis: input.basis } : { basis: 'unstated' };
}

function derivationOf(input: FactInput['derived'][string]): Derivation {
  for (const operation of ['difference', 'ratio', 'quotient', 'sum'] as const satisfies readonly Operation[]) {
    const of = input[operation];
    if (of) return { operation, of };
  }
  throw new Error('the schema lets no derivation without an operation pass');
}

function figuresOf(input: ObservationInput, derived: FactInput['derived']): Figure[] {
  const figures = Object.entries(input.figures).map(([name, f]): Figure => dropUndefined({ name, ...f }));
  for (const [name, d] of Object.entries(derived)) {
    const derivation = derivationOf(d);
    const parts = derivation.of.flatMap((part) => figures.find((f) => f.name === part) ?? []);
    const result = parts.length === derivation.of.length ? derive(derivation, parts) : undefined;
    if (result)
      figures.push(
        dropUndefined({
          name,
          ...result,
          unit: d.unit,
          measure: d.measure,
          derivation: undefined,
          derived: derivation,
        }),
      );
  }
  return figures;
}

/** Which language a minimal fact is written in: its questions tell. */
export function localeOfText(texts: readonly string[]): Locale {
  const han = texts.join('').match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = texts.join('').match(/\p{Script=Latin}/gu)?.length ?? 0;
  return han * 2 > latin ? 'zh' : 'en';
}

/** `sources` collects the inline sources of minimal facts. */
export function factOf(input: FactInput, pack: string, sources: Source[]): Fact {
  const flat = Array.isArray(input.questions) ? input.questions : [];
  const locale = localeOfText(flat);
  const inLocale = <T>(value: T): Localised<T> => ({ [locale]: value }) as Localised<T>;
  let observations = input.observations.map(
    (o): Observation => ({
      period: periodOf(o.period),
      figures: figuresOf(o, input.derived),
      attributedTo: attributionOf(o.attributedTo),
      source: dropUndefined(o.source),
    }),
  );
  if (input.source) {
    const id = `${pack}/${input.id}`;
    sources.push({
      id,
      title: inLocale(input.source.title),
      publisher: '',
      published: '',
      retrieved: '',
      locale,
      ...(input.source.url ? { url: input.source.url } : {}),
    });
    if (observations.length === 0) {
      observations = [
        {
          period: { kind: 'none', basis: 'unstated' },
          figures: [],
          attributedTo: { basis: 'unstated' },
          source: { id },
        },
      ];
    }
  }
  return {
    id: input.id,
    aliases: input.aliases,
    pack,
    kind: input.kind,
    topic: input.topic,
    title: typeof input.title === 'string' ? inLocale(input.title) : dropUndefined(input.title),
    about: input.about,
    observations,
    keywords: Array.isArray(input.keywords) ? inLocale(input.keywords) : dropUndefined(input.keywords),
    questions: Array.isArray(input.questions) ? inLocale(input.questions) : dropUndefined(input.questions),
    answers: answersOf(input, inLocale),
    lines: dropUndefined(input.lines),
    limits: dropUndefined(input.limits),
    alsoSaid: dropUndefined(input.alsoSaid),
    rulesOut: dropUndefined(input.rulesOut),
    leavesOut: input.leavesOut.map((l) => dropUndefined(l)),
    gives: input.gives,
    decides: input.decides,
    unstated: dropUndefined(input.unstated) as Fact['unstated'],
    openList: input.openList,
    conflicts: input.conflicts.map((c) => dropUndefined(c)) as Fact['conflicts'],
    steps: dropUndefined(input.steps),
    deadlines: input.deadlines,
    ambiguous: input.ambiguous,
    ...dropUndefined({
      scope: input.scope,
      partOf: input.partOf,
      extends: input.extends,
      owner: input.owner,
      reviewed: input.reviewed,
      reviewBy: input.reviewBy,
    }),
  } as Fact;
}

function answersOf(input: FactInput, inLocale: <T>(value: T) => Localised<T>): Localised<Templates> {
  const plain = typeof input.answers === 'string' ? input.answers : input.answer;
  if (plain !== undefined) return inLocale({ value: plain });
  if (typeof input.answers !== 'object') return {};
  return Object.fromEntries(
    Object.entries(input.answers).flatMap(([locale, t]) =>
      t === undefined ? [] : [[locale, typeof t === 'string' ? { value: t } : dropUndefined(t)]],
    ),
  );
}
