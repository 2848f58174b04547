/** What a yes/no question says of its subject: each was answered yes, though nothing in the fact speaks of it. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A yes vouches for what is said of the subject', () => {
  it.each([
    'Was the press conference boring?',
    'Was the press conference crowded?',
    'Did the press conference go well?',
    'Does Shanghai like WIPO?',
    'Does WIPO love China?',
    'Did the German company enjoy Shanghai?',
    'Did customs enjoy seizing 8 million pieces?',
    'Did the police hate detecting 1,400 cases?',
    'Did the police lock anybody up over those 1,400 cases?',
    'Is the WIPO centre big?',
    'Is the WIPO centre good?',
    'Are the service stations busy?',
    'Is Rui Wenbiao nice?',
    'Is Rui Wenbiao tall?',
    'Do the courts want more judges?',
    'Is the guideline easy to read?',
    'Are rectification campaigns fun?',
    '发布会热闹吗',
    'WIPO上海中心大吗',
    '服务站忙吗',
    '法院忙吗',
    '上海喜欢WIPO吗',
    'WIPO喜欢中国吗',
    '德国公司喜欢上海吗',
    '整治行动受欢迎吗',
  ])('%s', (question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'answer' });
  });

  it.each([
    ['Do embassies figure among those who wrote in to say cheers?', 'letters-of-acknowledgment'],
    ['Did mediation at the WIPO centre get to a 40 percent success rate?', 'wipo-centre-mediation-success'],
    ['Does the 135,500-odd court intake lump three years together?', 'court-caseload-2020-2022'],
    ['Did some firm from Germany choose Shanghai for its regional head office?', 'german-company-investment'],
    ['老字号也包括在专项整治里面吗', 'rectification-campaigns'],
  ])('a light verb says nothing of its own: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes', factIds: [fact] });
  });
});

describe('Of somebody the office is told and denied, and nothing else', () => {
  it.each([
    'Does Rui Wenbiao know the high court?',
    'Does Rui Wenbiao like the high court?',
    'Did Wang Guangxian meet the customs?',
    'Is Li Xiaomeng satisfied with the police?',
    '芮文彪批评了高院吗',
    'What does Rui like?',
    'Where does Rui Wenbiao live?',
    'How rich is Rui Wenbiao?',
    '芮文彪喜欢吃什么',
    'Li Xiaomeng 市场监管局 任职经历',
  ])('%s', (question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'answer' });
  });

  it.each([
    ['Is Rui Wenbiao from the high court?', 'rui-wenbiao-office'],
    ['I have Rui Wenbiao down as representing the high court. Is that right?', 'rui-wenbiao-office'],
    ['Li Xiaomeng is the chief economic manager of Shanghai Customs, am I right?', 'li-xiaomeng-office'],
    ['小测验判断题:王光贤供职于上海市公安局。( )', 'wang-guangxian-office'],
  ])('another office is denied: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no', factIds: [fact] });
  });
});

describe('A yes or a no is wanted, whatever words of asking stand elsewhere', () => {
  it.each([
    ['For a one-line podcast teaser, may I claim Shanghai has beefed up how it shields IP abroad?', 'yes'],
    ['My daughter spelled out WIPO as World Intellectual Property Organization; do I give her the tick?', 'yes'],
    ['Did the German investor establish its regional headquarters in Shanghai, or did it not?', 'yes'],
    ['Did I note it down properly that the Shanghai WIPO centre had ended 63 cases when May was over?', 'yes'],
    ['did anyone up there boast about um a first-class climate for business', 'yes'],
    ['Who is building service station for IP in foreign city, it is local government of Shanghai?', 'yes'],
    ['My notes say the WIPO centre dates from 2020. Is that right?', 'no'],
    ['結案數過咗60未呀,WIPO中心嗰邊', 'yes'],
    ['老字号品牌也算在专项整治的范围里头咩', 'yes'],
    ['新闻发布会=6月20号周二,确认一下我好填表', 'yes'],
    ['官员们是说上海保护知识产权在国际上口碑不错，还是我听错了？', 'yes'],
    ['销毁三百吨的消息出自王光贤之口?', 'no'],
  ] as const)('%s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('not where a use of the statement is asked for openly', () => {
    const footnote =
      "Footnote for the ADR guideline, please, we're finalising now: which publication and which paragraph do we cite?";
    expect(ask(footnote)).not.toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

describe('What is asked for as it stands', () => {
  it.each([
    ['What were they worth, those tonnes of fakes they trashed last year?', 'goods-destroyed', '50 million'],
    ['destroyed products tonnage + valuation 2022', 'goods-destroyed', '50 million'],
    ['by how many yuan did the German company raise its investment?', 'german-company-investment', '300 million'],
    ["On what level does Rui Wenbiao say China's IP protection is based?", 'highest-global-standard', 'highest'],
    ['How well does mediation at the WIPO centre fare?', 'wipo-centre-mediation-success', '40 percent'],
    ['海外服务站举几个城市', 'overseas-service-stations', '纽约'],
    ['关于同世界知识产权组织的关系，上海今后打算怎么走？', 'wipo-cooperation-plan', '合作'],
    ['上海公安这几年侦破了多少起侵犯知识产权的刑事案子?', 'police-criminal-cases', '1400'],
  ])('%s', (question, fact, holds) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer', factIds: [fact] });
    expect(answer.answer).toContain(holds);
  });
});

describe('Whom the asker has it from is nobody the question is about', () => {
  it.each([
    'A trade mark attorney tells me that customs seized 8 million pieces. Correct?',
    'I was told by a lawyer that customs seized over 8 million pieces. True?',
    'According to our lawyer, customs seized 8 million pieces. Correct?',
    'Our intern assures us that customs seized 8 million pieces. Is that so?',
    'We were assured by the intern that customs seized over 8 million pieces. True?',
    '律师告诉我海关查扣了800万件，对吗',
    '据我的律师说，海关查扣了800多万件，是吗',
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes', factIds: ['customs-seizures'] });
  });

  it('whoever is said to have done it still is', () => {
    expect(ask('A law firm seized 8 million pieces, right?')).not.toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

describe('Only one quoted', () => {
  it.each(['Was Rui the only bigwig quoted at the do?', '报道里点了名的官员，只有芮文彪一个吗？'])('%s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no', factIds: ['press-conference-speakers'] });
  });
});

describe('Words that a fact is asked for by again and again', () => {
  it.each([
    "Someone at the briefing talked about a first-rate climate for doing business, didn't they?",
    "Rui Wenbiao: top person at the city's IP bureau, correct?",
    "Is the way Shanghai's judges team up with the WIPO centre laid down in any document?",
    "Was the German company's top-up worth over 40 million US dollars?",
  ])('need nothing else to rest on: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });

  it.each([
    'Were the counterfeits burned?',
    'Does Wang Guangxian hold the top job at the high court?',
    'Do companies get charged for using the stations in Dubai?',
  ])('vouch for no deed and no office beside it: %s', (question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

describe('What came in', () => {
  it.each([
    ['Did judges in Shanghai get more than 130,000 IP cases on their desks over 2020-2022?', 'yes'],
    [
      "Would I be right in writing that Shanghai's judges were handed more than 130,000 IP cases over 2020-2022?",
      'yes',
    ],
    ['Did fewer than seventy disputes reach the centre?', 'no'],
    ['WIPO上海中心到2023年五月底為止接咗七十幾宗，啱唔啱？', 'yes'],
  ])('is the figure meant, and not what was closed: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });
});
