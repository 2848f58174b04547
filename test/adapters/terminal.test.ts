/** The terminal chat, driven through in-memory streams with an engine of fixed answers. */
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { listCommands, parseCommand } from '../../src/adapters/terminal/commands.ts';
import { type Look, render } from '../../src/adapters/terminal/render.ts';
import { safe, safeLines, safeUrl } from '../../src/adapters/terminal/safe.ts';
import type { Answerer } from '../../src/adapters/terminal/session.ts';
import { createStyle } from '../../src/adapters/terminal/style.ts';
import { createTerminal } from '../../src/adapters/terminal/terminal.ts';
import { columns, wrap } from '../../src/adapters/terminal/wrap.ts';
import { toMessage } from '../../src/core/message.ts';
import type {
  Answer,
  CheckAnswer,
  ChoicesAnswer,
  Context,
  Fact,
  FactAnswer,
  Locale,
  Memory,
  Message,
  PlainAnswer,
  SourceLine,
} from '../../src/core/types.ts';

/* ------------------------------------------------------------ fixed answers */

const SOURCE: SourceLine = {
  title: 'Report on customs',
  publisher: 'Shine',
  published: '2023-06-20',
  url: 'https://www.shine.cn/news/metro/2306202561/',
  locator: 'paragraph 9',
};
const TOLD = 'Shanghai Customs seized over 8 million pieces.';
const SEIZED: FactAnswer = {
  kind: 'answer',
  locale: 'en',
  answer: TOLD,
  notes: ['I took "last year" as 2022.'],
  read: 'I read "seizd" as "seized".',
  confidence: 0.9,
  top: [],
  trace: ['read: locale en; asks count', '  against (word) "big" costs 0.40'],
  factIds: ['customs-seizures'],
  sources: [SOURCE],
  ref: 'a.seized',
};
const SEIZED_ZH: FactAnswer = {
  ...SEIZED,
  locale: 'zh',
  answer: '上海海关查扣侵权货物超过800万件。',
  notes: [],
  ref: 'a.zh',
};
const NEAREST: FactAnswer = { ...SEIZED, kind: 'nearest', answer: `Not for Beijing. What there is: ${TOLD}` };
const CHOICES: ChoicesAnswer = {
  kind: 'choices',
  locale: 'en',
  answer: 'Which of these do you mean?',
  notes: [],
  confidence: 0.4,
  top: [],
  trace: [],
  options: [
    { factId: 'customs-seizures', question: 'Infringing goods seized', answer: TOLD, ref: 'a.seized' },
    { factId: 'goods-destroyed', question: 'Products destroyed', answer: 'Over 300 tonnes.', ref: 'a.destroyed' },
    { factId: 'gone', question: 'A fact that is gone', answer: '', ref: 'a.gone' },
  ],
  ref: 'c.both',
};
const DESTROYED: FactAnswer = {
  ...SEIZED,
  answer: 'Over 300 tonnes were destroyed.',
  notes: [],
  trace: [],
  sources: [],
};

const CHECKED: CheckAnswer = {
  kind: 'check',
  locale: 'en',
  verdict: 'differs',
  claims: [{ text: '', verdict: 'differs', factIds: ['customs-seizures'], ours: TOLD, sources: [SOURCE] }],
  trace: [],
};

function plain(kind: PlainAnswer['kind'], locale: Locale, answer: string): PlainAnswer {
  return { kind, locale, answer, notes: [], confidence: 0, top: [], trace: [] };
}

/** Only what the terminal reads of a fact. */
const FACT = {
  id: 'customs-seizures',
  topic: 'customs',
  title: { en: 'Infringing goods seized', zh: '查扣侵权货物' },
  questions: { en: ['What did customs seize?'], zh: ['海关查扣了什么？'] },
  reviewed: '2026-11-22',
} as Partial<Fact> as Fact;

const ANSWERS: { readonly [question: string]: Answer } = {
  'What did customs seize?': SEIZED,
  '海关查扣了什么？': SEIZED_ZH,
  'In Beijing?': NEAREST,
  goods: CHOICES,
  'Infringing goods seized': CHOICES,
  help: plain('help', 'en', 'I answer questions from sourced facts.'),
  帮助: plain('help', 'zh', '我根据有出处的资料回答。'),
  hello: plain('smalltalk', 'en', 'Hello.'),
};

