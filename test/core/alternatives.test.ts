/** Two amounts put up for choice: which of them it is, is asked. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('Of two amounts', () => {
  it.each([
    ['Was it 300 tons or 30 tons that was destroyed?', 'goods-destroyed'],
    ['was it 300 tons or 300 kilos?', 'goods-destroyed'],
    ['Is the mediation success rate 40 or 50 percent?', 'wipo-centre-mediation-success'],
    ['海关查扣的是八百万件还是八十万件', 'customs-seizures'],
    ['调解成功率是四成还是五成？', 'wipo-centre-mediation-success'],
    ['Were 73 or 63 cases accepted?', 'wipo-centre-caseload'],
  ])('the one that it is answers: %s', (question, fact) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer', factIds: [fact] });
    expect(answer).not.toHaveProperty('verdict');
  });

  it.each(['Was it 250 or 350 tons that went up in smoke?', '海关查扣的是八万件还是八十万件'])(
    'neither answers where neither is the figure: %s',
    (question) => {
      expect(ask(question).kind).not.toBe('answer');
    },
  );

  it('behind a comma the same is only said in other words', () => {
    const question =
      'It was US$300 million, or 41.79 million yuan, that the company from Germany additionally invested in China?';
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });
});
