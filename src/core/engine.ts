/** The one door: a prepared store in, answers out. Pure: no clock, file or network. */
import { OFFERED, type Weighed, weigh } from './answering.ts';
import { type Calculation, calculate } from './arithmetic.ts';
import { type Checker, checkText } from './check.ts';
import {
  type Carried,
  type ComposeTools,
  composeAnswer,
  composeBrief,
  composeCalculation,
  composeChoices,
  composeCitation,
  composeNearest,
  composePlain,
  join,
  optionOf,
} from './compose.ts';
import {
  alive,
  asksNothing,
  inheritAspect,
  type Leaning,
  languageOf,
  leaningOf,
  mergedText,
  momentOf,
  pickOf,
  resolvePerson,
  shiftedPeriods,
  swapsOne,
} from './context.ts';
import { decide as decideFigure, sameValue } from './figures.ts';
import { ANSWER, CONSIDER, type Inherited, type Judged, judge } from './judge.ts';
import { totalCost } from './judging/scene.ts';
import { composeList, composeSeveral } from './lists.ts';
import { isRounding, isScaled, type Lookup, lookUpFigure, lookUpSubject } from './lookups.ts';
import { rawFeatures } from './match/features.ts';
import { rank } from './match/matcher.ts';
import { meaningsOf } from './match/meanings.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import type { AmountClaim } from './reading/amounts.ts';
import { type Operation, operationOf } from './reading/operation.ts';
import { questionsOf } from './reading/questions.ts';
import { createReader, type Reading } from './reading/read.ts';
import { handleOf, parseRef, type Ref } from './refs.ts';
import { createSpeller } from './text/spell.ts';
import type {
  Answer,
  CheckAnswer,
  Context,
  Fact,
  FactAnswer,
  Figure,
  Locale,
  Memory,
  Option,
  SingleAnswer,
} from './types.ts';
import { pick, WORDING } from './wordings.ts';

/** How many facts are held against the question. */
const JUDGED = 8;
/** The fact of the turn before is what a follow-up asks of, unless its words speak against it. */
const TOLD_MATCH = 0.92;

export interface Turn {
  readonly answer: Answer;
  /** To be handed back with the next message of the same conversation. */
  readonly memory: Memory;
}

export interface Engine {
  readonly prepared: Prepared;
  /** One message on its own. */
  ask(message: string, context: Context): Answer;
  /** One message of a conversation: what it leaves out is taken from the turn before, while that is fresh. */
  converse(message: string, context: Context, memory?: Memory): Turn;
  /** Somebody's sentences against the store, claim by claim. */
  check(text: string, context: Context): CheckAnswer;
  /** The message behind a button again, or undefined where the reference is not ours. */
  recall(ref: string, context: Context): Answer | undefined;
  /** One line to paste into minutes, of the answer behind a reference. */
  cite(ref: string, context: Context): string | undefined;
  /** Up to two facts of the same matter, as questions to ask next. */
  related(factId: string, context: Context): readonly Option[];
  topics(locale: Locale): readonly { readonly id: string; readonly name: string; readonly facts: number }[];
  fact(id: string): Fact | undefined;
}

