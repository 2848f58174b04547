/** `eval`: both halves of the labelled questions; of the reporting half only totals are ever printed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../assemble.ts';
import type { Config } from '../config.ts';
import type { Engine } from '../core/engine.ts';
import { LOCALES } from '../core/types.ts';
import { type AskedOn, askOn } from '../curate/asking-on.ts';
import {
  type CheckJudgement,
  type Judgement,
  judgeCheck,
  judgeOne,
  judgeTurns,
  sameText,
  wilson,
} from '../curate/evaluate.ts';
import { type Heard, hearOverviews } from '../curate/overviews.ts';
import { type Held, holdPrecedents } from '../curate/precedents.ts';
import { readChecks, readConversations, readLabelled } from '../curate/questions.ts';
import { AppError } from '../errors.ts';
import { PACKAGE_ROOT } from '../facts/paths.ts';
import type { Warnings } from '../log.ts';
import { flags } from './options.ts';

const USAGE = `Usage: npm run eval -- [--gate] [--misses]
  --gate    exit 1 where a floor is missed
  --misses  list what went wrong in the tuning half`;

/** What the project wants of the reporting half, in percent. Shown as met or missed, never lowered. */
const TARGETS = {
  right: 92,
  rightOrOffered: 97,
  wrong: 1.5,
  answeredOut: 2,
  choicesOut: 10,
  quietOffTopic: 97,
  hardRight: 92,
  hardWrong: 1.5,
  hardAnsweredOut: 2,
  verdicts: 95,
  reversed: 0,
  arithmetic: 90,
  turns: 90,
  checks: 90,
} as const;
/**
 * What has been reached once: `--gate` fails below it, and it is raised with every gain. `rightOrOffered` once stood at
 * 86: then a yes/no question that its figure leaves open got choices, which this rate counts. The batch interface wants
 * it `nearest`, which the rate does not count, so the floor was measured anew.
 */
const REACHED = {
  right: 91,
  rightOrOffered: 94,
  wrong: 1.1,
  answeredOut: 1.9,
  choicesOut: 3,
  quietOffTopic: 95,
  hardRight: 81,
  hardWrong: 4,
  hardAnsweredOut: 2.8,
  verdicts: 90,
  reversed: 1.1,
  arithmetic: 88,
  turns: 87.5,
  checks: 91,
} as const;
type Rate = keyof typeof TARGETS;
/** Rates that are good when low. */
const LOW: readonly Rate[] = ['wrong', 'answeredOut', 'choicesOut', 'hardWrong', 'hardAnsweredOut', 'reversed'];

interface Line {
  readonly name: string;
  readonly count: number;
  readonly of: number;
}

const percent = (n: number): string => n.toFixed(1).padStart(5);

function show({ name, count, of }: Line): string {
  const { low, high } = wilson(count, of);
  return `  ${name.padEnd(34)} ${percent((100 * count) / Math.max(1, of))} %  (${count} of ${of}; ${low.toFixed(1)}–${high.toFixed(1)})`;
}

export interface Totals {
  readonly inScope: number;
  readonly right: number;
  readonly offered: number;
  readonly wrong: number;
  readonly silent: number;
  readonly out: number;
  readonly answeredOut: number;
  readonly choicesOut: number;
  readonly near: number;
  readonly answeredNear: number;
  readonly offTopic: number;
  readonly quietOffTopic: number;
}

export function totalsOf(list: readonly Judgement[]): Totals {
  const inScope = list.filter((j) => j.question.scope === 'in');
  const out = list.filter((j) => j.question.scope === 'out');
  const count = (outcome: string): number => inScope.filter((j) => j.outcome === outcome).length;
  const offTopic = out.filter((j) => j.question.miss === 'off-topic');
  const near = out.filter((j) => j.question.miss !== 'off-topic');
  return {
    inScope: inScope.length,
    right: count('right'),
    offered: count('offered'),
    wrong: count('wrong'),
    silent: count('silent'),
    out: out.length,
    answeredOut: out.filter((j) => j.fault).length,
    choicesOut: out.filter((j) => j.answer.kind === 'choices').length,
    near: near.length,
    answeredNear: near.filter((j) => j.fault).length,
    offTopic: offTopic.length,
    quietOffTopic: offTopic.filter(
      (j) => j.answer.kind !== 'choices' && j.answer.kind !== 'nearest' && j.answer.kind !== 'answer',
    ).length,
  };
}

