/** Properties: what something is asked for by name is told only where the fact has a word for it. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A property that no fact tells', () => {
  it.each([
    'What is the mission statement of Rui Wenbiao?',
    'What is the length of the guideline?',
    'Do you know the parking of the press conference?',
    'What logo does the WIPO centre in Shanghai have?',
    'Is there a waiting time for the WIPO centre in Shanghai?',
    'Is there a word count for the guideline?',
    'Rui Wenbiao: moderator?',
    'Li Xiaomeng: salary?',
    'the WIPO centre in Shanghai parking please',
    'the letters of acknowledgment colour please',
    '芮文彪的面积是什么？',
    'WIPO上海中心有停车场吗？',
    '专项整治行动的颜色？',
    '感谢信电话',
  ])('is not answered with whatever is known: %s', (question) => expect(ask(question).kind).not.toBe('answer'));
});

describe('A property that a fact tells', () => {
  it.each([
    ["Wang's rank?", 'wang-guangxian-office'],
    ["the courts' workload?", 'court-caseload-2020-2022'],
    ['What is the purpose of the overseas IP service stations?', 'overseas-service-stations'],
    ['size of the German investment', 'german-company-investment'],
    ['the mediation success rate of the WIPO centre', 'wipo-centre-mediation-success'],
    ['WIPO中心的调节成功律是多少', 'wipo-centre-mediation-success'],
    ['王光贤的头衔？', 'wang-guangxian-office'],
    ['WIPO上海中心是哪一年成立的，谢谢', 'wipo-centre-founding'],
  ])('is told: %s', (question, fact) => expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] }));

  it.each([
    ['Did some of the IP crimes that Shanghai police detected span more than one province?', 'yes'],
    ['None of the letters of acknowledgment came from embassies, I suppose?', 'no'],
    ['老字号品牌也算在专项整治的范围里头咩', 'yes'],
  ])('and how much of it is no property: %s', (question, verdict) => expect(ask(question)).toMatchObject({ verdict }));
});
