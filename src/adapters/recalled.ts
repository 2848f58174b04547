/** The answer behind a button: as it is now, and whether the facts have changed since it was posted. */
import { parseRef } from '../core/refs.ts';
import type { Answer, Locale } from '../core/types.ts';
import type { Desk } from './desk.ts';

export interface Recalled {
  readonly answer: Answer;
  readonly changed: boolean;
}

/** Undefined where the reference is none of ours or its fact is gone. */
export function recalledOf(desk: Desk, ref: string | undefined, locale: Locale): Recalled | undefined {
  const parsed = ref === undefined ? undefined : parseRef(ref);
  const answer = parsed && ref !== undefined ? desk.recall(ref, locale) : undefined;
  if (!parsed || !answer) return undefined;
  return { answer, changed: !desk.engine().prepared.store.version.startsWith(parsed.store) };
}
