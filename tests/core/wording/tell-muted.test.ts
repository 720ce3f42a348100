import { describe, expect, it } from 'vitest';
import type { MutedShop } from '../../../core/preferences/muted-shop';
import { tellMuted, tellResumed } from '../../../core/wording/tell-muted';
import { en } from '../../../locales/en';
import { ja } from '../../../locales/ja';

const name = { ja: '星の店', en: 'Hoshi Shop' };
const SHOPS: MutedShop[] = [
  { kind: 'host', host: 'www.hoshi.example', name, since: '2026-10-01' },
  { kind: 'path', host: 'mall.example', path: '/hoshi', name, since: '2026-11-20' },
  { kind: 'site', host: 'hoshi.example', name, since: '2026-10-01' },
];

describe('the muted shops', () => {
  it('are told the last muted first, each with the addresses that are meant', () =>
    expect(tellMuted(SHOPS, en).map(({ where, since }) => [where, since])).toEqual([
      ['mall.example/hoshi', 'since 20 November 2026'],
      ['hoshi.example and everything below it', 'since 1 October 2026'],
      ['www.hoshi.example', 'since 1 October 2026'],
    ]));

  it('leave the list that was given as it was', () => {
    tellMuted(SHOPS, en);
    expect(SHOPS[0]?.kind).toBe('host');
  });

  it('are told by name when they are heard again', () =>
    expect([tellResumed('*.hoshi.example', SHOPS, en), tellResumed('mall.example/hoshi', SHOPS, ja)]).toEqual([
      'Notices about Hoshi Shop are on again.',
      '星の店のお知らせを再開しました。',
    ]));
});
