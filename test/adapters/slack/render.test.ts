/** How answers look: golden renders of every kind in both languages, as a phone shows them, and what must never happen. */
import type { KnownBlock } from '@slack/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, webAddress } from '../../../src/adapters/clean.ts';
import type { Extras } from '../../../src/adapters/extras.ts';
import { pieces, shorten } from '../../../src/adapters/pieces.ts';
import { inert, link, person } from '../../../src/adapters/slack/escape.ts';
import { plainText } from '../../../src/adapters/slack/inbound.ts';
import { LIMITS, type Outgoing, problemsOf } from '../../../src/adapters/slack/limits.ts';
import { citation, render, say } from '../../../src/adapters/slack/render.ts';
import { checkMessage, toMessage } from '../../../src/core/message.ts';
import { type Answer, LOCALES, type Locale, type Message, type Option } from '../../../src/core/types.ts';
import { checked, choices, list, refTo, said, several, told } from '../answers.ts';
import { problemsOfMessage } from './validator.ts';

/** Block Kit as text: sections as they are, small print after a bar, buttons in brackets. */
function shown({ blocks }: Outgoing): string {
  return blocks.map(line).join('\n');
}

function line(block: KnownBlock): string {
  switch (block.type) {
    case 'section':
      return block.text?.text ?? '';
    case 'context':
      return block.elements.map((e) => ('text' in e ? `| ${e.text}` : '')).join('\n');
    case 'actions':
      return block.elements
        .map((e) =>
          e.type === 'button'
            ? `[${e.text.text}]`
            : e.type === 'static_select'
              ? `(${e.placeholder?.text}: ${(e.options ?? []).map((o) => o.text.text).join(' / ')})`
              : e.type,
        )
        .join(' ');
    case 'rich_text':
      return `> ${JSON.stringify(block.elements.map((e) => ('elements' in e ? e.elements : [])))}`;
    default:
      return `<${block.type}>`;
  }
}

const related = (locale: Locale): readonly Option[] =>
  choices(locale).options.map((o) => ({ ...o, ref: refTo(o.factId, locale) }));

const KINDS: readonly [string, (locale: Locale) => Answer, (locale: Locale) => Extras][] = [
  [
    'an answer, privately',
    (l) => told('seized', l),
    (l) => ({ share: true, cite: true, reviewed: '2026-11-22', related: related(l) }),
  ],
  ['an answer, in the open', (l) => told('courts', l), () => ({ cite: true, reviewed: '2026-11-22' })],
  [
    'an answer, shared',
    (l) => told('courts', l),
    (l) => ({ after: l === 'en' ? 'Asked and shared by <@U1>.' : '由 <@U1> 提问并分享。' }),
  ],
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
    expect(problemsOfMessage({ ...message })).toEqual([]);
    expect(`${shown(message)}\n--- as text:\n${message.text}`).toMatchSnapshot();
  });
});

it.each(LOCALES)('a check in %s looks like this', (locale) => {
  const message = render(checkMessage(checked(locale === 'en' ? '9 million pieces <!here>' : '查扣900万件', locale)));
  expect(problemsOfMessage({ ...message })).toEqual([]);
  expect(shown(message)).toMatchSnapshot();
});

it('a citation is literal, and its address whole', () => {
  const message = citation('Over 8 million <pieces>, https://a.example/?a=1&b=2');
  expect(problemsOfMessage({ ...message })).toEqual([]);
  expect(shown(message)).toContain('"Over 8 million <pieces>, https://a.example/?a=1&b=2"');
});

/* --------------------------------------------------------- what must never happen */

