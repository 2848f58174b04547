/** The way out: an answer goes to its place, else by another way, else as plain text; and if nothing helps, into the log. */
import { randomUUID } from 'node:crypto';
import type { ChatPostMessageArguments, WebClient } from '@slack/web-api';
import type { Locale } from '../../core/types.ts';
import type { Log } from '../desk.ts';
import { type Failure, failureOf, failureOfStatus } from './failures.ts';
import { guard } from './fit.ts';
import { isDirect } from './inbound.ts';
import { LIMITS, type Outgoing } from './limits.ts';
import { say } from './render.ts';
import { type Patience, retry } from './retry.ts';
import { TEXTS } from './texts.ts';

/** A response_url, with what is left of its five posts in thirty minutes. */
export interface Response {
  readonly url: string;
  readonly until: number;
  left: number;
}

/** Where an answer belongs. */
export type Place =
  /** Seen by this user only. */
  | {
      readonly kind: 'private';
      readonly user: string;
      readonly channel?: string;
      readonly thread?: string;
      readonly response?: Response;
    }
  /** Seen by everybody in the channel; in a direct message that is the user alone. */
  | { readonly kind: 'open'; readonly user: string; readonly channel: string; readonly thread?: string };

export type Sent =
  | { readonly ok: true; readonly channel?: string; readonly ts?: string }
  | { readonly ok: false; readonly reference: string };

/** How a response_url is to treat the message whose button was pressed. */
export interface Manner {
  readonly replace?: boolean;
  readonly inChannel?: boolean;
}

export interface Delivery {
  send(place: Place, message: Outgoing, locale: Locale, manner?: Manner): Promise<Sent>;
  /** Changes a message of ours. */
  update(channel: string, ts: string, message: Outgoing, locale: Locale, user: string): Promise<Sent>;
  /** Through the response_url and nowhere else. */
  respond(response: Response, message: Outgoing, manner: Manner, thread?: string): Promise<boolean>;
  /** Into the channel and nowhere else: false where that is not to be. */
  post(place: Place & { readonly kind: 'open' }, message: Outgoing): Promise<boolean>;
  /** Logs under a new reference, which it returns. */
  fault(error: unknown, doing: string): string;
}

export interface DeliveryOptions {
  readonly client: WebClient;
  readonly log: Log;
  readonly patience: Patience;
  readonly now: () => number;
  readonly fetch: typeof globalThis.fetch;
}

/** One way to bring a message to its reader. */
interface Way {
  readonly name: string;
  post(message: Outgoing): Promise<{ channel?: string; ts?: string }>;
}

/** After this a call without an answer is given up. */
const TIMEOUT_MS = 15_000;
const QUIET = { unfurl_links: false, unfurl_media: false } as const;

export function openResponse(url: string | undefined, now: number): Response | undefined {
  return url === undefined ? undefined : { url, left: LIMITS.responses, until: now + LIMITS.responseMs };
}

