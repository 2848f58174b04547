/** Messages of several questions that no rule parts: taken apart at their joints, where each part is told something of its own. */
import { describe, expect, it } from 'vitest';
import { partingsOf } from '../../src/core/reading/joints.ts';
import { engine } from './engine-of-shipped.ts';

const NOW = { now: '2023-06-21' };
const ask = (message: string) => engine.ask(message, NOW);
const told = (message: string): readonly string[] => {
  const answer = ask(message);
  return 'factIds' in answer ? answer.factIds : [];
};

describe('Where a message may be parted', () => {
  it('is at marks and at "and", and not within a number', () => {
    expect(partingsOf('seizures, 1,400 cases and US$41.79 million')).toEqual([
      ['seizures', '1,400 cases and US$41.79 million'],
      ['seizures', '1,400 cases', 'US$41.79 million'],
      ['seizures, 1,400 cases', 'US$41.79 million'],
    ]);
    expect(partingsOf('IP是啥 WIPO又是啥')).toEqual([['IP是啥', 'WIPO又是啥']]);
  });

  it('is nowhere in a message of one piece, nor in a text', () => {
    expect(partingsOf('how many cases?')).toEqual([]);
    expect(partingsOf('a, b, c, d, e, f, g, h, i, j')).toEqual([]);
  });

  it('keeps its own mark with each question', () => {
    expect(partingsOf('police cases? and customs?')).toEqual([['police cases?', 'customs?']]);
  });
});

describe('Several questions without the words of asking', () => {
  it.each([
    ['police cases? and customs?', ['police-criminal-cases', 'customs-seizures']],
    ["Li's job? Wang's job?", ['li-xiaomeng-office', 'wang-guangxian-office']],
    ['mediation success? courts concluded?', ['wipo-centre-mediation-success', 'court-caseload-2020-2022']],
    [
      'customs number, and the amount in US dollars for that company',
      ['customs-seizures', 'german-company-investment'],
    ],
    ['tons destroyed? pieces seized?', ['goods-destroyed', 'customs-seizures']],
    ['跨省案件几起 另外海关查了多少货', ['police-trans-provincial-cases', 'customs-seizures']],
    ['請教一下調解成功率，還有法院結案數', ['wipo-centre-mediation-success', 'court-caseload-2020-2022']],
    ['海关查了多少件 法院结了多少案', ['customs-seizures', 'court-caseload-2020-2022']],
  ])('are told each: %s', (message, facts) => {
    expect(ask(message).kind).toBe('several');
    expect(told(message)).toEqual(facts);
  });

  it.each([
    'arbitration and mediation centre - what is the mediation success rate?',
    "Out of all the criminal cases of IP infringement detected by Shanghai's police, how many were trans-provincial?",
    'Hey, those seventy-odd cases at the centre, like, which countries were the companies from?',
    "Of the over 135,500 IP cases accepted by Shanghai's courts, what part involved foreign parties?",
    'Give me the success rates for mediation and for arbitration.',
    "Sum up the court cases, the police cases and the WIPO centre's cases for one grand total.",
    'WIPO上海中心 arbitration 的 success rate 多少',
    '高院和仲裁中心那份多元化纠纷解决的指引，是公布在谁的网站上？',
  ])('are none where a part is the scene of another, or goes on with its words: %s', (message) => {
    expect(ask(message).kind).not.toBe('several');
  });

  it('asks again by itself what was lost behind the question before it', () => {
    const answer = ask("When was the WIPO center set up and what's its mediation success rate?");
    expect(answer.kind === 'several' && answer.parts.map((p) => p.kind)).toEqual(['answer', 'answer']);
  });

  it('asks nothing again by itself that names nothing: the time is that of the cases', () => {
    const message = 'How many criminal infringement cases went beyond one province, and since when?';
    expect(told(message)).toEqual(['police-trans-provincial-cases']);
  });

  it('leaves a correction behind a line alone', () => {
    const first = engine.converse('Give me the number of cases concluded.', NOW);
    const { answer } = engine.converse('No, I meant at the WIPO centre, not in court.', NOW, first.memory);
    expect('factIds' in answer && answer.factIds).toEqual(['wipo-centre-caseload']);
  });
});
