/** The one door: a prepared store in, answers out. Pure: no clock, file or network. */
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
  CONSIDER,
  FOREIGN,
  type Judged,
  judge,
  NEAREST_MATCH,
  OFFER,
  OFFER_LEAST,
  OFFER_MATCH,
  OFFER_NAMED,
  SURE,
} from './judge.ts';
import { rawFeatures } from './match/features.ts';
import { rank } from './match/matcher.ts';
import { meaningsOf } from './match/meanings.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import { createReader, type Reading } from './reading/read.ts';
import { handleOf, parseRef } from './refs.ts';
import { createSpeller } from './text/spell.ts';
import type { Answer, Context, Fact, Locale } from './types.ts';
import { pick, WORDING } from './wordings.ts';

/** Matches as near as this are the same match. */
const TWIN = 0.002;
/** How many facts are held against the question. */
const JUDGED = 8;
/** Facts offered to choose from. */
const OFFERED = 3;

export interface Engine {
  readonly prepared: Prepared;
  ask(question: string, context: Context): Answer;
  /** The message behind a button again, or undefined where the reference is not ours. */
  recall(ref: string, context: Context): Answer | undefined;
  topics(locale: Locale): readonly { readonly id: string; readonly name: string; readonly facts: number }[];
  fact(id: string): Fact | undefined;
}

/** `levels` may be a function so that the list of English words is read only when a word needs it. */
export function createEngine(prepared: Prepared, levels: () => WordLevels): Engine {
  const { store, knowledge, model, measures } = prepared;
  const rarity = (word: string): number => {
    const level = levels().get(word);
    return level === undefined ? 1 : Math.min(1, level / 70);
  };
  const reader = createReader(
    knowledge,
    createSpeller(prepared.vocabulary, (word) => levels().has(word)),
  );
  const meanings = meaningsOf(knowledge.nodes);
  const sources = new Map(store.sources.map((s) => [s.id, s]));
  const offices = new Map(store.entities.flatMap((e) => (e.office ? [[e.id, e.office] as const] : [])));
  const byHandle = new Map(store.facts.flatMap((f, i) => [f.id, ...f.aliases].map((id) => [handleOf(id), i] as const)));
  const byId = new Map(store.facts.flatMap((f) => [f.id, ...f.aliases].map((id) => [id, f] as const)));
  const topics = (locale: Locale): { id: string; name: string; facts: number }[] => {
    const counts = new Map<string, number>();
    for (const fact of store.facts) counts.set(fact.topic, (counts.get(fact.topic) ?? 0) + 1);
    const named = new Map(store.topics.map((t) => [t.id, pick(t.name, locale) ?? t.id]));
    return [...counts].map(([id, facts]) => ({ id, name: named.get(id) ?? id, facts }));
  };
  const tools: ComposeTools = {
    knowledge,
    sources,
    offices,
    version: store.version,
    topics: (l) => topics(l).map((t) => t.name),
  };
  const judgeTools = {
    generic: store.generic,
    fitted: model.calibration.fitted,
    knowledge,
    facts: store.facts,
    measures,
    sources,
    rarity,
  };

  function judgeAll(reading: Reading): { judged: Judged[]; match: number } {
    const { matches } = rank(model, rawFeatures(reading.units, reading.spans, meanings), JUDGED);
    const considered = matches.filter((m, i) => i === 0 || m.confidence >= CONSIDER);
    const judged = considered.map((m) => judge(reading, m.fact, m.confidence, judgeTools));
    // Equal confidence falls to the better match, so that order never depends on chance.
    judged.sort((a, b) => b.confidence - a.confidence || b.match - a.match || a.index - b.index);
    return { judged, match: matches[0]?.confidence ?? 0 };
  }

  function ask(question: string, context: Context): Answer {
    const reading = reader.read(question, context);
    const wording = WORDING[reading.locale];
    const none: Carried = { confidence: 0, top: [], trace: [] };
    if (reading.units.length === 0) return composePlain('abstain', wording.empty, context.locale ?? 'en', none);
    if (reading.smalltalk) return smalltalk(reading, none);
    const { judged } = judgeAll(reading);
    const carried: Carried = {
      confidence: judged[0]?.confidence ?? 0,
      top: judged.slice(0, OFFERED).map((j) => ({ factId: j.fact.id, score: round(j.confidence) })),
      trace: context.explain ? trace(reading, judged) : [],
    };
    const best = judged[0];
    const read = reading.corrections.length > 0 ? wording.readAs(reading.corrections) : undefined;
    const abstain = (): Answer =>
      composePlain('abstain', wording.abstain(tools.topics(reading.locale)), reading.locale, carried, read);
    if (!best) return abstain();
    // "shanghai ip": a place and a commonplace single out no fact, however near one comes.
    const cued = reading.aspects[0] !== 'value' || reading.amounts.length > 0;
    const bare = !store.generic && best.named === 0 && !cued;
    if (isOpen(best) && best.confidence >= ANSWER && !bare) {
      const rivals = judged.filter(
        (j) =>
          j !== best &&
          isOpen(j) &&
          best.confidence - j.confidence < CLOSE &&
          !(best.verdict && best.verdict === j.verdict),
      );
      // Two facts that match alike are two facts, however sure the match.
      const twin = rivals.some((j) => best.match - j.match < TWIN);
      if (rivals.length === 0 || (best.confidence >= SURE && !twin))
        return composeAnswer(best, reading, context, carried, tools);
      return composeChoices([best, ...rivals].slice(0, OFFERED), reading, context, carried, tools);
    }
    if (best.undecided && best.confidence >= ANSWER) return composeNearest(best, reading, context, carried, tools);
    if (!isOfferable(best) && isNear(best)) return composeNearest(best, reading, context, carried, tools);
    if (isOfferable(best) && mayOffer(best, store.generic)) {
      const offered = judged
        .filter((j) => isOfferable(j) && (j === best || j.confidence >= OFFER_LEAST))
        .slice(0, OFFERED);
      return composeChoices(offered, reading, context, carried, tools);
    }
    const near = judged.find((j) => !isOfferable(j) && isNear(j));
    return near ? composeNearest(near, reading, context, carried, tools) : abstain();
  }

  function smalltalk(reading: Reading, carried: Carried): Answer {
    const wording = WORDING[reading.locale];
    if (reading.smalltalk === 'help')
      return composePlain('help', wording.help(tools.topics(reading.locale)), reading.locale, carried);
    const text =
      reading.smalltalk === 'thanks'
        ? wording.thanks
        : reading.smalltalk === 'goodbye'
          ? wording.goodbye
          : wording.greeting;
    return composePlain('smalltalk', text, reading.locale, carried);
  }

  function recall(text: string, context: Context): Answer | undefined {
    const ref = parseRef(text);
    if (!ref) return undefined;
    const reading = { ...reader.read('', context), locale: ref.locale };
    const judged = ref.facts.flatMap((handle): Judged[] => {
      const index = byHandle.get(handle);
      const fact = index === undefined ? undefined : store.facts[index];
      if (!fact || index === undefined) return [];
      const observation = fact.observations[ref.observation];
      const view = observation ? { ...fact, observations: [observation] } : fact;
      const figures = view.observations.at(-1)?.figures ?? [];
      const focus = figures.filter((f) => ref.focus.includes(f.name));
      return [
        {
          fact: view,
          at: ref.observation,
          index,
          ...(ref.verdict ? { verdict: ref.verdict } : {}),
          match: 1,
          confidence: 1,
          findings: [],
          aspect: ref.aspect,
          focus,
          conventional: false,
          named: 0,
        },
      ];
    });
    const carried: Carried = {
      confidence: judged.length > 0 ? 1 : 0,
      top: judged.map((j) => ({ factId: j.fact.id, score: 1 })),
      trace: [],
    };
    if (judged.length === 0)
      return composePlain('abstain', WORDING[ref.locale].abstain(tools.topics(ref.locale)), ref.locale, carried);
    if (ref.kind === 'choices') return composeChoices(judged, reading, context, carried, tools);
    return composeAnswer(judged[0]!, reading, context, carried, tools);
  }

  return { prepared, ask, recall, topics, fact: (id) => byId.get(id) };
}

