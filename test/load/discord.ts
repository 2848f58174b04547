/** `npm run load:discord`: five hundred people against the built service, over our own gateway; each figure beside its target. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { type GatewayPeer, startGatewayPeer } from '../adapters/discord/gateway-peer.ts';
import { command, mention, typing } from '../adapters/discord/payloads.ts';
import { type Sent, TOKEN } from '../adapters/discord/peer.ts';
import { tooMany } from '../adapters/discord/rate-limits.ts';
import { freePort, type Service, startServiceWith, type Usage } from './service.ts';

const PER_SECOND = 100;
const SECONDS = Number(process.env.SECONDS ?? 60);
const HEAP_FROM = Number(process.env.FROM ?? 5_000);
const HEAP_TO = Number(process.env.TO ?? 20_000);
const HEAP_PER_SECOND = 300;
const USERS = 500;
/** At twenty a second. */
const MENTIONS = 200;
const ROOMS = 250;
const only = new Set(process.argv.slice(2));
let failed = false;
let made = 0;

const QUESTIONS = ['en', 'zh'].flatMap((name) => {
  const file = fileURLToPath(new URL(`../questions/tuning/${name}.yaml`, import.meta.url));
  return (parse(readFileSync(file, 'utf8')) as { q: string }[]).map((line) => line.q);
});
const id = (base: number, i: number): string => `3000000000${String(base + i).padStart(8, '0')}`;

/** A question sent, or one being typed: as many of the one as of the other. */
function one(peer: GatewayPeer): Sent {
  const i = made++;
  const question = QUESTIONS[(i * 7) % QUESTIONS.length]!;
  const where = { user: id(0, (i >> 1) % USERS), channel: id(1_000_000, (i >> 1) % ROOMS) };
  return peer.interact(
    i % 2 === 0
      ? command('ask', { question }, where)
      : typing('ask', { question: question.slice(0, 3 + (i % 30)) }, 'question', where),
  );
}

async function run(peer: GatewayPeer, n: number, perSecond: number): Promise<Sent[]> {
  const start = performance.now();
  const sent: Sent[] = [];
  for (let i = 0; i < n; i++) {
    const wait = start + (i * 1000) / perSecond - performance.now();
    if (wait > 1) await pause(wait);
    sent.push(one(peer));
  }
  return sent;
}

async function settle(sent: readonly Sent[]): Promise<void> {
  const until = performance.now() + 5_000;
  while (sent.some((s) => !s.response) && performance.now() < until) await pause(50);
}

function line(what: string, is: string, target: string, met: boolean): void {
  if (!met) failed = true;
  process.stdout.write(`${what.padEnd(44)} ${is.padEnd(50)} ${target}${met ? '' : '  MISSED'}\n`);
}

function times(name: string, sent: readonly Sent[], most: number): void {
  const ms = sent.flatMap((s) => s.answeredAfter ?? []).sort((a, b) => a - b);
  const part = (share: number): number => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0;
  const told = `p50 ${part(0.5).toFixed(1)}, p99 ${part(0.99).toFixed(1)}, max ${(ms.at(-1) ?? 0).toFixed(0)} ms`;
  line(name, told, `p99 under ${most} ms`, part(0.99) < most);
}

function report(name: string, sent: readonly Sent[], peer: GatewayPeer): void {
  const lost = sent.filter((s) => !s.response).length;
  const limited = peer.said.filter((s) => /Please wait|请等/.test(s.body.content ?? '')).length;
  const told = `${sent.length} sent, ${lost} lost, ${limited} told to wait`;
  line(name, told, 'none lost', lost === 0);
  line('', `${peer.problems.length} refused by the peer or twice`, 'none', peer.problems.length === 0);
  peer.said.length = 0;
  peer.calls.length = 0;
}

/** Tells a service that is slow from a machine that is busy with something else. */
function computed(before: Usage, after: Usage, n: number): void {
  process.stdout.write(`the service computed ${((after.cpuMs - before.cpuMs) / n).toFixed(2)} ms an interaction\n`);
}

const isTyping = ({ interaction }: Sent): boolean => interaction.type === 4;

/** The peer keeps Discord's rate limits throughout. */
async function begin(messages: 'on' | 'off' = 'off'): Promise<{ peer: GatewayPeer; service: Service }> {
  const peer = await startGatewayPeer(41_250);
  const service = startServiceWith(
    { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: peer.api, DISCORD_MESSAGES: messages },
    await freePort(),
  );
  await service.started;
  return { peer, service };
}

