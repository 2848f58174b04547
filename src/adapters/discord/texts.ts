/** What the bot itself says in Discord, in each language, beyond the words it has everywhere. */
import type { Locale } from '../../core/types.ts';
import { WORDS, type Words } from '../words.ts';

export interface Texts extends Words {
  readonly shortened: string;
  readonly share: string;
  readonly shareFailed: string;
  readonly unknownCommand: string;
  readonly noFact: string;
  readonly nothingToCheck: string;
  readonly help: string;
}

export const TEXTS: { readonly [L in Locale]: Texts } = {
  en: {
    ...WORDS.en,
    shortened: 'Shortened to fit Discord. The source has the whole text.',
    share: 'Share here',
    shareFailed: 'I may not post here. Ask somebody who manages this server to let me, then press Share again.',
    unknownCommand: 'This command has changed since your Discord learned it. Reload Discord, then try again.',
    noFact: 'There is no fact with that id. See /topics, or type a few letters and pick one.',
    nothingToCheck: 'There are no words in that message to check.',
    help: [
      '/ask and a question: only you see the answer, until you share it',
      '/topics: what there are facts about',
      '/fact and a few letters: one fact',
      'On a message, Apps, "Check this claim": whether the facts agree with it',
    ].join('\n'),
  },
  zh: {
    ...WORDS.zh,
    shortened: '因 Discord 篇幅所限有删节，全文请看来源。',
    share: '分享到这里',
    shareFailed: '我无法在这里发言。请服务器管理员授权后，再点“分享到这里”。',
    unknownCommand: '这个命令已经更新，请重新载入 Discord 后再试。',
    noFact: '没有这个编号的资料。可用 /topics 查看主题，或输入几个字再选。',
    nothingToCheck: '那条消息里没有可核对的文字。',
    help: [
      '/ask 加问题：分享之前，只有您看得到回答',
      '/topics：有哪些主题',
      '/fact 加几个字：查看一条资料',
      '在消息上选“应用”→“核对这句话”：核对是否与资料一致',
    ].join('\n'),
  },
};
