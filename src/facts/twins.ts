/** Facts that no question can tell apart. */
import type { Store } from '../core/types.ts';
import { LOCALES } from '../core/types.ts';

/** Ids of facts, group by group, whose phrasings are the same but for case and order. */
export function twinsIn(store: Store): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const fact of store.facts) {
    const phrasings = LOCALES.flatMap((locale) => fact.questions[locale] ?? []);
    const key = JSON.stringify(phrasings.map((p) => p.trim().toLowerCase()).sort());
    groups.set(key, [...(groups.get(key) ?? []), fact.id]);
  }
  return [...groups.values()].filter((ids) => ids.length > 1);
}
