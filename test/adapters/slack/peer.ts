/** A Slack of ours on loopback: the Web API methods the adapter calls, and response_urls, with the validator in front. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemsOfMessage, problemsOfView } from './validator.ts';

export interface Call {
  readonly method: string;
  readonly body: { readonly [key: string]: unknown };
  readonly token: string;
  readonly at: number;
}

/** What a call is answered with instead of success. */
export interface Reply {
  readonly status?: number;
  readonly body?: object;
  readonly headers?: { readonly [name: string]: string };
  /** The connection is cut without an answer. */
  readonly drop?: boolean;
}

export interface Peer {
  readonly api: string;
  readonly calls: Call[];
  /** What the validator found. A test that leaves something here has failed. */
  readonly problems: string[];
  readonly locales: Map<string, string>;
  /** Decides for each call; undefined lets it succeed. */
  intercept: (call: Call) => Reply | undefined;
  responseUrl(): string;
  messages(): Call[];
  /** Resolves with the n-th call (from 1) that the filter picks. */
  until(pick: (call: Call) => boolean, n?: number): Promise<Call>;
  close(): Promise<void>;
}

const SAYING = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update', 'response']);
export const BOT_TOKEN = 'xoxb-of-the-tests';
export const APP_TOKEN = 'xapp-of-the-tests';
export const BOT_USER = 'U0BOT';

/** `more` answers what is not the Web API's: the Socket Mode peer opens its connections there. */
export async function startPeer(more?: (call: Call) => object | undefined): Promise<Peer> {
  const calls: Call[] = [];
  const problems: string[] = [];
  const used = new Map<string, number>();
  let waiting: (() => void)[] = [];
  let made = 0;

  const server = createServer((request, response) => {
    void read(request).then((text) => answer(request, response, text));
  });

  function answer(request: IncomingMessage, response: ServerResponse, text: string): void {
    const path = new URL(request.url ?? '/', 'http://peer').pathname;
    const isResponse = path.startsWith('/response/');
    const method = isResponse ? 'response' : path.replace('/api/', '');
    const body = parse(text, request.headers['content-type'] ?? '');
    const token = (request.headers.authorization ?? '').replace('Bearer ', '') || String(body.token ?? '');
    const call: Call = { method, body: isResponse ? { ...body, url: path } : body, token, at: performance.now() };
    const reply = peer.intercept(call);
    if (reply?.drop) {
      request.socket.destroy();
      return;
    }
    if (!reply) {
      calls.push(call);
      if (SAYING.has(method)) problems.push(...problemsOfMessage(body).map((p) => `${method}: ${p}`));
      if (method.startsWith('views.'))
        problems.push(...problemsOfView(body.view as never).map((p) => `${method}: ${p}`));
    }
    if (isResponse && !reply) {
      const times = (used.get(path) ?? 0) + 1;
      used.set(path, times);
      if (times > 5) problems.push('response_url used more than five times');
      response.writeHead(times > 5 ? 404 : 200).end(times > 5 ? 'used_url' : 'ok');
    } else {
      response.writeHead(reply?.status ?? 200, { 'content-type': 'application/json', ...reply?.headers });
      response.end(JSON.stringify(reply ? (reply.body ?? {}) : resultOf(call)));
    }
    const woken = waiting;
    waiting = [];
    for (const wake of woken) wake();
  }

  function resultOf(call: Call): object {
    const other = more?.(call);
    if (other) return other;
    if (call.token !== BOT_TOKEN) return { ok: false, error: 'invalid_auth' };
    switch (call.method) {
      case 'auth.test':
        return { ok: true, user_id: BOT_USER, bot_id: 'B0BOT', team_id: 'T1' };
      case 'users.info':
        return { ok: true, user: { id: call.body.user, locale: peer.locales.get(String(call.body.user)) ?? 'en-US' } };
      case 'chat.postMessage':
        return { ok: true, channel: String(call.body.channel), ts: `1700000000.${String(++made).padStart(6, '0')}` };
      case 'chat.update':
        return { ok: true, channel: call.body.channel, ts: call.body.ts };
      case 'chat.postEphemeral':
        return { ok: true, message_ts: '1700000000.000001' };
      case 'views.open':
      case 'views.publish':
        return { ok: true, view: { id: 'V1' } };
      case 'assistant.threads.setStatus':
        return call.body.thread_ts ? { ok: true } : { ok: false, error: 'invalid_thread_ts' };
      case 'assistant.threads.setSuggestedPrompts': {
        // With agent_view a thread_ts makes the call fail without a word.
        if (call.body.thread_ts !== undefined) problems.push('setSuggestedPrompts with thread_ts');
        if ((call.body.prompts as readonly unknown[]).length > 4) problems.push('more than four prompts');
        return { ok: true };
      }
      default:
        problems.push(`a method nobody expected: ${call.method}`);
        return { ok: false, error: 'unknown_method' };
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let responses = 0;
  const peer: Peer = {
    api: `${base}/api/`,
    calls,
    problems,
    locales: new Map(),
    intercept: () => undefined,
    responseUrl: () => `${base}/response/${++responses}`,
    messages: () => calls.filter((c) => SAYING.has(c.method)),
    async until(pick, n = 1) {
      for (;;) {
        const found = calls.filter(pick)[n - 1];
        if (found) return found;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return Object.assign(peer, { server });
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

/** The SDK sends forms whose structured values are JSON. */
function parse(text: string, type: string): { [key: string]: unknown } {
  if (type.includes('json')) return JSON.parse(text || '{}') as { [key: string]: unknown };
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [
      key,
      /^[[{]/.test(value)
        ? (JSON.parse(value) as unknown)
        : value === 'true'
          ? true
          : value === 'false'
            ? false
            : value,
    ]),
  );
}
