/** The engine on the shipped facts. As the build of these sources left it, or compiled by the first test that needs it; `engine.test.ts` holds it to be the same. */
import { join } from 'node:path';
import { loadPrepared } from '../../src/assemble.ts';
import { createEngine } from '../../src/core/engine.ts';
import { PACKAGE_ROOT } from '../../src/facts/paths.ts';
import { englishWords } from '../../src/facts/words.ts';
import { createWarnings } from '../../src/log.ts';

export const cacheDir = join(PACKAGE_ROOT, 'node_modules', '.cache', 'ip-enforcement-bot');
export const engine = createEngine(await loadPrepared({ cacheDir }, createWarnings('warn')), englishWords);
export const { store } = engine.prepared;
