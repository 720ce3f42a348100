import { join } from 'node:path';
import { build } from 'vite';
import { type Language, type SearchWords, SITE_WORDS, WORDS } from './site-language';

const ENTRY = 'virtual:search';

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
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [{ name: ENTRY, resolveId: (id) => (id === ENTRY ? id : null), load: (id) => (id === ENTRY ? source : null) }],
    build: { write: false, rolldownOptions: { input: ENTRY, output: { format: 'es' } } },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...more] = chunks.flatMap((one) => (one.type === 'chunk' ? one.code : []));
  if (script === undefined || more.length > 0) throw new Error('The script of the search was not built as one file.');
  return script;
}
