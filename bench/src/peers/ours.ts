/** Our bot through its public door: a child process of `ask --jsonl`, as anybody else would measure it. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Built, Fact, Peer, PeerEntry, Question, Reply } from '../types.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** The fields read here of a line of the batch interface. */
interface Line {
  readonly kind: string;
  readonly factIds?: readonly string[];
  readonly confidence: number;
  readonly top: readonly { readonly factId: string; readonly score: number }[];
  readonly ms: number;
}

/** One running `ask --jsonl`: a line in, a line out, in order. */
class Door {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  #complaint = '';
  constructor(args: readonly string[]) {
    this.#child = spawn(process.execPath, [join(ROOT, 'bin', 'run.mjs'), 'ask', '--jsonl', ...args], { cwd: ROOT });
    this.#child.stderr.on('data', (chunk: Buffer) => {
      this.#complaint = (this.#complaint + chunk.toString()).slice(-2000);
    });
    // Writing to a process that has ended is told by the missing line.
    this.#child.stdin.on('error', () => undefined);
    this.#lines = createInterface({ input: this.#child.stdout, crlfDelay: Infinity })[Symbol.asyncIterator]();
  }
  write(record: unknown): void {
    this.#child.stdin.write(`${JSON.stringify(record)}\n`);
  }
  async read(): Promise<unknown> {
    const next = await this.#lines.next();
    if (next.done) throw new Error(`ask --jsonl ended: ${this.#complaint}`);
    return JSON.parse(next.value);
  }
  /** Bytes; not a number where the system has no /proc. */
  memory(): number {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024;
    } catch {
      return Number.NaN;
    }
  }
  async close(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.stdin.end();
    await ended;
  }
}

/** Asks the shipped store with `packs`, or a store of minimal facts made of what `build` is given. */
export class OurPeer implements Peer {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bench-'));
  readonly #packs: string | undefined;
  #door: Door | undefined;
  constructor(packs?: string) {
    this.#packs = packs;
  }
  async build(facts: readonly Fact[]): Promise<Built> {
    if (this.#packs === undefined) this.#writeStore(facts);
    const cold = await this.#start();
    // The second start finds the compiled store: what it takes is starting, the rest of the first was building.
    await this.#door!.close();
    const warm = await this.#start();
    return { buildMs: Math.max(0, cold - warm) };
  }
  async search({ q, now }: Question): Promise<Reply> {
    this.#door!.write({ q, ...(now ? { now } : {}) });
    const line = (await this.#door!.read()) as Line;
    if (line.kind === 'error') throw new Error(JSON.stringify(line));
    // The first score is the confidence; the others only say the order.
    const ranked = line.top.map((t, i) => ({ fact: t.factId, score: i === 0 ? line.confidence : t.score }));
    return { ranked, outcome: { kind: line.kind, facts: line.factIds ?? [] }, ms: line.ms };
  }
  memory(): number {
    return this.#door?.memory() ?? Number.NaN;
  }
  async close(): Promise<void> {
    await this.#door?.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
  async #start(): Promise<number> {
    const store = this.#packs === undefined ? ['--facts', join(this.#folder, 'store')] : ['--packs', this.#packs];
    const started = performance.now();
    this.#door = new Door([...store, '--cache', join(this.#folder, 'cache')]);
    await this.#door.read();
    return performance.now() - started;
  }
  /** A title is asked for and would be one more phrasing: the id stands there, which says nothing. */
  #writeStore(facts: readonly Fact[]): void {
    const store = join(this.#folder, 'store');
    mkdirSync(store);
    const lines = facts.map(({ id, phrasings }) =>
      JSON.stringify({ id, title: id, questions: phrasings, answer: `Answer ${id}`, source: { title: 'bench' } }),
    );
    writeFileSync(join(store, 'facts.jsonl'), `${lines.join('\n')}\n`);
  }
}

export const OURS: PeerEntry = {
  name: 'ours',
  settings: '`ask --jsonl --facts DIR`',
  package: 'ip-enforcement-bot',
  cost: 0,
  open: async () => new OurPeer(),
};

/** Our code as the build noted it: another build, another measurement. */
export function ourVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, 'dist', 'build.json'), 'utf8')) as { code: string }).code;
}
