/** What another publication is said to have told, and what reporters asked. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const NOW = { now: '2023-06-21' };

describe('Cited from another publication', () => {
  it.each([
    [
      'How many cases did the police detect according to Reuters?',
      'Nothing here is from Reuters. Shine (Shanghai Daily)',
    ],
    ['What did Xinhua report about Shanghai police cases?', 'Nothing here is from Xinhua.'],
    ['What does the China Daily say about the WIPO centre?', 'Nothing here is from China Daily.'],
    ['What did Reuters say about the press conference?', 'Nothing here is from Reuters.'],
    ['新华社说上海警方侦破了多少起案件', '没有出自新华社的资料。'],
    ['据路透社报道，WIPO中心受理了多少案件', '没有出自路透社的资料。'],
  ])('is near, and where it is from comes first: %s', (question, said) => {
    const answer = engine.ask(question, NOW);
    expect(answer).toMatchObject({ kind: 'nearest', answer: expect.stringContaining(said) });
  });

  it('is confirmed of nobody but the source', () => {
    const seized = 'report that Shanghai customs seized over 8 million pieces?';
    expect(engine.ask(`Did the BBC ${seized}`, NOW)).toMatchObject({ kind: 'nearest', verdict: 'unstated' });
    expect(engine.ask(`Did Shine ${seized}`, NOW)).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });

  it.each([
    'According to Shanghai Daily, how many cases did the WIPO centre accept?',
    '据上海日报，销毁了多少吨',
    'I write for the Financial Times. How many IP cases have Shanghai police detected since 2022?',
    'According to the newspapers, how many IP cases have Shanghai police detected since 2022?',
  ])('is not what the source, the press or the asker is: %s', (question) => {
    expect(engine.ask(question, NOW).kind).toBe('answer');
  });

  it('is another scope where it is claimed', () => {
    const claim = "Shanghai's police detected over 1,400 IP cases since 2022.";
    expect(engine.check(`According to Xinhua, ${claim}`, NOW).verdict).toBe('scope');
    expect(engine.check(`According to Shine, ${claim}`, NOW).verdict).toBe('agrees');
  });

  it('may be asked of what was just told', () => {
    const { memory } = engine.converse('How many cases have the Shanghai police detected?', NOW);
    expect(engine.converse('Is that from Reuters?', NOW, memory).answer).toMatchObject({ verdict: 'unstated' });
  });
});

describe('What the sources leave out', () => {
  it.each([
    'What did reporters ask at the press conference?',
    '发布会上记者都问了些什么',
    'Tell me about the venue of the press conference',
    'What does the German company make?',
    'Who wrote the Shine article?',
    "What is the WIPO centre's website?",
    'Please list the embassies that wrote in to thank the city.',
  ])('is answered with no list of what there is beside it: %s', (question) => {
    expect(engine.ask(question, NOW).kind).toBe('nearest');
  });

  it('is told by nothing else that it names', () => {
    const question = "Before I circulate the summary, what's the official title of the guideline Wang talked about?";
    expect(engine.ask(question, NOW).kind).not.toBe('answer');
  });

  it('is told where another fact of the list has it', () => {
    const list = engine.ask('上海打击侵权的战果数据，帮我拉个清单，PPT要用', NOW);
    expect(list).toMatchObject({
      kind: 'answer',
      factIds: expect.arrayContaining(['customs-seizures', 'goods-destroyed']),
    });
  });
});

describe('What somebody is asked to have said', () => {
  it.each([
    'What did Wang Guangxian say about customs?',
    'What did Li Xiaomeng say about the courts?',
    'What did Rui Wenbiao say about the destroyed goods?',
    "never mind the bureau people, what did Shanghai's mayor say about all this IP business?",
  ])('of a thing that others spoke of is not all they said: %s', (question) => {
    expect(engine.ask(question, NOW).kind).not.toBe('answer');
  });

  it.each([
    ['What did Wang say about the guideline?', 'court-centre-guideline'],
    ['What did Rui say about the WIPO centre?', 'wipo-centre-caseload'],
  ])('of their own is told: %s', (question, fact) => {
    expect(engine.ask(question, NOW)).toMatchObject({ kind: 'answer', factIds: expect.arrayContaining([fact]) });
  });
});

describe('What is asked of the whole that a body is part of', () => {
  it.each(['When was WIPO founded?', 'WIPO是哪年成立的'])('is not told of the part: %s', (question) => {
    expect(engine.ask(question, NOW).kind).toBe('nearest');
  });

  it.each(['When did WIPO come to Shanghai?', 'When did WIPO open its Shanghai centre?'])(
    'is told where the part is meant: %s',
    (question) => {
      expect(engine.ask(question, NOW)).toMatchObject({ kind: 'answer', factIds: ['wipo-centre-founding'] });
    },
  );
});
