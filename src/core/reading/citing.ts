/** "According to Reuters", "did the BBC report", 据新华社报道: what is named is cited, and no party to what it tells. */
import type { Mention, Reading } from './read.ts';

const BEFORE =
  /(?:\b(?:according to|as per|per|quot(?:ing|es?|ed)|cit(?:ing|es?|ed)|in|from|by|on|off|of|what|did|does|do|has|have|had) (?:the |an? |today's |yesterday's )?(?:[\w-]+ (?:report|story|article|piece|news) (?:in|of|by|from) (?:the )?)?|(?:据|根据|按照?|依|依据|照|援引|引用|引自|转自|在|由))$/i;
const BEHIND =
  /^(?:'s?)? ?(?:(?:has|have|had|also|already|once|ever|online|news|newspaper|website)\s)*(?:report|sa(?:y|id)|writ|wrote|t(?:ell|old)|claim|carr(?:y|ie)|print|publish|quot|put|stat(?:e|ing|s\b)|g[ai]ve|mention|announc|disclos|reveal|r[au]n\b|stor(?:y|ies)|article|piece|coverage|figures?|numbers?|version)|^(?:网站?|社|报)?(?:的)?(?:[^，。？?]{0,14}(?:怎么|如何|有没有|是否|也|都))?(?:说|称|报道|报导|讲|写|登|刊|披露|消息|报|发|提|透露|公布|数据|文章|统计|口径)/i;

/** Cited as where something is told, by what stands before or behind it. */
export function isCited({ from, to }: Mention, { units, text }: Reading): boolean {
  if (from < 0) return false;
  const before = text.folded.slice(0, units[from]!.start);
  const behind = text.folded.slice(units[to - 1]!.end);
  return BEFORE.test(before) || BEHIND.test(behind);
}
