/** What is learnt of what people ask behind a line, and of what they want worked out. */
import { describe, expect, it } from 'vitest';
import { withFollowUps } from '../../src/core/follow-ups.ts';
import { EMPTY_LEXICON, prepare } from '../../src/core/prepare.ts';
import { withReckonings } from '../../src/core/reckonings.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { folderOf } from '../support.ts';
import { engine } from './engine-of-shipped.ts';
import { tollPack } from './toll-pack.ts';

const NOW = { now: '2023-06-21' };
const behind = (first: string, next: string) => {
  const { memory } = engine.converse(first, NOW);
  return engine.converse(next, NOW, memory).answer;
};

describe('A message behind a line', () => {
  it.each([
    ['Where was the guideline about dispute resolution published?', 'written into what', 'court-centre-guideline'],
    ['What does WIPO stand for?', "what's the O", 'wipo-meaning'],
  ])('is told the same line where that has it: %s %s', (first, next, fact) => {
    expect(behind(first, next)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    ['How many pieces has Shanghai Customs seized since 2022?', 'what brands were they'],
    ['What is the mediation success rate at the WIPO centre?', '40 percent of what?'],
    ['上海2022年销毁了多少吨侵权产品？', '换成美元是多少'],
  ])('is not told what the line leaves out: %s %s', (first, next) => {
    expect(behind(first, next).kind).not.toBe('answer');
  });

  it.each([
    ['How many tons of infringing goods were destroyed in Shanghai in 2022?', 'the ones customs seized?'],
    ['Who sent letters of acknowledgment to Shanghai?', 'how many of them came in?'],
  ])('is told no other fact for its sound: %s %s', (first, next) => {
    expect(behind(first, next).kind).not.toBe('answer');
  });
});

describe('What is to be worked out, in words that no cue has', () => {
  const ask = (question: string) => engine.ask(question, NOW);
  it.each([
    ['How many more cases would the WIPO centre need to take in to reach a hundred?', '27 cases'],
    ['customs haul Shanghai beyond 5 million by how much', '3 million'],
    ['At what rate did they turn the German yuan into dollars?', '7.18'],
  ])('is worked out: %s', (question, figure) => {
    const answer = ask(question);
    expect(answer).toMatchObject({ kind: 'answer' });
    expect('answer' in answer && answer.answer).toContain(figure);
  });

  it('is confirmed or denied where a number is claimed of the result', () =>
    expect(ask('More than eight in ten WIPO Shanghai files are closed.')).toMatchObject({ verdict: 'yes' }));

  it('is no yes where the number that is claimed was not read', () =>
    expect(ask('eight yuan to the dollar, in the German company story, right?').kind).not.toBe('answer'));

  it('leaves alone whether a figure lies beyond a number', () =>
    expect(ask("Did the German investor's extra outlay top forty million US dollars?")).toMatchObject({
      kind: 'answer',
      verdict: 'yes',
    }));
});

it('A kind of answer that a fact does not give as it was read is no bar to what people are told', () => {
  const answer = engine.ask('How does the report word the rank of Mr Wang of the high court?', NOW);
  expect(answer).toMatchObject({ kind: 'answer', factIds: ['wang-guangxian-office'] });
});

it('Nothing is learnt of a store that has neither', () => {
  const { store, followUps, reckonings } = loadFacts(readFactFiles([folderOf({ 'few.yaml': tollPack() })]));
  const prepared = prepare(store, EMPTY_LEXICON);
  const levels = () => new Map<string, number>();
  expect(withFollowUps(prepared, followUps, levels)).toBe(prepared);
  expect(withReckonings(prepared, reckonings, {}, levels)).toBe(prepared);
});
