/** A message that mentions the bot, or one to it alone: answered as a reply, once, and anew where it is edited in time. */
import { randomUUID } from 'node:crypto';
import { type APIDMChannel, type APIMessage, Routes } from 'discord.js';
import type { Memory } from '../../core/types.ts';
import { answerOnce, REPLIES } from '../edits.ts';
import { answer, conversation } from './answering.ts';
import { refusalOf } from './failures.ts';
import { type Asker, plainText } from './inbound.ts';
import type { Kit } from './kit.ts';
import type { Outgoing } from './limits.ts';
import { say } from './render.ts';
import { bodyOf } from './responses.ts';
import { TEXTS } from './texts.ts';

/** What the gateway tells beyond the message itself. */
export type Incoming = APIMessage & { readonly guild_id?: string };

/** An update may tell of some fields only, and often of an embed that Discord has added itself. */
export type Updated = Partial<Incoming> & Pick<Incoming, 'id' | 'channel_id'>;

export async function converse(kit: Kit, message: Incoming): Promise<void> {
  if (message.author.bot || message.webhook_id !== undefined || message.author.id === kit.botUserId) return;
  const direct = message.guild_id === undefined;
  if (!direct && !message.mentions.some((m) => m.id === kit.botUserId)) return;
  const asker: Asker = {
    user: message.author.id,
    channel: message.channel_id,
    direct,
    reader: undefined,
    locale: kit.fallback,
  };
  const { id, content, timestamp, edited_timestamp: edited } = message;
  await kit.pace();
  await kit.turns(`message ${id}`, () =>
    answerOnce(kit.state.shelf('discord replies', REPLIES), {
      key: id,
      text: plainText(content),
      editedAfterMs: edited ? Date.parse(edited) - Date.parse(timestamp) : undefined,
      remembered: conversation(kit, asker).get,
      tell: async (memory, earlier) => {
        const outgoing = await compose(kit, message, asker, memory);
        return earlier === undefined ? reply(kit, message, asker, outgoing) : change(kit, earlier, outgoing);
      },
    }),
  );
}

/** A message that was edited by who wrote it: only then is it a question once more. */
export async function converseAnew(kit: Kit, updated: Updated): Promise<void> {
  if (isWhole(updated) && updated.edited_timestamp !== null) await converse(kit, updated);
}

function isWhole(message: Updated): message is Incoming {
  const { author, content, mentions, attachments, timestamp, edited_timestamp } = message;
  return [author, content, mentions, attachments, timestamp, edited_timestamp].every((field) => field !== undefined);
}

async function compose(kit: Kit, message: Incoming, asker: Asker, memory: Memory | undefined): Promise<Outgoing> {
  const texts = TEXTS[asker.locale];
  const text = plainText(message.content);
  try {
    if (text === '' && message.attachments.length > 0) return say(texts.filesOnly);
    return (await answer(kit, asker, text, asker.direct ? 'direct' : 'mention', {}, { memory })).message;
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    kit.log.error({ platform: 'discord', reference, doing: 'message', err: error }, 'a question could not be answered');
    return say(texts.fault(reference));
  }
}

/** In its channel; where the bot may not write there, to the person alone; else into the log. Gives where it stands. */
async function reply(
  kit: Kit,
  { id, channel_id }: Incoming,
  asker: Asker,
  outgoing: Outgoing,
): Promise<string | undefined> {
  const quiet = { parse: [], replied_user: false };
  const reference = { message_id: id, fail_if_not_exists: false };
  const body = { ...bodyOf(outgoing), ...once(id), allowed_mentions: quiet, message_reference: reference };
  try {
    return await post(kit, channel_id, body);
  } catch (error) {
    const first = refusalOf(error);
    const sent = first.kind === 'closed' && !asker.direct ? await writeTo(kit, asker.user, outgoing, id) : undefined;
    const details = { platform: 'discord', reference: randomUUID().slice(0, 8), ...first };
    if (sent) kit.log.warn(details, 'delivered as a direct message');
    else kit.log.error(details, 'an answer could not be delivered');
    return sent;
  }
}

async function post(kit: Kit, channel: string, body: object): Promise<string> {
  const sent = (await kit.rest.post(Routes.channelMessages(channel), { body })) as APIMessage;
  return `${channel} ${sent.id}`;
}

/** Where somebody has removed the answer meanwhile, it stays removed. */
async function change(kit: Kit, where: string, outgoing: Outgoing): Promise<string> {
  const [channel = '', id = ''] = where.split(' ');
  try {
    await kit.rest.patch(Routes.channelMessage(channel, id), { body: bodyOf(outgoing) });
  } catch (error) {
    kit.log.warn({ platform: 'discord', ...refusalOf(error) }, 'an answer could not be changed');
  }
  return where;
}

/** A call that is tried again although it had been taken, as after an outage, makes no second message. */
function once(nonce: string): { readonly nonce: string; readonly enforce_nonce: true } {
  return { nonce, enforce_nonce: true };
}

async function writeTo(kit: Kit, user: string, outgoing: Outgoing, id: string): Promise<string | undefined> {
  try {
    const channel = (await kit.rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIDMChannel;
    return await post(kit, channel.id, { ...bodyOf(outgoing), ...once(`d${id}`) });
  } catch {
    return undefined;
  }
}
