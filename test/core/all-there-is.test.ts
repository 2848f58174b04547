/** All there is on something, in words of the asker's own; and several questions in one message. */
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/core/reading/questions.ts';
import type { Memory } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

function last(...turns: string[]) {
  let memory: Memory | undefined;
  return turns
    .map((q) => {
      const turn = engine.converse(q, { now: '2023-06-21' }, memory);
      memory = turn.memory;
      return turn.answer;
    })
    .at(-1)!;
}

describe('All there is', () => {
  it.each([
    [
      'Could you brief me on that WIPO arbitration place in Shanghai, start to finish?',
      ['wipo-centre-caseload', 'wipo-centre-founding'],
    ],
    [
      'My colleague covers the market supervision bureau. List for her whatever the piece holds on it.',
      ['rectification-campaigns', 'goods-destroyed'],
    ],
    [
      'Which bits are officials patting themselves on the back, as opposed to hard facts?',
      ['world-reputation', 'guideline-success-claim'],
    ],
    [
      'Walk me through the enforcement numbers that came out at the conference, would you?',
      ['police-criminal-cases', 'customs-seizures'],
    ],
    ['What did the unnamed officials come up with?', ['police-criminal-cases', 'customs-seizures']],
    ['Give me the police and customs results together, please.', ['police-criminal-cases', 'customs-seizures']],
    [
      'What have the police and customs achieved against fakes, in brief?',
      ['police-criminal-cases', 'customs-seizures'],
    ],
    ['公安跟海关2022年以来的战果都有哪些，全列出来', ['police-criminal-cases', 'customs-seizures']],
    [
      'What is Shanghai doing, or going to do, for IP protection overseas?',
      ['overseas-protection-enhanced', 'aid-system-plan'],
    ],
    ['上海接下来在海外知识产权这块有哪些打算，一并说说', ['aid-system-plan', 'wipo-cooperation-plan']],
    ['Which points did Rui Wenbiao make to the press?', ['china-wipo-fiftieth-year', 'highest-global-standard']],
    ['Who are the people in this story?', ['rui-wenbiao-office', 'li-xiaomeng-office']],
    ['any sums of money mentioned? all of them', ['german-company-investment', 'goods-destroyed']],
    ["What did the head of Shanghai's IP bureau have to say at the press conference?", ['china-wipo-fiftieth-year']],
    ['王光贤那天都讲了些啥？一条别落。', ['court-centre-guideline', 'guideline-success-claim']],
    [
      'Tell me all you know about the WIPO arbitration and mediation centre in Shanghai.',
      ['wipo-centre-caseload', 'wipo-centre-founding'],
    ],
    ['公安这条线的战果汇总', ['police-criminal-cases', 'police-trans-provincial-cases']],
    ['往后上海还打算干啥？规划类的表态归拢一下。', ['wipo-cooperation-plan', 'aid-system-plan']],
  ])('is told as a list: %s', (question, facts) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer', factIds: expect.arrayContaining(facts) });
  });

  it.each([
    'Minutes: what did the WIPO representative say at the Shanghai press conference?',
    "Shanghai's WIPO centre: street address?",
  ])('is nothing of what nobody told: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('Several questions', () => {
  it.each([
    ['how much stuff did customs seize, how much was destroyed', 2],
    ['When was the centre founded, is it the first of its sort, and who runs it day to day?', 3],
    ['1）公安破案数 2）海关查扣件数 3）查扣货物值多少钱', 3],
    ['Court caseload 2020-2022 for Shanghai, then the same for Beijing.', 2],
    ['几号开的会，台上都有谁发言了', 2],
  ])('are taken apart: %s', (message, count) => {
    expect(questionsOf(message).questions).toHaveLength(count);
  });

  it.each([
    'The customs people who gave figures, are they left without a name in the report?',
    '公安和海关那几位官员,文章有没有把他们的名字写出来?',
    '法院跟中心咋个配合，是不是落到一份讲非诉解纷的指南里头了？',
  ])('are one where one line says it: %s', (message) => {
    expect(ask(message)).toMatchObject({ kind: 'answer', verdict: expect.any(String) });
  });
});

