/** Words by which a yes/no question asks for more, or for less, than a figure or a statement settles. */
/** Whether two things are one and the same is a statement of its own. */
export const SAME =
  /\b(?:the )?(?:very )?same\b(?! (?:time|period|years?|place|city|person|reason|kind|type|sort))|\bidentical\b|同一|是一回事/i;

/** Whether some goods or cases are those of another count. */
export const SELFSAME =
  /\b(?:the )?(?:(?:very )?same|very|selfsame|identical) (?:ones?|goods|pieces|products|items|things|cases|files|matters|lot|stuff)\b|同一批|同一些|就是(?:后来|之后)|是同一/i;

export const CAUSE =
  /\b(?:because|due to|owing to|thanks to|as a result of|caused by|on account of|in response to|prompted|(?:led|drove|driven|moved|persuaded|convinced|caused) .{0,40}\bto)\b|\bthat made (?:the|it|them|this|that)\b|促使|使得|因为|由于|缘于|归功于|得益于|所致|导致/i;

/** Of a plan it is told that it is meant; that it has been done, by nothing. */
export const DONE_ALREADY =
  /^(?!.*\b(?:plan\w*|intend\w*|intention|promis\w*|pledg\w*|vow\w*|announc\w*|want\w*|aim\w*|resolv\w*|decid\w*|commit\w*|say|says|said|set out|signal\w*|declar\w*|mean[st]?|wish\w*|hop\w*|going to)\b)\W*(?:(?:and|so|but|ok)\W+)*(?:has|have|had|did)\b|^(?!.*(?:计划|打算|准备|想|将|要|会|拟|表示|说|承诺|今后|以后|未来|下一步))(?:.*已经?|.*[完改][善进好]了|.*加强了|.*建成了)/iu;

