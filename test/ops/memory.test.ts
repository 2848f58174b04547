/** What a running service remembers, and that it forgets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createInflight } from '../../src/ops/inflight.ts';
import { createMemoryState } from '../../src/ops/memory.ts';
import { createPace, createTurns } from '../../src/ops/turns.ts';

const MINUTE = 60_000;

function at(start = 0) {
  let now = start;
  const state = createMemoryState(() => now);
  const pass = (ms: number): void => {
    now += ms;
  };
  return { state, pass };
}

describe('ids', () => {
  it('are new once, for ten minutes at the least', async () => {
    const { state, pass } = at();
    expect(await state.first('a')).toBe(true);
    pass(9 * MINUTE);
    expect(await state.first('b')).toBe(true);
    pass(MINUTE - 1);
    expect(await state.first('a')).toBe(false);
    pass(9 * MINUTE);
    expect(await state.first('b')).toBe(false);
  });

  it('are forgotten in the end', async () => {
    const { state, pass } = at();
    await state.first('a');
    pass(11 * MINUTE);
    await state.first('b');
    pass(11 * MINUTE);
    expect(await state.first('a')).toBe(true);
  });
});

describe('an allowance', () => {
  it('lets a burst pass, then one at a time, and says how long to wait', async () => {
    const { state, pass } = at();
    const rate = { burst: 3, everyMs: 1_000 };
    for (let i = 0; i < 3; i++) expect(await state.take('u', rate)).toBe(0);
    expect(await state.take('u', rate)).toBe(1_000);
    expect(await state.take('other', rate)).toBe(0);
    pass(600);
    expect(await state.take('u', rate)).toBe(400);
    pass(400);
    expect(await state.take('u', rate)).toBe(0);
    expect(await state.take('u', rate)).toBe(1_000);
  });

  it('never lets more pass than it says, whatever the pace', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 60 }), async (pauses) => {
        const { state, pass } = at();
        const rate = { burst: 4, everyMs: 500 };
        let passed = 0;
        let elapsed = 0;
        for (const pause of pauses) {
          pass(pause);
          elapsed += pause;
          if ((await state.take('u', rate)) === 0) passed += 1;
          expect(passed).toBeLessThanOrEqual(rate.burst + elapsed / rate.everyMs);
        }
      }),
    );
  });
});

describe('a shelf', () => {
  it('keeps the most recently used, for a while', async () => {
    const { state, pass } = at();
    const shelf = state.shelf<number>('s', { ttlMs: MINUTE, max: 2 });
    await shelf.put('a', 1);
    await shelf.put('b', 2);
    await shelf.get('a');
    await shelf.put('c', 3);
    expect([await shelf.get('a'), await shelf.get('b'), await shelf.get('c')]).toEqual([1, undefined, 3]);
    pass(MINUTE);
    expect(await shelf.get('a')).toBeUndefined();
  });

  it('of one name is one shelf', async () => {
    const { state } = at();
    const options = { ttlMs: MINUTE, max: 2 };
    await state.shelf<number>('s', options).put('a', 1);
    expect(await state.shelf<number>('s', options).get('a')).toBe(1);
    expect(await state.shelf<number>('t', options).get('a')).toBeUndefined();
  });
});

describe('turns', () => {
  it('go one after the other for a key, also after one that failed, and side by side for others', async () => {
    const turns = createTurns();
    const done: string[] = [];
    const gates = new Map<string, () => void>();
    const work = (name: string) => async () => {
      await new Promise<void>((resolve) => gates.set(name, resolve));
      done.push(name);
      if (name === 'a1') throw new Error('a1');
    };
    const a1 = turns('a', work('a1')).catch(() => {});
    const a2 = turns('a', work('a2'));
    const b1 = turns('b', work('b1'));
    await Promise.resolve();
    await Promise.resolve();
    expect([...gates.keys()]).toEqual(['a1', 'b1']);
    gates.get('b1')!();
    await b1;
    gates.get('a1')!();
    await a1;
    await new Promise((resolve) => setImmediate(resolve));
    gates.get('a2')!();
    await a2;
    expect(done).toEqual(['b1', 'a1', 'a2']);
  });
});

describe('a pace', () => {
  it('lets what arrives in between go first', async () => {
    const pace = createPace();
    const done: string[] = [];
    const work = ['one', 'two', 'three'].map(async (name) => {
      await pace();
      done.push(name);
      if (name === 'one') setImmediate(() => done.push('arrived'));
    });
    await Promise.all(work);
    expect(done.indexOf('arrived')).toBeLessThan(done.indexOf('three'));
    expect(done.filter((d) => d !== 'arrived')).toEqual(['one', 'two', 'three']);
  });
});

describe('what is in flight', () => {
  it('is waited for, and counted where it does not end', async () => {
    const inflight = createInflight();
    let release: () => void = () => {};
    const work = inflight.run(() => new Promise<void>((resolve) => (release = resolve)));
    expect(await inflight.drain(1)).toBe(1);
    const drained = inflight.drain(60_000);
    release();
    await work;
    expect(await drained).toBe(0);
    await expect(inflight.run(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(inflight.size).toBe(0);
  });
});
