import { type CatalogueEntry, catalogueEntry } from '../../core/catalogue/entry';
import { entriesOf } from '../../core/catalogue/view';
import type { Day } from '../../core/incident/partial-date';
import type { Incident } from '../../core/incident/schema';
import { discreetKey } from './discreet-key';

/** An incident of the site. */
export interface SiteEntry extends CatalogueEntry {
  /** The name of its page in every language: the id, or what stands for it where the site is discreet. */
  page: string;
}

/** The incidents of the site, apart: what may be listed, newest first, and what has a page that no list leads to. */
export interface SiteEntries {
  listed: SiteEntry[];
  discreet: SiteEntry[];
}

/** Assessed on a day, as if the dataset had been published then. */
export async function siteEntries(incidents: readonly Incident[], today: Day): Promise<SiteEntries> {
  const entries = incidents.flatMap((incident) => catalogueEntry(incident, { today, published: today }) ?? []);
  const discreet = entries.filter((one) => one.discreet).sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    // The plain view leaves discreet records out.
    listed: entriesOf({}, entries).map((one) => ({ ...one, page: one.id })),
    discreet: await Promise.all(discreet.map(async (one) => ({ ...one, page: await discreetKey(one.id) }))),
  };
}
