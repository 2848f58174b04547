/** What a naive bot would answer to the questions this project is judged by. */
import type { Naive, NaivePair } from '../cells.ts';
import type { Tally } from '../measure/naive.ts';
import { PEERS } from '../peers/index.ts';
import { percent, table } from './markdown.ts';
import type { Results } from './results.ts';

const HEAD = [
  'peer',
  'right',
  'wrong',
  'offered',
  'out of scope: answered',
  'English: right / wrong / answered',
  'Chinese: right / wrong / answered',
  'hard: right / wrong / answered',
];

const rates = ({ inScope, right, wrong, outOfScope, answeredOut }: Tally): string =>
  `${percent(right / inScope)} / ${percent(wrong / inScope)} / ${percent(answeredOut / outOfScope)}`;

function row(name: string, { plain, english, chinese, hard }: Naive): string[] {
  const { inScope, outOfScope } = plain;
  return [
    name,
    `${percent(plain.right / inScope)} (${plain.right} of ${inScope})`,
    `${percent(plain.wrong / inScope)} (${plain.wrong})`,
    percent(plain.offered / inScope),
    `${percent(plain.answeredOut / outOfScope)} (${plain.answeredOut} of ${outOfScope})`,
    rates(english),
    rates(chinese),
    rates(hard),
  ];
}

export function naiveTables(results: Results): string {
  const part = (pick: (pair: NaivePair) => Naive | undefined): string => {
    const rows = PEERS.flatMap(({ name }) => {
      const result = results.naive(name);
      const naive = result?.ok ? pick(result.value) : undefined;
      return naive ? [row(name === 'ours' ? '**ours**, no threshold' : name, naive)] : [];
    });
    return rows.length > 0 ? table(HEAD, rows) : 'Not measured.';
  };
  return [
    '**Threshold with the most right answers less wrong ones on the tuning half**',
    part((p) => p.balanced),
    '**Threshold with the most right answers where at most 4 % of the tuning questions are answered wrongly**',
    part((p) => p.careful ?? p.balanced),
  ].join('\n\n');
}
