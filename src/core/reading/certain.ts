/** Ways of asking that want a yes or a no, whatever words of asking stand elsewhere in the sentence. */

/** "… or did it not?", 还是我听错了: the doubt about one's own memory is no second thing to choose. */
const DOUBT =
  /,? ?\bor (?:is|was|are|were|has|have|had|does|do|did|will) (?:it|they|he|she|we|there|that) not\b|,? ?\bor (?:did|have|am|is|was) (?:i|it|that) (?:just |simply )?(?:mishear\w*|misread\w*|mistaken|misremember\w*|making (?:it|that) up|imagin\w+|dream\w*)\b|[，,、]?还是(?:说)?我(?:听|记|看|读|搞|弄|理解|想)[^，,。？?]{0,3}[错岔偏混反]了?|[✓✔√] ?(?:or|还是|\/) ?[✗✘×xX]/giu;

const WH = String.raw`(?:what|who|whom|whose|when|where|which|why|how)\b`;
const SELF = `(?:i|we|one)(?: safely| also| then| just| really)?`;
/** What one does with a statement that holds. */
const USES = String.raw`(?:say|claim|state|write|print|footnote|cite|quote|put (?:it|this|that|down)|tick|tell (?:my|our|the|a|them|him|her|people)(?: \w+)?|give (?:it|her|him|them) (?:the|a) tick|pass it on|leave it)`;

const CERTAIN: readonly RegExp[] = [
  // "May I claim …?", "do I give her the tick?", "would I be wrong to …?"
  new RegExp(
    String.raw`(?<!\b${WH}[^?.;:]*)\b(?:can|may|could|should|shall|do|would) ${SELF} ${USES}\b(?! (?:about )?${WH})`,
    'i',
  ),
  /\b(?:would|will|am|was) i (?:be )?(?:wrong|right|correct|mistaken|safe|justified)\b/i,
  /\b(?:is|was|isn't|wasn't|ain't) it (?:not |really )?(?:the case|true|so|right|correct|a fact) that\b/i,
  /\b(?:did|have|do) i (?:note|get|got|write|hear|read|take|understand|understood)(?: (?:it|that|this|you))?(?: down)? (?:properly|rightly|right|correctly)\b/i,
  /(?:^|[.!;–—] ?)i understand (?:well|right|correctly)\W*$/i,
  // A sentence of its own that only asks whether: "… wants to improve it. Does it?"
  /[.!?;–—] ?(?:and |so |but )?(?:is|was|are|were|has|have|had|does|do|did|will) (?:it|they|he|she|that|there)\s*\?\s*$/i,
  // "Eight million – is that how many were destroyed?"
  /[-–—,:;.] ?(?:and |so |but )?(?:is|was|are|were) (?:that|this|it|those|these) (?:really |indeed |actually )?(?:how (?:many|much|long)\b|what\b|where\b|when\b|who\b|the (?:\w+ )?(?:number|figure|count|total|tally|amount|sum|share|rate|value|weight)\b)/i,
  // "…, it is the local government?"
  new RegExp(
    String.raw`, ?(?:it|this|that|he|she|they)(?:'s| is| was| are| were)(?: not)? (?!${WH})(?:(?!\b${WH})[^,?]){3,60}\?\s*$`,
    'i',
  ),
  new RegExp(
    String.raw`^\W*(?:(?:and|so|but|hey|ok)\W+)*(?:did|has|have|is|was) (?:anyone|anybody|someone|somebody)\b(?! (?:\w+ )?(?:sa(?:y|id)|tell|told|mention\w*|know\w*|note\w*|catch|caught|give|gave|got|get) (?:\w+ )?${WH})`,
    'i',
  ),
  // 判断题: …。( )
  /判断题|是非题|\btrue[/ -](?:or[ -])?false\b|[(（]\s*[)）]\s*$/iu,
  DOUBT,
  // 一流营商环境也是他说的？
  /(?:也|真|全都?|都)是(?![^，。？?]*(?:谁|哪|什么|啥|几|多少|怎|何))[^，。？?]{1,14}的[?？]\s*$/u,
  // 过咗60未, 確認一下
  /过了?[^，,。？?]{0,8}未[呀啊吖呢]?(?=[，,。？?\s]|$)/u,
];

/** 确认一下: whatever is asked elsewhere has to be asked for by no other word. */
const CONFIRMED_LAST =
  /[，,。；;]\s*(?:请|帮我|帮忙|麻烦)*(?:你|您)?(?:确认|核对|核实|核)(?:一下|下)(?:[^，,。？?]{0,8})$/u;
const PREDICATED = /(?:不错|很好|良好|挺好|很高|属实|正确|一流)\s*[?？]\s*$/u;
const ASKED_CHINESE = /多少|几|谁|什么|哪|何|怎|如何|啥|为什么/u;

export function withoutDoubt(text: string): string {
  return text.replace(DOUBT, ' ');
}

/** Whether the text wants a yes or a no, and nothing told for it. */
export function isCertain(text: string): boolean {
  if (CERTAIN.some((pattern) => text.search(pattern) >= 0)) return true;
  return (CONFIRMED_LAST.test(text) || PREDICATED.test(text)) && !ASKED_CHINESE.test(text);
}
