/** What is counted, and when: a number is told only of the very thing that a figure counts. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const kind = (question: string): string => engine.ask(question, { now: '2023-06-21' }).kind;

describe('The number of something else', () => {
  it.each([
    'How many phones did Shanghai Customs seize since 2022?',
    'How many ships did Shanghai Customs seize since 2022?',
    // Pieces are counted, and nobody says in how many seizures.
    'How many seizures did Shanghai Customs make since 2022?',
    'How many traffic cases did the Shanghai police make since 2022?',
    'How many warnings did Shanghai courts handle from 2020 to 2022?',
    'How many plant varieties did Shanghai courts handle from 2020 to 2022?',
    '2022年以来上海公安有多少毒品案件？',
    '2020年至2022年上海法院有多少离婚案件？',
    '上海海关2022年以来查扣了多少航班？',
    '德国公司有多少检查次数？',
    'WIPO上海中心有多少报告？',
  ])('is not told: %s', (question) => expect(kind(question)).not.toBe('answer'));

  it.each([
    '2022年以来上海公安破了多少知产刑案',
    '上海发院2020到2022年受里知产案件多少剑？',
    '发部会是几月几号开得',
    'WIPO中心帮人家调解，成功几巴仙？',
    '嗰個WIPO喺上海嘅中心，去到五月尾接咗幾多單嘢？',
  ])('is not what is asked: %s', (question) => expect(kind(question)).toBe('answer'));
});

describe('The day of the report', () => {
  it.each([
    'How many IP cases did Shanghai courts accept yesterday?',
    '昨天上海法院受理了多少件知识产权案件？',
    'How many pieces did Shanghai Customs seize in June 2023?',
  ])('is no time of the figure: %s', (question) => expect(kind(question)).toBe('nearest'));

  it.each([
    'How many IP cases had Shanghai courts accepted, according to officials yesterday?',
    '据昨天的发布会，上海法院受理了多少件知识产权案件？',
    "How large was the WIPO centre's backlog going into June 2023?",
  ])('is when it was told: %s', (question) => expect(kind(question)).toBe('answer'));
});

it('"All I want is the number" asks for it, and for no yes', () => {
  const asked = engine.ask('All I want is the number of IP cases Shanghai courts accepted from 2020 to 2022.', {
    now: '2023-06-21',
  });
  expect(asked).toMatchObject({ kind: 'answer', factIds: ['court-caseload-2020-2022'] });
  expect(asked).not.toHaveProperty('verdict');
});

it.each([
  'Who can tell me when the press conference was?',
  'When was the press conference - asking for a colleague',
  'Dear team, kindly share the value of the destroyed goods.',
  '有谁知道发布会是哪天开的？',
])('Words around a question ask for nothing: %s', (question) => expect(kind(question)).toBe('answer'));
