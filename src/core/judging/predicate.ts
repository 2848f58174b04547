/**
 * What is said of the subject of a yes/no question. A yes vouches for it, however little the word claims elsewhere:
 * "Was the press conference boring?" is not answered by there having been one.
 */
import type { FactKnowledge } from '../knowledge.ts';
import type { Mention, Reading } from '../reading/read.ts';
import { STEM_ALIKE } from '../reading/read.ts';
import { ownTerms } from '../reading/terms.ts';
import type { Fact } from '../types.ts';
import { isExplained } from './claims.ts';
import { isOfficeWord } from './offices.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const AUXILIARIES = set(
  "is are was were do does did has have had can could will would isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't",
);
/** Stand before what is said, and say nothing themselves. */
const BESIDE = set(
  'a an the any some not really actually also ever even now still already just very so quite too indeed perhaps truly all both only then been be being to never hardly forever no',
);
const SOURCES = /^(?:report|article|piece|story|source|text|paper|news|account|write-?up)$/;
/** Lead on from the subject to more of it. */
const JOINS = set('of in for on at from between and with or by to');

/** Verbs that lend themselves to anything, and words of place: what they say is said by what follows. */
const LIGHT = set(
  `inside outside during throughout until till amid besides beside beyond towards toward along from between own among over as before after across that this these those one ones my our your his her its their about against under above below near among amongst
  around behind within without into onto out off up down per via what who which where when how whether if not
  make makes made get gets got gotten getting going gone go goes work works take takes took taken touch exist exists existed see sees saw
  seen belong belongs add adds figure figures lump link links linked side choose chose count counts counted come comes came reach reaches
  reached run runs stand stands amount amounts total totals sit sits lie lies fall falls include includes included cover covers covered
  concern concerns deal deals dealt say says said tell tells told give gives gave given put puts show shows showed name names named call
  calls called speak speaks spoke hold holds held keep keeps kept do does did done have has had set sets use uses used serve serves
  apply applies refer refers mean means meant feature features appear appears happen happened bring brings brought manage managed start
  started begin began carry carried extend stretch amounted turn turned end ended still part kind sort type number share rate speaker pass
  passed doing due exact precise accurate rounded approximate estimate representative representatives delegate spokesman spokesperson
  official officials chief head people team staff man woman
  aimed meant based responsible quoted credited attributed involved headed located situated home host hosts available posted published
  released public cited identified recorded documented dated valued worth greater larger higher lower smaller bigger more less fewer most
  least exceed exceeds exceeded top topped surpass surpassed hit break broke cross crossed climb climbed rise rose stay stayed remain remains
  remained total totalled totaled average averaged match matched equal equals consist comprise contain contains represent represents reflect
  indicate suggest claim claims claimed argue insist insisted maintain maintains believe believes think thinks find finds found feel regard
  regards consider considers view views describe describes credit credits intend intends aim aims seek seeks plan plans planned planning
  hope hopes treat treats treated present presents presented mention mentions note notes noted record records publish publishes release releases post posts disclose disclosed reveal
  revealed announce announced provide provides provided offer offers able supposed designed intended set bound real actual`,
);

/** Whether a word in the place of what is said says nothing of its own. */
export function isLight(norm: string): boolean {
  return LIGHT.has(norm) || BESIDE.has(norm) || JOINS.has(norm);
}

/** The word that is said of the subject; undefined where the question has no such form. */
export function predicateOf(reading: Reading): number | undefined {
  const { units, mentions, clauses, askingClauses } = reading;
  const asks = (i: number): boolean => askingClauses.size === 0 || askingClauses.has(clauses[i]!);
  const named = mentions.filter((m) => m.from >= 0).sort((a, b) => a.from - b.from);
  const at = units.findIndex((u, i) => AUXILIARIES.has(u.norm) && asks(i));
  if (at < 0) return undefined;
  const before = named.findLast((m) => m.to <= at && clauses[m.from] === clauses[at]);
  if (before && before.to === at) return skip(at + 1, reading);
  if (before) return undefined;
  const subject = named.find((m) => m.from > at && clauses[m.from] === clauses[at]);
  // "Does the report place Li there?": what the source does is to tell.
  if (subject && SOURCES.test(units[subject.to - 1]!.norm)) return undefined;
  const leading = units.slice(at + 1, subject?.from);
  if (!subject || leading.length > 3 || leading.some((u) => JOINS.has(u.norm) || u.norm === 'this')) return undefined;
  return skip(endOf(subject, named, reading), reading);
}

