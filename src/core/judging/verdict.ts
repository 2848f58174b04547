/** Yes, no, or not settled: decided by intervals and by what the fact rules out. */
import { type Decision, decide, sameValue } from '../figures.ts';
import type { FactKnowledge } from '../knowledge.ts';
import { currenciesIn, MONEY } from '../reading/currencies.ts';
import type { Reading } from '../reading/read.ts';
import type { Fact, Figure, Verdict } from '../types.ts';
import { gives } from './aspects.ts';
import type { Finding } from './claims.ts';
import { compareFigures, comparesOthers, equalFigures } from './comparing.ts';
import { isDenied, namesFigure } from './denying.ts';
import { isDone, NONE_OPEN, openOf, UNDONE } from './focus.ts';
import {
  comparable,
  holdsValue,
  isFarOff,
  isMislabelled,
  isMisplaced,
  isTransposed,
  meant,
  measures,
  pairsOf,
  strangeBeside,
} from './named-figures.ts';
import { isPart, namesMore, ON_TOP, partsOf, partVerdict, wholeOf } from './parts.ts';
import { unsaid } from './predicate.ts';
import type { JudgeTools } from './tools.ts';
import { turnedIn } from './turned.ts';
import {
  AGREE,
  ALL_BY,
  BEFORE_DEED,
  CAME_OF_IT,
  CAME_OFF,
  CAUSE,
  CONFIRMED,
  COUNTED,
  DIGITS,
  DONE_ALREADY,
  DONE_BY,
  EXACT,
  FAILED,
  FIRST_OTHER,
  HELPED,
  IN_TRUTH,
  JUST_ONE,
  LANGUAGE,
  MANNER,
  NONE_OF,
  NUMERAL,
  ONE_YEAR,
  ONLY,
  PER_SPAN,
  REST,
  SAME,
  SELFSAME,
  THAN_BEFORE,
  TRIED,
  WHAT_PERSON,
  WILL,
} from './verdict-cues.ts';
import {
  asksOfAnother,
  asksOfThose,
  isOfSpeaker,
  MANY_NAMED,
  namesOthers,
  unstatedIn,
  VOUCHED,
  VOUCHED_BY_FIGURE,
  VOUCHED_BY_MANY,
  vouchless,
} from './vouching.ts';

/** What was improved is better than before: that names no time of its own. */
function isThanBefore(folded: string): boolean {
  return THAN_BEFORE.test(folded) && !/(?:19|20)\d\d/.test(folded);
}

/** The figure is of more than a year. */
function spansYears(fact: Fact): boolean {
  const period = fact.observations.at(-1)?.period;
  if (period?.basis === 'unstated' || (period?.kind !== 'range' && period?.kind !== 'since')) return false;
  const end = period.kind === 'range' ? period.to : period.said;
  return Date.parse(end) - Date.parse(period.from) > 367 * 86_400_000;
}

/** Whether the sum just told is in the currency that alone is asked after. */
function unitAsked({ amounts, periods, text }: Reading, figures: readonly Figure[]): Verdict | undefined {
  const [main] = figures.filter((f) => !f.derived && MONEY.has(f.unit));
  const [wanted, more] = currenciesIn(text.folded);
  if (!main || !wanted || more || amounts.length + periods.length > 0 || !IN_UNIT.test(text.folded)) return undefined;
  return main.unit === wanted ? 'yes' : 'no';
}
const IN_UNIT =
  /^\W*(?:(?:and|so|but|sorry|wait)\W+)*(?:(?:is|was|are|were) )?(?:(?:that|this|it|those|they) )?(?:all )?(?:in |meant in |counted in )?(?:us |american )?[\w$€£¥ ]{2,14}\?\s*$|^\W*(?:那|这)?(?:个|是|系|都是|说的是)*[\p{Script=Han}]{2,4}(?:吗|么|嘛|吧|咩)?[?？]?\s*$/iu;

