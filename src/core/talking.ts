/** A conversation: one message after the other, each with what it leaves out taken from the turn before. */
import { COUNTING, type Weighed } from './answering.ts';
import { apartOf } from './apart.ts';
import { behindLine } from './behind.ts';
import { behindScene } from './behind-scene.ts';
import { mayWantSeveral } from './called.ts';
import { carriedOf, composeAnswer } from './compose.ts';
import { confirmedBehind } from './confirmed-behind.ts';
import { confirmed } from './confirming.ts';
import {
  alive,
  allAbout,
  alsoAsked,
  askedAgain,
  asksIfSo,
  asksNothing,
  inFull,
  languageOf,
  leaningOf,
  mergedText,
  momentOf,
  opensTopic,
  pickOf,
  resolveBody,
  resolvePerson,
  shiftedPeriods,
  swapsOne,
  withoutPeriods,
  withoutTakenBack,
} from './context.ts';
import type { Desk } from './desk.ts';
import { besidePeople, besideTold, judgeFollowUp, VAGUE } from './following.ts';
import { goesOn, isPoor } from './going-on.ts';
import { goneOn } from './gone-on.ts';
import { isOfTold, PART, prefersOwn, repeats, standsAlone, strays } from './inheriting.ts';
import { SURE } from './judge.ts';
import { isExplained } from './judging/claims.ts';
import { totalCost } from './judging/scene.ts';
import { composeSeveral } from './lists.ts';
import { contentOf, isParty } from './lookups.ts';
import { ofAnotherParty } from './other-party.ts';
import { isElsewhere, ofTheLine } from './pointing.ts';
import { operationOf } from './reading/operation.ts';
import { pointersOf } from './reading/proper.ts';
import { questionsOf } from './reading/questions.ts';
import type { Reading } from './reading/read.ts';
import { lineOf } from './refs.ts';
import { again, asksIfRight, confirmAgain, RETELLING, retell, smalltalk } from './retelling.ts';
import { asksOtherMoney, decide, plainWords, solve, solveSounding } from './solving.ts';
import { MAX_QUESTION } from './text/normalise.ts';
import { forOneMessage } from './text/once.ts';
import type { Answer, Context, Fact, Locale, Memory, SingleAnswer } from './types.ts';
import { pick, WORDING } from './wordings.ts';
import { notDone, SAY } from './working-out.ts';

/** With no more than this against it, a fact explains a follow-up whole. */
const EXPLAINED = 0.3;
/** Messages that want what was just told, in another form; where nothing was, they are questions like any other. */
const WISH =
  /\b(?:answer|reply|respond|tell me)\b.{0,12}\bin (?:english|chinese|mandarin)\b|\bin (?:english|chinese|mandarin),? (?:please|pls)\b|用(?:英文|英语|中文)(?:回答|回复)/i;
export interface Turn {
  readonly answer: Answer;
  /** To be handed back with the next message of the same conversation. */
  readonly memory: Memory;
}

/** What became of one question, and what was asked with what it inherited. */
type Taken = Weighed & {
  readonly asked: string;
  /** Nothing was left to tell of what it asks on about. */
  readonly further?: true;
  /** What was told before stays what is asked on about, with this asked of it. */
  readonly keeps?: true;
  /** Whatever people who asked so were told: it is that line once more, no question at all, or known not to be had. */
  readonly stands?: true;
};

/**
 * A message that is one question. What is held against the facts comes first; where that comes to little, it may only
 * ask on about what was told, in a way that people have for it.
 */
function onlyTurn(message: string, context: Context, held: Memory | undefined, desk: Desk): Taken {
  const taken = turn(message, context, held, desk);
  const several = held ? undefined : severalOf(message, taken, context, desk);
  if (several) return several;
  if (!held?.told || desk.store.generic) return taken;
  const gone = goesOnAbout(message, taken, context, held, desk);
  if ((gone && !gone.further) || taken.stands) return gone ?? taken;
  const found = gone ?? taken;
  const reading = readTurn(message, context, held, desk);
  const behind =
    behindLine(found, reading, held, context, desk) ?? confirmedBehind(found, reading, held, context, desk);
  return behind ? { ...behind, asked: held.asked } : found;
}

