/** What a yes rests on: the fact's own statement, and nobody it does not speak of. */
import { type FactKnowledge, isGathering, kindsOf, type Node } from '../knowledge.ts';
import type { Mention, Reading } from '../reading/read.ts';
import type { Fact } from '../types.ts';
import { type Finding, isExplained, isTitleOf, saysSo, strengthOf } from './claims.ts';
import type { JudgeTools } from './tools.ts';

/** An unexplained word that costs this much keeps a yes from being said. */
export const VOUCHED = 0.85;
export const VOUCHED_BY_FIGURE = 1.35;
/** Beside so many of the fact's own things a word that may claim something need not. Measured on the tuning half. */
export const MANY_NAMED = 5;
export const VOUCHED_BY_MANY = 0.95;

/** Stands in the question proper, and nothing vouches for it. */
export const vouchless = (f: Finding): boolean => !f.conflict && f.cost >= VOUCHED && !f.aside;

/**
 * What the question names and the fact's own statement does not. Phrasings ask around a fact; what only they name helps to
 * find it, but is nothing to say yes to.
 */
export function unstatedIn(reading: Reading, known: FactKnowledge, tools: JudgeTools): Mention | undefined {
  const told = (clause: number): number =>
    reading.mentions.filter((m) => reading.clauses[m.from] === clause && isExplained(m, known)).length;
  const most = Math.max(0, ...reading.clauses.map(told));
  // What the asker tells of themselves beforehand is not what is asked.
  const beside = (m: Mention): boolean => {
    const clause = reading.clauses[m.from];
    return clause !== undefined && reading.personalClauses.has(clause) && told(clause) < most;
  };
  const rests = (m: Mention): boolean => {
    if (beside(m) || (m.node.role === 'actor' && isTitleOf(m, reading, known))) return true;
    const nodes = [m.node, ...m.others];
    if (m.asking || m.from < 0 || nodes.some((n) => n.kind !== 'concept' || n.everyday || n.role === 'unit'))
      return true;
    // "The first in the country" of what is said of China.
    if (m.node.id === 'country' && namesCountry(known, tools)) return true;
    // A word that hardly ever claims a thing of its own needs nothing to rest on.
    if (strengthOf(m, reading, tools.strength) === 'nothing') return true;
    // "A first-rate climate", "a guideline, that document": what people call it again and again is no deed beside it.
    const words = reading.units.slice(m.from, m.to);
    const usual = words.every((u) => u.kind === 'word' && known.words.has(u.key));
    if (usual && nodes.every((n) => n.role !== 'operation') && nodes.some((n) => known.concepts.has(n.id))) return true;
    return nodes.some(
      (n) => known.stated.has(n.id) || (!isNarrower(n, known, tools) && n.near?.some((o) => known.stated.has(o))),
    );
  };
  return reading.mentions.find((m) => !rests(m));
}

function namesCountry({ mentions, places }: FactKnowledge, { knowledge }: JudgeTools): boolean {
  return [...mentions, ...places].some((id) => knowledge.nodes.get(id)?.placeKind === 'country');
}

/** "Is Wang a judge?", "does Rui hold another post?": an office that the statement does not give. */
export function asksOfAnother({ mentions, text }: Reading, known: FactKnowledge, { knowledge }: JudgeTools): boolean {
  const isActor = (n: Node): boolean => n.role === 'actor' && n.id !== 'official';
  const given = (n: Node): boolean =>
    known.stated.has(n.id) ||
    (n.near?.some((o) => known.stated.has(o) && knowledge.nodes.get(o)?.role === 'actor') ?? false);
  const other = (m: Mention): boolean => {
    if (m.node.kind === 'body' && ITS_PEOPLE.test(m.text)) return true;
    const actors = [m.node, ...m.others].filter(isActor);
    return actors.length > 0 && !actors.some(given);
  };
  // "Does Wang hear cases?": what somebody does, an office does not tell.
  const person = mentions.find((m) => m.node.kind === 'person');
  const does = (m: Mention): boolean =>
    person !== undefined &&
    m.from >= person.to &&
    m.node.everyday === true &&
    HEARS.test(m.text) &&
    m.node.role === 'operation';
  return (
    OTHER_OFFICE.test(text.folded) || mentions.some(does) || mentions.some((m) => m.from >= 0 && !m.asking && other(m))
  );
}
/** A body by those who work there: 法官 for the court. */
const ITS_PEOPLE = /(?:[官员警]|警察)$|\b(?:judges?|cops?|policem[ae]n|detectives?)$/i;
const HEARS = /^(?:hear|try|judge|decide|rule|preside|sit)\w*$|^(?:审理?|判|裁|办案|开庭)/i;
const OTHER_OFFICE =
  /\b(?:another|other|second|further|additional) (?:posts?|jobs?|offices?|titles?|positions?|roles?|hats?)\b|(?:别的|其他|其它|另外的?|另一个)(?:官职|职务|职位|头衔|身份|岗位|职)|还兼|兼任/i;

/** Somebody with a title or a body of theirs. */
function namesOffice({ mentions }: Reading): boolean {
  const person = mentions.some((m) => m.node.kind === 'person');
  return person && mentions.some((m) => m.node.kind === 'body' && m.node.bodyKind !== 'media');
}