/** Nothing forbids this fact as an answer. */
function isOpen(j: Judged): boolean {
  if (j.verdict === 'unstated') return false;
  return j.verdict === 'no' || !j.findings.some((f) => f.conflict);
}

/** A yes/no question left open may still be answered by the fact itself; a fact that conflicts may not be offered. */
function isOfferable(j: Judged): boolean {
  return !j.findings.some((f) => f.conflict);
}

/** Likely enough to be put to the asker. */
function mayOffer(j: Judged, generic: boolean): boolean {
  if (j.confidence >= OFFER && (generic || j.match >= OFFER_MATCH)) return true;
  return j.named >= OFFER_NAMED.things && j.confidence >= OFFER_NAMED.confidence && j.match >= OFFER_NAMED.match;
}

/** The same thing of another place, body, period or measure, rather than something else altogether. */
function isNear(j: Judged): boolean {
  // The keeper's own word that the source leaves it out settles that it is near.
  if (j.findings.some((f) => f.say) && j.match >= NEAREST_MATCH && j.named > 0) return true;
  const foreign = j.findings.filter((f) => !f.conflict).reduce((sum, f) => sum + f.cost, 0);
  return j.match >= NEAREST_MATCH && foreign < FOREIGN;
}

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
      `fact ${j.fact.id}: match ${j.match.toFixed(3)}, confidence ${j.confidence.toFixed(3)}${j.verdict ? `, verdict ${j.verdict}` : ''}${j.focus.length > 0 ? `, figures ${j.focus.map((f) => f.name).join('+')}` : ''}`,
    );
    for (const f of j.findings)
      lines.push(
        `  ${f.conflict ? 'conflict' : 'against'} (${f.slot}) "${f.asked}" costs ${f.cost.toFixed(2)}${f.have ? `, has ${f.have}` : ''}`,
      );
  }
  return lines;
}
