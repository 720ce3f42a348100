import { nameIn } from '../incident/name-in';
import type { Incident } from '../incident/schema';
import { isAccountElsewhere } from '../incident/supplier-hosts';
import { fill } from './fill';
import { tellList } from './list';
import { tellNames } from './tell-names';
import type { Words } from './words';

/** The supplier where it happened: the last one of the chain, or every booking site concerned. Undefined when none is named. */
export function supplierName(incident: Incident, words: Words): string | undefined {
  const names = supplierNames(incident, words);
  return incident.cause === 'platform-account-takeover' && names.length > 1 ? tellList(names, words) : names.at(-1);
}

/** Every supplier along the chain, or every booking site concerned. */
export function supplierNames(incident: Incident, words: Words): string[] {
  return tellNames(incident.suppliers ?? [], words);
}

/** Through whom intruders came into the operator's own systems; empty where nobody is named. */
export function tellWayIn({ wayIn }: Incident, words: Words): string[] {
  return wayIn ? [fill(words.wayIn, { supplier: nameIn(wayIn.name, words.names) })] : [];
}

/** That it happened at a supplier, and along which chain; empty when no supplier was involved. */
export function tellSupplier(incident: Incident, shop: string, words: Words): string[] {
  // Where an account of the shop was taken over is named in the cause; nothing happened "at" it.
  if (isAccountElsewhere(incident)) return [];
  const last = incident.suppliers?.at(-1);
  if (!last) {
    const service = incident.unnamedSupplier && words.service[incident.unnamedSupplier];
    return service ? [fill(words.throughUnnamedSupplier, { service, shop })] : [];
  }
  const sentences = [fill(words.throughSupplier, { service: words.service[last.service], supplier: nameIn(last.name, words.names), shop })];
  if ((incident.suppliers?.length ?? 0) > 1) {
    const chain = [shop, ...supplierNames(incident, words)].join(' → ');
    sentences.push(fill(words.supplierChain, { chain }));
  }
  return sentences;
}
