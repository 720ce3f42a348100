import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import { namesOf } from '../../../../core/incident/name-in';
import { fold } from '../../../../core/search/fold';
import type { Finding, IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

type Shop = IncidentFile['shops'][number];

/** Words that many names of shops have, and that tell nobody's domain apart. */
const COMMON = new Set(
  'and the shop shops store stores online official net web site mail order mall market club japan tokyo company group direct sales'.split(
    ' ',
  ),
);

/** Shorter words stand in too many domains. */
const TELLING_LETTERS = 3;

export const wholeDomainIsTheShop: IncidentRule = {
  name: 'whole-domain-is-the-shop',
  description: "A rule over a whole domain, or over its front page, names the shop's own domain, never that of the company that runs it.",
  check({ record }) {
    return rulesOf(record).flatMap(({ rule, shop, field }): Finding[] => {
      const { domain, domainWithoutSuffix, subdomain } = parse(rule.host, { allowPrivateDomains: true });
      const isWhole = rule.kind === 'site' || (rule.kind === 'host' && (subdomain === '' || subdomain === 'www'));
      if (!isWhole || !domain || !domainWithoutSuffix || rule.role === 'unaffected' || namedAfter(domainWithoutSuffix, shop)) return [];
      const { operator } = record;
      if (operator && isAlike(fold(domainWithoutSuffix), fold(operator.en))) {
        const remedy = `${domain} is named after ${operator.en}, not after the shop: write the host or the path where the shop itself stands, or no rule`;
        return [{ field: `${field}.host`, remedy }];
      }
      if (rule.kind !== 'site') return [];
      const remedy = `no name of the shop is in ${domain}: write kind "host" or "path" for where the shop stands or, if all of the domain is this shop, its name there among the aliases`;
      return [{ field: `${field}.host`, remedy }];
    });
  },
};

/** Whether a domain's own part holds a name of the shop, or a word of one that tells it apart; or the other way round. */
function namedAfter(label: string, { key, name, aliases = [] }: Shop): boolean {
  // A name in Japanese letters stands in a host in its ASCII form (IDNA 2008).
  const own = fold(domainToUnicode(label) || label);
  const parts = label.split('-').filter((part) => part.length > TELLING_LETTERS);
  const names = [...namesOf(name), key, ...aliases];
  const words = names.flatMap((one) => one.split(/[^\p{L}\p{N}]+/u)).filter((word) => !COMMON.has(word.toLowerCase()));
  return (
    names.some((one) => isAlike(own, fold(one)) || parts.some((part) => fold(one).includes(part))) ||
    words.map(fold).some((word) => word.length >= TELLING_LETTERS && own.includes(word))
  );
}

/** Whether one of two folded names holds the other. */
function isAlike(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.includes(b) || b.includes(a));
}
