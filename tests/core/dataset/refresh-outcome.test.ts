import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REFRESH_CODES } from '../../../core/dataset/refresh-outcome';

describe('the codes of what can go wrong', () => {
  it('are each given once', () => {
    const codes = Object.values(REFRESH_CODES);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^M\d\d$/);
  });

  it('are never given to another reason: these have been told to people', () => {
    expect(REFRESH_CODES).toMatchObject({ 'no-feed': 'M01', 'not-signed': 'M11', 'too-new': 'M15', damaged: 'M17', store: 'M22' });
  });

  it('are all explained in docs/feed.md', () => {
    const text = readFileSync(join(import.meta.dirname, '../../../docs/feed.md'), 'utf8');
    expect([...new Set(text.match(/\bM\d\d(?= \|)/g))].sort()).toEqual(Object.values(REFRESH_CODES).sort());
  });
});
