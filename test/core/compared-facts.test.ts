/** Figures of two facts held against each other: yes or no where their bounds leave no doubt, and open where they do. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const context = { now: '2023-06-21' };
const ask = (question: string) => engine.ask(question, context);

describe('Two facts compared', () => {
  it.each([
    ["Did the WIPO centre in Shanghai handle more cases than the city's courts?", 'no'],
    ['Did the courts accept more cases than the WIPO centre?', 'yes'],
    ['Are there fewer cases at the centre than at the courts?', 'yes'],
    ['Is the German investment bigger than the value of the destroyed goods?', 'yes'],
    ['上海法院受理的案件比WIPO中心多吗？', 'yes'],
    // Was answered with a yes, the centre being taken for the courts.
    ['中心受理的案件比法院多吗？', 'no'],
  ])('%s', (question, verdict) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer', verdict });
    expect('factIds' in answer && answer.factIds).toHaveLength(2);
    const again = 'ref' in answer ? engine.recall(answer.ref, context) : undefined;
    expect(again).toMatchObject({ kind: 'answer', verdict, answer: answer.kind === 'answer' && answer.answer });
  });

  it.each([
    // "Over 1,400" may be any number beyond it.
    'Did the police detect more cases than the courts accepted?',
    'Did customs seize more pieces than the tons destroyed?',
    "Did Beijing's courts accept more cases than the WIPO centre?",
    'Did the courts in 2021 accept more cases than the centre?',
  ])('left open: %s', (question) => {
    const answer = ask(question);
    expect(answer.kind === 'answer' && answer.verdict).not.toBe('yes');
    expect(answer.kind === 'answer' && answer.verdict).not.toBe('no');
  });
});
