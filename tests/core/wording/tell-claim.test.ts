import { expect, it } from 'vitest';
import { tellClaim } from '../../../core/wording/tell-claim';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';
import { anExposure, anIncident, aShop, recorded } from '../../support/an-incident';

it('speaks of one shop, of a site, or of several shops, without a name', () => {
  const one = recorded(anIncident());
  expect(tellClaim(one, one.incident.shops[0], 'shop', en)).toBe(
    'in June 2026 this shop announced that customer data may have been leaked.',
  );
  expect(tellClaim(one, one.incident.shops[0], 'site', ja)).toBe(
    'このサイトは2026年6月に、お客さま情報が漏えいした可能性を公表しています。',
  );
  expect(tellClaim(one, undefined, 'shops', ja)).toContain('これらのショップは');
});

it('names of a shop what concerns its customers alone', () => {
  const two = recorded(
    anIncident({
      shops: [aShop('nagi'), aShop('tsuki')],
      exposures: [anExposure({ data: ['email'], shops: ['nagi'] }), anExposure({ data: ['card-number'], shops: ['tsuki'] })],
    }),
  );
  const [nagi, tsuki] = two.incident.shops;
  expect([nagi, tsuki, undefined].map((shop) => /customer data|card data/.exec(tellClaim(two, shop, 'shop', en))?.[0])).toEqual([
    'customer data',
    'card data',
    'card data',
  ]);
});
