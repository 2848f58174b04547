/** What a question names, and what that decides: numbers, persons, currencies, pieces; each went wrong once. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string, now = '2023-06-21') => engine.ask(question, { now });

describe('A number that is named', () => {
  it.each([
    ['谁说的1400起案件？', 'police-criminal-cases'],
    ['Help me place US$41.79 million, would you?', 'german-company-investment'],
  ])('speaks for its fact: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each([
    'What was the conviction rate among the 1,400 criminal cases?',
    'How many of the 73 disputes at the centre were about patents?',
    'When Shanghai police has 1,400 IP cases since 2022, how many exactly makes it for each of the months?',
    'So about 25 cases from 63 was mediated with success?',
  ])('answers nothing that is asked of a part of it: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });

  it.each([
    ['300 million euros from the Germans, correct?', 'german-company-investment', 'no'],
    ['Were the products destroyed in 2022 no heavier than three hundred tons all told?', 'goods-destroyed', 'no'],
    ['受理73件是截至2022年底的数，对不对？', 'wipo-centre-caseload', 'no'],
    ['德企加碼嗰三億，係咪美金計㗎？', 'german-company-investment', 'no'],
    ['Does the 135,500-odd court intake lump three years together?', 'court-caseload-2020-2022', 'yes'],
  ])('is held against its unit, its bound and its time: %s', (question, fact, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact], verdict });
  });

  it('several hundred is none that was read', () => {
    expect(ask('WIPO上海中心截至5月底收了好几百件吧？')).not.toMatchObject({ verdict: 'yes' });
  });

  it('a short year is one where the fact begins then', () => {
    expect(ask('上海警方22年来破了多少知产案')).toMatchObject({ kind: 'answer', factIds: ['police-criminal-cases'] });
  });
});

describe('Pieces', () => {
  it.each([
    'I was wondering how many single items made up the fakes that were destroyed in Shanghai in 2022.',
    '去年被毁掉的侵权产品是多少个，不是多少重？',
  ])('are no tons: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('Somebody who is named', () => {
  it.each(['王光贤是上海市知识产权局局长吗？', '王光贤是上海市知识产权局的人吗?'])('is answered of: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: ['wang-guangxian-office'], verdict: 'no' });
  });

  it.each([
    ['2022年以来侦破一千四百多起知识产权刑案的是上海的法院吗?', 'police-criminal-cases'],
    ['披露1400多起知产刑事案件的，是上海高院的人吗？', 'police-criminal-cases'],
    ['销毁货物那组数字是高院的人公布的，是不是？', 'goods-destroyed'],
    ['Citing sources here - was this report put out by Caixin?', 'article-source'],
  ])('and is another is denied: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact], verdict: 'no' });
  });

  it('is not denied where who it is was never told', () => {
    expect(ask('追加投资的那家德国公司就是西门子吧？我老板非说是').kind).not.toBe('answer');
  });

  it('in passing is the place asked of', () => {
    const question =
      "As our headquarters are in Munich, management would like to know whether Shanghai's government has opened an IP service station in that city too.";
    expect(ask(question).kind).toBe('nearest');
  });
});

describe('What of a set is told', () => {
  it.each([
    ['哪些境外方面给上海有关部门发来过感谢信？', 'letters-of-acknowledgment'],
    ['上海接下来要完善哪一类知识产权援助体系？', 'aid-system-plan'],
    ['Which anniversary with WIPO?', 'china-wipo-fiftieth-year'],
  ])('is the fact itself: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it.each(['写感谢信的是哪几个国家的使馆？', 'naem of the embasies that sent leters to shangahi'])(
    'is not what the source leaves out: %s',
    (question) => {
      expect(ask(question).kind).not.toBe('answer');
    },
  );
});

describe('Words that claim little', () => {
  it.each([
    ['是不是真有外国使馆写信来道谢？', 'letters-of-acknowledgment'],
    ['難道產權組織在滬的仲裁調解據點，不是早在2019年就設立了嗎？', 'wipo-centre-founding'],
    ['nyc has one of thsoe shangai ip servcie statoins rite', 'overseas-service-stations'],
    ["Can the court guideline on alternative dispute resolution be found on WIPO's site?", 'court-centre-guideline'],
    [
      'Since 2022, has Shanghai Customs laid its hands on more than five million infringing articles?',
      'customs-seizures',
    ],
  ])('stand in no yes: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact], verdict: 'yes' });
  });

  it('half of a common word is no slip of another', () => {
    expect(ask('给个联系电话呗').kind).not.toBe('answer');
  });
});

describe('One line', () => {
  it('tells all figures where all are meant, and nothing twice', () => {
    const answer = ask('Did the WIPO centre in Shanghai end every case it had accepted by the end of May 2023?');
    expect(answer).toMatchObject({ kind: 'answer', verdict: 'no' });
    expect(answer.answer).toContain('73 cases and ended 63 cases');
  });
});
