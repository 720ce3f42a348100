import { join } from 'node:path';
import { build } from 'vite';

/** The styles of the extension's full pages, and what a web page needs besides; a later one may outdo an earlier one. */
const STYLES = ['components/style.css', 'components/page.css', 'scripts/site/site.css'];
const ENTRY = 'virtual:style';

/**
 * The style of every page of the site, as one small file.
 * @param root the repository's root
 */
export async function buildStyle(root: string): Promise<string> {
  const source = STYLES.map((path) => `import ${JSON.stringify(join(root, path))};`).join('\n');
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [{ name: ENTRY, resolveId: (id) => (id === ENTRY ? id : null), load: (id) => (id === ENTRY ? source : null) }],
    build: { write: false, rolldownOptions: { input: ENTRY } },
  });
  const assets = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [style, ...more] = assets.flatMap((one) => (one.type === 'asset' && one.fileName.endsWith('.css') ? one.source : []));
  if (typeof style !== 'string' || more.length > 0) throw new Error('The style of the site was not built as one file.');
  return style;
}
