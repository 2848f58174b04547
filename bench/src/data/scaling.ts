/** Stores of any size from the phrasings of both public sets, and the questions they are timed with. */
import { below, type Random, random, sample, shuffled } from '../random.ts';
import type { Fact, Question } from '../types.ts';
import { banking } from './banking.ts';
import { clinc } from './clinc.ts';

const PER_FACT = 5;
export const SIZES = [100, 1_000, 10_000, 100_000] as const;

interface Intent {
  readonly phrasings: readonly string[];
}

function intentsOf(folder: string): Intent[] {
  return [...clinc(folder, 'all', 1).facts, ...banking(folder, 'all', 1).facts];
}

/** The first part of one phrasing and the rest of another, each cut between words near its middle. */
function spliced(first: string, second: string): string {
  const head = first.split(' ');
  const tail = second.split(' ');
  return [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
}

/**
 * `phrasings` / 5 facts. The first 227 are the intents of both sets as they are. Each further one is a pair of intents,
 * its phrasings the beginnings of the one with the ends of the other: the words are people's own, many facts begin or
 * end alike as in a grown store, and no two phrasings are equal.
 */
export function generateFacts(folder: string, phrasings: number): Fact[] {
  const next = random(1, 'scaling');
  const intents = shuffled(intentsOf(folder), next);
  const seen = new Set<string>();
  const count = phrasings / PER_FACT;
  const facts: Fact[] = [];
  const add = (candidates: Iterable<string>): void => {
    const own: string[] = [];
    for (const q of candidates) {
      if (seen.has(q)) continue;
      seen.add(q);
      own.push(q);
      if (own.length === PER_FACT) break;
    }
    if (own.length === PER_FACT) facts.push({ id: `f${facts.length}`, phrasings: own });
  };
  for (const intent of intents.slice(0, count)) add(shuffled(intent.phrasings, next));
  for (const [a, b] of pairs(intents.length, next)) {
    if (facts.length >= count) break;
    add(splices(intents[a]!, intents[b]!, next));
  }
  if (facts.length < count) throw new Error(`only ${facts.length} of ${count} facts could be made`);
  return facts;
}

function* splices(a: Intent, b: Intent, next: Random): Generator<string> {
  for (let i = 0; i < 8 * PER_FACT; i++)
    yield spliced(a.phrasings[below(a.phrasings.length, next)]!, b.phrasings[below(b.phrasings.length, next)]!);
}

/** Every ordered pair of two different intents, in random order. */
function pairs(count: number, next: Random): readonly (readonly [number, number])[] {
  const all = Array.from({ length: count }, (_, a) => Array.from({ length: count }, (_, b) => [a, b] as const)).flat();
  return shuffled(
    all.filter(([a, b]) => a !== b),
    next,
  );
}

/** Real questions of both test splits and the questions out of scope: the same for every size and peer. */
export function generateQuestions(folder: string, count: number): readonly Question[] {
  const { test } = clinc(folder, 3, 1);
  const all = [...test.inScope, ...test.outOfScope, ...banking(folder, 5, 1).test.inScope];
  return sample(all, count, random(2, 'scaling'));
}