const MOMENT = Date.UTC(2026, 10, 25, 12);

interface FakeEngine extends Answerer {
  readonly asked: { readonly question: string; readonly context: Context }[];
}

function fakeEngine(): FakeEngine {
  const asked: FakeEngine['asked'] = [];
  const ask = (question: string, context: Context): Answer => {
    asked.push({ question, context });
    if (question === 'fail' || question === '出错') throw new Error('the inner reason');
    return ANSWERS[question] ?? plain('abstain', 'en', `I have no sourced fact on ${question}.`);
  };
  const known = (ref: string): Answer | undefined => ({ 'a.seized': SEIZED, 'a.destroyed': DESTROYED })[ref];
  return {
    asked,
    ask,
    converse(message, context, memory) {
      const option = memory?.options[Number(message.normalize('NFKC')) - 1];
      const picked = option && known(option.ref);
      const answer = picked ?? ask(option?.question ?? message, context);
      const options = picked ? (memory?.options ?? []) : answer.kind === 'choices' ? answer.options : [];
      return { answer, memory: { at: MOMENT, locale: answer.locale, asked: message, options } };
    },
    check: (text) => ({ ...CHECKED, claims: [{ ...CHECKED.claims[0]!, text }] }),
    cite: (ref) => (known(ref) ? `${TOLD.replace('.', '')} (Shine).` : undefined),
    recall: known,
    topics: (locale) => [
      { id: 'customs', name: locale === 'zh' ? '海关' : 'Customs', facts: 2 },
      { id: 'courts', name: locale === 'zh' ? '法院' : 'Courts', facts: 1 },
    ],
    fact: (id) =>
      id === FACT.id ? FACT : id === 'silent' ? { ...FACT, id, title: { en: 'Silent' }, questions: {} } : undefined,
  };
}

/* ------------------------------------------------------------------ the rig */

interface Setup {
  readonly isTTY?: boolean;
  readonly color?: boolean;
  readonly locale?: Locale;
  readonly home?: string;
  readonly columns?: number;
  readonly engine?: Answerer;
}

async function open(setup: Setup = {}) {
  const engine = fakeEngine();
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), setup.columns ? { columns: setup.columns } : {});
  const logged: { readonly details: object; readonly message: string }[] = [];
  const onClose = vi.fn();
  let written = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  const terminal = createTerminal({
    engine: () => setup.engine ?? engine,
    today: () => '2026-11-25',
    now: () => MOMENT,
    input,
    output,
    isTTY: setup.isTTY ?? true,
    color: setup.color ?? false,
    locale: setup.locale,
    home: setup.home,
    log: { error: (details, message) => logged.push({ details, message }) },
    onClose,
  });
  await terminal.start();
  onTestFinished(() => terminal.stop());
  const settle = async (): Promise<void> => {
    for (let i = 0; i < 5; i++) await new Promise((resolve) => setImmediate(resolve));
  };
  await settle();
  return {
    engine,
    input,
    output,
    terminal,
    logged,
    onClose,
    all: () => written,
    /** Types keys and returns what they brought onto the screen. */
    async type(keys: string): Promise<string> {
      const before = written.length;
      input.write(keys);
      await settle();
      return written.slice(before);
    },
    settle,
  };
}

/** A line typed and entered; what was answered, without the echo and the next prompt. */
async function enter(chat: Awaited<ReturnType<typeof open>>, line: string): Promise<string> {
  const screen = await chat.type(`${line}\r`);
  return screen.slice(screen.indexOf('\n') + 1).split('\x1b[1G')[0]!;
}

async function pipe(
  text: string,
  setup: Setup = {},
): Promise<{ text: string; chat: Awaited<ReturnType<typeof open>> }> {
  const chat = await open({ isTTY: false, ...setup });
  chat.input.end(text);
  await chat.settle();
  return { text: chat.all(), chat };
}

const look = (width = 80, color = false): Look => ({ width, style: createStyle({ color, links: color }) });

/* -------------------------------------------------------------------- chats */

