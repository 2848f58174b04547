/** Whether a fact can give the kind of answer asked for. */
import { sameValue } from '../figures.ts';
import { type FactKnowledge, placesAround } from '../knowledge.ts';
import { TAKES_LONG } from '../reading/operation-cues.ts';
import type { Reading } from '../reading/read.ts';
import type { Aspect, Fact, Figure } from '../types.ts';
import type { Finding } from './claims.ts';
import { isOfTeller } from './denying.ts';
import { unsaidAsked, unsaidOfPerson } from './predicate.ts';
import type { JudgeTools } from './tools.ts';

const MISSING_ASPECT = 1.2;

/** Whether the fact gives it is not clear from its data: enough to offer it, not to answer. */
const UNSURE_ASPECT = 2.7;

export function aspectFor(reading: Reading, fact: Fact, focus: readonly Figure[]): Aspect {
  const wanted = reading.aspects[0] ?? 'value';
  // "What does it do?" asks for an office only of a person.
  if (wanted === 'personTitle' && fact.kind !== 'person' && !reading.mentions.some((m) => m.node.kind === 'person'))
    return 'value';
  if (reading.yesNo) return 'value';
  // "What share …" of a figure that is a share, "how much" of a count: the figure itself answers.
  const figures = focus.length > 0 ? focus : (fact.observations.at(-1)?.figures ?? []);
  if (
    (wanted === 'share' || wanted === 'count' || wanted === 'amount') &&
    figures.length > 0 &&
    fact.unstated.en?.[wanted] === undefined &&
    fact.unstated.zh?.[wanted] === undefined
  )
    return wanted;
  return wanted;
}

/** "How do I file …?": instructions, which no statement of fact gives. */
const FIRST_PERSON =
  /\bhow (?:do|can|could|should|would|to|might)(?: (?:i|we|you|one))?\b|我(?:该|要)?(?:怎么|如何)|怎么(?:坐|去|申请|办理|报名)/i;

/** What happens one after the other, or has to be brought along: no statement of fact is a procedure. */
const STEPS =
  /\bstep[- ]by[- ]step\b|\bwhat (?:exactly )?do they do for (?:me|us)\b|\bwalk (?:me|us) through the (?:process|procedure|steps)\b|一步一?步|(?:具体|办理|申请|什么)(?:步骤|流程|手续)|(?:步骤|流程|手续)(?:是|有)/i;

/** "Other cities, after Dubai?": of a list of examples no more is told. */
const OTHERS =
  /\b(?:other|others|another|else|besides|apart from|in addition to|further|remaining|rest)\b[^?]{0,20}\b(?:cit(?:y|ies)|places?|towns?|stations?|names?|ones|locations?)\b|\b(?:cit(?:y|ies)|places?|towns?|names?|where)\b[^?]{0,50}\b(?:besides|after|apart from|beyond|else|other than)\b|(?:除了|之外|以外|还有|其他|其它|别的|另外)[^，。？?]{0,14}(?:城市|地方|站|哪)/i;

function namesListed({ mentions }: Reading, known: FactKnowledge, { knowledge }: JudgeTools): boolean {
  return mentions.some(
    (m) =>
      m.node.placeKind === 'city' &&
      m.from >= 0 &&
      known.mentions.has(m.node.id) &&
      !isHome(m.node.id, known, knowledge),
  );
}
/** Where whoever made the list is at home. */
const isHome = (id: string, known: FactKnowledge, { nodes }: JudgeTools['knowledge']): boolean =>
  [...known.bodies, ...known.speakerBodies].some((b) => placesAround(nodes, b).has(id));

const DURATION = /\bhow long\b|多长时间|多久|几天|几个月/i;

