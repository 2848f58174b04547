/** Follow-ups that ask the same of something else, or of what stands beside what was told; each went wrong once. */
import { describe, expect, it } from 'vitest';
import type { Answer, Memory } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

function talk(...messages: string[]): Answer {
  let memory: Memory | undefined;
  let answer: Answer | undefined;
  for (const message of messages) {
    const turn = engine.converse(message, { now: '2023-06-21' }, memory);
    memory = turn.memory;
    answer = turn.answer;
  }
  return answer!;
}

describe('The same of something else', () => {
  it.each([
    [['court backlog: accepted minus concluded, 2020-22', 'same math for the WIPO center'], '10 cases'],
    [
      [
        "What percentage of the WIPO centre's intake had been ended come June?",
        'do the same sum for the courts, 2020 through 2022',
      ],
      '96 percent',
    ],
    [["What percentage of the WIPO centre's intake had been ended come June?", 'leaving how many?'], '10 cases'],
    [['世知中心办结数占受理数百分之几？', '换成法院三年的数，顶多百分之几'], '不超过96%'],
    [['法院三年收了多少知识产权案件？', '收案减结案，至少还差多少件？'], '超过5500件'],
  ])('is worked out: %j', (messages, holds) => {
    const answer = talk(...messages);
    expect(answer.kind).toBe('answer');
    expect(answer.answer).toContain(holds);
  });

  it('is all there is, where that was asked', () => {
    const answer = talk("Tell me all you've got on Rui Wenbiao.", 'and Li?');
    expect(answer).toMatchObject({ kind: 'answer' });
    expect('factIds' in answer && answer.factIds).toEqual(
      expect.arrayContaining(['german-company-investment', 'goods-destroyed']),
    );
  });

  it('is one fact, where one was asked', () => {
    const answer = talk("What is Wang Guangxian's title?", 'and Li?');
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['li-xiaomeng-office'] });
  });
});

describe('What the told fact cannot say', () => {
  it.each([
    [['when was the presser?', 'who spoke'], 'press-conference-speakers'],
    [['我想知道上海那场知识产权发布会是哪天开的', '台上都有谁？'], 'press-conference-speakers'],
    [['WIPO是什么的缩写？', '那IP呢？'], 'ip-meaning'],
  ])('another of its topic may: %j', (messages, fact) => {
    expect(talk(...messages)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    [
      ["What's the success rate of mediation at Shanghai's WIPO centre?", 'who said 40?', "and who's that?"],
      'rui-wenbiao-office',
    ],
    [['上海在海外哪些城市设了知识产权服务站？', '这是谁说的'], 'overseas-service-stations'],
    [['警方和海关的数字是谁公布的？', 'customs officials, are they named?'], 'unnamed-officials'],
  ])('is who spoke, or that somebody did: %j', (messages, fact) => {
    expect(talk(...messages)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it('is no amount in another currency', () => {
    const answer = talk('2022年上海销毁的侵权产品值多少钱？', '合多少美元？');
    expect(answer.kind).toBe('nearest');
    expect(answer.answer).toMatch(/^来源没有给出该币种的金额。.*近5000万元人民币/);
  });

  it('is nobody who is not of it', () => {
    expect(talk('出处？这篇上海知产报道哪家媒体发的', '记者叫什么').kind).not.toBe('answer');
  });
});
