/** Several questions in one message, taken apart: at question marks and where a clause opens a question of its own. */
import { foldDialect } from '../text/dialect.ts';
import { foldTraditional } from '../text/normalise.ts';
import { withoutReported } from './proper.ts';

export interface Questions {
  /** In order; one where the message holds no more. */
  readonly questions: readonly string[];
  /** Each has its own question mark: they are several, whatever becomes of them. */
  readonly marked: boolean;
}

/** What opens a question in English. */
const WH =
  "(?:(?:as|since|on|in|at|by|to|from|of|for|with)(?: of)? )?(?:how (?:many|much|big|large|often|long|heavy|do|does|did|is|are|was|were|come|about)|who(?:'s|m|se)?|when|where|why|what(?:'s)?|which)";
const AUXILIARY = 'did|does|do|is|are|was|were|has|have|had|can|will';
/** Behind an "and" an auxiliary opens a question only before its subject: "and has accepted" goes on with the old one. */
const SUBJECT = 'it|they|that|those|this|these|there|he|she|we|any|all';
const AND = '(?:and(?: if so,?)?|plus|also|as well as|&|\\+)';
const SAME_AGAIN = '(?:the )?same (?:for|of|in|at) ';
const SAME_START = new RegExp(`^${SAME_AGAIN}`, 'i');
const ENGLISH_JOINT = new RegExp(
  [
    `(?:[,.]|\\s[-–—])?\\s+${AND}\\s+(?:also\\s+|then\\s+|(?:tell|give) me\\s+|say\\s+)?(?=(?:of (?:these|those|them),? )?(?:${WH})\\b|(?:${AUXILIARY}) (?:${SUBJECT})\\b)`,
    `,\\s+${AND}\\s+(?=(?:${AUXILIARY})\\b)`,
    // Behind a question a comma alone may open the next.
    `(?<=^\\W*(?:\\w+\\W+){0,2}(?:how|who|who's|what|what's|when|where|why)\\b[^,]{6,90}),\\s+(?=(?:how (?:many|much|long|old)|what(?:'s| is| was| are| were| did| does| do)|when (?:is|was|were|did)|where (?:is|was|are|did)|who(?:'s| is| was| are| heads| runs)|is (?:it|he|she|that)|are (?:they|those)|did (?:it|they|he|she))\\b)`,
    // "Those of the courts, then the same for Beijing's."
    `,?\\s+(?:${AND}\\s+)?(?:then\\s+)?(?=${SAME_AGAIN})`,
  ].join('|'),
  'gi',
);
/** Between the items of such a list; a bare "which" or "who" behind a comma may only relate. */
const LISTED =
  /(?<=\b(?:how|who|whose|what|when|where|why|which)\b[^,]{4,90}),\s+(?=(?:(?:in|on|at|by|from|for|of|since) )?(?:how|what|when|where|why|(?:which|whose) (?:[\w-]+ ){1,6}(?:do|does|did|is|are|was|were|has|have|had)|(?<=(?:in|on|at|by|from|for|of) )which [\w-]+(?=,|$)|who (?:is|are|was|were|did|does|heads|runs))\b)/i;

/** A full stop ends a sentence before a capital, and not behind an initial or "Mr". */
const SENTENCE = /(?<=[?？])|[\n;；]+|[。!！](?=.)|(?<=\p{L}{3})\.\s+(?=\p{Lu})/u;
/** Chinese parts its questions by commas alone: each clause with a question word asks. */
const CHINESE_JOINT = /[，,、]/;
const CHINESE_ASKS =
  /多少|(?<![那这好十])几[个件起成吨年月家座封名号时位宗]|多[高大长重久]|咋|第几|谁|什么|哪|何时|何地|为何|怎么|是不是|是否|有没有|来源|出处|顺便(?:再)?(?:问|打听|请教)/;

const CHINESE_OPENS = /请教|请问|想问|想知道|想了解|问一下/;
/** "给个数", "举几个": asks for the same again. */
const CHINESE_PLEA =
  /^(?:谁)?(?:给|报|说|来)(?:我)?个|^举(?:几个|例|个)|^(?:官方|报道|文章)?怎么说|交代(?:了)?(?:没有|吗)?[?？]?$/;

/** A clause that asks: it opens as a question or holds a question word. */
const ASKS =
  /^\W*(?:the )?same (?:for|of|in|at) |\b(?:how|who|whom|whose|when|where|why|what|which)\b|^\W*(?:and |but |also |so |ok |then )*(?:is|are|was|were|did|does|do|has|have|had|can|could|will|would|should)\b|多少|(?<![那这好十])几[个件起成吨年月家座封名号时位宗]|多[高大长重久]|咋|谁|什么|哪|何|怎|为啥|吗|呢|是不是|是否|有没有|对不对/i;
const COURTESY =
  /^\W*(?:(?:hi|hey|hello|please|sorry|thanks?)\W+)*(?:can|could|would|will|may|do) (?:you|i|we|someone|anyone)\b|^你?知道吗?$/i;
const WH_WORD = /\b(?:how|who|whom|whose|when|where|why|what|which|if|whether)\b/i;
/** "OK?", "right?": nothing of their own. */
const TAG =
  /^\W*(?:ok(?:ay)?|right|yes|no|correct|hm+|eh|huh|well|hi|hello|hey|really|对吗|对吧|对不对|是不是|对不|是吗|好吗|行吗|行不行|可以吗|(?:有)?谁(?:能|可以|来)?(?:帮忙|帮我)?(?:查|看|答)(?:一下|下|一查)?)\W*$/iu;

