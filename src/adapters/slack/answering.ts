/** From a question to the message that answers it, with the buttons that fit its place. */

import { checkMessage, toMessage } from '../../core/message.ts';
import type { Answer, Locale, Memory } from '../../core/types.ts';
import { WORDING } from '../../core/wordings.ts';
import type { Limited } from '../desk.ts';
import type { Extras } from '../extras.ts';
import { recalledOf } from '../recalled.ts';
import type { Place } from './delivery.ts';
import { inert } from './escape.ts';
import { isDirect } from './inbound.ts';
import type { Kit } from './kit.ts';
import { LIMITS, type Outgoing } from './limits.ts';
import { render, say } from './render.ts';
import { TEXTS } from './texts.ts';

export interface Question {
  readonly text: string;
  readonly user: string;
  readonly channel?: string;
  readonly by: string;
  readonly memory?: Memory | undefined;
}

export interface Reply {
  readonly message: Outgoing;
  readonly locale: Locale;
  /** For the next turn of the conversation. */
  readonly memory?: Memory;
  /** Not an answer but a word to the asker alone: too long, too many. */
  readonly aside?: true;
}

export async function answer(kit: Kit, question: Question, place: Place): Promise<Reply> {
  const reader = await kit.locales.of(question.user);
  const locale = reader ?? kit.fallback;
  const texts = TEXTS[locale];
  const { length } = question.text;
  if (length > LIMITS.question) return aside(texts.tooLong(length, LIMITS.question), locale);
  const told = await kit.desk.ask({
    question: question.text === '' ? HELP[locale] : question.text,
    locale: reader,
    user: question.user,
    by: question.by,
    memory: question.memory,
    // A direct message is a channel of one: the person's own allowance is enough.
    ...(question.channel && !isDirect(question.channel) ? { channel: question.channel } : {}),
  });
  if (told.kind === 'limited') return limited(told, locale);
  return { message: present(kit, told.answer, extrasFor(place)), locale: told.answer.locale, memory: told.memory };
}

/** Somebody's sentences, claim by claim. */
export async function check(kit: Kit, claim: Question): Promise<Reply> {
  const reader = await kit.locales.of(claim.user);
  const locale = reader ?? kit.fallback;
  const texts = TEXTS[locale];
  const { length } = claim.text;
  if (length === 0) return aside(texts.nothingToCheck, locale);
  if (length > LIMITS.claim) return aside(texts.tooLong(length, LIMITS.claim), locale);
  const told = await kit.desk.check({ question: claim.text, locale: reader, user: claim.user, by: claim.by });
  if (told.kind === 'limited') return limited(told, locale);
  return { message: render(checkMessage(told.check)), locale: told.check.locale };
}

function limited({ whose, seconds }: Limited, locale: Locale): Reply {
  const texts = TEXTS[locale];
  return aside(whose === 'user' ? texts.limited(seconds) : texts.limitedHere(seconds), locale);
}

/** How the engine is asked for its help. */
const HELP: { readonly [L in Locale]: string } = { en: 'help', zh: '帮助' };

function aside(text: string, locale: Locale): Reply {
  return { message: say(text), locale, aside: true };
}

/** What may be pressed, by where the answer stands: what everybody sees needs no sharing. */
export function extrasFor(place: Place): Extras {
  if (place.kind === 'open' || place.channel === undefined) return { share: false };
  // Through a response_url also where the bot is not: between two people, for one.
  return { share: place.response !== undefined || !isDirect(place.channel) };
}

export function present(kit: Kit, answered: Answer, extras: Extras): Outgoing {
  const reviewed = kit.desk.reviewed(answered);
  const texts = TEXTS[answered.locale];
  return render(toMessage(answered), {
    cite: true,
    related: kit.desk.related(answered),
    ...(reviewed ? { reviewed: WORDING[answered.locale].day(reviewed) } : {}),
    ...(answered.kind === 'help' ? { after: inert(`${texts.helpCommands}\n${texts.helpElsewhere}`) } : {}),
    ...extras,
  });
}

/** The answer behind a button: as it is now, with a word where the facts have changed since it was posted. */
export function recalled(
  kit: Kit,
  ref: string | undefined,
  locale: Locale,
): { answer: Answer; before?: string } | undefined {
  const found = recalledOf(kit.desk, ref, locale);
  return found && { answer: found.answer, ...(found.changed ? { before: TEXTS[found.answer.locale].updated } : {}) };
}
