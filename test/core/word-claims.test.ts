/** What a word that the fact does not have does to a question: carries it, or makes it another. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string): Answer => engine.ask(question, { now: '2023-06-21' });

describe('A word that only carries the question', () => {
  it.each([
    ["Who's the high-court fella that rattled off the courtroom stats?", 'wang-guangxian-office'],
    ['Which outlet carried this report?', 'article-source'],
    ['pieces siezed by custms sinse 2022', 'customs-seizures'],
    ['Okay so what does the Shanghai WIPO centre actually do all day?', 'wipo-centre-remit'],
  ])('stops no answer: %s', (question, fact) => {
    const answer = ask(question);
    const told = 'factIds' in answer ? answer.factIds : 'options' in answer ? answer.options.map((o) => o.factId) : [];
    expect(told).toContain(fact);
    expect(['answer', 'choices']).toContain(answer.kind);
  });
});

describe('A word that claims', () => {
  it.each([
    'Who is Rui Wenbiao’s deputy at the Shanghai IP bureau?',
    'By what criteria are the criminal IP cases of the Shanghai police defined?',
    "What's the 40 in 40 suppliers?",
    'By how many tonnes did the destruction of counterfeits go up in 2022 over the year before?',
    'pieces seized per criminal case (8m / 1400)?',
    '上海 专项整治 老字号 认定条件',
  ])('is never answered as if it did not: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('Yes and no', () => {
  it.each([
    ['Had the WIPO centre in Shanghai accepted more than 70 cases by the close of May 2023?', 'yes'],
    ['Is Wang Guangxian the president of the high court?', 'no'],
    ['Is the 8 million from customs an amount in yuan?', 'no'],
    ['Was two million pieces all that Shanghai Customs managed to seize since 2022?', 'no'],
    ['Can I tell the board that police detected upwards of 1,400 criminal infringement cases from 2022 on?', 'yes'],
    ['上海公安那1400多起知产刑案，全是2022年一年里破的？', 'no'],
    ['上海销毁侵权品的数据是法院的人公布的吗?', 'no'],
  ])('of "%s" is %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    'Is Wang Guangxian the vice president of the high court?',
    'Are the goods customs seized worth more than 50 million yuan?',
    'Did the cooperation of China with WIPO start in 1973?',
    'Is Li Xiaomeng a lady?',
    'Did Shanghai destroy at least 20 tons of fakes each month of 2022?',
  ])('is not said of "%s"', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it('left open names the reason in the trace', () => {
    const { trace } = engine.ask("Did Shanghai's courts accept more than 200,000 IP cases from 2020 to 2022?", {
      now: '2023-06-21',
      explain: true,
    });
    expect(trace.join('\n')).toContain('verdict unstated (the bounds leave');
  });
});

it('Ranking a text still being typed names what asking it would name first', () => {
  const now = { now: '2023-06-21' };
  for (const q of ['how many pieces did customs seize', '上海法院受理了多少案件', 'who heads the ip bureau'])
    expect(engine.rank(q, now)[0]?.factId).toBe(ask(q).top[0]?.factId);
});
