import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { APPROVE } from '../../../support/approved-words';

const ROOT = join(import.meta.dirname, '../../../..');

it('npm run data:snapshots renews the words of every test that asks for it by name', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const holding = readdirSync(join(ROOT, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => `tests/${path.replaceAll('\\', '/')}`)
    .filter((path) => /, APPROVE\)\.toMatch\w*Snapshot/.test(readFileSync(join(ROOT, path), 'utf8')));
  expect(APPROVE).toContain('npm run data:snapshots');
  expect(scripts['data:snapshots']).toMatch(/^vitest run .* -u$/);
  const renewed: string[] = scripts['data:snapshots'].split(' ').filter((part: string) => part.startsWith('tests/'));
  expect(holding.length).toBeGreaterThan(1);
  expect(holding.filter((path) => !renewed.some((part) => path.startsWith(part)))).toEqual([]);
});
