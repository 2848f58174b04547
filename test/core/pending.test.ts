/** What is left: denied, counted, put as a share; and what is asked of a beginning. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const context = { now: '2023-06-21' };
const ask = (question: string) => engine.ask(question, context);

describe('Nothing is left', () => {
  it.each([
    // Each was answered with a yes, and the ten that are.
    '到5月31日，中心手上已经没有未了结的案件了吧？',
    '中心没有未结案件了吧？',
    '中心已经没有积压的案件了，对吗？',
    'There are no unfinished cases at the centre by end of May, correct?',
    'The centre has no pending cases left, right?',
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no', answer: expect.stringContaining('10') });
  });

  it('whether something is left is answered by what is', () => {
    expect(ask('中心还有没结的案子吗？')).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

describe('The share of what is left', () => {
  it.each([
    'WIPO上海中心还没结的案子占百分之几？',
    '中心没办结的案件占比多少？',
    "What share of the centre's cases is still open?",
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', answer: expect.stringContaining('14') });
  });
  it('is never that of what was done', () => {
    const answer = ask('中心未结案件占多大比例？') as { answer: string };
    expect(answer.answer).not.toContain('86');
  });
});

it.each([
  "I'd like to find out how busy the WIPO centre was in its very first year.",
  '中心成立的第一年忙不忙，收了多少？',
])('nothing is told of a beginning: %s', (question) => {
  expect(ask(question).kind).not.toBe('answer');
});

describe('Items of a list', () => {
  it.each([
    'Do companies get charged for using the stations in New York or Dubai?',
    'Is it free to use the stations in New York or Tokyo?',
    'Has the Shanghai Bar Association set up IP service stations in New York or Tokyo?',
  ])('put up no choice: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
  it('are confirmed together', () => {
    expect(ask('Has Shanghai set up stations in Tokyo or Dubai?')).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

it('several figures of one number are no question of how many', () => {
  expect(ask('报道里出现好几个300，分别代表什么？')).toMatchObject({
    kind: 'answer',
    answer: expect.stringContaining('3个'),
  });
});

it.each([
  ['is wang guangxian the top person at the high court', 'no'],
  ['Is Wang Guangxian the number one of the high court?', 'no'],
  ['王光贤是高院的一号人物吗？', 'no'],
])('at the head of a court: %s', (question, verdict) => {
  expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
});
