/** A statement that says one thing and denies another: it holds where the fact bears out both. */
import { sameValue } from '../figures.ts';
import type { FactKnowledge } from '../knowledge.ts';
import type { Reading } from '../reading/read.ts';
import { ownTerms } from '../reading/terms.ts';
import type { Fact, Verdict } from '../types.ts';
import { claimsOf, isExplained } from './claims.ts';
import { comparable } from './named-figures.ts';
import { ON_TOP } from './parts.ts';
import type { JudgeTools } from './tools.ts';

/** What the fact says of the half that is denied: that it is so, that something else is, or nothing. */
export type Standing = 'told' | 'otherwise' | 'silent';

/** "And not the other way round": nothing by itself, and denied by whatever says the first half. */
const TURNED =
  /^\W*(?:the )?(?:other way (?:round|around|about)|reverse|opposite|vice versa)\W*$|^(?:反过来|反着|倒过来)$/i;

export function standingOf(
  asserted: Reading,
  denied: Reading,
  fact: Fact,
  known: FactKnowledge,
  tools: JudgeTools,
): Standing {
  if (TURNED.test(denied.text.folded) || isMirrored(asserted.text.folded, denied.text.folded)) return 'otherwise';
  const figures = fact.observations.at(-1)?.figures ?? [];
  const claims = claimsOf(denied, fact, known, tools);
  const otherwise =
    claims.some((f) => f.conflict && !f.say) ||
    ownTerms(denied.own, 'rulesOut', fact.id).length > 0 ||
    denied.amounts.some((a) => !figures.some((f) => comparable(f, a) && sameValue(f.value, a.value))) ||
    (fact.partOf !== undefined && ON_TOP.test(denied.text.folded));
  if (otherwise) return 'otherwise';
  const told = denied.mentions.some((m) => isExplained(m, known)) && denied.unknown.length === 0;
  return told ? 'told' : 'silent';
}

/** "Into China, not out of it", "after, not before": little words that say the one thing and its opposite. */
const MIRRORS: readonly (readonly [RegExp, RegExp])[] = [
  [/\bafter\b|之后|以后|事后/i, /\bbefore\b|之前|以前|事前/i],
  [/\b(?:into|in)\b|[进入]/i, /\bout(?: of)?\b|出/i],
  [/\bmore than|\bover\b|\babove\b|超过|以上|多于/i, /\bless than|\bfewer than|\bunder\b|\bbelow\b|不到|以下|不足/i],
  [
    /\bless than|\bfewer than|\bunder\b|\bbelow\b|\bshort of\b|不到|以下|不足/i,
    /\bmore than|\bover\b|\babove\b|超过|以上|多于/i,
  ],
  [/\bsince\b|以来|起/i, /\bwithin\b|\bjust in\b|\balone\b|当年|单年/i],
];
const OF_THEMSELVES =
  /^\W*(?:(?:the|it|that|this|them|of|just|only|in|within|for|是|在|从|到|的|其|它|那|了|\d{4}|年|\s)+\W*)*$/iu;

function isMirrored(asserted: string, denied: string): boolean {
  return MIRRORS.some(([one, other]) => {
    const rest = denied.replace(new RegExp(other.source, 'giu'), ' ');
    return one.test(asserted) && other.test(denied) && OF_THEMSELVES.test(rest.trim());
  });
}

/** Nothing where the halves leave it open. */
export function verdictOfSides(asserted: Verdict | undefined, denied: Standing, only: boolean): Verdict | undefined {
  if (asserted === 'no') return 'no';
  // "Only clients wrote, no embassy": the source tells of both.
  if (only && denied === 'told') return 'no';
  return asserted === 'yes' && denied === 'otherwise' ? 'yes' : undefined;
}
