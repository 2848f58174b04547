/** Regions and groups of states: who belongs to them is data, so that what lies in one is told of it, and never denied. */
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A region', () => {
  it.each([
    'Was the investor a European company?',
    'Is the German company from the EU?',
    '那家追加投资的公司是欧洲企业吗？',
    'Is there a Shanghai IP station in the Middle East?',
    'Does Shanghai have an IP station in the Gulf region?',
    'Is there an IP station in East Asia?',
    '我公司在中东有业务,迪拜有无上海设的知识产权服务站',
  ])('has what lies in it: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });

  it.each([
    'Is there a Shanghai IP station in Africa?',
    'Was the investor an Asian company?',
    'Is one of the IP stations in Europe?',
  ])('is not said to have what the source does not place there: %s', (question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'answer', verdict: 'yes' });
  });

  it('is a near miss where the figure is that of one city in it', () => {
    expect(ask('How many IP cases did courts in the Yangtze River Delta accept?').kind).toBe('nearest');
  });

  it('is known by its members, each of them once', () => {
    const { places } = loadLexicon(SHIPPED_LEXICON);
    const groups = (id: string) => places.find((p) => p.id === id)?.groups ?? [];
    expect(groups('germany')).toEqual(expect.arrayContaining(['european-union', 'western-europe', 'g7']));
    expect(groups('united-kingdom')).not.toContain('european-union');
    for (const { groups: all } of places) expect(new Set(all).size).toBe(all.length);
  });
});
