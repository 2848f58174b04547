/** Puts the parts of a message together so that Discord takes it: whole parts go, in a fixed order, and none is cut. */
import type { APIEmbed } from 'discord.js';
import { guard, LIMITS, type Outgoing, problemsOf, type Row } from './limits.ts';

/** What a part is to the reader. */
export type Role = 'required' | 'lead' | 'detail' | 'reviewed' | 'source' | 'choices' | 'main' | 'related' | 'report';

export interface Part {
  readonly role: Role;
  /** Which of several answers it belongs to. */
  readonly group: number;
  /** Markdown of ours, already inert where it holds foreign words; empty where it is only to be pressed. */
  readonly text: string;
  readonly rows: readonly Row[];
}

/** What goes first when there is too much, the least missed before the more. The lead and the sources are not here. */
const DROPPED: readonly Role[] = ['related', 'report', 'reviewed', 'detail', 'main', 'choices'];
/** What is said in the message itself; all else stands in the box below it. */
const SAID: readonly Role[] = ['required', 'lead'];

export function fit(parts: readonly Part[], shortened: string): Outgoing {
  let left = [...parts];
  for (const role of DROPPED) {
    if (fits(left)) return guard(lay(left));
    left = left.filter((p) => p.role !== role);
  }
  if (fits(left)) return guard(lay(left));
  // A lead beyond all measure: whole pieces of it go from its end, and the message says so.
  const note: Part = { role: 'required', group: left.at(-1)?.group ?? 0, text: shortened, rows: [] };
  const shown = (): Part[] => (shortened === '' ? left : [...left, note]);
  for (const role of ['lead', 'source', 'required'] as const) {
    while (!fits(shown()) && left.filter((p) => p.role === role).length > (role === 'lead' ? 1 : 0))
      left.splice(
        left.findLastIndex((p) => p.role === role),
        1,
      );
    if (fits(shown())) break;
  }
  return guard(lay(shown()));
}

function fits(parts: readonly Part[]): boolean {
  return problemsOf(lay(parts)).length === 0;
}

/** The answer is the message, what belongs to it a box below; several answers, or a long one, are boxes. */
function lay(parts: readonly Part[]): Outgoing {
  const components = parts.flatMap((p) => p.rows);
  const groups = [...new Set(parts.map((p) => p.group))];
  const said = joined(parts.filter((p) => SAID.includes(p.role)));
  if (groups.length === 1 && said.length <= LIMITS.content) {
    const beside = boxes(parts.filter((p) => !SAID.includes(p.role)));
    return { content: said, embeds: beside, components };
  }
  return { content: '', embeds: groups.flatMap((g) => boxes(parts.filter((p) => p.group === g))), components };
}

function joined(parts: readonly Part[]): string {
  return parts
    .map((p) => p.text)
    .filter((t) => t !== '')
    .join('\n');
}

/** As many as it takes, each within its limit, parted between parts. */
function boxes(parts: readonly Part[]): APIEmbed[] {
  const descriptions: string[] = [];
  for (const { text } of parts) {
    if (text === '') continue;
    const last = descriptions.at(-1);
    if (last !== undefined && last.length + 1 + text.length <= LIMITS.embedDescription)
      descriptions[descriptions.length - 1] = `${last}\n${text}`;
    else descriptions.push(text);
  }
  return descriptions.map((description) => ({ description }));
}
