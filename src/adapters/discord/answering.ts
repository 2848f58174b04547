/** From a question to the message that answers it, with the buttons that fit its place. */
import { checkMessage, toMessage } from '../../core/message.ts';
import type { Answer, Locale, Memory } from '../../core/types.ts';
import { WORDING } from '../../core/wordings.ts';
import type { Limited } from '../desk.ts';
import type { Extras } from '../extras.ts';
import { recalledOf } from '../recalled.ts';
import { inert } from './escape.ts';
import type { Asker } from './inbound.ts';
import type { Kit } from './kit.ts';
import { LIMITS, type Outgoing } from './limits.ts';
import { render, say } from './render.ts';
import { TEXTS } from './texts.ts';

export interface Reply {
  readonly message: Outgoing;
  readonly locale: Locale;
  /** Not an answer but a word to the asker alone: too long, too many. */
  readonly aside?: true;
}

/** A conversation that is silent for longer starts anew; the engine thinks so, too. */
const CONVERSATIONS = { ttlMs: 30 * 60_000, max: 5_000 };

/** A person's questions in one place are one conversation, however they are put. */
export function conversation(kit: Kit, { channel, user }: Asker): Slot<Memory> {
  const shelf = kit.state.shelf<Memory>('discord conversations', CONVERSATIONS);
  const key = `${channel ?? ''} ${user}`;
  return { get: () => shelf.get(key), put: (memory) => shelf.put(key, memory) };
}

export interface Slot<T> {
  get(): Promise<T | undefined>;
  put(value: T): Promise<void>;
}

/** It leans on the turn before, unless it is said what else it leans on. */
export async function answer(
  kit: Kit,
  asker: Asker,
  text: string,
  by: string,
  extras: Extras,
  leaning?: { readonly memory: Memory | undefined },
): Promise<Reply> {
  const { user, channel, direct, reader, locale } = asker;
  if (text.length > LIMITS.question) return aside(TEXTS[locale].tooLong(text.length, LIMITS.question), locale);
  const slot = conversation(kit, asker);
  const told = await kit.desk.ask({
    question: text === '' ? HELP[locale] : text,
    locale: reader,
    user,
    by,
    memory: leaning ? leaning.memory : await slot.get(),
    // A direct message is a channel of one: the person's own allowance is enough.
    ...(channel && !direct ? { channel } : {}),
  });
  if (told.kind === 'limited') return limited(told, locale);
  await slot.put(told.memory);
  return { message: present(kit, told.answer, extras), locale: told.answer.locale };
}

/** Somebody's sentences, claim by claim. */
export async function check(kit: Kit, { user, reader, locale }: Asker, text: string): Promise<Reply> {
  const texts = TEXTS[locale];
  if (text === '') return aside(texts.nothingToCheck, locale);
  if (text.length > LIMITS.claim) return aside(texts.tooLong(text.length, LIMITS.claim), locale);
  const told = await kit.desk.check({ question: text, locale: reader, user, by: 'check' });
  if (told.kind === 'limited') return limited(told, locale);
  return { message: render(checkMessage(told.check)), locale: told.check.locale };
}

/** How the engine is asked for its help. */
export const HELP: { readonly [L in Locale]: string } = { en: 'help', zh: '帮助' };

function limited({ whose, seconds }: Limited, locale: Locale): Reply {
  const texts = TEXTS[locale];
  return aside(whose === 'user' ? texts.limited(seconds) : texts.limitedHere(seconds), locale);
}

function aside(text: string, locale: Locale): Reply {
  return { message: say(text), locale, aside: true };
}

export function present(kit: Kit, answered: Answer, extras: Extras): Outgoing {
  const reviewed = kit.desk.reviewed(answered);
  return render(toMessage(answered), {
    cite: true,
    related: kit.desk.related(answered),
    ...(reviewed ? { reviewed: WORDING[answered.locale].day(reviewed) } : {}),
    ...(answered.kind === 'help' ? { after: inert(TEXTS[answered.locale].help) } : {}),
    ...extras,
  });
}

/** The answer behind a button, with a word where the facts have changed since it was posted. */
export function recalled(kit: Kit, ref: string, locale: Locale): { answer: Answer; before?: string } | undefined {
  const found = recalledOf(kit.desk, ref, locale);
  return found && { answer: found.answer, ...(found.changed ? { before: TEXTS[found.answer.locale].updated } : {}) };
}
