/** Stores of any shape and size: they build, rank the same each time, and are never sure of what cannot be known. */
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/core/engine.ts';
import { FIXED, fit, logistic } from '../../src/core/match/calibration.ts';
import { seeded } from '../../src/core/match/sparse.ts';
import { ColumnsBuilder, columnOf } from '../../src/core/match/vocabulary.ts';
import { type Prepared, prepare } from '../../src/core/prepare.ts';
import { hashOf } from '../../src/core/text/hash.ts';
import type { Store } from '../../src/core/types.ts';
import { loadCommonWords } from '../../src/facts/lexicon.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { minimal } from '../facts/widgets.ts';

const NOW = { now: '2024-01-01' };
const lexicon = loadCommonWords(SHIPPED_LEXICON);
/** No English beyond the store's own: what is tested here is matching. */
const levels = (): ReadonlyMap<string, number> => new Map();

function storeOf(facts: readonly (readonly string[])[]): Store {
  const lines = facts.map((questions, i) => minimal(`f${i}`, ...questions)).join('\n');
  return loadFacts([{ path: 'a.jsonl', shown: 'a.jsonl', bytes: Buffer.from(lines) }]).store;
}
function preparedOf(facts: readonly (readonly string[])[]): Prepared {
  return prepare(storeOf(facts), lexicon);
}
function engineOf(facts: readonly (readonly string[])[]): Engine {
  return createEngine(preparedOf(facts), levels);
}

/** Whatever comes out must be a number one can act on. */
function expectSane(engine: Engine, question: string): void {
  const answer = engine.ask(question, NOW);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  for (const { score } of answer.top) expect(Number.isFinite(score)).toBe(true);
}

const SYLLABLES = ['ba', 'ko', 'mi', 'tu', 're', 'sal', 'don', 'fex', 'gul', 'vin', 'por', 'nes'];
/** Facts about nonsense, each with two words of its own among words that many share. */
function nonsense(facts: number, phrasings: number): string[][] {
  const random = seeded(11);
  const word = (): string =>
    Array.from({ length: 3 }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]!).join('');
  const shared = Array.from({ length: 60 }, word);
  const some = (): string => shared[Math.floor(random() * shared.length)]!;
  return Array.from({ length: facts }, () => {
    const own = [word(), word()];
    return Array.from({ length: phrasings }, () => `${some()} ${own[0]!} ${some()} ${own[1]!} ${some()}`);
  });
}

