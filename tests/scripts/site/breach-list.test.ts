import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DATA_CLASSES } from '../../../core/incident/data-class';
import { hasEnded } from '../../../core/incident/state';
import { accusesMany } from '../../../core/matching/public-suffix-guard';
import { hibpApiRecordSchema } from '../../../scripts/hibp/hibp-schema';
import { breachList } from '../../../scripts/site/breach-list';
import { type Breach, breachSchema } from '../../../scripts/site/breach-schema';
import { BREACH_WORDS, OWN_WORDS } from '../../../scripts/site/breach-words';
import { type DemoSite, demoSite } from '../../support/demo-site';

let site: DemoSite;
let breaches: Breach[];
beforeAll(async () => {
  site = await demoSite();
  breaches = z.array(breachSchema).parse(breachList(site, site.snapshot));
});

const titled = (title: string) => breaches.filter(({ Title }) => Title === title);

describe('the list in the form of Have I Been Pwned', () => {
  it('is read by what reads theirs: our own importer', () => {
    expect(breaches.length).toBeGreaterThan(1000);
    const refused = breaches.filter((one) => !z.safeParse(hibpApiRecordSchema, one).success);
    expect(refused.map(({ Name }) => Name)).toEqual([]);
  });

  it('has every listed record that tells of a leak which may have happened, and no other', () => {
    const told = site.listed.filter(
      ({ state, recorded: { incident } }) =>
        !hasEnded(state) && incident.exposures.some(({ certainty = incident.certainty }) => certainty !== 'not-confirmed'),
    );
    expect(told.length).toBeLessThan(site.listed.length);
    expect(breaches).toHaveLength(told.length);
    expect(breaches.filter(({ IsSensitive, IsFabricated, IsRetired }) => IsSensitive || IsFabricated || IsRetired)).toEqual([]);
  });

  it('leaves out what was withdrawn, was cleared, or nobody could confirm', () => {
    expect(site.listed.filter(({ id }) => id === 'kawara-tableware-2026').map(({ state }) => state)).toEqual(['withdrawn']);
    for (const title of ['Kawara Tableware', 'Mizube', 'Sanrio Puroland']) expect(titled(title)).toEqual([]);
  });

  it('says who is to be credited, and gives what comes from there as it is listed', () => {
    const listed = new Map(site.snapshot.map((record) => [record.Name, record]));
    for (const one of breaches) {
      const theirs = listed.get(one.Name);
      expect(one.Attribution).toMatch(
        theirs ? /haveibeenpwned\.com.*CC BY 4\.0/ : /^Misemori contributors, CC BY 4\.0$|bonjourlafuite\.eu\.org.*MIT/,
      );
      if (!theirs) continue;
      const { BreachDate, PwnCount, DataClasses } = theirs;
      expect(one).toMatchObject({ BreachDate, PwnCount, DataClasses, AddedDate: `${theirs.AddedDate}T00:00:00Z` });
      expect(one.IsVerified).toBe(theirs.Flags?.includes('unverified') === false);
    }
    expect(breaches.filter(({ Name }) => listed.has(Name)).length).toBeGreaterThan(800);
    const theirs = breaches.filter(({ Attribution }) => Attribution?.includes('BonjourLaFuite'));
    expect(theirs.map(({ Name }) => Name).sort()).toEqual(
      breaches
        .map(({ Name }) => Name)
        .filter((name) => /^Blf[A-Z0-9]/.test(name))
        .sort(),
    );
    expect(theirs.length).toBeGreaterThan(150);
    // A list's word is no proof, and no address that rests on a list goes out.
    expect(theirs.filter(({ IsVerified, Domain }) => IsVerified || Domain !== '')).toEqual([]);
  });

  it('calls verified what was announced as certain, never what may have leaked', () => {
    const own = breaches.filter(({ Attribution }) => Attribution === 'Misemori contributors, CC BY 4.0');
    expect(own.some(({ IsVerified }) => IsVerified)).toBe(true);
    const overstated = own.filter(({ IsVerified, Description }) => IsVerified && /may have been|could not be ruled out/.test(Description));
    expect(overstated.map(({ Name }) => Name)).toEqual([]);
  });

  it('has no domain below which others have their shops', () => {
    const domains = breaches.filter(({ Domain }) => Domain !== '');
    expect(domains.length).toBeGreaterThan(700);
    expect(domains.filter(({ Domain }) => accusesMany({ kind: 'site', host: Domain }, true)).map(({ Domain }) => Domain)).toEqual([]);
    expect(titled('Substack').map(({ Domain }) => Domain)).toEqual(['www.substack.com']);
    const paths = site.incidents.filter(({ shops }) => shops.every(({ sites }) => sites?.every(({ kind }) => kind === 'path') === true));
    expect(paths.length).toBeGreaterThan(0);
    for (const { shops } of paths) for (const one of titled(shops[0]?.name.en ?? '')) expect(one.Domain).toBe('');
  });
});

describe('the words for what leaked', () => {
  it.each(DATA_CLASSES)('of %s are theirs for it, or a word that they do not have', (one) => {
    const theirs = new Map(
      Object.entries(z.record(z.string(), z.array(z.string())).parse(JSON.parse(readFileSync('data/hibp/data-classes.json', 'utf8')))),
    );
    const word = BREACH_WORDS[one];
    expect(theirs.get(word) ?? [one]).toEqual([one]);
    expect(OWN_WORDS.includes(word)).toBe(!theirs.has(word));
  });
});
