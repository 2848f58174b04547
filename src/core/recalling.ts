/** From a reference back to its message: what buttons carry, and what minutes are given. */
import { across } from './across.ts';
import { OFFERED } from './answering.ts';
import { type Calculation, calculate } from './arithmetic.ts';
import {
  type Carried,
  composeAnswer,
  composeCalculation,
  composeChoices,
  composeCitation,
  composePlain,
  join,
  optionOf,
} from './compose.ts';
import { composeAcross, withVerdict } from './compose-across.ts';
import type { Desk } from './desk.ts';
import { sameValue } from './figures.ts';
import type { Judged } from './judge.ts';
import { composeList } from './lists.ts';
import { isScaled } from './lookups.ts';
import type { AcrossKind } from './reading/across.ts';
import type { Operation } from './reading/operation.ts';
import { parseRef, type Ref } from './refs.ts';
import type { Answer, Context, Fact, Figure, Option } from './types.ts';
import { WORDING } from './wordings.ts';

/** Questions to ask next. */
const RELATED = 2;

/** The message behind a reference again, or undefined where it is not ours. */
export function recall(text: string, context: Context, desk: Desk): Answer | undefined {
  const { reader, tools } = desk;
  const ref = parseRef(text);
  if (!ref) return undefined;
  const reading = { ...reader.read('', context), locale: ref.locale };
  const judged = desk.recalled(ref);
  const carried: Carried = {
    confidence: judged.length > 0 ? 1 : 0,
    top: judged.slice(0, OFFERED).map((j) => ({ factId: j.fact.id, score: 1 })),
    trace: [],
  };
  if (judged.length === 0)
    return composePlain('abstain', WORDING[ref.locale].abstain(tools.topics(ref.locale)), ref.locale, carried);
  if (ref.kind === 'choices') return composeChoices(judged, reading, context, carried, tools);
  if (ref.kind === 'list') {
    const value = ref.aspect === 'meaning' ? Number(ref.focus[0]?.replace('_', '.')) : undefined;
    const holds = (f: Figure): boolean => value !== undefined && (sameValue(f.value, value) || isScaled(value, f));
    const meant = judged.map((j) => ({
      ...j,
      aspect: 'value' as const,
      focus: (j.fact.observations.at(-1)?.figures ?? []).filter(holds),
    }));
    const list = composeList(meant, value, ref.observation, reading, context, carried, tools);
    return ref.verdict ? withVerdict(list, ref.verdict) : list;
  }
  const [first, second] = judged;
  const both =
    ref.kind === 'calculated' && first && second && across(ref.operation as AcrossKind, first.fact, second.fact);
  if (both) return composeAcross([first, second], both, reading, context, tools);
  const worked = ref.kind === 'calculated' ? workedAgain(ref, judged[0]!, desk) : undefined;
  if (worked) return composeCalculation({ ...judged[0]!, focus: worked.of }, worked, reading, context, carried, tools);
  return composeAnswer(judged[0]!, reading, context, carried, tools);
}

/** One line to paste into minutes, of the answer behind a reference. */
export function cite(text: string, context: Context, desk: Desk): string | undefined {
  const { tools } = desk;
  const ref = parseRef(text);
  const told = ref ? desk.recalled(ref) : [];
  if (!ref || told.length === 0) return undefined;
  return join(
    ref.locale,
    told.map((j) => composeCitation(j, ref.locale, context, tools)),
  );
}

/** Up to two facts of the same matter, as questions to ask next. */
export function related(factId: string, context: Context, desk: Desk): readonly Option[] {
  const { store, tools } = desk;
  const fact = desk.fact(factId);
  if (!fact) return [];
  const shares = (other: Fact): number => other.about.filter((id) => fact.about.includes(id)).length;
  const near = store.facts
    .map((other, index) => ({ other, index }))
    .filter(({ other }) => other !== fact && other.topic === fact.topic)
    .sort((a, b) => shares(b.other) - shares(a.other) || a.index - b.index)
    .slice(0, RELATED);
  return near.map(({ index }) => optionOf(desk.plainly(index, []), context.locale ?? 'en', context, tools));
}

/** The arithmetic behind a reference, done again. */
function workedAgain(ref: Ref, judged: Judged, { store, tools }: Desk): Calculation | undefined {
  const [kind = '', of] = ref.operation?.split('-') ?? [];
  const number = /^\d+$/.test(of ?? '') ? Number(of) : undefined;
  const operation = {
    kind,
    ...(kind === 'each' ? { unit: of } : { span: of, of: number, numbers: number === undefined ? [] : [number] }),
  } as Operation;
  return calculate(operation, judged.fact, judged.focus, {
    facts: store.facts,
    sources: tools.sources,
    ...(number === undefined
      ? {}
      : { given: { value: number, ...(kind === 'exchange' ? { unit: 'USD' } : {}) }, year: number }),
  });
}
