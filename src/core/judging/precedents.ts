/**
 * Precedents: what people asked of the facts, each with what becomes of it. From them is learnt whether a statement holds,
 * fails or is left open, and whether a question is told by a fact: what is claimed and asked for in words that no list
 * has, and how far the judge's own findings can be relied on beside them.
 *
 * Linear models over three kinds of traits: the words of the message; the same words together with the fact that they
 * are said of; and what the judge found.
 */
import { decide, sameValue } from '../figures.ts';
import type { Judged } from '../judge.ts';
import type { Node } from '../knowledge.ts';
import { likest } from '../match/classifier.ts';
import { type RawFeatures, wordFeature } from '../match/features.ts';
import { symbolOf } from '../match/meanings.ts';
import { columnsOf, learnTraits, marginsOf, often, type Traited, type Traits, wordsOf } from '../match/traits.ts';
import { type Columns, columnOf } from '../match/vocabulary.ts';
import { operationOf } from '../reading/operation.ts';
import { questionsOf } from '../reading/questions.ts';
import type { Reading } from '../reading/read.ts';
import type { Shape } from '../reading/shape.ts';
import { hashOf, mixed } from '../text/hash.ts';
import { type Aspect, type Fact, STANDINGS, type Standing, TELLINGS } from '../types.ts';
import { gives, isUnstated } from './aspects.ts';
import { type Finding, isExplained } from './claims.ts';
import { asksOffice } from './denying.ts';
import { comparable } from './named-figures.ts';
import { totalCost } from './scene.ts';
import { comparePeriod } from './times.ts';
import type { JudgeTools } from './tools.ts';

/** Plain data, as it goes into the compiled artefact. Of each model `weights[trait * classes + class]`, the bias last. */
export interface PrecedentModel {
  readonly columns: Columns;
  /** Learnt from all statements, in the classes of `STANDINGS`. */
  readonly settling: Float32Array;
  /** Learnt likewise, from those alone that the judge rules on. */
  readonly stopping: Float32Array;
  /** Learnt from questions, in the classes of `TELLINGS`. */
  readonly telling: Float32Array;
  /** Facts with statements and with questions enough: of no other is anything said by precedent. */
  readonly stated: ReadonlySet<string>;
  readonly asked: ReadonlySet<string>;
}

/** `outcome` is its place in `STANDINGS` or in `TELLINGS`. */
export interface Precedent extends Traited {
  readonly factId: string;
  /** Whether the judge rules on it without any precedent. */
  readonly ruled: boolean;
}

/** What the traits count, measured between writers: some on the messages of another. */
const WEIGHT = { word: 1.5, ofFact: 3, found: 0.35, fact: 0.3 } as const;
const SEED = { found: hashOf('f'), fact: hashOf('i') } as const;
/** A trait is kept from so many messages on. */
const LEAST = 3;
/** What speaks against the fact, in steps of so many log-odds, up to so many. */
const AGAINST = 0.4;
const MOST_AGAINST = 6;
/** A fact has precedents enough from so many on. */
const ENOUGH = 8;
/** Of the order in which training visits the messages. */
const ORDER_SEED = 20261130;

export function traitsOf(reading: Reading, judged: Judged, raw: RawFeatures, tools: JudgeTools): Traits {
  const fact = hashOf(judged.fact.id, SEED.fact);
  const words = wordsOf(raw);
  const share = 1 / Math.sqrt(words.length + 1);
  const ruling = hashOf(`${judged.verdict ?? 'none'} ${reading.negated}`, SEED.found);
  const found = new Map<number, number>();
  for (const trait of foundIn(reading, judged, tools)) {
    const hash = hashOf(trait, SEED.found);
    found.set(hash, WEIGHT.found);
    found.set(mixed(fact, hash), WEIGHT.found);
    if (reading.yesNo) found.set(mixed(ruling, hash), WEIGHT.found);
  }
  const ruled = words.map((w) => mixed(ruling, w));
  const hashes = Int32Array.from([...words, ...words.map((w) => mixed(fact, w)), fact, ...found.keys(), ...ruled]);
  const values = new Float32Array(hashes.length);
  values.fill(WEIGHT.word * share, 0, words.length);
  values.fill(WEIGHT.ofFact * share, words.length, 2 * words.length);
  values[2 * words.length] = WEIGHT.fact;
  values.set([...found.values()], 2 * words.length + 1);
  values.fill(WEIGHT.word * share, values.length - ruled.length);
  return { hashes, values };
}