describe('a store of odd shape', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `how is case ${i} of ${i % 97} doing`);
  it.each<[string, string[][], string]>([
    ['one fact with one phrasing', [['what is the fee']], 'what is the fee'],
    ['two identical facts', [['what is the fee'], ['what is the fee']], 'what is the fee'],
    ['phrasings of one character', [['a'], ['b'], ['?'], ['费']], 'b'],
    ['phrasings of signs alone', [['???'], ['…']], 'fee'],
    ['the same phrasing again and again', [Array<string>(50).fill('what is the fee'), ['how long']], 'how long'],
    ['ten thousand phrasings in one fact', [many, ['what is the fee']], 'what is the fee'],
    [
      'Chinese alone',
      [
        ['费用是多少', '要交多少钱'],
        ['期限多长', '多久到期'],
      ],
      '费用多少',
    ],
  ])('builds and stays sane: %s', (_, facts, question) => {
    const engine = engineOf(facts);
    for (const q of [question, '', 'xyzzy', '什么', '1', 'a'.repeat(3000)]) expectSane(engine, q);
    expect(engine.ask(question, NOW).top.length).toBe(Math.min(3, facts.length));
  });

  it('without enough to hold out is calibrated by the fixed map', () => {
    expect(preparedOf([['what is the fee'], ['how long']]).model.calibration).toEqual(FIXED);
  });

  it('never gives anything but a probability', () => {
    const text = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom('what is the fee', 'fee', '费用', '费用是多少', '…', 'the the the', "it's", '1,000', 'ａｂｃ'),
    );
    const facts = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(facts, fc.array(text, { maxLength: 4 }), (said, asked) => {
        // A phrasing of blanks alone is refused before it comes here.
        const kept = said.map((list) => list.filter((q) => q.trim() !== '')).filter((list) => list.length > 0);
        if (kept.length === 0) return;
        const engine = engineOf(kept);
        for (const q of [...asked, kept[0]![0]!]) expectSane(engine, q);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a large store', () => {
  const facts = nonsense(2500, 3);
  const prepared = preparedOf(facts);
  const engine = createEngine(prepared, levels);

  it('is searched rather than trained', () => {
    expect(prepared.model.scoring.mode).toBe('index');
    expect(prepared.model.calibration.fitted).toBe(true);
    expect(preparedOf(facts.slice(0, 50)).model.scoring.mode).toBe('linear');
  });

  it('finds each fact by its phrasing, by half of it, and by a misspelt one', () => {
    const found = (change: (q: string) => string): number =>
      facts.filter((list, i) => i % 50 === 0 && engine.ask(change(list[0]!), NOW).top[0]?.factId === `f${i}`).length;
    expect(found((q) => q)).toBe(50);
    expect(found((q) => q.split(' ').slice(1, 4).join(' '))).toBe(50);
    expect(found((q) => q.replace(/(\w+ \w)(\w)(\w)/, '$1$3$2'))).toBeGreaterThan(45);
  });

  it('is sure of what it has and not of what it has not', () => {
    expect(engine.ask(facts[7]![0]!, NOW)).toMatchObject({ kind: 'answer', factIds: ['f7'] });
    const strange = engine.ask('zyzzy quux frobnicate wibble', NOW);
    expect(strange.kind).toBe('abstain');
    expect(strange.top).toHaveLength(3);
    expect(strange.confidence).toBeLessThan(0.1);
  });

  it('leaves nothing behind of a question', () => {
    const asked = facts.slice(0, 40).map((list) => list[1]!);
    const once = asked.map((q) => JSON.stringify(engine.ask(q, NOW)));
    expect(asked.reverse().map((q) => JSON.stringify(engine.ask(q, NOW)))).toEqual(once.reverse());
  });

  it('is the same byte for byte each time', () => {
    expect(serialize(preparedOf(facts)).equals(serialize(prepared))).toBe(true);
  });
});

describe('small talk', () => {
  const facts = [
    ['who are you', 'what is your name', 'what are you called'],
    ['thank you', 'thanks', 'many thanks'],
    ['what is the fee', 'how much is it', 'what does it cost'],
  ];
  it('that a store has a fact for is a question like any other', () => {
    expect(engineOf(facts).ask('who are you', NOW)).toMatchObject({ kind: 'answer', factIds: ['f0'] });
    expect(engineOf(facts).ask('thanks', NOW)).toMatchObject({ kind: 'answer', factIds: ['f1'] });
  });
  it('is answered as such elsewhere, with the facts that come nearest', () => {
    const answer = engineOf([facts[2]!, ['how long does it take'], ['where do I file']]).ask('who are you', NOW);
    expect(answer.kind).toBe('help');
    expect(answer.top).toHaveLength(3);
  });
});

describe('the calibration', () => {
  it('puts even chances where right and wrong meet, however large the scores are', () => {
    for (const scale of [0.01, 1, 100]) {
      const samples = Array.from({ length: 400 }, (_, i) => {
        const score = i / 400;
        return { score: score * scale, right: (i * 7919) % 400 < i, weight: 1 };
      });
      const { slope, intercept, fitted } = fit(samples);
      expect(fitted).toBe(true);
      expect(logistic(slope * 0.5 * scale + intercept)).toBeCloseTo(0.5, 1);
    }
  });
  it('of a store where nothing is ever wrong is the fixed map', () => {
    expect(fit(Array.from({ length: 50 }, () => ({ score: 1, right: true, weight: 1 })))).toEqual(FIXED);
  });
});

describe('columns of features', () => {
  it('are found again by hash, in the order they came, and nothing else is found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.string(), (names, other) => {
        const builder = new ColumnsBuilder();
        const hashes = [...new Set(names.map((n) => hashOf(n)))];
        for (const hash of [...hashes, ...hashes]) builder.add(hash);
        expect(hashes.map((h) => columnOf(builder.columns, h))).toEqual(hashes.map((_, i) => i));
        if (!hashes.includes(hashOf(other))) expect(columnOf(builder.columns, hashOf(other))).toBe(-1);
      }),
    );
  });
  it('survive growing', () => {
    const builder = new ColumnsBuilder();
    for (let i = 0; i < 20_000; i++) builder.add(Math.imul(i, 2654435761));
    for (let i = 0; i < 20_000; i += 371) expect(columnOf(builder.columns, Math.imul(i, 2654435761))).toBe(i);
  });
});
