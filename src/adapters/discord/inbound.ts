/** From what Discord sends to what a handler needs: who, where, in which language, and the words a person wrote. */
import { type APIInteraction, InteractionContextType, MessageFlags } from 'discord.js';
import type { Locale } from '../../core/types.ts';
import { localeOf } from '../language.ts';
import type { Kit } from './kit.ts';

/** Where a question came from. */
export interface Asker {
  readonly user: string;
  readonly channel: string | undefined;
  /** The bot's own direct messages: nobody else is there. */
  readonly direct: boolean;
  /** The language of the reader's Discord, where it is one of ours. */
  readonly reader: Locale | undefined;
  /** In which to speak where no question shows another. */
  readonly locale: Locale;
}

export function askerOf(kit: Kit, interaction: APIInteraction): Asker {
  const reader = 'locale' in interaction ? localeOf(interaction.locale) : undefined;
  return {
    user: interaction.member?.user.id ?? interaction.user?.id ?? '',
    channel: interaction.channel?.id ?? interaction.channel_id,
    direct: interaction.context === InteractionContextType.BotDM,
    reader,
    locale: reader ?? kit.fallback,
  };
}

/** Only the one who asked sees the message that was pressed, or it is the one who pressed who asked for it. */
export function isOwn(interaction: APIInteraction, user: string): boolean {
  const { message } = interaction;
  if (!message) return false;
  const ephemeral = ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const asked = message.interaction_metadata?.user.id;
  return ephemeral || asked === user || interaction.context === InteractionContextType.BotDM;
}

const MENTION = /<(?:@[!&]?|#)\d{1,20}>|<\/[^:>\n]{1,100}:\d{1,20}>|<t:-?\d{1,20}(?::[tTdDfFR])?>/gu;
const EMOJI = /<a?:(\w{1,32}):\d{1,20}>/gu;

/** Mentions, emoji and timestamps out; marks that only format go as well. */
export function plainText(text: string): string {
  return text
    .replace(MENTION, ' ')
    .replace(EMOJI, ' ')
    .replace(/\[([^\]\n]{1,300})\]\(<?https?:[^)\s]{1,2000}>?\)/gu, '$1')
    .replace(/\*{1,3}|__|~~|\|\||`{1,3}/gu, '')
    .replace(/^(?:>>>|>|#{1,3}|-#)\s+/gmu, '')
    .replace(/[^\S\n]+/gu, ' ')
    .trim();
}
