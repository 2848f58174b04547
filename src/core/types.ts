/** The words the whole project speaks: facts as data, questions as read, answers as given. */

export type Locale = 'en' | 'zh';
export const LOCALES: readonly Locale[] = ['en', 'zh'];
/** A text in one or both locales. */
export type Localised<T = string> = { readonly [L in Locale]?: T };

/* ------------------------------------------------------------------ figures */

/** How exact a figure is said to be. It is a bound: see `figures.ts`. */
export type Qualifier = 'exact' | 'over' | 'nearly' | 'about' | 'upTo';

export interface Figure {
  /** Of our arithmetic over exact figures: only its display is rounded. */
  readonly rounded?: boolean;
  readonly name: string;
  readonly value: number;
  /** A unit of `lexicon/units.yaml`: case, piece, tonne, percent, CNY … */
  readonly unit: string;
  readonly qualifier: Qualifier;
  /** A measure of `lexicon/measures.yaml`; absent on figures nobody compares. */
  readonly measure?: string;
  /** Present when the figure is our arithmetic over other figures of the same observation. */
  readonly derived?: Derivation;
}

export type Operation = 'difference' | 'ratio' | 'quotient' | 'sum';
export interface Derivation {
  readonly operation: Operation;
  readonly of: readonly string[];
}

/* ------------------------------------------------------------------ periods */

/** Where a period, a speaker or a body comes from. `unstated` is a value: the source does not say. */
export type Basis = 'stated' | 'context' | 'unstated';

/** What a figure is about. Dates are ISO days, ends included. */
export type Period = { readonly basis: Basis } & (
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'fiscal'; readonly from: string; readonly to: string; readonly label: Localised }
  | { readonly kind: 'asOf'; readonly asOf: string }
  | { readonly kind: 'since'; readonly from: string; readonly said: string }
  | { readonly kind: 'vague'; readonly text: Localised }
  | { readonly kind: 'none' }
);

/* -------------------------------------------------------------------- facts */

export type FactKind =
  | 'statistic'
  | 'law'
  | 'procedure'
  | 'institution'
  | 'person'
  | 'event'
  | 'plan'
  | 'claim'
  | 'definition'
  | 'statement';

/** The kinds of answer a question can want. */
export const ASPECTS = [
  'value',
  'count',
  'amount',
  'worth',
  'share',
  'who',
  'speaker',
  'personTitle',
  'when',
  'asOf',
  'where',
  'which',
  'why',
  'how',
  'meaning',
  'definition',
  'source',
  'exactness',
] as const;
export type Aspect = (typeof ASPECTS)[number];

export type Decides = 'figure' | 'period' | 'place' | 'body' | 'person' | 'speaker' | 'nationality';

export interface Source {
  readonly id: string;
  readonly title: Localised;
  readonly publisher: string;
  readonly published: string;
  readonly retrieved: string;
  readonly url?: string;
  readonly locale: string;
}

export interface Citation {
  readonly id: string;
  readonly locator?: string;
}

/** Who said it: a person, a body, or nobody named. */
export interface Attribution {
  readonly entity?: string;
  readonly basis: Basis;
}

export interface Observation {
  readonly period: Period;
  readonly figures: readonly Figure[];
  readonly attributedTo: Attribution;
  readonly source: Citation;
}

/** Templates of one locale: `value` always, an aspect's own where it differs. */
export type Templates = { readonly value: string } & { readonly [A in Aspect]?: string };

