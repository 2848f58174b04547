/** The flags that the commands share. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/commands/options.ts';
import { AppError } from '../../src/errors.ts';

describe('the day of a question', () => {
  it.each(['2023-02-30', '2023-06-20xyz'])('is not %s, which no calendar has', (text) => {
    expect(() => dayOf(text, '')).toThrow(AppError);
  });

  it.each(['2024-02-29', '2024-02-29T23:59:59Z'])('is read from %s', (text) => {
    expect(dayOf(text, '')).toBe('2024-02-29');
  });
});
