/** Works out what people who asked in such words wanted worked out, where no cue tells which operation that is. */
import type { Weighed } from './answering.ts';
import { calculate } from './arithmetic.ts';
import { type Judged, judge } from './judge.ts';
import type { Finding } from './judging/claims.ts';
import { EXACT } from './judging/verdict-cues.ts';
import type { AmountClaim } from './reading/amounts.ts';
import { isSaid } from './reading/aspect.ts';
import type { Operation } from './reading/operation.ts';
import { AVERAGE, numberIn, spanOf } from './reading/operation-cues.ts';
import type { Reading } from './reading/read.ts';
import type { Reckoned } from './types.ts';
import {
  type Asking,
  focusFor,
  GIVEN,
  holdsAll,
  isLenient,
  mixes,
  mixesBodies,
  namesOther,
  notDone,
  PUT_TOGETHER,
  SAY,
  SPANS,
  tellWorked,
} from './working-out.ts';

/** So far ahead of anything else, an operation is what is wanted … */
const WANTED = 0.5;
/** … and so far, where the figure as it stands would be told … */
const INSTEAD = 1;
/** … and so far, that the figures do not allow it. */
const IN_VAIN = 0.8;
/** Which fact is meant was settled by the wording. */
const MEANT = 0.97;

/** The same, worked out; or told as the nearest where the figure as it stands would answer something else. */
export function reckoned(found: Weighed, asking: Asking): Weighed {
  const { reading, context, inherits, desk } = asking;
  if (inherits || reading.fragment) return found;
  const wanted = desk.wanted(reading);
  if (!wanted || wanted.kind === 'asStated' || wanted.kind === 'bound') return found;
  // What a cue asks for stays worked out, unless it is just what the figures do not allow.
  if (found.worked && wanted.kind !== 'impossible') return found;
  const told = judge({ ...reading, yesNo: false }, wanted.fact, MEANT, desk.judgeTools);
  const { confidence, top, trace } = found.answer;
  const carried = { confidence, top, trace };
  // A share that is stated is asked for in the same words as one that is to be worked out.
  const stated = told.fact.observations.at(-1)?.figures.some((f) => f.unit === 'percent' && !f.derived) === true;
  const inVain = (): Weighed =>
    wanted.lead >= IN_VAIN && !stated && found.answer.kind === 'answer' && found.told?.index === wanted.fact
      ? notDone(told, SAY.other, reading, context, carried, desk.tools)
      : found;
  if (wanted.kind === 'impossible') return reading.yesNo ? found : inVain();
  const claims =
    reading.yesNo ||
    (wanted.kind === 'ofTen' && reading.amounts.some((a) => a.unit === 'percent')) ||
    (wanted.kind !== 'beyond' && isSaid(reading.text.folded));
  // Whether a figure lies beyond a number is asked of the figure as it stands.
  if (reading.yesNo && wanted.kind === 'beyond') return found;
  if (
    wanted.lead < (found.answer.kind === 'answer' ? INSTEAD : WANTED) ||
    told.findings.some((f) => isElsewhere(f, reading))
  )
    return found;
  // "Over 40,000 each year?" is a claim of every one of them, which no average settles.
  if (claims && wanted.kind === 'average' && !AVERAGE.test(reading.text.folded)) return found;
  const operation = operationFor(wanted.kind, claims, reading, told);
  if (!operation) return found;
  const done = workOn(operation, told, claims, asking);
  if (!done) return isLenient(operation) ? found : inVain();
  // What rests on bounds is no exact number.
  if (!claims && done.result.qualifier !== 'exact' && EXACT.test(reading.text.folded)) return found;
  const claimed = claims ? claimedOf(operation, reading) : [];
  const verdict = claimed.length > 0 ? holdsAll(done.result, claimed) : undefined;
  if (verdict === undefined && claimed.length > 0) return inVain();
  // Whether it is so at all is asked without a number: of that the result tells nothing.
  if (verdict === undefined && reading.yesNo) return found;
  const said = { ...told, findings: [], precedent: true, ...(verdict ? { verdict } : {}) };
  return {
    answer: tellWorked(said, done, reading, reading, context, carried, desk.tools),
    told: said,
    worked: true,
  };
}