/** A message that only asks on about what was told, in a way that people have for it; nothing where more was found. */
function goesOnAbout(message: string, taken: Taken, context: Context, held: Memory, desk: Desk): Taken | undefined {
  const going = goesOn(message, context, desk);
  if (!held.told || !going) return undefined;
  const reading = readTurn(message, context, held, desk);
  if (!isPoor(taken, held.told, going, reading, desk)) return undefined;
  const gone = goneOn(going.way, reading, held, taken, context, desk);
  if (!gone) return undefined;
  // What was told before stays what is asked on about, where nothing more is told of it, or only of whoever said it.
  if (gone.answer.kind !== 'answer')
    return {
      answer: gone.answer,
      asked: taken.asked,
      keeps: true,
      ...(going.way === 'untold' ? { further: true as const } : {}),
    };
  if (going.way === 'title') return { answer: gone.answer, asked: held.asked, keeps: true };
  return { ...gone, asked: held.asked };
}

/** A message that only by its sound wants several statements of what it names: nothing was found for it, or one of them. */
function severalOf(
  message: string,
  { answer, told, worked }: Weighed,
  context: Context,
  desk: Desk,
): Taken | undefined {
  const one = answer.kind === 'answer' ? told : undefined;
  if (desk.store.generic || answer.kind === 'smalltalk') return undefined;
  if (answer.kind === 'answer' && (!one || worked || answer.verdict)) return undefined;
  const surely = one !== undefined || answer.kind === 'help';
  if (!mayWantSeveral(message, surely, desk)) return undefined;
  const found = solveSounding(desk.reader.read(message, context), surely, context, desk);
  const holds = !one || (found?.answer.kind === 'answer' && found.answer.factIds.includes(one.fact.id));
  return found && holds ? { ...found, asked: message } : undefined;
}

