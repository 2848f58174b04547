/** The state of one process, in memory and bounded: it is lost at a restart, and nothing depends on its surviving one. */
import type { Rate, Shelf, ShelfOptions, State } from './state.ts';

/** Slack repeats an event up to three times, the last after five minutes. */
const SEEN_MS = 10 * 60_000;
/** Ids of a generation; a generation that is full ends early rather than grow. */
const SEEN_MAX = 200_000;
/** Allowances kept; a forgotten one is a full one. */
const BUCKETS_MAX = 20_000;

export type Clock = () => number;

export function createMemoryState(now: Clock = Date.now): State {
  const seen = createSeen(now);
  const take = createAllowances(now);
  const shelves = new Map<string, Shelf<unknown>>();
  return {
    first: async (id) => seen(id),
    take: async (key, rate) => take(key, rate),
    shelf<T>(name: string, options: ShelfOptions): Shelf<T> {
      const known = shelves.get(name) ?? createShelf<unknown>(options, now);
      shelves.set(name, known);
      return known as Shelf<T>;
    },
  };
}

/** Two generations of ids: each is remembered for at least SEEN_MS, and dropped without a sweep. */
function createSeen(now: Clock): (id: string) => boolean {
  let young = new Set<string>();
  let old = new Set<string>();
  let born = now();
  return (id) => {
    const age = now() - born;
    if (age >= SEEN_MS || young.size >= SEEN_MAX) {
      old = age >= 2 * SEEN_MS ? new Set() : young;
      young = new Set();
      born = now();
    }
    if (young.has(id) || old.has(id)) return false;
    young.add(id);
    return true;
  };
}

/** One number a key: the moment at which its allowance would be whole again. */
function createAllowances(now: Clock): (key: string, rate: Rate) => number {
  const whole = new Map<string, number>();
  return (key, { burst, everyMs }) => {
    const at = now();
    const from = Math.max(at, whole.get(key) ?? at);
    const wait = from + everyMs - (at + burst * everyMs);
    if (wait > 0) return wait;
    whole.delete(key);
    whole.set(key, from + everyMs);
    if (whole.size > BUCKETS_MAX) whole.delete(whole.keys().next().value!);
    return 0;
  };
}

function createShelf<T>({ ttlMs, max }: ShelfOptions, now: Clock): Shelf<T> {
  const entries = new Map<string, { readonly value: T; readonly until: number }>();
  return {
    async get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.until <= now()) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    async put(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + ttlMs });
      for (const [oldest, entry] of entries) {
        if (entries.size <= max && entry.until > now()) break;
        entries.delete(oldest);
      }
    },
  };
}
