/** Counting ways of asking on: what the lexicon has word for word is left out, and somebody else's office is not the speaker's. */
import { expect, it } from 'vitest';
import type { Answer } from '../../src/core/types.ts';
import { askOn } from '../../src/curate/asking-on.ts';
import { engine } from '../core/engine-of-shipped.ts';
import { folderOf } from '../support.ts';

const COURTS = ['court-caseload-2020-2022'];
const ways = (en: string): string => folderOf({ 'en.yaml': en, 'zh.yaml': '{}' });

it('counts no way that the lexicon has word for word', () => {
  const asked = askOn(engine, ways('speaker: [who said it, "and, pray, who was it that said it?"]'), COURTS);
  expect(asked.map((a) => a.message)).toEqual(['and, pray, who was it that said it?']);
  expect(asked[0]).toMatchObject({ right: true, wrong: false, locale: 'en', kind: 'speaker' });
});

it('counts another office as wrong, and silence as neither', () => {
  const telling = (answer: object) => ({
    ...engine,
    converse: (message: string, ...rest: [never]) =>
      message === 'and the post?'
        ? { answer: answer as Answer, memory: {} as never }
        : engine.converse(message, ...rest),
  });
  const said = { kind: 'answer', answer: '…', sources: [], factIds: ['rui-wenbiao-office'] };
  const folder = ways('title: [and the post?]');
  expect(askOn(telling(said), folder, COURTS)[0]).toMatchObject({ right: false, wrong: true });
  expect(askOn(telling({ ...said, factIds: ['wang-guangxian-office'] }), folder, COURTS)[0]).toMatchObject({
    right: true,
  });
  expect(askOn(telling({ kind: 'abstain', answer: '…' }), folder, COURTS)[0]).toMatchObject({
    right: false,
    wrong: false,
  });
});
