/** Who and what is mentioned: in what connection something comes up, and whether somebody speaks of it. */
import { isSaying } from './judging/claims.ts';
import { contentOf, isOn, type Listed, type Lookup, type LookupTools, speaksOf } from './lookups.ts';
import type { Mention, Reading } from './reading/read.ts';

const CONNECTION =
  /\bin (?:what|which) (?:connection|context|relation|respect|regard)\b|\bin (?:connection|relation) (?:with|to) what\b|\bwhat(?:'s| is| was) the (?:connection|link)\b|\bwhy (?:is|are|was|were|does|do|did|would|has|have) (?:(?!not\b)[\w'-]+[, ]+){1,8}?(?:mention(?:ed)?|named|brought up|come up|comes up|turn up|turns up|appear|appears|listed|cited|referred to)\b|\bwhat (?:has|have|had|do|does|did) (?:it|they|(?:[\w'-]+[, ]+){1,6}?)(?:have |got )?(?:to do with|doing in)\b|\b(?:where|how) (?:does|do|did) (?:[\w'-]+[, ]+){1,6}?(?:come in|fit in|come into it|come up|turn up|crop up)\b|(?:提到|出现|讲到|写到|说到)[^，。？?]{1,14}(?:是因为|是为)(?:什么|啥|何)|为(?:什么|啥|何)[^，。？?]{0,8}(?:提到?|出现|讲到|写到|说到)|因为(?:什么|啥)(?:事|原因)?(?:被)?(?:提|讲|写|点)|(?:跟|和|与|同)(?:这篇|这|本文|报道|文章|知识产权|IP)[^，。？?]{0,8}有(?:什么|啥|何)关系|跟(?:什么|啥)(?:事)?有关|说的是(?:什么|啥)事/iu;

const ASKING = new Set(['connection', 'context', 'relation', 'link']);
const COMES_UP = /^(?:turn|come|crop|pop|show)\w* up$/i;

/** "In what connection does Dubai come up?": every fact that speaks of all that is named. */
export function lookUpMentioned(reading: Reading, tools: LookupTools): Lookup | undefined {
  const { amounts, periods, yesNo, text, unknown } = reading;
  if (yesNo || amounts.length + periods.length > 0 || !CONNECTION.test(text.folded)) return undefined;
  const strange = unknown.filter((u) => !ASKING.has(u.norm));
  if (strange.some((u) => u.name || (tools.strength(u.key) ?? 'claim') === 'claim')) return undefined;
  const { facts, knowledge } = tools;
  const home = (m: Mention): boolean =>
    m.node.kind === 'place' && knowledge.facts.filter((k) => k.places.has(m.node.id)).length > facts.length / 2;
  // What every fact is on tells nothing of the connection.
  const wide = (m: Mention): boolean =>
    home(m) || knowledge.facts.filter((k) => speaksOf(k, m)).length > facts.length / 2;
  const subjects = contentOf(reading).filter((m) => !wide(m) && !COMES_UP.test(m.text));
  if (subjects.length === 0) return undefined;
  const found = facts.flatMap((_, index): Listed[] => {
    const known = knowledge.facts[index]!;
    return subjects.every((m) => isOn(known, m)) ? [{ index, focus: [] }] : [];
  });
  return found.length > 0 && found.length <= MOST ? { kind: 'overview', found } : undefined;
}
/** More facts than these are no connection but a subject. */
const MOST = 3;

/** Nothing but who, the word for it, and what. */
const MENTIONS =
  /^\W*(?:(?:and|so|but|ok|then)\W+)*(?:did|has|does) (?:[\w'-]+ ){1,4}?(?:also |ever |really |actually |even )?(?:mention(?:ed)?|talk(?:ed)? (?:about|of)|sp(?:eak|oke|oken) (?:about|of)|refer(?:red)? to|br(?:ing|ought) up) (?:the |a |an |any )?[\w' -]{2,40}\?*\s*$|^(?:那|所以)?[\p{Script=Han}A-Za-z ]{2,20}?(?:有没有|也|还|是否)?(?:提到?|谈到?|讲到|说到|提起|谈起|说起)(?:了|过)?[\p{Script=Han}A-Za-z ]{2,14}?(?:了)?(?:吗|么|没有?)?[?？]?\s*$/iu;

/** "Did Wang mention WIPO?": the facts by whoever is named that speak of all that is named beside them. */
export function mentionedBy(reading: Reading, { facts, knowledge, strength }: LookupTools): readonly number[] {
  const { amounts, periods, yesNo, negated, unknown, text } = reading;
  if (!yesNo || negated || amounts.length + periods.length > 0 || !MENTIONS.test(text.folded)) return [];
  if (unknown.some((u) => u.name || (strength(u.key) ?? 'claim') !== 'nothing')) return [];
  const content = contentOf(reading).filter((m) => !isSaying(m));
  const [person, other] = content.filter((m) => m.node.kind === 'person');
  const objects = content.filter((m) => m !== person);
  // What a thing is called may be called so in passing; somebody and some place are meant.
  if (!person || other || objects.length === 0 || objects.some((m) => m.node.kind === 'concept')) return [];
  return facts.flatMap((fact, index) => {
    const known = knowledge.facts[index]!;
    const theirs = fact.kind !== 'person' && known.speakers.has(person.node.id);
    return theirs && objects.every((m) => speaksOf(known, m)) ? [index] : [];
  });
}
