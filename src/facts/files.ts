/** The bytes of fact files and of the lexicon, and names for their content: all a start needs where a store is compiled. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { AppError } from '../errors.ts';

const ENDINGS = ['.yaml', '.yml', '.json', '.jsonl'];

export interface FactFile {
  readonly path: string;
  /** As shown in problems: relative to the working folder where that is shorter. */
  readonly shown: string;
  readonly bytes: Buffer;
}

export function readFactFiles(folders: readonly string[]): FactFile[] {
  return folders.flatMap((folder) => {
    let names: string[];
    try {
      names = statSync(folder).isDirectory() ? readdirSync(folder).sort() : [];
    } catch (cause) {
      throw new AppError('STORE_EMPTY', `there is no folder of facts at ${folder}`, {
        hint: 'name an existing folder with --facts or FACTS_DIRS',
        cause,
      });
    }
    return names
      .filter((name) => ENDINGS.some((ending) => name.endsWith(ending)) && !name.startsWith('.'))
      .map((name) => {
        const path = join(folder, name);
        const near = relative(process.cwd(), path);
        return { path, shown: near.startsWith('..') ? path : near, bytes: readFileSync(path) };
      });
  });
}

/** Names the content of a set of files. */
export function hashFiles(files: readonly FactFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(basename(file.path)).update('\0').update(file.bytes).update('\0');
  return hash.digest('hex').slice(0, 12);
}

export const LEXICON_FILES = [
  'places',
  'regions',
  'bodies',
  'thesaurus',
  'thesaurus-extra',
  'near',
  'measures',
  'units',
  'asking',
  'aspects',
  'smalltalk',
  'strengths',
  'comparisons',
  'frames',
  'going-on',
  'reckoning',
  'overview',
  'asked',
  'elsewhere',
  'soundalikes',
] as const;
export type LexiconFile = (typeof LEXICON_FILES)[number];

/** Names the content of a folder of lexicon files. */
export function hashLexicon(folder: string): string {
  const hash = createHash('sha256');
  for (const file of LEXICON_FILES) hash.update(readFileSync(join(folder, `${file}.yaml`)));
  return hash.digest('hex');
}
