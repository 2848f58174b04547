/** Where the shipped facts lie, whether the code runs from sources or compiled. */
import { fileURLToPath } from 'node:url';

export const PACKAGE_ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SHIPPED_FACTS = fileURLToPath(new URL('../../src/facts/data', import.meta.url));
export const SHIPPED_LEXICON = fileURLToPath(new URL('../../src/facts/lexicon', import.meta.url));
