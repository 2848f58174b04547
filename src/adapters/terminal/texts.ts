/** What the terminal itself says, in each language; answers come worded from the engine. */
import type { Locale } from '../../core/types.ts';

export interface Texts {
  welcome(facts: number): readonly string[];
  readonly commands: string;
  topics(facts: number, topics: number): string;
  topic(name: string, facts: number): string;
  readonly nothingAsked: string;
  readonly nothingWeighed: string;
  readonly factUsage: string;
  readonly checkUsage: string;
  readonly nothingCited: string;
  noFact(id: string): string;
  about(fact: {
    readonly id: string;
    readonly title: string;
    readonly topic: string;
    readonly reviewed: string | undefined;
  }): string;
  outOfRange(options: number): string;
  fault(reference: string): string;
  readonly goodbye: string;
}

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const TEXTS: { readonly [L in Locale]: Texts } = {
  en: {
    welcome: (facts) => [
      `I answer questions on intellectual property enforcement from ${count(facts, 'sourced fact')}.`,
      'For example:',
      "  How many IP cases did Shanghai's courts conclude from 2020 to 2022?",
      '  How many infringing goods did Shanghai Customs seize?',
      '  What does the WIPO centre in Shanghai do?',
      'Type help for the commands (中文提问也可以), quit or Ctrl-D to leave.',
      'To have it in Slack, set two tokens: see "Slack" in the README.',
    ],
    commands: 'Commands:',
    topics: (facts, topics) => `${count(facts, 'fact')} in ${count(topics, 'topic')}:`,
    topic: (name, facts) => `  ${name} (${facts})`,
    nothingAsked: 'There is nothing to explain yet: ask a question first.',
    nothingWeighed: 'No facts were weighed for the last answer, so there is nothing to explain.',
    factUsage: 'Type fact and an id, such as: fact wipo-meaning',
    checkUsage: 'Type check and the sentence, such as: check Shanghai Customs seized over 9 million pieces since 2022',
    nothingCited: 'There is no answer to cite yet: ask a question first.',
    noFact: (id) => `There is no fact with the id "${id}".`,
    about: ({ id, title, topic, reviewed }) =>
      `Fact ${id}: ${title}. Topic: ${topic}.${reviewed ? ` Reviewed: ${reviewed}.` : ''}`,
    outOfRange: (options) => `Type a number from 1 to ${options}, or ask a question.`,
    fault: (reference) => `I could not answer that because of a fault here; it is logged under ${reference}.`,
    goodbye: 'Goodbye.',
  },
  zh: {
    welcome: (facts) => [
      `可以问知识产权执法方面的问题，我根据 ${facts} 条有出处的资料回答。`,
      '例如：',
      '  上海法院三年审结了多少件知识产权案件？',
      '  上海海关查扣了多少件侵权货物？',
      '  WIPO上海中心的职责是什么？',
      '输入“帮助”查看命令，输入“退出”或按 Ctrl-D 离开。',
      '接入 Slack 只需两个令牌：请看 README 中的“Slack”。',
    ],
    commands: '命令：',
    topics: (facts, topics) => `共 ${topics} 个主题、${facts} 条资料：`,
    topic: (name, facts) => `  ${name}（${facts}）`,
    nothingAsked: '还没有可解释的回答，请先提问。',
    nothingWeighed: '上一个回答没有用到资料，没有可解释的内容。',
    factUsage: '请输入“事实”和编号，例如：事实 wipo-meaning',
    checkUsage: '请输入“核对”和要核对的话，例如：核对 上海海关2022年以来查扣侵权货物超过900万件',
    nothingCited: '还没有可以引用的回答，请先提问。',
    noFact: (id) => `没有编号为“${id}”的资料。`,
    about: ({ id, title, topic, reviewed }) =>
      `资料 ${id}：${title}。主题：${topic}。${reviewed ? `复核日期：${reviewed}。` : ''}`,
    outOfRange: (options) => `请输入 1 到 ${options} 的数字，或直接提问。`,
    fault: (reference) => `程序出了问题，这一句没能回答；已记录，编号 ${reference}。`,
    goodbye: '再见。',
  },
};
