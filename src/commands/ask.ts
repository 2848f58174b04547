/** `ask`: one question, or the batch interface with --jsonl. */
import { assemble } from '../assemble.ts';
import type { Config } from '../config.ts';
import { toMessage, toText } from '../core/message.ts';
import { stripInvisible } from '../core/text/normalise.ts';
import { AppError } from '../errors.ts';
import type { Warnings } from '../log.ts';
import { runBatch } from './batch.ts';
import { contextOf, flags, READER_FLAGS, READER_USAGE, STORE_FLAGS, STORE_USAGE, storeChoice } from './options.ts';
import { toRecord } from './record.ts';

export const ASK_USAGE = `Usage: npm run -s ask -- [options] "question"
       npm run -s ask -- --jsonl [options] < questions.jsonl
  --jsonl         one JSON object a line in, one out
  --json          the answer as JSON
  --explain       show every step that led to the answer
${STORE_USAGE}
${READER_USAGE}
Exit code: 0 answered, 2 not answered, 1 failure.`;

export async function askCommand(args: string[], config: Config, log: Warnings): Promise<number> {
  const { values, positionals } = flags(
    {
      args,
      allowPositionals: true,
      options: {
        ...STORE_FLAGS,
        ...READER_FLAGS,
        jsonl: { type: 'boolean' },
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    },
    ASK_USAGE,
  );
  if (values.help) {
    process.stdout.write(`${ASK_USAGE}\n`);
    return 0;
  }
  const context = contextOf(values, ASK_USAGE);
  const choice = storeChoice(values, config.CACHE_DIR);
  if (values.jsonl) {
    return runBatch(
      await assemble(choice, log),
      context,
      { explain: values.explain ?? false, fixedNow: values.now !== undefined },
      process.stdin,
      process.stdout,
    );
  }
  const question = positionals.join(' ').trim();
  if (question === '') throw new AppError('USAGE', 'there is no question', { hint: ASK_USAGE });
  const engine = await assemble(choice, log);
  const started = performance.now();
  const answer = engine.ask(question, { ...context, explain: values.explain ?? false });
  const ms = performance.now() - started;
  const lines = values.json
    ? [JSON.stringify({ ...toRecord(answer, ms), ...(values.explain ? { trace: answer.trace } : {}) })]
    : [
        ...toText(toMessage(answer)).split('\n').map(stripInvisible),
        ...(values.explain ? ['', ...answer.trace.map(stripInvisible)] : []),
      ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return (answer.kind === 'several' ? answer.outcome : answer.kind) === 'answer' ? 0 : 2;
}
