/** `deploy`: tells Discord of the commands, where they differ from what it has, and prints the difference. */
import { parseArgs } from 'node:util';
import { deployCommands } from '../adapters/discord/deploy.ts';
import { readConfig } from '../config.ts';
import { AppError } from '../errors.ts';

export const DEPLOY_USAGE = 'npm run -s deploy:commands [-- --server ID] [-- --dry-run]';

export async function deployCommand(args: string[]): Promise<number> {
  const { server, dry } = parse(args);
  try {
    process.loadEnvFile();
  } catch {
    // No .env: the environment alone counts.
  }
  const config = readConfig(process.env);
  if (!config.DISCORD_TOKEN)
    throw new AppError('CONFIG_INVALID', 'DISCORD_TOKEN: missing', {
      hint: 'find it at https://discord.com/developers/applications → your app → Bot → Reset Token',
    });
  const { differences, registered } = await deployCommands({
    token: config.DISCORD_TOKEN,
    apiUrl: config.DISCORD_API_URL,
    server,
    dry,
  });
  const where = server === undefined ? 'everywhere' : `in the server ${server}`;
  const outcome =
    differences.length === 0
      ? `Discord has these commands ${where} already; nothing was done.`
      : registered
        ? `The commands are registered ${where}.`
        : `Nothing was done; without --dry-run the commands would be registered ${where}.`;
  process.stdout.write(`${[...differences, outcome].join('\n')}\n`);
  return 0;
}

function parse(args: string[]): { readonly server: string | undefined; readonly dry: boolean } {
  try {
    const { values } = parseArgs({ args, options: { server: { type: 'string' }, 'dry-run': { type: 'boolean' } } });
    const { server } = values;
    if (server !== undefined && !/^\d{15,20}$/.test(server))
      throw new AppError('USAGE', 'a server is given by its id, such as 123456789012345678', { hint: DEPLOY_USAGE });
    return { server, dry: values['dry-run'] ?? false };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('USAGE', error instanceof Error ? error.message : String(error), { hint: DEPLOY_USAGE });
  }
}
