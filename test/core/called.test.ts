/** Overviews of what somebody calls by a name of their own, where only the sound of a message tells that much is wanted. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A topic by a name that nobody wrote down', () => {
  it.each([
    ['Tell me about the fakes that met the shredder.', ['goods-destroyed', 'customs-seizures']],
    ['Tell me about the cop stuff.', ['police-criminal-cases', 'police-trans-provincial-cases']],
    ['The bragging bits, please.', ['highest-global-standard', 'world-reputation']],
    ['Dramatis personae with job titles.', ['press-conference-speakers', 'rui-wenbiao-office']],
    ['Sum the whole thing up for me in a few sentences.', ['wipo-centre-caseload', 'police-criminal-cases']],
    ['Tell me about the Germans putting down roots.', ['german-company-investment']],
    ['文中牵涉到錢的地方,逐一講來聽聽', ['german-company-investment', 'goods-destroyed']],
    ['涉外的内容有哪些', ['letters-of-acknowledgment', 'german-company-investment']],
    ['介绍一下警方成绩', ['police-criminal-cases', 'police-trans-provincial-cases']],
  ])('is told whole: %s', (question, facts) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: expect.arrayContaining(facts) });
  });

  it.each([
    "What's the weather like in Shanghai tomorrow?",
    'What is a geographical indication?',
    'How many kilometres has a marathon?',
    '今晚中超谁踢谁？',
    'Give me an overview of the IP crackdown in Guangzhou.',
    "Walk me through the record of Japan's courts on IP.",
    'Tell me all you know about the European Patent Office.',
    'Tell me a joke about lawyers.',
    '帮我写张请假条，就说发烧了',
    'I wonder how one goes about filing a case with the WIPO centre in Shanghai.',
  ])('is none of what belongs to somebody else, or to nobody: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it.each([
    ['When was the WIPO centre in Shanghai set up?', 'wipo-centre-founding'],
    ['How many tons of infringing goods were destroyed?', 'goods-destroyed'],
    ['What does WIPO stand for?', 'wipo-meaning'],
    ['海关查扣了多少件侵权货物？', 'customs-seizures'],
  ])('leaves a question for one thing its one answer: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });
});
