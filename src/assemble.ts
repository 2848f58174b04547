/** From folders of facts to an engine: the compiled artefact where there is a good one, a fresh build otherwise. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from './core/engine.ts';
import type { Prepared } from './core/prepare.ts';
import { hashFiles, hashLexicon, readFactFiles } from './facts/files.ts';
import { SHIPPED_FACTS, SHIPPED_LEXICON } from './facts/paths.ts';
import { twinsIn } from './facts/twins.ts';
import { englishWords } from './facts/words.ts';
import type { Warnings } from './log.ts';
import { artefactKey, readArtefact, writeArtefact } from './ops/artefact.ts';

export interface StoreChoice {
  /** Folders of packs; the shipped one where empty. */
  readonly dirs?: readonly string[];
  readonly packs?: readonly string[];
  readonly cacheDir?: string;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Changes with any line of code: from the sources, or as the build noted it. */
export function codeVersion(): string {
  const noted = join(HERE, 'build.json');
  if (existsSync(noted)) return (JSON.parse(readFileSync(noted, 'utf8')) as { code: string }).code;
  return hashCode();
}

/** Hash over the compiled or source files of core and facts, which decide what an artefact holds. */
export function hashCode(): string {
  const hash = createHash('sha256');
  for (const room of ['core', 'facts']) {
    for (const name of readdirSync(join(HERE, room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts'))
        hash.update(name).update(readFileSync(join(HERE, room, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

export function defaultCacheDir(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ip-enforcement-bot');
}

/** Where the build leaves the artefact of the shipped store. */
export const BUILT_DIR = join(HERE, 'artefacts');

interface Located {
  readonly dirs: readonly string[];
  readonly key: string;
  readonly shipped: boolean;
}

function locate(choice: StoreChoice): Located {
  const dirs = choice.dirs && choice.dirs.length > 0 ? choice.dirs : [SHIPPED_FACTS];
  const shipped = dirs.length === 1 && dirs[0] === SHIPPED_FACTS && choice.packs === undefined;
  const key = artefactKey([
    hashFiles(readFactFiles(dirs)),
    hashLexicon(SHIPPED_LEXICON),
    codeVersion(),
    choice.packs?.join(',') ?? '*',
  ]);
  return { dirs, key, shipped };
}

/** What reads and checks packs is itself read only where there is something to compile. */
async function compiled(dirs: readonly string[], packs: readonly string[] | undefined): Promise<Prepared> {
  const { compile } = await import('./compile.ts');
  return compile(dirs, packs);
}

export async function loadPrepared(choice: StoreChoice, log: Warnings): Promise<Prepared> {
  const { dirs, key, shipped } = locate(choice);
  const file = `${key}.bin`;
  const cached = join(choice.cacheDir ?? defaultCacheDir(), file);
  for (const path of shipped ? [join(BUILT_DIR, file), cached] : [cached]) {
    const read = readArtefact(path);
    if (read.ok) return read.prepared;
    if (read.why === 'damaged') log.warn({ path }, 'the compiled store is damaged and is built again');
  }
  const prepared = await compiled(dirs, choice.packs);
  for (const ids of twinsIn(prepared.store))
    log.warn({ facts: ids.slice(0, 5) }, 'facts with the same phrasings: no question tells them apart');
  try {
    writeArtefact(cached, prepared);
  } catch (error) {
    log.warn(
      { path: cached, error: String(error) },
      'the compiled store cannot be kept; the next start builds it again',
    );
  }
  return prepared;
}

/** What `npm run build` does for the shipped store. Returns the path written. */
export async function buildShipped(): Promise<string> {
  const { dirs, key } = locate({});
  const path = join(BUILT_DIR, `${key}.bin`);
  writeArtefact(path, await compiled(dirs, undefined));
  return path;
}

export async function assemble(choice: StoreChoice, log: Warnings): Promise<Engine> {
  return createEngine(await loadPrepared(choice, log), englishWords);
}