export interface Fact {
  readonly id: string;
  readonly aliases: readonly string[];
  readonly pack: string;
  readonly kind: FactKind;
  readonly topic: string;
  readonly title: Localised;
  readonly about: readonly string[];
  /** Oldest to newest; several make a time series. A fact without figures still has one. */
  readonly observations: readonly Observation[];
  readonly keywords: Localised<readonly string[]>;
  readonly questions: Localised<readonly string[]>;
  readonly answers: Localised<Templates>;
  /** Per focus: a figure's own line, for a question that asks for that figure alone. */
  readonly lines: Localised<{ readonly [figure: string]: string }>;
  /** What limits the value line, said after it. Not searched: it may name what the fact is not about. */
  readonly limits: Localised;
  /** Other people's words for parts of this very statement: they explain a question on it, and claim nothing. */
  readonly alsoSaid: Localised<readonly string[]>;
  /** Words for what cannot be so beside this: asked whether it is, the fact says no. */
  readonly rulesOut: Localised<readonly string[]>;
  /** Near things the source does not tell, with the words that say so. */
  readonly leavesOut: readonly { readonly words: Localised<readonly string[]>; readonly say: Localised }[];
  /** Aspects that the value line answers as it stands. */
  readonly gives: readonly Aspect[];
  /** Aspects that the source leaves out, with the words that say so. */
  readonly unstated: Localised<{ readonly [A in Aspect]?: string }>;
  /** Kinds of claim on which a conflict means "no" rather than "not settled". */
  readonly decides: readonly Decides[];
  /** Lists introduced by "such as": what is not on them is not denied. */
  readonly openList: boolean;
  /** The fact whose figure this one's is a part of: the 300 are among the 1,400. */
  readonly partOf?: string;
  readonly scope?: Localised;
  readonly conflicts: readonly { readonly with: string; readonly why: Localised; readonly prefer?: string }[];
  readonly extends?: string;
  readonly steps: Localised<readonly string[]>;
  readonly deadlines: readonly { readonly name: string; readonly amount: number; readonly unit: string }[];
  /** Phrasings that this fact shares with another on purpose. */
  readonly ambiguous: readonly string[];
  readonly owner?: string;
  readonly reviewed?: string;
  readonly reviewBy?: string;
}

export interface Entity {
  readonly id: string;
  readonly kind: 'person' | 'body' | 'place' | 'programme' | 'document' | 'other';
  readonly name: Localised;
  readonly aliases: Localised<readonly string[]>;
  /** Generic body of `lexicon/bodies.yaml`, or another entity, that this is one of. */
  readonly isA: readonly string[];
  /** Places and bodies it belongs to. */
  readonly within: readonly string[];
  /** For a person: the office, as the source words it. */
  readonly office?: Localised;
}

/** A validated, frozen set of facts. `version` names its content. */
/** What facts are listed under. */
export interface TopicEntry {
  readonly id: string;
  readonly name: Localised;
  /** What else people call it. */
  readonly names: Localised<readonly string[]>;
  /** Many more ways to call it: learnt from, and not looked up. */
  readonly called: Localised<readonly string[]>;
  /** Facts that belong under it after those whose topic it is. */
  readonly facts: readonly string[];
}

export interface Store {
  readonly version: string;
  readonly facts: readonly Fact[];
  readonly entities: readonly Entity[];
  readonly sources: readonly Source[];
  readonly topics: readonly TopicEntry[];
  /** True where packs of minimal facts are all there is: the field's own words do not apply. */
  readonly generic: boolean;
}

/** What becomes of a statement of a fact: it holds by it, fails by it, or is left open. */
export const STANDINGS = ['holds', 'fails', 'open'] as const;
export type Standing = (typeof STANDINGS)[number];
/** What becomes of a question for more than a yes or a no: the fact tells it, or does not. */
export const TELLINGS = ['told', 'untold'] as const;
export type Telling = (typeof TELLINGS)[number];
/** Messages of which it is known what becomes of them, by the id of the fact. */
export type Precedents = {
  readonly [factId: string]: {
    readonly [K in Standing | Telling]?: { readonly [L in Locale]?: readonly string[] | undefined } | undefined;
  };
};

/** What becomes of a message behind a line: the same line tells it, nothing does, or another fact. */
export const BEHIND = ['told', 'untold', 'others'] as const;
export type Behind = (typeof BEHIND)[number];
type Messages = { readonly [L in Locale]?: readonly string[] | undefined };
/**
 * What people ask next, by the id of the fact that they were just told; `others` by the fact that tells it. What they say
 * of it to be confirmed stands by whether it holds.
 */
