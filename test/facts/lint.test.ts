/** What packs to be published must meet: each rule fires on a small pack, and the shipped packs meet them all. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_LEXICON } from '../../src/core/prepare.ts';
import type { Lexicon } from '../../src/core/types.ts';
import { lint } from '../../src/curate/lint.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { type Loaded, loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_FACTS, SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { formatProblem, type Problem } from '../../src/facts/problems.ts';
import { edited, type Files, folderOf, lineOf } from '../support.ts';

const LEXICON: Lexicon = {
  ...EMPTY_LEXICON,
  places: [
    {
      id: 'springfield',
      kind: 'city',
      name: { en: 'Springfield' },
      en: ['springfield'],
      cased: [],
      zh: [],
      groups: [],
    },
  ],
  bodies: [{ id: 'office', kind: 'office', name: { en: 'office' }, en: ['office'], cased: [], zh: [] }],
  concepts: [
    {
      id: 'money',
      role: 'thing',
      en: ['money'],
      zh: ['钱'],
      broader: [],
      differs: [],
      near: [],
      opposes: [],
      everyday: false,
    },
  ],
  measures: [
    { id: 'fee', name: { en: 'fee', zh: '费用' }, thing: 'money', also: [], unit: 'EUR', kind: 'stock', not: [] },
  ],
  units: [{ id: 'EUR', dimension: 'money', en: { one: 'euro', other: 'euros' }, zh: '欧元' }],
};

/** Meets every rule. */
const PACK = `pack: fees
topics:
  - id: money
    name: {en: Money, zh: 费用}
sources:
  - id: schedule
    title:
      en: Schedule of fees
      zh: 收费表
    publisher: Patent office
    published: 2024-01-01
    retrieved: 2024-02-01
    url: https://example.org/fees
entities:
  - id: room-12
    kind: body
    name: {en: Room 12, zh: 十二号窗口}
    aliases: {en: [Counter 12b], zh: [三楼12室]}
    isA: [office]
    within: [springfield]
  - id: desk
    kind: other
    name: {en: Desk, zh: 柜台}
facts:
  - id: filing-fee
    topic: money
    title: {en: Filing fee, zh: 申请费}
    about: [room-12]
    observations:
      - period: {basis: unstated}
        figures:
          paper: {value: 60, unit: EUR, measure: fee}
          online: {value: 40, unit: EUR, measure: fee}
        source: {id: schedule, locator: page 2}
    derived:
      saved: {difference: [paper, online], unit: EUR, measure: fee}
    keywords:
      en: [filing, fee]
      zh: [申请, 费用]
    questions:
      en:
        - What is the filing fee?
        - How much does filing cost?
        - What does the office charge for filing?
        - Is filing online cheaper than filing on paper?
        - How many euros for filing a design?
      zh:
        - 申请费是多少？
        - 提交申请要多少钱？
        - 申请收费标准是什么？
        - 网上申请便宜吗？
        - 外观设计申请费几欧元？
    answers:
      en:
        value: Filing at Room 12, also called Counter 12b, costs {paper}.
      zh:
        value: 在十二号窗口即三楼12室申请，费用为{paper}。
    owner: fees desk
    reviewed: 2024-02-01
    reviewBy: 2025-02-01
`;

function findings(files: Files, lexicon: Lexicon = LEXICON): Problem[] {
  return lint(loadFacts(readFactFiles([folderOf(files)])), lexicon).map((p) => ({
    ...p,
    file: p.file.slice(p.file.lastIndexOf('/') + 1),
  }));
}

interface Rule {
  readonly pack: string;
  /** What stands at the line named. */
  readonly at: string;
  readonly message: RegExp;
  readonly remedy: RegExp;
}
function rule(from: string, to: string, at: string, message: RegExp, remedy: RegExp): Rule {
  return { pack: edited(PACK, from, to), at, message, remedy };
}
const FACT = '- id: filing-fee';