const NASTY = [
  '<!channel>',
  '<!here|here>',
  '<@U123>',
  '<#C1|x>',
  '<https://evil.example|Shine>',
  '&amp;',
  '&',
  '<',
  '>',
  '|',
  '*',
  '_',
  '`',
  '```',
  '~',
  'https://evil.example/a?b=c',
  'www.evil.example',
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
  ':warning:',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const url = fc.oneof(
  fc.constant(undefined),
  fc.webUrl(),
  fc.constantFrom(
    'javascript:alert(1)',
    'https://a.b/|x>',
    'https://a.b/<!channel>',
    `https://a.b/${'x'.repeat(3000)}`,
    '',
    'https://a.b/?a=1&b=2',
  ),
);
const source = fc.record(
  { title: text, publisher: text, published: fc.constantFrom('2023-06-20', ''), url, locator: text },
  { requiredKeys: ['title', 'publisher', 'published'] },
);
const option = fc.record({ factId: fc.string(), question: text, answer: text, ref: fc.string({ maxLength: 80 }) });
const single = fc.record({
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
const message = fc
  .tuple(single, fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(single, { maxLength: 4 })))
  .map(([m, parts]) => ({ ...m, parts }));
const extras = fc.record(
  { share: fc.boolean(), cite: fc.boolean(), related: fc.array(option, { maxLength: 2 }), reviewed: text },
  { requiredKeys: [] },
);

describe('no question and no fact', () => {
  it('makes a message that is over a limit or has live markup in it', () => {
    fc.assert(
      fc.property(message, extras, (m, e) => {
        const out = render(tidied(m), e as Extras);
        expect(problemsOf(out)).toEqual([]);
        expect(problemsOfMessage({ ...out })).toEqual([]);
        expect(out.blocks.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('makes a line of ours that is', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(problemsOfMessage({ ...say(t) })).toEqual([]);
      }),
    );
  });

  it('gets markup through the gate', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(inert(t)).not.toMatch(/[<>*`~]|&(?!amp;|lt;|gt;)|:\/\//);
        expect(link('https://a.example/', t)).toMatch(/^<https:\/\/a\.example\/\|[^<>|\n]*>$/);
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
          const out = render({ ...toMessage(told('seized', locale)), lead });
          expect(shown(out)).toContain(lead);
          expect(out.text).toContain(lead);
        },
      ),
    );
  });
});

type Loose = Omit<Message, 'sources' | 'parts'> & {
  readonly sources: readonly Parameters<typeof tidy>[0][];
  readonly parts: readonly Omit<Loose, 'parts'>[];
};

function tidied(m: Loose): Message {
  return { ...m, sources: m.sources.map(tidy), parts: m.parts.map((part) => tidied({ ...part, parts: [] })) };
}

/** What a type allows and exactOptionalPropertyTypes does not. */
function tidy(s: {
  title: string;
  publisher: string;
  published: string;
  url?: string | undefined;
  locator?: string;
}): Message['sources'][number] {
  const { url: address, ...rest } = s;
  return { ...rest, ...(address === undefined ? {} : { url: address }) };
}

describe('composing', () => {
  const long = (n: number): string => 'A sentence of some length that says a thing. '.repeat(n);
  const full = { ...toMessage(told('seized', 'en')), options: [] };

  it('drops related questions first, then the report, the review, the details and the buttons; never lead or source', () => {
    const roles = (m: Message): string => {
      const out = render(m, { share: true, reviewed: 'today', related: related('en') });
      const has = (what: string): boolean => JSON.stringify(out.blocks).includes(what);
      return [
        has('ip_related_0') && 'related',
        has('ip_report') && 'report',
        has('Reviewed') && 'reviewed',
        has('DETAIL') && 'detail',
        has('ip_share') && 'main',
        has('Source: ') && 'source',
        has('Customs') && 'lead',
      ]
        .filter(Boolean)
        .join(' ');
    };
    const seen = new Set<string>();
    for (let n = 0; n < 120; n++) seen.add(roles({ ...full, details: ['DETAIL'], lead: `Customs. ${long(n * 4)}` }));
    for (const left of seen) expect(left).toContain('source lead');
    expect([...seen][0]).toBe('related report reviewed detail main source lead');
  });

  it('says so where even the lead had to be shortened', () => {
    const out = render({ ...full, lead: long(400) });
    expect(shown(out)).toContain('Shortened to fit Slack');
    expect(shown(out)).toContain('Source: <https');
  });

  it('divides between words, and never inside a number or before its unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1,234,567 ', '800万件', '知', '识', 'word ', '130,000。'), { maxLength: 80 }),
        (words) => {
          const whole = words.join('');
          const cut = pieces(whole, 40, inert);
          expect(cut.join('').replace(/\s/g, '')).toBe(whole.replace(/\s/g, ''));
          for (const piece of cut) {
            expect(inert(piece).length).toBeLessThanOrEqual(40);
            expect(piece).not.toMatch(/^(?:万|,|\d+,?\d*$(?<!1,234,567))/);
          }
        },
      ),
      // Numbers in a row, with nothing but a full stop between them, once made one long word.
      {
        examples: [
          [['800万件', '130,000。', '130,000。', '130,000。', '知', '800万件', '1,234,567 ']],
          [Array(12).fill('800万件')],
        ],
      },
    );
  });
});

describe('small things', () => {
  it.each([
    ['a <b> & c', 'a &lt;b&gt; &amp; c'],
    ['see https://evil.example', 'see https:\u2060//evil.example'],
    ['<!channel>', '&lt;!channel&gt;'],
    ['a\u202eb\u0007c', 'abc'],
    ['a\r\nb', 'a\nb'],
  ])('%j becomes %j', (from, to) => expect(inert(from)).toBe(to));

  it.each([
    ['https://a.example/?a=1&b=2', 'https://a.example/?a=1&b=2'],
    ['javascript:alert(1)', undefined],
    ['https://a.example/ x', undefined],
    ['https://a.example/|x', undefined],
    [undefined, undefined],
  ])('the address %j is linked as %j', (from, to) => expect(webAddress(from, LIMITS.url)).toBe(to));

  it.each([
    ['<@U0BOT> how many?', 'how many?'],
    ['see <https://a.example|the page> in <#C1|room> &lt;b&gt; R&amp;D', 'see the page in room <b> R&D'],
    ['<!channel> x', 'x'],
    ['a < b > c', 'a < b > c'],
  ])('%j is read as %j', (from, to) => expect(plainText(from)).toBe(to));

  it('names only whom a payload names properly', () => {
    expect(person('U1')).toBe('<@U1>');
    expect(person('!channel')).toBeUndefined();
    expect(person('U1> <!here')).toBeUndefined();
  });

  it('shortens labels between words', () => {
    expect(shorten('one two three', 9)).toBe('one two…');
    expect(shorten(clean(' one '), 9)).toBe('one');
  });
});
