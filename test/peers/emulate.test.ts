/** The Web API of emulate, which keeps state as Slack does: what we post is found there as we posted it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSlack, type SlackAdapter } from '../../src/adapters/slack/slack.ts';
import { createMemoryState } from '../../src/ops/memory.ts';
import { fixedEngine } from '../adapters/answers.ts';
import { command, envelope, mention, postEvent, postForm, SECRET } from '../adapters/slack/raw.ts';
import { problemsOfMessage } from '../adapters/slack/validator.ts';
import { freePort } from '../load/service.ts';
import { listeningLog } from '../support.ts';
import { EMULATE, type Front, isThere, validatorBefore } from './support.ts';

interface Emulator {
  close(): Promise<void>;
}
interface Message {
  readonly ts: string;
  readonly text: string;
  readonly blocks?: readonly object[];
}

describe.skipIf(!isThere(EMULATE, 'emulate'))('against emulate', () => {
  let emulator: Emulator;
  let front: Front;
  let slack: SlackAdapter;
  let channel = '';
  let user = '';

  const call = async (method: string, body: object = {}): Promise<{ [key: string]: unknown }> => {
    const reply = await fetch(`${front.api}${method}`, {
      method: 'POST',
      headers: { authorization: 'Bearer xoxb-fact', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await reply.json()) as { [key: string]: unknown };
  };

  beforeAll(async () => {
    const port = await freePort();
    const { exports } = JSON.parse(readFileSync(join(EMULATE, 'package.json'), 'utf8')) as {
      exports: { '.': { import?: string; default?: string } };
    };
    const entry = exports['.'].import ?? exports['.'].default ?? '';
    const { createEmulator } = (await import(pathToFileURL(join(EMULATE, entry)).href)) as {
      createEmulator(options: object): Promise<Emulator>;
    };
    emulator = await createEmulator({
      service: 'slack',
      port,
      seed: {
        slack: {
          users: [{ name: 'dana' }],
          channels: [{ name: 'help' }],
          oauth_apps: [
            {
              client_id: '1',
              client_secret: 'c',
              app_id: 'A1',
              name: 'Fact',
              redirect_uris: [],
              bot_id: 'B0',
              bot_user_id: 'U0BOT',
              bot_name: 'fact',
            },
          ],
          tokens: [{ token: 'xoxb-fact', user_id: 'U0BOT', bot_id: 'B0', type: 'bot' }],
        },
      },
    });
    front = await validatorBefore(`http://127.0.0.1:${port}`);
    channel = ((await call('conversations.list')).channels as { id: string; name: string }[]).find(
      (c) => c.name === 'help',
    )!.id;
    user = ((await call('users.list')).members as { id: string; name: string }[]).find((m) => m.name === 'dana')!.id;
    const engine = fixedEngine();
    slack = createSlack({
      botToken: 'xoxb-fact',
      intake: { kind: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
      engine: () => engine,
      state: createMemoryState(),
      today: () => '2026-11-22',
      log: listeningLog().log,
      version: '0.1.0',
      visibility: { command: 'private', mention: 'thread' },
      apiUrl: front.api,
    });
    await slack.start();
  });

  afterAll(async () => {
    await slack?.stop();
    await front?.close();
    await emulator?.close();
  });

  const repliesTo = async (ts: string): Promise<Message[]> =>
    ((await call('conversations.replies', { channel, ts })).messages ?? []) as Message[];

  it('an answer stands in the thread of its question, and follows an edit', async () => {
    const { ts } = (await call('chat.postMessage', { channel, text: 'how many seized?', unfurl_links: false })) as {
      ts: string;
    };
    await postEvent(slack.port!, envelope(mention('how many seized?', { channel, user, ts })));
    await expect.poll(async () => (await repliesTo(ts)).length, { timeout: 5_000 }).toBe(2);
    const answer = (await repliesTo(ts))[1]!;
    expect(answer.text).toMatch(/^Shanghai Customs has seized over 8 million/);
    expect(problemsOfMessage({ ...answer })).toEqual([]);
    const edited = { user, ts: String(Number(ts) + 30) };
    await postEvent(slack.port!, envelope(mention('and the courts?', { channel, user, ts, edited })));
    await expect.poll(async () => (await repliesTo(ts))[1]!.text, { timeout: 5_000 }).toContain('nearly 130,000');
    expect(await repliesTo(ts)).toHaveLength(2);
  });

  it('where a response_url is dead, the answer comes as a message for the asker', async () => {
    const before = front.methods.length;
    await postForm(slack.port!, command('seized?', `${front.api}nowhere`, { channel_id: channel, user_id: user }));
    await expect
      .poll(() => front.methods.slice(before), { timeout: 5_000 })
      .toEqual(expect.arrayContaining([expect.stringMatching(/^chat\.post(?:Ephemeral|Message)$/)]));
  });

  it('was sent nothing that Slack would refuse', () => {
    expect(front.problems).toEqual([]);
  });
});
