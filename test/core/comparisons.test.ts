/** What the words around a number make of it, as the lexicon lists them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmounts } from '../../src/core/reading/amounts.ts';
import { comparisonsOf, NO_COMPARISONS } from '../../src/core/reading/comparisons.ts';
import { engine } from './engine-of-shipped.ts';

const find = comparisonsOf(engine.prepared.knowledge.comparisons);
const read = (text: string) => readAmounts(text.toLowerCase(), [], find)[0];

describe('An amount', () => {
  it.each([
    ['did they seize 1,400 pieces at the outside?', 'atMost'],
    ['north of 1,400 cases', 'over'],
    ['1,400 cases and then some', 'over'],
    ['with a floor of 1,400', 'atLeast'],
    ['a whisker away from 1,400', 'nearly'],
    ['in the ballpark of 1,400', 'about'],
    ['no more than 1,400', 'atMost'],
    ['案件少说也有1400起', 'atLeast'],
    ['1400起打不住', 'over'],
    ['撑破天也就1400起', 'atMost'],
    ['1400起不到', 'under'],
    ['粗略算1400起', 'about'],
    ['1400起', 'equal'],
    ['the 1,400 cases', 'equal'],
  ])('in "%s" is %s', (text, comparator) => {
    expect(read(text)).toMatchObject({ value: 1400, comparator });
  });

  it('keeps the words that compare it, so that none of them is unknown', () => {
    const text = 'was it capped to 1,400 cases?';
    const amount = read(text)!;
    expect(text.slice(amount.said, amount.saidEnd)).toBe('capped to 1,400');
  });

  it('is compared by whole words alone', () => {
    const low = comparisonsOf({ under: { en: ['low N', 'N or less'] } });
    expect(low('it is low', '')).toEqual({ comparator: 'under', before: 3, after: 0 });
    expect(low('it is yellow', '')).toBeUndefined();
    expect(low('', ' cases or less')).toMatchObject({ comparator: 'under' });
    expect(low('', ' cases or lesser')).toBeUndefined();
  });

  it('whose words ask with both (够不够) is left to the patterns', () => {
    expect(engine.ask('上海2022年销毁的侵权货够不够200吨？', { now: '2023-06-21' })).toMatchObject({ verdict: 'yes' });
  });
});

it.each([
  ['Has the WIPO centre accepted 50 or less cases by the end of May?', 'no'],
  ['Did the courts in Shanghai conclude not even 130,000 IP cases between 2020 and 2022?', 'yes'],
  ["Did Shanghai's courts accept dead on 135,500 IP cases from 2020 to 2022?", 'no'],
  ['Was the number of cases accepted by the centre 73 sharp?', 'yes'],
  ['中心受理的案件没有50件，对吧？', 'no'],
  ['2020年至2022年上海法院审结的知识产权案件没有13万件，是吗？', 'yes'],
  ['中心受理的案件有没有50件？', 'yes'],
])('%s → %s', (question, verdict) => {
  expect(engine.ask(question, { now: '2023-06-21' })).toMatchObject({ kind: 'answer', verdict });
});

it('Without a list nothing is compared', () => {
  expect(comparisonsOf({})).toBe(NO_COMPARISONS);
  fc.assert(fc.property(fc.string(), fc.string(), (before, after) => void find(before, after)));
});
