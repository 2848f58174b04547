/**
 * What a question asks for by name: the noun behind "which" and "what is the", the noun that a bare phrase opens with,
 * the deed behind "who". Words that only carry a question elsewhere are the question itself here.
 */
import type { TextUnit } from '../text/units.ts';
import type { Span } from './terms.ts';

export interface Asked {
  readonly by: 'which' | 'phrase' | 'deed' | 'act' | 'any';
  /** Units of the noun phrase; its last one is what is asked for. Of a deed the verb alone. */
  readonly from: number;
  readonly to: number;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** A noun phrase ends before one of these. */
const STOP = set(
  'did do does was were is are has have had can could will would shall should may might must of that which who whom whose in on at by for from since to with there got get been be a an the it they he she we you i this these those about happened exactly else and or as under behind between during after before into over out up around across within without where when how why if than then while because so but not no said say says per via vs up until till through against versus precisely',
);
const BE = set('is are was were');
const DETERMINERS = set('the its their his her that this those these');
/** Behind these a "what" has chosen a noun: "what sectors does it serve?" */
const AUXILIARIES = set('did do does was were is are has have had can could will would shall should may might must');
/** Behind "which" and its noun: "…, which street is it on?" goes on about no noun before it. */
const GOES_ON = new Set([...AUXILIARIES, ...'i we you it they he she or'.split(' ')]);
/** "Is there any ceremony planned?" */
const ANY_BEFORE = set('there is are was were and so but');
const OPENERS = set('the a an so ok okay and um er now right please pls');
/** A text with one of these has its own way of asking. */
const ASKS =
  /\b(?:what|which|who|whom|whose|when|where|why|how|whether|is|are|was|were|did|do|does|has|have|had|can|could|will|would|should|tell|give|show|name|list|find|explain|remind|need|want|know|i|we|my|you)\b/i;
/** What may stand before a question word that asks; behind a noun it goes on about that noun. */
const BEFORE = set(
  'and so but or then er um know tell me us remember ask asks asked asking wonder wonders wondering tells told out of in on by from at for with to say see establish find check confirm remind hear learn please which whether about exactly also ok okay right',
);
/** "Who" and its deed, with what may stand between them. */
const BETWEEN = set(
  'is was are were has have had did do does the a an actually exactly it they then that be been really ever',
);
const LONGEST = 6;
const FRAMING = set('fillers framing');

function ofEnglish(units: readonly TextUnit[], spans: readonly Span[], folded: string): Asked[] {
  const asks = (i: number): boolean =>
    i === 0 ||
    BEFORE.has(units[i - 1]!.norm) ||
    (units[i]!.afterBreak && !/,\s*$/.test(folded.slice(0, units[i]!.start)));
  const found = units.flatMap(({ norm }, i): Asked[] => {
    if (norm === 'any' && (i === 0 || ANY_BEFORE.has(units[i - 1]!.norm))) return nounFrom(units, i + 1, 'any');
    if (norm !== 'which' && norm !== 'what' && norm !== 'who') return [];
    if (norm === 'which') {
      const [noun] = nounFrom(units, i + 1, 'which');
      return noun && (asks(i) || GOES_ON.has(units[noun.to]?.norm ?? 'or')) ? [noun] : [];
    }
    if (!asks(i)) return [];
    if (norm === 'what') return [...behindWhat(units, i + 1), ...actBehind(units, i + 1)];
    let at = i + 1;
    while (at < units.length && BETWEEN.has(units[at]!.norm) && !units[at]!.afterBreak) at++;
    const { afterBreak = true, kind } = units[at] ?? {};
    return !afterBreak && kind === 'word' && !STOP.has(units[at]!.norm) ? [{ by: 'deed', from: at, to: at + 1 }] : [];
  });
  if (found.length > 0 || ASKS.test(folded)) return found;
  let from = 0;
  for (;;) {
    const talk = spans.find((s) => s.from === from && s.senses.every((x) => x.type === 'asking' && FRAMING.has(x.id)));
    if (from < units.length && OPENERS.has(units[from]!.norm)) from++;
    else if (talk) from = talk.to;
    else break;
  }
  const [first] = nounFrom(units, from, 'phrase');
  // "Names of the mediators?" asks of those behind the "of" as well.
  const of = first && units[first.to]?.norm === 'of' ? first.to + 1 : undefined;
  const behind =
    of === undefined ? [] : nounFrom(units, DETERMINERS.has(units[of]?.norm ?? '') ? of + 1 : of, 'phrase');
  return [...(first ? [first] : []), ...behind];
}

const EXACTLY = set('exactly precisely actually');

/** "What sectors does …", "what is the deadline for …". */
function behindWhat(units: readonly TextUnit[], behind: number): Asked[] {
  let at = behind;
  while (EXACTLY.has(units[at]?.norm ?? '')) at++;
  const be = BE.has(units[at]?.norm ?? '');
  const from = be && DETERMINERS.has(units[at + 1]?.norm ?? '') ? at + 2 : at;
  if (be && from === at) return [];
  const [noun] = nounFrom(units, from, 'which');
  return noun && (be || AUXILIARIES.has(units[noun.to]?.norm ?? '')) ? [noun] : [];
}

/** "What did reporters ask?": the verb that ends what stands behind the auxiliary. */
function actBehind(units: readonly TextUnit[], at: number): Asked[] {
  if (!DO.has(units[at]?.norm ?? '')) return [];
  const from = DETERMINERS.has(units[at + 1]?.norm ?? '') ? at + 2 : at + 1;
  const [phrase] = nounFrom(units, from, 'act');
  // Somebody alone has done nothing yet: "what did Wang say about …".
  return phrase && phrase.to - phrase.from > 1 ? [{ by: 'act', from: phrase.to - 1, to: phrase.to }] : [];
}
const DO = set('did do does');

/** A text begins behind a break of its own. */
const isFirst = (units: readonly TextUnit[], at: number): boolean => at === 0 && !STOP.has(units[at]!.norm);

/** The noun phrase that begins here. */
function nounFrom(units: readonly TextUnit[], from: number, by: Asked['by']): Asked[] {
  let to = from;
  const ends = (u: TextUnit): boolean =>
    u.kind !== 'word' || u.afterBreak || STOP.has(u.norm) || (to > from && /(?:ing|ed)$/.test(u.norm));
  while (to < units.length && to < from + LONGEST && (!ends(units[to]!) || isFirst(units, to))) to++;
  return to > from ? [{ by, from, to }] : [];
}

const CHINESE_WHICH = /哪(?:几?[些个種种类家位项份座条次]|方面)?|什么|啥/gu;
/** Words of asking that stand for no noun. */
const LIGHT: ReadonlySet<string> = new Set(['glue', 'vague', 'fillers', 'framing']);

/** In Chinese what is chosen from follows at once: 哪些指标. Of a single character too little is known. */
function ofChinese(units: readonly TextUnit[], spans: readonly Span[], folded: string): Asked[] {
  return [...deedsBehindWho(units, spans, folded), ...whichOf(units, spans, folded)];
}

/** 谁不同意, 谁出钱: the deed behind "who", of one or two characters where no term tells. */
function deedsBehindWho(units: readonly TextUnit[], spans: readonly Span[], folded: string): Asked[] {
  return [
    ...folded.matchAll(
      /(?:谁|哪个(?:机构|部门|单位|人|公司|国家|组织)|哪家(?:机构|公司|单位)?)(?:不|没有?|来|去|能|可以?|会|在|都|还|就|给|才)*/gu,
    ),
  ].flatMap((cue): Asked[] => {
    const from = units.findIndex((u) => u.start === cue.index + cue[0].length);
    if (from < 0 || units[from]!.kind !== 'han' || units[from]!.afterBreak) return [];
    const term = spans.filter((s) => s.from === from).sort((a, b) => b.to - a.to)[0];
    const two = units[from + 1]?.kind === 'han' && !units[from + 1]!.afterBreak;
    const to = term ? term.to : from + (two ? 2 : 1);
    const text = units
      .slice(from, to)
      .map((u) => u.norm)
      .join('');
    return LIGHT_DEED.test(text) ? [] : [{ by: 'deed', from, to }];
  });
}
/** Deeds that tell, or that hold an office, and particles. */
const LIGHT_DEED =
  /^(?:[说讲谈提报称述言是在有的吗呢啊呀了过负管当任做干搞弄发给宣介透披公表交通主领带代牵分掌]|知道|告诉|晓得|清楚|回答|出面|出席|露面|点名|引述)/u;

function whichOf(units: readonly TextUnit[], spans: readonly Span[], folded: string): Asked[] {
  return [...folded.matchAll(CHINESE_WHICH)].flatMap((cue): Asked[] => {
    const end = cue.index + cue[0].length;
    const from = units.findIndex((u) => u.start === end);
    if (from < 0 || units[from]!.afterBreak || units[from]!.kind !== 'han') return [];
    const terms = spans.filter((s) => s.from === from && s.to > from + 1);
    const to = Math.max(0, ...terms.map((s) => s.to));
    const light = terms.some((s) => s.senses.some((x) => x.type === 'asking' && LIGHT.has(x.id)));
    return to > 0 && !light ? [{ by: 'which', from, to }] : [];
  });
}

export function askedFor(units: readonly TextUnit[], spans: readonly Span[], folded: string): readonly Asked[] {
  return /\p{Script=Han}/u.test(folded) ? ofChinese(units, spans, folded) : ofEnglish(units, spans, folded);
}
