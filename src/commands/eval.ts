/** `eval`: both halves of the labelled questions; of the reporting half only totals are ever printed. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { assemble } from '../assemble.ts';
import type { Config } from '../config.ts';
import { type Judgement, judgeOne, sameText, wilson } from '../curate/evaluate.ts';
import { type Labelled, readLabelled } from '../curate/questions.ts';
import { AppError } from '../errors.ts';
import { PACKAGE_ROOT } from '../facts/paths.ts';
import type { Logger } from '../log.ts';
import { flags } from './options.ts';

const USAGE = `Usage: npm run eval -- [--gate] [--misses]
  --gate    exit 1 where a floor is missed
  --misses  list what went wrong in the tuning half`;

/** What the project wants of the reporting half, in percent. Shown as met or missed, never lowered. */
const TARGETS = { right: 75, rightOrOffered: 88, wrong: 4, answeredOut: 6, choicesOut: 10, quietOffTopic: 97 } as const;
/**
 * What has been reached once: `--gate` fails below it, and it is raised with every gain. `rightOrOffered` once stood at
 * 86: then a yes/no question that its figure leaves open got choices, which this rate counts. The batch interface wants
 * it `nearest`, which the rate does not count, so the floor was measured anew.
 */
const REACHED = { right: 77, rightOrOffered: 85, wrong: 4, answeredOut: 6, choicesOut: 10, quietOffTopic: 95 } as const;
type Rate = keyof typeof TARGETS;
/** Rates that are good when low. */
const LOW: readonly Rate[] = ['wrong', 'answeredOut', 'choicesOut'];

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
  const verdicts = list.filter((j) => j.question.scope === 'in' && j.question.verdict);
  lines.push(
    show({
      name: 'yes/no in scope: right',
      count: verdicts.filter((j) => j.outcome === 'right').length,
      of: verdicts.length,
    }),
  );
  const reversed = verdicts.filter(
    (j) => 'verdict' in j.answer && j.answer.kind === 'answer' && j.answer.verdict !== j.question.verdict,
  );
  lines.push(show({ name: 'yes/no in scope: reversed', count: reversed.length, of: verdicts.length }));
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

export function evalCommand(args: string[], config: Config, log: Logger): number {
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
  const engine = assemble({ packs: ['shanghai-2023'], ...(cacheDir ? { cacheDir } : {}) }, log);
  const phrasings = new Set(
    engine.prepared.store.facts.flatMap((f) => [...(f.questions.en ?? []), ...(f.questions.zh ?? [])].map(sameText)),
  );
  const tuning = readLabelled(join(folder, 'tuning'));
  const reportingAll = readLabelled(join(folder, 'reporting'));
  const seen = new Set([...phrasings, ...tuning.map((q) => sameText(q.q))]);
  const reporting = reportingAll.filter((q) => !seen.has(sameText(q.q)));
  const run = (list: readonly Labelled[]): Judgement[] => list.map((q) => judgeOne(engine, q));
  const tuned = run(tuning);
  const reported = run(reporting);
  const out = [
    ...table('Tuning half', tuned),
    '',
    ...table(
      `Reporting half (${reportingAll.length - reporting.length} dropped as equal to a phrasing or a tuning question)`,
      reported,
    ),
  ];
  out.push('', 'Targets of the reporting half', ...targetLines(totalsOf(reported)));
  if (values.misses) out.push('', 'Tuning half, what went wrong', ...tuned.flatMap(missLine));
  process.stdout.write(`${out.join('\n')}\n`);
  return values.gate ? gate(totalsOf(reported)) : 0;
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

function ratesOf(t: Totals): { readonly [R in Rate]: number } {
  const rate = (k: number, n: number): number => (100 * k) / Math.max(1, n);
  return {
    right: rate(t.right, t.inScope),
    rightOrOffered: rate(t.right + t.offered, t.inScope),
    wrong: rate(t.wrong, t.inScope),
    answeredOut: rate(t.answeredOut, t.out),
    choicesOut: rate(t.choicesOut, t.out),
    quietOffTopic: rate(t.quietOffTopic, t.offTopic),
  };
}

function meets(name: Rate, value: number, bound: number): boolean {
  return LOW.includes(name) ? value <= bound : value >= bound;
}

/** Each target with what the reporting half reaches. */
function targetLines(t: Totals): string[] {
  const rates = ratesOf(t);
  return (Object.keys(TARGETS) as Rate[]).map((name) => {
    const met = meets(name, rates[name], TARGETS[name]) ? 'met' : 'MISSED';
    return `  ${name.padEnd(16)} ${percent(rates[name])} %, target ${LOW.includes(name) ? 'at most' : 'at least'} ${TARGETS[name]} %: ${met}`;
  });
}

function gate(t: Totals): number {
  const rates = ratesOf(t);
  const lost = (Object.keys(REACHED) as Rate[]).filter((name) => !meets(name, rates[name], REACHED[name]));
  for (const name of lost)
    process.stderr.write(`gate: ${name} is ${rates[name].toFixed(1)} %, had reached ${REACHED[name]} %\n`);
  return lost.length > 0 ? 1 : 0;
}