/** One question of a message. */
function turn(message: string, context: Context, held: Memory | undefined, desk: Desk): Taken {
  const { reader, store } = desk;
  const memory = behindList(message, context, held, desk);
  // Without a turn before it the wish has to be one: "… Answer in Chinese, please".
  const language = memory || WISH.test(message) ? languageOf(message) : undefined;
  const said = memory ? withoutTakenBack(language?.rest ?? message) : (language?.rest ?? message);
  const reading = readTurn(memory?.told ? alsoAsked(inFull(said)) : said, context, memory, desk, language?.locale);
  const { text, locale } = reading;
  if (memory && language && asksNothing(reading))
    return { ...again('repeat', reading, context, memory, desk), asked: memory.asked, stands: true };
  if (reading.units.length === 0) return { ...plainWords('abstain', WORDING[locale].empty, locale), asked: message };
  const told = memory?.told && desk.fact(memory.told.factId);
  if (memory?.told?.settled && told && asksIfRight(text.folded, told)) {
    const line = retell(memory.told.ref, desk);
    if (line) return { ...confirmAgain(line, reading, context, desk), asked: memory.asked, stands: true };
  }
  const retells = reading.smalltalk !== undefined && RETELLING.has(reading.smalltalk);
  // "The centre again" behind the courts' figures asks for the centre's.
  const another = reading.smalltalk === 'repeat' && namesAnother(reading, memory, desk);
  const social =
    reading.smalltalk &&
    !another &&
    (memory?.told || memory?.all || !retells || (reading.smalltalk === 'brief' && !store.generic));
  if (social && !store.generic)
    return { ...smalltalk(reading, context, memory, desk), asked: memory?.asked ?? message, stands: true };
  const read = solve(reading, context, desk);
  const settled = read.answer.kind === 'answer' && (read.answer.verdict !== undefined || reading.yesNo);
  const holds = settled || store.generic ? undefined : confirmed(reading, context, desk);
  const pointed = memory?.told && !store.generic ? ofTheLine(reading, memory.told, context, desk) : undefined;
  if (pointed) return { ...pointed, asked: memory!.asked };
  const proper =
    holds || read.answer.kind === 'answer' || store.generic ? undefined : behindScene(reading, context, desk);
  const own = holds ?? proper ?? (memory?.told || memory?.all ? besidePeople(read, reading, context, desk) : read);
  // "Thanks", "who are you": where a fact of the store answers that, it is a question like any other.
  if (social && own.answer.kind !== 'answer') {
    const said = smalltalk(reading, context, memory, desk);
    const { confidence, top } = own.answer;
    return { ...said, answer: { ...said.answer, confidence, top }, asked: memory?.asked ?? message };
  }
  const anew = store.generic ? undefined : askAnew(reading, memory, another, context, desk);
  const theirs =
    memory?.told && own.answer.kind !== 'answer' && !store.generic
      ? ofAnotherParty(reading, memory.told, context, desk)
      : undefined;
  // The same again of what was told already is nobody else's.
  const stays = theirs !== undefined && anew?.told?.fact.id === memory?.told?.factId;
  if (anew && !stays) return anew;
  if (theirs) return { ...theirs, asked: mergedText(reader.read(memory!.asked, context), reading) };
  const meant = !memory?.told && !store.generic ? ofChoices(own, reading, memory, context, desk) : undefined;
  if (meant) return meant;
  // Of untyped facts nothing tells what a message leaves out.
  if (!memory?.told || store.generic) return { ...own, asked: text.shown };
  if (opensTopic(text.folded) && own.answer.kind === 'answer') return { ...own, asked: text.shown };
  const operation = operationOf(reading.text);
  const leaning = leaningOf(operation ? reader.read(operation.rest, context) : reading);
  // "40 percent of what?" of the rate just told asks for more than that rate.
  const toldAgain = own.listed === 'figure' && own.told?.fact.id === memory.told.factId;
  if (toldAgain && OF_WHAT.test(text.folded))
    return {
      ...nothingFurther(toldBefore(memory, own, desk), reading, context, desk),
      asked: memory.asked,
      further: true,
      stands: true,
    };
  const pointsBack = told !== undefined && isOfTold(own, told, reading);
  const inherit = (ofToldAlone: boolean): Weighed =>
    decide({
      reading,
      judged: (r) => judgeFollowUp(r, memory, context, desk).filter((j) => !ofToldAlone || j.fact.id === told?.id),
      context,
      inherits: true,
      desk,
    });
  if (told && !toldAgain && strays(own, told, reading, desk)) {
    const kept = inherit(true);
    if (kept.answer.kind === 'answer' && !repeats(kept, memory, reading, desk)) return { ...kept, asked: memory.asked };
    return { ...nothingFurther(toldBefore(memory, own, desk), reading, context, desk), asked: memory.asked };
  }
  if (!toldAgain && !pointsBack && standsAlone(own, leaning)) return { ...own, asked: text.shown };
  // "In dollars?" of a sum in yuan: no other sum is meant for being in dollars.
  if (told && contentOf(reading).length === 0 && asksOtherMoney(reading, told, desk)) {
    const before = toldBefore(memory, own, desk);
    const { confidence, top, trace } = own.answer;
    if (before.told)
      return {
        ...notDone(before.told, SAY.currency, reading, context, { confidence, top, trace }, desk.tools),
        asked: memory.asked,
        stands: true,
      };
  }
  const inherited = inherit(pointsBack);
  // "Do you like coffee?" in a talk of cases: nothing of it is put to choice.
  if (OPEN_KINDS.has(inherited.answer.kind) && isChatter(reading, desk) && own.answer.kind === 'abstain')
    return { ...own, asked: memory.asked };
  const resolved = againOfBody(inherited, told, reading, context, desk);
  if (resolved) return resolved;
  const continues =
    !leaning.subject &&
    inherited.told?.fact.id === memory.told.factId &&
    totalCost(inherited.told.findings) <= EXPLAINED;
  // "Accepted less concluded?" names nobody: it is worked out of what was told, whatever else it might be worked out of.
  const reckons = inherited.worked === true && !leaning.subject && inherited.told?.fact.id === memory.told.factId;
  // "Who's in charge there?" of a centre: the head of some other body is none of its.
  if (told && isElsewhere(own, told, reading))
    return {
      ...nothingFurther(toldBefore(memory, own, desk), reading, context, desk),
      asked: memory.asked,
      stands: true,
    };
  if (!reckons && !pointsBack && prefersOwn(own, inherited, leaning, continues, reading, desk))
    return { ...own, asked: text.shown };
  const whole = wholeOfTold(reading, memory.told, context, desk);
  if (whole) return { ...whole, asked: memory.asked };
  const beside =
    inherited.answer.kind === 'answer' ? undefined : besideTold(reading, memory.told.factId, context, desk);
  if (beside) return { ...beside, asked: text.shown };
  if (repeats(inherited, memory, reading, desk)) {
    // A word or two may fit another fact by chance: only one of the same topic is what is spoken of.
    const near = !leaning.bare || own.told?.fact.topic === desk.fact(memory.told.factId)?.topic;
    if (near && own.answer.kind === 'answer' && !repeats(own, memory, reading, desk))
      return { ...own, asked: text.shown };
    return { ...nothingFurther(inherited, reading, context, desk), asked: memory.asked, further: true };
  }
  const same = inherited.told?.fact.id === memory.told.factId;
  const part = inherited.told?.fact.partOf === memory.told.factId;
  // "How many of those settled?": what is no part of it tells none.
  if (!same && !part && PART.test(text.folded) && COUNTING.includes(reading.aspects[0]!))
    return { ...nothingFurther(toldBefore(memory, inherited, desk), reading, context, desk), asked: memory.asked };
  if (part) return { ...inherited, asked: mergedText(reader.read(memory.asked, context), reading) };
  return { ...inherited, asked: same ? memory.asked : askedOf(inherited, reading) };
}

