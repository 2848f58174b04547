/** One peer on one setting with one draw of the phrasings. */
import type { Dataset } from '../data/settings.ts';
import { auroc } from '../metrics/auroc.ts';
import { quantile } from '../metrics/summary.ts';
import {
  type AtThreshold,
  applyThreshold,
  type Split,
  thresholdAtLoss,
  thresholdOfPaper,
} from '../metrics/thresholds.ts';
import { withTypo } from '../metrics/typos.ts';
import { random, sample } from '../random.ts';
import type { PeerEntry, Question } from '../types.ts';
import { type Asked, askAll, found, memoryOf, timedBuild } from './asking.ts';
import { type Confidence, chooseConfidence, confidenceOf, mark } from './confidence.ts';
import { type Outcomes, outcomesOf } from './outcomes.ts';
import { sizesFor } from './sizes.ts';

export interface Quality {
  readonly asked: { readonly inScope: number; readonly outOfScope: number; readonly typo: number };
  readonly accuracy: number;
  readonly recall3: number;
  readonly confidence: Confidence;
  /** The four below need questions out of scope. */
  readonly auroc?: number;
  readonly atLoss?: AtThreshold;
  readonly paper?: AtThreshold;
  readonly outcomes?: Outcomes;
  /** Accuracy with one typo, and without it on the same questions. */
  readonly typo: { readonly accuracy: number; readonly without: number };
  readonly p50: number;
  readonly p99: number;
  readonly buildMs: number;
  readonly memory: number;
}

/** The same slips for every peer and seed: which word, which letter depends on the question's place alone. */
function mistyped(questions: readonly Question[]): ReadonlyMap<Question, Question> {
  const next = random(42, 'typos');
  return new Map(questions.map((question) => [question, { ...question, q: withTypo(question.q, next) }]));
}

const share = (list: readonly Asked[], depth: number): number =>
  list.filter((a) => found(a, depth)).length / Math.max(1, list.length);

export async function measureQuality(
  entry: PeerEntry,
  { facts, validation, test }: Dataset,
  budgetMs: number,
): Promise<Quality> {
  const phrasings = facts.reduce((n, f) => n + f.phrasings.length, 0);
  const sizes = sizesFor((entry.cost * phrasings) / 1000, budgetMs);
  const draw = (list: readonly Question[], count: number, what: string): readonly Question[] =>
    sample(list, count, random(7, what));
  const peer = await entry.open();
  try {
    const buildMs = await timedBuild(peer, facts);
    const known = await askAll(peer, draw(validation.inScope, sizes.validationIn, 'validation'));
    const unknown = await askAll(peer, draw(validation.outOfScope, sizes.validationOut, 'validation'));
    const inScope = await askAll(peer, draw(test.inScope, sizes.inScope, 'test'));
    const outOfScope = await askAll(peer, draw(test.outOfScope, sizes.outOfScope, 'test'));
    const slips = mistyped(test.inScope);
    const clean = inScope.slice(0, sizes.typo);
    const typed = await askAll(
      peer,
      clean.map((a) => slips.get(a.question)!),
    );
    const confidence = unknown.length > 0 && !inScope[0]?.reply.outcome ? chooseConfidence(known, unknown) : 'score';
    const times = [...inScope, ...outOfScope].map((a) => a.ms);
    return {
      asked: { inScope: inScope.length, outOfScope: outOfScope.length, typo: typed.length },
      accuracy: share(inScope, 1),
      recall3: share(inScope, 3),
      confidence,
      ...(unknown.length > 0 ? abstention(known, unknown, inScope, outOfScope, confidence) : {}),
      typo: { accuracy: share(typed, 1), without: share(clean, 1) },
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      buildMs,
      memory: memoryOf(peer),
    };
  } finally {
    await peer.close?.();
  }
}

/** Thresholds are chosen on validation and reported on test. */
function abstention(
  known: readonly Asked[],
  unknown: readonly Asked[],
  inScope: readonly Asked[],
  outOfScope: readonly Asked[],
  kind: Confidence,
): Pick<Quality, 'auroc' | 'atLoss' | 'paper' | 'outcomes'> {
  const validation: Split = { inScope: mark(known, kind), outOfScope: mark(unknown, kind) };
  const test: Split = { inScope: mark(inScope, kind), outOfScope: mark(outOfScope, kind) };
  const outcomes = outcomesOf(inScope, outOfScope);
  return {
    auroc: auroc(
      inScope.map((a) => confidenceOf(a, kind)),
      outOfScope.map((a) => confidenceOf(a, kind)),
    ),
    atLoss: applyThreshold(test, thresholdAtLoss(validation, 0.03)),
    paper: applyThreshold(test, thresholdOfPaper(validation)),
    ...(outcomes ? { outcomes } : {}),
  };
}
