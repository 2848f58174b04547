/** Our own arithmetic over two facts: what it comes to, then the line of each. */
import type { Calculation } from './arithmetic.ts';
import { type ComposeTools, calculatedLine, join, tell } from './compose.ts';
import type { Judged } from './judge.ts';
import { composeList, distinct } from './lists.ts';
import type { Reading } from './reading/read.ts';
import { formatRef, handleOf, parseRef } from './refs.ts';
import type { Context, FactAnswer, Verdict } from './types.ts';
import { sourceLine, WORDING } from './wordings.ts';

export function composeAcross(
  judged: readonly [Judged, Judged],
  worked: Calculation,
  reading: Reading,
  context: Context,
  tools: ComposeTools,
): FactAnswer {
  const { locale } = reading;
  const told = judged.map((j) => tell(j.fact, 'value', [], locale, context, tools));
  const lines = told.map((t) => join(locale, [t.line, t.attribution]));
  const sources = judged.flatMap(({ fact }) => {
    const observation = fact.observations.at(-1);
    return (observation && sourceLine(observation, tools.sources, locale)) ?? [];
  });
  return {
    kind: 'answer',
    locale,
    answer: join(locale, [calculatedLine(worked, told[0]!, tools), ...lines]),
    notes: [],
    factIds: judged.map((j) => j.fact.id),
    sources: distinct(sources),
    ref: formatRef({
      kind: 'calculated',
      observation: 0,
      facts: judged.map((j) => handleOf(j.fact.id)),
      aspect: 'value',
      operation: worked.operation,
      focus: [],
      locale,
      store: tools.version,
    }),
    confidence: 1,
    top: judged.map((j) => ({ factId: j.fact.id, score: 1 })),
    trace: [],
  };
}

/** Whether the one is more than the other, then the line of each with its period. */
export function composeCompared(
  judged: readonly [Judged, Judged],
  verdict: Verdict,
  reading: Reading,
  context: Context,
  tools: ComposeTools,
): FactAnswer {
  const carried = { confidence: 1, top: judged.map((j) => ({ factId: j.fact.id, score: 1 })), trace: [] };
  const list = composeList(judged, undefined, 0, reading, context, carried, tools);
  return withVerdict(list, verdict);
}

/** A list that a yes or no stands before. */
export function withVerdict(list: FactAnswer, verdict: Verdict): FactAnswer {
  const lead = WORDING[list.locale].verdict[verdict];
  const ref = parseRef(list.ref);
  return {
    ...list,
    verdict,
    answer: join(list.locale, [lead, list.answer]),
    list: { points: [], ...list.list, lead },
    ...(ref ? { ref: formatRef({ ...ref, verdict }) } : {}),
  };
}
