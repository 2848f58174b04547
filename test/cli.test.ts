/** The command line as users start it: the built program in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { folderOf } from './support.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RUN = join(ROOT, 'bin', 'run.mjs');

const fact = (id: string, title: string, questions: string[], answer: string): string =>
  JSON.stringify({ id, title, questions, answer, source: { title: `Law of ${id}`, url: 'https://example.org/law' } });
const FEES = [
  fact('Fee_1', 'Filing fee', ['What is the filing fee?', 'How much does filing cost?'], 'The fee is 40 euros.'),
  fact(
    'Term/2',
    'Term of a design',
    ['What is the term of a design?', 'Which term has a design?'],
    'It lasts 25 years.',
  ),
].join('\n');
const TOLLS = fact(
  'toll',
  'Bridge toll',
  ['What is the toll of the bridge?', 'How much is the toll?'],
  'It is a penny.',
);
const FILING = 'What is the filing fee?';
const SHIPPED = "How many IP cases did Shanghai's courts conclude from 2020 to 2022?";

const cache = folderOf();
const home = folderOf();
const fees = folderOf({ 'fees.jsonl': FEES });
const both = folderOf({ 'fees.jsonl': FEES, 'tolls.jsonl': TOLLS });
const tolls = folderOf({ 'tolls.jsonl': TOLLS });

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

function begin(args: readonly string[], env: NodeJS.ProcessEnv = {}, program = RUN): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, XDG_CACHE_HOME: home, CACHE_DIR: cache, ...env },
  });
  // Who ends early does not read the rest.
  child.stdin.on('error', () => undefined);
  return child;
}

function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
}

function run(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const child = begin(args, env);
  child.stdin.end(input);
  return ended(child);
}

/** One question to the small store, or to another. */
function ask(...args: string[]): Promise<Ended> {
  return run(['ask', '--facts', fees, ...args]);
}

type Line = Record<string, unknown>;

