import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, readSettings, settingsSchema } from '../../../core/preferences/settings';

test.each([
  [undefined, {}],
  ['nonsense', {}],
  [{ notice: 'loud', everySite: 'yes' }, {}],
  [{ notice: 'off', language: 'tlh' }, { notice: 'off' }],
  [{ language: 'ja', somethingNewer: 1 }, { language: 'ja' }],
])('stored as %j, whatever cannot be read is the default', (stored, kept) => {
  expect(readSettings(stored)).toEqual({ ...DEFAULT_SETTINGS, ...kept });
});

test('whatever was stored, what is read are whole settings', () => {
  fc.assert(fc.property(fc.anything(), (stored) => settingsSchema.safeParse(readSettings(stored)).success));
});
