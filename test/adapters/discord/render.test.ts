/** How answers look: golden renders of every kind in both languages, and what must never happen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customId, parseCustomId } from '../../../src/adapters/discord/custom-ids.ts';
import { address, inert, link, person } from '../../../src/adapters/discord/escape.ts';
import { plainText } from '../../../src/adapters/discord/inbound.ts';
import { guard, LIMITS, type Outgoing, problemsOf } from '../../../src/adapters/discord/limits.ts';
import { citation, render, say } from '../../../src/adapters/discord/render.ts';
import { bodyOf } from '../../../src/adapters/discord/responses.ts';
import type { Extras } from '../../../src/adapters/extras.ts';
import { compose } from '../../../src/adapters/suggestions.ts';
import { checkMessage, toMessage } from '../../../src/core/message.ts';
import { type Answer, LOCALES, type Locale, type Message, type Option } from '../../../src/core/types.ts';
import { checked, choices, list, refTo, said, several, told } from '../answers.ts';
import { live, problemsOfMessage, textOf } from './validator.ts';

/** A message as text: what is said, boxes after a bar, buttons in brackets. */
function shown({ content, embeds, components }: Outgoing): string {
  const box = (text = ''): string => text.replace(/^/gmu, '| ');
  const rows = components.map((row) =>
    row.components
      .map((c) =>
        c.type === 2 && 'label' in c
          ? `[${c.label}]`
          : c.type === 3
            ? `(${c.placeholder}: ${c.options.map((o) => o.label).join(' / ')})`
            : c.type,
      )
      .join(' '),
  );
  return [content, ...embeds.map((e) => box(e.description)), ...rows].join('\n');
}

const problems = (message: Outgoing): string[] => problemsOfMessage(bodyOf(message));
const related = (locale: Locale): readonly Option[] =>
  choices(locale).options.map((o) => ({ ...o, ref: refTo(o.factId, locale) }));

const KINDS: readonly [string, (locale: Locale) => Answer, (locale: Locale) => Extras][] = [
  [
    'an answer, privately',
    (l) => told('seized', l),
    (l) => ({ share: true, cite: true, reviewed: '2026-11-22', related: related(l) }),
  ],
  ['an answer, in the open', (l) => told('courts', l), () => ({ cite: true, reviewed: '2026-11-22' })],
  ['an answer, shared', (l) => told('courts', l), () => ({ after: 'Asked and shared by <@100000000000000005>.' })],
  ['nearest', (l) => told('courts', l, 'nearest'), () => ({ share: true })],
  ['choices', choices, () => ({})],
  ['several', several, () => ({ share: true, cite: true })],
  ['a list', list, () => ({ cite: true })],
  ['abstain', (l) => said('abstain', l), () => ({})],
  ['help', (l) => said('help', l), () => ({})],
  ['smalltalk', (l) => said('smalltalk', l), () => ({})],
];

describe.each(LOCALES)('in %s', (locale) => {
  it.each(KINDS)('%s looks like this', (_, answer, extras) => {
    const message = render(toMessage(answer(locale)), extras(locale));
    expect(problems(message)).toEqual([]);
    expect(shown(message)).toMatchSnapshot();
  });

  it('a check looks like this', () => {
    const message = render(checkMessage(checked(locale === 'en' ? '9 million pieces @here' : '查扣900万件', locale)));
    expect(problems(message)).toEqual([]);
    expect(shown(message)).toMatchSnapshot();
  });
});

/* --------------------------------------------------------- what must never happen */

const NASTY = [
  '@everyone',
  '@here',
  '<@100000000000000005>',
  '<@&1>',
  '<#1>',
  '</ask:1>',
  '<t:0>',
  '<:e:1>',
  '[x](https://evil.example)',
  '](https://evil.example)',
  '[',
  ']',
  '(',
  ')',
  '\\',
  '*',
  '_',
  '`',
  '```',
  '~~',
  '||',
  '# ',
  '> ',
  '-# ',
  '- ',
  '1. ',
  ':skull:',
  'https://evil.example/a?b=c',
  'www.evil.example',
  'discord.gg/abc',
  '\u202e',
  '\u0000',
  '\n',
  '\u2028',
  '1,234',
  '800万件',
  'x'.repeat(400),
  '知识产权'.repeat(60),
  '😀',
  '\ud83d',
  ' ',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const OURS = ['https://a.b/?a=1&b=2', 'https://a.b/%28x%29', 'https://a.b/y'];
const url = fc.constantFrom(
  ...OURS,
  'https://a.b/(x)',
  'javascript:alert(1)',
  'https://a.b/|x>',
  'https://a.b/<@1>',
  `https://a.b/${'x'.repeat(3000)}`,
  '',
);
const source = fc.record({
  title: text,
  publisher: text,
  published: fc.constantFrom('2023-06-20', ''),
  url,
  locator: text,
});
const option = fc.record({
  factId: fc.string(),
  question: text,
  answer: text,
  ref: fc.string({ minLength: 1, maxLength: 80 }),
});
const single: fc.Arbitrary<Message> = fc.record({
  kind: fc.constantFrom<Message['kind']>('answer', 'nearest', 'choices', 'abstain', 'help'),
  locale: fc.constantFrom(...LOCALES),
  lead: text,
  points: fc.array(text, { maxLength: 10 }),
  details: fc.array(text, { maxLength: 30 }),
  sources: fc.array(source, { maxLength: 8 }),
  options: fc.array(option, { maxLength: 3 }),
  ref: fc.constant('a.1234567.0.value..en.abcdef12'),
  parts: fc.constant([]),
});
/** Also of several questions at once. */
const message: fc.Arbitrary<Message> = fc
  .tuple(single, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(single, { maxLength: 6 })))
  .map(([m, parts]) => ({ ...m, parts }));
