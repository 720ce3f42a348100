import { PhishingDetector } from '@metamask/phishing-controller';
import { buildSiteFilter, filterSlot, mayHold } from '../../core/matching/site-filter';
import { siteHashes } from '../../core/matching/site-hash';
import { siteKeys } from '../../core/matching/site-key';
import type { BenchOptions } from './bench-options';
import type { BenchReport, Series } from './bench-report';

const ADDRESSES = 100_000;
const DOMAINS = 10_000;
const ROUNDS = 20;
/** At least 0.8 of the walk's rate. */
const MOST = 1 / 0.8;
/** It scans its list from end to end, so a few hundred must do. */
const SCANNED = 200;

/**
 * What an address costs that has no record, in Node: ours as the visit script does it, against a walk up the host's labels
 * over a `Map`, and against the scan of a list that wallets use. All are given the same addresses as text.
 */
export function benchLookUp({ pairs }: BenchOptions, report: BenchReport): void {
  const domains = Array.from({ length: DOMAINS }, (_, n) => `shop-${n}.example`);
  const addresses = Array.from({ length: ADDRESSES }, (_, n) => {
    const end = ['example.jp', 'example', 'shop.test', 'co.example'][n % 4];
    return `https://www.store-${(n * 7919) % ADDRESSES}.${end}/items/${n}?from=list`;
  });
  const buckets = buildSiteFilter([siteHashes(domains)]);
  const known = new Set(domains);
  const detector = new PhishingDetector([{ name: 'list', version: 1, allowlist: [], blocklist: domains, fuzzylist: [], tolerance: 0 }]);

  const ours = (address: string) => {
    const { hostname, pathname } = new URL(address);
    return siteKeys(hostname, pathname)
      .map(filterSlot)
      .some(({ bucket, code }) => mayHold(buckets[bucket], code));
  };
  const walk = (address: string) => {
    const { hostname } = new URL(address);
    for (let at = 0; at >= 0; at = hostname.indexOf('.', at + 1)) if (known.has(hostname.slice(at && at + 1))) return true;
    return false;
  };
  const scan = (address: string) => detector.check(address).result;

  const sides = { ours, walk, again: walk, scan };
  const took: Record<keyof typeof sides, number[]> = { ours: [], walk: [], again: [], scan: [] };
  const names = ['ours', 'walk', 'again', 'scan'] as const;
  const rounds = pairs(ROUNDS);
  // The first round warms the compiler, and does not count.
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + 1) % names.length] ?? 'ours';
      const some = name === 'scan' ? addresses.slice(0, SCANNED) : addresses;
      const start = performance.now();
      let hits = 0;
      for (const address of some) if (sides[name](address)) hits++;
      const each = ((performance.now() - start) * 1000) / some.length;
      if (hits > some.length / 100) throw new Error(`${name} found ${hits} of ${some.length} addresses that are not listed`);
      if (round >= 0) took[name].push(each);
    }
  }
  const series = (name: string, of: keyof typeof sides): Series => ({ name, unit: 'µs', values: took[of] });
  const what = `an address without a record, among ${DOMAINS.toLocaleString('en')} domains`;
  report.claim({ what, ours: series('ours', 'ours'), reference: series('a walk over a Map', 'walk'), again: took.again, most: MOST });
  report.claim({ what, ours: series('ours', 'ours'), reference: series("MetaMask's detector", 'scan') });
}
