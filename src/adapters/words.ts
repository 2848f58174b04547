/** What the bot itself says on every platform, in each language; answers come worded from the engine. */
import type { Locale } from '../core/types.ts';
import type { Report } from './reports.ts';

export interface Words {
  readonly source: string;
  readonly openSource: string;
  readonly cite: string;
  readonly related: string;
  readonly reportTitle: string;
  readonly reported: string;
  readonly shared: string;
  readonly alreadyShared: string;
  readonly updated: string;
  readonly gone: string;
  readonly unknownButton: string;
  readonly filesOnly: string;
  readonly checkTitle: string;
  reviewed(day: string): string;
  sharedBy(person: string): string;
  tooLong(length: number, most: number): string;
  limited(seconds: number): string;
  limitedHere(seconds: number): string;
  fault(reference: string): string;
  topics(facts: number, topics: number): string;
  topic(name: string, facts: number): string;
  readonly report: { readonly [R in Report]: string };
}

const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

export const WORDS: { readonly [L in Locale]: Words } = {
  en: {
    source: 'Source: ',
    openSource: 'Open source',
    cite: 'Cite',
    related: 'Related:',
    reportTitle: 'Report a problem',
    reported: 'Thank you. The report went to those who keep the facts, without your name.',
    shared: 'Shared.',
    alreadyShared: 'This answer has been shared already.',
    updated: 'The facts have been updated since that message. This is what they say now.',
    gone: 'That fact is no longer among those I have. Please ask again.',
    unknownButton: 'I do not know this button any more. Please ask again.',
    filesOnly: 'I read text only, no files. Please type your question.',
    checkTitle: 'Check this claim',
    reviewed: (day) => `Reviewed ${day}.`,
    sharedBy: (who) => `Asked and shared by ${who}.`,
    tooLong: (length, most) => `That is ${length} characters. Please ask in at most ${most}.`,
    limited: (s) => `You have asked a lot in a short time. Please wait ${count(s, 'second')}.`,
    limitedHere: (s) => `Many questions come from this channel just now. Please wait ${count(s, 'second')}.`,
    fault: (reference) => `I could not answer because of a fault here. It is logged under ${reference}.`,
    topics: (facts, topics) => `${count(facts, 'fact')} in ${count(topics, 'topic')}:`,
    topic: (name, facts) => `• ${name} (${facts})`,
    report: {
      match: 'Not what I asked',
      number: 'The number is wrong',
      outdated: 'It is out of date',
      source: 'The source link is broken',
    },
  },
  zh: {
    source: '来源：',
    openSource: '打开来源',
    cite: '引用',
    related: '相关：',
    reportTitle: '报告问题',
    reported: '谢谢。已转给资料维护人，不含您的姓名。',
    shared: '已分享。',
    alreadyShared: '这个回答已经分享过了。',
    updated: '那条消息发出后资料已有更新，以下为现行内容。',
    gone: '现有资料中已没有这一条，请重新提问。',
    unknownButton: '这个按钮已失效，请重新提问。',
    filesOnly: '我只读文字，不读文件。请把问题打出来。',
    checkTitle: '核对这句话',
    reviewed: (day) => `复核日期：${day}。`,
    sharedBy: (who) => `由 ${who} 提问并分享。`,
    tooLong: (length, most) => `您输入了 ${length} 个字符，请控制在 ${most} 个以内。`,
    limited: (s) => `您短时间内提问较多，请等 ${s} 秒。`,
    limitedHere: (s) => `本频道此刻提问较多，请等 ${s} 秒。`,
    fault: (reference) => `程序出了问题，没能回答；已记录，编号 ${reference}。`,
    topics: (facts, topics) => `共 ${topics} 个主题、${facts} 条资料：`,
    topic: (name, facts) => `• ${name}（${facts}）`,
    report: { match: '答非所问', number: '数字有误', outdated: '内容过时', source: '来源链接失效' },
  },
};
