import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldTraditional,
  forNumbers,
  lowerInPlace,
  MAX_QUESTION,
  normalise,
  stripInvisible,
} from '../../src/core/text/normalise.ts';
import { joinKeys, stemOf, type TextUnit, unitsOf } from '../../src/core/text/units.ts';

const shown = (text: string): string => normalise(text).shown;
const units = (text: string, variants?: ReadonlyMap<string, string>): readonly TextUnit[] =>
  unitsOf(normalise(text), variants);
const norms = (text: string, variants?: ReadonlyMap<string, string>): string =>
  units(text, variants)
    .map((u) => u.norm)
    .join(' ');

/** Any text, and bits of it that mean something to a reader of text. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "it's",
          '上海',
          '智慧財產權',
          '行動電話',
          '獅子山',
          'node.js',
          'c++',
          '135,500',
          '.',
          ' ',
          '\u200b',
          '\u202e',
        ],
        ...['İ', '½', '™', '😀', '\ud83d', '<@U1>', 'https://a.b/c', '&lt;', '~', '2020', 'é', 'e\u0301', 'ﷺ', '𠮷'],
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

describe('plain text', () => {
  it.each([
    ['full-width forms', '１３．５５万％', '13.55万%'],
    ['ligatures and compatibility letters', 'ﬁled Ⅳ', 'filed IV'],
    ['runs of blanks', '  a \n\n b\tc  ', 'a b c'],
    ['form feeds, which part words', 'a\fb\vc\u2028d', 'a b c d'],
    ['typographic quotes', '‘a’ “b” it´s', "'a' \"b\" it's"],
    ['hyphens of every kind', 'pre\u2011grant, −5', 'pre-grant, -5'],
    ['fractions', '1½ million, ¾', '1.5 million, 0.75'],
    ['emphasis', '*bold* _it_ ~~gone~~ `x`', 'bold it gone x'],
    ['an apostrophe typed as a backtick', 'it`s', "it's"],
    ['escaped characters', 'R&amp;D &lt; 100', 'R&D < 100'],
    ['a tilde that says about', '~300', '~300'],
    ['a tilde between years', '2020～2022年', '2020~2022年'],
    ['an accent typed apart', 'cafe\u0301', 'café'],
  ])('folds %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['zero-width characters', 'Shang\u200bhai\ufeff', 'Shanghai'],
    ['bidirectional overrides', 'a\u202eb\u2066c\u2069', 'abc'],
    ['soft hyphens and fillers', 'cus\u00adtoms\u3164\u2800', 'customs'],
    ['controls', 'a\u0000b\u001b[31m', 'ab[31m'],
    ['lone surrogates', 'a\ud83db\udc00', 'ab'],
    ['emoji with joiners', 'hi 👨‍👩‍👧 👍🏽 🇨🇳 1️⃣', 'hi 1'],
    ['marks of ownership', 'Nike™ goods®', 'Nike goods'],
    ['shortcodes', 'seized :smile: :+1::skin-tone-2: 海关:tada:', 'seized 海关'],
  ])('drops %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ['a mention', '<@U123ABC> how many?', 'how many?'],
    ['a mention with a name', '<@U123|bob> how many?', 'how many?'],
    ['a mention of a nickname', '<@!123> how many?', 'how many?'],
    ['a role or a group', '<@&123> <!subteam^S1|@x> how many?', 'how many?'],
    ['a channel', 'in <#C1|general> and <#123>', 'in and'],
    ['everyone', '<!here> <!channel|@channel> hi', 'hi'],
    ['an emoji and a time', '<:pepe:12> <a:x:1> <t:1618953630:R> hi', 'hi'],
    ['a bare link', 'see https://example.com/a?b=c, thanks', 'see thanks'],
    ['a link in brackets', 'see <https://example.com/a>', 'see'],
    ['a link, but not its label', 'see <https://example.com|the report>', 'see the report'],
    ['a link, but not Chinese behind it', 'https://example.com/a，上海海关', ',上海海关'],
  ])('drops %s', (_, text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it('leaves what only looks like markup', () => {
    expect(shown('a < b > c')).toBe('a < b > c');
    expect(shown('note:shanghai:customs')).toBe('note:shanghai:customs');
    expect(shown('10:30:45')).toBe('10:30:45');
  });

  it('folds traditional Chinese and Taiwan wording, and shows what was typed', () => {
    expect(normalise('智慧財產權').folded).toBe('知识产权');
    expect(normalise('審結').folded).toBe('审结');
    expect(normalise('審結').shown).toBe('審結');
    expect(foldTraditional('customs')).toBe('customs');
  });

  it('is short, without controls or loose blanks, and keeps its length for readers of numbers', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = normalise(text);
        expect(plain.shown.length).toBeLessThanOrEqual(MAX_QUESTION);
        expect(plain.shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$|\s\s/u);
        expect(lowerInPlace(plain.folded)).toHaveLength(plain.folded.length);
        expect(forNumbers(plain.folded)).toHaveLength(plain.folded.length);
      }),
      { numRuns: 500 },
    );
  });

  it('strips what must not reach a terminal from text of any kind', () => {
    expect(stripInvisible('a\u001b[2Jb\u202ec\nd')).toBe('a[2Jbc d');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(stripInvisible(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      }),
    );
  });

  it('lowers every letter without moving any', () => {
    expect(lowerInPlace('İSTANBUL 2022')).toBe('İstanbul 2022');
    expect(lowerInPlace('SHANGHAI')).toBe('shanghai');
  });

  it('blanks telephone numbers for readers of numbers, and nothing else', () => {
    expect(forNumbers('tel 021-2022-5555 ok').replaceAll(' ', '')).toBe('telok');
    for (const text of ['2020-2022', '1400-1500 cases', '13000000000', '135,500', '2023-05-31', '调拨300万元']) {
      expect(forNumbers(text)).toBe(text);
    }
  });
});

describe('units of text', () => {
  it.each([
    ["can't", 'can not'],
    ["they're", 'they are'],
    ["it's", 'it is'],
    ["Shanghai's customs", 'shanghai customs'],
    ["the courts' work", 'the courts work'],
    ["didn't", 'did not'],
    ["I'd", 'i would'],
    ["let's", 'let us'],
    ["o'clock", 'oclock'],
    ['café', 'cafe'],
    ['Node.js', 'node.js'],
    ['c++ and C#', 'c++ and c#'],
    ['cases.How many', 'cases how many'],
    ['customs.IP', 'customs ip'],
    ['135,500.', '135,500'],
    ['constructor', 'constructor'],
    ['hasOwnProperty toString', 'hasownproperty tostring'],
  ])('cuts "%s" into "%s"', (text, expected) => {
    expect(norms(text)).toBe(expected);
  });

  it.each([
    ['上海customs查获135,500件', ['上', '海', 'customs', '查', '获', '135,500', '件']],
    ["it's上海", ['it', 'is', '上', '海']],
    ['WIPO上海中心', ['wipo', '上', '海', '中', '心']],
    ['𠮷野家', ['𠮷', '野', '家']],
    ['カナ한국', ['カナ한국'.normalize('NFD')]],
  ])('parts Han characters from the rest in "%s"', (text, expected) => {
    expect(units(text).map((u) => u.norm)).toEqual(expected);
  });

  it('reads chat spellings, those with digits too', () => {
    const variants = new Map([
      ['abt', 'about'],
      ['b4', 'before'],
      ['2day', 'today'],
      ['idk', 'i do not know'],
    ]);
    expect(norms('abt b4 2day idk', variants)).toBe('about before today i do not know');
    expect(norms('b4 b5 4k 2', variants)).toBe('before b 5 4 k 2');
    expect(units('2DAY', variants)[0]).toMatchObject({ kind: 'word', raw: '2DAY', start: 0, end: 4 });
  });

  it('tells where a clause begins', () => {
    expect(units('Hello, how many? 多少，谢谢').map((u) => u.afterBreak)).toEqual([
      false,
      true,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it('shows a word as typed, though it is matched folded', () => {
    expect(units('審結').map((u) => [u.raw, u.norm])).toEqual([
      ['審', '审'],
      ['結', '结'],
    ]);
    // 行動電話 keeps its length, 資訊網路 does not: then the folded text is shown.
    expect(units('資訊 Customs').at(-1)).toMatchObject({ raw: 'Customs', norm: 'customs' });
  });

  it('stems English words and nothing else', () => {
    expect(stemOf('seizures')).toBe(stemOf('seizure'));
    expect(stemOf('ip')).toBe('ip');
    expect(stemOf('知')).toBe('知');
    expect(stemOf('constructor')).toBe(stemOf('constructors'));
  });

  it('joins keys the way terms are stored', () => {
    expect(joinKeys(['world', 'ip', 'day'])).toBe('world ip day');
    expect(joinKeys(['上', '海', 'ip', '局', '12', 'a'])).toBe('上海ip局12 a');
    expect(joinKeys([])).toBe('');
  });

  it('gives offsets that cut the units out of the folded text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = normalise(text);
        let last = 0;
        let before: TextUnit | undefined;
        for (const unit of unitsOf(plain)) {
          const slice = plain.folded.slice(unit.start, unit.end);
          expect(unit.norm).not.toBe('');
          // The words of a contraction share its place.
          if (before?.start === unit.start) expect(unit.end).toBe(before.end);
          else expect(unit.start).toBeGreaterThanOrEqual(last);
          if (unit.kind === 'number' || unit.kind === 'han') expect(unit.norm).toBe(slice);
          if (unit.kind === 'word') expect(slice.toLowerCase().normalize('NFD')).toMatch(/^\p{Script=Latin}/u);
          if (plain.shown === plain.folded && unit.raw !== unit.norm) expect(unit.raw).toBe(slice);
          last = unit.end;
          before = unit;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('time spent', () => {
  const MB = 2 ** 20;
  it.each([
    ['letters', 'a'.repeat(MB)],
    ['Han characters', '國'.repeat(MB)],
    ['open brackets', '<'.repeat(MB)],
    ['open mentions', '<@a|'.repeat(MB / 4)],
    ['colons', ':a'.repeat(MB / 2)],
    ['accents', `e${'\u0301'.repeat(MB)}`],
    ['characters that grow', 'ﷺ'.repeat(MB)],
    ['quotes', "a'".repeat(MB / 2)],
    ['full stops', 'ab.'.repeat(MB / 3)],
    ['digits', '1,'.repeat(MB / 2)],
    ['emoji', '👨‍👩‍👧'.repeat(MB / 8)],
    ['bidirectional marks', '\u202e'.repeat(MB)],
  ])('stays bounded for a megabyte of %s', (_, text) => {
    const before = performance.now();
    unitsOf(normalise(text));
    stripInvisible(text);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
