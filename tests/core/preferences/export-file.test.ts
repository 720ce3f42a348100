import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Remembered, readExportFile, writeExportFile } from '../../../core/preferences/export-file';
import { DEFAULT_SETTINGS } from '../../../core/preferences/settings';

const remembered: Remembered = {
  settings: { ...DEFAULT_SETTINGS, notice: 'toolbar', language: 'ja' },
  muted: [{ kind: 'path', host: 'mall.example', path: '/hoshi', name: { ja: '星の店', en: 'Hoshi Shop' }, since: '2026-04-01' }],
  answers: [['hoshi-2026', { touch: { '*': { 'card-payers 0': 'yes' } }, done: ['card-statements 2025-01-10'] }]],
  seen: [['hoshi-2026', 'active']],
  incidents: [['hoshi-2026', { dismissedRevision: 2, shownRevision: 2, sessions: 1, lastSession: 'a' }]],
};
const whole = writeExportFile(remembered, '2026-04-01T00:00:00.000Z');
const changed = (change: (file: Record<string, unknown>) => void) => {
  const file = JSON.parse(whole);
  change(file);
  return JSON.stringify(file);
};

test('what was saved comes back as it was', () => {
  expect(readExportFile(whole)).toEqual({ remembered });
});

describe('a file of another version is read, as far as both know of it', () => {
  const { language: _, ...olderSettings } = remembered.settings;
  const shop = remembered.muted[0];
  test.each<[string, string, Partial<Remembered>]>([
    [
      'without a setting',
      changed((file) => Object.assign(file, { settings: olderSettings })),
      { settings: { ...remembered.settings, language: 'browser' } },
    ],
    ['without settings', changed((file) => delete file['settings']), { settings: DEFAULT_SETTINGS }],
    ['without the list of muted shops', changed((file) => delete file['muted']), { muted: [] }],
    ['without answers', changed((file) => delete file['answers']), { answers: [] }],
    ['without what was told', changed((file) => delete file['seen']), { seen: [] }],
    ['without what was shown', changed((file) => delete file['incidents']), { incidents: [] }],
    ['with a list more', changed((file) => Object.assign(file, { watched: [] })), {}],
    ['with a setting more', changed((file) => Object.assign(file, { settings: { ...remembered.settings, sound: 'none' } })), {}],
    [
      'with another choice of a setting',
      changed((file) => Object.assign(file, { settings: { ...remembered.settings, notice: 'letter' } })),
      { settings: { ...remembered.settings, notice: 'badge' } },
    ],
    [
      'with more about a muted shop',
      changed((file) => Object.assign(file, { muted: [{ ...shop, until: '2027-01-01', name: { ...shop?.name, zh: '星' } }] })),
      {},
    ],
    [
      'with more about an incident',
      changed((file) => Object.assign(file, { incidents: [['hoshi-2026', { ...remembered.incidents[0]?.[1], watched: true }]] })),
      {},
    ],
    [
      'with more answers',
      changed((file) => Object.assign(file, { answers: [['hoshi-2026', { ...remembered.answers[0]?.[1], notes: 'x' }]] })),
      {},
    ],
  ])('%s', (_, text, differs) => {
    expect(readExportFile(text)).toStrictEqual({ remembered: { ...remembered, ...differs } });
  });

  test('one of a later format waits for a later version, whatever is in it', () => {
    expect(readExportFile('{"misemori":"memory","format":2}')).toEqual({ problem: 'too-new' });
  });
});

describe('a file that is not as it was saved is refused whole', () => {
  const shop = remembered.muted[0];
  test.each<[string, string, string]>([
    ['an empty file', '', 'not-json'],
    ['a text', 'hello', 'not-json'],
    ['half of a file', whole.slice(0, 200), 'not-json'],
    ['an array', '[]', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['another program’s JSON', '{"settings":{}}', 'not-ours'],
    ['a newer format', changed((file) => Object.assign(file, { format: 2 })), 'too-new'],
    ['a format before the first', changed((file) => Object.assign(file, { format: 0 })), 'not-ours'],
    ['half a format', changed((file) => Object.assign(file, { format: 1.5 })), 'not-ours'],
    ['settings that are none', changed((file) => Object.assign(file, { settings: 'loud' })), 'not-ours'],
    ['a list that is none', changed((file) => Object.assign(file, { seen: {} })), 'not-ours'],
    ['a script for a shop name', changed((file) => Object.assign(file, { muted: [{ ...shop, name: '<script>' }] })), 'not-ours'],
    ['a host that is no host', changed((file) => Object.assign(file, { muted: [{ ...shop, host: '*' }] })), 'not-ours'],
    ['one shop twice', changed((file) => Object.assign(file, { muted: [shop, shop] })), 'not-ours'],
    ['an id that is none', changed((file) => Object.assign(file, { incidents: [['__proto__', {}]] })), 'not-ours'],
    [
      'an answer that there is not',
      changed((file) => Object.assign(file, { answers: [['a-2026', { touch: { a: { b: 'perhaps' } } }]] })),
      'not-ours',
    ],
    ['a name out of the language itself', whole.replace('"card-payers 0"', '"__proto__x"'), 'not-ours'],
    [
      'one incident twice',
      changed((file) =>
        Object.assign(file, {
          seen: [
            ['a-2026', 'active'],
            ['a-2026', 'active'],
          ],
        }),
      ),
      'not-ours',
    ],
    ['a negative count', changed((file) => Object.assign(file, { incidents: [['a-2026', { sessions: -1 }]] })), 'not-ours'],
  ])('%s', (_, text, problem) => {
    expect(readExportFile(text)).toEqual({ problem });
  });

  test('no JSON makes the reader throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => 'problem' in readExportFile(JSON.stringify(value))));
  });
});
