/** Asks an engine its own questions before people do, so that the first of them waits no longer than the hundredth. */
import type { Engine } from '../core/engine.ts';

/** Enough for the hot paths to be compiled; measured with `npm run load:slack`. */
const AT_MOST_MS = 2_000;
const ROUNDS = 3;

/** Returns how many were asked. `now` is a clock in ms, `today` an ISO day. */
export function warm(engine: Engine, today: string, now: () => number): number {
  const until = now() + AT_MOST_MS;
  let asked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const fact of engine.prepared.store.facts) {
      for (const question of [...(fact.questions.en ?? []), ...(fact.questions.zh ?? [])]) {
        if (now() >= until) return asked;
        engine.converse(question, { now: today });
        asked += 1;
      }
    }
  }
  return asked;
}
