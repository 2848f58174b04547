/** Stand-ins from other hands, behind our validator: what they would swallow without a word still fails a test. */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { problemsOfMessage as problemsInDiscord } from '../adapters/discord/validator.ts';
import { problemsOfMessage, problemsOfView } from '../adapters/slack/validator.ts';

export const LOCAL_SLACK = fileURLToPath(
  new URL('./node_modules/local-slack-linux-x64/bin/local-slack', import.meta.url),
);
export const EMULATE = fileURLToPath(new URL('./node_modules/emulate', import.meta.url));
export const TWIN = fileURLToPath(new URL('./node_modules/discord-digital-twin', import.meta.url));

/** True where the peer is there; says loudly where it is not, and fails where PEERS=required. */
export function isThere(path: string, name: string): boolean {
  const there = existsSync(path);
  if (!there) {
    const line = `NOT RUN: the peer ${name} is not installed (npm ci in test/peers, Linux on x64 for local-slack)`;
    if (process.env.PEERS === 'required') throw new Error(line);
    process.stderr.write(`\n${'#'.repeat(line.length)}\n${line}\n${'#'.repeat(line.length)}\n\n`);
  }
  return there;
}

export interface Front {
  readonly api: string;
  readonly problems: string[];
  readonly methods: string[];
  close(): Promise<void>;
}

interface Fields {
  readonly [key: string]: unknown;
}
/** What is wrong with a call. */
type Judge = (method: string, fields: Fields) => readonly string[];

/** Looks at each call of Slack's Web API and hands it on as it is. */
export function validatorBefore(upstream: string): Promise<Front> {
  return frontBefore(upstream, '/api/', (method, fields) => {
    if (/^chat\.(?:postMessage|postEphemeral|update)$/.test(method)) return problemsOfMessage(fields);
    return method.startsWith('views.') ? problemsOfView(fields.view as never) : [];
  });
}

/** The same before Discord's REST interface, where a message is a response, a follow-up, a change or one of its own. */
export async function discordValidatorBefore(upstream: string): Promise<Front> {
  const front = await frontBefore(upstream, '/api/v10/', (path, fields) => {
    const response = /^interactions\/\d+\/[^/]+\/callback$/.test(path);
    if (response) return fields.type === 4 || fields.type === 7 ? problemsInDiscord(fields.data as Fields) : [];
    return /^(?:webhooks|channels\/\d+\/messages)/.test(path) ? problemsInDiscord(fields) : [];
  });
  return { ...front, api: front.api.replace(/\/$/, '') };
}

async function frontBefore(upstream: string, root: string, judge: Judge): Promise<Front> {
  const problems: string[] = [];
  const methods: string[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const method = (request.url ?? '').replace(root, '').split('?')[0]!;
    methods.push(method);
    if (body)
      problems.push(...judge(method, parse(body, request.headers['content-type'] ?? '')).map((p) => `${method}: ${p}`));
    const reply = await fetch(`${upstream}${request.url}`, {
      method: request.method ?? 'POST',
      headers: {
        'content-type': request.headers['content-type'] ?? 'application/json',
        authorization: request.headers.authorization ?? '',
      },
      ...(body ? { body } : {}),
    });
    const type = reply.headers.get('content-type');
    response.writeHead(reply.status, type ? { 'content-type': type } : {});
    response.end(Buffer.from(await reply.arrayBuffer()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`,
    problems,
    methods,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function parse(text: string, type: string): { [key: string]: unknown } {
  if (type.includes('json')) return JSON.parse(text || '{}') as { [key: string]: unknown };
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([key, value]) => [
      key,
      /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value === 'false' ? false : value,
    ]),
  );
}
