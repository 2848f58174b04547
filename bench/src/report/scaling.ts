/** How time, build and memory grow with the store. */
import type { Scaling } from '../cells.ts';
import { SIZES } from '../data/scaling.ts';
import { PEERS } from '../peers/index.ts';
import { MISSING, megabytes, ms, seconds, table } from './markdown.ts';
import type { Results } from './results.ts';

const PARTS = [
  { title: 'p50 / p99 ms a question (n)', show: (s: Scaling) => `${ms(s.p50)} / ${ms(s.p99)} (${s.asked})` },
  { title: 'Build, s', show: (s: Scaling) => seconds(s.buildMs) },
  { title: 'Resident memory, MB', show: (s: Scaling) => megabytes(s.memory) },
] as const;

export function scalingTables(results: Results): string {
  const head = ['peer', ...SIZES.map((s) => `${s.toLocaleString('en')} phrasings`)];
  const tables = PARTS.map(({ title, show }) => {
    const rows = PEERS.flatMap(({ name }) => {
      const cells = SIZES.map((size) => results.scaling(size, name));
      if (cells.every((c) => c === undefined)) return [];
      return [
        [name === 'ours' ? '**ours**' : name, ...cells.map((c) => (c ? (c.ok ? show(c.value) : c.why) : MISSING))],
      ];
    });
    return `**${title}**\n\n${rows.length > 0 ? table(head, rows) : 'Not measured.'}`;
  });
  const before = SIZES.flatMap((size) => {
    const result = results.scaling(size, 'node-nlp');
    return result?.ok ? [result.value.memoryBefore] : [];
  });
  const empty =
    before.length > 0 ? `\n\nThe measuring process holds ${megabytes(before[0])} MB before a peer is loaded.` : '';
  return tables.join('\n\n') + empty;
}
