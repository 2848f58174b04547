/** CLINC150 (Larson et al., EMNLP 2019; CC BY 3.0): 150 intents, and questions that belong to none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, questionsOf, type Row } from './labelled-rows.ts';
import type { Dataset, Shots } from './settings.ts';

type Pairs = readonly (readonly [string, string])[];
interface File {
  readonly train: Pairs;
  readonly val: Pairs;
  readonly test: Pairs;
  readonly oos_val: Pairs;
  readonly oos_test: Pairs;
}

const rowsOf = (pairs: Pairs): Row[] => pairs.map(([q, label]) => ({ q, label }));
const outside = (pairs: Pairs): Dataset['test']['outOfScope'] => pairs.map(([q]) => ({ q, facts: [] }));

/** `oos_train` is left out: nobody who writes a store of facts has labelled questions that it does not answer. */
export function clinc(folder: string, shots: Shots, seed: number): Dataset {
  const file = JSON.parse(readFileSync(join(folder, 'clinc150', 'data_full.json'), 'utf8')) as File;
  const train = rowsOf(file.train);
  return {
    facts: factsOf(train, shots, seed),
    validation: { inScope: questionsOf(rowsOf(file.val), train), outOfScope: outside(file.oos_val) },
    test: { inScope: questionsOf(rowsOf(file.test), train), outOfScope: outside(file.oos_test) },
  };
}
