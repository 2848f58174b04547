#!/usr/bin/env node
// Starts what was built; without a build it says how to make one.
import { existsSync } from 'node:fs';

const [first, ...rest] = process.argv.slice(2);
const target = first === undefined ? '../dist/main.js' : '../dist/cli.js';
const url = new URL(target, import.meta.url);
if (!existsSync(url)) {
  process.stderr.write('There is no build yet. Run: npm run build\n');
  process.exit(1);
}
process.argv.splice(2, process.argv.length, ...(first === undefined ? [] : [first, ...rest]));
await import(url.href);