async function steady(): Promise<void> {
  const { peer, service } = await begin();
  const before = await service.usage();
  const sent = await run(peer, PER_SECOND * SECONDS * 2, PER_SECOND * 2);
  await settle(sent);
  computed(before, await service.usage(), sent.length);
  report(`${PER_SECOND}/s of each kind for ${SECONDS} s`, sent, peer);
  times('autocomplete, payload to response', sent.filter(isTyping), 20);
  times(
    'slash answers, payload to response',
    sent.filter((s) => !isTyping(s)),
    50,
  );
  await end(peer, service);
}

async function heap(): Promise<void> {
  const { peer, service } = await begin();
  await settle(await run(peer, HEAP_FROM, HEAP_PER_SECOND));
  peer.said.length = 0;
  peer.calls.length = 0;
  const before = await service.usage();
  const sent = await run(peer, HEAP_TO - HEAP_FROM, HEAP_PER_SECOND);
  await settle(sent);
  const after = await service.usage();
  report(`${HEAP_PER_SECOND}/s for the heap`, sent, peer);
  const grown = (after.heap - before.heap) / 1e6;
  const told = `${(before.heap / 1e6).toFixed(1)} to ${(after.heap / 1e6).toFixed(1)} MB, ${grown.toFixed(1)} grown`;
  line(`heap from interaction ${HEAP_FROM} to ${HEAP_TO}`, told, 'at most 5 MB', grown <= 5);
  computed(before, after, HEAP_TO - HEAP_FROM);
  await end(peer, service);
}

async function reconnect(): Promise<void> {
  const { peer, service } = await begin();
  const running = run(peer, PER_SECOND * 10, PER_SECOND);
  await pause(3_000);
  peer.reconnect();
  await pause(3_000);
  peer.drop();
  const sent = await running;
  await settle(sent);
  report('two forced reconnects', sent, peer);
  line('', `${peer.resumed()} resumed, ${peer.identified.length - 1} begun anew`, 'both resumed', peer.resumed() === 2);
  await end(peer, service);
}

/** Each call is told to wait once, twice or not at all, in turn; answers to commands still have their three seconds. */
async function storm(): Promise<void> {
  const { peer, service } = await begin('on');
  const left = new Map<string, number>();
  let refused = 0;
  peer.intercept = ({ path, body }) => {
    const key = `${path} ${(body as { nonce?: string } | undefined)?.nonce ?? ''}`;
    const more = left.get(key) ?? left.size % 3;
    left.set(key, more - 1);
    if (more <= 0) return undefined;
    refused += 1;
    return tooMany(0.5, refused % 50 === 0 ? 'global' : 'user');
  };
  const running = run(peer, PER_SECOND * 10, PER_SECOND);
  const asked: string[] = [];
  for (let i = 0; i < MENTIONS; i++) {
    const message = mention(QUESTIONS[i % QUESTIONS.length]!);
    const author = { ...message.author, id: id(2_000_000, i) };
    peer.post({ ...message, author, channel_id: id(1_000_000, i % ROOMS) });
    asked.push(message.id);
    await pause(10_000 / MENTIONS);
  }
  const sent = await running;
  await settle(sent);
  const replies = (): string[] =>
    peer.said.flatMap(({ via, body }) => (via === 'message' ? [body.message_reference?.message_id ?? ''] : []));
  const until = performance.now() + 60_000;
  while (replies().length < asked.length && performance.now() < until) await pause(100);
  const told = replies();
  const lost = asked.filter((a) => !told.includes(a)).length;
  const twice = told.length - new Set(told).size;
  report(`${refused} calls told to wait, in 10 s`, sent, peer);
  line('mentions meanwhile', `${asked.length} sent, ${lost} lost, ${twice} twice`, 'none', lost + twice === 0);
  await end(peer, service);
}

async function end(peer: GatewayPeer, service: Service): Promise<void> {
  service.signal('SIGTERM');
  const code = await service.ended;
  if (code !== 0) line('the stop', `ended with ${code}`, 'ends with 0', false);
  if (service.errors.length > 0)
    process.stdout.write(`  log, above info: ${service.errors.length} lines, such as ${service.errors[0]}`);
  await peer.close();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

for (const [name, stage] of Object.entries({ steady, heap, storm, reconnect }))
  if (only.size === 0 || only.has(name)) await stage();
process.exitCode = failed ? 1 : 0;