const SHAPES: readonly (keyof Shape)[] = [
  'exhaustive',
  'onlyAmount',
  'alternatives',
  'further',
  'definite',
  'excluding',
  'aboutFigure',
  'modal',
  'defining',
  'comparing',
  'equating',
  'cleft',
  'starting',
  'opinion',
  'aboutSource',
  'contrast',
  'earlier',
  'coming',
  'including',
  'superlative',
  'afterwards',
];

/** What the judge found, as traits. */
function foundIn(reading: Reading, judged: Judged, tools: JudgeTools): string[] {
  const { fact, findings, verdict, why, named } = judged;
  const found = [
    `rule ${verdict ?? 'none'}`,
    // The asker's own words, which a reason may quote, are traits already.
    `why ${(why ?? '').replace(/["“].*/, '')}`,
    `against ${Math.min(MOST_AGAINST, Math.floor(totalCost(findings) / AGAINST))}`,
    `named ${Math.min(4, named)}`,
    `kind ${fact.kind}`,
    `asks ${reading.aspects[0]}`,
  ];
  for (const [trait, holds] of [
    ['undecided', judged.undecided],
    ['denies', judged.denies],
    ['pointed', judged.pointed],
    ['negated', reading.negated],
    ['formal', reading.formal],
    ...SHAPES.map((s) => [s, reading[s]] as const),
  ] as const)
    if (holds) found.push(trait);
  for (const f of findings) {
    const marks = [f.conflict, f.unknown, f.opposed, f.say, f.aside, f.differs, f.within].map((m) => (m ? 1 : 0));
    const decides = f.decides !== undefined && fact.decides.includes(f.decides);
    found.push(
      `finding ${f.slot} ${marks.join('')} ${decides}`,
      `cost ${f.slot} ${f.cost >= 0.85 ? 2 : f.cost >= 0.3 ? 1 : 0}`,
    );
  }
  found.push(...amountsIn(reading, fact));
  const period = fact.observations.at(-1)?.period;
  if (period) for (const p of reading.periods) found.push(`period ${comparePeriod(p, period)} ${p.relation}`);
  const known = tools.knowledge.facts[judged.index];
  if (known) for (const m of reading.mentions) found.push(`names ${m.node.kind} ${isExplained(m, known)}`);
  return found;
}

/** How each number stands to the figure of the fact that it comes nearest to. */
function amountsIn({ amounts, negated }: Reading, { observations }: Fact): string[] {
  const figures = observations.at(-1)?.figures ?? [];
  const found = amounts.flatMap((amount) => {
    const able = figures.filter((f) => comparable(f, amount));
    const far = (value: number): number => Math.abs(Math.log((value || 1) / (amount.value || 1)));
    const [nearest] = [...able].sort((a, b) => far(a.value) - far(b.value));
    const same = able.some((f) => sameValue(f.value, amount.value));
    const said = nearest ? decide(nearest, amount).verdict : 'none';
    return [`amount ${same} ${said}`, `bound ${amount.comparator} ${same}`, `decided ${said} ${negated}`];
  });
  return [...found, ...(amounts.length === 0 ? ['no amount'] : []), ...(figures.length === 0 ? ['no figure'] : [])];
}

