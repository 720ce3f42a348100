import { expect, it } from 'vitest';
import { sendsParcels } from '../../../core/verdict/sends-parcels';
import { aShop } from '../../support/an-incident';

it.each([
  ['food', true],
  ['b2b', true],
  ['other', true],
  ['travel', false],
  ['finance', false],
  ['ticket', false],
] as const)('customers of a shop for %s wait for parcels: %s', (category, expected) =>
  expect(sendsParcels(aShop('nagi', [], { category }))).toBe(expected),
);
