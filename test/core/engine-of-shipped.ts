/** The engine on the shipped facts, as the build makes it, without an artefact between. */
import { createEngine } from '../../src/core/engine.ts';
import { prepare } from '../../src/core/prepare.ts';
import { readFactFiles } from '../../src/facts/files.ts';
import { loadLexicon } from '../../src/facts/lexicon.ts';
import { loadFacts } from '../../src/facts/load.ts';
import { SHIPPED_FACTS, SHIPPED_LEXICON } from '../../src/facts/paths.ts';
import { syllables } from '../../src/facts/pinyin.ts';
import { englishWords } from '../../src/facts/words.ts';

export const { store } = loadFacts(readFactFiles([SHIPPED_FACTS]));
export const engine = createEngine(prepare(store, loadLexicon(SHIPPED_LEXICON), syllables()), englishWords);
