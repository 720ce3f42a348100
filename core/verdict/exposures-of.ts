import type { DataClass } from '../incident/data-class';
import type { Exposure, Incident, Shop } from '../incident/schema';
import { type Certainty, concernsShoppers } from '../incident/vocabulary';

/**
 * The exposures of an incident that concern a shop's customers; those of employees or business partners are told to nobody.
 * @param shop undefined: those of every shop of the incident
 * @param ruledOut the exposures that the reader is not among by their own answers, by their place in the record
 */
export function exposuresOf(incident: Incident, shop: Shop | undefined, ruledOut: ReadonlySet<number> = new Set()): Exposure[] {
  return incident.exposures.filter((exposure, place) => concernsCustomersOf(shop, exposure) && !ruledOut.has(place));
}

/** Whether an exposure concerns customers of a shop; of any shop where none is given. */
export function concernsCustomersOf(shop: Shop | undefined, { who, shops }: Exposure): boolean {
  return concernsShoppers(who) && (shop === undefined || shops === undefined || shops.includes(shop.key));
}

/** How sure the leak of an exposure is: its own certainty, else the incident's. */
export function certaintyOf({ certainty }: Exposure, incident: Incident): Certainty {
  return certainty ?? incident.certainty;
}

/** Every kind of data that these exposures hold, also what they hold only where somebody had given it. */
export function dataOf(exposures: readonly Exposure[]): ReadonlySet<DataClass> {
  return new Set(exposures.flatMap(({ data, dataIfGiven = [] }) => [...data, ...dataIfGiven]));
}
