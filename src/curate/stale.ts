/** Facts whose review is due on a given day. Never part of `check`: it depends on the calendar. */
import type { Store } from '../core/types.ts';

export interface Due {
  readonly factId: string;
  readonly owner: string;
  readonly reviewBy: string;
}

export function dueFacts(store: Store, now: string): Due[] {
  return store.facts
    .filter((f) => f.reviewBy !== undefined && f.reviewBy < now)
    .map((f) => ({ factId: f.id, owner: f.owner ?? 'nobody', reviewBy: f.reviewBy! }))
    .sort((a, b) => a.reviewBy.localeCompare(b.reviewBy) || a.factId.localeCompare(b.factId));
}
