/** "The briefing was on Monday. Can my minutes go out like that?": a statement, and a question that only asks whether it holds. */
export interface Tailed {
  readonly statement: string;
  readonly tail: string;
}

/** What parts a statement from the question about it. */
const ENGLISH_BREAK =
  /[.!;:?]["'”)]*\s+(?=\S)|\s[–—-]{1,2}\s|,\s+(?=(?:is|are|was|can|could|may|should|shall|do|does|did|am|have|has|will|would)\b[^,]*$)/gi;
const CHINESE_BREAK = /[。！!；;：:，,—…]+\s*(?=\S)|\s+(?=\p{Script=Han})/gu;
/** Opens or is a question for a yes. */
const ENGLISH_OPENS =
  /^\W*(?:(?:and|so|but|well|hm+|um|er)\W+)*(?:(?:is|are|was|were|am|do|does|did|can|could|may|might|should|shall|would|will|have|has|had|is(?:n't| not)|are(?:n't| not)|does(?:n't| not)) |(?:still |quite |any |all )?(?:true|truth|right|correct|good|fine|ok|okay|fair|safe|fit|accurate|sound|valid|agreed|yes|fact|really|seriously|legit)\b)/i;
const ENGLISH_WH = /\b(?:what(?! i| we| they| my| the)|who(?!ever)|whom|whose|when|where|which|why|how)\b/i;
/** Speaks of the asker, the hearer or what was said, rather than of something new. */
const DEICTIC =
  /\b(?:i|we|me|us|my|mine|our|ours|you|your|it|that|this|those|these|they|them|he|she|him|his|her|their|so|there|truth)\b/i;
const CHINESE_ASKS =
  /(?:[吗嘛吧么]|没|没有|不|对不对|是不是|行不行|成不成|可以不可以|对还是不对|是也不是)[?？!！。\s]*$|^(?:是不是|有没有|对不对|能不能|可不可以|可否|能否|是否)|(?:属实|当真|成立|有此事|靠谱)[?？]?\s*$/u;
const CHINESE_WH = /谁|什么|啥|哪|多少|几[个件起成年月]|何|怎么|如何|为啥/u;
/** Asks whether it fails: which way the answer goes then is anybody's guess. */
const DOUBTS =
  /\b(?:wrong|false|mistaken|incorrect|untrue|off)\b|(?<!没|没有|没[说记写听看搞弄讲领会理解算])[错误]|搞反|弄反/i;

/** Speaks of saying, noting and being right: what a statement is put to. */
const ENGLISH_VERIFIES =
  /\b(?:right|rightly|correct|correctly|true|truth|accurate|fair|good|fine|ok|okay|safe|sound|valid|properly|holds?|stands?|stays?|remains?|keep|go(?:es)? out|go ahead|quot(?:e|es|ed|ing)|writ(?:e|es|ing|ten)|print(?:s|ed)?|say|says|said|claim|trust|believe|remember(?:ing)?|recall(?:ing)?|understand(?:ing)?|read(?:ing)?|hear|heard|got|note|noted|confirm|agree|check(?:s|ed)?|fit|counting|case|so|sign off|publish|use|happened|back (?:that|it|this) up|point|match)\b|^\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could) (?:it|they|he|she|there|that|this)(?: not)?\W*$/i;
const CHINESE_VERIFIES =
  /成不?成立|撑得住|站得住|靠[得]?[谱住]|属实|赢|毛病|会错意|可以[吗么不]|行[吗么不]|(?:这样|这么|如此|照此|照这个|能|可以)(?:写|引用|引|说|讲|登|发|用|报|表述|理解|记|印)|(?:分布|数|数字|数据|单位|说法|写法|口径|顺序|表述|消息|意思|说的|写的|记的|讲的)(?:都)?(?:对|准|可靠|没错)|对得上|对还是不对|是也不是|有这(?:么)?回事|没(?:有)?(?:写|记|说|讲|听|看|算|理解|领会|弄|搞)错/;

/** "Our lawyer swears that …", "what I heard is that …", 我同事说……: whoever says so, it is the rest that is asked about. */
const HEARSAY =
  /^\W*(?:(?:our|my|an?|some|one of (?:my|our|the)|somebody|someone|people|they|i|we)(?: (?!said\b|says?\b|told\b)[\w'-]+){0,4}? (?:swears?|says?|said|claims?|claimed|insists?|insisted|thinks?|reckons?|(?:told|tells?|informs?|informed|assures?|assured|advises?|advised|warns?|warned|reminds?|reminded|e-?mailed|texted|messaged) (?:me|us|him|her|them)|(?:has |have |just )?(?:told|informed|assured) (?:me|us)|suggests?|suggested|mentions?|mentioned(?: to (?:me|us))?|(?:wants|plans|intends|is about) to (?:say|write|claim|print|publish|announce|state)|(?:am|was|were|been) told|'m told|writes?|wrote|maintains?|believes?|argues?|heard|hear|read|understand|understood|states?)|the (?!report|article|source|piece|story|court|police|customs|bureau|centre|center|city|official)[\w'-]+(?: [\w'-]+){0,3}? (?:tells?|told|informs?|informed|assures?|assured|advises?|advised) (?:me|us)|according to (?:our|my|an?|some|one of (?:my|our)) [\w'-]+(?: [\w'-]+){0,3}?(?=,)|i'm told(?: by [\w' -]{2,24}?(?= that))?|(?:i|we) (?:was|were|am|have been|had been|'ve been) (?:told|informed|assured)(?: by [\w' -]{2,30}?(?= that))?|what (?:i|we)(?:'ve| have)? (?:heard|read|hear|was told|were told) is|word is|rumou?r has it)(?: (?:is )?that)?[,:]? (?=\S)|^(?:我|我们|咱)?(?:们)?(?:的)?(?:同事|老板|领导|客户|朋友|律师|有人|老[\p{Script=Han}]|小[\p{Script=Han}]|助理|实习生)[^，,：:。]{0,8}?(?:说|讲|称|坚称|认为|觉得|告诉我)[，,：:]?/iu;

/** The statement without whose it is. */
export function withoutHearsay(statement: string): string {
  return statement.replace(HEARSAY, '');
}

const LONGEST = { en: 11, zh: 14 } as const;

/** The last sentence cut off, where it may be such a question; whether it names something of its own is for the caller to see. */
export function tailed(folded: string): Tailed | undefined {
  const han = /\p{Script=Han}/u.test(folded);
  const breaks = [...folded.matchAll(han ? CHINESE_BREAK : ENGLISH_BREAK)];
  const last = breaks.at(-1);
  if (!last) return undefined;
  const statement = folded.slice(0, last.index).trim();
  const tail = folded.slice(last.index + last[0].length).trim();
  if (statement.length < (han ? 5 : 12) || DOUBTS.test(tail)) return undefined;
  return (han ? isChinese(tail) : isEnglish(tail)) ? { statement, tail } : undefined;
}

function isEnglish(tail: string): boolean {
  const words = tail.split(/\s+/).length;
  if (words > LONGEST.en || !ENGLISH_OPENS.test(tail) || ENGLISH_WH.test(tail)) return false;
  return ENGLISH_VERIFIES.test(tail) && (words <= 4 || DEICTIC.test(tail));
}

function isChinese(tail: string): boolean {
  return (
    [...tail].length <= LONGEST.zh && CHINESE_ASKS.test(tail) && CHINESE_VERIFIES.test(tail) && !CHINESE_WH.test(tail)
  );
}
