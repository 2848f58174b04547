/** The engine over the shipped store: what it answers, and that nothing anybody types can upset it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble } from '../../src/assemble.ts';
import { compile } from '../../src/compile.ts';
import { createEngine, type Engine } from '../../src/core/engine.ts';
import { MAX_REF, parseRef } from '../../src/core/refs.ts';
import { type Answer, type Fact, LOCALES, type Locale } from '../../src/core/types.ts';
import { SHIPPED_FACTS } from '../../src/facts/paths.ts';
import { englishWords } from '../../src/facts/words.ts';
import { listeningLog } from '../support.ts';
import { cacheDir } from './engine-of-shipped.ts';

const NOW = { now: '2023-06-21' };
const CASES = "How many IP cases did Shanghai's courts conclude from 2020 to 2022?";
const CASES_ZH = '2020年至2022年上海法院审结了多少知识产权案件？';
const CASES_TRADITIONAL = '2020年至2022年上海法院審結了多少智慧財產權案件？';

/** Built from the sources, and read back from what a build or the first start kept. */
let engine: Engine;
let second: Engine;
/** Every ninth phrasing of the store, with its answer: some of every kind. */
let sampled: readonly { readonly q: string; readonly answer: Answer }[];
let firsts: readonly { readonly fact: Fact; readonly locale: Locale; readonly q: string }[];

beforeAll(async () => {
  const { log, lines } = listeningLog();
  engine = createEngine(compile([SHIPPED_FACTS], undefined), englishWords);
  second = await assemble({ cacheDir }, log);
  expect(lines).toEqual([]);
  const { facts } = engine.prepared.store;
  sampled = facts
    .flatMap((f) => LOCALES.flatMap((l) => f.questions[l] ?? []))
    .filter((_, i) => i % 9 === 0)
    .map((q) => ({ q, answer: ask(q) }));
  firsts = facts.flatMap((fact) =>
    LOCALES.flatMap((locale) => (fact.questions[locale] ?? []).slice(0, 1).map((q) => ({ fact, locale, q }))),
  );
});

function ask(question: string, context: Partial<Parameters<Engine['ask']>[1]> = {}): Answer {
  return engine.ask(question, { ...NOW, ...context });
}

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}]/u;

