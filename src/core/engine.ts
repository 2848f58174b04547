/** The one door: a prepared store in, answers out. Pure: no clock, file or network. */
import { checkText } from './check.ts';
import { createDesk, type Topic } from './desk.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import { cite, recall, related } from './recalling.ts';
import { rankedOf } from './solving.ts';
import { type Turn, talk } from './talking.ts';
import type { Answer, CheckAnswer, Context, Fact, Locale, Memory, Option, Ranked } from './types.ts';

export interface Engine {
  readonly prepared: Prepared;
  /** One message on its own. */
  ask(message: string, context: Context): Answer;
  /** One message of a conversation: what it leaves out is taken from the turn before, while that is fresh. */
  converse(message: string, context: Context, memory?: Memory): Turn;
  /** The facts that a text still being typed most likely asks for, nothing composed: at most three, the likeliest first. */
  rank(text: string, context: Context): readonly Ranked[];
  /** Somebody's sentences against the store, claim by claim. */
  check(text: string, context: Context): CheckAnswer;
  /** The message behind a button again, or undefined where the reference is not ours. */
  recall(ref: string, context: Context): Answer | undefined;
  /** One line to paste into minutes, of the answer behind a reference. */
  cite(ref: string, context: Context): string | undefined;
  /** Up to two facts of the same matter, as questions to ask next. */
  related(factId: string, context: Context): readonly Option[];
  topics(locale: Locale): readonly Topic[];
  fact(id: string): Fact | undefined;
}

/** `levels` may be a function so that the list of English words is read only when a word needs it. */
export function createEngine(prepared: Prepared, levels: () => WordLevels): Engine {
  const desk = createDesk(prepared, levels);
  return {
    prepared,
    ask: (message, context) => talk(message, context, undefined, desk).answer,
    converse: (message, context, memory) => talk(message, context, memory, desk),
    rank: (text, context) => rankedOf(text, context, desk),
    check: (text, context) => checkText(text, context, desk),
    recall: (ref, context) => recall(ref, context, desk),
    cite: (ref, context) => cite(ref, context, desk),
    related: (factId, context) => related(factId, context, desk),
    topics: desk.topics,
    fact: desk.fact,
  };
}
