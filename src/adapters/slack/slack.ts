/** The Slack adapter: connects, hands what comes to one listener each, and leaves in an orderly way. */
import { App, type Authorize, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Locale } from '../../core/types.ts';
import { AppError } from '../../errors.ts';
import { createInflight } from '../../ops/inflight.ts';
import type { State } from '../../ops/state.ts';
import { createPace, createTurns } from '../../ops/turns.ts';
import type { Adapter, Health, Today } from '../adapter.ts';
import { type Answerer, createDesk, type Limits, type Log } from '../desk.ts';
import { createDelivery } from './delivery.ts';
import { type Identity, identify, openOnce } from './identity.ts';
import type { Kit, Visibility } from './kit.ts';
import { register } from './listeners/index.ts';
import { createLocales } from './locales.ts';
import { quietLogger } from './logger.ts';
import { type Patience, USUAL_PATIENCE } from './retry.ts';

/** How Slack reaches us: over a socket we open, or by signed requests to a port of ours. */
export type Intake =
  | { readonly kind: 'socket'; readonly appToken: string; readonly pingMs?: number }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number; readonly host: string };

export interface SlackOptions {
  readonly botToken: string;
  readonly intake: Intake;
  readonly engine: () => Answerer;
  readonly state: State;
  readonly today: Today;
  readonly log: Log & { debug(details: object, message: string): void };
  readonly version: string;
  readonly visibility: Visibility;
  readonly limits?: Limits;
  readonly locale?: Locale | undefined;
  readonly home?: string | undefined;
  /** Where the Web API is; Slack's own unless a test says otherwise. */
  readonly apiUrl?: string;
  readonly patience?: Patience;
  readonly now?: () => number;
  /** How long a stop waits for answers under way. */
  readonly drainMs?: number;
}

export interface SlackAdapter extends Adapter {
  /** The port that was taken, in HTTP mode. */
  readonly port: number | undefined;
}

/** Larger requests are refused unread; Slack's own are far below. */
const BODY_LIMIT = 1_000_000;
const CALL_TIMEOUT_MS = 15_000;
const DRAIN_MS = 10_000;
/** A lost connection is opened again and again, at most this far apart. */
const RECONNECT = { forever: true, factor: 1.5, minTimeout: 1_000, maxTimeout: 30_000, randomize: true };

