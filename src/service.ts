/** The running service: engine, adapters and health from start to stop, and fresh facts in between. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Adapter, Today } from './adapters/adapter.ts';
import { createDiscord } from './adapters/discord/discord.ts';
import { createSlack, type Intake } from './adapters/slack/slack.ts';
import { prepareTitles } from './adapters/titles.ts';
import { assemble, type StoreChoice } from './assemble.ts';
import type { Config } from './config.ts';
import { createEngine, type Engine } from './core/engine.ts';
import type { Prepared } from './core/prepare.ts';
import { AppError } from './errors.ts';
import { SHIPPED_FACTS } from './facts/paths.ts';
import { englishWords } from './facts/words.ts';
import type { Logger } from './log.ts';
import { type HealthServer, startHealth } from './ops/health.ts';
import { createMemoryState } from './ops/memory.ts';
import { createReloader } from './ops/reload.ts';
import { startAll } from './ops/starting.ts';
import { warm } from './ops/warm.ts';
import { watchFolders } from './ops/watch.ts';

const WATCH_MS = 5_000;

export interface Service {
  readonly healthPort: number;
  readonly adapters: readonly Adapter[];
  reload(why: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** Resolves once questions are taken. Rejects with an AppError, and leaves nothing running. */
export async function startService(config: Config, choice: StoreChoice, today: Today, log: Logger): Promise<Service> {
  const first = await assemble(choice, log);
  const reloader = createReloader<Engine>(
    first,
    () => rebuild(choice, log),
    (engine) => engine.prepared.store.version,
    log,
  );
  let draining = false;
  const adapters = adaptersOf(config, reloader.current, today, log);
  const health = await openHealth(config, adapters, () => draining);
  const unwatch = watchFolders(choice.dirs ?? [SHIPPED_FACTS], WATCH_MS, () => void reloader.reload('files changed'));

  async function stop(): Promise<void> {
    draining = true;
    unwatch();
    await Promise.all(adapters.map((adapter) => adapter.stop()));
    await health.close();
  }

  try {
    warm(first, today(), () => performance.now());
    prepareTitles(first);
    await startAll(adapters, { log, draining: () => draining });
  } catch (error) {
    await stop();
    throw error;
  }
  return { healthPort: health.port, adapters, reload: (why) => reloader.reload(why), stop };
}

/** One for each platform there is a token for; each with a state of its own. */
function adaptersOf(config: Config, engine: () => Engine, today: Today, log: Logger): Adapter[] {
  return [
    ...(config.SLACK_BOT_TOKEN ? [slackOf(config, engine, today, log)] : []),
    ...(config.DISCORD_TOKEN ? [discordOf(config, config.DISCORD_TOKEN, engine, today, log)] : []),
  ];
}

function discordOf(config: Config, token: string, engine: () => Engine, today: Today, log: Logger): Adapter {
  return createDiscord({
    token,
    intake: config.DISCORD_PUBLIC_KEY
      ? {
          kind: 'http',
          publicKey: config.DISCORD_PUBLIC_KEY,
          port: config.DISCORD_PORT ?? 3001,
          host: config.DISCORD_HOST,
        }
      : { kind: 'gateway', messages: config.DISCORD_MESSAGES === 'on' },
    engine,
    today,
    log,
    state: createMemoryState(),
    locale: config.BOT_LOCALE,
    home: config.HOME_PLACE,
    ...(config.DISCORD_API_URL ? { apiUrl: config.DISCORD_API_URL } : {}),
  });
}

function slackOf(config: Config, engine: () => Engine, today: Today, log: Logger): Adapter {
  return createSlack({
    botToken: config.SLACK_BOT_TOKEN ?? '',
    intake: intakeOf(config),
    engine,
    today,
    log,
    state: createMemoryState(),
    version: versionOfProgram(),
    visibility: { command: config.SLACK_COMMAND_REPLY, mention: config.SLACK_MENTION_REPLY },
    locale: config.BOT_LOCALE,
    home: config.HOME_PLACE,
    ...(config.SLACK_API_URL ? { apiUrl: config.SLACK_API_URL } : {}),
  });
}

function intakeOf(config: Config): Intake {
  return config.SLACK_APP_TOKEN
    ? { kind: 'socket', appToken: config.SLACK_APP_TOKEN }
    : {
        kind: 'http',
        signingSecret: config.SLACK_SIGNING_SECRET ?? '',
        port: config.SLACK_PORT ?? 3000,
        host: config.SLACK_HOST,
      };
}

async function openHealth(
  config: Config,
  adapters: readonly Adapter[],
  draining: () => boolean,
): Promise<HealthServer> {
  try {
    return await startHealth({
      port: config.HEALTH_PORT,
      host: config.HEALTH_HOST,
      draining,
      checks: () => [
        { name: 'engine', ok: true, detail: 'ready' },
        ...adapters.map((a) => ({ name: a.name, ...a.health() })),
      ],
    });
  } catch (cause) {
    throw new AppError(
      'CONFIG_INVALID',
      `the health server cannot listen on ${config.HEALTH_HOST}:${config.HEALTH_PORT}`,
      {
        hint: 'set HEALTH_PORT and HEALTH_HOST to an address that is free; 0 takes any port',
        cause,
      },
    );
  }
}

type Rebuilt =
  | { readonly ok: true; readonly prepared: Prepared; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Plain data crosses from the thread; the engine is made here. */
function rebuild(choice: StoreChoice, log: Logger): Promise<Engine> {
  const file = import.meta.url.endsWith('.ts') ? './rebuild.ts' : './rebuild.js';
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), { workerData: choice });
    worker.once('message', (told: Rebuilt) => {
      if (!told.ok) {
        reject(new AppError('FACT_INVALID', told.why));
        return;
      }
      for (const warning of told.warnings) log.warn({}, warning);
      resolve(createEngine(told.prepared, englishWords));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new AppError('INTERNAL', 'the thread that compiles facts ended without a word')));
  });
}

export function versionOfProgram(): string {
  const file = new URL('../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