/** Deterministic. */
export function trainPrecedents(statements: readonly Precedent[], questions: readonly Precedent[]): PrecedentModel {
  const columns = columnsOf([...statements, ...questions], LEAST);
  const learn = (from: readonly Precedent[], classes: number): Float32Array =>
    learnTraits(from, columns, classes, ORDER_SEED);
  const enough = (of: readonly Precedent[]): ReadonlySet<string> =>
    often(
      of.map((p) => p.factId),
      ENOUGH,
    );
  return {
    columns: columns.columns,
    settling: learn(statements, STANDINGS.length),
    stopping: learn(
      statements.filter((p) => p.ruled),
      STANDINGS.length,
    ),
    telling: learn(questions, TELLINGS.length),
    stated: enough(statements),
    asked: enough(questions),
  };
}

/** So far ahead of being left open, and of each other, yes or no settles what the judge leaves open … */
const SETTLES = 0.8;
/** … and so far ahead of what the judge ruled, something else keeps it from being said. */
const STOPS = 0.8;
/** So far ahead of not being told, a question is answered that was only going to be asked back. */
const TELLS = 1.6;
/** … and so far, one that conflicts with the fact in its words alone. */
const CLEARS = 2;
/** So far behind, one that would be answered is told what there is as the nearest. */
const WITHHOLDS = 0.35;
/** A denial that is no surer than this says nothing of what nobody has spoken of. */
const UNSURE = 0.55;
/** Only where the wording alone tells which fact is meant. */
const SURE_MATCH = 0.5;

/** What a message is held against precedents with. */
interface Held {
  readonly reading: Reading;
  readonly features: RawFeatures;
  /** Confidence in the fact where nothing speaks against it. */
  readonly undisputed: number;
  /** Several statements may be wanted. */
  readonly wide: boolean;
}

/** The same with what precedents make of it. */
export function byPrecedent(judged: Judged, held: Held, tools: JudgeTools, model: PrecedentModel): Judged {
  const { yesNo } = held.reading;
  if (!(yesNo ? model.stated : model.asked).has(judged.fact.id)) return judged;
  return yesNo ? settled(judged, held, tools, model) : told(judged, held, tools, model);
}

function settled(judged: Judged, held: Held, tools: JudgeTools, model: PrecedentModel): Judged {
  const { verdict } = judged;
  const { reading, undisputed } = held;
  const { columns, settling, stopping } = model;
  const margins = (weights: Float32Array): Float64Array =>
    marginsOf(weights, STANDINGS.length, columns, traitsOf(reading, judged, held.features, tools));
  if (verdict === 'yes' || verdict === 'no') {
    if (isWorkedOut(reading, judged, tools)) return judged;
    if (verdict === 'no' && judged.confidence < UNSURE && saysUnheard(reading, judged, tools, columns))
      return kept(judged);
    const [holds = 0, fails = 0, open = 0] = margins(stopping);
    const [own, other] = verdict === 'yes' ? [holds, fails] : [fails, holds];
    return Math.max(other, open) - own > STOPS ? kept(judged) : judged;
  }
  // What the judge leaves open for a reason of the statement's own stays open.
  if (judged.undecided || judged.match < SURE_MATCH || namesUnheard(reading, judged, tools, columns)) return judged;
  if (isOfPeriod(judged) || claimsUnheard(reading, judged, columns) || asksUnheard(reading, judged, columns))
    return judged;
  if (
    judged.fact.kind === 'person' &&
    judged.findings.some((f) => f.conflict && f.slot === 'body') &&
    !asksOffice(reading)
  )
    return judged;
  const [holds = 0, fails = 0, open = 0] = margins(settling);
  // What conflicts with the fact may be denied by it, and is not confirmed.
  if (holds > fails && judged.findings.some((f) => f.conflict && f.slot === 'thing')) return judged;
  if (Math.abs(holds - fails) <= SETTLES || Math.max(holds, fails) - open <= SETTLES) return judged;
  return { ...likelier(judged, undisputed), verdict: holds > fails ? 'yes' : 'no' };
}

