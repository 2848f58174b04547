/** The same handlers over Socket Mode, against a peer that holds us to its protocol. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSlack, type SlackAdapter, type SlackOptions } from '../../../src/adapters/slack/slack.ts';
import { createMemoryState } from '../../../src/ops/memory.ts';
import { listeningLog } from '../../support.ts';
import { fixedEngine } from '../answers.ts';
import { HASTY } from './bench.ts';
import { APP_TOKEN, BOT_TOKEN, type Call } from './peer.ts';
import { command, direct, envelope, mention, press } from './raw.ts';
import { type SocketPeer, startSocketPeer } from './socket-peer.ts';

const isPost = (c: Call): boolean => c.method === 'chat.postMessage';
const isResponse = (c: Call): boolean => c.method === 'response';
/** Openings: one to try the token, one for the connection. */
const AT_START = 2;

interface Bench {
  readonly socket: SocketPeer;
  readonly slack: SlackAdapter;
  readonly lines: { level: number; msg: string }[];
}

async function start(more: Partial<SlackOptions> = {}, prepared?: (socket: SocketPeer) => void): Promise<Bench> {
  const socket = await startSocketPeer();
  prepared?.(socket);
  const { log, lines } = listeningLog();
  const engine = fixedEngine();
  const slack = createSlack({
    botToken: BOT_TOKEN,
    // Bolt waits this long before it connects again; in production five seconds.
    intake: { kind: 'socket', appToken: APP_TOKEN, pingMs: 100 },
    engine: () => engine,
    state: createMemoryState(),
    today: () => '2026-11-22',
    log,
    version: '0.1.0',
    visibility: { command: 'private', mention: 'thread' },
    apiUrl: socket.peer.api,
    patience: HASTY,
    ...more,
  });
  onTestFinished(async () => {
    await slack.stop();
    await socket.close();
    if (socket.peer.problems.length > 0) throw new Error(`Slack would refuse:\n${socket.peer.problems.join('\n')}`);
  });
  await slack.start();
  return { socket, slack, lines };
}

describe('over Socket Mode', () => {
  it('a start is ready once Slack has said hello', async () => {
    const { socket, slack } = await start();
    expect(slack.health()).toEqual({ ok: true, detail: 'connected' });
    expect(socket.opened()).toBe(AT_START);
  });

  it('commands, mentions, messages and buttons are acknowledged at once and answered', async () => {
    const { socket } = await start();
    const { peer } = socket;
    expect((await socket.deliver('slash_commands', command('seized?', peer.responseUrl()))).payload).toEqual({});
    await peer.until(isResponse);
    await socket.deliver('events_api', envelope(mention('seized?')));
    await peer.until(isPost);
    await socket.deliver('events_api', envelope(direct('the courts?')));
    await peer.until(isPost, 2);
    await socket.deliver('interactive', press('ip_choose_0', 'nonsense', peer.responseUrl()));
    expect(String((await peer.until(isResponse, 2)).body.text)).toMatch(/^That fact is no longer/);
  });

  it('what needs an answer in the acknowledgement has it there', async () => {
    const { socket } = await start();
    const { payload } = await socket.deliver('interactive', {
      type: 'block_suggestion',
      team: { id: 'T1' },
      user: { id: 'U1' },
      action_id: 'ip_titles',
      block_id: 'ip_fact',
      value: 'courts',
      container: { type: 'view' },
    });
    expect(payload).toMatchObject({ options: [{ text: { text: "Cases Shanghai's courts concluded" } }] });
  });

  it('an acknowledgement waits for nothing: not for the language, not for an answer that Slack delays', async () => {
    const { socket } = await start();
    const { peer } = socket;
    let held = true;
    peer.intercept = (c) => (held && c.method !== 'apps.connections.open' ? { status: 503 } : undefined);
    await socket.deliver('slash_commands', command('seized?', peer.responseUrl()));
    held = false;
    await peer.until((c) => isResponse(c) || c.method === 'chat.postEphemeral');
  });

  it.each(['refresh_requested', 'warning'] as const)(
    'a connection that Slack ends (%s) is opened anew, and nothing is lost or said twice',
    async (reason) => {
      const { socket, slack } = await start();
      const { peer } = socket;
      await socket.deliver('events_api', envelope(mention('seized?'), 'EvBefore'));
      socket.disconnect(reason);
      const during = socket.deliver('events_api', envelope(mention('the courts?'), 'EvDuring'));
      const again = socket.deliver('events_api', envelope(mention('seized?'), 'EvBefore'));
      await socket.connected(2);
      await Promise.all([during, again]);
      await peer.until(isPost, 2);
      await slack.stop();
      expect(peer.messages()).toHaveLength(2);
    },
  );

  it('a connection that breaks shows in its health until it is back', async () => {
    const { socket, slack } = await start();
    socket.drop();
    socket.refuseOpenings({ status: 429, headers: { 'retry-after': '0' }, body: {} });
    const during = socket.deliver('events_api', envelope(mention('seized?')));
    await expect.poll(() => slack.health().ok).toBe(false);
    await socket.connected(2);
    await during;
    await socket.peer.until(isPost);
    await expect.poll(() => slack.health().ok).toBe(true);
  });

  it('a start that is told to wait, waits', async () => {
    const { slack } = await start({}, (socket) =>
      socket.refuseOpenings({ status: 429, headers: { 'retry-after': '1' }, body: {} }, { status: 500 }),
    );
    expect(slack.health().ok).toBe(true);
  });

  it('an app token that Slack refuses ends the start with where to mend it', async () => {
    await expect(start({ intake: { kind: 'socket', appToken: 'xapp-wrong' } })).rejects.toMatchObject({
      code: 'ADAPTER_AUTH',
      message: 'Slack refuses SLACK_APP_TOKEN: invalid_auth',
      hint: expect.stringContaining('App-Level Tokens'),
    });
  });

  it('a stop answers what was acknowledged, and takes no more', async () => {
    const { socket, slack } = await start();
    const { peer } = socket;
    let refusals = 2;
    peer.intercept = (c) => (isPost(c) && refusals-- > 0 ? { status: 503 } : undefined);
    await socket.deliver('events_api', envelope(mention('seized?')));
    await slack.stop();
    expect(peer.messages()).toHaveLength(1);
    await expect.poll(() => socket.connections()).toBe(0);
    expect(slack.health()).toMatchObject({ ok: false });
  });
});
