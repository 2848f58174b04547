/** What the command line says. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { RunOptions } from './runner.ts';

export const USAGE = `Usage: npm --prefix bench start -- --data DIR [options]
  --data DIR    holds clinc150/data_full.json and banking77/{train,test}.csv (docs/benchmarks.md: where they come from)
  --quick       one seed, two settings, small stores
  --only WORDS  cells whose name holds each of these, such as "clinc-5 ours" or "scaling"
  --fresh       measure again what was measured before
  --jobs N      cells at a time (1); more makes times useless
  --cached      measure nothing, show what is there
  --write       put the tables into docs/benchmarks.md instead of printing them`;

export interface Options extends RunOptions {
  readonly only: readonly string[];
  readonly cached: boolean;
  readonly write: boolean;
}

export function readOptions(args: string[], cwd: string): Options | undefined {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: 'string' },
      quick: { type: 'boolean' },
      only: { type: 'string' },
      fresh: { type: 'boolean' },
      jobs: { type: 'string' },
      cached: { type: 'boolean' },
      write: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return undefined;
  const cached = values.cached ?? false;
  const data = resolve(cwd, values.data ?? process.env.BENCH_DATA ?? 'data');
  if (!cached && !existsSync(join(data, 'clinc150', 'data_full.json'))) throw new Error(`there is no data in ${data}`);
  return {
    data,
    quick: values.quick ?? false,
    fresh: values.fresh ?? false,
    jobs: Math.max(1, Number(values.jobs ?? 1)),
    only: values.only?.split(/\s+/).filter(Boolean) ?? [],
    cached,
    write: values.write ?? false,
  };
}
