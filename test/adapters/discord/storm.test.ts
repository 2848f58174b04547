/** When Discord tells to wait: nothing is lost, nothing is said twice, and it is not asked again too soon. */
import { describe, expect, it } from 'vitest';
import type { FixedEngine } from '../answers.ts';
import { ENGINE, startBench } from './bench.ts';
import type { GatewayPeer } from './gateway-peer.ts';
import { command, mention, typing } from './payloads.ts';
import { type Call, type Refusal, TOKEN } from './peer.ts';
import { createGate, type RateLimits, tooMany, USUAL } from './rate-limits.ts';

const MESSAGES = { intake: { kind: 'gateway', messages: true } } as const;
/** Shorter than Discord's, so that a test need not wait as long. */
const BRISK: RateLimits = {
  overall: USUAL.overall,
  messages: { most: 5, withinMs: 300 },
  followUps: { most: 5, withinMs: 300 },
};
const person = (i: number): string => `4000000000000000${String(i).padStart(2, '0')}`;
const room = (i: number): string => `5000000000000000${String(i).padStart(2, '0')}`;

/** Each call is refused a few times before it is taken, in turn with `refusal`. */
function storming(refusal: (n: number) => Refusal): (call: Call) => Refusal | undefined {
  const left = new Map<string, number>();
  let made = 0;
  return (call) => {
    const key = `${call.path} ${(call.body as { nonce?: string } | undefined)?.nonce ?? ''}`;
    const more = left.get(key) ?? left.size % 3;
    left.set(key, more - 1);
    return more > 0 ? refusal(made++) : undefined;
  };
}

const mentions = (n: number, rooms: number) =>
  Array.from({ length: n }, (_, i) => {
    const asked = mention('how many seized?');
    return { ...asked, channel_id: room(i % rooms), author: { ...asked.author, id: person(i) } };
  });

async function repliesTo(peer: GatewayPeer, asked: readonly { readonly id: string }[]): Promise<number[]> {
  await peer.until(() => (peer.said.filter((s) => s.via === 'message').length >= asked.length ? true : undefined));
  const said = JSON.stringify(peer.said.map((s) => s.body));
  return asked.map(({ id }) => said.split(`"message_id":"${id}"`).length - 1);
}

describe('a storm of calls told to wait', () => {
  it.each([
    ['by route', () => tooMany(0.08, 'user')],
    ['as a route that many share', () => tooMany(0.08, 'shared')],
    ['over all, now and then', (n: number) => tooMany(0.08, n % 4 === 0 ? 'global' : 'user')],
  ])('%s loses nothing and doubles nothing', async (_, refusal) => {
    const { peer, lines } = await startBench(MESSAGES, BRISK);
    peer.intercept = storming(refusal);
    const sent = Array.from({ length: 40 }, (_unused, i) =>
      peer.interact(
        i % 2 === 0
          ? command('ask', { question: 'seized?' }, { user: person(i), channel: room(i % 8) })
          : typing('ask', { question: 'goods' }, 'question', { user: person(i) }),
      ),
    );
    const asked = mentions(20, 8);
    for (const message of asked) peer.post(message);
    for (const one of sent) await peer.answered(one);
    expect(await repliesTo(peer, asked)).toEqual(asked.map(() => 1));
    expect(peer.said.filter((s) => s.via === 'response')).toHaveLength(20);
    expect(lines.filter((l) => l.level >= 40)).toEqual([]);
  });
});

describe('the limits themselves', () => {
  it('of a channel are kept, by what the headers tell', async () => {
    const { peer } = await startBench(MESSAGES, BRISK);
    const asked = mentions(12, 1);
    for (const message of asked) peer.post(message);
    expect(await repliesTo(peer, asked)).toEqual(asked.map(() => 1));
    // None was made only to be refused.
    expect(peer.calls.filter((c) => c.path.startsWith('/channels/'))).toHaveLength(12);
  });

  it('over all, lower than usual, hold messages up but not the answers to commands', async () => {
    const { peer } = await startBench(MESSAGES, { ...BRISK, overall: { most: 10, withinMs: 150 } });
    const asked = mentions(30, 30);
    for (const message of asked) peer.post(message);
    const sent = peer.interact(command('ask', { question: 'seized?' }));
    await peer.answered(sent);
    expect(peer.said.filter((s) => s.via === 'message').length).toBeLessThan(30);
    expect(await repliesTo(peer, asked)).toEqual(asked.map(() => 1));
  });

  it('are told by the peer as Discord tells them', () => {
    let now = 0;
    const gate = createGate(USUAL, () => now);
    const post = { method: 'POST', path: '/channels/1/messages', body: {} };
    const told = Array.from({ length: 6 }, () => gate.pass(post));
    expect(told.map((t) => t.headers['x-ratelimit-remaining'])).toEqual(['4', '3', '2', '1', '0', '0']);
    expect(told[5]!.refused).toMatchObject({
      status: 429,
      body: { retry_after: 5, global: false },
      headers: { 'retry-after': '5', 'x-ratelimit-scope': 'user' },
    });
    expect(gate.pass({ ...post, path: '/channels/2/messages' }).refused).toBeUndefined();
    now = 5_000;
    expect(gate.pass(post).refused).toBeUndefined();
    const calls = Array.from({ length: 50 }, () => gate.pass({ method: 'GET', path: '/gateway/bot', body: undefined }));
    expect(calls.at(-1)!.refused).toMatchObject({ body: { global: true }, headers: { 'x-ratelimit-global': 'true' } });
    expect(gate.pass({ method: 'POST', path: '/interactions/1/t/callback', body: {} })).toEqual({ headers: {} });
  });
});

describe('more than can be answered in time', () => {
  it('costs what came too late for it, and none of those before and after', async () => {
    let clock = 0;
    const slow: FixedEngine = {
      ...ENGINE,
      converse(...asked) {
        clock += 1_000;
        return ENGINE.converse(...asked);
      },
    };
    const { peer, lines } = await startBench({ engine: () => slow, now: () => clock });
    const ask = (i: number) => peer.interact(command('ask', { question: 'seized?' }, { user: person(i) }));
    const sent = Array.from({ length: 6 }, (_, i) => ask(i));
    await peer.until(() => (lines.filter((l) => l.msg.startsWith('given up unread')).length === 3 ? true : undefined));
    await peer.heard(3);
    expect(sent.map((s) => s.response !== undefined)).toEqual([true, true, true, false, false, false]);
    await peer.answered(ask(7));
  });
});

describe('an outage after a message was taken', () => {
  it('makes no second message of it', async () => {
    const { peer } = await startBench(MESSAGES);
    const [first, second] = mentions(2, 2);
    let outages = 1;
    const taken = peer.said.length;
    peer.intercept = (call) => {
      if (!call.path.startsWith('/channels/') || outages-- <= 0) return undefined;
      // Taken and answered with a fault, as where the answer was lost on its way.
      void fetch(`${peer.api}/v10${call.path}`, {
        method: 'POST',
        headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
        body: JSON.stringify(call.body),
      });
      return { status: 502 };
    };
    peer.post(first!);
    await peer.heard(taken + 1);
    peer.post(second!);
    // The one that failed, the one that was taken, what was tried again, and the second message.
    await expect.poll(() => peer.calls.filter((c) => c.path.startsWith('/channels/')).length).toBe(4);
    expect(await repliesTo(peer, [first!, second!])).toEqual([1, 1]);
  });
});
