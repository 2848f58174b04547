/** Whether a message is answered by itself or from the turn before it, and whether that would only say the same again. */
import { COUNTING, LOOSE, type Weighed } from './answering.ts';
import type { Leaning } from './context.ts';
import type { Desk } from './desk.ts';
import { type Judged, OFFER } from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { totalCost } from './judging/scene.ts';
import { namedIn } from './judging/words.ts';
import type { Knowledge } from './knowledge.ts';
import { contentOf } from './lookups.ts';
import type { Mention, Reading } from './reading/read.ts';
import { parseRef } from './refs.ts';
import type { Fact, Memory } from './types.ts';

/** Whether a message needs no turn before it, whatever that was. */
export function standsAlone({ answer, listed }: Weighed, { cued, bare, subject }: Leaning): boolean {
  // A figure looked up says for itself what is meant.
  if (listed) return true;
  // A full question never inherits: it names what it asks of.
  if (subject && answer.kind === 'answer') return !(cued && bare);
  if (subject && answer.kind === 'nearest') return !bare;
  return subject && !cued && !bare && answer.kind !== 'choices';
}

/** "Is that a court statistic?": asked of what was told, and settled by no fact of another topic. */
export function isOfTold({ told: own }: Weighed, told: Fact, { yesNo, text }: Reading): boolean {
  return yesNo && own !== undefined && own.fact.topic !== told.topic && POINTED_SUBJECT.test(text.folded);
}
const POINTED_SUBJECT =
  /^\W*(?:(?:hang on|wait|ok|so|and|but|hm+|then)\W+)*(?:is|was|are|were) (?:that|this|those|these) (?:an? |the )?(?!(?:true|right|correct|so|possible|not|what|how|why|because)\b)[\w'-]+/i;

/**
 * "In dollars?", "what share?", "the whole country?": what names a kind of answer, or a place around the one told of, is
 * asked of what was told, however well another fact would answer it.
 */
export function strays(
  own: Weighed,
  told: Fact,
  { mentions, amounts, periods, unknown, units, locale, yesNo }: Reading,
  { knowledge, indexOf, judgeTools }: Desk,
): boolean {
  const at = indexOf(told.id);
  const another = own.told ? own.told.fact.id !== told.id && !own.listed : own.listed === 'overview';
  const answers = own.answer.kind === 'answer';
  if (at === undefined || (answers && !another) || yesNo || amounts.length + periods.length > 0) return false;
  if (units.length > FRAGMENT[locale]) return false;
  const light = unknown.every((u) => [...u.text].length === 1 || judgeTools.strength(u.key) === 'nothing');
  const { places } = knowledge.facts[at]!;
  const around = (id: string): boolean => [...places].some((p) => knowledge.nodes.get(p)?.within.includes(id));
  const named = mentions.filter((m) => m.from >= 0 && !m.asking);
  return (
    light &&
    named.length > 0 &&
    named.every(
      ({ node, others }) =>
        node.role === 'unit' || [node, ...others].some((n) => KINDS_ASKED.has(n.id)) || around(node.id),
    )
  );
}
/** The longest message that is no question of its own, in units. */
const FRAGMENT = { en: 6, zh: 7 } as const;
const KINDS_ASKED = new Set(['share', 'rest', 'pending', 'value', 'rate', 'country']);

/** Whether a message that leans on the turn before is better answered by itself. */
export function prefersOwn(
  own: Weighed,
  inherited: Weighed,
  leaning: Leaning,
  continues: boolean,
  reading: Reading,
  { knowledge }: Desk,
): boolean {
  // "How many of them came in?": of what was told, whatever else comes in.
  if (PART.test(reading.text.folded) && !leaning.subject && own.told?.fact.topic !== inherited.told?.fact.topic)
    return false;
  const kinds = ['abstain', 'choices', 'nearest', 'answer'];
  const rank = (w: Weighed): number => kinds.indexOf(w.answer.kind);
  // "The centre's?" in a talk about the courts: a word that only what was told leaves unexplained points away from it.
  if (own.answer.kind === 'answer' && own.told && inherited.told && leavesMore(inherited.told, own.told, reading))
    return true;
  if (
    own.answer.kind === 'answer' &&
    own.told &&
    inherited.told &&
    statesMore(own.told, inherited.told, reading, knowledge)
  )
    return true;
  // The same fact answers by itself, and fails only for the kind of answer taken over.
  const conflicts = (inherited.told?.findings ?? []).filter((f) => f.conflict);
  const onlyKind = conflicts.length > 0 && conflicts.every((f) => f.slot === 'aspect' && !f.say);
  if (own.answer.kind === 'answer' && !leaning.bare && onlyKind && own.told?.fact === inherited.told?.fact) return true;
  // Where the turn before explains every word as well, it is what is spoken of.
  const goesOn = continues && inherited.answer.kind === 'answer';
  if (own.answer.kind === 'answer' && !leaning.bare && !leaning.cued) return !goesOn;
  // Little spoken of by either: a choice of what was told would only distract.
  if (inherited.answer.kind === 'choices' && inherited.answer.confidence < OFFER) return true;
  return rank(inherited) < 2 && rank(inherited) < rank(own);
}

/** Whether what is named stands in the one fact's statement, and of the other only in ways to ask for it. */
function statesMore(own: Judged, told: Judged, reading: Reading, { facts }: Knowledge): boolean {
  const states = (at: number, m: Mention): boolean => [m.node, ...m.others].some((n) => facts[at]!.stated.has(n.id));
  // "The value?" names the kind of answer, and nothing of a fact.
  const content = contentOf(reading).filter((m) => m.node.kind === 'concept' && m.node.id !== 'value');
  // "Worth?" of what the source gives no worth of; "and for arbitration?" asks for the same of something else.
  if (told.findings.some((f) => f.say) || OF_ANOTHER.test(reading.text.folded)) return false;
  return (
    own.index !== told.index &&
    content.some((m) => states(own.index, m) && !states(told.index, m)) &&
    content.every((m) => states(own.index, m))
  );
}

const OF_ANOTHER = /^\W*(?:and|what about|how about) (?:for|in|at)\b/i;
/** Whether of several things named the one fact explains all, and the other leaves an everyday word. */
function leavesMore(other: Judged, whole: Judged, { mentions }: Reading): boolean {
  return (
    mentions.length > 1 &&
    totalCost(whole.findings) === 0 &&
    other.findings.some((f) => f.slot === 'word' && !f.unknown && !f.aside)
  );
}

/** Whether what was told before would be told again: whatever is asked now, it is not that. */
export function repeats(
  { answer, told: now, worked }: Weighed,
  { told }: Memory,
  reading: Reading,
  desk: Desk,
): boolean {
  if (!told?.settled || answer.kind !== 'answer' || answer.verdict !== undefined) return false;
  // The line has the day of the week, and what something is for or on.
  if (WEEKDAY.test(reading.text.folded)) return false;
  if (PURPOSE.test(reading.text.folded) && now?.fact.kind !== 'statistic') return false;
  if (answer.ref === told.ref) return true;
  // "What's the difference?" is of what was told, and is not that.
  if (worked) return false;
  const plain = parseRef(answer.ref)?.kind === 'answer';
  const same = plain && now?.fact.id === told.factId && now.focus.map((f) => f.name).join() === told.focus.join();
  if (!same) return false;
  const asked = reading.aspects[0]!;
  if (PART.test(reading.text.folded) && COUNTING.includes(asked)) return true;
  // Behind a yes the line itself may be what is asked for: "which ones?"
  const known = desk.knowledge.facts[now.index]!;
  if (told.yesNo && contentOf(reading).every((m) => isExplained(m, known))) return false;
  // The line stays the same for whichever of these is asked, and names nothing that was asked of.
  return LOOSE.includes(asked) && namedIn(reading, known) === 0;
}

const PURPOSE =
  /\bwhat (?:are|is|were|was|'s) (?:they|it|those|these|that) for\b|\bwhat for\b|\babout what\b|\bwhat(?:'s| is| was) (?:it|that|this) (?:on|about)\b|\bwhat(?:'s| is) the (?:point|purpose|subject|topic|theme)\b|关于什么|什么(?:内容|主题)|讲什么|干(?:什么|嘛|啥)用|\b(?:any|an|some|which|what|for) examples?\b|\blike (?:what|which)\b|\baddressed to\b|\bto whom\b|\bby (?:what|which) (?:means|methods?|ways?|procedures?)\b|举(?:个|几个|些)?例|(?:何种|什么|哪种)方式|(?:写|寄|发)给(?:谁|哪)/i;
const WEEKDAY = /\bweek ?day\b|\bday of the week\b|\bwhich day\b|(?:星期|周|礼拜)[几幾]/i;

/** "Of those": a part of what was told is asked for. */
export const PART = /\b(?:of|among) (?:those|these|them|that)\b|其中|里头|里面|当中/i;
