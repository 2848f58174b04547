/** Tables of one setting: every peer, and ours as a multiple of each in the same draws. */
import type { Quality } from '../cells.ts';
import { PEERS } from '../peers/index.ts';
import { MISSING, mean, megabytes, ms, percent, ratio, seconds, spread, table } from './markdown.ts';
import type { Results } from './results.ts';

const HEAD = [
  'peer',
  'n in + out',
  'accuracy@1',
  'recall@3',
  'OOS AUROC',
  'OOS recall, ≤ 3 points lost (@ accuracy)',
  "paper's rule: accuracy / OOS recall",
  'accuracy with a typo (lost)',
  'p50 / p99 ms',
  'build s',
  'memory MB',
];

export function qualityTable(results: Results, setting: string): string {
  const rows = PEERS.flatMap(({ name }) => {
    const list = [...results.quality(setting, name).values()];
    if (list.length > 0) return [qualityRow(name, list)];
    const why = results.failure(`quality.${setting}.s1.${name}`);
    return why ? [[name, why, ...HEAD.slice(2).map(() => MISSING)]] : [];
  });
  return rows.length > 0 ? table(HEAD, rows) : 'Not measured.';
}

function qualityRow(name: string, list: readonly Quality[]): string[] {
  const of = <T>(pick: (q: Quality) => T): T[] => list.map(pick);
  const first = list[0]!.asked;
  const lost = mean(of((q) => q.typo.without - q.typo.accuracy))!;
  const kinds = [...new Set(of((q) => q.confidence))].filter((k) => k !== 'score');
  return [
    name === 'ours' ? '**ours**' : name,
    `${first.inScope} + ${first.outOfScope}${list.length > 1 ? ` × ${list.length}` : ''}`,
    spread(
      of((q) => q.accuracy),
      percent,
    ),
    spread(
      of((q) => q.recall3),
      percent,
    ),
    spread(
      of((q) => q.auroc),
      percent,
    ) + (kinds.length > 0 ? ` ${kinds.join(', ')}` : ''),
    pair(
      of((q) => q.atLoss?.outOfScopeRecall),
      ' @ ',
      of((q) => q.atLoss?.accuracy),
    ),
    pair(
      of((q) => q.paper?.accuracy),
      ' / ',
      of((q) => q.paper?.outOfScopeRecall),
    ),
    `${percent(mean(of((q) => q.typo.accuracy)))} (${percent(lost)})`,
    `${ms(mean(of((q) => q.p50)))} / ${ms(mean(of((q) => q.p99)))}`,
    seconds(mean(of((q) => q.buildMs))),
    megabytes(mean(of((q) => q.memory))),
  ];
}

const pair = (
  left: readonly (number | undefined)[],
  between: string,
  right: readonly (number | undefined)[],
): string => (mean(left) === undefined ? MISSING : percent(mean(left)) + between + percent(mean(right)));

/** What ours is of a peer, seed by seed, then the mean: draws differ more than peers do. */
export function ratioTo(
  results: Results,
  setting: string,
  peer: string,
  pick: (q: Quality) => number | undefined,
): number | undefined {
  const theirs = results.quality(setting, peer);
  const ratios = [...results.quality(setting, 'ours')].map(([seed, q]) => {
    const [a, b] = [pick(q), theirs.has(seed) ? pick(theirs.get(seed)!) : undefined];
    return a !== undefined && b !== undefined && b > 0 ? a / b : undefined;
  });
  return mean(ratios);
}

export function ratioTable(results: Results, setting: string): string {
  const head = ['ours ÷', 'accuracy@1', 'recall@3', '1 − AUROC', 'OOS recall', 'accuracy with a typo', 'p50', 'build'];
  const rows = PEERS.filter((p) => p.name !== 'ours').flatMap(({ name }) => {
    if (results.quality(setting, name).size === 0) return [];
    const of = (pick: (q: Quality) => number | undefined): string => ratio(ratioTo(results, setting, name, pick));
    return [
      [
        name,
        of((q) => q.accuracy),
        of((q) => q.recall3),
        of((q) => (q.auroc === undefined ? undefined : 1 - q.auroc)),
        of((q) => q.atLoss?.outOfScopeRecall),
        of((q) => q.typo.accuracy),
        of((q) => q.p50),
        of((q) => q.buildMs),
      ],
    ];
  });
  return rows.length > 0 ? table(head, rows) : 'Not measured.';
}

/** What our bot does with the questions, by its own thresholds. */
export function outcomesTable(results: Results, settings: readonly string[]): string {
  const head = [
    'setting',
    'precision of `answer`',
    'in scope: answered right',
    'in scope: offered',
    'out of scope: not answered',
    'calibration error',
  ];
  const rows = settings.flatMap((setting) => {
    const list = [...results.quality(setting, 'ours').values()].flatMap((q) => q.outcomes ?? []);
    if (list.length === 0) return [];
    const keys = ['precision', 'answeredRight', 'offered', 'outOfScopeNotAnswered', 'calibrationError'] as const;
    return [
      [
        setting,
        ...keys.map((key) =>
          spread(
            list.map((o) => o[key]),
            percent,
          ),
        ),
      ],
    ];
  });
  return rows.length > 0 ? table(head, rows) : 'Not measured.';
}
