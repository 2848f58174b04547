/** One peer on one size of store: time a question, time to build, memory. */
import { quantile } from '../metrics/summary.ts';
import type { Fact, PeerEntry, Question } from '../types.ts';
import { ask, memoryOf, timedBuild } from './asking.ts';

export interface Scaling {
  /** The best of three passes, each by itself: what other work on the machine adds is not the peer's. */
  readonly p50: number;
  readonly p99: number;
  /** Questions in a pass. */
  readonly asked: number;
  readonly buildMs: number;
  readonly memory: number;
  /** Of the measuring process before the peer was loaded; ours runs in a process without it. */
  readonly memoryBefore: number;
}

const PASSES = 3;
const WARM_UP = 200;
const LEAST = 5;

export async function measureScaling(
  entry: PeerEntry,
  facts: readonly Fact[],
  questions: readonly Question[],
  passMs: number,
): Promise<Scaling> {
  const memoryBefore = process.memoryUsage.rss();
  const peer = await entry.open();
  try {
    const buildMs = await timedBuild(peer, facts);
    const warm = performance.now();
    for (const question of questions.slice(0, WARM_UP)) {
      await ask(peer, question);
      if (performance.now() - warm > passMs / 2) break;
    }
    const passes: number[][] = [];
    for (let pass = 0; pass < PASSES; pass++) {
      const started = performance.now();
      const times: number[] = [];
      for (const question of questions) {
        times.push((await ask(peer, question)).ms);
        if (times.length >= LEAST && performance.now() - started > passMs) break;
      }
      passes.push(times);
    }
    return {
      p50: Math.min(...passes.map((times) => quantile(times, 0.5))),
      p99: Math.min(...passes.map((times) => quantile(times, 0.99))),
      asked: Math.min(...passes.map((times) => times.length)),
      buildMs,
      memory: memoryOf(peer),
      memoryBefore,
    };
  } finally {
    await peer.close?.();
  }
}
