/** Statements put to the bot with a question of their own, and claims with nothing but a question mark. */
import { describe, expect, it } from 'vitest';
import { tailed } from '../../src/core/reading/tail.ts';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A question behind a statement', () => {
  it.each([
    ['Half of all mediations worked: fit to print?', 'no'],
    ['2022年销毁的侵权货，货值超过五千万，广告里这样写可以吗？', 'no'],
    ['标题求证：「沪拟与世界知识产权组织深化合作」，报道撑得住吗？', 'yes'],
    ['海外的IP服务站归海关建的，我跟同事打赌，我赢了没', 'no'],
    [
      'Nobody from the police or customs is named in the story, even though both gave numbers: is my reading fair?',
      'yes',
    ],
  ])('asks whether it holds: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    '63件了结的案子里头，有没有当事人中途自己撤回的？',
    '企业去纽约的服务站咨询，是免费的吗？',
    'Shanghai Customs seized over 8 million pieces. Is the weather nice today?',
    'Li said 300 tons. Am I wrong?',
  ])('of something else is no such question: %s', (text) => {
    expect(tailed(text)).toBeUndefined();
  });
});

describe('What is said not to be', () => {
  it.each([
    ['Are the customs and police officials quoted without names?', 'yes'],
    ['Were police and customs people quoted without giving their names?', 'yes'],
    ['quick one: customs & police folks quoted w/o names?', 'yes'],
    ['Are the customs and police officials quoted by name?', 'no'],
    ['was teh oficial behidn the cutsoms figuer namde?', 'no'],
    ['奥运商标的专项整治,市监局搞过没搞过', 'yes'],
  ])('is weighed as that: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });
});

describe('What is only supposed', () => {
  it('is denied nothing', () => {
    const question =
      'Suppose a Shanghai start-up gets copied in New York: does its home city have an IP service point over there?';
    expect(ask(question)).not.toMatchObject({ verdict: 'no' });
  });
});

describe('A claim with a question mark', () => {
  it.each([
    ['More cases in than out at the centre?', 'yes'],
    ['wipo = world intelectual property organisaton ?', 'yes'],
    ['accepted = 63?', 'no'],
    ['So it was somebody from the high court who gave the three-year total for the courts?', 'yes'],
    ["The briefing was yesterday, wasn't it?", 'yes'],
    ['WIPO上海中心的调解，成功率上没上三成？', 'yes'],
    ['销毁的东西总值破没破一个亿？', 'no'],
    ['The WIPO centre dates back to 2019, right?', 'yes'],
    ['Only the one station, in New York, then?', 'no'],
    ['Hang on, the 300 million yuan is what the destroyed stuff was worth?', 'no'],
    ['and the eight million fakes, that was the police who grabbed them, hm?', 'no'],
    ['Seven and a half million fake items stopped by Shanghai Customs since 2022, at the very least?', 'yes'],
    ['teh destroyd stuff was worth 500 millon yuan wasnt it', 'no'],
    ['这三年法院结掉的案子比收进来的还多？', 'no'],
    ['法院跟中心合作写进指引这事，真挂到世界知识产权组织官网上了？？', 'yes'],
    ['2023年是中国和WIPO合作的第15年？', 'no'],
    ['官员们可曾讲过上海知产保护在国际上口碑不错', 'yes'],
    ['WIPO那个仲裁调解中心19年就落户上海了？这么早', 'yes'],
  ])('is confirmed or denied: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    ['When they write IP, do they mean internet protocol?', 'no'],
    ['My professor spells WIPO out as World Investment Promotion Office. Should I trust the professor?', 'no'],
    [
      'When the WIPO centre in Shanghai opened, did China already have another international centre of the same kind?',
      'no',
    ],
    ['Can I say that no other international centre of that type existed in China before it?', 'yes'],
  ])('asked behind a clause of its own: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    'Could you kindly tell me the weight of the infringing products that were destroyed last year?',
    "I'm new here. Give me a full picture of the WIPO centre in Shanghai.",
    'All criminal IP cases are how many times the trans-provincial ones, about?',
  ])('is not what is asked: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer' });
    expect(ask(question)).not.toHaveProperty('verdict');
  });
});

describe('What a tag denies', () => {
  it.each([
    ['“2023年是中国和世界知识产权组织合作的第五十个年头”,这话没毛病吧', 'yes'],
    ['照王光贤的讲法,法院跟中心合作写进了指引,还上了WIPO官网,是也不是?', 'yes'],
    ["When you write IP, you mean intellectual property, don't you?", 'yes'],
    ['The customs people who gave figures, are they left without a name in the report?', 'yes'],
    ['跨省的300多起是包含在1400多起里头的，不用另外再加，我这样理解没毛病吧', 'yes'],
  ])('is not the statement: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });
});
