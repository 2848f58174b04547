/**
 * What is asked, out of what people say around it. Statements to be confirmed: "fact check: S", "my boss thinks S, is she
 * right?", "am I wrong to believe that S?". Names to be told all about: "what was reported about S?", "S in a nutshell".
 * Each is put as the plain question that it is.
 */
import { normalise } from '../text/normalise.ts';
import { normsOf, type TextUnit, unitsOf } from '../text/units.ts';
import type { Context, FrameWords, Locale } from '../types.ts';
import { withoutHearsay } from './tail.ts';

export interface Unframed {
  /** The plain question whether the statement holds, or whether it fails. */
  readonly question: string;
  readonly confirming?: NonNullable<Context['confirming']>;
  /** All there is on what has this name is asked for, and nothing confirmed. */
  readonly about?: string;
}

/** Undefined where a message is no statement to be confirmed. */
export type Unframe = (message: string) => Unframed | undefined;

type Kind = keyof FrameWords;

/** What stands before the statement and behind it: their words, parted by spaces. */
export interface Frame {
  readonly before: string;
  readonly after: string;
  readonly kind: Kind;
}

/** Where in a message a frame stands: its statement goes from one unit up to another. */
interface Fit {
  readonly kind: Kind;
  readonly size: number;
  readonly from: number;
  readonly to: number;
}

const PLAIN: { readonly [L in Locale]: { readonly [K in Kind]: string } } = {
  en: {
    holds: 'Is it true that S?',
    fails: 'Is it false that S?',
    either: 'Is it true that S?',
    about: 'Tell me about S.',
  },
  zh: { holds: 'S，对吗？', fails: 'S的说法不对，是吗？', either: 'S，对吗？', about: '介绍一下S' },
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** May stand around any frame, and is none of it. */
const OPENING = set('so and but ok okay hi hey hello please pls sorry well um hmm right now also oh ah 那 那么 请 嗯');
const CLOSING = set('please pls thanks thx cheers mate then lah though anyway ta 啊 呀 呢 哈 谢谢');
/** The longest greeting around a frame, in units. */
const MOST_AROUND = 3;

/** What asks for something by itself is no statement. */
const ASKS_ENGLISH =
  /(?:^|[.:;,–—!] ?|\s- )(?:and |but |so )?(?:what|whom?|whose|when|where|why|how|whether|if|is|are|was|were|did|does|do|has|have|had|can|could|will|would|should|may|am)\b|\b(?:what|why|how (?:many|much|long|often|big|old))\b|(?<!,) which\b|^which\b|\?/i;
const ASKS_CHINESE = /谁|什么|啥|哪|多少|几[个件起成年月]|何[时地人]|为何|怎|如何|是不是|有没有|是否|对不对|[吗嘛?？]/u;
/** A sentence has a verb. A heading ("fact check: court caseload") has none, and wants to be told. */
const SAYS_ENGLISH =
  /\b(?:is|are|was|were|isn't|aren't|wasn't|weren't|be|been|being|has|have|had|hasn't|haven't|do|does|did|don't|doesn't|didn't|will|would|can|could|may|might|never|\p{L}+(?:ed|'s|'re|'ve)|sent|took|takes|brought|hit|hits|put|made|makes|set|ran|runs|heads|leads|works|stands|means|comes|came|sits|sat|says|said|told|tells|got|gets|gave|gives|rose|fell|stood|lies|covers|handles|wants|plans|holds|held|won|lost|spoke|speaks|wrote|writes|goes|went|began|begins|grew|grows|knows|knew|keeps|kept|left|leaves|met|paid|saw|sees|sold|bought|built|caught|cut|dealt|found|led|spent|thinks|thought|belongs|counts|amounts|concerns|includes|exceeds|equals|totals|refers|remains|serves|needs)\b/iu;
const SHORTEST = { en: 3, zh: 4 } as const;

