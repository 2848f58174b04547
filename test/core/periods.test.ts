import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  day,
  isWithin,
  lastDay,
  monthRange,
  overlaps,
  partsOf,
  weekOf,
} from '../../src/core/dates.ts';
import { type PeriodClaim, readPeriods } from '../../src/core/reading/periods.ts';
import { normalise } from '../../src/core/text/normalise.ts';

/** A Wednesday. */
const NOW = '2023-06-21';
const read = (question: string, now = NOW): PeriodClaim[] => readPeriods(normalise(question).folded, now);

/** `2020..2022`, `since 2022`, `until 2023-05-31 day`: whole years and the usual grain are left out. */
function shown({ relation, from, to, grain }: PeriodClaim): string {
  const said = relation === 'in' ? '' : `${relation} `;
  const whole = from.endsWith('-01-01') && to.endsWith('-12-31');
  const [a, b] = whole ? [from.slice(0, 4), to.slice(0, 4)] : [from, to];
  const usual = whole || grain === 'day' || (grain === 'month' && from.slice(0, 7) === to.slice(0, 7));
  if (grain === 'month' && usual && to.endsWith(String(lastDay(partsOf(to).year, partsOf(to).month)))) {
    return `${said}${from.slice(0, 7)}`;
  }
  return `${said}${a === b ? a : `${a}..${b}`}${usual ? '' : ` ${grain}`}`;
}
const periodsIn = (question: string): string[] => read(question).map(shown);

describe('years and spans of years', () => {
  it.each([
    ['in 2022', ['2022']],
    ['the 2022 total', ['2022']],
    ['2020-2022', ['2020..2022']],
    ['2020–22', ['2020..2022']],
    ['2020/21', ['2020..2021']],
    ['2020～2022年', ['2020..2022']],
    ['from 2020 to 2022', ['2020..2022']],
    ['between 2020 and 2022', ['2020..2022']],
    ['between 2020 and the end of 2022', ['2020..2022']],
    ['from 2020 through 2022', ['2020..2022']],
    ['2022-2020', ['2020..2022']],
    ['2020至2022年', ['2020..2022']],
    ['2020年到2022年', ['2020..2022']],
    ['2020年至22年', ['2020..2022']],
    ['20到22年', ['2020..2022']],
    ['自2020年到2022年', ['2020..2022']],
    ['三年前和2022', ['2020', '2022']],
    ['2020, 2021 and 2022', ['2020..2022']],
    ['2020，2021，2022', ['2020..2022']],
    ['2020年和2021年', ['2020..2021']],
    ['in 2020 and 2022', ['2020', '2022']],
    ['in 2020 or 2021', ['2020', '2021']],
    ['compare 2021 and 2022', ['2021', '2022']],
    ['2021年和2022年相比', ['2021', '2022']],
    ['three years to 2022', ['2020..2022']],
    ['the 3 years until the end of 2022', ['2020..2022']],
    ['二〇二二年', ['2022']],
    ['二零二二年', ['2022']],
    ['2022年度', ['2022']],
    ["in '22", ['2022']],
    ["since '98", ['since 1998']],
    ['在22年', ['2022']],
    ['22年上海海关查获多少', ['2022']],
    ['the 2010s', ['2010..2019']],
    ['90年代', ['1990..1999']],
    ['FY2022', ['2022']],
    ['fiscal year 2022/23', ['2022']],
    ['FY22', ['2022']],
    ['2022财年', ['2022']],
    ['İstanbul in 2022', ['2022']],
    ['2022年，300件', ['2022']],
    ['2022多少件', ['2022']],
    ['in 2022 cases rose', ['2022']],
  ])('reads "%s" as %j', (question, expected) => {
    expect(periodsIn(question)).toEqual(expected);
  });
});