/** Somebody, or some body, that the answer itself does not name. */
function namesBeside({ mentions }: Reading, { told }: FactKnowledge): boolean {
  return mentions.some(
    (m) =>
      (m.node.kind === 'person' || (m.node.kind === 'body' && m.node.bodyKind !== 'media')) && !told.has(m.node.id),
  );
}

/** Those who were told, and not what they wrote. */
const REPORTERS = /\b(?:reporters?|journalists?)\b|记者(?!会|招待会)/i;

/** Burning is a way to destroy: who destroyed need not have burnt. */
function isNarrower(node: Node, known: FactKnowledge, tools: JudgeTools): boolean {
  if (node.role !== 'operation') return false;
  return [...kindsOf(tools.knowledge.nodes, node.id)].some((up) => up !== node.id && known.stated.has(up));
}

/** Somebody, or some body, that the fact does not speak of, save where the asker tells of themselves. */
export function namesOthers(reading: Reading, known: FactKnowledge): boolean {
  return reading.mentions.some(
    (m) =>
      m.from >= 0 &&
      (m.node.kind === 'body' || m.node.kind === 'person') &&
      m.node.bodyKind !== 'media' &&
      !known.speakerBodies.has(m.node.id) &&
      !isExplained(m, known) &&
      !reading.personalClauses.has(reading.clauses[m.from]!),
  );
}

/** What is asked of an occasion, or of several people together, that their statement does not tell. */
export function asksOfThose(reading: Reading, fact: Fact, known: FactKnowledge, tools: JudgeTools): string | undefined {
  if (!isGathering(fact, tools.knowledge.nodes)) return undefined;
  // Of an occasion it is told that and when it was.
  if (
    fact.kind === 'event' &&
    (namesBeside(reading, known) || (reading.periods.length === 0 && REPORTERS.test(reading.text.folded)))
  )
    return 'who was there';
  // Of several together it is not told which of them holds which office.
  return fact.kind === 'person' && namesOffice(reading) ? 'who holds which office' : undefined;
}

/**
 * "Did Li destroy them?", "did the bureau?": whoever only told of it, and the body they speak for, is not said to have
 * done it. Of a claim the saying is the doing.
 */
export function isOfSpeaker(reading: Reading, fact: Fact, known: FactKnowledge, { knowledge }: JudgeTools): boolean {
  if (fact.kind === 'person' || (fact.kind === 'claim' && !AUTHORED.test(reading.text.folded))) return false;
  if (saysSo(reading) || TOLD_OF.test(reading.text.folded)) return false;
  const told = (id: string): boolean => [...known.told].some((t) => kindsOf(knowledge.nodes, t).has(id));
  const onlyTells = ({ node: { id, kind } }: Mention): boolean =>
    kind === 'person'
      ? known.speakers.has(id) && !fact.about.includes(id)
      : kind === 'body' && known.speakerBodies.has(id) && !told(id);
  return reading.mentions.some((m) => onlyTells(m) && isSubject(m, reading));
}
/** Who speaks of a document need not have written it. */
const AUTHORED = /\b(?:write|wrote|written|author(?:ed)?|draft(?:ed)?|penned?|compiled?)\b|执笔|撰写|起草|编写/i;

const TOLD_OF =
  /\b(?:according to|(?:speak|talk|claim|confirm|insist|report|repeat|admit|refer|list|count|name|boast|call|present|disclose|release|share|provide|add|credit|attribute|source|note|reckon|estimate|mean|state|quote|cite|describe)(?:s|d|ed|ing)?|(?:admitt|referr|stat|cit|quot|describ|disclos|releas|shar|provid|estimat|attribut)ing|spoke|tells?|told|puts?|putting|supplie[sd]|suppl(?:y|ying)|br(?:ing|ought) up|figures?|numbers?|tally|giv(?:es?|en|ing)|gave|meant)\b|提[到及出]|[谈讲称]|说(?!明)|报(?![道告刊纸社])|表示|介绍|指出|透露|公布|给出|口径|数字|数据|认为|原话/i;

/** Stands behind the auxiliary, or opens its clause with the deed right behind, a period aside. */
function isSubject({ from, to }: Mention, { units, clauses, mentions, periods }: Reading): boolean {
  const the = DETERMINERS.has(units[from - 1]?.norm ?? '') ? 1 : 0;
  const before = units[from - 1 - the]?.norm ?? '';
  if (AUXILIARY.has(before) || DOERS.has(before)) return true;
  if (from > 0 && clauses[from - 1] === clauses[from]) return false;
  const next = mentions.find((m) => m.from >= to);
  if (next?.node.role !== 'operation') return false;
  const between = units.slice(to, next.from);
  return between.every((u) => !u.afterBreak && periods.some((p) => p.start <= u.start && u.end <= p.end));
}
const DETERMINERS = new Set(['the', 'that', 'this', 'their', 'its']);
/** Before whoever does it: 是市监局销毁的. */
const DOERS = new Set(['by', '是', '由', '被']);
const AUXILIARY = new Set('did does do has have had was is were are will would'.split(' '));