/** "That German lot": whom a name is given to, without a word of its own. */
const CROWD = set(
  'lot crowd bunch outfit gang folks guys people bloke fella guy chap fellow person man woman lady thing things stuff bit uh um er',
);

/** Goes on over "of the courts", "in Shanghai". */
function endOf(subject: Mention, named: readonly Mention[], { units }: Reading): number {
  let end = subject.to;
  for (;;) {
    const next = named.find((m) => m.from >= end);
    if (!next) return end;
    const between = units.slice(end, next.from);
    const joined = between.every((u) => JOINS.has(u.norm) || BESIDE.has(u.norm)) && !between.some((u) => u.afterBreak);
    // "Where did Rui study?": right behind somebody stands what they do.
    const person = between.length === 0 && named.some((m) => m.to === next.from && m.node.kind === 'person');
    if (person) return end;
    const says = next.node.role === 'operation' || next.node.role === 'quality';
    if (!joined || (says && between.every((u) => BESIDE.has(u.norm)))) return end;
    end = next.to;
  }
}

function skip(from: number, { units, clauses }: Reading): number | undefined {
  let at = from;
  while (at < units.length && (BESIDE.has(units[at]!.norm) || CROWD.has(units[at]!.norm))) at++;
  return at < units.length && clauses[at] === clauses[from - 1] && units[at]!.kind === 'word' ? at : undefined;
}

/** Words that may close a question, and say nothing of what it is about. */
const CLOSING = set(
  `right here there anywhere somewhere everywhere list them they it him her us me these those correct rightly correctly properly straight
  true legit accurate wrong misread mistaken mean tick follow add together apart alone average total statistics statistic stats data
  headline briefing conference press event themselves himself herself itself top as today yesterday now then yet then though either
  way ways kind sort case means form shape manner extent sense regard respect stuff thing things something cheers please thanks mate lah yeah yes sir friend pile hand abroad overseas worldwide globally locally nationwide`,
);

/** "Did it go well?": the last word of the clause that asks. */
function lastOf({ units, clauses, text }: Reading): number | undefined {
  const at = units.findIndex((u) => AUXILIARIES.has(u.norm));
  if (at < 0 || !/[?？]\s*$/.test(text.folded)) return undefined;
  const last = units.length - 1;
  if (clauses[last] !== clauses[at] || last <= at + 1 || units[last]!.kind !== 'word') return undefined;
  return CLOSING.has(units[last]!.norm) || units[last - 1]!.norm === 'as' ? undefined : last;
}

/** 发布会热闹吗, 德国公司喜欢上海吗: in so short a question the one word that is no name is what is said. */
function unsaidHan({ units, unknown, named, amounts, text }: Reading, known: FactKnowledge): string | undefined {
  // 好不好用, 快不快: what it is like is what is asked.
  const [, quality] = A_NOT_A.exec(text.folded) ?? [];
  if (quality && !known.said.han.includes(quality)) return quality;
  if (units.length > SHORT_HAN || amounts.length > 0) return undefined;
  return unknown.find(({ text, from }) => {
    if (!HAN_ALONE.test(text) || LIGHT_HAN.test(text)) return false;
    if (text.length > 1 ? known.han.includes(text) : !QUALITY.test(text)) return false;
    const to = from + [...text].length;
    const object = named.find((m) => m.from === to);
    const rest = units.slice(object ? object.to : to).map((u) => u.raw);
    return PARTICLES.test(rest.join(''));
  })?.text;
}
const A_NOT_A = /([好快慢大小多少高低贵难易忙严重累热冷远近长短早晚新旧强弱美乱脏穷富])不\1(?!多)/u;
const SHORT_HAN = 14;
const LIGHT_HAN = /^(?:.*在内|.*这些.*|.*[头首]|里[头面]|属实|真有|可以)$/u;
/** What one character says of somebody or something. */
const QUALITY = /^[忙贵难快慢严累热冷胖瘦酷火乱脏穷富大小远近长短高矮帅]$/u;
const HAN_ALONE = /^\p{Script=Han}+$/u;
const PARTICLES = /^[的了]?[吗嗎么嘛不没呢吧]{0,2}$/u;