describe('A chat in a terminal', () => {
  it('opens with what it answers, how many facts, three examples, how to leave and how to connect', async () => {
    const chat = await open();
    expect(chat.all()).toContain('from 3 sourced facts');
    expect(chat.all().match(/^ {2}.*\?$/gm)).toHaveLength(3);
    expect(chat.all()).toMatch(/quit or Ctrl-D to leave/);
    // Wrapped to the window.
    expect(chat.all().replace(/\s+/g, ' ')).toMatch(/To have it in Slack, set two tokens: .*README\./);
    expect(chat.all()).toMatch(/> (\x1b\[3G)?$/);
  });

  it('opens in Chinese for a Chinese reader', async () => {
    const chat = await open({ locale: 'zh' });
    expect(chat.all()).toContain('3 条有出处的资料');
    expect(chat.all().match(/^ {2}.*？$/gm)).toHaveLength(3);
  });

  it('asks each line with the day, the language and the place it was given', async () => {
    const chat = await open({ locale: 'en', home: 'shanghai' });
    await enter(chat, 'What did customs seize?');
    expect(chat.engine.asked).toMatchObject([
      { question: 'What did customs seize?', context: { now: '2026-11-25', locale: 'en', home: 'shanghai' } },
    ]);
  });

  it('leaves language and place out of the question where none is set', async () => {
    const chat = await open();
    await enter(chat, 'hello');
    expect(chat.engine.asked[0]?.context).toEqual({ now: '2026-11-25', at: MOMENT, explain: true });
  });

  it('answers with the value first, then the details, then the source with its plain address', async () => {
    const chat = await open({ columns: 200 });
    expect(await enter(chat, 'What did customs seize?')).toBe(
      [
        TOLD,
        'I took "last year" as 2022.',
        'I read "seizd" as "seized".',
        'Source: Shine, Report on customs, 20 June 2023, paragraph 9',
        'https://www.shine.cn/news/metro/2306202561/',
        '',
        '',
      ].join('\n'),
    );
  });

  it('sets the value in bold, details dim, and links the source where colour is on', async () => {
    const chat = await open({ color: true });
    const answer = await chat.type('What did customs seize?\r');
    expect(answer).toContain(`\x1b[1m${TOLD}\x1b[22m`);
    expect(answer).toContain('\x1b[2mI took "last year" as 2022.\x1b[22m');
    expect(answer).toContain(
      '\x1b]8;;https://www.shine.cn/news/metro/2306202561/\x1b\\' +
        'Source: Shine, Report on customs, 20 June 2023, paragraph 9\x1b]8;;\x1b\\',
    );
  });

  it.each([
    ['In Beijing?', NEAREST.answer],
    ['hello', 'Hello.'],
    ['tea', 'I have no sourced fact on tea.'],
  ])('shows the answer to "%s" on its first line', async (line, expected) => {
    const chat = await open();
    expect(await enter(chat, line)).toMatch(new RegExp(`^${expected.replaceAll('.', '\\.')}\n`));
  });

  it('words the source in the language of the answer', async () => {
    const chat = await open({ columns: 200 });
    expect(await enter(chat, '海关查扣了什么？')).toContain('来源：Shine，Report on customs，2023年6月20日');
  });

  it('only prompts again after an empty line', async () => {
    const chat = await open();
    await enter(chat, '   ');
    expect(chat.engine.asked).toEqual([]);
    expect(chat.onClose).not.toHaveBeenCalled();
  });

  it('brings an earlier line back with the arrow key', async () => {
    const chat = await open();
    await enter(chat, 'hello');
    await chat.type('\x1b[A\r');
    expect(chat.engine.asked.map((a) => a.question)).toEqual(['hello', 'hello']);
  });

  it('lets a line be edited before it is sent', async () => {
    const chat = await open();
    await chat.type('hellp\x7fo\r');
    expect(chat.engine.asked[0]?.question).toBe('hello');
  });

  it('wraps to the width of the window, and at 100 columns in a wider one', async () => {
    const long = 'word '.repeat(60).trim();
    const memory: Memory = { at: MOMENT, locale: 'en', asked: '', options: [] };
    const engine = { ...fakeEngine(), converse: () => ({ answer: plain('abstain', 'en', long), memory }) };
    for (const [wide, widest] of [
      [40, 40],
      [300, 100],
    ] as const) {
      const chat = await open({ engine, columns: wide });
      const widths = (await enter(chat, 'x')).split('\n').map(columns);
      expect(Math.max(...widths)).toBeLessThanOrEqual(widest);
      expect(Math.max(...widths)).toBeGreaterThan(widest - 6);
    }
  });

  it('does not echo characters that could steer or deceive the terminal', async () => {
    const chat = await open();
    const screen = await chat.type('a\u202eb\u009b31mc\u200bd\x1b]0;t\x07');
    expect(screen).not.toMatch(/[\x80-\x9f\u202e\u200b]|\x1b\]/);
    await chat.type('\r');
    expect(chat.engine.asked[0]?.question).toMatch(/^ab31mcd/);
  });

  it('reads a character that arrives in two halves', async () => {
    const chat = await open();
    const bytes = Buffer.from('法\r');
    chat.input.write(bytes.subarray(0, 2));
    await chat.settle();
    chat.input.write(bytes.subarray(2));
    await chat.settle();
    expect(chat.engine.asked[0]?.question).toBe('法');
  });

  it('switches raw mode of the terminal on for the chat and off after it', async () => {
    const modes: boolean[] = [];
    const input = Object.assign(new PassThrough(), { isRaw: false, setRawMode: (raw: boolean) => modes.push(raw) });
    const output = new PassThrough();
    output.resume();
    const terminal = createTerminal({
      engine: fakeEngine,
      today: () => '2026-11-25',
      now: () => MOMENT,
      input,
      output,
      isTTY: true,
      color: false,
      log: { error: () => {} },
      onClose: () => {},
    });
    await terminal.start();
    expect(terminal.health().ok).toBe(true);
    await terminal.stop();
    expect(modes).toEqual([true, false]);
    expect(terminal.health().ok).toBe(false);
  });
});

