/** Start: configuration → engine → adapters → signals. */
import { createTerminal } from './adapters/terminal/terminal.ts';
import { assemble } from './assemble.ts';
import { today } from './commands/options.ts';
import { readConfig } from './config.ts';
import { describe } from './errors.ts';
import { SHIPPED_FACTS } from './facts/paths.ts';
import { createLog } from './log.ts';

async function main(): Promise<void> {
  try {
    process.loadEnvFile();
  } catch {
    // No .env: the environment alone counts.
  }
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const engine = assemble(
    {
      ...(config.FACTS_DIRS.length > 0 ? { dirs: [SHIPPED_FACTS, ...config.FACTS_DIRS] } : {}),
      ...(config.CACHE_DIR ? { cacheDir: config.CACHE_DIR } : {}),
    },
    log,
  );
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
  process.exitCode = 1;
}
