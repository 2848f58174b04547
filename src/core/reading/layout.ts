/** How a message is laid out: its clauses, which of them ask, and in which the asker speaks of themselves. */
import type { TextUnit } from '../text/units.ts';
import { CHINESE_TAG_CLAUSE } from './aspect.ts';
import type { Reading } from './read.ts';
import type { Span } from './terms.ts';

/** "… wants to know if it is free. Is it?": asks of the clause before. */
const ENGLISH_TAG_CLAUSE = /^(?:is|are|was|were|do|does|did|has|have|had|can|will)(?:it|they|he|she|there)$/;

const PERSONAL = new Set(['i', 'we', 'our', 'my', 'us', 'me', '我', '咱', '俺']);

/** What goes on asking opens so. */
const JOINS = new Set(['and', 'plus', '和', '跟', '及', '以', '还']);

/** "…, um, about patents": what begins behind or with a mere filler goes on with the clause before it. */
function isStopgap(units: readonly TextUnit[], at: number, fillers: ReadonlySet<TextUnit>): boolean {
  const next = units.findIndex((u, i) => i > at && u.afterBreak);
  const own = units.slice(at, next < 0 ? units.length : next);
  const before = units.findLastIndex((u, i) => i < at && u.afterBreak);
  return (
    (next >= 0 && own.every((u) => fillers.has(u))) ||
    (before > 0 && units.slice(before, at).every((u) => fillers.has(u)))
  );
}

/** Clauses by punctuation, those that ask, and where framing ends. */
export function layoutOf(
  units: readonly TextUnit[],
  spans: readonly Span[],
  cueUnits: readonly number[],
  yesNo: boolean,
): Pick<Reading, 'clauses' | 'askingClauses' | 'furtherClauses' | 'framingEnds' | 'personalClauses'> {
  const fillers = new Set(
    spans
      .filter((s) => s.senses.some((x) => x.type === 'asking' && x.id === 'fillers'))
      .flatMap((s) => units.slice(s.from, s.to)),
  );
  let clause = 0;
  const clauses = units.map((u, i) => {
    if (i > 0 && u.afterBreak && !isStopgap(units, i, fillers)) clause++;
    return clause;
  });
  const framingEnds = spans
    .filter((s) => s.from > 0 && s.senses.some((x) => x.type === 'asking' && (x.id === 'framing' || x.id === 'asking')))
    .map((s) => s.to);
  const personal = units.flatMap((u, i) => (PERSONAL.has(u.norm) ? [clauses[i]!] : []));
  const framed = spans
    .filter((s) => s.senses.some((x) => x.type === 'asking' && x.id === 'framing'))
    .map((s) => clauses[s.from]!);
  // Of a yes/no question the last clause asks, whatever cue stands before it.
  const last = units
    .filter((_, i) => clauses[i] === clause)
    .map((u) => u.norm)
    .join('');
  // "…, 是不是这么回事？": a tag asks of the clause before it.
  const tagged =
    yesNo && clause > 0 && (CHINESE_TAG_CLAUSE.test(last) || ENGLISH_TAG_CLAUSE.test(last)) ? [clause - 1] : [];
  const asking = [...cueUnits.map((i) => clauses[i]!), ...(yesNo && cueUnits.length > 0 ? [clause] : []), ...tagged];
  const first = Math.min(...asking);
  const joined = units.flatMap((u, i) => (clauses[i] !== clauses[i - 1] && JOINS.has(u.norm) ? [clauses[i]!] : []));
  return {
    clauses,
    personalClauses: new Set([...personal, ...framed]),
    askingClauses: new Set(asking),
    furtherClauses: new Set(joined.filter((c) => c > first)),
    framingEnds,
  };
}
