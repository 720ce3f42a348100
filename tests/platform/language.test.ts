import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/preferences/settings';

let menus = 'en-GB';
vi.stubGlobal('chrome', { runtime: { id: 'abc' }, i18n: { getUILanguage: () => menus } });
const { browserLanguage, chosenLanguage } = await import('../../platform/language');
afterEach(() => void vi.restoreAllMocks());

describe('the language of the browser', () => {
  it.each([
    ['ja', 'ja'],
    ['ja-JP', 'ja'],
    ['en-GB', 'en'],
    ['de', 'en'],
    ['', 'en'],
  ])('%j is spoken to in %s', (language, spoken) => {
    menus = language;
    expect(browserLanguage()).toBe(spoken);
  });
});

describe('the language of the settings', () => {
  it('is the chosen one', async () =>
    expect(await chosenLanguage({ settings: async () => ({ ...DEFAULT_SETTINGS, language: 'ja' }) })).toBe('ja'));

  it('is the browser’s where the settings cannot be read, which the console is told', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    expect(await chosenLanguage({ settings: () => Promise.reject(new Error('VersionError')) })).toBe('browser');
    expect(said).toHaveBeenCalledTimes(1);
  });
});
