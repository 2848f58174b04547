/** Properties asked for in English. */
import type { TextUnit } from '../text/units.ts';
import type { Attribute } from './attribute.ts';
import { clustersOf, isTalk, STOP } from './naming.ts';
import type { Mention } from './read.ts';
import type { Span } from './terms.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BEFORE_NAME = set('the a an its their his her this that these those our your s');
const HAS = set('have has had got');
const ARTICLES = set('a an any');
/** How many or how much of something, and no property of it. */
const QUANTITY = set(
  'some any none all most each every both half one ones many much few several lots lot plenty dozens hundreds thousands couple pile bunch bit bits rest majority minority quarter quarters third thirds fifth fifths tenth tenths percent part parts kind kinds sort sorts type types load loads slew handful first last two three four five six seven eight nine ten quantity thing things level branch arm tier range series set group batch stack heap',
);
const BIDS = set('need want list give show see tell kindly provide get find have indicate state name specify confirm');
const COURTESY = set('please pls plz thanks thank thx cheers hi hello hey sorry ok okay lah mate bot');
/** Words before an "of" that are no nouns. */
const NO_NOUN =
  /ly$|^(?:thinking|making|speaking|hearing|saying|talking|knowing|become|became|think|thinks|thought|make|makes|made|know|knows|knew|hear|hears|heard|speak|speaks|spoke|talk|talks|say|says|said|out|because|instead|ahead|course|case|place|terms|light|understood|right|ok|okay|aware|sure|fond|proud|full|short|sake|benefit|means|account|favour|favor|lieu|front|top|behalf|way|representative|representatives)$/;
const LONGEST = 3;

/** What a question is made of, as far as it matters here. */
interface Asked {
  readonly units: readonly TextUnit[];
  readonly spans: readonly Span[];
  /** What is named, in order. */
  readonly named: readonly Mention[];
  readonly yesNo: boolean;
}

export function ofEnglish(asked: Asked): Attribute[] {
  const found = [...asked.units.flatMap((_, i) => [...beforeName(i, asked), ...behindWhat(i, asked)])];
  for (const m of asked.named) if (m.node.kind !== 'place') found.push(...behindName(m, asked), ...had(m, asked));
  const bare = besideName(asked);
  return bare ? [...found, bare] : found;
}

/** Something that is named stands here, places aside. */
function isName(i: number, { units, named }: Asked): boolean {
  const starts = (at: number): boolean => named.some((m) => m.from === at && m.node.kind !== 'place');
  return starts(i) || (BEFORE_NAME.has(units[i]?.norm ?? '') && starts(i + 1));
}

/** The noun phrase that ends before a unit. */
function phraseTo(to: number, { units }: Asked): Attribute | undefined {
  let from = to;
  while (from > 0 && to - from < LONGEST && isNoun(units[from - 1]!) && !(from < to && units[from]!.afterBreak)) from--;
  // "I need examples of …": it is the examples that are asked for.
  while (from < to - 1 && BIDS.has(units[from]!.norm)) from++;
  const last = units[to - 1];
  return from < to && !QUANTITY.has(last!.norm) && !NO_NOUN.test(last!.norm) ? { from, to } : undefined;
}

/** The noun phrase that begins here, and ends its clause or before a word of grammar. */
function phraseFrom(from: number, { units }: Asked): Attribute | undefined {
  let to = from;
  while (to < units.length && to - from < LONGEST && isNoun(units[to]!) && !(to > from && units[to]!.afterBreak)) to++;
  const ends = to === units.length || units[to]!.afterBreak || STOP.has(units[to]!.norm);
  return to > from && ends ? { from, to } : undefined;
}