const OPEN_KINDS: ReadonlySet<string> = new Set(['choices', 'nearest']);

/** Words that claim something of their own, and nothing else: neither a name, nor a number, nor anything that points back. */
function isChatter(reading: Reading, { judgeTools }: Desk): boolean {
  const { unknown, amounts, periods, text, aspects } = reading;
  const claims = unknown.some((u) => u.name || (judgeTools.strength(u.key) ?? 'claim') !== 'nothing');
  const plain = VAGUE.includes(aspects[0]!) || reading.yesNo;
  const timeless = amounts.length + periods.length === 0;
  return claims && plain && timeless && contentOf(reading).length === 0 && !POINTS_BACK.test(text.folded);
}
const POINTS_BACK =
  /\b(?:it|its|that|this|those|these|they|them|their|there|he|she|his|her|him|and|any|more|else|other|another)\b|[它其此那这他她该]|还|另|别的|有没有|呢/iu;

/** "The centre, I mean" behind a choice: the question that left it open, with that. */
function ofChoices(
  own: Weighed,
  reading: Reading,
  memory: Memory | undefined,
  context: Context,
  desk: Desk,
): Taken | undefined {
  const sure = own.answer.kind === 'answer' && own.answer.confidence >= SURE;
  const content = contentOf(reading);
  if (!memory || memory.options.length === 0 || sure || content.length === 0 || content.length > 2) return undefined;
  if (reading.yesNo || reading.aspects[0] !== 'value') return undefined;
  const text = mergedText(desk.reader.read(memory.asked, context), reading);
  const found = solve({ ...desk.reader.read(text, context), locale: reading.locale, fragment: true }, context, desk);
  return found.answer.kind === 'answer' && found.answer.confidence >= SURE ? { ...found, asked: text } : undefined;
}

/** "What does it handle?": not the line just told again, where another fact of that body answers. */
function againOfBody(
  inherited: Weighed,
  told: Fact | undefined,
  reading: Reading,
  context: Context,
  desk: Desk,
): Taken | undefined {
  const again = inherited.answer.kind === 'answer' && inherited.told?.fact.id === told?.id;
  if (!told || !again || reading.yesNo || !VAGUE.includes(reading.aspects[0]!)) return undefined;
  // Of two bodies the word may point at either.
  const bodies = desk.store.entities.filter((e) => e.kind === 'body' && told.about.includes(e.id));
  const body = bodies.length === 1 ? bodies[0] : undefined;
  const named = resolveBody(reading.text.shown, body, reading.locale);
  const found = named && solve({ ...desk.reader.read(named, context), locale: reading.locale }, context, desk);
  return found &&
    found.answer.kind === 'answer' &&
    !('verdict' in found.answer && found.answer.verdict) &&
    found.told &&
    found.told.fact.id !== told.id &&
    found.answer.confidence >= SURE
    ? { ...found, asked: named }
    : undefined;
}

