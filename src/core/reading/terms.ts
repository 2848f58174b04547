/** Finds known terms (names, concepts, words of asking) in a sequence of text units, longest first. */
import { entriesOf, lookUp, sizeOf, type Table } from '../text/table.ts';
import { joinKeys, type TextUnit } from '../text/units.ts';

export type SenseType = 'entity' | 'place' | 'body' | 'concept' | 'asking' | 'aspect' | 'smalltalk' | OwnType;
/** What a fact's own words say: a part of it, what cannot be so beside it, what its source leaves out. */
export type OwnType = 'alsoSaid' | 'rulesOut' | 'leavesOut';
export interface Sense {
  readonly type: SenseType;
  readonly id: string;
  /** The fact whose own word it is. */
  readonly of?: string;
}

export interface Span {
  /** Unit indices, end excluded. */
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
}

/** How a term must be met: names word for word, concepts by stem, capitals only where the lower case is another word. */
export type TermForm = 'name' | 'stem' | 'cased';

/**
 * Every term there is, as it is kept and looked up in. Made from a list of terms by `indexOf`. Plain data.
 *
 * A key is a term in any form it is met in, or the first unit of a longer one, so that one look tells all of a unit.
 */
export interface TermIndex {
  /** Every set of senses that a term has, once. */
  readonly senses: readonly (readonly Sense[])[];
  /** Of each key its row. */
  readonly keys: Table;
  /** Row by row the columns of `COLUMN`. */
  readonly rows: Uint32Array;
  /** The first two units of every longer term, in each of their forms: most stretches of a question begin none. */
  readonly pairs: Table;
  /** Whether any term asks for its capitals. */
  readonly cased: boolean;
}

/**
 * What a row holds: for each form 1 + the set of senses, 0 where the key is no such term; and the length in units of
 * the longest term that starts so. Where a term is met as listed, stems are not asked (customs is not custom, ruling
 * is no rule).
 */
export const COLUMN = { name: 0, listed: 1, stem: 2, cased: 3, reach: 4 } as const;
export const COLUMNS = 5;
type Column = keyof typeof COLUMN;

export function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

/** Each term of one form with its senses. */
export function* termsOf(index: TermIndex, form: 'name' | 'listed'): Iterable<readonly [string, readonly Sense[]]> {
  for (const [term, row] of entriesOf(index.keys)) {
    const senses = sensesIn(index, row, form);
    if (senses) yield [term, senses];
  }
}

const NO_ROW = -1;

function rowOf(index: TermIndex, key: string): number {
  return lookUp(index.keys, key) ?? NO_ROW;
}

function cell({ rows }: TermIndex, row: number, column: Column): number {
  return row === NO_ROW ? 0 : rows[row * COLUMNS + COLUMN[column]]!;
}

function sensesIn(index: TermIndex, row: number, form: Exclude<Column, 'reach'>): readonly Sense[] | undefined {
  const senses = cell(index, row, form);
  return senses === 0 ? undefined : index.senses[senses - 1];
}

/** The rows of one stretch of text as it is folded, by its stems and as it is typed. */
interface Rows {
  readonly norm: number;
  readonly key: number;
  readonly raw: number;
}

function rowsOf(index: TermIndex, units: readonly TextUnit[], from: number, to: number): Rows {
  const norm = written(units, from, to, 'norm');
  const key = written(units, from, to, 'key');
  const row = rowOf(index, norm);
  return {
    norm: row,
    key: key === norm ? row : rowOf(index, key),
    raw: index.cased ? rowOf(index, written(units, from, to, 'raw')) : row,
  };
}

function written(units: readonly TextUnit[], from: number, to: number, form: 'norm' | 'raw' | 'key'): string {
  return to - from === 1 ? units[from]![form] : joinKeys(units.slice(from, to).map((u) => u[form]));
}

/** Whether a term of two units or more may begin here. */
function beginsLonger({ pairs }: TermIndex, a: TextUnit, b: TextUnit): boolean {
  return (
    holds(pairs, pairOf(a.norm, b.norm)) ||
    (!(a.key === a.norm && b.key === b.norm) && holds(pairs, pairOf(a.key, b.key))) ||
    (!(a.raw === a.norm && b.raw === b.norm) && holds(pairs, pairOf(a.raw, b.raw)))
  );
}
function holds(table: Table, key: string): boolean {
  return lookUp(table, key) !== undefined;
}

const NO_SENSES: Sense[] = [];

/** Every sense of what stands there, exactly. */
function sensesOf(index: TermIndex, { norm, key, raw }: Rows): Sense[] {
  const cased = index.cased ? sensesIn(index, raw, 'cased') : undefined;
  const name = sensesIn(index, norm, 'name');
  const listed = sensesIn(index, norm, 'listed') ?? sensesIn(index, key, 'stem');
  // Most stretches of a question are no term.
  if (!cased && !name && !listed) return NO_SENSES;
  const found = [...(cased ?? []), ...(name ?? []), ...(listed ?? [])];
  return found.length < 2
    ? found
    : found.filter((s, i) => found.findIndex((o) => o.type === s.type && o.id === s.id) === i);
}

