/** Overviews: all there is on a person, a body, a thing or a kind, as one answer of several facts. */
import { type FactKnowledge, type Knowledge, kindsOf, placesAround } from './knowledge.ts';
import { contentOf, type Listed, type Lookup, type LookupTools, speaksOf } from './lookups.ts';
import type { Mention, Reading } from './reading/read.ts';
import type { Aspect, Fact } from './types.ts';

/** "What does Shanghai intend to do next?": all that is planned. */
const PLANS =
  /\b(?:what(?:'s| is| are| does| do)\b.*\b(?:plans?|intend(?:s|ed)?|next|upcoming|future|in store|ahead)|plans? for the future|next steps?|future (?:plans?|steps?)|what are (?:the |\w+'s )?(?:\w+ )?plans)\b|打算|计划有哪些|有哪些计划|往后|下一步|今后|接下来|未来(?:计划|规划)/i;

/** What asks for all there is on something rather than for one thing of it. */
const OVERVIEW =
  /\bsum(?:med)? up\b|(?:'s|s') (?:points?|statements?|remarks?|comments?|quotes?|words|contributions?)\b|\bwhat (?:all )?(?:came|comes) from\b|\b(?:tell|give|catch|bring|fill|walk|run|brief|take|talk|update) (?:me|us)(?: up| in)?(?: (?:something|everything|more|all|the basics|what you (?:have|know|got)))? (?:about|on|through|to speed)\b|\b(?:catch|fill|bring) (?:me|us) (?:up|in)\b|\b(?:tell|give) (?:me|us) (?:everything|all|more|what you (?:have|know|got))\b|\bwhat (?:do|did|does|can|could|have|has|had|is there|else|all)\b.{0,40}\b(?:have|know|got|say|said|hold|there|tell|told|reveal(?:ed)?|reported?|mention(?:ed)?|announced?|disclosed?|stated?|come up with|talk(?:ed)? about|been said|been doing)\b(?: (?:on|about))?|\bwhat(?:'s| is| are)? (?:there|known|said|been said|new|the story|the situation|up)(?: (?:on|about|with))?\b|\bsaid what\b|\banything (?:else )?(?:on|about|from|by)\b|\bany(?:thing)? (?:info|information|facts?|data|figures?|material)\b|\binfo(?:rmation)? (?:on|about)\b|\b(?:facts?|figures?|statements?|material|details?) (?:on|about|from|by|of)\b|\b(?:quick )?(?:overview|summary|summari[sz]e|rundown|run-down|recap|briefing|profile|background|gist|digest|lowdown|low-down|big picture|outline|synopsis|primer|cheat sheet|fact sheet|essentials|highlights|takeaways?)\b(?: (?:on|of|about))?|\b(?:main|key|talking|most important|principal|basic) (?:points?|facts?|numbers?|figures?|statistics?|stats|takeaways?|messages?|data)\b|\bin (?:a nutshell|general|short|brief)\b|\beverything\b|\ball (?:of it|about|you (?:have|know|got)|there is|the (?:facts|figures|numbers|data))\b|\bthe (?:whole|full|entire|complete) (?:set|lot|thing|story|picture|list)\b|\blist (?:all|every|the|what)\b|\bwhere (?:do|does) (?:things|it|that) stand\b|\bup to speed\b|\bstuff\b|\bwho said what\b|\bone by one\b|\bnumbers included\b|说了?些?(?:什么|啥)|讲了?些|讲了(?:什么|啥)|说了?些|谈了?些|都讲|都谈|都说|提到(?:了)?(?:哪些|什么|啥)|谈了(?:些)?什么|做了(?:哪些|什么|些什么)(?:事|工作)?|介绍|概况|概览|概述|综述|总览|要点|简报|梗概|有(?:哪些|什么)(?:资料|信息|内容|数据|数字|说法|举措|措施|动作|料|事)|哪些(?:数据|数字|内容|信息|举措|措施|工作|动作|说法)|关于.*(?:有什么|有哪些|知道)|(?:什么|整体|总体|基本)?情况|总结|汇总|梳理|盘点|捋一?[遍下]|说说|讲讲|聊聊|透露了|公布了(?:哪些|什么)|一览|全部(?:资料|内容|数据)|来龙去脉/gi;

/** What stands for the whole of what there is: the article, the story, the numbers. */
const KINDS: readonly (readonly [RegExp, (fact: Fact) => boolean])[] = [
  [PLANS, (f) => f.kind === 'plan'],
  [
    /\bclaims?\b|\bprais(?:e|es|ing)\b|\bboast(?:s|ing)?\b|\bself-praise\b|自我评价|自夸|说法.*官员|官员.*说法/i,
    (f) => f.kind === 'claim',
  ],
  [
    /\b(?:people|persons|names|speakers|officials|who)\b.*\b(?:named|quoted|one by one|mentioned)\b|有哪些人|哪些官员/i,
    (f) => f.kind === 'person',
  ],
  [/\b(?:numbers?|figures?|statistics?|stats|data)\b|数据|数字|统计/i, (f) => f.kind === 'statistic'],
  [/\b(?:article|report|story|piece|text|news|coverage|everything|it all)\b|报道|文章|原文|新闻|全文/i, () => true],
];

/** "What did Li Xiaomeng say?", "tell me about the centre": all there is on one person, body or thing. */
export function lookUpSubject(reading: Reading, tools: LookupTools): Lookup | undefined {
  if (reading.yesNo || reading.amounts.length > 0 || reading.periods.length > 0) return undefined;
  const { folded } = reading.text;
  const cues = [...folded.matchAll(OVERVIEW)];
  const planned = PLANS.test(folded);
  // Much that is named singles one thing out.
  const person = reading.mentions.some((m) => m.node.kind === 'person');
  if (contentOf(reading).length > (person ? 3 : 2)) return undefined;
  if ((cues.length === 0 && !planned) || NARROW.includes(reading.aspects[0]!)) return undefined;
  // Words that nothing explains, those of the asking aside, ask for something else.
  const inCue = (at: number): boolean => cues.some((c) => at >= c.index && at < c.index + c[0].length);
  if (
    !planned &&
    reading.unknown.some((u) => [...u.text].length > 1 && (u.name || !inCue(reading.units[u.from]!.start)))
  )
    return undefined;
  const subjects = subjectsOf(reading, tools.knowledge).filter(
    (m) => m.node.kind !== 'concept' || !inCue(reading.units[m.from]!.start),
  );
  // "What does it plan to do with the aid system?" asks for one plan.
  if (cues.length === 0 && subjects.length > 0) return undefined;
  const places = contentOf(reading).filter((m) => m.node.kind === 'place');
  const on = (test: (known: FactKnowledge, fact: Fact) => boolean): Listed[] =>
    tools.facts.flatMap((fact, index): Listed[] => {
      const known = tools.knowledge.facts[index]!;
      return test(known, fact) && places.every((p) => speaksOf(known, p)) ? [{ index, focus: [] }] : [];
    });
  const found = subjects.length > 0 ? onSubjects(subjects, on, tools) : ofKind(folded, on);
  return found.length > 1 ? { kind: 'overview', found } : undefined;
}

/** Kinds of answer that ask for one thing. */
const NARROW: readonly Aspect[] = [
  'when',
  'where',
  'count',
  'share',
  'worth',
  'asOf',
  'personTitle',
  'meaning',
  'exactness',
];

type On = (test: (known: FactKnowledge, fact: Fact) => boolean) => Listed[];

/** What is said by or about the subjects; where that is one fact, whatever else is of its topic. */
function onSubjects(subjects: readonly Mention[], on: On, tools: LookupTools): Listed[] {
  const [first] = subjects;
  const close = on(
    (known, fact) =>
      subjects.length === 1 && (fact.about.includes(first!.node.id) || known.speakers.has(first!.node.id)),
  );
  const found = close.length > 1 ? close : on((known) => subjects.every((s) => isOn(known, s)));
  const only = found.length === 1 ? tools.facts[found[0]!.index] : undefined;
  const all = only ? on((_, fact) => fact.topic === only.topic) : found;
  // What somebody said comes first, then what is about them alone, figures before the rest.
  const weight = ({ index }: Listed): number => {
    const fact = tools.facts[index]!;
    const said = subjects.some((s) => tools.knowledge.facts[index]!.speakers.has(s.node.id)) ? 4 : 0;
    const about = subjects.some((s) => fact.about.includes(s.node.id)) ? 2 / fact.about.length : 0;
    const meant = found.some((f) => f.index === index) ? 1 : 0;
    return said + about + meant + (fact.kind === 'statistic' ? 0.5 : 0);
  };
  return [...all].sort((a, b) => weight(b) - weight(a) || a.index - b.index);
}

/** The plans, the claims, the figures, or all there is: a store of one document only, where "the article" is that one. */
function ofKind(folded: string, on: On): Listed[] {
  const kind = KINDS.find(([pattern]) => pattern.test(folded));
  return kind ? on((_, fact) => kind[1](fact)) : [];
}

/** Whom or what an overview is wanted of: not the place every fact shares, not the press, no title beside its holder. */
function subjectsOf(reading: Reading, knowledge: Knowledge): readonly Mention[] {
  // The occasion is a subject, too: "tell me about the press conference".
  const named = reading.mentions.filter((m) => m.from >= 0 && !m.asking && (m.node.occasion || !m.node.everyday));
  const content = named.filter(
    (m) =>
      m.node.role !== 'unit' &&
      m.node.kind !== 'place' &&
      m.node.bodyKind !== 'media' &&
      !kindsOf(knowledge.nodes, m.node.id).has('media'),
  );
  const person = content.some((m) => m.node.kind === 'person');
  const wider = (m: Mention): boolean =>
    content.some((o) => o !== m && o.node.id !== m.node.id && placesAround(knowledge.nodes, o.node.id).has(m.node.id));
  return content.filter((m) => !wider(m) && !(person && m.node.kind === 'concept' && TITLES.has(m.node.role ?? '')));
}
const TITLES = new Set(['actor', 'operation']);

/** Facts that somebody said, or that a body or thing is the matter of. */
function isOn(known: FactKnowledge, subject: Mention): boolean {
  const { node } = subject;
  if (node.kind === 'person') return known.speakers.has(node.id) || known.mentions.has(node.id);
  if (node.kind === 'concept')
    return known.stated.has(node.id) || (node.near?.some((o) => known.stated.has(o)) ?? false);
  return known.mentions.has(node.id) || known.bodies.has(node.id) || known.speakerBodies.has(node.id);
}
