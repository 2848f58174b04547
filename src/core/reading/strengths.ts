/**
 * How much a word claims where a fact has no such word. Some words in a question change what is asked, most only carry
 * it: rated one by one, for the common words of both languages.
 */
import { normalise } from '../text/normalise.ts';
import { unitsOf } from '../text/units.ts';
import { type Lexicon, LOCALES, STRENGTHS, type Strength } from '../types.ts';

/** Of each strength its words as one text: read back at every start, thousands of them cost nothing. */
export type PackedStrengths = { readonly [S in Strength]: string };

/** English words by their stem, Chinese ones as they are. */
export function packStrengths({ strengths }: Lexicon): PackedStrengths {
  const packed = (strength: Strength): string =>
    LOCALES.flatMap((locale) => strengths[strength]?.[locale] ?? [])
      .map((word) => {
        const units = unitsOf(normalise(word));
        return units.length === 1 ? units[0]!.key : word;
      })
      .join(' ');
  return { nothing: packed('nothing'), colour: packed('colour'), either: packed('either'), claim: packed('claim') };
}

/** Strength of a stem or of a Han word; undefined where nobody has rated it. */
export type StrengthOf = (key: string) => Strength | undefined;

export function strengthsFrom(packed: PackedStrengths): StrengthOf {
  let known: Map<string, Strength> | undefined;
  return (key) => {
    known ??= new Map(
      // Where forms of one stem were rated apart, the lighter stays.
      [...STRENGTHS].reverse().flatMap((s) =>
        packed[s]
          .split(' ')
          .filter((word) => word !== '')
          .map((word) => [word, s] as const),
      ),
    );
    return known.get(key);
  };
}
