/** From Slack's markup to what the person wrote: mentions out, links as their words, entities undone. */

const MARKUP = /<([^<>\n]{1,3000})>/gu;

export function plainText(text: string): string {
  return text
    .replace(MARKUP, (_, inside: string) => wordsOf(inside))
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&amp;/gu, '&')
    .trim();
}

/** `@U1`, `#C1|name`, `!here`, `https://…|words`. */
function wordsOf(inside: string): string {
  const bar = inside.indexOf('|');
  const label = bar < 0 ? '' : inside.slice(bar + 1);
  if (inside.startsWith('@') || inside.startsWith('!')) return ' ';
  if (inside.startsWith('#')) return label || ' ';
  if (/^(?:https?|mailto|tel):/u.test(inside)) return label || ' ';
  return `<${inside}>`;
}

/** A text value of a payload that may hold anything. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Looks into a payload step by step, and gives undefined where a step is missing. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[step] : undefined,
    value,
  );
}

/** Direct messages, between whomever; the agent view is one, too. */
export function isDirect(channel: string | undefined): boolean {
  return channel?.startsWith('D') ?? false;
}