/** "Who is the …": somebody's identity, which only a fact about people tells. */
const WHO_IS =
  /\bwho(?:'s|s| is| was) (?:the|a|an|head|chief|director)\b|\bname of the (?:head|director|chief|president|person)\b/i;

const MONEY = new Set([
  'value',
  'money',
  'price',
  'yuan',
  'dollar',
  'euro',
  'market-value',
  'valuation',
  'amount-involved',
]);

const SUMS = /\b(?:what|which) sums?\b|\bsums? (?:of money|involved|at stake|in dispute)\b/i;

const MASS = new Set(['weight', 'tonne', 'kilogram']);

/** Money or weight, where the question names it outside an amount. */
export function wantedDimension(reading: Reading): 'money' | 'mass' | undefined {
  const ids = reading.named.filter((m) => !m.asking).flatMap((m) => [m.node.id, ...m.others.map((o) => o.id)]);
  if (ids.some((id) => MONEY.has(id)) || SUMS.test(reading.text.folded)) return 'money';
  return ids.some((id) => MASS.has(id)) ? 'mass' : undefined;
}

const PROJECTS =
  /\b(?:which|what) (?:\w+ ){0,2}year (?:will|would)\b(?! (?:that|this|it) be\b)|\bhow (?:many|much) (?:more|further|additional|extra)\b.*\b(?:would|will|needs?|needed|must|ha[sd] to|have (?:had )?to)\b|还(?:差|需要?|要)(?:再)?(?:多少|几)|再(?:收|办|结|破|查)(?:多少|几)/i;

const FIRST_SPAN =
  /\b(?:in|during|within|over|for|of) (?:its|their|the|his|her|that) (?:very )?(?:first|opening|initial) (?:few |couple of )?(?:years?|months?|weeks?|days?|quarter|season|half)\b|(?:开业|成立|设立|运行|运作|开张)?(?:的)?(?:第一|头一?|首)(?:个)?(?:年|月|周|季度)(?!比|同)/iu;

const NUMERIC: readonly Aspect[] = ['count', 'amount', 'share'];

const WHERE_IN =
  /\bwhere (?:exactly )?(?:in|within)\b|\bwhich (?:part|district|area|corner) of\b|哪个?区|什么位置|具体位置/i;

/** "Where in Shanghai …?" of a fact that knows no more than Shanghai. */
function knowsPlace(reading: Reading, known: FactKnowledge, tools: JudgeTools): boolean {
  const cities = [...known.mentions, ...known.places].filter(
    (id) =>
      tools.knowledge.nodes.get(id)?.placeKind === 'city' || tools.knowledge.nodes.get(id)?.placeKind === 'province',
  );
  return cities.length > 0 && cities.every((id) => reading.mentions.some((m) => m.node.id === id));
}

const HOW_DONE =
  /什么方[法式]|用什么|\bhow (?:did|do|does|was|were|has|have|can|could)\b|如何(?!评价|看)|怎么(?!样|报|说|看|评|讲)/i;

/** "How well does it fare?" asks for the figure, and for no way of doing. */
const HOW_WELL =
  /\bhow (?:well|good|badly|hi)\b|\bhow (?:do|does|did|have|has)\b[^?]{0,60}\b(?:turn(?:ed)? out|fared?|perform(?:ed)?|go(?:ne)? so far)\b/i;

/** 今后打算怎么走 asks what is planned; how it is to be done would be 具体怎么做. */
const COURSE =
  /(?:今后|以后|往后|将来|未来|下一步|接下来|之后|打算|准备|计划)(?!.*(?:具体|步骤|措施|办法|方法|手段|细节)).{0,24}(?:怎么|怎样|怎么样|如何|咋|咋样|点样)(?:个|去|来)?(?:做|弄|走|整|搞|办|处理|对待|打交道|相处|合作|安排|打算|发展)/iu;

/** How a figure came about is told by none. */
const HOW_RECKONED =
  /\bhow\b[^?.]{0,60}\b(?:was|were|is|are|been|they|he|she|officials) (?:\w+ ){0,2}?(?:worked out|calculated|computed|arrived at|reckoned|estimated|measured|determined|assessed|valued|tallied)\b|(?:怎么|如何|咋)(?:得出|算出|测算|评估|估算|估出|统计出)(?:来)?的?|按什么(?:标准|方法|口径)(?:算|估|统计|评)/i;

/** "How were they destroyed: burned or buried?" */
const HOW_PASSIVE =
  /\bhow (?:was|were|is|are) (?!.*\b(?:described|called|seen|viewed|rated|doing|faring)\b)(?:[\w'-]+ ){1,8}?(?:destroyed|seized|detected|caught|found|cracked|solved|accepted|handled|processed|disposed of)\b/i;

/** Concepts of what is called the first or the highest itself. */
const STATED_SUPERLATIVES = ['first', 'highest', 'first-class'];

/** Asks for the way in which, and not how it stands with something. */
const IN_MANNER =
  /\b(?:in (?:which|what) (?:manner|way)|by (?:which|what) means|(?:with|by|through) (?:which|what) (?:methods?|tools?|tricks?))\b|用什么(?:方法|手段|办法)|靠什么/i;

/** Wants a share to be exact, which bounds give none of; of a figure it is told how exact that is. */
const EXACT_SHARE =
  /\b(?:the|an?) (?:exact|precise) (?:\w+ )?(?:percentage|share|rate|proportion|ratio)\b|^\W*(?:exact|precise) (?:percentage|share|rate|ratio)\W*$|\bexactly what (?:share|percentage|proportion)\b|\bto the decimal\b|精确到小数|准确(?:比例|比率|占比|百分比)/i;

/** A fact that cannot give the kind of answer asked for does not answer as if it did. */
export function aspectClaim(
  reading: Reading,
  aspect: Aspect,
  fact: Fact,
  focus: readonly Figure[],
  known: FactKnowledge,
  tools: JudgeTools,
): Finding | undefined {
  // Who made something known holds an office, which is not asked for.
  if (fact.kind === 'person' && reading.yesNo && isOfTeller(reading))
    return { slot: 'aspect', conflict: true, cost: MISSING_ASPECT, asked: 'speaker' };
  if (reading.yesNo) return undefined;
  if (aspect === 'worth' && focus.some((f) => tools.knowledge.units.get(f.unit)?.dimension === 'money'))
    return undefined;
  const last = fact.observations.at(-1);
  const figures = focus.length > 0 ? focus : (last?.figures ?? []);
  const missing: Finding = { slot: 'aspect', conflict: true, cost: MISSING_ASPECT, asked: aspect };
  if (NUMERIC.includes(aspect) && figures.length > 0) {
    // Whoever names the figure already wants something else of it: a part, a kind, the rest.
    const asked = focus.length > 0 ? focus : figures.filter((f) => !f.derived);
    if (asked.every((f) => reading.amounts.some((a) => sameValue(a.value, f.value)))) return { ...missing, cost: 0.3 };
  }
  // What was before it, or came after, is not told.
  if (reading.earlier && (fact.kind === 'statistic' || fact.kind === 'person')) return { ...missing, cost: 0.3 };
  if (reading.coming && (fact.kind === 'event' || fact.kind === 'person')) return { ...missing, cost: 0.3 };
  // "In its very first year": of a beginning nothing is told by a total, nor by what was the first of its kind.
  if (FIRST_SPAN.test(reading.text.folded)) return { ...missing, cost: 0.3 };
  // What would have to be, no record tells.
  if (fact.kind === 'statistic' && PROJECTS.test(reading.text.folded)) return { ...missing, cost: 0.3 };
  if ((NUMERIC.includes(aspect) || aspect === 'exactness') && reading.excluding) return { ...missing, cost: 0.3 };
  if (aspect === 'where' && WHERE_IN.test(reading.text.folded) && knowsPlace(reading, known, tools))
    return { ...missing, cost: 0.3 };
  if (aspect === 'how' && FIRST_PERSON.test(reading.text.folded) && fact.kind !== 'procedure' && fact.kind !== 'law')
    return missing;
  if (STEPS.test(reading.text.folded) && fact.kind !== 'procedure' && fact.kind !== 'law')
    return { ...missing, asked: 'how', cost: 0.3 };
  if (fact.openList && OTHERS.test(reading.text.folded) && namesListed(reading, known, tools))
    return { ...missing, asked: 'which', cost: 0.3 };
  if (
    (DURATION.test(reading.text.folded) || TAKES_LONG.test(reading.text.folded)) &&
    !figures.some((f) => f.unit === 'ordinal' || tools.knowledge.units.get(f.unit)?.dimension === 'time')
  ) {
    return { ...missing, asked: 'when', cost: 0.3 };
  }
  const wanted = wantedDimension(reading);
  const measures = figures.some((f) => tools.knowledge.units.get(f.unit)?.dimension === wanted);
  if (wanted && figures.length > 0 && !measures && !['who', 'speaker', 'when', 'source'].includes(aspect)) {
    return { ...missing, asked: wanted === 'money' ? 'worth' : aspect, cost: 0.3 };
  }
  if (reading.superlative && !STATED_SUPERLATIVES.some((id) => known.stated.has(id)))
    return { ...missing, asked: 'which', cost: 0.3 };
  // What was destroyed came to that.
  if (reading.afterwards && !known.stated.has('destroy')) return { ...missing, cost: 0.3 };
  if (HOW_RECKONED.test(reading.text.folded) && fact.kind === 'statistic')
    return { ...missing, asked: 'how', cost: 0.3 };
  if (wantsTerm(reading, fact, known)) return { ...missing, asked: 'definition' };
  if (reading.defining && fact.kind !== 'definition') return { ...missing, asked: 'definition', cost: 0.3 };
  if (fact.kind === 'person' && unsaidOfPerson(reading, fact, known)) return { ...missing, cost: 0.3 };
  if (unsaidAsked(reading, fact, known) !== undefined) return { ...missing, cost: 0.3 };
  if (aspect === 'who' && fact.kind !== 'person' && WHO_IS.test(reading.text.folded)) return missing;
  // "Exact percentage?": of two bounds there is none.
  const bounds = figures.length > 0 && figures.every((f) => f.qualifier !== 'exact');
  if (aspect === 'exactness' && bounds && EXACT_SHARE.test(reading.text.folded)) return { ...missing, cost: 0 };
  if (aspect === 'how' && fact.kind === 'statistic' && HOW_PASSIVE.test(reading.text.folded)) return missing;
  if (gives(fact, aspect)) return undefined;
  if (aspect === 'how' && (HOW_WELL.test(reading.text.folded) || COURSE.test(reading.text.folded))) return undefined;
  if (isUnstated(fact, aspect)) return { ...missing, cost: 0 };
  switch (aspect) {
    case 'value':
    case 'source':
      return undefined;
    case 'how':
      // "How did they …" asks for a way; "how is it with …" for whatever is known.
      if (fact.kind === 'statistic')
        return IN_MANNER.test(reading.text.folded) ? missing : { ...missing, conflict: false, cost: UNSURE_ASPECT };
      return HOW_DONE.test(reading.text.folded) ? missing : { ...missing, conflict: false, cost: 0.3 };
    case 'which':
      // Of a statement "which" asks for more than it says; of a figure it may ask for the period or the body.
      return { ...missing, conflict: false, cost: UNSURE_ASPECT };
    case 'worth':
      return figures.some((f) => tools.knowledge.units.get(f.unit)?.dimension === 'money') ? undefined : missing;
    case 'count':
      return figures.some((f) => f.unit !== 'percent') ? undefined : missing;
    case 'amount':
      return figures.length > 0 ? undefined : missing;
    case 'share':
      return figures.some((f) => f.unit === 'percent') ? undefined : missing;
    case 'exactness':
      return figures.length > 0 ? undefined : missing;
    case 'speaker':
      // "Who gave the court numbers?" is asked of the numbers, not of whoever holds an office there.
      if (fact.kind === 'person' && known.speakers.size === 0 && fact.about.length < 3 && reading.aboutFigure)
        return { ...missing, conflict: false, cost: UNSURE_ASPECT };
      if (gives(fact, 'who') && fact.kind === 'person') return undefined;
      return last?.attributedTo.entity ? undefined : { ...missing, cost: 0 };
    case 'who':
      // Who: for a claim it is whoever made it.
      if (last?.attributedTo.entity && fact.kind === 'claim') return undefined;
      return { ...missing, conflict: false, cost: UNSURE_ASPECT };
    case 'where':
      return { ...missing, conflict: false, cost: UNSURE_ASPECT };
    case 'when':
    case 'asOf':
      return last && last.period.kind !== 'none' && last.period.basis !== 'unstated' ? undefined : missing;
    default:
      return missing;
  }
}

/** "What is a patent?", 什么是调解: what a term means is told by a definition of that term, and by no figure. */
function wantsTerm({ text, mentions, amounts, periods, unknown }: Reading, fact: Fact, known: FactKnowledge): boolean {
  const asked = TERM.exec(text.folded);
  const [term, more] = mentions.filter((m) => !m.asking);
  if (!asked || !term || more || term.node.kind !== 'concept' || amounts.length + periods.length + unknown.length > 0)
    return false;
  if ([term.node, ...term.others].some((n) => fact.kind === 'definition' && known.stated.has(n.id))) return false;
  // One of a kind is meant by no fact; of a kind as such a statement may tell enough.
  return asked[1] !== undefined || fact.kind === 'statistic' || fact.kind === 'definition';
}
const TERM =
  /^\W*(?:(?:so|and|ok|but|hi|hey)\W+)*(?:what(?:'s| is| are)|define|explain) (?:(an?) )?(?!the\b|that\b|this\b|your\b|their\b|its\b)[\w' -]{3,40}\W*$|^(?:请问|那)?(?:什么|啥)(?:是|叫)[\p{Script=Han}\w]{2,8}[?？]?\s*$/iu;

export function gives(fact: Fact, aspect: Aspect): boolean {
  return (
    fact.gives.includes(aspect) || fact.answers.en?.[aspect] !== undefined || fact.answers.zh?.[aspect] !== undefined
  );
}

export function isUnstated(fact: Fact, aspect: Aspect): boolean {
  return fact.unstated.en?.[aspect] !== undefined || fact.unstated.zh?.[aspect] !== undefined;
}

/** What somebody makes of it is a claim, best one of theirs; a figure or an event that it is made of is no answer yet. */
export function opinionClaim(reading: Reading, fact: Fact, known: FactKnowledge): Finding[] {
  if (!reading.opinion || reading.yesNo) return [];
  const finding = { slot: 'aspect', conflict: false, asked: 'value' } as const;
  if (fact.kind !== 'claim') return [{ ...finding, cost: NO_OPINION }];
  const theirs = reading.mentions.some((m) => known.speakers.has(m.node.id) || known.speakerBodies.has(m.node.id));
  return theirs ? [{ ...finding, cost: -NO_OPINION }] : [];
}
const NO_OPINION = 2.6;
