import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (q: string) => engine.ask(q, { now: '2023-06-21' });

describe('A figure looked up', () => {
  it.each([
    ['What does 1,400 refer to?', ['police-criminal-cases']],
    ['1.4k?', ['police-criminal-cases']],
    ['135.5 thousand, what is that?', ['court-caseload-2020-2022']],
    ['13万指的是什么？', ['court-caseload-2020-2022']],
    ['3亿?', ['german-company-investment']],
    ['0.3bn yuan?', ['german-company-investment']],
    ['300m?', ['german-company-investment']],
    ['130 thousand?', ['court-caseload-2020-2022']],
  ])('"%s" tells what it counts', (q, facts) => {
    expect(ask(q)).toMatchObject({ kind: 'answer', factIds: facts });
  });

  it('tells each of its meanings, with its source', () => {
    const answer = ask('300?');
    if (answer.kind !== 'answer') throw new Error(answer.kind);
    expect([...answer.factIds].sort()).toEqual([
      'german-company-investment',
      'goods-destroyed',
      'police-trans-provincial-cases',
    ]);
    expect(answer.list?.points).toHaveLength(3);
    expect(answer.sources[0]?.locator).toMatch(/paragraph 10.*paragraph 11/s);
    // A button brings the same list back.
    expect(engine.recall(answer.ref, { now: '2023-06-21' })).toMatchObject({ answer: answer.answer });
  });

  it('that no fact holds is said to be none of ours', () => {
    expect(ask('What does 1,700 refer to?')).toMatchObject({ kind: 'abstain' });
    expect(ask('What does 1,700 refer to?').answer).toContain('1,700');
  });
});

describe('An overview', () => {
  it.each([
    ['What did Li Xiaomeng say?', ['german-company-investment', 'goods-destroyed', 'rectification-campaigns']],
    ['tell me about the WIPO centre', ['wipo-centre-founding', 'wipo-centre-caseload']],
    ['介绍一下WIPO上海中心', ['wipo-centre-founding', 'wipo-centre-caseload']],
    ['上海下一步有什么打算？', ['aid-system-plan', 'wipo-cooperation-plan']],
  ])('"%s" is one answer of several facts', (q, facts) => {
    const answer = ask(q);
    if (answer.kind !== 'answer') throw new Error(answer.kind);
    expect(answer.factIds.length).toBeGreaterThan(1);
    expect(answer.factIds.length).toBeLessThanOrEqual(5);
    for (const fact of facts) expect(answer.factIds).toContain(fact);
  });

  it('says how much more there is than it tells', () => {
    const answer = ask('What did Rui Wenbiao say?');
    expect(answer.kind === 'answer' && answer.list?.more).toMatch(/And \d+ more/);
  });
});

describe('Arithmetic', () => {
  it.each([
    ['How many cases were still open at the WIPO centre?', '10 cases', 'our arithmetic'],
    ['What share of its cases had the WIPO centre ended?', 'About 86 percent', '63 of 73'],
    ["What share of the WIPO centre's cases had not ended?", 'about 14 percent', '63 ÷ 73'],
    ['Ratio of accepted to concluded cases at the WIPO centre?', 'About 1.16 to 1', '73 ÷ 63'],
    [
      'How many IP cases did Shanghai courts accept per year on average from 2020 to 2022?',
      'At least about 45,167 cases a year',
      '÷ 3 years',
    ],
    ['Value per ton of the goods destroyed in 2022?', 'At most about 166,667 yuan a ton', '÷'],
    ['What exchange rate do the yuan and dollar figures of the German company imply?', '7.18', 'arithmetic'],
    ['上海法院2020至2022年平均每年受理多少件知识产权案件？', '超过45166件', '我们的计算'],
  ])('"%s" is worked out, bounded and marked as ours', (q, result, working) => {
    const answer = ask(q);
    expect(answer).toMatchObject({ kind: 'answer' });
    expect(answer.answer).toContain(result);
    expect(answer.answer).toContain(working);
    if ('ref' in answer) expect(engine.recall(answer.ref, { now: '2023-06-21' })?.answer).toBe(answer.answer);
  });

  it.each([
    'Add the police cases to the court cases: how many IP cases in all?',
    'How many pieces did customs seize per month on average?',
    'How many cases did the courts accept in 2021 alone?',
    '把公安的刑案和法院的案子加起来，一共多少件？',
  ])('"%s" is not done', (q) => {
    expect(ask(q).kind).not.toBe('answer');
  });

  it('decides a yes/no question on its result', () => {
    expect(
      ask('Did Shanghai courts accept more than 40,000 IP cases a year on average from 2020 to 2022?'),
    ).toMatchObject({
      kind: 'answer',
      verdict: 'yes',
    });
  });
});
