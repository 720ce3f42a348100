import { describe, expect, it } from 'vitest';
import { OPEN, STRICT } from '../../../core/incident/forms';
import { supplierFields } from '../../../core/incident/supplier';

const supplier = {
  id: 'mochi-pay',
  name: { ja: 'もち決済', en: 'Mochi Pay' },
  service: 'payment',
  hosts: ['mochi.example', '*.mochi.example'],
};
const read = (forms: typeof STRICT | typeof OPEN, change: object = {}) =>
  forms.object(supplierFields(forms)).safeParse({ ...supplier, ...change });

describe('a supplier', () => {
  it('is read as it was written', () => {
    for (const forms of [STRICT, OPEN]) expect(read(forms).data).toEqual(supplier);
  });

  it('that does what a reader does not know does something else for the shop', () => {
    expect(read(STRICT, { service: 'chat' }).success).toBe(false);
    expect(read(OPEN, { service: 'chat' }).data).toEqual({ ...supplier, service: 'other' });
  });

  it.each<[string, object]>([
    ['a host in capitals', { hosts: ['Mochi.example'] }],
    ['a wildcard in the middle', { hosts: ['cdn.*.example'] }],
    ['everything', { hosts: ['*'] }],
    ['an address', { hosts: ['https://mochi.example/'] }],
    ['no name in one language', { name: { ja: 'もち' } }],
    ['an id with spaces', { id: 'mochi pay' }],
  ])('has never %s, whoever reads it', (_, change) => {
    expect([read(STRICT, change).success, read(OPEN, change).success]).toEqual([false, false]);
  });
});
