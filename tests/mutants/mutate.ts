import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Mutant } from './mutants';

/** Changes one file as it is loaded; the file on disk stays. */
export function mutate({ file, from, to }: Mutant, root: string): Plugin {
  return {
    name: 'mutate',
    enforce: 'pre',
    transform(code, id) {
      if (id.split('?')[0] !== join(root, file)) return undefined;
      if (code.split(from).length !== 2)
        throw new Error(`${file}: the text of this mutant stands there ${code.split(from).length - 1} times, not once`);
      return code.replace(from, () => to);
    },
  };
}
