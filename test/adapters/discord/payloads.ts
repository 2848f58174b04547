/** Interactions and messages as Discord sends them, typed by its own definitions. */
import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIApplicationCommandInteractionDataOption,
  type APIBaseInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIMessage,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  ComponentType,
  type GuildMemberFlags,
  InteractionContextType,
  type InteractionType,
  Locale,
  MessageType,
} from 'discord.js';

export const APP = '100000000000000001';
export const BOT = '100000000000000002';
export const GUILD = '100000000000000003';
export const CHANNEL = '100000000000000004';
export const USER = '100000000000000005';
export const DM = '100000000000000006';

let made = 0;
export const snowflake = (): string => String(200000000000000000n + BigInt(made++));

export const user = (id = USER): APIUser => ({
  id,
  username: 'reader',
  discriminator: '0',
  global_name: null,
  avatar: null,
});

export interface Where {
  readonly user?: string;
  readonly locale?: Locale;
  readonly context?: InteractionContextType;
  /** Installed with the person only, in somebody else's server. */
  readonly userInstalled?: boolean;
  readonly channel?: string;
}

function base<T extends InteractionType, D>(type: T, data: D, where: Where): APIBaseInteraction<T, D> & { data: D } {
  const context = where.context ?? InteractionContextType.Guild;
  const channel = where.channel ?? (context === InteractionContextType.BotDM ? DM : CHANNEL);
  const person = user(where.user);
  const guild = context === InteractionContextType.Guild;
  return {
    id: snowflake(),
    application_id: APP,
    type,
    data,
    token: `token-${snowflake()}`,
    version: 1,
    app_permissions: '0',
    locale: where.locale ?? Locale.EnglishUS,
    entitlements: [],
    attachment_size_limit: 10_485_760,
    authorizing_integration_owners: where.userInstalled
      ? { [ApplicationIntegrationType.UserInstall]: person.id }
      : { [ApplicationIntegrationType.GuildInstall]: guild ? GUILD : '0' },
    context,
    channel_id: channel,
    channel: { id: channel, type: guild ? ChannelType.GuildText : ChannelType.DM },
    ...(guild
      ? {
          guild_id: GUILD,
          guild: { id: GUILD, locale: Locale.EnglishUS, features: [] },
          member: {
            user: person,
            roles: [],
            joined_at: '2024-01-01T00:00:00.000Z',
            deaf: false,
            mute: false,
            flags: 0 as GuildMemberFlags,
            permissions: '0',
          },
        }
      : { user: person }),
  };
}

export type Options = { readonly [name: string]: string | boolean };

function optionsOf(
  options: Options,
  focused?: string,
): APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommandAutocomplete>[] {
  return Object.entries(options).map(([name, value]) =>
    typeof value === 'boolean'
      ? { name, type: ApplicationCommandOptionType.Boolean, value }
      : { name, type: ApplicationCommandOptionType.String, value, ...(name === focused ? { focused: true } : {}) },
  );
}

export function command(
  name: string,
  options: Options = {},
  where: Where = {},
): APIChatInputApplicationCommandInteraction {
  const data = { id: snowflake(), name, type: ApplicationCommandType.ChatInput, options: optionsOf(options) } as const;
  return base(2, data, where) as unknown as APIChatInputApplicationCommandInteraction;
}

export function typing(
  name: string,
  options: Options,
  focused: string,
  where: Where = {},
): APIApplicationCommandAutocompleteInteraction {
  const data = { id: snowflake(), name, type: ApplicationCommandType.ChatInput, options: optionsOf(options, focused) };
  return base(4, data, where) as unknown as APIApplicationCommandAutocompleteInteraction;
}

export function checkThis(content: string, where: Where = {}): APIMessageApplicationCommandInteraction {
  const target = message(content);
  const data = {
    id: snowflake(),
    name: 'Check this claim',
    type: ApplicationCommandType.Message,
    target_id: target.id,
    resolved: { messages: { [target.id]: target } },
  } as const;
  return base(2, data, where) as unknown as APIMessageApplicationCommandInteraction;
}

export interface On {
  readonly flags?: number;
  readonly message?: string;
  /** Who asked for the message that is pressed. */
  readonly askedBy?: string;
  readonly values?: readonly string[];
}

export function press(customId: string, on: On = {}, where: Where = {}): APIMessageComponentInteraction {
  const data = on.values
    ? { custom_id: customId, component_type: ComponentType.StringSelect, values: [...on.values] }
    : { custom_id: customId, component_type: ComponentType.Button };
  const pressed: APIMessage = {
    ...message(''),
    ...(on.message ? { id: on.message } : {}),
    author: { ...user(BOT), bot: true },
    flags: on.flags ?? 64,
    ...(on.askedBy
      ? {
          interaction_metadata: {
            id: snowflake(),
            type: 2,
            user: user(on.askedBy),
            authorizing_integration_owners: {},
          },
        }
      : {}),
  };
  return { ...base(3, data, where), message: pressed } as unknown as APIMessageComponentInteraction;
}

export function message(
  content: string,
  more: Partial<APIMessage> & { guild_id?: string } = {},
): APIMessage & { guild_id?: string } {
  return {
    id: snowflake(),
    channel_id: CHANNEL,
    author: user(),
    content,
    timestamp: '2026-11-22T10:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    ...more,
  };
}

export const mention = (content: string): APIMessage & { guild_id?: string } =>
  message(`<@${BOT}> ${content}`, { guild_id: GUILD, mentions: [{ ...user(BOT), bot: true }] });
export const direct = (content: string): APIMessage & { guild_id?: string } => message(content, { channel_id: DM });
