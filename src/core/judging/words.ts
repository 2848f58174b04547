import type { FactKnowledge } from '../knowledge.ts';
import type { Head } from '../reading/heads.ts';
import type { Mention, Reading, UnknownWord } from '../reading/read.ts';
import { isAgent } from '../reading/strengths.ts';
import type { Strength } from '../types.ts';
import { type Finding, isExplained } from './claims.ts';
import type { JudgeTools } from './tools.ts';

/** Costs in log-odds of what the claims do not cover. */
const UNKNOWN_NAME = 2.2;

const UNKNOWN_WORD = 1.3;

const RARE_WORD = 1.6;

/** What a word costs by how much it claims. Measured on the tuning half, on questions nobody had tuned on yet. */
const RATED: { readonly [S in Strength]: number } = { nothing: 0, colour: 0.15, either: 0.9, claim: 1.4 };

const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[周星期礼拜]+[日天一二三四五六])$/i;

/** 一件跨省的都没有: the one belongs to the denial. */
const ONE = /^一[件起宗个单桩]$/;
const NOT_ONE = /一[件起宗个单桩][^，。？]{0,8}[都也]没/;

/** Words that neither the fact nor the common language of questions explains. */
export function unknownClaims(reading: Reading, index: number, tools: JudgeTools): Finding[] {
  if (reading.unknown.length === 0) return [];
  const known = tools.wordsOf(index);
  return reading.unknown.flatMap((word): Finding[] => {
    if (WEEKDAY.test(word.text)) return [];
    if (ONE.test(word.text) && NOT_ONE.test(reading.text.folded)) return [];
    if (known.words.has(word.key) || tools.knowledge.common.has(word.key)) return [];
    if (/\p{Script=Han}/u.test(word.text) && known.han.includes(word.text)) return [];
    return [
      {
        slot: 'word',
        conflict: false,
        cost: asked(word, reading, costOf(word, tools)),
        asked: word.text,
        from: word.from,
        unknown: true,
      },
    ];
  });
}

/** What stands right behind "which", "what" or "how many" is the claim itself. */
const HEAD = { which: 2, count: 3 } as const;
/** … and most of all the noun that is counted, whatever else the word may be used for: "how many phones". */
const COUNTED = RATED.claim * 2;

function asked(word: UnknownWord, reading: Reading, cost: number): number {
  const head = headOf(word, reading);
  if (!head) return cost;
  const counted = head.cue === 'count' && head.to === head.reach && word.from === head.to - 1;
  return Math.max(cost * HEAD[head.cue], counted && cost > RATED.colour ? COUNTED : 0);
}

function headOf({ from, text }: UnknownWord, { heads, unknown }: Reading): Head | undefined {
  return heads.find((head) => {
    if (from < head.from || from >= head.reach) return false;
    // 多少剑: a single character that nothing explains is likelier a slip (件) than a thing of its own.
    const beyond = unknown.filter((u) => u.from >= head.from && u.from < head.reach);
    return from < head.to || text.length > 1 || beyond.length > 1;
  });
}

function costOf(word: UnknownWord, tools: JudgeTools): number {
  const strength = isAgent(word) ? (tools.strength(word.norm) ?? 'claim') : tools.strength(word.key);
  if (strength && !(word.name && (strength === 'claim' || strength === 'either'))) return RATED[strength];
  if (/\p{Script=Han}/u.test(word.text))
    return word.text.length > 1 ? ofCharacters(word.text, tools) : UNKNOWN_WORD / 2;
  if (word.name) return UNKNOWN_NAME;
  return UNKNOWN_WORD * 0.5 + (RARE_WORD - UNKNOWN_WORD * 0.5) * tools.rarity(word.norm);
}

/** 真有, 早在: characters that each claim next to nothing, glued together, are still no word of their own. */
function ofCharacters(text: string, { strength }: JudgeTools): number {
  const light = [...text].every((c) => GRAMMAR.has(c) || LIGHT.includes(strength(c)));
  return light ? RATED.colour : UNKNOWN_WORD;
}
/** Characters of grammar, which stand with any word. */
const GRAMMAR = new Set(
  '的了着过得地在到有没不再又也都还就才已曾能可会要给往去来与和跟从把被让对向由我你他它们这那哪很太最更总真早点够之其吧呢吗么啊呀',
);
const LIGHT: readonly (Strength | undefined)[] = ['nothing', 'colour'];

/** An unknown word weighs more the less of the fact the question names besides. */
export const THIN = [2.6, 1.6, 1.0] as const;

export function namedIn(reading: Reading, known: FactKnowledge): number {
  // "Briefing held when?": a word that may only frame a question is the occasion that the fact is of.
  const asks = (m: Mention): boolean => m.asking && !(m.node.occasion && known.mentions.has(m.node.id));
  const counts = (m: Mention): boolean =>
    m.node.kind !== 'place' && !m.node.everyday && !asks(m) && isExplained(m, known);
  return new Set(reading.mentions.filter(counts).map((m) => m.node.id)).size;
}
