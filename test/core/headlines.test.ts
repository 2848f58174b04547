/** Headlines with a question mark, who said what was told, and what a line just told does not settle. */
import { describe, expect, it } from 'vitest';
import { isHeadline } from '../../src/core/reading/aspect.ts';
import type { Answer, Memory } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

const NOW = '2023-06-21';
const ask = (question: string): Answer => engine.ask(question, { now: NOW });
function last(...turns: readonly string[]): Answer {
  let memory: Memory | undefined;
  let answer: Answer | undefined;
  for (const q of turns) {
    const turn = engine.converse(q, { now: NOW, at: 0 }, memory);
    memory = turn.memory;
    answer = turn.answer;
  }
  return answer!;
}

describe('A headline with a question mark', () => {
  it.each([
    'WIPO centre set up in 2019?',
    'Tokyo among the overseas IP stations?',
    'Mediation success at WIPO centre: 40%?',
    'Overseas IP aid system being scrapped?',
  ])('says something without a verb of its own: %s', (text) => {
    expect(isHeadline(text)).toBe(true);
  });

  it.each([
    'Was the centre set up in 2019?',
    'Which centre was set up in 2019?',
    'Shanghai customs seizures?',
    'Set up in 2019.',
  ])('is none: %s', (text) => {
    expect(isHeadline(text)).toBe(false);
  });

  it.each([
    ['IP protection abroad strengthened by Shanghai?', 'yes'],
    ['WIPO centre set up in 2019?', 'yes'],
    ['Press conference on 20 June?', 'yes'],
    ['Mediation success at WIPO centre: 40%?', 'yes'],
    ['Olympic trademarks targeted in campaigns?', 'yes'],
    ['WIPO centre launched in 2022?', 'no'],
    ['Wang Guangxian from the IP bureau?', 'no'],
    ['Overseas IP aid system being scrapped?', 'no'],
    ['ADR guideline released on the customs website?', 'no'],
  ])('is answered with yes or no where that is settled: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('asks for the count where a figure has a time behind it', () => {
    const answer = ask('Fakes destroyed in 2022?');
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['goods-destroyed'] });
    expect(answer).not.toHaveProperty('verdict');
  });
});

describe('Whether somebody said what was told', () => {
  const courts = 'how many cases were accepted by the courts in Shanghai?';
  it.each([
    [[courts, 'was it Wang who gave that?'], 'yes'],
    [[courts, 'was it Li who said so?'], 'no'],
    [['嗰份指引放咗喺WIPO网站，系咪？', '系芮文彪讲嘅？'], 'no'],
    [['海外的服务站有哪些城市', '也是芮文彪说的吗'], 'yes'],
  ] as const)('%j', (turns, verdict) => {
    expect(last(...turns)).toMatchObject({ kind: 'answer', verdict });
  });

  it('is not said where the source names no speaker', () => {
    const first = 'Is the WIPO centre in Shanghai the first international one of its kind in China?';
    expect(last(first, 'Is Rui the one who said that?').kind).toBe('nearest');
  });
});

describe('What a line just told does not settle', () => {
  it.each([
    ['How many tons of infringing goods were destroyed in Shanghai in 2022?', 'the ones customs seized?'],
    ['上海2022年销毁的侵权产品有多少吨？', '是海关查的那批吗'],
    ['what does the WIPO centre in Shanghai handle?', "who's in charge there?"],
    ['mediation success rate, wipo centre shanghai?', '40% of what?'],
    ['How often does mediation at the WIPO centre in Shanghai work out?', 'so about 29 cases?'],
    ['2022年以来上海警方侦破了多少起侵犯知识产权刑事案件?', '其中跨省的呢', '占比多少?'],
    ['World Intellectual Property Organization, short form?', 'who is its boss?'],
  ])('%s – %s', (...turns) => {
    expect(last(...turns).kind).not.toBe('answer');
  });

  it('is told roughly where that is asked for', () => {
    const answer = last(
      'How many criminal IP cases found by the Shanghai police were trans-provincial?',
      'share, roughly?',
    );
    expect(answer).toMatchObject({ kind: 'answer' });
    expect(answer.answer).toContain('21 percent');
  });
});
