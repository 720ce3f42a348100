import { expect, test } from 'vitest';
import { ADDRESS_EVIDENCE, isStrong } from '../../../core/incident/address-evidence';

test('an address is strong where the notice or the shop itself shows it', () => {
  expect(ADDRESS_EVIDENCE.filter(isStrong)).toEqual(['notice', 'shop-page']);
});
