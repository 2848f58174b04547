/** Several questions in one message, taken apart: at question marks and where a clause opens a question of its own. */

/** What opens a question in English. */
const WH =
  "how (?:many|much|big|large|often|long|heavy)|who(?:'s|m|se)?|when|where|why|what(?:'s)?|which|as of when|since when|by whom|in which|in what";
const AUXILIARY = 'did|does|do|is|are|was|were|has|have|had|can';
/** Behind an "and" an auxiliary opens a question only before its subject: "and has accepted" goes on with the old one. */
const SUBJECT = 'it|they|that|those|this|these|there|he|she|we|any|all|rui|wang|li|shanghai';
const AND = '(?:and|plus|also|as well as|&)';
const ENGLISH_JOINT = new RegExp(
  `(?:[,.]|\\s[-–—])?\\s+${AND}\\s+(?:also\\s+|then\\s+)?(?=(?:${WH})\\b|(?:${AUXILIARY}) (?:${SUBJECT})\\b)|,\\s+${AND}\\s+(?=(?:${AUXILIARY})\\b)`,
  'gi',
);
const BREAKS = /[?？\n;；]+|[。!！](?=.)|(?<=\p{L}{3})\.\s+(?=\p{Lu})/u;
const CHINESE_JOINT =
  /[，,、。]\s*(?=(?:那|那么|另外|还有|以及|同时|并且|顺便|再|又|其中)?(?:问|说)?(?:这|这个|该|它|他)?(?:是|由)?(?:谁|哪|何时|什么时候|多少|几[个件起成吨年月]|有多少|有没有|是不是|是否|为什么|怎么|截至|价值|来源|出处))|[，,、。]\s*(?=(?:另外|还有|以及|其中|顺便).{0,16}(?:多少|谁|什么|哪|几|吗|呢))/g;

/** A clause that asks: it opens as a question or holds a question word. */
const ASKS =
  /\b(?:how|who|whom|whose|when|where|why|what|which)\b|^\W*(?:and |but |also |so |ok |then )*(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)\b|多少|几[个件起成吨年月家座封名]|谁|什么|哪|何|怎|为啥|吗|呢|是不是|是否|有没有|对不对/i;

const COURTESY =
  /^\W*(?:(?:hi|hey|hello|please|sorry|thanks?)\W+)*(?:can|could|would|will|may|do) (?:you|i|we|someone|anyone)\b/i;

const WH_WORD = /\b(?:how|who|whom|whose|when|where|why|what|which|if|whether)\b/i;

/** At most so many: a message with more is a list, and the first ones are answered. */
const MOST = 4;

/** The questions of a message, in order; one where it holds no more. */
export function questionsOf(message: string): readonly string[] {
  const han = /\p{Script=Han}/u.test(message);
  const pieces = cut(message, han)
    .map((p) => p.trim())
    .filter((p) => /[\p{L}\p{N}]/u.test(p));
  if (pieces.length < 2) return [message];
  // What asks nothing sets the scene of the question behind it, or says more of the one before it.
  const questions: string[] = [];
  let scene = '';
  for (const piece of pieces) {
    if (!ASKS.test(piece) || (COURTESY.test(piece) && !WH_WORD.test(piece))) {
      scene = scene === '' ? piece : `${scene}${han ? '，' : ', '}${piece}`;
      continue;
    }
    questions.push(scene === '' ? piece : `${scene}${han ? '，' : ', '}${piece}`);
    scene = '';
  }
  if (questions.length < 2) return [message];
  if (scene !== '') questions[questions.length - 1] += `${han ? '，' : ', '}${scene}`;
  return questions.slice(0, MOST);
}

function cut(message: string, han: boolean): string[] {
  const parts = message.split(BREAKS);
  return parts.flatMap((part) => part.split(han ? CHINESE_JOINT : ENGLISH_JOINT));
}
