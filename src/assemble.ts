/** From folders of facts to an engine: the compiled artefact where there is a good one, a fresh build otherwise. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from './core/engine.ts';
import type { Prepared } from './core/prepare.ts';
import { hashFiles, hashLexicon, readFactFiles } from './facts/files.ts';
import { PACKAGE_ROOT, SHIPPED_FACTS, SHIPPED_LEXICON } from './facts/paths.ts';
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

/** What the build was made of, and the sources it was made from. */
interface Build {
  readonly code: string;
  readonly sources: string;
}

/** Of the build that this is a part of, or that was made of these very sources, and where it lies. */
export function buildAround(
  here = HERE,
  dist = join(PACKAGE_ROOT, 'dist'),
): { readonly build: Build; readonly folder: string } | undefined {
  for (const folder of [here, dist]) {
    const noted = join(folder, 'build.json');
    if (!existsSync(noted)) continue;
    const build = JSON.parse(readFileSync(noted, 'utf8')) as Build;
    if (folder === here || build.sources === hashCode(here)) return { build, folder };
  }
  return undefined;
}

/** Hash over the compiled or source files of core and facts, which decide what an artefact holds. */
export function hashCode(folder: string): string {
  const hash = createHash('sha256');
  for (const room of ['core', 'facts']) {
    for (const name of readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' }).sort()) {
      if (/\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts'))
        hash.update(name).update(readFileSync(join(folder, room, name)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

export function defaultCacheDir(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ip-enforcement-bot');
}

/** Where in the folder of a build the artefact of the shipped store lies. */
export const BUILT = 'artefacts';

interface Located {
  readonly dirs: readonly string[];
  readonly key: string;
  /** Where the artefact may lie that the build made; undefined for other than the shipped store. */
  readonly built?: string;
}

function locate(choice: StoreChoice): Located {
  const dirs = choice.dirs && choice.dirs.length > 0 ? choice.dirs : [SHIPPED_FACTS];
  const shipped = dirs.length === 1 && dirs[0] === SHIPPED_FACTS && choice.packs === undefined;
  // Changes with any line of code.
  const around = buildAround();
  const key = artefactKey([
    hashFiles(readFactFiles(dirs)),
    hashLexicon(SHIPPED_LEXICON),
    around?.build.code ?? hashCode(HERE),
    choice.packs?.join(',') ?? '*',
  ]);
  return { dirs, key, ...(shipped && around ? { built: join(around.folder, BUILT) } : {}) };
}

/** What reads and checks packs is itself read only where there is something to compile. */
async function compiled(dirs: readonly string[], packs: readonly string[] | undefined): Promise<Prepared> {
  const { compile } = await import('./compile.ts');
  return compile(dirs, packs);
}

export async function loadPrepared(choice: StoreChoice, log: Warnings): Promise<Prepared> {
  const { dirs, key, built } = locate(choice);
  const file = `${key}.bin`;
  const cached = join(choice.cacheDir ?? defaultCacheDir(), file);
  for (const path of built ? [join(built, file), cached] : [cached]) {
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

/** What `npm run build` does for the shipped store, in the folder of the build. */
export async function buildShipped(folder: string): Promise<void> {
  const { dirs, key } = locate({});
  writeArtefact(join(folder, BUILT, `${key}.bin`), await compiled(dirs, undefined));
}

export async function assemble(choice: StoreChoice, log: Warnings): Promise<Engine> {
  return createEngine(await loadPrepared(choice, log), englishWords);
}
