import { describe, expect, it } from 'vitest';
import { tellDataset } from '../../../core/wording/tell-dataset';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

const FACTS = { published: '2026-11-20T03:00:00Z', incidents: 1252, isOld: false, hasFeed: true };

describe('how many records need a newer version', () => {
  it.each([
    [en, 1, '1 of them has parts that only a newer version of Misemori can read.'],
    [en, 12, '12 of them have parts that only a newer version of Misemori can read.'],
    [ja, 12, 'このうち12件には、この版の店守では読めない内容があります。'],
  ])('is said beside how many there are (%#)', (words, unread, line) => {
    const { lines, warning } = tellDataset({ ...FACTS, unread }, words);
    expect(lines[1]).toBe(line);
    expect(lines[0]).toContain('1,252');
    // It is no warning: nothing has to be done for what can be read.
    expect(warning).toBeUndefined();
  });

  it.each([undefined, 0])('is not said where none do (%s)', (unread) => {
    expect(tellDataset({ ...FACTS, ...(unread !== undefined && { unread }) }, en).lines).toHaveLength(1);
  });
});
