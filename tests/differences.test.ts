import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DIFFERENCES, ONLY_IN } from './support/browser/differences';

const FOLDER = join(import.meta.dirname, 'e2e');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.test.ts'));
const textOf = (file: string) => readFileSync(join(FOLDER, file), 'utf8');
const ALONE = [...Object.keys(ONLY_IN.chromium), ...Object.keys(ONLY_IN.firefox)];
const SHARED = FILES.filter((file) => !ALONE.includes(file));

describe('the end-to-end tests run in both browsers', () => {
  it('but for the files that are named with a reason, which are there, and only one browser’s', () => {
    expect(ALONE.filter((file) => !FILES.includes(file))).toEqual([]);
    expect(new Set(ALONE).size).toBe(ALONE.length);
    for (const reasons of Object.values(ONLY_IN)) for (const reason of Object.values(reasons)) expect(reason.length).toBeGreaterThan(20);
    expect(SHARED.length).toBeGreaterThan(ALONE.length);
  });

  it('with nothing left out but by a difference that is named', () => {
    for (const file of SHARED) {
      expect(textOf(file), file).toContain('inBrowser');
      expect(textOf(file).match(/\b(?:it|describe|inBrowser)\.(?:skip|skipIf|runIf|todo|only)\b/g) ?? [], file).toEqual([]);
    }
  });

  it.each(Object.entries(DIFFERENCES))('each of which some test needs, and holds in one browser only: %s', (difference, reasons) => {
    expect(Object.keys(reasons)).toHaveLength(1);
    expect(SHARED.filter((file) => textOf(file).includes(`itUnless('${difference}')`))).not.toEqual([]);
  });

  it('through the one session that stands for both: no shared file starts a browser by itself', () => {
    const own = /from '[^']*\/(?:browser\/launch|chromium-session|firefox-session|start-firefox)'|puppeteer\.launch/;
    for (const file of SHARED) expect(own.test(textOf(file)), file).toBe(false);
  });
});
