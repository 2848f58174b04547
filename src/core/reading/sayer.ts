/** "What did the mayor say?", 律师怎么看: whose words or thoughts a question asks for. */
import type { TextUnit } from '../text/units.ts';

/** Units of whoever says or thinks it. */
export interface Sayer {
  readonly from: number;
  readonly to: number;
}

const VERBS = String.raw`say|said|saying|tell|told|think|thought|make of|made of|feel|felt|believe|reckon|remark|comment|complain|object|criticis\w+|criticiz\w+|reply|replied|respond|argue|warn|fear|hope|want(?! to (?:do|know|say|see|achieve|improve))|like|dislike|demand|recommend|advise|suggest|want`;
const ENGLISH = new RegExp(
  String.raw`\bwhat (?:else |exactly |all )?(?:do|did|does|has|have|had) ((?:[a-z'’-]+ ){1,5}?)(?:ever |also |actually |really |publicly |then )?(?:have to |had to |got to )?(?:${VERBS})\b`,
  'i',
);
const CHINESE =
  /(?:^|[，。；！？,;!?])(?:请问|那么?|想问一?下?|问一?下|查一?下)?([\p{Script=Han}A-Za-z]{2,14}?)(?:们|都|又|到底|究竟|是|对[\p{Script=Han}A-Za-z]{1,14}?|在[\p{Script=Han}A-Za-z]{1,12}?[上里中]){0,3}(?:怎么(?:看|说|想|评价|讲|回应|批评)|如何(?:看待?|评价|回应|批评)|[说讲]了(?:些|点|一些|哪些)?(?:什么|啥)|[说讲]过(?:什么|啥)|批评了?(?:什么|啥)|想要?(?:什么|啥)|想干(?:什么|啥|嘛)|(?:认为|觉得)[^，。？?]{0,12}(?:怎么样|如何|怎样|好不好)|有(?:什么|啥|哪些)(?:意见|看法|评价|想法|反应|回应|不满))/u;

/** Whoever is asked for, or undefined where the question asks for nobody's words. */
export function sayerOf(units: readonly TextUnit[], folded: string): Sayer | undefined {
  const match = ENGLISH.exec(folded) ?? CHINESE.exec(folded);
  const said = match?.[1];
  if (!match || said === undefined) return undefined;
  const start = match.index + match[0].indexOf(said);
  const end = start + said.trimEnd().length;
  const from = units.findIndex((u) => u.start >= start);
  const to = units.findLastIndex((u) => u.end <= end) + 1;
  return from >= 0 && to > from ? { from, to } : undefined;
}
