/** Statements put to be confirmed, in other people's ways of doing so. */
import { describe, expect, it } from 'vitest';
import { framesOf, unframeWith } from '../../src/core/reading/frames.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (q: string) => engine.ask(q, { now: '2023-06-21' });
const verdict = (q: string): string => {
  const answer = ask(q);
  return answer.kind === 'answer' ? (answer.verdict ?? 'told') : answer.kind;
};

describe('a statement in a frame', () => {
  it.each([
    ['Fact check: the centre has accepted 73 cases', 'yes'],
    ['T/F: Rui Wenbiao is the head of Shanghai Customs', 'no'],
    ['Please tick true or false: the centre has accepted more than 100 cases', 'no'],
    ['Is there any truth in the claim that the WIPO centre in Shanghai was established in 2021?', 'no'],
    ['Would the article back me up if I say some embassies sent letters of acknowledgment?', 'yes'],
    ['Shanghai Customs seized more than 8 million pieces of infringing goods? Or have I got that wrong?', 'yes'],
    ['Correct me if I am wrong: the destroyed goods were worth more than 80 million yuan.', 'no'],
    ['Would you sign off on "the centre has accepted 73 cases"?', 'yes'],
    ['My boss says the courts in Shanghai accepted 135,500 IP cases in 2021 alone - can we run with that?', 'no'],
    ['判断对错：中心受理的案件超过100件', 'no'],
    ['中心已受理案件73件，你确定？', 'yes'],
    ['领导说芮文彪是上海海关关长，他没说错吧', 'no'],
  ])('%s → %s', (q, wanted) => expect(verdict(q)).toBe(wanted));

  it.each([
    ['Am I wrong to believe that the centre has accepted 73 cases?', 'no', 'No, it is so.'],
    ['They say the WIPO centre in Shanghai was established in 2021, is that a myth?', 'yes', 'Yes, it is not so.'],
    ['中心已受理案件73件，是谣言吗', 'no', '不是，这个说法没错。'],
    ['中心受理的案件超过100件，有没有问题？', 'no', '这个说法不对。'],
    ['PPT上写中心已受理案件73件，需要改吗', 'yes', '这个说法没错。'],
  ])('%s says which of the two a yes means', (q, wanted, lead) => {
    expect(verdict(q)).toBe(wanted);
    expect((ask(q) as { answer: string }).answer).toContain(lead);
  });

  it.each([
    ['Quick check for the name cards: Rui Wenbiao is from which bureau?', 'told'],
    ['Just checking: who gave the customs figures?', 'told'],
    ['Fact check: court caseload', 'told'],
    ['Tell us the date of the press conference', 'told'],
  ])('%s asks for something of its own', (q, wanted) => expect(verdict(q)).toBe(wanted));
});

describe('a bare statement with a question mark', () => {
  it.each([
    ['The mediation success rate of the centre reached 40 percent?', 'yes'],
    ['The company settled its regional headquarters in Beijing?', 'no'],
    ['WIPO上海中心成立于2019年？', 'yes'],
    ['一些外国客户和使馆发来了感谢信？', 'yes'],
    ['一家法国公司在华追加投资3亿元？', 'no'],
  ])('%s → %s', (q, wanted) => expect(verdict(q)).toBe(wanted));
});

describe('unframing', () => {
  const unframe = unframeWith(
    framesOf({
      holds: { en: ['my boss says S, is he right', 'check: S', 'S, correct'], zh: ['听说S，真的吗'] },
      fails: { en: ['is it a myth that S'], zh: [] },
      either: { en: ['S, any errors'], zh: ['S，用不用改'] },
      about: { en: ['what was reported about S'], zh: ['S是怎么回事'] },
    }),
  );
  it('puts the parts of two frames together', () =>
    expect(unframe('My boss says $41m was invested, any errors?')).toEqual({
      question: 'Is it true that $41m was invested?',
      confirming: 'either',
    }));
  it('takes a single word for a tail only behind a sign', () => {
    expect(unframe('The figure that was told is correct?')).toBeUndefined();
    expect(unframe('40% was told, correct?')).toEqual({ question: 'Is it true that 40% was told?' });
  });
  it('leaves headings and questions alone', () => {
    expect(unframe('check: court caseload')).toBeUndefined();
    expect(unframe('check: what was told')).toBeUndefined();
  });
  it('asks for all there is on a name, and not on a sentence', () => {
    expect(unframe('What was reported about the centre?')).toEqual({
      question: 'Tell me about the centre.',
      about: 'the centre',
    });
    expect(unframe('中心是怎么回事？')).toEqual({ question: '介绍一下中心', about: '中心' });
    expect(unframe('What was reported about how many cases were accepted?')).toBeUndefined();
  });
  it('asks whether it fails', () =>
    expect(unframe('so, is it a myth that it was founded in 2019, please?')).toEqual({
      question: 'Is it false that it was founded in 2019?',
      confirming: 'fails',
    }));
});

describe('all there is on something, however it is asked for', () => {
  it.each([
    'What was reported about the WIPO centre in Shanghai?',
    'Which facts concern the centre?',
    'Educate me on the WIPO centre.',
    'The WIPO centre in a nutshell',
    '关于WIPO上海中心的一切资料',
    '中心是怎么回事？',
    '列出有关WIPO上海中心的事实',
  ])('%s', (question) =>
    expect(ask(question)).toMatchObject({
      kind: 'answer',
      factIds: expect.arrayContaining(['wipo-centre-caseload', 'wipo-centre-founding']),
    }),
  );
});
