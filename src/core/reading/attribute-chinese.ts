/** Properties asked for in Chinese. */
import type { TextUnit } from '../text/units.ts';
import type { Attribute } from './attribute.ts';
import { clustersOf, isTalk } from './naming.ts';
import type { Mention } from './read.ts';
import type { Span } from './terms.ts';

/** What may stand behind a property that is asked for. */
const CHINESE_ENDS = /^(?:是?(?:什么|啥|多少|怎样|怎么样|如何|哪|几)|呢|吗|嘛|是|[?？]|$)/u;
/** No noun holds one of these. */
const NO_NOUN_HAN =
  /[了的是有也都就不没又吗呢吧呀啊把被让给从在谁啥哪咋几怎何来得更到帮搞或这那些们她他它我你您再说讲多少系出跟给]|什么|来着|出来|知道|[里头中内上下]$/u;
const LONGEST_HAN = 6;

export function ofChinese(units: readonly TextUnit[], spans: readonly Span[], named: readonly Mention[]): Attribute[] {
  const text = (from: number, to = units.length): string =>
    units
      .slice(from, to)
      .map((u) => u.norm)
      .join('');
  return clustersOf(named, units).flatMap((m): Attribute[] => {
    const own = named.filter((n) => n.from >= m.from && n.to <= m.to);
    if (own.every((n) => n.node.kind === 'place') || !isTalk(spans, units, 0, m.from, named)) return [];
    const next = units[m.to]?.key;
    const has = next === '有' && /(?:[吗没么]|没有)$/u.test(text(m.to));
    const joined = next === '的' || has;
    const from = joined ? m.to + 1 : m.to;
    let to = from;
    while (to < units.length && to - from < LONGEST_HAN && isHan(units[to]!) && !CHINESE_ENDS.test(text(to))) to++;
    if (to - from < 2 || !CHINESE_ENDS.test(text(to)) || (!joined && to < units.length)) return [];
    // "…成立的，谢谢": behind a comma goes on the talk.
    if (units[from]!.afterBreak && (joined || isTalk(spans, units, from, to))) return [];
    if (NO_NOUN_HAN.test(text(from, to)) || units.slice(from + 1, to).some((u) => u.afterBreak)) return [];
    return [joined ? { from, to } : { from, to, bare: true }];
  });
}

const isHan = (u: TextUnit): boolean => u.kind === 'han';
