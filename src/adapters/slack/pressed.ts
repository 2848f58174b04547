/** What a pressed button tells: who pressed it, where, and the reference it carries. */
import { openResponse, type Place } from './delivery.ts';
import { at, isDirect, stringOf } from './inbound.ts';
import type { Kit } from './kit.ts';

export interface Pressed {
  /** Where a reply to the one who pressed belongs. */
  readonly place: Place & { readonly kind: 'private' };
  /** The message with the button, where everybody sees it and it can be changed. */
  readonly posted: { readonly channel: string; readonly ts: string } | undefined;
  readonly value: string | undefined;
  /** Names this very button on this very message. */
  readonly key: string;
}

/** Payloads are Slack's, but what is in them need not be ours: nothing is taken for granted. */
export function pressedOf(kit: Kit, body: object, action: object): Pressed {
  const user = stringOf(at(body, 'user', 'id')) ?? '';
  const channel = stringOf(at(body, 'channel', 'id')) ?? stringOf(at(body, 'container', 'channel_id'));
  const thread = stringOf(at(body, 'container', 'thread_ts')) ?? stringOf(at(body, 'message', 'thread_ts'));
  const ts = stringOf(at(body, 'container', 'message_ts'));
  const value = stringOf(at(action, 'value')) ?? stringOf(at(action, 'selected_option', 'value'));
  const ephemeral = at(body, 'container', 'is_ephemeral') === true;
  // In our own direct messages a reply is a message that stays; a private copy elsewhere is answered privately, also
  // where two people write to each other and we are not there.
  const stays = isDirect(channel) && !ephemeral;
  const response = stays ? undefined : openResponse(stringOf(at(body, 'response_url')), kit.now());
  return {
    place: {
      kind: 'private',
      user,
      ...(channel ? { channel } : {}),
      ...(thread ? { thread } : {}),
      ...(response ? { response } : {}),
    },
    posted: !ephemeral && channel && ts ? { channel, ts } : undefined,
    value,
    key: `${channel ?? ''} ${ts ?? ''} ${user} ${value ?? ''}`,
  };
}
