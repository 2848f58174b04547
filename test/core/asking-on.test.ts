/** Asking on about the line just told, in the many ways people have for it: none of them is bound to a subject. */
import { describe, expect, it } from 'vitest';
import type { Answer, Memory } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

const context = { now: '2023-06-21' };
function last(...messages: readonly string[]): Answer {
  let memory: Memory | undefined;
  let answer: Answer | undefined;
  for (const message of messages) ({ answer, memory } = engine.converse(message, context, memory));
  return answer!;
}

const COURTS = [
  "How many IP cases did Shanghai's courts accept from 2020 to 2022?",
  'court-caseload-2020-2022',
] as const;
const CUSTOMS = ['上海海关查扣了多少侵权货物？', 'customs-seizures'] as const;
const GOODS = ['How many tons of infringing products were destroyed in 2022?', 'goods-destroyed'] as const;

describe('Asking on', () => {
  it.each([
    [COURTS, 'got a name for whoever said it?', 'Wang Guangxian'],
    [COURTS, "um who's being quoted there", 'Wang Guangxian'],
    [GOODS, 'do I credit somebody for that figure, and whom', 'Li Xiaomeng'],
    [COURTS, 'what desk do they sit at', 'vice deputy'],
    [CUSTOMS, '能给个出处吗', 'Shine'],
    [COURTS, 'can I have that as a citation', 'Shine'],
    [COURTS, 'what years are we talking about', '2020 to 2022'],
    [CUSTOMS, '起算点是哪年', '2022年'],
    [COURTS, 'ballpark or exact?', 'over'],
    [COURTS, "what's that per year?", '45,1'],
    [COURTS, 'divide it by the months pls', '3,76'],
    [GOODS, 'tl;dr', '300'],
    [GOODS, 'huh', '300'],
    [CUSTOMS, '能翻成英文吗', '8 million'],
  ])('%o %s', ([first, fact], message, told) => {
    const answer = last(first, message);
    expect(answer).toMatchObject({ kind: 'answer', answer: expect.stringContaining(told) as string });
    if (!/desk/.test(message)) expect('factIds' in answer && answer.factIds).toContain(fact);
  });

  it.each([
    [COURTS, 'how many people work on that'],
    [COURTS, 'what did that cost the taxpayer'],
    [CUSTOMS, '为什么这么多'],
    [CUSTOMS, '动用了多少人手'],
    [GOODS, 'is there a split by type?'],
    // Was answered with a yes.
    [CUSTOMS, '原因官方说了没有'],
  ])('is told by no line: %o %s', ([first], message) => {
    expect(last(first, message).kind).not.toBe('answer');
  });

  it('what vouches for it is the source', () => {
    const answer = last(COURTS[0], 'is the information trustworthy?');
    expect(answer).toMatchObject({ kind: 'answer', answer: expect.stringContaining('Shine') as string });
    expect('verdict' in answer && answer.verdict).toBeFalsy();
  });

  it('whoever wrote the report is not who said it', () => {
    expect(last(COURTS[0], "reporter's name?").kind).not.toBe('answer');
  });

  it('keeps what was told for the next question', () => {
    expect(last(COURTS[0], 'how many people work on that', 'and whose number is it')).toMatchObject({
      kind: 'answer',
      answer: expect.stringContaining('Wang Guangxian') as string,
    });
  });

  it('tells when it was told, and not the time of the figure', () => {
    for (const before of [[], ['what desk do they sit at']]) {
      const answer = last(COURTS[0], ...before, 'when did they tell the press');
      // Was answered with the years of both figures.
      expect(answer).toMatchObject({ kind: 'answer', answer: expect.stringContaining('20 June 2023') as string });
    }
  });

  it('one of two is asked for, and no yes', () => {
    const answer = last(COURTS[0], 'ballpark or exact?');
    expect('verdict' in answer && answer.verdict).toBeFalsy();
  });

  it('is not read in a question of its own', () => {
    expect(last(COURTS[0], 'who sent letters of thanks to the city?')).toMatchObject({
      kind: 'answer',
      factIds: ['letters-of-acknowledgment'],
    });
  });
});
