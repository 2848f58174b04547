/** What a running service has to remember between two messages: one small door, so that a database can stand behind it. */

/** How often something may happen: `burst` at once, then one every `everyMs`. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

/** Plain data by key, forgotten after a while and when there is too much of it. */
export interface Shelf<T> {
  get(key: string): Promise<T | undefined>;
  put(key: string, value: T): Promise<void>;
}

export interface ShelfOptions {
  readonly ttlMs: number;
  /** The least recently used entries beyond this many are forgotten. */
  readonly max: number;
}

export interface State {
  /** True the first time an id is seen within the last ten minutes, whoever asks. */
  first(id: string): Promise<boolean>;
  /** Takes one from the allowance of `key`; milliseconds to wait where there is none left, else 0. */
  take(key: string, rate: Rate): Promise<number>;
  shelf<T>(name: string, options: ShelfOptions): Shelf<T>;
}
