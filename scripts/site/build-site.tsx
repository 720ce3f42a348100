import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { writeCatalogueFile } from '../../core/catalogue/export';
import type { Incident } from '../../core/incident/schema';
import type { HibpRecord } from '../hibp/hibp-schema';
import { renamed } from '../release/product';
import { atomFeed } from './atom-feed';
import { breachList } from './breach-list';
import { buildSearch } from './build-search';
import { buildStyle } from './build-style';
import { FirstPage } from './first-page';
import { incidentPage } from './incident-page';
import { indexPage } from './index-page';
import { changesPage, yearPage } from './list-pages';
import { makeRecordFile } from './make-record-file';
import { momentOfDay } from './record-dates';
import type { Site } from './site';
import { siteEntries } from './site-entry';
import { SiteFrame, type SitePage } from './site-frame';
import { LANGUAGES, type Language } from './site-language';
import { BREACH_API, BREACH_FILE, FULL_FILE, ICON_FILE, pathsIn, STYLE_FILE } from './site-paths';
import type { SiteSettings } from './site-settings';
import { yearPages } from './year-pages';

/** What a site is built from. */
export interface SiteSource {
  /** The repository's root. */
  root: string;
  incidents: readonly Incident[];
  /** The records of Have I Been Pwned's list that some of the incidents come from. */
  snapshot: readonly HibpRecord[];
  settings: SiteSettings;
}

/** The files of a site, by their path from its folder. The same source gives the same bytes. */
export async function buildSite({ root, incidents, snapshot, settings }: SiteSource): Promise<Map<string, string | Uint8Array>> {
  const entries = await siteEntries(incidents, settings.today);
  const site: Site = { ...settings, ...entries, version: versionOf(root) };
  const files = new Map<string, string | Uint8Array>([
    ['index.html', documentOf(<FirstPage site={site} />, site)],
    [STYLE_FILE, await buildStyle(root)],
    [ICON_FILE, readFileSync(join(root, 'public/icon/128.png'))],
    [FULL_FILE, writeCatalogueFile(site.listed, momentOfDay(site.today), '#/')],
  ]);
  const breaches = `${JSON.stringify(breachList(site, snapshot), null, 1)}\n`;
  for (const path of [BREACH_FILE, BREACH_API]) files.set(path, breaches);
  for (const language of LANGUAGES) {
    const paths = pathsIn(language);
    for (const page of pagesIn(site, language)) files.set(page.path, documentOf(<SiteFrame site={site} page={page} />, site));
    files.set(paths.feed, renamed(atomFeed(site, language), site));
    files.set(paths.records, `${JSON.stringify(await makeRecordFile(site, language))}\n`);
    files.set(paths.script, renamed(await buildSearch(root, language), site));
  }
  return files;
}

function pagesIn(site: Site, language: Language): SitePage[] {
  const years = yearPages(site.listed);
  const listOf = new Map(
    years.flatMap((page) => page.entries.map(({ id }) => [id, pathsIn(language).year(page.year, page.part)] as const)),
  );
  return [
    indexPage(site, language),
    changesPage(site, language),
    ...years.map((page) => yearPage(page, language)),
    ...[...site.listed, ...site.discreet].map((entry) => incidentPage(site, entry, listOf.get(entry.id), language)),
  ];
}

function documentOf(page: VNode, site: Site): string {
  return renamed(`<!doctype html>\n${renderToString(page)}\n`, site);
}

function versionOf(root: string): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return version;
}
