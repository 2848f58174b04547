/** From whatever was typed to plain text: markup, mentions, emoji and invisible characters out, forms folded. */
import { Converter } from 'opencc-js/t2cn';

/** A question longer than this is cut: nobody asks one, and time stays bounded. In UTF-16 units. */
export const MAX_QUESTION = 2000;

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]+/gu;
const SLACK_OR_DISCORD =
  /<(?:@[!&]?|#|!subteam\^)[\w.-]+(?:\|[^>]*)?>|<![a-z]+(?:\|[^>]*)?>|<a?:\w+:\d+>|<https?:[^>|\s]+(?:\|([^>]*))?>/gi;
const URL = /\bhttps?:\/\/\S+/gi;
const SHORTCODE = /:[a-z][a-z0-9_+-]+:/g;
const PICTOGRAPH = /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3]+/gu;
const MARKUP = /[*_~`]+/g;
/** Characters that only traditional Chinese text has keep the converter from being asked for nothing. */
const HAN = /\p{Script=Han}/u;

let fold: ((text: string) => string) | undefined;

/** Traditional characters and Taiwan's words to simplified ones (智慧財產權 is 知识产权). */
export function foldTraditional(text: string): string {
  if (!HAN.test(text)) return text;
  const convert = fold ?? Converter({ from: 'twp', to: 'cn' });
  fold = convert;
  return convert(text);
}

/** Characters that must never reach a terminal or a chat: controls, bidirectional overrides, lone surrogates. */
export function stripInvisible(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(INVISIBLE, '');
}

export interface Plain {
  /** Readable text as the asker wrote it, minus what is no text. */
  readonly shown: string;
  /** The same, folded for matching. Same length as `shown` unless folding changed a phrase's length. */
  readonly folded: string;
}

export function normalise(input: string): Plain {
  // The cut comes first: everything after it is then bounded.
  const shown = input
    .slice(0, MAX_QUESTION)
    .replace(/[\t\n\r]+/g, ' ')
    .replace(SLACK_OR_DISCORD, (_, label: string | undefined) => ` ${label ?? ''} `)
    .replace(URL, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(PICTOGRAPH, ' ')
    .replace(SHORTCODE, ' ')
    .replace(MARKUP, ' ')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
  return { shown, folded: foldTraditional(shown) };
}
