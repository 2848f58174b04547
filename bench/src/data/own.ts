/** The shipped store and the labelled questions of this project, in the halves that `npm run eval` uses. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_NOW, sameText } from '../../../src/curate/evaluate.ts';
import { type Labelled, readLabelled } from '../../../src/curate/questions.ts';
import { readFactFiles } from '../../../src/facts/files.ts';
import { loadFacts } from '../../../src/facts/load.ts';
import { SHIPPED_FACTS } from '../../../src/facts/paths.ts';
import type { Fact, Question } from '../types.ts';

export const PACK = 'shanghai-2023';
const QUESTIONS = fileURLToPath(new URL('../../../test/questions', import.meta.url));

export interface OwnQuestion extends Question {
  readonly locale: 'en' | 'zh';
  readonly hard: boolean;
}

export interface OwnData {
  readonly facts: readonly Fact[];
  /** Chooses the threshold. */
  readonly tuning: readonly OwnQuestion[];
  /** Totals of it are reported; single questions never are. */
  readonly reporting: readonly OwnQuestion[];
}

/** Search libraries split words at spaces: Han characters each become a word, or Chinese could not be found at all. */
export function spaced(text: string): string {
  return text
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();
}

export function ownData(): OwnData {
  const { store } = loadFacts(readFactFiles([SHIPPED_FACTS]), { packs: [PACK] });
  const facts = store.facts.map((f) => ({
    id: f.id,
    phrasings: [...(f.questions.en ?? []), ...(f.questions.zh ?? [])],
  }));
  const older = new Map(store.facts.flatMap((f) => f.aliases.map((alias) => [alias, f.id] as const)));
  const tuning = readLabelled(join(QUESTIONS, 'tuning'));
  const seen = new Set([...facts.flatMap((f) => f.phrasings), ...tuning.map((l) => l.q)].map(sameText));
  const reporting = readLabelled(join(QUESTIONS, 'reporting')).filter((l) => !seen.has(sameText(l.q)));
  const questionOf = (l: Labelled): OwnQuestion => ({
    q: l.q,
    facts: l.scope === 'in' ? l.facts.map((id) => older.get(id) ?? id) : [],
    now: l.now ?? DEFAULT_NOW,
    locale: l.locale,
    hard: l.hard ?? false,
  });
  return {
    facts,
    tuning: tuning.filter(isOneFact).map(questionOf),
    reporting: reporting.filter(isOneFact).map(questionOf),
  };
}

/** Several questions in one, greetings and calls for help are no matter of finding a fact. */
function isOneFact(l: Labelled): boolean {
  return l.parts === undefined && l.kind === undefined && (l.scope === 'out' || l.facts.length > 0);
}
