/** The commands as Discord is told of them; the handlers are typed by what stands here. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';

/** For servers and for single persons, wherever these write: servers, the bot's messages, other private channels. */
const EVERYWHERE = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
} as const;

export const COMMANDS = [
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'ask',
    name_localizations: { 'zh-CN': '提问', 'zh-TW': '提問' },
    description: 'Ask about the enforcement of intellectual property',
    description_localizations: { 'zh-CN': '询问知识产权执法方面的问题', 'zh-TW': '詢問智慧財產權執法方面的問題' },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        name_localizations: { 'zh-CN': '问题', 'zh-TW': '問題' },
        description: 'In your own words, in English or Chinese, or one of the suggestions',
        description_localizations: {
          'zh-CN': '用自己的话，中文或英文均可，也可选择建议的问题',
          'zh-TW': '用自己的話，中文或英文均可，也可選擇建議的問題',
        },
        required: true,
        autocomplete: true,
        max_length: 6000,
      },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'share',
        name_localizations: { 'zh-CN': '分享', 'zh-TW': '分享' },
        description: 'Let everybody here see the answer',
        description_localizations: { 'zh-CN': '让这里的所有人看到回答', 'zh-TW': '讓這裡的所有人看到回答' },
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'language',
        name_localizations: { 'zh-CN': '语言', 'zh-TW': '語言' },
        description: 'The language of the answer where the question shows none',
        description_localizations: {
          'zh-CN': '问题未显示语言时，用哪种语言回答',
          'zh-TW': '問題未顯示語言時，用哪種語言回答',
        },
        choices: [
          { name: 'English', value: 'en' },
          { name: '中文', value: 'zh' },
        ],
      },
    ],
  },
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'topics',
    name_localizations: { 'zh-CN': '主题', 'zh-TW': '主題' },
    description: 'What there are facts about',
    description_localizations: { 'zh-CN': '有哪些主题的资料', 'zh-TW': '有哪些主題的資料' },
  },
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'fact',
    name_localizations: { 'zh-CN': '资料', 'zh-TW': '資料' },
    description: 'One fact, with its period, speaker and source',
    description_localizations: {
      'zh-CN': '查看一条资料及其时间、发言人和来源',
      'zh-TW': '查看一條資料及其時間、發言人和來源',
    },
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'id',
        name_localizations: { 'zh-CN': '编号', 'zh-TW': '編號' },
        description: 'Type a few letters and pick one',
        description_localizations: { 'zh-CN': '输入几个字后选择', 'zh-TW': '輸入幾個字後選擇' },
        required: true,
        autocomplete: true,
        max_length: 100,
      },
    ],
  },
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'help',
    name_localizations: { 'zh-CN': '帮助', 'zh-TW': '幫助' },
    description: 'What I can do, and how to ask',
    description_localizations: { 'zh-CN': '我能做什么，怎样提问', 'zh-TW': '我能做什麼，怎樣提問' },
  },
  {
    ...EVERYWHERE,
    type: ApplicationCommandType.Message,
    name: 'Check this claim',
    name_localizations: { 'zh-CN': '核对这句话', 'zh-TW': '核對這句話' },
  },
] as const satisfies Readonly<RESTPutAPIApplicationCommandsJSONBody> extends readonly (infer C)[]
  ? readonly DeepReadonly<C>[]
  : never;

type DeepReadonly<T> = T extends (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

type Definition = (typeof COMMANDS)[number];
export type Command = Definition['name'];

type OptionOf<N extends Command> =
  Extract<Definition, { name: N }> extends { readonly options: readonly (infer O)[] } ? O : never;
type ValueOf<O> = O extends { readonly choices: readonly { readonly value: infer V }[] }
  ? V
  : O extends { readonly type: ApplicationCommandOptionType.Boolean }
    ? boolean
    : string;
type Named<O> = O extends { readonly name: infer N extends string } ? N : never;
type Required_<O> = O extends { readonly required: true } ? O : never;

/** What a person has filled in: `{ question: string; share?: boolean; language?: 'en' | 'zh' }`. */
export type OptionsOf<N extends Command> = {
  readonly [O in Required_<OptionOf<N>> as Named<O>]: ValueOf<O>;
} & {
  readonly [O in Exclude<OptionOf<N>, Required_<OptionOf<N>>> as Named<O>]?: ValueOf<O>;
};

export function isCommand(name: string): name is Command {
  return COMMANDS.some((c) => c.name === name);
}

interface Given {
  readonly name: string;
  readonly value?: unknown;
}

/** The options as defined here, or undefined where those given are of another version. */
export function parseOptions<N extends Command>(name: N, given: readonly Given[]): OptionsOf<N> | undefined {
  const command = COMMANDS.find((c) => c.name === name);
  const defined = command && 'options' in command ? command.options : [];
  const parsed: { [option: string]: unknown } = {};
  for (const option of defined) {
    const value = given.find((g) => g.name === option.name)?.value;
    if (value === undefined) {
      if ('required' in option) return undefined;
      continue;
    }
    if (typeof value !== (option.type === ApplicationCommandOptionType.Boolean ? 'boolean' : 'string'))
      return undefined;
    if ('choices' in option && !option.choices.some((c) => c.value === value)) return undefined;
    parsed[option.name] = value;
  }
  return given.every((g) => defined.some((o) => o.name === g.name)) ? (parsed as OptionsOf<N>) : undefined;
}
