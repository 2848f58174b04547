/**
 * A term index as it is kept on disk. As maps of arrays of objects a hundred thousand small things are read back at
 * every start; as one text of keys and one array of numbers they are two.
 */
import type { Sense, TermIndex } from './terms.ts';

/** Keys with the number of their list of senses: that of the n-th key is `lists[n]`. */
interface PackedMap {
  readonly keys: string;
  readonly lists: Uint32Array;
}

/** Plain data. */
export interface PackedTerms {
  /** Every list of senses that occurs, once. */
  readonly senses: readonly (readonly Sense[])[];
  readonly maps: readonly PackedMap[];
  readonly reach: PackedMap;
  readonly pairs: string;
}

const MAPS = ['name', 'stem', 'listed', 'cased'] as const;
/** Stands in no key: keys are units of text, and a line break is none. */
const BETWEEN = '\n';

function packed(keys: Iterable<string>, lists: readonly number[]): PackedMap {
  return { keys: [...keys].join(BETWEEN), lists: Uint32Array.from(lists) };
}

export function packTerms(index: TermIndex): PackedTerms {
  const senses: (readonly Sense[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (list: readonly Sense[]): number => {
    const text = JSON.stringify(list);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, senses.length);
    return senses.push(list) - 1;
  };
  const maps = MAPS.map((name) => packed(index[name].keys(), [...index[name].values()].map(numberOf)));
  return {
    senses,
    maps,
    reach: packed(index.reach.keys(), [...index.reach.values()]),
    pairs: [...index.pairs].join(BETWEEN),
  };
}

export function unpackTerms({ senses, maps, reach, pairs }: PackedTerms): TermIndex {
  const unpacked = <T>({ keys, lists }: PackedMap, asValue: (n: number) => T): Map<string, T> => {
    const map = new Map<string, T>();
    if (lists.length === 0) return map;
    let at = 0;
    for (const key of keys.split(BETWEEN)) map.set(key, asValue(lists[at++]!));
    return map;
  };
  // Read only from here on, so that one list may stand for all that are the same.
  const [name, stem, listed, cased] = maps.map((map) => unpacked(map, (n) => senses[n] as Sense[]));
  return {
    name: name!,
    stem: stem!,
    listed: listed!,
    cased: cased!,
    reach: unpacked(reach, (n) => n),
    pairs: new Set(pairs === '' ? [] : pairs.split(BETWEEN)),
  };
}
