import { describe, expect, it } from 'vitest';
import { matchedShopOf, shopOf } from '../../../core/verdict/shop-of';
import { anIncident } from '../../support/an-incident';

describe('the shop that a recorded incident is told of', () => {
  const incident = anIncident();
  const [shop] = incident.shops;
  const [rule] = shop?.sites ?? [];
  const shopKey = shop?.key ?? '';

  it('is the one it was reached by', () => expect(shopOf({ incident, shopKey })).toBe(shop));
  it('is none where the incident was looked up as a whole', () => expect(shopOf({ incident, shopKey: '' })).toBeUndefined());
  it('is matched where a rule of it matched', () => expect(rule && matchedShopOf({ incident, shopKey, rule })).toBe(shop));
  it('is not matched by its name alone', () => expect(matchedShopOf({ incident, shopKey })).toBeUndefined());
});
