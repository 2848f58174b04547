/** Finds known terms (names, concepts, words of asking) in a sequence of text units, longest first. */
import { normalise } from '../text/normalise.ts';
import { joinKeys, type TextUnit, unitsOf } from '../text/units.ts';

export type SenseType = 'entity' | 'place' | 'body' | 'concept' | 'asking' | 'aspect' | 'smalltalk';
export interface Sense {
  readonly type: SenseType;
  readonly id: string;
}

export interface Span {
  /** Unit indices, end excluded. */
  readonly from: number;
  readonly to: number;
  readonly senses: readonly Sense[];
}

/** How a term must be met: names word for word, concepts by stem, capitals only where the lower case is another word. */
export type TermForm = 'name' | 'stem' | 'cased';

export interface TermIndex {
  readonly name: Map<string, Sense[]>;
  readonly stem: Map<string, Sense[]>;
  /** The forms as listed: where one fits, stems are not asked (customs is not custom, ruling is no rule). */
  readonly listed: Map<string, Sense[]>;
  readonly cased: Map<string, Sense[]>;
  /** By first unit, in any of its forms: the length in units of the longest term that starts so. */
  readonly reach: Map<string, number>;
  /** The first two units of every longer term, in each of their forms: most stretches of a question begin none. */
  readonly pairs: Set<string>;
}

export function emptyTermIndex(): TermIndex {
  return { name: new Map(), stem: new Map(), listed: new Map(), cased: new Map(), reach: new Map(), pairs: new Set() };
}

function put(map: Map<string, Sense[]>, key: string, sense: Sense): void {
  const list = map.get(key);
  if (!list) map.set(key, [sense]);
  else if (!list.some((s) => s.type === sense.type && s.id === sense.id)) list.push(sense);
}

/** English plurals of a name's last word: courts, bodies, offices. */
function pluralOf(norm: string): string {
  if (/[^aeiou]y$/.test(norm)) return `${norm.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(norm) ? `${norm}es` : `${norm}s`;
}

export function addTerm(index: TermIndex, form: TermForm, text: string, sense: Sense): void {
  // A term with a sign that no unit carries ("% of") would be found without it.
  if (/[%$€£¥&/=<>]/.test(text)) return;
  const units = unitsOf(normalise(text));
  if (units.length === 0) return;
  if (form === 'cased') {
    const raws = units.map((u) => u.raw);
    put(index.cased, joinKeys(raws), sense);
    reachTo(index, raws);
    return;
  }
  const last = units.at(-1)!;
  if (form === 'stem') {
    const norms = units.map((u) => u.norm);
    const keys = units.map((u) => u.key);
    const listed = joinKeys(norms);
    // A name of the lexicon or of an entity says more than a concept of the same words.
    if (sense.type === 'concept' && index.name.has(listed)) return;
    put(index.listed, listed, sense);
    put(index.stem, joinKeys(keys), sense);
    reachTo(index, norms);
    reachTo(index, keys);
    return;
  }
  const norms = units.map((u) => u.norm);
  reachTo(index, norms);
  put(index.name, joinKeys(norms), sense);
  if (last.kind === 'word' && last.norm.length > 3) {
    const plural = [...norms.slice(0, -1), pluralOf(last.norm)];
    put(index.name, joinKeys(plural), sense);
    reachTo(index, plural);
  }
}

function reachTo(index: TermIndex, written: readonly string[]): void {
  const [first = '', second] = written;
  if ((index.reach.get(first) ?? 0) < written.length) index.reach.set(first, written.length);
  if (second !== undefined) index.pairs.add(pairOf(first, second));
}
function pairOf(first: string, second: string): string {
  return `${first} ${second}`;
}
/** Whether a term of two units or more may begin here. */
function beginsLonger({ pairs }: TermIndex, a: TextUnit, b: TextUnit): boolean {
  return (
    pairs.has(pairOf(a.norm, b.norm)) ||
    (!(a.key === a.norm && b.key === b.norm) && pairs.has(pairOf(a.key, b.key))) ||
    (!(a.raw === a.norm && b.raw === b.norm) && pairs.has(pairOf(a.raw, b.raw)))
  );
}
function reachOf(index: TermIndex, unit: TextUnit): number {
  const norm = index.reach.get(unit.norm) ?? 0;
  const stem = unit.key === unit.norm ? 0 : (index.reach.get(unit.key) ?? 0);
  const raw = unit.raw === unit.norm ? 0 : (index.reach.get(unit.raw) ?? 0);
  return Math.max(norm, stem, raw);
}

const NO_SENSES: Sense[] = [];

/** Every sense of the units from `from` to `to`, exactly. */
function sensesAt(index: TermIndex, units: readonly TextUnit[], from: number, to: number): Sense[] {
  const written = (form: 'norm' | 'raw' | 'key'): string =>
    to - from === 1 ? units[from]![form] : joinKeys(units.slice(from, to).map((u) => u[form]));
  const norm = written('norm');
  const cased = index.cased.size > 0 ? index.cased.get(written('raw')) : undefined;
  const name = index.name.get(norm);
  const listed = index.listed.get(norm) ?? (index.stem.size > 0 ? index.stem.get(written('key')) : undefined);
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
  if (index.reach.size === 0) return spans;
  const alone = units.some((u) => u.kind === 'han') ? standAlone(units) : undefined;
  for (let from = 0; from < units.length; ) {
    let to = Math.min(units.length, from + reachOf(index, units[from]!));
    for (let i = from + 1; i < to; i++) if (units[i]!.afterBreak) to = i;
    if (to - from > 1 && !beginsLonger(index, units[from]!, units[from + 1]!)) to = from + 1;
    let hit: Span | undefined;
    for (; to > from && !hit; to--) {
      if (to - from === 1 && units[from]!.kind === 'han' && !alone?.has(from)) continue;
      const senses = sensesAt(index, units, from, to);
      if (senses.length > 0) hit = { from, to, senses };
    }
    if (hit) spans.push(hit);
    from = hit ? hit.to : from + 1;
  }
  return spans;
}
