/** Structured logs on standard error, with secrets redacted. Questions are never logged. */
import pino, { type Logger } from 'pino';

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
  return pino(
    { level, base: null, redact: { paths: SECRETS.flatMap((s) => [s, `*.${s}`, `*.*.${s}`]), censor: '[redacted]' } },
    pino.destination({ fd: 2, sync: true }),
  );
}
