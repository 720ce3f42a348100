import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Every test that docs/threats.md names: a file, and in quotes the words that one of its names begins with or has in it. */
const THREATS = readFileSync('docs/threats.md', 'utf8');
const NAMED = [...THREATS.matchAll(/(tests\/[\w./-]+\.test\.tsx?)\s+"([^"]+)"/g)].map(([, file = '', name = '']) => [file, name] as const);

describe('docs/threats.md', () => {
  it('names a test for whatever it says', () => {
    expect(NAMED.length).toBeGreaterThan(20);
    for (const row of THREATS.split('\n').filter((line) => /^\| (?!They|It|---)/.test(line))) expect(row).toMatch(/tests\/\S+ "/);
  });

  it.each(NAMED)('%s: %s', (file, name) => {
    expect(existsSync(file), file).toBe(true);
    const text = readFileSync(file, 'utf8').replaceAll("\\'", "'");
    expect(text).toContain(name);
  });
});