describe('Leaving the chat', () => {
  it.each(['quit', 'exit', 'QUIT', '/quit', '退出'])('works with the word "%s"', async (word) => {
    const chat = await open();
    const goodbye = word === '退出' ? '再见。\n' : 'Goodbye.\n';
    expect(await enter(chat, word)).toBe(goodbye);
    expect(chat.onClose).toHaveBeenCalledTimes(1);
    expect(chat.engine.asked).toEqual([]);
  });

  it('works with Ctrl-D', async () => {
    const chat = await open();
    expect(await chat.type('\x04')).toBe('\nGoodbye.\n');
    expect(chat.onClose).toHaveBeenCalledTimes(1);
  });

  it('works with Ctrl-C at an empty prompt', async () => {
    const chat = await open();
    expect(await chat.type('\x03')).toBe('\nGoodbye.\n');
    expect(chat.onClose).toHaveBeenCalledTimes(1);
  });

  it('does not happen with Ctrl-C after some text, which clears the line', async () => {
    const chat = await open();
    await chat.type('half a question\x1b[D\x03');
    expect(chat.onClose).not.toHaveBeenCalled();
    await chat.type('hello\r');
    expect(chat.engine.asked.map((a) => a.question)).toEqual(['hello']);
  });

  it('says goodbye in the language spoken last', async () => {
    const chat = await open();
    await enter(chat, '海关查扣了什么？');
    expect(await chat.type('\x04')).toBe('\n再见。\n');
  });

  it('leaves lines pasted behind the word unanswered', async () => {
    const chat = await open();
    await chat.type('quit\rhello\r');
    expect(chat.engine.asked).toEqual([]);
  });

  it('ends once, however often it is stopped', async () => {
    const chat = await open();
    await Promise.all([chat.terminal.stop(), chat.terminal.stop()]);
    expect(chat.onClose).toHaveBeenCalledTimes(1);
  });

  it('ends when the output is gone, without a word in the log for a closed pipe', async () => {
    const chat = await open();
    chat.output.destroy(Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
    await chat.settle();
    expect(chat.onClose).toHaveBeenCalledTimes(1);
    expect(chat.logged).toEqual([]);
  });

  it('ends when the input fails, and logs why', async () => {
    const chat = await open();
    chat.input.destroy(new Error('no more keys'));
    await chat.settle();
    expect(chat.onClose).toHaveBeenCalledTimes(1);
    expect(chat.logged).toHaveLength(1);
  });
});

describe('Without a terminal on standard input', () => {
  it('answers each line, one blank line between answers, and ends with the input', async () => {
    const { text, chat } = await pipe('hello\ntea\n\nhello');
    expect(text).toBe('Hello.\n\nI have no sourced fact on tea.\n\nHello.\n');
    expect(chat.onClose).toHaveBeenCalledTimes(1);
  });

  it('writes nothing at all for no input', async () => {
    const { text, chat } = await pipe('');
    expect(text).toBe('');
    expect(chat.onClose).toHaveBeenCalledTimes(1);
  });

  it('stops answering at quit', async () => {
    const { text } = await pipe('hello\nquit\ntea\n');
    expect(text).toBe('Hello.\n');
  });

  it('leaves long lines to their reader, but wraps where the output is a terminal', async () => {
    const question = 'a '.repeat(100).trim();
    expect((await pipe(question)).text.trim().split('\n')).toHaveLength(1);
    expect((await pipe(question, { columns: 40 })).text.trim().split('\n').length).toBeGreaterThan(4);
  });

  it('prints the address rather than a link', async () => {
    const { text } = await pipe('What did customs seize?', { color: true });
    expect(text).toContain('paragraph 9 https://www.shine.cn/news/metro/2306202561/\n');
    expect(text).not.toContain('\x1b]8');
  });
});

describe('Choices', () => {
  it('are numbered', async () => {
    const chat = await open();
    expect(await enter(chat, 'goods')).toBe(
      'Which of these do you mean?\n1. Infringing goods seized\n2. Products destroyed\n3. A fact that is gone\n\n',
    );
  });

  it('are picked by number, in any width of digit, without asking again', async () => {
    const chat = await open();
    await enter(chat, 'goods');
    expect(await enter(chat, '2')).toContain('Over 300 tonnes were destroyed.');
    expect(await enter(chat, ' １ ')).toContain(TOLD);
    expect(chat.engine.asked).toHaveLength(1);
  });

  it('are asked as a question where their reference is no longer known', async () => {
    const chat = await open();
    await enter(chat, 'goods');
    await enter(chat, '3');
    expect(chat.engine.asked.at(-1)?.question).toBe('A fact that is gone');
  });

  it('say their range to a number beyond it', async () => {
    const chat = await open();
    await enter(chat, 'goods');
    expect(await enter(chat, '4')).toContain('Type a number from 1 to 3');
    expect(chat.engine.asked).toHaveLength(1);
  });

  it('leave a longer number alone: a year is a question', async () => {
    const chat = await open();
    await enter(chat, 'goods');
    await enter(chat, '2022');
    expect(chat.engine.asked.at(-1)?.question).toBe('2022');
  });

  it('are forgotten with the next question', async () => {
    const chat = await open();
    await enter(chat, 'goods');
    await enter(chat, 'hello');
    await enter(chat, '1');
    expect(chat.engine.asked.at(-1)?.question).toBe('1');
  });

  it('still stand after one of them was picked', async () => {
    const chat = await open();
    await enter(chat, 'goods');
    await enter(chat, '2');
    expect(await enter(chat, '1')).toContain(TOLD);
  });

  it('are needed for a bare number to be more than a question', async () => {
    const chat = await open();
    expect(await enter(chat, '1')).toContain('I have no sourced fact on 1.');
  });
});

describe('A claim', () => {
  it('is checked with the rest of the line as it was typed', async () => {
    const chat = await open();
    const text = await enter(chat, 'check  Over 9 million pieces, they say');
    expect(text).toContain('Differs.');
    expect(text).toContain('- Differs: "Over 9 million pieces, they say" Here: ');
    expect(text).toContain('paragraph 9');
    expect(await enter(chat, '核对：查扣900万件')).toContain('"查扣900万件"');
  });

  it('has to be given', async () => {
    const chat = await open();
    expect(await enter(chat, 'check')).toContain('Type check and the sentence');
  });
});

describe('A citation', () => {
  it('is one line of the last answer', async () => {
    const chat = await open();
    expect(await enter(chat, 'cite')).toContain('no answer to cite');
    await enter(chat, 'What did customs seize?');
    expect(await enter(chat, 'cite')).toContain('(Shine).');
  });
});

describe('Commands', () => {
  it.each([
    ['help', 'I answer questions from sourced facts.', 'Commands:', 'topics: the topics'],
    ['帮助', '我根据有出处的资料回答。', '命令：', '主题、topics：'],
    ['幫助', '我根据有出处的资料回答。', '命令：', '主题、topics：'],
  ])('"%s" gives the help of the engine and a list of the commands', async (word, help, title, line) => {
    const chat = await open();
    const answer = await enter(chat, word);
    expect(answer.indexOf(help)).toBe(0);
    expect(answer).toContain(title);
    expect(answer).toContain(line);
  });

  it.each([
    ['topics', '3 facts in 2 topics:\n  Customs (2)\n  Courts (1)\n\n'],
    ['主题', '共 2 个主题、3 条资料：\n  海关（2）\n  法院（1）\n\n'],
  ])('"%s" lists the topics with their counts', async (word, expected) => {
    const chat = await open();
    expect(await enter(chat, word)).toBe(expected);
    expect(chat.engine.asked).toEqual([]);
  });

  it.each(['explain', '解释'])('"%s" shows how the last answer was found', async (word) => {
    const chat = await open();
    await enter(chat, 'What did customs seize?');
    expect(await enter(chat, word)).toBe('read: locale en; asks count\n  against (word) "big" costs 0.40\n\n');
  });

  it('explain says so where there is nothing to explain', async () => {
    const chat = await open();
    expect(await enter(chat, 'explain')).toContain('ask a question first');
    await enter(chat, 'hello');
    expect(await enter(chat, '解释')).toContain('没有可解释的内容');
  });

  it('keeps the choices open while they are explained', async () => {
    const chat = await open();
    await enter(chat, 'goods');
    await enter(chat, 'explain');
    expect(await enter(chat, '1')).toContain(TOLD);
  });

  it.each([
    [
      'fact customs-seizures',
      TOLD,
      'Fact customs-seizures: Infringing goods seized. Topic: Customs. Reviewed: 2026-11-22.',
    ],
    ['事实 customs-seizures', '上海海关查扣侵权货物超过800万件。', '资料 customs-seizures：查扣侵权货物。主题：海关。'],
  ])('"%s" shows what the fact says and how it is filed', async (line, told, filed) => {
    const chat = await open({ columns: 100 });
    const answer = await enter(chat, line);
    expect(answer).toContain(told);
    expect(answer).toContain(filed);
  });

  it('fact shows the title where no question of its own leads to it', async () => {
    const chat = await open();
    const answer = await enter(chat, 'fact silent');
    expect(answer.startsWith('Silent\n')).toBe(true);
    expect(answer).not.toContain('no sourced fact');
  });

  it('fact says so where there is no such fact, or no id', async () => {
    const chat = await open();
    expect(await enter(chat, 'fact nothing')).toContain('There is no fact with the id "nothing".');
    expect(await enter(chat, '事实')).toContain('请输入');
  });

  it('are whole lines only', () => {
    for (const line of ['explain the guideline', 'topics of the report', 'fact one two', '帮助我', '']) {
      expect(parseCommand(line)).toBeUndefined();
    }
    expect(parseCommand(' Topics? ')).toEqual({ name: 'topics', locale: 'en' });
    expect(parseCommand('fact Some-Id')).toEqual({ name: 'fact', locale: 'en', id: 'Some-Id' });
    expect(parseCommand('/帮助')).toEqual({ name: 'help', locale: 'zh' });
    expect(parseCommand('/check: 24/7 service')).toEqual({ name: 'check', locale: 'en', text: '24/7 service' });
    expect(parseCommand('/ quit')).toBeUndefined();
  });

  it('are all listed in both languages', () => {
    expect(listCommands('en')).toHaveLength(listCommands('zh').length);
    expect(listCommands('en').join()).toMatch(/help.*topics.*explain.*fact <id>.*check <text>.*cite.*quit, exit/s);
    expect(listCommands('zh').join()).toMatch(/帮助.*主题.*解释.*事实 <id>.*核对.*引用.*退出/s);
  });
});

describe('A fault of the engine', () => {
  it('is told in one calm sentence with a reference, logged under it, and the chat goes on', async () => {
    const chat = await open();
    const told = await enter(chat, 'fail');
    const reference = /logged under ([0-9a-f]{8})\.\n/.exec(told)?.[1];
    expect(reference).toBeDefined();
    expect(told).not.toContain('inner reason');
    expect(chat.logged).toEqual([{ details: { err: expect.any(Error), reference }, message: expect.any(String) }]);
    expect(await enter(chat, 'hello')).toContain('Hello.');
  });

  it('is told in the language of the line', async () => {
    const chat = await open();
    expect(await enter(chat, '出错')).toMatch(/已记录，编号 [0-9a-f]{8}。/);
  });

  it('keeps a pipe going too', async () => {
    const { text } = await pipe('fail\nhello\n');
    expect(text).toMatch(/^I could not answer that.*\n\nHello\.\n$/);
  });
});

/* ----------------------------------------------------------- safe characters */

/** Spelt out here once more, so that the test does not believe the code. */
const FORBIDDEN = new RegExp(
  '[\\x00-\\x1f\\x7f-\\x9f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2028-\\u202e' +
    '\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}\\p{Cs}]',
  'u',
);
const OURS = /\x1b\[(?:1|2|22)m|\x1b\]8;;(?:https?:\/\/[\x21-\x7e]+)?\x1b\\/g;

const nasty = fc.constantFrom(
  '\x1b[2J',
  '\x1b]0;title\x07',
  '\x1b]8;;https://evil.example\x1b\\',
  '\x1b',
  '\x9b31m',
  '\x9d',
  '\x07',
  '\r',
  '\n',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u{e0041}',
  '\ud800',
  '上海法院，',
  'https://example.org/a?b=c ',
);
const text = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { maxLength: 8 })
  .map((parts) => parts.join(''));
