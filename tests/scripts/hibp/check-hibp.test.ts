import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../scripts/data/lint/dataset';
import { checkHibp } from '../../../scripts/hibp/check-hibp';
import type { HibpLists } from '../../../scripts/hibp/hibp-lists';
import type { HibpRecord } from '../../../scripts/hibp/hibp-schema';
import { aBreach, someLists } from '../../support/a-breach';

const dataset: Dataset = {
  incidents: [],
  suppliers: [],
  today: '2026-01-01',
};

function rulesBroken(records: HibpRecord[], lists: Partial<HibpLists> = {}): string[] {
  return checkHibp({ records, lists: someLists(lists) }, dataset).map(({ file, field, rule }) => `${file} ${field} ${rule}`);
}

describe('the check of the data of Have I Been Pwned', () => {
  it('passes a record in order', () => {
    expect(rulesBroken([aBreach()])).toEqual([]);
  });

  it.each<[string, Partial<HibpRecord>, Partial<HibpLists>, string]>([
    ['a data class without a mapping', { DataClasses: ['Tea leaves'] }, {}, 'data/hibp/data-classes.json Tea leaves hibp-mapped'],
    ['a list entry about nothing', {}, { discreet: new Set(['Gone']) }, 'data/hibp/discreet.json Gone hibp-known'],
    [
      'a twin that is not there',
      {},
      { toldElsewhere: new Map([['TeaShop', 'tea-2025']]) },
      'data/hibp/told-elsewhere.json TeaShop hibp-told',
    ],
    ['a domain that becomes no rule', { Domain: 'co.uk' }, {}, 'data/hibp/snapshot.json TeaShop hibp-domain'],
    [
      'a day to come',
      { ModifiedDate: '2026-01-02' },
      {},
      'data/hibp/snapshot.json hibp-teashop-2025.shops.0.sites.0.checked dates-in-order',
    ],
    [
      'a title with an invisible character',
      { Title: 'Tea\u200bShop' },
      {},
      'data/hibp/snapshot.json hibp-teashop-2025.shops.0.name.ja plain-text',
    ],
    ['a title too long for a name', { Title: 'T'.repeat(81) }, {}, 'data/hibp/snapshot.json hibp-teashop-2025.shops.0.name.ja schema'],
  ])('finds %s', (_what, record, lists, expected) => {
    expect(rulesBroken([aBreach(record)], lists)).toContain(expected);
  });

  it('finds two records with one id', () => {
    expect(rulesBroken([aBreach({ Name: 'Tea-Shop' }), aBreach({ Name: 'Tea.Shop' })])).toEqual([
      'data/hibp/snapshot.json hibp-tea-shop-2025 hibp-id',
    ]);
  });
});