/** Signs around a statement that are none of it; "$41m" and "40%" keep theirs. */
const EDGE =
  /^[\s,;:.…!"'“”‘’「」『』《》—–\-，。；：！、)\]）】]+|[\s,;:.…!?"'“”‘’「」『』—–\-，。；：！？、([（【]+$/gu;
/** "I was told by a lawyer that S". */
const FROM_WHOM = /^by (?:an?|the|my|our|some|one of) [\w' -]{2,30}? that\s+/i;
const THAT = /^that\s+(?!(?:is|was|are|were|has|had)\b)/i;

export function unframeWith(frames: readonly Frame[]): Unframe {
  if (frames.length === 0) return () => undefined;
  const opening = groupBy(
    frames.filter((f) => f.before !== ''),
    (f) => wordsOf(f.before)[0]!,
  );
  // "My boss says S" asks nothing by itself; with any question for a yes behind it, it does.
  const closing = groupBy(
    frames.filter((f) => f.after !== ''),
    (f) => wordsOf(f.after).at(-1)!,
  );

  return (message) => {
    const text = normalise(message);
    const units = unitsOf(text);
    const first = around(units, OPENING);
    const last = units.length - around([...units].reverse(), CLOSING);
    let best: Fit | undefined;
    for (const from of new Set([first, 0]))
      for (const to of new Set([last, units.length])) {
        const opens = opening.get(units[from]?.norm ?? '') ?? [];
        const closes = closing.get(units[to - 1]?.norm ?? '') ?? [];
        for (const fit of fitsOf(opens, closes, units, from, to, text.folded))
          if (!best || fit.size > best.size) best = fit;
      }
    if (!best) return undefined;
    // "I was told by a lawyer that S. True?": it is S that is asked about.
    const said = withoutHearsay(between(text.folded, units, best.from, best.to));
    const locale = /\p{Script=Han}/u.test(said) ? 'zh' : 'en';
    const size = best.to - best.from;
    const question = PLAIN[locale][best.kind].replace('S', () => said);
    if (best.kind === 'about') return isName(said, size, locale) ? { question, about: said } : undefined;
    if (!isStatement(said, size, locale)) return undefined;
    return best.kind === 'holds' ? { question } : { question, confirming: best.kind };
  };
}

const wordsOf = (part: string): readonly string[] => (part === '' ? [] : part.split(' '));

/** The frames of the lexicon, cut into words. */
export function framesOf(words: FrameWords): Frame[] {
  const keys = (part: string): string => normsOf(unitsOf(normalise(part)));
  const kinds: readonly Kind[] = ['holds', 'fails', 'either', 'about'];
  return kinds.flatMap((kind) =>
    [...words[kind].en, ...words[kind].zh].map((phrase): Frame => {
      const [before = '', after = ''] = phrase.split(/(?<!\p{Script=Latin})S(?!\p{Script=Latin})/u);
      return { before: keys(before), after: keys(after), kind };
    }),
  );
}

function groupBy(frames: readonly Frame[], key: (frame: Frame) => string): ReadonlyMap<string, readonly Frame[]> {
  const groups = new Map<string, Frame[]>();
  for (const frame of frames) {
    const group = groups.get(key(frame));
    if (group) group.push(frame);
    else groups.set(key(frame), [frame]);
  }
  return groups;
}

/** The frames that stand in these units, and the parts of two of them put together. */
function* fitsOf(
  opens: readonly Frame[],
  closes: readonly Frame[],
  units: readonly TextUnit[],
  from: number,
  to: number,
  text: string,
): Iterable<Fit> {
  const leads = opens.flatMap(({ kind, before, after }) => {
    const lead = { kind, before: wordsOf(before), after: wordsOf(after) };
    return stands(lead.before, units, from) ? [lead] : [];
  });
  const tails = closes.flatMap(({ kind, before, after }) => {
    const tail = { kind, alone: before === '', after: wordsOf(after) };
    return stands(tail.after, units, to - tail.after.length) && parts(tail.after, units, to, text) ? [tail] : [];
  });
  for (const { before, after, kind } of leads) {
    const closed = stands(after, units, to - after.length) && parts(after, units, to, text);
    if (after.length === 0 || closed) yield fit(kind, before, after, from, to);
  }
  for (const { alone, after, kind } of tails) {
    if (alone) yield { ...fit(kind, [], after, from, to), from: 0 };
    if (kind === 'about' || (!alone && (kind !== 'holds' || after.length < 2))) continue;
    for (const lead of leads)
      if (lead.after.length > 1 && lead.kind !== 'about') yield fit(kind, lead.before, after, from, to);
  }
}

function fit(kind: Kind, before: readonly string[], after: readonly string[], from: number, to: number): Fit {
  return { kind, size: before.length + after.length, from: from + before.length, to: to - after.length };
}

function stands(words: readonly string[], units: readonly TextUnit[], at: number): boolean {
  return at >= 0 && words.every((w, i) => units[at + i]?.norm === w);
}

/** "…, correct?" closes a statement, and "the figure is correct" is one: a single word needs a sign before it. */
function parts(after: readonly string[], units: readonly TextUnit[], to: number, text: string): boolean {
  const [at, before] = [units[to - 1], units[to - 2]];
  if (after.length > 1 || at?.kind !== 'word' || !before) return true;
  return /[^\s\p{L}\p{N}]/u.test(text.slice(before.end, at.start));
}

function around(units: readonly TextUnit[], words: ReadonlySet<string>): number {
  let at = 0;
  while (at < MOST_AROUND && words.has(units[at]?.norm ?? '')) at++;
  return at;
}

/** The text of some units with the signs that belong to it. */
function between(text: string, units: readonly TextUnit[], from: number, to: number): string {
  const start = from === 0 ? 0 : units[from - 1]!.end;
  const end = to === units.length ? text.length : units[to]!.start;
  return text.slice(start, end).replace(EDGE, '').replace(FROM_WHOM, '').replace(THAT, '');
}

/** The longest name, in units: anything longer says more than what it is about. */
const LONGEST_NAME = { en: 7, zh: 14 } as const;

function isName(said: string, size: number, locale: Locale): boolean {
  if (size === 0 || size > LONGEST_NAME[locale]) return false;
  return locale === 'zh' ? !ASKS_CHINESE.test(said) : !ASKS_ENGLISH.test(said) && !SAYS_ENGLISH.test(said);
}

function isStatement(said: string, size: number, locale: Locale): boolean {
  if (size < SHORTEST[locale]) return false;
  return locale === 'zh' ? !ASKS_CHINESE.test(said) : !ASKS_ENGLISH.test(said) && SAYS_ENGLISH.test(said);
}