const extras = fc.record({
  share: fc.boolean(),
  cite: fc.boolean(),
  related: fc.array(option, { maxLength: 2 }),
  reviewed: text,
});

describe('no question and no fact', () => {
  it('makes a message that is over a limit or has something live in it', () => {
    fc.assert(
      fc.property(message, extras, (m, e) => {
        const out = render(m, e);
        expect(problemsOf(out)).toEqual([]);
        expect(problems(out)).toEqual([]);
        expect(live(textOf(bodyOf(out)), OURS)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('makes a line of ours or a citation that is or has', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(problems(say(t || '–'))).toEqual([]);
        expect(live(textOf(bodyOf(say(t))))).toEqual([]);
        expect(problems(citation(t))).toEqual([]);
        expect(citation(t).content).toMatch(/^```\n[^`]*\n```$/);
      }),
    );
  });

  it('gets markdown through the gate', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(live(inert(t))).toEqual([]);
        expect(live(link(OURS[0]!, t), OURS)).toEqual([]);
      }),
    );
  });

  it('loses or changes a number on its way through', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...LOCALES),
        (ns, locale) => {
          const lead = ns.map((n) => (locale === 'en' ? `${n.toLocaleString('en')} cases` : `${n}万件`)).join(', ');
          expect(shown(render({ ...toMessage(told('seized', locale)), lead }))).toContain(lead);
        },
      ),
    );
  });

  it('makes a suggestion over its width, or one that is cut within or upon a number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('over 8 million pieces ', '1,400 ', '2020 ', 'cases ', '近13万件', '审结'), {
          maxLength: 40,
        }),
        fc.constantFrom(...LOCALES),
        (words, locale) => {
          const label = compose('Goods', words.join(''), locale, LIMITS.choiceName);
          expect(label.length).toBeLessThanOrEqual(LIMITS.choiceName);
          expect(label).not.toMatch(/\d[^\s\p{Script=Han}]*[\s万亿]*…$/u);
        },
      ),
    );
  });
});

describe('the guard', () => {
  it('lets out as text alone what is still over a limit', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 30 }), (t, n) => {
        const much = {
          content: t,
          embeds: Array.from({ length: n }, () => ({ description: `${t}x` })),
          components: [],
        };
        expect(problems(guard({ ...much, content: much.content.repeat(20) }))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('composing', () => {
  const long = (n: number): string => 'A sentence of some length that says a thing. '.repeat(n);
  const full = { ...toMessage(told('seized', 'en')), options: [] };

  it('says so where even the lead had to be shortened, and keeps the source', () => {
    const out = shown(render({ ...full, lead: long(400) }));
    expect(out).toContain('Shortened to fit Discord');
    expect(out).toContain('](https://www.shine.cn/');
  });

  it('puts an answer that is too long for a message into boxes', () => {
    const out = render({ ...full, lead: long(80) });
    expect(out.content).toBe('');
    expect(shown(out)).toContain('The period is by context');
  });
});

describe('small things', () => {
  it.each([
    ['a *b* _c_', 'a \\*b\\* \\_c\\_'],
    ['@everyone', '@\u2060everyone'],
    ['<@1>', '\\<@\u20601\\>'],
    ['1. x\n- y', '1\\. x\n\\- y'],
    ['nearly 1,400.5 - 3', 'nearly 1,400.5 - 3'],
    ['see https://evil.example', 'see https:\u2060//evil.example'],
    [':skull: at 10:30', '\\:skull: at 10:30'],
  ])('%j becomes %j', (from, to) => expect(inert(from)).toBe(to));

  it.each([
    ['<@1> how **many**?', 'how many?'],
    ['see [the page](https://a.example) in <#2> <:e:3> a < b', 'see the page in a < b'],
    ['> quoted\n# head', 'quoted\nhead'],
    ['snake_case stays', 'snake_case stays'],
  ])('%j is read as %j', (from, to) => expect(plainText(from)).toBe(to));

  it.each([
    ['https://a.b/(x)', 'https://a.b/%28x%29'],
    ['javascript:alert(1)', undefined],
    [undefined, undefined],
  ])('the address %j is linked as %j', (from, to) => expect(address(from, LIMITS.url)).toBe(to));

  it('names only whom a payload names properly', () => {
    expect(person('100000000000000005')).toBe('<@100000000000000005>');
    expect(person('everyone')).toBeUndefined();
  });

  it('reads its own custom ids, the longest too, within the limit', () => {
    const ref = 'r'.repeat(80);
    const id = customId('report', 99, ref);
    expect(id.length).toBeLessThanOrEqual(LIMITS.customId);
    expect(parseCustomId(id)).toEqual({ action: 'report', ref });
  });
});