describe('months, days, quarters and halves', () => {
  it.each([
    ['in May 2023', ['2023-05']],
    ['Sept. 2022', ['2022-09']],
    ["May '23", ['2023-05']],
    ['2023-05', ['2023-05']],
    ['05/2023', ['2023-05']],
    ['2023年5月份', ['2023-05']],
    ['二〇二三年五月', ['2023-05']],
    ['22年5月', ['2022-05']],
    ['31 May 2023', ['2023-05-31']],
    ['May 31, 2023', ['2023-05-31']],
    ['the 31st of May, 2023', ['2023-05-31']],
    ['2023-05-31', ['2023-05-31']],
    ['2023/5/31', ['2023-05-31']],
    ['31/05/2023', ['2023-05-31']],
    ['05/31/2023', ['2023-05-31']],
    ['2023年5月31日', ['2023-05-31']],
    ['二〇二三年五月三十一日', ['2023-05-31']],
    ['31 February 2023', ['2023-02']],
    ['end of May 2023', ['2023-05-31']],
    ["end of May '23", ['2023-05-31']],
    ['2023年5月底', ['2023-05-31']],
    ['at the end of 2022', ['2022-12-31']],
    ['2022年底', ['2022-12-31']],
    ['Q1 2022', ['2022-01-01..2022-03-31 quarter']],
    ['2022 Q3', ['2022-07-01..2022-09-30 quarter']],
    ['the first quarter of 2022', ['2022-01-01..2022-03-31 quarter']],
    ['2022年第二季度', ['2022-04-01..2022-06-30 quarter']],
    ['2022年前三季度', ['2022-01-01..2022-09-30 quarter']],
    ['H2 2022', ['2022-07-01..2022-12-31 half']],
    ['the first half of 2022', ['2022-01-01..2022-06-30 half']],
    ['2022年上半年', ['2022-01-01..2022-06-30 half']],
    ['January to May 2023', ['2023-01-01..2023-05-31 month']],
    ['the first five months of 2023', ['2023-01-01..2023-05-31 month']],
    ['2023年1至5月', ['2023-01-01..2023-05-31 month']],
    ['2023年1月至2023年5月', ['2023-01-01..2023-05-31 month']],
    ['from May 2022 to May 2023', ['2022-05-01..2023-05-31 years']],
  ])('reads "%s" as %j', (question, expected) => {
    expect(periodsIn(question)).toEqual(expected);
  });

  it('keeps to the year where day and month of a date could be swapped', () => {
    expect(periodsIn('06/05/2023')).toEqual(['2023']);
    expect(periodsIn('05/05/2023')).toEqual(['2023-05-05']);
  });
});

describe('periods told by today', () => {
  it.each([
    ['last year', ['2022']],
    ['this year so far', ['2023']],
    ['the year before last', ['2021']],
    ['next year', ['2024']],
    ['去年', ['2022']],
    ['前年', ['2021']],
    ['大前年', ['2020']],
    ['今年', ['2023']],
    ['上一年度', ['2022']],
    ['the past three years', ['2020..2022']],
    ['the last couple of years', ['2021..2022']],
    ['过去三年', ['2020..2022']],
    ['近10年', ['2013..2022']],
    ['近三年来', ['2020..2022']],
    ['three years ago', ['2020']],
    ['三年前', ['2020']],
    ['the past decade', ['2013..2022']],
    ['last month', ['2023-05']],
    ['上个月', ['2023-05']],
    ['the last 12 months', ['2022-06-01..2023-05-31 years']],
    ['近半年', ['2022-12-01..2023-05-31 years']],
    ['last quarter', ['2023-01-01..2023-03-31 quarter']],
    ['上半年', ['2023-01-01..2023-06-30 half']],
    ['the first half of last year', ['2022-01-01..2022-06-30 half']],
    ['去年5月', ['2022-05']],
    ['今年5月底', ['2023-05-31']],
    ['May last year', ['2022-05']],
    ['in May', ['2023-05']],
    ['in October', ['2022-10']],
    ['on 31 May', ['2023-05-31']],
    ['5月31日', ['2023-05-31']],
    ['1-5月', ['2023-01-01..2023-05-31 month']],
    ['yesterday', ['2023-06-20']],
    ['昨天', ['2023-06-20']],
    ['last week', ['2023-06-12..2023-06-18']],
    ['本周', ['2023-06-19..2023-06-25']],
  ])('reads "%s" as %j and says so', (question, expected) => {
    expect(periodsIn(question)).toEqual(expected);
    expect(read(question).every((p) => p.relative)).toBe(true);
  });

  it('names what is written out as not relative', () => {
    expect(read('in May 2023').map((p) => p.relative)).toEqual([false]);
  });

  it('takes the month before January into the year before', () => {
    expect(read('last month', '2023-01-05').map(shown)).toEqual(['2022-12']);
  });
});

