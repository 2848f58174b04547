/** "A client of ours dreads a trial. What is that centre meant for?": the question proper, where the rest only sets a scene. */
import type { Weighed } from './answering.ts';
import type { Desk } from './desk.ts';
import { SURE } from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { contentOf } from './lookups.ts';
import { operationOf } from './reading/operation.ts';
import { overviewCues } from './reading/overview.ts';
import { passedOn } from './reading/plea.ts';
import { type Proper, pointersOf, properOf, sentencesOf } from './reading/proper.ts';
import type { Mention, Reading } from './reading/read.ts';
import { solve } from './solving.ts';
import type { Context } from './types.ts';

/** The shortest questions tried: each costs as much as another message. */
const CUTS = 2;

/** What the question proper is surely answered with, where its scene changes nothing. */
export function behindScene(reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  const { folded } = reading.text;
  const cuts = [...properOf(folded).slice(-CUTS), ...passedOn(folded)];
  // Of all there is on something one fact is too little of an answer.
  if (cuts.length === 0 || overviewCues(folded).general.length > 0) return undefined;
  for (const proper of cuts) {
    const found = answered(proper, reading, context, desk);
    if (found) return found;
  }
  return carried(cuts.at(-1)!, reading, context, desk);
}

/** "… the WIPO body in Shanghai. … how many disputes had it taken on?": the question with what the sentence before it names. */
function carried({ scene, question }: Proper, whole: Reading, context: Context, desk: Desk): Weighed | undefined {
  const sentences = sentencesOf(scene);
  // A sum of what the scene names is more than the question asks; and behind a mere comma that one goes on with its sentence.
  const ends = /[.!。！]\s*$/.test(upTo(question, whole));
  if (operationOf(whole.text) || (sentences.length < 2 && !ends)) return undefined;
  const named = namedBefore(sentences, context, desk);
  const asked = desk.reader.read(question, context);
  if ((asked.yesNo && !whole.yesNo) || asked.smalltalk) return undefined;
  // "Could you supply it?" asks for whatever the scene asked for.
  if (contentOf(asked).length + asked.unknown.length === 0 && asked.aspects[0] === 'value') return undefined;
  const text = `${named.map((m) => m.text).join(' ')}: ${question}`;
  const found = solve({ ...desk.reader.read(text, context), locale: whole.locale, fragment: true }, context, desk);
  const known = found.told && desk.knowledge.facts[found.told.index];
  if (!known || found.answer.kind !== 'answer' || found.answer.confidence < SURE) return undefined;
  return named.length > 0 && named.every((m) => isExplained(m, known)) ? found : undefined;
}

/** The message up to the question proper. */
const upTo = (question: string, { text }: Reading): string => text.folded.slice(0, text.folded.lastIndexOf(question));

/** What the nearest sentence before it names: who and where, or else what. Nothing where that is dated or counted. */
function namedBefore(sentences: readonly string[], context: Context, { reader }: Desk): readonly Mention[] {
  for (const sentence of [...sentences].reverse()) {
    const { amounts, periods, ...before } = reader.read(sentence, context);
    const content = contentOf({ ...before, amounts, periods });
    if (amounts.length + periods.length > 0) return [];
    const names = content.filter((m) => m.node.kind !== 'concept');
    if (content.length > 0) return names.some((m) => m.node.kind !== 'place') ? names : content;
  }
  return [];
}

function answered({ scene, question }: Proper, whole: Reading, context: Context, desk: Desk): Weighed | undefined {
  const asked = desk.reader.read(question, context);
  if (asked.yesNo && !whole.yesNo) return undefined;
  const found = solve({ ...asked, locale: whole.locale }, context, desk);
  const known = found.told && desk.knowledge.facts[found.told.index];
  if (!known || found.answer.kind !== 'answer' || found.answer.confidence < SURE) return undefined;
  // Another time, place or body may be what is asked of; a number is there for a reason.
  const before = desk.reader.read(scene, context);
  if (before.amounts.length + before.periods.length > 0) return undefined;
  const names = contentOf(before).filter((m) => m.node.kind !== 'concept');
  if (!names.every((m) => isExplained(m, known))) return undefined;
  // "What does it handle?" is asked of what the scene names.
  const isNamed = names.some((m) => m.node.kind !== 'place');
  return isNamed || pointersOf(asked.text.folded).every((at) => at > firstName(asked)) ? found : undefined;
}

/** Where the first name stands that a word behind it may point at. */
function firstName({ mentions, units }: Reading): number {
  const isName = (m: Mention): boolean => m.node.kind !== 'concept' && m.from >= 0;
  return Math.min(...mentions.filter(isName).map((m) => units[m.from]!.start));
}
