/** The compiled store on disk: used only while it is whole and current, and never needed. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { serialize } from 'node:v8';
import { beforeAll, describe, expect, it } from 'vitest';
import { assemble, defaultCacheDir, loadPrepared } from '../../src/assemble.ts';
import { createEngine } from '../../src/core/engine.ts';
import { type Prepared, prepare } from '../../src/core/prepare.ts';
import type { Store } from '../../src/core/types.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_FACTS, SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { englishWords } from '../../src/facts/words.ts';
import { artefactKey, readArtefact, writeArtefact } from '../../src/ops/artefact.ts';
import { folderOf, listeningLog } from '../support.ts';

const FACT = (fee: number): string =>
  JSON.stringify({
    id: 'filing-fee',
    title: 'Filing fee',
    questions: ['What is the filing fee?', 'How much does filing cost?'],
    answer: `The fee is ${fee} euros.`,
    source: { title: 'Schedule of fees' },
  });
const QUESTION = 'What is the filing fee?';
const NOW = { now: '2024-01-01' };
const WARN = 40;

interface Place {
  readonly facts: string;
  readonly cache: string;
}
function place(): Place {
  return { facts: folderOf({ 'fees.jsonl': FACT(40) }), cache: folderOf() };
}

/** One start: what it answers, and what it logs. */
async function start({
  facts,
  cache,
}: Place): Promise<{ answer: string; lines: { level: number; msg: string; path?: string }[] }> {
  const { log, lines } = listeningLog();
  const engine = await assemble({ dirs: [facts], cacheDir: cache }, log);
  return { answer: engine.ask(QUESTION, NOW).answer, lines };
}

function onlyFile(folder: string): string {
  const names = readdirSync(folder);
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{20}\.bin$/)]);
  return join(folder, names[0]!);
}

/** A file that has the outer form of an artefact, whatever is in it. */
function sealed(...blocks: Buffer[]): Buffer {
  const sizes = [blocks.length, ...blocks.map((block) => block.length)];
  const rest = Buffer.concat([Buffer.from(Float64Array.from(sizes).buffer), ...blocks]);
  return Buffer.concat([Buffer.from('IPEBOT02'), createHash('sha256').update(rest).digest(), rest]);
}

/** What the first start of all wrote. */
let at: Place;
let file: string;
let whole: Buffer;
beforeAll(async () => {
  at = place();
  expect(await start(at)).toEqual({ answer: expect.stringContaining('40 euros') as string, lines: [] });
  file = onlyFile(at.cache);
  whole = readFileSync(file);
});

