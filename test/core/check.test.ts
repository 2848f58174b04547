import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementsOf } from '../../src/core/reading/statements.ts';
import { CLAIM_VERDICTS } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

const check = (text: string) => engine.check(text, { now: '2023-06-21' });

describe('A claim', () => {
  it.each([
    // Another way of writing it, rounded as it should be, a looser bound that follows.
    ["Shanghai's courts concluded nearly 130k IP cases from 2020 to 2022", 'agrees'],
    ['上海法院2020至2022年审结知产案近13万件', 'agrees'],
    ['A Germany-based company invested another US$42 million in China', 'agrees'],
    ['Shanghai police have detected well over 1,000 criminal IP cases since 2022', 'agrees'],
    // Another number, a swapped digit, a tighter bound, somebody else's words.
    ['Shanghai police have detected over 1,040 criminal IP cases since 2022', 'agrees'],
    ['Shanghai police have detected 1,300 criminal IP cases since 2022', 'differs'],
    ["Shanghai's courts accepted over 153,500 IP cases from 2020 to 2022", 'differs'],
    ['Shanghai Customs seized over 9 million infringing pieces since 2022', 'differs'],
    ['Rui Wenbiao said that over 300 tons of infringing goods were destroyed in 2022', 'differs'],
    ['The WIPO centre in Shanghai was established in 2016', 'differs'],
    // The right figure of another period, place, body, unit, thing or qualifier.
    ['Exactly 1,400 criminal IP cases have been detected by Shanghai police since 2022', 'scope'],
    ["In 2021 alone Shanghai's courts accepted over 135,500 IP cases", 'scope'],
    ['Li Xiaomeng invested 300 million yuan in China', 'scope'],
    ['Rui Wenbiao 在会上提到，2023年是中国与WIPO合作的第50年', 'agrees'],
    ["Beijing's courts accepted over 135,500 IP cases from 2020 to 2022", 'scope'],
    ['Over 1,400 people have been arrested by Shanghai police since 2022', 'scope'],
    ['Shanghai Customs seized over 300 tons of infringing goods', 'scope'],
    ['上海海关2022年以来查扣侵权货物超过300吨', 'scope'],
    // Denied, or a total said of each year.
    ['Shanghai Customs did not seize 8 million pieces of infringing goods since 2022', 'differs'],
    ["It is not true that Shanghai's courts accepted over 135,500 cases from 2020 to 2022", 'differs'],
    ['上海海关没有查扣800万件侵权货物。', 'differs'],
    ["Shanghai's courts accept 135,500 IP cases every year", 'scope'],
    // Nothing is known.
    ['The WIPO centre employs 25 case managers', 'notcovered'],
    ['Paris is the capital of France', 'notcovered'],
    ['浦东那起商标案判赔300万元', 'notcovered'],
  ] as const)('"%s": %s', (text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });

  it('is told with what is known instead', () => {
    const { claims } = check('Shanghai Customs seized over 9 million infringing pieces since 2022');
    expect(claims).toMatchObject([{ verdict: 'differs', factIds: ['customs-seizures'] }]);
    expect(claims[0]!.ours).toContain('over 8 million pieces');
    expect(claims[0]!.sources[0]?.url).toMatch(/^https:/);
  });

  it('weighs the gravest of a text', () => {
    const answer = check('The centre had accepted 37 cases and ended 63 cases by the end of May 2023.');
    expect(answer.claims.map((c) => c.verdict)).toEqual(['differs', 'agrees']);
    expect(answer.verdict).toBe('differs');
  });

  it.each([['Kind regards, Tom'], [''], ['???'], ['谢谢大家！']])('is none in "%s"', (text) => {
    expect(check(text)).toMatchObject({ verdict: 'notcovered', claims: [] });
  });

  it('never fails, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 400 })), (text) => {
        const answer = check(text);
        expect(CLAIM_VERDICTS).toContain(answer.verdict);
        expect(answer.claims.length).toBeLessThanOrEqual(24);
      }),
      { numRuns: 200 },
    );
  });
});

describe('A text is taken apart', () => {
  it.each([
    ['Courts accepted 135,500 cases and concluded 130,000.', ['Courts accepted 135,500 cases', 'concluded 130,000.']],
    ['Slide 4: 300 tons, item 12', ['300 tons, item 12']],
    ['2022年销毁300余吨，货值近5000万元。', ['2022年销毁300余吨', '货值近5000万元。']],
    ['It handles arbitration and mediation', ['It handles arbitration and mediation']],
  ])('%s', (text, statements) => {
    expect(statementsOf(text, '2023-06-21', 12).map((s) => s.text)).toEqual(statements);
  });
});

describe('A statement of several', () => {
  it.each([
    ['上海加强了海外知产保护，接下来还要完善海外援助体系，并继续跟WIPO加深合作。', 'agrees'],
    ["WIPO's centre in Shanghai was established in 2016, and it handles foreign-related IP cases.", 'differs'],
    ['市知识产权局局长芮文彪介绍，纽约、东京、迪拜等海外城市都设了服务站。', 'agrees'],
    // Whoever said it, said all of it.
    ['高院王光贤介绍，纽约、东京、迪拜等海外城市都设了服务站。', 'differs'],
  ])('%s', (text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });
});

describe('A number of people is no share', () => {
  it.each(['WIPO中心：调解员40名', 'Mediators: 40'])('%s', (text) => {
    expect(check(text).verdict).not.toBe('agrees');
  });
});

it('knows a weekday by its short form, and another organisation by its name', () => {
  expect(check('Briefing took place Tue 20/6/2023').verdict).toBe('agrees');
  expect(check('WIPO的意思是世界投资保护组织。').verdict).toBe('differs');
  expect(check('WIPO的意思是世界知识产权组织。').verdict).toBe('agrees');
});
