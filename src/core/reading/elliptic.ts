/** Statements put as questions: with a question mark and nothing else that asks for a yes. */
import type { Aspect } from '../types.ts';
import type { AmountClaim } from './amounts.ts';
import type { PeriodClaim } from './periods.ts';

const STATEMENT =
  /\b(?:it|they|he|she|this|that) (?:is|was|were|has|have|had|did|does|will)\b|(?<=[a-z] )(?:heads|runs|leads|works (?:for|at|in|with)|speaks for|sits (?:on|in|at)|belongs to|stands for|handles|intends to|plans to|wants to|has got)\b|(?<=\w )(?:admitted|claimed|confirmed|stated|said) that\b/i;

/** "Clients too?", "2022 only?", "exact?": to be confirmed. */
const CONFIRM =
  /(?:^\W*(?:(?:and|so|but|ok) )?|[:,–—] ?)(?:only|just) (?!(?:in |for )?(?:19|20)\d\d\s*[?？])[^?？]{1,24}[?？]\s*$|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\s*[?？]\s*$|(?<!^\W*(?:and|but|so|what about|how about|then|in|for|during)\b[^?]*)\balone\s*[?？]\s*$|\b(?:too|as well|also|either|included|only|exact(?:ly)?|precise(?:ly)?|on the nose|on the dot)\s*[?？]\s*$|(?:也|都)(?:是|有|算|包括)?[\p{Script=Han}]{0,4}[?？]\s*$|(?:准确|精确|确切|准)(?:的)?(?:数字|数据|数)?(?:吗|么)?[?？]\s*$/iu;

/** "More in than out?", "accepted = 63?", "old brands too, I suppose?", 结的比收的还多？: a verb left out, and a claim all the same. */
const SUPPOSED =
  /\b(?:more|fewer|less|larger|bigger|higher|heavier|smaller|lower)\b[^?]*\bthan\b|\w\s*=\s*\w(?![^?]*\b(?:less|minus|plus|divided|over|times|by)\b)|\b\w+,? being (?:the|an?|its|their|from|in|of|over|under|about)\b|\b(?:quoted|named|given|left|cited) (?:without|w\/o)\b[^?]{0,20}(?=\?)|\bi (?:suppose|guess|take it|gather|presume|assume|imagine|reckon)\b|^(?!.*\b(?:per|each|average|share|percent|left)\b).*,? then\s*[?？]+\s*$|^\W*only (?:the|one|a)\b|(?:星期|周|礼拜)[一二三四五六日天]\s*[?？]+\s*$|(?:一概|从来|都|全都?)不[\p{Script=Han}]{1,4}[?？]+\s*$|比[^，。？?]{1,16}(?:还|更|要)?(?:多|少|高|低|大|小|重|轻|强|弱|早|晚)(?:了|些|一点)?[?？]+\s*$|(?:都|就|才|真|已经?|居然|竟然?|全|总共|一共|只|光|单)[^，。？?]{0,24}(?:了|过|的|上|成|篇|个|件|吨|人|次|家|啊|呀|货|数|起|宗|市)[?？]+[!！]?(?:(?:这么|也?太|好|真)[\p{Script=Han}]{1,5})?\s*$/iu;

/** "So it was somebody from the court who gave it?", 是说1400个人？: a statement put as a question. */
const PUT_AS_ONE =
  /^\W*(?:(?:so|and|but|then|hm+|ok|oh|ah)\W+)+(?:it|that|this|they|he|she)(?:'s| is| was|'re| were| are) (?!(?:how|what|why|when|where|who)\b)[^?]*\?\s*$|^[\s，,]*(?:那|所以|就|也就)?(?:是说|意思是|指的是|就是说)[^?？]+[?？]\s*$/i;

/** "… worth over 80 million yuan?", "set up before 2020?": a claim with a question mark, to be confirmed. */
export function isElliptic(
  folded: string,
  aspects: readonly Aspect[],
  amounts: readonly AmountClaim[],
  periods: readonly PeriodClaim[],
): boolean {
  if (PUT_AS_ONE.test(folded)) return true;
  // 达到六成了？ claims it of a rate, and asks for none.
  if (amounts.length > 0 && /了[?？]\s*$/.test(folded) && !/多少|几|谁|什么|哪|何/.test(folded)) return true;
  const comesTo = amounts.length > 0 && COMES_TO.test(folded);
  if (
    !/[?？]+[!！]?\s*(?:(?:这么|也?太|好|真)[\p{Script=Han}]{1,5})?$/u.test(folded) ||
    (aspects[0] !== 'value' && aspects[0] !== 'exactness' && !comesTo) ||
    /\b(?:what|who|when|where|which|why|how)\b|多少|几|谁|什么|哪|何/i.test(folded) ||
    REQUEST.test(folded)
  )
    return false;
  return (
    comesTo ||
    STATEMENT.test(folded) ||
    CONFIRM.test(folded) ||
    SUPPOSED.test(folded) ||
    amounts.some((a) => a.comparator !== 'equal') ||
    periods.some((p) => p.relation === 'before' || p.relation === 'after')
  );
}

/** "The success rate reached 40 percent?" claims it of a rate, and asks for none. */
const COMES_TO =
  /^(?!.*\bor\b).*\b(?:reach(?:ed|es)|hits?|st(?:ood|ands) at|c(?:ame|omes) to|was|is|were|are|totall?ed|exceed(?:ed|s)|amount(?:ed|s) to|top(?:s|ped)|equals?)\b[^?]*\d[^?]*\?\s*$/i;

/** "Could you tell me the weight of what …?" wants it told; "could you confirm" wants a yes. */
const REQUEST =
  /^(?!.*\b(?:confirm|verify|check|true|right|correct|whether|if|say(?:ing)? that|think|believe|agree)\b)\W*(?:(?:so|and|hey|hi|please|ok)\W+)*(?:(?:can|could|would|will) (?:you|someone|somebody|anyone)\b|(?:tell|give|list|name|show|explain|remind|describe|state) )/i;
