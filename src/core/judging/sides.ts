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

export function standingOf(denied: Reading, fact: Fact, known: FactKnowledge, tools: JudgeTools): Standing {
  if (TURNED.test(denied.text.folded)) return 'otherwise';
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

/** Nothing where the halves leave it open. */
export function verdictOfSides(asserted: Verdict | undefined, denied: Standing, only: boolean): Verdict | undefined {
  if (asserted === 'no') return 'no';
  // "Only clients wrote, no embassy": the source tells of both.
  if (only && denied === 'told') return 'no';
  return asserted === 'yes' && denied === 'otherwise' ? 'yes' : undefined;
}