/** The question of the turn before, whole, with something else in its place. `another`: "the centre again". */
function askAnew(
  reading: Reading,
  memory: Memory | undefined,
  another: boolean,
  context: Context,
  desk: Desk,
): Taken | undefined {
  if (!memory) return undefined;
  const { reader } = desk;
  const ask = (text: string): Taken | undefined => {
    const found = solve({ ...reader.read(text, context), locale: reading.locale, fragment: true }, context, desk);
    return found.answer.kind === 'answer' ? { ...found, asked: text } : undefined;
  };
  const [other] = contentOf(reading);
  if (memory.all && other && swapsOne(reading)) return ask(allAbout(other.text, reading.locale));
  const rest = askedAgain(reading.text.folded) ?? (another ? other?.text : undefined);
  if (rest === undefined) return undefined;
  const after = reader.read(rest, context);
  const before = reader.read(memory.asked, context);
  // Another's figures may be of another time.
  return ask(mergedText(before, after)) ?? ask(mergedText(withoutPeriods(before), after));
}

/** The message as it is meant after the turn before: "he" is whoever spoke, and a word or two are in its language. */
function readTurn(message: string, context: Context, memory: Memory | undefined, desk: Desk, wanted?: Locale): Reading {
  const { reader } = desk;
  const held = memory ? { ...context, locale: memory.locale } : context;
  const speaker = memory?.told && desk.personOf(memory.told.factId);
  const text = resolvePerson(message, speaker, memory?.locale ?? context.locale ?? 'en');
  const read = reader.read(text, held);
  // "The court's delegate holds what rank?": whose it is, is said.
  const named = read.mentions.some(({ node }) => node.kind === 'person' || node.kind === 'body');
  const reading =
    speaker && read.aspects[0] === 'personTitle' && !named && !OF_A_THING.test(text)
      ? reader.read(`${text} ${speaker.aliases[read.locale]?.[0] ?? speaker.aliases.en?.[0] ?? ''}`, held)
      : read;
  const told = memory?.told && desk.fact(memory.told.factId);
  const yesNo =
    (reading.yesNo && !(memory?.told && memory.told.yesNo !== true && isTimeAlone(reading))) ||
    (memory?.told?.yesNo === true && (swapsOne(reading) || goesOnAsking(reading, told, desk))) ||
    (told !== undefined && asksIfSo(reading, told, desk.knowledge.reckoning));
  const total = memory?.told !== undefined && TOTAL_ALONE.test(reading.text.folded);
  return {
    ...reading,
    ...(total ? { aspects: ['value' as const] } : {}),
    periods: told ? shiftedPeriods(reading, told) : reading.periods,
    yesNo: yesNo && !total,
    // Whether somebody is the president asks for no president.
    attributes: yesNo && !reading.yesNo ? [] : reading.attributes,
    ...(wanted ? { locale: wanted } : {}),
  };
}

/** "Just 2021, then?" behind a figure asks for that of another time. */
function isTimeAlone({ text, periods }: Reading): boolean {
  const [period, more] = periods;
  if (!period || more) return false;
  const rest = text.folded.slice(0, period.start) + text.folded.slice(period.end);
  return TIME_ALONE.test(rest);
}
const TIME_ALONE =
  /^[\s,]*(?:(?:and|so|but|ok|just|what about|how about|for|in|of|then|the|year)[\s,]+)*(?:then|year)?[\s,?!.]*$|^[那\s，,]*年?(?:(?:呢|那年)|单独的?(?:数据|数字)?(?:有没有|有吗|呢))[?？]?$/iu;

/** "The overall count, then?", 那总数你有吧: asks for what is known where a part was not to be had. */
const TOTAL_ALONE =
  /^(?:(?:and|so|but|ok|okay|well|fine|then|just|give me|what about|how about)[\s,.]+)*(?:the |your |a )?(?:overall|total|whole|full|grand|combined|entire|complete)(?: (?:count|number|figure|total|sum|tally|amount))?(?:,? (?:then|please|pls|instead))*[\s?.!]*$|^(?:好吧|好|行|那么|那|就|嗯)*[，,]?(?:总数|总量|总计|合计|总的|总共)(?:数字?|的)?(?:是多少|多少|呢|你?(?:总|应该)?有(?:的)?[吧吗没]有?|给我|也行|说一下)*[?？。]?$/iu;

