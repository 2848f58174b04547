/**
 * Scores of a few facts out of very many, for stores too large to train on: the words of the question find candidate
 * facts, rarest word first, and only these are compared in full. See docs/decisions/0013-index-mode.md.
 */
import { type Corpus, KIND } from './corpus.ts';
import { BEST_PHRASING, type Centres, type Scored } from './scores.ts';
import { type Lists, listsOf, topOf } from './sparse.ts';
import type { Vector, Weighed, Weights } from './weighing.ts';

/** Facts whose phrasings are looked at … */
const CANDIDATES = 128;
/** … while they have no more phrasings than this, so that facts with hundreds of them take no longer. */
const CANDIDATE_ROWS = 1500;
const LEAST_CANDIDATES = 8;
/** Facts compared letter by letter, after their words and word pairs. */
const FINALISTS = 24;
/** List entries walked for one question. What is left out are the commonest words, which single nothing out. */
const WALKED = 30_000;
/** So many features are looked up whatever their lists are like. */
const LEAST_WALKED = 2;

/** Plain data, as it goes into the compiled artefact. */
export interface IndexMode {
  readonly mode: 'index';
  /** Words, word pairs and Han characters to facts, each with its share of the fact's centre. */
  readonly heads: Lists;
  /** Phrasings of fact f are the rows `factRows[f] .. factRows[f + 1]`. */
  readonly factRows: Int32Array;
  /** Features of row r are `rowStart[2 * r] .. rowStart[2 * r + 2]` of `index` and `value`, letters from `[2 * r + 1]`. */
  readonly rowStart: Int32Array;
  readonly index: Int32Array;
  readonly value: Float32Array;
  readonly rowGroup: Uint8Array;
  /** 0 for a phrasing held out. */
  readonly rowLength: Float32Array;
  readonly centres: Centres;
}

export function buildIndexMode(
  corpus: Corpus,
  weighed: Weighed,
  kept: Uint8Array | undefined,
  facts: number,
  centres: Centres,
): IndexMode {
  const { phrasings: rows, bounds, index, kinds } = corpus;
  const factRows = new Int32Array(facts + 1);
  for (let r = 0; r < rows; r++) factRows[corpus.fact[r]! + 1]!++;
  for (let f = 0; f < facts; f++) factRows[f + 1]! += factRows[f]!;
  const rowStart = Int32Array.from({ length: 2 * rows + 1 }, (_, i) => bounds[3 * (i >> 1) + (i & 1) * 2]!);
  const heads = listsOf(kinds.length, (entry) => {
    const sum = new Float64Array(kinds.length);
    const seen: number[] = [];
    for (let f = 0; f < facts; f++) {
      for (let r = factRows[f]!; r < factRows[f + 1]!; r++) {
        if (kept?.[r] === 0) continue;
        const scale = centres.scale[f * centres.groups + corpus.group[r]!]!;
        for (let k = rowStart[2 * r]!; k < rowStart[2 * r + 2]!; k++) {
          const column = index[k]!;
          if (kinds[column] === KIND.gram) continue;
          if (sum[column] === 0) seen.push(column);
          sum[column]! += weighed.value[k]! * scale;
        }
      }
      for (const column of seen) {
        entry(column, f, sum[column]!);
        sum[column] = 0;
      }
      seen.length = 0;
    }
  });
  return {
    mode: 'index',
    heads,
    factRows,
    rowStart,
    index,
    value: weighed.value,
    rowGroup: corpus.group,
    rowLength: kept ? weighed.length.map((length, r) => (kept[r] === 0 ? 0 : length)) : weighed.length,
    centres,
  };
}

/** Room to work in, cleared after each question: so many zeros are too much to ask for each time. */
interface Room {
  /** Weight of each feature in the question. */
  readonly asked: Float32Array;
  /** A bit for each feature the question has: small enough to stay near, and most features are not asked for. */
  readonly has: Int32Array;
  readonly found: Float32Array;
  readonly touched: Int32Array;
}
const rooms = new WeakMap<IndexMode, Room>();

function roomOf(model: IndexMode): Room {
  let room = rooms.get(model);
  if (!room) {
    const columns = model.heads.start.length - 1;
    const facts = model.factRows.length - 1;
    room = {
      asked: new Float32Array(columns),
      has: new Int32Array((columns >> 5) + 1),
      found: new Float32Array(facts),
      touched: new Int32Array(facts),
    };
    rooms.set(model, room);
  }
  return room;
}

