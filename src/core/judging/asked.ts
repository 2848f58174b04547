/** What is asked for by name has to be something the fact speaks of, however little its word claims elsewhere. */
import type { FactKnowledge } from '../knowledge.ts';
import type { Asked } from '../reading/asked.ts';
import type { Reading } from '../reading/read.ts';
import { isAgent } from '../reading/strengths.ts';
import { ownTerms } from '../reading/terms.ts';
import { joinKeys } from '../text/units.ts';
import type { Fact } from '../types.ts';
import { type Finding, isExplained } from './claims.ts';
import { isOfficeWord } from './offices.ts';
import { isLight } from './predicate.ts';
import type { JudgeTools } from './tools.ts';

/** In log-odds; measured on the tuning half. */
const COST = 1.2;

/** A noun or deed asked for that the fact has no word for. `follows`: what is asked of was named in the turn before. */
export function askedClaims(
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  { knowledge, strength }: JudgeTools,
  follows: boolean,
): Finding[] {
  return reading.asked
    .filter((a) => (a.by === 'any') === reading.yesNo)
    .flatMap((asked): Finding[] => {
      const who = reading.aspects[0] === 'who' || reading.aspects[0] === 'speaker';
      if (asked.by === 'deed' && !who) return [];
      if (asked.by === 'deed' && reading.aspects[0] === 'speaker' && TOLD_BY.test(reading.units[asked.from]!.norm))
        return [];
      if (asked.by === 'phrase' && follows) return [];
      const words = reading.units.slice(asked.from, asked.to);
      const han = words[0]!.kind === 'han';
      const isAnything = (keys: readonly string[]): boolean => knowledge.anything.has(joinKeys(keys));
      const named = words.map((u) => u.norm);
      if (asked.by === 'deed' && fact.kind === 'person')
        return han || named.every((n) => isOfficeWord(n) || isLight(n)) || speaksOf(asked, reading, fact, known)
          ? []
          : [{ slot: 'thing', conflict: true, cost: COST, asked: named.join(' ') }];
      if (isAnything(words.map((u) => u.key)) || (!han && words.some((u) => isAnything([u.key])))) return [];
      const noun = han ? asked : { ...asked, from: asked.to - 1 };
      const last = words.at(-1)!;
      if (!han && last.respelt) return [];
      const rated = (isAgent(last) ? (strength(last.norm) ?? 'claim') : strength(last.key)) ?? 'nothing';
      if (asked.by === 'deed' && han && rated !== 'claim' && rated !== 'either') return [];
      // Of a longer phrase the last word need not be what it is about.
      if (
        asked.by === 'any' &&
        rated === 'nothing' &&
        !reading.named.some((m) => m.from < asked.to && asked.from < m.to)
      )
        return [];
      if (asked.by === 'phrase' && (words.length > 3 || rated === 'nothing')) return [];
      if (isTaken(noun, reading) || speaksOf(noun, reading, fact, known)) return [];
      const text = joinKeys(reading.units.slice(noun.from, noun.to).map((u) => u.raw));
      return [{ slot: 'thing', conflict: true, cost: COST, asked: text }];
    });
}

/** A time or a number is held against the fact as such. */
function isTaken({ from }: Asked, { units, periods, amounts }: Reading): boolean {
  const { start } = units[from]!;
  return (
    periods.some((p) => p.start <= start && start < p.end) || amounts.some((a) => a.said <= start && start < a.saidEnd)
  );
}

/** Whoever says it, runs it or did it is asked for by the very kind of answer. */
const TOLD_BY =
  /^(?:sa(?:y|ys|id|ying)|t(?:ell|ells|old|elling)|talk\w*|sp(?:oke|eak\w*)|g[ai]ve\w*|giv\w+|put\w*|quot\w+|cit\w+|nam\w+|report\w*|announc\w+|releas\w+|publish\w*|present\w*|mention\w*|claim\w*|stat\w+|shar\w+|suppl\w+|provid\w+|disclos\w+|reveal\w*|explain\w*|describ\w+|call\w*|mak\w+|made|did|does|do|done|doing|has|had|have|h[eo]ld\w*|head\w*|l[ea]d\w*|led|run\w*|ran|direct\w*|chair\w*|boast\w*|br(?:ing|ought)\w*|came|com\w+|rais\w+|prais\w+|t[ao]k\w+|took|stand\w*|stood|want\w*|need\w*|know\w*|knew|reckon\w*|th(?:ink|ought)\w*|believ\w+|read\w*|vouch\w*|spill\w*|drop\w*|let|push\w*|trot\w*|cough\w*|rattl\w+|reel\w*|throw\w*|threw|serv\w+|sit\w*|sat|act\w*|goes|go|went|got|gets?|keeps?|kept|counts?|counted|remind\w*|confirm\w*|attribut\w+|credit\w*|behind|responsib\w*|handl\w+|deal\w*|dealt|operat\w+|manag\w+)$/;

function speaksOf({ from, to }: Asked, reading: Reading, fact: Fact, known: FactKnowledge): boolean {
  const meets = (s: { readonly from: number; readonly to: number }): boolean => s.from < to && from < s.to;
  const named = reading.named.filter(meets);
  // Whoever does it is nobody that the deed alone speaks of.
  const [unit] = reading.units.slice(from, to);
  if (to - from === 1 && unit !== undefined && /ators?$/.test(unit.norm) && isAgent(unit)) return false;
  if (named.some((m) => m.node.kind !== 'concept' || isExplained(m, known))) return true;
  const words = reading.units.slice(from, to);
  const han = words[0]!.kind === 'han';
  if (han ? known.han.includes(words.map((u) => u.key).join('')) : words.every((u) => known.words.has(u.key)))
    return true;
  return (['alsoSaid', 'rulesOut', 'leavesOut'] as const).some((type) =>
    ownTerms(reading.own, type, fact.id).some(meets),
  );
}
