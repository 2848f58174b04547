import { defineConfig } from 'vitest/config';

/** Compares what two builds write, byte by byte, and wants a process that nothing else has used. */
const ALONE = ['test/facts/artefact.test.ts'];
// Peers from other hands are a package of their own: npm run test:peers.
const EXCLUDED = ['test/peers/**', '**/node_modules/**'];

export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 240_000,
    projects: [
      {
        extends: true,
        // Files share the modules of their worker, which saves a quarter of the time; none of them keeps state for another.
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...EXCLUDED, ...ALONE], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE, exclude: EXCLUDED } },
    ],
  },
});
