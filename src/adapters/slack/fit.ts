/** Puts the parts of a message together so that Slack takes it: whole parts go, in a fixed order, and none is cut. */
import type { KnownBlock } from '@slack/types';
import { clean } from '../clean.ts';
import { context } from './blocks.ts';
import { LIMITS, lengthOf, type Outgoing, problemsOf } from './limits.ts';

/** What a part is to the reader. */
export type Role = 'required' | 'lead' | 'detail' | 'reviewed' | 'source' | 'choices' | 'main' | 'related' | 'report';

export interface Part {
  readonly role: Role;
  readonly blocks: readonly KnownBlock[];
  /** The same for the fallback; empty where it has nothing to say there. */
  readonly text: string;
}

/** What goes first when there is too much, the least missed before the more. The lead and the sources are not here. */
const DROPPED: readonly Role[] = ['related', 'report', 'reviewed', 'detail', 'main', 'choices'];
/** Room kept for the fallback, which counts towards the message. */
const ROOM = LIMITS.message - LIMITS.text;

export function fit(parts: readonly Part[], shortened: string): Outgoing {
  const shown = dropUntil(parts, shortened, (left) => {
    const blocks = left.flatMap((p) => p.blocks);
    return blocks.length <= LIMITS.blocks && lengthOf(blocks) <= ROOM;
  });
  const told = dropUntil(shown, shortened, (left) => textOf(left).length <= LIMITS.text);
  return guard({ blocks: shown.flatMap((p) => p.blocks), text: textOf(told) || '–' });
}

function textOf(parts: readonly Part[]): string {
  return parts
    .map((p) => p.text)
    .filter((t) => t !== '')
    .join('\n');
}

function dropUntil(parts: readonly Part[], shortened: string, fits: (left: readonly Part[]) => boolean): Part[] {
  let left = [...parts];
  for (const role of DROPPED) {
    if (fits(left)) return left;
    left = left.filter((p) => p.role !== role);
  }
  if (fits(left)) return left;
  // A lead beyond all measure: whole pieces of it go from its end, and the message says so.
  const note: Part = { role: 'required', blocks: shortened ? [context(clean(shortened))] : [], text: shortened };
  for (const role of ['lead', 'source', 'required'] as const) {
    while (!fits([...left, note]) && left.filter((p) => p.role === role).length > (role === 'lead' ? 1 : 0)) {
      left.splice(
        left.findLastIndex((p) => p.role === role),
        1,
      );
    }
    if (fits([...left, note])) break;
  }
  const lastOfLead = left.findLastIndex((p) => p.role === 'lead');
  left.splice(lastOfLead + 1, 0, note);
  return left;
}

/** The last gate. Whatever is still over a limit goes out as its text alone, so that nothing is refused unsaid. */
export function guard(message: Outgoing): Outgoing {
  if (PASSED.has(message)) return message;
  const passed = passable(message);
  PASSED.add(passed);
  return passed;
}

/** What has been looked at once: every message passes twice, when it is made and when it leaves. */
const PASSED = new WeakSet<Outgoing>();

function passable(message: Outgoing): Outgoing {
  return problemsOf(message).length === 0 ? message : { text: message.text.slice(0, LIMITS.text) || '–', blocks: [] };
}
