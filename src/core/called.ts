/** Overviews by what somebody calls a topic, or a part that any store has, in a way that nobody wrote down: "the bragging bits". */
import type { Desk } from './desk.ts';
import { strangeSayer } from './judging/sayers.ts';
import { contentOf, type Listed, type Lookup, type LookupTools, speaksOf } from './lookups.ts';
import { leavesOut, ofAnother } from './not-listed.ts';
import { inOrderOfKind } from './overview-kinds.ts';
import { asksWidely } from './overviews.ts';
import type { Called, Part } from './reading/called.ts';
import { ASKS_FOR_ANY } from './reading/overview.ts';
import type { Mention, Reading } from './reading/read.ts';
import { normalise } from './text/normalise.ts';
import { unitsOf } from './text/units.ts';
import { factsOfTopic } from './topics.ts';
import type { Aspect, OverviewKind, Strength } from './types.ts';

/**
 * How a message is taken for one that wants several statements. All are leads of support vector machines, and measured on
 * the tuning half: how far the likeliest name is ahead of the next, and wanting several of wanting one.
 */
const NAMED = {
  /** Where nothing else but the sound wants several: a topic, a part that any store has. */
  topic: 0.3,
  kind: 0.5,
  /** Where the sound is sure of it. */
  barely: 0.1,
  /** Where there is a way to ask for all there is. */
  cued: 0.2,
  /** A part that no single statement is called by, whatever the sound; and a name before any other meaning. */
  plainly: 0.8,
  surely: 1,
} as const;
const SEVERAL = {
  least: 0,
  /** What "which" and "how" ask besides. */
  which: 0.7,
  how: 1.2,
  surely: 1,
  /** Below this it wants one thing, whatever it names. */
  hardly: -1,
} as const;

/** All there is on what a message calls by some name, where it has one of the ways to ask for that. */
export function onCalled(reading: Reading, desk: Desk, tools: LookupTools): Lookup | undefined {
  const [called, several] = [desk.called(reading), desk.several(reading)];
  if (!called || several === undefined || called.lead < NAMED.cued || several < SEVERAL.least) return undefined;
  return lookUpCalled(reading, called, tools);
}

/** The same where the name is hardly anything else's, and nobody is named: before anything else that the words might mean. */
export function onPlainlyCalled(reading: Reading, desk: Desk, tools: LookupTools): Lookup | undefined {
  if (!asksWidely(reading, tools.knowledge) || !WIDELY.includes(reading.aspects[0]!)) return undefined;
  // Somebody's words, the numbers of an occasion: of those it is known better what is meant.
  if (reading.mentions.some((m) => m.node.kind === 'person' || m.node.occasion)) return undefined;
  // The name of a body is no way to call a topic: "tell me about WIPO".
  const [named, more] = contentOf(reading);
  if (named && !more && named.node.kind !== 'concept' && reading.unknown.length === 0) return undefined;
  const [called, several] = [desk.called(reading), desk.several(reading)];
  if (!called || several === undefined || called.lead < NAMED.surely || several < SEVERAL.least) return undefined;
  return lookUpCalled(reading, called, tools);
}

/**
 * The same of a message in which nothing but the way it sounds tells that several statements are wanted. `surely` asks for
 * more than a fair guess: one statement was found.
 */
export function onSounding(reading: Reading, surely: boolean, desk: Desk, tools: LookupTools): Lookup | undefined {
  const [called, several] = [desk.called(reading), desk.several(reading)];
  if (!called || several === undefined || (surely && several < SEVERAL.surely)) return undefined;
  return wantsSeveral(reading, called, several, tools) ? lookUpCalled(reading, called, tools) : undefined;
}

/** Whether a message may want several statements by its sound, told before it is read: most do not. */
export function mayWantSeveral(message: string, surely: boolean, { several, knowledge }: Desk): boolean {
  const text = normalise(message);
  const wants = several({ text, units: unitsOf(text, knowledge.variants) });
  return wants !== undefined && wants >= SEVERAL[surely ? 'surely' : 'hardly'];
}

