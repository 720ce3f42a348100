import { describe, expect, it } from 'vitest';
import { isArchive, isArchived } from '../../../../scripts/data/lint/archives';
import { checkArchives } from '../../../../scripts/data/lint/rules/archive-is-an-archive';

describe('an archive', () => {
  it.each([
    'https://web.archive.org/web/20240601000000/https://example.co.jp/notice',
    'https://archive.ph/AbCdE',
    'http://archive.today/AbCdE',
    'https://megalodon.jp/2026-0203-1518-49/https://example.co.jp/',
    'https://www.webarchive.org.uk/wayback/archive/2024/https://example.co.uk/',
    'https://perma.cc/ABCD-1234',
  ])('is %s', (url) => {
    expect(isArchive(url)).toBe(true);
  });

  it.each([
    'https://example.co.jp/archive',
    'https://web.archive.org.example.com/web/2024/https://example.co.jp/',
    'https://web.archive.org@example.com/',
    'https://notarchive.ph/AbCdE',
    'https://webcache.googleusercontent.com/search?q=cache:example.co.jp',
  ])('is not %s', (url) => {
    expect(isArchive(url)).toBe(false);
  });

  it('keeps a source that has a copy, or stands in one', () => {
    expect(isArchived({ url: 'https://example.co.jp/notice' })).toBe(false);
    expect(isArchived({ url: 'https://example.co.jp/notice', archived: 'https://archive.ph/AbCdE' })).toBe(true);
    expect(isArchived({ url: 'https://archive.ph/AbCdE' })).toBe(true);
  });

  it('is asked for in a supplier’s sources, too', () => {
    const source = {
      url: 'https://example.co.jp/notice',
      kind: 'supplier',
      language: 'ja',
      archived: 'https://example.co.jp/copy',
    } as const;
    expect(checkArchives({ record: { sources: [source] } })).toEqual([
      { field: 'sources.0.archived', remedy: expect.stringContaining('web.archive.org') },
    ]);
    expect(checkArchives({ record: {} })).toEqual([]);
  });
});
