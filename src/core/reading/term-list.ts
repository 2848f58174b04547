/** Terms as they are gathered, each with its plurals and beginnings, and the index made of them. */
import { normalise } from '../text/normalise.ts';
import { tableOf } from '../text/table.ts';
import { joinKeys, unitsOf } from '../text/units.ts';
import { COLUMN, COLUMNS, pairOf, type Sense, type TermForm, type TermIndex } from './terms.ts';

/** While terms are added to it. */
export interface TermList {
  readonly name: Map<string, Sense[]>;
  readonly stem: Map<string, Sense[]>;
  readonly listed: Map<string, Sense[]>;
  readonly cased: Map<string, Sense[]>;
  readonly reach: Map<string, number>;
  readonly pairs: Set<string>;
}

export function emptyTermList(): TermList {
  return { name: new Map(), stem: new Map(), listed: new Map(), cased: new Map(), reach: new Map(), pairs: new Set() };
}

function put(map: Map<string, Sense[]>, key: string, sense: Sense): void {
  const known = map.get(key);
  if (!known) map.set(key, [sense]);
  else if (!known.some((s) => s.type === sense.type && s.id === sense.id && s.of === sense.of)) known.push(sense);
}

/** English plurals of a name's last word: courts, bodies, offices. */
function pluralOf(norm: string): string {
  if (/[^aeiou]y$/.test(norm)) return `${norm.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(norm) ? `${norm}es` : `${norm}s`;
}

export function addTerm(list: TermList, form: TermForm, text: string, sense: Sense): void {
  // A term with a sign that no unit carries ("% of") would be found without it.
  if (/[%$€£¥&/=<>]/.test(text)) return;
  const units = unitsOf(normalise(text));
  if (units.length === 0) return;
  if (form === 'cased') {
    const raws = units.map((u) => u.raw);
    put(list.cased, joinKeys(raws), sense);
    reachTo(list, raws);
    return;
  }
  const last = units.at(-1)!;
  if (form === 'stem') {
    const norms = units.map((u) => u.norm);
    const keys = units.map((u) => u.key);
    const listed = joinKeys(norms);
    // A name of the lexicon or of an entity says more than a concept of the same words.
    if (sense.type === 'concept' && list.name.has(listed)) return;
    put(list.listed, listed, sense);
    put(list.stem, joinKeys(keys), sense);
    reachTo(list, norms);
    reachTo(list, keys);
    return;
  }
  const norms = units.map((u) => u.norm);
  reachTo(list, norms);
  put(list.name, joinKeys(norms), sense);
  if (last.kind === 'word' && last.norm.length > 3) {
    const plural = [...norms.slice(0, -1), pluralOf(last.norm)];
    put(list.name, joinKeys(plural), sense);
    reachTo(list, plural);
  }
}

function reachTo(list: TermList, written: readonly string[]): void {
  const [first = '', second] = written;
  if ((list.reach.get(first) ?? 0) < written.length) list.reach.set(first, written.length);
  if (second !== undefined) list.pairs.add(pairOf(first, second));
}

export function indexOf(list: TermList): TermIndex {
  const senses: (readonly Sense[])[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (of: readonly Sense[]): number => {
    const text = JSON.stringify(of);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, senses.length);
    return senses.push(of) - 1;
  };
  const keys = new Set(
    [list.name, list.listed, list.stem, list.cased, list.reach].flatMap((terms) => [...terms.keys()]),
  );
  const rows = new Uint32Array(keys.size * COLUMNS);
  [...keys].forEach((key, row) => {
    const cells = rows.subarray(row * COLUMNS, (row + 1) * COLUMNS);
    for (const form of ['name', 'listed', 'stem', 'cased'] as const) {
      const of = list[form].get(key);
      if (of) cells[COLUMN[form]] = numberOf(of) + 1;
    }
    cells[COLUMN.reach] = list.reach.get(key) ?? 0;
  });
  return {
    senses,
    keys: tableOf([...keys].map((key, row) => [key, row] as const)),
    rows,
    pairs: tableOf([...list.pairs].map((pair) => [pair, 0] as const)),
    cased: list.cased.size > 0,
  };
}