/** What holds for every answer, whatever was asked. */
function expectValid(answer: Answer): void {
  if (answer.kind === 'several') {
    expect(answer.parts.length).toBeGreaterThan(1);
    for (const part of answer.parts) expectValid(part);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    return;
  }
  expect(['answer', 'nearest', 'choices', 'abstain', 'help', 'smalltalk']).toContain(answer.kind);
  expect(LOCALES).toContain(answer.locale);
  expect(answer.answer.trim()).not.toBe('');
  for (const text of [answer.answer, ...answer.notes, answer.read ?? '']) expect(text).not.toMatch(HIDDEN);
  expect(Number.isFinite(answer.confidence)).toBe(true);
  expect(answer.top.length).toBeLessThanOrEqual(3);
  for (const share of [answer.confidence, ...answer.top.map((t) => t.score)]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  for (const { factId } of answer.top) expect(engine.fact(factId)?.id).toBe(factId);
  if ('factIds' in answer) {
    expect(answer.factIds.length).toBeGreaterThan(0);
    for (const id of answer.factIds) expect(engine.fact(id)).toBeDefined();
    for (const source of answer.sources) expect(source.url).toMatch(/^https:\/\//);
  }
  if ('verdict' in answer) expect(['yes', 'no', 'unstated']).toContain(answer.verdict);
  if ('options' in answer) {
    expect(answer.options.length).toBeGreaterThan(0);
    expect(answer.options.length).toBeLessThanOrEqual(3);
    expect(new Set(answer.options.map((o) => o.factId)).size).toBe(answer.options.length);
  }
  for (const ref of [...('ref' in answer ? [answer.ref] : []), ...('options' in answer ? answer.options : [])]) {
    const text = typeof ref === 'string' ? ref : ref.ref;
    expect(text.length).toBeLessThanOrEqual(MAX_REF);
    expect(text).toMatch(/^[\x21-\x7e]+$/);
    expect(parseRef(text)).toBeDefined();
  }
  // Plain data: what goes through JSON comes back the same.
  expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
}

it('names three facts with an answer, however unlikely the others', () => {
  const { top } = ask('How many pieces of infringing goods did Shanghai Customs seize since 2022?');
  expect(top).toHaveLength(3);
  expect(top[0]!.factId).toBe('customs-seizures');
  for (const { score } of top.slice(1)) expect(score).toBeLessThan(0.04);
});

describe('small talk', () => {
  it.each<[string, Answer['kind'], Locale]>([
    ['hello', 'smalltalk', 'en'],
    ['  Good MORNING!! 👋', 'smalltalk', 'en'],
    ['thanks a lot', 'smalltalk', 'en'],
    ['bye', 'smalltalk', 'en'],
    ['你好', 'smalltalk', 'zh'],
    ['您好！', 'smalltalk', 'zh'],
    ['谢谢', 'smalltalk', 'zh'],
    ['多謝', 'smalltalk', 'zh'],
    ['再見', 'smalltalk', 'zh'],
    ['help', 'help', 'en'],
    ['What can you do?', 'help', 'en'],
    ['帮助', 'help', 'zh'],
    ['說明', 'help', 'zh'],
  ])('%s is met with %s in %s, never with a fact', (text, kind, locale) => {
    const answer = ask(text);
    expectValid(answer);
    expect(answer).toMatchObject({ kind, locale, top: [], confidence: 0 });
  });

  it('before a question leaves the question to be answered', () => {
    expect(ask(`Hello! ${CASES}`)).toMatchObject({ kind: 'answer', factIds: ['court-caseload-2020-2022'] });
    expect(ask(`你好，${CASES_ZH}`)).toMatchObject({ kind: 'answer', factIds: ['court-caseload-2020-2022'] });
  });

  it('that asks for help is told every topic of the store', () => {
    for (const [text, locale] of [
      ['help', 'en'],
      ['帮助', 'zh'],
    ] as const) {
      const { answer } = ask(text);
      for (const topic of engine.topics(locale)) expect(answer).toContain(topic.name);
    }
  });
});

describe('a message without words', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \t\r\n\v\f\u00a0\u3000\u2028 '],
    ['an emoji', '🙂'],
    ['a family and a flag', '👨‍👩‍👧‍👦🇨🇳'],
    ['punctuation', '?!… —— 。？！'],
    ['what cannot be seen', '\u200b\u200d\ufeff\u2060\u00ad'],
    ['controls and overrides', '\u0000\u0007\u001b\u202e\u2066\u2069'],
    ['half a character', '\ud83d'],
    ['a mention and an address', '<@U012AB3CD> https://example.org/a?b=c'],
  ])('that is %s is shown how to ask', (_, text) => {
    for (const locale of LOCALES) {
      const answer = ask(text, { locale });
      expectValid(answer);
      expect(answer).toMatchObject({ kind: 'abstain', locale, confidence: 0, top: [] });
      expect(answer.answer).toMatch(locale === 'en' ? /^Ask a question.*\?$/ : /^请用一句话提问.*？$/);
    }
  });
});

