/** What asks for all there is on something rather than for one thing of it, in patterns of both languages. */

const ENGLISH = [
  String.raw`\bsum(?:med)? up\b`,
  String.raw`\bwhich (?:points?|statements?|claims?|figures?|numbers?|remarks?|things?) (?:did|does|has|have)\b`,
  String.raw`\bwhat(?:'s| is| are| has| have)\b.{0,40}\b(?:doing|done)\b.{0,30}\b(?:or|and)\b.{0,20}\b(?:planning|plans?|going to do|intends?|means? to do)\b`,
  String.raw`(?:'s|s') (?:points?|statements?|remarks?|comments?|quotes?|words|contributions?)\b`,
  String.raw`\bwh(?:at|ich)(?: all| points?| statements?| claims?| figures?| numbers?| remarks?)? (?:came|comes) from\b`,
  String.raw`\b(?:tell|give|catch|bring|fill|walk|run|brief|take|talk|update) (?:me|us)(?: up| in)?(?: (?:something|everything|more|all|the basics|what you (?:have|know|got)))? (?:about|on|through|to speed)\b`,
  String.raw`\b(?:catch|fill|bring) (?:me|us) (?:up|in)\b`,
  String.raw`\b(?:tell|give) (?:me|us) (?:everything|all|more|what you (?:have|know|got))\b`,
  String.raw`\bwhat (?:do|did|does|can|could|have|has|had|is there|else|all)\b.{0,80}\b(?:have|know|got|say|said|hold|there|tell|told|(?:got|have) to say|reveal(?:ed)?|report(?:ed)?|mention(?:ed)?|announced?|disclosed?|stated?|come up with|talk(?:ed)? about|been said|been doing)\b(?: (?:on|about))?`,
  String.raw`\bwhat(?:'s| is| are)? (?:there|known|said|been said|new|the story|the situation|up)(?: (?:on|about|with))?\b`,
  String.raw`\bsaid what\b`,
  String.raw`\banything (?:else )?(?:on|about|from|by)\b`,
  String.raw`\bany(?:thing)? (?:info|information|facts?|data|figures?|material)\b`,
  String.raw`\binfo(?:rmation)? (?:on|about)\b`,
  String.raw`\b(?:facts?|figures?|statements?|material|details?) (?:on|about|from|by|of)\b`,
  String.raw`\b(?:quick )?(?:overview|summary|summari[sz]e|rundown|run-down|recap|(?<!\b(?:press|news|media) )briefing|profile|background|gist|digest|lowdown|low-down|big picture|outline|synopsis|primer|cheat sheet|fact sheet|essentials|highlights|takeaways?)\b(?: (?:on|of|about))?`,
  String.raw`\b(?:main|key|talking|most important|principal|basic) (?:points?|facts?|numbers?|figures?|statistics?|stats|takeaways?|messages?|data)\b`,
  String.raw`\bin (?:a nutshell|general|short|brief)\b`,
  String.raw`\beverything\b`,
  String.raw`\ball (?:of it|about|you (?:have|know|got)|there is|the (?:facts|figures|numbers|data))\b`,
  String.raw`\bthe (?:whole|full|entire|complete) (?:set|lot|thing|story|picture|list)\b`,
  String.raw`\blist (?:all|every|the|what)\b`,
  String.raw`\bwhere (?:do|does) (?:things|it|that) stand\b`,
  String.raw`\bup to speed\b`,
  String.raw`(?<!\b(?:kinda|kind of|sort of|sorta|what|which|tracking|such) )\bstuff\b`,
  String.raw`\bwho said what\b`,
  String.raw`\bwho(?:'s| is) who\b`,
  String.raw`\bone by one\b`,
  String.raw`\bnumbers included\b`,
  String.raw`\bbrief (?:me|us)\b`,
  String.raw`\bin here\b`,
  String.raw`\ball (?:there is|of it|you know)\b`,
  String.raw`\banything you (?:know|have|hold)\b`,
  String.raw`\bprofil(?:e|ing)\b`,
  String.raw`\bwhat (?:have|had) you(?: got)?\b`,
  String.raw`\b(?:the )?(?:full|whole|entire|complete) (?:readout|read-out|story|picture|set|lot|tally|rundown|works|thing|file|record|account|package|shebang|report|yarn|brief|rundown|statements?|remarks)\b`,
  String.raw`\b(?:unabridged|in full|from the top|start to finish|top to bottom|line by line|chapter and verse|nuts and bolts|from a to z)\b`,
  String.raw`\bevery (?:single )?(?:utterance|word|statement|statistic|number|figure|line|remark|fact|detail)\b`,
  String.raw`\b(?:the lot|the works|the lowdown|the skinny|the scoop|dossier|brain dump|crash course|one-pager|bullet points|state of play|readout|round-?up|cheat sheet)\b`,
  String.raw`\b(?:itemi[sz]e|boil (?:it |that |this )?down|reel off|lay out|spell out|scrape together|pull together|dig up|trot (?:them )?(?:all )?out|paint (?:me )?(?:a|the) picture|jog(?:ging)? my memory|regale me|dish the dirt|arm (?:me|us) with)\b`,
  String.raw`\b(?:on file|your holdings|the word on|the latest on|collected (?:remarks|statements|quotes|works)|all of them)\b`,
  String.raw`\bwhere do (?:they|these|those) come in\b`,
  String.raw`\bin one go\b`,
  String.raw`\bwhat (?:information|info|facts|data|details|material) (?:is|are|do|does|have|has)\b(?: (?:there|you have|we have))?(?: (?:on|about))?`,
  String.raw`\bcollect (?:them|it|those)\b`,
  String.raw`\bwhat(?:'s| is) in (?:your|the) (?:notes|store|files?|facts)\b`,
  String.raw`\bconcerns? (?:us|me|businesses|companies|firms)\b`,
  String.raw`\bwhat happen(?:s|ed) (?:to|with)\b`,
  String.raw`\btl;? ?dr\b`,
  String.raw`\bwhat (?:has|have|had|was|were)\b.{0,80}\btold\b`,
  String.raw`\b(?:where|how) do things stand\b`,
  String.raw`\b(?:connected|related|to do) (?:with|to) (?:it|them|that)\b`,
  String.raw`\bwho are the (?:people|persons|officials|speakers)\b`,
  String.raw`\bhow (?:is|are|was|does|do)\b.{0,60}\b(?:described|help|helping|helps|enforcing|see|seen)\b`,
  String.raw`\b(?:what's|what is|what are) the evidence\b`,
  String.raw`\bwhich (?:claims?|statements?|(?:bits?|parts?|passages?) (?:is|are))\b`,
  String.raw`\bwhat (?:went|goes) on\b`,
  String.raw`\bwhich (?:[\w-]+ ){0,4}(?:figures|numbers|data|stats|statistics) (?:came out|came up|were (?:given|named|released|shown|quoted|presented)|got (?:aired|told|given))\b`,
  String.raw`\bwhat(?:'ve| have) (?:you|we|they) (?:got|on)\b`,
  String.raw`\bwhat (?:do|can|did) (?:we|i|you|one) (?:learn|hear|read|find)\b(?: (?:about|on|of))?`,
  String.raw`\b(?:whatever|anything|everything) .{0,30}\b(?:holds|has|says|regarding|concerning)\b(?: (?:on|about))?`,
  String.raw`\b(?:go|come) through (?:each|every|all)\b(?: mentions? of)?`,
  String.raw`\b(?:parts?|bits?|passages?) (?:that|which) (?:touch|concern|mention|deal|speak)\b`,
  String.raw`\b(?:every|all) (?:sums?|amounts?) (?:of )?(?:money|yuan)?\b`,
  String.raw`\bis known\b`,
  String.raw`\bon (?:the )?record\b`,
  String.raw`\bin (?:numbers|figures)\b`,
  String.raw`\b(?:all|every|each) (?:of )?(?:the )?(?:plans?|claims?|sums?|statements?|amounts?)\b`,
  String.raw`\bglossary\b(?! (?:entry|item))`,
  String.raw`\bgather (?:up )?(?:all|everything)\b`,
  String.raw`\bwhich (?:figures|numbers|data|stats|statistics|statements) (?:go|come|went|came) (?:back )?(?:to|from)\b`,
  String.raw`\bwhat (?:numbers|figures|stats|statistics|results) (?:do|does|did|are|have|has|can) (?:we|you|they|i|there)\b(?: have)?`,
  String.raw`\b(?:key|main|all the) (?:messages?|points?)\b`,
];
const CHINESE = [
  '说了?些?(?:什么|啥)',
  '(?:要点|重点|内容)(?:都)?有哪几',
  '讲了?些',
  '讲了(?:什么|啥)',
  '说了?些',
  '谈了?些',
  '都讲',
  '都谈',
  '都说',
  '提到(?:了)?(?:哪些|什么|啥)',
  '谈了(?:些)?什么',
  '做了(?:哪些|什么|些什么)(?:事|工作)?',
  '介绍',
  '概况',
  '概览',
  '概述',
  '综述',
  '总览',
  '要点',
  '简报',
  '梗概',
  '有(?:哪些|什么)(?:资料|信息|内容|数据|数字|说法|举措|措施|动作|料|事)',
  '哪些(?:数据|数字|内容|信息|举措|措施|工作|动作|说法)',
  '关于.*(?:有什么|有哪些|知道)',
  '(?:什么|整体|总体|基本)?情况',
  '总结',
  '汇总',
  '梳理',
  '盘点',
  '捋一?[遍下捋]',
  '说说',
  '讲讲',
  '聊聊',
  '透露了',
  '公布了(?:哪些|什么)',
  '一览',
  '全部(?:资料|内容|数据)',
  '来龙去脉',
  '重点',
  '简介',
  '简要介绍',
  '讲话(?:要点|内容)?',
  '言论|汇编',
  '拢一?拢|一条别落|嘴里(?:说|讲)',
  '有啥',
  '都有(?:什么|啥)',
  '(?:都)?给我看看',
  '理一[下遍]',
  '(?:全部|都)?列出来',
  '力度怎么样',
  '知道些(?:什么|啥)',
  '全倒出来',
  '统统',
  '列一下',
  '拉个清单',
  '归拢',
  '一并',
  '整理给我',
  '都给我',
  '给我看看',
  '有什么可说',
  '逐个',
  '大致说说',
  '有什么佐证',
  '怎么看',
  '有哪些(?:情况|例子|支持|内容)',
  '哪些支持',
  '哪些说法',
  '(?:说|讲|谈|提|报|公布|发布|通报|宣布|披露)(?:到|出|过)?了?(?:哪些|哪几|些什么|些啥)',
  '主要内容',
  '概括',
  '几句话?(?:说|讲)',
];
/** Ends of words in a form that takes less than half the time to compile: every start pays for it. */
const bounded = (pattern: string): string => pattern.replace(/\\b$/, '(?!\\w)');
const BOUND = '\\b';
/** What begins with a word is tried at the beginnings of words alone. */
const atWords = ENGLISH.filter((p) => p.startsWith(BOUND)).map((p) => bounded(p.slice(BOUND.length)));
const anywhere = ENGLISH.filter((p) => !p.startsWith(BOUND)).map(bounded);
const LATIN = [`(?<!\\w)(?:${atWords.join('|')})`, ...anywhere];
const OVERVIEW_LATIN = new RegExp(LATIN.join('|'), 'gi');
const OVERVIEW = new RegExp([...LATIN, ...CHINESE].join('|'), 'gi');
const HAN = /\p{Script=Han}/u;

