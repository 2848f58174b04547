/** What a statement rules out, what it says only of several, and what of one year or one deed it leaves open. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('The contrary of what is stated', () => {
  it.each([
    'Has the German company been pulling money out of China?',
    'Did the German company take 300 million yuan out of China?',
    'Shanghai wants to do less with WIPO from now on, or so I hear. Truth in that?',
    'Does the WIPO centre in Shanghai deal only with quarrels that have nothing foreign about them?',
    'And the aid system for overseas IP protection, shall it stay like it is?',
    '以后上海跟WIPO的合作要逐步收缩，是不是？',
    '啲官員係咪話上海保護知識產權喺國際上名聲好差？',
    '上海政府办的知产服务站是不是只在国内、一个都没开到国外？',
    "Is 'first-class business environment' the outcome of some ranking, going by the report?",
    'Were the crackdown figures kept under wraps?',
    '公安办的这些侵权案是不是个个都跨省?',
    '中心收的案子到五月底是不是全办完了?',
    'Are the IP service stations located inside Shanghai itself?',
    'Have New York, Tokyo and Dubai opened stations in Shanghai?',
    'Is the guideline on the courts and the centre being kept from the public?',
    'Did China and WIPO only begin cooperating this year?',
    'Did the Germans move their world headquarters to Shanghai?',
    'Did Wang hold up the guideline as proof that international cooperation had failed?',
    'WIPO上海center是不是只handle纯国内的案件？',
    '文中反复出现的IP，指的是网络IP地址？',
    "Did each one of the IP crimes found by Shanghai's police span several provinces?",
  ])('is denied: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });

  it.each([
    "Shanghai isn't going to end its cooperation with WIPO but means to step it up, correct?",
    '上海并不是不想继续跟WIPO合作，对吗？',
    '我刚才开会走神了，确认一下：老字号也在专项整治的范围里，不是只有奥林匹克标志，对吗？',
  ])('denied once more holds: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

it('A headline of which the wording is no likelier is at least not held', () =>
  expect(ask('Crackdown figures kept under wraps?')).not.toHaveProperty('verdict', 'yes'));

// Known to be wrong: it is denied, since no list has what plans do to paperwork.
it.fails('What a plan is said to cut back on is neither held nor denied', () =>
  expect(ask('Does the plan cut back on paperwork?')).toMatchObject({ verdict: 'unstated' }));

describe('Only one of several', () => {
  it.each([
    'Was Rui the only person the report quotes from the press conference?',
    'Is there just one foreign city with an IP service station from Shanghai?',
    "I take it that not one of the centre's 73 cases had been ended by the end of May 2023?",
    'Is it true that no embassy has ever sent Shanghai a note of thanks over IP?',
  ])('is denied: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });

  it('is said of neither where the words leave open which is meant', () => {
    // To get them is to be given them, and to have them says neither.
    const answer = ask('Did judges in Shanghai have more than 130,000 IP cases on their desks over 2020-2022?');
    expect(answer).toMatchObject({ kind: 'nearest', verdict: 'unstated' });
  });
});

describe('What only sounds like a contrary or a confirmation', () => {
  it.each([
    'Is Shanghai first in China for IP protection?',
    "Did any survey find Shanghai's IP reputation good?",
    '都是调解成功的吗',
  ])('is neither held nor denied: %s', (question) => {
    expect(ask(question)).toMatchObject({ verdict: 'unstated' });
  });

  it.each([
    'Does the report cite any survey for the good reputation?',
    'Does the city plan to cut back the aid system?',
    '案子都办结了吗',
  ])('and what is one is denied: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });

  it('a share that is all closed is no claim about all', () => {
    const answer = ask('麻烦核一下:中心收的涉外案子里,八成以上都已经了结了吧');
    expect(answer).toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

describe('A time', () => {
  it.each([
    ['Was the WIPO centre in Shanghai already up and running as an institution, I mean established, by 2021?', 'yes'],
    ['Back in 2018 the WIPO arbitration and mediation centre in Shanghai had not been established yet, right?', 'yes'],
    ['Can I write that the WIPO centre in Shanghai had closed fewer than 65 cases by 31 May this year?', 'yes'],
    ['Was 20 June the day they faced reporters?', 'yes'],
    ["Is it true that the 135,500-odd IP cases at Shanghai's courts all came in during a single year?", 'no'],
    ['近十三万件都是2022单单一年里审完的，效率爆表了哈？', 'no'],
    ["Compared with before, is Shanghai's shield for IP overseas stronger now?", 'yes'],
    ['上海在海外知识产权保护上是不是比以前加强了？', 'yes'],
  ])('decides: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it.each([
    'Were the letters sent before the rights were protected?',
    'Did the WIPO centre do better in 2022 than in 2021?',
  ])('leaves open what came first and what has changed: %s', (question) => {
    expect(ask(question)).not.toMatchObject({ kind: 'answer' });
  });
});

describe('An amount', () => {
  it.each([
    ['WIPO上海中心截至5月底收了好几百件吧？', 'no'],
    ['跨省作案的那几百起本来就含在刑案总数里头，不能再往上叠加——我没领会错吧？', 'yes'],
    ['Have hundreds of thousands of infringing pieces been seized by Shanghai Customs since 2022?', 'yes'],
    ['中心的调解成功率达到六成了？', 'no'],
    ['Mediation success at WIPO Shanghai above half?', 'no'],
    ['WIPO上海中心到5月底受理63件，对？', 'no'],
    ['公安说的一千四百多，是指抓的人数对不', 'no'],
    ['Is 1,400 the number of people the police arrested?', 'no'],
    ['The 40 percent success rate describes how the Shanghai courts did, right?', 'no'],
    ['China and WIPO: only their thirtieth year?', 'no'],
    ['Are the 300-odd cross-province cases a slice of the 1,400?', 'yes'],
    [
      "I'd like to know if some of the IP crimes found by Shanghai's police since 2022 reached into more than one province.",
      'yes',
    ],
    [
      'Had the WIPO centre put an end to more than three quarters of the cases it had accepted by the end of May?',
      'yes',
    ],
  ])('is read as it is said: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('does not vouch for how all of them were done', () => {
    expect(ask('WIPO上海中心结掉的63件都是靠调解结的吧').kind).toBe('nearest');
  });
});

describe('A question in other dress', () => {
  it.each([
    ["Can it be that Shanghai's police came across under nine hundred IP crimes since 2022?", 'no'],
    [
      "Don't the rectification campaigns also deal with time-honoured brands, and not just with Olympic trademarks?",
      'yes',
    ],
    ['照官员们的讲法，上海的知识产权保护在国际上名声不差，不是吗？', 'yes'],
    ['追加投资三亿元的不是家日本公司来着?', 'no'],
    ['上海跟WIPO往后还要不要接着搞合作哦?', 'yes'],
    ['Did you get all this from Shine, the Shanghai Daily site?', 'yes'],
    ['Do you take these facts from a China Daily report?', 'no'],
    ['Can you go to the Shanghai WIPO centre for arbitration as well as for mediation?', 'yes'],
    ['What I heard is that six in ten mediations at the WIPO centre come off; would you back that up?', 'no'],
    ['People at my club swear the German company has been pulling money out of China. Do they have a point?', 'no'],
    ["The Germany-based company's 300 million yuan went into China, not out of it, right?", 'yes'],
    [
      "Sub-editor's query: does 'more than eight million pieces' hold for what Shanghai Customs has seized since 2022?",
      'yes',
    ],
    ['法院和那个仲裁调解中心的合作,是不是已经写进什么指南里了?', 'yes'],
    ['核实一下:Rui Wenbiao 的职务是上海市知识产权局局长?', 'yes'],
    ['海关扣的侵权货过了八百万件没？过了吧？', 'yes'],
    ['One German outfit cough up another 300 million yuan for China, true or not ah?', 'yes'],
    [
      'May the Ministry take it that the merchandise destroyed in 2022 was valued at just under 50 million yuan?',
      'yes',
    ],
    ['did shangai polcie find moer than 1000 ip crimse snice 2022', 'yes'],
  ])('asks for a yes: %s', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });

  it('of a contrast turned round gets none', () => {
    const answer = ask("The Germany-based company's 300 million yuan went out of China, not into it, right?");
    expect(answer).not.toMatchObject({ kind: 'answer', verdict: 'yes' });
  });
});

describe('What only seems contrary', () => {
  it.each([
    'Did the police make arrests?',
    'Did any embassy complain?',
    'Did the police detect civil cases?',
    'Do the Shanghai courts put their IP judgments online in English?',
    "The guideline that covers the courts' cooperation with the WIPO centre has not been kept from the public: it was released on WIPO's website?",
  ])('is not denied: %s', (question) => {
    expect(ask(question)).not.toMatchObject({ verdict: 'no' });
  });
});

describe('Somebody of another body or place', () => {
  it.each([
    ['Is Rui Wenbiao presented as a judge of the high court?', 'rui-wenbiao-office'],
    ["Wang Guangxian works for the IP bureau, doesn't Wang?", 'wang-guangxian-office'],
    ['追加投资、把地区总部落在上海的是家法国企业，对吗', 'german-company-investment'],
    ['八百多万件侵权货，是上海海关去年一年扣的吗？', 'customs-seizures'],
    ['嗰13萬幾宗受理案件，係全國法院加埋嘅總數？', 'court-caseload-2020-2022'],
  ])('is denied: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no', factIds: [fact] });
  });

  it('is no question of offices where it is who announced something', () => {
    const answer = ask('Were the court totals announced by Rui Wenbiao?');
    expect(answer).not.toMatchObject({ factIds: ['rui-wenbiao-office'], kind: 'answer' });
  });
});

describe('One letter of an abbreviation', () => {
  it.each([
    'The O of WIPO is for Office, yes?',
    'Is it true the I in WIPO is for International?',
    'Does the letter I in WIPO mean International?',
    'WIPO的O指Office，對吧',
    'IP中的I代表international，我理解得对吗',
  ])('is not for a word that it does not stand for: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });

  it.each([
    'Does the P in WIPO stand for Property?',
    'Is the I in WIPO for Intellectual?',
    'WIPO的O是Organization吗？',
  ])('is not denied the word that it stands for: %s', (question) => {
    expect(ask(question)).not.toHaveProperty('verdict', 'no');
  });
});
