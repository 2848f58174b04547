/** The language a person has set in Slack, asked once and remembered for a day. */
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../core/types.ts';
import type { Shelf, State } from '../../ops/state.ts';
import { localeOf } from '../language.ts';

export interface Locales {
  /** Waits a moment for Slack where it has to ask; undefined where the language is none of ours or not known yet. */
  of(user: string): Promise<Locale | undefined>;
  /** What is known without asking: for replies that cannot wait. */
  known(user: string): Promise<Locale | undefined>;
}

const DAY_MS = 24 * 60 * 60_000;
/** A failed look-up is tried again after this. */
const FAILED_MS = 5 * 60_000;
/** Longer than this no question waits for a language. */
const WAIT_MS = 400;
const USERS = 20_000;

type Known = { readonly locale: Locale | undefined; readonly until: number };

export function createLocales(client: WebClient, state: State, now: () => number): Locales {
  const shelf: Shelf<Known> = state.shelf('slack locales', { ttlMs: DAY_MS, max: USERS });
  const asking = new Map<string, Promise<Locale | undefined>>();

  async function look(user: string): Promise<Locale | undefined> {
    let known: Known = { locale: undefined, until: now() + FAILED_MS };
    try {
      const { user: profile } = await client.users.info({ user, include_locale: true });
      known = { locale: localeOf(profile?.locale), until: now() + DAY_MS };
    } catch {
      // No scope, no such user, no Slack: the question's own language and the default are left.
    }
    await shelf.put(user, known);
    return known.locale;
  }

  async function recalled(user: string): Promise<Known | undefined> {
    const known = await shelf.get(user);
    return known && known.until > now() ? known : undefined;
  }

  return {
    known: async (user) => (await recalled(user))?.locale,
    async of(user) {
      const known = await recalled(user);
      if (known) return known.locale;
      const answer = asking.get(user) ?? look(user).finally(() => asking.delete(user));
      asking.set(user, answer);
      return within(answer, WAIT_MS);
    },
  };
}

async function within<T>(answer: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
