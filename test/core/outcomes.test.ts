/** Questions that were once judged wrongly, each with the outcome it must have. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const NOW = { now: '2023-06-21' };
const ask = (question: string) => engine.ask(question, NOW);

describe('a yes/no question', () => {
  it.each([
    ['Did customs seize more than 5 million pieces since 2022?', 'yes'],
    ['Was the WIPO center in Shanghai founded in 2021?', 'no'],
    ['Did Shanghai Customs seize only about 300,000 infringing items since 2022?', 'no'],
    ['Did Shanghai courts conclude over 200,000 IP cases from 2020 to 2022?', 'no'],
  ])('is decided by its figure: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    ['Have the police detected only 1,400 criminal IP cases since 2022?', /^The source does not settle that\. .*1,400/],
    [
      'Did the courts accept more than 200,000 IP cases from 2020 to 2022?',
      /^The source does not settle that\. .*135,500/,
    ],
    ['Did customs seize more than 5 million pieces in 2022?', /^Not for 2022\. .*8 million/],
    ['Did police fail to solve over 1,400 criminal IP cases?', /^The source does not speak of "fail" here\. /],
    ['Are there service stations in London?', /^The source does not mention London\. /],
    ['Do the service stations exist in Paris?', /^The source does not mention Paris\. /],
  ])('its figure leaves open gets the figure and no verdict: %s', (question, line) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'nearest', verdict: 'unstated' });
    expect(answer.answer).toMatch(line);
  });

  it.each([
    ['上海法院审结的知识产权案件超过20万件了吗？', 'no'],
    ['上海海关查扣的侵权货有800万件以上吗?', 'yes'],
    ['截至五月底WIPO上海中心受案过百了吗?', 'no'],
    ['2022年上海销毁的侵权货连100吨都没到，是吗？', 'no'],
    ['上海2022年销毁的侵权货有没有值到一个亿', 'no'],
    ['上海警方破案数过了1400件没？', 'yes'],
  ])('is decided in Chinese as in English: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', locale: 'zh', verdict });
  });
});

describe('a period', () => {
  it('may be spelt out', () => {
    const question = 'How many cases did the courts conclude between twenty twenty and twenty twenty two?';
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: ['court-caseload-2020-2022'] });
  });

  it('given by two digits in Chinese is read as a year', () => {
    expect(ask('22年海关查获了多少件侵权货物？').answer).toMatch(/^没有22年的数据。/);
  });
});

describe('another word for it', () => {
  it.each([
    ['請問上海智慧財產局局長是哪一位?', /芮文彪/],
    ['上海法院於2020至2022年審結之智慧財產案件約有幾件?', /近13万件/],
    ['how many of the police cases ran across provincial borders?', /^Over 300/],
  ])('finds the same fact: %s', (question, line) => {
    const answer = ask(question);
    expect(answer.kind).toBe('answer');
    expect(answer.answer).toMatch(line);
  });
});

describe('an office', () => {
  it.each(['Which body does Rui Wenbiao head?', 'Rui Wenbiao是哪个部门的负责人?'])(
    'is found by its head: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'answer', factIds: ['rui-wenbiao-office'] });
    },
  );

  it.each([
    'Who heads the Shanghai high court?',
    'Does Wang Guangxian lead the Shanghai high court?',
    '王光贤是上海高院的负责人吗',
    '上海高院的负责人是谁',
  ])('below the head is not taken for it: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'nearest', factIds: ['wang-guangxian-office'] });
  });
});

describe('a wish without its subject', () => {
  it('is no yes/no question', () => {
    const answer = ask('Would be interested in the money value put on the infringing products destroyed in 2022.');
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['goods-destroyed'] });
    expect(answer.answer).toMatch(/50 million yuan/);
  });
});

describe('too little to go by', () => {
  it('offers a choice instead of guessing', () => {
    expect(ask('shanghai ip').kind).toBe('choices');
  });
});

describe('who said it', () => {
  it('is answered from the figure alone', () => {
    expect(ask('who said the 40 percent?').answer).toMatch(/^Rui Wenbiao, .*40 percent/);
  });
});

describe('a yes/no question in other words', () => {
  it.each([
    // Comparisons are no subtraction, and a tag is no question of its own.
    ["By the end of May, had no less than 60 of the centre's cases come to an end?", 'yes'],
    ['Rate of success by mediation at the WIPO centre, is it below one half?', 'yes'],
    ['Did the courts accept 135,000 IP cases at the very most between 2020 and 2022?', 'no'],
    ['Was the police count precisely 1,400, not a case more?', 'no'],
    ['Press conference was on Monday?', 'no'],
    ["Dubai's got one of those IP stations, hasn't it?", 'yes'],
    ['Was it WIPO that set up the IP stations abroad to serve firms?', 'no'],
    ['Does Shanghai intend to scale back its collaboration with WIPO?', 'no'],
    ['The rectification campaigns were a one-off, were they not?', 'no'],
    ['Are the 300 trans-provincial cases part of the 1,400?', 'yes'],
    ['Is it 300 million of dollars what the German company invested?', 'no'],
    ['Does the report tell us what the German company is called?', 'no'],
    ["Is more than a fifth of the centre's caseload still undecided?", 'no'],
    ['調解成功率低過一半，可以咁寫嗎？', 'yes'],
    ['海關2022年以來檢獲嘅侵權貨，係咪少過八百萬件？', 'no'],
    ['中心手头是不是还压着十件没办完（5月末的口径）？', 'yes'],
    ['跨省的案子是算在公安那一千四百多件里头的哇？', 'yes'],
    ['公安破的那批侵权刑案，一件跨省的都没有，是真的吗？', 'no'],
    // A tag turns the statement round; what denies the whole denies it; a rhetorical no is none.
    ["The WIPO centre hasn't ended more cases than it accepted, has it?", 'no'],
    ['Is it untrue that mediation at the WIPO centre got to a 40% success rate?', 'no'],
    ['难道跨省的侵权刑案不是三百件以上吗？', 'yes'],
    ['中心接的那73件，难道不是全都办完了吗？', 'no'],
    ['去年毁掉的那批侵权产品，值的钱还没到五千万吧？', 'yes'],
    ['那份指引只在法院自家网页上挂过,WIPO网站上压根没有,是不是这样?', 'no'],
    // Most is more than half; years count in words, too; one side of a comparison may be named in other words.
    ['has the WIPO centre closed most of the cases it took on by end of May', 'yes'],
    ['Is 2023 the fortieth year in which China and WIPO have been cooperating?', 'no'],
    ['Between 2020 and 2022, did more IP cases come into the Shanghai courts than were finished there?', 'yes'],
    ["Did the German investor's extra investment top forty million US dollars?", 'yes'],
    // What a fact rules out.
    ['Had China already got an international centre of that kind before the WIPO one came to Shanghai?', 'no'],
    ['wait, were the guys from customs and the police even named anywhere?', 'no'],
    ['WIPO上海中心是专门办纯国内知产纠纷的？', 'no'],
    ['那3亿元是那家德资企业从中国撤走的钱，没错吧？', 'no'],
  ])('%s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    'Did the doors of the WIPO centre in Shanghai open in the second half of 2019?',
    'Did China and WIPO commence their cooperation in 1973?',
    // A name or a body the fact does not speak of; a time that it says nothing of; another operation of the same centre.
    "Between us, the Germany-based company with the three hundred million, that was Siemens, wasn't it, or am I mistaken?",
    'Was Rui Wenbiao already a director before the WIPO centre came to town?',
    'Has Wang Guangxian ever worked as an arbitrator for WIPO?',
    'WIPO上海中心做仲裁，成功率也有四成吗？',
    'WIPO上海中心已结的63件里,有25件是调解成功的,对吗?',
    // People are no pieces; "there" is the place named before.
    '抓了多少人？',
    'Board wants the number for Suzhou: how many tonnes of infringing goods were destroyed there last year?',
    'Does the 40% success rate run through May 31?',
    'Are the goods seized and those destroyed the same goods?',
  ])('is left open where the source does: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('a question that names nobody', () => {
  it.each(['how many cases?', 'How many fewer cases were concluded than accepted?'])(
    'asks whose is meant: %s',
    (question) => {
      const answer = ask(question);
      if (answer.kind !== 'choices') throw new Error(answer.kind);
      expect(answer.options.map((o) => o.factId)).toEqual(
        expect.arrayContaining(['wipo-centre-caseload', 'court-caseload-2020-2022']),
      );
    },
  );
});

describe('words that belong to others', () => {
  it.each([
    ['how many IP cases did Shanghai courts close 2020 through 2022', 'court-caseload-2020-2022'],
    ['Who gave the figure of 8 million infringing goods taken in Shanghai?', 'customs-seizures'],
    ['What does the WIPO centre in Shanghai do?', 'wipo-centre-remit'],
    // 是什么 alone would ask which; 22年 is a year.
    ['WIPO上海中心是什么时候成立的', 'wipo-centre-founding'],
    ['上海22年消毁了多少吨假货', 'goods-destroyed'],
    ['What does Shanghai plan to do with its aid system for overseas IP?', 'aid-system-plan'],
  ])('do not turn the question: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });
});
