/** Tables of text, and the index of terms made of them: what is looked up is what was put in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTerm, emptyTermList, indexOf } from '../../src/core/reading/term-list.ts';
import { findTerms, termsOf } from '../../src/core/reading/terms.ts';
import { normalise } from '../../src/core/text/normalise.ts';
import { entriesOf, lookUp, sizeOf, tableOf } from '../../src/core/text/table.ts';
import { unitsOf } from '../../src/core/text/units.ts';

const units = (text: string) => unitsOf(normalise(text));

describe('a table', () => {
  it('gives back every entry and nothing else, whatever the keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.nat()), fc.string(), (record, other) => {
        const map = new Map(Object.entries(record));
        const table = structuredClone(tableOf(map));
        expect([...entriesOf(table)]).toEqual([...map]);
        expect(sizeOf(table)).toBe(map.size);
        for (const [key, value] of map) expect(lookUp(table, key)).toBe(value);
        expect(lookUp(table, other)).toBe(map.get(other));
      }),
    );
  });

  it('does not take the end of one key and the beginning of the next for a key', () => {
    const table = tableOf([
      ['ab', 1],
      ['cd', 2],
    ]);
    for (const key of ['bc', 'abcd', 'a', '', 'abc']) expect(lookUp(table, key)).toBeUndefined();
  });
});

describe('an index of terms', () => {
  it('finds names, plurals, stems, capitals and characters', () => {
    const list = emptyTermList();
    addTerm(list, 'name', 'high court', { type: 'body', id: 'high-court' });
    addTerm(list, 'stem', 'seizing', { type: 'concept', id: 'seize' });
    addTerm(list, 'cased', 'US', { type: 'place', id: 'us' });
    addTerm(list, 'name', '海关', { type: 'body', id: 'customs' });
    const index = structuredClone(indexOf(list));
    const found = (text: string) => findTerms(index, units(text)).map((s) => s.senses.map((sense) => sense.id));
    expect(found('two high courts seized')).toEqual([['high-court'], ['seize']]);
    expect(found('the US and us')).toEqual([['us']]);
    expect(found('上海海关查扣')).toEqual([['customs']]);
    expect(found('the court is high')).toEqual([]);
    expect([...termsOf(index, 'name')].map(([term]) => term)).toEqual(['high court', 'high courts', '海关']);
  });

  it('finds nothing where there is no term', () => {
    expect(findTerms(indexOf(emptyTermList()), units('high court'))).toEqual([]);
  });
});
