import { beforeAll, describe, expect, it } from 'vitest';
import { atomFeed } from '../../../scripts/site/atom-feed';
import { updatedOn } from '../../../scripts/site/record-dates';
import { siteEntries } from '../../../scripts/site/site-entry';
import { LANGUAGES } from '../../../scripts/site/site-language';
import { pathsIn } from '../../../scripts/site/site-paths';
import { type DemoSite, demoSite, SITE } from '../../support/demo-site';
import { hoshiIncident } from '../../support/hoshi-incident';

let site: DemoSite;
beforeAll(async () => {
  site = await demoSite();
});

const all = (xml: string, element: string) =>
  [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text = '']) => text);
const entriesOf = (xml: string) => xml.split('<entry>').slice(1);

describe.each(LANGUAGES)('the feed in %s', (language) => {
  it('has in each entry what RFC 4287 requires, and its own id', () => {
    const xml = atomFeed(site, language);
    const entries = entriesOf(xml);
    const places = new Set(site.listed.map(({ page }) => `${SITE.base}${pathsIn(language).incident(page)}`));
    expect(entries).toHaveLength(50);
    for (const entry of entries) {
      expect(all(entry, 'title')).toHaveLength(1);
      expect(all(entry, 'summary')).toHaveLength(1);
      for (const element of ['published', 'updated'])
        expect(all(entry, element)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/)]);
      const [, href = ''] = /<link rel="alternate" type="text\/html" hreflang="\w\w" href="([^"]*)"/.exec(entry) ?? [];
      expect(places.has(href)).toBe(true);
    }
    const ids = all(xml, 'id');
    expect(new Set(ids).size).toBe(51);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('has the newest changes of shops, the newest first, and is as old as the newest', () => {
    const xml = atomFeed(site, language);
    const [whole, ...days] = all(xml, 'updated');
    expect(days).toEqual(days.toSorted().reverse());
    expect(whole).toBe(days[0]);
    const shops = site.listed.filter(({ recorded }) => !recorded.incident.notAShop);
    const latest = shops
      .map(({ recorded }) => `${updatedOn(recorded.incident, SITE.today)}T00:00:00Z`)
      .sort()
      .reverse();
    expect(days).toEqual(latest.slice(0, 50));
  });
});

describe('an entry', () => {
  const feedOf = async (changed: Parameters<typeof hoshiIncident>[0], base = SITE.base) =>
    atomFeed({ ...SITE, base, ...(await siteEntries([hoshiIncident(changed)], SITE.today)), version: '1' }, 'en');

  it('keeps its id when its record is corrected, whatever the address, and says what became of it', async () => {
    const reason = { ja: '誤りでした。', en: 'It was <wrong> & more.' };
    const before = await feedOf({});
    const after = await feedOf({ state: 'withdrawn', stateSince: { date: '2026-11-20', reason } }, 'https://elsewhere.example/');
    expect(all(after, 'id')).toEqual(all(before, 'id'));
    expect(all(after, 'updated').at(-1)).toBe('2026-11-20T00:00:00Z');
    expect(all(after, 'title').at(-1)).toMatch(/^Withdrawn: /);
    expect(after).toContain('It was &lt;wrong&gt; &amp; more.');
  });

  it('is not made of a discreet site, nor of one that is no shop', async () => {
    expect(entriesOf(await feedOf({}))).toHaveLength(1);
    expect(entriesOf(await feedOf({ discreet: true }))).toEqual([]);
    expect(entriesOf(await feedOf({ notAShop: true }))).toEqual([]);
  });
});
