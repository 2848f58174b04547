/** Tries one call again where trying again can help, and reports in which way it finally failed. */
import type { Failure } from './failures.ts';

export interface Patience {
  /** Waits between tries while Slack is down. */
  readonly pausesMs: readonly number[];
  /** How long to bear with "too many requests" in all. */
  readonly limitedMs: number;
  readonly sleep: (ms: number) => Promise<void>;
}

export const USUAL_PATIENCE: Patience = {
  pausesMs: [300, 1_000, 3_000, 8_000],
  limitedMs: 5 * 60_000,
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

export type Tried<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export async function retry<T>(
  call: () => Promise<T>,
  failureOf: (error: unknown) => Failure,
  patience: Patience,
): Promise<Tried<T>> {
  let down = 0;
  let waited = 0;
  for (;;) {
    try {
      return { ok: true, value: await call() };
    } catch (error) {
      const failure = failureOf(error);
      let pause: number | undefined;
      if (failure.kind === 'limited') {
        // Everybody who was told to wait wakes at the same moment: a little spread keeps them from being told again.
        pause = failure.waitMs + Math.random() * 250;
        waited += pause;
        if (waited > patience.limitedMs) return { ok: false, failure };
      } else if (failure.kind === 'down') pause = patience.pausesMs[down++];
      if (pause === undefined) return { ok: false, failure };
      await patience.sleep(pause);
    }
  }
}
