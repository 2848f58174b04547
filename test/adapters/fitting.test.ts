/** Suggestions over the shipped facts: all that fit what is typed, best first, and nothing that does not. */
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../src/adapters/desk.ts';
import { createFitting } from '../../src/adapters/fitting.ts';
import { suggestions } from '../../src/adapters/suggestions.ts';
import { assemble } from '../../src/assemble.ts';
import { createMemoryState } from '../../src/ops/memory.ts';
import { folderOf, listeningLog } from '../support.ts';

const { log } = listeningLog();
const engine = await assemble({ cacheDir: folderOf() }, log);
const desk = createDesk({
  platform: 'test',
  engine: () => engine,
  state: createMemoryState(),
  today: () => '2026-11-22',
  now: () => 0,
  log,
});
const idsFor = (typed: string): string[] => suggestions(desk, typed, 'en', 25, 100).map((s) => s.id);

describe('suggestions', () => {
  it.each([
    ['cases concluded by courts', 'court-caseload-2020-2022', 8],
    ['customs', 'customs-seizures', 4],
    ['sei', 'customs-seizures', 1],
    ['wipo', 'wipo-meaning', 10],
    ['how many', 'wipo-centre-caseload', 12],
    ['guidline', 'court-centre-guideline', 2],
    ['法院', 'wang-guangxian-office', 8],
    ['guideline success', 'guideline-success-claim', 2],
    ['2022', 'goods-destroyed', 3],
  ])('for %j begin with %s and go on with what fits as well', (typed, first, least) => {
    const ids = idsFor(typed);
    expect(ids[0]).toBe(first);
    expect(ids.length).toBeGreaterThanOrEqual(least);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('for a word that is not finished hold whatever begins so', () =>
    expect(idsFor('guideline-su')).toContain('guideline-success-claim'));

  it.each(['c', 'ip', 'shanghai', ''])('are all 25 for %j, which that many facts fit', (typed) => {
    expect(idsFor(typed)).toHaveLength(25);
  });

  it.each(['the price of tea in india', 'quux', 'swallow', '茶', '今天天气', 'zzz zzz'])(
    'are none for %j, which no fact fits',
    (typed) => {
      expect(idsFor(typed)).toEqual([]);
    },
  );

  it('hold every fact that a whole word of its title was typed of, until there is no room', () => {
    for (const fact of engine.prepared.store.facts) {
      const word = (fact.title.en ?? '').split(/[\s,:]+/).find((w) => w.length > 6);
      if (word !== undefined && idsFor(word).length < 25) expect(idsFor(word)).toContain(fact.id);
    }
  });
});

describe('fitting', () => {
  it('of no facts finds none', () => {
    expect(createFitting([]).find('anything')).toEqual([]);
  });

  it('finds the same by either language of a fact', () => {
    const fitting = createFitting(engine.prepared.store.facts);
    expect(fitting.find('customs seized')[0]).toBe('customs-seizures');
    expect(fitting.find('海关查扣')[0]).toBe('customs-seizures');
  });
});