/** `levels` may be a function so that the list of English words is read only when a word needs it. */
export function createEngine(prepared: Prepared, levels: () => WordLevels): Engine {
  const { store, knowledge, model, measures } = prepared;
  const rarity = (word: string): number => {
    const level = levels().get(word);
    return level === undefined ? 1 : Math.min(1, level / 70);
  };
  const reader = createReader(
    knowledge,
    createSpeller(prepared.vocabulary, (word) => levels().has(word)),
  );
  const meanings = meaningsOf(knowledge.nodes);
  const sources = new Map(store.sources.map((s) => [s.id, s]));
  const offices = new Map(store.entities.flatMap((e) => (e.office ? [[e.id, e.office] as const] : [])));
  const byHandle = new Map(store.facts.flatMap((f, i) => [f.id, ...f.aliases].map((id) => [handleOf(id), i] as const)));
  const byId = new Map(store.facts.flatMap((f) => [f.id, ...f.aliases].map((id) => [id, f] as const)));
  const topics = (locale: Locale): { id: string; name: string; facts: number }[] => {
    const counts = new Map<string, number>();
    for (const fact of store.facts) counts.set(fact.topic, (counts.get(fact.topic) ?? 0) + 1);
    const named = new Map(store.topics.map((t) => [t.id, pick(t.name, locale) ?? t.id]));
    return [...counts].map(([id, facts]) => ({ id, name: named.get(id) ?? id, facts }));
  };
  const tools: ComposeTools = {
    knowledge,
    sources,
    offices,
    version: store.version,
    topics: (l) => topics(l).map((t) => t.name),
  };
  const people = new Map(store.entities.filter((e) => e.kind === 'person').map((e) => [e.id, e] as const));
  const weighTools = { ...tools, generic: store.generic };
  const lookupTools = { knowledge, facts: store.facts };
  /** Who said it, or whom it is about. */
  const personOf = (factId: string): string | undefined => {
    const fact = byId.get(factId);
    const said = fact?.observations.at(-1)?.attributedTo.entity;
    return said && people.has(said) ? said : fact?.about.find((id) => people.has(id));
  };
  const judgeTools = {
    generic: store.generic,
    fitted: model.calibration.fitted,
    knowledge,
    facts: store.facts,
    measures,
    sources,
    rarity,
  };

  function judgeAll(reading: Reading): Judged[] {
    const { matches } = rank(model, rawFeatures(reading.units, reading.spans, meanings), JUDGED);
    return inOrder(
      matches
        .filter((m, i) => i === 0 || m.confidence >= CONSIDER)
        .map((m) => judge(reading, m.fact, m.confidence, judgeTools)),
    );
  }

  /** The facts a follow-up may mean: that of the turn before, and those its words fit beside what was asked then. */
  function judgeFollowUp(reading: Reading, memory: Memory, context: Context): Judged[] {
    const told = memory.told!;
    const before = reader.read(memory.asked, context);
    const merged = reader.read(mergedText(before, reading), context);
    const { matches } = rank(model, rawFeatures(merged.units, merged.spans, meanings), JUDGED);
    const at = byHandle.get(handleOf(told.factId));
    const inherited: Inherited = { focus: told.focus };
    const asked = inheritAspect(reading, told.aspect);
    const others = matches
      .filter((m) => m.fact !== at && m.confidence >= CONSIDER)
      .map((m) => judge(asked, m.fact, m.confidence, judgeTools, {}));
    const own =
      at === undefined
        ? []
        : [
            judge(
              asked,
              at,
              Math.max(TOLD_MATCH, matches.find((m) => m.fact === at)?.confidence ?? 0),
              judgeTools,
              inherited,
            ),
          ];
    // "And customs?" of the police's cases: another body or thing is another fact's, where one has it.
    const turnsAway = own[0]?.findings.some(
      (f) => f.conflict && (f.slot === 'body' || f.slot === 'thing' || f.slot === 'person'),
    );
    const other = inOrder(others)[0];
    const found = other && !other.findings.some((f) => f.conflict) && other.confidence >= ANSWER && other.named > 1;
    return turnsAway && found ? [...inOrder(others), ...own] : inOrder([...own, ...others]);
  }

  function plain(kind: 'help' | 'smalltalk' | 'abstain', text: string, locale: Locale): Weighed {
    return { answer: composePlain(kind, text, locale, NONE) };
  }

  /** A message on its own. */
  function alone(reading: Reading, context: Context): Weighed {
    const list = lookUpFigure(reading, lookupTools) ?? lookUpSubject(reading, lookupTools);
    const listed = list && tellList(list, reading, context);
    return listed ? { ...listed, listed: list.kind } : decide(reading, judgeAll, context, false);
  }

  /** What becomes of a question, worked out where it asks for arithmetic. */
  function decide(
    reading: Reading,
    judged: (reading: Reading) => Judged[],
    context: Context,
    inherits: boolean,
  ): Weighed {
    const asked = store.generic ? undefined : operationOf(reading.text.folded);
    if (!asked) return weigh(judged(reading), reading, context, weighTools, inherits);
    // Without the words of the operation the question asks for the figures themselves.
    const amounts = reading.yesNo ? reading.amounts : [];
    // Whether a bound holds is a plain yes/no question; whether an average does is one of our arithmetic.
    if (reading.yesNo && (asked.operation.kind === 'bound' || asked.operation.kind === 'sum' || amounts.length === 0))
      return weigh(judged(reading), reading, context, weighTools, inherits);
    const rest = {
      ...reader.read(asked.rest, context),
      locale: reading.locale,
      yesNo: false,
      ...(reading.yesNo ? { amounts: [] } : {}),
    };
    const found = weigh(judged(rest), rest, context, weighTools, inherits);
    if (found.answer.kind === 'answer' && found.told) {
      const { told } = found;
      const worked = calculate(asked.operation, told.fact, told.focus);
      const { confidence, top, trace } = found.answer;
      if (asked.operation.kind === 'sum') return keptApart(told, rest, context, { confidence, top, trace });
      const held = worked && amounts.length > 0 ? holdsAll(worked.result, amounts) : undefined;
      if (worked && reading.yesNo && held === undefined)
        return weigh(judged(reading), reading, context, weighTools, inherits);
      if (worked)
        return {
          answer: tellWorked({ ...told, ...(held ? { verdict: held } : {}) }, worked, rest, context, {
            confidence,
            top,
            trace,
          }),
          told,
        };
    }
    return weigh(judged(reading), reading, context, weighTools, inherits);
  }

  /** Asked to add up what the source keeps apart: that is said before the figure that is known. */
  function keptApart(told: Judged, reading: Reading, context: Context, carried: Carried): Weighed {
    const say = { en: WORDING.en.notComparable, zh: WORDING.zh.notComparable };
    const findings = [{ slot: 'aspect' as const, conflict: true, cost: 0, asked: 'value', say }];
    const { verdict: _none, ...plain } = told;
    const judged = { ...plain, findings };
    return { answer: composeNearest(judged, reading, context, carried, tools), told: judged };
  }

  /** Declared arithmetic has its own line; what is worked out only now shows its working. */
  function tellWorked(
    told: Judged,
    worked: Calculation,
    reading: Reading,
    context: Context,
    carried: Carried,
  ): FactAnswer {
    const declared = told.fact.observations.at(-1)?.figures.includes(worked.result);
    return declared
      ? composeAnswer({ ...told, aspect: 'value', focus: [worked.result] }, reading, context, carried, tools)
      : composeCalculation({ ...told, focus: worked.of }, worked, reading, context, carried, tools);
  }

  function tellList(list: Lookup, reading: Reading, context: Context): Weighed | undefined {
    if (list.found.length === 0)
      return list.kind === 'figure'
        ? plain('abstain', WORDING[reading.locale].noFigure(list.asked), reading.locale)
        : undefined;
    const judged = list.found.map(({ index, focus }) =>
      plainly(
        index,
        focus.map((f) => f.name),
      ),
    );
    const told = judged.length === 1 ? judged[0]! : undefined;
    const carried: Carried = {
      confidence: 1,
      top: judged.slice(0, OFFERED).map((j) => ({ factId: j.fact.id, score: 1 })),
      trace: [],
    };
    return told
      ? { answer: composeAnswer(told, reading, context, carried, tools), told }
      : {
          answer: composeList(
            judged,
            list.kind === 'figure' ? list.value : undefined,
            0,
            reading,
            context,
            carried,
            tools,
          ),
        };
  }

  /** A fact as it stands, without a question that it was held against. */
  function plainly(index: number, focus: readonly string[]): Judged {
    const fact = store.facts[index]!;
    return {
      fact,
      index,
      match: 1,
      confidence: 1,
      findings: [],
      aspect: 'value',
      focus: (fact.observations.at(-1)?.figures ?? []).filter((f) => focus.includes(f.name)),
      conventional: false,
      named: 0,
    };
  }

  /** One question of a message. */
  function turn(message: string, context: Context, memory: Memory | undefined): Weighed & { asked: string } {
    const language = memory?.told && languageOf(message);
    const reading = readTurn(language?.rest ?? message, context, memory, language?.locale);
    const { text, locale } = reading;
    if (memory?.told && language && asksNothing(reading))
      return { ...again('repeat', locale, reading, context, memory), asked: memory.asked };
    if (reading.units.length === 0) return { ...plain('abstain', WORDING[locale].empty, locale), asked: message };
    if (reading.smalltalk && (memory?.told || !RETELLING.has(reading.smalltalk) || reading.smalltalk === 'brief'))
      return { ...smalltalk(reading, context, memory), asked: memory?.asked ?? message };
    const own = alone(reading, context);
    if (!memory?.told) return { ...own, asked: text.shown };
    const operation = operationOf(reading.text.folded);
    const leaning = leaningOf(operation ? reader.read(operation.rest, context) : reading);
    if (!leaning.cued && !leaning.bare && leaning.subject && own.answer.kind !== 'choices')
      return { ...own, asked: text.shown };
    const inherited = decide(reading, (r) => judgeFollowUp(r, memory, context), context, true);
    const continues =
      !leaning.subject &&
      inherited.told?.fact.id === memory.told.factId &&
      totalCost(inherited.told.findings) <= EXPLAINED;
    if (prefersOwn(own, inherited, leaning, continues)) return { ...own, asked: text.shown };
    const same = inherited.told?.fact.id === memory.told.factId;
    return { ...inherited, asked: same ? memory.asked : mergedText(reader.read(memory.asked, context), reading) };
  }

  /** The message as it is meant after the turn before: "he" is whoever spoke, and a word or two are in its language. */
  function readTurn(message: string, context: Context, memory: Memory | undefined, wanted?: Locale): Reading {
    const held = memory ? { ...context, locale: memory.locale } : context;
    const speaker = memory?.told && people.get(personOf(memory.told.factId) ?? '');
    const text = resolvePerson(message, speaker, memory?.locale ?? context.locale ?? 'en');
    const read = reader.read(text, held);
    const named = read.mentions.some((m) => m.node.kind === 'person');
    const reading =
      speaker && read.aspects[0] === 'personTitle' && !named
        ? reader.read(`${text} ${(speaker.aliases[read.locale] ?? speaker.aliases.en)?.[0] ?? ''}`, held)
        : read;
    const told = memory?.told && byId.get(memory.told.factId);
    return {
      ...reading,
      periods: told ? shiftedPeriods(reading, told) : reading.periods,
      yesNo: reading.yesNo || (memory?.told?.yesNo === true && swapsOne(reading)),
      ...(wanted ? { locale: wanted } : {}),
    };
  }

  function smalltalk(reading: Reading, context: Context, memory: Memory | undefined): Weighed {
    const { locale } = reading;
    const wording = WORDING[locale];
    switch (reading.smalltalk) {
      case 'help':
        return plain('help', wording.help(tools.topics(locale)), locale);
      case 'thanks':
        return plain('smalltalk', wording.thanks, locale);
      case 'goodbye':
        return plain('smalltalk', wording.goodbye, locale);
      case 'greeting':
        return plain('smalltalk', wording.greeting, locale);
    }
    return again(reading.smalltalk ?? '', locale, reading, context, memory);
  }

  /** What was just told, in another form. */
  function again(
    form: string,
    locale: Locale,
    reading: Reading,
    context: Context,
    memory: Memory | undefined,
  ): Weighed {
    const wanted: Locale =
      form === 'english' ? 'en' : form === 'chinese' ? 'zh' : form === 'repeat' ? locale : (memory?.locale ?? locale);
    const told = memory?.told && retell(memory.told.ref);
    if (!told) return plain('help', WORDING[locale].nothingTold, locale);
    const said = { ...reading, locale: wanted, periods: [], corrections: [] };
    const carried: Carried = { confidence: 1, top: [{ factId: told.fact.id, score: 1 }], trace: [] };
    if (form === 'brief') return { answer: composeBrief(told, said, context, carried, tools), told };
    const shown = form === 'sourced' ? { ...told, aspect: 'source' as const } : told;
    return { answer: composeAnswer(shown, said, context, carried, tools), told };
  }

  function remember(weighed: Weighed & { asked: string }, context: Context, memory: Memory | undefined): Memory {
    const { answer, told, asked } = weighed;
    const kept =
      told && 'ref' in answer
        ? {
            factId: told.fact.id,
            focus: told.focus.map((f) => f.name),
            aspect: told.aspect,
            ref: answer.ref,
            ...(told.verdict || ('verdict' in answer && answer.verdict) ? { yesNo: true } : {}),
          }
        : memory?.told;
    return {
      at: momentOf(context),
      locale: answer.locale,
      asked: told ? asked : (memory?.asked ?? asked),
      ...(kept ? { told: kept } : {}),
      options: answer.kind === 'choices' ? answer.options.map(({ ref, question }) => ({ ref, question })) : [],
    };
  }

  function converse(message: string, context: Context, held?: Memory): Turn {
    const memory = alive(held, context);
    const picked = pickOf(message, memory);
    const told = picked && retell(picked.ref);
    if (told && memory) {
      const { locale } = memory;
      const carried: Carried = { confidence: 1, top: [{ factId: told.fact.id, score: 1 }], trace: [] };
      const answer = composeAnswer(told, { ...reader.read('', context), locale }, context, carried, tools);
      const asked = pick(told.fact.title, locale) ?? message;
      // The other choices still stand.
      return { answer, memory: { ...remember({ answer, told, asked }, context, memory), options: memory.options } };
    }
    // The facts may have changed since they were offered: the question still stands.
    if (picked) return converse(picked.question, context, memory && { ...memory, options: [] });
    const { questions, marked } = store.generic ? { questions: [message], marked: false } : questionsOf(message);
    const whole = turn(message, context, memory);
    if (questions.length < 2) return { answer: whole.answer, memory: remember(whole, context, memory) };
    const parts: SingleAnswer[] = [];
    let running = memory;
    for (const question of questions) {
      const part = turn(question, context, running);
      parts.push(part.answer);
      running = remember(part, context, running);
    }
    if (!marked && !isSeveral(parts, whole.answer))
      return { answer: whole.answer, memory: remember(whole, context, memory) };
    return { answer: composeSeveral(parts), memory: running! };
  }

  const checker: Checker = {
    read(text, context) {
      const reading = reader.read(text, context);
      // Whatever its form, a statement is asked whether it holds.
      return { ...reading, yesNo: true, aspects: ['value'], modal: false };
    },
    judge(reading, also, after) {
      const { matches } = rank(model, rawFeatures(reading.units, reading.spans, meanings), JUDGED);
      const wanted = new Map(
        matches.filter((m, i) => i === 0 || m.confidence >= CONSIDER).map((m) => [m.fact, m.confidence]),
      );
      const before = after === undefined ? undefined : store.facts[after];
      for (const index of also) {
        // A figure of the matter that the sentence before was about is likely the one.
        const akin = before?.about.some((id) => store.facts[index]!.about.includes(id)) ?? false;
        wanted.set(index, Math.max(wanted.get(index) ?? 0, akin ? AKIN_MATCH : ALSO_MATCH));
      }
      // A clause without a subject of its own goes on with that of the one before.
      const { subject, bare } = leaningOf(reading);
      if (after !== undefined && (!subject || bare)) wanted.set(after, Math.max(wanted.get(after) ?? 0, AFTER_MATCH));
      return inOrder(
        [...wanted].map(([index, match]) => judge(reading, index, match, judgeTools, index === after ? {} : undefined)),
      );
    },
    holding: ({ value }) =>
      store.facts.flatMap((fact, index) =>
        (fact.observations.at(-1)?.figures ?? []).some(
          (f) => !f.derived && (sameValue(f.value, value) || isRounding(value, f.value)),
        )
          ? [index]
          : [],
      ),
    tell(judged, reading, context) {
      const plain = { ...judged, findings: [], aspect: 'value' as const };
      const { verdict: _held, ...told } = plain;
      const answer = composeAnswer(told, { ...reading, periods: [], corrections: [] }, context, NONE, tools);
      return { line: answer.answer, sources: answer.sources };
    },
  };

  /** The fact behind a reference, as it was told. */
  function retell(text: string): Judged | undefined {
    const ref = parseRef(text);
    return ref ? recalled(ref)[0] : undefined;
  }

  function recalled(ref: Ref): Judged[] {
    return ref.facts.flatMap((handle): Judged[] => {
      const index = byHandle.get(handle);
      const fact = index === undefined ? undefined : store.facts[index];
      if (!fact || index === undefined) return [];
      const observation = fact.observations[ref.observation];
      // Of a list the field counts what was left out; each fact shows its latest.
      const view = observation && ref.kind !== 'list' ? { ...fact, observations: [observation] } : fact;
      const figures = view.observations.at(-1)?.figures ?? [];
      return [
        {
          ...plainly(index, []),
          fact: view,
          at: ref.kind === 'list' ? Math.max(0, fact.observations.length - 1) : ref.observation,
          ...(ref.verdict ? { verdict: ref.verdict } : {}),
          aspect: ref.aspect,
          focus: figures.filter((f) => ref.focus.includes(f.name)),
        },
      ];
    });
  }

  function recall(text: string, context: Context): Answer | undefined {
    const ref = parseRef(text);
    if (!ref) return undefined;
    const reading = { ...reader.read('', context), locale: ref.locale };
    const judged = recalled(ref);
    const carried: Carried = {
      confidence: judged.length > 0 ? 1 : 0,
      top: judged.slice(0, OFFERED).map((j) => ({ factId: j.fact.id, score: 1 })),
      trace: [],
    };
    if (judged.length === 0)
      return composePlain('abstain', WORDING[ref.locale].abstain(tools.topics(ref.locale)), ref.locale, carried);
    if (ref.kind === 'choices') return composeChoices(judged, reading, context, carried, tools);
    if (ref.kind === 'list') {
      const value = ref.aspect === 'meaning' ? Number(ref.focus[0]?.replace('_', '.')) : undefined;
      const holds = (f: Figure): boolean => value !== undefined && (sameValue(f.value, value) || isScaled(value, f));
      const meant = judged.map((j) => ({
        ...j,
        aspect: 'value' as const,
        focus: (j.fact.observations.at(-1)?.figures ?? []).filter(holds),
      }));
      return composeList(meant, value, ref.observation, reading, context, carried, tools);
    }
    const worked = ref.kind === 'calculated' ? workedAgain(ref, judged[0]!) : undefined;
    if (worked)
      return composeCalculation({ ...judged[0]!, focus: worked.of }, worked, reading, context, carried, tools);
    return composeAnswer(judged[0]!, reading, context, carried, tools);
  }

  function cite(text: string, context: Context): string | undefined {
    const ref = parseRef(text);
    const told = ref ? recalled(ref) : [];
    if (!ref || told.length === 0) return undefined;
    return join(
      ref.locale,
      told.map((j) => composeCitation(j, ref.locale, context, tools)),
    );
  }

  function related(factId: string, context: Context): readonly Option[] {
    const fact = byId.get(factId);
    if (!fact) return [];
    const shares = (other: Fact): number => other.about.filter((id) => fact.about.includes(id)).length;
    const near = store.facts
      .map((other, index) => ({ other, index }))
      .filter(({ other }) => other !== fact && other.topic === fact.topic)
      .sort((a, b) => shares(b.other) - shares(a.other) || a.index - b.index)
      .slice(0, RELATED);
    return near.map(({ index }) => optionOf(plainly(index, []), context.locale ?? 'en', context, tools));
  }

  return {
    prepared,
    ask: (message, context) => converse(message, context).answer,
    converse,
    check: (text, context) => checkText(text, context, checker),
    recall,
    cite,
    related,
    topics,
    fact: (id) => byId.get(id),
  };
}

