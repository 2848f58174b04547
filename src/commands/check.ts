/** `check-claim`: somebody's sentence against the store. */
import { assemble } from '../assemble.ts';
import type { Config } from '../config.ts';
import { checkMessage, toText } from '../core/message.ts';
import { stripInvisible } from '../core/text/normalise.ts';
import { AppError } from '../errors.ts';
import type { Warnings } from '../log.ts';
import { contextOf, flags, READER_FLAGS, READER_USAGE, STORE_FLAGS, STORE_USAGE, storeChoice } from './options.ts';
import { toCheckRecord } from './record.ts';

export const CHECK_USAGE = `Usage: npm run -s check-claim -- [options] "text"
  --json          the verdicts as JSON
  --explain       show what each claim was held against
${STORE_USAGE}
${READER_USAGE}
Exit code: 0 every claim agrees, 2 one differs, is of another scope or is not covered, 1 failure.`;

export async function checkCommand(args: string[], config: Config, log: Warnings): Promise<number> {
  const { values, positionals } = flags(
    {
      args,
      allowPositionals: true,
      options: {
        ...STORE_FLAGS,
        ...READER_FLAGS,
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    },
    CHECK_USAGE,
  );
  if (values.help) {
    process.stdout.write(`${CHECK_USAGE}\n`);
    return 0;
  }
  const context = contextOf(values, CHECK_USAGE);
  const text = positionals.join(' ').trim();
  if (text === '') throw new AppError('USAGE', 'there is nothing to check', { hint: CHECK_USAGE });
  const engine = await assemble(storeChoice(values, config.CACHE_DIR), log);
  const started = performance.now();
  const check = engine.check(text, { ...context, explain: values.explain ?? false });
  const ms = performance.now() - started;
  const trace = values.explain ? check.trace : [];
  const lines = values.json
    ? [JSON.stringify({ ...toCheckRecord(check, ms), ...(values.explain ? { trace } : {}) })]
    : [...toText(checkMessage(check)).split('\n'), ...(trace.length > 0 ? ['', ...trace] : [])].map(stripInvisible);
  process.stdout.write(`${lines.join('\n')}\n`);
  return check.verdict === 'agrees' ? 0 : 2;
}
