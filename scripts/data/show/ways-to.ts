import type { Incident, Shop } from '../../../core/incident/schema';
import type { SiteRule } from '../../../core/incident/site-rule';

/** How a shopper comes to a record: on a page that one of its rules matches, or by its name. */
export interface WayTo {
  /** Absent by name: the record is then told as a whole. */
  shop?: Shop;
  rule?: SiteRule;
}

/** Looked up by name. */
export const BY_NAME: WayTo = {};

/** Every way to a record, by name first. An address that is not concerned leads nowhere. */
export function waysTo({ shops }: Incident): WayTo[] {
  const matched = shops.flatMap((shop) => (shop.sites ?? []).flatMap((rule) => (rule.role === 'unaffected' ? [] : [{ shop, rule }])));
  return [BY_NAME, ...matched];
}

/** A way for a heading: `by name`, `site example.co.jp`, `path mall.example/shop`. */
export function nameOfWay({ rule }: WayTo): string {
  if (!rule) return 'by name';
  return `${rule.kind} ${rule.host}${rule.kind === 'path' ? rule.path : ''}`;
}
