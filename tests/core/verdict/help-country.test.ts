import { expect, it } from 'vitest';
import { helpCountry } from '../../../core/verdict/help-country';

it.each([
  ['ja', 'Asia/Tokyo', 'JP'],
  ['ja', 'Europe/Berlin', 'JP'],
  ['en', 'Asia/Tokyo', 'JP'],
  ['en', 'Europe/London', undefined],
  ['en', 'Asia/Seoul', undefined],
] as const)('a reader of %s in %s is shown the help lines of %s', (language, zone, country) =>
  expect(helpCountry(language, zone)).toBe(country),
);
