/** How Chinese characters are read, by syllable without tone: worked out at build, so that no start loads a dictionary. */
import { pinyin } from 'pinyin-pro';
import type { Syllables } from '../core/text/homophones.ts';

/** The characters of everyday and of names: the first block of Unicode's unified ideographs. */
const FIRST = 0x4e00;
const LAST = 0x9fa5;

export function syllables(): Syllables {
  const table: { [syllable: string]: string } = {};
  for (let code = FIRST; code <= LAST; code++) {
    const character = String.fromCodePoint(code);
    for (const syllable of new Set(pinyin(character, { toneType: 'none', type: 'array', multiple: true }))) {
      if (!/^[a-zü]+$/.test(syllable)) continue;
      table[syllable] = (table[syllable] ?? '') + character;
    }
  }
  return table;
}
