/** A property asked for has to be one that the fact tells: no score, no parking, no age is told by whatever else is known. */
import type { FactKnowledge } from '../knowledge.ts';
import type { Attribute } from '../reading/attribute.ts';
import type { Reading } from '../reading/read.ts';
import { ownTerms } from '../reading/terms.ts';
import { joinKeys, type TextUnit } from '../text/units.ts';
import type { Fact } from '../types.ts';
import { type Finding, isExplained } from './claims.ts';
import { isOfficeWord } from './offices.ts';
import type { JudgeTools } from './tools.ts';

/** In log-odds, as that of what is asked for by name elsewhere. */
const COST = 1.2;
/** From here on part of a Chinese word may be a slip, where the fact has so much of it. */
const LONG_HAN = 3;
const ENOUGH = 0.4;
/** Of figures alone. */
const SIZE = /^(?:sizes?|scale|volume|magnitude|worth)$/;

/** `follows`: what is asked of was named in the turn before, and a word or two may name it anew. */
export function attributeClaims(
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  tools: JudgeTools,
  follows: boolean,
): Finding[] {
  return reading.attributes
    .filter((a) => !(a.bare && follows) && !isTold(a, reading, fact, known, tools))
    .map((a): Finding => {
      const [left] = leftOut(a, reading, fact);
      const say = left && fact.leavesOut[Number(left.senses[0]?.id)]?.say;
      if (say) return { slot: 'aspect', conflict: true, cost: 0, asked: 'value', say };
      const asked = joinKeys(reading.units.slice(a.from, a.to).map((u) => u.raw));
      return { slot: 'thing', conflict: true, cost: COST, asked, from: a.from };
    });
}

const leftOut = ({ from, to }: Attribute, { own }: Reading, { id }: Fact): ReturnType<typeof ownTerms> =>
  ownTerms(own, 'leavesOut', id).filter((s) => s.from < to && from < s.to);

/** Whether the fact or the language of asking has each of its words. */
function isTold(
  attribute: Attribute,
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  { knowledge, strength }: JudgeTools,
): boolean {
  const { from, to } = attribute;
  const units = reading.units.slice(from, to);
  if (units.some((u) => isTaken(u, reading))) return true;
  const office = fact.kind === 'person' || reading.aspects[0] === 'who';
  const sized = fact.observations.at(-1)?.figures.length !== 0;
  const spans = [
    ...reading.named.filter((m) => isExplained(m, known)),
    ...(['alsoSaid', 'rulesOut'] as const).flatMap((type) => ownTerms(reading.own, type, fact.id)),
  ];
  // What only phrasings name may be what the source leaves out.
  const { words, han } = leftOut(attribute, reading, fact).length > 0 || reading.yesNo ? known.said : known;
  const isOwn = ({ kind, key, norm }: TextUnit, i: number): boolean => {
    const at = from + i;
    if (spans.some((s) => s.from <= at && at < s.to)) return true;
    if (kind === 'han') return hanWithin(i, units, (word) => han.includes(word.join('')));
    // A word that nobody rated may be a slip, and costs as one that nothing explains.
    if (reading.unknown.some((u) => u.from === at && strength(u.key) === undefined)) return true;
    return words.has(key) || (office && isOfficeWord(norm)) || (sized && SIZE.test(norm));
  };
  const anything = (key: string): boolean => knowledge.properties.has(key) || strength(key) === 'nothing';
  const isAsked = ({ kind, key }: TextUnit, i: number): boolean =>
    kind === 'han' ? hanWithin(i, units, (word) => anything(joinKeys(word))) : anything(key);
  const own = units.map(isOwn);
  // That anything may be asked for its date is no reason to say that there is one.
  const told = units.filter((u, i) => own[i] || (!reading.yesNo && isAsked(u, i))).length;
  const slip = units[0]!.kind === 'han' && units.length >= LONG_HAN && own.includes(true);
  return told >= units.length * (slip ? ENOUGH : 1);
}

/** A time or a number is held against the fact as such. */
function isTaken({ start, end }: TextUnit, { periods, amounts }: Reading): boolean {
  return (
    periods.some((p) => p.start <= start && end <= p.end) || amounts.some((a) => a.said <= start && end <= a.saidEnd)
  );
}

/** A character belongs to a word of two or more that is had. */
function hanWithin(at: number, units: readonly TextUnit[], has: (word: readonly string[]) => boolean): boolean {
  for (let start = 0; start <= at; start++)
    for (let end = at + 1; end <= units.length; end++)
      if (end - start > 1 && has(units.slice(start, end).map((u) => u.key))) return true;
  return false;
}
