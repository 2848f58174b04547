/** The words that steer the chat instead of asking something, in English and Chinese. */
import type { Locale } from '../../core/types.ts';

export type Command =
  | { readonly name: 'help' | 'topics' | 'explain' | 'cite' | 'quit'; readonly locale: Locale }
  | { readonly name: 'check'; readonly locale: Locale; readonly text: string }
  | { readonly name: 'fact'; readonly locale: Locale; readonly id: string | undefined };

interface Entry {
  readonly name: Command['name'];
  readonly words: { readonly [L in Locale]: readonly string[] };
  readonly argument?: { readonly [L in Locale]: string };
  readonly does: { readonly [L in Locale]: string };
}

const ENTRIES: readonly Entry[] = [
  {
    name: 'help',
    words: { en: ['help'], zh: ['帮助', '幫助'] },
    does: { en: 'what I answer, and these commands', zh: '能回答什么，以及这些命令' },
  },
  {
    name: 'topics',
    words: { en: ['topics'], zh: ['主题', '主題'] },
    does: { en: 'the topics, with the number of facts in each', zh: '各主题及其资料条数' },
  },
  {
    name: 'explain',
    words: { en: ['explain'], zh: ['解释', '解釋'] },
    does: { en: 'how the last answer was found', zh: '上一个回答是怎样得出的' },
  },
  {
    name: 'fact',
    words: { en: ['fact'], zh: ['事实', '事實'] },
    argument: { en: '<id>', zh: '<id>' },
    does: { en: 'one fact, by its id', zh: '按编号查看一条资料' },
  },
  {
    name: 'check',
    words: { en: ['check'], zh: ['核对', '核對'] },
    argument: { en: '<text>', zh: '<文字>' },
    does: { en: "somebody's sentence, claim by claim", zh: '逐项核对一段话' },
  },
  {
    name: 'cite',
    words: { en: ['cite'], zh: ['引用'] },
    does: { en: 'the last answer as one line for minutes', zh: '把上一个回答写成一行引文' },
  },
  {
    name: 'quit',
    words: { en: ['quit', 'exit'], zh: ['退出'] },
    does: { en: 'leave the chat (Ctrl-D does too)', zh: '结束对话（也可按 Ctrl-D）' },
  },
];

/**
 * A command only where it is the whole line: "explain the guideline" is a question. `locale` is that of the word. People
 * who come from chat rooms type it behind a slash.
 */
export function parseCommand(line: string): Command | undefined {
  const said = line.trim().replace(/^[/／](?=\p{L})/u, '');
  const [word = '', argument, ...more] = said
    .normalize('NFKC')
    .replace(/[.!?。]+$/u, '')
    .split(/\s+|(?<=^(?:check|核对|核對))[:：]/u);
  const typed = word.toLowerCase();
  for (const { name, words } of ENTRIES) {
    const locale = words.zh.includes(typed) ? 'zh' : words.en.includes(typed) ? 'en' : undefined;
    if (!locale) continue;
    // What is checked is the rest of the line, as it was typed.
    if (name === 'check') return { name, locale, text: said.slice(word.length).replace(/^\s*[:：]?\s*/u, '') };
    if (more.length > 0) continue;
    if (name === 'fact') return { name, locale, id: argument };
    if (argument === undefined) return { name, locale };
  }
  return undefined;
}

/** One line a command, for the help. */
export function listCommands(locale: Locale): string[] {
  return ENTRIES.map(({ words, argument, does }) => {
    // Traditional spellings are read but not listed.
    const shown = locale === 'zh' ? [...words.zh.slice(0, 1), ...words.en] : words.en;
    const called = shown.map((word) => (argument ? `${word} ${argument[locale]}` : word));
    return locale === 'zh' ? `  ${called.join('、')}：${does.zh}` : `  ${called.join(', ')}: ${does.en}`;
  });
}
