/** End to end against local-slack, over both transports: what it delivers was not shaped by us. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlack, type Intake, type SlackAdapter } from '../../src/adapters/slack/slack.ts';
import { createMemoryState } from '../../src/ops/memory.ts';
import { fixedEngine } from '../adapters/answers.ts';
import { problemsOfMessage } from '../adapters/slack/validator.ts';
import { freePort } from '../load/service.ts';
import { folderOf, listeningLog } from '../support.ts';
import { type Front, isThere, LOCAL_SLACK, validatorBefore } from './support.ts';

interface Posted {
  readonly ts: string;
  readonly user?: string;
  readonly text: string;
  readonly thread_ts?: string;
  readonly blocks?: { block_id?: string; elements?: { action_id?: string; value?: string }[] }[];
  readonly ephemeral?: boolean;
}

const MODES = ['socket', 'events'] as const;
const BOT = { socket: 'U0SOCK', events: 'U0HTTP' } as const;

describe.skipIf(!isThere(LOCAL_SLACK, 'local-slack'))('against local-slack', () => {
  const adapters: SlackAdapter[] = [];
  let base = '';
  let front: Front;
  let stop: () => void = () => {};

  const control = async (path: string, body?: object): Promise<unknown> => {
    const reply = await fetch(`${base}/_control/${path}`, {
      ...(body ? { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
    });
    return reply.json();
  };
  const messages = async (channel: string): Promise<Posted[]> =>
    ((await control(`messages/${channel}`)) as { messages: Posted[] }).messages;
  const answerIn = async (channel: string, by: string, after: number): Promise<Posted> => {
    let found: Posted | undefined;
    await expect
      .poll(
        async () => {
          found = (await messages(channel)).filter((m) => m.user === by)[after];
          return found !== undefined;
        },
        { timeout: 5_000 },
      )
      .toBe(true);
    return found!;
  };

  beforeAll(async () => {
    const port = await freePort();
    const httpPort = await freePort();
    base = `http://127.0.0.1:${port}`;
    const config = join(folderOf(), 'workspace.json');
    const app = (mode: (typeof MODES)[number], more: object) => ({
      appId: mode === 'socket' ? 'A01SOCK' : 'A02HTTP',
      botUserId: BOT[mode],
      botName: mode,
      botToken: `xoxb-${mode}`,
      appToken: `xapp-${mode}`,
      signingSecret: `secret-${mode}`,
      mode,
      ...more,
    });
    writeFileSync(
      config,
      JSON.stringify({
        workspace: { name: 'Test', domain: 'test', teamId: 'T01TEST' },
        apps: [app('socket', {}), app('events', { requestUrl: `http://127.0.0.1:${httpPort}/slack/events` })],
        users: [{ id: 'U01DANA', name: 'dana', real_name: 'Dana' }],
        channels: [{ id: 'C01HELP', name: 'help', members: ['U01DANA', BOT.socket, BOT.events] }],
      }),
    );
    const child = spawn(LOCAL_SLACK, ['--config', config, '--port', String(port), '--base-host', '127.0.0.1'], {
      stdio: 'ignore',
    });
    stop = () => void child.kill('SIGTERM');
    while (!(await control('state').catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 50));
    front = await validatorBefore(base);
    const engine = fixedEngine();
    for (const mode of MODES) {
      const intake: Intake =
        mode === 'socket'
          ? { kind: 'socket', appToken: 'xapp-socket', pingMs: 1_000 }
          : { kind: 'http', signingSecret: 'secret-events', port: httpPort, host: '127.0.0.1' };
      const adapter = createSlack({
        botToken: `xoxb-${mode}`,
        intake,
        engine: () => engine,
        state: createMemoryState(),
        today: () => '2026-11-22',
        log: listeningLog().log,
        version: '0.1.0',
        visibility: { command: 'private', mention: 'thread' },
        apiUrl: front.api,
      });
      await adapter.start();
      adapters.push(adapter);
    }
  });

  afterAll(async () => {
    for (const adapter of adapters) await adapter.stop();
    await front?.close();
    stop();
  });

  it.each(MODES)('answers a mention in its thread (%s)', async (mode) => {
    const before = (await messages('C01HELP')).filter((m) => m.user === BOT[mode]).length;
    await control('message', { channel: 'C01HELP', user: 'U01DANA', text: `<@${BOT[mode]}> how many seized?` });
    const answer = await answerIn('C01HELP', BOT[mode], before);
    expect(answer.text).toMatch(/^Shanghai Customs has seized over 8 million/);
    expect(answer.thread_ts).toBeDefined();
    expect(problemsOfMessage({ ...answer })).toEqual([]);
  });

  it.each(MODES)('answers the command privately (%s)', async (mode) => {
    const appId = mode === 'socket' ? 'A01SOCK' : 'A02HTTP';
    await control('command', { appId, channel: 'C01HELP', user: 'U01DANA', command: '/ip', text: 'the courts?' });
    await expect
      .poll(async () => JSON.stringify(await messages('C01HELP')) + JSON.stringify(await control('log')), {
        timeout: 5_000,
      })
      .toContain('nearly 130,000 cases');
  });

  it.each(MODES)('answers a choice where it was offered (%s)', async (mode) => {
    const before = (await messages('C01HELP')).filter((m) => m.user === BOT[mode]).length;
    await control('message', { channel: 'C01HELP', user: 'U01DANA', text: `<@${BOT[mode]}> which?` });
    const offered = await answerIn('C01HELP', BOT[mode], before);
    const block = offered.blocks?.find((b) => b.elements?.some((e) => e.action_id === 'ip_choose_0'));
    const button = block?.elements?.find((e) => e.action_id === 'ip_choose_0');
    await control('interact', {
      channel: 'C01HELP',
      messageTs: offered.ts,
      user: 'U01DANA',
      action: { type: 'button', action_id: 'ip_choose_0', block_id: block?.block_id, value: button?.value },
    });
    await expect
      .poll(async () => (await messages('C01HELP')).find((m) => m.ts === offered.ts)?.text, { timeout: 5_000 })
      .toMatch(/8 million/);
  });

  it('publishes App Home when it is opened', async () => {
    await control('open-home', { appId: 'A02HTTP', user: 'U01DANA' });
    await expect.poll(() => front.methods, { timeout: 5_000 }).toContain('views.publish');
  });

  it('was sent nothing that Slack would refuse', () => {
    expect(front.problems).toEqual([]);
  });
});
