/** What the loader refuses before it can leave a gap in an answer, and what it forgives. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/core/types.ts';
import { AppError } from '../../src/errors.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { edited, type Files, folderOf, lineOf } from '../support.ts';
import { MORE, PACK, TWO } from './widgets.ts';

function load(files: Files): Store {
  return loadFacts(readFactFiles([folderOf(files)])).store;
}

/** The pack with something set before its questions. */
function before(lines: string): string {
  return edited(PACK, '    questions:', `${lines}    questions:`);
}

/** The message of the one refusal. */
function refusal(text: string): string {
  try {
    load({ 'a.yaml': text });
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  throw new Error('this file loaded');
}

describe('a derived figure', () => {
  it.each([
    ['one that cannot be worked out', '[b, n]', '[a, m]'],
    ['a later one', '[b, n]', '[n, m]'],
  ])('computed from %s is refused, never left as {a} in an answer', (_, first, second) => {
    const derived = `    derived:\n      a: {difference: ${first}, unit: case}\n      b: {sum: ${second}, unit: case}\n`;
    expect(refusal(edited(before(derived), '{n}', '{a}'))).toMatch(/a is computed from "b", .* declared before/);
  });

  it('computed from an earlier one is there', () => {
    const derived = '    derived:\n      b: {sum: [n, m], unit: case}\n      a: {difference: [b, n], unit: case}\n';
    const { facts } = load({ 'a.yaml': edited(before(derived), '{n}', '{a}') });
    expect(facts[0]?.observations[0]?.figures.find((f) => f.name === 'a')).toMatchObject({ value: 4 });
  });

  it.each(['quotient', 'ratio', 'difference'])('that is a %s of one figure is refused', (operation) => {
    const text = before(`    derived:\n      a: {${operation}: [n], unit: case}\n`);
    expect(refusal(text)).toMatch(/a needs two figures and names 1/);
  });
});

describe('a template', () => {
  it('with a figure that one observation lacks is refused', () => {
    expect(refusal(before(MORE.replace('n: {value: 9, unit: case}, ', '')))).toMatch(/unknown placeholder \{n\}/);
    expect(load({ 'a.yaml': before(MORE) }).facts[0]?.observations).toHaveLength(2);
  });

  it('with {speaker} in a fact that has no speaker is refused', () => {
    expect(refusal(edited(PACK, 'There are {n}', '{speaker} counts {n}'))).toMatch(/unknown placeholder \{speaker\}/);
  });
});

describe('a speaker', () => {
  it('that nothing defines is refused, with its line', () => {
    const text = edited(PACK, '{basis: unstated}', '{person: nobody-here}');
    expect(refusal(text)).toContain(`a.yaml:${lineOf(text, 'nobody-here')}: error: `);
    expect(refusal(text)).toMatch(/attributed to "nobody-here", which no file defines/);
  });
});

describe('a period', () => {
  it.each([
    ['2020-99-31', /no such day/],
    ['2020-02-31', /no such day/],
    ['2019-12-31', /ends before it begins/],
  ])('from 2020-01-01 to %s is refused, once', (to, message) => {
    const told = refusal(edited(PACK, '2020-12-31', to));
    expect(told).toMatch(message);
    expect(told).toMatch(/^1 problem /);
  });

  it('that ends on a leap day is taken', () => {
    expect(load({ 'a.yaml': edited(PACK, '2020-12-31', '2020-02-29') }).facts).toHaveLength(1);
  });
});

describe('a problem', () => {
  it('is named with file and line where an alias has no anchor', () => {
    const text = edited(PACK, '{en: One}', '*One');
    expect(refusal(text)).toContain(`a.yaml:${lineOf(text, '*One')}: error: `);
    expect(refusal(text)).toContain('define the anchor before its alias');
  });

  it('is named with the line of the key where the key is unknown', () => {
    const text = before('    subject: x\n');
    expect(refusal(text)).toContain(`a.yaml:${lineOf(text, 'subject')}: error: `);
  });

  it('says of a missing key that it is missing', () => {
    const files = { 'a.jsonl': '{"id":"x","title":"X","answer":"x","source":{"title":"S"}}' };
    expect(() => load(files)).toThrow(/questions: is missing/);
  });

  it('of a placeholder is no collision of ids, even where the id reads like one', () => {
    const text = edited(PACK, 'id: one', 'id: already').replace('{n}', '{zz}');
    expect(() => load({ 'a.yaml': text })).toThrow(expect.objectContaining({ code: 'FACT_INVALID' }));
  });

  it('of one file does not make others look broken', () => {
    const sources = PACK.slice(PACK.indexOf('sources:'), PACK.indexOf('facts:'));
    const files = { 'a.yaml': edited(PACK, sources, ''), 'b.yaml': `${sources}topics: [` };
    expect(() => load(files)).not.toThrow(/which no file defines/);
    expect(() => load(files)).toThrow(/^1 problem /);
  });
});

describe('a byte order mark', () => {
  it('may begin JSON Lines, JSON and YAML alike', () => {
    const list = `[${TWO.split('\n').join(',')}]`;
    for (const files of [{ 'a.jsonl': `\ufeff${TWO}` }, { 'a.json': `\ufeff${list}` }, { 'a.yaml': `\ufeff${list}` }])
      expect(load(files).facts.map((f) => f.id)).toEqual(['filing', 'term']);
  });
});
