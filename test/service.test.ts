/** The built service as a whole: it starts, reloads, stops and fails as a supervisor expects. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../src/config.ts';
import { startGatewayPeer } from './adapters/discord/gateway-peer.ts';
import { command as commandIn } from './adapters/discord/payloads.ts';
import { TOKEN } from './adapters/discord/peer.ts';
import { textOf } from './adapters/discord/validator.ts';
import { type Call, type Peer, startPeer } from './adapters/slack/peer.ts';
import { command, envelope, mention, postEvent, postForm, SECRET } from './adapters/slack/raw.ts';
import { freePort, type Service, startService } from './load/service.ts';
import { folderOf, listeningLog } from './support.ts';

const DIST = pathToFileURL(join(import.meta.dirname, '../dist/service.js')).href;
const isPost = (c: Call): boolean => c.method === 'chat.postMessage';
const isResponse = (c: Call): boolean => c.method === 'response';

async function peerOf(): Promise<Peer> {
  const peer = await startPeer();
  onTestFinished(async () => {
    await peer.close();
    expect(peer.problems).toEqual([]);
  });
  return peer;
}

async function begin(peer: Peer, preload?: string): Promise<{ service: Service; port: number; health: number }> {
  const port = await freePort();
  const health = await freePort();
  const service = startService(peer.api, { port }, health, preload);
  onTestFinished(() => service.signal('SIGKILL'));
  return { service, port, health };
}

const ready = async (health: number): Promise<number> => (await fetch(`http://127.0.0.1:${health}/readyz`)).status;

describe('the service', () => {
  it('is ready once Slack is; a stop finishes what was asked, is not ready meanwhile, and ends with 0', async () => {
    const peer = await peerOf();
    const { service, port, health } = await begin(peer);
    await service.started;
    expect(await ready(health)).toBe(200);
    let release: () => void = () => {};
    const asked = new Promise<void>((resolve) => {
      release = resolve;
    });
    let refusals = 2;
    peer.intercept = (c) => {
      if (!isPost(c) || refusals-- <= 0) return undefined;
      release();
      return { status: 503 };
    };
    await postEvent(port, envelope(mention("How many IP cases did Shanghai's courts conclude from 2020 to 2022?")));
    await asked;
    service.signal('SIGTERM');
    await expect.poll(() => ready(health).catch(() => 503)).toBe(503);
    expect(await service.ended).toBe(0);
    expect(peer.messages()).toHaveLength(1);
    expect(String(peer.messages()[0]!.body.text)).toContain('130,000');
  });

  it('ends with 1 and names the page to mend it where Slack refuses the token', async () => {
    const peer = await peerOf();
    peer.intercept = (c) => (c.method === 'auth.test' ? { body: { ok: false, error: 'token_revoked' } } : undefined);
    const { service } = await begin(peer);
    await expect(service.started).rejects.toThrow('ended with 1');
    expect(service.errors.join('')).toMatch(
      /Slack refuses SLACK_BOT_TOKEN: token_revoked\n.*https:\/\/api\.slack\.com\/apps/,
    );
  });

  it('ends with a logged reason where a promise fails that nobody looked after', async () => {
    const peer = await peerOf();
    const script = "process.on('message', () => void Promise.reject(new Error('quite unexpected')))";
    const { service } = await begin(peer, `data:text/javascript,${encodeURIComponent(script)}`);
    await service.started;
    service.process.send('now');
    expect(await service.ended).toBe(1);
    expect(service.errors.join('')).toMatch(/"level":60.*quite unexpected.*nobody looked after/);
  });
});

describe('changed facts', () => {
  const fact = (id: string, answer: string): string =>
    JSON.stringify({
      id,
      title: `Fee for ${id}`,
      questions: [`What is the ${id} fee?`, `How much is the ${id} fee?`],
      keywords: [id],
      answer,
      source: { title: 'Schedule of fees', url: 'https://fees.example/' },
    });

  it('are swapped in whole, and broken ones leave the good ones in place', async () => {
    const peer = await peerOf();
    const dir = folderOf({ 'fees.jsonl': `${fact('filing', 'The filing fee is 100 yuan.')}\n` });
    const { log, lines } = listeningLog();
    const built = (await import(DIST)) as typeof import('../src/service.ts');
    const config = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-of-the-tests',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_PORT: String(await freePort()),
      SLACK_API_URL: peer.api,
      HEALTH_PORT: '0',
    });
    const service = await built.startService(config, { dirs: [dir], cacheDir: folderOf() }, () => '2026-11-22', log);
    onTestFinished(() => service.stop());
    let asked = 0;
    const ask = async (text: string): Promise<string> => {
      await postForm(config.SLACK_PORT!, command(text, peer.responseUrl()));
      return String((await peer.until(isResponse, ++asked)).body.text);
    };
    expect(await ask('fact filing')).toContain('100 yuan');
    writeFileSync(join(dir, 'fees.jsonl'), '{"id": "filing", "title": 7}\n');
    expect(await service.reload('SIGHUP')).toBe(false);
    expect(JSON.stringify(lines)).toMatch(/could not be reloaded/);
    expect(JSON.stringify(lines)).toMatch(/fees\.jsonl/);
    expect(await ask('fact filing')).toContain('100 yuan');
    writeFileSync(join(dir, 'fees.jsonl'), `${fact('filing', 'The filing fee is 120 yuan.')}\n`);
    expect(await service.reload('SIGHUP')).toBe(true);
    expect(await ask('fact filing')).toContain('120 yuan');
  });
});

describe('Slack and Discord in one process', () => {
  it('both answer; where one is lost the other goes on, and the health says which', async () => {
    const peer = await peerOf();
    const other = await startGatewayPeer();
    onTestFinished(() => other.close());
    const { log } = listeningLog();
    const built = (await import(DIST)) as typeof import('../src/service.ts');
    const config = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-of-the-tests',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_PORT: String(await freePort()),
      SLACK_API_URL: peer.api,
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: other.api,
      HEALTH_PORT: '0',
    });
    const service = await built.startService(config, {}, () => '2026-11-22', log);
    onTestFinished(() => service.stop());
    const question = "How many IP cases did Shanghai's courts conclude from 2020 to 2022?";
    other.interact(commandIn('ask', { question }));
    const inDiscord = textOf((await other.heard(1)).body);
    expect(inDiscord).toContain('130,000');
    other.closeWith(4004);
    await expect.poll(() => ready(service.healthPort)).toBe(503);
    const told = (await (await fetch(`http://127.0.0.1:${service.healthPort}/readyz`)).json()) as { checks: object[] };
    expect(told.checks).toContainEqual(expect.objectContaining({ name: 'slack', ok: true }));
    expect(told.checks).toContainEqual(expect.objectContaining({ name: 'discord', ok: false }));
    await postForm(config.SLACK_PORT!, command(question, peer.responseUrl()));
    const inSlack = String((await peer.until(isResponse, 1)).body.text);
    expect(inSlack.split('\n')[0]).toBe(inDiscord.split('\n')[0]);
  });

  it('one starts where the other is down, and a refused token still ends the start', async () => {
    const peer = await peerOf();
    const other = await startGatewayPeer();
    onTestFinished(() => other.close());
    other.intercept = () => ({ status: 404, body: { code: 0, message: 'an outage' } });
    const { log } = listeningLog();
    const built = (await import(DIST)) as typeof import('../src/service.ts');
    const configWith = async (): Promise<ReturnType<typeof readConfig>> =>
      readConfig({
        SLACK_BOT_TOKEN: 'xoxb-of-the-tests',
        SLACK_SIGNING_SECRET: SECRET,
        SLACK_PORT: String(await freePort()),
        SLACK_API_URL: peer.api,
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: other.api,
        HEALTH_PORT: '0',
      });
    const config = await configWith();
    const service = await built.startService(config, {}, () => '2026-11-22', log);
    onTestFinished(() => service.stop());
    await postForm(config.SLACK_PORT!, command('topics', peer.responseUrl()));
    expect(String((await peer.until(isResponse, 1)).body.text)).toContain('topic');
    expect(await ready(service.healthPort)).toBe(503);
    other.intercept = () => ({ status: 401, body: { code: 0, message: '401: Unauthorized' } });
    await expect(built.startService(await configWith(), {}, () => '2026-11-22', log)).rejects.toMatchObject({
      code: 'ADAPTER_AUTH',
    });
  });
});
