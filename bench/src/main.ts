/** Measures what has not been measured, then prints every table and whether each floor is reached. */
import { fileURLToPath } from 'node:url';
import { allCells, cellName } from './cells.ts';
import { readOptions, USAGE } from './options.ts';
import { pageOf, writePage } from './report/page.ts';
import { Results } from './report/results.ts';
import { runCells } from './runner.ts';

const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if (!options) {
  process.stdout.write(`${USAGE}\n`);
} else {
  const cells = allCells(options.quick);
  const wanted = cells.filter((cell) => options.only.every((word) => cellName(cell).includes(word)));
  if (!options.cached) await runCells(wanted, options);
  const tables = pageOf(new Results(cells, options.quick));
  if (options.write) writePage(fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url)), tables);
  else process.stdout.write(`${tables}\n`);
}
