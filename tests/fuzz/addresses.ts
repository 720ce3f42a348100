import psl from 'psl';
import { parse } from 'tldts';
import { matchIncidents } from '../../core/matching/match';
import { filterSlot, mayHold } from '../../core/matching/site-filter';
import { keyOf, siteKeys } from '../../core/matching/site-key';
import { parsePage } from '../../platform/parse-url';
import { anIncident, aShop, siteRule, TODAY } from '../support/an-incident';
import { type Fuzzer, holds } from './fuzzer';
import type { Random } from './random';

const SUFFIXES = [
  ...['com', 'net', 'jp', 'co.jp', 'or.jp', 'ne.jp', 'tokyo', 'tokyo.jp', 'chiyoda.tokyo.jp', 'kobe.jp', 'city.kobe.jp', 'shop', 'store'],
  ...['co.uk', 'uk', 'com.au', 'nsw.edu.au', 'schools.nsw.edu.au', 'ck', 'www.ck', 'kawasaki.jp', 'city.kawasaki.jp', 'com.br'],
  ...['myshopify.com', 'github.io', 'blogspot.com', 'base.shop', 'stores.jp', 'xn--fiqs8s', 'みんな', 'example', 'test', 'local'],
];
const LABELS = ['shop', 'www', 'a', 'co', 'com', 'jp', 'xn--p8s937b', '店', 'tea-house', '1', 'ÄRGER', 'a'.repeat(63)];

/** Suffixes on which the two libraries differ, because their lists are of different years: it is a rule of the older one only. */
const EXPLAINED = ['schools.nsw.edu.au'];

/** Of a whole name (RFC 1035); `psl` takes no longer one. */
const MAX_HOST = 253;

/** Every suffix of a host at a dot, from two labels up to six: what `siteKeys` finds by its own way. */
function suffixesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.')).filter((_, i) => labels.length - i >= 2 && labels.length - i <= 6);
}

function anAddress(random: Random): string {
  const labels = Array.from({ length: random.int(5) }, () => random.pick(LABELS));
  const host = [...labels, random.pick(SUFFIXES)].join('.') + (random.chance(0.05) ? '.' : '');
  const path = Array.from({ length: random.int(4) }, () => random.pick(['', 'tea', '%74ea', ';x=1', '..', '%', '店', 'a%2Fb'])).join('/');
  const noise = random.chance(0.1) ? random.pick([':8443', '@evil.example', '?q=a/b', '#tea', '\u0000', ' ']) : '';
  return `${random.pick(['https', 'http', 'HTTPS', 'ftp', 'file'])}://${random.chance(0.05) ? 'user:pass@' : ''}${host}${noise}/${path}`;
}

/** The same host, a neighbour, one that looks like it, or any other. */
function otherHost(host: string, domain: string, random: Random): string {
  const wanted = random.pick([host, host, `www.${domain}`, `not${domain}`, `${domain}.evil.example`, domain.slice(1), anAddress(random)]);
  const other = parsePage(wanted.includes('/') ? wanted : `https://${wanted}/`)?.host ?? host;
  return other.length > MAX_HOST ? host : other;
}

/** Addresses: what a page asks the filter for, and which shop's it is, against a second public-suffix library. */
export const addresses: Fuzzer = {
  name: 'addresses',
  share: 700,
  open: () => (random) => {
    const page = parsePage(anAddress(random));
    if (!page) return 'no site';
    const { host, path } = page;
    if (host.length > MAX_HOST) return 'longer than hosts are';
    const keys = siteKeys(host, path);
    holds(
      suffixesOf(host).every((one) => keys.includes(one)),
      'a suffix is no key',
      host,
      keys,
    );
    const ours = parse(host, { allowPrivateDomains: true, validateHostname: false });
    const theirs = psl.get(host);
    const known = ours.isIcann || ours.isPrivate;
    if (known && ours.domain !== theirs) {
      const explained = EXPLAINED.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
      holds(explained, 'the two lists differ', host, ours.domain, theirs);
      return 'lists differ as explained';
    }
    if (!ours.domain || ours.domain.split('.').length > 6) return 'no registrable domain';
    // A rule for the registrable domain is a rule for every page whose registrable domain it is, and for no other.
    const other = otherHost(host, ours.domain, random);
    const rule = siteRule(ours.domain);
    const matches = matchIncidents({ host: other, path }, [anIncident({ shops: [aShop('nagi', [rule])] })], TODAY).length > 0;
    const expected = other === ours.domain || other.endsWith(`.${ours.domain}`);
    holds(matches === expected, 'a site rule matches another site, or not its own', ours.domain, other);
    if (known && psl.get(other) !== null)
      holds(matches === (psl.get(other) === theirs), 'a second library sees another owner', ours.domain, other);
    if (!matches) return 'another site';
    // And the filter lets every page through that a rule matches.
    const { bucket, code } = filterSlot(keyOf(rule));
    const asked = siteKeys(other, path)
      .map(filterSlot)
      .filter((slot) => slot.bucket === bucket);
    holds(
      asked.some((slot) => mayHold(code, slot.code)),
      'the filter hides a page that is on record',
      rule,
      other,
    );
    return 'on record';
  },
};
