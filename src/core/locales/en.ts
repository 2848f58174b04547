/** English interface strings, numbers and dates. */
import { lastDay, partsOf } from '../dates.ts';
import type { Period, Qualifier } from '../types.ts';
import type { FigureWords, Wording } from './wording.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const QUALIFIER: { readonly [Q in Qualifier]: string } = {
  exact: '',
  over: 'over ',
  nearly: 'nearly ',
  about: 'about ',
  upTo: 'up to ',
};
/** Rounded figures of ours are "about" whatever they are, and bounds on top. */
const DERIVED: { readonly [Q in Qualifier]: string } = {
  exact: '',
  over: 'at least about ',
  nearly: 'nearly ',
  about: 'about ',
  upTo: 'at most about ',
};
const GROUPED = new Intl.NumberFormat('en', { maximumFractionDigits: 2 });
const SCALED = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

function number(value: number): string {
  for (const [size, name] of SCALES) {
    const scaled = value / size;
    // Scaled only where nothing is lost by it.
    if (Math.abs(scaled) >= 1 && Math.abs(scaled * 1000 - Math.round(scaled * 1000)) < 1e-6) {
      return `${SCALED.format(scaled)} ${name}`;
    }
  }
  return GROUPED.format(value);
}
function ordinal(n: number): string {
  const rest = n % 100;
  const ending = rest > 10 && rest < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
}
function rounded({ value, derived, unit }: FigureWords): number {
  if (!derived) return value;
  if (unit.dimension === 'rate') return Math.round(value * 100) / 100;
  return unit.dimension === 'mass' && value < 100 ? Math.round(value * 10) / 10 : Math.round(value);
}
function day(iso: string): string {
  const { year, month, date } = partsOf(iso);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}
function range(from: string, to: string): string {
  const a = partsOf(from);
  const b = partsOf(to);
  const whole = a.date === 1 && b.date === lastDay(b.year, b.month);
  if (from === to) return day(from);
  if (whole && a.month === 1 && b.month === 12) return a.year === b.year ? `${a.year}` : `${a.year} to ${b.year}`;
  if (whole && a.year === b.year && a.month === b.month) return `${MONTHS[a.month - 1]} ${a.year}`;
  if (whole && a.year === b.year && a.month === 1 && b.month === 6) return `the first half of ${a.year}`;
  if (whole && a.year === b.year && a.month === 7 && b.month === 12) return `the second half of ${a.year}`;
  if (whole) return `${MONTHS[a.month - 1]} ${a.year} to ${MONTHS[b.month - 1]} ${b.year}`;
  return `${day(from)} to ${day(to)}`;
}
function period(p: Period): string {
  switch (p.kind) {
    case 'range':
      return range(p.from, p.to);
    case 'fiscal':
      return p.label.en ?? range(p.from, p.to);
    case 'asOf':
      return day(p.asOf);
    case 'since':
      return `since ${p.from.endsWith('-01-01') ? p.from.slice(0, 4) : day(p.from)}`;
    case 'vague':
      return p.text.en ?? p.text.zh ?? '';
    case 'none':
      return '';
  }
}