function wantsSeveral(
  { aspects, units }: Reading,
  called: Called,
  several: number,
  { strength }: LookupTools,
): boolean {
  const [aspect] = aspects;
  const kind = 'kind' in called.part ? called.part.kind : undefined;
  // All sums of money, all boasts: no single statement is called so.
  const plainly = kind !== undefined && called.lead >= NAMED.plainly && several >= SEVERAL.hardly;
  const named = several >= SEVERAL.surely ? NAMED.barely : NAMED[kind ? 'kind' : 'topic'];
  if (called.lead < named || (several < SEVERAL.least && !plainly)) return false;
  if (aspect === 'how' && several < SEVERAL.how) return false;
  if (aspect === 'which' && several < SEVERAL.which && !plainly) return false;
  const ofKind = kind ? (OF_A_KIND[kind] ?? []) : [];
  if (!WIDELY.includes(aspect!) && !ofKind.includes(aspect!)) return false;
  return units.some((u) => called.knows(u.key) && TELLING.includes(strength(u.key) ?? 'claim'));
}
/** Kinds of answer that any number of statements may give, and those that a list of one kind gives besides. */
const WIDELY: readonly Aspect[] = ['value', 'which', 'how', 'definition'];
const OF_A_KIND: { readonly [K in OverviewKind]?: readonly Aspect[] } = {
  all: ['meaning', 'exactness'],
  numbers: ['count', 'amount'],
  money: ['count', 'amount', 'worth'],
  claims: ['where', 'exactness'],
  dates: ['when'],
  people: ['personTitle', 'who'],
  terms: ['meaning'],
  cases: ['count'],
};
/** A word that may claim something, rather than belong to any message. */
const TELLING: readonly Strength[] = ['claim', 'either', 'colour'];

/** All that belongs to what is called so; nothing where somebody else's is asked for, of another time, or what the sources leave out. */
function lookUpCalled(reading: Reading, called: Called, tools: LookupTools): Lookup | undefined {
  const { amounts, periods, yesNo, text } = reading;
  if (amounts.length > 0 || periods.length > 0 || (yesNo && !ASKS_FOR_ANY.test(text.folded))) return undefined;
  if (strangeSayer(reading, tools.knowledge) !== undefined) return undefined;
  const found = factsOfPart(called.part, tools).filter(isTheirs(reading, tools));
  if (found.length === 0 || isStrange(reading, called, found, tools)) return undefined;
  const lookup = { kind: 'overview', found } as const;
  const lacks = 'topic' in called.part && leavesOut(reading, lookup, tools, () => false);
  return lacks || ofAnother(reading, lookup, tools) ? undefined : lookup;
}

/** Of somebody who is named only what is theirs. */
function isTheirs({ mentions }: Reading, { knowledge, facts }: LookupTools): (listed: Listed) => boolean {
  const who = mentions.filter((m) => m.node.kind === 'person').map((m) => m.node.id);
  return ({ index }) => who.every((id) => knowledge.facts[index]!.speakers.has(id) || facts[index]!.about.includes(id));
}

/** Says something of its own: somebody or somewhere that none of the facts speaks of, or a word that claims a thing and that the topic is not called by. */
function isStrange(
  { mentions, unknown, units }: Reading,
  { knows }: Called,
  found: readonly Listed[],
  { knowledge, strength }: LookupTools,
): boolean {
  const spoken = (m: Mention): boolean => found.some(({ index }) => speaksOf(knowledge.facts[index]!, m));
  const isCalled = (m: Mention): boolean => units.slice(m.from, m.to).every((u) => knows(u.key));
  const stranger = (m: Mention): boolean => {
    if (m.from < 0 || m.asking || m.node.everyday || spoken(m)) return false;
    return m.node.kind !== 'concept' || (m.node.role === 'actor' && !isCalled(m));
  };
  const claims = unknown.some((u) => u.name || (strength(u.key) === 'claim' && !knows(u.key)));
  return claims || mentions.some(stranger);
}

/** The facts of a topic, or of a part that any store has, in the order in which they are told. */
export function factsOfPart(part: Part, tools: Pick<LookupTools, 'facts' | 'topics' | 'knowledge'>): readonly Listed[] {
  if ('kind' in part)
    return inOrderOfKind(part.kind, (test) =>
      tools.facts.flatMap((fact, index) => (test(tools.knowledge.facts[index]!, fact) ? [{ index, focus: [] }] : [])),
    );
  const topic = tools.topics.find((t) => t.id === part.topic);
  return topic ? factsOfTopic(topic, tools) : [];
}