function table(title: string, list: readonly Judgement[]): string[] {
  const lines = [title];
  for (const [name, part] of [
    ['all', list],
    ['English', list.filter((j) => j.question.locale === 'en')],
    ['Chinese', list.filter((j) => j.question.locale === 'zh')],
  ] as const) {
    const t = totalsOf(part);
    lines.push(` ${name}`);
    lines.push(show({ name: 'in scope: right', count: t.right, of: t.inScope }));
    lines.push(show({ name: 'in scope: right or offered', count: t.right + t.offered, of: t.inScope }));
    lines.push(show({ name: 'in scope: wrong', count: t.wrong, of: t.inScope }));
    lines.push(show({ name: 'out of scope: answered', count: t.answeredOut, of: t.out }));
    lines.push(show({ name: '  of them near misses', count: t.answeredNear, of: t.near }));
    lines.push(show({ name: 'out of scope: choices', count: t.choicesOut, of: t.out }));
    lines.push(show({ name: 'off topic: nothing offered', count: t.quietOffTopic, of: t.offTopic }));
  }
  const v = verdictsOf(list);
  lines.push(show({ name: 'yes/no: right', count: v.right, of: v.all }));
  lines.push(show({ name: 'yes/no: reversed', count: v.reversed, of: v.settled }));
  lines.push(' right / wrong / out of scope answered, by style');
  const styles = [...new Set(list.map((j) => j.question.style))].sort();
  for (const style of styles) {
    const t = totalsOf(list.filter((j) => j.question.style === style));
    lines.push(
      `  ${style.padEnd(12)} ${t.right} of ${t.inScope} right, ${t.wrong} wrong; ${t.answeredOut} of ${t.out} answered`,
    );
  }
  return lines;
}

/** Yes/no questions, with those that the store leaves open: right is the meant verdict, or none where none is meant. */
function verdictsOf(list: readonly Judgement[]): { all: number; right: number; settled: number; reversed: number } {
  const asked = list.filter((j) => j.question.verdict);
  const settled = asked.filter((j) => j.question.verdict !== 'unstated');
  const isReversed = (j: Judgement): boolean =>
    j.answer.kind === 'answer' && j.answer.verdict !== undefined && j.answer.verdict !== j.question.verdict;
  return {
    all: asked.length,
    right: asked.filter((j) => (j.question.scope === 'out' ? !j.fault : j.outcome === 'right')).length,
    settled: settled.length,
    reversed: settled.filter(isReversed).length,
  };
}

const isRight = (j: Judgement): boolean => (j.question.scope === 'out' ? !j.fault : j.outcome === 'right');

/** Rates of one half: the questions, the hard ones, the turns of conversations, the claim checks. */
interface Half {
  readonly plain: readonly Judgement[];
  readonly hard: readonly Judgement[];
  readonly turns: readonly Judgement[];
  readonly checks: readonly CheckJudgement[];
}

function runHalf(engine: Engine, folder: string, seen: ReadonlySet<string>): Half & { dropped: number } {
  const all = readLabelled(folder);
  const questions = all.filter((q) => !seen.has(sameText(q.q)));
  const judged = questions.map((q) => judgeOne(engine, q));
  return {
    dropped: all.length - questions.length,
    plain: judged.filter((j) => !j.question.hard),
    hard: judged.filter((j) => j.question.hard),
    turns: readConversations(folder).flatMap((c) => judgeTurns(engine, c)),
    checks: readChecks(folder).map((c) => judgeCheck(engine, c)),
  };
}

function otherTables(half: Half): string[] {
  const lines = [...table(' Hard questions', half.hard), ' Conversations and claim checks'];
  for (const [name, locale] of [
    ['English', 'en'],
    ['Chinese', 'zh'],
  ] as const) {
    const turns = half.turns.filter((j) => j.question.locale === locale);
    const checks = half.checks.filter((c) => c.labelled.locale === locale);
    lines.push(show({ name: `turns right, ${name}`, count: turns.filter(isRight).length, of: turns.length }));
    lines.push(show({ name: `checks right, ${name}`, count: checks.filter((c) => c.right).length, of: checks.length }));
  }
  const faults = half.turns.filter((j) => j.fault || j.outcome === 'wrong').length;
  lines.push(show({ name: 'turns wrong or out of scope answered', count: faults, of: half.turns.length }));
  return lines;
}

