/** From folders of packs to what the core prepares of them: parsed, checked, trained. */
import { type Prepared, prepare } from './core/prepare.ts';
import { readFactFiles } from './facts/files.ts';
import { loadCommonWords, loadLexicon } from './facts/lexicon.ts';
import { loadFacts } from './facts/load.ts';
import { SHIPPED_LEXICON } from './facts/paths.ts';
import { syllables } from './facts/pinyin.ts';

export function compile(dirs: readonly string[], packs: readonly string[] | undefined): Prepared {
  const { store } = loadFacts(readFactFiles(dirs), packs ? { packs } : {});
  return store.generic
    ? prepare(store, loadCommonWords(SHIPPED_LEXICON))
    : prepare(store, loadLexicon(SHIPPED_LEXICON), syllables());
}
