/** Fills a fact's templates: figures, periods, names and sources put into words of one locale. */

import type { Knowledge } from './knowledge.ts';
import { en } from './locales/en.ts';
import type { Wording } from './locales/wording.ts';
import { zh } from './locales/zh.ts';
import type {
  Aspect,
  Fact,
  Figure,
  Locale,
  Localised,
  Observation,
  PeriodBounds,
  Source,
  SourceLine,
} from './types.ts';

export const WORDING: { readonly [L in Locale]: Wording } = { en, zh };

/** A text in the wanted locale, or in the one there is. */
export function pick(text: Localised | undefined, locale: Locale): string | undefined {
  return text?.[locale] ?? text?.en ?? text?.zh;
}

export function nameOf(knowledge: Knowledge, id: string, locale: Locale): string {
  return pick(knowledge.nodes.get(id)?.name, locale) ?? id;
}

export interface Offices {
  readonly get: (id: string) => Localised | undefined;
}

export interface Filler {
  /** The locale in which this fact can be told. */
  readonly locale: Locale;
  template(text: string): string;
  figure(figure: Figure, form: 'full' | 'bare'): string;
  speaker(): string | undefined;
  periodText(): string;
}

/** A fact told in one locale has its templates, figures and dates all in that locale. */
export function localeFor(fact: Fact, wanted: Locale): Locale {
  return fact.answers[wanted] ? wanted : wanted === 'en' ? 'zh' : 'en';
}

export function createFiller(
  fact: Fact,
  observation: Observation | undefined,
  wanted: Locale,
  knowledge: Knowledge,
  offices: Offices,
  whole?: Fact,
): Filler {
  const locale = localeFor(fact, wanted);
  const wording = WORDING[locale];
  const figure = (f: Figure, form: 'full' | 'bare'): string =>
    wording.figure(
      {
        value: f.value,
        qualifier: f.qualifier,
        unit: knowledge.units.get(f.unit) ?? {
          id: f.unit,
          dimension: 'count',
          en: { one: f.unit, other: f.unit },
          zh: '',
        },
        derived: f.derived !== undefined,
      },
      form,
    );
  const periodText = (): string => (observation ? wording.period(observation.period) : '');
  const speaker = (): string | undefined => {
    const id = observation?.attributedTo.entity;
    return id ? wording.speaker(nameOf(knowledge, id, locale), pick(offices.get(id), locale)) : undefined;
  };
  const value = (name: string): string | undefined => {
    if (name === 'period') return periodText();
    if (name === 'Period') return capital(periodText());
    if (name === 'period.day')
      return observation && 'asOf' in observation.period ? wording.day(observation.period.asOf) : periodText();
    if (name === 'speaker') return speaker();
    if (name.startsWith('e.')) return nameOf(knowledge, name.slice(2), locale);
    if (name.startsWith('o.')) return pick(offices.get(name.slice(2)), locale);
    const ofWhole = name.startsWith('whole.');
    const [base = '', form] = (ofWhole ? name.slice('whole.'.length) : name).split('.');
    const figures = (ofWhole ? whole?.observations.at(-1) : observation)?.figures;
    const found = figures?.find((f) => f.name === base || f.name === base.charAt(0).toLowerCase() + base.slice(1));
    if (!found) return undefined;
    const text = figure(found, form === 'bare' ? 'bare' : 'full');
    return base === found.name ? text : capital(text);
  };
  // Unknown braces stay as written: a minimal fact's text may hold them.
  const template = (text: string): string =>
    capital(text.replace(/\{([^{}]*)\}/g, (all, name: string) => value(name) ?? all));
  return { locale, template, figure, speaker, periodText };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The line for what was asked: an aspect's own, a figure's own, or the value line. */
export function lineFor(
  fact: Fact,
  filler: Filler,
  aspect: Aspect,
  focus: readonly Figure[],
): { template: string; text: string } {
  const templates = fact.answers[filler.locale];
  const lines = fact.lines[filler.locale] ?? {};
  const own = templates?.[aspect];
  const focused = focus.map((f) => lines[f.name]).filter((l): l is string => l !== undefined);
  // Where every figure is meant, the value line has them all without saying the rest twice.
  const plain = (fact.observations.at(-1)?.figures ?? []).filter((f) => !f.derived);
  const all = focus.length > 1 && plain.every((f) => focus.includes(f));
  const template =
    own !== undefined && aspect !== 'value'
      ? own
      : !all && focused.length > 0 && focused.length === focus.length && focus.length < 3
        ? focused.join(filler.locale === 'zh' ? '' : ' ')
        : (templates?.value ?? '');
  return { template, text: filler.template(template) };
}

export function boundsOf(observation: Observation, text: string): PeriodBounds | undefined {
  const p = observation.period;
  if (p.basis === 'unstated') return undefined;
  switch (p.kind) {
    case 'none':
      return undefined;
    case 'vague':
      return { text };
    case 'asOf':
      return { asOf: p.asOf, text };
    case 'since':
      return { from: p.from, text };
    default:
      return { from: p.from, to: p.to, text };
  }
}

export function sourceLine(
  observation: Observation,
  sources: ReadonlyMap<string, Source>,
  locale: Locale,
): SourceLine | undefined {
  const source = sources.get(observation.source.id);
  if (!source) return undefined;
  return {
    title: pick(source.title, locale) ?? source.id,
    publisher: source.publisher,
    published: source.published,
    ...(source.url ? { url: source.url } : {}),
    ...(observation.source.locator ? { locator: WORDING[locale].locator(observation.source.locator) } : {}),
  };
}