/** "What is the score of the centre?", "is there a fee for the centre?": the "of" stands here. */
function beforeName(i: number, asked: Asked): Attribute[] {
  const { units, spans, yesNo } = asked;
  const { norm, afterBreak } = units[i]!;
  const there = yesNo && units.slice(0, 4).some((w) => w.norm === 'there');
  if (!(norm === 'of' && !yesNo && !afterBreak) && !(there && /^(?:of|for|at)$/.test(norm))) return [];
  const phrase = isName(i + 1, asked) ? phraseTo(i, asked) : undefined;
  if (!phrase || !isTalk(spans, units, 0, phrase.from)) return [];
  return there && !ARTICLES.has(units[phrase.from - 1]?.norm ?? '') ? [] : [phrase];
}

/** "What fee does the centre have?" */
function behindWhat(i: number, asked: Asked): Attribute[] {
  const { units } = asked;
  if (i !== 0 || units[0]!.norm !== 'what' || !HAS.has(units.at(-1)!.norm)) return [];
  const phrase = phraseFrom(1, asked);
  return phrase && DOES_HAVE.test(units[phrase.to]?.norm ?? '') && isName(phrase.to + 1, asked) ? [phrase] : [];
}
const DOES_HAVE = /^(?:do|does|did|has|have)$/;

/** "Rui's age?" */
function behindName({ from, to }: Mention, asked: Asked): Attribute[] {
  const { units, spans, yesNo } = asked;
  if (yesNo || !/['’]s?$/.test(units[to - 1]!.raw)) return [];
  const phrase = phraseFrom(to, asked);
  const alone = phrase && isTalk(spans, units, 0, from) && isTalk(spans, units, phrase.to, units.length);
  return alone ? [phrase] : [];
}

/** "Does the centre have a logo?" */
function had({ from, to }: Mention, asked: Asked): Attribute[] {
  const { units } = asked;
  const [before, behind] = [units[from - 1]?.norm ?? '', units[to]?.norm ?? ''];
  const does = HAS.has(behind) && /^(?:do|does|did)$/.test(before);
  if (!does && !/^(?:has|have)$/.test(before)) return [];
  const at = does ? to + 1 : to;
  const phrase = ARTICLES.has(units[at]?.norm ?? '') ? phraseFrom(at + 1, asked) : undefined;
  return phrase?.to === units.length ? [phrase] : [];
}

/** "Parking the centre", "the centre: parking?": a name with nothing but a noun beside it. */
function besideName({ units, spans, named, yesNo }: Asked): Attribute | undefined {
  const names = clustersOf(
    named.filter((m) => m.node.kind !== 'concept'),
    units,
  );
  const [only, more] = names.length > 0 ? names : clustersOf(named, units);
  if (!only || more || named.every((m) => m.node.kind === 'place')) return undefined;
  const within = (i: number): boolean => only.from <= i && i < only.to;
  const courtesy = (i: number): boolean =>
    COURTESY.has(units[i]!.norm) ||
    spans.some((s) => s.from <= i && i < s.to && s.senses.some((x) => x.type === 'smalltalk'));
  const beside = units.flatMap((u, i) => (within(i) || BEFORE_NAME.has(u.norm) || courtesy(i) ? [] : [i]));
  const [first, last] = [beside[0], beside.at(-1)];
  if (first === undefined || last === undefined || last - first >= LONGEST || beside.length !== last - first + 1)
    return undefined;
  const noun = beside.every((i) => isNoun(units[i]!) && !DONE.test(units[i]!.norm)) && !QUANTITY.has(units[last]!.norm);
  // "The centre: parking?" asks for it; "crossing province lines?" says something.
  const apart = !yesNo || units[first]!.afterBreak || units[last + 1]?.afterBreak;
  return noun && apart ? { from: first, to: last + 1, bare: true } : undefined;
}

/** Says what was done, and names nothing. */
const DONE = /ed$|^(?:being|make|taken|given|gone|done|seen|held|run|shown|known|kept|put|set|cut|sent|told|said)$/;

const isNoun = ({ kind, norm }: TextUnit): boolean => kind === 'word' && !STOP.has(norm);
