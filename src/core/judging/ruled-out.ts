/** What a yes/no question names that cannot be so beside a fact: the fact's own `rulesOut`, and other expansions of an abbreviation. */
import { sameValue } from '../figures.ts';
import { type FactKnowledge, kindsOf } from '../knowledge.ts';
import type { AmountClaim } from '../reading/amounts.ts';
import type { Reading } from '../reading/read.ts';
import { FURTHER } from '../reading/shape.ts';
import { ownTerms, type Span } from '../reading/terms.ts';
import type { Fact, Figure } from '../types.ts';
import { otherExpansions } from './expansions.ts';
import type { JudgeTools } from './tools.ts';
import { CAME_OF_IT, OF_ANY, SAME, SELFSAME, WILL } from './verdict-cues.ts';

/** "Of the 8 million": a part of them is asked about. */
const PARTITIVE = /\b(?:of|among|amongst|in|within|behind|from) (?:the |those |these |all )*$/i;
/** 63件里: the same in Chinese. */
const PARTITIVE_ZH = /^(?:多|余)?[件起宗个吨]?(?:案子|案件|案|货)?(?:里头?|里边|里面|中|当中|之中|其中)/u;

/** Before a title it makes another: a vice president is no president. */
const VICE = new Set(['vice', 'deputy', 'assistant', 'acting', 'former', '副', '前', '代']);

/**
 * Where a yes/no question names what cannot be so beside the fact. Of a figure that is said only of the figure itself,
 * by its number: whether the 8 million are tons, not what the pieces weigh.
 */
export function ruledOutOf(reading: Reading, fact: Fact, known: FactKnowledge, tools: JudgeTools): readonly Span[] {
  if (!reading.yesNo || (fact.kind !== 'statistic' && reading.periods.length > 0)) return [];
  const spans = [...ownTerms(reading.own, 'rulesOut', fact.id), ...otherExpansions(reading, fact)];
  if (
    spans.length === 0 ||
    CAME_OF_IT.test(reading.text.folded) ||
    (fact.kind !== 'plan' && WILL.test(reading.text.folded)) ||
    SAME.test(reading.text.folded) ||
    SELFSAME.test(reading.text.folded)
  )
    return [];
  const ruled = spans.filter((s) => isSaid(s, reading) && !ofAny(s, reading));
  const figures = fact.observations.at(-1)?.figures ?? [];
  const counts = fact.kind === 'statistic' && figures.some((f) => f.unit !== 'ordinal');
  const held = reading.amounts.filter((a) => isFigure(a, figures, reading)).length;
  if (counts && held < reading.amounts.length) return [];
  const said = counts && held === 0 ? ruled.filter((s) => isOfStatement(s, reading, fact, known, tools)) : ruled;
  // Whether something else is so as well is told by nothing, save where that is what is ruled out ("another city").
  return reading.further && !isFurther(said, reading) ? [] : said;
}

/** The figure is named by its number, and no part of it. */
function isFigure(a: AmountClaim, figures: readonly Figure[], { text }: Reading): boolean {
  const partly =
    PARTITIVE.test(text.folded.slice(Math.max(0, a.said - 16), a.said)) ||
    PARTITIVE_ZH.test(text.folded.slice(a.saidEnd));
  const same = (f: Figure): boolean =>
    sameValue(f.value, a.value) && (a.comparator === 'equal' || a.comparator === f.qualifier);
  return !partly && figures.some(same);
}

/** What is ruled out is said to be so: not inside a name, nor behind a word that takes it back. */
function isSaid({ from, to }: Span, { mentions, units, text, negated }: Reading): boolean {
  // The success rate of an arbitration and mediation centre.
  const inName = mentions.some(
    (m) => m.from >= 0 && m.node.kind !== 'concept' && m.from <= from && to <= m.to && m.to - m.from > to - from,
  );
  const before = text.folded.slice(0, units[from]!.start);
  const takenBack = VICE.has(units[from - 1]?.norm ?? '') || WITHOUT.test(before) || (!negated && NOT.test(before));
  return !inName && !takenBack;
}

/** "World headquarters" of a company whose regional ones are told beside a figure: contrary to what is said, not to what is counted. */
function isOfStatement(
  { from, to }: Span,
  reading: Reading,
  fact: Fact,
  known: FactKnowledge,
  { measures, knowledge }: JudgeTools,
): boolean {
  const counted = (fact.observations.at(-1)?.figures ?? []).flatMap((f) => {
    const measure = f.measure && measures.get(f.measure);
    return measure ? [measure.thing, measure.operation ?? measure.thing] : [];
  });
  const isCounted = (id: string): boolean => counted.some((c) => kindsOf(knowledge.nodes, c).has(id));
  return reading.mentions.some(
    ({ node, ...m }) => m.from >= from && m.to <= to && known.stated.has(node.id) && !isCounted(node.id),
  );
}

/** "Quoted without giving their names": what is ruled out is said not to be. */
const WITHOUT = /\b(?:without|w\/o)\s+(?:[\w']+\s+){0,2}$/i;

/** "It has not been kept secret: …": denied beside the clause that asks. */
const NOT = /\b(?:not|never|n't)\s+(?:[\w']+\s+){0,2}$/i;

/** "Did any embassy complain?": of those nobody tells of, too; what is called any itself is none ("any ranking"). */
function ofAny({ from }: Span, { text, units }: Reading): boolean {
  const any = OF_ANY.exec(text.folded);
  return any !== null && units[from]!.start >= any[0].length;
}

/** The word for something else stands within what is ruled out. */
function isFurther(spans: readonly Span[], { units, text }: Reading): boolean {
  const within = ({ from, to }: Span): string => text.folded.slice(units[from]!.start, units[to - 1]!.end);
  return spans.some((s) => FURTHER.test(within(s)));
}
