import { beforeAll, describe, expect, it } from 'vitest';
import { entriesOf } from '../../../core/catalogue/view';
import { namesOf } from '../../../core/incident/name-in';
import { searchKeys } from '../../../core/search/search-keys';
import { tellEntry } from '../../../core/wording/tell-entry';
import { exactTexts } from '../../../scripts/site/exact-texts';
import { type Found, searchIn } from '../../../scripts/site/find-records';
import { lineOf } from '../../../scripts/site/found-list';
import { makeRecordFile } from '../../../scripts/site/make-record-file';
import { recordFileSchema } from '../../../scripts/site/record-file';
import { WORDS } from '../../../scripts/site/site-language';
import { type DemoSite, demoSite } from '../../support/demo-site';

let site: DemoSite;
let find: (view: { text?: string; year?: string; leaked?: 'money' }) => Promise<Found>;
beforeAll(async () => {
  site = await demoSite();
  find = searchIn(recordFileSchema.parse(JSON.parse(JSON.stringify(await makeRecordFile(site, 'ja')))));
});

describe('the search of the site', () => {
  it('finds what the extension’s catalogue finds, in its order, for every name, in part and in kana', async () => {
    const texts = site.listed.flatMap(({ recorded: { incident } }, i) => {
      const name = incident.shops[0]?.name ?? { ja: '', en: '' };
      return i % 7 === 0 ? [name.ja ?? name.en, name.en.slice(0, 5)] : [];
    });
    for (const text of [...texts, 'ﾅｷﾞｻ', 'なぎさ', 'nagisa', 'ハードオフ', '株式会社', ' ']) {
      const wanted = entriesOf({ text }, [...site.listed, ...site.discreet]).filter(({ discreet }) => !discreet);
      expect(
        (await find({ text })).records.map(({ id }) => id),
        text,
      ).toEqual(wanted.map(({ id }) => id));
    }
  });

  it('filters as the extension’s catalogue does', async () => {
    const view = { year: '2025', leaked: 'money' } as const;
    const wanted = entriesOf(view, site.listed);
    expect(wanted.length).toBeGreaterThan(3);
    expect((await find(view)).records.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
  });

  it.each(['https://www.nagisa-tea.example/cart?item=1', 'nagisa-tea.example', 'http://nagisa-tea.example:80/'])(
    'finds a shop by %s',
    async (text) => {
      expect((await find({ text })).records.map(({ id }) => id)).toEqual(['nagisa-tea-2026']);
    },
  );

  it('tells each record in the line that the lists have', async () => {
    const found = await find({});
    expect(found.records).toHaveLength(site.listed.length);
    expect(found.records.map((record) => lineOf(record, WORDS.ja))).toEqual(site.listed.map((entry) => tellEntry(entry, WORDS.ja)));
  });

  it('finds a discreet record by its whole name or host, written or as it sounds, and by nothing less', async () => {
    for (const { page, recorded, terms } of site.discreet) {
      const whole = new Set(terms.flatMap(exactTexts));
      for (const text of recorded.incident.shops.flatMap(({ name, sites = [] }) => [...namesOf(name), ...sites.map(({ host }) => host)])) {
        if (text.length >= 4) expect((await find({ text })).pages, text).toContain(page);
        // Of some names another of the same site's names is the beginning.
        const part = text.slice(0, -1);
        if (!exactTexts(searchKeys(part)).some((one) => whole.has(one)))
          expect((await find({ text: part })).pages, text).not.toContain(page);
      }
    }
    expect((await find({})).pages).toEqual([]);
  });
});
