/** What the bot itself says in Slack, in each language; answers come worded from the engine. */
import type { Locale } from '../../core/types.ts';
import { WORDS, type Words } from '../words.ts';
import { COMMAND } from './buttons.ts';

export interface Texts extends Words {
  readonly shortened: string;
  readonly share: string;
  readonly ask: string;
  readonly shareFailed: string;
  readonly empty: string;
  undelivered(reference: string): string;
  readonly status: string;
  readonly factUsage: string;
  noFact(id: string): string;
  readonly nothingToCheck: string;
  readonly helpCommands: string;
  readonly helpElsewhere: string;
  readonly modal: {
    readonly title: string;
    readonly submit: string;
    readonly close: string;
    readonly done: string;
    readonly question: string;
    readonly questionHint: string;
    readonly fact: string;
    readonly factHint: string;
    readonly neither: string;
  };
  readonly home: {
    readonly title: string;
    readonly intro: string;
    readonly how: string;
    readonly howLines: readonly string[];
    readonly topics: string;
    readonly privacy: string;
    readonly privacyText: string;
    version(version: string, store: string, reviewed: string | undefined): string;
  };
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly promptsTitle: string;
}

export const TEXTS: { readonly [L in Locale]: Texts } = {
  en: {
    ...WORDS.en,
    shortened: 'Shortened to fit Slack. The source has the whole text.',
    share: 'Share to channel',
    ask: 'Ask a question',
    shareFailed: 'I could not post here. Invite me to the channel (/invite), then press Share again.',
    empty: `Type a question after ${COMMAND}, for example: ${COMMAND} How many goods did Shanghai Customs seize?`,
    undelivered: (reference) => `I have an answer, but Slack did not take it. It is logged under ${reference}.`,
    status: 'is looking it up',
    factUsage: `Type ${COMMAND} fact and an id, such as: ${COMMAND} fact wipo-meaning`,
    nothingToCheck: `There is no text to check. Type ${COMMAND} check and a sentence, or use the shortcut on a message with words in it.`,
    noFact: (id) => `There is no fact with the id "${id}". See ${COMMAND} topics.`,
    helpCommands: [
      `${COMMAND} your question: only you see the answer`,
      `${COMMAND} alone: a form that suggests questions`,
      `${COMMAND} topics: what there are facts about`,
      `${COMMAND} fact <id>: one fact`,
      `${COMMAND} check a sentence: whether the facts agree with it`,
    ].join('\n'),
    helpElsewhere: 'In a channel, mention me: everybody sees the answer in the thread. Or write to me directly.',
    modal: {
      title: 'Ask about IP',
      submit: 'Ask',
      close: 'Cancel',
      done: 'Close',
      question: 'Your question',
      questionHint: 'In your own words, in English or Chinese.',
      fact: 'Or pick a fact',
      factHint: 'Type a few letters',
      neither: 'Type a question, or pick a fact below.',
    },
    home: {
      title: 'Facts on IP enforcement',
      intro: 'I answer from sourced facts, with period, speaker and source, and say so where they do not tell.',
      how: 'How to ask',
      howLines: [
        `Type ${COMMAND} and your question in any channel. Only you see the answer, until you share it.`,
        'Mention me in a channel. Everybody sees the answer in the thread.',
        'Write to me in Messages. Follow-up questions need no mention.',
        'On somebody\'s message, choose "Check this claim". Only you see what the facts say of it.',
      ],
      topics: 'What I have facts about',
      privacy: 'Privacy',
      privacyText:
        'Questions are answered inside this service. They are not written down, not logged and not passed on. What is kept for a short while to answer follow-ups is in memory only. No legal advice.',
      version: (version, store, reviewed) =>
        `Version ${version}. Facts ${store}${reviewed ? `, last reviewed ${reviewed}` : ''}.`,
    },
    promptsTitle: 'For example',
    prompts: [
      {
        title: 'Cases the courts closed',
        message: "How many IP cases did Shanghai's courts conclude from 2020 to 2022?",
      },
      { title: 'Goods seized by customs', message: 'How many infringing goods did Shanghai Customs seize?' },
      { title: 'The WIPO centre', message: 'What does the WIPO centre in Shanghai do?' },
      { title: 'What can I ask?', message: 'help' },
    ],
  },
  zh: {
    ...WORDS.zh,
    shortened: '因 Slack 篇幅所限有删节，全文请看来源。',
    share: '分享到频道',
    ask: '提问',
    shareFailed: '我无法在这里发言。请先邀请我加入频道（/invite），再点“分享到频道”。',
    empty: `请在 ${COMMAND} 后输入问题，例如：${COMMAND} 上海海关查扣了多少件侵权货物？`,
    undelivered: (reference) => `已有回答，但 Slack 未接收；已记录，编号 ${reference}。`,
    status: '正在查找',
    factUsage: `请输入 ${COMMAND} fact 和编号，例如：${COMMAND} fact wipo-meaning`,
    nothingToCheck: `没有可核对的文字。请输入 ${COMMAND} check 和一句话，或对有文字的消息使用快捷操作。`,
    noFact: (id) => `没有编号为“${id}”的资料。可看 ${COMMAND} topics。`,
    helpCommands: [
      `${COMMAND} 加问题：只有您看得到回答`,
      `单独输入 ${COMMAND}：打开带提示的表单`,
      `${COMMAND} topics：有哪些主题`,
      `${COMMAND} fact <编号>：查看一条资料`,
      `${COMMAND} check 加一句话：核对是否与资料一致`,
    ].join('\n'),
    helpElsewhere: '在频道里 @我，回答发在消息列中，人人可见；也可以直接给我发消息。',
    modal: {
      title: '知识产权问答',
      submit: '提问',
      close: '取消',
      done: '关闭',
      question: '您的问题',
      questionHint: '用自己的话，中文或英文均可。',
      fact: '或选一条资料',
      factHint: '输入几个字',
      neither: '请输入问题，或在下面选一条资料。',
    },
    home: {
      title: '知识产权执法资料',
      intro: '我根据有出处的资料回答，附时间、发言人和来源；资料没有说的，我会如实说明。',
      how: '怎样提问',
      howLines: [
        `在任何频道输入 ${COMMAND} 和问题。分享之前，只有您看得到回答。`,
        '在频道里 @我，回答发在消息列中，人人可见。',
        '在“消息”页直接写给我，追问时不必再 @。',
        '对别人的消息选择“Check this claim”，核对结果只有您看得到。',
      ],
      topics: '有哪些主题',
      privacy: '隐私',
      privacyText:
        '问题在本服务内回答，不留存、不记入日志、不转给他人。为回答追问而短暂保留的内容只在内存中。不提供法律意见。',
      version: (version, store, reviewed) =>
        `版本 ${version}。资料版本 ${store}${reviewed ? `，最近复核于 ${reviewed}` : ''}。`,
    },
    promptsTitle: '例如',
    prompts: [
      { title: '法院审结案件', message: '上海法院三年审结了多少件知识产权案件？' },
      { title: '海关查扣货物', message: '上海海关查扣了多少件侵权货物？' },
      { title: 'WIPO 上海中心', message: 'WIPO上海中心的职责是什么？' },
      { title: '能问什么？', message: '帮助' },
    ],
  },
};
