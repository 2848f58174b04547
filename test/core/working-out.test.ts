/** Arithmetic that needs two facts, or a number that the asker gives. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const context = { now: '2023-06-21' };
const ask = (question: string) => engine.ask(question, context);

describe('Two facts together tell', () => {
  it.each([
    [
      'how many times one sum is the other',
      'The extra German money versus the worth of the goods scrapped in 2022 - how many times bigger is it?',
      'At least about 6 to 1',
    ],
    ['how many times one sum is the other', '德国公司追加的钱，是销毁货物价值的几倍以上？', '超过6比1'],
    [
      'what part one sum is of the other',
      "The scrapped goods' value as a fraction of what the company from Germany put in on top?",
      'Nearly 17 percent',
    ],
    [
      'how far apart two sums are',
      'By what amount in yuan does the 300 million beat the worth of the wrecked merchandise?',
      'At least about 250 million yuan',
    ],
    [
      'the days between two dates',
      "How many days lie between the cut-off of the centre's case count and the press conference?",
      '20 days',
    ],
    [
      'which numbered year another was',
      "Given that 2023 counts as year fifty of China's work with WIPO, which number was the year the Shanghai centre opened?",
      '2019 was year 46',
    ],
  ])('%s: %s', (_what, question, result) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer', answer: expect.stringContaining(result) as string });
    expect('factIds' in answer && answer.factIds).toHaveLength(2);
    const again = 'ref' in answer ? engine.recall(answer.ref, context) : undefined;
    expect(again?.answer).toBe(answer.answer);
  });

  it.each([
    "By how much, at the very least, does the courts' intake exceed their output for 2020 to 2022?",
    "I'd like to know from which year on the police count of IP crimes runs.",
    'Please, centre of WIPO in Shanghai is from which year?',
  ])('but nothing of one that is asked alone: %s', (question) => {
    const answer = ask(question);
    expect('factIds' in answer && answer.factIds).toHaveLength(1);
  });
});

describe('With a number that is given', () => {
  it.each([
    ['By at least how many items does the customs haul exceed five million?', 'At least about 3 million pieces more'],
    ['WIPO中心离收满一百件案子还差几件（按五月底的数）？', '距100件还差27件'],
    ["Could you put the mediation success rate as 'x out of five'?", '2 of every 5'],
    ['If 2023 is year fifty for China and WIPO, when is year sixty?', 'Year 60 falls in 2033'],
    ['依报道给德企增资做的折算，100万美元相当于多少人民币？', '100万美元合约717.9万元人民币'],
    ['销毁的侵权产品换成公斤是多少', '超过30万公斤'],
    [
      'counting from its founding year, how many years old does the WIPO centre in Shanghai turn in 2023?',
      'About 4 years',
    ],
    ['new IP filings per quarter in the shanghai courts, 2020-22 average?', 'At least about 11,292 cases a quarter'],
    ['把2020至2022三年摊成36个月，上海的法院一个月得接几件知产案？', '平均每月超过3763件'],
  ])('%s', (question, result) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer', answer: expect.stringContaining(result) as string });
    const again = 'ref' in answer ? engine.recall(answer.ref, context) : undefined;
    expect(again?.answer).toBe(answer.answer);
  });

  it('takes no number of months that something lasts for an average', () => {
    expect(ask('avrage nr of months for a shangai court to finsh an ip case').kind).not.toBe('answer');
  });
});

it('reads a number behind a full-width comma', () => {
  expect(ask('海关扣下的侵权货，700万件总有了吧')).toMatchObject({ kind: 'answer', verdict: 'yes' });
});

describe('What is still to be done', () => {
  it.each([
    ['How many cases does the WIPO centre still have to close?', '10'],
    ['WIPO中心手上还压着几件案子？', '10'],
    ['法院结案比收案少多少？', '5500'],
    ['上海法院收案减结案等于多少？', '5500'],
  ])('%s → %s', (question, wanted) =>
    expect(engine.ask(question, { now: '2023-06-21' })).toMatchObject({
      kind: 'answer',
      answer: expect.stringContaining(wanted),
    }),
  );

  it('"is what percent?" asks for no yes', () =>
    expect(engine.ask('63 out of 73 at the WIPO centre is what percent?', { now: '2023-06-21' })).toMatchObject({
      answer: expect.stringContaining('86'),
    }));
});
