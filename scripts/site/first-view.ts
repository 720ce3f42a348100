import { posix } from 'node:path';
import type { Language } from './site-language';
import { pathsIn } from './site-paths';

/**
 * The files that a browser asks for to show the first page of a language, the page itself first: what its head names, but
 * not what a search fetches later.
 * @throws when one of them is not there
 */
export function firstViewOf(files: ReadonlyMap<string, string | Uint8Array>, language: Language): Buffer[] {
  const { index } = pathsIn(language);
  const contentOf = (path: string): Buffer => {
    const content = files.get(path);
    if (content === undefined) throw new Error(`${index} asks for ${path}, which is not there`);
    return Buffer.from(content);
  };
  const page = contentOf(index);
  const asked = [...String(page).matchAll(/<(?:link rel="(?:stylesheet|icon)"[^>]*? href|script[^>]*? src|img[^>]*? src)="([^"]+)"/g)];
  return [page, ...asked.map(([, href = '']) => contentOf(posix.join(posix.dirname(index), href)))];
}