function told(judged: Judged, held: Held, tools: JudgeTools, model: PrecedentModel): Judged {
  const { reading, features, undisputed } = held;
  const conflicts = judged.findings.filter((f) => f.conflict);
  // What conflicts with the fact in earnest is neither told nor put to choice, whatever precedents make of it.
  if (!conflicts.every((f) => isLight(f, judged, reading, tools))) return judged;
  const lead = leadOfTold(judged, reading, features, tools, model);
  if (conflicts.length > 0) {
    if (lead <= CLEARS || judged.match < SURE_MATCH || reading.fragment || asksMore(held)) return judged;
    const aspect = gives(judged.fact, judged.aspect) ? judged.aspect : 'value';
    return { ...likelier(judged, undisputed), aspect, findings: judged.findings.filter((f) => !f.conflict) };
  }
  if (lead < -WITHHOLDS && !reading.fragment) return { ...judged, withheld: true };
  if (judged.match < SURE_MATCH || judged.confidence >= undisputed) return judged;
  if (asksMore(held) || asksUnheard(reading, judged, model.columns)) return judged;
  return lead > TELLS ? likelier(judged, undisputed) : judged;
}

/**
 * A conflict that may only be one of words: a kind of answer or a thing asked for that the fact does not give as it was
 * read, or a place around the fact's own. What its keeper says is left out is not to be had.
 */
function isLight(
  { slot, say, asked, have, from }: Finding,
  { fact }: Judged,
  { mentions }: Reading,
  { knowledge }: JudgeTools,
): boolean {
  if (say || (slot === 'aspect' && isUnstated(fact, asked as Aspect))) return false;
  if (slot !== 'place') return slot === 'aspect' || slot === 'thing' || slot === 'word';
  const around = mentions.find((m) => m.from === from)?.node.id;
  return (have ?? '').split(' ').some((id) => knowledge.nodes.get(id)?.within.includes(around ?? ''));
}

/** Whether a statement behind the line of a fact holds by it, and how far that is ahead of the next. */
export interface Confirmed {
  readonly kind: Standing;
  /** Difference of two margins: from 0 up, seldom over 3. */
  readonly lead: number;
}

/** What became of statements like it; undefined of a fact that has few. */
export function confirmedBy(
  judged: Judged,
  reading: Reading,
  features: RawFeatures,
  tools: JudgeTools,
  { columns, settling, stated }: PrecedentModel,
): Confirmed | undefined {
  if (!stated.has(judged.fact.id)) return undefined;
  const margins = marginsOf(settling, STANDINGS.length, columns, traitsOf(reading, judged, features, tools));
  const { best, lead } = likest(margins);
  return { kind: STANDINGS[best]!, lead };
}

/** How far being told is ahead of not being told, of questions like it. */
function leadOfTold(
  judged: Judged,
  reading: Reading,
  features: RawFeatures,
  tools: JudgeTools,
  { columns, telling }: PrecedentModel,
): number {
  const traits = traitsOf(reading, judged, features, tools);
  const [yes = 0, no = 0] = marginsOf(telling, TELLINGS.length, columns, traits);
  return yes - no;
}

/** The fact of the turn before, where those who ask on in such words are not told it. */
export function unlessWithheld(
  judged: Judged,
  reading: Reading,
  features: RawFeatures,
  tools: JudgeTools,
  model: PrecedentModel,
): Judged {
  if (reading.yesNo || !model.asked.has(judged.fact.id)) return judged;
  return leadOfTold(judged, reading, features, tools, model) < -WITHHOLDS ? { ...judged, withheld: true } : judged;
}

/** Taken for what was meant, whatever stands against it. */
function likelier({ why: _why, ...judged }: Judged, undisputed: number): Judged {
  return { ...judged, precedent: true, confidence: Math.max(undisputed, judged.confidence) };
}

/** Named, and said neither to be so nor not to be so. */
function kept({ denies: _denies, pointed: _pointed, contrary: _contrary, ...judged }: Judged): Judged {
  return { ...judged, verdict: 'unstated', undecided: true, why: 'precedents speak against it' };
}