/** "Has it been around for more than three years?": how long before the day of the report it happened. */
function lasted(reading: Reading, fact: Fact, { sources }: JudgeTools): Verdict | undefined {
  const [amount] = reading.amounts;
  const observation = fact.observations.at(-1);
  const until = observation && sources.get(observation.source.id)?.published;
  if (fact.kind !== 'event' || amount?.unit !== 'year' || reading.amounts.length > 1) return undefined;
  if (!until || observation.period.kind !== 'range' || !LASTING.test(reading.text.folded)) return undefined;
  const since = (day: string): number => (Date.parse(until) - Date.parse(day)) / (365.25 * 86_400_000);
  const [most, least] = [since(observation.period.from), since(observation.period.to)];
  const over = amount.comparator === 'over' || amount.comparator === 'atLeast';
  const under = amount.comparator === 'under' || amount.comparator === 'atMost';
  if (least > amount.value) return under || !over ? (under || least > amount.value + 1 ? 'no' : undefined) : 'yes';
  if (most < amount.value) return over || !under ? (over || most < amount.value - 1 ? 'no' : undefined) : 'yes';
  return undefined;
}
const LASTING =
  /\b(?:been (?:around|there|running|open|going|operating|active|in (?:existence|operation))|exist(?:ed|s)?|old|in existence|for (?:more|less|over|at least|nearly|about|under|fewer|\w+) (?:than )?[\w ]{1,12}years?)\b|(?:成立|设立|存在|运行|开办|建立|办)(?:了|有|已|至今|到现在|快|不到|超过)/i;

export interface Ruling {
  readonly verdict: Verdict;
  /** The verdict rests on our 5 % convention. */
  readonly conventional: boolean;
  /** The fact is what was asked of, and does not settle it: its figure leaves the claim open. */
  readonly undecided?: boolean;
  /** It rests on what the fact rules out: the conflict is the point asked. */
  readonly denies?: boolean;
  /** What leaves it open, for --explain. */
  readonly why?: string;
  /** The figures that it was decided by, where that is more than the question names. */
  readonly of?: readonly Figure[];
}

/** Open for a reason that speaks against this fact, too. */
const open = (why: string): Ruling => ({ verdict: 'unstated', conventional: false, why });
/** Open although the fact is what was asked of. */
const undecided = (why: string): Ruling => ({ ...open(why), undecided: true });

/** The verdict, where nothing is said of the subject that the fact does not speak of. */
export function verdictOf(...asked: Parameters<typeof plainVerdict>): Ruling {
  const [reading, fact, , , tools, , known] = asked;
  const ruling = plainVerdict(...asked);
  if (ruling.verdict === 'unstated') return ruling;
  const turned = turnedIn(reading, known, tools.knowledge);
  if (turned.there && turned.doing) return undecided('who does it, and where');
  if (ruling.denies || ruling.verdict !== (reading.negated ? 'no' : 'yes')) return ruling;
  if (!reading.negated && (turned.there || turned.doing)) return undecided('who does it, or where');
  const said = unsaid(reading, fact, known);
  return said ? undecided(`nothing speaks of "${said}"`) : ruling;
}

/** "40 percent were mediated" of a rate of success: of how many it is the rate is another number. */
export function isTried({ text, amounts }: Reading, { observations }: Fact): boolean {
  const figures = observations.at(-1)?.figures ?? [];
  const rate = figures.length > 0 && figures.every((f) => f.unit === 'percent') && amounts.length > 0;
  return rate && TRIED.test(text.folded) && !CAME_OFF.test(text.folded);
}

/** "Is Li a German investor?": somebody, and right behind it what they are said to be. */
function isIdentity({ mentions, units }: Reading): boolean {
  const person = mentions.find((m) => m.node.kind === 'person' && m.from >= 0);
  const body = person && mentions.find((m) => m.node.kind === 'body' && m.from >= person.to);
  return body !== undefined && units.slice(person!.to, body.from).every((u) => !u.afterBreak && COPULA.has(u.norm));
}
const COPULA = new Set(['is', 'was', 'a', 'an', 'the', '是', '就', '一', '个', '名', '位']);

/** The number of something that is counted one by one. */
function countsThings({ unit, saidEnd }: Reading['amounts'][number], { text }: Reading): boolean {
  return (unit === undefined || unit === 'piece') && THINGS.test(text.folded.slice(saidEnd));
}
const THINGS = /^(?:-odd|-plus|\+)? ?(?:\w+ )?(?:pieces|items|articles|units)\b|^[多余来]?件/iu;

