#!/usr/bin/env node
// Starts what was built; without a build it says how to make one.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const [first, ...rest] = process.argv.slice(2);
const built = (path) => existsSync(new URL(path, import.meta.url));
if (!built('../dist/main.js')) {
  process.stderr.write('There is no build yet. Run: npm run build\n');
  process.exit(1);
}
process.argv.splice(2, process.argv.length, ...(first === undefined ? [] : [first, ...rest]));
if (first === undefined) await import('../dist/main.js');
// The packed command line starts sooner; where nothing was packed, the same runs from its modules.
else if (built('../dist/packed/cli.cjs')) createRequire(import.meta.url)('./packed.cjs');
else await import('../dist/cli.js');
