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

export function checkPlaceholders(fact: FactInput, entities: ReadonlySet<string>): PlaceholderProblem[] {
  // A minimal fact's answer is plain text: braces in it are braces.
  if (typeof fact.answers !== 'object') return [];
  const figures = new Set([...fact.observations.flatMap((o) => Object.keys(o.figures)), ...Object.keys(fact.derived)]);
  const problems: PlaceholderProblem[] = [];
  for (const { path, text } of templatesOf(fact)) {
    for (const [all, name = ''] of text.matchAll(PLACEHOLDER)) {
      if (known(name, figures, entities)) continue;
      problems.push({
        path,
        message: `fact "${fact.id}": unknown placeholder ${all}`,
        remedy: `use {period}, {speaker}, {e.entity}, {o.person} or a figure of the fact (${[...figures].join(', ') || 'it has none'})`,
      });
    }
  }
  for (const [name, derived] of Object.entries(fact.derived)) {
    for (const part of [derived.difference, derived.ratio, derived.quotient, derived.sum].flatMap((x) => x ?? [])) {
      if (figures.has(part) && part !== name) continue;
      problems.push({
        path: ['derived', name],
        message: `fact "${fact.id}": ${name} is computed from "${part}", which is no figure of it`,
        remedy: `name figures of the fact: ${[...figures].filter((f) => f !== name).join(', ') || 'it has none'}`,
      });
    }
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

function known(name: string, figures: ReadonlySet<string>, entities: ReadonlySet<string>): boolean {
  if (['period', 'period.day', 'Period', 'speaker'].includes(name)) return true;
  if (name.startsWith('e.') || name.startsWith('o.')) return entities.has(name.slice(2));
  const [base = '', form] = name.split('.');
  if (form !== undefined && form !== 'bare') return false;
  // A capital first letter starts a sentence with the figure.
  return figures.has(base) || figures.has(base.charAt(0).toLowerCase() + base.slice(1));
}
