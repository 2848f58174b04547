/** What is counted and what is asked for by "which": the noun right behind the cue. */
import type { TextUnit } from '../text/units.ts';
import type { Span } from './terms.ts';

/** A noun phrase after a cue ends before one of these. */
const STOP = new Set(
  'did do does was were is are had has have can could will would shall should may might must of that which who in on at by for from since to with there got get were been be a an the it they he she we you i this these those about happened exactly else'.split(
    ' ',
  ),
);
const COUNT_CUE = /^(?:how many|(?:the )?(?:total )?(?:number|count|nr|no|tally) of|how much)$/;
const WHICH_CUE = /^(?:which|what|what (?:kinds?|types?|sorts?) of|which (?:kinds?|types?|sorts?) of|which of the)$/;
const CHINESE_COUNT = /^(?:多少|几)$/;
/** Measure words that stand between 多少 and what is counted. */
const CLASSIFIERS = new Set([
  '件',
  '起',
  '宗',
  '个',
  '家',
  '名',
  '位',
  '封',
  '座',
  '吨',
  '次',
  '批',
  '种',
  '项',
  '条',
  '款',
  '人',
  '国',
  '省',
]);

/** Measure words that do not tell what is counted. */
const NEUTRAL = new Set(['个', '位', '名', '家', '人', '次', '条']);

export interface Head {
  readonly cue: 'count' | 'which';
  /** Units of the noun phrase, end excluded. */
  readonly from: number;
  readonly to: number;
  /** How far it may go in words that nothing explains: 多少毒品案件. */
  readonly reach: number;
}

/** What goes on behind a counted noun, in Chinese: particles, prepositions, the verb to be. */
const STOP_HAN = new Set('被是在由给得了过吗呢吧呀啊哦和与及来已都就对从向把比为其共会有'.split(''));
const LONGEST_HAN = 8;
const DAY = new Set(['月', '号', '日', '点', '时']);

function reachOf(units: readonly TextUnit[], from: number): number {
  let to = from;
  const goesOn = (u: TextUnit): boolean => u.kind === 'han' && !u.afterBreak && !STOP_HAN.has(u.key);
  while (to < units.length && to < from + LONGEST_HAN && goesOn(units[to]!)) to++;
  return to;
}

function words(units: readonly TextUnit[], from: number, to: number): string {
  return units
    .slice(from, to)
    .map((u) => u.norm)
    .join(' ');
}

/** Noun phrases that a cue of counting or choosing governs. */
export function headsOf(units: readonly TextUnit[], spans: readonly Span[]): Head[] {
  const heads: Head[] = [];
  for (let i = 0; i < units.length; i++) {
    if (units[i]!.kind === 'han') {
      const two = units[i]!.key + (units[i + 1]?.key ?? '');
      const cue = CHINESE_COUNT.test(two) ? 2 : CHINESE_COUNT.test(units[i]!.key) ? 1 : 0;
      // 几月几号: a day is asked for, and nothing counted.
      if (cue === 0 || (units[i]!.key === '几' && DAY.has(units[i + 1]?.key ?? ''))) continue;
      let from = i + cue;
      while (from < units.length && CLASSIFIERS.has(units[from]!.key) && !startsLonger(spans, from)) from++;
      const to = spanEnd(spans, from);
      const reach = Math.max(to, reachOf(units, from));
      if (reach > from) heads.push({ cue: 'count', from, to, reach });
      else if (NEUTRAL.has(units[i + cue]?.key ?? '')) {
        // 调解员有几位: what is counted stands before.
        const before = spans
          .filter((s) => s.to <= i && i - s.to <= 4 && s.senses.some((x) => x.type !== 'asking'))
          .at(-1);
        if (before) heads.push({ cue: 'count', from: before.from, to: before.to, reach: before.to });
      }
      i = Math.max(i, from - 1);
      continue;
    }
    for (let length = 4; length >= 1; length--) {
      const text = words(units, i, i + length);
      const cue = COUNT_CUE.test(text) ? 'count' : WHICH_CUE.test(text) ? 'which' : undefined;
      if (!cue || i + length > units.length) continue;
      let to = i + length;
      while (to < units.length && !STOP.has(units[to]!.norm) && !units[to]!.afterBreak && to < i + length + 6) to++;
      if (to > i + length) heads.push({ cue, from: i + length, to, reach: to });
      i += length - 1;
      break;
    }
  }
  return heads;
}

function startsLonger(spans: readonly Span[], at: number): boolean {
  return spans.some((s) => s.from === at && s.to - s.from > 1);
}
/** In Chinese the counted noun follows at once: the terms that stand right there. */
function spanEnd(spans: readonly Span[], from: number): number {
  let to = from;
  for (const span of spans) {
    if (span.from !== to || !span.senses.some((s) => s.type !== 'asking')) continue;
    to = span.to;
  }
  return to;
}
