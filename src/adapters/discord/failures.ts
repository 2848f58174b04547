/** What a failed call to Discord means, in words short enough for a log and never with the payload. */
import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

export interface Refusal {
  readonly kind: 'auth' | 'content' | 'closed' | 'late' | 'down';
  readonly why: string;
}

/** Error codes of Discord: https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
const INVALID_BODY = 50_035;
/** Unknown interaction; already acknowledged; unknown webhook; invalid webhook token. */
const LATE: readonly (number | string)[] = [10_062, 40_060, 10_015, 50_027];

export function refusalOf(error: unknown): Refusal {
  if (error instanceof DiscordAPIError) {
    const why = `${error.status} ${error.code} ${error.message}`.slice(0, 200).trim();
    if (error.code === INVALID_BODY) return { kind: 'content', why };
    if (LATE.includes(error.code)) return { kind: 'late', why };
    return { kind: error.status === 401 ? 'auth' : 'closed', why };
  }
  if (error instanceof HTTPError) return { kind: 'down', why: `${error.status} ${error.message}`.slice(0, 200) };
  if (error instanceof RateLimitError) return { kind: 'down', why: `told to wait ${error.retryAfter} ms` };
  return { kind: 'down', why: (error instanceof Error ? error.message : String(error)).slice(0, 200) };
}
