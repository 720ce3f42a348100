import { describe, expect, it } from 'vitest';
import { catalogueEntry, catalogueRecords } from '../../../core/catalogue/entry';
import { keysOfFolded } from '../../../core/search/search-keys';
import { compileRows } from '../../../scripts/data/compile-rows';
import { anEntry, ENTRIES, MOMENT } from '../../support/catalogue-entries';
import { clockAt } from '../../support/clock-at';
import { hoshiIncident } from '../../support/hoshi-incident';

describe('an entry of the catalogue', () => {
  it('is told as one that was looked up by name: its address plays no part', () => {
    const entry = anEntry({});
    expect(entry.recorded.rule).toBeUndefined();
    expect(entry).toMatchObject({
      id: 'hoshi-2026',
      disclosed: '2026-03-01',
      year: 2026,
      level: 'alert',
      state: 'active',
      discreet: false,
    });
  });

  it('knows whether its site is discreet', () =>
    expect([ENTRIES.discreet.discreet, ENTRIES.cards.discreet, anEntry({ discreet: false }).discreet]).toEqual([true, false, false]));

  it('has no year where no date is known', () => {
    expect(ENTRIES.undated.disclosed).toBeUndefined();
    expect(ENTRIES.undated.year).toBeUndefined();
  });

  it('is sorted under the gravest data of shoppers; what employees lost is not theirs', () => {
    expect(ENTRIES.cards.leaked).toBe('money');
    expect(ENTRIES.staff.leaked).toBe('identity');
    expect(anEntry({ exposures: [{ who: 'buyers', data: ['email'], dataIfGiven: ['password'] }] }).leaked).toBe('account');
  });

  it.each([
    ['the total that was told', { total: { people: 7 }, exposures: [{ who: 'buyers', data: ['email'], people: 5 }] }, 7],
    ['its records, where no people were counted', { total: { records: 6 } }, 6],
    [
      'else the largest group, because groups may overlap',
      {
        exposures: [
          { who: 'buyers', data: ['email'], people: 5 },
          { who: 'members', data: ['email'], records: 9 },
        ],
      },
      9,
    ],
    ['none where nobody was counted', {}, 0],
  ] as const)('counts as people %s', (_, change, people) =>
    expect(anEntry(structuredClone(change) as Parameters<typeof anEntry>[0]).people).toBe(people),
  );

  it.each([
    ['as it stands now', {}, 1, true],
    ['since when it was corrected', { revision: 2 }, 1, undefined],
    ['and of which no page speaks any more', { disclosed: '2019-01-01', exposures: [{ who: 'buyers', data: ['email'] }] }, 1, undefined],
    ['not at all', {}, undefined, undefined],
  ] as const)('knows what was dismissed %s', (_, change, revision, dismissed) => {
    const incident = hoshiIncident(structuredClone(change) as Parameters<typeof hoshiIncident>[0]);
    const dismissals = new Map(revision === undefined ? [] : [[incident.id, revision] as const]);
    expect(catalogueEntry(incident, MOMENT, undefined, dismissals)!.dismissed).toBe(dismissed);
  });

  it('is none where nothing concerns shoppers', () =>
    expect(catalogueEntry(hoshiIncident({ exposures: [{ who: 'employees', data: ['name'] }] }), MOMENT)).toBeUndefined());

  it('is found by the very names that the popup finds it by', () => {
    const incident = hoshiIncident({ operator: { ja: '星屋株式会社', en: 'Hoshiya Co., Ltd.' } });
    const [heading] = compileRows([incident]).flatMap(({ headings }) => headings);
    const written = (keys: readonly { written: string }[]) => [...new Set(keys.map((key) => key.written))];
    expect(written(catalogueEntry(incident, MOMENT)!.terms)).toEqual(written(heading!.terms.map(keysOfFolded)));
  });
});

describe('the entries of a dataset', () => {
  it('are told in the reader’s days, without the incidents that concern no shoppers', () => {
    const incidents = [hoshiIncident(), hoshiIncident({ id: 'staff-2026', exposures: [{ who: 'employees', data: ['name'] }] })];
    const at = (now: string) => catalogueRecords(incidents, '2026-03-01T00:00:00Z', clockAt(Date.parse(now), 540));
    expect(at('2026-04-01T00:00:00Z').published).toBe('2026-03-01T00:00:00Z');
    // Disclosed on 1 March 2026: an alert for twelve months, to the end of that day where the reader is.
    expect(at('2027-03-01T14:59:00Z').entries.map(({ id, level }) => [id, level])).toEqual([['hoshi-2026', 'caution']]);
    const fresh = (now: string) => catalogueRecords(incidents, now, clockAt(Date.parse(now), 540)).entries[0]?.level;
    expect([fresh('2027-03-01T14:59:00Z'), fresh('2027-03-01T15:00:00Z')]).toEqual(['alert', 'caution']);
  });
});
