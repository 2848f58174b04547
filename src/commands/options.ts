/** Flags shared by the commands that ask: which store, which reader, which day. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isDay } from '../core/dates.ts';
import type { Context, Locale } from '../core/types.ts';
import { AppError } from '../errors.ts';

export const STORE_FLAGS = {
  facts: { type: 'string', multiple: true },
  packs: { type: 'string' },
  cache: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export const READER_FLAGS = {
  locale: { type: 'string' },
  home: { type: 'string' },
  now: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

export const STORE_USAGE = `  --facts DIR     another folder of facts (may be given several times)
  --packs A,B     only these packs
  --cache DIR     where compiled stores are kept`;
export const READER_USAGE = `  --locale en|zh  the reader's language
  --home PLACE    the place meant where none is named
  --now DATE      the day the question is asked, as 2026-11-22`;

/** parseArgs, with its complaint turned into usage. */
export function flags<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    throw new AppError('USAGE', cause instanceof Error ? cause.message.split('. ')[0]! : String(cause), {
      hint: usage,
      cause,
    });
  }
}

export function today(): string {
  const now = new Date();
  return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join(
    '-',
  );
}

export function dayOf(text: string | undefined, usage: string): string {
  if (text === undefined) return today();
  const iso = text.replace(/T.*$/, '');
  if (!isDay(iso)) {
    throw new AppError('USAGE', `"${text}" is no day`, { hint: usage });
  }
  return iso;
}

export function localeOf(text: string | undefined, usage: string): Locale | undefined {
  if (text === undefined || text === 'en' || text === 'zh') return text;
  throw new AppError('USAGE', `"${text}" is no locale of this bot`, { hint: usage });
}

export function contextOf(values: { locale?: string; home?: string; now?: string }, usage: string): Context {
  const locale = localeOf(values.locale, usage);
  return {
    now: dayOf(values.now, usage),
    ...(locale ? { locale } : {}),
    ...(values.home ? { home: values.home } : {}),
  };
}

export function storeChoice(
  values: { facts?: string[]; packs?: string; cache?: string },
  cacheDir?: string,
): { dirs?: string[]; packs?: string[]; cacheDir?: string } {
  const cache = values.cache ?? cacheDir;
  return {
    ...(values.facts ? { dirs: values.facts } : {}),
    ...(values.packs
      ? {
          packs: values.packs
            .split(',')
            .map((p) => p.trim())
            .filter(Boolean),
        }
      : {}),
    ...(cache ? { cacheDir: cache } : {}),
  };
}
