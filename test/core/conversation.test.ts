import { describe, expect, it } from 'vitest';
import type { Answer, Memory } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

const NOW = '2023-06-21';
const HOUR = 60 * 60 * 1000;

/** Asks one after the other; `at` in ms is when each is asked. */
function talk(turns: readonly string[], at: readonly number[] = []): Answer[] {
  let memory: Memory | undefined;
  return turns.map((q, i) => {
    const turn = engine.converse(q, { now: NOW, at: at[i] ?? 0 }, memory);
    memory = turn.memory;
    return turn.answer;
  });
}
const last = (...turns: string[]): Answer => talk(turns).at(-1)!;

describe('A follow-up', () => {
  it.each([
    [['How many IP cases did Shanghai courts accept?', 'and concluded?'], 'court-caseload-2020-2022', '130,000'],
    [['How many pieces did Shanghai Customs seize?', 'who said that?'], 'customs-seizures', 'Unnamed officials'],
    [['How many pieces did Shanghai Customs seize?', 'since when?'], 'customs-seizures', 'since 2022'],
    [['How many IP cases did the Shanghai police detect?', 'ok just customs'], 'customs-seizures', '8 million'],
    [['How many cases has the WIPO centre accepted?', 'per cent ended?'], 'wipo-centre-caseload', '86 percent'],
    [['How much did the German company invest?', 'in dollars?'], 'german-company-investment', '41.79'],
    [['上海法院受理了多少知识产权案件？', '那结案的呢？'], 'court-caseload-2020-2022', '近13万件'],
    [['上海海关查扣了多少件侵权货物？', '谁说的？'], 'customs-seizures', '未具名'],
    [
      ['How many IP cases did Shanghai courts accept from 2020 to 2022?', 'per year?'],
      'court-caseload-2020-2022',
      '45,167',
    ],
  ] as const)('%j is answered from what was told', (turns, fact, holds) => {
    const answer = last(...turns);
    expect(answer).toMatchObject({ kind: 'answer', factIds: [fact] });
    expect(answer.answer).toContain(holds);
  });

  it.each([
    [['How many IP cases did Shanghai courts accept?', 'and Beijing?'], 'Beijing'],
    [['How much was destroyed in Shanghai last year?', 'and the year before?'], '2021'],
    [['Is there a service station in Dubai?', 'and London?'], 'London'],
    [['上海法院受理了多少知识产权案件？', '北京呢？'], '北京'],
  ] as const)('%j names what differs, and does not answer as if it did not', (turns, holds) => {
    const answer = last(...turns);
    expect(answer.kind).toBe('nearest');
    expect(answer.answer).toContain(holds);
  });

  it('asks yes or no where the turn before did', () => {
    expect(last('Is there a service station in Paris?', 'and Tokyo?')).toMatchObject({
      kind: 'answer',
      verdict: 'yes',
    });
  });

  it('is read for "he" as whoever spoke', () => {
    expect(last('How many cases did Shanghai courts conclude?', 'what is his title?')).toMatchObject({
      kind: 'answer',
      factIds: ['wang-guangxian-office'],
    });
  });

  it.each([
    ['in Chinese please', 'zh', '超过800万件'],
    ['用中文', 'zh', '超过800万件'],
    ['say it again', 'en', 'over 8 million'],
    ['source?', 'en', 'Shine'],
  ])('"%s" tells the same in another form', (wish, locale, holds) => {
    const answer = last('How many pieces did Shanghai Customs seize?', wish);
    expect(answer).toMatchObject({ kind: 'answer', locale });
    expect('factIds' in answer && answer.factIds[0]).toBe('customs-seizures');
    expect(answer.answer).toContain(holds);
  });

  it('is shorter where that is asked for, with its figure and its period', () => {
    const [long, short] = talk(['How many cases has the WIPO centre accepted?', 'shorter']);
    expect(short!.answer.length).toBeLessThan(long!.answer.length);
    expect(short!.answer).toMatch(/73 cases.*31 May 2023/);
  });

  it('finds nothing to repeat where nothing was told', () => {
    expect(last('shorter').kind).toBe('help');
  });
});

describe('A word that points at a body', () => {
  it.each([
    [
      [
        'When did they set up the WIPO arbitration and mediation centre in Shanghai?',
        'first of its kind?',
        'what does it handle?',
      ],
    ],
    [["Is Shanghai's WIPO centre the first international one of its kind in China?", 'what does it do anyway?']],
    [['WIPO上海中心是国内首个同类国际机构吗？', '它处理什么案件']],
  ])('is read as its name: %j', (turns) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', factIds: ['wipo-centre-remit'] });
  });

  it('may be any of two', () => {
    const answer = last(
      "Where was the guideline on the cooperation between Shanghai's courts and the WIPO center released?",
      "what's it about?",
    );
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['court-centre-guideline'] });
  });
});

