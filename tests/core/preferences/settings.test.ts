import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, LANGUAGE_CHOICES, NOTICE_FROM, NOTICE_MODES, readSettings } from '../../../core/preferences/settings';

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
  const anySettings = fc.record({
    notice: fc.oneof(fc.constantFrom(...NOTICE_MODES), fc.anything()),
    everySite: fc.oneof(fc.boolean(), fc.anything()),
    language: fc.oneof(fc.constantFrom(...LANGUAGE_CHOICES), fc.anything()),
  });
  fc.assert(
    fc.property(fc.oneof(fc.anything(), anySettings), (stored) => {
      const { notice, noticeFrom, everySite, autoRefresh, language, ...more } = readSettings(stored);
      expect(more).toEqual({});
      expect([NOTICE_MODES, NOTICE_FROM, LANGUAGE_CHOICES]).toEqual([
        expect.arrayContaining([notice]),
        expect.arrayContaining([noticeFrom]),
        expect.arrayContaining([language]),
      ]);
      expect([typeof everySite, typeof autoRefresh]).toEqual(['boolean', 'boolean']);
    }),
  );
});
