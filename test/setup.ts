/** For every test file: what it wrote goes with it. */
import { afterAll } from 'vitest';
import { removeFolders } from './support.ts';

afterAll(removeFolders);