/** "Its exact title?" is the document's. */
const OF_A_THING = /\bits\b|它的|该(?:文件|指引|中心)/i;

/** "One in Tokyo?" behind a yes: a fragment of the fact's own words asks for the same kind of answer. */
function goesOnAsking(reading: Reading, told: Fact | undefined, { knowledge, indexOf }: Desk): boolean {
  const at = told && indexOf(told.id);
  const known = at === undefined ? undefined : knowledge.facts[at];
  const { units, aspects, text, amounts, periods, unknown } = reading;
  const content = contentOf(reading);
  const fragment = units.length <= FRAGMENT[reading.locale] && aspects[0] === 'value' && /[?？]\s*$/.test(text.folded);
  // "Per year?" asks for arithmetic.
  if (
    !known ||
    !fragment ||
    content.length === 0 ||
    operationOf(text) ||
    unknown.length + amounts.length + periods.length > 0
  )
    return false;
  return content.every((m) => isExplained(m, known));
}
const FRAGMENT = { en: 5, zh: 7 } as const;

/** Of a list what comes first is what "since when?" is asked of. */
function firstOf({ answer, listed }: Taken): Pick<Memory, 'first'> {
  const factId = listed === 'overview' && answer.kind === 'answer' ? answer.factIds[0] : undefined;
  return factId === undefined || !('ref' in answer)
    ? {}
    : { first: { factId, focus: [], aspect: 'value', ref: answer.ref } };
}

/** Behind a list: a message that names nothing is asked of what came first in it. */
function behindList(message: string, context: Context, memory: Memory | undefined, { reader }: Desk): typeof memory {
  if (!memory?.first) return memory;
  const bare = contentOf(reader.read(message, context)).length === 0;
  return bare ? { ...memory, told: memory.first } : memory;
}

function remember(weighed: Taken, context: Context, memory: Memory | undefined): Memory {
  const { answer, told, asked } = weighed;
  const kept =
    told && 'ref' in answer
      ? {
          factId: told.fact.id,
          focus: told.focus.map((f) => f.name),
          aspect: told.aspect,
          ref: answer.ref,
          ...(answer.kind === 'answer' ? { settled: true } : {}),
          ...(told.verdict || ('verdict' in answer && answer.verdict) ? { yesNo: true } : {}),
        }
      : memory?.told;
  return {
    at: momentOf(context),
    locale: answer.locale,
    asked: told || weighed.keeps ? asked : (memory?.asked ?? asked),
    ...(weighed.listed === 'overview' ? { all: true as const } : {}),
    ...(kept ? { told: kept } : {}),
    ...firstOf(weighed),
    options: answer.kind === 'choices' ? answer.options.map(({ ref, question }) => ({ ref, question })) : [],
  };
}

export function talk(typed: string, context: Context, held: Memory | undefined, desk: Desk): Turn {
  return forOneMessage(() => answerTo(typed, context, held, desk));
}

function answerTo(typed: string, context: Context, held: Memory | undefined, desk: Desk): Turn {
  // Everything after this is bounded: reading cuts it at the same place.
  const message = typed.slice(0, MAX_QUESTION);
  const framed = desk.unframe(message);
  if (!framed) return talkOf(message, context, held, desk);
  const { question, confirming, about } = framed;
  if (about) {
    // "Tell us the date of the briefing" asks for that alone.
    if (desk.reader.read(about, context).attributes.length > 0) return talkOf(message, context, held, desk);
    const all = talkOf(bodyNamed(question, context, desk), context, held, desk);
    return all.answer.kind === 'answer' && all.answer.factIds.length > 1 ? all : talkOf(message, context, held, desk);
  }
  const plain = talkOf(question, confirming ? { ...context, confirming } : context, held, desk);
  if (confirming || isSettled(plain)) return plain;
  // Part of what was taken for a frame may have been the statement's.
  const whole = talkOf(message, context, held, desk);
  return isSettled(whole) ? whole : plain;
}

