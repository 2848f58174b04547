/** The connection itself: least intents, refused tokens, reconnecting and resuming, messages where they are wanted. */
import { GatewayIntentBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createDiscord } from '../../../src/adapters/discord/discord.ts';
import { createMemoryState } from '../../../src/ops/memory.ts';
import { listeningLog } from '../../support.ts';
import { ENGINE, startBench } from './bench.ts';
import { startGatewayPeer } from './gateway-peer.ts';
import { BOT, command, direct, mention, message } from './payloads.ts';
import { TOKEN } from './peer.ts';
import { textOf } from './validator.ts';

const MESSAGES = { intake: { kind: 'gateway', messages: true } } as const;
const ask = (question: string) => command('ask', { question });

describe('the start', () => {
  it('asks for servers only, and for messages where they are to be answered, never for their content', async () => {
    const plain = await startBench();
    expect(plain.peer.identified).toEqual([{ intents: GatewayIntentBits.Guilds }]);
    const talking = await startBench(MESSAGES);
    expect(talking.peer.identified[0]!.intents).toBe(
      GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages,
    );
  });

  const failing = async (token: string, closing?: number, api?: string) => {
    const peer = await startGatewayPeer();
    peer.refuseWith = closing;
    const discord = createDiscord({
      token,
      intake: { kind: 'gateway', messages: false },
      engine: () => ENGINE,
      state: createMemoryState(),
      today: () => '2026-11-22',
      log: listeningLog().log,
      apiUrl: api ?? peer.api,
    });
    try {
      await discord.start();
      return undefined;
    } catch (error) {
      expect(discord.health().ok).toBe(false);
      return error;
    } finally {
      await discord.stop();
      await peer.close();
    }
  };

  it.each([
    ['a token that is refused', 'MTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.of-another-application-alto', undefined],
    ['a token that the gateway does not know', TOKEN, 4004],
    ['intents that are not granted', TOKEN, 4014],
  ])('ends at %s, with the page to mend it', async (_, token, closing) => {
    expect(await failing(token, closing)).toMatchObject({
      code: 'ADAPTER_AUTH',
      hint: expect.stringContaining('https://discord.com/developers/applications'),
    });
  });

  it('may be tried again where it failed', async () => {
    const peer = await startGatewayPeer();
    peer.intercept = () => ({ status: 404, body: { code: 0, message: 'an outage' } });
    const discord = createDiscord({
      token: TOKEN,
      intake: { kind: 'gateway', messages: false },
      engine: () => ENGINE,
      state: createMemoryState(),
      today: () => '2026-11-22',
      log: listeningLog().log,
      apiUrl: peer.api,
    });
    await expect(discord.start()).rejects.toMatchObject({ code: 'ADAPTER_UNAVAILABLE' });
    expect(discord.health()).toEqual({ ok: false, detail: 'could not be reached' });
    peer.intercept = () => undefined;
    await discord.start();
    expect(discord.health().ok).toBe(true);
    await discord.stop();
    await peer.close();
  });

  it('that is stopped while it waits for Discord opens nothing afterwards', async () => {
    const peer = await startGatewayPeer();
    const discord = createDiscord({
      token: TOKEN,
      intake: { kind: 'gateway', messages: false },
      engine: () => ENGINE,
      state: createMemoryState(),
      today: () => '2026-11-22',
      log: listeningLog().log,
      apiUrl: peer.api,
    });
    const started = discord.start();
    await discord.stop();
    await started;
    expect(discord.health()).toEqual({ ok: false, detail: 'stopped' });
    expect(peer.identified).toEqual([]);
    await peer.close();
  });

  it('ends where Discord cannot be reached', async () => {
    expect(await failing(TOKEN, undefined, 'http://127.0.0.1:9/api')).toMatchObject({ code: 'ADAPTER_UNAVAILABLE' });
  });
});

describe('a connection that ends', () => {
  it.each([
    ['dropped', (peer: Awaited<ReturnType<typeof startGatewayPeer>>) => peer.drop()],
    ['asked to reconnect', (peer: Awaited<ReturnType<typeof startGatewayPeer>>) => peer.reconnect()],
    [
      'with its session invalid but resumable',
      (peer: Awaited<ReturnType<typeof startGatewayPeer>>) => peer.invalidate(true),
    ],
  ])('%s is resumed, and what was asked meanwhile is answered once', async (_, end) => {
    const { peer, discord } = await startBench();
    peer.interact(ask('seized?'));
    await peer.heard(1);
    end(peer);
    peer.interact(ask('courts?'));
    await peer.opened(2);
    expect(textOf((await peer.heard(2)).body)).toContain('130,000');
    expect(peer.resumed()).toBe(1);
    peer.interact(ask('thanks'));
    await peer.heard(3);
    expect(peer.said).toHaveLength(3);
    await expect.poll(() => discord.health().ok).toBe(true);
  });

  it('with its session gone for good is begun anew', async () => {
    const { peer, discord } = await startBench();
    peer.invalidate(false);
    await peer.opened(2);
    expect(peer.identified).toHaveLength(2);
    peer.interact(ask('seized?'));
    await peer.heard(1);
    await expect.poll(() => discord.health().ok).toBe(true);
  });

  it('for good shows in the health, with why', async () => {
    const { peer, discord } = await startBench();
    peer.closeWith(4004);
    await expect
      .poll(() => discord.health())
      .toEqual({
        ok: false,
        detail: 'closed for good with 4004, AuthenticationFailed',
      });
  });

  it('tells the age of the last heartbeat while all is well', async () => {
    const { peer, discord } = await startBench();
    await peer.until(() => (peer.heartbeats() >= 2 ? true : undefined));
    await expect.poll(() => discord.health().detail).toMatch(/^connected, last heartbeat \d+ s ago$/);
  });
});

