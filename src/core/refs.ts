/** Short references to answers, so that a button needs no stored question: at most 80 characters. */
import type { Aspect, Locale, Verdict } from './types.ts';
import { ASPECTS, LOCALES } from './types.ts';

export const MAX_REF = 80;

const VERDICTS: { readonly [V in Verdict]: string } = { yes: 'y', no: 'n', unstated: '' };

const KINDS = { answer: 'a', choices: 'c', list: 'l', calculated: 'k' } as const;

export interface Ref {
  readonly kind: keyof typeof KINDS;
  /** Handles of facts. */
  readonly facts: readonly string[];
  /** Which observation of a time series. */
  readonly observation: number;
  readonly verdict?: Verdict;
  /** Which of the things the source leaves out was said to be left out. */
  readonly leaves?: number;
  readonly aspect: Aspect;
  /** What was worked out, of a calculated answer: it stands in the place of the aspect. */
  readonly operation?: string;
  /** Names of the figures in focus. */
  readonly focus: readonly string[];
  readonly locale: Locale;
  /** First characters of the store's version. */
  readonly store: string;
}

/** FNV-1a over the id, in base 36: seven characters stand for a fact. */
export function handleOf(factId: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < factId.length; i++) {
    hash ^= factId.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36).padStart(7, '0');
}

export function formatRef(ref: Ref): string {
  const head = [
    KINDS[ref.kind],
    ref.facts.join('+'),
    `${ref.observation}${ref.verdict ? VERDICTS[ref.verdict] : ''}${ref.verdict ? (ref.leaves ?? '') : ''}`,
    ref.operation ?? ref.aspect,
    ref.focus.join('+'),
    ref.locale,
    ref.store.slice(0, 8),
  ];
  const text = head.join('.');
  // Long figure names are dropped rather than the reference: the whole fact is shown then.
  return text.length <= MAX_REF ? text : [...head.slice(0, 4), '', ...head.slice(5)].join('.');
}

/** The facts and the figures that are told, whether they are confirmed or not. */
export function lineOf(ref: string): string {
  const told = parseRef(ref);
  return `${told?.facts.join()} ${told?.focus.join()}`;
}

export function parseRef(text: string): Ref | undefined {
  if (text.length > MAX_REF) return undefined;
  const [kind, facts, at = '', aspect, focus, locale, store] = text.split('.');
  const place = /^(\d{1,3})(?:([yn])(\d{1,2})?)?$/.exec(at);
  const known = (Object.keys(KINDS) as Ref['kind'][]).find((k) => KINDS[k] === kind);
  if (!known || !facts || !place || store === undefined) return undefined;
  const worked = known === 'calculated' && /^[a-zA-Z-]{1,24}(?:-\d{1,15})?$/.test(aspect ?? '');
  if (
    !(worked || (ASPECTS as readonly string[]).includes(aspect ?? '')) ||
    !(LOCALES as readonly string[]).includes(locale ?? '')
  )
    return undefined;
  return {
    kind: known,
    facts: facts.split('+'),
    observation: Number(place[1]),
    ...(place[2] ? { verdict: place[2] === 'y' ? ('yes' as const) : ('no' as const) } : {}),
    ...(place[3] ? { leaves: Number(place[3]) } : {}),
    aspect: worked ? 'value' : (aspect as Aspect),
    ...(worked ? { operation: aspect! } : {}),
    focus: focus ? focus.split('+') : [],
    locale: locale as Locale,
    store,
  };
}