export type FollowUps = {
  readonly [factId: string]: { readonly [K in Standing]?: Messages | undefined } & {
    readonly told?: Messages | undefined;
    readonly untold?: Messages | undefined;
    readonly others?: { readonly [factId: string]: Messages } | undefined;
  };
};

/** What people want worked out of a fact's figures: nothing, what its figures do not allow, or an operation. */
export const RECKONINGS = [
  'asStated',
  'impossible',
  'difference',
  'share',
  'complement',
  'ratio',
  'average',
  'each',
  'ofTen',
  'rate',
  'portion',
  'mass',
  'beyond',
  'elapsed',
  'bound',
] as const;
export type Reckoned = (typeof RECKONINGS)[number];
/** Messages of which it is known what is to be worked out, by the id of the fact. */
export type Reckonings = { readonly [factId: string]: { readonly [K in Reckoned]?: Messages | undefined } };

/* ------------------------------------------------------------------ lexicon */

export interface PlaceEntry {
  readonly id: string;
  readonly kind: string;
  readonly within?: string;
  /** Regions and groups of states that it belongs to besides. */
  readonly groups: readonly string[];
  readonly name: Localised;
  readonly en: readonly string[];
  readonly cased: readonly string[];
  readonly zh: readonly string[];
}

export interface BodyEntry {
  readonly id: string;
  readonly kind: string;
  readonly isA?: string;
  readonly within?: string;
  readonly name: Localised;
  readonly en: readonly string[];
  readonly cased: readonly string[];
  readonly zh: readonly string[];
}

/** What a concept of the thesaurus can be in a question. */
export type ConceptRole = 'thing' | 'operation' | 'unit' | 'actor' | 'quality' | 'topic';

export interface ConceptEntry {
  readonly id: string;
  readonly role: ConceptRole;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly broader: readonly string[];
  readonly differs: readonly string[];
  /** Concepts that laypeople use for this one; one agrees with the other. */
  readonly near: readonly string[];
  /** Concepts that cannot hold where this one does. */
  readonly opposes: readonly string[];
  /** A word of everyday talk: unexplained, it hardly counts. */
  readonly everyday: boolean;
}

export interface MeasureEntry {
  readonly id: string;
  readonly name: Localised;
  /** The concept counted and the concept done to it. */
  readonly thing: string;
  /** What else people count when they mean this: crimes for criminal cases. */
  readonly also: readonly string[];
  readonly operation?: string;
  /** The figure says by how much something grew: "how many more" asks for it as it stands. */
  readonly added?: true;
  readonly unit: string;
  readonly kind: 'flow' | 'stock' | 'cumulative' | 'rate';
  readonly not: readonly string[];
}

export interface UnitEntry {
  readonly id: string;
  readonly dimension: string;
  readonly en: { readonly one: string; readonly other: string };
  readonly zh: string;
  readonly before?: Localised;
}

