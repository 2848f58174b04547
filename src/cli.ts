/** The command line: one small command each. */
import { ASK_USAGE, askCommand } from './commands/ask.ts';
import { benchCommand } from './commands/bench.ts';
import { buildCommand } from './commands/build.ts';
import { CHECK_USAGE, checkCommand } from './commands/check.ts';
import { configCommand } from './commands/config.ts';
import { DEPLOY_USAGE, deployCommand } from './commands/deploy.ts';
import { evalCommand } from './commands/eval.ts';
import { FACTS_USAGE, factsCommand } from './commands/facts.ts';
import { type Config, readConfig } from './config.ts';
import { AppError, describe } from './errors.ts';
import { createLog, type Logger } from './log.ts';

type Command = (args: string[], config: Config, log: Logger) => Promise<number> | number;

const COMMANDS: { readonly [name: string]: Command } = {
  ask: askCommand,
  facts: factsCommand,
  'check-claim': checkCommand,
  build: buildCommand,
  eval: evalCommand,
  bench: benchCommand,
  config: configCommand,
  deploy: deployCommand,
};
const USAGE = `${ASK_USAGE}\n\n${CHECK_USAGE}\n\n${FACTS_USAGE}\n\n${DEPLOY_USAGE}\n\nOther commands: npm start, npm run build, npm run eval, npm run bench`;

async function run(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new AppError('USAGE', name ? `there is no command "${name}"` : 'name a command', { hint: USAGE });
  const config = readConfig(process.env);
  return command(args, config, createLog(config.LOG_LEVEL ?? 'warn'));
}

// A reader that closed early (head, a pager) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}