/** What is said of the subject and nothing in the fact speaks of. */
export function unsaid(reading: Reading, fact: Fact, known: FactKnowledge): string | undefined {
  const at = [predicateOf(reading), lastOf(reading)].find((i) => i !== undefined && !isSaid(i, reading, fact, known));
  return at === undefined ? unsaidHan(reading, known) : reading.units[at]!.norm;
}

/** "What does WIPO want?", "how boring was it?": what is asked about the subject, and nothing the fact states speaks of. */
export function unsaidAsked(reading: Reading, fact: Fact, known: FactKnowledge): string | undefined {
  const { units } = reading;
  // Of a text full of slips no sentence is read.
  if (reading.corrections.length > 0) return undefined;
  const how = units.findIndex(
    (u, i) => u.norm === 'how' && AUXILIARIES.has(units[i + 2]?.norm ?? '') && !DEGREES.has(units[i + 1]!.norm),
  );
  const aux = units.findIndex((u) => AUXILIARIES.has(u.norm));
  const asks = units.slice(Math.max(0, aux - BEHIND_WH), aux).some((u) => WH.has(u.norm));
  const at = [how >= 0 ? how + 1 : undefined, asks ? predicateOf(reading) : undefined].find(
    (i) =>
      i !== undefined &&
      !CLOSING.has(units[i]!.norm) &&
      !AUXILIARIES.has(units[i]!.norm) &&
      !ASKED_LIGHTLY.has(units[i]!.norm) &&
      !(units[i]!.norm === 'want' && units[i + 1]?.norm === 'to') &&
      units[i]!.norm.length >= SHORTEST &&
      !isSaid(i, reading, fact, known, known.said.words),
  );
  return at === undefined ? undefined : units[at]!.norm;
}
const WH = set('what how why where when which who whom');
/** Units between a question word and the verb it stands with: "what exact role does". */
const BEHIND_WH = 3;
/** Shorter words are abbreviations and sounds. */
const SHORTEST = 4;
/** Degrees that are read as kinds of answers. */
const DEGREES = set(
  'many much long often far soon recently old big large high low heavy great exactly come about well hi',
);
/** Of these the question is made, whatever it asks. */
const ASKED_LIGHTLY = set(
  'again since reckon reckons reckoned rate rated rates putting thought thinking saying telling gain gained fare fared evidently apply abbreviate is it that park parked parking arrive arrived bit',
);

/** "What does Rui like?", "how rich is Rui?": of somebody the office is told, and nothing else. */
export function unsaidOfPerson(reading: Reading, fact: Fact, known: FactKnowledge): boolean {
  if (/喜欢|喜好|爱好|住(?!址)|爱吃|有钱|经历|履历/u.test(reading.text.folded)) return true;
  const { units } = reading;
  const how = units.findIndex((u, i) => u.norm === 'how' && AUXILIARIES.has(units[i + 2]?.norm ?? ''));
  const at = [predicateOf(reading), how >= 0 ? how + 1 : undefined].find(
    (i) =>
      i !== undefined && units[i] !== undefined && !isOfficeWord(units[i]!.norm) && !isSaid(i, reading, fact, known),
  );
  return at !== undefined;
}

function isSaid(at: number, reading: Reading, fact: Fact, known: FactKnowledge, words = known.words): boolean {
  const unit = reading.units[at]!;
  const covers = (s: { readonly from: number; readonly to: number }): boolean => s.from <= at && at < s.to;
  const inside = (from: number, to: number): boolean => from <= unit.start && unit.start < to;
  return (
    isLight(unit.norm) ||
    // "… – asking for a colleague" says nothing of the subject.
    reading.spans.some((s) => covers(s) && s.to - s.from > 2 && s.senses.every((x) => x.type === 'asking')) ||
    // Whether it is there is held against the fact as such.
    reading.named.some((m) => covers(m) && (isExplained(m, known) || m.node.kind === 'place')) ||
    (!STEM_ALIKE.has(unit.norm) && (words.has(unit.key) || ownTerms(reading.own, 'alsoSaid', fact.id).some(covers))) ||
    reading.periods.some((p) => inside(p.start, p.end)) ||
    reading.amounts.some((a) => inside(a.said, a.saidEnd))
  );
}