describe('Arithmetic over the time that the asker takes', () => {
  it.each([
    [
      'If I treat "since 2022" as 18 months, customs was seizing how many pieces each month?',
      /444,444 pieces a month.*18 months/,
    ],
    [
      "Let's count eighteen months from January 2022. Then the police found how many cases a month?",
      /78 cases a month/,
    ],
  ])('is done: %s', (question, line) => {
    expect(ask(question).answer).toMatch(line);
  });

  it('is not where nobody says how long it is', () => {
    expect(ask('How many pieces did Shanghai Customs seize a month on average since 2022?').kind).not.toBe('answer');
  });
});

describe('In a conversation', () => {
  it.each([
    [['How many IP cases did the courts accept?', 'link?'], 'article-source', /shine\.cn/],
    [
      ['How much fake stuff did customs in Shanghai get hold of?', 'ok, and the police?'],
      'police-criminal-cases',
      /1,400/,
    ],
    [
      ['how many of the ip crime cases found by shanghai police went across provinces', 'out of how many'],
      'police-criminal-cases',
      /1,400/,
    ],
    [
      ['How many of the cases at the WIPO centre in Shanghai have been brought to an end?', 'out of how many?'],
      'wipo-centre-caseload',
      /73/,
    ],
    [
      ['When was the Shanghai press conference on IP protection held?', 'what weekday was it'],
      'press-conference-date',
      /Tuesday/,
    ],
    [
      ['2022年以来上海公安破的知识产权刑案里，跨省的有多少起？', '帮我翻成英文，发老外同事'],
      'police-trans-provincial-cases',
      /Over 300/,
    ],
  ] as const)('%j goes on', (turns, fact, line) => {
    const answer = last(...turns);
    expect(answer).toMatchObject({ kind: 'answer', factIds: expect.arrayContaining([fact]) });
    expect(answer.answer).toMatch(line);
  });

  it.each([
    [['How many IP cases did the courts in Shanghai conclude in 2020 to 2022?', 'sure?'], 'yes'],
    [['上海海关查扣了多少侵权的货？', '是准数吗'], 'no'],
  ] as const)('%j is told yes or no', (turns, verdict) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    [['In which foreign cities has Shanghai put IP service stations?', 'what are they for?'], /serve companies/],
    [['Hey so how many counterfeit items did Shanghai Customs grab?', 'ok since when are they counting'], /since 2022/],
  ] as const)('%j asks for what the line has', (turns, line) => {
    const answer = last(...turns);
    expect(answer.kind).toBe('answer');
    expect(answer.answer).toMatch(line);
  });

  it('a list is shorter where that is asked for, and told in the other language', () => {
    const all = 'Tell me everything Wang Guangxian said at the press conference.';
    const [long, short, chinese] = [last(all), last(all, 'too long, one line pls'), last(all, 'in Chinese please')];
    expect(short.answer.length).toBeLessThan(long.answer.length);
    expect(short).toMatchObject({ factIds: ['court-caseload-2020-2022', 'court-centre-guideline'] });
    expect(chinese).toMatchObject({ kind: 'answer', locale: 'zh' });
  });

  it('what the source leaves out is not had from another fact', () => {
    expect(
      last(
        'What did the market supervision bureau say about goods being destroyed?',
        'Did they say which brands those were?',
      ).kind,
    ).not.toBe('answer');
  });

  it('a quality with a question mark asks whether it is so', () => {
    expect(
      last('When did they set up the WIPO arbitration and mediation centre in Shanghai?', 'first of its kind?'),
    ).toMatchObject({ verdict: 'yes', factIds: ['wipo-centre-first-of-its-kind'] });
  });

  it.each([
    [['2022年上海销毁了多少侵权产品？', '值多少钱', '折成美元呢']],
    [["What's the mediation success rate over at that WIPO center?", 'so 60% of them flopped, right?']],
    [['WIPO上海中心的调解成功率多少', '那就是调成了25件?']],
    [['What is the success rate of mediation at the WIPO centre?', '40 percent of what, exactly?']],
    [
      [
        'how many of the ip crime cases found by shanghai police went across provinces',
        'out of how many',
        'so the rest were all inside shanghai?',
      ],
    ],
    [['2020到2022年上海法院一共收了多少知识产权案子？', '光2022年的能给我不']],
  ])('%j is left open', (turns) => {
    expect(last(...turns).kind).not.toBe('answer');
  });
});

