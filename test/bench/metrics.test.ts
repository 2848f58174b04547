/** The figures of the benchmark, on cases small enough to work out by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc } from '../../bench/src/metrics/auroc.ts';
import { calibrationError } from '../../bench/src/metrics/calibration.ts';
import { quantile, summarise } from '../../bench/src/metrics/summary.ts';
import {
  applyThreshold,
  type Marked,
  type Split,
  thresholdAtLoss,
  thresholdOfPaper,
} from '../../bench/src/metrics/thresholds.ts';

describe('area under the ROC curve', () => {
  it('is 1 where every question in scope is ahead, 0 where every one is behind', () => {
    expect(auroc([0.8, 0.9], [0.1, 0.2])).toBe(1);
    expect(auroc([0.1, 0.2], [0.8, 0.9])).toBe(0);
  });

  it('counts a tie as half', () => {
    expect(auroc([0.5], [0.5])).toBe(0.5);
    expect(auroc([0.5, 0.9], [0.5, 0.1])).toBe(3.5 / 4);
  });

  it('tells nothing where one side is empty', () => {
    expect(auroc([], [0.3])).toBe(0.5);
    expect(auroc([0.3], [])).toBe(0.5);
  });

  it('takes a missing ranking as the least confidence', () => {
    expect(auroc([0.1], [Number.NEGATIVE_INFINITY])).toBe(1);
  });

  it('equals the share of pairs in the right order', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (ins, outs) => {
        const pairs = ins.flatMap((i) => outs.map((o) => (i > o ? 1 : i === o ? 0.5 : 0)));
        expect(auroc(ins, outs)).toBeCloseTo(pairs.reduce<number>((a, b) => a + b, 0) / pairs.length, 10);
      }),
    );
  });
});

const marked = (list: readonly (readonly [number, boolean])[]): Marked[] =>
  list.map(([confidence, right]) => ({ confidence, right }));

describe('thresholds', () => {
  const split: Split = {
    inScope: marked([
      [0.9, true],
      [0.8, true],
      [0.6, true],
      [0.5, false],
      [0.3, true],
    ]),
    outOfScope: marked([
      [0.7, false],
      [0.4, false],
      [0.2, false],
    ]),
  };

  it('answers what reaches the threshold, itself included', () => {
    const at = applyThreshold(split, 0.6);
    expect(at.accuracy).toBe(3 / 5);
    expect(at.outOfScopeRecall).toBe(2 / 3);
  });

  it('takes the highest threshold that loses no more than allowed', () => {
    expect(thresholdAtLoss(split, 0)).toBe(0.3);
    expect(thresholdAtLoss(split, 0.2)).toBe(0.6);
    expect(thresholdAtLoss(split, 1)).toBe(0.9);
  });

  it('never loses more than allowed on the split it was chosen on', () => {
    const mark = fc.record({ confidence: fc.integer({ min: 0, max: 9 }), right: fc.boolean() });
    const out = fc.record({ confidence: fc.integer({ min: 0, max: 9 }), right: fc.constant(false) });
    fc.assert(
      fc.property(
        fc.array(mark, { minLength: 1 }),
        fc.array(out),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (i, o, loss) => {
          const chosen = { inScope: i, outOfScope: o };
          const whole = applyThreshold(chosen, Number.NEGATIVE_INFINITY).accuracy;
          const at = applyThreshold(chosen, thresholdAtLoss(chosen, loss));
          expect(at.accuracy).toBeGreaterThanOrEqual(whole - loss - 1e-9);
        },
      ),
    );
  });

  it('by the paper counts a refused question out of scope like a right answer', () => {
    // Refusing below 0.3 loses nothing and gains one; below 0.5 loses one, gains another; ties go to the lower.
    expect(thresholdOfPaper(split)).toBe(0.3);
    const crowded: Split = { ...split, outOfScope: [...split.outOfScope, ...marked([[0.45, false]])] };
    expect(thresholdOfPaper(crowded)).toBe(0.5);
  });

  it('answers everything where there was nothing to choose on', () => {
    const none: Split = { inScope: [], outOfScope: [] };
    expect(thresholdAtLoss(none, 0.03)).toBe(Number.NEGATIVE_INFINITY);
    expect(thresholdOfPaper(none)).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe('expected calibration error', () => {
  it('is 0 where what is stated holds as often as stated', () => {
    const stated = [...Array(20).keys()].map((i) => ({ confidence: 0.75, holds: i < 15 }));
    expect(calibrationError(stated)).toBeCloseTo(0, 10);
  });

  it('weighs each bin by its questions', () => {
    const sure = { confidence: 1, holds: false };
    const unsure = { confidence: 0.05, holds: false };
    expect(calibrationError([sure, unsure, unsure, unsure])).toBeCloseTo((1 + 3 * 0.05) / 4, 10);
  });

  it('puts certainty into the last bin, and is 0 of nothing', () => {
    expect(calibrationError([{ confidence: 1, holds: true }])).toBe(0);
    expect(calibrationError([])).toBe(0);
  });
});

describe('summaries', () => {
  it('give mean, lowest and highest', () => {
    expect(summarise([1, 2, 6])).toEqual({ mean: 3, low: 1, high: 6, count: 3 });
    expect(summarise([])).toBeUndefined();
  });

  it('take quantiles by rank', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(3);
    expect(quantile([1], 0.99)).toBe(1);
    expect(quantile([], 0.5)).toBeNaN();
  });
});
