/** A message in a conversation: answered once, answered anew when it is edited in time, and never otherwise. */
import type { Memory } from '../../core/types.ts';
import type { Shelf } from '../../ops/state.ts';
import { answerOnce, REPLIES } from '../edits.ts';
import { answer } from './answering.ts';
import type { Place } from './delivery.ts';
import { isDirect } from './inbound.ts';
import { attend, type Kit, privately } from './kit.ts';
import { say } from './render.ts';
import { TEXTS } from './texts.ts';

export interface Incoming {
  readonly user: string;
  readonly channel: string;
  readonly ts: string;
  /** The thread it stands in. */
  readonly thread?: string;
  /** When it was last edited, where it was. */
  readonly editedTs?: string;
  readonly text: string;
  readonly files: boolean;
  readonly by: 'mention' | 'direct';
}

/** A conversation that is silent for longer starts anew; the engine thinks so, too. */
const THREADS = { ttlMs: 30 * 60_000, max: 5_000 };

export async function converse(kit: Kit, incoming: Incoming): Promise<void> {
  const place = placeOf(kit, incoming);
  const key = `${incoming.channel} ${incoming.ts}`;
  await attend(kit, place, incoming.by, () => kit.turns(key, () => reply(kit, incoming, place, key)));
}

/** Always in the thread of the message: in the agent view, too, a conversation is a thread. */
function placeOf(kit: Kit, { channel, user, thread, ts, by }: Incoming): Place {
  const open = by === 'direct' || kit.visibility.mention === 'thread';
  return { kind: open ? 'open' : 'private', channel, user, thread: thread ?? ts };
}

function reply(kit: Kit, incoming: Incoming, place: Place, key: string): Promise<void> {
  const { text, ts, editedTs } = incoming;
  return answerOnce(kit.state.shelf('slack replies', REPLIES), {
    key,
    text,
    editedAfterMs: editedTs === undefined ? undefined : (Number(editedTs) - Number(ts)) * 1000,
    remembered: () => remembered(kit, incoming),
    tell: (memory, earlier) => tell(kit, incoming, place, earlier, memory),
  });
}

/** Conversations are a person's own, in one thread; a direct message outside of threads goes on with the latest. */
function threadsOf({ user, channel, thread, ts }: Incoming): { readonly from: string; readonly to: readonly string[] } {
  const own = `${channel} ${user}`;
  if (thread !== undefined) return { from: `${own} ${thread}`, to: [`${own} ${thread}`] };
  return isDirect(channel) ? { from: own, to: [own, `${own} ${ts}`] } : { from: `${own} ${ts}`, to: [`${own} ${ts}`] };
}

function shelfOfThreads(kit: Kit): Shelf<Memory> {
  return kit.state.shelf('slack threads', THREADS);
}

async function remembered(kit: Kit, incoming: Incoming): Promise<Memory | undefined> {
  return shelfOfThreads(kit).get(threadsOf(incoming).from);
}

/** Answers, or changes the answer at `earlier`; gives where the answer stands. */
async function tell(
  kit: Kit,
  incoming: Incoming,
  place: Place,
  earlier: string | undefined,
  memory: Memory | undefined,
): Promise<string | undefined> {
  const { text, user, channel, by } = incoming;
  if (text === '' && incoming.files) {
    const locale = (await kit.locales.of(user)) ?? kit.fallback;
    await kit.delivery.send(privately(place), say(TEXTS[locale].filesOnly), locale);
    return undefined;
  }
  if (isDirect(channel)) await showStatus(kit, incoming);
  const { message, locale, aside, memory: next } = await answer(kit, { text, user, channel, by, memory }, place);
  if (aside) {
    await kit.delivery.send(privately(place), message, locale);
    return earlier;
  }
  if (next) for (const thread of threadsOf(incoming).to) await shelfOfThreads(kit).put(thread, next);
  const sent =
    earlier === undefined
      ? await kit.delivery.send(place, message, locale)
      : await kit.delivery.update(channel, earlier, message, locale, user);
  return sent.ok ? sent.ts : undefined;
}

/** Shown until the answer is there. Awaited, since one that came after the answer would stay. */
async function showStatus(kit: Kit, { channel, thread, ts, user }: Incoming): Promise<void> {
  const locale = (await kit.locales.known(user)) ?? kit.fallback;
  try {
    await kit.client.assistant.threads.setStatus({
      channel_id: channel,
      thread_ts: thread ?? ts,
      status: TEXTS[locale].status,
    });
  } catch {
    // A courtesy: the answer comes without it.
  }
}