/** "What does Shanghai intend to do next?": all that is planned. */
export const PLANS = new RegExp(
  [
    String.raw`\b(?:what(?:'s| is| are| does| do)\b.*\b(?:plans?|intend(?:s|ed)?|next|upcoming|future|in store|ahead)|plans? for the future|(?:pledges?|promises?|vows?|commitments?|goals?|agenda|road ?map) (?:for|on) (?:the )?(?:future|next|coming)|(?:has |have )?(?:vowed|pledged|promised|committed) (?:it's going )?to|from here on|going forward|next steps?|future (?:plans?|steps?)|what are (?:the |\w+'s )?(?:\w+ )?plans)\b`,
    '打算|的?计划有哪些|有哪些计划|往后|下一步|今后|接下来|未来(?:计划|规划)',
  ].join('|'),
  'i',
);

const EVERY_PLAN = new RegExp(PLANS.source, 'gi');

/** Where a question asks for all of something, and where for all that is planned. */
export function overviewCues(folded: string): {
  readonly general: readonly RegExpExecArray[];
  readonly plans: readonly RegExpExecArray[];
} {
  return {
    general: [...folded.matchAll(HAN.test(folded) ? OVERVIEW : OVERVIEW_LATIN)],
    plans: [...folded.matchAll(EVERY_PLAN)],
  };
}

