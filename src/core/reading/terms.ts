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

/** Every term there is, as it is kept and looked up in. Made from a list of terms by `indexOf`. Plain data. */
export interface TermIndex {
  /** Every set of senses that a term has, once. */
  readonly senses: readonly (readonly Sense[])[];
  readonly name: Table;
  readonly stem: Table;
  /** The forms as listed: where one fits, stems are not asked (customs is not custom, ruling is no rule). */
  readonly listed: Table;
  readonly cased: Table;
  /** By first unit, in any of its forms: the length in units of the longest term that starts so. */
  readonly reach: Table;
  /** The first two units of every longer term, in each of their forms: most stretches of a question begin none. */
  readonly pairs: Table;
}

export function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}

/** Each term of one form with its senses. */
export function* termsOf(index: TermIndex, form: 'name' | 'listed'): Iterable<readonly [string, readonly Sense[]]> {
  for (const [term, senses] of entriesOf(index[form])) yield [term, index.senses[senses]!];
}

function find(index: TermIndex, form: 'name' | 'stem' | 'listed' | 'cased', key: string): readonly Sense[] | undefined {
  const senses = lookUp(index[form], key);
  return senses === undefined ? undefined : index.senses[senses];
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
function reachOf(index: TermIndex, unit: TextUnit): number {
  const norm = lookUp(index.reach, unit.norm) ?? 0;
  const stem = unit.key === unit.norm ? 0 : (lookUp(index.reach, unit.key) ?? 0);
  const raw = unit.raw === unit.norm ? 0 : (lookUp(index.reach, unit.raw) ?? 0);
  return Math.max(norm, stem, raw);
}

const NO_SENSES: Sense[] = [];

function written(units: readonly TextUnit[], from: number, to: number, form: 'norm' | 'raw' | 'key'): string {
  return to - from === 1 ? units[from]![form] : joinKeys(units.slice(from, to).map((u) => u[form]));
}

/** Every sense of the units from `from` to `to`, exactly. */
function sensesAt(index: TermIndex, units: readonly TextUnit[], from: number, to: number): Sense[] {
  const norm = written(units, from, to, 'norm');
  const cased = sizeOf(index.cased) > 0 ? find(index, 'cased', written(units, from, to, 'raw')) : undefined;
  const name = find(index, 'name', norm);
  const listed =
    find(index, 'listed', norm) ??
    (sizeOf(index.stem) > 0 ? find(index, 'stem', written(units, from, to, 'key')) : undefined);
  // Most stretches of a question are no term.
  if (!cased && !name && !listed) return NO_SENSES;
  const found = [...(cased ?? []), ...(name ?? []), ...(listed ?? [])];
  return found.length < 2
    ? found
    : found.filter((s, i) => found.findIndex((o) => o.type === s.type && o.id === s.id) === i);
}

/** The senses of every part of a name, up to three units long: an arbitration centre has to do with arbitration. */
export function sensesInside(index: TermIndex, units: readonly TextUnit[]): Sense[] {
  const found: Sense[] = [];
  for (let from = 0; from < units.length; from++) {
    for (let to = from + 1; to <= Math.min(units.length, from + 3); to++) {
      if (to - from === 1 && units[from]!.kind === 'han') continue;
      found.push(...sensesAt(index, units, from, to));
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
  if (sizeOf(index.reach) === 0) return spans;
  for (let from = 0; from < units.length; ) {
    let hit: Span | undefined;
    for (let to = furthest(index, units, from); to > from && !hit; to--) {
      if (isPartOfWord(units, from, to)) continue;
      const senses = sensesAt(index, units, from, to);
      if (senses.length > 0) hit = { from, to, senses };
    }
    if (hit) spans.push(hit);
    from = hit ? hit.to : from + 1;
  }
  return spans;
}

/**
 * Every stretch that is some fact's own word, those of one start with the longest first: one search for all facts, each
 * of which then takes its own.
 */
export function findOwnTerms(index: TermIndex, units: readonly TextUnit[]): Span[] {
  const spans: Span[] = [];
  if (sizeOf(index.reach) === 0) return spans;
  for (let from = 0; from < units.length; from++) {
    for (let to = furthest(index, units, from); to > from; to--) {
      if (isPartOfWord(units, from, to)) continue;
      const norm = written(units, from, to, 'norm');
      const senses = [
        ...(find(index, 'name', norm) ?? []),
        ...(find(index, 'listed', norm) ?? []),
        ...(find(index, 'stem', written(units, from, to, 'key')) ?? []),
      ];
      if (senses.length > 0) spans.push({ from, to, senses });
    }
  }
  return spans;
}

/** Of those the words of one fact that do not overlap, the longest from the left. */
export function ownTerms(found: readonly Span[], type: OwnType, fact: string): Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const { from, to, senses } of found) {
    if (from < end) continue;
    const own = senses.filter((s) => s.of === fact && s.type === type);
    if (own.length === 0) continue;
    spans.push({ from, to, senses: own });
    end = to;
  }
  return spans;
}

/** How far a term that starts here may go. */
function furthest(index: TermIndex, units: readonly TextUnit[], from: number): number {
  let to = Math.min(units.length, from + reachOf(index, units[from]!));
  for (let i = from + 1; i < to; i++) if (units[i]!.afterBreak) to = i;
  return to - from > 1 && !beginsLonger(index, units[from]!, units[from + 1]!) ? from + 1 : to;
}

/** A Han character inside a longer word is no word of its own. */
function isPartOfWord(units: readonly TextUnit[], from: number, to: number): boolean {
  return to - from === 1 && units[from]!.kind === 'han' && !standAlone(units).has(from);
}
