/** The built service as a process of its own, as it runs in production. */
import { type ChildProcess, fork } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { APP_TOKEN, BOT_TOKEN } from '../adapters/slack/peer.ts';
import { SECRET } from '../adapters/slack/raw.ts';

const MAIN = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const HEAP = new URL('./heap.mjs', import.meta.url).href;

export interface Usage {
  /** After a forced collection, in bytes. */
  readonly heap: number;
  /** Computed since the start. */
  readonly cpuMs: number;
}

export interface Service {
  readonly process: ChildProcess;
  readonly started: Promise<void>;
  readonly errors: string[];
  usage(): Promise<Usage>;
  signal(name: NodeJS.Signals): void;
  readonly ended: Promise<number | null>;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function startService(
  api: string,
  mode: { readonly port: number } | 'socket',
  health: number,
  preload = HEAP,
): Service {
  const intake =
    mode === 'socket'
      ? { SLACK_APP_TOKEN: APP_TOKEN }
      : { SLACK_SIGNING_SECRET: SECRET, SLACK_PORT: String(mode.port) };
  return startServiceWith({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: api, ...intake }, health, preload);
}

export function startServiceWith(env: { readonly [name: string]: string }, health: number, preload = HEAP): Service {
  const child = fork(MAIN, [], {
    execArgv: [
      '--expose-gc',
      '--import',
      preload,
      ...(process.env.PROFILE ? ['--cpu-prof', '--cpu-prof-dir', process.env.PROFILE] : []),
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...env,
      HEALTH_PORT: String(health),
    },
  });
  const errors: string[] = [];
  let ready: () => void = () => {};
  const started = new Promise<void>((resolve, reject) => {
    ready = resolve;
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${errors.join('')}`)));
  });
  started.catch(() => {});
  let rest = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    rest += chunk.toString();
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line.includes('"msg":"ready"')) ready();
      // One line a question is the rule; what is worse than that is worth seeing.
      if (!line.includes('"level":30')) errors.push(`${line}\n`);
    }
  });
  return {
    process: child,
    started,
    errors,
    signal: (name) => void child.kill(name),
    ended: new Promise((resolve) => child.once('exit', resolve)),
    usage: () =>
      new Promise((resolve) => {
        child.once('message', (message: Usage) => resolve(message));
        child.send('heap');
      }),
  };
}
