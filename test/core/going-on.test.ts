/** Going on behind what was told: the same of something else, whose words they are, whose figures, the whole, and what has nothing to do with it. */
import { describe, expect, it } from 'vitest';
import type { Answer, Memory } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

function last(...messages: readonly string[]): Answer {
  let memory: Memory | undefined;
  let answer: Answer | undefined;
  for (const message of messages) ({ answer, memory } = engine.converse(message, { now: '2023-06-21' }, memory));
  return answer!;
}

describe('Going on', () => {
  it.each([
    ['the same of another word', ['hi, can you tell me what WIPO is short for?', 'IP as well pls'], 'ip-meaning'],
    ['the same of another word', ['请问WIPO的全称是什么？', 'IP呢，也解释一下'], 'ip-meaning'],
    [
      'the same of another body',
      ['How many cases did the courts accept?', 'the police as well please'],
      'police-criminal-cases',
    ],
    [
      'the whole of what is left',
      ['How many cases at the Shanghai WIPO center were still pending at the end of May?', 'out of?'],
      'wipo-centre-caseload',
    ],
    [
      'whose words they are',
      [
        "Do officials claim that China's IP protection is up to international standards?",
        "is that the paper's own judgement or somebody's words?",
      ],
      'highest-global-standard',
    ],
    [
      'the total where a year was not to be had',
      ['How many IP cases did the Shanghai WIPO centre accept in 2021?', 'the overall count then?'],
      'wipo-centre-caseload',
    ],
    [
      'a date that another fact on the same has',
      ['is the WIPO centre the first international one of its sort in the country?', "Founded in 2015, wasn't it?"],
      'wipo-centre-founding',
    ],
  ])('%s: %s', (_what, messages, fact) => {
    expect(last(...messages)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    ['Which officials’ names does the article leave out?', 'what numbers came from them?'],
    // Was answered with what the IP bureau's director said.
    ['Who are the unnamed officials?', 'which figures did they give?'],
  ])('their figures: %s %s', (...messages) => {
    const answer = last(...messages);
    expect(answer).toMatchObject({ kind: 'answer' });
    expect('factIds' in answer && [...answer.factIds].sort()).toEqual([
      'customs-seizures',
      'police-criminal-cases',
      'police-trans-provincial-cases',
    ]);
  });

  it('the topics somebody spoke on', () => {
    const answer = last('Who is Li Xiaomeng and where does Li work?', 'which topics did Li speak on?');
    expect('factIds' in answer && answer.factIds.length).toBeGreaterThan(2);
  });

  it.each([
    ['What does WIPO mean?', "where's its head office?"],
    ['How many cases did the courts accept?', 'do you like coffee?'],
  ])('no other fact for: %s %s', (...messages) => {
    expect(last(...messages).kind).not.toBe('answer');
  });

  it('nothing to choose from for what is no question at all', () =>
    expect(last('How many cases did the courts accept?', 'do you like coffee?').kind).not.toBe('choices'));
});

it('nothing is put to choice where nothing of it is named', () => {
  expect(engine.ask('do you like coffee?', { now: '2023-06-21' }).kind).toBe('abstain');
});

it('the country is that of the statement', () => {
  const question = 'Is the WIPO centre in Shanghai the first international one of its kind in the country?';
  expect(engine.ask(question, { now: '2023-06-21' })).toMatchObject({ kind: 'answer', verdict: 'yes' });
});
