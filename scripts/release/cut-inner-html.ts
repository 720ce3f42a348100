import type { Plugin } from 'vite';

/** As Preact 11.2.0 is distributed: where an element with `dangerouslySetInnerHTML` gets it, and all others get children. */
const BRANCH = /\b(\w+)\?\((?:\w+\|\|)?[^;?]{0,120}?\(\w+\.innerHTML=\1\.__html\),\w+\.__k=\[\]\):\(/g;

/** In each of them that nothing can be `dangerouslySetInnerHTML`, for a program that never uses it. */
const READ = /"dangerouslySetInnerHTML"==(\w+)\?(\w+)=(\w+):/g;

/**
 * Takes out of Preact what it has for `dangerouslySetInnerHTML`, which nothing here uses: then no page of the extension can parse
 * text as markup at all, and reviewers of the stores need not look into why one might. An element that has it all the same gets an
 * attribute of that name, and nothing is parsed.
 * @returns a plugin that ends the build where Preact is no longer written so
 */
export function cutInnerHtml(): Plugin {
  return {
    name: 'cut-inner-html',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return null;
      return { code: withoutInnerHtml(code), map: null };
    },
  };
}

/** @throws where the text is not Preact as it is known here */
export function withoutInnerHtml(preact: string): string {
  const branches = preact.match(BRANCH)?.length ?? 0;
  const reads = preact.match(READ)?.length ?? 0;
  if (branches !== 1 || reads !== 2)
    throw new Error('Preact writes innerHTML in another way than before: look at scripts/release/cut-inner-html.ts.');
  // `x?(…innerHTML…):(children)` becomes `(children)`, and what was read into x is a property as any other.
  return preact.replace(BRANCH, '(').replace(READ, '');
}
