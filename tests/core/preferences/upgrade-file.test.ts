import { expect, test } from 'vitest';
import { type UpgradeStep, upgradeFile } from '../../../core/preferences/upgrade-file';

const STEPS: ReadonlyMap<number, UpgradeStep> = new Map<number, UpgradeStep>([
  [1, ({ wishes, ...file }) => ({ ...file, settings: wishes })],
  [2, (file) => ({ ...file, seen: [] })],
]);

test('a file goes through every step from its own format to ours', () => {
  expect(upgradeFile({ misemori: 'memory', format: 1, wishes: 'w' }, 3, STEPS)).toEqual({
    file: { misemori: 'memory', format: 3, settings: 'w', seen: [] },
  });
  expect(upgradeFile({ misemori: 'memory', format: 2, settings: 's' }, 3, STEPS)).toEqual({
    file: { misemori: 'memory', format: 3, settings: 's', seen: [] },
  });
  expect(upgradeFile({ misemori: 'memory', format: 3, wishes: 'kept' }, 3, STEPS)).toEqual({
    file: { misemori: 'memory', format: 3, wishes: 'kept' },
  });
});

test.each([
  ['a later format', { misemori: 'memory', format: 4 }, 'too-new'],
  ['a format from which no step leads', { misemori: 'memory', format: 1 }, 'not-ours'],
  ['another program’s mark', { misemori: 'dataset', format: 3 }, 'not-ours'],
  ['no mark', { format: 3 }, 'not-ours'],
  ['no format', { misemori: 'memory' }, 'not-ours'],
  ['a text', 'memory', 'not-ours'],
])('%s is not upgraded', (_, file, problem) => {
  expect(upgradeFile(file, 3, new Map([...STEPS].slice(1)))).toEqual({ problem });
});
