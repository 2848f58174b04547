/** The arithmetic a question asks for, and the question without the words that ask for it. */
import type { Plain } from '../text/normalise.ts';
import { onceFor } from '../text/once.ts';
import type { TextUnit } from '../text/units.ts';
import { ARTICLES_RATE, AVERAGE, BOUND, CUES, type Cue, FILLER, LEFT, SUM, TAKES_LONG } from './operation-cues.ts';
import { saidPlainly } from './reckoning.ts';
import type { TermIndex } from './terms.ts';

export type Span = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day';
export type Mass = 'tonne' | 'kilogram';
export type Operation =
  | { readonly kind: 'average'; readonly span: Span }
  /** One figure of the fact for each unit of another: yuan a ton. */
  | { readonly kind: 'each'; readonly unit: Mass }
  /** 100 % less the share that is declared or can be made. */
  | { readonly kind: 'complement' }
  | { readonly kind: 'oneIn' }
  /** The share as so many of ten. */
  | { readonly kind: 'ofTen'; readonly of?: number }
  | { readonly kind: 'ratio' }
  /** By how many percent one figure exceeds the other. */
  | { readonly kind: 'excess' }
  | { readonly kind: 'difference' }
  /** `strictly`: what is not such a share is no answer to it. */
  | { readonly kind: 'share'; readonly strictly?: boolean }
  /** The share of one fact's figure in that of the fact it is a part of. */
  | { readonly kind: 'portion' }
  /** The exchange rate that the source's own amounts imply, or its inverse. */
  | { readonly kind: 'rate' }
  | { readonly kind: 'inverse' }
  /** An amount of another fact at that rate. */
  | { readonly kind: 'convert' }
  /** The calendar year of a numbered one. */
  | { readonly kind: 'nthYear'; readonly numbers: readonly number[] }
  /** A sum that is given, at the rate that the source's own amounts imply. */
  | { readonly kind: 'exchange' }
  /** Tons as kilograms. */
  | { readonly kind: 'mass' }
  /** How far a figure lies beyond a number that is given, or short of it. */
  | { readonly kind: 'beyond' }
  | { readonly kind: 'reach' }
  /** From an event to the day of the report. */
  | { readonly kind: 'elapsed' }
  /** An end of a bound, of a figure that is our arithmetic already. */
  | { readonly kind: 'bound' }
  /** Figures of different facts added up, or split where the source gives no split: never done. */
  | { readonly kind: 'sum' };

export interface AskedOperation {
  readonly operation: Operation;
  /** The question without the words of the operation. */
  readonly rest: string;
}

/** What is to be worked out, where the question asks for more than a figure as it stands. Asked from several places. */
export const operationOf = onceFor(({ folded }: Plain): AskedOperation | undefined => readOperation(folded));

/** "Eight million pieces, no less": stresses the number, and takes nothing from it. */
const STRESSED = /,? ?\bno less\b(?! than)/gi;

function readOperation(said: string): AskedOperation | undefined {
  const folded = said.replace(STRESSED, '');
  if (SUM.test(folded) && !AVERAGE.test(folded)) return { operation: { kind: 'sum' }, rest: folded };
  const cue = TAKES_LONG.test(folded) ? undefined : COMPILED.find((c) => holds(c, folded));
  if (cue) return { operation: cue.read(folded), rest: without(folded, cue) };
  const rest = tidy(folded.replace(BOUND, ' '));
  return rest === tidy(folded) ? undefined : { operation: { kind: 'bound' }, rest };
}

/** The same of a question whose ways of asking are said plainly, where that says more. */
export function plainOperationOf(text: Plain, units: readonly TextUnit[], ways: TermIndex): AskedOperation | undefined {
  const plain = saidPlainly(text.folded, units, ways);
  if (plain === text.folded || SUM.test(text.folded) || TAKES_LONG.test(text.folded)) return undefined;
  const cue = PLAIN.find((c) => holds(c, plain));
  // "No, I mean how many …", "what does that mean?" ask for no mean.
  if (cue && I_MEAN.test(text.folded) && cue.read(plain).kind === 'average') return undefined;
  // The span is said where the plain words may have taken it along.
  return cue && { operation: cue.read(`${plain} ${text.folded}`), rest: without(plain, cue) };
}

const I_MEAN =
  /\b(?:i mean(?:t)?|(?:does|do|did|would|will|might|could|can) (?:(?:that|this|it|those|these|they|he|she|you|we|the [\w-]+) )*mean)\b/i;

function holds({ asks, unless }: Cue, text: string): boolean {
  return asks.every((p) => p.test(text)) && !unless?.test(text);
}

/** With words that are taken out wherever they stand. */
const everywhereOf = (cue: Cue): Cue => ({ ...cue, strip: cue.strip.map(everywhere) });
const COMPILED: readonly Cue[] = CUES.map(everywhereOf);
/** Said plainly, what is left over asks for a difference as well. */
const PLAIN: readonly Cue[] = [...COMPILED, everywhereOf(LEFT)];

function everywhere(pattern: RegExp): RegExp {
  return pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
}

function without(folded: string, { strip, means }: Cue): string {
  const said = means ? (/\p{Script=Han}/u.test(folded) ? means.zh : means.en) : '';
  let first = true;
  const put = (): string => {
    const word = first ? ` ${said} ` : ' ';
    first = false;
    return word;
  };
  // Between two words taken out one space stays, so that the next pattern finds its words in a row.
  const bare = strip.reduce((text, pattern) => text.replaceAll(pattern, put).replace(/ {2,}/g, ' '), folded);
  return tidy(bare.replace(FILLER, ' ').replace(BOUND, ' ').replace(ARTICLES_RATE, ' '));
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s*[,:：，-]+\s*([?？]?)$/u, '$1')
    .replace(/^\s*[,:：，-]+\s*/u, '')
    .trim();
}
