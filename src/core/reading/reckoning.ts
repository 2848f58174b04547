/**
 * The many ways to ask for arithmetic, said in the few words that the cues of operations know. The ways are data
 * (lexicon/reckoning.yaml): a new one is a line there and no pattern.
 */
import type { TextUnit } from '../text/units.ts';
import type { Localised } from '../types.ts';
import { findTerms, type TermIndex } from './terms.ts';

/** What a way of asking comes to; `talk` is what stands beside any arithmetic and says nothing. */
const PLAINLY: { readonly [kind: string]: Localised } = {
  average: { en: 'average', zh: '平均' },
  remaining: { en: 'unfinished', zh: '未结' },
  difference: { en: 'difference', zh: '相差' },
  share: { en: 'share', zh: '占比' },
  ratio: { en: 'ratio', zh: '之比' },
  failing: { en: 'failed', zh: '失败' },
  elapsed: { en: 'how many years has it been since', zh: '几个年头' },
  talk: { en: '', zh: '' },
};

/** The folded text with every way of asking said plainly. */
export function saidPlainly(folded: string, units: readonly TextUnit[], ways: TermIndex): string {
  let text = '';
  let at = 0;
  for (const { from, to, senses } of findTerms(ways, units)) {
    const words = PLAINLY[senses[0]?.id ?? ''];
    if (!words) continue;
    const said = units[from]!.kind === 'han' ? words.zh : words.en;
    text += `${folded.slice(at, units[from]!.start)} ${said} `;
    at = units[to - 1]!.end;
  }
  return text + folded.slice(at);
}
