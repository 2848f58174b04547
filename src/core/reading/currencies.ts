/** The words for dollars. */
export const DOLLARS = /\b(?:us )?dollars?\b|\busd\b|us\$|\$|美元|美金/i;

/** The currency an amount is asked in: "in dollars?", 折合多少欧元. */
const CURRENCIES: readonly (readonly [unit: string, words: RegExp])[] = [
  ['USD', DOLLARS],
  ['USD', /\bgreenbacks?\b/i],
  ['EUR', /\beuros?\b|\beur\b|€|欧元/i],
  ['GBP', /\bsterling\b|\bgbp\b|£|英镑/i],
  ['JPY', /\byen\b|\bjpy\b|日元|日圆/i],
  ['CNY', /\byuan\b|\brmb\b|\brenminbi\b|\bcny\b|人民币/i],
];

/** Every unit of money there is. */
export const MONEY: ReadonlySet<string> = new Set(CURRENCIES.map(([unit]) => unit));

/** The units of money a text names. */
export function currenciesIn(folded: string): ReadonlySet<string> {
  return new Set(CURRENCIES.filter(([, words]) => words.test(folded)).map(([unit]) => unit));
}
