/**
 * How much a word claims where a fact has no such word. Some words in a question change what is asked, most only carry
 * it: rated one by one, for the common words of both languages.
 */
import { normalise } from '../text/normalise.ts';
import { lookUp, type Table, tableOf } from '../text/table.ts';
import { type TextUnit, unitsOf } from '../text/units.ts';
import { type Lexicon, LOCALES, STRENGTHS, type Strength } from '../types.ts';

/** English words by their stem, Chinese ones as they are, each with the place of its strength in `STRENGTHS`. */
export function strengthTable({ strengths }: Lexicon): Table {
  const known = new Map<string, number>();
  // Where forms of one stem were rated apart, the lighter stays.
  for (const [place, strength] of [...STRENGTHS.entries()].reverse())
    for (const locale of LOCALES)
      for (const word of strengths[strength]?.[locale] ?? []) {
        const units = unitsOf(normalise(word));
        known.set(units.length === 1 ? units[0]!.key : word, place);
        // "Together" is no trade: rated itself, it is known by its whole form, too.
        if (units.length === 1 && isAgent(units[0]!)) known.set(units[0]!.norm, place);
      }
  return tableOf(known);
}

/** Somebody's trade, which claims more than the verb its stem is rated by: a manager is not managing. */
export function isAgent({ norm, key }: Pick<TextUnit, 'norm' | 'key'>): boolean {
  return AGENT.test(norm) && !AGENT.test(key);
}
const AGENT = /(?:er|or|ist|ee)s?$/;

/** Strength of a stem or of a Han word; undefined where nobody has rated it. */
export type StrengthOf = (key: string) => Strength | undefined;

export function strengthsFrom(table: Table): StrengthOf {
  return (key) => {
    const place = lookUp(table, key);
    return place === undefined ? undefined : STRENGTHS[place];
  };
}
