/**
 * Questions to fit the calibration on, from the store itself: facts held out stand for questions the store does not
 * cover, phrasings held out for new wordings of those it does.
 */
import { type Calibration, FIXED, fit, type Sample } from './calibration.ts';
import type { Corpus } from './corpus.ts';
import type { Ranking } from './matcher.ts';

/**
 * What the confidence must tell. `whether`: is it covered at all (a store of minimal facts has nothing else to go by).
 * `which`: is it this fact; whether it is covered is then the judge's, from typed claims.
 */
export type Task = 'whether' | 'which';

const FOLDS = 4;
/** Of large stores of minimal facts two folds tell enough. */
const LARGE = { rows: 1000, folds: 2 } as const;
/** A held-out fact's phrasing weighs less than a held-out phrasing: there are many more of them. */
const OUTSIDE_WEIGHT = 0.15;
/** So many phrasings are asked in one fold, of either kind; the rest of a large store would tell no more. */
const ASKED = 500;

/** `train` trains on the phrasings whose entry is 1, and gives back what ranks facts for any of them. */
export function calibrate(
  corpus: Corpus,
  facts: number,
  task: Task,
  train: (kept: Uint8Array) => (row: number) => Ranking,
): Calibration {
  const questions = questionsByFact(corpus, facts);
  if (facts < 2 * FOLDS || questions.every((rows) => rows.length < 3)) return FIXED;
  const samples: Sample[] = [];
  const folds = task === 'whether' && corpus.rows > LARGE.rows ? LARGE.folds : FOLDS;
  for (let fold = 0; fold < folds; fold++) {
    const kept = new Uint8Array(corpus.rows).fill(1);
    const inside: number[] = [];
    const outside: number[] = [];
    questions.forEach((rows, fact) => {
      if (task === 'whether' && fact % FOLDS === fold) {
        outside.push(...rows);
        return;
      }
      if (rows.length < 3) return;
      // About a tenth of a fact's phrasings, spread over the list, another tenth in each fold.
      for (let i = fold; i < rows.length; i += Math.min(10, rows.length)) inside.push(rows[i]!);
    });
    for (const r of inside) kept[r] = 0;
    if (task === 'whether') for (let r = 0; r < corpus.rows; r++) if (corpus.fact[r]! % FOLDS === fold) kept[r] = 0;
    const rank = train(kept);
    const ask = (r: number, weight: number): void => {
      const { matches, evidence } = rank(r);
      samples.push({ score: evidence[0] ?? 0, right: matches[0]?.fact === corpus.fact[r], weight });
    };
    for (const r of task === 'which' ? inside : spread(inside, ASKED)) ask(r, 1);
    for (const r of spread(outside, ASKED)) ask(r, OUTSIDE_WEIGHT);
  }
  return fit(samples);
}

function questionsByFact(corpus: Corpus, facts: number): number[][] {
  const rows = Array.from({ length: facts }, (): number[] => []);
  for (let r = 0; r < corpus.rows; r++) if (corpus.question[r] === 1) rows[corpus.fact[r]!]!.push(r);
  return rows;
}

/** At most `most` of the items, evenly spread. */
function spread(items: readonly number[], most: number): number[] {
  const step = Math.max(1, items.length / most);
  return Array.from({ length: Math.min(items.length, most) }, (_, i) => items[Math.floor(i * step)]!);
}
