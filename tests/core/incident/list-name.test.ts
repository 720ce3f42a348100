import { describe, expect, it } from 'vitest';
import { listName } from '../../../core/incident/list-name';
import { anIncident, aShop } from '../../support/an-incident';

const tea = aShop('tea');
const glass = aShop('glass');

describe('the name of an incident in a list', () => {
  it('is its own', () =>
    expect(listName(anIncident({ name: { ja: '二つの店', en: 'Two shops' }, shops: [tea, glass] }))).toEqual({
      ja: '二つの店',
      en: 'Two shops',
    }));

  it('else is made of those of its shops', () =>
    expect(listName(anIncident({ shops: [tea, glass] }))).toEqual({ ja: 'teaの店・glassの店', en: 'Shop tea, Shop glass' }));
});
