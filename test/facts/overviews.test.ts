/** Counting names of topics and ways to want several statements: what the store has word for word is left out. */
import { expect, it } from 'vitest';
import { hearOverviews } from '../../src/curate/overviews.ts';
import { engine, store } from '../core/engine-of-shipped.ts';
import { folderOf } from '../support.ts';

const NONE = 'topics: {}\nkinds: {}\nwanting: {much: [], one: []}\n';
const files = (en: string): string => folderOf({ 'en.yaml': en, 'zh.yaml': NONE });

it('counts no name that the facts have word for word', () => {
  const [written] = store.topics.find((t) => t.id === 'police')?.called.en ?? [];
  const heard = hearOverviews(
    engine,
    files(`topics: {police: ["${written}", the thin blue line]}\nkinds: {}\nwanting: {much: [], one: []}\n`),
  );
  expect(heard.map((h) => h.message)).toEqual(['Tell me about the thin blue line.']);
});

it('counts what is told of another topic as wrong, and silence as neither', () => {
  const telling = (factIds: readonly string[]) => ({ ...engine, ask: () => ({ kind: 'answer', factIds }) as never });
  const folder = files('topics: {police: [the thin blue line]}\nkinds: {}\nwanting: {much: [], one: []}\n');
  const own = ['police-criminal-cases', 'police-trans-provincial-cases'];
  expect(hearOverviews(telling(own), folder)[0]).toMatchObject({ right: true, wrong: false });
  expect(hearOverviews(telling([...own, 'goods-destroyed']), folder)[0]).toMatchObject({ right: false, wrong: true });
  expect(hearOverviews(telling([]), folder)[0]).toMatchObject({ right: false, wrong: false });
});

it('counts a message by whether it is heard to want several things or one', () => {
  const heard = hearOverviews(
    engine,
    files(
      'topics: {}\nkinds: {}\nwanting: {much: [what came of the dredging and all that?], one: [how deep is the harbour?]}\n',
    ),
  );
  expect(heard.map((h) => h.what)).toEqual(['wanting', 'wanting']);
  expect(heard).toMatchObject([{ right: true }, { right: true }]);
});
