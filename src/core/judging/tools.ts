import type { FactKnowledge, Knowledge } from '../knowledge.ts';
import type { StrengthOf } from '../reading/strengths.ts';
import type { Fact, MeasureEntry, Source } from '../types.ts';

export interface JudgeTools {
  /** A store of minimal facts types nothing, so nothing can conflict: the wording alone decides. */
  readonly generic: boolean;
  /** Whether the confidence was fitted on the store; where not, unexplained words must speak. */
  readonly fitted: boolean;
  readonly knowledge: Knowledge;
  readonly facts: readonly Fact[];
  readonly wordsOf: (index: number) => Pick<FactKnowledge, 'words' | 'han'>;
  readonly measures: ReadonlyMap<string, MeasureEntry>;
  readonly sources: ReadonlyMap<string, Source>;
  /** 0 for an everyday English word up to 1 for one no list knows. */
  readonly rarity: (word: string) => number;
  readonly strength: StrengthOf;
}
