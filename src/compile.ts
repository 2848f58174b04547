/** From folders of packs to what the core prepares of them: parsed, checked, trained. */
import { withFollowUps } from './core/follow-ups.ts';
import { withPrecedents } from './core/precedents.ts';
import { type Prepared, prepare } from './core/prepare.ts';
import { withReckonings } from './core/reckonings.ts';
import { readFactFiles } from './facts/files.ts';
import { loadCommonWords, loadLexicon } from './facts/lexicon.ts';
import { loadFacts } from './facts/load.ts';
import { SHIPPED_LEXICON } from './facts/paths.ts';
import { syllables } from './facts/pinyin.ts';
import { englishWords } from './facts/words.ts';

export function compile(dirs: readonly string[], packs: readonly string[] | undefined): Prepared {
  const { store, precedents, followUps, reckonings } = loadFacts(readFactFiles(dirs), packs ? { packs } : {});
  if (store.generic) return prepare(store, loadCommonWords(SHIPPED_LEXICON));
  const prepared = prepare(store, loadLexicon(SHIPPED_LEXICON), syllables(), precedents);
  const asked = withPrecedents(prepared, precedents, englishWords, reckonings, followUps);
  return withReckonings(withFollowUps(asked, followUps, englishWords), reckonings, precedents, englishWords);
}