describe('A number named in a follow-up', () => {
  it('is that of its own fact, not of one whose bound it keeps', () => {
    const answer = last(
      'How many criminal IP cases have Shanghai cops cracked since 2022?',
      'how many of those crossed province lines?',
      'who told reporters that 1,400',
    );
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['police-criminal-cases'] });
  });
});

describe('A body named in a follow-up', () => {
  it.each([
    [['When was the WIPO centre in Shanghai founded?', 'back to customs, which brands?']],
    [['When was the WIPO centre in Shanghai founded?', 'back to customs, which brands?', 'ok, and the police?']],
    [['What were the many figures given at the press conference meant to show?', 'the police one?']],
    [['Which figures came out at the press conference on the crackdown?', 'only the police one']],
  ])('asks for no persons: %j', (turns) => {
    const answer = last(...turns);
    const told = 'factIds' in answer && answer.kind === 'answer' ? answer.factIds : [];
    expect(told).not.toContain('unnamed-officials');
    expect(told).not.toContain('press-conference-speakers');
  });

  it('leads from an occasion to those who spoke there', () => {
    const answer = last('On what day was the press conference in Shanghai?', 'and who spoke?');
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['press-conference-speakers'] });
  });
});

describe('A new question', () => {
  it.each([
    [
      ['How many IP cases did Shanghai courts accept?', 'How many pieces did Shanghai Customs seize since 2022?'],
      'customs-seizures',
    ],
    [['How many pieces did Shanghai Customs seize?', 'What does WIPO stand for?'], 'wipo-meaning'],
    [['上海海关查扣了多少件侵权货物？', 'WIPO上海中心是哪一年成立的？'], 'wipo-centre-founding'],
  ] as const)('%j inherits nothing', (turns, fact) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    ['How many cases did the courts of Shanghai accept?', 'Is that a lot?'],
    ['审结率是多少？', 'What is the weather like in Shanghai?'],
  ])('that %s does not settle is left open: %s', (first, second) => {
    expect(last(first, second).kind).not.toBe('answer');
  });

  it('of something else is not answered from what was told', () => {
    const answer = last('How many IP cases did Shanghai courts accept?', 'and what is the weather like in Paris?');
    expect(answer.kind).not.toBe('answer');
  });
});

describe('A conversation', () => {
  it('is forgotten after half an hour of silence', () => {
    const questions = ['How many pieces did Shanghai Customs seize?', 'who said that?'];
    expect(talk(questions, [0, HOUR / 4])[1]).toMatchObject({ kind: 'answer', factIds: ['customs-seizures'] });
    expect(talk(questions, [0, HOUR])[1]).not.toMatchObject({ factIds: ['customs-seizures'] });
  });

  it('picks a choice by number, in words too, and keeps the others', () => {
    const vague = [
      'how many cases were ended?',
      'cases in Shanghai?',
      'Which crackdown numbers came out at the press conference?',
    ];
    const turn = vague
      .map((q) => engine.converse(q, { now: NOW }))
      .find((t) => t.answer.kind === 'choices' && t.answer.options.length > 1);
    if (turn?.answer.kind !== 'choices') throw new Error('no question here brings choices any more; choose another');
    const { memory } = turn;
    const { options } = turn.answer;
    const second = engine.converse('the second one', { now: NOW }, memory);
    expect(second.answer).toMatchObject({ kind: 'answer', factIds: [options[1]!.factId] });
    const first = engine.converse('1', { now: NOW }, second.memory);
    expect(first.answer).toMatchObject({ kind: 'answer', factIds: [options[0]!.factId] });
  });

  it('is plain data', () => {
    const { memory } = engine.converse('How many pieces did Shanghai Customs seize?', { now: NOW });
    expect(JSON.parse(JSON.stringify(memory))).toEqual(memory);
  });
});