/** "The centre", where the store has but one, by its whole name. */
function bodyNamed(question: string, context: Context, { reader, store }: Desk): string {
  const { mentions, text, locale } = reader.read(question, context);
  const [short, more] = mentions.filter((m) => m.from >= 0 && isParty(m) && m.node.kind === 'concept');
  if (!short || more) return question;
  const called = (e: (typeof store.entities)[number]): string => pick(e.name, locale) ?? '';
  const [only, other] = store.entities.filter(
    (e) => e.kind === 'body' && called(e).toLowerCase().includes(short.text.toLowerCase()),
  );
  return only && !other ? text.folded.replace(short.text, called(only)) : question;
}

const isSettled = ({ answer }: Turn): boolean => answer.kind === 'answer' && answer.verdict !== undefined;

function talkOf(message: string, context: Context, held: Memory | undefined, desk: Desk): Turn {
  const { store, reader, tools } = desk;
  const memory = alive(held, context);
  const picked = pickOf(message, memory);
  const told = picked && retell(picked.ref, desk);
  if (told && memory) {
    const { locale } = memory;
    const carried = carriedOf(told.fact);
    const answer = composeAnswer(told, { ...reader.read('', context), locale }, context, carried, tools);
    const asked = pick(told.fact.title, locale) ?? message;
    // The other choices still stand.
    return { answer, memory: { ...remember({ answer, told, asked }, context, memory), options: memory.options } };
  }
  // The facts may have changed since they were offered: the question still stands.
  if (picked) return talk(picked.question, context, memory && { ...memory, options: [] }, desk);
  const { questions, marked } = store.generic ? { questions: [message], marked: false } : questionsOf(message);
  const taken = (whole: Taken): Turn => ({ answer: whole.answer, memory: remember(whole, context, memory) });
  const asOne = (): Turn => taken(turn(message, context, memory, desk));
  if (questions.length < 2) {
    const whole = taken(onlyTurn(message, context, memory, desk));
    return (
      apartOf(message, whole.answer, context, memory, desk, (part, before) => partOf(part, context, before, desk)) ??
      whole
    );
  }
  const parts: SingleAnswer[] = [];
  let running = memory;
  for (const question of questions) {
    const said = turn(question, context, running, desk);
    // What was told a moment ago is not what is asked next.
    // … unless it points back itself.
    const again = pointersOf(question).length === 0 && parts.some((p) => tellsSame(p, said.answer));
    const lost = running !== memory && said.answer.kind !== 'answer';
    const own = (again || lost) && namesSomething(question, context, desk);
    const alone = own ? turn(question, context, undefined, desk) : said;
    const part = alone.answer.kind === 'answer' && (again || alone.answer.confidence >= SURE) ? alone : said;
    // Two halves of one question: both ask for the same.
    if (!marked && part.further && !asksMore(question, running, context, desk)) return asOne();
    parts.push(part.answer);
    running = remember(part, context, running);
  }
  const lacking = parts.find((p) => p.kind !== 'answer');
  const several = lacking && !memory ? severalOf(message, { answer: lacking }, context, desk) : undefined;
  if (several) return taken(several);
  // Questions marked as such stand for themselves; others may have been one.
  const whole = marked ? undefined : asOne();
  if (whole && !isSeveral(parts, whole.answer)) return whole;
  // Asked for the same line twice in other words, it is said once.
  const [first, ...rest] = parts;
  if (rest.every((p) => tellsSame(first!, p))) return { answer: first!, memory: running! };
  return { answer: composeSeveral(parts), memory: running! };
}

const namesSomething = (question: string, context: Context, { reader }: Desk): boolean =>
  contentOf(reader.read(question, context)).length > 0;

/** One part of a message as a question, behind the part before it. */
function partOf(part: string, context: Context, memory: Memory | undefined, desk: Desk): Turn {
  const taken = turn(part, context, memory, desk);
  return { answer: taken.answer, memory: remember(taken, context, memory) };
}

