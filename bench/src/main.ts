/** Measures what has not been measured, then prints every table and whether each floor is reached. */
import { allCells, cellName } from './cells.ts';
import { readOptions, USAGE } from './options.ts';
import { runCells } from './runner.ts';

const options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
if (!options) {
  process.stdout.write(`${USAGE}\n`);
} else {
  const cells = allCells(options.quick).filter((cell) => options.only.every((word) => cellName(cell).includes(word)));
  if (!options.cached) await runCells(cells, options);
}
