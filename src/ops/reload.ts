/** Changed facts: a new engine is built beside the old one and takes its place whole, or not at all. */

export interface Reloader<T> {
  readonly current: () => T;
  /** Builds anew; calls during a build lead to one more build after it. Resolves to whether it was swapped. */
  reload(why: string): Promise<boolean>;
}

export interface ReloadLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

export function createReloader<T>(
  first: T,
  build: () => Promise<T>,
  versionOf: (built: T) => string,
  log: ReloadLog,
): Reloader<T> {
  let current = first;
  let running: Promise<boolean> | undefined;
  let again = false;

  async function once(why: string): Promise<boolean> {
    const before = versionOf(current);
    try {
      const built = await build();
      const store = versionOf(built);
      if (store === before) {
        log.info({ why, store }, 'the facts are as they were');
        return false;
      }
      current = built;
      log.info({ why, store, before }, 'the facts were reloaded');
      return true;
    } catch (err) {
      log.error({ why, err, store: before }, 'the facts could not be reloaded; the ones before stay');
      return false;
    }
  }

  async function run(why: string): Promise<boolean> {
    let swapped = false;
    do {
      again = false;
      swapped = (await once(why)) || swapped;
    } while (again);
    return swapped;
  }

  return {
    current: () => current,
    reload(why) {
      if (running) {
        again = true;
        return running;
      }
      running = run(why).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
