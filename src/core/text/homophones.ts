/**
 * Chinese slips are those of the input method: the right sounds in the wrong characters (消毁 for 销毁). Characters that
 * no known word holds are read as the known term that sounds alike, where the two share a character.
 */
import type { Correction } from './spell.ts';
import type { TextUnit } from './units.ts';

/** Of each syllable, without its tone, the characters that can be read so. */
export type Syllables = { readonly [syllable: string]: string };

export interface Homophones {
  /** The term meant by characters that make none, or undefined. */
  meant(typed: string): string | undefined;
  /** The measure word, or 万 before one, that a character stands for behind a number. */
  measure(typed: string, next: string): string | undefined;
}

const HAN_TERM = /^\p{Script=Han}{2,6}$/u;
const LONGEST = 6;
/** A character read in more ways than these is rare enough to be left out. */
const READINGS = 3;
const MEASURES = ['吨'];
/** Behind a number and before a measure word: 13完件. */
const MYRIAD = '万';
const BEFORE_MEASURE = /^[多余件起宗个吨元]$/u;

/** What speakers of the south do not tell apart, and input methods are told to take as one. */
function plain(syllable: string): string {
  return syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[aei])ng$/, 'n');
}

/** `terms` are asked for when the first slip is met. */
export function homophonesOf(syllables: Syllables, terms: () => Iterable<string>): Homophones {
  let known: { readonly readings: Map<string, string[]>; readonly sounds: Map<string, string[]> } | undefined;
  const build = () => {
    const readings = new Map<string, string[]>();
    for (const [syllable, characters] of Object.entries(syllables))
      for (const c of characters) readings.set(c, [...(readings.get(c) ?? []), plain(syllable)]);
    const sounds = new Map<string, string[]>();
    for (const term of terms()) {
      if (!HAN_TERM.test(term)) continue;
      for (const sound of soundsOf(term, readings)) sounds.set(sound, [...(sounds.get(sound) ?? []), term]);
    }
    return { readings, sounds };
  };
  return {
    meant(typed) {
      known ??= build();
      const { readings, sounds } = known;
      const characters = [...typed];
      const shared = (term: string): number => [...term].filter((c, i) => c === characters[i]).length;
      const candidates = soundsOf(typed, readings)
        .flatMap((sound) => sounds.get(sound) ?? [])
        .filter((term) => term !== typed && shared(term) > 0);
      return candidates.sort((a, b) => shared(b) - shared(a) || (a < b ? -1 : 1))[0];
    },
    measure(typed, next) {
      known ??= build();
      const own = known.readings.get(typed) ?? [];
      const meant = BEFORE_MEASURE.test(next) ? [...MEASURES, MYRIAD] : MEASURES;
      return meant.find((m) => m !== typed && known!.readings.get(m)?.some((s) => own.includes(s)));
    },
  };
}

/** Every way to say a term, as far as its characters can be said in few. */
function soundsOf(term: string, readings: ReadonlyMap<string, readonly string[]>): string[] {
  let sounds = [''];
  for (const c of term) {
    const own = [...new Set(readings.get(c) ?? [])].slice(0, READINGS);
    if (own.length === 0) return [];
    sounds = sounds.flatMap((sound) => own.map((s) => `${sound}${s} `));
  }
  return sounds.slice(0, 32);
}

export interface Explained {
  /** A term of two units and more holds it, or it is a little word of asking. */
  readonly known: (unit: number) => boolean;
  /** A common word, though no term. */
  readonly common: (word: string) => boolean;
}

/** Little words of grammar: beside one of them two characters are no slip (总不 is no 总部). */
const LITTLE = /[不没未都也就才又还只很太最更吗呢吧啊的了]/u;

const COUNTED = /^(?:[\d.,]+|[一二三四五六七八九十百千万亿几多少])$/u;

/** Reads characters that nothing explains as the term they sound like. */
export function rehear(
  units: readonly TextUnit[],
  { known, common }: Explained,
  homophones: Homophones,
): { units: readonly TextUnit[]; corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  const out = [...units];
  const free = (i: number): boolean => units[i]?.kind === 'han' && !known(i);
  for (let from = 0; from < units.length; from++) {
    if (!free(from)) continue;
    let run = from + 1;
    while (run < units.length && free(run) && !units[run]!.afterBreak && run - from < LONGEST) run++;
    for (let to = run; to > from; to--) {
      const typed = units
        .slice(from, to)
        .map((u) => u.key)
        .join('');
      const meant =
        to - from > 1
          ? LITTLE.test(typed) || common(typed) || (to < run && common(units[to - 1]!.key + units[to]!.key))
            ? undefined
            : homophones.meant(typed)
          : COUNTED.test(units[from - 1]?.key ?? '')
            ? homophones.measure(typed, units[to]?.key ?? '')
            : undefined;
      if (meant === undefined) continue;
      [...meant].forEach((c, k) => {
        out[from + k] = { ...units[from + k]!, norm: c, key: c, respelt: true };
      });
      corrections.push({
        typed: units
          .slice(from, to)
          .map((u) => u.raw)
          .join(''),
        read: meant,
      });
      from = to - 1;
      break;
    }
  }
  return { units: corrections.length > 0 ? out : units, corrections };
}
