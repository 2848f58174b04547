/** Who does it, where or to whom: each of these was answered yes, though the parts are changed round. */
import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../src/core/reading/roles.ts';
import { normalise } from '../../src/core/text/normalise.ts';
import { unitsOf } from '../../src/core/text/units.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('Parties that have changed parts are confirmed by nothing', () => {
  it.each([
    "Has Tokyo's government set up an IP service station in Shanghai?",
    'Have the Japanese authorities opened a station in Shanghai?',
    'Did New York set up a service station in Shanghai?',
    'Did the Dubai authorities set up service stations?',
    'Did the German company set up its headquarters in Germany?',
    '东京市政府在上海设立了服务站吗',
    '上海给使馆发了感谢信吗',
    '德国公司把地区总部设在德国了吗',
  ])('%s', (question) => {
    expect(ask(question)).not.toMatchObject({ verdict: 'yes' });
  });

  it.each([
    ['Has Shanghai opened IP service stations in New York?', 'overseas-service-stations'],
    ['Does the government in Shanghai run IP service stations in Tokyo?', 'overseas-service-stations'],
    ['Were letters sent to Shanghai by embassies?', 'letters-of-acknowledgment'],
    ['Did the German company set up its headquarters in Shanghai?', 'german-company-investment'],
    ['Did a company based in Germany set up its regional headquarters in Shanghai?', 'german-company-investment'],
    ['使馆给上海发了感谢信吗', 'letters-of-acknowledgment'],
    ['上海官员提到的那家追加投资的德国企业，地区总部是落在上海了吗？', 'german-company-investment'],
  ])('their own are: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes', factIds: [fact] });
  });
});

describe('The part that a name plays', () => {
  const roles = (text: string, ...names: string[]): string[] => {
    const units = unitsOf(normalise(text));
    const named = names.map((name) => {
      const from = units.findIndex((u) => u.raw === name);
      return { from, to: from + 1 };
    });
    return rolesOf(units, named, () => false);
  };
  it('is told by the little word before it', () => {
    expect(roles('Has Tokyo opened a station in Shanghai', 'Tokyo', 'Shanghai')).toEqual(['doing', 'there']);
    expect(roles('opened in cities such as Tokyo and Dubai by Shanghai', 'Tokyo', 'Dubai', 'Shanghai')).toEqual([
      'there',
      'there',
      'doing',
    ]);
    expect(roles('a firm based in Germany put money into China', 'Germany', 'China')).toEqual(['doing', 'there']);
    expect(roles('letters from Paris about London', 'Paris', 'London')).toEqual(['beside', 'beside']);
  });
});

describe('Who somebody is, and by when', () => {
  it.each([
    ['Is it true that Wang Guangxian is vice deputy of the high court?', 'yes'],
    ['Is it true that Li Xiaomeng is a German investor?', undefined],
    ['截至4月底，WIPO上海中心受理案件73件，对吗？', undefined],
    ['一些外国客户和使馆在权益得到保护前给上海有关部门发来感谢信，对吗？', 'no'],
  ])('%s → %s', (question, verdict) => {
    const answer = engine.ask(question, { now: '2023-06-21' });
    expect(answer.kind === 'answer' ? answer.verdict : undefined).toBe(verdict);
  });
});