describe('a question that is hard to read', () => {
  it.each([
    ['one letter', 'a', 1],
    ['one Chinese character', '案', 1],
    ['words of the store', "Shanghai's courts concluded IP cases ", 1],
    ['Chinese of the store', '上海法院审结知识产权案件', 1],
    ['numbers', '12,345.67 ', 1],
    ['dates', '2020-01-01 to 2022年12月31日 ', 1],
    ['question marks', '?', 1],
    ['brackets and ampersands', '<@&&lt;(((', 1],
    ['long unknown words', `${'x'.repeat(300)} `, 1],
    ['combining marks', 'e\u0301\u0301\u0301', 1],
    ['characters that fold to many', '\ufdfa', 1],
    ['emoji', '👩‍🚀', 1],
  ])('because it is a megabyte of %s is dealt with quickly', (_, piece) => {
    const text = piece.repeat(Math.ceil((1 << 20) / piece.length));
    const started = performance.now();
    expectValid(ask(text));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it.each([
    ['controls', (w: string) => `\u0000${w}\u0007`],
    ['overrides of direction', (w: string) => `\u202e${w}\u202c`],
    ['isolates', (w: string) => `\u2067${w}\u2069`],
    ['a byte order mark and soft hyphens', (w: string) => `\ufeff${w.slice(0, 1)}\u00ad${w.slice(1)}`],
    ['markup', (w: string) => `*_${w}_*`],
    [
      'full-width letters',
      (w: string) => w.replace(/[A-Za-z0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    ],
    ['capitals', (w: string) => w.toUpperCase()],
    ['emoji', (w: string) => `${w} 🚨`],
  ])('because of %s is answered as if they were not there', (_, dress) => {
    const { trace: _trace, read: _read, ...plain } = ask(CASES);
    const { trace, read, ...dressed } = ask(CASES.split(' ').map(dress).join(' '), { explain: true });
    expect(dressed).toEqual(plain);
    expect([read ?? '', ...trace].join('')).not.toMatch(HIDDEN);
  });

  it.each([
    'Сколько дел рассмотрели суды?',
    'كم عدد القضايا؟',
    'כמה תיקים?',
    'ศาลตัดสินกี่คดี',
    'अदालतों ने कितने मामले निपटाए?',
    '법원은 몇 건의 사건을 처리했습니까?',
    'Πόσες υποθέσεις έκλεισαν;',
    'რამდენი საქმე?',
    '𒀀𒀁𒀂',
  ])('because it is in another script is not answered with a fact: %s', (question) => {
    const answer = ask(question);
    expectValid(answer);
    expect(answer.kind).toBe('abstain');
    expect(answer.answer).toContain(engine.topics('en')[0]!.name);
  });

  const unit = fc.oneof(
    { weight: 4, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
    {
      weight: 5,
      arbitrary: fc.constantFrom(
        ...'How many who when percent not IP cases courts concluded Shanghai Beijing customs seized over 8 million'.split(
          ' ',
        ),
        ...'2020 1.5e309 -0 2020-02-30 last-year 13/13/2022 九千九百亿 去年 上海 法院 多少 不是 是不是 审结 吗 ， ？ ( ) " { } . +'.split(
          ' ',
        ),
      ),
    },
  );
  const text = fc.array(unit, { maxLength: 24 }).map((parts) => parts.join(' '));
  const context = fc.record(
    {
      now: fc
        .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
      locale: fc.constantFrom(...LOCALES),
      explain: fc.boolean(),
      home: fc.oneof(fc.constantFrom('Shanghai', '北京', ''), fc.string({ unit: 'binary', maxLength: 8 })),
    },
    { requiredKeys: ['now'] },
  );

  it('whatever it holds never throws, takes long or gives anything but an answer', () => {
    fc.assert(
      fc.property(text, context, (question, asked) => {
        const started = performance.now();
        const answer = engine.ask(question, asked);
        expect(performance.now() - started).toBeLessThan(1000);
        expectValid(answer);
        expect(second.ask(question, asked)).toEqual(answer);
      }),
      { numRuns: 400 },
    );
  });

  it('as a reference never throws, and is no answer unless it is one of ours', () => {
    const part = fc.oneof(
      fc.constantFrom('a', 'c', '0', '7', '0y', '1n', '999', 'value', 'en', 'zh', '', '0bsfw33', '+', '.'),
      fc.string({ maxLength: 12 }),
    );
    const ref = fc.oneof(
      text,
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('.')),
    );
    fc.assert(
      fc.property(ref, (written) => {
        const answer = engine.recall(written, NOW);
        if (answer) expectValid(answer);
        else expect(parseRef(written)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});

describe('a fact of the store', () => {
  it('is found by its first phrasing, in the language of the phrasing', () => {
    expect(firsts).toHaveLength(engine.prepared.store.facts.length * LOCALES.length);
    const lost = firsts.flatMap(({ fact, locale, q }) => {
      const answer = ask(q);
      expectValid(answer);
      const found = 'factIds' in answer && answer.factIds[0] === fact.id && answer.top[0]?.factId === fact.id;
      return found && answer.locale === locale ? [] : [`${fact.id} ${locale}: ${q} → ${answer.kind} ${answer.answer}`];
    });
    expect(lost).toEqual([]);
  });

  it('is told without gaps, with its source and where to look in it', () => {
    for (const { q } of firsts) {
      const answer = ask(q);
      expect(answer.answer).not.toMatch(/[{}]|undefined|NaN|null/);
      expect('sources' in answer && answer.sources[0]).toMatchObject({
        title: expect.stringMatching(/./) as string,
        publisher: expect.stringMatching(/./) as string,
        published: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
        locator: expect.stringMatching(/./) as string,
      });
    }
  });

  it('is known by its id and every alias, and counted under its topic', () => {
    const { facts } = engine.prepared.store;
    for (const fact of facts) for (const id of [fact.id, ...fact.aliases]) expect(engine.fact(id)).toBe(fact);
    expect(engine.fact('no-such-fact')).toBeUndefined();
    for (const locale of LOCALES) expect(engine.topics(locale).reduce((n, t) => n + t.facts, 0)).toBe(facts.length);
  });

  it('whose review is due says so, from the day after on', () => {
    const fact = engine.fact('court-caseload-2020-2022')!;
    const day = new Date(`${fact.reviewBy}T00:00:00Z`);
    const next = new Date(day.getTime() + 86_400_000).toISOString().slice(0, 10);
    expect(ask(CASES, { now: fact.reviewBy! }).answer).not.toContain('review is due');
    expect(ask(CASES, { now: next }).answer).toContain('a new review is due');
  });
});

describe('an answer', () => {
  it('gives the figure, the period, the speaker and the source', () => {
    expect(ask(CASES)).toMatchObject({
      kind: 'answer',
      locale: 'en',
      factIds: ['court-caseload-2020-2022'],
      answer: expect.stringMatching(/nearly 130,000 cases.*2020 to 2022.*Wang Guangxian/) as string,
      period: { from: '2020-01-01', to: '2022-12-31', text: '2020 to 2022' },
      sources: [{ publisher: 'Shine (Shanghai Daily)', published: '2023-06-20' }],
    });
  });

  it('to a Chinese question is Chinese, whatever the reader prefers', () => {
    for (const locale of LOCALES) {
      const answer = ask(CASES_ZH, { locale });
      expect(answer).toMatchObject({ kind: 'answer', locale: 'zh', factIds: ['court-caseload-2020-2022'] });
      expect(answer.answer).toContain('近13万件');
    }
    expect(ask(CASES, { locale: 'zh' })).toEqual(ask(CASES));
  });

  it('to a question in traditional characters and words is the same', () => {
    expect(ask(CASES_TRADITIONAL)).toEqual(ask(CASES_ZH));
  });

  it.each([
    "How many IP cases did Beijing's courts conclude from 2020 to 2022?",
    'How many cases did courts in Beijing conclude?',
    'What did the police in Beijing detect?',
  ])('for another place is none: it names Beijing before anything else: %s', (question) => {
    const answer = ask(question);
    expectValid(answer);
    expect(answer.kind).toBe('nearest');
    expect(answer.answer).toMatch(/^\S+(?: \S+){0,3} Beijing/);
    expect(answer.answer.indexOf('Beijing')).toBeLessThan(answer.answer.indexOf('Shanghai'));
  });

  it('for another place says so in Chinese too', () => {
    const answer = ask('北京法院审结了多少知识产权案件？');
    expect(answer).toMatchObject({ kind: 'nearest', locale: 'zh' });
    expect(answer.answer).toMatch(/^.{0,4}北京/);
  });

  it('says yes or no where the figures settle it', () => {
    expect(ask('Did Shanghai courts conclude over 200,000 IP cases from 2020 to 2022?')).toMatchObject({
      kind: 'answer',
      verdict: 'no',
      answer: expect.stringMatching(/^No\. /) as string,
    });
    expect(ask('Did Shanghai courts accept over 100,000 IP cases from 2020 to 2022?')).toMatchObject({
      kind: 'answer',
      verdict: 'yes',
      answer: expect.stringMatching(/^Yes\. /) as string,
    });
  });

  it('to something else altogether is that there is none, with what there is', () => {
    const answer = ask('Who won the football cup in Brazil?');
    expect(answer.kind).toBe('abstain');
    for (const topic of engine.topics('en')) expect(answer.answer).toContain(topic.name);
  });

  it('shows the corrections that were made, and none where none were', () => {
    const answer = ask('How many IP cases did Shangahi courts conclude from 2020 to 2022?');
    expect(answer).toMatchObject({ kind: 'answer', factIds: ['court-caseload-2020-2022'] });
    expect(answer.read).toMatch(/"Shangahi" as "shanghai"/i);
    expect(ask(CASES)).not.toHaveProperty('read');
  });

  it('shows corrections also where it is no answer', () => {
    expect(ask('Who won the footbal champoinship?').kind).toBe('abstain');
    expect(ask("How many cases did Beijing's cuorts conclude?").read).toMatch(/"cuorts" as "court/);
  });

  it('names the days that it took relative words for', () => {
    const notes = (now: string): string =>
      ask('How many IP cases did the courts conclude last year?', { now }).notes.join();
    expect(notes('2023-06-21')).toBe('I took "last year" as 2022.');
    expect(notes('2019-01-01')).toBe('I took "last year" as 2018.');
  });

  it('is the same for the same question, from the same engine and from another', () => {
    for (const { q, answer } of sampled) {
      expect(ask(q)).toEqual(answer);
      expect(JSON.stringify(second.ask(q, NOW))).toBe(JSON.stringify(answer));
    }
  });

  it('is explained step by step where that is asked for, and not changed by it', () => {
    for (const q of [CASES, CASES_ZH, "How many cases did Beijing's cuorts conclude in 2021?", 'courts']) {
      const plain = ask(q);
      const { trace, ...explained } = ask(q, { explain: true });
      expect({ ...explained, trace: [] }).toEqual(plain);
      expect(trace[0]).toMatch(new RegExp(`^read: locale ${plain.locale}; asks `));
      expect(trace.join('\n')).toMatch(/^fact court-caseload-2020-2022: match \d\.\d+, confidence \d\.\d+/m);
    }
    const trace = ask("How many cases did Beijing's cuorts conclude in 2021?", { explain: true }).trace.join('\n');
    expect(trace).toMatch(/^names: "Beijing.*" as place beijing/m);
    expect(trace).toMatch(/^period: "(?:in )?2021" as .*2021-01-01\.\.2021-12-31/m);
    expect(trace).toMatch(/^spelling: "cuorts" read as "court/m);
    expect(trace).toMatch(/^ {2}conflict \(place\) "Beijing/m);
  });

  it('does not depend on what was asked before', () => {
    const before = ask(CASES);
    for (const q of ['hello', 'Shangahi', CASES_ZH, '\ud800', 'x'.repeat(5000)]) ask(q);
    expect(ask(CASES)).toEqual(before);
  });
});

const ROUGHLY =
  / ?(?:This rests on our reading of "nearly" and "about" as within 5 percent\.|这一判断以“近”“约”指相差不超过5%为前提。)$/;

describe('a reference', () => {
  it('brings back the text of its answer with its yes or no, less the note that fits only the words of the question', () => {
    const given = [...sampled.map((s) => s.answer), ...firsts.map((f) => ask(f.q))].flatMap((a) =>
      a.kind === 'answer' ? [a] : [],
    );
    expect(given.length).toBeGreaterThan(100);
    for (const answer of given) {
      const again = engine.recall(answer.ref, NOW);
      if (!again) throw new Error(`${answer.ref} is not recalled`);
      expectValid(again);
      expect(again).toMatchObject({ kind: 'answer', factIds: answer.factIds, locale: answer.locale, ref: answer.ref });
      // Which words were taken as about, a reference does not say.
      const said = answer.verdict ? answer.answer.replace(ROUGHLY, '') : answer.answer;
      expect(again.answer).toBe(said);
      expect('verdict' in again ? again.verdict : undefined).toBe(answer.verdict);
      expect(second.recall(answer.ref, NOW)).toEqual(again);
    }
  });

  it('of an option brings back what the option said', () => {
    const options = sampled.flatMap(({ answer }) => (answer.kind === 'choices' ? answer.options : []));
    for (const option of options) {
      const again = engine.recall(option.ref, NOW);
      expect(again).toMatchObject({ kind: 'answer', factIds: [option.factId] });
      expect(again?.answer.startsWith(option.answer)).toBe(true);
      expect(option.question).not.toBe('');
    }
  });

  it('of choices brings back the same choices', () => {
    for (const { answer } of sampled) {
      if (answer.kind !== 'choices') continue;
      const again = engine.recall(answer.ref, NOW);
      expect(again).toMatchObject({ kind: 'choices', answer: answer.answer, ref: answer.ref });
      expect(again && 'options' in again && again.options.map((o) => o.factId)).toEqual(
        answer.options.map((o) => o.factId),
      );
    }
  });

  it('to a fact that is gone says that there is none; what is no reference is left alone', () => {
    const { version } = engine.prepared.store;
    expect(engine.recall(`a.zzzzzzz.0.value..en.${version.slice(0, 8)}`, NOW)).toMatchObject({
      kind: 'abstain',
      top: [],
    });
    const answer = ask(CASES);
    const ref = 'ref' in answer ? answer.ref : '';
    expect(ref).toMatch(/^a\.[0-9a-z]{7}\.0\./);
    for (const wrong of [
      '',
      'hello',
      `x${ref}`,
      ref.replace('.en.', '.fr.'),
      ref.replace('.0.', '.'),
      ref.replace('.0.', '.0x.'),
      ref.replace('.0.', '.-1.'),
      ref.padEnd(81, '0'),
    ])
      expect(engine.recall(wrong, NOW)).toBeUndefined();
  });
});
