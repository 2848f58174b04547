/** Fact files on disk to one store: everything wrong reported at once, everything right frozen and versioned. */
import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/engine.ts';
import { EMPTY_LEXICON, prepare } from '../../src/core/prepare.ts';
import type { Period, Store } from '../../src/core/types.ts';
import { AppError, describe as told } from '../../src/errors.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { type LoadOptions, loadFacts, packName } from '../../src/facts/load.ts';
import { FactsError, type Problem } from '../../src/facts/problems.ts';
import { edited, type Files, folderOf, lineOf } from '../support.ts';

/* ------------------------------------------------------------------- files */

const PACK = `pack: fees
title: {en: Fees, zh: 收费}
topics:
  - id: office
    name: {en: The office, zh: 专利局}
sources:
  - id: schedule
    title: {en: Schedule of fees, zh: 收费表}
    publisher: Patent office
    published: 2024-01-01
    retrieved: 2024-02-01
    url: https://example.org/fees
entities:
  - id: office
    kind: body
    name: {en: the office, zh: 专利局}
facts:
  - id: filing-fee
    aliases: [fee-for-filing]
    kind: procedure
    topic: office
    title: {en: Filing fee, zh: 申请费}
    about: [office]
    observations:
      - period: {from: 2020-01-01, to: 2020-12-31}
        figures:
          paper: {value: 60, unit: EUR}
          online: {value: 40, unit: EUR, qualifier: nearly}
        attributedTo: {body: office}
        source: {id: schedule, locator: page 2}
    derived:
      saved: {difference: [paper, online], unit: EUR}
    questions:
      en: [What is the filing fee?]
      zh: [申请费是多少？]
    answers:
      en:
        value: Filing with {e.office} costs {paper} in {period}.
        amount: "{Paper}, or {online.bare} online, says {speaker}."
      zh: {value: "{period}申请费为{paper}。"}
    lines:
      en: {online: "Online it is {online}."}
    limits:
      en: The difference is {saved}.
  - id: renewal-fee
    title: {en: Renewal fee, zh: 续展费}
    observations:
      - source: {id: schedule}
    questions:
      en: [What is the renewal fee?]
      zh: [续展费是多少？]
    answers:
      en: {value: There is a renewal fee.}
      zh: 有续展费。
`;

const MINIMAL = `{"id":"Fee_1","title":"Filing fee","questions":["What is the filing fee?"],\
"answer":"It is {about} 40 euros.","keywords":["fee"],"source":{"title":"Schedule","url":"https://example.org/fees"}}
{"id":"Term/2","title":"Term","questions":["How long is the term?"],"answer":"25 years.","source":{"title":"Law"}}
`;

const CHINESE = `[
  {"id": "申请费", "title": "外观设计申请费", "keywords": ["费用"], "questions": ["外观设计申请费是多少？", "申请费多少钱？"],
   "answer": "申请费为五百元。", "source": {"title": "收费标准"}},
  {"id": "保护期", "title": "外观设计保护期", "questions": ["PCT和WIPO保护多久？", "IP保护期？"],
   "answer": "保护期为十五年。", "source": {"title": "专利法"}}
]
`;

function load(files: Files, options?: LoadOptions): Store {
  return loadFacts(readFactFiles([folderOf(files)]), options).store;
}

