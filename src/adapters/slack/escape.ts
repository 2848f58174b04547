/** The one gate from foreign text to Slack's markup: what facts and people wrote can name nobody and link nowhere. */

/** Controls, bidirectional and other invisible characters. Line ends are kept. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_END = /\r\n|[\r\v\f\x85\u2028\u2029]/gu;

/** Text for a plain_text object: nothing in it is markup, so only what cannot be seen goes. */
export function clean(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(UNSEEN, (c) => (c === '\n' ? c : c === '\t' ? ' ' : ''))
    .trim();
}

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

/** The address as Slack may link it, or undefined where it is none of the web. */
export function webAddress(url: string | undefined, most: number): string | undefined {
  if (url === undefined || /[\s<>|]/u.test(url) || clean(url) !== url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  const address = href.replace(/\|/gu, '%7C');
  return (protocol === 'https:' || protocol === 'http:') && address.length <= most ? address : undefined;
}

/** A link of ours: the address checked, its words inert and on one line. */
export function link(address: string, words: string): string {
  return `<${address.replace(/&/gu, '&amp;')}|${inert(words).replace(/\n/gu, ' ').replace(/\|/gu, '¦')}>`;
}

/** A live mention of the person who acted; ids come from signed payloads and are still checked. */
export function person(id: string): string | undefined {
  return /^[UW][A-Z0-9]{1,30}$/u.test(id) ? `<@${id}>` : undefined;
}
