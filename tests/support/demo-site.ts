import type { Incident } from '../../core/incident/schema';
import { loadIncidents } from '../../scripts/data/load-incidents';
import type { HibpRecord } from '../../scripts/hibp/hibp-schema';
import { readHibp } from '../../scripts/hibp/read-hibp';
import { DEMO_FOLDERS } from '../../scripts/release/build-settings';
import { WRITTEN_NAME } from '../../scripts/release/product';
import { buildSite } from '../../scripts/site/build-site';
import type { Site } from '../../scripts/site/site';
import { siteEntries } from '../../scripts/site/site-entry';
import type { SiteSettings } from '../../scripts/site/site-settings';

/** What a site of the tests is made from: every record, and the demo's beside them, of which one is withdrawn. */
export interface DemoSite extends Site {
  incidents: Incident[];
  snapshot: HibpRecord[];
}

/** Where the site of the tests pretends to be, and when. */
export const SITE: SiteSettings = {
  base: 'https://records.example/shops/',
  reportUrl: 'mailto:reports@records.example?subject={title}&body={report}',
  today: '2026-11-27',
  name: WRITTEN_NAME,
};

export async function demoSite(settings = SITE): Promise<DemoSite> {
  const root = process.cwd();
  const incidents = loadIncidents(root, DEMO_FOLDERS);
  return {
    ...settings,
    ...(await siteEntries(incidents, settings.today)),
    incidents,
    snapshot: readHibp(root).hibp.records,
    version: '1.0',
  };
}

/** The files of that site. */
export function filesOf({ incidents, snapshot, ...settings }: DemoSite): Promise<Map<string, string | Uint8Array>> {
  const { base, reportUrl, today, name } = settings;
  return buildSite({ root: process.cwd(), incidents, snapshot, settings: { base, reportUrl, today, name } });
}
