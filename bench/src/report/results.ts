/** The kept results, by what they measured. */
import { type Cell, cellName, type NaivePair, type Quality, type Result, type Scaling } from '../cells.ts';
import { kept } from '../kept.ts';

export class Results {
  readonly #all: ReadonlyMap<string, Result<unknown>>;
  constructor(cells: readonly Cell[], quick: boolean) {
    this.#all = new Map(
      cells.flatMap((cell) => {
        const result = kept(cell, quick);
        return result ? [[cellName(cell), result] as const] : [];
      }),
    );
  }
  get size(): number {
    return this.#all.size;
  }
  /** One for each seed that was measured, by seed. */
  quality(setting: string, peer: string): ReadonlyMap<number, Quality> {
    const seeds = [1, 2, 3].map((seed) => [seed, this.#get<Quality>(`quality.${setting}.s${seed}.${peer}`)] as const);
    return new Map(seeds.flatMap(([seed, result]) => (result?.ok ? [[seed, result.value] as const] : [])));
  }
  scaling(size: number, peer: string): Result<Scaling> | undefined {
    return this.#get<Scaling>(`scaling.${size}.${peer}`);
  }
  naive(peer: string): Result<NaivePair> | undefined {
    return this.#get<NaivePair>(`own.${peer}`);
  }
  /** Why a cell gave nothing; nothing where it gave something or was not measured. */
  failure(name: string): string | undefined {
    const result = this.#all.get(name);
    return result && !result.ok ? result.why : undefined;
  }
  /** More than one where some cells wait to be measured again. */
  versions(peer: string): string[] {
    const own = [...this.#all].filter(([name]) => name.endsWith(`.${peer}`));
    // What follows names the questions of a cell, not the build.
    return [...new Set(own.map(([, r]) => r.version.split(', ')[0]!))].sort();
  }
  /** First and last day. */
  days(): readonly [string, string] | undefined {
    const days = [...this.#all.values()].map((r) => r.at.slice(0, 10)).sort();
    return days.length > 0 ? [days[0]!, days.at(-1)!] : undefined;
  }
  #get<T>(name: string): Result<T> | undefined {
    return this.#all.get(name) as Result<T> | undefined;
  }
}
