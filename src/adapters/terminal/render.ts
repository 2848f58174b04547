/** From a message to the lines of a terminal: the value first, then what limits it, then where it comes from. */
import { toText } from '../../core/message.ts';
import type { Message, SourceLine } from '../../core/types.ts';
import { type Safe, safe, safeLines, safeUrl } from './safe.ts';
import type { Style } from './style.ts';
import { wrap } from './wrap.ts';

/** How it is to look: the room there is, and the styling. */
export interface Look {
  readonly width: number;
  readonly style: Style;
}

/** Foreign text as safe lines of the right width. */
export function flow(text: string, width: number, hang?: number): Safe[] {
  return safeLines(text).flatMap((line) => wrap(line, width, hang));
}

export function render(message: Message, look: Look): Safe[] {
  const { width, style } = look;
  // Several questions: their answers one below the other, a blank line between.
  if (message.parts.length > 0)
    return message.parts.flatMap((part, i) => [...(i > 0 ? [safe('')] : []), ...render(part, look)]);
  const lead = message.lead === '' ? [] : flow(message.lead, width);
  return [
    // Only what facts say is set off; help and small talk stay quiet.
    ...(isSourced(message) ? lead.map(style.bold) : lead),
    ...message.points.flatMap((point) => flow(`- ${point}`, width, 2)),
    ...message.options.flatMap((option, i) => wrap(safe(`${i + 1}. ${option.question}`), width, 3)),
    ...message.details.flatMap((detail) => flow(detail, width)).map(style.dim),
    ...message.sources.flatMap((source) => sourceLines(source, message, look)),
  ];
}

function isSourced(message: Message): boolean {
  return message.kind === 'answer' || message.kind === 'nearest' || message.kind === 'choices';
}

function sourceLines(source: SourceLine, message: Message, { width, style }: Look): Safe[] {
  const url = source.url === undefined ? undefined : safeUrl(source.url);
  const words = sourceWords(source, message);
  if (url && style.links) return wrap(words, width).map((line) => style.link(line, url));
  return wrap(url ? safe(`${words} ${url}`) : words, width);
}

/** `toText` words it, so that a source reads the same on every platform; the address is ours to place. */
function sourceWords(source: SourceLine, message: Message): Safe {
  const { url: _placedByUs, ...rest } = source;
  return safe(toText({ ...message, lead: '', points: [], details: [], options: [], sources: [rest] }).trim());
}