/** Names something that the fact just told does not speak of. */
function namesAnother(reading: Reading, memory: Memory | undefined, { knowledge, indexOf }: Desk): boolean {
  const at = memory?.told && indexOf(memory.told.factId);
  const known = at === undefined ? undefined : knowledge.facts[at];
  return known !== undefined && contentOf(reading).some((m) => !isExplained(m, known));
}

/** "… and what does it manufacture?": names what the fact just told says nothing of, and is no half of the same question. */
function asksMore(question: string, memory: Memory | undefined, context: Context, desk: Desk): boolean {
  const at = memory?.told && desk.indexOf(memory.told.factId);
  const known = at === undefined ? undefined : desk.knowledge.facts[at];
  if (!known) return false;
  const reading = desk.reader.read(question, context);
  // A comma of Chinese parts one question as well as two.
  if (reading.locale === 'zh') return false;
  const strange = reading.unknown.some((u) => desk.judgeTools.strength(u.key) !== 'nothing' && !known.words.has(u.key));
  return strange || contentOf(reading).some((m) => !isExplained(m, known));
}

/** Another fact's title stands for what was asked before: the words of the one it left lead back to that. */
function askedOf({ told, answer }: Weighed, { text }: Reading): string {
  const title = told && pick(told.fact.title, answer.locale);
  return title ? `${title}, ${text.shown}` : text.shown;
}

/** "Out of how many?": the whole of which the fact that was told, or its figure, is a part. */
function wholeOfTold(
  reading: Reading,
  { factId, focus }: NonNullable<Memory['told']>,
  context: Context,
  desk: Desk,
): Weighed | undefined {
  if (!OUT_OF.test(reading.text.folded) || contentOf(reading).length > 0) return undefined;
  const told = desk.fact(factId);
  if (!told) return undefined;
  const figures = told.observations.at(-1)?.figures ?? [];
  const pair = figures.find((f) => f.derived?.operation === 'ratio')?.derived?.of;
  const left = figures.find((f) => f.name === focus[0] && f.derived?.operation === 'difference')?.derived?.of[0];
  const within = focus.length === 1 ? (focus[0] === pair?.[0] ? pair?.[1] : left) : undefined;
  const at = desk.indexOf(within ? factId : (told.partOf ?? ''));
  if (at === undefined) return undefined;
  const judged = desk.plainly(at, within ? [within] : []);
  const carried = carriedOf(judged.fact);
  return { answer: composeAnswer(judged, { ...reading, periods: [] }, context, carried, desk.tools), told: judged };
}
/** Asks what a share is of, which its line would have told. */
const OF_WHAT = /\bof (?:what|which|how many)\b/i;
const OUT_OF =
  /^\W*(?:and )?out of\W*$|\b(?:out )?of (?:how many|what total|what number)\b|\bhow many (?:in total|altogether|in all|overall)\b|一共(?:是)?(?:多少|几)|总共(?:是)?(?:多少|几)|总数|从多少[件起宗个]?(?:里|中)/i;

/** What the turn before told, as it was told. */
function toldBefore({ told }: Memory, { answer }: Weighed, desk: Desk): Weighed {
  const before = told && retell(told.ref, desk);
  return before ? { answer, told: before } : { answer };
}

function nothingFurther({ told, answer }: Weighed, reading: Reading, context: Context, desk: Desk): Weighed {
  if (!told) return { answer };
  const { confidence, top, trace } = answer;
  return notDone(told, SAY.further, reading, context, { confidence, top, trace }, desk.tools);
}

function tellsSame(before: SingleAnswer, answer: SingleAnswer): boolean {
  return before.kind === 'answer' && answer.kind === 'answer' && before.answer === answer.answer;
}

/** Whether a message is answered part by part rather than as a whole. */
function isSeveral(parts: readonly SingleAnswer[], whole: Answer): boolean {
  // Asked how, and whether it is so: one line says both.
  const lines = parts.map((p) => (p.kind === 'answer' ? lineOf(p.ref) : undefined));
  if (whole.kind === 'answer' && whole.verdict && lines[0] && lines.every((l) => l === lines[0])) return false;
  const told = parts.filter((p) => p.kind === 'answer' || p.kind === 'nearest').length;
  if (told === parts.length) return true;
  return whole.kind !== 'answer' ? told > 0 : parts.every((p) => p.kind !== 'abstain') && told > 1;
}
