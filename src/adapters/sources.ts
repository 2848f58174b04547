/** A source in words, the same on every platform; where its address goes is each platform's own affair. */
import { toText } from '../core/message.ts';
import type { Message, SourceLine } from '../core/types.ts';
import { WORDS } from './words.ts';

export function sourceWords(source: SourceLine, message: Message): string {
  const { url: _placedByThePlatform, ...rest } = source;
  const worded = toText({
    ...message,
    lead: '',
    points: [],
    parts: [],
    details: [],
    options: [],
    sources: [rest],
  }).trim();
  return worded.replace(WORDS[message.locale].source, '');
}
