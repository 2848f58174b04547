/** An engine of fixed answers, in both languages, for the tests of every adapter. */
import type { Answerer } from '../../src/adapters/desk.ts';
import type { Engine } from '../../src/core/engine.ts';
import { handleOf } from '../../src/core/refs.ts';
import type {
  Answer,
  CheckAnswer,
  ChoicesAnswer,
  Context,
  Fact,
  FactAnswer,
  Locale,
  Memory,
  PlainAnswer,
  SeveralAnswer,
  SourceLine,
} from '../../src/core/types.ts';

export const URL_OF_SOURCE = 'https://www.shine.cn/news/metro/2306202561/';
const source = (locale: Locale): SourceLine => ({
  title: locale === 'en' ? "Report on Shanghai's protection of overseas IP" : '关于上海海外知识产权保护的报道',
  publisher: 'Shine (Shanghai Daily)',
  published: '2023-06-20',
  url: URL_OF_SOURCE,
  locator: locale === 'en' ? 'paragraph 10' : '第10段',
});
const outcome = (locale: Locale) => ({ locale, confidence: 0.9, top: [], trace: [], notes: [] as string[] });

export const STORE = 'abcdef1234567890';
export const refTo = (id: string, locale: Locale = 'en', store = STORE): string =>
  `a.${handleOf(id)}.0.value..${locale}.${store.slice(0, 8)}`;

const TOLD: { readonly [L in Locale]: { readonly [id: string]: string } } = {
  en: {
    seized:
      "Shanghai Customs has seized over 8 million pieces of infringing goods since 2022. Said by unnamed officials of Shanghai's public security bureau and customs. As said on 20 June 2023.",
    courts:
      'Shanghai\'s courts concluded nearly 130,000 cases on IP from 2020 to 2022. Said by Wang Guangxian, "vice deputy" of Shanghai\'s high court.',
  },
  zh: {
    seized: '2022年以来，上海海关查扣侵权货物超过800万件。由上海市公安局和海关的官员（未具名）公布。',
    courts: '2020年至2022年，上海法院审结知识产权案件近13万件。由上海市高级人民法院副职王光贤（Wang Guangxian）公布。',
  },
};
const TITLES: { readonly [id: string]: { readonly en: string; readonly zh: string } } = {
  seized: { en: 'Goods seized by Shanghai Customs', zh: '上海海关查扣的货物' },
  courts: { en: "Cases Shanghai's courts concluded", zh: '上海法院审结的案件' },
};

export function told(id: 'seized' | 'courts', locale: Locale, kind: 'answer' | 'nearest' = 'answer'): FactAnswer {
  const line = TOLD[locale][id]!;
  return {
    ...outcome(locale),
    kind,
    answer:
      kind === 'answer'
        ? line
        : `${locale === 'en' ? 'Not for Beijing. For Shanghai: ' : '没有北京的。上海的是：'}${line}`,
    notes: id === 'seized' ? [locale === 'en' ? 'The period is by context.' : '时间据上下文。'] : [],
    factIds: [id],
    sources: [source(locale)],
    ref: refTo(id, locale),
  };
}

export function choices(locale: Locale): ChoicesAnswer {
  return {
    ...outcome(locale),
    kind: 'choices',
    answer: locale === 'en' ? 'Which of these do you mean?' : '您是指哪一个？',
    options: ['seized', 'courts'].map((id) => ({
      factId: id,
      question: TITLES[id]![locale],
      answer: TOLD[locale][id]!,
      ref: refTo(id, locale),
    })),
    ref: 'c.choices',
  };
}

export function said(kind: PlainAnswer['kind'], locale: Locale): PlainAnswer {
  const words: { readonly [K in PlainAnswer['kind']]: { readonly [L in Locale]: string } } = {
    abstain: {
      en: 'I have no fact on that. I cover: Courts, Customs. To have one added, tell those who keep the facts.',
      zh: '没有这方面的资料。现有主题：法院、海关。',
    },
    help: {
      en: 'I answer questions on the enforcement of IP from sourced facts. No legal advice.',
      zh: '我根据有出处的资料回答知识产权执法方面的问题。',
    },
    smalltalk: { en: 'You are welcome.', zh: '不客气。' },
  };
  return { ...outcome(locale), kind, answer: words[kind][locale] };
}

export function several(locale: Locale): SeveralAnswer {
  const parts = [told('seized', locale), choices(locale)];
  return {
    ...outcome(locale),
    kind: 'several',
    answer: '',
    outcome: 'choices',
    parts,
    factIds: ['seized'],
    sources: [],
  };
}

