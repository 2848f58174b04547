/** What a pack file may hold. The JSON Schema for editors is made from this one definition. */
import { z } from 'zod';
import { isDay } from '../core/dates.ts';
import { ASPECTS, RECKONINGS } from '../core/types.ts';

/** Wider than the lint's kebab case: stores made by programs bring ids of their own. */
const id = z
  .string()
  .regex(/^[^\s\p{C}]{1,120}$/u, 'use 1 to 120 characters without spaces, such as court-caseload-2020');
const text = z.string().trim().min(1, 'say something or leave the key out');
const day = z
  .union([z.string(), z.date()])
  .transform((d) => (d instanceof Date ? d.toISOString().slice(0, 10) : d))
  .pipe(
    z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'write a day as 2023-06-20', abort: true })
      .refine(isDay, 'there is no such day in the calendar'),
  );
const url = z.url({ protocol: /^https?$/, error: 'use a full https:// address' });

const localised = <T extends z.ZodType>(of: T) => z.strictObject({ en: of.optional(), zh: of.optional() });
const words = localised(text);
const lists = localised(z.array(text));

const basis = z.enum(['stated', 'context', 'unstated']);
export const qualifier = z.enum(['exact', 'over', 'nearly', 'about', 'upTo']);

/** `from`/`to`, `fiscal`, `asOf`, `since`/`said`, `vague`, or a basis of `unstated` alone. */
const period = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    fiscal: words.optional(),
    asOf: day.optional(),
    since: day.optional(),
    said: day.optional(),
    vague: words.optional(),
    basis: basis.default('stated'),
  })
  .refine((p) => !(p.from && p.to) || p.from <= p.to, 'the period ends before it begins');

const figure = z.strictObject({
  value: z.number(),
  unit: id,
  qualifier: qualifier.default('exact'),
  measure: id.optional(),
});

const of = z.array(z.string()).min(1);
const derivation = z
  .strictObject({
    difference: of.optional(),
    ratio: of.optional(),
    quotient: of.optional(),
    sum: of.optional(),
    unit: id,
    measure: id.optional(),
  })
  .refine(
    (d) => [d.difference, d.ratio, d.quotient, d.sum].filter(Boolean).length === 1,
    'name one operation: difference, ratio, quotient or sum',
  );

const observation = z.strictObject({
  period: period.default({ basis: 'unstated' }),
  figures: z.record(z.string(), figure).default({}),
  attributedTo: z
    .strictObject({ person: id.optional(), body: id.optional(), basis: basis.default('stated') })
    .default({ basis: 'unstated' }),
  source: z.strictObject({ id, locator: text.optional() }),
});

const aspect = z.enum(ASPECTS);
const templates = z
  .object({ value: text, ...Object.fromEntries(ASPECTS.filter((a) => a !== 'value').map((a) => [a, text.optional()])) })
  .strict();
const partial = z.partialRecord(aspect, text);

/** Kinds of claim on which a conflict means "no" rather than "not settled". */
export const DECIDES = ['figure', 'period', 'place', 'body', 'person', 'speaker', 'nationality'] as const;

const minimalSource = z.strictObject({ title: text, url: url.optional() });

export const factSchema = z.strictObject({
  id,
  aliases: z.array(id).default([]),
  kind: z
    .enum([
      'statistic',
      'law',
      'procedure',
      'institution',
      'person',
      'event',
      'plan',
      'claim',
      'definition',
      'statement',
    ])
    .default('statement'),
  topic: id.default('general'),
  title: z.union([text, words]),
  about: z.array(id).default([]),
  observations: z.array(observation).default([]),
  derived: z.record(z.string(), derivation).default({}),
  keywords: z.union([z.array(text), lists]).default([]),
  questions: z.union([z.array(text), lists]),
  answers: z.union([text, localised(z.union([text, templates]))]).optional(),
  answer: text.optional(),
  lines: localised(z.record(z.string(), text)).default({}),
  limits: words.default({}),
  alsoSaid: lists.default({}),
  rulesOut: lists.default({}),
  leavesOut: z.array(z.strictObject({ words: lists, say: words })).default([]),
  gives: z.array(aspect).default([]),
  decides: z.array(z.enum(DECIDES)).default([]),
  unstated: localised(partial).default({}),
  openList: z.boolean().default(false),
  /** The fact whose figure this one's is a part of. */
  partOf: id.optional(),
  scope: words.optional(),
  source: minimalSource.optional(),
  conflicts: z.array(z.strictObject({ with: id, why: words, prefer: id.optional() })).default([]),
  extends: id.optional(),
  steps: lists.default({}),
  deadlines: z
    .array(
      z.strictObject({
        name: text,
        amount: z.number(),
        unit: z.enum(['hour', 'day', 'workday', 'week', 'month', 'year']),
      }),
    )
    .default([]),
  ambiguous: z.array(text).default([]),
  owner: text.optional(),
  reviewed: day.optional(),
  reviewBy: day.optional(),
});
export type FactInput = z.infer<typeof factSchema>;

export const entitySchema = z.strictObject({
  id,
  kind: z.enum(['person', 'body', 'place', 'programme', 'document', 'other']),
  name: words,
  aliases: lists.default({}),
  isA: z.array(id).default([]),
  within: z
    .union([id, z.array(id)])
    .transform((w) => (Array.isArray(w) ? w : [w]))
    .default([]),
  office: words.optional(),
});

export const sourceSchema = z.strictObject({
  id,
  title: words,
  publisher: text,
  published: day,
  retrieved: day,
  url: url.optional(),
  locale: z.string().default('en'),
});

export const packSchema = z.strictObject({
  pack: id.optional(),
  title: words.optional(),
  topics: z
    .array(
      z.strictObject({
        id,
        name: words,
        names: lists.default({}),
        called: lists.default({}),
        facts: z.array(id).default([]),
      }),
    )
    .default([]),
  sources: z.array(sourceSchema).default([]),
  entities: z.array(entitySchema).default([]),
  facts: z.array(factSchema).default([]),
  /** By the id of the fact. */
  precedents: z
    .record(
      id,
      z.strictObject({
        holds: lists.optional(),
        fails: lists.optional(),
        open: lists.optional(),
        told: lists.optional(),
        untold: lists.optional(),
      }),
    )
    .default({}),
  /** By the id of the fact that was just told. */
  followUps: z
    .record(
      id,
      z.strictObject({
        told: lists.optional(),
        untold: lists.optional(),
        others: z.record(id, lists).optional(),
        holds: lists.optional(),
        fails: lists.optional(),
        open: lists.optional(),
      }),
    )
    .default({}),
  /** By the id of the fact whose figures it is worked out of. */
  reckonings: z.record(id, z.partialRecord(z.enum(RECKONINGS), lists)).default({}),
});
export type PackInput = z.infer<typeof packSchema>;

/** For editors: `# yaml-language-server: $schema=…` at the top of a pack. */
export function packJsonSchema(): unknown {
  return z.toJSONSchema(packSchema, { io: 'input', unrepresentable: 'any' });
}