/** Man or woman, old or young: nothing that an office tells. */
export const WHAT_PERSON =
  /\b(?:is|was) (?:[\w'.-]+ ){1,4}(?:an? )?(?:young |old |older |younger )?(?:man|woman|male|female|lady|gentleman|girl|boy|guy|mother|father|married|single)\W*$|[男女](?:的|性|士)|是[男女]|结婚|已婚/iu;

/** Whether a claim is so in truth is told by nothing that says whose it is. */
export const IN_TRUTH =
  /(?:^|[.:;,!–—] ?)\W*(?:(?:and|so|but|ok)\W+)*(?:is|are|was|were|does|do|has|have) (?!(?:it|this|that) (?:really |actually )?(?:true|right|correct|so|said|claimed|Rui|Wang|Li)\b)(?:[\w'’-]+ ){1,7}?(?:really|truly|actually|in fact|objectively|genuinely) (?!(?:say|said|claim|claimed|call|called|describe|described|mention|mentioned|state|stated)\b)|\b(?:objectively|in reality|in truth)\b|(?:客观(?:来|地)?[讲说看]|事实上|实际上|说实话|凭良心)|真的?(?:就)?(?:是|有|算|称得上|达到|做到)(?!说|讲|芮|他说)[^，。？?]{0,14}(?:吗|么|嘛|[?？])/iu;

/** In which way it was done is told by nothing that only says that it was. */
export const MANNER =
  /\b(?:(?:was|is) (?:that|this|it) how(?! (?:many|much|long|big|often))|(?:that|this)(?:'s| is| was) (?:how(?! (?:many|much|long|big|often))|the way)|(?:was|is) (?:that|this) the (?:way|method|means))\b|就是(?:这样|这么|那样)|是(?:这么|这样|那样)[\p{Script=Han}]{1,4}的/iu;

/** Who lent a hand is told by no count of what was done. */
export const HELPED =
  /\b(?:help(?:ed|ing|s)?|assist(?:ed|ing|s)?|teamed up|join(?:ed|ing)? (?:in|forces)|together with|alongside|hand in hand with|jointly)\b|协助|配合|帮忙|帮着|联手|会同|联合(?!国)/i;

/** Of a plan it is told that it is meant, and not when it will be done. */
export const DONE_BY =
  /\bin place\b|\bup and running\b|\b(?:finished|completed|ready|done)\b|\b(?:before|by|within) (?:the (?:end|close) of )?(?:the|this|next|a|one|two) (?:year|month|quarter|decade|summer|autumn|winter|spring)\b|落实到位|建成|完工|年内|年底前/i;

/** "Did any embassy …?": of those that nobody tells of, too. */
export const OF_ANY = /^\W*(?:(?:and|so|but)\W+)?(?:did|do|does|has|have|had|is|are|was|were) (?:any|some)\b(?! of)/i;

/** What the bot makes of somebody's words is no fact: "is he right?", "do you agree?" */
export const AGREE =
  /\b(?:do|would|don't|did) you (?:personally |really |also )?(?:agree|think (?:he|she|they|that|so|it)\b|reckon (?:he|she|they|it|that|so)\b|believe (?:him|her|them|it|that|this)\b|buy (?:it|that|this)\b|share (?:that|this|the|his|her|their)\b)|\b(?:is|are|was|were) (?:he|she|they) (?:really |actually |even )?(?:right|wrong|correct|lying|honest|sincere|serious|exaggerating|telling the truth)\b|[你您](?:觉得|认为|同意|信|相信|赞同|看)[^，。？?]{0,10}(?:对|真|可信|靠谱|有道理|合理|[吗不么])|[他她](?:们)?(?:说|讲)得?[^，。？?]{0,3}(?:对|真|有道理|可信|靠谱)/i;

/** The first of something that the fact counts, and no first of its kind. */
export const FIRST_OTHER =
  /\bfirst (?:case|cases|dispute|matter|file|client|customer|user|time|year|day|month|week|step|meeting|ruling|award|mediator|party)\b|第一(?:件|起|宗|个案|批|年|次|位|名)|首(?:件|起|宗|例|批|年|次)(?!此类|同类)/i;

/** Whoever else holds a claim is told by nothing that says whose it is. */
export const CONFIRMED =
  /\b(?:confirm|verif(?:y|i)|certif(?:y|i)|endors|corroborat|vouch|second|back(?:ed|s)? (?:up )?(?:that|this|it|the claim)|acknowledg|recogni[sz])\w*\b|证实|认证|背书|认可|公认|承认/i;

/** What is to come is told by a plan alone. */
export const WILL =
  /^\W*(?:(?:and|so|but|ok)\W+)*(?:will|won't|is \w+(?: \w+){0,3} going to|are \w+(?: \w+){0,3} going to)\b|\b(?:soon|next year|in (?:the )?(?:near )?future|later this year)\s*\?|(?:会不会|将来|今后|明年|很快)[^，。？?]{0,16}[吗吧么?？]|(?:还|有没有|是否|是不是)?(?:打算|有意|准备)[^，。？?]{0,6}(?:再|继续|还|接着|追加|扩大)[^，。？?]{0,16}[吗吧么?？]|\b(?:do|does|is|are) (?:[\w'-]+ ){1,5}?(?:plan|intend|planning|intending)(?:s)? (?:to|on) (?:\w+ )?(?:further|more|again|another|next)\b/i;

/** What came of it afterwards is told by nothing that only says that it was. */
export const CAME_OF_IT =
  /\b(?:later|afterwards|subsequently|eventually|ultimately|in the end) (?:be |been |get |got )?[a-z]{3,}(?:ed|n|t)\b|\b(?:end(?:ed|s|ing)?(?: up)?|result(?:ed|s|ing)?|finish(?:ed|es)? up|culminat(?:ed|es|ing)) (?:in|as|with)\b(?! (?:(?:19|20)\d\d|the (?:first|second|third|fourth)|january|february|march|april|may|june|july|august|september|october|november|december|\d))|\b(?:lead|leads|led) to\b|(?:后来|随后|之后|最终|最后)(?:都|又|全|还|就)?被|(?:法院|都|全|已经?)(?:是不是)?(?:已经?)?(?:都|全)?判(?:了|完|决|下来)|(?:后来|最终)(?:都|又|全|还|就)?[\p{Script=Han}]{1,3}了/iu;

export const PER_SPAN =
  /\b(?:per|each|every) (?:calendar )?(?:year|month|quarter|week|day)\b|\b(?:annual|yearly|monthly|quarterly|weekly|daily)\b|\b(?:on|an|the|in) average\b|\baverag(?:ed|ing)\b|每[个一]?(?:年|月|季|周|天|日|个月|季度)|[年月日]均|平均|摊到/i;

export const REST = /\bthe (?:rest|remainder|remaining|others?)\b|其余|剩下|剩余|其他/i;

export const FAILED =
  /\b(?:fail|flop|collaps|unsuccessful|came to nothing|fell through|went nowhere|not work)\w*|失败|谈崩|没成|不成|没谈拢|未成|黄了/i;

/** So many went through it, whatever came of it. */
export const TRIED =
  /\b(?:was|were|are|is|got|get|been|be)\b[^?.;]{0,40}?\b(?:mediated|arbitrated)\b|\b(?:went|go|goes|referred|sent|taken) (?:to|into|through) (?:mediation|arbitration)\b|(?:进行|经过|经|走|采用|进入)了?(?:调解|仲裁)(?!成|达)|(?:被|已)(?:调解|仲裁)(?!成)/i;
export const CAME_OFF =
  /\b(?:succe\w*|settle\w*|work\w*|fail\w*|agree\w*|resol\w*|came off|come off|fruit\w*|well)\b|成功|成了|达成|谈成|失败/i;

export const COUNTED = /^\s*(?:[件起宗个单]|\w* ?(?:cases?|mediations?|disputes?|matters?)\b)/i;

export const LANGUAGE =
  /\b(?:read|available|written|published|released|issued|translated|held|heard|conducted|out|exists?|version|edition)\b[^.?]{0,24}\b(?:in|into) (?:english|chinese|mandarin|french|german|japanese|spanish|arabic|russian|korean)\b|\b(?:english|chinese|french|german|japanese|spanish|arabic) (?:version|edition|translation)\b|[英中法德日韩俄]文?[语文]?(?:版|译本)|双语/i;

export const EXACT =
  /\b(?:exact(?:ly)?|precise(?:ly)?|on the (?:nose|dot|button)|to the (?:case|piece|unit|ton|yuan)|spot[- ]on)\b|\bnot (?:an?|one)(?: single)?(?: \w+)? (?:more|less|fewer)\b|准确|精确|确切|准数|正好(?:就|是)?这个数|就这个数|准吗|准不准|实打实|一件不多|不多不少|精准/i;

/** A size told by the number of its digits: no amount is read from it. */
export const DIGITS =
  /\b(?:single|double|triple|two|three|four|five|six|seven|eight|nine)[- ](?:digits?|figures?)\b|[个一两三四五六七八九]位数/i;

export const NUMERAL = /^(?:[二三四五六七八九十百千万亿]+|[几数][十百千万亿]+)$/;

export const THAN_BEFORE =
  /\b(?:than|compared (?:with|to)) (?:it (?:once )?(?:was|used to be)|before|previously|formerly|in the past|earlier)\b|比(?:起)?(?:以前|从前|过去|原来|之前|往常|早先)/i;

export const ONLY = /\b(?:only|sole|solely|alone|nobody (?:else|but)|no one (?:else|but))\b|只有|仅有|唯一/i;

export const ALL_BY =
  /(?:都|全)是?(?:靠|由|用|通过|经由|因)|\b(?:all|every one|each) (?:of (?:them|these|those) )?(?:by (?!\d|the end)|through|via|thanks to)\b/i;

export const JUST_ONE =
  /\b(?:just|only|merely|no more than|nothing but) (?:the )?(?:one|a single)\b(?! (?:of|who|that|which|quoted|named|cited|mentioned)\b)|(?:只有|仅有?|就|才)一[座家处个所]/i;

export const ONE_YEAR =
  /\b(?:in|during|within|of|over|for) (?:just |only )?(?:a |one |any )?single (?:calendar )?year\b|\b(?:a|one) single year's\b|\b(?:one|a single) year's (?:figure|number|total|count|tally|haul|work)\b|(?:单|仅仅?|只是|就)一年(?:里|之内|内|的)|单(?:独)?一?年(?:度)?的|一年就(?:收|结|审|办|破|查)/i;

/** Something before something else was done: no fact says yes to the order of two deeds. */
export const BEFORE_DEED =
  /\bbefore (?:(?:the|their|its|his|any|these|those|such) (?!(?:[\w'-]+ )?(?:year|month|week|day|end|close|start|beginning|press|event|conference|briefing|meeting|deadline|call|break|report|article|(?:[\w'-]+ )?(?:courts?|cent(?:re|er)|tribunal|judges?|bench|panel|board))\b)[\w'-]+ (?:[\w'-]+ ){0,5}(?:was|were|is|are|had|has|have|got)\b|(?:they|it) (?:was|were|had|got)\b|(?:being|having|getting) )/i;

export const NONE_OF =
  /\b(?:not (?:a single |even )?one|none) of (?:the|those|these|its|their)\b|一[件起宗个](?:也|都)(?:没|未)/i;
