/** Whose words are asked for: nobody's are told as those of somebody else. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('Words of those whom no fact quotes are not told', () => {
  it.each([
    "What did Shanghai's mayor say at the press conference?",
    "What do critics say about Shanghai's IP protection?",
    'What do the parties say about the centre?',
    'What did the German company say about Shanghai?',
    'What did WIPO say about the centre?',
    "What did foreign clients say about Shanghai's protection?",
    "What has the director general of WIPO said about Shanghai's courts?",
    'What does WIPO want?',
    '市长在发布会上说了什么',
    '德国公司怎么看上海',
    '记者对发布会怎么看',
  ])('%s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it('says whose are not', () => {
    expect(ask('What did WIPO say about the centre?').answer).toContain('Nothing here on WIPO');
  });

  it.each([
    'What did Li Xiaomeng say?',
    'What did the officials say about reputation?',
    'What does the report say about the police?',
    "What did customs say they've grabbed, I mean how many knock-off items?",
    'What did the IP bureau say about the centre?',
    '芮文彪说了什么',
    '外头的人怎么看上海的知产保护？口碑方面的内容都给我',
  ])('theirs are: %s', (question) => {
    expect(ask(question).kind).toBe('answer');
  });
});

describe('A text of nothing but little words', () => {
  // Each may begin a phrase or go on with one: read in every way, it would never end.
  it.each(['对', '在', '对在', '们都对在上'])('is read to its end: %s, over and over', (words) => {
    expect(ask(words.repeat(200)).kind).not.toBe('answer');
  });
});
