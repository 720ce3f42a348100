import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGES = readdirSync('entrypoints')
  .map((name) => `entrypoints/${name}/index.html`)
  .filter((path) => existsSync(path));

it('there are pages', () => expect(PAGES.length).toBeGreaterThanOrEqual(4));

it.each(PAGES)('%s resolves no host because a link to it is shown (Firefox would)', (page) => {
  expect(readFileSync(page, 'utf8')).toMatch(/<head>[\s\S]*<meta http-equiv="x-dns-prefetch-control" content="off" \/>[\s\S]*<link/);
});
