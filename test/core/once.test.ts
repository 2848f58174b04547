import { describe, expect, it } from 'vitest';
import { forOneMessage, once } from '../../src/core/text/once.ts';

function counted(): { readonly work: (text: string) => { text: string }; readonly done: string[] } {
  const done: string[] = [];
  const work = once(
    (text: string) => {
      done.push(text);
      return { text };
    },
    (text) => text,
  );
  return { work, done };
}

describe('what is read of a message', () => {
  it('is read once, however often it is asked for, also from within', () => {
    const { work, done } = counted();
    forOneMessage(() => {
      expect(work('a')).toBe(work('a'));
      forOneMessage(() => work('a'));
      work('b');
    });
    expect(done).toEqual(['a', 'b']);
  });

  it('is read anew in the next message, also where one failed', () => {
    const { work, done } = counted();
    forOneMessage(() => work('a'));
    expect(() =>
      forOneMessage(() => {
        work('a');
        throw new Error('no answer');
      }),
    ).toThrow('no answer');
    forOneMessage(() => work('a'));
    expect(done).toEqual(['a', 'a', 'a']);
  });

  it('is not kept where no message is answered', () => {
    const { work, done } = counted();
    work('a');
    work('a');
    expect(done).toEqual(['a', 'a']);
  });
});
