/** Somebody's sentences taken apart into what can be checked: each figure with the words it stands in, each statement. */

import { normalise } from '../text/normalise.ts';
import { type AmountClaim, readAmounts } from './amounts.ts';
import { readPeriods } from './periods.ts';

export interface Statement {
  /** As written. */
  readonly text: string;
  /** With the scene set for it before: "In 2022: …". */
  readonly scene: string;
  /** Holds a figure to be checked. */
  readonly figured: boolean;
}

/** Ends of sentences; a point inside a number or an abbreviation ends none. */
const SENTENCE =
  /(?<=[。！？；!?;])\s*|(?<!\b(?:approx|ca|est|incl|excl|resp|vs|no|nos|min|max|avg))(?<=[\p{Ll}\p{N}%)"”’])\.(?=\s+["“(]?[\p{Lu}\p{Script=Han}])\s*|\n+/u;
/** Between clauses; inside a number a comma parts thousands. */
const CLAUSE =
  /(?<sign>(?<!\d),(?=\s)|,(?=\s)|，|;|；|:(?=\s)|：|\s[-–—/]\s|——|、(?=其中))(?:\s*(?<joint>and|but|while|whereas|plus|并|而|同时|并且|而且|其中|另外|此外)(?![\p{Script=Latin}]))?|\s(?<bare>and|but|while|whereas|plus|with)\s|(?<han>并且|而且|同时|其中)/giu;
/** Figures that count places in a list or a document rather than anything that happened. */
const ORDINAL_WORD =
  /\b(?:slides?|pages?|items?|points?|steps?|nos?\.?|numbers?|para(?:graph)?s?|figs?\.?|figures?|tables?|chapters?|agenda|action|q|version|v|draft|section|row|line|note|day)\s*#?\s*$|第\s*$/i;

interface Piece {
  readonly text: string;
  readonly amounts: readonly AmountClaim[];
  /** Opens a clause of its own, rather than going on with the one before. */
  readonly strong: boolean;
}

/** Statements of a text, in order. At most `most`: whoever pastes a report gets its beginning checked. */
export function statementsOf(text: string, now: string, most: number): readonly Statement[] {
  const out: Statement[] = [];
  for (const sentence of text.split(SENTENCE)) {
    if (!/[\p{L}\p{N}]/u.test(sentence)) continue;
    out.push(...inSentence(piecesOf(sentence, now)));
    if (out.length >= most) break;
  }
  return out.slice(0, most);
}

function inSentence(pieces: readonly Piece[]): Statement[] {
  const out: Statement[] = [];
  let scene = '';
  for (const piece of pieces) {
    const last = out.at(-1);
    if (piece.amounts.length > 0) {
      out.push({ text: piece.text, scene, figured: true });
      scene = '';
    } else if (last && !piece.strong) {
      out[out.length - 1] = { ...last, text: `${last.text}, ${piece.text}` };
    } else if (last) {
      out.push({ text: piece.text, scene: '', figured: false });
    } else scene = scene === '' ? piece.text : `${scene}, ${piece.text}`;
  }
  if (out.length === 0 && scene !== '') out.push({ text: scene, scene: '', figured: false });
  return out;
}

/** The clauses of a statement without figures. */
export const clausesOf = (text: string): readonly string[] =>
  text
    .split(
      /(?:[,，;；]\s*(?:and|but|while|whereas|plus|并且?|而且?|同时|另外|此外)?|\s(?:and|but|while|whereas)\s(?=(?:is|are|was|were|has|have|had|will|plans?|means?|intends?|makes?|made|works?|handles?)\b))(?![\p{Script=Latin}]*$)/giu,
    )
    .map((c) => c.trim())
    .filter((c) => /[\p{L}\p{N}]{2}/u.test(c));

function piecesOf(sentence: string, now: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let strong = true;
  const push = (to: number): void => {
    const text = sentence.slice(from, to).trim();
    if (/[\p{L}\p{N}]/u.test(text)) pieces.push({ text, amounts: amountsOf(text, now), strong });
  };
  for (const cut of sentence.matchAll(CLAUSE)) {
    const groups = cut.groups ?? {};
    // A bare "and" parts two figures, and nothing else: "accepted X and concluded Y", but "arbitration and mediation".
    if (groups.bare && !(hasFigure(sentence.slice(from, cut.index), now) && hasFigure(rest(sentence, cut), now)))
      continue;
    push(cut.index);
    from = cut.index + cut[0].length;
    strong =
      groups.joint !== undefined ||
      groups.bare !== undefined ||
      groups.han !== undefined ||
      /[;；]/.test(groups.sign ?? '');
  }
  push(sentence.length);
  return pieces;
}

function rest(sentence: string, cut: RegExpExecArray): string {
  return sentence.slice(cut.index + cut[0].length);
}

function hasFigure(text: string, now: string): boolean {
  return amountsOf(text, now).length > 0;
}

/** The figures of a clause that somebody could get wrong: no slide numbers, and no "two" of "two campaigns". */
export function amountsOf(text: string, now: string): AmountClaim[] {
  const { folded } = normalise(text);
  return readAmounts(folded, readPeriods(folded, now)).filter(
    (a) => (a.unit !== undefined || a.value > 12) && !ORDINAL_WORD.test(folded.slice(0, a.start)),
  );
}
