/** The one gate from foreign text to Discord's markdown: what facts and people wrote can name nobody and link nowhere. */
import { clean, webAddress } from '../clean.ts';

/** Stands where a client would otherwise make something live of the letters around it, and is not seen. */
const JOINER = '\u2060';

/**
 * Text for a message or an embed. https://docs.discord.com/developers/reference#message-formatting: a backslash makes
 * a mark literal; mentions, addresses and invitations are recognised by their letters and have no escape, so they are
 * parted by an invisible character.
 */
export function inert(text: string): string {
  return clean(text)
    .replace(/[\\*_~`|[\]<>#]/gu, '\\$&')
    .replace(/^(\s*)([-+])(?=\s|$)/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gmu, '$1\\$2')
    .replace(/:(?=[\w+-]+:)/gu, '\\:')
    .replace(/@/gu, `@${JOINER}`)
    .replace(/:\/\//gu, `:${JOINER}//`)
    .replace(/(www|discord|discordapp|dsc)\.(?=\w)/giu, `$1${JOINER}.`);
}

/** Characters that end a masked link, or stand for something in one. */
const IN_LINK: { readonly [c: string]: string } = { '(': '%28', ')': '%29', '\\': '%5C' };

/** An address that may stand behind words. */
export function address(url: string | undefined, most: number): string | undefined {
  const whole = webAddress(url, most)?.replace(/[()\\]/gu, (c) => IN_LINK[c]!);
  return whole !== undefined && whole.length <= most ? whole : undefined;
}

/** A link of ours: the address checked, its words inert and on one line. */
export function link(to: string, words: string): string {
  return `[${inert(words).replace(/\n/gu, ' ')}](${to})`;
}

/** Names the person who acted, without calling them; ids come from Discord and are still checked. */
export function person(id: string): string | undefined {
  return /^\d{15,20}$/u.test(id) ? `<@${id}>` : undefined;
}
