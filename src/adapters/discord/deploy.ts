/** Tells Discord of our commands, where they differ from what it has; says what differs. */
import { type APIApplicationCommand, REST, Routes } from 'discord.js';
import { AppError } from '../../errors.ts';
import { COMMANDS } from './commands.ts';
import { DISCORD_API } from './discord.ts';
import { refusalOf } from './failures.ts';
import { identify, refused } from './identity.ts';

export interface DeployOptions {
  readonly token: string;
  readonly apiUrl?: string | undefined;
  /** One server, where they are there at once, instead of everywhere. */
  readonly server?: string | undefined;
  /** Only tell what would change. */
  readonly dry: boolean;
}

export interface Deployed {
  /** One line a difference; empty where there is none. */
  readonly differences: readonly string[];
  readonly registered: boolean;
}

export async function deployCommands({ token, apiUrl, server, dry }: DeployOptions): Promise<Deployed> {
  const rest = new REST({ version: '10', api: apiUrl ?? DISCORD_API }).setToken(token);
  const { applicationId } = await identify(rest);
  const route =
    server === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, server);
  const wanted = COMMANDS.map((command) => wantedAt(command, server));
  try {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const there = (await rest.get(route, { query })) as readonly APIApplicationCommand[];
    const differences = compare(wanted, there);
    if (differences.length > 0 && !dry) await rest.put(route, { body: wanted });
    return { differences, registered: differences.length > 0 && !dry };
  } catch (error) {
    const { kind, why } = refusalOf(error);
    if (kind === 'auth' || kind === 'down') throw refused(error);
    throw new AppError('INPUT_INVALID', `Discord did not take the commands: ${why}`, {
      hint: server === undefined ? '' : 'is the app installed in that server, with the scope applications.commands?',
      cause: error,
    });
  }
}

/** Commands of one server cannot tell where else they are for. */
function wantedAt(command: (typeof COMMANDS)[number], server: string | undefined): object {
  if (server === undefined) return command;
  const { integration_types: _types, contexts: _contexts, ...rest } = command;
  return rest;
}

/** Only what we define is compared: Discord adds ids, versions and defaults of its own. */
export function compare(wanted: readonly object[], there: readonly object[]): string[] {
  const keyOf = (command: object): string => {
    const { type = 1, name } = command as { type?: number; name?: string };
    return `${type === 1 ? '/' : ''}${name}`;
  };
  const old = new Map(there.map((command) => [keyOf(command), command]));
  const fresh = new Set(wanted.map(keyOf));
  return [
    ...wanted.flatMap((command) => {
      const before = old.get(keyOf(command));
      return before ? differing(command, before, keyOf(command)) : [`+ ${keyOf(command)}`];
    }),
    ...[...old.keys()].filter((key) => !fresh.has(key)).map((key) => `- ${key}`),
  ];
}

function differing(wanted: unknown, there: unknown, path: string): string[] {
  if (Array.isArray(wanted)) {
    const list: readonly unknown[] = Array.isArray(there) ? there : [];
    const inner = wanted.flatMap((w, i) => differing(w, list[i], `${path}[${i}]`));
    return list.length > wanted.length ? [...inner, `~ ${path}: ${list.length - wanted.length} fewer`] : inner;
  }
  if (typeof wanted === 'object' && wanted !== null) {
    const before = (there ?? {}) as { readonly [key: string]: unknown };
    const inner = Object.entries(wanted).flatMap(([key, w]) => differing(w, before[key], `${path}.${key}`));
    // Of names anybody may choose, one that is no longer there is a difference; of Discord's own fields, options alone.
    const dropped = Object.keys(before).filter(
      (key) => !(key in wanted) && (path.endsWith('_localizations') || (key === 'options' && isFilled(before[key]))),
    );
    return [...inner, ...dropped.map((key) => `- ${path}.${key}`)];
  }
  return wanted === there ? [] : [`~ ${path}: ${JSON.stringify(there) ?? 'nothing'} → ${JSON.stringify(wanted)}`];
}

function isFilled(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}
