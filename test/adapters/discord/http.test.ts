/** The interactions endpoint: whose requests are answered, and whose are not. */
import { generateKeyPairSync, sign } from 'node:crypto';
import { type APIInteraction, InteractionType } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDiscord, type DiscordAdapter } from '../../../src/adapters/discord/discord.ts';
import { createMemoryState } from '../../../src/ops/memory.ts';
import { listeningLog } from '../../support.ts';
import { refTo } from '../answers.ts';
import { ENGINE } from './bench.ts';
import { command, press } from './payloads.ts';
import { type Peer, startPeer, TOKEN } from './peer.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const KEY = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const NOW_S = Math.floor(Date.now() / 1000);

interface Posting {
  readonly at?: number;
  readonly send?: string;
  readonly signature?: string | undefined;
  readonly method?: string;
}

async function begin(configured = KEY): Promise<{ discord: DiscordAdapter; peer: Peer }> {
  const peer = await startPeer();
  peer.publicKey = KEY;
  const discord = createDiscord({
    token: TOKEN,
    intake: { kind: 'http', publicKey: configured, port: 0, host: '127.0.0.1' },
    engine: () => ENGINE,
    state: createMemoryState(),
    today: () => '2026-11-22',
    log: listeningLog().log,
    apiUrl: peer.api,
  });
  onTestFinished(async () => {
    await discord.stop();
    await peer.close();
    expect(peer.problems).toEqual([]);
  });
  await discord.start();
  return { discord, peer };
}

function post(port: number | undefined, payload: unknown, how: Posting = {}): Promise<Response> {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const timestamp = String(how.at ?? NOW_S);
  const signature =
    'signature' in how ? how.signature : sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
  const method = how.method ?? 'POST';
  return fetch(`http://127.0.0.1:${port}/`, {
    method,
    ...(method === 'POST' ? { body: how.send ?? body } : {}),
    headers: {
      'x-signature-timestamp': timestamp,
      ...(signature === undefined ? {} : { 'x-signature-ed25519': signature }),
    },
  });
}

const ping = { id: '1', type: InteractionType.Ping, token: 't' };

describe('the interactions endpoint', () => {
  it('answers a PING, and a question in the response itself', async () => {
    const { discord } = await begin();
    expect(await (await post(discord.port, ping)).json()).toEqual({ type: 1 });
    const answered = await post(discord.port, command('ask', { question: 'seized?' }));
    expect(answered.status).toBe(200);
    expect(await answered.json()).toMatchObject({
      type: 4,
      data: { content: expect.stringContaining('8 million'), flags: 64, allowed_mentions: { parse: [] } },
    });
  });

  it('says what follows a response once that has been taken', async () => {
    const { discord, peer } = await begin();
    const interaction: APIInteraction = press(`ip1:s0:${refTo('seized')}`);
    const sent = peer.send(interaction);
    const response = (await (await post(discord.port, interaction)).json()) as NonNullable<typeof sent.response>;
    expect(response.type).toBe(7);
    // The peer learns of the response only here, as Discord does from what it reads; the follow-up may be there before.
    sent.response = response;
    await peer.until(() => peer.calls.find((c) => c.path.startsWith('/webhooks/')));
    peer.problems.length = 0;
  });

  it.each<[string, Posting]>([
    ['a body that was changed', { send: JSON.stringify({ ...ping, id: '2' }) }],
    ['a body with a space more', { send: `${JSON.stringify(ping)} ` }],
    ['a signature of somebody else', { signature: 'ab'.repeat(64) }],
    ['a signature that is none', { signature: 'zz' }],
    ['no signature', { signature: undefined }],
    ['a timestamp of six minutes ago, well signed', { at: NOW_S - 360 }],
    ['a timestamp of six minutes ahead, well signed', { at: NOW_S + 360 }],
  ])('refuses %s', async (_, how) => {
    const { discord } = await begin();
    expect((await post(discord.port, ping, how)).status).toBe(401);
  });

  it('refuses a request that is sent again as it was', async () => {
    const { discord } = await begin();
    const interaction = command('ask', { question: 'seized?' });
    expect((await post(discord.port, interaction)).status).toBe(200);
    expect((await post(discord.port, interaction)).status).toBe(401);
  });

  it.each([
    ['no JSON', '{', 400],
    ['no interaction', '[]', 400],
    ['an interaction of a kind to come', { id: '9', type: 99, token: 't', locale: 'en-US' }, 200],
    ['more than it reads', 'x'.repeat(1_100_000), 413],
  ])('bears %s', async (_, payload, status) => {
    const { discord } = await begin();
    expect((await post(discord.port, payload)).status).toBe(status);
    expect((await post(discord.port, ping)).status).toBe(200);
  });

  it('takes nothing but POST', async () => {
    const { discord } = await begin();
    expect((await post(discord.port, ping, { method: 'GET' })).status).toBe(405);
  });

  it('does not start with the key of another application', async () => {
    const begun = begin('ab'.repeat(32));
    await expect(begun).rejects.toMatchObject({ code: 'ADAPTER_AUTH', hint: expect.stringContaining('Public Key') });
  });

  it('is well while it listens, and not after', async () => {
    const { discord } = await begin();
    expect(discord.health()).toEqual({ ok: true, detail: `listening on port ${discord.port}` });
    await discord.stop();
    expect(discord.health().ok).toBe(false);
  });
});
