/** The environment, parsed once: every problem at once, each with where to find the value. */
import { z } from 'zod';
import { AppError } from './errors.ts';

const optional = z
  .string()
  .trim()
  .transform((s) => (s === '' ? undefined : s))
  .optional();

const APPS = 'https://api.slack.com/apps → your app →';
const WHERE = {
  bot: `${APPS} OAuth & Permissions → Bot User OAuth Token`,
  app: `${APPS} Basic Information → App-Level Tokens, with the scope connections:write`,
  secret: `${APPS} Basic Information → App Credentials → Signing Secret`,
};

const DISCORD = 'https://discord.com/developers/applications → your app →';
const WHERE_DISCORD = {
  token: `${DISCORD} Bot → Reset Token`,
  key: `${DISCORD} General Information → Public Key`,
};

const secret = (prefix: string, where: string) =>
  z
    .string()
    .trim()
    .refine((s) => s === '' || s.startsWith(prefix), `must begin with ${prefix}; find it at ${where}`)
    .transform((s) => (s === '' ? undefined : s))
    .optional();

const port = z.coerce
  .number({ error: 'write a port number, such as 3000' })
  .int('write a port number, such as 3000')
  .min(0, 'write a port number from 0 to 65535')
  .max(65_535, 'write a port number from 0 to 65535');

const schema = z.object({
  FACTS_DIRS: optional.transform(
    (s) =>
      s
        ?.split(/[,:]/)
        .map((d) => d.trim())
        .filter(Boolean) ?? [],
  ),
  BOT_LOCALE: z.enum(['en', 'zh'], { error: 'write en or zh' }).optional(),
  HOME_PLACE: optional,
  CACHE_DIR: optional,
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'write fatal, error, warn, info, debug, trace or silent',
    })
    .optional(),
  SLACK_BOT_TOKEN: secret('xoxb-', WHERE.bot),
  SLACK_APP_TOKEN: secret('xapp-', WHERE.app),
  SLACK_SIGNING_SECRET: secret('', WHERE.secret),
  SLACK_PORT: port.optional(),
  SLACK_HOST: z.string().trim().default('127.0.0.1'),
  SLACK_COMMAND_REPLY: z.enum(['private', 'channel'], { error: 'write private or channel' }).default('private'),
  SLACK_MENTION_REPLY: z.enum(['thread', 'private'], { error: 'write thread or private' }).default('thread'),
  SLACK_API_URL: z.url({ error: 'write a web address, or leave it empty for Slack itself' }).optional(),
  DISCORD_TOKEN: optional.refine(
    (s) => s === undefined || /^[\w-]{10,}\.[\w-]+\.[\w-]{10,}$/.test(s),
    `must be three parts with dots between them; find it at ${WHERE_DISCORD.token}`,
  ),
  DISCORD_MESSAGES: z.enum(['on', 'off'], { error: 'write on or off' }).default('off'),
  DISCORD_PUBLIC_KEY: optional.refine(
    (s) => s === undefined || /^[0-9a-f]{64}$/i.test(s),
    `must be 64 hexadecimal digits; find it at ${WHERE_DISCORD.key}`,
  ),
  DISCORD_PORT: port.optional(),
  DISCORD_HOST: z.string().trim().default('127.0.0.1'),
  DISCORD_API_URL: z.url({ error: 'write a web address, or leave it empty for Discord itself' }).optional(),
  HEALTH_PORT: port.default(8787),
  HEALTH_HOST: z.string().trim().default('127.0.0.1'),
});
export type Config = z.infer<typeof schema>;

/** What belongs together. Each problem names the variable that is missing or too many. */
function incomplete(env: Readonly<Record<string, string>>): string[] {
  const has = (name: string): boolean => (env[name] ?? '').trim() !== '';
  const problems: string[] = [];
  const endpoint = has('DISCORD_PUBLIC_KEY') || has('DISCORD_PORT');
  if (!has('DISCORD_TOKEN') && endpoint) problems.push(`DISCORD_TOKEN: missing; find it at ${WHERE_DISCORD.token}`);
  if (endpoint && !has('DISCORD_PUBLIC_KEY'))
    problems.push(`DISCORD_PUBLIC_KEY: missing beside DISCORD_PORT; find it at ${WHERE_DISCORD.key}`);
  if (endpoint && !has('DISCORD_PORT'))
    problems.push(
      "DISCORD_PORT: missing beside DISCORD_PUBLIC_KEY; the port Discord's requests arrive at, such as 3001",
    );
  if (endpoint && (env.DISCORD_MESSAGES ?? '').trim() === 'on')
    problems.push(
      'DISCORD_MESSAGES: messages come by the gateway only; leave DISCORD_PUBLIC_KEY and DISCORD_PORT empty',
    );
  const http = has('SLACK_SIGNING_SECRET') || has('SLACK_PORT');
  if (!has('SLACK_BOT_TOKEN') && (has('SLACK_APP_TOKEN') || http))
    problems.push(`SLACK_BOT_TOKEN: missing; find it at ${WHERE.bot}`);
  if (has('SLACK_BOT_TOKEN') && !has('SLACK_APP_TOKEN') && !http)
    problems.push(`SLACK_APP_TOKEN: missing; find it at ${WHERE.app}`);
  if (has('SLACK_APP_TOKEN') && http)
    problems.push('SLACK_APP_TOKEN: set it for Socket Mode, or SLACK_SIGNING_SECRET and SLACK_PORT for HTTP, not both');
  if (http && !has('SLACK_SIGNING_SECRET'))
    problems.push(`SLACK_SIGNING_SECRET: missing beside SLACK_PORT; find it at ${WHERE.secret}`);
  if (http && !has('SLACK_PORT'))
    problems.push("SLACK_PORT: missing beside SLACK_SIGNING_SECRET; the port Slack's requests arrive at, such as 3000");
  return problems;
}

/** Empty values count as absent: that is how .env.example ships. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== ''),
  );
  const checked = schema.safeParse(present);
  const problems = [
    ...(checked.success ? [] : checked.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`)),
    ...incomplete(present),
  ];
  if (checked.success && problems.length === 0) return checked.data;
  throw new AppError(
    'CONFIG_INVALID',
    `the configuration has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    {
      hint: 'set them in the environment or in .env; .env.example explains each',
    },
  );
}