export function createDelivery({ client, log, patience, now, fetch }: DeliveryOptions): Delivery {
  async function post(arguments_: ChatPostMessageArguments): Promise<{ channel?: string; ts?: string }> {
    const { channel, ts } = await client.chat.postMessage(arguments_);
    return { ...(channel ? { channel } : {}), ...(ts ? { ts } : {}) };
  }

  function viaResponse(response: Response, manner: Manner, thread?: string): Way {
    return {
      name: 'response_url',
      async post(message) {
        if (response.left <= 0 || now() >= response.until)
          throw new Refused({ kind: 'closed', why: 'response_url used up' });
        response.left -= 1;
        const reply = await fetch(response.url, {
          method: 'POST',
          headers: { 'content-type': 'application/json; charset=utf-8' },
          signal: AbortSignal.timeout(TIMEOUT_MS),
          body: JSON.stringify({
            response_type: manner.inChannel ? 'in_channel' : 'ephemeral',
            replace_original: manner.replace ?? false,
            ...(thread ? { thread_ts: thread } : {}),
            ...bodyOf(message),
            ...QUIET,
          }),
        });
        const text = await reply.text();
        // Only a post that was taken counts: Slack says so by its status.
        if (reply.status === 429 || reply.status >= 500) response.left += 1;
        if (!reply.ok) throw new Refused(failureOfStatus(reply.status, reply.headers.get('retry-after'), text));
        return {};
      },
    };
  }

  /** From the nearest to the farthest: whatever is closed, the person themself can be written to. */
  function waysTo(place: Place, manner: Manner): Way[] {
    const { channel, user } = place;
    const thread = place.thread ? { thread_ts: place.thread } : {};
    const said = (name: string, to: string, more: { thread_ts?: string }): Way => ({
      name,
      post: (m) => post({ channel: to, ...more, ...bodyOf(m), ...QUIET } as ChatPostMessageArguments),
    });
    const whispered = (to: string): Way => ({
      name: 'ephemeral',
      async post(m) {
        await client.chat.postEphemeral({ channel: to, user, ...thread, ...bodyOf(m) });
        return {};
      },
    });
    const response = place.kind === 'private' ? place.response : undefined;
    const seenByAll = place.kind === 'open' || isDirect(channel);
    return [
      ...(response ? [viaResponse(response, manner, place.thread)] : []),
      ...(channel === undefined ? [] : [seenByAll ? said('channel', channel, thread) : whispered(channel)]),
      said('direct message', user, {}),
    ];
  }

  /** Each way with the message, then with its text alone, then with a word that there was one. */
  async function along(ways: readonly Way[], message: Outgoing, locale: Locale): Promise<Sent> {
    const reference = randomUUID().slice(0, 8);
    const sendable = guard(message);
    const versions = [
      sendable,
      ...(sendable.blocks.length > 0 ? [{ ...sendable, blocks: [] }] : []),
      say(TEXTS[locale].undelivered(reference)),
    ];
    const failed: string[] = [];
    for (const way of ways) {
      for (const [version, text] of versions.entries()) {
        const tried = await retry(() => way.post(text), refusalOf, patience);
        if (tried.ok) {
          if (failed.length > 0) log.warn({ reference, way: way.name, version, failed }, 'delivered in another way');
          return { ok: true, ...tried.value };
        }
        failed.push(`${way.name}: ${tried.failure.kind} ${tried.failure.why}`);
        // Sent again it might be said twice.
        if (tried.failure.kind === 'unclear') return lost(reference, failed);
        if (tried.failure.kind !== 'content') break;
      }
    }
    return lost(reference, failed);
  }

  function lost(reference: string, failed: readonly string[]): Sent {
    log.error({ reference, failed }, 'an answer could not be delivered');
    return { ok: false, reference };
  }

  return {
    send: (place, message, locale, manner = {}) => along(waysTo(place, manner), message, locale),
    async update(channel, ts, message, locale, user) {
      const change: Way = {
        name: 'update',
        post: async (m) => {
          // Blocks that are not sent would stay as they were.
          await client.chat.update({ channel, ts, text: m.text, blocks: [...m.blocks] });
          return { channel, ts };
        },
      };
      return along([change, ...waysTo({ kind: 'open', user, channel }, {})], message, locale);
    },
    async respond(response, message, manner, thread) {
      const way = viaResponse(response, manner, thread);
      const tried = await retry(() => way.post(guard(message)), refusalOf, patience);
      if (!tried.ok) log.warn({ why: tried.failure.why }, 'response_url refused');
      return tried.ok;
    },
    async post(place, message) {
      const way = waysTo(place, {})[0]!;
      const tried = await retry(() => way.post(guard(message)), refusalOf, patience);
      if (!tried.ok) log.warn({ why: tried.failure.why }, 'the channel refused');
      return tried.ok;
    },
    fault(error, doing) {
      const reference = randomUUID().slice(0, 8);
      log.error({ reference, err: error, doing }, 'fault');
      return reference;
    },
  };
}

function bodyOf(message: Outgoing): { text: string; blocks?: Outgoing['blocks'][number][] } {
  return { text: message.text, ...(message.blocks.length > 0 ? { blocks: [...message.blocks] } : {}) };
}

class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.why);
    this.failure = failure;
  }
}

function refusalOf(error: unknown): Failure {
  return error instanceof Refused ? error.failure : failureOf(error);
}
