import { describe, expect, it } from 'vitest';
import type { IncidentFile } from '../../../../core/incident/curated-file';
import { readDataset } from '../../../../scripts/data/lint/read-dataset';
import { countDataset } from '../../../../scripts/data/stats/count-dataset';
import { printTable } from '../../../../scripts/data/stats/print-table';
import { baseIncident } from '../../../support/base-incident';

const record = (change: Partial<IncidentFile>): IncidentFile => ({ ...baseIncident(), ...change });

const RECORDS: IncidentFile[] = [
  baseIncident(),
  record({
    id: 'tea-2019',
    disclosed: '2019-05-01',
    cause: 'loss',
    exposures: [{ who: 'buyers', data: ['email', 'name'] }],
    shops: [{ key: 'tea', name: { ja: '茶', en: 'Tea' }, category: 'food', status: 'open' }],
  }),
  record({ id: 'cleared-2024', state: 'cleared', certainty: 'not-confirmed', notAShop: true }),
  record({ id: 'staff-2024', exposures: [{ who: 'employees', data: ['health'] }] }),
];

const tablesOn = (today: string) =>
  new Map(countDataset(RECORDS, new Map(), { today, published: today }).map(({ title, rows }) => [title, rows]));

describe('the statistics of four records', () => {
  const tables = tablesOn('2024-07-01');

  it.each<[string, [string, number][]]>([
    [
      'state',
      [
        ['active', 3],
        ['cleared', 1],
      ],
    ],
    [
      'disclosed in',
      [
        ['2019', 1],
        ['2024', 3],
      ],
    ],
    [
      'cause',
      [
        ['payment-page-tampering', 3],
        ['loss', 1],
      ],
    ],
    ['category (shops)', [['food', 4]]],
    [
      'site rule',
      [
        ['with', 3],
        ['without', 1],
      ],
    ],
    ['evidence (site rules)', [['notice', 3]]],
    [
      'data class (of shoppers)',
      [
        ['card-number', 2],
        ['card-expiry', 2],
        ['name', 1],
        ['email', 1],
      ],
    ],
    [
      'told to shoppers',
      [
        ['yes', 3],
        ['no', 1],
      ],
    ],
  ])('%s', (title, rows) => {
    expect(tables.get(title)).toEqual(rows);
  });

  it('take the level from the policy: an alert fades to caution and to a record', () => {
    expect(tables.get('level on 2024-07-01, all')).toEqual([
      ['alert', 1],
      ['record', 1],
      ['none', 1],
    ]);
    expect(tablesOn('2026-01-01').get('level on 2026-01-01, all')).toEqual([
      ['caution', 1],
      ['record', 1],
      ['none', 1],
    ]);
    expect(tablesOn('2030-01-01').get('level on 2030-01-01, all')).toEqual([
      ['record', 2],
      ['none', 1],
    ]);
  });

  it('show apart what a shopper meets while browsing', () => {
    expect(tables.get('level on 2024-07-01, shops with a site rule')).toEqual([['alert', 1]]);
  });
});

it('a table is printed with its columns aligned', () => {
  const table = printTable({
    title: 'cause',
    rows: [
      ['loss', 3],
      ['insider', 1],
    ],
    of: 4,
  });
  expect(table).toBe(['cause (4)', `  loss         3   75%  ${'#'.repeat(24)}`, `  insider      1   25%  ${'#'.repeat(8)}`].join('\n'));
});

it('today’s records can be counted, whatever they refer to', () => {
  const { dataset } = readDataset(process.cwd(), '2026-11-27');
  const suppliers = new Map(dataset.suppliers.map(({ record: one }) => [one.id, one]));
  const records = dataset.incidents.map(({ record: one }) => one);
  const [states] = countDataset(records, suppliers, { today: '2026-11-27', published: '2026-11-27' });
  expect(states?.rows.reduce((sum, [, count]) => sum + count, 0)).toBe(records.length);
});
