/** Stores of a few facts: what they know they answer, what they do not know they leave. */
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../src/core/engine.ts';
import { prepare } from '../../src/core/prepare.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { englishWords } from '../../src/facts/words.ts';
import { MORE, minimal, PACK, TWO } from '../facts/widgets.ts';
import { edited, type Files, folderOf } from '../support.ts';

const NOW = { now: '2023-06-21' };
const lexicon = loadLexicon(SHIPPED_LEXICON);

function engineOf(files: Files): Engine {
  return createEngine(prepare(loadFacts(readFactFiles([folderOf(files)])).store, lexicon), englishWords);
}

describe('a small store of minimal facts', () => {
  it.each([
    ['What is the filing fee?', 'filing'],
    ['How much does filing cost?', 'filing'],
    ['How long does a design last?', 'term'],
    ['What is the term?', 'term'],
  ])('answers the phrasing of a fact: %s', (q, id) => {
    expect(engineOf({ 'a.jsonl': TWO }).ask(q, NOW)).toMatchObject({ kind: 'answer', factIds: [id] });
  });

  it.each(['What is the toll of the bridge?', 'Who is the king?'])(
    'does not answer what it knows nothing of: %s',
    (q) => {
      expect(engineOf({ 'a.jsonl': TWO }).ask(q, NOW).kind).not.toBe('answer');
    },
  );

  it('takes figures and words of wish as they stand', () => {
    const store = [
      minimal('percent', 'What is 50 percent of a number?', 'Half of it.'),
      minimal('shorter', 'make it shorter', 'Cut it.'),
      minimal('again', 'say that again', 'Press again.'),
    ].join('\n');
    const engine = engineOf({ 'a.jsonl': store });
    expect(engine.ask('What is 50 percent of a number?', NOW)).toMatchObject({ factIds: ['percent'] });
    expect(engine.ask('make it shorter', NOW)).toMatchObject({ factIds: ['shorter'] });
    expect(engine.ask('say that again', NOW)).toMatchObject({ factIds: ['again'] });
  });

  it('of untyped facts inherits nothing', () => {
    const engine = engineOf({ 'a.jsonl': TWO });
    const first = engine.converse('What is the filing fee?', NOW);
    expect(engine.converse('What is the term?', NOW, first.memory).answer).toMatchObject({ factIds: ['term'] });
    expect(engine.converse('and the bridge?', NOW, first.memory).answer.kind).not.toBe('answer');
  });

  it('offers all facts that share a phrasing', () => {
    const ids = ['paper', 'online', 'late'];
    const store = ids.map((id) => minimal(id, 'What is the fee?', `What is the ${id} fee?`)).join('\n');
    const answer = engineOf({ 'a.jsonl': store }).ask('What is the fee?', NOW);
    expect(answer.kind).toBe('choices');
    expect('options' in answer && answer.options.map((o) => o.factId).sort()).toEqual(ids.sort());
  });
});

describe('a fact with several observations', () => {
  it('asked for an older one brings that one back by its reference', () => {
    const engine = engineOf({ 'a.yaml': edited(PACK, '    questions:', `${MORE}    questions:`) });
    const answer = engine.ask('How many widgets in 2020?', NOW);
    expect(answer).toMatchObject({ kind: 'answer', answer: expect.stringContaining('3 cases') as string });
    expect('ref' in answer && engine.recall(answer.ref, NOW)?.answer).toBe(answer.answer);
  });
});
