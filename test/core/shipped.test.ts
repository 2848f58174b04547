/** The shipped facts, each asked for in its own words. */
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/core/types.ts';
import { engine, store } from './engine-of-shipped.ts';

const NOW = { now: '2023-06-21' };

const FIRSTS = store.facts
  .flatMap((f) =>
    LOCALES.flatMap((locale) => (f.questions[locale] ?? []).slice(0, 1).map((q) => ({ id: f.id, locale, q }))),
  )
  // It asks how, which the source leaves out: the nearest answer, not an answer.
  .filter(({ id, locale }) => !(id === 'aid-system-plan' && locale === 'zh'));

describe('a shipped fact', () => {
  it.each(FIRSTS)('is the answer to its first phrasing: $id, $q', ({ id, locale, q }) => {
    const answer = engine.ask(q, NOW);
    expect(answer).toMatchObject({ kind: 'answer', locale });
    // Asked for its source, the report is told of beside it.
    expect('factIds' in answer && answer.factIds[0]).toBe(id);
  });

  it('asked for another place names it without its possessive', () => {
    expect(engine.ask("How many IP cases did Beijing's courts conclude?", NOW).answer).toMatch(/^Not for Beijing\. /);
  });

  it('denied or confirmed is denied or confirmed again by its button', () => {
    const answer = engine.ask('Did Shanghai courts conclude over 200,000 IP cases from 2020 to 2022?', NOW);
    expect(answer.answer).toMatch(/^No\. /);
    expect('ref' in answer && engine.recall(answer.ref, NOW)?.answer).toBe(answer.answer);
  });
});
