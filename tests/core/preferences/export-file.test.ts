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
    ['something added', changed((file) => Object.assign(file, { more: 1 })), 'not-ours'],
    ['an unknown notice mode', changed((file) => Object.assign(file, { settings: { ...DEFAULT_SETTINGS, notice: 'loud' } })), 'not-ours'],
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