describe('a start', () => {
  it('keeps the compiled store, and the next one reads it', async () => {
    utimesSync(file, new Date(0), new Date(0));
    expect(await start(at)).toEqual(await start(at));
    expect(onlyFile(at.cache)).toBe(file);
    expect(statSync(file).mtimeMs).toBe(0);
  });

  it('really takes what it read: nothing is compiled again', async () => {
    const read = readArtefact(file);
    if (!read.ok) throw new Error(read.why);
    const store = { ...read.prepared.store, version: 'marked' };
    writeArtefact(file, { ...read.prepared, store });
    const { log } = listeningLog();
    expect((await loadPrepared({ dirs: [at.facts], cacheDir: at.cache }, log)).store.version).toBe('marked');
    writeFileSync(file, whole);
  });

  it('after a change of the facts does not use the old compiled store', async () => {
    const at = { ...place(), cache: folderOf() };
    writeFileSync(join(at.cache, basename(file)), whole);
    expect((await start(at)).answer).toContain('40 euros');
    onlyFile(at.cache);
    writeFileSync(join(at.facts, 'fees.jsonl'), FACT(45));
    expect(await start(at)).toEqual({ answer: expect.stringContaining('45 euros') as string, lines: [] });
    expect(readdirSync(at.cache)).toHaveLength(2);
    writeFileSync(join(at.facts, 'fees.jsonl'), FACT(40));
    expect((await start(at)).answer).toContain('40 euros');
    expect(readdirSync(at.cache)).toHaveLength(2);
  });

  it('with other packs does not use the compiled store of all', async () => {
    const at = place();
    writeFileSync(join(at.facts, 'tolls.jsonl'), FACT(3).replaceAll(/filing[- ]fee|filing/g, 'toll'));
    const { log, lines } = listeningLog();
    const factsOf = async (packs?: string[]): Promise<string[]> => {
      const choice = { dirs: [at.facts], cacheDir: at.cache, ...(packs ? { packs } : {}) };
      return (await loadPrepared(choice, log)).store.facts.map((f) => f.id);
    };
    expect([await factsOf(), await factsOf(['tolls']), await factsOf(['fees']), await factsOf()]).toEqual([
      ['filing-fee', 'toll'],
      ['toll'],
      ['filing-fee'],
      ['filing-fee', 'toll'],
    ]);
    expect(lines).toEqual([]);
  });

  it('keeps compiled stores in the folder for caches of the user, unless told otherwise', () => {
    const before = process.env.XDG_CACHE_HOME;
    try {
      process.env.XDG_CACHE_HOME = join('/', 'somewhere');
      expect(defaultCacheDir()).toBe(join('/', 'somewhere', 'ip-enforcement-bot'));
      delete process.env.XDG_CACHE_HOME;
      expect(defaultCacheDir()).toMatch(/\.cache.ip-enforcement-bot$/);
    } finally {
      if (before === undefined) delete process.env.XDG_CACHE_HOME;
      else process.env.XDG_CACHE_HOME = before;
    }
  });
});

describe('a store with two facts of the same phrasings', () => {
  it('is compiled, and the log names them once', async () => {
    const at = place();
    writeFileSync(join(at.facts, 'again.jsonl'), FACT(45).replace('filing-fee', 'again'));
    const { answer, lines } = await start({ ...at, cache: folderOf() });
    expect(answer).toMatch(/4[05] euros|Which of these/);
    expect(lines).toEqual([
      expect.objectContaining({ level: WARN, msg: 'facts with the same phrasings: no question tells them apart' }),
    ]);
  });
});

describe('a compiled store that is not whole', () => {
  const DAMAGE: { readonly [name: string]: (bytes: Buffer) => Buffer } = {
    'one bit turned': (bytes) => {
      const copy = Buffer.from(bytes);
      const at = copy.length - 20;
      copy[at] = copy[at]! ^ 1;
      return copy;
    },
    'one bit of the checksum turned': (bytes) => {
      const copy = Buffer.from(bytes);
      copy[10] = copy[10]! ^ 1;
      return copy;
    },
    'cut in half': (bytes) => bytes.subarray(0, bytes.length / 2),
    'cut by one byte': (bytes) => bytes.subarray(0, -1),
    'cut inside the checksum': (bytes) => bytes.subarray(0, 20),
    'cut inside the first word': (bytes) => bytes.subarray(0, 3),
    empty: () => Buffer.alloc(0),
    'one byte too long': (bytes) => Buffer.concat([bytes, Buffer.from([0])]),
    'another first word': (bytes) => Buffer.concat([Buffer.from('IPEBOT00'), bytes.subarray(8)]),
    'another kind of file': () => Buffer.from('{"facts": []}'),
    'sealed, but no data': () => sealed(Buffer.from('not serialised at all')),
    'sealed, but without a block': () => sealed(),
    'sealed, but holding nothing': () => sealed(serialize(null)),
    'sealed, but of an older format': () => sealed(serialize({ format: 0, store: { facts: [] } })),
  };

  it.each(Object.entries(DAMAGE))('is never trusted: %s', (_, damage) => {
    const copy = join(folderOf(), 'copy.bin');
    writeFileSync(copy, whole);
    expect(readArtefact(copy).ok).toBe(true);
    writeFileSync(copy, damage(whole));
    expect(readArtefact(copy)).toEqual({ ok: false, why: 'damaged' });
  });

  it.each(['one bit turned', 'cut in half', 'sealed, but of an older format'])(
    'is built again and replaced, with one line in the log: %s',
    async (name) => {
      writeFileSync(file, DAMAGE[name]!(whole));
      const again = await start(at);
      expect(again.answer).toContain('40 euros');
      expect(again.lines).toEqual([
        expect.objectContaining({ level: WARN, path: file, msg: expect.stringContaining('damaged') as string }),
      ]);
      expect(onlyFile(at.cache)).toBe(file);
      expect(readFileSync(file).equals(whole)).toBe(true);
      expect(await start(at)).toEqual({ answer: again.answer, lines: [] });
    },
  );

  it('is told from one that is not there', () => {
    expect(readArtefact(join(folderOf(), 'none.bin'))).toEqual({ ok: false, why: 'absent' });
  });
});

