/** What becomes of a start when one platform is out of reach, with timers that go when the test says so. */
import { describe, expect, it } from 'vitest';
import { createDiscord } from '../../src/adapters/discord/discord.ts';
import { AppError } from '../../src/errors.ts';
import { createMemoryState } from '../../src/ops/memory.ts';
import { RETRY_MS, type Startable, startAll } from '../../src/ops/starting.ts';
import { ENGINE } from '../adapters/discord/bench.ts';
import { startGatewayPeer } from '../adapters/discord/gateway-peer.ts';
import { TOKEN } from '../adapters/discord/peer.ts';
import { listeningLog } from '../support.ts';

const outage = (): AppError => new AppError('ADAPTER_UNAVAILABLE', 'an outage');
const refusal = (): AppError => new AppError('ADAPTER_AUTH', 'a refused token');

/** Fails as often as it is told, then starts. */
function one(name: string, ...fails: AppError[]): Startable & { readonly tries: () => number } {
  let tries = 0;
  return {
    name,
    tries: () => tries,
    async start() {
      const why = fails[tries++];
      if (why) throw why;
    },
  };
}

/** Timers by hand. */
function timers() {
  const waiting: { readonly work: () => void; readonly ms: number }[] = [];
  return {
    waiting,
    later: (work: () => void, ms: number) => void waiting.push({ work, ms }),
    /** Half a minute goes by. */
    async pass() {
      for (const { work } of waiting.splice(0)) work();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

function begin(...all: Startable[]) {
  const { log, lines } = listeningLog();
  const time = timers();
  const state = { draining: false };
  const started = startAll(all, { log, draining: () => state.draining, later: time.later });
  return { started, time, lines, state };
}

describe('an outage of one', () => {
  it('is tried again every half minute until it starts, and then no more', async () => {
    expect(RETRY_MS).toBe(30_000);
    const [slack, discord] = [one('slack'), one('discord', outage(), outage(), outage())];
    const { started, time, lines } = begin(slack, discord);
    await started;
    for (const tries of [1, 2, 3]) {
      expect(discord.tries()).toBe(tries);
      expect(time.waiting.map((w) => w.ms)).toEqual([RETRY_MS]);
      expect(lines).toHaveLength(tries);
      await time.pass();
    }
    expect(discord.tries()).toBe(4);
    expect(time.waiting).toEqual([]);
    expect(slack.tries()).toBe(1);
    expect(lines.map((l) => l.msg)).toEqual(Array(3).fill('could not be reached; the start is tried again'));
  });

  it('ends with a stop: what waits then is not started', async () => {
    const discord = one('discord', outage());
    const { started, time, state } = begin(one('slack'), discord);
    await started;
    state.draining = true;
    await time.pass();
    expect(discord.tries()).toBe(1);
    expect(time.waiting).toEqual([]);
  });

  it('in which the token is refused later is told as what it is, and tried again', async () => {
    const discord = one('discord', outage(), refusal());
    const { started, time, lines } = begin(one('slack'), discord);
    await started;
    await time.pass();
    expect(lines.at(-1)).toMatchObject({ platform: 'discord', msg: 'could not be started; the start is tried again' });
    await time.pass();
    expect(discord.tries()).toBe(3);
  });
});

describe('a start', () => {
  it('fails with the outage where all are out of reach, and waits for none', async () => {
    const { started, time } = begin(one('slack', outage()), one('discord', outage()));
    await expect(started).rejects.toMatchObject({ code: 'ADAPTER_UNAVAILABLE' });
    expect(time.waiting).toEqual([]);
  });

  it('fails with the refusal of one, whatever the others do', async () => {
    const { started, time } = begin(one('slack', outage()), one('discord', refusal()), one('third'));
    await expect(started).rejects.toMatchObject({ code: 'ADAPTER_AUTH' });
    expect(time.waiting).toEqual([]);
  });

  it('of none is no failure', async () => {
    await expect(begin().started).resolves.toBeUndefined();
  });
});

it('Discord itself, down at first, is connected half a minute after it is up', async () => {
  const peer = await startGatewayPeer();
  peer.intercept = () => ({ status: 404, body: { code: 0, message: 'an outage' } });
  const { log } = listeningLog();
  const discord = createDiscord({
    token: TOKEN,
    intake: { kind: 'gateway', messages: false },
    engine: () => ENGINE,
    state: createMemoryState(),
    today: () => '2026-11-22',
    log,
    apiUrl: peer.api,
  });
  const time = timers();
  await startAll([one('slack'), discord], { log, draining: () => false, later: time.later });
  expect(discord.health()).toEqual({ ok: false, detail: 'could not be reached' });
  await time.pass();
  await expect.poll(() => time.waiting.length).toBe(1);
  peer.intercept = () => undefined;
  await time.pass();
  await expect.poll(() => discord.health().ok).toBe(true);
  expect(time.waiting).toEqual([]);
  await discord.stop();
  await peer.close();
});
