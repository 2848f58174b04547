/**
 * How much Discord lets a bot call, told in headers as its reference has them: so many calls a second over all, so many by
 * route. Answers to interactions count to neither. What is over is told to wait, and too much of that ends in a ban.
 */
import type { Call, Refusal } from './peer.ts';

export interface Allowance {
  readonly most: number;
  readonly withinMs: number;
}

export interface RateLimits {
  /** Documented: 50 a second. */
  readonly overall: Allowance;
  /** Discord tells those of routes by headers alone; these are what is usually seen. */
  readonly messages: Allowance;
  readonly followUps: Allowance;
}

export const USUAL: RateLimits = {
  overall: { most: 50, withinMs: 1_000 },
  messages: { most: 5, withinMs: 5_000 },
  followUps: { most: 5, withinMs: 2_000 },
};

/** Documented: 10,000 calls that are refused with 401, 403 or 429 within ten minutes. */
const INVALID: Allowance = { most: 10_000, withinMs: 600_000 };

export interface Gate {
  /** Told to wait, or let through with these headers. */
  pass(call: Call): { readonly refused?: Refusal; readonly headers: { readonly [name: string]: string } };
  /** Takes note of how a call ended; true where it was the one too many. */
  ended(status: number): boolean;
}

type Scope = 'user' | 'global' | 'shared';

export function tooMany(seconds: number, scope: Scope, headers: { readonly [name: string]: string } = {}): Refusal {
  const global = scope === 'global';
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global },
    headers: {
      ...headers,
      'retry-after': String(seconds),
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  };
}

/** One window of time after the other, each with its number of calls. */
interface Window {
  until: number;
  left: number;
}

export function createGate(limits: RateLimits, now: () => number = () => performance.now()): Gate {
  const windows = new Map<string, Window>();
  function take(key: string, { most, withinMs }: Allowance): { readonly left: number; readonly ms: number } {
    const found = windows.get(key);
    const window = found && found.until > now() ? found : { until: now() + withinMs, left: most };
    windows.set(key, window);
    window.left -= 1;
    return { left: window.left, ms: window.until - now() };
  }
  const seconds = (ms: number): number => Math.max(1, Math.ceil(ms)) / 1000;

  return {
    pass({ path, method }) {
      if (path.startsWith('/interactions/')) return { headers: {} };
      const route = routeOf(method, path, limits);
      const hook = path.startsWith('/webhooks/');
      const own = route && take(route.key, route.allowance);
      const headers = own
        ? {
            'x-ratelimit-limit': String(route.allowance.most),
            'x-ratelimit-remaining': String(Math.max(0, own.left)),
            'x-ratelimit-reset': String((Date.now() + own.ms) / 1000),
            'x-ratelimit-reset-after': String(seconds(own.ms)),
            'x-ratelimit-bucket': route.bucket,
          }
        : {};
      if (own && own.left < 0) return { headers, refused: tooMany(seconds(own.ms), 'user', headers) };
      const all = hook ? undefined : take('', limits.overall);
      if (all && all.left < 0) return { headers: {}, refused: tooMany(seconds(all.ms), 'global') };
      return { headers };
    },
    ended: (status) => [401, 403, 429].includes(status) && take('invalid', INVALID).left < 0,
  };
}

interface Route {
  readonly bucket: string;
  readonly key: string;
  readonly allowance: Allowance;
}

/** Channels, and the tokens of webhooks, have an allowance each. */
function routeOf(method: string, path: string, limits: RateLimits): Route | undefined {
  const channel = /^\/channels\/(\d+)\/messages/.exec(path)?.[1];
  if (channel !== undefined)
    return { bucket: `messages-${method}`, key: `${method} channel ${channel}`, allowance: limits.messages };
  const hook = /^\/webhooks\/\d+\/([^/]+)/.exec(path)?.[1];
  return hook === undefined ? undefined : { bucket: 'follow-ups', key: `webhook ${hook}`, allowance: limits.followUps };
}