export async function evalCommand(args: string[], config: Config, log: Warnings): Promise<number> {
  const { values } = flags(
    { args, options: { gate: { type: 'boolean' }, misses: { type: 'boolean' }, cache: { type: 'string' } } },
    USAGE,
  );
  const folder = join(PACKAGE_ROOT, 'test', 'questions');
  if (!existsSync(folder))
    throw new AppError('INPUT_INVALID', 'there are no labelled questions here', {
      hint: 'run this in a checkout of the project',
    });
  const cacheDir = values.cache ?? config.CACHE_DIR;
  const engine = await assemble({ packs: ['shanghai-2023'], ...(cacheDir ? { cacheDir } : {}) }, log);
  const phrasings = new Set(
    engine.prepared.store.facts.flatMap((f) => [...(f.questions.en ?? []), ...(f.questions.zh ?? [])].map(sameText)),
  );
  const tuning = runHalf(engine, join(folder, 'tuning'), new Set());
  const tuned = [...tuning.plain, ...tuning.hard];
  const seen = new Set([...phrasings, ...tuned.map((j) => sameText(j.question.q))]);
  const reporting = runHalf(engine, join(folder, 'reporting'), seen);
  const out = [
    ...table('Tuning half', tuning.plain),
    ...otherTables(tuning),
    '',
    ...table(
      `Reporting half (${reporting.dropped} dropped as equal to a phrasing or a tuning question)`,
      reporting.plain,
    ),
    ...otherTables(reporting),
  ];
  out.push('', ...askingOnLines(askOn(engine, join(folder, 'asking-on'), ASKED_ON)));
  out.push('', ...overviewLines(hearOverviews(engine, join(folder, 'overviews'))));
  out.push('', ...precedentLines(holdPrecedents(engine, join(folder, 'precedents'))));
  out.push('', 'Targets of the reporting half', ...targetLines(ratesOf(reporting)));
  if (values.misses)
    out.push(
      '',
      'Tuning half, what went wrong',
      ...[...tuned, ...tuning.turns].flatMap(missLine),
      ...tuning.checks
        .filter((c) => !c.right)
        .map((c) => `CHECK ${c.labelled.check}\n      wanted ${c.labelled.verdict}, got ${c.answer.verdict}`),
    );
  process.stdout.write(`${out.join('\n')}\n`);
  return values.gate ? gate(ratesOf(reporting)) : 0;
}

/** Facts with a figure, which ways of asking on are tried behind. */
const ASKED_ON = [
  'court-caseload-2020-2022',
  'customs-seizures',
  'goods-destroyed',
  'wipo-centre-caseload',
  'german-company-investment',
];

/** Ways of asking on by a writer whose ways the lexicon does not have: of these, too, only totals are printed. */
function askingOnLines(asked: readonly AskedOn[]): string[] {
  const lines = ['Asking on about a line, in ways that the lexicon does not have'];
  for (const locale of LOCALES) {
    const theirs = asked.filter((a) => a.locale === locale);
    const of = theirs.length;
    lines.push(show({ name: `right, ${NAMES[locale]}`, count: theirs.filter((a) => a.right).length, of }));
    lines.push(
      show({ name: `something else told, ${NAMES[locale]}`, count: theirs.filter((a) => a.wrong).length, of }),
    );
  }
  return lines;
}
const NAMES = { en: 'English', zh: 'Chinese' } as const;

/** Names of topics and ways to want several statements, by a writer whose words the store does not have: totals, too. */
function overviewLines(heard: readonly Heard[]): string[] {
  const lines = ['Overviews, in words that the store does not have'];
  for (const locale of LOCALES) {
    const [names, ways] = (['name', 'wanting'] as const).map((what) =>
      heard.filter((h) => h.locale === locale && h.what === what),
    );
    const count = (list: readonly Heard[], test: (h: Heard) => boolean): number => list.filter(test).length;
    lines.push(
      show({ name: `names heard, ${NAMES[locale]}`, count: count(names!, (h) => h.right), of: names!.length }),
      show({ name: `something else told, ${NAMES[locale]}`, count: count(names!, (h) => h.wrong), of: names!.length }),
      show({ name: `several or one, ${NAMES[locale]}`, count: count(ways!, (h) => h.right), of: ways!.length }),
    );
  }
  return lines;
}