describe('how a period is meant', () => {
  it.each([
    ['since 2022', 'since 2022'],
    ['since the beginning of 2022', 'since 2022'],
    ['from 2022 onwards', 'since 2022'],
    ['2022 to today', 'since 2022'],
    ['2022 to date', 'since 2022'],
    ['2022年以来', 'since 2022'],
    ['自2022年起', 'since 2022'],
    ['2022年至今', 'since 2022'],
    ['从2022年到现在', 'since 2022'],
    ['since last year', 'since 2022'],
    ['figures from 2022', '2022'],
    ['2022年起诉的案件', '2022'],
    ['2022年起获的货物', '2022'],
    ['as of May 31, 2023', 'until 2023-05-31'],
    ['as of the end of May 2023', 'until 2023-05-31'],
    ['by the end of 2022', 'until 2022-12-31'],
    ['by 2022', 'until 2022'],
    ['until 2022', 'until 2022'],
    ['through 2022', 'until 2022'],
    ['throughout 2022', '2022'],
    ['截至2023年5月底', 'until 2023-05-31'],
    ['截止到2022年', 'until 2022'],
    ['收到2022年的报告', '2022'],
    ['before 2020', 'before 2020'],
    ['prior to 2020', 'before 2020'],
    ['pre-2020', 'before 2020'],
    ['2020年以前', 'before 2020'],
    ['2020年前', 'before 2020'],
    ['2022年前后', '2022'],
    ['2022年前十大案件', '2022'],
    ['after 2020', 'after 2020'],
    ['2020年之后', 'after 2020'],
    ['来自2022年', '2022'],
  ])('reads "%s" as %s', (question, expected) => {
    expect(periodsIn(question)).toEqual([expected]);
  });
});

describe('what is no period', () => {
  it.each([
    '2,020 cases',
    '2020 cases',
    '2020件',
    '2022多件',
    '2020元',
    '135500',
    '13520221234',
    '021-2022-5555',
    '+86 21 2022 3344',
    '(021) 2022 3344',
    'call 20222023',
    'more than 2000',
    '超过2000',
    'US$2022',
    '#2022',
    '2022.5',
    'abc2022',
    'It may be higher',
    'may 20 cases be joined',
    'which of the 20 may apply',
    'this may help',
    'the June day of it',
    'a few years ago',
    '三年来',
    'may the year end well',
    'they march on',
    'on second thought',
    'a second opinion',
    'second to none',
    '目前年度',
    '过去年份不明',
    '说明年限',
    '成立22年',
    '10到15年有期徒刑',
    '第三年级',
    '几个月',
    '5个月',
    '13月',
    'COVID-19',
  ])('reads none in "%s"', (question) => {
    expect(periodsIn(question)).toEqual([]);
  });

  it('leaves a number behind a month to the amounts', () => {
    expect(periodsIn('in June 73 cases')).toEqual(['2023-06']);
    expect(periodsIn('in June 5,000 pieces')).toEqual(['2023-06']);
  });
});

