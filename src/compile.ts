/** From folders of packs to what the core prepares of them: parsed, checked, trained. */
import { withPrecedents } from './core/precedents.ts';
import { type Prepared, prepare } from './core/prepare.ts';
import { readFactFiles } from './facts/files.ts';
import { loadCommonWords, loadLexicon } from './facts/lexicon.ts';
import { loadFacts } from './facts/load.ts';
import { SHIPPED_LEXICON } from './facts/paths.ts';
import { syllables } from './facts/pinyin.ts';
import { englishWords } from './facts/words.ts';

export function compile(dirs: readonly string[], packs: readonly string[] | undefined): Prepared {
  const { store, precedents } = loadFacts(readFactFiles(dirs), packs ? { packs } : {});
  return store.generic
    ? prepare(store, loadCommonWords(SHIPPED_LEXICON))
    : withPrecedents(prepare(store, loadLexicon(SHIPPED_LEXICON), syllables(), precedents), precedents, englishWords);
}