describe('Several questions in one message', () => {
  it.each([
    ['How many pieces did Shanghai Customs seize, and who said so?', ['customs-seizures', 'customs-seizures']],
    ['Who is Rui Wenbiao? And what does WIPO stand for?', ['rui-wenbiao-office', 'wipo-meaning']],
    ['上海海关查扣了多少件，是谁公布的？', ['customs-seizures', 'customs-seizures']],
    ['WIPO中心哪年成立的？受理了多少案件？', ['wipo-centre-founding', 'wipo-centre-caseload']],
  ] as const)('%s: each is answered', (message, facts) => {
    const answer = engine.ask(message, { now: NOW });
    if (answer.kind !== 'several') throw new Error(`answered as one: ${answer.answer}`);
    expect(answer.outcome).toBe('answer');
    expect(answer.parts.map((p) => ('factIds' in p ? p.factIds[0] : undefined))).toEqual(facts);
  });

  it('are not an answer where one of them is none', () => {
    const answer = engine.ask('Who is Rui Wenbiao? And what is the capital of Peru?', { now: NOW });
    expect(answer).toMatchObject({ kind: 'several' });
    if (answer.kind === 'several') expect(answer.outcome).not.toBe('answer');
  });

  it.each([
    'Could you tell me how many IP cases the Shanghai courts concluded from 2020 to 2022?',
    'Which centre was founded in 2019 and has accepted 73 cases?',
    'Hello! How many pieces did Shanghai Customs seize?',
    '想问一下，2020年到2022年，上海法院审结了多少件知识产权案件？',
  ])('are not seen in one question: %s', (message) => {
    expect(engine.ask(message, { now: NOW }).kind).not.toBe('several');
  });
});

describe('A follow-up that would be answered with the very words of before', () => {
  it.each([
    [['what does WIPO stand for', 'and TRIPS?']],
    [['shanghai customs seizure count', 'tonnage destroyed', 'identical merchandise?']],
  ])('%j is told that there is nothing further', (turns) => {
    const answer = last(...turns);
    expect(answer.kind).not.toBe('answer');
  });

  it('is answered where only now its fact settles what is asked', () => {
    const answer = last('tonnage customs grabbed since 2022?', 'sorry, my bad, I meant pieces');
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['customs-seizures'] });
  });

  it('in one message is asked on its own', () => {
    const answer = last('那份写了法院与中心合作的指引发在哪个网站？又是谁夸它体现了国际合作成果？');
    expect('factIds' in answer && answer.factIds).toContain('guideline-success-claim');
  });
});

describe('Behind what was told', () => {
  it.each([
    [['I was wondering whether Shanghai has opened any IP help points abroad.', 'One in Tokyo?'], 'yes'],
    [['上海加强海外知识产权保护体系了没', '增加了调解?'], 'yes'],
    [['What kind of case does the WIPO centre in Shanghai handle?', 'By arbitration only?'], 'no'],
    [
      [
        "'A good name in the world for protecting IP': who says that about Shanghai?",
        'Does the report cite any survey to back it up?',
      ],
      'no',
    ],
  ] as const)('%j goes on asking for a yes or a no', (turns, verdict) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    [
      ['For my briefing: what did the police report on criminal IP cases in Shanghai?', 'Since when?'],
      'police-criminal-cases',
    ],
    [
      [
        'what have the shanghai police been up to against ip crime, tell me everything',
        'too long, just the big number',
      ],
      'police-criminal-cases',
    ],
    [
      ["What did the head of Shanghai's IP bureau have to say at the press conference?", "what's his name?"],
      'rui-wenbiao-office',
    ],
    [['王光贤在发布会上都说了些什么?', '啥职务', '那份指引发在哪儿了'], 'court-centre-guideline'],
    [['WIPO仲裁与调解上海中心是哪年成立的？', '主要办哪类案子?'], 'wipo-centre-remit'],
    [['Who told of the infringing goods being destroyed?', 'With what title?'], 'li-xiaomeng-office'],
    [
      ['Over 300 trans-provincial cases: part of which total?', 'And the 300 tons, what was that?', 'which year?'],
      'goods-destroyed',
    ],
    [['How many criminal IP cases did the Shanghai police detect?', 'And from the customs?'], 'customs-seizures'],
    [['想了解一下上海对海外知识产权保护的援助体系有什么打算', '跟WIPO那边呢?'], 'wipo-cooperation-plan'],
    [['上海在国外的IP服务站开在哪些城市呀', '换个话题，发布会啥时候开的'], 'press-conference-date'],
    [['customs haul in shanghai, number of items?', 'since?'], 'customs-seizures'],
  ] as const)('%j is asked of the fact that is meant', (turns, fact) => {
    const answer = last(...turns);
    expect('factIds' in answer && answer.factIds[0]).toBe(fact);
  });

  it.each([
    ['How many IP cases did Shanghai courts accept from 2020 to 2022?', 'and in 2021 alone?'],
    ['上海法院2020到2022受理了多少案件', '按年拆开呢'],
    ['Where do these facts come from?', 'who wrote it?'],
    ['WIPO上海中心的调解成功率是多少?', '拿63件乘一下,调成了几件?'],
    ['德国公司追加投资多少钱', '累计总额'],
    [
      "I'd like to know about the guideline on alternative dispute resolution.",
      'how does mediation actually differ from arbitration?',
    ],
  ])('%s – %s: has no answer', (...turns) => {
    expect(last(...turns).kind).not.toBe('answer');
  });
});

