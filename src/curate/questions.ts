/** Labelled questions: what was asked, by whom it was meant, what an answer must and must not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { CLAIM_VERDICTS, type Locale } from '../core/types.ts';
import { AppError } from '../errors.ts';

const expected = {
  style: z.string().default('plain'),
  scope: z.enum(['in', 'out']),
  facts: z.array(z.string()).default([]),
  must: z.array(z.string()).default([]),
  mustNot: z.array(z.string()).default([]),
  verdict: z.enum(['yes', 'no', 'unstated']).optional(),
  miss: z.string().optional(),
  now: z.string().optional(),
  /** Where only the kind of the outcome matters: a greeting, a call for help. */
  kind: z.enum(['answer', 'nearest', 'choices', 'abstain', 'help', 'smalltalk']).optional(),
  /** The answer has to name all of `facts`. */
  all: z.boolean().optional(),
};
const part = z.strictObject({ q: z.string().min(1).optional(), ...expected });
const question = z.strictObject({ q: z.string().min(1), ...expected, parts: z.array(part).optional() });
export type Expected = z.infer<typeof part>;
/** `hard`: yes/no by intervals, arithmetic, reverse look-ups, several in one, overviews. */
export type Labelled = z.infer<typeof question> & { readonly locale: Locale; readonly hard?: boolean };

const conversation = z.strictObject({ style: z.string(), turns: z.array(question).min(2) });
export type Conversation = z.infer<typeof conversation> & { readonly locale: Locale };

const check = z.strictObject({
  check: z.string().min(1),
  style: z.string(),
  verdict: z.enum(CLAIM_VERDICTS),
  claims: z.array(z.strictObject({ has: z.string(), verdict: z.enum(CLAIM_VERDICTS) })).default([]),
  facts: z.array(z.string()).default([]),
  now: z.string().optional(),
});
export type LabelledCheck = z.infer<typeof check> & { readonly locale: Locale };

export const readLabelled = (folder: string): Labelled[] => readList(folder, question);
export const readConversations = (folder: string): Conversation[] =>
  readList(join(folder, 'conversations'), conversation);
export const readChecks = (folder: string): LabelledCheck[] => readList(join(folder, 'checks'), check);

/** All files of a folder: those whose name begins with "zh" are Chinese. */
function readList<T extends z.ZodType>(folder: string, shape: T): (z.infer<T> & { readonly locale: Locale })[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const path = join(folder, file);
      const checked = z.array(shape).safeParse(parseDocument(readFileSync(path, 'utf8')).toJS());
      if (!checked.success) {
        const first = checked.error.issues[0];
        throw new AppError('INPUT_INVALID', `${path}: ${first?.path.join('.')}: ${first?.message}`, {
          hint: 'CONTRIBUTING.md shows a labelled question',
        });
      }
      const locale: Locale = file.startsWith('zh') ? 'zh' : 'en';
      const hard = file.includes('hard');
      return checked.data.map((q) => Object.assign({}, q, { locale, ...(hard ? { hard } : {}) }));
    });
}
