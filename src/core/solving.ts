/** What becomes of one question: looked up, worked out, or held against the facts it may mean. */
import { OFFERED, type Weighed, weigh } from './answering.ts';
import { type Calculation, calculate } from './arithmetic.ts';
import {
  type Carried,
  type ComposeTools,
  composeAnswer,
  composeCalculation,
  composeNearest,
  composePlain,
} from './compose.ts';
import type { Desk } from './desk.ts';
import { decide as decideFigure } from './figures.ts';
import type { Judged } from './judge.ts';
import { composeList } from './lists.ts';
import { type Lookup, lookUpFigure } from './lookups.ts';
import { lookUpSubject } from './overviews.ts';
import type { AmountClaim } from './reading/amounts.ts';
import { operationOf } from './reading/operation.ts';
import type { Reading } from './reading/read.ts';
import type { Context, FactAnswer, Figure, Locale } from './types.ts';
import { WORDING } from './wordings.ts';

/** Nothing was asked of the store. */
export const NONE: Carried = { confidence: 0, top: [], trace: [] };

export function plainWords(kind: 'help' | 'smalltalk' | 'abstain', text: string, locale: Locale): Weighed {
  return { answer: composePlain(kind, text, locale, NONE) };
}

/** A question on its own. */
export function solve(reading: Reading, context: Context, desk: Desk): Weighed {
  const { knowledge, store } = desk;
  // A store of minimal facts types nothing: its figures and subjects are words like others.
  if (store.generic) return decide(reading, desk.judgeAll, context, false, desk);
  const looked = { knowledge, facts: store.facts };
  const list = lookUpFigure(reading, looked) ?? lookUpSubject(reading, looked);
  const listed = list && tellList(list, reading, context, desk);
  return listed ? { ...listed, listed: list.kind } : decide(reading, desk.judgeAll, context, false, desk);
}

/** What becomes of a question, worked out where it asks for arithmetic. */
export function decide(
  reading: Reading,
  judged: (reading: Reading) => readonly Judged[],
  context: Context,
  inherits: boolean,
  desk: Desk,
): Weighed {
  const { store, reader, tools } = desk;
  const asked = store.generic ? undefined : operationOf(reading.text.folded);
  if (!asked) return weigh(judged(reading), reading, context, tools, inherits);
  // Without the words of the operation the question asks for the figures themselves.
  const amounts = reading.yesNo ? reading.amounts : [];
  // Whether a bound holds is a plain yes/no question; whether an average does is one of our arithmetic.
  if (reading.yesNo && (asked.operation.kind === 'bound' || asked.operation.kind === 'sum' || amounts.length === 0))
    return weigh(judged(reading), reading, context, tools, inherits);
  const rest = {
    ...reader.read(asked.rest, context),
    locale: reading.locale,
    yesNo: false,
    ...(reading.yesNo ? { amounts: [] } : {}),
  };
  const found = weigh(judged(rest), rest, context, tools, inherits);
  if (asked.operation.kind === 'sum' && found.told && 'ref' in found.answer) {
    const { confidence, top, trace } = found.answer;
    return keptApart(found.told, rest, context, { confidence, top, trace }, tools);
  }
  if (found.answer.kind === 'answer' && found.told) {
    const { told } = found;
    const worked = calculate(asked.operation, told.fact, told.focus);
    const { confidence, top, trace } = found.answer;
    const held = worked && amounts.length > 0 ? holdsAll(worked.result, amounts) : undefined;
    if (worked && reading.yesNo && held === undefined) return weigh(judged(reading), reading, context, tools, inherits);
    if (worked)
      return {
        answer: tellWorked(
          { ...told, ...(held ? { verdict: held } : {}) },
          worked,
          rest,
          context,
          { confidence, top, trace },
          tools,
        ),
        told,
      };
  }
  return weigh(judged(reading), reading, context, tools, inherits);
}

/** Asked to add up what the source keeps apart: that is said before the figure that is known. */
function keptApart(told: Judged, reading: Reading, context: Context, carried: Carried, tools: ComposeTools): Weighed {
  const say = { en: WORDING.en.notComparable, zh: WORDING.zh.notComparable };
  const findings = [{ slot: 'aspect' as const, conflict: true, cost: 0, asked: 'value', say }];
  const { verdict: _none, ...plain } = told;
  const judged = { ...plain, findings };
  return { answer: composeNearest(judged, reading, context, carried, tools), told: judged };
}

/** Declared arithmetic has its own line; what is worked out only now shows its working. */
function tellWorked(
  told: Judged,
  worked: Calculation,
  reading: Reading,
  context: Context,
  carried: Carried,
  tools: ComposeTools,
): FactAnswer {
  const declared = told.fact.observations.at(-1)?.figures.includes(worked.result);
  return declared
    ? composeAnswer({ ...told, aspect: 'value', focus: [worked.result] }, reading, context, carried, tools)
    : composeCalculation({ ...told, focus: worked.of }, worked, reading, context, carried, tools);
}

function tellList(list: Lookup, reading: Reading, context: Context, desk: Desk): Weighed | undefined {
  const { tools } = desk;
  if (list.found.length === 0)
    return list.kind === 'figure'
      ? plainWords('abstain', WORDING[reading.locale].noFigure(list.asked), reading.locale)
      : undefined;
  const judged = list.found.map(({ index, focus }) =>
    desk.plainly(
      index,
      focus.map((f) => f.name),
    ),
  );
  const told = judged.length === 1 ? judged[0]! : undefined;
  const carried: Carried = {
    confidence: 1,
    top: judged.slice(0, OFFERED).map((j) => ({ factId: j.fact.id, score: 1 })),
    trace: [],
  };
  return told
    ? { answer: composeAnswer(told, reading, context, carried, tools), told }
    : {
        answer: composeList(
          judged,
          list.kind === 'figure' ? list.value : undefined,
          0,
          reading,
          context,
          carried,
          tools,
        ),
      };
}

/** Whether a figure of ours makes every amount claimed of it true; undefined where its bounds leave one open. */
function holdsAll(result: Figure, amounts: readonly AmountClaim[]): 'yes' | 'no' | undefined {
  const verdicts = amounts.map((a) => decideFigure(result, a).verdict);
  if (verdicts.includes('unstated')) return undefined;
  return verdicts.includes('no') ? 'no' : 'yes';
}
