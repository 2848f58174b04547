/** Who does it, and where or to whom: the part that a place or a body plays in a sentence, by the little word before it. */
import type { TextUnit } from '../text/units.ts';

/** `doing` opens the sentence or follows "by"; `there` is where it is done or to whom; `beside` is anything else. */
export type Role = 'doing' | 'there' | 'beside';

/** A stretch of units that names a place or somebody. */
export interface Named {
  readonly from: number;
  readonly to: number;
}

const THERE = ['in', 'at', 'inside', 'within', 'across', 'to', 'into', '在', '于', '向', '给', '對', '对'];
const DOING = ['by', '由', '被'];
const BESIDE = 'from of for with about on between than like versus 从 自 把 将 为 比 跟 因 随 按 据 关 替 帮'.split(
  ' ',
);
const LEADS: ReadonlyMap<string, Role> = new Map([
  ...THERE.map((w) => [w, 'there'] as const),
  ...DOING.map((w) => [w, 'doing'] as const),
  ...BESIDE.map((w) => [w, 'beside'] as const),
]);
/** Right behind somebody, or behind one of these, where they sit. */
const SITS = new Set(['in', 'at']);
const SEATED = new Set('based located headquartered seated sitting'.split(' '));
/** "On WIPO's website" is where it is to be found. */
const SITES = new Set('website site homepage page portal webpage'.split(' '));
/** What stands in a row plays one part: "New York, Tokyo and Dubai". */
const ROW = new Set(['and', 'or', 'the', 'a', 'an', '和', '与', '及', '或', '还', '以', '等']);
/** What may stand between a little word and the name it leads to: "in cities such as". */
const BETWEEN = new Set([
  ...ROW,
  ...'its their our other many some foreign cities city places such as like including'.split(' '),
]);

/** The part of each, in the order in which they are given, which is that of the sentence. */
export function rolesOf(units: readonly TextUnit[], named: readonly Named[], isBody: (at: number) => boolean): Role[] {
  const roles: Role[] = [];
  named.forEach((name, i) => {
    const last = named[i - 1];
    const between = units.slice(last?.to ?? 0, name.from);
    const lead = between.findLastIndex((u) => LEADS.has(u.norm) && !BETWEEN.has(u.norm));
    if (lead >= 0 && between.slice(lead + 1).every((u) => BETWEEN.has(u.norm))) {
      const onSite = between[lead]!.norm === 'on' && hasSite(units, name);
      const role = onSite ? 'there' : LEADS.get(between[lead]!.norm)!;
      // "The government in Shanghai": where somebody sits, and not where it is done.
      const seated = SEATED.has(between[lead - 1]?.norm ?? '') && !roles.includes('doing');
      const sits = lead === 0 && last !== undefined && isBody(i - 1) && roles[i - 1] === 'doing';
      roles.push(SITS.has(between[lead]!.norm) && (seated || sits) ? 'doing' : role);
    } else if (last === undefined) roles.push('doing');
    else roles.push(between.every((u) => ROW.has(u.norm)) || name.from < last.to + 2 ? roles[i - 1]! : 'beside');
  });
  return roles;
}

/** Right behind a name its site is meant. */
export function hasSite(units: readonly TextUnit[], { to }: Named): boolean {
  const next = units.slice(to, to + 2);
  return next.some((u) => SITES.has(u.norm)) || /^(?:官网|网站?)/u.test(next.map((u) => u.norm).join(''));
}