describe('What was told, pointed back at', () => {
  it('is not told again where nobody is known to head it', () => {
    expect(last('Which year of the cooperation of China with WIPO is this?', 'who runs it?').kind).toBe('nearest');
  });

  it('has a place of its own', () => {
    const answer = last('When did the WIPO centre open in Shanghai?', 'What type of disputes go there?');
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['wipo-centre-remit'] });
  });

  it('may be confirmed', () => {
    const answer = last(
      'In which foreign cities has Shanghai opened IP service stations?',
      'Is there by any chance one in London as well?',
      'But Tokyo, that one you can confirm?',
    );
    expect(answer).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });

  it.each([
    [
      'What is the success rate of mediation at the WIPO centre?',
      'hang on, is that a court statistic?',
      'no',
      '40 percent',
    ],
    ["How many IP cases have Shanghai's police detected?", 'Is that a customs figure?', 'no', '1,400'],
    ["How many IP cases have Shanghai's police detected?", 'Is that a police figure?', 'yes', '1,400'],
  ])('is what is judged, and no figure of others: %s %s', (told, asked, verdict, said) => {
    expect(last(told, asked)).toMatchObject({ kind: 'answer', verdict, answer: expect.stringContaining(said) });
  });

  it('is what a part is asked of', () => {
    const answer = last(
      "What do officials say about Shanghai's reputation for IP protection around the world?",
      'Anything to back that up?',
      'how many of them came in?',
    );
    expect(answer).not.toMatchObject({ kind: 'answer', factIds: ['wipo-centre-caseload'] });
  });

  it.each([
    [['How many pieces did Shanghai Customs intercept?', 'Over what stretch of time?'], 'customs-seizures'],
    [['wipo那个中心收了几个案子啊', '截到啥时候'], 'wipo-centre-caseload'],
  ])('is of a time: %s', (turns, fact) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });
});

describe('Behind the line just told', () => {
  it.each([
    [['How much did Shanghai customs seize?', 'tons or pieces?'], 'customs-seizures', '8 million pieces'],
    [['上海海关查了多少侵权货', '是吨还是件'], 'customs-seizures', '800万件'],
    [['When was the press conference?', 'Who was quoted from it?'], 'press-conference-speakers', 'Wang Guangxian'],
    [
      ['How many tons of fakes were destroyed last year?', 'Which year would that be, dear?'],
      'goods-destroyed',
      '2022',
    ],
  ])('%j tells what is asked', (turns, fact, text) => {
    const answer = last(...turns);
    expect(answer).toMatchObject({ kind: 'answer', factIds: [fact] });
    expect(answer.answer).toContain(text);
  });

  it.each([
    [['When was the press conference about IP held?', 'a Tuesday?'], 'yes'],
    [['Who spoke for the high court of Shanghai?', "so, the court's president?"], 'no'],
    [['中国的知识产权保护基于全球最高标准，这话是谁说的？', '“一流营商环境”也是他说的？'], 'yes'],
    [['What standard is China’s IP protection based on?', 'is that measured?'], 'no'],
  ])('%j is settled', (turns, verdict) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', verdict });
  });

  it('a rate pointed at is the one that was told, and has no date', () => {
    const answer = last('WIPO上海中心的调解成功率达到多少？', '这个比例也是截至5月底的吗');
    expect(answer).toMatchObject({ kind: 'nearest', verdict: 'unstated', factIds: ['wipo-centre-mediation-success'] });
    expect(answer.answer).not.toContain('2023年5月31日的情况');
    // What is said of the gap is said once.
    expect(answer.answer.split('没有给出调解成功率的时间')).toHaveLength(2);
  });

  it('a number asked for of what has none is no other number', () => {
    expect(last('Which rectification campaigns are there?', 'how many in 2022?')).not.toMatchObject({
      factIds: ['goods-destroyed'],
    });
  });
});

describe('What was told of one party, of another', () => {
  it.each([
    [['How many IP cases did Shanghai courts accept from 2020 to 2022?', 'and the centre?'], '73'],
    [['How many IP cases did Shanghai courts accept from 2020 to 2022?', 'ok, the centre again'], '73'],
    [['2020到2022上海法院受理了多少知识产权案件？', '中心呢？'], '73'],
    [['How many cases has the WIPO centre ended?', 'and the courts?'], '130,000'],
    [['How many IP cases did Shanghai courts accept from 2020 to 2022?', 'who said 73?'], 'Rui Wenbiao'],
  ])('%j', (turns, wanted) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', answer: expect.stringContaining(wanted) });
  });
});
