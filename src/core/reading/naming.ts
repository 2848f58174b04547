/** What belongs to the name of something, and what to the language of asking around it. */
import type { TextUnit } from '../text/units.ts';
import type { Mention } from './read.ts';
import type { Span } from './terms.ts';

/** Some units, end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A noun phrase holds none of these. */
export const STOP: ReadonlySet<string> = new Set(
  'did do does was were is are has have had can could will would shall should may might must of that which who whom whose what in on at by for from since to with there got get been be a an the it they he she we you i this these those about as and or but not no if when where why how many much than then so only also just me us him them somebody someone anybody anyone everybody everyone people per asap again now today exactly urgently quickly'.split(
    ' ',
  ),
);

/** Whether the language of asking, or a name, has all of these units. */
export function isTalk(
  spans: readonly Span[],
  units: readonly TextUnit[],
  from: number,
  to: number,
  named: readonly Mention[] = [],
): boolean {
  for (let i = from; i < to; i++) {
    const talk = spans.some((s) => s.from <= i && i < s.to && s.senses.some((x) => x.type === 'asking'));
    if (
      !talk &&
      !STOP.has(units[i]!.norm) &&
      !JOINS_HAN.has(units[i]!.key) &&
      !named.some((m) => m.from <= i && i < m.to)
    )
      return false;
  }
  return true;
}
/** Within what something is called: 被销毁的侵权产品. */
const JOINS_HAN = new Set(['的', '被', '那', '这', '份', '个', '家', '篇', '批', '些', '场']);

/** Names side by side are one: "rectification campaigns", "the destroyed goods". */
export function clustersOf(named: readonly Mention[], units: readonly TextUnit[]): readonly Stretch[] {
  const clusters: { from: number; to: number }[] = [];
  for (const { from, to } of named) {
    const last = clusters.at(-1);
    const joined = last && (from <= last.to || (from === last.to + 1 && /^(?:of|的)$/.test(units[last.to]!.key)));
    if (joined) last.to = Math.max(last.to, to);
    else clusters.push({ from, to });
  }
  return clusters;
}
