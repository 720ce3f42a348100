import type { Incident, Shop } from '../incident/schema';
import { disclosureOf } from '../verdict/disclosure-of';
import { exposuresOf } from '../verdict/exposures-of';
import { weakestCertainty } from './certainty';
import { tellDate, tellOn } from './dates';
import { EXPOSURE_GROUPS, type ExposureGroup, groupOf } from './exposure-group';
import { tellFigures, unitOf } from './figures';
import { fill } from './fill';
import { tellList } from './list';
import { supplierName } from './tell-supplier';
import type { Words } from './words';

/**
 * The first sentence about an incident: who announced what, when, how surely, and how it happened.
 * With a shop, only what concerns that shop's customers.
 */
export function tellSummary(incident: Incident, shop: Shop | undefined, words: Words): string {
  const what = tellWhat(incident, shop, words);
  const certainty = weakestCertainty(incident, shop);
  const supplier = supplierName(incident, words);
  const cause = tellCause(incident, supplier, words);
  const by = cause === '' ? '' : fill(words.by[certainty], { cause });
  const claim = fill(words.claim[claimKind(incident)][certainty], { what, by });
  const disclosed = disclosureOf(incident);
  const values = {
    shop: shop ? shop.name[words.names] : incidentName(incident, words),
    supplier: supplier ?? '',
    claim,
    by,
    what,
  };
  // The date of a mere repost is no announcement date.
  if (incident.disclosed === undefined || disclosed === undefined) return fill(words.announcedSometime[incident.announcedBy], values);
  return fill(words.announced[incident.announcedBy], { ...values, on: tellOn(disclosed, words), date: tellDate(disclosed, words) });
}

/** What happened, as a noun. A supplier that speaks for itself is not named twice. */
function tellCause({ cause, announcedBy }: Incident, supplier: string | undefined, words: Words): string {
  if (announcedBy === 'supplier') return words.cause[cause === 'supplier-breach' ? 'unauthorised-access' : cause];
  return supplier === undefined ? words.cause[cause] : fill(words.causeAtSupplier[cause], { supplier });
}

/** The incident's own name, else the names of its shops. */
export function incidentName(incident: Incident, words: Words): string {
  return (
    incident.name?.[words.names] ??
    tellList(
      incident.shops.map((shop) => shop.name[words.names]),
      words,
    )
  );
}

function claimKind({ cause }: Incident): keyof Words['claim'] {
  if (cause === 'credential-stuffing') return 'entered';
  return cause === 'stolen-from-user-devices' ? 'stolen-elsewhere' : 'leaked';
}

/** "card data (1,850 people, 2,162 cards) and personal data (17,171 people)". */
function tellWhat(incident: Incident, shop: Shop | undefined, words: Words): string {
  const exposures = exposuresOf(incident, shop);
  const groups = EXPOSURE_GROUPS.filter((group) => exposures.some((one) => groupOf(one) === group));
  return tellList(
    groups.map((group) => {
      const members = exposures.filter((one) => groupOf(one) === group);
      const [only] = members;
      const label = words.group[group];
      const bare = group === 'email' ? words.number.bare : undefined;
      if (only && members.length === 1) {
        const own = tellFigures(only, bare ?? unitOf(only, words), words);
        return withFigures(label, own ?? wholeOf(incident, group, groups, words), words);
      }
      const perShop = members.map((one) => {
        const [key, another] = one.shops ?? [];
        const name = incident.shops.find((candidate) => candidate.key === key)?.name[words.names];
        const figures = tellFigures(one, bare ?? unitOf(one, words), words);
        return name && another === undefined && figures ? { key, text: `${name} ${figures}` } : undefined;
      });
      const told = perShop.filter((one) => one !== undefined);
      const eachShopOnce = told.length === members.length && new Set(told.map((one) => one.key)).size === members.length;
      return withFigures(
        label,
        eachShopOnce ? told.map((one) => one.text).join(words.list.separator) : wholeOf(incident, group, groups, words),
        words,
      );
    }),
    words,
  );
}

/** The incident's total, where this group is the widest one and the total is of one shop. */
function wholeOf(incident: Incident, group: ExposureGroup, groups: readonly ExposureGroup[], words: Words): string | undefined {
  const widest = incident.exposures.find((one) => !one.within);
  const isWidest = groups.length === 1 || (widest !== undefined && groupOf(widest) === group);
  return isWidest && incident.total && incident.shops.length === 1 ? tellFigures(incident.total, words.number.records, words) : undefined;
}

function withFigures(label: string, figures: string | undefined, words: Words): string {
  return figures === undefined ? label : fill(words.labelled.withFigures, { label, figures });
}
