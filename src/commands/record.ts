/** An Answer as the batch interface gives it: field names that do not change. */
import { toMessage, toText } from '../core/message.ts';
import type { Answer, CheckAnswer } from '../core/types.ts';

export function toRecord(answer: Answer, ms: number): Record<string, unknown> {
  return {
    kind: answer.kind === 'several' ? answer.outcome : answer.kind,
    factIds: 'factIds' in answer ? answer.factIds : [],
    confidence: Number(answer.confidence.toFixed(4)),
    answer: answer.answer,
    text: toText(toMessage(answer)),
    sources: 'sources' in answer ? answer.sources : [],
    ...('period' in answer && answer.period ? { period: answer.period } : {}),
    ...('verdict' in answer && answer.verdict ? { verdict: answer.verdict } : {}),
    ...(answer.read ? { read: answer.read } : {}),
    ...(answer.kind === 'choices'
      ? {
          options: answer.options.map(({ factId, question, answer: a, ref }) => ({ factId, question, answer: a, ref })),
        }
      : {}),
    ...('ref' in answer ? { ref: answer.ref } : {}),
    ...(answer.kind === 'several' ? { parts: answer.parts.map((p) => toRecord(p, 0)) } : {}),
    top: answer.top,
    ms: Number(ms.toFixed(3)),
  };
}

/** A claim check as the batch interface gives it. */
export function toCheckRecord(check: CheckAnswer, ms: number): Record<string, unknown> {
  return {
    kind: check.kind,
    verdict: check.verdict,
    claims: check.claims.map(({ text, verdict, factIds, ours }) => ({
      text,
      verdict,
      factIds,
      ...(ours ? { ours } : {}),
    })),
    ms: Number(ms.toFixed(3)),
  };
}