export function scoreCandidates(model: IndexMode, weights: Weights, vector: Vector, limit: number): Scored {
  const room = roomOf(model);
  const { asked, has } = room;
  const candidates = candidatesOf(model, weights, vector, room, limit);
  for (let k = 0; k < vector.index.length; k++) {
    const column = vector.index[k]!;
    asked[column] = vector.value[k]!;
    has[column >> 5]! |= 1 << (column & 31);
  }
  const scores = room.found;
  const compare = (facts: Int32Array, most: number, whole: boolean): Int32Array => {
    for (const fact of facts) scores[fact] = scoreOf(model, fact, vector.length, room, whole);
    return topOf(scores, facts, facts.length, most);
  };
  const finalists = compare(candidates, Math.max(FINALISTS, limit), false);
  const facts = compare(finalists, limit, true);
  for (const column of vector.index) has[column >> 5] = 0;
  const best = new Map(Array.from(facts, (f) => [f, scores[f]!]));
  for (const fact of candidates) scores[fact] = 0;
  return { facts, scoreOf: (f) => best.get(f) ?? 0 };
}

/** Facts whose centres are nearest by what is rare in the question. */
function candidatesOf(model: IndexMode, { idf }: Weights, vector: Vector, room: Room, limit: number): Int32Array {
  const { heads, factRows } = model;
  const { found, touched } = room;
  const { start, index, value } = heads;
  const columns = Array.from(vector.index.keys())
    .filter((k) => start[vector.index[k]! + 1]! > start[vector.index[k]!]!)
    .sort((a, b) => idf[vector.index[b]!]! - idf[vector.index[a]!]! || vector.index[a]! - vector.index[b]!);
  let size = 0;
  let walked = 0;
  for (const [i, k] of columns.entries()) {
    const column = vector.index[k]!;
    const weight = vector.value[k]!;
    const from = start[column]!;
    const to = start[column + 1]!;
    if (i >= LEAST_WALKED && walked + to - from > WALKED) break;
    walked += to - from;
    for (let p = from; p < to; p++) {
      const fact = index[p]!;
      if (found[fact] === 0) touched[size++] = fact;
      found[fact]! += value[p]! * weight;
    }
  }
  const best = topOf(found, touched, size, CANDIDATES);
  for (let i = 0; i < size; i++) found[touched[i]!] = 0;
  let rows = 0;
  const taken = best.filter((fact, i) => {
    rows += factRows[fact + 1]! - factRows[fact]!;
    return i < LEAST_CANDIDATES || rows <= CANDIDATE_ROWS;
  });
  return taken.length < limit ? filledUp(taken, Math.min(limit, found.length)) : taken;
}

/** Of words nobody knows one fact is as good as another. */
function filledUp(taken: Int32Array, length: number): Int32Array {
  const all = [...taken];
  for (let fact = 0; all.length < length; fact++) if (!taken.includes(fact)) all.push(fact);
  return Int32Array.from(all);
}

/** Nearness to the fact's centre and to its best phrasing, over all features or without letters. */
function scoreOf(model: IndexMode, fact: number, length: number, { asked, has }: Room, whole: boolean): number {
  const { factRows, rowStart, index, value, rowGroup, rowLength, centres } = model;
  let best = 0;
  let nearest = 0;
  for (let group = 0; group < centres.groups; group++) {
    const scale = centres.scale[fact * centres.groups + group]!;
    if (scale === 0) continue;
    let centre = 0;
    for (let r = factRows[fact]!; r < factRows[fact + 1]!; r++) {
      if (rowLength[r] === 0 || rowGroup[r] !== group) continue;
      const to = rowStart[2 * r + (whole ? 2 : 1)]!;
      let dot = 0;
      for (let k = rowStart[2 * r]!; k < to; k++) {
        const column = index[k]!;
        if ((has[column >> 5]! >> (column & 31)) & 1) dot += asked[column]! * value[k]!;
      }
      centre += dot;
      best = Math.max(best, dot / (length * rowLength[r]!));
    }
    nearest = Math.max(nearest, (centre * scale) / length);
  }
  return nearest + BEST_PHRASING * best;
}
