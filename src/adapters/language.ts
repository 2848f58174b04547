/** From a platform's language tag to one of our languages. */
import type { Locale } from '../core/types.ts';

/** Tags such as zh-CN, zh-TW, en-GB; undefined where the language is none of ours. */
export function localeOf(tag: string | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split(/[-_]/)[0];
  return language === 'zh' || language === 'en' ? language : undefined;
}