describe('All there is on several, and in other words', () => {
  it.each([
    ['What did the unnamed officials from public security and customs report?', 'customs-seizures'],
    ['发布会上公安和海关公布了哪些数字?', 'police-criminal-cases'],
    ['Which police and customs figures came out at the press conference?', 'police-trans-provincial-cases'],
    ['And Li Xiaomeng, what is on record from there?', 'goods-destroyed'],
    ['市监局的Li Xiaomeng说了哪些事？', 'rectification-campaigns'],
    ['WIPO在上海那個中心，整體情況介紹一下', 'wipo-centre-caseload'],
    ['glossary pls, IP + WIPO', 'ip-meaning'],
  ])('%s lists %s', (question, fact) => {
    const answer = engine.ask(question, { now: '2023-06-21' });
    expect(answer.kind).toBe('answer');
    expect('factIds' in answer && answer.factIds).toContain(fact);
  });

  it.each([
    "What did WIPO's director general tell the press about the Shanghai centre? Somebody on the call wants a quote.",
    '上海市市长在2023年6月20日那场知识产权发布会上，就海外知识产权保护说了哪些话？',
    "Glossary entry: what is a regional headquarters under Shanghai's rules?",
  ])('is not told of somebody or something else: %s', (question) => {
    expect(engine.ask(question, { now: '2023-06-21' }).kind).not.toBe('answer');
  });

  it('looks up two numbers at once', () => {
    const answer = engine.ask("There's a 63 in my notes, next to a 73. What do the two numbers stand for?", {
      now: '2023-06-21',
    });
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['wipo-centre-caseload'] });
  });

  it.each([
    ['三个问题哈：1.Wang Guangxian是哪个单位的 2.法院三年收案多少 3.结案多少', 3],
    ['what does IP mean, what does WIPO mean', 2],
    ["Who reckons China's IP protection rests on the world's top standard, and which study backs this up?", 2],
  ])('takes %s apart', (message, parts) => {
    const answer = engine.ask(message, { now: '2023-06-21' });
    expect('parts' in answer && answer.parts).toHaveLength(parts);
  });
});

describe('Several bodies', () => {
  it.each([
    "Sum up the court cases, the police cases and the WIPO centre's cases for one grand total.",
    'ADR guideline Shanghai courts WIPO center full title',
    'WIPO上海中心 调解员 人数',
  ])('are no list of each where something else is wanted: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('A list of questions', () => {
  it('is taken apart throughout', () => {
    const list = 'Who gave the court numbers, which years do they cover, and how many judges were there?';
    expect(questionsOf(list).questions).toEqual([
      'Who gave the court numbers',
      'which years do they cover',
      'how many judges were there?',
    ]);
    expect(questionsOf('What does the centre, which opened in 2019, do?').questions).toHaveLength(1);
  });

  it('has each asked of what was told, where it points back', () => {
    const answer = ask(
      'How much did the German company add, what did it set up in Shanghai, and what is the company called?',
    );
    expect(answer).toMatchObject({
      kind: 'several',
      parts: [
        { factIds: ['german-company-investment'] },
        { kind: 'answer', factIds: ['german-company-investment'] },
        { kind: 'nearest' },
      ],
    });
  });
});
