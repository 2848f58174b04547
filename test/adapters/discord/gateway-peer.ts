/** The gateway as its reference has it: hello, identify, heartbeats, sequence numbers, resuming, invalid sessions, intents. */
import {
  type APIInteraction,
  type APIMessage,
  GatewayIntentBits,
  GatewayOpcodes,
  type GatewaySendPayload,
} from 'discord.js';
import { accept, type Line } from '../websocket.ts';
import { APP, BOT, user } from './payloads.ts';
import { type Peer, type Sent, startPeer, TOKEN } from './peer.ts';
import type { RateLimits } from './rate-limits.ts';

export interface GatewayPeer extends Peer {
  readonly identified: { readonly intents: number }[];
  readonly resumed: () => number;
  readonly heartbeats: () => number;
  /** Hands it over on the open connection, or on the one that resumes. */
  interact(interaction: APIInteraction): Sent;
  /** As far as the intents allow. */
  post(message: APIMessage & { guild_id?: string }): void;
  /** The same, as a change of a message: edited, or with a preview that Discord has added. */
  update(message: Partial<APIMessage> & { id: string; channel_id: string; guild_id?: string }): void;
  /** The very last dispatch once more. */
  repeat(): void;
  /** Op 7. */
  reconnect(): void;
  /** Op 9: the session may be resumed, or not. */
  invalidate(resumable: boolean): void;
  drop(): void;
  closeWith(code: number): void;
  /** The next connections are closed with this instead of being let in. */
  refuseWith: number | undefined;
  /** Resolves when the n-th session or resumption (from 1) is open. */
  opened(n: number): Promise<void>;
}

const HEARTBEAT_MS = 200;
const SESSION = 'session-of-the-tests';

/** Short between heartbeats, so that tests see some; Discord itself asks for one in 41 seconds. */
export async function startGatewayPeer(heartbeatMs = HEARTBEAT_MS, limits?: RateLimits): Promise<GatewayPeer> {
  const peer = await startPeer(limits);
  const log: { s: number; t: string; d: unknown }[] = [];
  const identified: { intents: number }[] = [];
  let line: Line | undefined;
  let open = false;
  let valid = false;
  let resumed = 0;
  let heartbeats = 0;
  let openings = 0;

  const send = (payload: object): void => line?.send(JSON.stringify(payload));
  function dispatch(t: string, d: unknown): void {
    const event = { s: log.length + 1, t, d };
    log.push(event);
    if (open) send({ op: GatewayOpcodes.Dispatch, ...event });
  }

  peer.server.on('upgrade', (request, socket) => {
    const mine = accept(request, socket);
    line = mine;
    open = false;
    mine.onClose = () => {
      if (line === mine) open = false;
    };
    mine.onText = (text) => hear(mine, JSON.parse(text) as GatewaySendPayload);
    if (gateway.refuseWith !== undefined) mine.close(gateway.refuseWith);
    else send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: heartbeatMs } });
  });

  function hear(from: Line, payload: GatewaySendPayload): void {
    if (payload.op === GatewayOpcodes.Heartbeat) {
      heartbeats += 1;
      send({ op: GatewayOpcodes.HeartbeatAck });
    } else if (payload.op === GatewayOpcodes.Identify) {
      if (payload.d.token !== TOKEN) {
        from.close(4004);
        return;
      }
      identified.push({ intents: payload.d.intents });
      log.length = 0;
      valid = true;
      opening();
      dispatch('READY', {
        v: 10,
        user: { ...user(BOT), bot: true },
        guilds: [],
        session_id: SESSION,
        resume_gateway_url: peer.api.replace('http', 'ws').replace('/api', ''),
        application: { id: APP, flags: 0 },
      });
    } else if (payload.op === GatewayOpcodes.Resume) {
      const { seq, session_id, token } = payload.d;
      if (token !== TOKEN || !valid || session_id !== SESSION) {
        if (token !== TOKEN) from.close(4004);
        else send({ op: GatewayOpcodes.InvalidSession, d: false });
        return;
      }
      resumed += 1;
      opening();
      for (const event of log.filter((e) => e.s > seq)) send({ op: GatewayOpcodes.Dispatch, ...event });
      dispatch('RESUMED', {});
    } else if (payload.op !== GatewayOpcodes.PresenceUpdate) peer.problems.push(`an unexpected op ${payload.op}`);
    peer.stir();
  }

  function opening(): void {
    open = true;
    openings += 1;
  }

  const intends = (bit: number): boolean => ((identified.at(-1)?.intents ?? 0) & bit) !== 0;
  function tellOf(event: string, message: Partial<APIMessage> & { guild_id?: string }): void {
    const direct = message.guild_id === undefined;
    if (!intends(direct ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages)) return;
    const readable = direct || intends(GatewayIntentBits.MessageContent) || message.mentions?.some((m) => m.id === BOT);
    dispatch(event, readable ? message : { ...message, content: '', embeds: [], attachments: [] });
  }

  const gateway: GatewayPeer = {
    ...peer,
    identified,
    resumed: () => resumed,
    heartbeats: () => heartbeats,
    refuseWith: undefined,
    get intercept() {
      return peer.intercept;
    },
    set intercept(value) {
      peer.intercept = value;
    },
    interact(interaction) {
      const sent = peer.send(interaction);
      dispatch('INTERACTION_CREATE', interaction);
      return sent;
    },
    post: (message) => tellOf('MESSAGE_CREATE', message),
    update: (message) => tellOf('MESSAGE_UPDATE', message),
    repeat() {
      const last = log.at(-1);
      if (last) dispatch(last.t, last.d);
    },
    reconnect: () => send({ op: GatewayOpcodes.Reconnect, d: null }),
    invalidate(resumable) {
      valid = resumable;
      open = false;
      send({ op: GatewayOpcodes.InvalidSession, d: resumable });
    },
    drop() {
      open = false;
      line?.drop();
    },
    closeWith(code) {
      open = false;
      line?.close(code);
    },
    opened: async (n) => {
      await peer.until(() => (openings >= n ? true : undefined));
    },
    async close() {
      line?.drop();
      await peer.close();
    },
  };
  return gateway;
}
