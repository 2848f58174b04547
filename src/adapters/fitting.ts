/** Which facts a text still being typed fits, best first: by its words, the last one by its beginning, rare words before common ones. */
import { foldTraditional, normalise } from '../core/text/normalise.ts';
import { stemOf } from '../core/text/units.ts';
import type { Fact } from '../core/types.ts';

/** By how much a fact speaks of a word: in its title, keywords or id; or only in a phrasing. */
const NAMED = 2;
const PHRASED = 1;
/**
 * Of what was typed, weighed by how telling each word is, the best fact explains this much; else nothing fits. Of the tuning
 * half, whole questions, 342 of 370 in scope find some fact and 8 of 66 off topic; at 0.5 they are 309 and 4, at 0.3 354 and 18.
 */
const EXPLAINED = 0.4;
/** A word that more facts than these speak of tells nothing about one of them. */
const TELLING = 0.5;

export interface Fitting {
  /** Ids, best first; empty where nothing fits. */
  find(typed: string): readonly string[];
}

const NOWHERE: ReadonlyMap<number, number> = new Map();

interface Words {
  /** By word, the number of each fact and how much it speaks of the word. */
  readonly facts: Map<string, Map<number, number>>;
  /** What words are written as, sorted, each with the key it is found by. */
  readonly written: readonly (readonly [string, string])[];
}

/** What one typed word finds, and how telling it is. */
interface Found {
  readonly in: ReadonlyMap<number, number>;
  readonly weight: number;
  readonly telling: boolean;
}

export function createFitting(facts: readonly Fact[]): Fitting {
  const words = wordsOf(facts);
  const most = Math.log(facts.length + 1);
  const weigh = (known: ReadonlyMap<number, number>): Found => ({
    in: known,
    weight: known.size > 0 ? Math.log((facts.length + 1) / known.size) : most,
    telling: known.size > 0 && known.size <= Math.max(1, facts.length * TELLING),
  });

  return {
    find(typed) {
      const open = /[\p{L}\d]$/u.test(typed);
      const found = wordsIn(normalise(typed).folded).map((word, i, all) =>
        weigh(open && i === all.length - 1 ? begunWith(words, word) : (words.facts.get(stemOf(word)) ?? NOWHERE)),
      );
      const score = new Map<number, number>();
      const explained = new Map<number, number>();
      const named = new Set<number>();
      for (const { in: facts_, weight, telling } of found)
        for (const [fact, how] of facts_) {
          score.set(fact, (score.get(fact) ?? 0) + weight * how);
          explained.set(fact, (explained.get(fact) ?? 0) + weight);
          if (telling && how === NAMED) named.add(fact);
        }
      const whole = found.reduce((sum, { weight }) => sum + weight, 0);
      const fits = (fact: number): boolean => (explained.get(fact) ?? 0) >= EXPLAINED * whole;
      const ranked = [...score].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([fact]) => fact);
      // Once something fits, what shares a telling word with it may be meant as well; a common word alone is no reason.
      return ranked.some(fits) ? ranked.filter((f) => fits(f) || named.has(f)).map((f) => facts[f]!.id) : [];
    },
  };
}

function wordsOf(facts: readonly Fact[]): Words {
  const byKey = new Map<string, Map<number, number>>();
  const written = new Map<string, string>();
  facts.forEach((fact, i) => {
    const add = (text: string, how: number): void => {
      for (const word of wordsIn(foldTraditional(text))) {
        const key = stemOf(word);
        const known = byKey.get(key) ?? new Map<number, number>();
        byKey.set(key, known.set(i, Math.max(how, known.get(i) ?? 0)));
        written.set(word, key);
      }
    };
    const both = <T>({ en, zh }: { readonly en?: T; readonly zh?: T }): T[] => [en, zh].filter((t) => t !== undefined);
    for (const text of [fact.id.replace(/[-_]/g, ' '), ...both(fact.title), ...both(fact.keywords).flat()])
      add(text, NAMED);
    for (const text of both(fact.questions).flat()) add(text, PHRASED);
  });
  return { facts: byKey, written: [...written].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

const WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const HAN = /^\p{Script=Han}/u;

/**
 * Words and numbers as they are written; of Han characters each two neighbours, for one alone says little. Simpler than what
 * questions are read by: it goes over every phrasing of every fact, and is never more than a way to find.
 */
function wordsIn(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  return runs.flatMap((run) => {
    const characters = HAN.test(run) ? [...run] : [];
    return characters.length < 2 ? [run] : characters.slice(1).map((second, i) => characters[i]! + second);
  });
}

/** All facts with a word that begins like this; a word that is whole already finds its other forms, too. */
function begunWith({ facts, written }: Words, begun: string): ReadonlyMap<number, number> {
  const all = new Map(facts.get(stemOf(begun)));
  for (let i = firstFrom(written, begun); written[i]?.[0].startsWith(begun); i++)
    for (const [fact, how] of facts.get(written[i]![1]) ?? []) all.set(fact, Math.max(how, all.get(fact) ?? 0));
  return all;
}

function firstFrom(written: Words['written'], begun: string): number {
  let low = 0;
  let high = written.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (written[middle]![0] < begun) low = middle + 1;
    else high = middle;
  }
  return low;
}