describe('a message', () => {
  it('that mentions the bot is answered as a reply that calls nobody', async () => {
    const { peer } = await startBench(MESSAGES);
    const asked = mention('how many goods were seized?');
    peer.post(asked);
    const said = await peer.heard(1);
    expect(textOf(said.body)).toContain('8 million');
    expect(said.body).toMatchObject({
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: asked.id },
    });
  });

  it('to the bot alone is answered, with its follow-ups', async () => {
    const { peer } = await startBench(MESSAGES);
    peer.post(direct('how many seized?'));
    expect(textOf((await peer.heard(1)).body)).toContain('8 million');
    peer.post(direct('and who said so?'));
    expect(textOf((await peer.heard(2)).body)).toContain('8 million');
  });

  it('of others, of other bots and of nobody in particular is left alone', async () => {
    const { peer } = await startBench(MESSAGES);
    peer.post(message('seized?', { guild_id: '1' }));
    const robot = mention('seized?');
    peer.post({ ...robot, author: { ...robot.author, bot: true } });
    peer.post(mention('thanks'));
    expect(textOf((await peer.heard(1)).body)).toBe('You are welcome.');
    expect(peer.said).toHaveLength(1);
  });
});

describe('a message that is edited', () => {
  const edited = (asked: ReturnType<typeof mention>, content: string, seconds = 60) => ({
    ...asked,
    content,
    edited_timestamp: new Date(Date.parse(asked.timestamp) + seconds * 1000).toISOString(),
  });
  const begin = async (asked = mention('how many goods were seized?')) => {
    const bench = await startBench(MESSAGES);
    bench.peer.post(asked);
    await bench.peer.heard(1);
    return { ...bench, asked };
  };
  /** Whatever would come of what was told before has come before this. */
  const thanks = async (peer: Awaited<ReturnType<typeof startGatewayPeer>>, n: number): Promise<void> => {
    peer.post(mention('thanks'));
    expect(textOf((await peer.heard(n)).body)).toBe('You are welcome.');
  };

  it.each([
    ['in a channel', mention('how many goods were seized?')],
    ['to the bot alone', direct('how many goods were seized?')],
  ])('%s has its answer changed, each time, in its place', async (_, asked) => {
    const { peer } = await begin(asked);
    peer.update(edited(asked, `<@${BOT}> what of the courts?`));
    const changed = await peer.heard(2);
    expect(changed).toMatchObject({ via: 'edit', id: peer.said[0]!.id, body: { allowed_mentions: { parse: [] } } });
    expect(textOf(changed.body)).toContain('130,000');
    peer.update(edited(asked, `<@${BOT}> goods seized`, 90));
    expect(textOf((await peer.heard(3)).body)).toContain('8 million');
    await thanks(peer, 4);
  });

  it.each([
    ['too late', (asked: ReturnType<typeof mention>) => edited(asked, `<@${BOT}> courts?`, 301)],
    [
      'in its marks only',
      (asked: ReturnType<typeof mention>) => edited(asked, asked.content.replace('goods', '**goods**')),
    ],
    ['so that it is to nobody', (asked: ReturnType<typeof mention>) => ({ ...edited(asked, 'courts?'), mentions: [] })],
    [
      'by Discord, which adds previews',
      (asked: ReturnType<typeof mention>) => ({ ...asked, embeds: [{ title: 'x' }] }),
    ],
    [
      'by Discord, which tells of them alone',
      ({ id, channel_id, guild_id }: ReturnType<typeof mention>) => ({
        id,
        channel_id,
        guild_id: guild_id!,
        embeds: [],
      }),
    ],
  ])('%s keeps its answer', async (_, change) => {
    const { peer, asked } = await begin();
    peer.update(change(asked));
    await thanks(peer, 2);
  });

  it('is not answered for a preview where it was not answered before', async () => {
    const { peer } = await startBench(MESSAGES);
    peer.update({ ...mention('seized?'), embeds: [{ title: 'x' }] });
    await thanks(peer, 1);
  });

  it('to mention the bot is answered', async () => {
    const { peer } = await startBench(MESSAGES);
    const asked = mention('seized?');
    peer.post({ ...asked, content: 'seized?', mentions: [] });
    peer.update(edited(asked, asked.content));
    expect(await peer.heard(1)).toMatchObject({
      via: 'message',
      body: { message_reference: { message_id: asked.id } },
    });
  });

  it('leans on what it leaned on before', async () => {
    const { peer } = await begin();
    const follow = mention('and who said so?');
    peer.post(follow);
    await peer.heard(2);
    peer.post(mention('courts?'));
    await peer.heard(3);
    peer.update(edited(follow, `<@${BOT}> and since when?`));
    const changed = await peer.heard(4);
    expect(changed).toMatchObject({ via: 'edit', id: peer.said[1]!.id });
    expect(textOf(changed.body)).toContain('8 million');
  });

  it('whose answer somebody has removed gets none again', async () => {
    const { peer, lines, asked } = await begin();
    peer.said[0] = { ...peer.said[0]!, id: '1' };
    peer.update(edited(asked, `<@${BOT}> courts?`));
    await peer.until(() => (lines.some((l) => l.msg === 'an answer could not be changed') ? true : undefined));
    await thanks(peer, 2);
  });

  it('while it is being answered has one answer, that of the latter', async () => {
    const { peer } = await startBench(MESSAGES);
    const asked = mention('how many goods were seized?');
    peer.post(asked);
    peer.update(edited(asked, `<@${BOT}> courts?`));
    expect((await peer.heard(2)).via).toBe('edit');
    expect(textOf(peer.said[1]!.body)).toContain('130,000');
    await thanks(peer, 3);
  });
});
