/** The adapters that are there, each held to the contract. */
import { PassThrough } from 'node:stream';
import type { APIInteraction } from 'discord.js';
import { createDiscord } from '../../src/adapters/discord/discord.ts';
import { createSlack, type Intake } from '../../src/adapters/slack/slack.ts';
import { createTerminal } from '../../src/adapters/terminal/terminal.ts';
import { createMemoryState } from '../../src/ops/memory.ts';
import { listeningLog } from '../support.ts';
import { URL_OF_SOURCE } from './answers.ts';
import { contract, type Seen, type Subject } from './contract.ts';
import { type GatewayPeer, startGatewayPeer } from './discord/gateway-peer.ts';
import { command, direct as directIn, press as pressIn } from './discord/payloads.ts';
import { TOKEN } from './discord/peer.ts';
import { live, textOf } from './discord/validator.ts';
import { HASTY } from './slack/bench.ts';
import { APP_TOKEN, BOT_TOKEN, type Call, type Peer, startPeer } from './slack/peer.ts';
import { direct, envelope, postEvent, postInteraction, press, SECRET, ts } from './slack/raw.ts';
import { startSocketPeer } from './slack/socket-peer.ts';
import { markup } from './slack/validator.ts';

contract({
  name: 'terminal',
  skips: { 'answers a repeated delivery once': 'a terminal does not repeat lines' },
  async start(engine) {
    const { log, lines } = listeningLog();
    const input = new PassThrough();
    const output = new PassThrough();
    let said = '';
    output.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const adapter = createTerminal({
      engine,
      today: () => '2026-11-22',
      now: () => 0,
      input,
      output,
      isTTY: false,
      color: false,
      log,
      onClose: () => {},
    });
    await adapter.start();
    async function ask(question: string): Promise<Seen> {
      const from = said.length;
      input.write(`${question}\n`);
      while (said.length === from) await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      const text = said.slice(from).trim();
      return {
        text,
        private: true,
        choices: [...text.matchAll(/^\d\. (.+)$/gm)].map((m) => m[1]!),
        live: text.match(/[\x00-\x08\x1b\u202a-\u202e\u2066-\u2069]/g) ?? [],
      };
    }
    return { adapter, ask, pick: (_, i) => ask(String(i + 1)), log: lines, close: () => adapter.stop() };
  },
});

type Deliver = (payload: object, kind: 'event' | 'interaction') => Promise<unknown>;

function slackOn(kind: Intake['kind']): void {
  contract({
    name: `Slack (${kind})`,
    async start(engine) {
      const { log, lines } = listeningLog();
      const socket = kind === 'socket' ? await startSocketPeer() : undefined;
      const peer: Peer = socket?.peer ?? (await startPeer());
      const adapter = createSlack({
        botToken: BOT_TOKEN,
        intake:
          kind === 'socket'
            ? { kind, appToken: APP_TOKEN, pingMs: 100 }
            : { kind, signingSecret: SECRET, port: 0, host: '127.0.0.1' },
        engine,
        state: createMemoryState(),
        today: () => '2026-11-22',
        log,
        version: '0.1.0',
        visibility: { command: 'private', mention: 'thread' },
        apiUrl: peer.api,
        patience: HASTY,
      });
      await adapter.start();
      const deliver: Deliver = (payload, what) =>
        socket
          ? socket.deliver(what === 'event' ? 'events_api' : 'interactive', payload)
          : (what === 'event' ? postEvent : postInteraction)(adapter.port!, payload);
      return {
        ...personOn(peer, deliver),
        adapter,
        log: lines,
        async close() {
          await adapter.stop();
          await (socket ?? peer).close();
          if (peer.problems.length > 0) throw new Error(`Slack would refuse:\n${peer.problems.join('\n')}`);
        },
      };
    },
  });
}

/** Somebody in a direct message to the bot, always in the same thread. */
function personOn(peer: Peer, deliver: Deliver): Pick<Subject, 'ask' | 'pick' | 'repeat'> {
  const thread = ts();
  const say = (text: string): object =>
    envelope(direct(text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'), { thread_ts: thread }));
  async function next(sent: Promise<unknown>): Promise<Seen> {
    const before = peer.messages().length;
    await sent;
    for (;;) {
      const call = peer.messages()[before];
      if (call) return seen(call);
      await peer.until(() => true, peer.calls.length + 1);
    }
  }
  return {
    ask: (question) => next(deliver(say(question), 'event')),
    pick: ({ choices }, i) =>
      next(
        deliver(
          press(`ip_choose_${i}`, choices[i]!, peer.responseUrl(), {
            channel: { id: 'D1' },
            container: { type: 'message', channel_id: 'D1', message_ts: '1700000000.000001', thread_ts: thread },
          }),
          'interaction',
        ),
      ),
    async repeat(question) {
      const same = say(question);
      await next(deliver(same, 'event'));
      await deliver(same, 'event');
      // Whatever would come of the repetition has come before the answer to the next question.
      await next(deliver(say('thanks'), 'event'));
      return peer.messages().length - 1;
    },
  };
}

/** Choices are known by what their buttons carry. */
function seen({ body }: Call): Seen {
  const blocks = (body.blocks ?? []) as { elements?: { action_id?: string; value?: string }[] }[];
  const buttons = blocks.flatMap((b) => b.elements ?? []);
  return {
    text: String(body.text),
    private: true,
    choices: buttons.flatMap((b) => (b.action_id?.startsWith('ip_choose_') ? [b.value ?? ''] : [])),
    live: markup('text', String(body.text)),
  };
}

slackOn('http');
slackOn('socket');

/** Somebody who types commands, or writes to the bot directly. */
function personIn(peer: GatewayPeer, by: 'commands' | 'messages'): Pick<Subject, 'ask' | 'pick' | 'repeat'> {
  async function next(hand: () => void): Promise<Seen> {
    const before = peer.said.length;
    hand();
    const { body, private: only } = await peer.heard(before + 1);
    const buttons = (body.components ?? []).flatMap((row) => (row.type === 1 ? row.components : []));
    const text = textOf(body);
    return {
      text,
      private: only,
      choices: buttons.flatMap((b) => ('custom_id' in b && b.custom_id.startsWith('ip1:o') ? [b.custom_id] : [])),
      live: live(text, [URL_OF_SOURCE]),
    };
  }
  const asking = (question: string): (() => void) => {
    if (by === 'messages') return () => peer.post(directIn(question));
    const interaction: APIInteraction = command('ask', { question });
    return () => void peer.interact(interaction);
  };
  return {
    ask: (question) => next(asking(question)),
    pick: ({ choices }, i) => next(() => void peer.interact(pressIn(choices[i]!))),
    async repeat(question) {
      await next(asking(question));
      peer.repeat();
      await next(asking('thanks'));
      return peer.said.length - 1;
    },
  };
}

for (const by of ['commands', 'messages'] as const)
  contract({
    name: `Discord (${by})`,
    async start(engine) {
      const { log, lines } = listeningLog();
      const peer = await startGatewayPeer();
      const adapter = createDiscord({
        token: TOKEN,
        intake: { kind: 'gateway', messages: by === 'messages' },
        engine,
        state: createMemoryState(),
        today: () => '2026-11-22',
        log,
        apiUrl: peer.api,
      });
      await adapter.start();
      return {
        ...personIn(peer, by),
        adapter,
        log: lines,
        async close() {
          await adapter.stop();
          await peer.close();
          if (peer.problems.length > 0) throw new Error(`Discord would refuse:\n${peer.problems.join('\n')}`);
        },
      };
    },
  });