/** Another place, time, body, person or thing than the fact's is asked about, or what its keeper says is left out. */
function isElsewhere({ conflict, slot, say, from }: Finding, { mentions }: Reading): boolean {
  if (!conflict || (!say && !ELSEWHERE.has(slot))) return false;
  // Of what is asked for by name the words of an operation are no thing.
  return slot !== 'thing' || say !== undefined || mentions.some((m) => m.from === from && !m.asking);
}
const ELSEWHERE: ReadonlySet<Finding['slot']> = new Set(['place', 'body', 'person', 'period', 'thing']);

function workOn(
  operation: Operation,
  told: Judged,
  claims: boolean,
  { reading, desk }: Asking,
): ReturnType<typeof calculate> {
  const { store, tools } = desk;
  const { fact } = told;
  const given = GIVEN.has(operation.kind) ? reading.amounts[0] : undefined;
  const mixed =
    mixes(reading.amounts, store.facts) || (PUT_TOGETHER.has(operation.kind) && mixesBodies(reading, told, desk));
  if (mixed || (!given && !claims && operation.kind !== 'ofTen' && namesOther(reading, fact, store.facts)))
    return undefined;
  const focus = focusFor(operation, told, reading, reading, desk);
  return calculate(operation, fact, focus, {
    facts: store.facts,
    sources: tools.sources,
    ...(given ? { given } : {}),
  });
}

/** The numbers that are claimed of the result, and not what it is taken over; "eight out of ten" as a share. */
function claimedOf({ kind }: Operation, { amounts }: Reading): readonly AmountClaim[] {
  if (kind === 'average') return amounts.filter((a) => !SPANS.has(a.unit ?? ''));
  const [one, other, more] = amounts;
  if (!SHARES.has(kind)) return amounts;
  if (!one || !other || more || one.unit || other.unit) return amounts.filter((a) => a.unit === 'percent');
  const [part, whole] = one.value < other.value ? [one, other] : [other, one];
  return [{ ...part, value: (100 * part.value) / whole.value, unit: 'percent' }];
}
const SHARES: ReadonlySet<Operation['kind']> = new Set(['share', 'complement', 'portion']);

/** With what the message says of how it is to be done. */
function operationFor(
  kind: Exclude<Reckoned, 'asStated' | 'impossible' | 'bound'>,
  claims: boolean,
  reading: Reading,
  { fact }: Judged,
): Operation | undefined {
  const { folded } = reading.text;
  switch (kind) {
    case 'average':
      return { kind, span: spanOf(folded) };
    case 'each':
      return { kind, unit: /\bkilo|\bkg\b|公斤|千克/i.test(folded) ? 'kilogram' : 'tonne' };
    case 'ofTen':
      return claims && reading.amounts.length > 0 ? { kind: 'share' } : { kind, of: numberIn(folded) ?? TEN };
    case 'rate':
      if (!claims && reading.amounts.some((a) => a.unit === 'USD' && a.value > 1)) return { kind: 'exchange' };
      return { kind: PER_YUAN.test(folded) ? 'inverse' : 'rate' };
    case 'beyond': {
      const [given] = reading.amounts;
      const figure = fact.observations
        .at(-1)
        ?.figures.find((f) => !f.derived && (!given?.unit || f.unit === given.unit));
      return given && figure ? { kind: figure.value > given.value ? 'beyond' : 'reach' } : undefined;
    }
    default:
      return { kind };
  }
}
const TEN = 10;
const PER_YUAN =
  /\b(?:one|1|a|per|each|every|single) (?:yuan|rmb|renminbi)\b|(?<![\d,.百十])[一1每]元|一块(?:钱|人民币)?|每块|(?<![\d,.])1 ?(?:yuan|rmb)/i;
