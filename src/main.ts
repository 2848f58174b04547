/** Start: configuration, then the service where there are tokens for one, else a chat in the terminal. */
import { createTerminal } from './adapters/terminal/terminal.ts';
import { assemble, type StoreChoice } from './assemble.ts';
import { today } from './commands/options.ts';
import { type Config, readConfig } from './config.ts';
import { describe } from './errors.ts';
import { SHIPPED_FACTS } from './facts/paths.ts';
import { createLog, type Logger } from './log.ts';
import { collectSeldom } from './ops/collecting.ts';
import { startService } from './service.ts';

async function main(): Promise<void> {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: the environment alone counts.
  }
  const config = readConfig(process.env);
  const choice: StoreChoice = {
    ...(config.FACTS_DIRS.length > 0 ? { dirs: [SHIPPED_FACTS, ...config.FACTS_DIRS] } : {}),
    ...(config.CACHE_DIR ? { cacheDir: config.CACHE_DIR } : {}),
  };
  if (config.SLACK_BOT_TOKEN || config.DISCORD_TOKEN)
    await serve(config, choice, createLog(config.LOG_LEVEL ?? 'info'));
  else await chat(config, choice, createLog(config.LOG_LEVEL ?? 'warn'));
}

async function serve(config: Config, choice: StoreChoice, log: Logger): Promise<void> {
  process.on('unhandledRejection', (err) => {
    log.fatal({ err }, 'a promise failed that nobody looked after; the process ends');
    process.exit(1);
  });
  collectSeldom();
  const service = await startService(config, choice, today, log);
  log.info({ health: service.healthPort }, 'ready');
  process.on('SIGHUP', () => void service.reload('SIGHUP'));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      // Asked twice, it does not wait any longer.
      if (stopping) process.exit(1);
      stopping = true;
      log.info({ signal }, 'stopping');
      service.stop().then(
        () => {
          log.info({}, 'stopped');
          process.exit(0);
        },
        (err: unknown) => {
          log.fatal({ err }, 'did not stop in order');
          process.exit(1);
        },
      );
    });
  }
}

async function chat(config: Config, choice: StoreChoice, log: Logger): Promise<void> {
  const engine = await assemble(choice, log);
  await new Promise<void>((resolve, reject) => {
    const terminal = createTerminal({
      engine: () => engine,
      today,
      now: Date.now,
      input: process.stdin,
      output: process.stdout,
      isTTY: process.stdin.isTTY === true && process.stdout.isTTY === true,
      color: process.stdout.isTTY === true && !process.env.NO_COLOR,
      ...(config.BOT_LOCALE ? { locale: config.BOT_LOCALE } : {}),
      ...(config.HOME_PLACE ? { home: config.HOME_PLACE } : {}),
      log,
      onClose: resolve,
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void terminal.stop());
    terminal.start().catch(reject);
  });
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
try {
  await main();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  // Whatever was begun, a socket or a timer, must not keep a failed start alive.
  process.exit(1);
}
