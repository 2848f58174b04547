/** Text without what cannot be seen: the first step of every platform's escaping, and enough where nothing is markup. */

/** Controls, bidirectional and other invisible characters. Line ends are kept. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const LINE_END = /\r\n|[\r\v\f\x85\u2028\u2029]/gu;

export function clean(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(UNSEEN, (c) => (c === '\n' ? c : c === '\t' ? ' ' : ''))
    .trim();
}

/** An address of the web in its normal form, or undefined where it is none or holds what would break out of a link. */
export function webAddress(url: string | undefined, most: number): string | undefined {
  if (url === undefined || /[\s<>|]/u.test(url) || clean(url) !== url || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  const address = href.replace(/\|/gu, '%7C');
  return (protocol === 'https:' || protocol === 'http:') && address.length <= most ? address : undefined;
}
