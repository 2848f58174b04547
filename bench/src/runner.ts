/** Runs cells in processes of their own and keeps each result, so that a stopped run goes on where it was. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Job } from './cell.ts';
import { type Cell, cellName, type Result } from './cells.ts';
import { keep, kept } from './kept.ts';
import { identityOf, peerNamed } from './peers/index.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = join(HERE, '..', '.cache');

export interface RunOptions {
  readonly data: string;
  readonly quick: boolean;
  /** Measure again what has been measured. */
  readonly fresh: boolean;
  /** Cells at a time: more than one is faster and makes times useless. */
  readonly jobs: number;
}

/** A peer that needs longer than this is reported as such: nobody would wait for it at every start. */
const PATIENCE = { quality: 1_200_000, scaling: 300_000, own: 900_000 };

export async function runCells(cells: readonly Cell[], options: RunOptions): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const open = cells.filter((cell) => options.fresh || !isCurrent(cell, options.quick));
  let done = 0;
  const worker = async (queue: Iterator<Cell>): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) {
      const cell = next.value;
      const started = performance.now();
      const result = await runOne(cell, options);
      keep(cell, options.quick, result);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const note = result.ok ? '' : `: ${result.why.split('\n')[0]}`;
      process.stderr.write(`${++done} of ${open.length}  ${cellName(cell)}  ${seconds} s${note}\n`);
    }
  };
  const queue = open.values();
  await Promise.all(Array.from({ length: options.jobs }, () => worker(queue)));
}

/** What a result depends on: the library and its settings; of our own questions also those and the facts. */
function versionOf(cell: Cell): string {
  const peer = identityOf(peerNamed(cell.peer));
  return cell.suite === 'own' ? `${peer}, ${OWN_FILES}` : peer;
}

/** Hash over the labelled questions and the shipped facts. */
const OWN_FILES = ['test/questions', 'src/facts/data']
  .flatMap((folder) => {
    const path = join(HERE, '..', '..', folder);
    return readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  })
  .filter((path) => path.endsWith('.yaml'))
  .sort()
  .reduce((hash, path) => hash.update(readFileSync(path)), createHash('sha256'))
  .digest('hex')
  .slice(0, 16);

/** Measured with what is installed and set now. */
function isCurrent(cell: Cell, quick: boolean): boolean {
  return kept(cell, quick)?.version === versionOf(cell);
}

async function runOne(cell: Cell, { data, quick }: RunOptions): Promise<Result<unknown>> {
  const noted = { version: versionOf(cell), at: new Date().toISOString() };
  const base = join(CACHE, `${cellName(cell)}.${process.pid}`);
  const job: Job = { cell, data, quick, out: `${base}.out` };
  writeFileSync(`${base}.job`, JSON.stringify(job));
  try {
    const why = await runProcess(`${base}.job`, PATIENCE[cell.suite]);
    if (why !== undefined) return { ok: false, why, ...noted };
    return { ok: true, value: JSON.parse(readFileSync(job.out, 'utf8')), ...noted };
  } finally {
    rmSync(`${base}.job`, { force: true });
    rmSync(job.out, { force: true });
  }
}

/** Process groups that run now. */
const running = new Set<number>();

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/** A stopped run takes its cells with it. */
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const pid of running) endGroup(pid);
    process.exit(130);
  });
}

/** Why it failed; nothing where it did not. */
function runProcess(job: string, patienceMs: number): Promise<string | undefined> {
  const args = ['--max-old-space-size=6000', '--import', 'tsx', join(HERE, 'cell.ts'), job];
  // A group of its own: a bot that the cell started must not outlive it.
  const child = spawn(process.execPath, args, {
    cwd: join(HERE, '..'),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  if (child.pid !== undefined) running.add(child.pid);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint = (complaint + chunk.toString()).slice(-4000);
  });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    if (child.pid !== undefined) endGroup(child.pid);
  }, patienceMs);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearTimeout(timer);
      if (child.pid !== undefined) running.delete(child.pid);
      if (late) resolve(`not done in ${patienceMs / 1000} s`);
      else resolve(code === 0 ? undefined : lastWords(complaint, code));
    });
  });
}

function lastWords(complaint: string, code: number | null): string {
  if (/heap out of memory|heap limit/.test(complaint)) return 'out of memory';
  const error = /^\w*Error.*$/m.exec(complaint)?.[0];
  return error ?? `ended with ${code}`;
}
