/** "For a note on exporters: how many …?": the question proper of a message, and the scene that is set for it. */
export interface Proper {
  readonly scene: string;
  readonly question: string;
}

/** Where a clause ends: at the end of a sentence, before what is announced, at a comma. */
const BREAK = new RegExp(
  [
    String.raw`[.!;:]["'”)]*\s+(?=\S)|\s[–—-]{1,2}\s|[。！!；;：:—…]+\s*(?=\S)`,
    String.raw`,\s+(?:(?:and|so|but)\s+)?(?=\S)`,
    String.raw`[，,]+\s*(?=\S)`,
  ].join('|'),
  'giu',
);

/** A question has at least so many words, or characters of Chinese. */
const LEAST = { words: 5, han: 6 } as const;

/** The asker speaks of themselves or of what they are making, in Chinese also of whom they work for: only such a clause sets a scene. */
const PERSONAL = new RegExp(
  [
    String.raw`\b(?:i|we|my|our|us|me|mine|ours)\b|(?<!自)我|咱|俺|本人|敝`,
    String.raw`\b(?:slides?|decks?|minutes|agenda|memo|draft|captions?|footnotes?|poster|spreadsheet|handout|briefing note|speech|toast|quiz|crossword|homework|essay|thesis|dissertation|newsletter|translation|headline|script)\b`,
    '^[\\s，,]*(?:客户|老板|同事|领导|主席|主持人|主任|部长|处长|编辑|导师|老师|律师|审计|对方|甲方|[老小][\\p{Script=Han}]|[\\p{Script=Han}](?:总|处|主任))|PPT|幻灯片|简报|纪要|稿子|稿件|讲话稿|论文|作业|议程|海报|展板|字幕|译文|表格|备忘录',
  ].join('|'),
  'iu',
);

/** A scene that asks is none. */
const ASKS = new RegExp(
  [
    String.raw`\b(?:what|who|whom|whose|when|where|why|how|which|whether)\b`,
    String.raw`^\W*(?:(?:and|so|but|or)\W+)?(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b`,
    String.raw`^\W*(?:(?:so|ok|and|please|then)\W+)*(?:give|tell|list|name|show|explain|remind|describe)\b|\bmind \w+ing\b`,
    '多少|几[个件起成吨年月家]|谁|什么|啥|哪|(?<!任|如)何|怎么|吗|呢|是不是|有没有',
    '(?<!评估|讨论|考虑|研究|商量|琢磨)是否',
  ].join('|'),
  'i',
);

/** "She asked me how much they catch.": somebody's question that is only told of. */
const REPORTED = new RegExp(
  [
    String.raw`\b(?:(?:they|he|she|who|people|somebody|someone|everyone|everybody|(?:my|our|the|a) [\w-]+(?: [\w-]+)?) (?:just |always |keeps? |also |then |has |had |have )*(?:ask(?:s|ed|ing)?|wants? to know|wanted to know|wonders?|wondered)|wrote in asking|keen to know|curious)\b[^.?!]*[.!]`,
    '(?:[^，。！？?]{0,8})(?:问(?!题)|想知道|想了解|打听)[^。！？?]*[。！]',
  ].join('|'),
  'giu',
);
/** The scene without the questions it tells of. */
export const withoutReported = (scene: string): string => `${scene}.`.replace(REPORTED, ' ');

/** Each cut that leaves a question behind a scene, the longest question first. */
export function properOf(folded: string): readonly Proper[] {
  const han = /\p{Script=Han}/u.test(folded);
  const isQuestion = (s: string): boolean => (han ? [...s].length >= LEAST.han : s.split(/\s+/).length >= LEAST.words);
  return [...folded.matchAll(BREAK)].flatMap((cut) => {
    const scene = folded.slice(0, cut.index).trim();
    const question = folded.slice(cut.index + cut[0].length).trim();
    const sets = scene !== '' && PERSONAL.test(scene) && !ASKS.test(withoutReported(scene));
    return sets && isQuestion(question) ? [{ scene, question }] : [];
  });
}

/** The sentences of a scene, in order. */
export const sentencesOf = (scene: string): readonly string[] =>
  scene.split(/(?<=\p{L}{2}[.!])\s+|[。！!]/u).filter((s) => /[\p{L}\p{N}]{2}/u.test(s));

const POINTERS =
  /\b(?:it|its|they|them|their|this|these|those|there|ones?|he|she|his|her|him|such)\b|[它其此]|[那这](?![个家份些种位场次]\p{Script=Han})|该/giu;

/** Where a question points at something that was told before. */
export function pointersOf(question: string): readonly number[] {
  return [...question.matchAll(POINTERS)].map((m) => m.index);
}
