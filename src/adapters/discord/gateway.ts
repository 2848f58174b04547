/** The gateway: discord.js keeps the connection, with as few intents as do; what arrives is handed on as it came. */
import {
  type APIInteraction,
  Client,
  Events,
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
} from 'discord.js';
import { AppError } from '../../errors.ts';
import type { Health } from '../adapter.ts';
import type { Log } from '../desk.ts';
import type { Incoming, Updated } from './conversing.ts';
import { APPS, badToken, refused, unreachable } from './identity.ts';

export interface GatewayOptions {
  readonly token: string;
  /** Mentions and direct messages are answered, too. */
  readonly messages: boolean;
  readonly apiUrl: string;
  readonly log: Log;
  readonly now: () => number;
  onInteraction(interaction: APIInteraction): void;
  onMessage(message: Incoming): void;
  onUpdate(message: Updated): void;
}

export interface Gateway {
  start(): Promise<void>;
  /** Nothing is taken in any more; what is under way can still be answered. */
  pause(): void;
  stop(): Promise<void>;
  health(): Health;
}

export function createGateway(options: GatewayOptions): Gateway {
  const { log } = options;
  let taking = true;
  let state: 'opening' | 'open' | 'lost' | 'ended' = 'opening';
  let ended = '';
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      ...(options.messages ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : []),
    ],
    allowedMentions: { parse: [] },
    rest: { api: options.apiUrl },
    // Payloads are answered as they come: nothing of what passes is kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: { maxSize: 1, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      VoiceStateManager: 0,
    }),
  });

  client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
    if (taking) options.onInteraction(interaction);
  });
  if (options.messages) {
    client.ws.on(GatewayDispatchEvents.MessageCreate, (message: Incoming) => {
      if (taking) options.onMessage(message);
    });
    client.ws.on(GatewayDispatchEvents.MessageUpdate, (message: Updated) => {
      if (taking) options.onUpdate(message);
    });
  }
  client.on(Events.ShardReconnecting, () => turn('lost', 'the connection to Discord was lost and is opened again'));
  client.on(Events.ShardResume, () => turn('open', 'Discord is connected again'));
  client.on(Events.ShardReady, () => turn('open', 'Discord is connected again'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    ended = `closed for good with ${code}, ${GatewayCloseCodes[code] ?? 'unknown'}`;
    turn('ended', `the connection to Discord was ${ended}`);
  });
  const failed = (error: Error): void => log.warn({ platform: 'discord', why: error.message }, 'the gateway failed');
  client.on(Events.ShardError, failed);
  client.on(Events.Error, failed);

  function turn(to: 'open' | 'lost' | 'ended', told: string): void {
    if (!taking || state === to) return;
    const before = state;
    state = to;
    if (before === 'opening') return;
    if (to === 'open') log.info({ platform: 'discord' }, told);
    else if (to === 'lost') log.warn({ platform: 'discord' }, told);
    else log.error({ platform: 'discord' }, told);
  }

  /** A connection that is closed for good never becomes ready: whichever comes first decides. */
  async function start(): Promise<void> {
    const closed = new Promise<never>((_, reject) => {
      client.once(Events.ShardDisconnect, ({ code }) => reject(closedWith(code)));
    });
    closed.catch(() => {});
    const opened = client.login(options.token).catch((error: unknown) => {
      const invalid = error instanceof Error && 'code' in error && error.code === 'TokenInvalid';
      throw error instanceof AppError ? error : invalid ? badToken('it is no valid token') : refused(error);
    });
    opened.catch(() => {});
    await Promise.race([opened, closed]);
    state = 'open';
  }

  function health(): Health {
    if (state === 'opening') return { ok: false, detail: 'connecting' };
    if (state === 'lost') return { ok: false, detail: 'the connection was lost and is opened again' };
    if (state === 'ended') return { ok: false, detail: ended };
    const beats = [...client.ws.shards.values()].map((shard) => shard.lastPingTimestamp).filter((at) => at > 0);
    const age = beats.length > 0 ? Math.max(0, Math.round((options.now() - Math.min(...beats)) / 1000)) : undefined;
    return {
      ok: true,
      detail: `connected, ${age === undefined ? 'no heartbeat yet' : `last heartbeat ${age} s ago`}`,
    };
  }

  return {
    start,
    health,
    pause: () => {
      taking = false;
    },
    stop: () => client.destroy(),
  };
}

function closedWith(code: number): AppError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return badToken('the gateway does not know it');
  if (code === GatewayCloseCodes.DisallowedIntents || code === GatewayCloseCodes.InvalidIntents)
    return new AppError('ADAPTER_AUTH', 'Discord refuses the intents', {
      hint: `set DISCORD_MESSAGES=off, or see ${APPS} → your app → Bot → Privileged Gateway Intents`,
    });
  return unreachable(`the gateway closed with ${code}`);
}
