/** Overviews of several bodies: "the police and customs results". */
import { comparePeriod } from './judging/times.ts';
import type { FactKnowledge } from './knowledge.ts';
import { contentOf, isOn, type Listed, type Lookup, type LookupTools, speaksOf } from './lookups.ts';
import { leavesOut } from './not-listed.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { Aspect } from './types.ts';

/** Stands between bodies that are named one after the other. */
const JOINED =
  /^(?=.*[^\s])(?:[\s,、;&]|和|与|跟|及|以及|同|还有|\b(?:and|plus|or|as well as|the|by|from|of|those|ones?|that)\b)+$/i;

function between(a: Mention, b: Mention, { units, text }: Reading): string {
  return text.folded.slice(units[a.to - 1]!.end, units[b.from]!.start);
}

/** Wants to know what came of their work. */
const RESULTS =
  /\b(?:results?|numbers?|figures?|counts?|stats|statistics|data|tall(?:y|ied|ies)|achieve\w*|accomplish\w*|performance|record|haul|work|done)\b|数|成绩|成果|战果|战绩|结果|业绩/i;

/** Wants them added up, which is another thing than each of them. */
const TOTALS = /\b(?:totals?|altogether|in all|grand|add(?:ed|ing)? up|combined)\b|合计|总计|总共|加起来|相加/i;

/** Kinds of answer that several bodies may each have theirs of. */
const OF_EACH: readonly Aspect[] = ['value', 'count', 'which'];

/** "Police, customs and courts: the results, please": what each of several bodies has done, where nothing else is named. */
export function onBodies(reading: Reading, tools: LookupTools): Lookup | undefined {
  const { facts, knowledge } = tools;
  if (reading.yesNo || reading.amounts.length > 0 || reading.alternatives || reading.comparing) return undefined;
  if (!OF_EACH.includes(reading.aspects[0]!) || reading.heads.some((h) => h.cue === 'count')) return undefined;
  const content = contentOf(reading);
  const bodies = content.filter((m) => m.node.kind === 'body');
  const counted = (known: FactKnowledge, index: number): boolean =>
    facts[index]!.kind === 'statistic' && bodies.some((m) => isOn(known, m));
  const found = knowledge.facts.flatMap((known, index): Listed[] =>
    counted(known, index) ? [{ index, focus: [] }] : [],
  );
  const each = bodies.every((m) => found.some(({ index }) => isOn(knowledge.facts[index]!, m)));
  // Named one after the other: WIPO and its centre are not two of them.
  const listed = bodies.every((m, i) => i === 0 || JOINED.test(between(bodies[i - 1]!, m, reading)));
  const theirs = (m: Mention): boolean => found.some(({ index }) => speaksOf(knowledge.facts[index]!, m));
  // "These two years" is no narrower than what they count.
  const ofTheirTime = reading.periods.every(
    (p) =>
      (p.relative && p.grain === 'years') ||
      found.every(({ index }) => facts[index]!.observations.some((o) => comparePeriod(p, o.period) === 'same')),
  );
  const strange = reading.unknown.some((u) => tools.strength(u.key) === 'claim' || u.name);
  const able = each && listed && ofTheirTime && !strange && content.every((m) => theirs(m) || RESULTS.test(m.text));
  const wanted = RESULTS.test(reading.text.folded) && !TOTALS.test(reading.text.folded);
  const lookup = { kind: 'overview', found } as const;
  return bodies.length > 1 && found.length > 1 && able && wanted && !leavesOut(reading, lookup, tools, () => false)
    ? lookup
    : undefined;
}
