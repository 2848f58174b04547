/** The facts a follow-up may mean: that of the turn before, and those its words fit beside what was asked then. */
import { COUNTING, type Weighed } from './answering.ts';
import { inheritAspect, mergedText } from './context.ts';
import { type Desk, inOrder } from './desk.ts';
import { ANSWER, type Inherited, type Judged, judge } from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { type FactKnowledge, kindsOf } from './knowledge.ts';
import { contentOf } from './lookups.ts';
import { logistic, logit } from './match/calibration.ts';
import { currenciesIn } from './reading/currencies.ts';
import type { Mention, Reading } from './reading/read.ts';
import { decide } from './solving.ts';
import type { Aspect, Context, Fact, Memory } from './types.ts';

/** The fact of the turn before is what a follow-up asks of, unless its words speak against it. */
const TOLD_MATCH = 0.92;

/** Kinds of answer that do not themselves point back: "who gave the figs?" does. */
export const VAGUE: readonly Aspect[] = ['value', 'definition', 'how', 'which'];

const STRANGE_MATCH = 0.6;

/** "And the police?" in a talk of figures: what they did, where by chance only who they are was found. */
export function besidePeople(found: Weighed, reading: Reading, context: Context, desk: Desk): Weighed {
  const content = contentOf(reading);
  const body = content.length === 1 && content[0]!.node.kind === 'body';
  if (!body || found.told?.fact.kind !== 'person' || PEOPLE.includes(reading.aspects[0]!)) return found;
  const judged = (r: Reading): readonly Judged[] => desk.judgeAll(r).filter((j) => j.fact.kind !== 'person');
  return decide({ reading, judged, context, inherits: false, desk });
}

/** "And who spoke?" of the press conference's day: what the told fact cannot say another of its topic may. */
export function besideTold(reading: Reading, told: string, context: Context, desk: Desk): Weighed | undefined {
  const topic = desk.fact(told)?.topic;
  if (reading.yesNo || reading.aspects[0] === 'value' || !desk.store.topics.some((t) => t.id === topic))
    return undefined;
  // "How many in 2022?" of campaigns: a number of something else is none of theirs.
  if (COUNTING.includes(reading.aspects[0]!) && reading.named.length + reading.unknown.length === 0) return undefined;
  const judged = (r: Reading): readonly Judged[] =>
    desk.judgeAll(r).filter((j) => j.fact.topic === topic && j.fact.id !== told);
  const found = decide({ reading, judged, context, inherits: true, desk });
  const known = found.told && desk.knowledge.facts[found.told.index];
  const named = reading.mentions.filter((m) => m.node.kind !== 'concept');
  return found.answer.kind === 'answer' &&
    known &&
    named.every((m) => m.node.bodyKind !== 'media' && isExplained(m, known))
    ? found
    : undefined;
}

/** The facts a follow-up may mean: that of the turn before, and those its words fit beside what was asked then. */
export function judgeFollowUp(reading: Reading, memory: Memory, context: Context, desk: Desk): Judged[] {
  const { reader, judgeTools, store } = desk;
  const { told: last } = memory;
  if (!last) return [];
  const before = reader.read(memory.asked, context);
  const merged = reader.read(mergedText(before, reading), context);
  const matches = desk.match(merged);
  const at = desk.indexOf(last.factId);
  const inherited: Inherited = { focus: last.focus };
  const asked = inheritAspect(reading, last.aspect);
  // "And the weather?": words that nobody knows, and nothing of what was told.
  const strange =
    VAGUE.includes(reading.aspects[0]!) &&
    reading.unknown.length > 0 &&
    contentOf(reading).every((m) => m.node.kind === 'place');
  const told = (index: number): Judged =>
    judge(
      asked,
      index,
      strange ? STRANGE_MATCH : Math.max(TOLD_MATCH, matches.find((m) => m.fact === index)?.confidence ?? 0),
      judgeTools,
      inherited,
    );
  const own = at === undefined ? [] : [desk.unlessWithheld(told(at), reading)];
  // "And customs?" of the police's cases: another body or thing is another fact's, where one has it.
  const turnsAway = own[0]?.findings.some(
    (f) => f.conflict && (f.slot === 'body' || f.slot === 'thing' || f.slot === 'person'),
  );
  // "And the police?" asks for what they did, not for who they are; "who runs it?" for nobody of another fact's.
  const ofPeople = PEOPLE.includes(asked.aspects[0]!) && !POINTS.test(reading.text.folded);
  const somebody = reading.mentions.some(
    ({ node }) => node.kind === 'person' || (node.kind === 'concept' && node.role === 'actor'),
  );
  const content = contentOf(reading);
  const toldFact = desk.fact(last.factId);
  // "Is this rate as of then, too?" points at the figure that was told.
  if (at !== undefined && toldFact && pointsAtFigure(reading, toldFact)) return own;
  const eligible = (fact: number): boolean =>
    somebody ||
    ofPeople ||
    store.facts[fact]!.kind !== 'person' ||
    (!ONE.test(reading.text.folded) && leadsToPeople(toldFact, store.facts[fact]!));
  // "How many cases?" of the centre's founding: its number is told by another fact on the same.
  const lacks =
    own[0]?.findings.some((f) => f.conflict && f.slot === 'aspect' && !f.say) && COUNTING.includes(asked.aspects[0]!);
  const ofSame = (fact: number): boolean =>
    lacks === true &&
    store.facts[fact]!.kind === 'statistic' &&
    reading.named.length > 0 &&
    reading.named.every((m) => isExplained(m, desk.knowledge.facts[fact]!)) &&
    (toldFact?.about ?? []).some(
      (id) => desk.knowledge.nodes.get(id)?.kind === 'body' && store.facts[fact]!.about.includes(id),
    );
  // A body alone: whatever was told, it is the other's that is asked for.
  const swaps = content.length === 1 && content[0]!.node.kind === 'body';
  // "In dollars?" asks for the same sum: no other has it because it is in dollars.
  const currency = currenciesIn(reading.text.folded).size > 0 && content.length === 0;
  // "How many in 2022?" names nothing: it is asked of what was told, or of what belongs with it.
  const bare = reading.named.length === 0 && reading.unknown.length === 0 && COUNTING.includes(reading.aspects[0]!);
  const counts = (toldFact?.observations.at(-1)?.figures.length ?? 0) > 0;
  const ofTopic = (fact: number): boolean =>
    counts && (store.facts[fact]!.topic === toldFact?.topic || store.facts[fact]!.partOf === last.factId);
  const twin = swaps ? twinOf(content[0]!, last.factId, desk) : undefined;
  const others = inOrder(
    matches
      .filter((m) => m.fact !== at && eligible(m.fact) && !currency && (!bare || ofTopic(m.fact)))
      .map((m) => (m.fact === twin ? { ...m, confidence: Math.max(TOLD_MATCH, m.confidence) } : m))
      // What was told speaks against itself then, and its share of the wording tells nothing.
      .map((m) =>
        judge(
          asked,
          m.fact,
          turnsAway || swaps || ofSame(m.fact) ? raised(m.confidence) : m.confidence,
          judgeTools,
          {},
        ),
      ),
  );
  const [other] = others;
  const found = other && !other.findings.some((f) => f.conflict) && other.confidence >= ANSWER && other.named > 1;
  // "Founded in 2015, wasn't it?" of what has no date: another fact on the same settles it.
  const settling = others.find((j) => settlesFor(j, own[0], reading, desk));
  if (settling) return [settling, ...inOrder([...own, ...others.filter((j) => j !== settling)])];
  // What the keeper of the told fact says is left out is not to be had of another that names little of it.
  const leftOut = own[0]?.findings.some((f) => f.say);
  if (leftOut && !found) return [...own, ...others.filter((j) => j.named > 0)];
  return turnsAway && found ? [...others, ...own] : inOrder([...own, ...others]);
}

