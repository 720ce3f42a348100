import type { Day } from '../../core/incident/partial-date';
import type { SiteEntries } from './site-entry';
import type { SiteSettings } from './site-settings';

/** What a site is made from. */
export interface Site extends SiteEntries, SiteSettings {
  /** The day that everything is told on. */
  today: Day;
  /** Of the project; named in reports. */
  version: string;
}
