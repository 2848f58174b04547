/**
 * Scores of a few facts out of very many, for stores too large to train on: the words of the question find candidate
 * facts, rarest word first, and only these are compared in full. See docs/decisions/0013-index-mode.md.
 */
import { type Corpus, KIND, type Vector, type Weighed, type Weights } from './corpus.ts';
import { BEST_PHRASING, type Centres, type Scored } from './scores.ts';
import { type Lists, listsOf, topOf } from './sparse.ts';

/** Facts compared in full; with 64 the best fact of all is among them for 99.8 % of questions at ten thousand phrasings. */
const CANDIDATES = 128;
/** … and phrasings, so that facts with hundreds of them take no longer. */
const CANDIDATE_ROWS = 2000;
const LEAST_CANDIDATES = 8;
/** List entries walked for one question. What is left out are the commonest words, which single nothing out. */
const WALKED = 150_000;

/** Plain data, as it goes into the compiled artefact. */
export interface IndexMode {
  readonly mode: 'index';
  /** Words and Han characters to facts, each with its share of the fact's centre. */
  readonly heads: Lists;
  /** Phrasings of fact f are the rows `factRows[f] .. factRows[f + 1]`. */
  readonly factRows: Int32Array;
  /** Features of row r are `rowStart[r] .. rowStart[r + 1]` of `index` and `value`. */
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
  const { rows, bounds, index, kinds } = corpus;
  const factRows = new Int32Array(facts + 1);
  for (let r = 0; r < rows; r++) factRows[corpus.fact[r]! + 1]!++;
  for (let f = 0; f < facts; f++) factRows[f + 1]! += factRows[f]!;
  const rowStart = Int32Array.from({ length: rows + 1 }, (_, r) => bounds[3 * r]!);
  const heads = listsOf(kinds.length, (entry) => {
    const sum = new Float64Array(kinds.length);
    const seen: number[] = [];
    for (let f = 0; f < facts; f++) {
      for (let r = factRows[f]!; r < factRows[f + 1]!; r++) {
        if (kept?.[r] === 0) continue;
        const scale = centres.scale[f * centres.groups + corpus.group[r]!]!;
        for (let k = rowStart[r]!; k < rowStart[r + 1]!; k++) {
          const column = index[k]!;
          if (kinds[column] !== KIND.word && kinds[column] !== KIND.han) continue;
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

/** Room to count in, cleared after each question: four bytes a feature are too much to ask for each time. */
interface Room {
  readonly asked: Float32Array;
  readonly found: Float32Array;
}
const rooms = new WeakMap<IndexMode, Room>();

function roomOf(model: IndexMode): Room {
  let room = rooms.get(model);
  if (!room) {
    room = {
      asked: new Float32Array(model.heads.start.length - 1),
      found: new Float32Array(model.factRows.length - 1),
    };
    rooms.set(model, room);
  }
  return room;
}

export function scoreCandidates(model: IndexMode, weights: Weights, vector: Vector, limit: number): Scored {
  const room = roomOf(model);
  const candidates = candidatesOf(model, weights, vector, room, limit);
  for (let k = 0; k < vector.index.length; k++) room.asked[vector.index[k]!] = vector.value[k]!;
  const scores = room.found;
  for (const fact of candidates) scores[fact] = scoreOf(model, fact, vector.length, room.asked);
  for (const column of vector.index) room.asked[column] = 0;
  const facts = topOf(scores, candidates, limit);
  const kept = new Map(facts.map((f) => [f, scores[f]!]));
  for (const fact of candidates) scores[fact] = 0;
  return { facts, scoreOf: (f) => kept.get(f) ?? 0 };
}

/** Facts whose centres are nearest by words alone. */
function candidatesOf(model: IndexMode, { idf }: Weights, vector: Vector, room: Room, limit: number): number[] {
  const { heads, factRows } = model;
  const { found } = room;
  const { start, index, value } = heads;
  const columns = Array.from(vector.index.keys())
    .filter((k) => start[vector.index[k]! + 1]! > start[vector.index[k]!]!)
    .sort((a, b) => idf[vector.index[b]!]! - idf[vector.index[a]!]! || vector.index[a]! - vector.index[b]!);
  const touched: number[] = [];
  let walked = 0;
  for (const k of columns) {
    const column = vector.index[k]!;
    const weight = vector.value[k]!;
    if (walked > 0 && walked + start[column + 1]! - start[column]! > WALKED) break;
    walked += start[column + 1]! - start[column]!;
    for (let p = start[column]!; p < start[column + 1]!; p++) {
      const fact = index[p]!;
      if (found[fact] === 0) touched.push(fact);
      found[fact]! += value[p]! * weight;
    }
  }
  const best = topOf(found, touched, CANDIDATES);
  for (const fact of touched) found[fact] = 0;
  let rows = 0;
  const taken = best.filter((fact, i) => {
    rows += factRows[fact + 1]! - factRows[fact]!;
    return i < LEAST_CANDIDATES || rows <= CANDIDATE_ROWS;
  });
  // Of words nobody knows one fact is as good as another.
  for (let f = 0; taken.length < limit && f < found.length; f++) if (!taken.includes(f)) taken.push(f);
  return taken;
}

/** Nearness to the fact's centre and to its best phrasing, over all features. */
function scoreOf(model: IndexMode, fact: number, length: number, asked: Float32Array): number {
  const { factRows, rowStart, index, value, rowGroup, rowLength, centres } = model;
  let best = 0;
  let nearest = 0;
  for (let group = 0; group < centres.groups; group++) {
    const scale = centres.scale[fact * centres.groups + group]!;
    if (scale === 0) continue;
    let centre = 0;
    for (let r = factRows[fact]!; r < factRows[fact + 1]!; r++) {
      if (rowLength[r] === 0 || rowGroup[r] !== group) continue;
      let dot = 0;
      for (let k = rowStart[r]!; k < rowStart[r + 1]!; k++) dot += asked[index[k]!]! * value[k]!;
      centre += dot;
      best = Math.max(best, dot / (length * rowLength[r]!));
    }
    nearest = Math.max(nearest, (centre * scale) / length);
  }
  return nearest + BEST_PHRASING * best;
}