function plainVerdict(
  reading: Reading,
  fact: Fact,
  focus: readonly Figure[],
  findings: readonly Finding[],
  tools: JudgeTools,
  named: number,
  known: FactKnowledge,
  follows: boolean,
): Ruling {
  // Beside another thing that nothing explains no part is asked of.
  const strange =
    !ON_TOP.test(reading.text.folded) &&
    findings.some((f) => f.differs === true || (vouchless(f) && f.slot === 'thing'));
  const among = strange ? undefined : partVerdict(reading, fact, tools);
  const conflicts = findings.filter((f) => f.conflict && !(reading.exhaustive && fact.openList && f.say));
  // "Still not ended" names what is open: its negation denies nothing.
  const isOpen = focus.length === 1 && focus[0]!.derived !== undefined && UNDONE.test(reading.text.folded);
  const negated = reading.negated && !isOpen;
  const flip = (v: Verdict): Verdict => (negated && v !== 'unstated' ? (v === 'yes' ? 'no' : 'yes') : v);
  if (among) return { verdict: among, conventional: false };
  // "No pending cases left?": the number of those that are says otherwise.
  const pending = conflicts.length === 0 && NONE_OPEN.test(reading.text.folded) ? openOf(fact, tools) : undefined;
  if (pending && pending.value > 0) return { verdict: 'no', conventional: false, of: [pending] };
  // "Went in, not out", "isn't ending it but …": of two sides no one word says which is asked.
  if (reading.contrast) return undecided('a contrast');
  // What was before, and what has changed since, is told by nothing of one time.
  const better = known.stated.has('improve') && isThanBefore(reading.text.folded);
  const dated = fact.kind === 'event' && reading.periods.some((p) => p.relation === 'before');
  if (reading.earlier && !better && !dated) return undecided('what was before');
  if (AGREE.test(reading.text.folded) && reading.amounts.length === 0) return undecided('what the bot makes of it');
  if (fact.kind === 'claim' && CONFIRMED.test(reading.text.folded)) return undecided('who else holds it');
  if (fact.kind === 'claim' || known.stated.has('first')) {
    if (FIRST_OTHER.test(reading.text.folded)) return undecided('the first of something else');
  }
  if (fact.kind !== 'plan' && WILL.test(reading.text.folded)) return undecided('what will be');
  if (CAME_OF_IT.test(reading.text.folded)) return undecided('what came of it');
  if (SELFSAME.test(reading.text.folded)) return undecided('whether they are the same');
  if (BEFORE_DEED.test(reading.text.folded)) return undecided('which came first');
  // "The 135,500, in a single year?" of several.
  if (ONE_YEAR.test(reading.text.folded) && spansYears(fact) && namesFigure(reading, fact, follows))
    return { verdict: flip('no'), conventional: false, denies: true };
  if (conflicts.length > 0) {
    // "Does the report give …?": what it leaves out, it does not.
    if (reading.aboutSource && conflicts.every((f) => f.say)) return { verdict: flip('no'), conventional: false };
    return isDenied(reading, fact, findings, conflicts, namesFigure(reading, fact, follows))
      ? { verdict: flip('no'), conventional: false, denies: true }
      : open('a conflict that the fact does not settle');
  }
  // "Was that in dollars?" of yuan, whatever else the source makes of them.
  const money = follows ? unitAsked(reading, fact.observations.at(-1)?.figures ?? []) : undefined;
  if (money) return { verdict: flip(money), conventional: false };
  // "Is it …?" with nothing named points at something said before.
  if (named === 0) return open('nothing of the fact is named');
  if (SAME.test(reading.text.folded) && reading.amounts.length === 0)
    return undecided('whether two things are the same');
  if (isOfSpeaker(reading, fact, known, tools)) return undecided('what the speaker did');
  // Whether the source leaves something out is settled only where the fact's keeper has said so.
  if (reading.aboutSource && reading.negated) return undecided('what the source leaves out');
  if (reading.modal) return undecided('what may or should be');
  // "Not one of the 73 was closed": the figure of what was closed says otherwise.
  const [counted, more] = focus.filter((f) => !f.derived && f.value > 0);
  const none = negated && NONE_OF.test(reading.text.folded) && counted !== undefined && more === undefined;
  if (none && !reading.amounts.some((a) => sameValue(counted.value, a.value)))
    return { verdict: 'no', conventional: false };
  // Who somebody is is told by their office alone: whoever spoke of an investor is none.
  if (fact.kind !== 'person' && isIdentity(reading)) return undecided('who somebody is');
  // "One of the 135,500": what is said of a part is not said of the figure.
  if (isPart(reading, fact)) return undecided('a part of the figure');
  // In which language it is to be had is told by nothing that does not say so.
  if (LANGUAGE.test(reading.text.folded)) return undecided('a language');
  // When it was is not told: in no year was it said to have been.
  if (fact.kind === 'event' && reading.periods.length > 0 && fact.observations.at(-1)?.period.basis === 'unstated')
    return undecided('a time that is not told');
  // What brought it about is a claim of its own.
  if (CAUSE.test(reading.text.folded) && !gives(fact, 'why')) return undecided('a cause');
  if (fact.kind === 'plan' && DONE_BY.test(reading.text.folded)) return undecided('when it will be done');
  if (fact.kind === 'plan' && DONE_ALREADY.test(reading.text.folded)) return undecided('whether it has been done');
  if (fact.kind === 'person' && WHAT_PERSON.test(reading.text.folded)) return undecided('what kind of person');
  if (fact.kind === 'claim' && known.speakers.size > 0 && IN_TRUTH.test(reading.text.folded))
    return undecided('whether it is so in truth');
  if (MANNER.test(reading.text.folded)) return undecided('how it was done');
  const counts = fact.kind === 'statistic' && fact.observations.at(-1)?.figures.every((f) => f.unit !== 'ordinal');
  if (counts && HELPED.test(reading.text.folded)) return undecided('who helped');
  const lasting = lasted(reading, fact, tools);
  if (lasting) return { verdict: flip(lasting), conventional: false };
  // A yes vouches for every word: one that nothing explains leaves it open.
  // Where a figure decides, a word of the asker's own may pass.
  // … or where so much else is the fact's own.
  const vouched = reading.amounts.length > 0 ? VOUCHED_BY_FIGURE : named >= MANY_NAMED ? VOUCHED_BY_MANY : VOUCHED;
  // A name of nobody the fact speaks of is never vouched for, wherever in the message it stands.
  if (reading.unknown.some((u) => u.name) || namesOthers(reading, known))
    return open('a name that the fact does not have');
  const unvouched = findings.find((f) => f.cost >= (f.unknown ? vouched : VOUCHED) && !f.aside);
  if (unvouched) return open(`nothing vouches for "${unvouched.asked}"`);
  if (fact.kind === 'person' && asksOfAnother(reading, known, tools)) return open('another office');
  // 七块二, 三单里不到一单: a number that was not read may be the very one.
  if (DIGITS.test(reading.text.folded)) return undecided('how many digits a number has');
  const unread = reading.unknown.find((u) => NUMERAL.test(u.text));
  if (unread) return open(`the number "${unread.text}" was not read`);
  // What only the phrasings name is nothing to say yes to; a figure may still say no.
  const unstated = unstatedIn(reading, known, tools);
  const figures = fact.observations.at(-1)?.figures ?? [];
  const measured = reading.amounts.length > 0 && reading.amounts.every((a) => figures.some((f) => measures(f, a)));
  if (unstated && !measured) return open(`the fact itself does not state "${unstated.text}"`);
  const those = asksOfThose(reading, fact, known, tools);
  if (those) return open(those);
  // "Is that the exact number?": the qualifier tells.
  if (
    EXACT.test(reading.text.folded) &&
    reading.amounts.every((a) => a.comparator === 'equal' || a.comparator === 'exactly')
  ) {
    const meant = (focus.length > 0 ? focus : (fact.observations.at(-1)?.figures ?? [])).filter(
      (f) => !f.derived || focus.includes(f),
    );
    const asked = reading.amounts.filter((a) => meant.every((f) => !sameValue(f.value, a.value)));
    if (meant.length > 0 && asked.length === 0)
      return { verdict: flip(meant.every((f) => f.qualifier === 'exact') ? 'yes' : 'no'), conventional: false };
  }
  // "Only 300" of a figure that reads "over 300" is left open; of one that is another number it is decided.
  const bounded =
    reading.onlyAmount && reading.amounts.length > 0 && reading.amounts.every((a) => !holdsValue(fact, a));
  // "Only the fortieth year", "all told under eight million": the amount decides.
  const whole = reading.exhaustive ? wholeOf(fact, reading, tools) : undefined;
  const measuredOtherwise =
    reading.amounts.length > 0 &&
    reading.amounts.every((a) => !(a.comparator === 'equal' || a.comparator === 'exactly') || !holdsValue(fact, a)) &&
    whole === undefined;
  // What the others are is not told by what some of them are.
  if (reading.exhaustive && fact.partOf && REST.test(reading.text.folded)) return undecided('the rest of them');
  // Some of them were; that all were is told by nothing.
  if (ALL_BY.test(reading.text.folded)) return undecided('how all of them were done');
  if (reading.amounts.length === 0 && JUST_ONE.test(reading.text.folded))
    return fact.openList ? { verdict: flip('no'), conventional: false } : undecided('whether it is one alone');
  if (reading.exhaustive && ONLY.test(reading.text.folded) && namesMore(reading, known, tools.knowledge.nodes))
    return { verdict: flip('no'), conventional: false };
  if (reading.exhaustive && !bounded && !measuredOtherwise) {
    return whole === undefined
      ? undecided('whether it is all there is')
      : { verdict: flip(whole ? 'yes' : 'no'), conventional: false, of: partsOf(fact, focus) };
  }
  // Asked of each month or year, the whole decides nothing.
  if (reading.amounts.length > 0 && PER_SPAN.test(reading.text.folded)) return undecided('an average');
  // What is left of a share is no share of failures, and a count no share.
  const shares = figures.filter((f) => f.unit === 'percent');
  if (shares.length === figures.length && reading.amounts.length === 1 && shares.length > 0) {
    const [amount] = reading.amounts;
    if (FAILED.test(reading.text.folded) && shares.some((f) => sameValue(100 - f.value, amount!.value)))
      return undecided('what is left of a share');
    if (amount!.unit === undefined && COUNTED.test(reading.text.folded.slice(amount!.end)))
      return undecided('a count of a share');
  }
  // A rate of success tells how many came off, and not how many were tried.
  if (isTried(reading, fact)) return undecided('how many it was tried on');
  // Beyond two numbers, or two beside a share, a sum is being done; ours are not the numbers it needs.
  const bare = reading.amounts.filter((a) => a.unit === undefined).length;
  if (reading.amounts.length > 2 || (bare > 1 && figures.every((f) => f.unit === 'percent')))
    return undecided('a sum of other numbers');
  if (reading.amounts.every((a) => a.comparator === 'equal')) {
    if (reading.comparing && !better && comparesOthers(reading, known)) return undecided('a comparison with others');
    if ((reading.comparing && !better) || reading.equating) {
      const compared = reading.equating ? equalFigures(focus) : compareFigures(reading, focus, fact, tools);
      return compared === undefined
        ? undecided('a comparison that the bounds leave open')
        : { verdict: flip(compared.held ? 'yes' : 'no'), conventional: false, of: compared.of };
    }
    if (reading.amounts.length === 0) return { verdict: flip('yes'), conventional: false };
  }
  // A share of what is done settles nothing of what is left.
  const left = UNDONE.test(reading.text.folded);
  const all = (fact.observations.at(-1)?.figures ?? []).filter((f) => !(left && f.derived && f.unit === 'percent'));
  const plain = all.filter((f) => !f.derived);
  // Also where what was done of them stands beside the clause that asks.
  const done = plain.filter((f) => isDone(f, reading, tools));
  const pool = focus.length > 0 ? focus : done.length > 0 ? done : plain;
  // "More than 130,000 on their desks": which of the two counts is meant is not said, and they differ on it.
  const [bound] = reading.amounts;
  if (
    done.length === 0 &&
    reading.amounts.length === 1 &&
    bound!.comparator !== 'equal' &&
    bound!.comparator !== 'exactly'
  ) {
    const rulings = new Set(
      pool.filter((f) => comparable(f, bound!) && f.unit === pool[0]!.unit).map((f) => decide(f, bound!).verdict),
    );
    if (rulings.has('yes') && rulings.has('no')) return undecided('which of its figures is meant');
  }
  let decision: Decision = { verdict: 'yes', conventional: false };
  const held = new Set<Figure>();
  const paired = pairsOf(reading, all, tools);
  const wholes = fact.partOf ? (tools.facts.find((f) => f.id === fact.partOf)?.observations.at(-1)?.figures ?? []) : [];
  for (const amount of reading.amounts) {
    // "All 73 cases", "of the 1,400": the number only names what is asked about.
    if (
      !paired &&
      reading.amounts.length > 1 &&
      all.some((f) => comparable(f, amount) && sameValue(f.value, amount.value) && !pool.includes(f))
    )
      continue;
    // "Over 300 of the 1,400": the number of the whole, beside the part's own.
    const whole = wholes.find((f) => sameValue(f.value, amount.value));
    if (whole && reading.amounts.length > 1 && !holdsValue(fact, amount)) {
      const said = decide(whole, amount).verdict;
      if (said === 'no') decision = { verdict: 'no', conventional: false };
      continue;
    }
    const own = paired?.get(amount);
    const able = own ? [own] : pool.filter((f) => comparable(f, amount));
    // Pieces are no tons and no yuan.
    if (countsThings(amount, reading) && able.length > 0 && able.every((f) => !measures(f, amount)))
      return undecided(`no number of what "${amount.text}" counts`);
    // Without a unit the amount is held against the figure nearest to it in size.
    const nearest = [...(able.length > 0 ? able : all.filter((f) => comparable(f, amount)))].sort(
      (a, b) =>
        Math.abs(Math.log((a.value || 1) / (amount.value || 1))) -
        Math.abs(Math.log((b.value || 1) / (amount.value || 1))),
    )[0];
    if (!nearest) {
      // "800万吨" of pieces: it is their number, in another unit.
      if (isMislabelled(amount, all, reading, tools)) return { verdict: flip('no'), conventional: false };
      return undecided(`no figure for "${amount.text}"`);
    }
    held.add(nearest);
    const next = decide(nearest, meant(amount, nearest, reading));
    // "Over 800,000" follows from over 8 million, and has lost a digit all the same.
    if (next.verdict === 'yes' && isMisplaced(nearest, amount)) return undecided(`a digit lost in "${amount.text}"`);
    // "Over 14,000" of over 1,400: the bound leaves it open, and the number is theirs with a digit too many.
    const misquoted = next.verdict === 'unstated' && (isMisplaced(nearest, amount) || isTransposed(nearest, amount));
    if (misquoted && negated) return undecided(`a digit amiss in "${amount.text}"`);
    if (misquoted) {
      decision = { verdict: 'no', conventional: false };
      continue;
    }
    if (next.verdict === 'unstated') return { ...next, ...undecided(`the bounds leave "${amount.text}" open`) };
    // Another number is denied only where no strange word stands beside it: that may compare ("scaled 40 million").
    // "So about 29 cases?" behind a rate: a number so far off is of something else that is being worked out.
    if (
      next.verdict === 'no' &&
      follows &&
      isFarOff(nearest, amount) &&
      !holdsValue(fact, amount) &&
      named < MANY_NAMED
    )
      return undecided(`"${amount.text}" may be another figure`);
    if (next.verdict === 'no' && amount.comparator === 'equal' && strangeBeside(amount, reading, tools))
      return undecided(`a strange word beside "${amount.text}"`);
    if (next.verdict === 'no') decision = next;
    else if (next.conventional) decision = { ...decision, conventional: true };
  }
  if (unstated && flip(decision.verdict) !== 'no') return open(`the fact itself does not state "${unstated.text}"`);
  // "63 in and 73 out": where each number is one of the fact's, all of them are told, whichever decided.
  const numbered = new Set(
    reading.amounts.flatMap((a) => all.filter((f) => comparable(f, a) && sameValue(f.value, a.value))),
  );
  const swapped = reading.amounts.length > 1 && numbered.size === reading.amounts.length ? [...numbered] : undefined;
  const beside = held.size > 1 || [...held].some((f) => f.derived && !focus.includes(f)) ? [...held] : undefined;
  const told = swapped ?? beside;
  return {
    verdict: flip(decision.verdict),
    conventional: decision.conventional,
    ...(told ? { of: told } : {}),
  };
}