/** All lines of output, each of which must be a JSON object. */
function linesOf(stdout: string): Line[] {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

async function batch(lines: readonly string[], args: readonly string[] = ['--facts', fees]): Promise<Line[]> {
  const { code, stdout, stderr } = await run(['ask', '--jsonl', ...args], lines.join('\n'));
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return linesOf(stdout);
}

// Processes side by side on a busy machine: slow, yet not stuck.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let shipped: Ended;

beforeAll(async () => {
  if (!existsSync(join(ROOT, 'dist', 'cli.js'))) throw new Error('these tests run what was built: npm run build');
  // Where facts were changed after the build, the first start compiles them, and the others read what it kept.
  shipped = await run(['ask', SHIPPED]);
});

describe.concurrent('one question', () => {
  it('that is answered prints the answer and its source, and exits with 0', async () => {
    const { code, stdout, stderr } = await ask('What is', 'the filing fee?');
    expect(stdout).toMatch(/^The fee is 40 euros\..*\nSource: Law of Fee_1 https:\/\/example\.org\/law\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('that is not answered says so and exits with 2', async () => {
    const { code, stdout, stderr } = await ask('Who won the football cup?');
    expect(stdout).toMatch(/^I have no sourced fact on that\..*\n$/);
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  });

  it('goes to the shipped facts unless told otherwise', () => {
    const { code, stdout, stderr } = shipped;
    expect(stdout).toContain('nearly 130,000 cases');
    expect(stdout).toContain('\nSource: Shine (Shanghai Daily), ');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('with --json prints one object on one line', async () => {
    const { code, stdout } = await ask('--json', FILING);
    const [record, ...more] = linesOf(stdout);
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      kind: 'answer',
      factIds: ['Fee_1'],
      confidence: expect.any(Number) as number,
      answer: expect.stringContaining('The fee is 40 euros.') as string,
      text: expect.stringContaining('\nSource: Law of Fee_1') as string,
      sources: [{ title: 'Law of Fee_1', url: 'https://example.org/law' }],
      ref: expect.stringMatching(/^a\./) as string,
      top: expect.arrayContaining([{ factId: 'Fee_1', score: expect.any(Number) as number }]) as unknown[],
      ms: expect.any(Number) as number,
    });
    expect(record).not.toHaveProperty('trace');
    expect(code).toBe(0);
  });

  it('with --explain adds every step below the answer', async () => {
    const { code, stdout } = await ask('--explain', FILING);
    expect(stdout).toMatch(/^The fee is 40 euros\.(?:.*\n)+\nread: locale en; asks .+\n(?:.*\n)*fact Fee_1: match \d/);
    expect(code).toBe(0);
  });

  it('with --json and --explain has the steps in the object, and keeps its exit code', async () => {
    const { code, stdout } = await ask('--json', '--explain', 'Who won the filing?');
    const [record] = linesOf(stdout);
    expect(record?.trace).toEqual(expect.arrayContaining([expect.stringMatching(/^read: locale en/)]));
    expect(code).toBe(record?.kind === 'answer' ? 0 : 2);
  });

  it('may come from several folders, and from chosen packs alone', async () => {
    const toll = 'What is the toll of the bridge?';
    const [folders, chosen, left] = await Promise.all([
      run(['ask', '--facts', fees, '--facts', tolls, toll]),
      run(['ask', '--facts', both, '--packs', ' tolls ,', toll]),
      run(['ask', '--facts', both, '--packs', 'fees', toll]),
    ]);
    for (const { code, stdout } of [folders, chosen]) {
      expect(stdout).toMatch(/^It is a penny\./);
      expect(code).toBe(0);
    }
    expect(left.stdout).not.toContain('penny');
  });

  it('is answered also where nothing can be kept, with one line of log on standard error', async () => {
    const file = join(folderOf({ file: '' }), 'file');
    const { code, stdout, stderr } = await ask('--cache', file, FILING);
    expect(stdout).toMatch(/^The fee is 40 euros\./);
    expect(linesOf(stderr)).toMatchObject([{ level: 40, msg: expect.stringContaining('cannot be kept') as string }]);
    expect(code).toBe(0);
  });
});

describe.concurrent('a command that cannot be done', () => {
  async function refused(result: Promise<Ended>): Promise<string> {
    const { code, stdout, stderr } = await result;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).not.toMatch(/^ {4}at /m);
    return stderr;
  }
  const USAGE = /\n {2}Usage: npm run -s ask -- /;

  it.each([
    ['an unknown flag', ['--colour', 'red'], /^Unknown option '--colour'\n/],
    ['a flag without its value', ['question', '--now'], /^Option '--now <value>' argument missing\n/],
    ['no question', [], /^there is no question\n/],
    ['an empty question', [' '], /^there is no question\n/],
    ['a word for a day', ['--now', 'soon', FILING], /^"soon" is no day\n/],
    ['a thirteenth month', ['--now', '2023-13-01', FILING], /^"2023-13-01" is no day\n/],
    ['an unknown language', ['--locale', 'fr', FILING], /^"fr" is no locale of this bot\n/],
  ])('because of %s is met with what is wrong and how it goes', async (_, args, reason) => {
    const stderr = await refused(ask(...args));
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(USAGE);
  });

  it('because there is no such command names it and shows those there are', async () => {
    const stderr = await refused(run(['answer', FILING]));
    expect(stderr).toMatch(/^there is no command "answer"\n/);
    expect(stderr).toMatch(USAGE);
    expect(stderr).toContain('npm run -s facts list');
  });

  it('because a part of it is unknown says which', async () => {
    expect(await refused(run(['facts', 'polish']))).toMatch(/^there is no "facts polish"\n {2}Usage: /);
    expect(await refused(run(['constructor']))).toMatch(/^there is no command "constructor"\n/);
  });

  it('because a pack is unknown names those there are', async () => {
    const stderr = await refused(run(['ask', '--facts', both, '--packs', 'dues', FILING]));
    expect(stderr).toBe('there is no pack named dues\n  packs here: fees, tolls\n');
  });

  it('because the store is empty, or no folder at all, says what to do', async () => {
    const missing = join(home, 'missing');
    expect(await refused(run(['ask', '--facts', folderOf(), FILING]))).toMatch(
      /^the store holds no facts\n {2}add a pack/,
    );
    expect(await refused(run(['ask', '--jsonl', '--facts', missing]))).toBe(
      `there is no folder of facts at ${missing}\n  name an existing folder with --facts or FACTS_DIRS\n`,
    );
  });

  it('because a fact file is broken gives every reason, and not one line of output', async () => {
    const broken = folderOf({ 'a.jsonl': `${FEES}\nnonsense\n`, 'b.yaml': 'facts: [', 'c.jsonl': '{"id": "x"}' });
    for (const args of [['--jsonl'], [FILING]]) {
      const stderr = await refused(run(['ask', '--facts', broken, ...args], `{"q": "${FILING}"}\n`));
      expect(stderr).toMatch(/^\d+ problems in the fact files:\n/);
      expect(stderr).toMatch(/a\.jsonl:3: error: is not JSON\n {4}write one JSON object a line\n/);
      expect(stderr).toMatch(/b\.yaml:\d+: error: /);
      expect(stderr).toMatch(/c\.jsonl:1: error: title: /);
      expect(stderr).toMatch(/c\.jsonl:1: error: questions: /);
    }
  });

  it('because the environment is wrong names every variable', async () => {
    const stderr = await refused(run(['ask', FILING], '', { LOG_LEVEL: 'loud', BOT_LOCALE: 'fr' }));
    expect(stderr).toMatch(
      /^the configuration has 2 problems:\n {2}BOT_LOCALE: write en or zh\n {2}LOG_LEVEL: write fatal,/,
    );
  });

  it('because nothing is built yet names the command that builds', async () => {
    const place = folderOf();
    cpSync(join(ROOT, 'bin'), join(place, 'bin'), { recursive: true });
    for (const args of [[], ['ask', FILING]]) {
      const child = begin(args, {}, join(place, 'bin', 'run.mjs'));
      child.stdin.end();
      expect(await refused(ended(child))).toBe('There is no build yet. Run: npm run build\n');
    }
  });
});

/** A build in a place of its own: what it holds can be damaged. */
function copyOfBuild(): string {
  const place = folderOf();
  cpSync(join(ROOT, 'bin'), join(place, 'bin'), { recursive: true });
  cpSync(join(ROOT, 'dist'), join(place, 'dist'), { recursive: true });
  for (const name of ['src', 'node_modules', 'package.json']) symlinkSync(join(ROOT, name), join(place, name));
  return place;
}

describe('the packed command line', () => {
  const place = copyOfBuild();
  const packed = join(place, 'dist', 'packed');
  const kept = join(packed, 'cli.cjs.v8');
  const ask = async (): Promise<Ended> => {
    const child = begin(['ask', SHIPPED], {}, join(place, 'bin', 'run.mjs'));
    child.stdin.end();
    return ended(child);
  };

  it('answers with what V8 kept of it, without, and with rubbish in its place, which it replaces', async () => {
    const good = readFileSync(kept);
    for (const damage of [() => undefined, () => rmSync(kept), () => writeFileSync(kept, 'rubbish')]) {
      damage();
      const { code, stdout, stderr } = await ask();
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('130,000');
      expect(statSync(kept).size).toBeGreaterThan(good.length / 2);
    }
  });

  it('runs from its modules where nothing was packed, and says the same', async () => {
    const { stdout } = await ask();
    rmSync(packed, { recursive: true });
    expect((await ask()).stdout).toBe(stdout);
  });
});

describe.concurrent('other commands', () => {
  it('ask --help explains itself on standard output', async () => {
    const { code, stdout, stderr } = await run(['ask', '--help']);
    expect(stdout).toMatch(/^Usage: npm run -s ask -- .*\n/);
    for (const flag of [
      '--jsonl',
      '--json',
      '--explain',
      '--facts',
      '--packs',
      '--cache',
      '--locale',
      '--home',
      '--now',
    ])
      expect(stdout).toContain(`  ${flag} `);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('facts list and facts stale tell of the facts in a folder', async () => {
    const [list, stale] = await Promise.all([
      run(['facts', 'list', '--facts', both]),
      run(['facts', 'stale', '--facts', both, '--now', '2099-01-01']),
    ]);
    expect(list).toMatchObject({ code: 0, stderr: '' });
    expect(list.stdout).toBe('Fee_1  Filing fee\nTerm/2  Term of a design\ntoll  Bridge toll\n');
    expect(stale).toMatchObject({ code: 0, stdout: '0 of 3 facts are due for review\n' });
  });

  it('facts lint names what minimal facts lack, and exits with 1', async () => {
    const { code, stdout, stderr } = await run(['facts', 'lint', '--facts', tolls]);
    expect(stderr).toMatch(/tolls\.jsonl:1: error: fact "toll": owner is missing\n {4}add owner: /);
    expect(stdout).toMatch(/^1 facts: [1-9]\d* errors, \d+ warnings/);
    expect(code).toBe(1);
  });

  it('none at all opens a chat, which ends with its input', async () => {
    const { code, stdout, stderr } = await run([], `${SHIPPED}\n`);
    expect(stdout).toContain('130,000');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

/** The line, what the error says, whether it can name the id 1, and its code. */
const MALFORMED: { readonly [name: string]: readonly [string, RegExp, boolean, string?] } = {
  'what is not JSON': ['{"id": 1, "q": ', /not JSON/, false],
  'a bare word': ['hello', /not JSON/, false],
  'a list': ['[{"q": "x"}]', /expected object/, false],
  'a text': ['"What is the filing fee?"', /expected object/, false],
  'a number': ['5', /expected object/, false],
  null: ['null', /expected object/, false],
  'no question': ['{"id": 1}', /"q"/, true],
  'a question that is no text': ['{"id": 1, "q": {"text": "x"}}', /^q: /, true],
  'a language that is none': ['{"id": 1, "q": "x", "locale": "fr"}', /^locale: /, true],
  'a day that is none': ['{"id": 1, "q": "x", "now": "soon"}', /^now: /, true],
  'a day in a month that is none': ['{"id": 1, "q": "x", "now": "2023-13-01"}', /^now: /, true],
  'a conversation that is no text': ['{"id": 1, "q": "x", "conversation": 5}', /^conversation: /, true],
};
let once: Promise<Line[]> | undefined;
/** All of them in one go, each followed by a good line. */
function malformed(): Promise<Line[]> {
  once ??= batch(
    Object.entries(MALFORMED).flatMap(([name, [line]]) => [line, JSON.stringify({ id: name, q: FILING })]),
  );
  return once;
}

describe.concurrent('the batch interface', () => {
  it('counts the store, then gives one line for each line, in order, and skips blank ones', async () => {
    const questions = [FILING, 'hello', 'Who won?', 'What is the term of a design?', '你好', '', 'x'.repeat(300_000)];
    const input = questions.flatMap((q, i) => [JSON.stringify({ id: i, q }), ...(i % 2 ? ['', '   ', '\t'] : ['\r'])]);
    const [ready, ...out] = await batch(input);
    expect(ready).toEqual({
      ready: true,
      facts: 2,
      phrasings: 4,
      store: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
    });
    expect(out.map((line) => line.id)).toEqual(questions.map((_, i) => i));
    expect(out.map((line) => line.kind)).toEqual([
      'answer',
      'smalltalk',
      'abstain',
      'answer',
      'smalltalk',
      'abstain',
      'abstain',
    ]);
    expect(out[0]).toMatchObject({ factIds: ['Fee_1'], answer: expect.stringContaining('40 euros') as string });
    expect(out[2]).toMatchObject({ factIds: [], sources: [] });
    for (const line of out) expect(line).not.toHaveProperty('trace');
  });

  it('gives back ids of any JSON type, and none where there was none', async () => {
    const ids = [7, -0.5, 'seven', '', '七', null, true, false, [1, ['a']], { a: { b: null } }, 1e300];
    const [, ...out] = await batch([
      ...ids.map((id) => JSON.stringify({ id, q: FILING })),
      ...ids.map((id) => JSON.stringify({ q: 5, id })),
      JSON.stringify({ q: FILING }),
    ]);
    expect(out.slice(0, -1).map((line) => line.id)).toEqual([...ids, ...ids]);
    expect(out.slice(0, ids.length).every((line) => line.kind === 'answer')).toBe(true);
    expect(out.slice(ids.length, -1).every((line) => line.kind === 'error')).toBe(true);
    expect(out.at(-1)).not.toHaveProperty('id');
  });

  it.each(Object.keys(MALFORMED))('answers %s with an error, and goes on', async (name) => {
    const [, message, named, code = 'INPUT_INVALID'] = MALFORMED[name]!;
    const lines = await malformed();
    const at = 1 + 2 * Object.keys(MALFORMED).indexOf(name);
    expect(lines[at]).toEqual({
      ...(named ? { id: 1 } : {}),
      kind: 'error',
      code,
      message: expect.stringMatching(message) as string,
    });
    expect(lines[at + 1]).toMatchObject({ id: name, kind: 'answer', factIds: ['Fee_1'] });
    expect(lines).toHaveLength(1 + 2 * Object.keys(MALFORMED).length);
  });

  it('takes the day of the line, else of the command, answers in its language, and explains where asked to', async () => {
    const q = 'How many IP cases did the courts conclude last year?';
    const [ready, own, given, chinese] = await batch(
      [
        JSON.stringify({ q, now: '2023-06-21T08:00:00Z', unknown: 'key' }),
        JSON.stringify({ q, locale: 'zh' }),
        JSON.stringify({ q: '上海法院从2020年到2022年审结了多少知识产权案件？' }),
      ],
      ['--now', '2019-03-01', '--explain'],
    );
    expect(ready).toMatchObject({ ready: true });
    expect(own?.text).toContain('I took "last year" as 2022.');
    expect(given?.text).toContain('I took "last year" as 2018.');
    expect(chinese?.text).toMatch(/近13万件(?:.|\n)*\n来源：/);
    expect(given?.trace).toEqual(expect.arrayContaining([expect.stringMatching(/^fact \S+: match /)]));
  });

  it('answers each line as it comes, without waiting for the end', async () => {
    const child = begin(['ask', '--jsonl', '--facts', fees]);
    const done = ended(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const next = async (): Promise<Line> => JSON.parse((await lines.next()).value as string) as Line;
    expect(await next()).toMatchObject({ ready: true });
    for (const id of [1, 2]) {
      child.stdin.write(`${JSON.stringify({ id, q: FILING })}\n`);
      expect(await next()).toMatchObject({ id, kind: 'answer' });
    }
    child.stdin.end(JSON.stringify({ id: 3, q: 'the last line has no end' }));
    expect(await next()).toMatchObject({ id: 3 });
    expect(await done).toMatchObject({ code: 0, stderr: '' });
  });

  it('ends quietly when whoever reads it goes away', async () => {
    const child = begin(['ask', '--jsonl', '--facts', fees]);
    const done = ended(child);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ q: FILING })}\n`;
    // More than any pipe holds, and no end of input.
    child.stdin.write(line.repeat(20_000));
    expect(await done).toMatchObject({ code: 0, signal: null, stderr: '' });
    child.stdin.destroy();
  });
});
