/** What the SDK has to say, in our log: its debug output holds whole payloads and is left out. */
import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../desk.ts';

export function quietLogger(log: Log): Logger {
  const line = (parts: readonly unknown[]): string =>
    parts
      .map((p) => (p instanceof Error ? p.message : String(p)))
      .join(' ')
      .slice(0, 500);
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn({ sdk: 'slack' }, line(parts)),
    error: (...parts) => log.error({ sdk: 'slack' }, line(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
