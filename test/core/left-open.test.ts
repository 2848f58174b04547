/** What a fact does not settle, however much of it the question names; each was answered once. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string, now = '2023-06-21') => engine.ask(question, { now });

describe('No yes and no no is said to', () => {
  it.each([
    ['a comparison with others', "Do Shanghai's courts hear more IP cases than those of any other Chinese city?"],
    ['a comparison with another time', 'Was the 300-ton figure up on the 2021 one?'],
    ['what was before', '德国那家把区域总部落到上海之前，总部是不是摆在香港的？'],
    ['where it came from', 'Did the Germany-based company move its regional headquarters away from Singapore?'],
    ['a cause', "Did some of the center's 63 closed matters end because one party simply walked away?"],
    ['a part of the figure', 'Has Wang Guangxian ever sat as a judge in one of the 135,500 IP cases?'],
    ['who was there', "Did the head of the WIPO show up at Tuesday's press conference?"],
    ['a further deed of somebody else', 'Did the prosecutors throw out any of the 1,400-odd criminal cases?'],
    ['a way there', '800多万件侵权货品主要是从快递邮包里查出来的，是不是这么回事？'],
    [
      'a deed instead of the other',
      'Has Shanghai Customs let more than 8 million pieces of infringing goods through since 2022 instead of seizing them?',
    ],
    [
      'how many digits it has',
      'Was the number of cases hanging over at the WIPO centre in single digits at the end of May 2023?',
    ],
    ['a cause', 'Did the WIPO centre end 63 cases thanks to mediation?'],
    ['a cause', 'quick one: was it the IP protection that made the German outfit invest?'],
    ['who helped', 'Did officers from other provinces help crack the 300-odd trans-provincial cases?'],
    ['how it was done', 'Up in flames: was that how the fake goods of 2022 met their end?'],
    ['whether two counts are of the same', 'Are the 8 million seized pieces the very goods that were later destroyed?'],
    ['by when a plan is done', 'Will the better aid system be in place before the year is out?'],
    ['another of the kind', 'Did any American company put more money into China for the same reason?'],
    ['one of the cases', 'Was anybody convicted in the 1,400 cases the police found?'],
    ['one of the cases', '中心办结的63件里，有没有一件是作出了仲裁裁决的？'],
    ['most of the cases', 'The 300 or so cases across provinces, were they mostly about online shops?'],
    ['what the office of the speaker did', 'Did the market supervision bureau destroy the 300 tons?'],
    ['what the office of the speaker did', '那三百多吨侵权产品，是市监局亲自销毁的？'],
    ['what one court of several did', 'Did the high court accept 135,500 cases?'],
    ['what a speaker wrote', 'Did Wang Guangxian write the guideline personally?'],
    ['what a boss wants to know', 'My boss wants to know if advice at the New York station is free. Is it?'],
    ['what a survey found', "Did any survey find Shanghai's IP protection to be of the highest global standard?"],
    ['what the speaker did', 'Did Li Xiaomeng invest 300 million yuan?'],
    ['what the speaker did', 'Did Li Xiaomeng invest an additional 300 million yuan?'],
    ['what the speaker did', 'Did Li Xiaomeng destroy over 300 tons of counterfeit goods in 2022?'],
    ['what the speaker did', 'Did Wang Guangxian accept over 135,500 cases from 2020 to 2022?'],
    ['what the speaker did', "Has Li Xiaomeng ever been to the German company's plant?"],
    ['what the speaker did', '王光贤2020到2022年审结了近13万件案子吗？'],
    [
      'a cause, named by another',
      'Was the success rate of mediation at the WIPO centre 40 percent because of the arbitrators?',
    ],
    ['a digit lost', 'Has Shanghai Customs seized over 800,000 pieces of infringing goods since 2022?'],
    ['a first year of the fiftieth', 'China became a member of WIPO in 1980, right?'],
    [
      'another place of what is no figure',
      'Were the 8 million pieces that customs held back mostly on their way out of China?',
    ],
  ])('%s: %s', (_, question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it('who of several holds which office', () => {
    expect(ask('发布会上发言的芮文彪是上海市高级人民法院院长吗？')).not.toMatchObject({ verdict: 'yes' });
  });
});

describe('Nothing is told of', () => {
  it.each([
    ['those who do it', "Size of the WIPO center's mediator roster?"],
    ['another town that is asked about', 'hey, what about Hangzhou, how many cases did their judges get through?'],
    ['a town of the country', 'Would love to know which German town the firm behind the 300 million yuan calls home.'],
    ['a career', "Not sure whom to ask, but I'd like to hear what Rui Wenbiao did before he took over the IP bureau."],
    ['people counted', 'The judges for IP in Shanghai: how many judges are they?'],
    ['a date that no plan has', 'Tokyo IP service station opening year'],
    ['nothing at all', 'how many in 2022?'],
    ['another currency', 'How much were the goods destroyed in 2022 worth in dollars?'],
    ['另一币种', '销毁的侵权产品货值多少美元？'],
  ])('%s: %s', (_, question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('What is settled is still said', () => {
  it.each([
    [
      "Is the mediation success rate at WIPO's Shanghai office at least a third?",
      'wipo-centre-mediation-success',
      'yes',
    ],
    ['Was 2023 year number fifty of China and WIPO pulling together?', 'china-wipo-fiftieth-year', 'yes'],
    ['Is 2023 year forty of the China–WIPO partnership?', 'china-wipo-fiftieth-year', 'no'],
    ['was wipos shanghai centr alredy set up befor 2020?', 'wipo-centre-founding', 'yes'],
    [
      "Did the IP bureau's chief call China's IP safeguards mediocre by world measure?",
      'highest-global-standard',
      'no',
    ],
    ['Is the write-up you rely on from 2021?', 'article-source', 'no'],
    ['Was the briefing on a Monday?', 'press-conference-date', 'no'],
    ['打2022年开年算起，申城警察拿下的知产类刑案，少说也有1300起吧？', 'police-criminal-cases', 'yes'],
    ['三百多吨侵权货、近五千万元那一批，是2021年毁的吧？', 'goods-destroyed', 'no'],
    [
      "Is the figure of almost 130,000 closed disputes one calendar year's output, 2022's?",
      'court-caseload-2020-2022',
      'no',
    ],
    [
      'Had the WIPO centre in Shanghai taken in 63 cases and ended 73 by the end of May 2023?',
      'wipo-centre-caseload',
      'no',
    ],
    ['到2023年5月底，WIPO仲裁与调解上海中心结的案子连60件都没有吧？', 'wipo-centre-caseload', 'no'],
    ['滬警由2022年到而家破咗嘅侵權刑案，過咗一千二宗未呀？', 'police-criminal-cases', 'yes'],
    ['None of the letters of acknowledgment came from embassies, I suppose?', 'letters-of-acknowledgment', 'no'],
    ["Did Shanghai's courts accept some 13,550 IP cases from 2020 to 2022?", 'court-caseload-2020-2022', 'no'],
  ])('%s', (question, fact, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact], verdict });
  });
});

describe('What the speaker said', () => {
  it.each([
    ['Did Li Xiaomeng say that over 300 tons were destroyed in Shanghai in 2022?', 'yes'],
    ['Did Li Xiaomeng put the infringing products destroyed in 2022 at over 300 tons?', 'yes'],
    ['According to Wang Guangxian, did the courts accept over 135,500 IP cases from 2020 to 2022?', 'yes'],
  ])('is said to be so: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });
});

describe('A deputy written with a slip', () => {
  it('is not the head', () => {
    expect(ask('上海知识产权局的付局长叫什么名字？').kind).not.toBe('answer');
  });
});

describe('What was said of somebody or something else is neither confirmed nor denied', () => {
  it.each([
    ['what came of it', 'Were the eight million items customs took later destroyed?'],
    ['what came of it', 'Have all the 1,400-plus criminal cases ended in convictions?'],
    [
      'a part of the time, of a figure that is not pointed at',
      'For 2022 by itself, did the police have over 1,400 criminal cases?',
    ],
    ['people, where cases are counted', '公安抓的人過千了嗎？'],
    ['another office', '芮文彪是不是还兼着别的官职？'],
    ['another office', 'Is Wang Guangxian a judge?'],
    ['another office', '高院那位王光贤是法官出身吗？'],
    ['who agrees with it', '外资企业都认可上海官员说的一流营商环境吗？'],
  ])('%s: %s', (_what, question) => {
    const answer = ask(question);
    expect(['nearest', 'choices', 'abstain']).toContain(answer.kind);
  });

  it('does not say what it makes of it', () => {
    const first = engine.converse('哈喽在吗，帮我查下芮文彪说营商环境咋样来着', { now: '2023-06-21' });
    const then = engine.converse('你觉得他说得对不对', { now: '2023-06-21' }, first.memory);
    expect(then.answer.kind).not.toBe('answer');
  });
});

describe('What is asked is read for what it is', () => {
  it.each([
    ['Is 63 how many cases came in to the centre?', 'no'],
    ['公安那边发言的官员姓甚名谁，报道写出来了吗？', 'no'],
    ['Are the over 1,400 cases of 2022 alone?', 'no'],
  ])('%s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    ['the next of its kind', 'Next IP press briefing in Shanghai, when?'],
    ['what was before it', 'how much had the german company put into china before the extra money'],
    ['how a figure came about', 'It would help to hear how the value of the destroyed goods was worked out.'],
    ['a share of what it is no part of', 'police crime cases as % of all IP cases in court, please'],
    ['who did it, in Cantonese', '去年嗰批值成五千萬嘅冒牌貨，到底係邊個負責燒㗎？'],
    ['why, in everyday words', '话说市场监管那边，干嘛专门挑老字号来整治呀？'],
  ])('%s: %s', (_what, question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it('gathers what there is on a body from nobody else', () => {
    const { answer } = engine.converse('市场监管局相关的都说一遍', { now: '2023-06-21' });
    expect(answer).toMatchObject({ kind: 'answer' });
    expect('factIds' in answer && answer.factIds).not.toContain('china-wipo-fiftieth-year');
  });

  it('holds a sum told in yuan against the currency asked after', () => {
    const first = engine.converse('How much more did the German investor put in?', { now: '2023-06-21' });
    const then = engine.converse('Was that in US dollars?', { now: '2023-06-21' }, first.memory);
    expect(then.answer).toMatchObject({ kind: 'answer', verdict: 'no' });
  });
});

describe('What goes beyond the fact is no answer of it', () => {
  it.each([
    ['those who were counted', 'Provinces in the cross-province cases?'],
    [
      'others of a list of examples',
      'I want know what is the names of other city where Shanghai have put service station, after Dubai.',
    ],
    ['a month alone', 'cases acceptd by wipo center in jun 2023 only, waht is the nubmer'],
    [
      'another place, named before the question',
      'For the regional table we still lack Jiangsu: how many tons of counterfeits did they scrap in 2022?',
    ],
    ['a procedure', "Yeah hi, so if I'm in New York and walk into that station, what do they do for me, step by step?"],
    ['sums of money', 'No one in our office knows what sums were at stake in the disputes the centre has finished.'],
    ['who else holds a claim', "Has WIPO confirmed that China protects IP to the world's top standard?"],
    ['what is to come', 'Will a second WIPO centre open in China soon?'],
    ['who was there', "Did the reporters get to ask questions at Tuesday's event?"],
    ['what somebody does', "Does the high court's Wang Guangxian hear IP cases in person?"],
    ['what a court made of it', '1400多起刑事案件，法院是不是已经全判了？'],
    ['a first of something else', 'Is the centre still waiting for its first case?'],
  ])('%s: %s', (_what, question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('What the fact settles is settled, however it is put', () => {
  it.each([
    ["Was WIPO's centre already around when 2020 began?", 'yes'],
    ['Has the WIPO centre in Shanghai been around for more than three years now?', 'yes'],
    ["Do the centre's case numbers run to the end of June?", 'no'],
    ['Please confirm: German business pumped in 300 million US dollars.', 'no'],
    ['德国公司把地区总部安在上海了?', 'yes'],
    ['中国跟WIPO打交道到今年才满30年吧?', 'no'],
    ["Wang Guangxian is a court man, isn't he or she?", 'yes'],
  ])('%s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });
});
