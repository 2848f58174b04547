/** `{name}` in a template: figures of the fact, its period and speaker, entities and offices. */
import { LOCALES } from '../core/types.ts';
import type { FactInput } from './schema.ts';

export const PLACEHOLDER = /\{([^{}]*)\}/g;

export interface PlaceholderProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly remedy: string;
}

/** Every text of a fact that is filled in before it is shown, with its path in the file. */
export function templatesOf(fact: FactInput): { path: PropertyKey[]; locale: string; text: string }[] {
  const found: { path: PropertyKey[]; locale: string; text: string }[] = [];
  for (const locale of LOCALES) {
    const answers = typeof fact.answers === 'object' ? fact.answers[locale] : undefined;
    if (typeof answers === 'string') found.push({ path: ['answers', locale], locale, text: answers });
    const limits = fact.limits[locale];
    if (limits) found.push({ path: ['limits', locale], locale, text: limits });
    fact.leavesOut.forEach((left, i) => {
      const say = left.say[locale];
      if (say) found.push({ path: ['leavesOut', i, 'say', locale], locale, text: say });
    });
    for (const group of [
      ['answers', typeof answers === 'object' ? answers : undefined],
      ['lines', fact.lines[locale]],
      ['unstated', fact.unstated[locale]],
    ] as const) {
      for (const [key, text] of Object.entries(group[1] ?? {})) {
        if (typeof text === 'string') found.push({ path: [group[0], locale, key], locale, text });
      }
    }
  }
  return found;
}

/** `whole`: the fact that this one is part of, where it is known. */
export function checkPlaceholders(
  fact: FactInput,
  entities: ReadonlySet<string> | undefined,
  whole?: FactInput,
): PlaceholderProblem[] {
  // A minimal fact's answer is plain text: braces in it are braces.
  if (typeof fact.answers !== 'object') return [];
  const perObservation = fact.observations.map((o) => Object.keys(o.figures));
  // A template is filled from whichever observation is asked for: all must have the figure.
  const stated = (perObservation[0] ?? []).filter((name) => perObservation.every((names) => names.includes(name)));
  const figures = new Set([...stated, ...Object.keys(fact.derived)]);
  const wholes = (whole?.observations ?? []).flatMap((o) => Object.keys(o.figures).map((name) => `whole.${name}`));
  const figuresHere = new Set([...figures, ...wholes]);
  const spoken = fact.observations.every((o) => o.attributedTo.person || o.attributedTo.body);
  const problems: PlaceholderProblem[] = [];
  for (const { path, text } of templatesOf(fact)) {
    for (const [all, name = ''] of text.matchAll(PLACEHOLDER)) {
      if (known(name, figuresHere, entities) && (name !== 'speaker' || spoken)) continue;
      problems.push({
        path,
        message: `fact "${fact.id}": unknown placeholder ${all}`,
        remedy: `use {period}, {speaker}, {e.entity}, {o.person} or a figure of the fact (${[...figuresHere].join(', ') || 'it has none'})`,
      });
    }
  }
  const before = new Set(stated);
  for (const [name, derived] of Object.entries(fact.derived)) {
    const operands = [derived.difference, derived.ratio, derived.quotient].find((x) => x !== undefined);
    if (operands && operands.length !== 2) {
      problems.push({
        path: ['derived', name],
        message: `fact "${fact.id}": ${name} needs two figures and names ${operands.length}`,
        remedy: 'write the two figures in order, such as [concluded, accepted]',
      });
    }
    for (const part of [derived.difference, derived.ratio, derived.quotient, derived.sum].flatMap((x) => x ?? [])) {
      if (before.has(part)) continue;
      problems.push({
        path: ['derived', name],
        message: `fact "${fact.id}": ${name} is computed from "${part}", which is no figure of it declared before`,
        remedy: `name figures of the fact: ${[...before].join(', ') || 'it has none'}`,
      });
    }
    before.add(name);
  }
  for (const locale of LOCALES) {
    for (const name of Object.keys(fact.lines[locale] ?? {})) {
      if (figures.has(name)) continue;
      problems.push({
        path: ['lines', locale, name],
        message: `fact "${fact.id}": there is a line for "${name}", which is no figure of it`,
        remedy: `name a figure: ${[...figures].join(', ') || 'it has none'}`,
      });
    }
  }
  return problems;
}

function known(name: string, figures: ReadonlySet<string>, entities: ReadonlySet<string> | undefined): boolean {
  if (['period', 'period.day', 'Period', 'speaker'].includes(name)) return true;
  if (name.startsWith('e.') || name.startsWith('o.')) return entities?.has(name.slice(2)) ?? true;
  const prefix = name.startsWith('whole.') ? 'whole.' : '';
  const [base = '', form] = name.slice(prefix.length).split('.');
  if (prefix) return (form === undefined || form === 'bare') && figures.has(prefix + base);
  if (form !== undefined && form !== 'bare') return false;
  // A capital first letter starts a sentence with the figure.
  return figures.has(base) || figures.has(base.charAt(0).toLowerCase() + base.slice(1));
}
