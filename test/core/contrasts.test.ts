/** Statements that say one thing and deny another. */
import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../src/core/reading/contrast.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A contrast', () => {
  it.each([
    [
      'It was customs and not the police who seized them, right?',
      'It was customs who seized them, right?',
      'the police',
    ],
    ["It wasn't Rui but Wang who gave the figures?", 'It was Wang who gave the figures?', 'Rui'],
    ['Is it a rate of the centre rather than of the courts?', 'Is it a rate of the centre?', 'of the courts'],
    ['发布会不是在周一开的，是周二，没错吧？', '发布会是周二，没错吧？', '在周一开'],
    ['写信的只有客户，没有使馆，对吧？', '写信的只有客户，对吧？', '使馆'],
  ])('is taken apart: %s', (text, asserted, denied) => {
    expect(sidesOf(text)).toMatchObject({ asserted, denied });
  });

  it.each([
    'Did customs not only seize but also destroy the goods?',
    'Were 300 tons destroyed, not an ounce more?',
    '难道不是上海海关查扣的吗？',
    '没有一件不是跨省的，是吧？',
  ])('is none: %s', (text) => {
    expect(sidesOf(text)).toBeUndefined();
  });

  it.each([
    ['It was customs and not the police who seized those more than 8 million infringing items, right?', 'yes'],
    ['These 8 millions pieces was taken by police and not by customs?', 'no'],
    ['Was it a customs officer, and not Rui Wenbiao, who reported that the centre had accepted 73 cases?', 'no'],
    ['The WIPO centre in Shanghai is there for domestic IP cases and not for foreign-related ones?', 'no'],
    ['Was it foreign clients and embassies who wrote to the departments, and not the other way round?', 'yes'],
    ['写感谢信的只有外国客户、没有使馆,对不对?', 'no'],
    ['這個中心只做仲裁，完全不做調解，是這樣嗎？', 'no'],
    ['那场发布会不是在周一开的，是周二，没错吧？', 'yes'],
    ['指引的事是芮文彪在会上讲的，不是王光贤讲的，对吧？', 'no'],
    ['嗰間德國公司加碼嘅係三億人民幣，唔係三億美金，冇講錯啩？', 'yes'],
  ])('is decided by both halves: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('is left open where the fact tells of what it denies', () => {
    expect(ask("Is the site carrying the guideline the high court's own instead of WIPO's?")).toMatchObject({
      kind: 'nearest',
      verdict: 'unstated',
    });
  });
});
