import type { Plugin } from 'vite';
import { hasWrittenName, type Product, renamed } from './product';

/** Has the pages and every word of `locales/` speak under the product's name; does nothing where that is the name they are written with. */
export function renameWords(product: Pick<Product, 'name'>): Plugin[] {
  if (hasWrittenName(product)) return [];
  return [
    {
      name: 'rename-words',
      enforce: 'pre',
      transform: (code, id) => (/[\\/]locales[\\/][\w-]+\.ts$/.test(id) ? { code: renamed(code, product), map: null } : null),
      transformIndexHtml: { order: 'pre', handler: (html) => renamed(html, product) },
    },
  ];
}
