/** What an interaction can be answered with: a value, so that it leaves by the gateway's callback or in an HTTP response. */
import {
  type APIApplicationCommandAutocompleteResponse,
  type APIInteractionResponseChannelMessageWithSource,
  type APIInteractionResponsePong,
  type APIInteractionResponseUpdateMessage,
  InteractionResponseType,
  MessageFlags,
} from 'discord.js';
import { guard, type Outgoing } from './limits.ts';

export type Response =
  | APIApplicationCommandAutocompleteResponse
  | APIInteractionResponseChannelMessageWithSource
  | APIInteractionResponseUpdateMessage
  | APIInteractionResponsePong;

export interface Handled {
  readonly response: Response;
  /** What is done once the response has been taken. */
  readonly after?: () => Promise<void>;
}

/** A message's body: nobody is ever called by one of ours. */
export function bodyOf(message: Outgoing) {
  const { content, embeds, components } = guard(message);
  return { content, embeds: [...embeds], components: [...components], allowed_mentions: { parse: [] } };
}

/** Decided now: what is not private at the first response never will be. */
export type Visibility = 'private' | 'open';

export function told(message: Outgoing, visibility: Visibility): Response {
  return {
    type: InteractionResponseType.ChannelMessageWithSource,
    data: { ...bodyOf(message), ...(visibility === 'private' ? { flags: MessageFlags.Ephemeral } : {}) },
  };
}

/** In the place of the message that was pressed. */
export function replaced(message: Outgoing): Response {
  return { type: InteractionResponseType.UpdateMessage, data: bodyOf(message) };
}

export function offered(choices: readonly { readonly name: string; readonly value: string }[]): Response {
  return { type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices: [...choices] } };
}
