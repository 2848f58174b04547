/**
 * What people who asked just so behind a line were told: that line again, or nothing. Asked where little was found for a
 * message, and where the line would be said again.
 */
import type { Weighed } from './answering.ts';
import { composeAnswer } from './compose.ts';
import { inheritAspect } from './context.ts';
import type { Desk } from './desk.ts';
import { VAGUE } from './following.ts';
import { judge } from './judge.ts';
import { isUnstated } from './judging/aspects.ts';
import { totalCost } from './judging/scene.ts';
import { operationOf } from './reading/operation.ts';
import type { Reading } from './reading/read.ts';
import { retell } from './retelling.ts';
import type { Aspect, Behind, Context, Memory } from './types.ts';
import { notDone, SAY } from './working-out.ts';

/** So far ahead of anything else, it is taken for the same line … */
const TELLS = 1;
/** … and with a word that nothing explains. */
const CERTAIN = 1.5;
/** With no more than this against it, all that is said is explained by the line. */
const EXPLAINED = 0.3;
/** So far ahead of anything else, nothing is told. */
const WITHHOLDS = 0.5;
/** The line was just told, and whatever is said of it is meant by it. */
const OF_THE_LINE = 0.97;

/** What is told instead of what was found; nothing where that stands. `keeps`: what was told before stays what is spoken of. */
export function behindLine(
  found: Weighed,
  reading: Reading,
  { told }: Memory,
  context: Context,
  desk: Desk,
): (Weighed & { readonly keeps: true }) | undefined {
  const at = told && desk.indexOf(told.factId);
  if (!told || at === undefined || reading.yesNo || found.worked || found.listed || saysSo(found)) return undefined;
  const carried = { confidence: found.answer.confidence, top: found.answer.top, trace: found.answer.trace };
  if (found.answer.kind === 'answer') {
    const derived = found.told?.focus.some((f) => f.derived) === true;
    const plain = isOf(found, told.factId) && found.told?.verdict === undefined && !derived;
    if (!plain || operationOf(reading.text) || !is('untold', WITHHOLDS)) return undefined;
    const line = retell(told.ref, desk);
    return line && { ...notDone(line, SAY.further, reading, context, carried, desk.tools), keeps: true };
  }
  // Who, when or why is told by the rules where the line has it.
  if (!OPEN.has(found.answer.kind) || !VAGUE.includes(reading.aspects[0]!)) return undefined;
  const same = judge(inheritAspect(reading, told.aspect), at, OF_THE_LINE, desk.judgeTools, { focus: told.focus });
  if (same.findings.some((f) => f.conflict)) return undefined;
  if (!is('told', totalCost(same.findings) > EXPLAINED ? CERTAIN : TELLS)) return undefined;
  const judged = { ...same, precedent: true };
  return { answer: composeAnswer(judged, reading, context, carried, desk.tools), told: judged, keeps: true };

  /** What people who asked so were told, so far ahead of anything else. */
  function is(kind: Behind, lead: number): boolean {
    const standing = desk.behind(reading, at!);
    return standing?.kind === kind && standing.lead >= lead;
  }
}
const OPEN: ReadonlySet<string> = new Set(['nearest', 'choices', 'abstain']);

/** Already told of it. */
const isOf = ({ answer }: Weighed, id: string): boolean => answer.kind === 'answer' && answer.factIds.includes(id);

/** The keeper of the fact says that the source leaves out what is asked. */
function saysSo({ answer, told }: Weighed): boolean {
  return (
    answer.kind === 'nearest' &&
    told !== undefined &&
    told.findings.some(
      (f) =>
        (f.say !== undefined && f.say !== SAY.further) ||
        (f.slot === 'aspect' && isUnstated(told.fact, f.asked as Aspect)),
    )
  );
}
