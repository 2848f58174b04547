/** From a reading to an outcome: the facts held against it, and which of answer, nearest, choices or silence they earn. */
import {
  type Carried,
  type ComposeTools,
  composeAnswer,
  composeChoices,
  composeNearest,
  composePlain,
} from './compose.ts';
import {
  ANSWER,
  CLOSE,
  DENY_POINTED,
  FOREIGN,
  type Judged,
  NEAREST_ALIKE,
  NEAREST_MATCH,
  OFFER,
  OFFER_LEAST,
  OFFER_MATCH,
  OFFER_NAMED,
  SURE,
} from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { holdsValue } from './judging/named-figures.ts';
import type { Reading } from './reading/read.ts';
import type { Aspect, Context, Ranked, SingleAnswer } from './types.ts';
import { WORDING } from './wordings.ts';

/** Matches as near as this are the same match. */
const TWIN = 0.002;
/** Facts offered to choose from. */
export const OFFERED = 3;

/** What becomes of a reading, with the facts in the order of their confidence. */
export interface Weighed {
  readonly answer: SingleAnswer;
  /** The fact that was told, with what was asked of it. */
  readonly told?: Judged;
  /** It was looked up as a list rather than matched. */
  readonly listed?: 'figure' | 'overview';
  /** The list is of a topic that is only likely called so. */
  readonly likely?: true;
  /** It is arithmetic of ours on the fact that was told. */
  readonly worked?: true;
}

/** From here on a question is a fact's own phrasing, however little it names: "IP?" */
const SAME_WORDS = 0.995;
/** Kinds of answer that any fact may give: asked with nothing named, they ask for none in particular. */
export const LOOSE: readonly Aspect[] = ['value', 'which', 'how'];
/** From here on another fact's wording is like it, too. */
const LIKE = 0.8;
/** Of these a time alone does not tell what is counted: "how many in 2022?" */
export const COUNTING: readonly Aspect[] = ['count', 'amount', 'share'];

/** `inherits`: the subject comes from the turn before, so that the question itself need not name it. */
export function weigh(
  judged: readonly Judged[],
  reading: Reading,
  context: Context,
  tools: ComposeTools & { readonly generic: boolean },
  inherits = false,
): Weighed {
  const carried: Carried = {
    confidence: judged[0]?.confidence ?? 0,
    top: topOf(judged),
    trace: context.explain ? trace(reading, judged) : [],
  };
  const best = ofAllOfThem(ofWhoseNumber(ofWhoIsNamed(judged), judged, reading), judged, reading);
  const read = reading.corrections.length > 0 ? WORDING[reading.locale].readAs(reading.corrections) : undefined;
  const abstain = (): Weighed => ({
    answer: composePlain(
      'abstain',
      WORDING[reading.locale].abstain(tools.topics(reading.locale)),
      reading.locale,
      carried,
      read,
    ),
  });
  const near = (told: Judged): Weighed => ({ answer: composeNearest(told, reading, context, carried, tools), told });
  const tell = (told: Judged): Weighed =>
    told.withheld ? near(told) : { answer: composeAnswer(told, reading, context, carried, tools), told };
  const offer = (list: readonly Judged[]): Weighed => ({
    answer: composeChoices(list.slice(0, OFFERED), reading, context, carried, tools),
  });
  if (!best) return abstain();
  // "shanghai ip": a place and a commonplace single out no fact, however near one comes.
  const cued = says(reading);
  const bare = !tools.generic && !inherits && best.named === 0 && !best.verdict && !cued && best.match < SAME_WORDS;
  const pointed = best.pointed || (best.contrary && judged.every((j) => j.match <= best.match));
  const least = best.verdict === 'no' && pointed ? DENY_POINTED : best.wide && !inherits ? SURE : ANSWER;
  if (isOpen(best) && best.confidence >= least && !bare) {
    // "How many cases?": with nobody and no time named, whose they are was not said.
    const { periods, amounts } = reading;
    const nobody = !tools.generic && !inherits && periods.length === 0 && amounts.length === 0 && !namesParty(reading);
    const rivals = judged.filter(
      (j) =>
        j !== best &&
        isOpen(j) &&
        (best.confidence - j.confidence < CLOSE || (nobody && j.match >= LIKE)) &&
        !(best.verdict && best.verdict === j.verdict),
    );
    // Two facts that match alike are two facts, however sure the match.
    const twin = rivals.some((j) => best.match - j.match < TWIN);
    return rivals.length === 0 || (best.confidence >= SURE && !twin && !nobody) ? tell(best) : offer([best, ...rivals]);
  }
  // Neither the nearest nor a choice is any help to who asks for something else.
  if (best.elsewhere) return abstain();
  if (best.undecided && best.confidence >= ANSWER) return near(best);
  if (!isOfferable(best) && isNear(best)) return near(best);
  if (isOfferable(best) && mayOffer(best, reading, tools)) {
    const list = judged.filter((j) => isOfferable(j) && (j === best || j.confidence >= OFFER_LEAST));
    // One alone, of which people ask in vain, is no choice.
    return best.withheld && list.length === 1 ? near(best) : offer(list);
  }
  const other = judged.find((j) => !isOfferable(j) && isNear(j));
  return other ? near(other) : abstain();
}

