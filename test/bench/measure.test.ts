/** What is made of a peer's answers, with a peer that answers as it is told. */
import { describe, expect, it } from 'vitest';
import type { OwnQuestion } from '../../bench/src/data/own.ts';
import { chooseConfidence } from '../../bench/src/measure/confidence.ts';
import { measureNaive } from '../../bench/src/measure/naive.ts';
import { outcomesOf } from '../../bench/src/measure/outcomes.ts';
import { measureQuality } from '../../bench/src/measure/quality.ts';
import { measureScaling } from '../../bench/src/measure/scaling.ts';
import { sizesFor } from '../../bench/src/measure/sizes.ts';
import type { PeerEntry, Question, Reply, Scored } from '../../bench/src/types.ts';

/** A question's words are its answer: "a 0.9 b 0.2" ranks fact a first. */
function told(q: string): Scored[] {
  const words = q.split(' ');
  return words.flatMap((fact, i) => (i % 2 === 0 && words[i + 1] ? [{ fact, score: Number(words[i + 1]) }] : []));
}

const toy: PeerEntry = {
  name: 'toy',
  settings: '',
  package: '',
  cost: 0,
  open: async () => ({ build: () => undefined, search: ({ q }: Question): Reply => ({ ranked: told(q) }) }),
};
const asks = (q: string, ...facts: string[]): Question => ({ q, facts });
const asked = (q: string, ...facts: string[]) => ({ question: asks(q, ...facts), reply: { ranked: told(q) }, ms: 1 });

describe('quality', () => {
  it('chooses thresholds on validation and reports them on test', async () => {
    const quality = await measureQuality(
      toy,
      {
        facts: [{ id: 'a', phrasings: ['x'] }],
        validation: {
          inScope: [asks('a 0.6', 'a'), asks('a 0.9', 'a')],
          outOfScope: [asks('a 0.5'), asks('a 0.4')],
        },
        test: {
          inScope: [asks('a 0.55', 'a'), asks('a 0.7', 'a'), asks('b 0.8 a 0.1', 'a'), asks('b 0.9', 'b')],
          outOfScope: [asks('a 0.65'), asks('b 0.1')],
        },
      },
      1000,
    );
    expect(quality.accuracy).toBe(3 / 4);
    expect(quality.recall3).toBe(1);
    // 0.6 from validation: of the test it loses one right answer and refuses one of two.
    expect(quality.atLoss).toEqual({ threshold: 0.6, accuracy: 2 / 4, outOfScopeRecall: 1 / 2 });
    expect(quality.auroc).toBe(7 / 8);
    expect(quality.asked).toEqual({ inScope: 4, outOfScope: 2, typo: 4 });
    expect(quality.outcomes).toBeUndefined();
  });

  it('has nothing to say on abstaining where a set has no questions out of scope', async () => {
    const none = { inScope: [asks('a 1', 'a')], outOfScope: [] };
    const quality = await measureQuality(toy, { facts: [], validation: none, test: none }, 1000);
    expect(quality).not.toHaveProperty('auroc');
    expect(quality).not.toHaveProperty('paper');
  });

  it('draws fewer questions for a slow peer, never fewer than tell something', () => {
    expect(sizesFor(0.001, 40_000).inScope).toBeGreaterThan(10_000);
    expect(sizesFor(45, 40_000).inScope).toBe(400);
    expect(sizesFor(10_000, 40_000).inScope).toBe(150);
  });
});

describe('the confidence a peer is given', () => {
  it('is the one that parts the validation questions best', () => {
    expect(chooseConfidence([asked('a 0.9')], [asked('a 0.1')])).toBe('score');
    // The scores say nothing, being ahead does.
    expect(chooseConfidence([asked('a 0.5 b 0.1')], [asked('a 0.5 b 0.4')])).toBe('margin');
  });
});

describe('outcomes', () => {
  const given = (kind: string, confidence: number, facts: string[], meant: string[]) => ({
    question: asks('q', ...meant),
    reply: { ranked: [{ fact: 'a', score: confidence }], outcome: { kind, facts } },
    ms: 1,
  });

  it('count every answer against the right ones, also those to questions out of scope', () => {
    const inScope = [
      given('answer', 1, ['a'], ['a']),
      given('answer', 0, ['b'], ['c']),
      given('choices', 1, [], ['a']),
      given('abstain', 0, [], ['c']),
    ];
    const outcomes = outcomesOf(inScope, [given('answer', 1, ['a'], []), given('abstain', 0, [], [])])!;
    expect(outcomes.precision).toBe(1 / 3);
    expect(outcomes.answeredRight).toBe(1 / 4);
    expect(outcomes.offered).toBe(1 / 4);
    expect(outcomes.outOfScopeNotAnswered).toBe(1 / 2);
    // Sure of "a" three times, right twice; never sure where it was not asked.
    expect(outcomes.calibrationError).toBeCloseTo(1 / 6, 10);
  });

  it('are not made up for peers that only rank', () => {
    expect(outcomesOf([asked('a 1', 'a')], [])).toBeUndefined();
  });
});

describe('a naive bot on the questions of this project', () => {
  const own = (q: string, facts: string[], hard = false): OwnQuestion => ({ q, facts, locale: 'en', hard });
  const facts = [{ id: 'a', phrasings: ['x'] }];

  it('answers by the threshold of the tuning half, and is counted on the other', async () => {
    const tuning = [own('a 0.9', ['a']), own('a 0.6', ['a']), own('a 0.5', [])];
    const reporting = [own('a 0.7', ['a']), own('b 0.8', ['a']), own('a 0.3', ['a']), own('a 0.95', [])];
    const pair = await measureNaive(toy, await toy.open(), { facts, tuning, reporting }, false);
    expect(pair.balanced.plain).toEqual({ inScope: 3, right: 1, wrong: 1, offered: 0, outOfScope: 1, answeredOut: 1 });
    expect(pair.balanced.chinese.inScope).toBe(0);
  });

  it('keeps hard questions apart', async () => {
    const reporting = [own('a 0.9', ['a'], true)];
    const { balanced } = await measureNaive(
      toy,
      await toy.open(),
      { facts, tuning: [own('a 0.5', ['a'])], reporting },
      false,
    );
    expect(balanced.plain.inScope).toBe(0);
    expect(balanced.hard.right).toBe(1);
  });
});

describe('scaling', () => {
  it('times each pass by itself and asks at least a few', async () => {
    const scaling = await measureScaling(toy, [], Array(20).fill(asks('a 1', 'a')), 0);
    expect(scaling.asked).toBe(5);
    expect(scaling.p99).toBeGreaterThanOrEqual(scaling.p50);
  });
});
