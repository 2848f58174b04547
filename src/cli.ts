/** The command line: one small command each. */
import { type Config, readConfig } from './config.ts';
import { AppError, describe } from './errors.ts';
import { createWarnings, type Warnings } from './log.ts';

type Command = (args: string[], config: Config, log: Warnings) => Promise<number> | number;

/** Each is read when it is called: most of what one of them needs, the others do not. */
const COMMANDS: { readonly [name: string]: () => Promise<Command> } = {
  ask: async () => (await import('./commands/ask.ts')).askCommand,
  facts: async () => (await import('./commands/facts.ts')).factsCommand,
  'check-claim': async () => (await import('./commands/check.ts')).checkCommand,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  eval: async () => (await import('./commands/eval.ts')).evalCommand,
  bench: async () => (await import('./commands/bench.ts')).benchCommand,
  config: async () => (await import('./commands/config.ts')).configCommand,
  deploy: async () => (await import('./commands/deploy.ts')).deployCommand,
};

async function usage(): Promise<string> {
  const [ask, check, facts, deploy] = await Promise.all([
    import('./commands/ask.ts'),
    import('./commands/check.ts'),
    import('./commands/facts.ts'),
    import('./commands/deploy.ts'),
  ]);
  const usages = [ask.ASK_USAGE, check.CHECK_USAGE, facts.FACTS_USAGE, deploy.DEPLOY_USAGE];
  return `${usages.join('\n\n')}\n\nOther commands: npm start, npm run build, npm run eval, npm run bench`;
}

async function run(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command)
    throw new AppError('USAGE', name ? `there is no command "${name}"` : 'name a command', { hint: await usage() });
  const config = readConfig(process.env);
  return (await command())(args, config, createWarnings(config.LOG_LEVEL ?? 'warn'));
}

// A reader that closed early (head, a pager) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});
// No await at the top: packed into one file, this is no module.
run().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = 1;
  },
);