const RULES: { readonly [name: string]: Rule } = {
  'a source without an address': rule(
    '    url: https://example.org/fees\n',
    '',
    '- id: schedule',
    /source "schedule" has no url/,
    /https address/,
  ),
  'a source at an address without encryption': rule(
    'https:',
    'http:',
    'http:',
    /"schedule" is not an https address/,
    /the https address of the same page/,
  ),
  'a source without an English title': rule(
    '      en: Schedule of fees\n',
    '',
    'zh: 收费表',
    /"schedule" has no en title/,
    /add title\.en/,
  ),
  'a source without a Chinese title': rule(
    '      zh: 收费表\n',
    '',
    'en: Schedule',
    /"schedule" has no zh title/,
    /add title\.zh/,
  ),
  'a source retrieved before it was published': rule(
    'retrieved: 2024-02-01',
    'retrieved: 2023-12-31',
    'retrieved: 2023-12-31',
    /"schedule" was retrieved before it was published/,
    /correct one of the two days/,
  ),
  'an entity id that is not kebab case': {
    ...rule('about: [room-12]', 'about: [Room_12]', 'id: Room_12', /entity id "Room_12" is not kebab/, /lower-case/),
    pack: PACK.replaceAll('room-12', 'Room_12'),
  },
  'an entity without an English name': rule(
    'name: {en: Desk, zh: 柜台}',
    'name: {zh: 柜台}',
    'name: {zh: 柜台}',
    /"desk" has no en name/,
    /add name\.en/,
  ),
  'an entity without a Chinese name': rule(
    'name: {en: Desk, zh: 柜台}',
    'name: {en: Desk}',
    'name: {en: Desk}',
    /"desk" has no zh name/,
    /add name\.zh/,
  ),
  'an entity of an unknown kind': rule(
    'isA: [office]',
    'isA: [counter]',
    '- id: room-12',
    /"room-12" points to "counter", which nothing defines/,
    /an id of the entities, places or bodies/,
  ),
  'an entity in an unknown place': rule(
    'within: [springfield]',
    'within: shelbyville',
    '- id: room-12',
    /"room-12" points to "shelbyville"/,
    /an id of the entities, places or bodies/,
  ),
  'a fact id that is not kebab case': rule(
    'id: filing-fee',
    'id: Filing_Fee',
    'id: Filing_Fee',
    /fact "Filing_Fee": the id is not kebab case/,
    /lower-case letters, digits and single hyphens/,
  ),
  'a fact without an owner': rule('    owner: fees desk\n', '', FACT, /owner is missing/, /add owner: who keeps/),
  'a fact that was never reviewed': rule(
    '    reviewed: 2024-02-01\n',
    '',
    FACT,
    /reviewed is missing/,
    /add reviewed: .*last read against its source/,
  ),
  'a fact without a next review': rule(
    '    reviewBy: 2025-02-01\n',
    '',
    FACT,
    /reviewBy is missing/,
    /add reviewBy: .*when next/,
  ),
  'a next review that is not after the last': rule(
    'reviewBy: 2025-02-01',
    'reviewBy: 2024-02-01',
    'reviewBy: 2024-02-01',
    /the next review is not after the last/,
    /set a later reviewBy/,
  ),
  'a fact without an English title': rule(
    '{en: Filing fee, zh: 申请费}',
    '{zh: 申请费}',
    'title: {zh: 申请费}',
    /there is no en title/,
    /add title\.en/,
  ),
  'a fact without a Chinese title': rule(
    '{en: Filing fee, zh: 申请费}',
    '{en: Filing fee}',
    'title: {en: Filing fee}',
    /there is no zh title/,
    /add title\.zh/,
  ),
  'a fact without English keywords': rule(
    '      en: [filing, fee]\n',
    '',
    'zh: [申请, 费用]',
    /there are no en keywords/,
    /add keywords\.en/,
  ),
  'a fact without Chinese keywords': rule(
    '      zh: [申请, 费用]\n',
    '      zh: []\n',
    'en: [filing, fee]',
    /there are no zh keywords/,
    /add keywords\.zh/,
  ),
  'too few English phrasings': rule(
    '        - How much does filing cost?\n',
    '',
    'en:\n        - What is the filing fee?',
    /4 en phrasings/,
    /write at least 5/,
  ),
  'too few Chinese phrasings': rule(
    '        - 提交申请要多少钱？\n',
    '',
    'en:\n        - What is the filing fee?',
    /4 zh phrasings/,
    /write at least 5/,
  ),
  'a fact without a Chinese answer': rule(
    '      zh:\n        value: 在十二号窗口即三楼12室申请，费用为{paper}。\n',
    '',
    'en:\n        value:',
    /there is no zh answer/,
    /add answers\.zh\.value/,
  ),
  'a fact about nothing that is known': rule(
    'about: [room-12]',
    'about: [room-13]',
    'about: [room-13]',
    /"room-13" is no entity, place or body/,
    /define it under `entities:`/,
  ),
  'a topic without a name': rule(
    'topic: money',
    'topic: dues',
    'topic: dues',
    /the topic "dues" has no name/,
    /under `topics:`/,
  ),
  'a figure in an unknown unit': rule(
    'value: 40, unit: EUR',
    'value: 40, unit: doubloon',
    '- period:',
    /figure online has the unit "doubloon", which units\.yaml does not have/,
    /use a unit of the list or add it there/,
  ),
  'a figure without a measure': rule(
    'value: 40, unit: EUR, measure: fee',
    'value: 40, unit: EUR',
    '- period:',
    /figure online has no measure/,
    /name a measure of measures\.yaml/,
  ),
  'a figure of an unknown measure': rule(
    'value: 40, unit: EUR, measure: fee',
    'value: 40, unit: EUR, measure: toll',
    '- period:',
    /figure online has the measure "toll", which measures\.yaml does not have/,
    /use a measure of the list or add it there/,
  ),
  'a derived figure in an unknown unit': rule(
    'online], unit: EUR',
    'online], unit: doubloon',
    '- period:',
    /figure saved has the unit "doubloon"/,
    /use a unit/,
  ),
  'a source without a locator': rule(
    '{id: schedule, locator: page 2}',
    '{id: schedule}',
    '- period:',
    /a source without a locator/,
    /so that a reader can check/,
  ),
  'digits in a template': rule(
    'costs {paper}',
    'costs 60 euros',
    'costs 60',
    /the template holds the number "60" as text/,
    /make it a figure or a period and use its placeholder/,
  ),
  'a year in a template': rule('costs {paper}', 'costs {paper} in 2024', 'in 2024', /the number "2024/, /a period/),
  'a number word in a template': rule(
    'costs {paper}',
    'costs sixty euros',
    'sixty',
    /the number "sixty" as text/,
    /a figure/,
  ),
  'a number in Chinese characters in a template': rule(
    '费用为{paper}',
    '费用为六十元',
    '六十元',
    /the number "六十/,
    /a figure/,
  ),
  'a number in a line of one figure': rule(
    '    owner:',
    '    lines:\n      en: {online: Online it costs 40.}\n    owner:',
    'costs 40.',
    /the number "40\.?" as text/,
    /a figure/,
  ),
  'a number in a limit': rule(
    '    owner:',
    '    limits: {en: Not for the first 3 classes.}\n    owner:',
    'first 3',
    /the number "3" as text/,
    /a figure/,
  ),
  'a number in what the source leaves out': rule(
    '    owner:',
    '    leavesOut:\n      - words: {en: [refund]}\n        say: {en: No refund after 5 days.}\n    owner:',
    'after 5',
    /the number "5" as text/,
    /a figure/,
  ),
  'digits that only look like the name of an entity': rule('at Room 12,', 'at Room 13,', 'Room 13', /"13/, /a figure/),
  'a message that holds and does not': rule(
    'pack: fees\n',
    'pack: fees\nprecedents:\n  filing-fee:\n    holds: {en: [Is filing free?]}\n    fails: {en: [is filing FREE]}\n',
    'is filing FREE',
    /the message "is filing FREE" of "filing-fee" stands under "holds" and "fails"/,
    /remove one of the two/,
  ),
  'the same phrasing twice under one fact': rule(
    '        - How much does filing cost?\n',
    '        - How much does filing cost?\n        - what IS the filing fee\n',
    'what IS',
    /the phrasing "what IS the filing fee" stands under "filing-fee" and "filing-fee"/,
    /remove one of the two/,
  ),
};

describe('a pack to be published', () => {
  it('that meets every rule has no findings, names with digits included', () => {
    expect(findings({ 'fees.yaml': PACK })).toEqual([]);
  });

  it.each(Object.entries(RULES))('must not hold %s', (_, { pack, at, message, remedy }) => {
    expect(findings({ 'fees.yaml': pack })).toEqual([
      {
        file: 'fees.yaml',
        line: lineOf(pack, at),
        message: expect.stringMatching(message) as string,
        remedy: expect.stringMatching(remedy) as string,
        level: 'error',
      },
    ]);
  });

  it('is told everything at once, in the order of files and lines', () => {
    const pack = edited(
      edited(edited(PACK, 'about: [room-12]', 'about: [room-13]'), 'topic: money', 'topic: dues'),
      'https:',
      'http:',
    );
    const shared = PACK.slice(PACK.indexOf('entities:'), PACK.indexOf('facts:'));
    const found = findings({
      'b.yaml': edited(pack, shared, ''),
      'a.yaml': edited(shared, 'isA: [office]', 'isA: [counter]'),
    });
    expect(found.map((p) => p.file)).toEqual(['a.yaml', 'b.yaml', 'b.yaml', 'b.yaml']);
    const lines = found.slice(1).map((p) => p.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    for (const p of found) expect(formatProblem(p)).toMatch(/^[ab]\.yaml:\d+: error: .+\n {4}.+$/);
  });

  it('holds more than minimal facts: these lack titles, phrasings and answers in two languages', () => {
    const found = findings({
      'f.jsonl': '{"id":"x","title":"X","questions":["what is x"],"answer":"x","source":{"title":"S"}}\n',
    });
    const messages = found.map((p) => p.message).join('\n');
    for (const expected of [/no en title/, /0 zh phrasings/, /no zh answer/, /owner is missing/, /topic "general"/])
      expect(messages).toMatch(expected);
    expect(found.every((p) => p.file === 'f.jsonl' && p.line === 1)).toBe(true);
  });
});

describe('phrasings of several facts', () => {
  const SECOND = PACK.slice(PACK.indexOf('facts:'))
    .replace('filing-fee', 'paper-fee')
    .replace('How much does filing cost?', 'How much does paper cost?')
    .replace('What does the office charge for filing?', 'Which one is dearer on paper?')
    .replace('Is filing online cheaper than filing on paper?', 'Which fee applies to paper forms?')
    .replace('How many euros for filing a design?', 'What must I pay for a form on paper?')
    .replace(
      /zh:(\n {8}- .*){5}/,
      'zh: [纸质收费多少？, 纸质表格费用？, 纸质怎么收费？, 纸质贵吗？, 纸质表要几欧元？]',
    );
  const both = (first: string, second: string): Files => ({
    'a.yaml': first,
    'b.yaml': `${PACK.slice(0, PACK.indexOf('sources:'))}${second}`.replace('pack: fees', 'pack: forms'),
  });

  it('may be shared by two facts only where both say so', () => {
    const errors = (files: Files): Problem[] => findings(files).filter((p) => p.level === 'error');
    const marked = (text: string): string =>
      edited(text, '    owner:', '    ambiguous: [what is the filing fee]\n    owner:');
    const files = both(PACK, SECOND);
    const expected = {
      file: 'b.yaml',
      line: lineOf(files['b.yaml']!, 'What is the filing fee?'),
      message: 'the phrasing "What is the filing fee?" stands under "filing-fee" and "paper-fee"',
      remedy: expect.stringContaining('list it under `ambiguous:` in both facts') as string,
      level: 'error',
    };
    expect(errors(files)).toEqual([expected]);
    expect(errors(both(PACK, marked(SECOND)))).toEqual([{ ...expected, line: expect.any(Number) as number }]);
    expect(errors(both(marked(PACK), marked(SECOND)))).toEqual([]);
  });

  it('that would not find their fact by themselves are named in a warning', () => {
    const facts = ['apple', 'brick', 'cloud', 'drum'].map((word) => {
      const fact = PACK.slice(PACK.indexOf('  - id: filing-fee'))
        .replace('filing-fee', `${word}-fee`)
        .replace('{en: Filing fee, zh: 申请费}', `{en: Fee for a ${word}, zh: ${word}费}`)
        .replace('en: [filing, fee]', `en: [${word}]`)
        .replace(/en:(\n {8}- .*){5}/, `en: [${word} fee, fee ${word}, cost ${word}, price ${word}, pay ${word}]`)
        .replace(/zh:(\n {8}- .*){5}/, `zh: [${word}费, ${word}多少钱, ${word}费用, ${word}价钱, ${word}收费]`);
      return word === 'drum' ? fact.replace('pay drum', 'apple brick cloud') : fact;
    });
    const pack = `${PACK.slice(0, PACK.indexOf('  - id: filing-fee'))}${facts.join('')}`;
    expect(findings({ 'fees.yaml': pack })).toContainEqual({
      file: 'fees.yaml',
      line: lineOf(pack, 'apple brick cloud'),
      message: expect.stringMatching(
        /^"apple brick cloud" would not find "drum-fee" by itself \(found: .*\)$/,
      ) as string,
      remedy: 'add a phrasing like it, or reword it if it belongs to another fact',
      level: 'warning',
    });
  });
});

describe('the shipped packs', () => {
  let loaded: Loaded;
  let lexicon: Lexicon;
  beforeAll(() => {
    loaded = loadFacts(readFactFiles([SHIPPED_FACTS]));
    lexicon = loadLexicon(SHIPPED_LEXICON);
  });

  it('have no errors', () => {
    // Which phrasings get lost takes long to find out and only ever warns; without facts in the store it is skipped.
    const found = lint({ ...loaded, store: { ...loaded.store, facts: [] } }, lexicon);
    expect(found.filter((p) => p.level === 'error').map(formatProblem)).toEqual([]);
  });

  it('are under that same lint: a number written into one of them is found', () => {
    const files = readFactFiles([SHIPPED_FACTS]).map((f) => {
      const text = f.bytes.toString('utf8');
      return { ...f, bytes: Buffer.from(text.replace(/^( {8}value: )(?=[A-Z])/m, '$1Of 135,500 ')) };
    });
    const changed = loadFacts(files);
    const found = lint({ ...changed, store: { ...changed.store, facts: [] } }, lexicon);
    expect(found.filter((p) => p.level === 'error').map((p) => p.message)).toEqual([
      expect.stringContaining('the number "135,500"'),
    ]);
  });
});
