/** Asks an engine its own questions before people do, so that the first of them waits no longer than the hundredth. */
import type { Engine } from '../core/engine.ts';
import type { Memory } from '../core/types.ts';

/** Enough for the hot paths to be compiled; measured with `npm run load:discord`. */
const AT_MOST_MS = 2_000;
const ROUNDS = 3;

/** Returns how many were asked. `now` is a clock in ms, `today` an ISO day. */
export function warm(engine: Engine, today: string, now: () => number): number {
  const until = now() + AT_MOST_MS;
  const context = { now: today };
  let asked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const fact of engine.prepared.store.facts) {
      // One talk of a fact's questions, each typed in three ways: people go on asking, slip, and stop halfway.
      let memory: Memory | undefined;
      for (const question of [...(fact.questions.en ?? []), ...(fact.questions.zh ?? [])]) {
        if (now() >= until) return asked;
        const { answer, memory: next } = engine.converse(question, context, memory);
        // Said back, what it answers holds periods and amounts of every kind.
        if (memory === undefined) engine.converse('answer' in answer ? answer.answer : question, context);
        memory = next;
        engine.converse(slipped(question), context);
        engine.rank(question.slice(0, question.length >> 1), context);
        asked += 1;
      }
    }
  }
  return asked;
}

/** With two letters of its longest word in each other's place. */
function slipped(question: string): string {
  const words = question.match(/[a-z]{4,}/gi) ?? [];
  const longest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  const at = longest.length >> 1;
  const swapped =
    longest.slice(0, at - 1) + longest.slice(at, at + 1) + longest.slice(at - 1, at) + longest.slice(at + 1);
  return longest === '' ? question : question.replace(longest, swapped);
}
