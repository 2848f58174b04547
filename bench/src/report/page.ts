/** All tables of a run, and their place in a page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, totalmem } from 'node:os';
import { SETTINGS, settingName } from '../data/settings.ts';
import { PEERS, versionOf } from '../peers/index.ts';
import { floorsTable } from './floors.ts';
import { table } from './markdown.ts';
import { naiveTables } from './naive.ts';
import { outcomesTable, qualityTable, ratioTable } from './quality.ts';
import type { Results } from './results.ts';
import { scalingTables } from './scaling.ts';

const BEGIN = '<!-- bench:begin, written by npm --prefix bench run report -->';
const END = '<!-- bench:end -->';

const TITLES: { readonly [setting: string]: string } = {
  'clinc-3': 'CLINC150, 3 phrasings a fact',
  'clinc-5': 'CLINC150, 5 phrasings a fact',
  'clinc-10': 'CLINC150, 10 phrasings a fact',
  'clinc-all': 'CLINC150, all 100 phrasings a fact',
  'banking-5': 'BANKING77, 5 phrasings a fact',
  'banking-10': 'BANKING77, 10 phrasings a fact',
  'banking-all': 'BANKING77, all phrasings',
};

/** Settings whose ratios to each peer are shown. */
const HEADLINES = ['clinc-5', 'banking-10', 'clinc-all'];

export function pageOf(results: Results): string {
  const names = SETTINGS.map(settingName);
  const days = results.days();
  const when = days ? [...new Set(days)].join(' to ') : 'never';
  const memory = Math.round(totalmem() / 2 ** 30);
  const machine = `${availableParallelism()} cores, ${memory} GB, Node ${process.versions.node}`;
  return [
    `Measured ${when} on ${machine}; ours is build ${results.versions('ours').join(', ')}.`,
    '### Floors',
    floorsTable(results),
    '### Peers',
    table(
      ['peer', 'package', 'settings'],
      PEERS.map((p) => [p.name, p.name === 'ours' ? p.package : `${p.package} ${versionOf(p)}`, p.settings]),
      3,
    ),
    ...names.flatMap((name) => [
      `### ${TITLES[name]}`,
      qualityTable(results, name),
      ...(HEADLINES.includes(name) ? [ratioTable(results, name)] : []),
    ]),
    '### What our bot does with them',
    outcomesTable(results, names),
    '### Growing stores',
    scalingTables(results),
    '### The questions of this project',
    naiveTables(results),
  ].join('\n\n');
}

/** Puts the tables between the markers; everything else of the page stays as it was written. */
export function writePage(path: string, tables: string): void {
  const page = readFileSync(path, 'utf8');
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${path} lacks the lines "${BEGIN}" and "${END}"`);
  writeFileSync(path, `${page.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${page.slice(end)}`);
}
