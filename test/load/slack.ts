/** `npm run load:slack`: five hundred people against the built service, over our own peer; each figure beside its target. */
import { startPeer } from '../adapters/slack/peer.ts';
import { startSocketPeer } from '../adapters/slack/socket-peer.ts';
import { freePort, type Service, startService } from './service.ts';
import { createTraffic, overHttp, type Traffic } from './traffic.ts';

const PER_SECOND = 200;
const HEAP_FROM = Number(process.env.FROM ?? 5_000);
const HEAP_TO = Number(process.env.TO ?? 20_000);
const ARRIVING = 500;
const only = new Set(process.argv.slice(2));
let failed = false;

interface Counts {
  readonly asked: number;
  readonly lost: number;
  readonly refused: number;
  readonly twice: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

function countsOf({ asked }: Traffic): Counts {
  const all = [...asked.values()];
  const ms = all.flatMap((a) => (a.answers > 0 ? [a.answeredAt - a.at] : [])).sort((a, b) => a - b);
  const part = (share: number): number => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
  return {
    asked: all.length,
    lost: all.filter((a) => a.answers === 0 && !a.refused).length,
    refused: all.filter((a) => a.answers === 0 && a.refused).length,
    twice: all.filter((a) => a.answers > 1).length,
    p50: part(0.5),
    p99: part(0.99),
    max: ms.at(-1) ?? 0,
  };
}

function line(what: string, is: string, target: string, met: boolean): void {
  if (!met) failed = true;
  process.stdout.write(`${what.padEnd(44)} ${is.padEnd(44)} ${target}${met ? '' : '  MISSED'}\n`);
}

function report(name: string, traffic: Traffic, problems: readonly string[], most = 0): Counts {
  const c = countsOf(traffic);
  line(
    name,
    `${c.asked} asked, ${c.lost} lost, ${c.twice} twice${c.refused > 0 ? `, ${c.refused} refused by Slack` : ''}`,
    `lost at most ${most}, none twice`,
    c.lost <= most && c.twice === 0,
  );
  line(
    '',
    `${traffic.limited} told to wait, ${problems.length} refused by the validator`,
    'none',
    traffic.limited + problems.length === 0,
  );
  return c;
}

async function steady(): Promise<void> {
  const peer = await startPeer();
  const traffic = createTraffic(peer);
  const port = await freePort();
  const service = startService(peer.api, { port }, await freePort());
  await service.started;
  // People do not all come in the same second: the first few hundred are counted, their time is not.
  await traffic.run(ARRIVING, ARRIVING / 5, overHttp(port));
  await traffic.settle(5_000);
  report(`${ARRIVING} people arrive within 5 s`, traffic, peer.problems);
  traffic.forget();
  await traffic.run(HEAP_FROM, PER_SECOND, overHttp(port));
  const before = await service.usage();
  await traffic.run(HEAP_TO - HEAP_FROM, PER_SECOND, overHttp(port));
  await traffic.settle(5_000);
  const after = await service.usage();
  const c = report(`then ${PER_SECOND}/s for ${HEAP_TO / PER_SECOND} s over HTTP`, traffic, peer.problems);
  if (process.env.SLOW) slow(traffic);
  line(
    'request to outgoing call',
    `p50 ${c.p50.toFixed(1)}, p99 ${c.p99.toFixed(1)}, max ${c.max.toFixed(0)} ms`,
    'p99 under 50 ms',
    c.p99 < 50,
  );
  const cpu = (after.cpuMs - before.cpuMs) / (HEAP_TO - HEAP_FROM);
  process.stdout.write(`the service computed ${cpu.toFixed(2)} ms a question\n`);
  const grown = (after.heap - before.heap) / 1e6;
  line(
    `heap from question ${HEAP_FROM} to ${HEAP_TO}`,
    `${(before.heap / 1e6).toFixed(1)} to ${(after.heap / 1e6).toFixed(1)} MB, ${grown.toFixed(1)} grown`,
    'at most 5 MB',
    grown <= 5,
  );
  await end(service, 'SIGTERM');
  await peer.close();
}

/** SLOW=1: in which seconds the slow ones fell, to tell a cold start or a busy machine from the service. */
function slow({ asked }: Traffic): void {
  const start = Math.min(...[...asked.values()].map((a) => a.at));
  const bySecond = new Map<number, number>();
  for (const a of asked.values()) {
    const second = Math.floor((a.at - start) / 1000);
    if (a.answeredAt - a.at > 50) bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
  }
  process.stdout.write(`over 50 ms, by second: ${[...bySecond].map(([s, n]) => `${s}: ${n}`).join(', ')}\n`);
}

async function storm(): Promise<void> {
  const peer = await startPeer();
  let raging = false;
  const busy = { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } };
  peer.intercept = (call) => (raging && call.method !== 'users.info' && Math.random() < 0.5 ? busy : undefined);
  const traffic = createTraffic(peer);
  const port = await freePort();
  const service = startService(peer.api, { port }, await freePort());
  await service.started;
  raging = true;
  await traffic.run(2_000, PER_SECOND, overHttp(port));
  raging = false;
  await traffic.settle(10_000);
  report('every second call told to wait, for 10 s', traffic, peer.problems);
  await end(service, 'SIGTERM');
  await peer.close();
}

async function restart(): Promise<void> {
  await againUnderLoad('a drained restart', 'SIGTERM');
}

async function kill(): Promise<void> {
  await againUnderLoad('a kill', 'SIGKILL');
}

/** Ends the service under load and starts another; what a kill finds in flight may be lost. */
async function againUnderLoad(name: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const peer = await startPeer();
  const traffic = createTraffic(peer);
  const port = await freePort();
  let service = startService(peer.api, { port }, await freePort());
  await service.started;
  const running = traffic.run(2_000, PER_SECOND, overHttp(port));
  await pause(4_000);
  const inFlight = [...traffic.asked.values()].filter((a) => a.answers === 0).length;
  service.signal(signal);
  const code = await service.ended;
  service = startService(peer.api, { port }, await freePort());
  await service.started;
  await running;
  await traffic.settle(5_000);
  if (signal === 'SIGTERM') line('a stop under load', `ended with ${code}`, 'ends with 0', code === 0);
  report(name, traffic, peer.problems, signal === 'SIGKILL' ? inFlight : 0);
  await end(service, 'SIGTERM');
  await peer.close();
}

async function reconnect(): Promise<void> {
  const socket = await startSocketPeer();
  const traffic = createTraffic(socket.peer);
  const service = startService(socket.peer.api, 'socket', await freePort());
  await service.started;
  const running = traffic.run(3_000, PER_SECOND, async (kind, payload) => {
    try {
      await socket.deliver(kind === 'command' ? 'slash_commands' : 'events_api', payload);
      return true;
    } catch {
      return 'refused';
    }
  });
  await pause(3_000);
  socket.disconnect('refresh_requested');
  await pause(7_000);
  socket.drop();
  await running;
  await traffic.settle(10_000);
  report('two forced reconnects over Socket Mode', traffic, socket.peer.problems);
  await end(service, 'SIGTERM');
  await socket.close();
}

async function end(service: Service, signal: NodeJS.Signals): Promise<void> {
  service.signal(signal);
  await service.ended;
  if (service.errors.length > 0)
    process.stdout.write(`  log, above info: ${service.errors.length} lines, such as ${service.errors[0]}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const STAGES = { steady, storm, restart, kill, reconnect };
for (const [name, stage] of Object.entries(STAGES)) if (only.size === 0 || only.has(name)) await stage();
process.exit(failed ? 1 : 0);
