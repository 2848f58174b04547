/** Short messages behind any fact: asked of what was told, however well another fact would answer them. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/core/types.ts';
import { engine } from './engine-of-shipped.ts';

const NOW = { now: '2023-06-21' };
const behind = (first: string, next: string): Answer => {
  const { memory } = engine.converse(first, NOW);
  return engine.converse(next, NOW, memory).answer;
};

const COURTS = 'How many IP cases did Shanghai courts accept from 2020 to 2022?';
const CUSTOMS = 'How many pieces of infringing goods did Shanghai Customs seize?';
const FOUNDED = 'When was the WIPO centre in Shanghai established?';

describe('What names a kind of answer, or a place around it', () => {
  it.each([
    [COURTS, 'the whole country?'],
    [CUSTOMS, 'the whole country?'],
    ['WIPO上海中心受理了多少案件？', '全国呢？'],
    ['上海海关查扣了多少件侵权货物？', '换成美元呢'],
    ['上海海关查扣了多少件侵权货物？', '占多少比例'],
    ['WIPO中心的调解成功率是多少？', '剩下的呢'],
  ])('is answered by no other fact: %s / %s', (first, next) => expect(behind(first, next).kind).toBe('nearest'));
});

describe('Whoever is asked for behind what nobody by name has said', () => {
  it.each([
    [CUSTOMS, 'who is he?', 'answer', 'Unnamed officials'],
    [CUSTOMS, 'what is his title?', 'answer', 'Unnamed officials'],
    [FOUNDED, 'who is he?', 'nearest', 'names no speaker'],
    ['WIPO上海中心是哪年成立的？', '他是谁', 'nearest', '未注明发言人'],
    [CUSTOMS, 'who wrote it?', 'answer', 'Shine'],
  ])('%s / %s', (first, next, kind, answer) =>
    expect(behind(first, next)).toMatchObject({ kind, answer: expect.stringContaining(answer) }),
  );
});

it.each([
  [CUSTOMS, 'really?'],
  [COURTS, 'was that in the article?'],
  ['上海海关查扣了多少件侵权货物？', '文章里有吗'],
  [COURTS, 'is that accurate?'],
  ['上海海关查扣了多少件侵权货物？', '准不准？'],
  ['上海海关查扣了多少件侵权货物？', '这个数准确吗？'],
])('Whether it is so is confirmed: %s / %s', (first, next) =>
  expect(behind(first, next)).toMatchObject({ kind: 'answer', verdict: 'yes' }),
);

describe('What was not meant is taken back', () => {
  it.each([
    ['How many cases did the police detect?', 'not the police, customs', 'customs-seizures'],
    ['How many cases did the police detect?', 'no, not the police but customs', 'customs-seizures'],
    [CUSTOMS, 'not customs, the police', 'police-criminal-cases'],
    [COURTS, 'not the courts, the centre', 'wipo-centre-caseload'],
    ['警方侦破了多少案件？', '不是警方，是海关', 'customs-seizures'],
    ['警方侦破了多少案件？', '不是公安，我问的是海关', 'customs-seizures'],
  ])('%s / %s', (first, next, fact) => expect(behind(first, next)).toMatchObject({ kind: 'answer', factIds: [fact] }));

  it('and what was done is another thing done', () => {
    expect(behind(COURTS, 'not accepted, concluded').answer).toContain('concluded nearly 130,000');
    expect(behind('法院受理了多少件？', '不是受理，是审结').answer).toContain('审结知识产权案件近13万件');
  });

  it.each(['not bad, thanks', 'not that many, right?'])('but %s takes nothing back', (next) =>
    expect(behind(COURTS, next)).not.toMatchObject({ kind: 'answer' }),
  );
});

describe('What is worked out of the two figures just told is not those figures again', () => {
  const BOTH = 'How many cases were accepted and concluded by Shanghai courts?';
  it.each([
    [BOTH, "what's the difference?"],
    [BOTH, 'gap?'],
    [BOTH, 'and the difference between the two?'],
    [BOTH, 'by how much do they differ?'],
    [BOTH, '两者相差多少？'],
    [BOTH, "what's the backlog?"],
    [COURTS, 'backlog?'],
  ])('%s / %s', (first, next) => {
    const found = behind(first, next);
    expect(found).toMatchObject({ kind: 'answer', factIds: ['court-caseload-2020-2022'] });
    // A yes would answer another question.
    expect(found).not.toHaveProperty('verdict');
    expect(found.answer).toMatch(/5,?500/);
  });

  it.each(['what does that mean?', 'what does it mean?'])('%s asks for no mean', (next) =>
    expect(behind(COURTS, next).kind).toBe('nearest'),
  );

  it('where nothing can be, that is said', () => expect(behind(CUSTOMS, 'gap?').kind).toBe('nearest'));
});

it.each([
  ['Who says Shanghai has a good name for IP protection?', 'and is that true?', 'nearest'],
  [COURTS, 'is that exact?', 'answer'],
])('but no opinion is, and no exactness that the source does not claim: %s / %s', (first, next, kind) => {
  const found = behind(first, next);
  expect(found.kind).toBe(kind);
  expect(found).not.toMatchObject({ verdict: 'yes' });
});

it.each(['每月呢？', '每个月呢？'])('%s asks for an average', (next) =>
  expect(behind('上海法院2020年至2022年受理了多少件知识产权案件？', next).answer).toMatch(/^平均每月超过3763件/),
);

it('A word or two beside a name may name it anew', () =>
  expect(behind('公安侦破了多少起刑事案件？', '海关条线')).not.toMatchObject({ kind: 'abstain' }));

describe('A full question inherits nothing by accident', () => {
  it.each([
    [COURTS, 'when was the press conference?', 'press-conference-date'],
    [
      'How much did the Germany-based company additionally invest in China?',
      'when was the centre founded?',
      'wipo-centre-founding',
    ],
    [CUSTOMS, 'who else spoke?', 'press-conference-speakers'],
  ])('%s / %s', (first, next, fact) => expect(behind(first, next)).toMatchObject({ kind: 'answer', factIds: [fact] }));

  it('and all there is on the centre is that', () =>
    expect(behind(COURTS, 'tell me about the centre')).toMatchObject({
      factIds: expect.arrayContaining(['wipo-centre-caseload', 'wipo-centre-founding']),
    }));
});