/** Every sense of any fact's own word that stands there. */
function ownSensesOf(index: TermIndex, { norm, key }: Rows): Sense[] {
  const name = sensesIn(index, norm, 'name');
  const listed = sensesIn(index, norm, 'listed');
  const stem = sensesIn(index, key, 'stem');
  if (!name && !listed && !stem) return NO_SENSES;
  return [...(name ?? []), ...(listed ?? []), ...(stem ?? [])];
}

/** The senses of every part of a name, up to three units long: an arbitration centre has to do with arbitration. */
export function sensesInside(index: TermIndex, units: readonly TextUnit[]): Sense[] {
  const found: Sense[] = [];
  for (let from = 0; from < units.length; from++) {
    for (let to = from + 1; to <= Math.min(units.length, from + 3); to++) {
      if (to - from === 1 && units[from]!.kind === 'han') continue;
      found.push(...sensesOf(index, rowsOf(index, units, from, to)));
    }
  }
  return found;
}

let segmenter: Intl.Segmenter | undefined;
/** One question's units are searched for terms of many kinds; where its words end does not change. */
const loners = new WeakMap<readonly TextUnit[], ReadonlySet<number>>();
/**
 * Positions of Han characters that stand alone as words. A term of one character (在, 有, 沪) counts only there:
 * inside a longer word (在线, 有限) it is no word.
 */
function standAlone(units: readonly TextUnit[]): ReadonlySet<number> {
  const known = loners.get(units);
  if (known) return known;
  const alone = new Set<number>();
  loners.set(units, alone);
  for (let i = 0; i < units.length; ) {
    if (units[i]!.kind !== 'han') {
      i++;
      continue;
    }
    let end = i;
    while (end < units.length && units[end]!.kind === 'han' && (end === i || !units[end]!.afterBreak)) end++;
    segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
    let at = i;
    for (const { segment } of segmenter.segment(joinKeys(units.slice(i, end).map((u) => u.key)))) {
      if (segment.length === 1) alone.add(at);
      // 收了, 办的: a verb and its particle.
      else if (segment.length === 2 && /[了的过着吗呢吧]$/.test(segment)) alone.add(at).add(at + 1);
      at += segment.length;
    }
    i = end;
  }
  return alone;
}

/** Non-overlapping spans, longest match first from the left. A term never spans the end of a clause. */
export function findTerms(index: TermIndex, units: readonly TextUnit[]): Span[] {
  const spans: Span[] = [];
  if (sizeOf(index.keys) === 0) return spans;
  const alone = standAlone(units);
  for (let from = 0; from < units.length; ) {
    const first = rowsOf(index, units, from, from + 1);
    let hit: Span | undefined;
    for (let to = furthest(index, units, from, first); to > from && !hit; to--) {
      if (to - from === 1 && isPartOfWord(units, from, alone)) continue;
      const senses = sensesOf(index, to - from === 1 ? first : rowsOf(index, units, from, to));
      if (senses.length > 0) hit = { from, to, senses };
    }
    if (hit) spans.push(hit);
    from = hit ? hit.to : from + 1;
  }
  return spans;
}

/** Of each fact every stretch that is a word of its own, those of one start with the longest first. */
export type OwnSpans = ReadonlyMap<string, readonly Span[]>;

/** One search for all facts, each of which then takes its own. */
export function findOwnTerms(index: TermIndex, units: readonly TextUnit[]): OwnSpans {
  const spans = new Map<string, Span[]>();
  if (sizeOf(index.keys) === 0) return spans;
  const alone = standAlone(units);
  for (let from = 0; from < units.length; from++) {
    const first = rowsOf(index, units, from, from + 1);
    for (let to = furthest(index, units, from, first); to > from; to--) {
      if (to - from === 1 && isPartOfWord(units, from, alone)) continue;
      for (const sense of ownSensesOf(index, to - from === 1 ? first : rowsOf(index, units, from, to))) {
        const own = spans.get(sense.of ?? '');
        const last = own?.at(-1);
        if (last?.from === from && last.to === to)
          own![own!.length - 1] = { from, to, senses: [...last.senses, sense] };
        else if (own) own.push({ from, to, senses: [sense] });
        else spans.set(sense.of ?? '', [{ from, to, senses: [sense] }]);
      }
    }
  }
  return spans;
}

/** Of one fact's own words those that do not overlap, the longest from the left. */
export function ownTerms(found: OwnSpans, type: OwnType, fact: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { from, to, senses } of found.get(fact) ?? []) {
    if (from < end) continue;
    const own = senses.filter((s) => s.type === type);
    if (own.length === 0) continue;
    spans.push({ from, to, senses: own });
    end = to;
  }
  return spans;
}

/** How far a term that starts here may go. */
function furthest(index: TermIndex, units: readonly TextUnit[], from: number, { norm, key, raw }: Rows): number {
  const reach = Math.max(cell(index, norm, 'reach'), cell(index, key, 'reach'), cell(index, raw, 'reach'));
  let to = Math.min(units.length, from + reach);
  for (let i = from + 1; i < to; i++) if (units[i]!.afterBreak) to = i;
  return to - from > 1 && !beginsLonger(index, units[from]!, units[from + 1]!) ? from + 1 : to;
}

/** A Han character inside a longer word is no word of its own. */
function isPartOfWord(units: readonly TextUnit[], at: number, alone: ReadonlySet<number>): boolean {
  return units[at]!.kind === 'han' && !alone.has(at);
}
