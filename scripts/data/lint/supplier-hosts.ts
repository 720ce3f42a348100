import { parse } from 'tldts';
import { hostOfPattern } from '../../../core/incident/supplier-hosts';
import { isSharedSuffix } from '../../../core/matching/public-suffix-guard';
import type { Dataset } from './dataset';
import type { Problem } from './problem';

/** A supplier's hosts are its own: pages of anybody else load from a shared host, too. */
export function checkSupplierHosts({ suppliers }: Dataset): Problem[] {
  return suppliers.flatMap(({ path, record }) => {
    // The demo's invented suppliers live under reserved names (RFC 2606), which no list knows.
    const invented = path.startsWith('scripts/demo/');
    return (record.hosts ?? []).flatMap((pattern, i) => {
      const host = hostOfPattern(pattern);
      const { domain, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
      const known = isIcann || isPrivate || (invented && host.endsWith('.example'));
      if (domain && known && !isSharedSuffix(host)) return [];
      return [
        { file: path, field: `hosts.${i}`, rule: 'supplier-hosts', remedy: `${host} is not this supplier's alone; name its own host` },
      ];
    });
  });
}
