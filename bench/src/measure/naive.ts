/** What a bot would do on our questions that answers with a peer's first fact wherever its score is high enough. */
import type { OwnData, OwnQuestion } from '../data/own.ts';
import { spaced } from '../data/own.ts';
import { random, sample } from '../random.ts';
import type { Peer, PeerEntry, Question } from '../types.ts';
import { type Asked, askAll, found } from './asking.ts';
import { CONFIDENCES, type Confidence, confidenceOf } from './confidence.ts';

export interface Tally {
  readonly inScope: number;
  readonly right: number;
  readonly wrong: number;
  /** Choices that hold the fact: only our bot offers any. */
  readonly offered: number;
  readonly outOfScope: number;
  readonly answeredOut: number;
}

/** By language, and the hard questions by themselves. */
export interface Naive {
  readonly plain: Tally;
  readonly english: Tally;
  readonly chinese: Tally;
  readonly hard: Tally;
}

/** `balanced`: most right answers, each wrong one counting against one right. `careful`: at most 4 % of all wrong. */
export interface NaivePair {
  readonly balanced: Naive;
  readonly careful?: Naive;
}

const MOST_FAULTS = 0.04;

type Fate = 'right' | 'wrong' | 'offered' | 'silent';
type Decide = (asked: Asked) => Fate;

/** In scope and out of it alike, an answer that is none of the meant facts is wrong. */
const byThreshold =
  (kind: Confidence, threshold: number): Decide =>
  (a) => {
    if (a.reply.ranked.length === 0 || confidenceOf(a, kind) < threshold) return 'silent';
    return found(a, 1) ? 'right' : 'wrong';
  };

const byOutcome: Decide = ({ question, reply }) => {
  const { kind, facts } = reply.outcome!;
  if (kind === 'answer') return facts.some((f) => question.facts.includes(f)) ? 'right' : 'wrong';
  if (kind === 'choices' && reply.ranked.some(({ fact }) => question.facts.includes(fact))) return 'offered';
  return 'silent';
};

function tally(asked: readonly Asked[], decide: Decide): Tally {
  const count = (inScope: boolean, fate: Fate): number =>
    asked.filter((a) => a.question.facts.length > 0 === inScope && decide(a) === fate).length;
  const inScope = asked.filter((a) => a.question.facts.length > 0).length;
  return {
    inScope,
    right: count(true, 'right'),
    wrong: count(true, 'wrong'),
    offered: count(true, 'offered'),
    outOfScope: asked.length - inScope,
    answeredOut: count(false, 'wrong'),
  };
}

const faultsOf = (t: Tally): number => t.wrong + t.answeredOut;

interface Choice {
  readonly kind: Confidence;
  readonly threshold: number;
}

/** The best threshold of the best confidence, on the tuning half. */
function choose(tuning: readonly Asked[], worth: (t: Tally) => number): Choice {
  let best: (Choice & { worth: number }) | undefined;
  for (const kind of CONFIDENCES) {
    const values = [...new Set(tuning.map((a) => confidenceOf(a, kind)))].filter(Number.isFinite);
    for (const threshold of [...values, Number.MAX_VALUE]) {
      const value = worth(tally(tuning, byThreshold(kind, threshold)));
      if (!best || value > best.worth) best = { kind, threshold, worth: value };
    }
  }
  return best!;
}

function naiveOf(reporting: readonly Asked[], localeOf: (a: Asked) => OwnQuestion, decide: Decide): Naive {
  const part = (wanted: (q: OwnQuestion) => boolean): Tally =>
    tally(
      reporting.filter((a) => wanted(localeOf(a))),
      decide,
    );
  return {
    plain: part((q) => !q.hard),
    english: part((q) => !q.hard && q.locale === 'en'),
    chinese: part((q) => !q.hard && q.locale === 'zh'),
    hard: part((q) => q.hard),
  };
}

/** Milliseconds; a slow peer answers a draw of each half, sized by its rough cost. */
const BUDGET = { tuning: 60_000, reporting: 110_000 };
const LEAST = 200;

/** `asIs`: our bot reads Chinese by itself; for the others it is spaced. */
export async function measureNaive(entry: PeerEntry, peer: Peer, data: OwnData, asIs: boolean): Promise<NaivePair> {
  const own = new Map<Question, OwnQuestion>();
  const prepared = (list: readonly OwnQuestion[]): Question[] =>
    list.map((o) => {
      const question = asIs ? { ...o } : { ...o, q: spaced(o.q) };
      own.set(question, o);
      return question;
    });
  const facts = asIs ? data.facts : data.facts.map((f) => ({ ...f, phrasings: f.phrasings.map(spaced) }));
  const each = (entry.cost * facts.reduce((n, f) => n + f.phrasings.length, 0)) / 1000;
  const draw = (list: readonly OwnQuestion[], half: keyof typeof BUDGET): Question[] =>
    prepared(sample(list, Math.max(LEAST, Math.floor(BUDGET[half] / Math.max(0.001, each))), random(7, half)));
  await peer.build(facts);
  const tuned = data.tuning.filter((q) => !q.hard);
  const tuning = await askAll(peer, draw(tuned, 'tuning'));
  const reporting = await askAll(peer, draw(data.reporting, 'reporting'));
  const localeOf = (a: Asked): OwnQuestion => own.get(a.question)!;
  if (reporting[0]?.reply.outcome) return { balanced: naiveOf(reporting, localeOf, byOutcome) };
  const balanced = choose(tuning, (t) => t.right - faultsOf(t));
  const careful = choose(tuning, (t) =>
    faultsOf(t) <= MOST_FAULTS * tuning.length ? t.right : Number.NEGATIVE_INFINITY,
  );
  return {
    balanced: naiveOf(reporting, localeOf, byThreshold(balanced.kind, balanced.threshold)),
    careful: naiveOf(reporting, localeOf, byThreshold(careful.kind, careful.threshold)),
  };
}
