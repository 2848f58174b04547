import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/core/text/normalise.ts';
import { createSpeller, damerau, respell } from '../../src/core/text/spell.ts';
import { tableOf } from '../../src/core/text/table.ts';
import { unitsOf } from '../../src/core/text/units.ts';

const VOCABULARY = new Map([
  ['seized', 20],
  ['seizure', 8],
  ['customs', 40],
  ['custom', 0],
  ['counterfeit', 12],
  ['infringement', 30],
  ['mediation', 5],
  ['meditation', 0],
  ['shanghai', 50],
  ['court', 30],
  ['courts', 30],
  ['count', 2],
  ['police', 12],
  ['wipo', 9],
  ['value', 4],
]);
const ENGLISH = new Set(['cases', 'police', 'custard', 'valve', 'how', 'many', 'seed', 'count']);
const speller = createSpeller(tableOf(VOCABULARY), (word) => ENGLISH.has(word));

describe('a misspelt word', () => {
  it.each([
    ['sezied', 'seized'],
    ['siezed', 'seized'],
    ['custms', 'customs'],
    ['cutsoms', 'customs'],
    ['customss', 'customs'],
    ['counterfiet', 'counterfeit'],
    ['countrefiet', 'counterfeit'],
    ['infringment', 'infringement'],
    ['mediaton', 'mediation'],
    ['shangai', 'shanghai'],
    ['hsanghai', 'shanghai'],
    ['plice', 'police'],
    ['wpio', 'wipo'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(speller.correct(typed)).toBe(meant);
  });

  it('is its own letters in another order before it is fewer letters', () => {
    const name = new Map([
      ['name', 40],
      ['named', 1],
    ]);
    expect(createSpeller(tableOf(name), () => false).correct('namde')).toBe('named');
  });

  it('goes to the word that the store uses more', () => {
    expect(speller.correct('coourt')).toBe('court');
    expect(speller.correct('custosm')).toBe('customs');
  });
});

describe('a word that stays', () => {
  it.each([
    ['the store knows', 'customs'],
    ['English knows', 'cases'],
    ['English knows, though the store has one like it', 'valve'],
    ['has three letters', 'cou'],
    ['has two letters', 'ip'],
    ['is too far from any', 'hangzhou'],
    ['is two edits off while short', 'cxxrt'],
    ['has a digit', 'c0urt'],
    ['is no Latin', '海关'],
    ['has accents left', 'séized'],
    ['is longer than any word', 'a'.repeat(31)],
    ['is empty', ''],
    ['is a name every object has', 'constructor'],
  ])('is one that %s', (_, word) => {
    expect(speller.correct(word)).toBeUndefined();
  });

  it('is every known word', () => {
    for (const word of [...VOCABULARY.keys(), ...ENGLISH]) expect(speller.correct(word)).toBeUndefined();
  });

  it('is any word where there is nothing to correct it to', () => {
    expect(createSpeller(tableOf([]), () => false).correct('sezied')).toBeUndefined();
  });
});

/** From seven letters on two edits are mended: "forgein" has two. */
const LONG = 7;
const letters = fc.string({ unit: fc.constantFrom(...'abcdeimnoprstuz'), maxLength: 14 });

describe('the speller', () => {
  it('gives a word of the vocabulary at most two edits away, or nothing', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const read = speller.correct(word);
        if (read === undefined) return;
        expect(VOCABULARY.has(read)).toBe(true);
        expect(damerau(word, read, 2)).toBeLessThanOrEqual(word.length >= LONG ? 2 : 1);
      }),
      { numRuns: 500 },
    );
  });

  it('mends two edits from seven letters on, and one below', () => {
    // Found by the property above, which held to eight.
    expect(speller.correct('acouats')).toBe('courts');
    expect(speller.correct('acouat')).toBeUndefined();
  });

  it('finds a word again after any one letter is lost', () => {
    for (const word of ['seized', 'counterfeit', 'infringement', 'shanghai', 'police']) {
      for (let i = 0; i < word.length; i++) {
        expect(speller.correct(word.slice(0, i) + word.slice(i + 1)), word).toBe(word);
      }
    }
  });

  it('does not depend on the order of the vocabulary nor on what was asked before', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 20 }), (words) => {
        const reversed = createSpeller(tableOf([...VOCABULARY].reverse()), (word) => ENGLISH.has(word));
        const backwards = [...words].reverse().map((w) => reversed.correct(w));
        expect(words.map((w) => speller.correct(w))).toEqual(backwards.reverse());
        expect(words.map((w) => speller.correct(w))).toEqual(words.map((w) => speller.correct(w)));
      }),
    );
  });

  it('corrects the words of a text and says which', () => {
    const units = unitsOf(normalise('How many did Custms sezied 海关?'));
    const { units: read, corrections } = respell(units, speller);
    expect(corrections).toEqual([
      { typed: 'Custms', read: 'customs' },
      { typed: 'sezied', read: 'seized' },
    ]);
    expect(read.map((u) => u.norm)).toEqual(['how', 'many', 'did', 'customs', 'seized', '海', '关']);
    expect(read.find((u) => u.norm === 'customs')).toMatchObject({ raw: 'Custms', start: 13, end: 19 });
  });

  it('hands back the very units where nothing is wrong', () => {
    const units = unitsOf(normalise('how many cases'));
    expect(respell(units, speller).units).toBe(units);
  });

  it('takes a word with a capital inside a sentence for a name, and mends it to names alone', () => {
    const everyday = createSpeller(
      tableOf([
        ['burn', 3],
        ['shanghai', 9],
      ]),
      (word) => word === 'burn',
      () => new Set(['shanghai']),
    );
    const read = (text: string) => respell(unitsOf(normalise(text)), everyday).corrections.map((c) => c.read);
    expect(read('how tall is the Burj tower')).toEqual([]);
    expect(read('they burj it')).toEqual(['burn']);
    expect(read('the courts of Shangai')).toEqual(['shanghai']);
    expect(read('Burj Them All')).toEqual(['burn']);
  });

  it('stays quick with a large vocabulary', () => {
    const words = new Map(
      Array.from({ length: 20_000 }, (_, i) => [`pre${i.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[+d]!)}ion`, 1]),
    );
    const large = createSpeller(tableOf(words), () => false);
    const before = performance.now();
    for (let i = 0; i < 20; i++) large.correct(`prabc${'qrstuvwxyz'[i % 10]}${'abcdefghij'[i % 10]}ion`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('the distance between two words', () => {
  it.each([
    ['seized', 'seized', 0],
    ['sezied', 'seized', 1],
    ['custms', 'customs', 1],
    ['abc', 'acb', 1],
    ['abc', 'xyz', 3],
    ['', 'ab', 2],
  ])('from "%s" to "%s" is %d', (a, b, distance) => {
    expect(damerau(a, b, 3)).toBe(distance);
  });

  it('is the same both ways, zero for the same word alone, and never above the limit by more than one', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const d = damerau(a, b, limit);
        expect(d).toBe(damerau(b, a, limit));
        expect(d).toBeLessThanOrEqual(limit + 1);
        expect(d === 0).toBe(a === b);
        expect(damerau(a, b, 20)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
