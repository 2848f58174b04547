/** Labelled questions: what was asked, by whom it was meant, what an answer must and must not hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { AppError } from '../errors.ts';

const question = z.strictObject({
  q: z.string().min(1),
  style: z.string(),
  scope: z.enum(['in', 'out']),
  facts: z.array(z.string()).default([]),
  must: z.array(z.string()).default([]),
  mustNot: z.array(z.string()).default([]),
  verdict: z.enum(['yes', 'no', 'unstated']).optional(),
  miss: z.string().optional(),
  now: z.string().optional(),
});
export type Labelled = z.infer<typeof question> & { readonly locale: 'en' | 'zh' };

/** All files of one half: `en.yaml`, `zh.yaml`. */
export function readLabelled(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((f) => f.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const path = join(folder, file);
      const checked = z.array(question).safeParse(parseDocument(readFileSync(path, 'utf8')).toJS());
      if (!checked.success) {
        const first = checked.error.issues[0];
        throw new AppError('INPUT_INVALID', `${path}: ${first?.path.join('.')}: ${first?.message}`, {
          hint: 'CONTRIBUTING.md shows a labelled question',
        });
      }
      const locale = file.startsWith('zh') ? 'zh' : 'en';
      return checked.data.map((q) => ({ ...q, locale }) as Labelled);
    });
}
