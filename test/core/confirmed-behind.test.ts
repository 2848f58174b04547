/** What is said behind a line, to be confirmed or denied. */
import { describe, expect, it } from 'vitest';
import { withPrecedents } from '../../src/core/precedents.ts';
import { prepare } from '../../src/core/prepare.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { englishWords } from '../../src/facts/words.ts';
import { folderOf } from '../support.ts';
import { engine } from './engine-of-shipped.ts';
import { tollPack } from './toll-pack.ts';

const NOW = { now: '2023-06-21' };
const behind = (first: string, next: string) => {
  const { memory } = engine.converse(first, NOW);
  const { answer } = engine.converse(next, NOW, memory);
  return answer.kind === 'answer' ? { ...answer, verdict: answer.verdict } : { ...answer, verdict: undefined };
};

describe('A statement behind a line', () => {
  it.each([['WIPO是什么的缩写？', 'I是International咯']])(
    'is not confirmed where those like it failed: %s %s',
    (first, next) => {
      expect(behind(first, next).verdict).not.toBe('yes');
    },
  );

  it.each([
    ['Who gave the police and customs figures?', 'no names, am I right'],
    ['公安和海关的数据是谁公布的？', '两家都没露名，是不是'],
    ['上海对海外援助有什么计划？', '援助是冲着海外保护去的，我没理解歪吧'],
    ['上海在国际上声誉如何？', '官员自己说的，没引调查，对吧'],
  ])('is not denied where those like it held: %s %s', (first, next) => {
    expect(behind(first, next).verdict).not.toBe('no');
  });

  it('keeps the line in mind where it is left open', () => {
    const { memory } = engine.converse('WIPO是什么的缩写？', NOW);
    const next = engine.converse('I是International咯', NOW, memory);
    expect(next.memory.told?.factId).toBe('wipo-meaning');
  });

  it('of a number or a time is worked out, whatever became of others', () => {
    const accepted = 'How many IP cases did the courts accept from 2020 to 2022?';
    expect(behind(accepted, 'all of that in 2022 alone?').verdict).not.toBe('yes');
    expect(behind('How many goods did customs seize?', '是准确数字吗？').verdict).toBe('no');
  });
});

describe('A number said of what was told, with nothing asked', () => {
  const ENDED = 'How many cases were ended by the WIPO centre by the end of May?';
  it.each([
    ['so 10 pending?', 'yes'],
    ['so 12 pending?', 'no'],
    ['那就是还剩10件', 'yes'],
  ])('is confirmed or denied: %s', (next, verdict) => {
    expect(behind(ENDED, next).verdict).toBe(verdict);
  });

  it('is looked up where it only asks on: 那73？', () => {
    expect(behind(ENDED, '那73？').verdict).toBeUndefined();
  });
});

it('A store learns from what is said behind its own lines as from statements by themselves', () => {
  const list = (kind: string, word: string): string =>
    `    ${kind}: {en: [${Array.from({ length: 8 }, (_, i) => `so it was ${word} by number ${i}`).join(', ')}]}\n`;
  const beside = `followUps:\n  toll:\n${list('holds', 'scrapped')}${list('fails', 'doubled')}`;
  const { store, precedents, reckonings, followUps } = loadFacts(
    readFactFiles([folderOf({ 'p.yaml': tollPack(beside) })]),
  );
  const prepared = prepare(store, loadLexicon(SHIPPED_LEXICON), {}, precedents);
  const learnt = withPrecedents(prepared, precedents, englishWords, reckonings, followUps);
  expect(learnt.precedents?.stated).toEqual(new Set(['toll']));
  expect(withPrecedents(prepared, precedents, englishWords, reckonings)).toBe(prepared);
});

it('Money in the currency that the report has itself is no sum that cannot be done', () => {
  for (const question of [
    "How many dollars is 300 million yuan, by the article's conversion?",
    '德国公司追加那3亿元人民币，报道里折合多少美元？',
    '德國公司那三億元，文章折算成多少美元？',
  ]) {
    const answer = engine.ask(question, NOW);
    expect(answer.kind, question).toBe('answer');
    expect(answer.kind === 'answer' && answer.answer, question).toMatch(/41\.79|4179/);
  }
});
