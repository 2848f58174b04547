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
    ["I scribbled down '63' during the reading and forgot why. Can you help?", ['wipo-centre-caseload']],
    ['40 percent - of what, exactly?', ['wipo-centre-mediation-success']],
    ['刚瞄到个1400多，是讲什么的呀', ['police-criminal-cases']],
    ['300m?', ['german-company-investment']],
    ['130 thousand?', ['court-caseload-2020-2022']],
    ['What does the figure 63 stand for?', ['wipo-centre-caseload']],
    ['What does the number 135,500 measure?', ['court-caseload-2020-2022']],
    ["Somebody cited 'almost 130 thousand'. Which quantity is meant?", ['court-caseload-2020-2022']],
    ['八百万这个数，讲的是人、是钱还是货？', ['customs-seizures']],
    ['40%是哪个率？', ['wipo-centre-mediation-success']],
    ['What is the 50th?', ['china-wipo-fiftieth-year']],
    [
      'The number fifty shows up twice, I think; say what for each time.',
      ['china-wipo-fiftieth-year', 'goods-destroyed'],
    ],
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

  it('asked for with others than it counts is not told', () => {
    expect(ask("Which countries did the parties in the WIPO centre's 73 cases come from?").kind).not.toBe('answer');
  });

  it('that some fact holds is never said to be none of ours', () => {
    expect(ask('八百万这个数，讲的是谁家的狗？').answer).not.toContain('没有“八百万”');
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
    ['那先说说WIPO在上海的中心吧', ['wipo-centre-founding', 'wipo-centre-caseload']],
    ['上海下一步有什么打算？', ['aid-system-plan', 'wipo-cooperation-plan']],
    // By the name of a topic, by what the facts are, by who said them; also where the asker says much else.
    ['Run me through the crackdown on infringement.', ['police-criminal-cases', 'customs-seizures']],
    ['打击侵权这块，来个汇总', ['police-criminal-cases', 'customs-seizures', 'goods-destroyed']],
    ['reputation abroad', ['world-reputation', 'letters-of-acknowledgment']],
    ['Which statements in the story are officials praising their own work?', ['world-reputation']],
    ['Pledges for the future?', ['aid-system-plan', 'wipo-cooperation-plan']],
    [
      "What has the local IP bureau's director told the press?",
      ['china-wipo-fiftieth-year', 'highest-global-standard'],
    ],
    ['这篇报导的重点是什么？', ['wipo-centre-caseload', 'police-criminal-cases']],
  ])('"%s" is one answer of several facts', (q, facts) => {
    const answer = ask(q);
    if (answer.kind !== 'answer') throw new Error(answer.kind);
    expect(answer.factIds.length).toBeGreaterThan(1);
    expect(answer.factIds.length).toBeLessThanOrEqual(5);
    for (const fact of facts) expect(answer.factIds).toContain(fact);
  });

  it.each([
    // Whose words these are not; another person; another city; arithmetic that names its subject.
    'hang on, what did the mayor say about it all?',
    "Catch me up on Shen Changyu's statements.",
    '申长雨局长讲话要点,有一句抄一句',
    '说说北京的知识产权执法情况',
    'Add up the cases of the police and the courts, put together.',
  ])('is none where nothing is known of what it is wanted of: %s', (q) => {
    expect(ask(q).kind).not.toBe('answer');
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
    [
      'How many yuan to the greenback does the sum quoted for the German company work out at?',
      '7.18 yuan',
      'our arithmetic',
    ],
    ['照那笔德国追加款的换算口径，一元人民币折几美元？', '0.14美元', '我们的计算'],
    [
      "What slice of the WIPO centre's caseload, in percent, was yet to be dealt with at the end of May 2023?",
      'about 14 percent',
      '63 ÷ 73',
    ],
    ['唔該計吓，WIPO上海中心到五月底仲未搞掂嘅，佔收咗嘅百分之幾？', '约14%', '63÷73'],
    // In percent, a ratio is a share.
    [
      'For 2020 to 2022, how high can the ratio of finished to incoming IP cases in the courts be, in percent?',
      'at most about 96 percent',
      'our arithmetic',
    ],
    ['上海法院2020至2022年平均每年受理多少件知识产权案件？', '超过45166件', '我们的计算'],
    // The words of an operation may stand anywhere, and the fact's own words round it.
    ['Break the court intake down to a daily average, calendar days.', 'At least about 124 cases a day', '÷'],
    ['centre: pending cases as % of accepted', 'about 14 percent', '63 ÷ 73'],
    ['Of every ten cases the centre took, how many were closed, roughly?', 'About 8.63 of every ten', '10 × 63 ÷ 73'],
    ['按季度算，法院平均受理多少件', '超过11291件', '12个季度'],
    ['73减63是多少件？指中心的案子', '10件', '我们的计算'],
    ['中心未結案件占受理案件的比率？', '约14%', '63÷73'],
    ['2022年那批被销毁的产品，每公斤货值最高不过多少元？', '不超过167元', '公斤'],
    // At the rate that amounts of the same source imply.
    [
      "Nearly 50 million yuan of destroyed products: how much is it in dollars at the article's rate?",
      'US$6.965 million',
      '7.18 yuan',
    ],
    ["How much is one yuan in US dollars by the article's own conversion?", 'US$0.14', '÷'],
    // Two bounds of one kind make no share, and are told as they stand.
    [
      'Trans-provincial vs all criminal IP cases - approximate ratio on the stated numbers?',
      '4.67 to 1',
      'each is only a lower bound',
    ],
    ['跨省案件大约占刑事案件的几成？按公布的整数算', '约21%', '两数均只是下限'],
    [
      'About how many years had the WIPO centre existed when the officials met the press?',
      'About 4 years',
      '20 June 2023',
    ],
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

describe('Arithmetic that the source does not allow', () => {
  it.each([
    ['What percentage of mediations at the WIPO centre did not succeed, then?', 'cannot be worked out'],
    ['What was the value per ton of the goods seized by Shanghai Customs?', 'gives no value for the goods seized'],
  ])('"%s" is not answered with the figure as it stands', (q, said) => {
    const answer = ask(q);
    expect(answer.kind).toBe('nearest');
    expect(answer.answer).toContain(said);
  });

  it.each([
    ["Is more than a fifth of the centre's caseload still undecided?", 'no'],
    ["Does the article's conversion come to more than 7 yuan to the dollar?", 'yes'],
    ['Has the WIPO centre closed better than nine in ten of the cases it took up, as of the end of May?', 'no'],
  ] as const)('decides where it does: %s', (q, verdict) => {
    expect(ask(q)).toMatchObject({ kind: 'answer', verdict });
  });
});

describe('A time looked up', () => {
  it.each([
    ['What does the number 2019 stand for?', ['wipo-centre-founding']],
    ['What happened in 2019?', ['wipo-centre-founding']],
    ['What happened on 20 June 2023?', ['press-conference-date', 'press-conference-data']],
    ['2019指的是什么', ['wipo-centre-founding']],
  ])('"%s" tells what is of it', (q, facts) => {
    expect(ask(q)).toMatchObject({ kind: 'answer', factIds: facts });
  });

  it.each(['What happened in 2021?', 'what happened in 2024?'])('"%s" tells nothing', (q) => {
    expect(ask(q).kind).not.toBe('answer');
  });
});

describe('A name looked up', () => {
  it.each([
    ['In what connection does Dubai turn up?', ['overseas-service-stations']],
    ['Tokyo comes up in the article; in what connection?', ['overseas-service-stations']],
    ['Why does the article mention Germany?', ['german-company-investment']],
    ['There is a mention of the Olympics. What has it to do with IP?', ['rectification-campaigns']],
    ['提到迪拜是因为什么？', ['overseas-service-stations']],
    ['文章为啥会提到迪拜?跟什么有关', ['overseas-service-stations']],
    ['奥运标志跟这篇有什么关系', ['rectification-campaigns']],
  ])('"%s" tells what speaks of it', (q, facts) => {
    expect(ask(q)).toMatchObject({ kind: 'answer', factIds: facts });
  });

  it.each(['Why is Paris mentioned?', '广州跟这篇有什么关系'])('"%s" finds nothing', (q) => {
    expect(ask(q).kind).not.toBe('answer');
  });
});
