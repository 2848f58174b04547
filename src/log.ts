/** Structured logs on standard error, with secrets redacted. Questions are never logged. */
import { createRequire } from 'node:module';
import type { Logger, pino as Pino } from 'pino';

export type { Logger };

const SECRETS = [
  'token',
  'secret',
  'password',
  'authorization',
  'cookie',
  'signingSecret',
  'botToken',
  'appToken',
  'publicKey',
];

export function createLog(level: string): Logger {
  // Read here and not above: most commands end without a line to log.
  const pino: typeof Pino = createRequire(import.meta.url)('pino');
  return pino(
    { level, base: null, redact: { paths: SECRETS.flatMap((s) => [s, `*.${s}`, `*.*.${s}`]), censor: '[redacted]' } },
    pino.destination({ fd: 2, sync: true }),
  );
}

/** What a command needs of a log: it is made with its first line. */
export type Warnings = Pick<Logger, 'warn'>;

export function createWarnings(level: string): Warnings {
  let log: Logger | undefined;
  return {
    warn: (...line: Parameters<Logger['warn']>) => {
      log ??= createLog(level);
      log.warn(...line);
    },
  } as Warnings;
}
