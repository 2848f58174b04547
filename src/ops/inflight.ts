/** Counts what is being worked on, so that a stop can wait for it. */

export interface Inflight {
  /** Runs the work and counts it until it has ended, either way. */
  run<T>(work: () => Promise<T>): Promise<T>;
  readonly size: number;
  /** Resolves when nothing is left, or after `ms`, with what is left. */
  drain(ms: number): Promise<number>;
}

export function createInflight(): Inflight {
  let size = 0;
  let idle: (() => void)[] = [];
  return {
    async run(work) {
      size += 1;
      try {
        return await work();
      } finally {
        size -= 1;
        if (size === 0) {
          for (const wake of idle) wake();
          idle = [];
        }
      }
    },
    get size() {
      return size;
    },
    async drain(ms) {
      if (size === 0) return 0;
      let timer: NodeJS.Timeout | undefined;
      await Promise.race([
        new Promise<void>((resolve) => idle.push(resolve)),
        new Promise<void>((resolve) => {
          timer = setTimeout(resolve, ms);
        }),
      ]);
      clearTimeout(timer);
      return size;
    },
  };
}
