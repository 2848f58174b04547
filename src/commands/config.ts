/** `config check`: reads the environment and .env as a start would, and says what is missing or what would start. */
import { type Config, readConfig } from '../config.ts';
import { AppError } from '../errors.ts';

export const CONFIG_USAGE = 'npm run -s config:check';

export function configCommand(args: string[]): number {
  if (args.join(' ') !== 'check')
    throw new AppError('USAGE', 'the only config command is check', { hint: CONFIG_USAGE });
  try {
    process.loadEnvFile();
  } catch {
    // No .env: the environment alone counts.
  }
  process.stdout.write(`${summary(readConfig(process.env))}\n`);
  return 0;
}

/** One line, and nothing secret in it. */
export function summary(config: Config): string {
  const slack = config.SLACK_APP_TOKEN ? 'Socket Mode' : `HTTP on ${config.SLACK_HOST}:${config.SLACK_PORT}`;
  const discord = config.DISCORD_PUBLIC_KEY ? `HTTP on ${config.DISCORD_HOST}:${config.DISCORD_PORT}` : 'the gateway';
  const platforms = [
    ...(config.SLACK_BOT_TOKEN ? [`to Slack by ${slack}`] : []),
    ...(config.DISCORD_TOKEN ? [`to Discord by ${discord}`] : []),
  ];
  if (platforms.length === 0)
    return 'The configuration is good. Without tokens for Slack or Discord, npm start opens a chat in the terminal.';
  return `The configuration is good. npm start connects ${platforms.join(' and ')}; health is at http://${config.HEALTH_HOST}:${config.HEALTH_PORT}/readyz.`;
}
