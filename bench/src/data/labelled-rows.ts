/** Rows of question and label to facts with so many phrasings each. */
import { random, shuffled } from '../random.ts';
import type { Fact, Question } from '../types.ts';
import type { Shots } from './settings.ts';

export interface Row {
  readonly q: string;
  readonly label: string;
}

/**
 * A label's place in the alphabet, not its words: the label is a description of the intent written by its authors, and
 * what it is worth as one more phrasing is another question.
 */
function factIds(rows: readonly Row[]): ReadonlyMap<string, string> {
  const labels = [...new Set(rows.map((r) => r.label))].sort();
  return new Map(labels.map((label, i) => [label, `f${String(i).padStart(3, '0')}`]));
}

/** The first `shots` phrasings of each label after a shuffle by the seed. */
export function factsOf(train: readonly Row[], shots: Shots, seed: number): Fact[] {
  const ids = factIds(train);
  const groups = new Map<string, string[]>([...ids.values()].map((id) => [id, []]));
  for (const { q, label } of shuffled(train, random(seed, 'phrasings'))) {
    const group = groups.get(ids.get(label)!)!;
    if ((shots === 'all' || group.length < shots) && !group.includes(q)) group.push(q);
  }
  return [...groups].map(([id, phrasings]) => ({ id, phrasings }));
}

export function questionsOf(rows: readonly Row[], train: readonly Row[]): Question[] {
  const ids = factIds(train);
  return rows.map(({ q, label }) => ({ q, facts: [ids.get(label)!] }));
}
