import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import type { Incident } from '../../../../core/incident/schema';
import { printWarnings } from '../../../../scripts/data/lint/print-warnings';
import { toldTwice } from '../../../../scripts/data/lint/told-twice';
import { incidentWarnings } from '../../../../scripts/data/lint/warnings';
import { anIncident, aShop, siteRule } from '../../../support/an-incident';
import { BASE_PATH, baseIncident, TODAY } from '../../../support/base-incident';

const FOLDER = join(import.meta.dirname, '../../../../scripts/data/lint/warnings');
const shopOf = (record: IncidentFile) => record.shops[0]!;
const siteOf = (record: IncidentFile) => shopOf(record).sites![0]!;

/** Which warnings are raised of the base record after a change, and where. */
function warned(change: (record: IncidentFile) => void): string[] {
  const record = baseIncident();
  change(record);
  const filed = { path: BASE_PATH, text: '', record };
  const dataset = { incidents: [filed], suppliers: [], today: TODAY };
  return incidentWarnings.flatMap((rule) => rule.check(filed, dataset).map(({ field }) => `${rule.name} ${field}`));
}

/** The base record as nobody would want to look at it again. */
const settle = (record: IncidentFile) => {
  siteOf(record).checked = '2026-06-01';
};

const RAISED: [warning: string, field: string, change: (record: IncidentFile) => void][] = [
  [
    'log-ins-are-no-passwords',
    'exposures.0.data',
    (record) => {
      record.exposures[0]!.data = ['password'];
      record.comment = '239 is the number of people whose accounts were entered.';
    },
  ],
  [
    'records-are-no-people',
    'exposures.0.people',
    (record) => {
      record.exposures[0]!.people = 1234;
      record.notes = [{ ja: '1,234件が対象です。', en: 'It concerns 1,234 records.' }];
    },
  ],
  [
    'no-outflow-not-confirmed',
    'notes.0',
    (record) => {
      record.notes = [{ ja: '外部に持ち出された形跡は見つかっていません。', en: 'No trace of outflow was found.' }];
    },
  ],
  [
    'first-word-tells-a-leak',
    'disclosed',
    (record) => {
      record.exposures[0]!.disclosed = '2024-07-10';
    },
  ],
  [
    'breach-elsewhere-has-reason',
    'shops.0.sites',
    (record) => {
      record.comment = 'The breach was of an app.';
    },
  ],
  [
    'one-form-no-site-rule',
    'shops.0.sites.0',
    (record) => {
      record.comment = "Only the refund form was hit; the form's address was not seen.";
    },
  ],
  [
    'gone-address-has-end',
    'shops.0.sites.0',
    (record) => {
      shopOf(record).status = 'closed';
    },
  ],
  [
    'www-twin-decided',
    'shops.0.sites.0',
    (record) => {
      siteOf(record).kind = 'host';
    },
  ],
  [
    'kanji-have-a-reading',
    'shops.0.aliases',
    (record) => {
      shopOf(record).aliases = ['Kirin'];
    },
  ],
  [
    'seen-near-disclosure',
    'shops.0.sites.0.checked',
    (record) => {
      record.disclosed = '2027-07-01';
    },
  ],
  [
    'surname-in-a-note',
    'notes.0',
    (record) => {
      record.notes = [{ ja: '山田太郎が持ち出しました。', en: 'Somebody took it.' }];
    },
  ],
  [
    'surname-in-a-note',
    'comment',
    (record) => {
      record.comment = 'Taro Yamada took it.';
    },
  ],
];

describe('what a person is asked to look at', () => {
  it.each(RAISED)('%s (%s)', (warning, field, change) => {
    expect(warned(settle)).toEqual([]);
    const all = warned((record) => {
      settle(record);
      change(record);
    });
    expect(all).toEqual([`${warning} ${field}`]);
  });

  it('has a fixture for every warning, one file each, described in a sentence', () => {
    const files = readdirSync(FOLDER).flatMap((name) => (name === 'index.ts' ? [] : [name.replace('.ts', '')]));
    expect(incidentWarnings.map(({ name }) => name).sort()).toEqual(files.sort());
    expect([...new Set(RAISED.map(([name]) => name))].sort()).toEqual(files.sort());
    for (const { description } of incidentWarnings) expect(description).toMatch(/^[A-Z`].{20,}\.$/);
  });

  it.each<[string, string, Parameters<typeof warned>[0]]>([
    ['with a decision on it', 'The breach was of an app; decision 0028: its members shop here.', () => {}],
    [
      'with its end',
      '',
      (record) => Object.assign(siteOf(record), { until: '2025-01-01' }) && Object.assign(shopOf(record), { status: 'closed' }),
    ],
    [
      'of which the comment says what was seen long before',
      'The address is from a page of 2026-06-01.',
      (record) => Object.assign(record, { disclosed: '2027-07-01' }),
    ],
    ['with a word on www', 'The www twin was not seen.', (record) => Object.assign(siteOf(record), { kind: 'host' })],
  ])('leaves alone what is settled: a rule %s', (_, comment, change) => {
    expect(
      warned((record) => {
        settle(record);
        record.comment = comment;
        change(record);
      }),
    ).toEqual([]);
  });
});

describe('the list of warnings', () => {
  const found = ['www-twin-decided', 'gone-address-has-end', 'www-twin-decided'].map((rule, i) => ({
    file: 'a.json',
    field: `f${i}`,
    rule,
    remedy: 'look.',
  }));

  it('is all of them, or those of the kind that is asked for', () => {
    expect(printWarnings(found)).toEqual([
      'a.json: f0: www-twin-decided: look.',
      'a.json: f1: gone-address-has-end: look.',
      'a.json: f2: www-twin-decided: look.',
      '3 to look at',
    ]);
    expect(printWarnings(found, 'gone-address-has-end')).toEqual([
      'a.json: f1: gone-address-has-end: look.',
      '1 of gone-address-has-end to look at',
    ]);
    expect(printWarnings([])).toEqual(['0 to look at']);
  });
});

describe('one incident in both lists', () => {
  const listed = (host: string, disclosed: string): Incident =>
    anIncident({ id: 'hibp-kirin-2024', announcedBy: 'hibp', disclosed, shops: [aShop('site', [siteRule(host)])] });
  const found = (one: Incident) =>
    toldTwice({ incidents: [{ path: BASE_PATH, text: '', record: baseIncident() }], suppliers: [], today: TODAY }, [one]).map(
      ({ remedy }) => remedy,
    );

  it('is listed where the address is the same and the dates are close', () => {
    expect(found(listed('example.co.jp', '2025-05-01'))).toEqual([expect.stringContaining('if it is kirin-do-2024')]);
    expect(found(listed('example.co.jp', '2026-05-01'))).toEqual([]);
    expect(found(listed('other.example', '2024-06-01'))).toEqual([]);
  });
});