/** "Is Wang the IP bureau's director?" is asked of Wang: where both offices deny it, theirs is told. */
function ofWhoIsNamed(judged: readonly Judged[]): Judged | undefined {
  const [first] = judged;
  const another = (j: Judged): boolean => j.findings.some((f) => f.slot === 'person' && f.conflict);
  const denies = (j: Judged): boolean => j.fact.kind === 'person' && j.verdict === 'no';
  if (!first || !denies(first) || !another(first)) return first;
  return judged.find((j) => denies(j) && !another(j) && j.confidence >= ANSWER) ?? first;
}

/** "Do the 130,000 belong to the centre?": where both facts deny it, the one that has the number is told. */
function ofWhoseNumber(best: Judged | undefined, judged: readonly Judged[], { amounts }: Reading): Judged | undefined {
  const has = (j: Judged): boolean => amounts.length > 0 && amounts.every((a) => holdsValue(j.fact, a));
  if (best?.verdict !== 'no' || amounts.length === 0 || has(best)) return best;
  const other = judged.find((j) => j.verdict === 'no' && has(j) && j.confidence >= OFFER);
  return other ? { ...other, confidence: Math.max(other.confidence, best.confidence) } : best;
}

/** "Is Rui the only one quoted?": his office leaves it open, and the fact of all who were denies it. */
function ofAllOfThem(best: Judged | undefined, judged: readonly Judged[], reading: Reading): Judged | undefined {
  if (best?.fact.kind !== 'person' || best.verdict !== 'unstated' || !reading.exhaustive) return best;
  if (!QUOTED.test(reading.text.folded)) return best;
  const { fact, confidence } = best;
  const all = judged.find(
    (j) =>
      j !== best &&
      j.verdict === 'no' &&
      j.fact.kind === 'person' &&
      fact.about.some((id) => j.fact.about.includes(id)),
  );
  return all ? { ...all, confidence: Math.max(all.confidence, confidence) } : best;
}
const QUOTED =
  /\b(?:quot\w+|cit(?:ed?|es|ing)|nam(?:ed?|es|ing)|spoke|speak\w*|on stage|appear\w*)\b|点了?名|具名|发[了过]?言|讲[了过]?话|引[述用]|出面|有名有姓/iu;

/** Asks for something by itself, though nothing of a fact is named: by a number or a time. */
function says({ aspects, amounts, periods }: Reading): boolean {
  return amounts.length > 0 || (!COUNTING.includes(aspects[0]!) && periods.some((p) => !p.relative));
}

/** The best few, as they are told of with every outcome. */
export function topOf(judged: readonly Judged[]): readonly Ranked[] {
  return judged.slice(0, OFFERED).map((j) => ({ factId: j.fact.id, score: round(j.confidence) }));
}

/** Whether somebody or some place is named, which tells whose figures are meant. */
export function namesParty({ mentions }: Reading): boolean {
  return mentions.some((m) => m.node.kind !== 'concept');
}

