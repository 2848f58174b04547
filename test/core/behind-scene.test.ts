/** Questions behind a scene that the asker sets of themselves. */
import { describe, expect, it } from 'vitest';
import { properOf } from '../../src/core/reading/proper.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A question behind a scene', () => {
  it.each([
    [
      'We are printing place cards for a judicial exchange next week and I must not get affiliations wrong. Which institution does Wang Guangxian belong to?',
      'wang-guangxian-office',
    ],
    [
      "I write for a trade paper and have to be careful with dates. The WIPO centre's statistics were given up to a certain point. Up to when exactly do the 73 cases count?",
      'wipo-centre-caseload',
    ],
    [
      'My cousin runs a trading firm in Dubai and keeps getting copied. Has Shanghai put one of its IP service stations in that city?',
      'overseas-service-stations',
    ],
    [
      '您好,我是做法务的,最近在整理上海涉外知识产权调解的材料,想确认一下,截至2023年5月底,设在上海的WIPO仲裁与调解中心总共受理了多少件案件?',
      'wipo-centre-caseload',
    ],
    ['我们客户出海最怕遭告，上海下一步准备把啥子机制搞完善来帮忙？', 'aid-system-plan'],
  ])('is answered by itself: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    // Another place, time or number in the scene may be what is asked of.
    'We have an office in Hangzhou. How many IP cases did the courts there conclude from 2020 to 2022?',
    'We only look at 2021. How many IP cases were accepted by the courts of Shanghai?',
    // The scene asks itself.
    "what's the success rate of arbitration, not mediation, at the WIPO center in Shanghai",
    "who's the head of Shanghai Customs, the one with the 8 million pieces seized",
  ])('is not, where the scene says of what: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it('is cut behind what the asker says of themselves, the longest first', () => {
    expect(properOf('i sit on a panel tonight, and want one example. which country is the firm from?')).toEqual([
      { scene: 'i sit on a panel tonight', question: 'want one example. which country is the firm from?' },
      { scene: 'i sit on a panel tonight, and want one example', question: 'which country is the firm from?' },
    ]);
    expect(properOf('warehouses raided, in the city of shanghai, since 2022?')).toEqual([]);
    expect(properOf('could you tell me, as i need it, what the centre does?')).toEqual([]);
  });
});

describe('What the sentence before names is what the question is asked of', () => {
  it.each([
    [
      "My sister runs a toy brand and keeps finding copies of her dolls online. She asked me over dinner how much Shanghai's border officers actually catch. What quantity have they intercepted from 2022 onward?",
      'customs-seizures',
    ],
    [
      'I run a company that sells tea under a name from the 1880s, and copycats are everywhere. Somebody at the chamber said the regulator goes on regular raids for brands like ours. What do those drives cover?',
      'rectification-campaigns',
    ],
  ])('%s', (question, fact) => {
    expect(engine.ask(question, { now: '2023-06-21' })).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    "Add the police's criminal cases to the courts' cases for me: how many IP cases in all?",
    '我負責替長官準備人物背景資料，局長和監管局那邊都有了眉目，唯獨高院的王光賢我只知道職務，想請問他分管過哪些審判庭、辦過什麼著名的案子？',
  ])('and nothing more is: %s', (question) => {
    expect(engine.ask(question, { now: '2023-06-21' }).kind).not.toBe('answer');
  });
});
