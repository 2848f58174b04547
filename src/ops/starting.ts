/** Starts what can be started: an outage of one keeps none of the others, and it is tried again until it works. */
import { AppError } from '../errors.ts';

export interface Startable {
  readonly name: string;
  start(): Promise<void>;
}

interface Log {
  error(details: object, message: string): void;
}

/** Runs the work later; a test runs it when it likes. */
export type Later = (work: () => void, ms: number) => void;

/** How long after a failed start of one it is tried again, while another works. */
export const RETRY_MS = 30_000;

export interface Starting {
  readonly log: Log;
  /** True once a stop was asked for: nothing is started any more. */
  readonly draining: () => boolean;
  readonly later?: Later;
}

/** Rejects where all are out of reach, or where one fails in a way that waiting does not mend, such as a refused token. */
export async function startAll(all: readonly Startable[], starting: Starting): Promise<void> {
  const started = await Promise.allSettled(all.map((one) => one.start()));
  const failures = started.flatMap((s, i) => (s.status === 'rejected' ? [{ why: s.reason, one: all[i]! }] : []));
  const fatal =
    failures.find(({ why }) => !isOutage(why)) ?? (failures.length === started.length ? failures[0] : undefined);
  if (fatal) throw fatal.why;
  for (const { one, why } of failures) tryAgain(one, why, starting);
}

function isOutage(error: unknown): boolean {
  return error instanceof AppError && error.code === 'ADAPTER_UNAVAILABLE';
}

/** Also where a token is refused by then: the others work, and the log says each time what is to be mended. */
function tryAgain(one: Startable, why: unknown, starting: Starting): void {
  const { log, draining, later = unhurried } = starting;
  const what = isOutage(why) ? 'could not be reached' : 'could not be started';
  log.error({ platform: one.name, err: why }, `${what}; the start is tried again`);
  later(() => {
    if (!draining()) one.start().catch((next: unknown) => tryAgain(one, next, starting));
  }, RETRY_MS);
}

/** Waiting for it keeps no process alive. */
const unhurried: Later = (work, ms) => void setTimeout(work, ms).unref();
