/** The interactions endpoint: one signed request in, one response out; nothing is kept between two of them. */
import type { KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type APIInteraction, InteractionType } from 'discord.js';
import { AppError } from '../../errors.ts';
import type { Log } from '../desk.ts';
import type { Handled } from './responses.ts';
import { isSigned } from './signature.ts';

export interface EndpointOptions {
  readonly key: KeyObject;
  readonly port: number;
  readonly host: string;
  readonly log: Log;
  readonly now: () => number;
  /** False where the very interaction has been seen: a request that is sent again is not Discord's. */
  readonly first: (id: string) => Promise<boolean>;
  handle(interaction: APIInteraction): Promise<Handled>;
  /** Runs what follows a response, counted with what is under way. */
  run(work: () => Promise<void>): void;
}

export interface Endpoint {
  readonly port: number;
  stop(): Promise<void>;
}

/** Larger requests are refused unread; Discord's own are far below. */
const BODY_LIMIT = 1_000_000;

interface Reply {
  readonly status: number;
  readonly body: object;
  readonly after?: (() => Promise<void>) | undefined;
}

export async function startEndpoint(options: EndpointOptions): Promise<Endpoint> {
  const server = createServer((request, response) => {
    replyTo(request, options)
      .catch((error: unknown): Reply => {
        options.log.error({ platform: 'discord', err: error }, 'an interaction was not handled');
        return { status: 500, body: { error: 'a fault here' } };
      })
      .then(({ status, body, after }) => {
        // A body that was not read to its end goes with the connection.
        if (!request.complete) response.setHeader('connection', 'close');
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body), () => {
          if (after) options.run(after);
        });
      });
  });
  server.requestTimeout = 10_000;
  await listen(server, options);
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound ? bound.port : options.port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}

async function replyTo(request: IncomingMessage, options: EndpointOptions): Promise<Reply> {
  if (request.method !== 'POST') return { status: 405, body: { error: 'only POST' } };
  const body = await bodyOf(request);
  if (body === undefined) return { status: 413, body: { error: 'too long' } };
  const signature = headerOf(request, 'x-signature-ed25519');
  const timestamp = headerOf(request, 'x-signature-timestamp');
  if (!isSigned(options.key, { signature, timestamp, body }, options.now())) return REFUSED;
  const interaction = parse(body);
  if (!interaction) return { status: 400, body: { error: 'no interaction' } };
  if (interaction.type !== InteractionType.Ping && !(await options.first(interaction.id))) return REFUSED;
  const { response, after } = await options.handle(interaction);
  return { status: 200, body: response, after };
}

const REFUSED: Reply = { status: 401, body: { error: 'invalid request signature' } };

function headerOf(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? undefined : value;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > BODY_LIMIT) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Signed by Discord, so its shape is trusted once it is an interaction at all. */
function parse(body: Buffer): APIInteraction | undefined {
  try {
    const found: unknown = JSON.parse(body.toString());
    const known = typeof found === 'object' && found !== null && 'type' in found && 'id' in found && 'token' in found;
    return known && typeof found.type === 'number' ? (found as APIInteraction) : undefined;
  } catch {
    return undefined;
  }
}

function listen(server: Server, { port, host }: EndpointOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new AppError('ADAPTER_UNAVAILABLE', `Discord's requests cannot be listened for on ${host}:${port}`, {
          hint: 'is DISCORD_PORT free, and DISCORD_HOST an address of this machine?',
          cause,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
}
