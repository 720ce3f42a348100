import { expect, it } from 'vitest';
import { isPlatformsOwn } from '../../../core/matching/platforms-own';

it.each([
  ['operator', 'platform', true],
  ['hibp', 'social', true],
  ['operator', 'general', false],
  ['supplier', 'fashion', false],
] as const)('a record announced by the %s of a shop of the kind %s: %s', (announcedBy, category, own) =>
  expect(isPlatformsOwn({ announcedBy }, { category })).toBe(own),
);
