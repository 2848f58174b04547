/** Wholes and parts: all of them, some of them, the 300 among the 1,400. */
import { sameValue } from '../figures.ts';
import type { FactKnowledge, Node } from '../knowledge.ts';
import type { Reading } from '../reading/read.ts';
import type { Fact, Figure, Verdict } from '../types.ts';
import { holdsValue } from './named-figures.ts';
import type { JudgeTools } from './tools.ts';

/** "All of them": denied where a list is open or a share is below the whole, open otherwise. */
export function wholeOf(fact: Fact, reading: Reading, tools: JudgeTools): boolean | undefined {
  if (fact.openList) return false;
  // What is said to be among others is not all of them.
  if (fact.partOf && (reading.amounts.length === 0 || partIsNamed(reading, fact, tools))) return false;
  const shares = (fact.observations.at(-1)?.figures ?? []).filter(
    (f) => f.unit === 'percent' && f.derived !== undefined,
  );
  const share = shares[0];
  return share && share.qualifier !== 'over' ? share.value >= 100 : undefined;
}

/** Of a whole that a derived share decides, both figures it was worked out of are told. */
export function partsOf(fact: Fact, focus: readonly Figure[]): readonly Figure[] {
  const figures = fact.observations.at(-1)?.figures ?? [];
  return figures.some((f) => f.derived) ? figures.filter((f) => !f.derived) : focus;
}

/** "Was Rui the only one quoted?" of a statement that names others of the kind. */
export function namesMore({ mentions }: Reading, known: FactKnowledge, nodes: ReadonlyMap<string, Node>): boolean {
  const named = mentions.filter((m) => m.node.kind === 'person' && known.told.has(m.node.id));
  if (named.length === 0) return false;
  const others = [...known.told].filter((id) => nodes.get(id)?.kind === 'person');
  return others.some((id) => !named.some((m) => m.node.id === id));
}

const AMONG =
  /\b(?:among|amongst|part of|included (?:in|within)|includes?|including|within|inside|out of|subset|(?:slice|share|portion|fraction|chunk) of|already (?:in|counted)|count(?:ed)? (?:in|within|towards?)|belong(?:s|ing)? to)\b|其中|当中|里头|里面|之内|包含|包括|计入|算在|属于.{0,8}(?:部分|一部分)/i;
export const ON_TOP =
  /\b(?:on top(?: of)?|in addition(?: to)?|besides|apart from|separate(?:ly)? from|over and above|extra to|not part of|not included|outside)\b|另外|之外|以外|额外|另算|不包括|不包含|不在.{0,10}(?:里|内|中)/i;

/** The whole that a fact's figure is a part of, named by its own number. */
function partIsNamed(reading: Reading, fact: Fact, { facts }: JudgeTools): boolean {
  const whole = facts.find((f) => f.id === fact.partOf)?.observations.at(-1)?.figures ?? [];
  return reading.amounts.some((a) => whole.some((f) => sameValue(f.value, a.value)));
}

/** "Are the 300 among the 1,400, or on top?": the fact says of what its figure is a part. */
export function partVerdict(reading: Reading, fact: Fact, tools: JudgeTools): Verdict | undefined {
  if (!fact.partOf) return undefined;
  if (!partIsNamed(reading, fact, tools)) return undefined;
  const { folded } = reading.text;
  // "Inside of the 1,400 and not on top": what is denied is the other one.
  const onTop = ON_TOP.test(
    folded.replace(
      /\b(?:and )?not (?:on top|in addition|extra|separate)\b|不(?:是|用|必|需要?|该|能|应)[\p{Script=Han}]{0,2}(?:另外|额外|另算|再加)/giu,
      '',
    ),
  );
  if (onTop) return 'no';
  // "1,400 across provinces?": the number of the whole is not that of the part.
  const [amount] = reading.amounts;
  const wholes = reading.amounts.length === 1 && !holdsValue(fact, amount!) && !SOME_OF.test(folded);
  if (wholes && (amount!.comparator === 'equal' || amount!.comparator === 'over') && !AMONG.test(folded)) return 'no';
  if (!AMONG.test(folded)) return undefined;
  return isTurnedRound(reading, fact) ? 'no' : 'yes';
}

/** A part of the number is asked after, not the number itself. */
const SOME_OF =
  /\b(?:of|among|out of) (?:the |those |these |over |some |about )*[\d,]+|\b(?:some|any|none|share|part|portion|slice|percent|how many)\b|有的|部分|几成|多少|件件|个个|都是|全是|中(?:有|的|，)/i;

/** "300 in all, including 1,400": the part and the whole have changed places. */
function isTurnedRound({ amounts, text }: Reading, fact: Fact): boolean {
  const part = amounts.find((a) => holdsValue(fact, a));
  const whole = amounts.find((a) => a !== part);
  if (!part || !whole || amounts.length !== 2) return false;
  return INCLUDING.test(text.folded) && part.start < whole.start;
}
const INCLUDING = /\binclud(?:es?|ed|ing)\b(?! (?:in|among|within)\b)|(?:包括|包含)(?!在|于)|其中/i;

/** "Some of the 63", "one of the 1,400": a part of the fact's only amount is meant, and nothing says how large. */
export function isPart({ amounts, text, exhaustive }: Reading, fact: Fact): boolean {
  const [amount] = amounts;
  if (!amount || amounts.length > 1 || exhaustive || !holdsValue(fact, amount)) return false;
  return PART_OF.test(text.folded.slice(Math.max(0, amount.said - 24), amount.said));
}
const PART_OF =
  /\b(?:one|any|some|many|most|several|few|half|part|each|which) of (?:the |those |these |their |its )*(?:[\w'-]+ )?$/i;
