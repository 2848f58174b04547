/** Parts that any store may have: all its figures, all that is planned, who is named in it. */
import type { FactKnowledge } from './knowledge.ts';
import type { Listed } from './lookups.ts';
import { MONEY } from './reading/currencies.ts';
import { PLANS } from './reading/overview.ts';
import type { Fact, Figure, OverviewKind } from './types.ts';

/** What stands for the whole of what there is: the article, the story, the numbers. */
export const ALL =
  /\b(?:article|report|story|piece|text|news|coverage|everything|it all|(?:entire|whole) (?:thing|lot)|tl;? ?dr)\b(?!.*\bcomes? from\b)|报道|报导|文章|原文|新闻|全文|太长不看/i;
export const ABBREVIATIONS = /\b(?:abbreviations?|acronyms?|initialisms?|glossary)\b|缩写|缩略|简称/i;
/** Ways to name each of them, the narrower ones first. */
export const KINDS: readonly (readonly [RegExp, OverviewKind])[] = [
  [PLANS, 'plans'],
  [
    /\bclaims?\b|\bopinions?\b|\bprais(?:e|es|ing)\b|\bboast(?:s|ing)?\b|\bself-praise\b|\bself-congratulat\w+|\bpatting themselves\b|自我评价|自己的评价|自夸|自卖自夸|说法.*官员|官员.*(?:说法|评价)/i,
    'claims',
  ],
  [ABBREVIATIONS, 'terms'],
  [/\bcase (?:counts?|numbers?|figures?|totals?|tall(?:y|ies))\b|案件(?:总?数|量)|案子的数/i, 'cases'],
  [
    /\b(?:time ?line|chronolog\w+|milestones?|anniversar\w+|(?:all|every|each|the) dates?)\b|时间[线轴]|大事记|里程碑|时间节点/i,
    'dates',
  ],
  [/\bwho said what\b|谁说了什么|谁都?说了些?什么|各自说了/i, 'quotes'],
  [
    /\bwho(?:'s| is) who\b|\bwho are the (?:people|persons|officials|speakers)\b|\b(?:people|persons|names|speakers|officials|who)\b.*\b(?:named|quoted|one by one|mentioned|posts?)\b|有哪些人|哪些官员|官员都是/i,
    'people',
  ],
  [
    /\b(?:sums? of money|amounts? of money|money figures|every (?:yuan|dollar|amount))\b|涉及金额|金额都|钱数/i,
    'money',
  ],
  [/\b(?:numbers?|figures?|statistics?|stats|data)\b|数据|数字|统计/i, 'numbers'],
  [ALL, 'all'],
];

const someFigure = (fact: Fact, test: (figure: Figure) => boolean): boolean =>
  fact.observations.some((o) => o.figures.some((g) => test(g) && !g.derived));

/** Which facts belong to each. */
const BELONGS: { readonly [K in OverviewKind]: (fact: Fact) => boolean } = {
  all: () => true,
  numbers: (f) => f.kind === 'statistic',
  money: (f) => someFigure(f, (g) => MONEY.has(g.unit)),
  // Somebody's: what nobody is quoted with is the source's own word.
  claims: (f) => f.kind === 'claim' && f.observations.some((o) => o.attributedTo.entity !== undefined),
  plans: (f) => f.kind === 'plan',
  dates: (f) =>
    f.kind === 'event' || f.observations.some((o) => o.period.kind !== 'none' && o.period.basis !== 'unstated'),
  people: (f) => f.kind === 'person',
  quotes: (f) => f.kind !== 'person' && f.observations.some((o) => o.attributedTo.entity !== undefined),
  terms: (f) => f.kind === 'definition',
  cases: (f) => someFigure(f, (g) => g.unit === 'case'),
};

export type On = (test: (known: FactKnowledge, fact: Fact) => boolean) => Listed[];

/** All of a kind that `on` lets through: counts, sums and shares before what only numbers a year. */
export function inOrderOfKind(kind: OverviewKind, on: On): Listed[] {
  const belongs = BELONGS[kind];
  const trails = (fact: Fact): boolean =>
    fact.kind === 'statistic' && fact.observations.every((o) => o.figures.every((f) => f.unit === 'ordinal'));
  const leads = (fact: Fact): boolean => fact.kind === 'statistic' && !trails(fact);
  return [...on((_, fact) => belongs(fact) && leads(fact)), ...on((_, fact) => belongs(fact) && !leads(fact))];
}
