/** BANKING77 (Casanueva et al., 2020; CC BY 4.0): 77 intents of one bank's customers, none of them out of scope. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { random, shuffled } from '../random.ts';
import { parseCsv } from './csv.ts';
import { factsOf, questionsOf, type Row } from './labelled-rows.ts';
import type { Dataset, Shots } from './settings.ts';

/** The set has no validation split of its own. */
const VALIDATION_SHARE = 0.1;

export function banking(folder: string, shots: Shots, seed: number): Dataset {
  const read = (name: string): Row[] =>
    parseCsv(readFileSync(join(folder, 'banking77', name), 'utf8'))
      .slice(1)
      .map(([q, label]) => ({ q: q!.replace(/\s+/g, ' ').trim(), label: label! }));
  const whole = read('train.csv');
  // Held out once for all seeds, so that no seed learns from another's validation questions.
  const order = shuffled(whole, random(0, 'validation'));
  const cut = Math.round(order.length * VALIDATION_SHARE);
  const train = order.slice(cut);
  return {
    facts: factsOf(train, shots, seed),
    validation: { inScope: questionsOf(order.slice(0, cut), train), outOfScope: [] },
    test: { inScope: questionsOf(read('test.csv'), train), outOfScope: [] },
  };
}