function failure(files: Files, options?: LoadOptions): AppError {
  try {
    load(files, options);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('these files loaded');
}

/** What is wrong with the files, with the folder taken off the names. */
function problems(files: Files): Problem[] {
  const error = failure(files);
  if (!(error instanceof FactsError)) throw error;
  return error.problems.map((p) => ({ ...p, file: p.file.slice(p.file.lastIndexOf('/') + 1) }));
}

function everyPart(value: unknown, visit: (part: object) => void): void {
  if (value === null || typeof value !== 'object') return;
  visit(value);
  for (const part of Object.values(value)) everyPart(part, visit);
}

/* ------------------------------------------------------------------- tests */

describe('a folder of good packs', () => {
  it('becomes facts with their pack, figures, speakers and sources', () => {
    const store = load({ 'fees.yaml': PACK });
    const [fact, second] = store.facts;
    expect(store.facts.map((f) => f.id)).toEqual(['filing-fee', 'renewal-fee']);
    expect(fact).toMatchObject({ pack: 'fees', aliases: ['fee-for-filing'], kind: 'procedure', topic: 'office' });
    expect(fact?.observations[0]?.attributedTo).toEqual({ entity: 'office', basis: 'stated' });
    expect(fact?.observations[0]?.source).toEqual({ id: 'schedule', locator: 'page 2' });
    expect(second).toMatchObject({ topic: 'general', answers: { zh: { value: '有续展费。' } } });
    expect(second?.observations[0]).toMatchObject({ period: { kind: 'none', basis: 'unstated' }, figures: [] });
    expect(store.entities.map((e) => e.id)).toEqual(['office']);
    expect(store.sources.map((s) => s.id)).toEqual(['schedule']);
    expect(store.topics).toEqual([
      { id: 'office', name: { en: 'The office', zh: '专利局' }, called: {}, names: {}, facts: [] },
    ]);
    expect(store.generic).toBe(false);
  });

  it('gains its derived figures, each with the bound that its parts leave', () => {
    const figures = load({ 'fees.yaml': PACK }).facts[0]?.observations[0]?.figures;
    expect(figures).toEqual([
      { name: 'paper', value: 60, unit: 'EUR', qualifier: 'exact' },
      { name: 'online', value: 40, unit: 'EUR', qualifier: 'nearly' },
      {
        name: 'saved',
        value: 20,
        unit: 'EUR',
        qualifier: 'over',
        derived: { operation: 'difference', of: ['paper', 'online'] },
      },
    ]);
  });

  it.each<[string, Period]>([
    ['{from: 2020-01-01, to: 2020-12-31}', { kind: 'range', from: '2020-01-01', to: '2020-12-31', basis: 'stated' }],
    ['{from: 2020-01-01, basis: context}', { kind: 'range', from: '2020-01-01', to: '2020-01-01', basis: 'context' }],
    [
      '{from: 2020-04-01, to: 2021-03-31, fiscal: {en: fiscal 2020}}',
      { kind: 'fiscal', from: '2020-04-01', to: '2021-03-31', label: { en: 'fiscal 2020' }, basis: 'stated' },
    ],
    ['{asOf: 2023-05-31}', { kind: 'asOf', asOf: '2023-05-31', basis: 'stated' }],
    [
      '{since: 2022-01-01, said: 2023-06-20}',
      { kind: 'since', from: '2022-01-01', said: '2023-06-20', basis: 'stated' },
    ],
    ['{vague: {en: recently}}', { kind: 'vague', text: { en: 'recently' }, basis: 'stated' }],
    ['{basis: unstated}', { kind: 'none', basis: 'unstated' }],
  ])('reads the period %s', (written, period) => {
    const pack = edited(PACK, '{from: 2020-01-01, to: 2020-12-31}', written);
    expect(load({ 'fees.yaml': pack }).facts[0]?.observations[0]?.period).toEqual(period);
  });

  it('takes sources and entities from any file of any folder', () => {
    const shared = PACK.slice(PACK.indexOf('sources:'), PACK.indexOf('facts:'));
    const first = folderOf({ 'a.yaml': edited(PACK, shared, '') });
    const second = folderOf({ 'shared.yml': shared });
    const { store, parsed } = loadFacts(readFactFiles([first, second]));
    expect(store.facts).toHaveLength(2);
    expect(store.sources.map((s) => s.id)).toEqual(['schedule']);
    expect(parsed.map(packName)).toEqual(['fees', 'shared']);
  });

  it('leaves other files alone', () => {
    const store = load({
      'fees.yaml': PACK,
      'README.md': '# Fees',
      '.draft.yaml': 'facts: [',
      'sub/x.yaml': 'facts: [',
    });
    expect(store.facts).toHaveLength(2);
  });

  it('cannot be changed by whoever holds it', () => {
    const store = load({ 'fees.yaml': PACK, 'more.jsonl': MINIMAL });
    let parts = 0;
    everyPart(store, (part) => {
      parts++;
      expect(Object.isFrozen(part)).toBe(true);
    });
    expect(parts).toBeGreaterThan(50);
    expect(() => (store.facts as unknown[]).push({})).toThrow(TypeError);
    expect(() => Object.assign(store.facts[0]!, { id: 'other' })).toThrow(TypeError);
  });
});

describe('the version of a store', () => {
  it('is the same for the same content, wherever and whenever the files were written', () => {
    const folder = folderOf({ 'fees.yaml': PACK });
    const before = loadFacts(readFactFiles([folder])).store.version;
    utimesSync(join(folder, 'fees.yaml'), new Date(0), new Date(0));
    expect(loadFacts(readFactFiles([folder])).store.version).toBe(before);
    expect(load({ 'fees.yaml': PACK })).toMatchObject({ version: before });
    expect(before).toMatch(/^[0-9a-f]{12}$/);
  });

  it('changes with one character of one file, with a further file and with a name', () => {
    const folder = folderOf({ 'fees.yaml': PACK });
    const seen = [loadFacts(readFactFiles([folder])).store.version];
    writeFileSync(join(folder, 'fees.yaml'), edited(PACK, 'value: 60', 'value: 61'));
    seen.push(loadFacts(readFactFiles([folder])).store.version);
    writeFileSync(join(folder, 'more.jsonl'), MINIMAL);
    seen.push(loadFacts(readFactFiles([folder])).store.version);
    renameSync(join(folder, 'more.jsonl'), join(folder, 'other.jsonl'));
    seen.push(loadFacts(readFactFiles([folder])).store.version);
    expect(new Set(seen).size).toBe(4);
  });
});

describe('minimal facts', () => {
  it('load from JSON Lines with ids of any shape, braces kept and the source their own', () => {
    const store = load({ 'fees.jsonl': `\r\n${MINIMAL.replaceAll('\n', '\r\n')}\n` });
    expect(store.facts.map((f) => f.id)).toEqual(['Fee_1', 'Term/2']);
    expect(store.facts[0]).toMatchObject({
      pack: 'fees',
      title: { en: 'Filing fee' },
      keywords: { en: ['fee'] },
      questions: { en: ['What is the filing fee?'] },
      answers: { en: { value: 'It is {about} 40 euros.' } },
      observations: [{ period: { kind: 'none', basis: 'unstated' }, figures: [], source: { id: 'fees/Fee_1' } }],
    });
    expect(store.sources).toMatchObject([
      { id: 'fees/Fee_1', title: { en: 'Schedule' }, url: 'https://example.org/fees' },
      { id: 'fees/Term/2', title: { en: 'Law' } },
    ]);
    expect(store.sources[1]).not.toHaveProperty('url');
    expect(store.generic).toBe(true);
  });

  it('load from a JSON list, from a JSON object of facts and from a YAML list alike', () => {
    const list = `[${MINIMAL.trim().split('\n').join(',\n')}]`;
    const yaml = MINIMAL.trim().replace(/^/gm, '- ');
    const stores = [{ 'f.json': list }, { 'f.json': `{"facts": ${list}}` }, { 'f.yaml': yaml }].map((f) => load(f));
    for (const store of stores) {
      expect(store.facts).toEqual(load({ 'f.jsonl': MINIMAL }).facts);
      expect(store.generic).toBe(true);
    }
  });

  it('written in Chinese make a store that answers in Chinese', () => {
    const store = load({ 'fees.json': CHINESE });
    expect(store.facts.map((f) => f.id)).toEqual(['申请费', '保护期']);
    expect(store.facts[0]).toMatchObject({
      title: { zh: '外观设计申请费' },
      keywords: { zh: ['费用'] },
      answers: { zh: { value: '申请费为五百元。' } },
    });
    expect(store.facts[1]?.questions).toEqual({ zh: ['PCT和WIPO保护多久？', 'IP保护期？'] });
    expect(store.sources[0]).toMatchObject({ title: { zh: '收费标准' }, locale: 'zh' });
    const engine = createEngine(prepare(store, EMPTY_LEXICON), () => new Map());
    const answer = engine.ask('外观设计申请费是多少', { now: '2024-01-01' });
    expect(answer).toMatchObject({ kind: 'answer', locale: 'zh', factIds: ['申请费'] });
    expect(answer.answer).toContain('申请费为五百元。');
  });

  it('beside a pack leave the field its own words', () => {
    expect(load({ 'fees.yaml': PACK, 'more.jsonl': MINIMAL }).generic).toBe(false);
    expect(load({ 'shared.yaml': PACK.slice(0, PACK.indexOf('facts:')), 'more.jsonl': MINIMAL }).generic).toBe(true);
  });
});

interface Wrong {
  readonly files: Files;
  /** What stands at the line named, in the only or the last file. */
  readonly at: string;
  readonly message: RegExp;
  readonly remedy: RegExp;
  /** Two things of one id. */
  readonly collision?: true;
}
const inPack = (from: string, to: string, at = to): { files: Files; at: string } => ({
  files: { 'fees.yaml': edited(PACK, from, to) },
  at,
});
const other = (text: string): Files => ({ 'a.yaml': PACK, 'b.yaml': text });

const WRONG: { readonly [name: string]: Wrong } = {
  'a key written twice': {
    ...inPack('    topic: office\n', '    topic: office\n    topic: other\n', 'topic: other'),
    message: /keys must be unique/,
    remedy: /correct the YAML/,
  },
  'a tab for indentation': {
    ...inPack('    topic: office\n', '\ttopic: office\n', '\ttopic'),
    message: /Tabs are not allowed/,
    remedy: /correct the YAML/,
  },
  'a second document': {
    ...inPack('facts:\n', '---\nfacts:\n', '---'),
    message: /multiple documents/,
    remedy: /correct the YAML/,
  },
  'a file that holds a sentence': {
    files: { 'fees.yaml': 'to be written' },
    at: 'to be written',
    message: /holds no facts/,
    remedy: /`facts:`/,
  },
  'an unknown key of a fact': {
    ...inPack('  - id: renewal-fee', '  - subject: fees\n    id: renewal-fee', 'subject'),
    message: /Unrecognized key: "subject"/,
    remedy: /remove or rename "subject"; docs\/curating\.md/,
  },
  'an unknown key of a figure': {
    ...inPack('{value: 60, unit: EUR}', '{value: 60, unit: EUR, quality: nearly}'),
    message: /figures\.paper: Unrecognized key: "quality"/,
    remedy: /"quality"/,
  },
  'an unknown key of a pack': {
    ...inPack('pack: fees', 'name: fees'),
    message: /the file: Unrecognized key: "name"/,
    remedy: /remove or rename "name"/,
  },
  'an aspect that there is not': {
    ...inPack('amount: "{Paper}', 'price: "{Paper}'),
    message: /^facts\.0\.answers\.en: Unrecognized key: "price"$/,
    remedy: /"price"/,
  },
  'a value of the wrong type': {
    ...inPack('value: 60', 'value: sixty'),
    message: /paper\.value: .*expected number/,
    remedy: /type number at "facts\.0\.observations\.0\.figures\.paper\.value"/,
  },
  'a list where a text belongs': {
    ...inPack('title: {en: Renewal fee, zh: 续展费}', 'title: [Renewal fee]', '[Renewal fee]'),
    message: /^facts\.1\.title: (?!is missing)/,
    remedy: /^correct "facts\.1\.title"/,
  },
  'a key that holds nothing': {
    ...inPack('value: 60', 'value: null'),
    message: /paper\.value: .*expected number/,
    remedy: /type number at/,
  },
  'a key that is not there': {
    ...inPack('{value: 60, unit: EUR}', '{value: 60}'),
    message: /^facts\.0\.observations\.0\.figures\.paper\.unit: is missing$/,
    remedy: /^add "facts\.0\.observations\.0\.figures\.paper\.unit"/,
  },
  'a key that is not there, of which only some words are allowed': {
    ...inPack('    kind: body\n', '', 'id: office\n    name: {en: the office'),
    message: /^entities\.0\.kind: is missing$/,
    remedy: /^add "entities\.0\.kind"/,
  },
  'a word that is not among those allowed': {
    ...inPack('kind: body', 'kind: bureau'),
    message: /^entities\.0\.kind: (?!is missing).*"person"/,
    remedy: /^correct "entities\.0\.kind"/,
  },
  'a day that is none': {
    ...inPack('published: 2024-01-01', 'published: January 2024'),
    message: /write a day as 2023-06-20/,
    remedy: /correct "sources\.0\.published"/,
  },
  'an address that is none': {
    ...inPack('url: https://example.org/fees', 'url: example.org'),
    message: /full https:\/\/ address/,
    remedy: /"sources\.0\.url"/,
  },
  'an id with a space in it': {
    ...inPack('id: renewal-fee', 'id: renewal fee'),
    message: /without spaces/,
    remedy: /"facts\.1\.id"/,
  },
  'a derived figure of two operations': {
    ...inPack('saved: {difference: [paper, online]', 'saved: {sum: [paper], difference: [paper, online]'),
    message: /name one operation/,
    remedy: /"facts\.0\.derived\.saved"/,
  },
  'an unknown placeholder': {
    ...inPack('costs {paper}', 'costs {papers}', 'value: Filing'),
    message: /fact "filing-fee": unknown placeholder \{papers\}/,
    remedy: /\{period\}.*\(paper, online, saved\)/,
  },
  'a placeholder of an unknown entity': {
    ...inPack('with {e.office}', 'with {e.bureau}', 'value: Filing'),
    message: /unknown placeholder \{e\.bureau\}/,
    remedy: /\{e\.entity\}/,
  },
  'a placeholder in a form that there is not': {
    ...inPack('{online.bare}', '{online.short}', 'amount:'),
    message: /unknown placeholder \{online\.short\}/,
    remedy: /a figure of the fact/,
  },
  'an unknown placeholder in Chinese': {
    ...inPack('费为{paper}', '费为{费用}', '{费用}'),
    message: /unknown placeholder \{费用\}/,
    remedy: /a figure of the fact/,
  },
  'an unknown placeholder of a limit': {
    ...inPack('{saved}', '{rest}', '{rest}'),
    message: /unknown placeholder \{rest\}/,
    remedy: /saved/,
  },
  'a placeholder in a fact without figures': {
    ...inPack('There is a renewal fee.', '"It costs {fee}."', '{fee}'),
    message: /fact "renewal-fee": unknown placeholder \{fee\}/,
    remedy: /it has none/,
  },
  'a line for an unknown figure': {
    ...inPack('{online: "Online it', '{offline: "Online it', 'offline'),
    message: /a line for "offline", which is no figure/,
    remedy: /paper, online, saved/,
  },
  'a figure derived from an unknown one': {
    ...inPack('[paper, online]', '[paper, offline]'),
    message: /saved is computed from "offline", which is no figure/,
    remedy: /paper, online$/,
  },
  'a figure derived from itself': {
    ...inPack('[paper, online]', '[paper, saved]'),
    message: /saved is computed from "saved"/,
    remedy: /paper, online$/,
  },
  'an id used twice in one file': {
    ...inPack('id: renewal-fee', 'id: filing-fee\n    kind: claim', 'id: filing-fee\n    kind'),
    message: /fact id "filing-fee" is already used at \S*fees\.yaml:18$/,
    remedy: /another id; ids never change meaning/,
    collision: true,
  },
  'an id that is an alias of another fact': {
    ...inPack('id: renewal-fee', 'id: fee-for-filing'),
    message: /fact id "fee-for-filing" is already used at \S*fees\.yaml:19$/,
    remedy: /another id/,
    collision: true,
  },
  'a fact id used in two files': {
    files: { 'a.yaml': PACK, 'b.jsonl': `\n${MINIMAL.replace('Fee_1', 'filing-fee')}` },
    at: 'filing-fee',
    message: /fact id "filing-fee" is already used at \S*a\.yaml:18$/,
    remedy: /another id/,
    collision: true,
  },
  'a source id used in two files': {
    files: other(`\n${PACK.slice(PACK.indexOf('sources:'), PACK.indexOf('entities:'))}`),
    at: 'id: schedule',
    message: /source id "schedule" is already used at \S*a\.yaml:7$/,
    remedy: /another id/,
    collision: true,
  },
  'precedents of a fact that is not there': {
    files: { 'a.yaml': PACK, 'b.yaml': 'precedents:\n  filing-feet:\n    holds: {en: [Is there a fee?]}\n' },
    at: 'holds',
    message: /there are precedents of "filing-feet", which no file defines/,
    remedy: /correct the id/,
  },
  'follow-ups that a fact tells which is not there': {
    files: {
      'a.yaml': PACK,
      'b.yaml': 'followUps:\n  filing-fee:\n    others:\n      filing-feet: {en: [and the feet]}\n',
    },
    at: 'filing-feet',
    message: /there are follow-ups of "filing-feet", which no file defines/,
    remedy: /correct the id/,
  },
  'reckonings of a fact that is not there': {
    files: { 'a.yaml': PACK, 'b.yaml': 'reckonings:\n  filing-feet:\n    share: {en: [how many in ten]}\n' },
    at: 'share',
    message: /there are reckonings of "filing-feet", which no file defines/,
    remedy: /correct the id/,
  },
  'precedents of one fact in two files': {
    files: {
      'a.yaml': `${PACK}\nprecedents: {filing-fee: {holds: {en: [Is there a fee?]}}}\n`,
      'b.yaml': 'precedents:\n  filing-fee:\n    fails: {en: [Is it free?]}\n',
    },
    at: 'fails',
    message: /precedents of "filing-fee" are already given at \S*a\.yaml:56/,
    remedy: /one place/,
    collision: true,
  },
  'an entity id used in two files': {
    files: other(PACK.slice(PACK.indexOf('entities:'), PACK.indexOf('facts:'))),
    at: 'id: office',
    message: /entity id "office" is already used at \S*a\.yaml:14$/,
    remedy: /another id/,
    collision: true,
  },
  'a fact without a source': {
    ...inPack('    observations:\n      - source: {id: schedule}\n', '', 'id: renewal-fee'),
    message: /fact "renewal-fee" has no source/,
    remedy: /`source: \{ title: … \}`/,
  },
  'a fact without an answer': {
    ...inPack(
      '    answers:\n      en: {value: There is a renewal fee.}\n      zh: 有续展费。\n',
      '',
      'id: renewal-fee',
    ),
    message: /fact "renewal-fee" has no answer/,
    remedy: /`answer: …` for a minimal fact/,
  },
  'a source that no file defines': {
    ...inPack('- source: {id: schedule}', '- source: {id: tariff}'),
    message: /fact "renewal-fee" names the source "tariff", which no file defines/,
    remedy: /add it under `sources:`/,
  },
  'a minimal fact without a source': {
    files: { 'f.jsonl': `${MINIMAL}\n{"id":"x","title":"X","questions":["x"],"answer":"x"}` },
    at: '"id":"x"',
    message: /fact "x" has no source/,
    remedy: /source/,
  },
  'a minimal fact without an answer': {
    files: { 'f.jsonl': `{"id":"x","title":"X","questions":["x"],"source":{"title":"S"}}\n${MINIMAL}` },
    at: '"id":"x"',
    message: /fact "x" has no answer/,
    remedy: /answer/,
  },
  'a minimal fact with an unknown key': {
    files: { 'f.jsonl': `${MINIMAL}{"id":"x","title":"X","questions":["x"],"answer":"x","link":"y"}` },
    at: '"link"',
    message: /Unrecognized key: "link"/,
    remedy: /remove or rename "link"/,
  },
  'a line that is not JSON': {
    files: { 'f.jsonl': `${MINIMAL}\n{id: x}\n` },
    at: '{id: x}',
    message: /is not JSON/,
    remedy: /one JSON object a line/,
  },
  'a missing key of a fact in a JSON list': {
    files: { 'f.json': '[\n  {"id": "x", "title": "X",\n   "answer": "x", "source": {"title": "S"}}\n]' },
    at: '"id": "x"',
    message: /0\.questions: /,
    remedy: /questions/,
  },
};

describe('what is wrong with a fact file', () => {
  it.each(Object.entries(WRONG))('is named with file, line and remedy: %s', (_, wrong) => {
    const found = problems(wrong.files);
    const [file, text] = Object.entries(wrong.files).at(-1)!;
    expect(found).toContainEqual({
      file,
      line: lineOf(text, wrong.at),
      message: expect.stringMatching(wrong.message) as string,
      remedy: expect.stringMatching(wrong.remedy) as string,
      level: 'error',
      ...(wrong.collision ? { collision: true } : {}),
    });
    if (!/YAML/.test(wrong.remedy.source)) expect(found).toHaveLength(1);
  });

  it('is reported all at once, over all files, and shown as file:line', () => {
    const bad = edited(
      edited(PACK, 'costs {paper}', 'costs {papers}'),
      '- source: {id: schedule}',
      '- source: {id: s}',
    );
    const files: Files = {
      'a.yaml': edited(bad, '[paper, online]', '[paper, offline]'),
      'b.yaml': 'pack: [\n',
      'c.jsonl': `${MINIMAL}nonsense\n{"id":"Fee_1"}\n`,
      'd.jsonl': '{"id":"filing-fee","title":"X","questions":["x"]}',
      'e.json': '[{"id": "y", "titel": "Y", "questions": ["y"], "answer": "y"}]',
    };
    const error = failure(files);
    expect(error.code).toBe('FACT_INVALID');
    if (!(error instanceof FactsError)) throw error;
    const messages = error.problems.map((p) => p.message).join('\n');
    for (const expected of [
      /placeholder \{papers\}/,
      /"offline"/,
      /is not JSON/,
      /^title: is missing$/m,
      /^questions: is missing$/m,
      /"filing-fee" is already used/,
      /"filing-fee" has no source/,
      /"filing-fee" has no answer/,
      /"titel"/,
    ])
      expect(messages).toMatch(expected);
    // The file that cannot be read may have defined it.
    expect(messages).not.toMatch(/source "s"/);
    expect(error.problems.some((p) => p.file.endsWith('b.yaml'))).toBe(true);
    const text = told(error);
    expect(text).toMatch(new RegExp(`^${error.problems.length} problems in the fact files:\n`));
    for (const p of error.problems) expect(text).toContain(`${p.file}:${p.line}: error: ${p.message}\n    ${p.remedy}`);
  });

  it('includes what no file defines as soon as every file can be read', () => {
    const bad = edited(
      edited(edited(PACK, 'costs {paper}', 'costs {papers}'), '- source: {id: schedule}', '- source: {id: s}'),
      '{body: office}',
      '{body: bureau}',
    );
    const messages = problems({ 'a.yaml': bad, 'd.jsonl': MINIMAL.replace('Fee_1', 'filing-fee') })
      .map((p) => p.message)
      .join('\n');
    for (const expected of [/source "s"/, /attributed to "bureau"/, /\{papers\}/, /"filing-fee" is already used/])
      expect(messages).toMatch(expected);
  });

  it('has a code of its own where only ids collide', () => {
    expect(failure({ 'a.yaml': PACK, 'b.yaml': PACK }).code).toBe('FACT_CONFLICT');
    expect(failure({ 'a.yaml': edited(PACK, 'costs {paper}', 'costs {papers}') }).code).toBe('FACT_INVALID');
  });

  it('is reported even in a pack that nobody asked for', () => {
    const error = failure({ 'a.yaml': PACK, 'b.jsonl': 'nonsense' }, { packs: ['fees'] });
    expect(error).toBeInstanceOf(FactsError);
  });
});

describe('a choice of packs', () => {
  const FILES: Files = { 'a.yaml': PACK, 'b.jsonl': MINIMAL };

  it('keeps their facts alone, and the sources and entities of all', () => {
    const store = load({ ...FILES, 'c.json': CHINESE }, { packs: ['b', 'c'] });
    expect(store.facts.map((f) => f.pack)).toEqual(['b', 'b', 'c', 'c']);
    expect(store.sources.map((s) => s.id)).toContain('schedule');
    expect(store.entities.map((e) => e.id)).toContain('office');
  });

  it('that names an unknown pack says which, and which there are', () => {
    const error = failure(FILES, { packs: ['fees', 'tolls', 'dues'] });
    expect(error.code).toBe('STORE_EMPTY');
    expect(error.message).toBe('there is no pack named tolls, dues');
    expect(error.hint).toBe('packs here: fees, b');
  });

  it('that leaves no fact is an empty store', () => {
    const files: Files = { ...FILES, 'shared.yaml': 'topics: [{id: t, name: {en: T}}]' };
    expect(failure(files, { packs: ['shared'] })).toMatchObject({ code: 'STORE_EMPTY' });
  });
});

describe('a folder without facts', () => {
  it('says what to add', () => {
    const error = failure({ 'README.md': '# none' });
    expect(error).toMatchObject({ code: 'STORE_EMPTY', message: 'the store holds no facts' });
    expect(error.hint).toContain('add a pack');
  });

  it('that is not there at all is named', () => {
    const folder = join(folderOf(), 'missing');
    expect(() => readFactFiles([folder])).toThrow(`there is no folder of facts at ${folder}`);
    mkdirSync(folder);
    expect(readFactFiles([folder])).toEqual([]);
  });
});
