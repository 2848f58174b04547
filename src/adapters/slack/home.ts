/** App Home: what there are facts about, how to ask, what becomes of a question, and how old the facts are. */
import type { HomeView } from '@slack/types';
import type { Locale } from '../../core/types.ts';
import { WORDING } from '../../core/wordings.ts';
import { actions, button, context, DIVIDER, notes, paragraphs, plain } from './blocks.ts';
import { ACTIONS } from './buttons.ts';
import { topicLines } from './directory.ts';
import { inert } from './escape.ts';
import type { Kit } from './kit.ts';
import { LIMITS } from './limits.ts';
import { TEXTS } from './texts.ts';

export function homeView(kit: Kit, locale: Locale): HomeView {
  const { home, ask } = TEXTS[locale];
  const { version, facts } = kit.desk.engine().prepared.store;
  const reviewed = facts
    .flatMap((f) => f.reviewed ?? [])
    .sort()
    .at(-1);
  const heading = (text: string) => ({ type: 'header' as const, text: plain(text, LIMITS.header) });
  return {
    type: 'home',
    blocks: [
      heading(home.title),
      ...paragraphs(home.intro),
      ...actions([button(ACTIONS.ask, ask, 'ask')]),
      DIVIDER,
      heading(home.how),
      ...home.howLines.flatMap(paragraphs),
      DIVIDER,
      heading(home.topics),
      ...paragraphs(topicLines(kit, locale).join('\n')),
      DIVIDER,
      heading(home.privacy),
      ...notes(home.privacyText),
      context(inert(home.version(kit.version, version.slice(0, 8), reviewed && WORDING[locale].day(reviewed)))),
    ].slice(0, LIMITS.viewBlocks),
  };
}
