/** Questions that no labelled set had asked, asked on purpose: each was answered wrongly. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });
const check = (text: string) => engine.check(text, { now: '2023-06-21' });

describe('Nothing is said yes to', () => {
  it.each([
    ['of somebody but their office', 'Is Li Xiaomeng a man?'],
    ['of a plan that is said to be carried out', 'Has Shanghai improved the aid system?'],
    ['of a plan that is said to be carried out', '上海完善了援助体系了吗'],
    ['of what is not planned', '追加3亿元之后，德国公司还打算在华继续投资吗？'],
    ['of a claim that is asked for in truth', "Is China's IP protection really the highest standard?"],
    ['of a claim that is asked for in truth', '说实话，上海的营商环境真的就是一流吗？'],
    ['of the first of its kind as the only one', '中心是中国唯一的吗'],
    ['of another site', "Was the guideline released on the court's website?"],
    ['of another site', '指引是发在法院网站上的吗'],
    ['of who wrote it', '指引是WIPO写的吗'],
    ['of what it is like', 'WIPO中心好不好用'],
    ['of how fast it is', '中心办案快不快'],
    ['of how many a rate of success was tried on', 'Were 40 percent of cases mediated?'],
  ])('%s: %s', (_what, question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'answer' });
  });
});

describe('What a figure settles is settled', () => {
  it.each([
    ['法院至少受理了13万件吗', 'yes'],
    ['Did the police at least detect 1,000 cases?', 'yes'],
    ['Did over 300 of the over 1,400 cases cross provincial borders?', 'yes'],
    ['Did Shanghai already have the WIPO arbitration and mediation centre in 2020?', 'yes'],
    ['Did Shanghai have the centre in 2018?', 'no'],
    ['德国那家公司追加的3亿是人民币不是欧元，是吧？', 'yes'],
    ['那笔3亿是欧元不是人民币，对吧', 'no'],
    ['73 - is that the number of cases the centre accepted?', 'yes'],
    ['Is the mediation success rate at the WIPO centre lower than half?', 'yes'],
    ['WIPO上海中心办结的有没有到受理数的九成？', 'no'],
    // The law counts the number itself in.
    ['中心还有10件以上没结吗', 'yes'],
    ['Did Wang mention WIPO?', 'yes'],
    ['芮文彪提到纽约了吗', 'yes'],
  ])('%s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('and nobody is said to have mentioned what another did', () => {
    expect(ask('Did Rui mention Germany?')).not.toHaveProperty('verdict', 'yes');
  });

  it('and what is a number of something else is not', () => {
    expect(ask('那家追投3亿的德国公司，在华总投资超过10亿了吧？')).not.toMatchObject({ kind: 'answer' });
  });
});

describe('A country has what one of its cities has', () => {
  it.each(['Is there a station in Japan?', 'Does Shanghai have a station in the UAE?', '美国有上海的服务站吗'])(
    '%s',
    (question) => {
      expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes', factIds: ['overseas-service-stations'] });
    },
  );

  it.each(['Is there a station in Osaka?', 'Are there stations in Europe?', '德国有服务站吗'])('%s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'nearest', verdict: 'unstated' });
  });
});

describe('Figures of two bodies are not put together', () => {
  it.each([
    'How many more cases did the courts accept than the centre?',
    'How many times more cases did the courts accept than the centre?',
    '法院受理的案件是中心的多少倍',
    "What's the total of the police and court cases?",
  ])('%s', (question) => {
    const answer = ask(question);
    expect(answer.kind).toBe('nearest');
    expect(answer.answer).toMatch(/does not put these figures together|没有将这些数字相加/);
  });

  it('those of one are', () => {
    expect(ask('How many cases remain at the courts?')).toMatchObject({ kind: 'answer' });
    expect(ask('How many cases remain at the courts?').answer).toContain('5,500');
  });
});

describe('What no fact tells is not told', () => {
  it.each([
    ['the meaning of a term', 'What is a patent?'],
    ['the meaning of a term', 'What is mediation?'],
    ['the meaning of a term', '什么是专利'],
    ['which is the first or the most', 'Which court accepted the most cases?'],
    ['which is the first or the most', "Which of Shanghai's overseas IP service stations opened first?"],
    ['which is the first or the most', '哪个服务站最早开的'],
    ['what came of it', 'what came of the campaigns?'],
    ['how it was done', 'How were the 300 tons of infringing products destroyed: burned, shredded or buried?'],
    ['what an office is for', 'What exactly are the duties of a "chief economic manager" at the bureau?'],
    ['who is against it', 'who disagrees with Rui?'],
    ['what somebody did otherwise', 'where did Rui Wenbiao study?'],
    ['what a body said of another', 'What did customs say about the WIPO centre?'],
    ['of which numbered year another event is', 'In which year will it be the 60th year?'],
  ])('%s: %s', (_what, question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('The source asked for by itself is the one there is', () => {
  it.each(['link?', 'give me the link', 'Where is this from?', '来源？', '这条新闻哪来的'])('%s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: ['article-source'] });
  });
});

describe('A claim check', () => {
  it.each([
    ['Over 300 of 1,400 cases crossed provincial borders', 'agrees'],
    ['Over 300 of 2,000 cases crossed provincial borders', 'differs'],
    ['40% of court cases were mediated', 'scope'],
    ['40% of mediations succeeded', 'agrees'],
  ])('%s', (text, verdict) => {
    expect(check(text).verdict).toBe(verdict);
  });

  it('reads over the point of an abbreviation', () => {
    const { claims } = check('Shanghai courts accepted approx. 140,000 IP cases in 2020-2022.');
    expect(claims).toHaveLength(1);
    expect(claims[0]?.text).toContain('approx. 140,000');
  });
});
