/** What each locale must be able to say. One implementation a language; the compiler keeps them complete. */
import type { Calculation } from '../arithmetic.ts';
import type { Span } from '../reading/operation.ts';
import type { ClaimVerdict, Period, Qualifier, UnitEntry } from '../types.ts';

export interface FigureWords {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly unit: UnitEntry;
  /** Our own arithmetic is rounded and its bounds are worded as such. */
  readonly derived: boolean;
}

/** A calculation in words. */
export interface WorkedWords {
  readonly kind: Calculation['operation'];
  readonly result: string;
  readonly operands: readonly string[];
  /** Number of spans divided by, or that was given. */
  readonly by: number | undefined;
  /** The same as a figure of the first operand's kind. */
  readonly given: string | undefined;
  readonly span: Span | undefined;
  /** Name of the unit that the result is for one of. */
  readonly each: string | undefined;
  /** The figures only bound each other from one side. */
  readonly asStated: boolean;
  /** The day up to which was counted. */
  readonly until: string | undefined;
}

export type Slot = 'place' | 'body' | 'person' | 'period' | 'thing' | 'word' | 'aspect' | 'figure' | 'publication';

export interface Wording {
  figure(words: FigureWords, form: 'full' | 'bare'): string;
  period(period: Period): string;
  day(iso: string): string;
  speaker(name: string, office: string | undefined): string;
  saidBy(speaker: string, byContext: boolean): string;
  asked(speaker: string, byContext: boolean, line: string): string;
  /** Asked where it comes from: the source before the line. */
  /** `site`: the host of its address, where it has one. */
  sourced(source: string, site: string | undefined, line: string): string;
  noSpeaker: string;
  periodNote(text: string): string;
  openPeriodNote(said: string): string;
  contextPeriod: string;
  source(parts: { publisher: string; title: string; published: string; locator: string | undefined }): string;
  locator(text: string): string;
  reviewDue(reviewed: string): string;
  readAs(pairs: readonly { typed: string; read: string }[]): string;
  tookAs(asked: string, meant: string): string;
  verdict: { readonly yes: string; readonly no: string; readonly unstated: string };
  /** Of a statement, asked whether it fails, or in a way that leaves open which of the two a yes would say. */
  confirmed: { readonly [asked in 'fails' | 'either']: { readonly yes: string; readonly no: string } };
  /** The rest of a yes/no answer follows the verdict. */
  conventional: string;
  differs(slot: Slot, asked: string, have: string | undefined, line: string): string;
  /** For lists that name examples only. */
  notMentioned(asked: string, line: string): string;
  missing(aspect: string, line: string): string;
  exact(word: string | undefined): string;
  /** What was worked out, with the working: "About 45,000 cases a year on average: our arithmetic, 135,000 ÷ 3 years." */
  calculated(worked: WorkedWords): string;
  /** Asked on, where all there is has just been told. */
  nothingFurther: string;
  /** Asked for arithmetic that the figures do not allow. */
  notWorked: string;
  /** Asked in a currency that the source does not give. */
  otherCurrency: string;
  /** Asked to add up or split what the source keeps apart. */
  notComparable: string;
  /** One line for minutes: what is said, then whatever of period, speaker, source and address there is. */
  citation(line: string, parts: readonly (string | undefined)[]): string;
  readonly claimVerdict: { readonly [V in ClaimVerdict]: string };
  /** `all`: several claims, every one with this verdict. */
  checked(verdict: string, claims: number, all: boolean): string;
  claim(verdict: string, text: string, ours: string | undefined): string;
  noClaims: string;
  /** Before the several meanings of one figure. */
  severalMeanings(value: number, count: number): string;
  /** How many more facts there are than a list tells. */
  more(count: number): string;
  noFigure(asked: string): string;
  /** Somebody wants the last answer in another form, and there is none. */
  nothingTold: string;
  choices: string;
  abstain(topics: readonly string[]): string;
  empty: string;
  help(topics: readonly string[]): string;
  greeting: string;
  thanks: string;
  goodbye: string;
}