export function list(locale: Locale): FactAnswer {
  const points = [TOLD[locale].seized!, TOLD[locale].courts!];
  const lead = locale === 'en' ? 'Two facts have it:' : '有两条：';
  return {
    ...told('seized', locale),
    answer: `${lead} ${points.join(' ')}`,
    list: { lead, points },
    factIds: ['seized', 'courts'],
  };
}

export function checked(text: string, locale: Locale): CheckAnswer {
  return {
    kind: 'check',
    locale,
    verdict: 'differs',
    claims: [
      { text, verdict: 'differs', factIds: ['seized'], ours: TOLD[locale].seized!, sources: [source(locale)] },
      { text: locale === 'en' ? 'the sky is blue' : '天是蓝的', verdict: 'notcovered', factIds: [], sources: [] },
    ],
    trace: [],
  };
}

const localeOf = (question: string, context: Context): Locale =>
  /\p{Script=Han}/u.test(question) ? 'zh' : /[a-z]/i.test(question) ? 'en' : (context.locale ?? 'en');

/** What it is asked decides by a word: seized, courts, Beijing, which, help, thanks; everything else abstains. */
export function answerTo(question: string, context: Context): Answer {
  const locale = localeOf(question, context);
  if (/throw/.test(question)) throw new Error('the engine broke');
  if (/both|两个/i.test(question)) return several(locale);
  if (/beijing|北京/i.test(question)) return told('courts', locale, 'nearest');
  if (/seized|查扣/i.test(question)) return told('seized', locale);
  if (/courts|法院/i.test(question)) return told('courts', locale);
  if (/which|哪/i.test(question)) return choices(locale);
  if (/help|帮助/i.test(question)) return said('help', locale);
  if (/thanks|谢谢/i.test(question)) return said('smalltalk', locale);
  return { ...said('abstain', locale), answer: `${said('abstain', locale).answer} (${question})` };
}

function factOf(id: string): Fact {
  return {
    id,
    aliases: [],
    pack: 'test',
    kind: 'statistic',
    topic: id === 'seized' ? 'customs' : 'courts',
    title: TITLES[id]!,
    about: [],
    observations: [
      {
        period: { basis: 'unstated', kind: 'none' },
        figures: [],
        attributedTo: { basis: 'unstated' },
        source: { id: 's' },
      },
    ],
    keywords: {},
    questions: {},
    answers: {},
    lines: {},
    limits: {},
    alsoSaid: {},
    rulesOut: {},
    leavesOut: [],
    gives: [],
    unstated: {},
    decides: [],
    openList: false,
    conflicts: [],
    steps: {},
    deadlines: [],
    ambiguous: [],
    reviewed: '2026-11-22',
  };
}

export type FixedEngine = Answerer & Pick<Engine, 'ask'>;

export function fixedEngine(version = STORE, ids: readonly string[] = ['seized', 'courts']): FixedEngine {
  const facts = ids.map(factOf);
  const engine: FixedEngine = {
    prepared: { store: { version, facts } },
    rank: (text, context) => answerTo(text, context).top,
    converse(question, context, memory) {
      // A follow-up is answered by what it was asked after.
      const asked = /^(?:and|呢)/.test(question) && memory ? `${question} ${memory.asked}` : question;
      const picked = memory?.options[Number(question) - 1];
      const answer = (picked && engine.recall(picked.ref, context)) ?? answerTo(asked, context);
      const options = answer.kind === 'choices' ? answer.options : [];
      const next: Memory = { at: context.at ?? 0, locale: 'en', asked, options };
      return { answer, memory: next };
    },
    ask: (question, context) => answerTo(question, context),
    check: (text, context) => checked(text, localeOf(text, context)),
    cite(ref) {
      const id = ids.find((i) => handleOf(i) === ref.split('.')[1]);
      return id && `${TOLD.en[id]} Shine (Shanghai Daily), 20 June 2023, ${URL_OF_SOURCE}`;
    },
    related: (id, context) => choices(context.locale ?? 'en').options.filter((o) => o.factId !== id),
    recall(ref) {
      const [kind, handle, , , , locale] = ref.split('.');
      const id = ids.find((i) => handleOf(i) === handle);
      if (kind !== 'a' || (locale !== 'en' && locale !== 'zh')) return undefined;
      return id ? { ...told(id as 'seized', locale), ref: refTo(id, locale, version) } : said('abstain', locale);
    },
    topics: (locale) => [
      { id: 'customs', name: locale === 'en' ? 'Customs' : '海关', facts: 1 },
      { id: 'courts', name: locale === 'en' ? 'Courts' : '法院', facts: 1 },
    ],
    fact: (id) => facts.find((f) => f.id === id),
  };
  return engine;
}
