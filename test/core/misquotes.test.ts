/** Numbers, units, bodies and offices that are somebody else's than the fact's. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A figure', () => {
  it.each([
    ["So it's over 153,500 IP cases that Shanghai's courts accepted from 2020 to 2022?", 'two digits swapped'],
    [
      "Are over 14,000 criminal IP cases detected by Shanghai's police since 2022 the right number?",
      'a digit too many',
    ],
    ['会上念的数是“2022年销毁侵权产品3000多吨”，记录这么写没错吧？', '多一位'],
    ['8 million tons, is that the unit for the infringing goods that Shanghai Customs seized?', 'tons of pieces'],
    ["Is Shanghai Customs' seizure figure of more than 8 million counted in tons?", 'a unit beside the number'],
    ['2022年上海销毁的侵权产品总共就三百多公斤吧？', '公斤'],
    ['Is the 8 million that customs reports a weight in tons?', 'another measure'],
    ['公安说的一千四百多，指的是抓了一千四百多个人，是这意思吧？', '人数'],
    ['八百多万件侵权的东西是法院扣下来的，对吗？', '别的机关'],
    ['跨省案件居然有一千四百多起?!', '总数'],
    ['Is the success rate of 40 percent a figure for the Shanghai courts?', 'another body'],
    ['Does the 135,500-plus figure belong to 2022 alone?', 'a part of its time'],
    ["The centre's been going since 2017, hasn't it?", 'another year'],
    ['WIPO上海中心的调解成功率连四成都没到吧？', '成都'],
    ['那七十三宗,中心是不是已经全部了结、一宗不剩啦?', '一宗不剩'],
    ['Is Wang Guangxian the head of the high court?', 'its deputy'],
  ])('is not that: %s (%s)', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });

  it.each([
    'so were the 8 million seized pieces the same stuff that got destroyed?',
    '800多万件侵权货品主要是从快递邮包里查出来的，是不是这么回事？',
    '近5000万元这个货值，是按正品零售价估的吧？',
    '光是2022那一年，上海公安破的侵权刑案就不下一千四百起？',
    'was the guideline released in 2023',
    "Can the guideline on WIPO's site be read in English?",
    'Is Wang Guangxian the author of the guideline?',
  ])('leaves open: %s', (question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'answer' });
  });

  it('of a pair in the wrong order is told with the other', () => {
    const answer = ask('中心：进案六十三、出案七十三，我抄在便利贴上的顺序没颠倒吧');
    expect(answer).toMatchObject({ kind: 'answer', verdict: 'no' });
    expect(answer.answer).toMatch(/73.*63/);
  });

  it('that is a part is told with its whole', () => {
    expect(ask('How many of the police cases were trans-provincial?').answer).toMatch(/Over 300 of the over 1,400/);
  });

  it('is denied by the fact that has it', () => {
    expect(ask('Is the 8 million an amount in yuan?')).toMatchObject({ verdict: 'no', factIds: ['customs-seizures'] });
  });

  it('starts to count in its first year', () => {
    expect(ask('does teh police count start form 2022')).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

describe('An office', () => {
  it.each([
    "Li Xiaomeng works for Shanghai Customs, isn't that so?",
    'Did Li Xiaomeng speak for the customs?',
    'May I introduce Wang as president of the high court?',
    'Should I address Wang Guangxian as president of the high court?',
    'Wang Guangxian就是上海高院的一把手院长吧？',
  ])('is not that of another body or rank: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });

  it('says nothing of a company', () => {
    expect(ask('Has Li Xiaomeng of Shanghai met the managers of the German company in person?')).not.toMatchObject({
      kind: 'answer',
    });
  });
});
