/** A message is answered once, answered anew where it was edited in time, and never otherwise. */
import type { Memory } from '../core/types.ts';
import type { Shelf } from '../ops/state.ts';
import { digestOf } from './desk.ts';

/** What is kept of a message that was answered: where the answer stands, and a digest of what was asked. */
export interface Replied {
  readonly digest: string;
  readonly where?: string;
  /** What it leaned on, so that an edited one leans on the same. */
  readonly memory?: Memory | undefined;
}

export const REPLIES = { ttlMs: 10 * 60_000, max: 10_000 };

/** An edit later than this changes nothing. */
const EDITABLE_MS = 5 * 60_000;

export interface Heard {
  readonly key: string;
  readonly text: string;
  /** How long after it was written it was edited, where it was. */
  readonly editedAfterMs: number | undefined;
  /** What the conversation has left so far. */
  remembered(): Promise<Memory | undefined>;
  /** Answers, or changes the answer at `earlier`; gives where the answer stands. */
  tell(memory: Memory | undefined, earlier: string | undefined): Promise<string | undefined>;
}

/** One at a time for each key: what a message is answered with depends on what has been answered. */
export async function answerOnce(shelf: Shelf<Replied>, heard: Heard): Promise<void> {
  const { key, editedAfterMs } = heard;
  const before = await shelf.get(key);
  const digest = digestOf(heard.text);
  if (before?.digest === digest) return;
  const edited = editedAfterMs !== undefined;
  if (edited && !(editedAfterMs >= 0 && editedAfterMs <= EDITABLE_MS)) return;
  if (before && !edited) return;
  // Remembered before it is answered, so that whatever fails later, nothing is answered twice.
  await shelf.put(key, { ...before, digest });
  const memory = before ? before.memory : await heard.remembered();
  const where = await heard.tell(memory, before?.where);
  if (where !== undefined) await shelf.put(key, { digest, where, memory });
}
