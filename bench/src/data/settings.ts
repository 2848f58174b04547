/** Facts, and questions with what answers them, in the three splits that a threshold and its test need. */
import type { Fact, Question } from '../types.ts';

export interface Dataset {
  readonly facts: readonly Fact[];
  readonly validation: Asked;
  readonly test: Asked;
}

export interface Asked {
  readonly inScope: readonly Question[];
  readonly outOfScope: readonly Question[];
}

/** `all`: every training phrasing there is. */
export type Shots = 3 | 5 | 10 | 'all';

export interface Setting {
  readonly set: 'clinc' | 'banking';
  readonly shots: Shots;
}

export const SETTINGS: readonly Setting[] = [
  { set: 'clinc', shots: 3 },
  { set: 'clinc', shots: 5 },
  { set: 'clinc', shots: 10 },
  { set: 'clinc', shots: 'all' },
  { set: 'banking', shots: 5 },
  { set: 'banking', shots: 10 },
  { set: 'banking', shots: 'all' },
];

export const settingName = ({ set, shots }: Setting): string => `${set}-${shots}`;
