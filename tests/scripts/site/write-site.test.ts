import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSite } from '../../../scripts/site/write-site';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'misemori-site-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a site replaces the one before it, and leaves nothing of that', () => {
  writeSite(folder, new Map([['ja/incident/gone-2026.html', 'old']]));
  writeSite(folder, new Map([['ja/index.html', 'new']]));
  expect(readFileSync(join(folder, 'ja/index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(folder, 'ja/incident'))).toBe(false);
});

it('a folder with anything else in it is left as it is', () => {
  writeFileSync(join(folder, 'thesis.txt'), 'ten years of work');
  expect(() => writeSite(folder, new Map([['index.html', '']]))).toThrow(/no site of ours/);
  expect(readdirSync(folder)).toEqual(['thesis.txt']);
});
