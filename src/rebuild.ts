/** Compiles changed facts in a thread of its own, so that no question waits for it. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadPrepared, type StoreChoice } from './assemble.ts';
import { describe } from './errors.ts';

const warnings: string[] = [];
try {
  const prepared = await loadPrepared(workerData as StoreChoice, {
    warn: (_details: unknown, message?: string) => void warnings.push(message ?? ''),
  });
  parentPort?.postMessage({ ok: true, prepared, warnings });
} catch (error) {
  parentPort?.postMessage({ ok: false, why: describe(error) });
}