const source: fc.Arbitrary<SourceLine> = fc.record(
  {
    title: text,
    publisher: text,
    published: fc.constantFrom('2023-06-20', ''),
    url: fc.oneof(
      fc.webUrl({ withFragments: true }),
      text,
      text.map((t) => `https://example.org/${t}`),
    ),
    locator: text,
  },
  { requiredKeys: ['title', 'publisher', 'published'] },
);
const message: fc.Arbitrary<Message> = fc.record({
  kind: fc.constantFrom('answer', 'nearest', 'choices', 'abstain', 'help', 'smalltalk'),
  locale: fc.constantFrom('en', 'zh'),
  lead: text,
  points: fc.array(text, { maxLength: 3 }),
  details: fc.array(text, { maxLength: 3 }),
  sources: fc.array(source, { maxLength: 2 }),
  options: fc.array(fc.record({ factId: text, question: text, answer: text, ref: text }), { maxLength: 3 }),
  parts: fc.constant([]),
});

describe('What reaches the terminal', () => {
  it.each([
    ['\x1b[31mred\x1b[0m', 'red'],
    ['\x1b]0;title\x07text', 'text'],
    ['\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\', 'click'],
    ['\u009b31mred', 'red'],
    ['a\u0085b', 'a b'],
    ['abc\u202egpj.exe', 'abcgpj.exe'],
    ['pay\u200bpal', 'paypal'],
    ['a\tb\r\nc', 'a b c'],
    ['bell\x07, null\x00, del\x7f', 'bell, null, del'],
    ['上海 “8万件” – 100%', '上海 “8万件” – 100%'],
  ])('is %j made %j', (from, to) => {
    expect(safe(from)).toBe(to);
  });

  it('keeps line ends only as lines', () => {
    expect(safeLines('a\r\nb\nc\u2028d')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('is made safe once and for all', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(safe(t)).not.toMatch(FORBIDDEN);
        expect(safe(safe(t))).toBe(safe(t));
      }),
    );
  });

  it('never holds a control, bidirectional or zero-width character without colour', () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 20, max: 100 }), (m, width) => {
        for (const line of render(m, look(width))) expect(line).not.toMatch(FORBIDDEN);
      }),
    );
  });

  it('holds none but our own styling with colour, and says the same', () => {
    fc.assert(
      fc.property(message, fc.integer({ min: 20, max: 100 }), (m, width) => {
        const styled = render({ ...m, sources: [] }, look(width, true)).map((line) => line.replace(OURS, ''));
        expect(styled).toEqual(render({ ...m, sources: [] }, look(width)));
        for (const line of render(m, look(width, true))) expect(line.replace(OURS, '')).not.toMatch(FORBIDDEN);
      }),
    );
  });

  it('is safe where a question comes back in the answer', async () => {
    const { text: written } = await pipe('tea\x1b[2J\u202e\u009b5n and fact\u200b\n');
    expect(written).toBe('I have no sourced fact on tea and fact.\n');
  });

  it('links only addresses of the web', () => {
    expect(safeUrl('https://www.shine.cn/a?b=c#d')).toBe('https://www.shine.cn/a?b=c#d');
    expect(safeUrl('https://例子.cn/路')).toBe('https://xn--fsqu00a.cn/%E8%B7%AF');
    const refused = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      'www.shine.cn',
      '',
      'https://a.cn/ b',
      'https://a.cn/\u202e',
    ];
    for (const url of [...refused, 'https://a.cn/\x1b\\', 'https://a.cn/\x07']) expect(safeUrl(url)).toBeUndefined();
  });

  it('shows a source without its address where that is none of the web', () => {
    const bad = { ...SEIZED, notes: [], sources: [{ ...SOURCE, url: 'javascript:alert(1)' }] };
    for (const color of [true, false]) {
      const lines = render(toMessage(bad), look(80, color)).join('\n');
      expect(lines).toContain('Source: Shine, Report on customs, 20 June 2023, paragraph 9');
      expect(lines).not.toContain('javascript');
    }
  });
});

