/** Counting messages of a writer held out: what comes to what it should, what to something else, and what to nothing. */
import { expect, it } from 'vitest';
import { holdPrecedents } from '../../src/curate/precedents.ts';
import { engine } from '../core/engine-of-shipped.ts';
import { folderOf } from '../support.ts';

it('counts the contrary, another fact and what no fact tells as wrong, and silence only where it is wanted as right', () => {
  const telling = (answer: object) => ({ ...engine, ask: () => answer as never });
  const folder = folderOf({
    'en.yaml': 'f: {holds: [a], fails: [b], open: [c], told: [d], untold: [e]}\n',
    'zh.yaml': '{}\n',
  });
  const counted = (answer: object) =>
    holdPrecedents(telling(answer), folder).map(({ right, wrong }) => (right ? 'right' : wrong ? 'wrong' : 'silent'));
  const told = { kind: 'answer', factIds: ['f'] };
  expect(counted({ ...told, verdict: 'yes' })).toEqual(['right', 'wrong', 'wrong', 'right', 'wrong']);
  expect(counted({ ...told, verdict: 'no' })).toEqual(['wrong', 'right', 'wrong', 'right', 'wrong']);
  expect(counted(told)).toEqual(['silent', 'silent', 'right', 'right', 'wrong']);
  expect(counted({ ...told, factIds: ['g'] })).toEqual(['silent', 'silent', 'right', 'wrong', 'wrong']);
  // What is turned round by its tag holds where the answer is no.
  const tagged = folderOf({ 'en.yaml': "f: {holds: ['It was not Li, was it?']}\n", 'zh.yaml': '{}\n' });
  const turned = (verdict: string) => holdPrecedents(telling({ ...told, verdict }), tagged)[0];
  expect([turned('no'), turned('yes')]).toMatchObject([
    { right: true, wrong: false },
    { right: false, wrong: true },
  ]);
  expect(counted({ kind: 'nearest' })).toEqual(['silent', 'silent', 'right', 'silent', 'right']);
});