/** "Do you have anything on …?" wants no yes. */
export const ASKS_FOR_ANY =
  /\b(?:do|have|has) (?:you|we|they) (?:have |got |know |hold )?(?:anything|something|any (?:info|information|facts|data|material|background))\b|\bis there (?:anything|something)\b|有没有.{0,6}(?:资料|内容|信息)|有什么/i;
/** Says so plainly that all of it is wanted that a cue of something narrower counts less. */
export const WIDE =
  /\b(?:tell (?:me |us )?(?:about|everything|all)|talk (?:me|us) through|(?:fill|catch|clue) (?:me|us) in|jog(?:ging)? my memory|walk (?:me|us) through|tell-all|all there is|all of it|everything|(?:full|whole|entire|complete) \w+|unabridged|(?:every|all|any) sums? of money|sums? of money mentioned|the lot|the works|dossier|itemi[sz]e|overview|(?:where|how) (?:do|does) (?:things|it|that|matters) stand|summar(?:y|i[sz]e)|background|gist|rundown|recap|profil(?:e|ing)|brief me|anything you know|in one go|who said what)\b|概况|概述|介绍|汇总|一条条|逐条|逐笔|尽列|捋清|说清楚|讲来|梳理|来龙去脉|整理给我|都给我|全倒出来|一并|归拢|拉个清单|(?:要点|重点)(?:都)?有哪几/i;
/** Words of saying: what somebody said is wanted, not who or where they are. */
export const SAYING = /\b(?:say|said|told|tell|talk(?:ed)?|mention(?:ed)?|announced?|remarks?|words)\b|说|讲|谈/i;