export const en: Wording = {
  figure(words, form) {
    const { unit, qualifier, derived } = words;
    const value = rounded(words);
    const said = (derived ? DERIVED : QUALIFIER)[qualifier];
    if (unit.id === 'ordinal') return `${said}${ordinal(value)}`;
    const before = unit.before?.en ?? '';
    const amount = `${before}${number(value)}`;
    if (form === 'bare') return `${said}${amount}`;
    const name = value === 1 ? unit.en.one : unit.en.other;
    return `${said}${amount}${name ? ` ${name}` : ''}`;
  },
  period,
  day,
  speaker: (name, office) => (office ? `${name}, ${office}` : name),
  saidBy: (speaker, byContext) => `Said by ${speaker}${byContext ? ' (by context)' : ''}.`,
  asked: (speaker, byContext, line) =>
    `${speaker.charAt(0).toUpperCase()}${speaker.slice(1)}${byContext ? ' (by context)' : ''}: ${line}`,
  sourced: (source, site, line) => `Source: ${source}${site ? `, at ${site}` : ''}. It says: ${line}`,
  noSpeaker: 'The source names no speaker for it.',
  periodNote: (text) => `Period: ${text}.`,
  openPeriodNote: (said) => `As said on ${said}.`,
  contextPeriod: 'The period is by context.',
  source: ({ publisher, title, published, locator }) =>
    [publisher, title, published, locator].filter(Boolean).join(', '),
  locator: (text) => text,
  reviewDue: (reviewed) => `Last reviewed on ${reviewed}; a new review is due.`,
  readAs: (pairs) => `I read ${pairs.map((p) => `"${p.typed}" as "${p.read}"`).join(', ')}.`,
  tookAs: (asked, meant) => `I took "${asked}" as ${meant}.`,
  verdict: { yes: 'Yes.', no: 'No.', unstated: 'The source does not settle that.' },
  confirmed: {
    fails: { yes: 'Yes, it is not so.', no: 'No, it is so.' },
    either: { yes: 'That is right.', no: 'That is not right.' },
  },
  conventional: 'This rests on our reading of "nearly" and "about" as within 5 percent.',
  differs(slot, asked, have, line) {
    const but = have ? `For ${have}: ` : 'What there is: ';
    switch (slot) {
      case 'place':
      case 'period':
        return `Not for ${asked}. ${but}${line}`;
      case 'body':
        return `Nothing here on ${asked} for this. What there is: ${line}`;
      case 'person':
        return `Nothing here from or about ${asked} for this. What there is: ${line}`;
      case 'publication':
        return `Nothing here is from ${asked}. ${have} has this: ${line}`;
      case 'figure':
        return `The source does not settle that. What it says: ${line}`;
      default:
        return `The source does not speak of "${asked}" here. What there is: ${line}`;
    }
  },
  notMentioned: (asked, line) => `The source does not mention ${asked}. What it says: ${line}`,
  missing: (aspect, line) => `${MISSING[aspect] ?? 'The source does not say.'} What there is: ${line}`,
  exact: (word) =>
    word ? `The source says "${word}"; it gives no exact figure.` : 'The source gives this figure without a qualifier.',
  calculated({ kind, result, operands: [a = '', b = ''], by, given, span, each, asStated, until }) {
    const said = {
      average: `${result} a ${span} on average`,
      each: `${result} a ${each}`,
      complement: `That leaves ${result}`,
      oneIn: result.replace(/^((?:at (?:least|most) )?(?:about )?)/, '$1one in '),
      ofTen: `${result} of every ${by === undefined || by === 10 ? 'ten' : GROUPED.format(by)}`,
      ratio: `${result} to 1`,
      excess: `${result} more`,
      difference: result,
      share: result,
      inverse: `${result} to the yuan`,
      convert: `${result} at the rate that the report's own conversion implies`,
      elapsed: by === undefined ? `${result} by ${until}, the day of the report` : `${result} by ${by}`,
      mass: result,
      beyond: `${result} more than ${given}`,
      reach: `${result} short of ${given}`,
      between: `${result} lie between the two`,
      nth: `${by} was year ${result}`,
      nthYear: `Year ${result} falls in ${by}`,
      exchange: `US$${number(by ?? 0)} come to ${result} at the rate that the report's own conversion implies`,
    }[kind];
    const working = {
      average: `${a} ÷ ${GROUPED.format(by ?? 1)} ${span}s`,
      each: `${a} ÷ ${b}`,
      complement: `all less ${a} ÷ ${b}`,
      oneIn: `${b} ÷ the difference of ${b} and ${a}`,
      ofTen: b ? `${by ?? 10} × ${a} ÷ ${b}` : a,
      ratio: `${a} ÷ ${b}`,
      excess: `${a} ÷ ${b}, less the whole`,
      difference: `${a} less ${b}`,
      share: `${a} ÷ ${b}`,
      inverse: `${a} ÷ ${b}`,
      convert: `${a} ÷ ${b}`,
      elapsed: 'counted from the date below',
      mass: `${a} × 1,000`,
      beyond: `${a} less ${given}`,
      reach: `${given} less ${a}`,
      between: 'counted from the dates below',
      nth: 'counted back from the year below',
      nthYear: 'counted on from the year below',
      exchange: `US$${number(by ?? 0)} × ${a}`,
    }[kind];
    const lead = asStated ? `taken as they stand, the figures give ${said}` : said;
    const limit = asStated ? '; each is only a lower bound, so the source settles no share' : '';
    return `${lead.charAt(0).toUpperCase()}${lead.slice(1)}: our arithmetic, ${working}${limit}.`;
  },
  nothingFurther: 'There is nothing further on that here.',
  notWorked: 'That cannot be worked out from what the source gives.',
  otherCurrency: 'The source gives no amount in that currency.',
  notComparable: 'The source does not put these figures together: they are of different measures, bodies or periods.',
  citation: (line, parts) => `${line.replace(/\.$/, '')} (${parts.filter(Boolean).join('; ')}).`,
  claimVerdict: {
    agrees: 'Agrees',
    differs: 'Differs',
    scope: 'Another scope',
    notcovered: 'Not covered',
  },
  checked: (verdict, claims, all) =>
    all
      ? `${verdict}: all ${claims} claims.`
      : claims === 1
        ? `${verdict}.`
        : `${verdict}: the gravest of ${claims} claims.`,
  claim: (verdict, text, ours) => `${verdict}: "${text}"${ours ? ` Here: ${ours}` : ''}`,
  noClaims: 'There is no claim in that which could be checked.',
  severalMeanings: (value, count) =>
    `${number(value)} stands for ${count === 2 ? 'two' : count === 3 ? 'three' : count} different figures:`,
  more: (count) => `And ${count} more; ask about any part of it.`,
  noFigure: (asked) => `No fact here holds the figure "${asked}".`,
  nothingTold: 'Nothing has been told yet that could be put another way. Ask a question first.',
  choices: 'Which of these do you mean?',
  abstain: (topics) =>
    `I have no sourced fact on that. I cover: ${topics.join(', ')}. To have a fact added, tell the keeper of the facts (see CONTRIBUTING).`,
  empty: "Ask a question in a few words, such as: How many IP cases did Shanghai's courts conclude?",
  help: (topics) =>
    `I answer questions on the enforcement of intellectual property from sourced facts, and say so where they do not tell. Ask in your own words, in English or Chinese. I cover: ${topics.join(', ')}. No legal advice.`,
  greeting: 'Hello. Ask me about the enforcement of intellectual property; "help" says what I cover.',
  thanks: 'You are welcome.',
  goodbye: 'Goodbye.',
};

const MISSING: { readonly [aspect: string]: string } = {
  count: 'The source gives no number.',
  amount: 'The source gives no amount.',
  share: 'The source gives no share or percentage.',
  who: 'The source does not say who.',
  speaker: 'The source names no speaker for it.',
  personTitle: 'The source gives no title.',
  when: 'The source gives no date.',
  asOf: 'The source gives no date.',
  where: 'The source does not say where.',
  which: 'The source does not say which.',
  why: 'The source gives no reason.',
  how: 'The source does not say how.',
  meaning: 'The source does not explain the name.',
  definition: 'The source does not define it.',
  exactness: 'The source gives no exact figure.',
};
