/** Questions put to whoever is in the room, or passed on for somebody: the question is what is asked, not who can tell. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const context = { now: '2023-06-21' };
const ask = (question: string) => engine.ask(question, context);

describe('Put to the room', () => {
  it.each([
    ['Legal just asked on the call what topic the guideline with the centre belongs to.', 'court-centre-guideline'],
    ['The minister would like to know how much was destroyed last year.', 'goods-destroyed'],
    ['Jo from marketing needs to know what WIPO means.', 'wipo-meaning'],
    ['Who has the tonnage destroyed in 2022 handy?', 'goods-destroyed'],
    ['Who knows offhand how many cases the courts took in?', 'court-caseload-2020-2022'],
    ['有没有谁记得中心是哪年成立的', 'wipo-centre-founding'],
    ['谁来说一下调解成功率', 'wipo-centre-mediation-success'],
    ['插一句，老张问去年集中销毁的侵权产品有多重，谁帮忙查下', 'goods-destroyed'],
    ['刚才审计组问，2022年上海销毁的侵权产品一共值多少钱，谁给个数？', 'goods-destroyed'],
    ['主席，補充提問：海關那個八百多萬件，統計從哪一年開始計？', 'customs-seizures'],
    ['PPT第5页缺个数,上海海关查扣侵权货的量,since 2022。', 'customs-seizures'],
  ])('%s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    ['Who has written the guideline where is the cooperation of Shanghai courts and the WIPO center?'],
    ['谁销毁了这些侵权产品'],
  ])('asks who did it: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it('who said it stays a question of who', () => {
    expect(ask('谁报的法院数字')).toMatchObject({ kind: 'answer', answer: expect.stringMatching(/王光贤/) });
  });
});

describe('Who spoke for a body', () => {
  it.each([
    ['Which person talked for the market regulator?', 'li-xiaomeng-office'],
    ['Who was speaking for the police?', 'unnamed-officials'],
    ['Which official spoke for the high court?', 'wang-guangxian-office'],
  ])('%s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });
});
