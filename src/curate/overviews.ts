/** Names of topics, and ways to want several statements, by a writer whose words the store does not have: how often each is heard. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { factsOfPart } from '../core/called.ts';
import type { Engine } from '../core/engine.ts';
import type { Part } from '../core/reading/called.ts';
import { wantsSeveral } from '../core/reading/wanting.ts';
import { normalise } from '../core/text/normalise.ts';
import { unitsOf } from '../core/text/units.ts';
import { LOCALES, type Locale, OVERVIEW_KINDS } from '../core/types.ts';
import { DEFAULT_NOW, sameText } from './evaluate.ts';

const list = z.array(z.string().min(1));
const file = z.strictObject({
  topics: z.record(z.string(), list),
  kinds: z.partialRecord(z.enum(OVERVIEW_KINDS), list),
  wanting: z.strictObject({ much: list, one: list }),
});

export interface Heard {
  readonly locale: Locale;
  /** A name put into the plainest question for an overview, or a message that wants several statements or one. */
  readonly what: 'name' | 'wanting';
  readonly message: string;
  readonly right: boolean;
  /** A name by which something else was told. */
  readonly wrong: boolean;
}

const PLAINLY: { readonly [L in Locale]: (name: string) => string } = {
  en: (name) => `Tell me about ${name}.`,
  zh: (name) => `介绍一下${name}`,
};
/** So many facts of a part, and of no other, are an overview of it. */
const LEAST = 2;

export function hearOverviews(engine: Engine, folder: string): Heard[] {
  const { store, wanting, knowledge } = engine.prepared;
  const written = new Set(
    store.topics.flatMap((t) => LOCALES.flatMap((l) => [...(t.names[l] ?? []), ...(t.called[l] ?? [])].map(sameText))),
  );
  return LOCALES.flatMap((locale) => {
    const { topics, kinds, wanting: ways } = file.parse(parse(readFileSync(join(folder, `${locale}.yaml`), 'utf8')));
    const named = [
      ...Object.entries(topics).map(([topic, names]) => ({ part: { topic } as Part, names })),
      ...OVERVIEW_KINDS.map((kind) => ({ part: { kind } as Part, names: kinds[kind] ?? [] })),
    ];
    const names = named.flatMap(({ part, names }) => {
      const ids = factsOfPart(part, { facts: store.facts, topics: store.topics, knowledge }).map(
        ({ index }) => store.facts[index]!.id,
      );
      return names
        .filter((name) => !written.has(sameText(name)))
        .map((name): Heard => {
          const message = PLAINLY[locale](name);
          const answer = engine.ask(message, { now: DEFAULT_NOW });
          const told = answer.kind === 'answer' ? answer.factIds : [];
          const right = told.length >= Math.min(LEAST, ids.length) && told.every((id) => ids.includes(id));
          return { locale, what: 'name', message, right, wrong: !right && told.length > 0 };
        });
    });
    const messages = (['much', 'one'] as const).flatMap((kind) =>
      ways[kind].map((message): Heard => {
        const plain = normalise(message);
        const several = wanting ? wantsSeveral(wanting, unitsOf(plain, knowledge.variants), plain.folded) : 0;
        const right = kind === 'much' ? several > 0 : several <= 0;
        return { locale, what: 'wanting', message, right, wrong: !right };
      }),
    );
    return [...names, ...messages];
  });
}
