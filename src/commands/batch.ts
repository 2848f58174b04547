/** The batch interface: standard output carries its lines and nothing else, each answered as it is read. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { isDay } from '../core/dates.ts';
import type { Engine } from '../core/engine.ts';
import type { Context, Memory } from '../core/types.ts';
import { today } from './options.ts';
import { toCheckRecord, toRecord } from './record.ts';

/** A day, or a moment of one: what a conversation remembers expires by the moment. */
const isoDate = z.string().transform((text, issues) => {
  const day = text.replace(/T.*$/, '');
  const at = Date.parse(text);
  if (isDay(day) && !Number.isNaN(at)) return { day, at };
  issues.addIssue({ code: 'custom', message: 'write now as an ISO date' });
  return z.NEVER;
});

const line = z.looseObject({
  id: z.unknown().optional(),
  q: z.string().optional(),
  check: z.string().optional(),
  locale: z.enum(['en', 'zh']).optional(),
  conversation: z.string().optional(),
  now: isoDate.optional(),
});

export interface BatchOptions {
  readonly explain: boolean;
  /** `--now` was given: it holds for lines without their own. */
  readonly fixedNow: boolean;
}

export async function runBatch(
  engine: Engine,
  context: Context,
  options: BatchOptions,
  input: Readable,
  output: Writable,
): Promise<number> {
  const { store } = engine.prepared;
  let closed = false;
  const memories = new Memories();
  output.on('error', () => {
    // Whoever read us went away: a quiet end.
    closed = true;
    input.destroy();
  });
  const write = async (record: unknown): Promise<void> => {
    if (closed) return;
    if (!output.write(`${JSON.stringify(record)}\n`))
      await Promise.race([once(output, 'drain'), once(output, 'close')]).catch(() => undefined);
  };
  const phrasings = store.facts.reduce((n, f) => n + (f.questions.en?.length ?? 0) + (f.questions.zh?.length ?? 0), 0);
  await write({ ready: true, facts: store.facts.length, phrasings, store: store.version });
  try {
    for await (const text of createInterface({ input, crlfDelay: Infinity })) {
      if (closed) break;
      if (text.trim() === '') continue;
      await write(answerLine(engine, context, options, text, memories));
    }
  } catch (error) {
    if (!closed) throw error;
  }
  return 0;
}

/** What each conversation remembers, the latest ones only: a run may hold any number of them. */
class Memories {
  readonly #held = new Map<string, Memory>();
  get(conversation: string): Memory | undefined {
    return this.#held.get(conversation);
  }
  set(conversation: string, memory: Memory): void {
    this.#held.delete(conversation);
    this.#held.set(conversation, memory);
    if (this.#held.size > MOST_CONVERSATIONS) this.#held.delete(this.#held.keys().next().value!);
  }
}
const MOST_CONVERSATIONS = 10_000;

function answerLine(
  engine: Engine,
  context: Context,
  options: BatchOptions,
  text: string,
  memories: Memories,
): Record<string, unknown> {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return {
      kind: 'error',
      code: 'INPUT_INVALID',
      message: 'this line is not JSON; write one object a line, such as {"id":1,"q":"…"}',
    };
  }
  const idOf = raw !== null && typeof raw === 'object' && 'id' in raw ? { id: raw.id } : {};
  const parsed = line.safeParse(raw);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    return {
      ...idOf,
      kind: 'error',
      code: 'INPUT_INVALID',
      message: `${first?.path.join('.') || 'line'}: ${first?.message ?? 'not understood'}`,
    };
  }
  const { q, check, locale, now, conversation } = parsed.data;
  if (q === undefined && check === undefined)
    return { ...idOf, kind: 'error', code: 'INPUT_INVALID', message: 'the object has neither "q" nor "check"' };
  const asked: Context = {
    ...context,
    explain: options.explain,
    ...(locale ? { locale } : {}),
    now: now?.day ?? (options.fixedNow ? context.now : today()),
    ...(now ? { at: now.at } : {}),
  };
  try {
    const started = performance.now();
    if (q === undefined) {
      const checked = engine.check(check ?? '', asked);
      const record = toCheckRecord(checked, performance.now() - started);
      return { ...idOf, ...record, ...(options.explain ? { trace: checked.trace } : {}) };
    }
    const { answer, memory } = engine.converse(
      q,
      asked,
      conversation === undefined ? undefined : memories.get(conversation),
    );
    if (conversation !== undefined) memories.set(conversation, memory);
    const record = toRecord(answer, performance.now() - started);
    return { ...idOf, ...record, ...(options.explain ? { trace: answer.trace } : {}) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return { ...idOf, kind: 'error', code: 'INTERNAL', message: 'this question could not be read; please report it' };
  }
}
