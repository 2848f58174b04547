/** What the matcher must reach against its peers in the same run, what it aims at, and what it reaches. */
import type { Quality, Scaling } from '../cells.ts';
import type { Outcomes } from '../measure/outcomes.ts';
import { MISSING, mean, table } from './markdown.ts';
import { ratioTo } from './quality.ts';
import type { Results } from './results.ts';

interface Floor {
  readonly what: string;
  readonly value: (results: Results) => number | undefined;
  readonly must: number;
  readonly aim?: number;
  /** Good when low. */
  readonly low?: true;
}

/** Ours was not ready, or not done, in the time a cell is given: worse than any bound. */
const UNDONE = Number.POSITIVE_INFINITY;

type Of = (q: Quality) => number | undefined;
const against =
  (setting: string, peer: string, pick: Of) =>
  (r: Results): number | undefined =>
    ratioTo(r, setting, peer, pick);
const ours =
  (setting: string, pick: Of) =>
  (r: Results): number | undefined => {
    const value = mean([...r.quality(setting, 'ours').values()].map(pick));
    return value === undefined ? undefined : 100 * value;
  };
const outcome = (key: keyof Outcomes): Floor['value'] => ours('clinc-5', (q) => q.outcomes?.[key]);
const at =
  (size: number, pick: (s: Scaling) => number) =>
  (r: Results): number | undefined => {
    const result = r.scaling(size, 'ours');
    if (result && !result.ok) return UNDONE;
    return result?.ok ? pick(result.value) : undefined;
  };
const timeAgainst =
  (size: number, peer: string) =>
  (r: Results): number | undefined => {
    const [a, b] = [r.scaling(size, 'ours'), r.scaling(size, peer)];
    if (a && !a.ok) return UNDONE;
    return a?.ok && b?.ok ? a.value.p50 / b.value.p50 : undefined;
  };

const MB = 2 ** 20;

const FLOORS: readonly Floor[] = [
  {
    what: 'CLINC-5 accuracy ÷ node-nlp',
    value: against('clinc-5', 'node-nlp', (q) => q.accuracy),
    must: 1.06,
    aim: 1.12,
  },
  {
    what: 'CLINC-5 accuracy ÷ fuse.js as installed',
    value: against('clinc-5', 'fuse-default', (q) => q.accuracy),
    must: 1.75,
  },
  {
    what: 'CLINC-5 (1 − AUROC) ÷ node-nlp',
    value: against('clinc-5', 'node-nlp', (q) => (q.auroc === undefined ? undefined : 1 - q.auroc)),
    must: 0.53,
    aim: 0.45,
    low: true,
  },
  {
    what: 'CLINC-5 OOS recall at 3 points lost ÷ node-nlp',
    value: against('clinc-5', 'node-nlp', (q) => q.atLoss?.outOfScopeRecall),
    must: 1.3,
    aim: 1.4,
  },
  {
    what: 'CLINC-5 accuracy with a typo ÷ node-nlp',
    value: against('clinc-5', 'node-nlp', (q) => q.typo.accuracy),
    must: 1.2,
    aim: 1.27,
  },
  {
    what: 'CLINC-5 points lost to a typo',
    value: ours('clinc-5', (q) => q.typo.without - q.typo.accuracy),
    must: 2.5,
    low: true,
  },
  {
    what: "CLINC full, paper's rule: accuracy %",
    value: ours('clinc-all', (q) => q.paper?.accuracy),
    must: 92,
    aim: 93,
  },
  {
    what: "CLINC full, paper's rule: OOS recall %",
    value: ours('clinc-all', (q) => q.paper?.outOfScopeRecall),
    must: 62,
    aim: 64,
  },
  {
    what: 'BANKING-10 accuracy ÷ node-nlp',
    value: against('banking-10', 'node-nlp', (q) => q.accuracy),
    must: 1.12,
    aim: 1.17,
  },
  { what: 'CLINC-5 precision of `answer` %', value: outcome('precision'), must: 83, aim: 86 },
  { what: 'CLINC-5 out of scope not answered %', value: outcome('outOfScopeNotAnswered'), must: 90, aim: 92 },
  { what: 'CLINC-5 calibration error %', value: outcome('calibrationError'), must: 5, low: true },
  { what: 'p50 ms at 1,000 phrasings', value: at(1_000, (s) => s.p50), must: 0.3, low: true },
  { what: 'p50 ms at 10,000', value: at(10_000, (s) => s.p50), must: 1, low: true },
  { what: 'p50 ms at 100,000', value: at(100_000, (s) => s.p50), must: 1, low: true },
  { what: 'p99 ms at 1,000', value: at(1_000, (s) => s.p99), must: 6, low: true },
  { what: 'p99 ms at 10,000', value: at(10_000, (s) => s.p99), must: 6, low: true },
  { what: 'p99 ms at 100,000', value: at(100_000, (s) => s.p99), must: 10, low: true },
  { what: 'p50 at 10,000 ÷ MiniSearch', value: timeAgainst(10_000, 'minisearch'), must: 0.1, low: true },
  { what: 'p50 at 100,000 ÷ FlexSearch', value: timeAgainst(100_000, 'flexsearch'), must: 0.1, low: true },
  { what: 'build s at 1,000', value: at(1_000, (s) => s.buildMs / 1000), must: 3, low: true },
  { what: 'build s at 100,000', value: at(100_000, (s) => s.buildMs / 1000), must: 20, low: true },
  { what: 'resident MB at 100,000', value: at(100_000, (s) => s.memory / MB), must: 450, low: true },
];

const reaches = (value: number, bound: number, low: boolean): boolean => (low ? value <= bound : value >= bound);

const digits = (n: number): string => (n === UNDONE ? 'not done' : n.toFixed(n >= 20 ? 1 : n >= 2 ? 2 : 3));

export function floorsTable(results: Results): string {
  const rows = FLOORS.map(({ what, value, must, aim, low = false }) => {
    const got = value(results);
    const sign = low ? '≤' : '≥';
    const verdict = (bound: number | undefined): string => {
      if (bound === undefined) return MISSING;
      if (got === undefined) return 'not measured';
      return reaches(got, bound, low) ? 'reached' : '**missed**';
    };
    return [
      what,
      got === undefined ? MISSING : digits(got),
      `${sign} ${must}`,
      verdict(must),
      aim === undefined ? MISSING : `${sign} ${aim}`,
      aim === undefined ? MISSING : verdict(aim),
    ];
  });
  return table(['floor', 'measured', 'must', '', 'aim', ''], rows);
}