export function createSlack(options: SlackOptions): SlackAdapter {
  const { intake, log } = options;
  const logger = quietLogger(log);
  const now = options.now ?? Date.now;
  const inflight = createInflight();
  const api: WebClientOptions = {
    logger,
    timeout: CALL_TIMEOUT_MS,
    // Retrying is ours: a call that is told to wait must not hold up the others.
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 0 },
    maxRequestConcurrency: 100,
    ...(options.apiUrl ? { slackApiUrl: options.apiUrl } : {}),
  };
  const client = new WebClient(options.botToken, api);
  let phase: 'new' | 'starting' | 'failed' | 'open' | 'lost' | 'closing' | 'closed' = 'new';
  let detail = 'not started';
  let port: number | undefined;
  let stopIntake: () => Promise<void> = async () => {};

  async function start(): Promise<void> {
    if (phase !== 'new' && phase !== 'failed') return;
    phase = 'starting';
    try {
      await open();
    } catch (error) {
      // Whoever asked for a stop meanwhile has it; else a start may be tried again.
      if (phase === 'starting') phase = 'failed';
      detail = 'could not be reached';
      throw error;
    }
  }

  async function open(): Promise<void> {
    const identity = await identify(client, options.patience ?? USUAL_PATIENCE);
    const receiver = intake.kind === 'socket' ? await socket(intake) : http(intake);
    const app = new App({
      receiver,
      logger,
      authorize: authorizeAs(identity, options.botToken),
      clientOptions: api,
      convoStore: false,
    });
    app.use(({ next }) => inflight.run(() => next()));
    app.error(async (error: Error) => {
      log.error({ err: error }, 'a Slack event was not handled');
    });
    register(app, kitFor(identity));
    await connect(receiver);
    phase = 'open';
    detail = intake.kind === 'socket' ? 'connected' : `listening on port ${port}`;
    log.info({ platform: 'slack', mode: intake.kind, ...(port ? { port } : {}) }, 'Slack is connected');
  }

  function kitFor(identity: Identity): Kit {
    const { state } = options;
    const delivery = createDelivery({
      client,
      log,
      now,
      patience: options.patience ?? USUAL_PATIENCE,
      fetch: globalThis.fetch,
    });
    return {
      client,
      delivery,
      log,
      now,
      state,
      desk: createDesk({ ...options, platform: 'slack', now }),
      locales: createLocales(client, state, now),
      turns: createTurns(),
      pace: createPace(),
      visibility: options.visibility,
      fallback: options.locale ?? 'en',
      version: options.version,
      botUserId: identity.userId,
    };
  }

  async function socket({ appToken, pingMs }: Intake & { kind: 'socket' }): Promise<SocketModeReceiver> {
    await openOnce(new WebClient(appToken, api), options.patience ?? USUAL_PATIENCE);
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      // Options of its own: the client writes into them.
      installerOptions: { clientOptions: { ...api, rejectRateLimitedCalls: false, retryConfig: RECONNECT } },
      ...(pingMs ? { clientPingTimeout: pingMs } : {}),
    });
    const lost = (): void => {
      if (phase !== 'open') return;
      phase = 'lost';
      detail = 'the connection was lost and is opened again';
      log.warn({ platform: 'slack' }, detail);
    };
    receiver.client.on('close', lost);
    receiver.client.on('reconnecting', lost);
    receiver.client.on('connected', () => {
      if (phase !== 'lost') return;
      phase = 'open';
      detail = 'connected';
      log.info({ platform: 'slack' }, 'Slack is connected again');
    });
    return receiver;
  }

  function http({ signingSecret }: Intake & { kind: 'http' }): HTTPReceiver {
    return new HTTPReceiver({ signingSecret, logger, bodyLimit: BODY_LIMIT });
  }

  async function connect(receiver: SocketModeReceiver | HTTPReceiver): Promise<void> {
    try {
      if (receiver instanceof SocketModeReceiver || intake.kind === 'socket') {
        await (receiver as SocketModeReceiver).start();
        stopIntake = async () => {
          await receiver.stop();
        };
        return;
      }
      // Bolt hands the options on to listen().
      const server = await receiver.start({ port: intake.port, host: intake.host } as unknown as number);
      const address = server.address();
      port = typeof address === 'object' && address ? address.port : intake.port;
      stopIntake = async () => {
        server.closeIdleConnections();
        await receiver.stop();
      };
    } catch (cause) {
      throw new AppError('ADAPTER_UNAVAILABLE', `Slack could not be reached: ${messageOf(cause)}`, {
        hint:
          intake.kind === 'http'
            ? 'is SLACK_PORT free, and SLACK_HOST an address of this machine?'
            : 'check the network, then start again',
        cause,
      });
    }
  }

  async function stop(): Promise<void> {
    if (phase === 'new' || phase === 'closed') return;
    phase = 'closing';
    detail = 'finishing what was asked';
    // Not awaited before the work is done: open requests end with their answers.
    const closed = stopIntake().catch((err: unknown) => log.warn({ err }, 'Slack did not close in order'));
    const left = await inflight.drain(options.drainMs ?? DRAIN_MS);
    if (left > 0) log.error({ platform: 'slack', left }, 'questions under way were given up');
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    phase = 'closed';
    detail = 'stopped';
  }

  const health = (): Health => ({ ok: phase === 'open', detail });
  return {
    name: 'slack',
    capabilities: { privateReply: true, autocomplete: true, edit: true },
    start,
    stop,
    health,
    get port() {
      return port;
    },
  };
}

function authorizeAs(identity: Identity, botToken: string): Authorize<boolean> {
  return async () => ({ botToken, botUserId: identity.userId, ...(identity.botId ? { botId: identity.botId } : {}) });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
