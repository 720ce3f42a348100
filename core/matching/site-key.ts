import type { SiteRule } from '../incident/site-rule';

/**
 * Site keys: the strings under which rules are filed. A rule for a host or a site is filed under its host, a path rule
 * under host plus first path segment (`shop.example/tea`). A page asks for every key that a rule about it could have.
 *
 * This runs on every page that anybody opens, so it uses nothing but string operations.
 */

/** Rules name hosts of two to six labels (`site-rule.ts`), so no other suffix of a host can be a key. */
const MAX_LABELS = 6;

/**
 * The keys of a page: each suffix of its host at a dot, from two labels up, and the host with its first path segment.
 *
 *     www.shop.example.jp /tea/green → example.jp, shop.example.jp, www.shop.example.jp, www.shop.example.jp/tea
 *
 * Empty for a host without a dot. An IP address yields keys that no rule has: rules end in a letter.
 * @param host in ASCII and lower case, as `location.hostname` gives it; one trailing dot is ignored
 * @param path as `location.pathname` gives it
 */
export function siteKeys(host: string, path: string): string[] {
  const bare = host.endsWith('.') ? host.slice(0, -1) : host;
  const keys: string[] = [];
  let from = bare.length;
  for (let labels = 1; labels <= MAX_LABELS && from > 0; labels++) {
    from = bare.lastIndexOf('.', from - 1);
    if (labels > 1) keys.push(bare.slice(from + 1));
  }
  const segment = path.split('/')[1];
  if (segment && keys.length) keys.push(`${bare}/${segment}`);
  return keys;
}

/** The key under which a rule is filed. */
export function keyOf(rule: SiteRule): string {
  return rule.kind === 'path' ? `${rule.host}/${rule.path.split('/')[1]}` : rule.host;
}
