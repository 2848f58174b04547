/** `bench`: time per question in process, time to the first answer of a new process, memory. Prints; asserts nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble } from '../assemble.ts';
import type { Config } from '../config.ts';
import { DEFAULT_NOW } from '../curate/evaluate.ts';
import { readLabelled } from '../curate/questions.ts';
import { PACKAGE_ROOT } from '../facts/paths.ts';
import type { Warnings } from '../log.ts';

const ROUNDS = 6;
const STARTS = 5;

export async function benchCommand(_args: string[], config: Config, log: Warnings): Promise<number> {
  const engine = await assemble({ ...(config.CACHE_DIR ? { cacheDir: config.CACHE_DIR } : {}) }, log);
  const folder = join(PACKAGE_ROOT, 'test', 'questions');
  const questions = ['tuning', 'reporting'].flatMap((half) => readLabelled(join(folder, half)).map((q) => q.q));
  for (const q of questions) engine.ask(q, { now: DEFAULT_NOW });
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const q of questions) {
      const started = performance.now();
      engine.ask(q, { now: DEFAULT_NOW });
      times.push(performance.now() - started);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(3);
  const out = [`in process, ${times.length} questions: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`];
  const cold = mkdtempSync(join(tmpdir(), 'ipbot-'));
  try {
    out.push(`npm run -s ask to the printed answer, shipped store, empty cache: ${startTimes(cold, []).join(' ')} s`);
    out.push(`the same again: ${startTimes(cold, []).join(' ')} s`);
  } finally {
    rmSync(cold, { recursive: true, force: true });
  }
  out.push(`resident memory of this process: ${(process.memoryUsage.rss() / 1048576).toFixed(0)} MB`);
  process.stdout.write(`${out.join('\n')}\n`);
  return 0;
}

function startTimes(cache: string, extra: readonly string[]): string[] {
  return Array.from({ length: STARTS }, () => {
    const started = performance.now();
    spawnSync(
      'npm',
      [
        'run',
        '-s',
        'ask',
        '--',
        ...extra,
        '--cache',
        cache,
        "How many IP cases did Shanghai's courts conclude from 2020 to 2022?",
      ],
      { cwd: PACKAGE_ROOT },
    );
    return ((performance.now() - started) / 1000).toFixed(2);
  });
}
