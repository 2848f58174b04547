/** Our own styling: bold, dim and links, or nothing at all where colour is off. */
import type { Safe } from './safe.ts';

export interface Style {
  /** Whether `link` makes links; where it does not, the address has to be printed. */
  readonly links: boolean;
  bold(text: Safe): Safe;
  dim(text: Safe): Safe;
  link(text: Safe, url: Safe): Safe;
}

const asIs = (text: Safe): Safe => text;

export function createStyle({ color, links }: { readonly color: boolean; readonly links: boolean }): Style {
  return {
    links,
    bold: color ? (text) => `\x1b[1m${text}\x1b[22m` as Safe : asIs,
    dim: color ? (text) => `\x1b[2m${text}\x1b[22m` as Safe : asIs,
    // OSC 8, closed with ST: a terminal that does not know it shows the text alone.
    link: links ? (text, url) => `\x1b]8;;${url}\x1b\\${text}\x1b]8;;\x1b\\` as Safe : asIs,
  };
}
