/** The words of a question that no term and no cue explains. */
import { segmentHan } from '../match/features.ts';
import { joinKeys, type TextUnit } from '../text/units.ts';
import type { UnknownWord } from './read.ts';
import type { Span } from './terms.ts';

export function unknownOf(
  units: readonly TextUnit[],
  spans: readonly Span[],
  covered: ReadonlySet<number>,
): UnknownWord[] {
  const explained = new Set(covered);
  for (const span of spans) for (let i = span.from; i < span.to; i++) explained.add(i);
  const unknown: UnknownWord[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    if (explained.has(i)) continue;
    if (unit.kind !== 'han') {
      if (unit.kind === 'word' && unit.norm.length < 2) continue;
      unknown.push({
        text: unit.raw,
        key: unit.key,
        norm: unit.norm,
        name: /^\p{Lu}/u.test(unit.raw) && i > 0 && !unit.afterBreak,
        from: i,
      });
      continue;
    }
    let end = i;
    while (
      end < units.length &&
      units[end]!.kind === 'han' &&
      !explained.has(end) &&
      (end === i || !units[end]!.afterBreak)
    )
      end++;
    const run = joinKeys(units.slice(i, end).map((u) => u.key));
    let at = i;
    for (const word of segmentHan(run)) {
      // 也有, 都在: little words glued together are little words.
      if (word.length < 2 || !LITTLE_HAN.test(word))
        unknown.push({ text: word, key: word, norm: word, name: false, from: at });
      at += word.length;
    }
    i = end - 1;
  }
  return unknown;
}

const LITTLE_HAN = /^[也有在都还就是的了吧呢吗么啊呀又再才已曾能可会要这那其之]+$/u;
