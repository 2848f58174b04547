/** A message that mentions the bot, or one to it alone: answered as a reply, once. */
import { randomUUID } from 'node:crypto';
import { type APIDMChannel, type APIMessage, Routes } from 'discord.js';
import { answer } from './answering.ts';
import { refusalOf } from './failures.ts';
import { type Asker, plainText } from './inbound.ts';
import type { Kit } from './kit.ts';
import type { Outgoing } from './limits.ts';
import { say } from './render.ts';
import { bodyOf } from './responses.ts';
import { TEXTS } from './texts.ts';

/** What the gateway tells beyond the message itself. */
export type Incoming = APIMessage & { readonly guild_id?: string };

export async function converse(kit: Kit, message: Incoming): Promise<void> {
  if (message.author.bot || message.webhook_id !== undefined || message.author.id === kit.botUserId) return;
  const direct = message.guild_id === undefined;
  if (!direct && !message.mentions.some((m) => m.id === kit.botUserId)) return;
  if (!(await kit.state.first(`discord ${message.id}`))) return;
  const asker: Asker = {
    user: message.author.id,
    channel: message.channel_id,
    direct,
    reader: undefined,
    locale: kit.fallback,
  };
  await kit.pace();
  await reply(kit, message, asker, await compose(kit, message, asker));
}

async function compose(kit: Kit, message: Incoming, asker: Asker): Promise<Outgoing> {
  const texts = TEXTS[asker.locale];
  const text = plainText(message.content);
  try {
    if (text === '' && message.attachments.length > 0) return say(texts.filesOnly);
    return (await answer(kit, asker, text, asker.direct ? 'direct' : 'mention', {})).message;
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    kit.log.error({ platform: 'discord', reference, doing: 'message', err: error }, 'a question could not be answered');
    return say(texts.fault(reference));
  }
}

/** In its channel; where the bot may not write there, to the person alone; else into the log. */
async function reply(kit: Kit, { id, channel_id }: Incoming, asker: Asker, outgoing: Outgoing): Promise<void> {
  const quiet = { parse: [], replied_user: false };
  const reference = { message_id: id, fail_if_not_exists: false };
  const body = { ...bodyOf(outgoing), ...once(id), allowed_mentions: quiet, message_reference: reference };
  try {
    await kit.rest.post(Routes.channelMessages(channel_id), { body });
  } catch (error) {
    const first = refusalOf(error);
    const sent = first.kind === 'closed' && !asker.direct && (await writeTo(kit, asker.user, outgoing, id));
    const details = { platform: 'discord', reference: randomUUID().slice(0, 8), ...first };
    if (sent) kit.log.warn(details, 'delivered as a direct message');
    else kit.log.error(details, 'an answer could not be delivered');
  }
}

/** A call that is tried again although it had been taken, as after an outage, makes no second message. */
function once(nonce: string): { readonly nonce: string; readonly enforce_nonce: true } {
  return { nonce, enforce_nonce: true };
}

async function writeTo(kit: Kit, user: string, outgoing: Outgoing, id: string): Promise<boolean> {
  try {
    const channel = (await kit.rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIDMChannel;
    await kit.rest.post(Routes.channelMessages(channel.id), { body: { ...bodyOf(outgoing), ...once(`d${id}`) } });
    return true;
  } catch {
    return false;
  }
}
