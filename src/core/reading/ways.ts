/**
 * Ways of asking, told from each other whatever they ask of: learnt from messages on ever other subjects. What is asked of
 * is left out: a word that stands in one of them alone is only "something".
 */
import { type Classified, type Classifier, classify, trainClassifier } from '../match/classifier.ts';
import type { Example } from '../match/corpus.ts';
import type { RawFeatures } from '../match/features.ts';
import { hashOf } from '../text/hash.ts';
import { normalise } from '../text/normalise.ts';
import { type TextUnit, unitsOf } from '../text/units.ts';
import { type AskingLists, LOCALES } from '../types.ts';

/** Plain data, as it goes into the compiled artefact. */
export interface Ways {
  readonly classifier: Classifier;
  /** Words that tell of the asking; any other is what is asked of. */
  readonly words: ReadonlySet<string>;
}

/** A word is one of asking from so many messages on. */
const LEAST = 2;
/** The longest run of words that is looked at as one. */
const RUN = 4;

/** One class for each of the lists. */
export function trainWays(lists: readonly AskingLists[], variants: ReadonlyMap<string, string>): Ways {
  const texts = lists.flatMap((list, fact) =>
    LOCALES.flatMap((locale, group) =>
      list[locale].map((message) => {
        const plain = normalise(message);
        return { fact, group, folded: plain.folded, units: unitsOf(plain, variants) };
      }),
    ),
  );
  const count = new Map<string, number>();
  for (const { units } of texts)
    for (const norm of new Set(units.map((u) => u.norm))) count.set(norm, (count.get(norm) ?? 0) + 1);
  const words = new Set([...count].filter(([, n]) => n >= LEAST).map(([norm]) => norm));
  const examples = texts.map(
    ({ fact, group, folded, units }): Example => ({
      fact,
      group,
      question: true,
      features: featuresOf(units, folded, words),
    }),
  );
  return { classifier: trainClassifier(examples, lists.length), words };
}

export function wayOf({ classifier, words }: Ways, units: readonly TextUnit[], folded: string): Classified {
  return classify(classifier, featuresOf(units, folded, words));
}

const SOMETHING = { word: 'X', number: '#', han: '口', other: 'X' } as const;
const SEED = { word: hashOf('w'), run: hashOf('p') } as const;

/** Words of asking, single and in runs; between them what is asked of, however many words that takes. */
function featuresOf(units: readonly TextUnit[], folded: string, words: ReadonlySet<string>): RawFeatures {
  const symbols: string[] = ['^'];
  const word = new Map<number, number>();
  const han = new Map<number, number>();
  const bump = (map: Map<number, number>, key: number): void => void map.set(key, (map.get(key) ?? 0) + 1);
  for (const { kind, norm, afterBreak } of units) {
    const asks = kind !== 'number' && words.has(norm);
    const symbol = asks ? norm : SOMETHING[kind];
    if (!asks && symbols.at(-1) === symbol) continue;
    if (afterBreak && symbols.length > 1) symbols.push(',');
    symbols.push(symbol);
    bump(kind === 'han' ? han : word, hashOf(symbol, SEED.word));
  }
  if (/[?？]\s*$/.test(folded)) symbols.push('?');
  symbols.push('$');
  const pair = new Map<number, number>();
  for (let i = 0; i + 1 < symbols.length; i++) {
    let run = hashOf(symbols[i]!, SEED.run);
    for (let k = 1; k < RUN && i + k < symbols.length; k++) {
      run = hashOf(symbols[i + k]!, hashOf(' ', run));
      bump(pair, run);
    }
  }
  return { word, pair, gram: new Map(), han };
}
