/**
 * The last line against a rule that would accuse a whole country's shops. The full public suffix list (tldts, 38 ms to
 * load) is consulted where records are checked and signed; the worker, which is started for a single page, knows only
 * the shapes and hosts below.
 */

/** What stands before a two-letter country in a public suffix: `co.jp`, `com.au`. */
const SECOND_LEVELS = new Set(['ac', 'ad', 'co', 'com', 'ed', 'edu', 'go', 'gob', 'gov', 'gr', 'lg', 'ne', 'net', 'or', 'org']);

/** Hosts at which everyone may open a shop: the shop builders of `data/shared-hosts.json`, the largest malls and builders of the world. */
const SHARED = new Set([
  'base.shop',
  'bigcartel.com',
  'blogspot.com',
  'booth.pm',
  'cart.fc2.com',
  'easy-myshop.jp',
  'github.io',
  'gumroad.com',
  'item.rakuten.co.jp',
  'myshopify.com',
  'netlify.app',
  'ocnk.net',
  'pages.dev',
  'rakuten.co.jp',
  'shop-pro.jp',
  'shopping.yahoo.co.jp',
  'stores.jp',
  'thebase.in',
  'vercel.app',
  'web.app',
  'wixsite.com',
]);

/** Whether a rule on all of this host would concern shops that have nothing to do with one another. */
export function isSharedSuffix(host: string): boolean {
  const bare = host.startsWith('www.') ? host.slice(4) : host;
  if (SHARED.has(bare)) return true;
  const [second = '', country = '', ...more] = bare.split('.');
  return more.length === 0 && country.length === 2 && SECOND_LEVELS.has(second);
}
