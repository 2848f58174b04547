/** What a failed call to Slack means for what was to be sent: try again, go another way, say it otherwise, or give up. */
import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError } from '@slack/web-api';

export type Failure =
  | { readonly kind: 'limited'; readonly waitMs: number; readonly why: string }
  /** Slack or the way to it is down; nothing was taken. */
  | { readonly kind: 'down'; readonly why: string }
  /** This way is closed: no member, no such channel, a response_url that is used up. */
  | { readonly kind: 'closed'; readonly why: string }
  /** Slack does not like what it was given. */
  | { readonly kind: 'content'; readonly why: string }
  /** Nobody knows whether it arrived: sending again might say it twice. */
  | { readonly kind: 'unclear'; readonly why: string };

const CLOSED = new Set([
  'channel_not_found',
  'not_in_channel',
  'user_not_in_channel',
  'user_not_found',
  'is_archived',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'cannot_reply_to_message',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'messages_tab_disabled',
  'cannot_dm_bot',
  'no_permission',
  'not_allowed',
  'missing_scope',
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'ekm_access_denied',
  'team_access_not_granted',
]);
const DOWN = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'rollup_error']);
/** Errors of the connection before anything was sent, or where Slack says so. */
const NOT_SENT =
  /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNRESET|EPIPE|UND_ERR_CONNECT_TIMEOUT|UND_ERR_SOCKET|other side closed/;

/** Of a call through the Web API. */
export function failureOf(error: unknown): Failure {
  const why = whyOf(error);
  if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', waitMs: error.retryAfter * 1000, why };
  if (error instanceof WebAPIPlatformError) {
    const name = error.data.error;
    if (name === 'ratelimited' || name === 'rate_limited') return { kind: 'limited', waitMs: 1000, why };
    return { kind: DOWN.has(name) ? 'down' : CLOSED.has(name) ? 'closed' : 'content', why };
  }
  if (error instanceof WebAPIHTTPError) return { kind: 'down', why };
  return { kind: NOT_SENT.test(chainOf(error)) ? 'down' : 'unclear', why };
}

/** Of a post to a response_url. */
export function failureOfStatus(status: number, retryAfter: string | null, body: string): Failure {
  const why = `response_url ${status} ${body.slice(0, 80)}`.trim();
  if (status === 429) return { kind: 'limited', waitMs: Math.max(1, Number(retryAfter) || 1) * 1000, why };
  if (status >= 500) return { kind: 'down', why };
  if (status === 400 && /blocks|text|too_long|payload/.test(body)) return { kind: 'content', why };
  return { kind: 'closed', why };
}

/** Short enough for a log, and never the payload: the platform's own word where it gave one. */
export function whyOf(error: unknown): string {
  if (error instanceof WebAPIPlatformError) return error.data.error;
  return (error instanceof Error ? error.message : String(error)).slice(0, 200);
}

/** Codes and messages of an error and of what caused it. */
function chainOf(error: unknown): string {
  let text = '';
  let inner: unknown = error;
  for (let depth = 0; inner instanceof Error && depth < 5; depth++) {
    text += ` ${'code' in inner ? String(inner.code) : ''} ${inner.message}`;
    inner = 'original' in inner ? inner.original : inner.cause;
  }
  return text;
}
