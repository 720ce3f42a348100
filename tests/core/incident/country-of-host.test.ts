import { expect, it } from 'vitest';
import { countryOfHost } from '../../../core/incident/country-of-host';

it.each([
  ['www.shop.co.kr', 'KR'],
  ['shop.fr', 'FR'],
  ['shop.co.uk', 'GB'],
  ['shop.com', undefined],
  ['shop.example', undefined],
  ['shop.io', undefined],
  ['shop.co', undefined],
  ['shop.tv', undefined],
])('a shop at %s is known to be one of %s', (host, country) => expect(countryOfHost(host)).toBe(country));
