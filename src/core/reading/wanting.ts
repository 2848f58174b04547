/** Whether a message wants several statements or one, by the way it asks. */
import type { TextUnit } from '../text/units.ts';
import type { Lexicon } from '../types.ts';
import { trainWays, type Ways, wayOf } from './ways.ts';

export function trainWanting({ much, one }: Lexicon['wanting'], variants: ReadonlyMap<string, string>): Ways {
  return trainWays([much, one], variants);
}

/** How much more it sounds like wanting several, as a lead of the classifier: negative where it wants one. */
export function wantsSeveral(ways: Ways, units: readonly TextUnit[], folded: string): number {
  const { best, lead } = wayOf(ways, units, folded);
  return best === 0 ? lead : -lead;
}
