/** "Customs and not the police", 不是法院而是海关: a statement taken apart into what it says and what it denies. */

export interface Sides {
  /** The statement without what it denies. */
  readonly asserted: string;
  /** What it says is not so, in its own words. */
  readonly denied: string;
  /** Only the one, none of the other: where the source tells both, the statement fails. */
  readonly only: boolean;
}

/** Where what is denied ends: a comma, a mark, or what goes on with the statement. */
const END = String.raw`(?=\s*(?:,(?!\d)|[;:?!–—()])|\s*\.(?!\d)|\s+(?:who|that|which|when|then|right|correct|yes)\b|\s*$)`;
const B = String.raw`(?<denied>(?:[^,;:?!–—()]|,(?=\d)){2,60}?)`;
/** "Not only", "not just": both are said. "Not a case more": says exactly. */
const BOTH = String.raw`(?!only\b|just\b|merely\b|simply\b|yet\b|at all\b|sure\b|exactly\b|quite\b|one\b|even\b|necessarily\b|so\b|(?:an? )?(?:\w+ ){1,3}(?:more|less|fewer)\b)`;

interface Form {
  readonly pattern: RegExp;
  /** What stands in the place of the match in the asserted half. */
  readonly left: string;
  readonly only?: boolean;
}

const FORMS: readonly Form[] = [
  // "It wasn't Rui but Wang", "is not A but B"
  {
    pattern:
      /\b(?<verb>is|was|were|are|did|does|do|has|have|had)(?:n't| not)\s+(?<denied>[^,;:?!]{2,60}?),?\s+but\s+(?!also\b|only\b|and\b)/i,
    left: '$<verb> ',
  },
  {
    pattern: new RegExp(String.raw`(?:rather than|instead of|as opposed to|and by no means)\s+${B}${END}`, 'i'),
    left: '',
  },
  { pattern: new RegExp(String.raw`(?:,\s*(?:and |but )?|\b(?:and|but)\s+)not\s+${BOTH}${B}${END}`, 'i'), left: '' },
  // 不是A，而是B
  {
    pattern: /(?<![是要难莫件个宗起])(?:并)?不是(?<denied>[^，,。？?；;]{1,24})[，,、]?\s*(?:而|却)是/u,
    left: '是',
  },
  // 不是A，所在单位是B
  {
    pattern:
      /(?<![是要难莫件个宗起])(?:并)?不是(?<denied>[^，,。？?；;]{1,24})[，,、]\s*(?=(?!对|是|没)[^，,。？?；;]{1,8}(?:是|在)[^，,。？?；;不没]{2,}[，,]?[对是没])/u,
    left: '，',
  },
  // 只管A，B一概不碰; 只有A，没有B
  {
    pattern:
      /(?<only>(?:[只仅]|专[管办门做])[^，,。？?；;]{1,20})[，,、]\s*(?:(?:从来|完全|根本|压根)?(?:没有?|无|不(?!是|在)(?:含|包括|做|管|办|碰|收)?)(?<denied>[\p{Script=Han}\w]{1,16}?)|(?<other>[\p{Script=Han}\w]{1,10}?)(?:(?:一概|从来|完全|根本|压根|一[封件个次]也|并)(?:没|不)[\p{Script=Han}]{0,6}))(?=[，,。？?；;]|$)/u,
    left: '$<only>',
    only: true,
  },
  // A，不是B; A而非B; A，跟B没有关系
  {
    pattern:
      /(?:[，,、]\s*)?(?:而|并|但|可)(?:不是|不在|非)(?!吗|吧|么|没|不|[，,。？?])(?<denied>[^，,。？?；;]{1,24}?)(?=的?[吗吧么][？?]?\s*$|[，,。？?；;]|$)/u,
    left: '',
  },
  {
    pattern:
      /[，,、]\s*(?:绝|并|可)?(?:不是|唔系|不在|不归)(?!吗|吧|么|吹|骗|开玩笑|瞎|[，,。？?])(?<denied>[^，,。？?；;]{1,24}?)(?=的?[吗吧么][？?]?\s*$|[，,。？?；;]|$)/u,
    left: '',
  },
  {
    pattern:
      /[，,、]\s*(?:和|跟|与|同)(?<denied>[^，,。？?；;]{1,16}?)(?:没有?|无|并无)(?:任何|半点|一点|什么)?(?:关系|关联|关)/u,
    left: '',
  },
  // 是人民币不是欧元: with nothing between the two.
  {
    pattern: /(?<=是[\p{Script=Han}\w]{2,8})不是(?<denied>[\p{Script=Han}\w]{2,10}?)(?=的?[，,。？?；;吗吧]|$)/u,
    left: '',
  },
  // B不是，是A: 在周一开的不是 …
  {
    pattern: /(?<![是要难莫件个宗起])不是(?<denied>[^，,。？?；;]{1,20}?)(?:的)?[，,]\s*是(?!不|吗|吧)/u,
    left: '是',
  },
];

/** The first form that fits; nothing where a tag only seems to deny (不是吗). */
export function sidesOf(folded: string): Sides | undefined {
  if (/难道|莫非|岂/.test(folded)) return undefined;
  for (const { pattern, left, only } of FORMS) {
    const found = pattern.exec(folded);
    const denied = (found?.groups?.denied ?? found?.groups?.other)?.trim();
    if (!found || !denied) continue;
    const asserted = folded
      .replace(pattern, left)
      .replace(/\s+/g, ' ')
      .replace(/ (?=[,?])|,(?= ?,)/g, '')
      .trim();
    if (asserted.length < 4) continue;
    return { asserted, denied, only: only ?? false };
  }
  return undefined;
}