/** At most so many: a message with more is a list, and the first ones are answered. */
const MOST = 4;

/** Whether a part of a message opens a question of its own. */
export const opensQuestion = (part: string): boolean => OPENS.test(part) || CHINESE_ASKS.test(fold(part));
const OPENS = new RegExp(`^\\W*(?:(?:and|but|also|so|ok|then|plus)\\W+)*${WH}\\b`, 'i');

const fold = (text: string): string => foldDialect(foldTraditional(text));

interface Piece {
  readonly text: string;
  /** Ends with a question mark. */
  readonly marked: boolean;
  readonly asks: boolean;
}

export function questionsOf(message: string): Questions {
  const pieces = piecesOf(message);
  if (pieces.length < 2) return { questions: [message], marked: false };
  const comma = /\p{Script=Han}/u.test(message) ? '，' : ', ';
  // What asks nothing sets the scene of the question behind it, or says more of the one before it.
  const questions: { text: string; marked: boolean }[] = [];
  let scene = '';
  for (const piece of pieces) {
    const text = scene === '' ? piece.text : `${scene}${comma}${piece.text}`;
    if (piece.asks) questions.push({ text, marked: piece.marked });
    scene = piece.asks ? '' : text;
  }
  const last = questions.at(-1);
  if (!last || questions.length < 2) return { questions: [message], marked: false };
  if (scene !== '') last.text += `${comma}${scene}`;
  return {
    questions: questions.slice(0, MOST).map((q) => q.text),
    marked: questions.filter((q) => q.marked).length > 1,
  };
}

/** "1) … 2) …": a list, each item of which is asked. */
const ITEM = /(?:^|\s|[，,；;。：:])(?:(?:\(|（)?[1-9](?:[)）、]|[.．](?!\d))|[①-⑨])\s*/gu;

const LEADS = /\b(?:questions?|things|points|items|queries)\b|问题|事|问/i;

function itemsOf(message: string): Piece[] {
  const parts = message.split(ITEM).filter((p) => /[\p{L}\p{N}]{2}/u.test(p));
  const count = [...message.matchAll(ITEM)].length;
  // "Three questions: 1. …"; "The guideline: 1. …" is what each of them asks of.
  const [lead = '', ...listed] = parts;
  const led = parts.length === count + 1 && !ASKS.test(fold(lead));
  const items = !led ? parts : LEADS.test(lead) ? listed : listed.map((p) => `${lead.replace(/[\s:：]+$/u, '')}, ${p}`);
  return count < 2 || items.length !== count
    ? []
    : items.map((text) => ({ text: text.trim().replace(/[，,；;]$/u, ''), marked: true, asks: true }));
}

function piecesOf(message: string): Piece[] {
  const items = itemsOf(message);
  if (items.length > 0) return items;
  const sentences = message.split(SENTENCE).filter((p) => p && /[\p{L}\p{N}]/u.test(p));
  const pieces = sentences.flatMap((sentence, at) => {
    const parts = clausesOf(sentence);
    return parts.map((part, i): Piece => {
      const text = part.trim();
      const marked = i === parts.length - 1 && /[?？]\s*$/.test(sentence);
      // A noun with a question mark behind another question is one, too: "…? Arrests?"
      const asked = marked && (at > 0 || sentence.trim().split(/\s+/).length > 3) && !TAG.test(text);
      const folded = fold(text);
      const courtesy = COURTESY.test(folded) && !WH_WORD.test(folded);
      return { text, marked, asks: (asked || ASKS.test(folded)) && !courtesy && !TAG.test(text) };
    });
  });
  // What somebody is said to have asked is the scene of what is asked behind it.
  const asked = pieces.findLastIndex((p) => p.marked);
  const told = (p: Piece, i: number): boolean =>
    i < asked && !p.marked && p.asks && !ASKS.test(fold(withoutReported(p.text)));
  const own = pieces.map((p, i) => (told(p, i) ? { ...p, asks: false } : p));
  // "The tonnage, then the same for 2021": what is to be done again was asked, too.
  return own.map((p, i) => (SAME_START.test(own[i + 1]?.text ?? '') ? { ...p, asks: true } : p));
}

/** "Who gave them, which years do they cover, and how many …?": what has an "and" before its last is a list throughout. */
function englishClauses(sentence: string): string[] {
  const [first = '', ...rest] = sentence.split(ENGLISH_JOINT);
  return rest.length === 0 ? [first] : [...first.split(LISTED), ...rest];
}

function clausesOf(sentence: string): string[] {
  if (!/\p{Script=Han}/u.test(sentence)) return englishClauses(sentence).filter((p) => /[\p{L}\p{N}]/u.test(p));
  // Clauses without a question word belong to the next one that has it.
  const clauses: string[] = [];
  let held = '';
  for (const part of sentence.split(CHINESE_JOINT)) {
    held = held === '' ? part : `${held}，${part}`;
    const folded = fold(part);
    // "想请教……" opens the question: whatever stands before it set the scene.
    if (CHINESE_OPENS.test(folded)) held = [...clauses.splice(0), held].join('，');
    if (!CHINESE_ASKS.test(folded) || CHINESE_PLEA.test(folded)) continue;
    clauses.push(held);
    held = '';
  }
  if (held !== '') {
    if (clauses.length === 0) clauses.push(held);
    else clauses[clauses.length - 1] += `，${held}`;
  }
  return clauses;
}
