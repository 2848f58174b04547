/** The environment, parsed once: every problem at once, each with where to find the value. */
import { z } from 'zod';
import { AppError } from './errors.ts';

const optional = z
  .string()
  .trim()
  .transform((s) => (s === '' ? undefined : s))
  .optional();

const schema = z.object({
  FACTS_DIRS: optional.transform(
    (s) =>
      s
        ?.split(/[,:]/)
        .map((d) => d.trim())
        .filter(Boolean) ?? [],
  ),
  BOT_LOCALE: z.enum(['en', 'zh'], { error: 'write en or zh' }).optional(),
  HOME_PLACE: optional,
  CACHE_DIR: optional,
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'write fatal, error, warn, info, debug, trace or silent',
    })
    .default('warn'),
});
export type Config = z.infer<typeof schema>;

/** Empty values count as absent: that is how .env.example ships. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, v]) => v !== undefined && v !== ''));
  const checked = schema.safeParse(present);
  if (checked.success) return checked.data;
  const problems = checked.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  throw new AppError(
    'CONFIG_INVALID',
    `the configuration has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    {
      hint: 'set them in the environment or in .env; .env.example explains each',
    },
  );
}