/** Nothing forbids this fact as an answer. */
function isOpen(j: Judged): boolean {
  if (j.verdict === 'unstated' || j.undecided) return false;
  return j.verdict === 'no' || j.denies === true || j.precedent === true || !j.findings.some((f) => f.conflict);
}

/** A yes/no question left open may still be answered by the fact itself; a fact that conflicts may not be offered. */
function isOfferable(j: Judged): boolean {
  return !j.findings.some((f) => f.conflict);
}

/** Likely enough to be put to the asker. */
function mayOffer(
  j: Judged,
  reading: Reading,
  { generic, knowledge }: Pick<ComposeTools, 'knowledge'> & { generic: boolean },
): boolean {
  // "Do you like coffee?": with nothing of the fact named, a word of the asker's own asks for something else.
  const known = knowledge.facts[j.index];
  const spoken = (): boolean => known !== undefined && reading.named.some((m) => isExplained(m, known));
  if (!generic && j.named === 0 && foreignOf(j) >= STRANGE && !spoken()) return false;
  if (j.confidence >= OFFER && (generic || j.match >= OFFER_MATCH)) return true;
  return j.named >= OFFER_NAMED.things && j.confidence >= OFFER_NAMED.confidence && j.match >= OFFER_NAMED.match;
}

/** The same thing of another place, body, period or measure, rather than something else altogether. */
function isNear(j: Judged): boolean {
  // The keeper's own word that the source leaves it out settles that it is near.
  if (j.findings.some((f) => f.say) && j.match >= NEAREST_MATCH && j.named > 0) return true;
  // With one thing named and the wording hardly alike, another thing asked for is something else altogether.
  const typed = j.findings.some((f) => f.conflict && f.slot !== 'thing' && f.slot !== 'word');
  if (!typed && j.named < 2 && j.match < NEAREST_ALIKE) return false;
  return j.match >= NEAREST_MATCH && foreignOf(j) < FOREIGN;
}

/** What words of the asker's own that no conflict is made of speak against a fact, in log-odds. */
function foreignOf({ findings }: Judged): number {
  return findings.filter((f) => !f.conflict).reduce((sum, f) => sum + f.cost, 0);
}
/** From here on such words are no mere colour. */
const STRANGE = 0.35;

function round(n: number): number {
  return Math.round(n * 1000) / 1000;
}

/** Each claim, each finding and each number that decided, for --explain. */
function trace(reading: Reading, judged: readonly Judged[]): string[] {
  const lines = [
    `read: locale ${reading.locale}; asks ${reading.aspects.join(', ')}${reading.yesNo ? '; yes or no' : ''}${reading.negated ? '; negated' : ''}`,
  ];
  for (const m of reading.mentions)
    lines.push(`names: "${m.text}" as ${[m.node, ...m.others].map((n) => `${n.kind} ${n.id}`).join(' or ')}`);
  for (const p of reading.periods)
    lines.push(`period: "${p.text}" as ${p.relation} ${p.from}..${p.to}${p.relative ? ' (relative)' : ''}`);
  for (const a of reading.amounts)
    lines.push(`amount: "${a.text}" as ${a.comparator} ${a.value}${a.unit ? ` ${a.unit}` : ''}`);
  if (reading.unknown.length > 0) lines.push(`unknown: ${reading.unknown.map((u) => `"${u.text}"`).join(', ')}`);
  for (const c of reading.corrections) lines.push(`spelling: "${c.typed}" read as "${c.read}"`);
  for (const j of judged) {
    lines.push(
      `fact ${j.fact.id}: match ${j.match.toFixed(3)}, confidence ${j.confidence.toFixed(3)}${j.verdict ? `, verdict ${j.verdict}${j.why ? ` (${j.why})` : ''}` : ''}${j.precedent ? ', as precedents have it' : ''}${j.focus.length > 0 ? `, figures ${j.focus.map((f) => f.name).join('+')}` : ''}`,
    );
    for (const f of j.findings)
      lines.push(
        `  ${f.conflict ? 'conflict' : 'against'} (${f.slot}) "${f.asked}" costs ${f.cost.toFixed(2)}${f.have ? `, has ${f.have}` : ''}`,
      );
  }
  return lines;
}
