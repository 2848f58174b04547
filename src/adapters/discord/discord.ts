/** The Discord adapter: connects, hands what comes to one handler each, and leaves in an orderly way. */
import { type APIInteraction, REST } from 'discord.js';
import type { Locale } from '../../core/types.ts';
import { AppError } from '../../errors.ts';
import { createInflight } from '../../ops/inflight.ts';
import type { State } from '../../ops/state.ts';
import { createPace, createTurns } from '../../ops/turns.ts';
import type { Adapter, Health, Today } from '../adapter.ts';
import { type Answerer, createDesk, type Limits, type Log } from '../desk.ts';
import { converse, converseAnew, type Incoming, type Updated } from './conversing.ts';
import { deliver } from './deliver.ts';
import { dispatch } from './dispatch.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { type Endpoint, startEndpoint } from './http.ts';
import { APPS, type Identity, identify } from './identity.ts';
import type { Kit } from './kit.ts';
import { publicKeyOf } from './signature.ts';

/** How Discord reaches us: over a connection we open, or by signed requests to a port of ours. */
export type Intake =
  | { readonly kind: 'gateway'; readonly messages: boolean }
  | { readonly kind: 'http'; readonly publicKey: string; readonly port: number; readonly host: string };

export interface DiscordOptions {
  readonly token: string;
  readonly intake: Intake;
  readonly engine: () => Answerer;
  readonly state: State;
  readonly today: Today;
  readonly log: Log;
  readonly limits?: Limits;
  readonly locale?: Locale | undefined;
  readonly home?: string | undefined;
  /** Where the API is; Discord's own unless a test says otherwise. */
  readonly apiUrl?: string;
  readonly now?: () => number;
  /** How long a stop waits for answers under way. */
  readonly drainMs?: number;
}

export interface DiscordAdapter extends Adapter {
  /** The port that was taken, in HTTP mode. */
  readonly port: number | undefined;
}

export const DISCORD_API = 'https://discord.com/api';
const CALL_TIMEOUT_MS = 15_000;
const DRAIN_MS = 10_000;
/** Discord waits three seconds, and an answer is some time under way: what is older is not worth anybody's turn. */
const STALE_MS = 2_500;

export function createDiscord(options: DiscordOptions): DiscordAdapter {
  const { intake, log, token } = options;
  const now = options.now ?? Date.now;
  const apiUrl = options.apiUrl ?? DISCORD_API;
  const inflight = createInflight();
  const rest = new REST({ version: '10', api: apiUrl, timeout: CALL_TIMEOUT_MS }).setToken(token);
  let phase: 'new' | 'starting' | 'failed' | 'open' | 'closing' | 'closed' = 'new';
  let gateway: Gateway | undefined;
  let endpoint: Endpoint | undefined;

  async function start(): Promise<void> {
    if (phase !== 'new' && phase !== 'failed') return;
    phase = 'starting';
    try {
      const identity = await identify(rest);
      if (isStopped()) return;
      const kit = kitFor(identity);
      if (intake.kind === 'gateway') await openGateway(kit, intake.messages);
      else endpoint = await openEndpoint(kit, identity, intake);
      if (isStopped()) {
        await close();
        return;
      }
    } catch (error) {
      // Whoever asked for a stop meanwhile has it; else a start may be tried again.
      if (phase === 'starting') phase = 'failed';
      throw error;
    }
    phase = 'open';
    log.info(
      { platform: 'discord', mode: intake.kind, ...(endpoint ? { port: endpoint.port } : {}) },
      'Discord is connected',
    );
  }

  /** Asked for while the start was still waiting for Discord. */
  function isStopped(): boolean {
    return phase !== 'starting';
  }

  function kitFor({ applicationId, botUserId }: Identity): Kit {
    return {
      rest,
      desk: createDesk({ ...options, platform: 'discord', now }),
      state: options.state,
      turns: createTurns(),
      pace: createPace(),
      log,
      fallback: options.locale ?? 'en',
      applicationId,
      botUserId,
    };
  }

  async function openGateway(kit: Kit, messages: boolean): Promise<void> {
    gateway = createGateway({
      token,
      messages,
      apiUrl,
      log,
      now,
      onInteraction: (interaction) => run(() => answerOnce(kit, interaction)),
      onMessage: (message: Incoming) => run(() => converse(kit, message)),
      onUpdate: (message: Updated) => run(() => converseAnew(kit, message)),
    });
    await gateway.start();
  }

  /** After a resumed connection Discord may tell again what it has told. */
  async function answerOnce(kit: Kit, interaction: APIInteraction): Promise<void> {
    const arrived = now();
    if (!(await kit.state.first(`discord ${interaction.id}`))) return;
    // Answers that are ready leave before the next is thought of, however many arrived at once.
    await kit.pace();
    if (now() - arrived > STALE_MS) {
      log.warn({ platform: 'discord', waited: now() - arrived }, 'given up unread: it would be answered too late');
      return;
    }
    await deliver(kit, interaction, await dispatch(kit, interaction));
  }

  function openEndpoint(
    kit: Kit,
    { publicKey }: Identity,
    { port, host, ...intake_ }: Intake & { kind: 'http' },
  ): Promise<Endpoint> {
    const key = publicKeyOf(intake_.publicKey);
    if (!key || intake_.publicKey.toLowerCase() !== publicKey.toLowerCase())
      throw new AppError('ADAPTER_AUTH', 'DISCORD_PUBLIC_KEY is not the key of the application of DISCORD_TOKEN', {
        hint: `${APPS} → your app → General Information → Public Key`,
      });
    return startEndpoint({
      key,
      port,
      host,
      log,
      now,
      first: (id) => kit.state.first(`discord ${id}`),
      handle: (interaction) => inflight.run(() => kit.pace().then(() => dispatch(kit, interaction))),
      run,
    });
  }

  function run(work: () => Promise<void>): void {
    inflight
      .run(work)
      .catch((err: unknown) => log.error({ platform: 'discord', err }, 'a Discord event was not handled'));
  }

  async function stop(): Promise<void> {
    if (phase === 'new' || phase === 'closed') return;
    phase = 'closing';
    gateway?.pause();
    const closing = endpoint?.stop();
    const left = await inflight.drain(options.drainMs ?? DRAIN_MS);
    if (left > 0) log.error({ platform: 'discord', left }, 'questions under way were given up');
    await Promise.race([
      Promise.all([closing, gateway?.stop()]).catch((err: unknown) =>
        log.warn({ err }, 'Discord did not close in order'),
      ),
      new Promise((resolve) => setTimeout(resolve, 1_000).unref()),
    ]);
    phase = 'closed';
  }

  async function close(): Promise<void> {
    gateway?.pause();
    await Promise.all([endpoint?.stop(), gateway?.stop()]);
  }

  function health(): Health {
    if (phase === 'new') return { ok: false, detail: 'not started' };
    if (phase === 'starting') return { ok: false, detail: 'connecting' };
    if (phase === 'failed') return { ok: false, detail: 'could not be reached' };
    if (phase === 'closing') return { ok: false, detail: 'finishing what was asked' };
    if (phase === 'closed') return { ok: false, detail: 'stopped' };
    return gateway?.health() ?? { ok: true, detail: `listening on port ${endpoint?.port}` };
  }

  return {
    name: 'discord',
    capabilities: { privateReply: true, autocomplete: true, edit: true },
    start,
    stop,
    health,
    get port() {
      return endpoint?.port;
    },
  };
}