/** Messages that want what was just told, in another form; where nothing was, they are questions like any other. */
const RETELLING = new Set(['brief', 'english', 'chinese', 'repeat', 'sourced']);
/** Whether a figure of ours makes every amount claimed of it true; undefined where its bounds leave one open. */
function holdsAll(result: Figure, amounts: readonly AmountClaim[]): 'yes' | 'no' | undefined {
  const verdicts = amounts.map((a) => decideFigure(result, a).verdict);
  if (verdicts.includes('unstated')) return undefined;
  return verdicts.includes('no') ? 'no' : 'yes';
}

/** The arithmetic behind a reference, done again. */
function workedAgain(ref: Ref, judged: Judged): Calculation | undefined {
  const [kind = '', span] = ref.operation?.split('-') ?? [];
  return calculate({ kind, span } as Operation, judged.fact, judged.focus);
}

/** With no more than this against it, a fact explains a follow-up whole. */
const EXPLAINED = 0.3;
/** Nothing was asked of the store. */
const NONE: Carried = { confidence: 0, top: [], trace: [] };
/** A fact that holds a figure claimed is held against the sentence, however little of it its words say. */
const ALSO_MATCH = 0.08;
const AKIN_MATCH = 0.5;
/** The fact of the clause before is what a clause without a subject goes on with. */
const AFTER_MATCH = 0.7;
/** Questions to ask next. */
const RELATED = 2;

