/** Whether a figure takes in a time: a year inside the total was denied, as if it were the whole of it. */
import { describe, expect, it } from 'vitest';
import { engine } from './engine-of-shipped.ts';

const ask = (question: string) => engine.ask(question, { now: '2023-06-21' });

describe('A year inside the time of a figure is taken in', () => {
  it.each([
    ["Does the judges' 135,500 total take in the year 2021?", 'court-caseload-2020-2022'],
    ['Does the 135,500 include cases from 2021?', 'court-caseload-2020-2022'],
    ['Are the 2021 cases in the 135,500?', 'court-caseload-2020-2022'],
    ["Does the courts' figure include 2021?", 'court-caseload-2020-2022'],
    ['Do the 130,000 concluded cases include 2022?', 'court-caseload-2020-2022'],
    ['Does the 8 million include 2023?', 'customs-seizures'],
    ['13.55万件包括2021年的吗', 'court-caseload-2020-2022'],
    ['2021年的案子算在13.55万件里吗', 'court-caseload-2020-2022'],
  ])('%s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes', factIds: [fact] });
  });

  it.each([
    'Do the 130,000 concluded cases include 2023?',
    'Is 2019 covered by the court figures?',
    'Does the 8 million include 2021?',
    'Are the 135,500 of 2021 alone?',
    '13.55万包含2019年吗',
    'WIPO上海中心受理73件，统计截止日是6月20号发布会当天吗？',
  ])('one outside it is not: %s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no' });
  });

  it.each([
    "Did Shanghai's courts take in more IP suits in 2022 than in 2021?",
    'Did the courts take in 45,000 cases in 2021?',
    'Did customs seize 2 million pieces in 2022?',
  ])('a part of the number is another question: %s', (question) => {
    expect(ask(question)).not.toMatchObject({ verdict: 'yes' });
  });
});

describe('What became of what is counted is not told by the count', () => {
  it.each([
    'were the 8 million peices seized by shanghai customs destroyd?',
    'Eight million pieces - is that how many fakes were destroyed?',
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({ kind: 'nearest', verdict: 'unstated' });
  });

  it('Were the 8 million pieces destroyed?', () => {
    expect(ask('Were the 8 million pieces destroyed?').kind).not.toBe('answer');
  });
});
