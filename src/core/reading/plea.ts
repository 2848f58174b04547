/** "Who can read out how many …?", "Legal asked which …", ……，谁报一下？: a question put to the room, or passed on for somebody. */
import type { Proper } from './proper.ts';

const WH = String.raw`(?:as of when|since when|until when|by when|(?:in|on|at|by|from|to|of|for|with) (?:what|which|whom|whose|how)|what|which|whom?|whose|when|where|why|how|if|whether)\b`;

/** "Who can fill in …", "anybody remember …": whoever can is to tell it. */
const ROOM =
  /^(?<scene>(?:[\w' -]{2,30}[,:;] )?(?:who|anyone|anybody|someone|somebody)(?: (?:here|in the room|on the call|else|of you|among you))? (?:(?:can|could|will|would|might|is able to|wants to|please)(?: \w+ly)? (?:tell|give|remind|show|read out|fill in|fill (?:me|us) in on|supply|provide|look up|share|explain|say|send|name|recall|remember)|knows?|remembers?|recalls?|(?:has|have|has got|'s got|got)(?= (?:the|a|an|any|that|those|our)\b))(?: (?:me|us|them|the room|the group))?(?: (?:offhand|by heart|again|exactly|for sure))?[,:]?) (?<question>\S.*)$/i;
/** "Has the tonnage handy": what is had so is known. */
const AT_HAND = / (?:handy|to hand|at hand|ready|on file|by heart|in front of (?:them|you))(?=\W*$)/i;

/** "Our lawyer wants to know how many …", "the chair asked on the call which …". */
const PASSED_ON = new RegExp(
  String.raw`^(?<scene>(?!.*\b(?:what|which|who|when|where|why|how)\b.*\b(?:ask|want|need|wonder))[^.!?:;]{2,70}? (?:just |also |now |then |has |have |had |is |are |keeps? )*(?:ask(?:s|ed|ing)?|want(?:s|ed)? to know|need(?:s|ed)? to know|would (?:like|love) to know|wonder(?:s|ed|ing)?|curious|keen to know|eager to know)(?: (?:me|us|you|him|her|them|about|again|today|yesterday|earlier|for one number|for a number|for one figure|(?:on|in|over|at|during|by) (?:the |an? |my |our )?[\w-]+))*[,:]?) (?<question>${WH}.*)$`,
  'i',
);

/** A Chinese clause that bids whoever knows to tell. */
const CHINESE_ROOM = new RegExp(
  [
    '(?<=^|[，,。；;：:！!？?\\s])(?:那|就|大家|各位|你们)?(?:有没有|有|请)?(?:谁|哪位(?:同事|朋友|同学|老师)?|哪个(?:同事|朋友|同学))',
    '(?:能不能|能|可以|可否|来|去|方便|愿意|赶紧|快)*(?:帮忙|帮着|帮|给|替)?(?:我们?|大家|咱们?)?',
    '(?:(?:报|查|看|说|讲|答|回|给|发|找|念|核对|核实|核|补充|补|提供|告诉|翻|提醒|介绍)(?:我们?|大家|咱们?)?(?:一?下|一声|一嘴|一查|一看|个准?数|个|出来|看|说|讲)+|记得|知道|清楚|晓得|了解|有数)',
    '(?:吗|呢|么|啊|呀|吧|的)?',
  ].join(''),
  'gu',
);
/** The shortest question that may be left beside such a clause, in characters. */
const CHINESE_LEAST = 5;

/** The question as it would be put to us, with what was said around it; nothing where it is put so already. */
export function passedOn(folded: string): readonly Proper[] {
  if (/\p{Script=Han}/u.test(folded)) return chinese(folded);
  return [ROOM, PASSED_ON].flatMap((pattern) => {
    const { scene, question } = pattern.exec(folded)?.groups ?? {};
    return scene && question ? [{ scene, question: question.replace(AT_HAND, '') }] : [];
  });
}

function chinese(folded: string): readonly Proper[] {
  const pleas = folded.match(CHINESE_ROOM);
  if (!pleas) return [];
  const question = folded
    .replace(CHINESE_ROOM, '')
    .replace(/^[，,。；;：:！!？?\s]+|[，,；;：:\s]+(?=[?？]?\s*$)/gu, '')
    .trim();
  return [...question].length >= CHINESE_LEAST ? [{ scene: pleas.join('，'), question }] : [];
}