describe('a cache that cannot be written', () => {
  const kept = /cannot be kept; the next start builds it again/;

  it('because a file stands in its place costs one line in the log and nothing else', async () => {
    const { facts } = place();
    const cache = join(folderOf({ cache: 'a file' }), 'cache');
    const { answer, lines } = await start({ facts, cache });
    expect(answer).toContain('40 euros');
    expect(lines).toEqual([
      expect.objectContaining({ level: WARN, path: join(cache, basename(file)), msg: expect.stringMatching(kept) }),
    ]);
    expect(readFileSync(cache, 'utf8')).toBe('a file');
  });

  it('because a folder stands in the place of the compiled store leaves nothing half written behind', async () => {
    const cache = folderOf();
    const taken = join(cache, basename(file));
    mkdirSync(join(taken, 'inside'), { recursive: true });
    const { answer, lines } = await start({ ...at, cache });
    expect(answer).toContain('40 euros');
    expect(lines).toEqual([expect.objectContaining({ level: WARN, msg: expect.stringMatching(kept) })]);
    expect(onlyFile(cache)).toBe(taken);
  });

  it('is made where only its folders are missing', async () => {
    const at = { ...place(), cache: join(folderOf(), 'a', 'b') };
    expect((await start(at)).lines).toEqual([]);
    onlyFile(at.cache);
  });
});

describe('the name of a compiled store', () => {
  it('depends on every part it was made from, and on where one part ends', () => {
    const keys = [['a', 'b'], ['ab'], ['a', 'c'], ['b', 'a'], ['a', 'b', ''], []].map((parts) => artefactKey(parts));
    expect(new Set(keys).size).toBe(keys.length);
    expect(artefactKey(['a', 'b'])).toBe(keys[0]);
  });
});

describe('what is prepared from a part of the shipped store', () => {
  let store: Store;
  let prepared: Prepared;
  let again: Prepared;
  beforeAll(() => {
    const whole = loadFacts(readFactFiles([SHIPPED_FACTS])).store;
    // A few facts from all over the store: the work grows with their number.
    store = { ...whole, facts: whole.facts.filter((_, i) => i % 8 === 0) };
    const lexicon = loadLexicon(SHIPPED_LEXICON);
    prepared = prepare(store, lexicon);
    again = prepare(store, lexicon);
  });

  it('is the same byte for byte each time', () => {
    expect(serialize(again).equals(serialize(prepared))).toBe(true);
  });

  it('survives being written and read, and answers the same to the byte', () => {
    const file = join(folderOf(), 'part.bin');
    writeArtefact(file, prepared);
    const read = readArtefact(file);
    if (!read.ok) throw new Error(read.why);
    expect(read.prepared).toEqual(prepared);
    const fresh = createEngine(prepared, englishWords);
    const stored = createEngine(read.prepared, englishWords);
    const phrasings = store.facts.flatMap((f) => [...(f.questions.en ?? []), ...(f.questions.zh ?? [])]);
    const questions = [...phrasings.filter((_, i) => i % 3 === 0), 'hello', '', 'Who won the cup?', '北京呢？'];
    expect(questions.length).toBeGreaterThan(100);
    for (const q of questions) expect(JSON.stringify(stored.ask(q, NOW))).toBe(JSON.stringify(fresh.ask(q, NOW)));
  });
});
