/** What is asked of a fact in words that no list has, settled as statements like it were; and what no precedent settles. */
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/core/engine.ts';
import { withPrecedents } from '../../src/core/precedents.ts';
import { prepare } from '../../src/core/prepare.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { englishWords } from '../../src/facts/words.ts';
import { folderOf } from '../support.ts';
import { engine } from './engine-of-shipped.ts';
import { tollPack } from './toll-pack.ts';

const NOW = { now: '2023-06-21' };
const ask = (question: string) => engine.ask(question, NOW);

describe('A statement like others that were made of the fact', () => {
  it.each([
    ['Did the mediators at the Shanghai centre get a good outcome two times in five?', 'wipo-centre-mediation-success'],
    ['So this IP they keep banging on about, it’s intellectual property, innit?', 'ip-meaning'],
    ['上海市监部门搞专项整治，老字号也在保护之列吗？', 'rectification-campaigns'],
  ])('is so: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'yes', factIds: [fact] });
  });

  it.each([
    ['Does the W-I in WIPO mean "World Industrial"?', 'wipo-meaning'],
    ['Campaigns for Olympic and old brands: run by the courts, was it?', 'rectification-campaigns'],
    ['“一流的营商环境”是高院王光贤提的吧？', 'first-class-business-environment'],
  ])('is not so: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict: 'no', factIds: [fact] });
  });

  it.each([
    // The judge alone ruled on these.
    'Do lawyers from the host country man the Dubai service station?',
    // Nobody has spoken of Brazil beside the letters.
    'Did the embassy of Brazil send Shanghai a letter of acknowledgment?',
    // Which of the two is denied, no words tell.
    "The WIPO centre's field is IP cases with a foreign element, not home-only ones, correct?",
  ])('is not said to be so or not to be so: %s', (question) => {
    expect(ask(question)).not.toHaveProperty('verdict', 'yes');
    expect(ask(question)).not.toHaveProperty('verdict', 'no');
  });
});

describe('What the judge has worked out', () => {
  it.each([
    ["40 percent: the courts' success rate?", 'no'],
    ['Do the crimes that crossed provincial lines count towards the 1,400 total?', 'yes'],
    // Of this his office leaves open whether it is all there is, and stays open; who was quoted denies it.
    ['报道里点了名的官员，只有芮文彪一个吗？', 'no'],
  ])('is said whatever precedents have: %s (%s)', (question, verdict) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', verdict });
  });
});

it('--explain says where precedents were followed', () => {
  const { trace } = engine.ask('Does the W-I in WIPO mean "World Industrial"?', { ...NOW, explain: true });
  expect(trace.join('\n')).toMatch(/fact wipo-meaning: .*verdict no, as precedents have it/);
});

describe('A question like others that the fact tells', () => {
  it.each([
    [
      'Someone at the table asks whose statement the centre’s mediation success rate is.',
      'wipo-centre-mediation-success',
    ],
    [
      'What quantity of counterfeits have Shanghai’s border inspectors impounded from the beginning of 2022 on?',
      'customs-seizures',
    ],
    ['主持人，我插一句，会上放出那么多数据，是为了说明什么？', 'press-conference-data'],
  ])('is answered rather than asked back: %s', (question, fact) => {
    expect(ask(question)).toMatchObject({ kind: 'answer', factIds: [fact] });
  });

  it('is offered, where a word is new beside the fact', () => {
    const answer = ask('I suppose there’s a record of who told the media about the IP desks in foreign cities.');
    expect(answer.kind === 'choices' && answer.options.map((o) => o.factId)).toContain('overseas-service-stations');
  });

  it.each([
    // What it asks for, the source leaves out: no precedent stands against that.
    'Where in Shanghai were the over 300 tons of infringing products destroyed?',
    'who stated that the WIPO centre is the first of its kind in China?',
    'shanghai customs seizures 2019 pieces',
    'Why not more than 40 percent of mediation is with success at WIPO center of Shanghai?',
  ])('is not answered by what it only sounds like: %s', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});

describe('A store with precedents of its own', () => {
  const PRECEDENTS = `precedents:
  toll:
    holds:
      en:
        - Did the council scrap the toll of the bridge?
        - Has the toll of the bridge been scrapped?
        - So the bridge has had its toll scrapped by the council?
        - The toll of the bridge got scrapped, right?
        - Is the toll of the bridge scrapped now?
    fails:
      en:
        - Did the council double the toll of the bridge?
        - Has the toll of the bridge been doubled?
        - So the bridge has had its toll doubled by the council?
        - The toll of the bridge got doubled, right?
        - Is the toll of the bridge doubled now?
    open:
      en:
        - Did the mayor oppose the toll of the bridge?
        - Has the toll of the bridge been debated?
        - Is the toll of the bridge popular?
`;
  const lexicon = loadLexicon(SHIPPED_LEXICON);
  function engineOf(yaml: string): Engine {
    const { store, precedents } = loadFacts(readFactFiles([folderOf({ 'tolls.yaml': yaml })]));
    return createEngine(withPrecedents(prepare(store, lexicon), precedents, englishWords), englishWords);
  }
  const verdictOf = (by: Engine, question: string) => {
    const answer = by.ask(question, NOW);
    return answer.kind === 'answer' ? answer.verdict : undefined;
  };

  it('learns from them what no list has', () => {
    const [without, with_] = [engineOf(tollPack()), engineOf(tollPack(PRECEDENTS))];
    const [scrapped, doubled] = ['Was the toll of the bridge scrapped?', 'Was the toll of the bridge doubled?'];
    expect([verdictOf(without, scrapped), verdictOf(without, doubled)]).toEqual([undefined, undefined]);
    expect([verdictOf(with_, scrapped), verdictOf(with_, doubled)]).toEqual(['yes', 'no']);
    expect(verdictOf(with_, 'Was the toll of the bridge debated?')).toBeUndefined();
  });

  it('says nothing by precedent of a fact that has none, or few', () => {
    const { prepared } = engineOf(tollPack(PRECEDENTS));
    const { precedents } = prepared;
    expect(precedents?.stated).toEqual(new Set(['toll']));
    const unheard = { ...prepared, precedents: { ...precedents!, stated: new Set<string>() } };
    expect(verdictOf(createEngine(unheard, englishWords), 'Was the toll of the bridge scrapped?')).toBeUndefined();
    const few = PRECEDENTS.replace(/^ +- (?:So|The|Is|Has) .*\n/gm, '');
    expect(engineOf(tollPack(few)).prepared.precedents?.stated).toEqual(new Set());
  });

  it('keeps none of them, and prepares nothing where there are none', () => {
    expect(engineOf(tollPack()).prepared).not.toHaveProperty('precedents');
    const { prepared } = engineOf(tollPack(PRECEDENTS));
    expect(prepared.precedents?.settling.length).toBeGreaterThan(0);
    expect(JSON.stringify(prepared.store)).not.toContain('doubled');
  });
});
