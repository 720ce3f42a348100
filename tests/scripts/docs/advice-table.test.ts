import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ADVICE } from '../../../core/verdict/advice';
import { adviceTable } from '../../../scripts/docs/advice-table';

describe('the page on advice', () => {
  const page = adviceTable();
  it('says of every step when it is advised', () => {
    for (const [id, { when }] of Object.entries(ADVICE)) expect(page).toMatch(new RegExp(`^\\| ${id} \\| .* \\| ${when} \\|$`, 'm'));
  });
  it('shows what age changes', () => expect(page).toMatch(/\| card number, name \| card-statements, card-reissue, .* \| card-old, /));
  it('is the one in docs/ (npm run docs:print)', () => expect(readFileSync('docs/advice.md', 'utf8')).toBe(page));
});
