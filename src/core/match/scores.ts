/** What both ways of scoring share: how near a question is to a fact's phrasings. */
import type { Corpus } from './corpus.ts';
import type { Weighed } from './weighing.ts';

/** The best facts, best first, and the score of each of them. */
export interface Scored {
  readonly facts: Int32Array;
  readonly scoreOf: (fact: number) => number;
}

/** What the cosine to the best phrasing counts beside that to the centre; measured on CLINC and BANKING validation. */
export const BEST_PHRASING = 0.5;

/** The sum of a fact's phrasings of one group is its centre; here 1 / its length. */
export interface Centres {
  readonly groups: number;
  /** `scale[fact * groups + group]`, 0 where there are none. */
  readonly scale: Float32Array;
}

export function centresOf(
  corpus: Corpus,
  weighed: Weighed,
  kept: Uint8Array | undefined,
  facts: number,
  groups: number,
): Centres {
  const { phrasings, bounds, index, fact, group } = corpus;
  const scale = new Float32Array(facts * groups);
  const sum = new Float64Array(corpus.kinds.length);
  for (let r = 0; r < phrasings; ) {
    const f = fact[r]!;
    let end = r;
    while (end < phrasings && fact[end] === f) end++;
    for (let g = 0; g < groups; g++) {
      const each = (visit: (column: number, value: number) => void): void => {
        for (let i = r; i < end; i++) {
          if (group[i] !== g || kept?.[i] === 0) continue;
          for (let k = bounds[3 * i]!; k < bounds[3 * i + 3]!; k++) visit(index[k]!, weighed.value[k]!);
        }
      };
      each((column, value) => {
        sum[column]! += value;
      });
      let square = 0;
      // Each column once: what is counted is cleared.
      each((column) => {
        square += sum[column]! ** 2;
        sum[column] = 0;
      });
      if (square > 0) scale[f * groups + g] = 1 / Math.sqrt(square);
    }
    r = end;
  }
  return { groups, scale };
}
