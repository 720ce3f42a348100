import { build } from 'vite';

const ENTRY = 'virtual:script';

/**
 * Builds a script that WXT has no part in, as one file.
 * @param source the module that it begins with
 * @param format `iife`: a classic script that runs at once; `es`: a module
 * @throws when it would be more than one file; `name` says which
 */
export async function buildScript(root: string, name: string, source: string, format: 'iife' | 'es'): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [{ name: ENTRY, resolveId: (id) => (id === ENTRY ? id : null), load: (id) => (id === ENTRY ? source : null) }],
    build: { write: false, rolldownOptions: { input: ENTRY, output: { format } } },
  });
  const chunks = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...more] = chunks.flatMap((one) => (one.type === 'chunk' ? one.code : []));
  if (script === undefined || more.length > 0) throw new Error(`The script of ${name} was not built as one file.`);
  return script;
}
