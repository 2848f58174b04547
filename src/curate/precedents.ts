/** Messages of each fact by a writer whom the store has not learnt from: how often what is said to them is so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Engine } from '../core/engine.ts';
import { isTurnedByTag } from '../core/reading/aspect.ts';
import { normalise } from '../core/text/normalise.ts';
import { LOCALES, type Locale, STANDINGS, type Standing, TELLINGS, type Telling } from '../core/types.ts';
import { DEFAULT_NOW } from './evaluate.ts';

const kinds = [...STANDINGS, ...TELLINGS] as const;
const file = z.record(z.string(), z.partialRecord(z.enum(kinds), z.array(z.string().min(1))));

export interface Held {
  readonly locale: Locale;
  readonly kind: Standing | Telling;
  readonly message: string;
  readonly right: boolean;
  /** The contrary was said, another fact told, or something told of what no fact tells. */
  readonly wrong: boolean;
}

export function holdPrecedents(engine: Engine, folder: string): Held[] {
  return LOCALES.flatMap((locale) =>
    Object.entries(file.parse(parse(readFileSync(join(folder, `${locale}.yaml`), 'utf8')))).flatMap(([fact, lists]) =>
      kinds.flatMap((kind) =>
        (lists[kind] ?? []).map((message) => ({ locale, kind, message, ...outcomeOf(message, kind, fact, engine) })),
      ),
    ),
  );
}

const CONTRARY = { yes: 'no', no: 'yes', unstated: 'unstated' } as const;

function outcomeOf(message: string, kind: Held['kind'], fact: string, engine: Engine): Pick<Held, 'right' | 'wrong'> {
  const answer = engine.ask(message, { now: DEFAULT_NOW });
  const said = answer.kind === 'answer' ? answer.verdict : undefined;
  // "It wasn't Li, was it?" is answered with a no where it holds.
  const verdict = said && isTurnedByTag(normalise(message).folded) ? CONTRARY[said] : said;
  const told = answer.kind === 'answer' ? answer.factIds : undefined;
  switch (kind) {
    case 'holds':
      return { right: verdict === 'yes', wrong: verdict === 'no' };
    case 'fails':
      return { right: verdict === 'no', wrong: verdict === 'yes' };
    case 'open':
      return { right: verdict === undefined, wrong: verdict !== undefined };
    case 'told':
      return { right: told?.includes(fact) === true, wrong: told?.includes(fact) === false };
    case 'untold':
      return { right: told === undefined, wrong: told !== undefined };
  }
}