/* ------------------------------------------------------------------ wrapping */

describe('Wrapping', () => {
  it('counts full-width characters as two columns and combining marks as none', () => {
    expect(columns('上海abc')).toBe(7);
    expect(columns('（８）')).toBe(6);
    expect(columns('e\u0301')).toBe(1);
  });

  it('breaks between words and indents later lines', () => {
    expect(wrap(safe('1. one two three four'), 12, 3)).toEqual(['1. one two', '   three', '   four']);
    expect(wrap(safe('  one two three'), 10)).toEqual(['  one two', '  three']);
    expect(wrap(safe(''), 10)).toEqual(['']);
  });

  it('breaks Chinese between words, never before a closing or after an opening mark', () => {
    const sentence = '上海法院受理知识产权案件（含涉外案件）超过13.55万件，审结近13万件。';
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 60 }), (width) => {
        const lines = wrap(safe(sentence), width);
        expect(lines.join('')).toBe(sentence);
        for (const line of lines) {
          expect(columns(line)).toBeLessThanOrEqual(width);
          expect(line).not.toMatch(/^[，。）]|（$/);
        }
      }),
    );
    expect(wrap(safe('上海法院受理知识产权案件'), 10).some((line) => line.endsWith('知') || line.endsWith('产'))).toBe(
      false,
    );
  });

  it('loses nothing and keeps to the width, unless an address is longer', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 100 }), (t, width) => {
        const lines = wrap(safe(t), width);
        expect(lines.join('').replaceAll(' ', '')).toBe(safe(t).replaceAll(' ', ''));
        for (const line of lines) if (!/https?:\/\//i.test(line)) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('never splits an address', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        text,
        text,
        fc.integer({ min: 20, max: 100 }),
        (url, a, b, width) => {
          const address = safeUrl(url);
          const lines = wrap(safe(`${a} ${address} ${b}`), width);
          expect(lines.some((line) => line.includes(address ?? '?'))).toBe(true);
          expect(wrap(safe(`见${address}。${b}`), width).some((line) => line.includes(address ?? '?'))).toBe(true);
        },
      ),
    );
  });
});