// Equal confidence falls to the better match, so that order never depends on chance.
function inOrder(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => b.confidence - a.confidence || b.match - a.match || a.index - b.index);
}

/** Whether a message that leans on the turn before is better answered by itself. */
function prefersOwn(own: Weighed, inherited: Weighed, leaning: Leaning, continues: boolean): boolean {
  const kinds = ['abstain', 'choices', 'nearest', 'answer'];
  const rank = (w: Weighed): number => kinds.indexOf(w.answer.kind);
  // A figure looked up says for itself what is meant.
  if (own.listed) return true;
  // A full question never inherits: it names what it asks of.
  if (own.answer.kind === 'answer' && leaning.subject && !(leaning.cued && leaning.bare)) return true;
  // Where the turn before explains every word as well, it is what is spoken of.
  const goesOn = continues && inherited.answer.kind === 'answer';
  if (own.answer.kind === 'answer' && !leaning.bare && !leaning.cued) return !goesOn;
  if (own.answer.kind === 'nearest' && leaning.subject && !leaning.bare) return true;
  return rank(inherited) < 2 && rank(inherited) < rank(own);
}

/** Whether a message is answered part by part rather than as a whole. */
function isSeveral(parts: readonly SingleAnswer[], whole: Answer): boolean {
  const told = parts.filter((p) => p.kind === 'answer' || p.kind === 'nearest').length;
  if (told === parts.length) return true;
  return whole.kind !== 'answer' ? told > 0 : parts.every((p) => p.kind !== 'abstain') && told > 1;
}
