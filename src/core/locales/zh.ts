/** Chinese interface strings, numbers and dates, in simplified characters. */
import { lastDay, partsOf } from '../dates.ts';
import type { Period, Qualifier } from '../types.ts';
import type { FigureWords, Wording } from './wording.ts';

const QUALIFIER: { readonly [Q in Qualifier]: string } = {
  exact: '',
  over: '超过',
  nearly: '近',
  about: '约',
  upTo: '最多',
};
const DERIVED: { readonly [Q in Qualifier]: string } = {
  exact: '',
  over: '超过',
  nearly: '近',
  about: '约',
  upTo: '不超过',
};
const PLAIN = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4, useGrouping: false });

/** 万 and 亿 where nothing is lost, digits as they are otherwise. */
function number(value: number): string {
  for (const [size, name] of [
    [1e8, '亿'],
    [1e4, '万'],
  ] as const) {
    const scaled = value / size;
    if (Math.abs(scaled) >= 1 && Math.abs(scaled * 1e4 - Math.round(scaled * 1e4)) < 1e-6)
      return `${PLAIN.format(scaled)}${name}`;
  }
  return PLAIN.format(value);
}
/** Below this our own figures are told in digits: 45166 keeps what 4.51万 loses. */
const OWN_IN_DIGITS = 1e5;

/** Our own figures are rounded to the side that keeps their bound true: 超过 down, 不超过 up. */
function rounded({ value, derived, unit, qualifier }: FigureWords): number {
  if (!derived) return value;
  const size = Math.abs(value) < OWN_IN_DIGITS ? undefined : [1e8, 1e4].find((s) => Math.abs(value) >= s);
  const step = size
    ? size / 100
    : unit.dimension === 'rate'
      ? 0.01
      : unit.dimension === 'mass' && value < 100
        ? 0.1
        : 1;
  const round = qualifier === 'over' ? Math.floor : qualifier === 'upTo' ? Math.ceil : Math.round;
  // 0.07 / 0.01 is not quite 7.
  return Number((round(Number((value / step).toPrecision(12))) * step).toPrecision(12));
}
function day(iso: string): string {
  const { year, month, date } = partsOf(iso);
  return `${year}年${month}月${date}日`;
}
function range(from: string, to: string): string {
  const a = partsOf(from);
  const b = partsOf(to);
  const whole = a.date === 1 && b.date === lastDay(b.year, b.month);
  if (from === to) return day(from);
  if (whole && a.month === 1 && b.month === 12) return a.year === b.year ? `${a.year}年` : `${a.year}年至${b.year}年`;
  if (whole && a.year === b.year && a.month === b.month) return `${a.year}年${a.month}月`;
  if (whole && a.year === b.year && a.month === 1 && b.month === 6) return `${a.year}年上半年`;
  if (whole && a.year === b.year && a.month === 7 && b.month === 12) return `${a.year}年下半年`;
  if (whole) return `${a.year}年${a.month}月至${b.year}年${b.month}月`;
  return `${day(from)}至${day(to)}`;
}
function period(p: Period): string {
  switch (p.kind) {
    case 'range':
      return range(p.from, p.to);
    case 'fiscal':
      return p.label.zh ?? range(p.from, p.to);
    case 'asOf':
      return day(p.asOf);
    case 'since':
      return `${p.from.endsWith('-01-01') ? `${p.from.slice(0, 4)}年` : day(p.from)}以来`;
    case 'vague':
      return p.text.zh ?? p.text.en ?? '';
    case 'none':
      return '';
  }
}

