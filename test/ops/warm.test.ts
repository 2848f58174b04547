/** The questions a service asks itself at its start. */
import { describe, expect, it } from 'vitest';
import { warm } from '../../src/ops/warm.ts';
import { engine } from '../core/engine-of-shipped.ts';

describe('warming', () => {
  it('stops when its time is up', () => {
    let at = 0;
    expect(warm(engine, '2023-06-21', () => (at += 500))).toBe(3);
  });

  it('asks every question three times where there is time', () => {
    const few = { ...engine.prepared.store, facts: engine.prepared.store.facts.slice(0, 1) };
    const own = { ...engine, prepared: { ...engine.prepared, store: few } };
    const questions = few.facts.flatMap((f) => [...(f.questions.en ?? []), ...(f.questions.zh ?? [])]);
    expect(warm(own, '2023-06-21', () => 0)).toBe(questions.length * 3);
  });
});
