/** The one gate from foreign text to Slack's markup: what facts and people wrote can name nobody and link nowhere. */

import { clean } from '../clean.ts';

const ENTITIES: { readonly [c: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Slack has no escape for its formatting marks; these look the same and format nothing. */
const MARKS: { readonly [c: string]: string } = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' };

/**
 * Text for a mrkdwn object or the `text` of a message.
 * https://docs.slack.dev/messaging/formatting-message-text: `&`, `<` and `>` are the characters to escape. A web
 * address in it is kept readable and made no link, since clients link addresses by themselves in `text`.
 */
export function inert(text: string): string {
  return clean(text)
    .replace(/:\/\//gu, ':\u2060//')
    .replace(/\b(www)\./giu, '$1\u2060.')
    .replace(/[&<>]/gu, (c) => ENTITIES[c]!)
    .replace(/[*_~`]/gu, (c) => MARKS[c]!);
}

/** A link of ours: the address checked, its words inert and on one line. */
export function link(address: string, words: string): string {
  return `<${address.replace(/&/gu, '&amp;')}|${inert(words).replace(/\n/gu, ' ').replace(/\|/gu, '¦')}>`;
}

/** A live mention of the person who acted; ids come from signed payloads and are still checked. */
export function person(id: string): string | undefined {
  return /^[UW][A-Z0-9]{1,30}$/u.test(id) ? `<@${id}>` : undefined;
}