export const zh: Wording = {
  figure(words, form) {
    const { unit, qualifier, derived } = words;
    const value = rounded(words);
    const said = (derived ? DERIVED : QUALIFIER)[qualifier];
    const own = derived && Math.abs(value) < OWN_IN_DIGITS && value % 1000 !== 0;
    const digits = own ? PLAIN.format(value) : number(value);
    const amount = unit.id === 'percent' ? `${digits}%` : digits;
    if (form === 'bare' || unit.id === 'percent') return `${said}${amount}`;
    return `${said}${unit.before?.zh ?? ''}${amount}${unit.zh}`;
  },
  period,
  day,
  speaker: (name, office) => (office ? `${office}${name}` : name),
  saidBy: (speaker, byContext) => `由${speaker}公布${byContext ? '（据上下文推断）' : ''}。`,
  asked: (speaker, byContext, line) => `${speaker}${byContext ? '（据上下文推断）' : ''}：${line}`,
  sourced: (source, site, line) => `来源：${source}${site ? `，见${site}` : ''}。内容：${line}`,
  noSpeaker: '来源未注明发言人。',
  periodNote: (text) => `时间：${text}。`,
  openPeriodNote: (said) => `以上为${said}发布时的数字。`,
  contextPeriod: '时间系据上下文推断。',
  source: ({ publisher, title, published, locator }) =>
    [publisher, title, published, locator].filter(Boolean).join('，'),
  locator(text) {
    return text
      .replace(/^paragraphs? (\d+) to (\d+)$/, '第$1至第$2段')
      .replace(/^paragraph (\d+)$/, '第$1段')
      .replace(/^lead$/, '导语')
      .replace(/^whole report$/, '全文');
  },
  reviewDue: (reviewed) => `上次复核：${reviewed}，已到复核期限，尚待复核。`,
  readAs: (pairs) => `已将${pairs.map((p) => `“${p.typed}”读作“${p.read}”`).join('，')}。`,
  tookAs: (asked, meant) => `“${asked}”按${meant}理解。`,
  verdict: { yes: '是。', no: '不是。', unstated: '来源不足以判断。' },
  confirmed: {
    fails: { yes: '是的，这个说法不对。', no: '不是，这个说法没错。' },
    either: { yes: '这个说法没错。', no: '这个说法不对。' },
  },
  conventional: '这一判断以“近”“约”指相差不超过5%为前提。',
  differs(slot, asked, have, line) {
    const but = have ? `${have}的情况：` : '现有资料：';
    switch (slot) {
      case 'place':
      case 'period':
        return `没有${asked}的数据。${but}${line}`;
      case 'body':
      case 'person':
        return `现有资料未涉及${asked}的这项情况。相关资料：${line}`;
      case 'publication':
        return `没有出自${asked}的资料。${have}的报道：${line}`;
      case 'figure':
        return `来源不足以判断。来源的说法是：${line}`;
      default:
        return `来源的相关段落没有提到“${asked}”。现有资料：${line}`;
    }
  },
  notMentioned: (asked, line) => `来源没有提到${asked}。来源的说法是：${line}`,
  missing: (aspect, line) => `${MISSING[aspect] ?? '来源没有说明。'}现有资料：${line}`,
  exact: (word) => (word ? `来源的说法是“${word}”，没有给出精确数字。` : '来源给出的是确数，未加“约”“近”等字样。'),
  calculated({ kind, result, operands: [a = '', b = ''], by, given, span, each, asStated, until }) {
    const unit = { year: '年', half: '半年', quarter: '季度', month: '月', week: '周', day: '天' }[span ?? 'year'];
    const counted = { year: '年', half: '个半年', quarter: '个季度', month: '个月', week: '周', day: '天' }[
      span ?? 'year'
    ];
    const said = {
      average: `平均每${unit}${result}`,
      each: `每${each}${result}`,
      complement: `其余占${result}`,
      oneIn: result.replace(/^((?:不?超过)?约?)(.*)$/u, '$1每$2件中有1件'),
      ofTen: `每${by ?? 10}件中${result}件`,
      ratio: `${result}比1`,
      excess: `前者比后者多${result}`,
      difference: result,
      share: result,
      inverse: `1元人民币合${result}`,
      convert: `按报道自身换算所含的汇率，合${result}`,
      elapsed: by === undefined ? `到报道发布的${until}，${result}` : `到${by}年，${result}`,
      mass: result,
      beyond: `比${given}多出${result}`,
      reach: `距${given}还差${result}`,
      between: `两者相隔${result}`,
      nth: `${by}年是第${result}年`,
      nthYear: `第${result}年是${by}年`,
      exchange: `按报道自身换算所含的汇率，${number(by ?? 0)}美元合${result}`,
    }[kind];
    const working = {
      average: `${a}÷${PLAIN.format(by ?? 1)}${counted}`,
      each: `${a}÷${b}`,
      complement: `100%－${a}÷${b}`,
      oneIn: `${b}÷（${b}－${a}）`,
      ofTen: b ? `${by ?? 10}×${a}÷${b}` : a,
      ratio: `${a}÷${b}`,
      excess: `${a}÷${b}－1`,
      difference: `${a}－${b}`,
      share: `${a}÷${b}`,
      inverse: `${a}÷${b}`,
      convert: `${a}÷${b}`,
      elapsed: '自下述时间起算',
      mass: `${a}×1000`,
      beyond: `${a}减去${given}`,
      reach: `${given}减去${a}`,
      between: '按下述两个日期计算',
      nth: '自下述年份倒推',
      nthYear: '自下述年份顺推',
      exchange: `${number(by ?? 0)}美元×${a}`,
    }[kind];
    const lead = asStated ? '按公布的数字计算，' : '';
    const limit = asStated ? '；两数均只是下限，来源不足以确定比例' : '';
    return `${lead}${said}（我们的计算：${working}${limit}）。`;
  },
  nothingFurther: '关于这一点没有更多资料。',
  notWorked: '根据来源给出的数字无法算出。',
  otherCurrency: '来源没有给出该币种的金额。',
  notComparable: '来源没有将这些数字相加，它们的统计口径、机构或时间不同。',
  citation: (line, parts) => `${line.replace(/。$/, '')}（${parts.filter(Boolean).join('；')}）。`,
  claimVerdict: {
    agrees: '一致',
    differs: '不一致',
    scope: '口径不同',
    notcovered: '没有资料',
  },
  checked: (verdict, claims, all) =>
    all
      ? `${verdict}（共核对${claims}项说法）。`
      : claims === 1
        ? `${verdict}。`
        : `${verdict}（共核对${claims}项说法，以最不符的一项为准）。`,
  claim: (verdict, text, ours) => `${verdict}：“${text.replace(/[。.]+$/u, '')}”。${ours ? `现有资料：${ours}` : ''}`,
  noClaims: '这段话里没有可以核对的说法。',
  severalMeanings: (value, count) => `${number(value)}对应${count}个不同的数字：`,
  more: (count) => `另有${count}条，可就其中任何一点继续提问。`,
  noFigure: (asked) => `资料中没有“${asked}”这个数字。`,
  nothingTold: '目前还没有可以换一种说法的回答，请先提问。',
  choices: '您指的是哪一项？',
  abstain: (topics) =>
    `这一点没有可引用的资料。目前涵盖：${topics.join('、')}。如需补充，请联系资料维护人（见 CONTRIBUTING）。`,
  empty: '请用一句话提问，例如：上海法院审结了多少件知识产权案件？',
  help: (topics) =>
    `我根据有出处的资料回答知识产权执法方面的问题，资料没有的会直接说明。中英文都可以提问。目前涵盖：${topics.join('、')}。不提供法律意见。`,
  greeting: '您好。可以问我知识产权执法方面的问题，输入“帮助”查看涵盖范围。',
  thanks: '不客气。',
  goodbye: '再见。',
};

const MISSING: { readonly [aspect: string]: string } = {
  count: '来源没有给出数量。',
  amount: '来源没有给出金额。',
  share: '来源没有给出比例。',
  who: '来源没有说明是谁。',
  speaker: '来源未注明发言人。',
  personTitle: '来源没有给出名称或职务。',
  when: '来源没有给出时间。',
  asOf: '来源没有给出时间。',
  where: '来源没有说明地点。',
  which: '来源没有说明是哪些。',
  why: '来源没有说明原因。',
  how: '来源没有说明方式。',
  meaning: '来源没有解释这一名称。',
  definition: '来源没有给出定义。',
  exactness: '来源没有给出精确数字。',
};
