import type { Reading } from '../reading/read.ts';
import { type Finding, isExplained } from './claims.ts';
import type { JudgeTools } from './tools.ts';

/** A long scene before the question adds up to no more than this. */
const ASIDE_CAP = 0.9;

/** What a word weighs beside the question proper: in a clause that asks nothing, before a phrase that frames. */
const ASIDE = { withFact: 0.4, without: 0.25, framed: 0.3 } as const;

/** Who speaks of themselves or asks politely is still framing. */
const COURTESY = new Set([
  'i',
  'we',
  'our',
  'my',
  'us',
  'me',
  'you',
  'please',
  'kindly',
  '我',
  '我们',
  '请',
  '麻烦',
  '您',
  '你',
]);

const THERE =
  /\b(?:over |up |down )?there\b(?! (?:is|are|was|were|be|been|any|a|an)\b)(?<!\b(?:is|are|was|were) there)|\b(?:in|at|of|for|from) that (?:city|town|place|country|province|region)\b|当地|那边|那里|那儿|该市|[那这]座?城市|[那这]个(?:城市|地方|国家)/i;
const POSSESSIVE = new Set(['our', 'my', '我们', '本']);

/** Words and things weigh less where the question only sets the scene. */
export function weights(reading: Reading, index: number, tools: JudgeTools): (f: Finding) => Finding {
  const known = tools.knowledge.facts[index]!;
  const explained = reading.mentions.filter((m) => isExplained(m, known));
  const { clauses, askingClauses, furtherClauses } = reading;
  const withFact = new Set(explained.map((m) => clauses[m.from]!));
  // The last framing phrase after which more of the fact is named than before it.
  const framed = Math.max(
    0,
    ...reading.framingEnds.filter((end) => {
      const before = explained.filter((m) => m.from < end).length;
      const personal = reading.units.slice(0, end).some((u) => COURTESY.has(u.norm));
      return personal && explained.length - before > before;
    }),
  );
  // "The board asks about Suzhou: how many were destroyed there?"
  const pointsBack = THERE.test(reading.text.folded);
  return (f) => {
    // The opposite of what the fact states weighs the same wherever it stands.
    if (f.from === undefined || f.from < 0 || f.opposed) return f;
    const clause = clauses[f.from]!;
    if (f.slot !== 'word' && f.slot !== 'thing') {
      if (f.slot === 'body' && tellsAsker(f.from, reading)) return { ...f, cost: 0, conflict: false };
      // "Our Brussels office would like to know …": a place or body of the asker, not of the question.
      const own = POSSESSIVE.has(reading.units[f.from - 1]?.norm ?? '');
      // In a clause of its own, where the fact's place is named too, another place is the asker's.
      const aside = askingClauses.size > 0 && !askingClauses.has(clause);
      const before = aside && !reading.yesNo && [...askingClauses].some((c) => c > clause);
      const elsewhere = aside && (!withFact.has(clause) || (before && explained.some((m) => m.node.kind === 'place')));
      if (f.slot === 'place' && (pointsBack || isAskedOf(f.from, reading))) return f;
      const personal = reading.personalClauses.has(clause) && ((own && f.from < framed) || elsewhere);
      return personal ? { ...f, cost: f.cost * ASIDE.without, conflict: false } : f;
    }
    let weight = 1;
    if (askingClauses.size > 0 && !askingClauses.has(clause) && !furtherClauses.has(clause))
      weight = withFact.has(clause) ? ASIDE.withFact : ASIDE.without;
    if (f.from < framed) weight = Math.min(weight, ASIDE.framed);
    return weight === 1 ? f : { ...f, cost: f.cost * weight, conflict: f.conflict && weight > 0.5, aside: true };
  };
}

/** "A lawyer tells me that …", 律师告诉我……: whom the asker has it from is nobody the question is about. */
function tellsAsker(from: number, { units, text, mentions }: Reading): boolean {
  const m = mentions.find((o) => o.from <= from && from < o.to);
  if (!m) return false;
  const before = text.folded.slice(0, units[m.from]!.start);
  const after = text.folded.slice(units[m.to - 1]!.end);
  return TOLD_BY.test(before) || TELLS_ME.test(after) || (OWN_SOURCE.test(before) && TELLS.test(after));
}
const TOLD_BY =
  /\b(?:i|we)(?:'ve| have| had)? (?:was |were |am |been )?(?:told|informed|assured|heard|learnt|learned)(?: (?:it|this|that))? (?:by|from) (?:[\w'-]+ ){0,3}$|\baccording to (?:an?|our|my|some|one of (?:my|our)) (?:[\w'-]+ ){0,2}$|(?:我|我们|咱们?)?(?:是)?(?:听|据)(?:我们?的?|一[位个]|某)?$/iu;
const TELLS_ME =
  /^\s?(?:[\w'-]+ ){0,2}?(?:tells?|told|informs?|informed|assures?|assured|advises?|advised|wrote to|writes to|says to|said to|e-?mailed|texted) (?:me|us|him|her|them)\b|^(?:跟我|对我|和我|同我)(?:说|讲)|^(?:告诉|通知|提醒)(?:我|我们|咱)/iu;
const OWN_SOURCE =
  /(?:^|[.,;:!?–—] ?)(?:and |but |so )?(?:an?|our|my|some|one of (?:my|our)) (?:[\w'-]+ ){0,2}$|(?:^|[，。；])(?:我|我们|咱|咱们)?(?:的)?(?:一[位个])?$/iu;
const TELLS =
  /^\s?(?:[\w'-]+ ){0,2}?(?:swears?|says?|said|claims?|claimed|insists?|insisted|thinks?|reckons?|believes?|maintains?|argues?|suggests?|suggested|mentions?|mentioned|wants? to (?:say|write|claim|print|publish)|writes?|wrote)\b|^(?:里|那边)?(?:的人)?(?:说|讲|称|坚称|认为|觉得)/iu;

/** "What about Hangzhou: how many …?" */
function isAskedOf(from: number, { units, text }: Reading): boolean {
  // "We still lack Jiangsu: how many …?"; the Sydney office is the asker's.
  if (/^\s*[:：]/.test(text.folded.slice(units[from]!.end))) return true;
  const before = units
    .slice(Math.max(0, from - 2), from)
    .map((u) => u.norm)
    .join(' ');
  return /^(?:what|how) about$|(?:^| )as for$|^至于$/.test(before);
}

export function totalCost(findings: readonly Finding[]): number {
  const sum = (list: readonly Finding[]): number => list.reduce((total, f) => total + f.cost, 0);
  return sum(findings.filter((f) => !f.aside)) + Math.min(ASIDE_CAP, sum(findings.filter((f) => f.aside)));
}
