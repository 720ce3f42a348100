import { describe, expect, test } from 'vitest';
import { noticeable } from '../../../core/preferences/notice-policy';
import { DEFAULT_PAGE_PREFERENCES, type PagePreferences, preferencesFor } from '../../../core/preferences/page-preferences';
import { DEFAULT_SETTINGS } from '../../../core/preferences/settings';
import { formVerdict } from '../../../core/verdict/verdict';
import { toolbarBadge } from '../../../core/wording/tell-toolbar';
import { en } from '../../../locales/en';
import { hoshiIncident as anIncident } from '../../support/hoshi-incident';

const moment = { today: '2026-04-01', published: '2026-04-01' };
const address = { host: 'www.hoshi.example', path: '/' };
const alert = formVerdict(address, [anIncident()], moment);
const caution = formVerdict(address, [anIncident({ exposures: [{ who: 'buyers', data: ['email'] }] })], moment);
const forum = formVerdict(address, [anIncident({ notAShop: true })], moment);

describe('what the shopper hears unasked', () => {
  test.each<[string, typeof alert, Partial<PagePreferences>, boolean, string]>([
    ['an alert by default: in the page and on the toolbar', alert, {}, true, '!'],
    ['an alert, toolbar only', alert, { notice: 'toolbar' }, false, '!'],
    ['an alert, off', alert, { notice: 'off' }, false, ''],
    ['an alert of a muted shop', alert, { muted: true }, false, ''],
    ['a caution by default', caution, {}, true, '▲'],
    ['a caution where only alerts may speak in the page', caution, { noticeFrom: 'alert' }, false, '▲'],
    ['an alert where only alerts may speak in the page', alert, { noticeFrom: 'alert' }, true, '!'],
    ['a site that is no shop', forum, {}, false, ''],
    ['a site that is no shop, with every kind of site wanted', forum, { everySite: true }, true, '!'],
  ])('%s', (_, verdict, preferences, inPage, toolbar) => {
    const all = { ...DEFAULT_PAGE_PREFERENCES, ...preferences };
    expect(noticeable(verdict, all).length > 0).toBe(inPage);
    expect(toolbarBadge(verdict, en, all)?.text ?? '').toBe(toolbar);
  });

  test.each([
    ['badge', '?'],
    ['toolbar', '?'],
    ['off', ''],
  ] as const)('a dataset that cannot be read, %s', (notice, toolbar) => {
    expect(toolbarBadge({ kind: 'unavailable' }, en, { ...DEFAULT_PAGE_PREFERENCES, notice })?.text ?? '').toBe(toolbar);
  });
});

describe('a muted shop', () => {
  const name = { ja: '星の店', en: 'Hoshi Shop' };
  test.each([
    [{ kind: 'site', host: 'hoshi.example' } as const, 'www.hoshi.example', '/', true],
    [{ kind: 'site', host: 'hoshi.example' } as const, 'hoshi.example', '/item', true],
    [{ kind: 'site', host: 'hoshi.example' } as const, 'nothoshi.example', '/', false],
    [{ kind: 'host', host: 'hoshi.example' } as const, 'www.hoshi.example', '/', false],
    [{ kind: 'path', host: 'mall.example', path: '/hoshi' } as const, 'mall.example', '/hoshi/item', true],
    [{ kind: 'path', host: 'mall.example', path: '/hoshi' } as const, 'mall.example', '/hoshizora', false],
  ])('%j is silent at %s%s: %s', (place, host, path, muted) => {
    expect(preferencesFor({ host, path }, DEFAULT_SETTINGS, [{ ...place, name, since: '2026-04-01' }]).muted).toBe(muted);
  });
});
