/** Chinese slips of the input method: read as the term they sound like, and shown as read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { homophonesOf } from '../../src/core/text/homophones.ts';
import { syllables } from '../../src/facts/pinyin.ts';
import { engine } from './engine-of-shipped.ts';

const NOW = { now: '2023-06-21' };
const readIn = (question: string): string | undefined => {
  const answer = engine.ask(question, NOW);
  return 'read' in answer ? answer.read : undefined;
};

describe('A slip that sounds like a term', () => {
  it.each([
    ['请问22年消毁的侵权产品有多少吨?', '消毁', '销毁'],
    ['上海公安2022年以来侦坡的知产刑事案件有多少', '侦坡', '侦破'],
    ['王光显在上海高院是什么职务', '王光显', '王光贤'],
    ['杭洲公安22年以来破了多少起知产刑案?', '杭洲', '杭州'],
    ['上海2022年销毁的假货一共有多少顿', '顿', '吨'],
    ['听说上海法院20到22年知产案审结了快13完件,是真地吗', '完', '万'],
    ['销毁的侵权产品有300顿吗', '顿', '吨'],
  ])('is read as it: %s', (question, typed, meant) => {
    expect(readIn(question)).toContain(typed);
    expect(readIn(question)).toContain(meant);
  });

  it('of another city makes it the other city', () => {
    expect(engine.ask('杭洲公安22年以来破了多少起知产刑案?', NOW).kind).toBe('nearest');
  });

  it.each([
    '上海海关2022年以来查扣了多少件侵权货物？',
    '摊到每个月是多少？',
    '我在打印一份课件，主语写错了',
    'WIPO上海中心收了73件，63件办完没有',
    '上海智慧財產權局的首長是誰？',
  ])('is looked for in no word that people write: %s', (question) => {
    expect(readIn(question)).toBeUndefined();
  });
});

describe('homophones', () => {
  const found = homophonesOf(syllables(), () => new Set(['高院', '销毁', '受理', '调解']));

  it('agree in sound, tones aside, and share a character', () => {
    expect(found.meant('消毁')).toBe('销毁');
    expect(found.meant('条解')).toBe('调解');
    expect(found.meant('小会')).toBeUndefined();
  });

  it('take z for zh and n for ng', () => {
    expect(homophonesOf(syllables(), () => new Set(['侦破'])).meant('增破')).toBe('侦破');
  });

  it('without a table of sounds are none', () => {
    expect(homophonesOf({}, () => new Set(['高院'])).meant('高远')).toBeUndefined();
  });

  it('never fail, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void found.meant(text)));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void engine.ask(text, NOW)));
  });
});
