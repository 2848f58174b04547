/**
 * What is asked of something by the name of a property: "what is the score of …", "Rui's age", "the centre: parking?",
 * "is there a waiting time for …", 中心的面积, 中心有停车场吗. Words that only carry a question elsewhere are the question itself here.
 */
import type { TextUnit } from '../text/units.ts';
import { ofChinese } from './attribute-chinese.ts';
import { ofEnglish } from './attribute-english.ts';
import type { Stretch } from './naming.ts';
import type { Mention } from './read.ts';
import type { Span } from './terms.ts';

/** The property's name. */
export interface Attribute extends Stretch {
  /** Nothing but a name stands beside it. */
  readonly bare?: true;
}

/** `mentions`: what is named, of which a property may be asked. */
export function attributesOf(
  units: readonly TextUnit[],
  spans: readonly Span[],
  mentions: readonly Mention[],
  yesNo: boolean,
): readonly Attribute[] {
  const named = mentions.filter((m) => m.from >= 0).sort((a, b) => a.from - b.from);
  if (named.length === 0) return [];
  return units.some((u) => u.kind === 'han')
    ? ofChinese(units, spans, named)
    : ofEnglish({ units, spans, named, yesNo });
}