/** All that is named is stated by it: so it need not be as likely as an answer. */
const SETTLING = 0.5;

/** Settles what the told fact leaves open: a fact on the same body, that states all that is named. */
function settlesFor(j: Judged, told: Judged | undefined, { mentions }: Reading, { knowledge }: Desk): boolean {
  if (told?.verdict !== 'unstated' || (j.verdict !== 'yes' && j.verdict !== 'no') || j.confidence < SETTLING)
    return false;
  const named = mentions.filter((m) => m.from >= 0 && !m.asking);
  const states = (m: Mention): boolean => [m.node, ...m.others].some((n) => knowledge.facts[j.index]!.stated.has(n.id));
  const ofSame = told.fact.about.some((id) => knowledge.nodes.get(id)?.kind === 'body' && j.fact.about.includes(id));
  return ofSame && named.length > 0 && named.every(states);
}

/** "And from customs?" of the police's cases: the one fact of the same kind that is that body's. */
function twinOf({ node }: Mention, told: string, { fact, store, knowledge }: Desk): number | undefined {
  const kind = fact(told)?.kind;
  const its = store.facts.flatMap((f, index) => {
    const known = knowledge.facts[index]!;
    const of = f.about.some((id) => id === node.id || kindsOf(knowledge.nodes, id).has(node.id));
    return TWINNED.includes(kind!) &&
      f.kind === kind &&
      f.id !== told &&
      f.partOf === undefined &&
      of &&
      isOwn(known, node.id)
      ? [index]
      : [];
  });
  return its.length === 1 ? its[0] : undefined;
}
const TWINNED: readonly Fact['kind'][] = ['statistic', 'plan'];
const isOwn = ({ bodies, mentions }: FactKnowledge, id: string): boolean => bodies.has(id) || mentions.has(id);

/** Kinds of answer that somebody is. */
const PEOPLE: readonly Aspect[] = ['who', 'speaker', 'personTitle'];

/** "The police one": a figure, nobody in person. */
const ONE = /\bones?\b/i;

/** What was told is pointed back at. */
export const POINTS = /\b(?:it|its|there|this|that)\b|它|那里|那边|那儿/i;

function leadsToPeople(told: Fact | undefined, people: Fact): boolean {
  return told?.kind === 'person' || (told?.kind === 'event' && told.about.some((id) => people.about.includes(id)));
}

/** "This rate", 这个比例: the very figure of the line just told. */
function pointsAtFigure({ text, yesNo }: Reading, { observations }: Fact): boolean {
  const figures = (observations.at(-1)?.figures ?? []).filter((f) => !f.derived);
  const share = figures.length > 0 && figures.every((f) => f.unit === 'percent');
  return yesNo && share && THIS_RATE.test(text.folded);
}
const THIS_RATE =
  /\b(?:this|that|the same) (?:rate|share|percentage|per ?cent|ratio|figure|number)\b|[这那该此]个?(?:比例|比率|率|占比|百分比|数字?|数据)/i;

/** What turning away from the told fact adds to the log-odds of the others. */
const TURNED = 1;

function raised(match: number): number {
  return logistic(logit(match) + TURNED);
}
