/** Typos, draws and rows: the same for every run, and what they say they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../bench/src/data/csv.ts';
import { factsOf, questionsOf } from '../../bench/src/data/labelled-rows.ts';
import { withTypo } from '../../bench/src/metrics/typos.ts';
import { random, sample, shuffled } from '../../bench/src/random.ts';

const LETTERS = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = fc.array(LETTERS, { minLength: 1, maxLength: 10 }).map((l) => l.join(''));
const question = fc.array(word, { minLength: 1, maxLength: 8 }).map((w) => w.join(' '));

describe('a typo', () => {
  it('changes exactly one word of four letters or more, by one slip', () => {
    fc.assert(
      fc.property(question, fc.nat(), (q, seed) => {
        const [before, after] = [q.split(' '), withTypo(q, random(seed, 'test')).split(' ')];
        expect(after).toHaveLength(before.length);
        const changed = before.flatMap((w, i) => (w === after[i] ? [] : [{ was: w, is: after[i]! }]));
        if (before.every((w) => w.length < 4)) {
          expect(changed).toEqual([]);
          return;
        }
        expect(changed).toHaveLength(1);
        const { was, is } = changed[0]!;
        expect(was.length).toBeGreaterThanOrEqual(4);
        expect(Math.abs(was.length - is.length)).toBeLessThanOrEqual(1);
        // But for at most two letters, it begins and ends as it did.
        let head = 0;
        while (head < was.length && was[head] === is[head]) head++;
        let tail = 0;
        while (tail < was.length - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
        expect(was.length - head - tail).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('leaves a question without such a word as it is', () => {
    expect(withTypo('how do i pay', random(1, 'test'))).toBe('how do i pay');
    expect(withTypo('谁是局长', random(1, 'test'))).toBe('谁是局长');
  });

  it('is the same for the same seed', () => {
    const typed = (seed: number): string => withTypo('where is my new credit card', random(seed, 'test'));
    expect(typed(3)).toBe(typed(3));
    expect(new Set([1, 2, 3, 4, 5, 6].map(typed)).size).toBeGreaterThan(1);
  });
});

describe('draws', () => {
  it('keep every element once, and do not share chance between purposes', () => {
    const list = [...Array(50).keys()];
    expect(shuffled(list, random(1, 'a')).sort((a, b) => a - b)).toEqual(list);
    expect(shuffled(list, random(1, 'a'))).toEqual(shuffled(list, random(1, 'a')));
    expect(shuffled(list, random(1, 'a'))).not.toEqual(shuffled(list, random(1, 'b')));
    expect(sample(list, 80, random(1, 'a'))).toEqual(list);
    expect(new Set(sample(list, 7, random(1, 'a'))).size).toBe(7);
  });

  it('give each label so many phrasings, none twice, and no label away', () => {
    const rows = ['b', 'a', 'c'].flatMap((label) => [1, 2, 2, 3, 4].map((n) => ({ q: `${label} ${n}`, label })));
    const facts = factsOf(rows, 3, 1);
    expect(facts.map((f) => f.id)).toEqual(['f000', 'f001', 'f002']);
    for (const f of facts) expect(new Set(f.phrasings).size).toBe(3);
    expect(factsOf(rows, 'all', 1).map((f) => f.phrasings.length)).toEqual([4, 4, 4]);
    expect(questionsOf([{ q: 'x', label: 'c' }], rows)).toEqual([{ q: 'x', facts: ['f002'] }]);
  });
});

describe('comma-separated values', () => {
  it('reads quotes, commas and line breaks within a field', () => {
    expect(parseCsv('text,category\n"a, ""b""\nc",x\r\nplain,y\n')).toEqual([
      ['text', 'category'],
      ['a, "b"\nc', 'x'],
      ['plain', 'y'],
    ]);
  });

  it('keeps an empty field and a last line without an end', () => {
    expect(parseCsv('a,\nb,c')).toEqual([
      ['a', ''],
      ['b', 'c'],
    ]);
  });
});
