/** What a platform adds to a message besides its own words. */
import type { Option } from '../core/types.ts';

export interface Extras {
  /** The answer may be passed on to where it was asked. */
  readonly share?: boolean;
  /** It can be quoted. */
  readonly cite?: boolean;
  readonly related?: readonly Option[];
  /** When the fact was last reviewed, worded for the reader. */
  readonly reviewed?: string;
  /** A line of ours before the answer, already inert. */
  readonly before?: string;
  /** A line of ours after it, already inert: who shared it. */
  readonly after?: string;
  readonly report?: boolean;
}
