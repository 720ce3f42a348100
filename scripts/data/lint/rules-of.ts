import type { IncidentFile } from '../../../core/incident/curated-file';
import type { SiteRule } from '../../../core/incident/site-rule';

/** A site rule of a record, with the shop it belongs to and its place (`shops.0.sites.1`). */
export interface PlacedRule {
  rule: SiteRule;
  shop: IncidentFile['shops'][number];
  field: string;
}

/** Every site rule of a record; none where no shop of it has an address. */
export function rulesOf({ shops }: Pick<IncidentFile, 'shops'>): PlacedRule[] {
  return shops.flatMap((shop, s) => (shop.sites ?? []).map((rule, i) => ({ rule, shop, field: `shops.${s}.sites.${i}` })));
}
