// Runs the packed command line with what V8 made of it before, where that is there and fits; else keeps it for next time.
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { constants, Script } = require('node:vm');

const file = join(__dirname, '../dist/packed/cli.cjs');
const kept = `${file}.v8`;

function readKept() {
  try {
    return readFileSync(kept);
  } catch {
    return undefined;
  }
}

/** Renamed into place, so that nobody reads half of it. Without it the next start is slower, and that is all. */
function keep(script) {
  const beside = `${kept}.${process.pid}`;
  try {
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, kept);
  } catch {
    rmSync(beside, { force: true });
  }
}

const cachedData = readKept();
const script = new Script(wrap(readFileSync(file, 'utf8')), {
  filename: file,
  cachedData,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
// Of another Node or other flags it is rejected.
if (!cachedData || script.cachedDataRejected) process.once('exit', () => keep(script));
const own = { exports: {} };
script.runInThisContext()(own.exports, createRequire(file), own, file, dirname(file));
