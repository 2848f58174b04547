/** The index of terms as it is kept on disk: what is read back finds exactly what was kept. */
import { describe, expect, it } from 'vitest';
import { packTerms, unpackTerms } from '../../src/core/reading/packed-terms.ts';
import { addTerm, emptyTermIndex, findTerms } from '../../src/core/reading/terms.ts';
import { normalise } from '../../src/core/text/normalise.ts';
import { unitsOf } from '../../src/core/text/units.ts';
import { engine } from './engine-of-shipped.ts';

const { knowledge } = engine.prepared;
const units = (text: string) => unitsOf(normalise(text));

describe('a packed index of terms', () => {
  it('is the index again once unpacked, of the shipped lexicon and of an empty one', () => {
    for (const index of [knowledge.terms, knowledge.cues, emptyTermIndex()])
      expect(unpackTerms(packTerms(index))).toEqual(index);
  });

  it('finds names, plurals, stems, capitals and characters as before', () => {
    const index = emptyTermIndex();
    addTerm(index, 'name', 'high court', { type: 'body', id: 'high-court' });
    addTerm(index, 'stem', 'seizing', { type: 'concept', id: 'seize' });
    addTerm(index, 'cased', 'US', { type: 'place', id: 'us' });
    addTerm(index, 'name', '海关', { type: 'body', id: 'customs' });
    const read = unpackTerms(structuredClone(packTerms(index)));
    for (const text of ['two high courts seized', 'the US and us', '上海海关查扣'])
      expect(findTerms(read, units(text))).toEqual(findTerms(index, units(text)));
    expect(findTerms(read, units('two high courts seized'))).toHaveLength(2);
  });
});
