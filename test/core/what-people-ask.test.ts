/** What is learnt of what people ask: which fact they mean, what nobody is told, and what is about something else. */
import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/core/match/corpus.ts';
import { rank, trainMatcher } from '../../src/core/match/matcher.ts';
import { prepare } from '../../src/core/prepare.ts';
import { hashOf } from '../../src/core/text/hash.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { folderOf } from '../support.ts';
import { engine } from './engine-of-shipped.ts';
import { tollPack } from './toll-pack.ts';

const NOW = { now: '2023-06-21' };
const ask = (question: string) => engine.ask(question, NOW);
const kind = (question: string) => ask(question).kind;

describe('A question in words that no phrasing has', () => {
  it.each([
    ['Who gave the caseload figures for the WIPO mediation center at the press conference?', 'wipo-centre-caseload'],
    ["What led foreign clients to write to Shanghai's authorities?", 'letters-of-acknowledgment'],
    ['73个案，这个数字算到什么时间为止呢？', 'wipo-centre-caseload'],
  ])('is told: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    'What wrong had been done to the foreign embassy staff and clients who later wrote to say thanks?',
    'Brief figure, please: mediators on the panel of the WIPO centre in Shanghai as of the end of May 2023.',
    '我就想问问，WIPO那个中心在上海哪条路上啊？',
  ])('is not told where the fact does not tell it: %s', (question) => expect(kind(question)).not.toBe('answer'));

  it('is not told one fact where several are likely wanted', () =>
    expect(kind('Which foreign cities or countries crop up, and why?')).not.toBe('answer'));
});

describe('A message about something else', () => {
  it.each(['What is the capital of Brazil?', "What's the best noodle place near the Bund?", 'VAT rate in Luxembourg?'])(
    'is offered neither the nearest nor a choice: %s',
    (message) => expect(kind(message)).toBe('abstain'),
  );

  it('is nothing that a store can tell which is asked too little', () => {
    const { store } = loadFacts(readFactFiles([folderOf({ 'few.yaml': tollPack() })]));
    expect(prepare(store, loadLexicon(SHIPPED_LEXICON)).elsewhere).toBeUndefined();
    expect(engine.prepared.elsewhere).toBeDefined();
  });
});

describe('What no words settle', () => {
  it.each([
    // Another thing that somebody may be, another time than the figure's.
    'Rui Wenbiao: moderator?',
    '光是2022那一年，上海公安破的侵权刑案就不下一千四百起？',
    'Does Rui Wenbiao know the high court?',
  ])('%s', (question) => {
    expect(ask(question)).not.toHaveProperty('verdict', 'yes');
    expect(ask(question)).not.toHaveProperty('verdict', 'no');
  });
});

describe('What is worked out', () => {
  it.each([
    [
      'If you spread the value of the goods destroyed last year over twelve months, what do you get per month?',
      '4,166,667',
    ],
    [
      "How many fresh IP cases landed on the courts' desks in a typical week during the three years to the end of 2022?",
      '865',
    ],
  ])('%s', (question, number) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', answer: expect.stringContaining(number) as string });
  });
});

describe('A claim check', () => {
  it.each([
    // The very figure, of what the fact is declared not to be of.
    ['上海公安2022年以来侦破的侵犯知识产权刑事案件中，跨国案件有300多起。', 'scope'],
    // A clause without a subject goes on with the one before it.
    ['海关2022年以来在上海查了800多万件侵权货，总值约2亿元。', 'notcovered'],
  ])('%s: %s', (sentence, verdict) => expect(engine.check(sentence, NOW).verdict).toBe(verdict));
});

describe('The matcher', () => {
  const NONE = new Map<number, number>();
  const example = (fact: number, text: string): Example => {
    const word = new Map(text.split(' ').map((w) => [hashOf(w), 2]));
    return { fact, group: 0, question: false, features: { word, pair: NONE, gram: NONE, han: NONE } };
  };
  const phrasings = [
    example(0, 'toll of the bridge'),
    example(0, 'bridge toll'),
    example(1, 'the old ferry'),
    example(1, 'ferry fare'),
  ];
  const first = (text: string, messages = {}, stated = false) => {
    const model = trainMatcher(phrasings, 2, 1, 'which', { questions: [], statements: [], ...messages });
    return rank(model, example(0, text).features, 1, stated).matches[0]!;
  };

  it('finds a fact by words that only messages have', () => {
    const questions = [example(0, 'pay crossing river'), example(0, 'crossing charge'), example(1, 'boat price')];
    expect(first('price of a boat', { questions }).fact).toBe(1);
    expect(first('charge for crossing', { questions }).fact).toBe(0);
  });

  it('finds it less by words of messages that no fact answers', () => {
    const questions = [example(2, 'bridge of a violin'), example(2, 'violin bridge height')];
    expect(first('bridge violin', { questions }).score).toBeLessThan(first('bridge violin').score);
  });

  it('takes statements for statements alone', () => {
    const statements = [
      example(1, 'bridge scrapped'),
      example(1, 'bridge was scrapped'),
      example(1, 'they scrapped bridge'),
    ];
    expect(first('bridge scrapped', { statements }).fact).toBe(0);
    expect(first('bridge scrapped', { statements }, true).fact).toBe(1);
  });

  it('holds a question against phrasings alone', () => {
    const scoringOf = (messages: readonly Example[]) =>
      trainMatcher(phrasings, 2, 1, 'which', { questions: messages, statements: [] }).scoring;
    const scoring = scoringOf([example(0, 'pay crossing'), example(1, 'boat price')]);
    expect(scoring.mode === 'linear' && scoring.rowScale).toHaveLength(phrasings.length);
  });
});
