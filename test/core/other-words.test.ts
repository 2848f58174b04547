/** Other people's words for what a fact states, and for arithmetic; each was asked and not understood once. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string, now = '2023-06-21') => engine.ask(question, { now });

describe("Other people's words for parts of a fact", () => {
  it.each([
    ['Did the destroyed stock weigh in at under three hundred tons?', 'goods-destroyed', 'no'],
    ['Does Shanghai intend to carry on building up its ties with WIPO?', 'wipo-cooperation-plan', 'yes'],
    ['今年才是中国跟世界知识产权组织打交道的第四十年吧？', 'china-wipo-fiftieth-year', 'no'],
  ])('explain them: %s', (question, fact, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact], verdict });
  });

  it('vouch for nothing that is narrower than the fact', () => {
    expect(ask('Were those 300-odd tons burnt at an incinerator?').kind).not.toBe('answer');
  });

  it('do not make an answer of a question about something else', () => {
    expect(ask('How many fires did the outfit put to bed in Sydney?').kind).not.toBe('answer');
  });
});

describe('Arithmetic in the words of', () => {
  it.each([
    [
      'a typical span',
      "How many IP cases were Shanghai's judges finishing in a typical month between January 2020 and December 2022?",
      '3,611',
    ],
    [
      'spreading',
      "If I spread the IP cases accepted by the city's courts evenly over the 36 months, how many come in per month?",
      '3,764',
    ],
    ['an intake', 'Economics homework: mean yearly inflow of IP lawsuits over the three years?', '45,167'],
    ['what is left', "If the centre took 73 and shut 63, what's still on its desk at end-May?", '10 cases'],
    ['a pile', "Take what the WIPO centre has let in, knock off what it has closed: what's still pending?", '10 cases'],
    ['an upper bound', '法院审结数最多占受理数的百分之多少？', '96%'],
    ['a season', '二〇二〇年至二〇二二年这十二个季度，本市法院平均一季要接多少知产案子？', '11291'],
  ])('%s: %s', (_, question, holds) => {
    const answer = ask(question);
    expect(answer.kind).toBe('answer');
    expect(answer.answer).toContain(holds);
  });

  it.each([
    'average number of cases accepted per month in the first quarter of 2022 by Shanghai courts?',
    '2022年一季度法院平均每月受理多少件？',
    "Share of patent suits in Shanghai's 135,500 IP cases?",
    'WIPO中心的案子占全市法院知产案的比重是多少？',
  ])('a part that the source does not give is not worked out: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('A comparison of two figures', () => {
  it("is told with both, though one of them is called by nobody's name", () => {
    const answer = ask(
      "Over the 2020-22 stretch, did Shanghai's judges finish fewer IP matters than they let through the door?",
    );
    expect(answer).toMatchObject({ kind: 'answer', verdict: 'yes' });
    expect(answer.answer).toMatch(/135,500.*130,000/s);
  });

  it('takes no hyphen behind a number for a bound', () => {
    expect(
      ask('Were there over 300 trans-provincial ones among the criminal IP cases detected in Shanghai since 2022?'),
    ).toMatchObject({
      kind: 'answer',
      verdict: 'yes',
    });
  });
});

describe('A yes is wanted', () => {
  it.each([
    ['WIPO中心做调解，成功的过半了么', 'no'],
    ['中国跟WIPO合作到2023年才第三十年罢了，是真的咩？', 'no'],
    ['2023刚好轮到中国同世界知识产权组织携手的第五十个年头，是伐？', 'yes'],
    ['把地区总部落在上海又追加3亿元的,是日企?', 'no'],
  ])('by %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('by no courtesy: "Could I have the name of …?"', () => {
    const answer = ask("Could I have the name of the director of Shanghai's public security bureau?");
    expect(answer.kind).not.toBe('answer');
  });
});

describe('Months', () => {
  it('are no slips of other words', () => {
    const answer = ask('Have the police detected upwards of 1,350 IP crimes from January 2022 onwards?');
    expect(answer).toMatchObject({
      kind: 'answer',
      verdict: 'yes',
      notes: expect.not.arrayContaining([expect.stringContaining('jaguar')]),
    });
  });
});

describe('An overview', () => {
  it('of a person is what they said, not who else there is', () => {
    const answer = ask('把Rui Wenbiao在会上抛出来的话，替我一条条捋清楚。');
    expect(answer.kind).toBe('answer');
    expect('factIds' in answer && answer.factIds).not.toContain('wang-guangxian-office');
  });

  it('of an occasion at another time is none', () => {
    expect(ask('what numbers were given at the press conference for 2021?').kind).not.toBe('answer');
  });
});

describe('A number', () => {
  it.each([
    ['in yuan and tenths is read', '照那笔追加投资倒推,一美元换得到七块二以上人民币吗?', 'no'],
    [
      'of months that an average is taken over is no claim',
      '摊到十二个月,去年每月毁掉的少说也有二十吨,这话能讲伐?',
      'yes',
    ],
  ])('%s', (_, question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('that was not read lets nothing be affirmed', () => {
    expect(ask('中心做调解，三单里面谈成的不到一单，是这样吗？').kind).not.toBe('answer');
  });

  it.each([
    '上海公安1400多起知产刑案扣掉300多起跨省的，不跨省的精确是多少起？',
    '财务同事想做个准确的单价表,请问上海2022年销毁的那批侵权商品,精确到元的话每吨值多少钱?',
  ])('that rests on bounds is no exact one: %s', (question) => {
    expect(ask(question).kind).toBe('nearest');
  });

  it('for each one left is no ratio of what came in', () => {
    const answer = ask('For each unresolved case at the WIPO centre, how many have been ended?');
    expect(answer.answer).toContain('6.3 to 1');
  });

  it('of another fact is not worked in', () => {
    const question =
      'How many cases per month would the WIPO centre have to accept to have taken in 250 by the end of May?';
    expect(ask(question).kind).not.toBe('answer');
  });

  it.each([
    ['The number 300 keeps popping up with different nouns after it; spell out each.', 3],
    ['In which connection do we meet the figure sixty-three?', 1],
    ['135,500 hangs on which peg?', 1],
  ])('alone is looked up however that is asked: %s', (question, facts) => {
    const answer = ask(question);
    expect(answer.kind === 'answer' && answer.factIds).toHaveLength(facts);
  });
});

describe('What somebody makes of it', () => {
  it.each([
    [
      "I'm curious what Wang Guangxian sees in the fact that the guideline with the Shanghai centre is on the WIPO website.",
      'guideline-success-claim',
    ],
    [
      'I wonder what Rui Wenbiao thinks five decades of working with WIPO mean for IP protection in China.',
      'highest-global-standard',
    ],
    ['法院与中心的合作上了WIPO官网,高院的Wang认为这体现了什么?', 'guideline-success-claim'],
  ])('is a claim of theirs: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });
});

describe('The way to an answer', () => {
  it.each([
    ['a wish for a yes', 'Stations overseas: in three cities at least, tick or cross?', 'yes'],
    ['a slip of memory denied', 'Li Xiaomeng吃的是市场监管那碗饭,我没记岔吧', 'yes'],
    ['a doubt about oneself', '记者会是礼拜一开的，我没记岔吧', 'no'],
  ])('is paved with words that claim nothing: %s', (_, question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    ['a place within the fact’s own', 'Is it in Pudong that the German regional seat has been settled?'],
    ['what is asked behind a filler', 'How many of the 135,500 court cases were, um, about patents?'],
    [
      'what is asked for as well',
      'Give me the year of co-operation with WIPO that 2023 marks, and the treaty it rests upon.',
    ],
    ['a title in a slip', 'who is teh presdent of shanghai high cuort'],
  ])('is barred by %s', (_, question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it.each([
    ['Who is director of the Shanghai IP bureau?', 'Noted, much obliged.'],
    ['中国与WIPO合作是第几年？', '了解，謝啦'],
  ])('ends with thanks: %s', (question, thanks) => {
    const { memory } = engine.converse(question, { now: '2023-06-21' });
    expect(engine.converse(thanks, { now: '2023-06-21' }, memory).answer.kind).toBe('smalltalk');
  });
});

describe('What is read', () => {
  it.each([
    ['no slip beside a little word', '上海警方查的知产刑案,总不至于连一千宗都凑不齐吧?', 'yes'],
    ['no year in a year and more', '上海公安这一年多查出来的侵犯知产犯罪案子，不足一千三百起，是吗？', 'no'],
    ['no year in a year and a half', '民警这一年半破获的侵犯知产犯罪，怕是连一千起都凑不齐吧？', 'no'],
  ])('is %s: %s', (_, question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: ['police-criminal-cases'], verdict });
  });
});
