/**
 * Results as they are kept, one line a cell: those of a full run in the repository beside the program, since a peer
 * that has not changed need not be measured again; those of a quick run in a cache.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cell, cellName, type Result } from './cells.ts';

type Kept = Map<string, Result<unknown>>;

const pathOf = (quick: boolean): string =>
  fileURLToPath(new URL(quick ? '../.cache/quick.jsonl' : '../results.jsonl', import.meta.url));

const read = new Map<boolean, Kept>();

function all(quick: boolean): Kept {
  const known = read.get(quick);
  if (known) return known;
  const path = pathOf(quick);
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
  const results: Kept = new Map(
    lines.map((line) => {
      const { cell, ...result } = JSON.parse(line) as Result<unknown> & { readonly cell: string };
      return [cell, result];
    }),
  );
  read.set(quick, results);
  return results;
}

/** What was kept of a cell. */
export function kept(cell: Cell, quick: boolean): Result<unknown> | undefined {
  return all(quick).get(cellName(cell));
}

/** Written at once, in the order of the names: a stopped run goes on where it was. */
export function keep(cell: Cell, quick: boolean, result: Result<unknown>): void {
  const results = all(quick).set(cellName(cell), result);
  const lines = [...results]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, r]) => JSON.stringify({ cell: name, ...r }));
  mkdirSync(dirname(pathOf(quick)), { recursive: true });
  writeFileSync(pathOf(quick), `${lines.join('\n')}\n`);
}
