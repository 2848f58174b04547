/**
 * Discord's REST interface as its reference has it, for what the adapter uses of it: tokens, rate limits, three seconds for
 * the first response and one of them, ephemeral messages, limits, allowed mentions, five follow-ups where a person installed
 * the app, and one message for each nonce.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type APIInteraction, type APIInteractionResponse, InteractionType } from 'discord.js';
import { APP, BOT, DM, snowflake } from './payloads.ts';
import { createGate, type RateLimits, USUAL } from './rate-limits.ts';
import { type Body, problemsOfMessage } from './validator.ts';

export const TOKEN = 'MTAwMDAwMDAwMDAwMDAwMDAx.Gabcde.of-the-tests-and-of-nothing-else';
export const RESPONSE_MS = 3_000;

/** A message that somebody can see. */
export interface Said {
  readonly via: 'response' | 'update' | 'follow-up' | 'change' | 'message' | 'edit';
  readonly private: boolean;
  readonly interaction?: string;
  readonly channel?: string;
  /** Of a message of its own: its id. */
  readonly id?: string;
  readonly body: Body;
}

export interface Sent {
  readonly interaction: APIInteraction;
  readonly at: number;
  answeredAfter?: number;
  response?: APIInteractionResponse;
  followUps: number;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface Refusal {
  readonly status: number;
  readonly body?: object;
  readonly headers?: { readonly [name: string]: string };
}

export interface Peer {
  readonly api: string;
  readonly server: Server;
  readonly calls: Call[];
  readonly said: Said[];
  /** What the adapter did that Discord would refuse. */
  readonly problems: string[];
  /** Commands by scope: '' everywhere, else a server's id. */
  readonly commands: Map<string, object[]>;
  publicKey: string;
  intercept: (call: Call) => Refusal | undefined;
  /** Notes an interaction as sent, so that it can be answered. */
  send(interaction: APIInteraction): Sent;
  /** Resolves with the n-th thing said (from 1). */
  heard(n: number): Promise<Said>;
  /** Resolves when an interaction is answered. */
  answered(sent: Sent): Promise<APIInteractionResponse>;
  /** Wakes whoever waits. */
  stir(): void;
  until<T>(found: () => T | undefined): Promise<T>;
  close(): Promise<void>;
}

const refuse = (status: number, code: number, message: string): Refusal => ({ status, body: { code, message } });
const UNKNOWN = refuse(404, 10_062, 'Unknown interaction');

export async function startPeer(limits: RateLimits = USUAL): Promise<Peer> {
  const interactions = new Map<string, Sent>();
  const gate = createGate(limits);
  const nonces = new Map<string, string>();
  let waiting: (() => void)[] = [];

  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const call = {
        method: request.method ?? '',
        path: (request.url ?? '').replace(/^\/api\/v10/, '').split('?')[0]!,
        body,
      };
      peer.calls.push(call);
      const { refused, headers } = gate.pass(call);
      const told = refused ?? peer.intercept(call) ?? answer(call, request.headers.authorization);
      if (gate.ended(told.status)) peer.problems.push('banned for 10,000 refused calls within ten minutes');
      reply(response, { ...told, headers: { ...headers, ...told.headers } });
      peer.stir();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const peer: Peer = {
    api: `http://127.0.0.1:${port}/api`,
    server,
    calls: [],
    said: [],
    problems: [],
    commands: new Map(),
    publicKey: '0'.repeat(64),
    intercept: () => undefined,
    send(interaction) {
      const sent: Sent = { interaction, at: performance.now(), followUps: 0 };
      interactions.set(interaction.token, sent);
      return sent;
    },
    stir() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    async until(found) {
      for (;;) {
        const value = found();
        if (value !== undefined) return value;
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    heard: (n) => peer.until(() => peer.said[n - 1]),
    answered: (sent) => peer.until(() => sent.response),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  function judge(body: Body): Refusal | undefined {
    const found = problemsOfMessage(body);
    peer.problems.push(...found);
    return found.length > 0 ? refuse(400, 50_035, 'Invalid Form Body') : undefined;
  }

  function answer({ method, path, body }: Call, authorization: string | undefined): Refusal {
    const interaction = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    if (interaction) return respond(interaction[1]!, interaction[2]!, body as APIInteractionResponse);
    const hook = /^\/webhooks\/(\d+)\/([^/]+)(\/messages\/@original)?$/.exec(path);
    if (hook) return hooked(method, hook[1]!, hook[2]!, hook[3] !== undefined, body as Body);
    if (authorization !== `Bot ${TOKEN}`) return refuse(401, 0, '401: Unauthorized');
    if (path === '/applications/@me')
      return ok({ id: APP, name: 'facts', verify_key: peer.publicKey, bot: { id: BOT } });
    if (path === '/gateway/bot')
      return ok({
        url: peer.api.replace('http', 'ws').replace('/api', ''),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
      });
    if (path === '/users/@me/channels') return ok({ id: DM, type: 1 });
    const channel = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
    if (channel) {
      const refused = judge(body as Body);
      if (refused) return refused;
      const { nonce, enforce_nonce } = body as { nonce?: string; enforce_nonce?: boolean };
      const known = enforce_nonce && nonce !== undefined ? nonces.get(nonce) : undefined;
      const id = known ?? snowflake();
      if (nonce !== undefined) nonces.set(nonce, id);
      if (!known) peer.said.push({ via: 'message', private: channel === DM, channel, id, body: body as Body });
      return ok({ id, channel_id: channel });
    }
    const own = /^\/channels\/(\d+)\/messages\/(\d+)$/.exec(path);
    if (own && method === 'PATCH') return edited(own[1]!, own[2]!, body as Body);
    const commands = /^\/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/.exec(path);
    if (commands) {
      const scope = commands[1] ?? '';
      if (method === 'PUT')
        peer.commands.set(
          scope,
          (body as object[]).map((c) => ({ id: snowflake(), version: '1', ...c })),
        );
      return ok(peer.commands.get(scope) ?? []);
    }
    peer.problems.push(`no such route: ${method} ${path}`);
    return refuse(404, 0, '404: Not Found');
  }

  function edited(channel: string, id: string, body: Body): Refusal {
    if (!peer.said.some((s) => s.via === 'message' && s.channel === channel && s.id === id))
      return refuse(404, 10_008, 'Unknown Message');
    const refused = judge(body);
    if (refused) return refused;
    peer.said.push({ via: 'edit', private: channel === DM, channel, id, body });
    return ok({ id, channel_id: channel });
  }

  function respond(id: string, token: string, response: APIInteractionResponse): Refusal {
    const sent = interactions.get(token);
    if (sent?.interaction.id !== id) return UNKNOWN;
    const after = performance.now() - sent.at;
    if (after > RESPONSE_MS) {
      peer.problems.push('the first response came after three seconds');
      return UNKNOWN;
    }
    if (sent.response) {
      peer.problems.push('an interaction was acknowledged twice');
      return refuse(400, 40_060, 'Interaction has already been acknowledged');
    }
    const refused = judgeResponse(sent.interaction, response);
    if (refused) return refused;
    sent.response = response;
    sent.answeredAfter = after;
    record(sent.interaction, response);
    return { status: 204 };
  }

  function judgeResponse({ type }: APIInteraction, response: APIInteractionResponse): Refusal | undefined {
    const wrong = (why: string): Refusal => {
      peer.problems.push(why);
      return refuse(400, 50_035, 'Invalid Form Body');
    };
    if (response.type === 8) {
      const choices = response.data.choices ?? [];
      if (type !== InteractionType.ApplicationCommandAutocomplete) return wrong('choices for what is no autocomplete');
      if (choices.length > 25) return wrong('over 25 choices');
      if (choices.some((c) => c.name.length < 1 || c.name.length > 100)) return wrong('a choice name is not 1 to 100');
      if (choices.some((c) => String(c.value).length > 100)) return wrong('a choice value is over 100');
      return undefined;
    }
    if (type === InteractionType.ApplicationCommandAutocomplete) return wrong('an autocomplete wants choices');
    if (response.type === 7 && type !== InteractionType.MessageComponent) return wrong('nothing to update');
    if (response.type === 4 || response.type === 7) return judge((response.data ?? {}) as Body);
    return undefined;
  }

  /** An interaction's answer becomes something seen; by HTTP it does so where the response is read. */
  function record({ id, message }: APIInteraction, response: APIInteractionResponse): void {
    if (response.type !== 4 && response.type !== 7) return;
    const body = (response.data ?? {}) as Body;
    const flags = response.type === 7 ? (message?.flags ?? 0) : (body.flags ?? 0);
    peer.said.push({
      via: response.type === 7 ? 'update' : 'response',
      private: (flags & 64) !== 0,
      interaction: id,
      body,
    });
  }

  function hooked(method: string, app: string, token: string, original: boolean, body: Body): Refusal {
    const sent = interactions.get(token);
    if (!sent || app !== APP) return refuse(404, 10_015, 'Unknown Webhook');
    if (!sent.response) {
      peer.problems.push('a follow-up before the first response');
      return refuse(404, 10_015, 'Unknown Webhook');
    }
    const refused = judge(body);
    if (refused) return refused;
    if (!original && !sent.interaction.guild_id && ++sent.followUps > 5)
      return refuse(400, 40_094, 'Too many follow-ups');
    peer.said.push({
      via: original && method === 'PATCH' ? 'change' : 'follow-up',
      private: ((body.flags ?? 0) & 64) !== 0,
      interaction: sent.interaction.id,
      body,
    });
    return ok({ id: snowflake() });
  }
  return peer;
}

function ok(body: object): Refusal {
  return { status: 200, body };
}

function reply(response: ServerResponse, { status, body, headers }: Refusal): void {
  response.writeHead(status, { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}