/** Messages of the facts by a writer whom the store has not learnt from: totals, too. */
function precedentLines(held: readonly Held[]): string[] {
  const lines = ['Statements and questions of each fact, by a writer whom the store has not learnt from'];
  for (const locale of LOCALES) {
    for (const [kind, right, wrong] of [
      ['holds', 'what holds: yes', 'no'],
      ['fails', 'what fails: no', 'yes'],
      ['open', 'what is open: left open', 'settled'],
      ['told', 'questions told', 'something else told'],
      ['untold', 'questions not told', 'told'],
    ] as const) {
      const theirs = held.filter((h) => h.locale === locale && h.kind === kind);
      const of = theirs.length;
      const count = (test: (h: Held) => boolean): number => theirs.filter(test).length;
      lines.push(
        show({ name: `${right}, ${NAMES[locale]}`, count: count((h) => h.right), of }),
        show({ name: `  ${wrong}`, count: count((h) => h.wrong), of }),
      );
    }
  }
  return lines;
}

function missLine(j: Judgement): string[] {
  const { question, answer } = j;
  const got = `${answer.kind}${'verdict' in answer && answer.verdict ? `/${answer.verdict}` : ''} ${answer.top.map((t) => `${t.factId} ${t.score}`).join(', ')}`;
  if (j.outcome === 'right') return [];
  if (question.scope === 'out') {
    const loud = question.miss === 'off-topic' && (answer.kind === 'nearest' || answer.kind === 'choices');
    return j.fault || loud
      ? [`OUT ${j.fault ? 'ANSWERED' : 'loud'} [${question.miss}/${question.style}] ${question.q}\n      → ${got}`]
      : [];
  }
  return [
    `IN ${j.outcome?.toUpperCase()} [${question.style}] ${question.q}\n      wanted ${question.facts.join('|')}${question.verdict ? `/${question.verdict}` : ''} ${j.why ?? ''}\n      → ${got}`,
  ];
}

function ratesOf(half: Half): { readonly [R in Rate]: number } {
  const rate = (k: number, n: number): number => (100 * k) / Math.max(1, n);
  const [t, h] = [totalsOf(half.plain), totalsOf(half.hard)];
  const v = verdictsOf([...half.plain, ...half.hard]);
  const sums = half.hard.filter((j) => j.question.style === 'arithmetic');
  return {
    right: rate(t.right, t.inScope),
    rightOrOffered: rate(t.right + t.offered, t.inScope),
    wrong: rate(t.wrong, t.inScope),
    answeredOut: rate(t.answeredOut, t.out),
    choicesOut: rate(t.choicesOut, t.out),
    quietOffTopic: rate(t.quietOffTopic, t.offTopic),
    hardRight: rate(h.right, h.inScope),
    hardWrong: rate(h.wrong, h.inScope),
    hardAnsweredOut: rate(h.answeredOut, h.out),
    verdicts: rate(v.right, v.all),
    reversed: rate(v.reversed, v.settled),
    arithmetic: rate(sums.filter(isRight).length, sums.length),
    turns: rate(half.turns.filter(isRight).length, half.turns.length),
    checks: rate(half.checks.filter((c) => c.right).length, half.checks.length),
  };
}

function meets(name: Rate, value: number, bound: number): boolean {
  return LOW.includes(name) ? value <= bound : value >= bound;
}

/** Each target with what the reporting half reaches. */
function targetLines(rates: { readonly [R in Rate]: number }): string[] {
  return (Object.keys(TARGETS) as Rate[]).map((name) => {
    const met = meets(name, rates[name], TARGETS[name]) ? 'met' : 'MISSED';
    return `  ${name.padEnd(16)} ${percent(rates[name])} %, target ${LOW.includes(name) ? 'at most' : 'at least'} ${TARGETS[name]} %: ${met}`;
  });
}

function gate(rates: { readonly [R in Rate]: number }): number {
  const lost = (Object.keys(REACHED) as Rate[]).filter((name) => !meets(name, rates[name], REACHED[name]));
  for (const name of lost)
    process.stderr.write(`gate: ${name} is ${rates[name].toFixed(1)} %, had reached ${REACHED[name]} %\n`);
  return lost.length > 0 ? 1 : 0;
}
