/** Cantonese and Sichuan words of asking as standard Chinese has them, after traditional characters are folded. */

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\b(?:the|this|today's|todays|nice|bad|good) )wether\b/gi, 'weather'],
  // 是那年收到的: a slip for 哪年, where nothing else asks.
  [/(?<=是)那(?=[年月天位家几][^，。？?吗吧么呢]{0,8}的?[?？]?\s*$)/gu, '哪'],
  // 付局长 is how many write 副局长.
  [/(?<![支交托应])付(?=(?:[局院厅市处科校省县区部司会所庭]长|检察长|主任|主席|书记|总经理))/g, '副'],
  [/系咪|係咪/g, '是不是'],
  [/啱唔啱/g, '对不对'],
  [/唔够/g, '不到'],
  [/唔系|唔係/g, '不是'],
  [/有冇/g, '有没有'],
  [/冇/g, '没有'],
  [/([\p{Script=Han}])唔\1/gu, '$1不$1'],
  [/唔/g, '不'],
  [/咗/g, '了'],
  [/嘅/g, '的'],
  [/呢啲/g, '这些'],
  // The fold of traditional characters writes 嗰 as 𠮶.
  [/(?:嗰|𠮶)啲|啲/gu, '那些'],
  [/嗰|𠮶/gu, '那'],
  [/幾多|几多/g, '多少'],
  [/邊个|边个|邊個/g, '谁'],
  [/边啲|邊啲/g, '哪些'],
  [/边度|邊度/g, '哪里'],
  [/[点點]解/g, '为什么'],
  [/[点點]样|[点點]樣/g, '怎么样'],
  [/几时|幾時/g, '什么时候'],
  [/几耐|幾耐/g, '多久'],
  [/邊|边(?=[个位间度几])/g, '哪'],
  [/咩人/g, '谁'],
  [/(?<=[的了过到吧头里])咩(?=[?？。!！]?\s*$)/g, '吗'],
  [/咩/g, '什么'],
  [/咁/g, '这么'],
  [/加埋/g, '加起来'],
  [/乜嘢|乜/g, '什么'],
  // Behind a word that asks it only softens: 系边个烧㗎？
  [/(?<=(?:谁|什么|哪|多少|几|怎么|为什么).*)[㗎喎](?=[?？。!！]?\s*$)/g, ''],
  [/[㗎啩喎噃](?=[?？。!！]?\s*$)/g, '吗'],
  [/(?<=\p{Script=Han})(?<![砍步讨征杀采攻滥北])伐(?=[?？。!！]?\s*$)/gu, '吗'],
  [/meh(?=[?？。!！]?\s*$)/gi, '吗'],
  [/係/g, '是'],
  [/喺/g, '在'],
  [/佢哋/g, '他们'],
  [/佢/g, '他'],
  [/嚟/g, '来'],
  [/睇/g, '看'],
  [/啥子|啥/g, '什么'],
  [/没得|莫得/g, '没有'],
  [/晓得/g, '知道'],
  [/对头不|要得不/g, '对不对'],
  [/(?:嗦|噻|哇|嘎|咯|撒|不咯)(?=[?？。!！]?\s*$)/g, '吗'],
  [/好多(?=[个家名件位人封吨起])/g, '多少'],
];
const ANY =
  /wether|是那|[付伐系係冇唔咗嘅嗰𠮶啲邊咩咁埋乜㗎啩喎噃啱喺佢嚟睇嗦噻哇嘎咯撒]|meh|几多|幾多|边|啥|没得|莫得|晓得|对头|要得|好多|[点點](?:解|样|樣)|几时|幾時|几耐|幾耐/iu;

export function foldDialect(text: string): string {
  if (!ANY.test(text)) return text;
  return WORDS.reduce((now, [pattern, standard]) => now.replace(pattern, standard), text);
}
