/** Learns from what people want worked out of a store's figures, each message read as if it had been asked. */
import { NO_DAY } from './dates.ts';
import { createDesk } from './desk.ts';
import { reckoningTraits, trainReckonings } from './judging/reckonings.ts';
import type { Traited } from './match/traits.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import { operationOf } from './reading/operation.ts';
import { normalise } from './text/normalise.ts';
import { LOCALES, type Precedents, RECKONINGS, type Reckonings, STANDINGS, TELLINGS } from './types.ts';

/** One in so many phrasings and precedents is learnt as asking for nothing to be worked out. */
const EVERY = 5;

/** The same store with what is learnt; the messages themselves are not kept. */
export function withReckonings(
  prepared: Prepared,
  reckonings: Reckonings,
  precedents: Precedents,
  levels: () => WordLevels,
): Prepared {
  const known = new Set(Object.keys(reckonings));
  if (known.size === 0) return prepared;
  const { reader, featuresOf } = createDesk(prepared, levels);
  const all: Traited[] = [];
  for (const fact of prepared.store.facts) {
    for (const locale of LOCALES) {
      const add = (texts: readonly string[] | undefined, outcome: number): void => {
        for (const text of texts ?? []) {
          const reading = reader.read(text, { now: NO_DAY, locale });
          all.push({ traits: reckoningTraits(reading, featuresOf(reading), fact), outcome });
        }
      };
      RECKONINGS.forEach((kind, outcome) => {
        add(reckonings[fact.id]?.[kind]?.[locale], outcome);
      });
      const plain = [
        ...(fact.questions[locale] ?? []),
        ...[...STANDINGS, ...TELLINGS].flatMap((kind) => precedents[fact.id]?.[kind]?.[locale] ?? []),
      ];
      add(
        plain.filter((text, i) => i % EVERY === 0 && !operationOf(normalise(text))),
        RECKONINGS.indexOf('asStated'),
      );
    }
  }
  return { ...prepared, reckonings: trainReckonings(all, known) };
}