/**
 * What was ruled on a number, a time, a place that the fact does not name or the two halves of a contrast is worked out,
 * and rests on no words.
 */
function isWorkedOut(reading: Reading, { index, verdict }: Judged, { knowledge }: JudgeTools): boolean {
  const { amounts, periods, mentions, contrast, sides } = reading;
  const known = knowledge.facts[index];
  const elsewhere = mentions.some((m) => m.from >= 0 && m.node.kind === 'place' && known && !isExplained(m, known));
  const halves = contrast || sides !== undefined;
  return amounts.length > 0 || elsewhere || halves || (verdict === 'no' && periods.length > 0);
}

/** What is to be worked out, several questions in one, or likely more than one statement: a fact's own words are not all of it. */
function asksMore({ reading, wide }: Held): boolean {
  return wide || operationOf(reading.text) !== undefined || questionsOf(reading.text.shown).questions.length > 1;
}

/** From here on a word claims something. */
const CLAIMS = 1;

/** A word that nobody has used of this fact speaks against it: of that precedents tell nothing. */
function asksUnheard({ units }: Reading, { findings, fact }: Judged, columns: Columns): boolean {
  const ofFact = hashOf(fact.id, SEED.fact);
  return findings.some(({ cost, slot, from }) => {
    const key = from === undefined ? undefined : units[from]?.key;
    if (cost < CLAIMS || slot !== 'word' || key === undefined) return false;
    return columnOf(columns, mixed(ofFact, wordFeature(key))) < 0;
  });
}

/** Another time than that of a figure, or part of it: what the judge leaves open then, no words settle. */
function isOfPeriod({ fact, findings }: Judged): boolean {
  return fact.kind === 'statistic' && findings.some((f) => f.conflict && f.slot === 'period');
}

/** Says something that nobody has said beside the fact: what is contrary to it may be said of that. */
function saysUnheard(reading: Reading, { fact, index }: Judged, tools: JudgeTools, columns: Columns): boolean {
  const ofFact = hashOf(fact.id, SEED.fact);
  const heard = (symbol: string): boolean => columnOf(columns, mixed(ofFact, wordFeature(symbol))) >= 0;
  const known = tools.knowledge.facts[index];
  const things = reading.mentions.filter((m) => m.from >= 0 && m.node.kind === 'concept' && !m.node.everyday);
  return (
    reading.unknown.some(({ key }) => tools.strength(key) !== 'nothing' && !heard(key)) ||
    things.some((m) => !(known && isExplained(m, known)) && ![m.node, ...m.others].some((n) => heard(symbolOf(n))))
  );
}

/** Something that conflicts with the fact, and of which nobody has spoken beside it. */
function claimsUnheard({ mentions }: Reading, { fact, findings }: Judged, columns: Columns): boolean {
  const ofFact = hashOf(fact.id, SEED.fact);
  const heard = (node: Node): boolean => columnOf(columns, mixed(ofFact, wordFeature(symbolOf(node)))) >= 0;
  return findings.some(
    (f) =>
      f.conflict && f.slot === 'thing' && mentions.some((m) => m.from === f.from && ![m.node, ...m.others].some(heard)),
  );
}

/** Names somebody or some place that the fact does not speak of, and nobody has beside it. */
function namesUnheard(reading: Reading, { index, fact }: Judged, tools: JudgeTools, columns: Columns): boolean {
  const known = tools.knowledge.facts[index];
  const ofFact = hashOf(fact.id, SEED.fact);
  const heard = (node: Node): boolean => columnOf(columns, mixed(ofFact, wordFeature(symbolOf(node)))) >= 0;
  return reading.mentions.some(
    (m) =>
      m.from >= 0 &&
      m.node.kind !== 'concept' &&
      !(known && isExplained(m, known)) &&
      (m.node.kind === 'place' || ![m.node, ...m.others].some(heard)),
  );
}