describe('places in the text', () => {
  it.each(['What about İstanbul in May 2023?', '截至2023年5月底的3,000件', 'between 2020 and 2022, or last year'])(
    'gives offsets that cut the words out of "%s"',
    (question) => {
      const { folded } = normalise(question);
      const claims = readPeriods(folded, NOW);
      expect(claims.length).toBeGreaterThan(0);
      for (const c of claims) expect(folded.slice(c.start, c.end)).toBe(c.text);
    },
  );

  it('holds in any text: cut out by their offsets, in order, apart, from before to', () => {
    const words = fc.constantFrom(
      ...[
        '2022',
        '2020-22',
        '年',
        '月',
        '5',
        'may',
        'in',
        'since',
        '去年',
        '底',
        '至',
        'to',
        'and',
        '"',
        '二〇二二',
        '31',
      ],
      ...['last year', 'İ', 'Q1', "'22", '/', '-', '半', 'three', 'years', 'ago', '近', '三', '10', 'half of', '𠮷'],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), fc.constantFrom('', ' '), (parts, glue) => {
        const text = parts.join(glue);
        let last = 0;
        for (const c of readPeriods(text, NOW)) {
          expect(text.slice(c.start, c.end)).toBe(c.text);
          expect(c.start).toBeGreaterThanOrEqual(last);
          expect(c.from <= c.to).toBe(true);
          expect(c.from).toMatch(/^\d{4}-\d\d-\d\d$/);
          last = c.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('time spent', () => {
  it.each([
    ['digits', '2'.repeat(20_000)],
    ['years', '2022 '.repeat(4_000)],
    ['Chinese years', '2022年'.repeat(4_000)],
    ['Chinese digits', '一'.repeat(20_000)],
    ['Chinese digits and a year', `${'二'.repeat(20_000)}年`],
    ['months', 'may 1 '.repeat(3_000)],
    ['plus signs', '+1'.repeat(10_000)],
    ['hyphens', '20-'.repeat(7_000)],
  ])('stays bounded for 20,000 characters of %s', (_, text) => {
    const before = performance.now();
    readPeriods(text, NOW);
    expect(performance.now() - before).toBeLessThan(500);
  });
});

describe('calendar days', () => {
  it.each([
    [2023, 2, 28],
    [2024, 2, 29],
    [2000, 2, 29],
    [1900, 2, 28],
    [2023, 4, 30],
    [2023, 12, 31],
  ])('knows the last day of %i-%i', (year, month, last) => {
    expect(lastDay(year, month)).toBe(last);
  });

  it.each([
    [2023, 1, -1, { year: 2022, month: 12 }],
    [2023, 12, 1, { year: 2024, month: 1 }],
    [2023, 6, -18, { year: 2021, month: 12 }],
    [0, 1, -1, { year: -1, month: 12 }],
  ])('moves %i-%i by %i months', (year, month, by, expected) => {
    expect(addMonths(year, month, by)).toEqual(expected);
  });

  it.each([
    ['2023-03-01', -1, '2023-02-28'],
    ['2023-12-31', 1, '2024-01-01'],
    ['2023-06-21', 0, '2023-06-21'],
  ])('moves %s by %i days to %s', (iso, by, expected) => {
    expect(addDays(iso, by)).toBe(expected);
  });

  it('starts weeks on Monday', () => {
    expect(weekOf('2023-06-21')).toEqual({ from: '2023-06-19', to: '2023-06-25' });
    expect(weekOf('2023-06-19').from).toBe('2023-06-19');
    expect(weekOf('2023-06-25').from).toBe('2023-06-19');
  });

  it('reads the day of a timestamp', () => {
    expect(partsOf('2023-06-21T23:59:59Z')).toEqual({ year: 2023, month: 6, date: 21 });
    expect(day(2023, 6, 1)).toBe('2023-06-01');
  });

  it('tells ranges within others from ranges that only touch', () => {
    const spring = monthRange(2023, 3, 5);
    expect(isWithin(monthRange(2023, 4), spring)).toBe(true);
    expect(isWithin(spring, monthRange(2023, 4))).toBe(false);
    expect(overlaps(spring, monthRange(2023, 5, 8))).toBe(true);
    expect(overlaps(spring, monthRange(2023, 6))).toBe(false);
  });
});
