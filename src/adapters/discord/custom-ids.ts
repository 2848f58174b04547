/** What a pressed thing carries: what is meant and a reference, in at most 100 characters, valid after any restart. */
import { MAX_REF } from '../../core/refs.ts';

/** Letters never change their meaning; a new meaning is a new letter. */
const LETTERS = { share: 's', cite: 'c', choose: 'o', related: 'r', report: 'w' } as const;
export type Action = keyof typeof LETTERS;

/** Of this shape of ids; one of another shape is a stale button. */
const VERSION = 'ip1';

/** `ip1:o2:a.…`: the number tells apart what stands in one message, where each id is unique. */
export function customId(action: Action, index: number, ref: string): string {
  return `${VERSION}:${LETTERS[action]}${index}:${ref}`;
}

export interface Pressed {
  readonly action: Action;
  readonly ref: string;
}

export function parseCustomId(id: string): Pressed | undefined {
  const found = /^ip1:([a-z])\d{1,2}:([^\s:]+)$/u.exec(id);
  const action = (Object.keys(LETTERS) as Action[]).find((a) => LETTERS[a] === found?.[1]);
  const ref = found?.[2];
  return action && ref !== undefined && ref.length <= MAX_REF ? { action, ref } : undefined;
}
