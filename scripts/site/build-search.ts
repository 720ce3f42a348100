import { join } from 'node:path';
import { buildScript } from '../release/build-script';
import { type Language, type SearchWords, SITE_WORDS, WORDS } from './site-language';

/**
 * The search's script for one language, as one module: the same folding, ranking and components as in the extension.
 * @param root the repository's root
 */
export async function buildSearch(root: string, language: Language): Promise<string> {
  const { catalogue, level, state } = WORDS[language];
  const words: SearchWords = { catalogue, level, state };
  const source = `
    import { startSearch } from ${JSON.stringify(join(root, 'scripts/site/search.tsx'))};
    startSearch(${JSON.stringify(words)}, ${JSON.stringify(SITE_WORDS[language].search)});`;
  return buildScript(root, 'the search', source, 'es');
}