/** Words of asking: never content. `variants` are chat spellings of them. */
export interface AskingLists {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/**
 * Words by how much they claim where a fact has no such word: nothing (grammar, politeness), colour (what people wrap
 * around a question), either, or something of its own, which makes it another question.
 */
export const STRENGTHS = ['nothing', 'colour', 'either', 'claim'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** Ways to have a statement confirmed, S standing for it: a yes says that it holds, that it fails, or could say either. */
export interface FrameWords {
  readonly holds: AskingLists;
  readonly fails: AskingLists;
  readonly either: AskingLists;
  /** Ways to ask for all there is on something, S standing for its name. */
  readonly about: AskingLists;
}

/** What people want who ask on about a line they were told. */
export const GOING_ON = [
  'speaker',
  'title',
  'source',
  'reported',
  'cite',
  'period',
  'start',
  'asOf',
  'exact',
  'sure',
  'place',
  'average',
  'why',
  'how',
  'definition',
  'more',
  'breakdown',
  'trend',
  'rank',
  'next',
  'cost',
  'people',
  'names',
  'shorter',
  'again',
  'language',
  'thanks',
  'swap',
  'else',
] as const;
export type GoingOnKind = (typeof GOING_ON)[number];

/** Parts that any store may have, whatever its topics. */
export const OVERVIEW_KINDS = [
  'all',
  'numbers',
  'money',
  'claims',
  'plans',
  'dates',
  'people',
  'quotes',
  'terms',
  'cases',
] as const;
export type OverviewKind = (typeof OVERVIEW_KINDS)[number];

/** By comparator the ways to say it, N standing for the number. */
export type ComparisonWords = { readonly [comparator: string]: Localised<readonly string[]> };

export interface Lexicon {
  /** Chinese words that sound like a term and are none of its slips. */
  readonly soundalikes: readonly string[];
  readonly comparisons: ComparisonWords;
  readonly frames: FrameWords;
  /** Ways to ask on about a line that was told, by what is wanted of it. */
  readonly goingOn: { readonly [K in GoingOnKind]?: AskingLists };
  /** By what they ask for, the ways to ask for arithmetic. */
  readonly reckoning: { readonly [kind: string]: AskingLists };
  /** Ways to ask for all there is on something. */
  readonly overview: AskingLists;
  /** What people call each part that any store may have. */
  readonly overviewKinds: { readonly [K in OverviewKind]?: AskingLists };
  /** Messages on other subjects that want several statements, and such as want one or none. */
  readonly wanting: { readonly much: AskingLists; readonly one: AskingLists };
  /** Messages about something else altogether, which speak against every fact. */
  readonly elsewhere: AskingLists;
  /** Nouns that any fact may be asked for. */
  readonly anything: AskingLists;
  /** Properties that anything may be asked for. */
  readonly properties: AskingLists;
  readonly strengths: { readonly [S in Strength]?: AskingLists };
  readonly places: readonly PlaceEntry[];
  readonly bodies: readonly BodyEntry[];
  readonly concepts: readonly ConceptEntry[];
  readonly measures: readonly MeasureEntry[];
  readonly units: readonly UnitEntry[];
  /** By list name: fillers, framing, asking, answerWords, vague, time, glue. */
  readonly asking: { readonly [list: string]: AskingLists };
  readonly variants: { readonly [misspelt: string]: string };
  readonly aspects: { readonly [aspect: string]: AskingLists };
  readonly smalltalk: { readonly [kind: string]: AskingLists };
}

/* ---------------------------------------------------------------- questions */

export interface Context {
  /** The day the question is asked, ISO. */
  readonly now: string;
  /** The reader's language; the question's own wins where it shows one. */
  readonly locale?: Locale;
  /** Place meant where none is named. */
  readonly home?: string;
  /** Note every step in `trace`. */
  readonly explain?: boolean;
  /** Set by the core where a yes alone would not say whether a statement holds: "is that a myth?", "need we change it?" */
  readonly confirming?: 'fails' | 'either';
  /** The moment it is asked, in ms since 1970: what a follow-up inherits expires by it. The day `now` where absent. */
  readonly at?: number;
}

/** What a follow-up inherits from the turn before: plain data, kept by whoever holds the conversation. */
/** The fact that was told, the figures in focus and the kind of answer. */
export interface Told {
  readonly factId: string;
  readonly focus: readonly string[];
  readonly aspect: Aspect;
  readonly ref: string;
  /** It answered what was asked: told once more, it answers nothing new. */
  readonly settled?: boolean;
  /** It was asked whether it holds: "and Paris?" asks the same. */
  readonly yesNo?: boolean;
}

export interface Memory {
  /** The moment of that turn, in ms since 1970. */
  readonly at: number;
  readonly locale: Locale;
  /** What was asked, with what it had inherited itself. */
  readonly asked: string;
  /** Absent where nothing was told. */
  readonly told?: Told;
  /** What came first in a list: "since when?" asks it of that. */
  readonly first?: Told;
  /** All there is on something was told: "and Li?" asks the same of somebody else. */
  readonly all?: true;
  /** The choices that were offered, in order: a bare "2" picks the second. */
  readonly options: readonly Pick<Option, 'ref' | 'question'>[];
}

/* ------------------------------------------------------------------ answers */

export type Verdict = 'yes' | 'no' | 'unstated';

export interface Option {
  readonly factId: string;
  readonly question: string;
  readonly answer: string;
  readonly ref: string;
}

export interface SourceLine {
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly url?: string;
  readonly locator?: string;
}

export interface PeriodBounds {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly text: string;
}

export interface Ranked {
  readonly factId: string;
  readonly score: number;
}

interface Outcome {
  readonly locale: Locale;
  /** What the reader is told, in one piece, free of markup. */
  readonly answer: string;
  /** Further lines: what limits it, what was read, how old it is. */
  readonly notes: readonly string[];
  readonly confidence: number;
  readonly top: readonly Ranked[];
  readonly trace: readonly string[];
  /** Spelling corrections that were made, as shown. */
  readonly read?: string;
}

export interface FactAnswer extends Outcome {
  readonly kind: 'answer' | 'nearest';
  readonly factIds: readonly string[];
  readonly verdict?: Verdict;
  readonly period?: PeriodBounds;
  readonly sources: readonly SourceLine[];
  /** Of a list: what is said before it, its lines, and what is said after it; `answer` holds them in one piece. */
  readonly list?: { readonly lead?: string; readonly points: readonly string[]; readonly more?: string };
  readonly ref: string;
}
export interface ChoicesAnswer extends Outcome {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly ref: string;
}
export interface PlainAnswer extends Outcome {
  readonly kind: 'abstain' | 'help' | 'smalltalk';
}
export type SingleAnswer = FactAnswer | ChoicesAnswer | PlainAnswer;
/** Several questions in one message, each answered in its turn. */
export interface SeveralAnswer extends Outcome {
  readonly kind: 'several';
  /** `answer` only where every part's is, else the first other one. */
  readonly outcome: SingleAnswer['kind'];
  readonly parts: readonly SingleAnswer[];
  readonly factIds: readonly string[];
  readonly sources: readonly SourceLine[];
}
export type Answer = SingleAnswer | SeveralAnswer;

/** What somebody else's sentence says against the store; the gravest verdict of its claims, in this order. */
export const CLAIM_VERDICTS = ['differs', 'scope', 'notcovered', 'agrees'] as const;
export type ClaimVerdict = (typeof CLAIM_VERDICTS)[number];

export interface CheckedClaim {
  /** The words of the sentence that claim it. */
  readonly text: string;
  readonly verdict: ClaimVerdict;
  readonly factIds: readonly string[];
  /** What the store tells instead, or in support: one sayable line. */
  readonly ours?: string;
  readonly sources: readonly SourceLine[];
}

export interface CheckAnswer {
  readonly kind: 'check';
  readonly locale: Locale;
  readonly verdict: ClaimVerdict;
  readonly claims: readonly CheckedClaim[];
  readonly trace: readonly string[];
}

/** Platform-neutral rendering of an Answer. Adapters turn it into their own blocks. */
export interface Message {
  readonly kind: SingleAnswer['kind'] | 'check';
  readonly locale: Locale;
  /** The one sayable line. */
  readonly lead: string;
  /** The lines of a list, below the lead. */
  readonly points: readonly string[];
  readonly details: readonly string[];
  readonly sources: readonly SourceLine[];
  readonly options: readonly Option[];
  /** Of several questions each one's message; `lead` and `details` are empty then. */
  readonly parts: readonly Message[];
  readonly ref?: string;
}
