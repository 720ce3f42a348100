import { browser } from 'wxt/browser';
import type { LanguageChoice } from '../core/preferences/settings';
import type { PreferencesPort } from './preferences-store';

/** The language of the browser's own menus: Japanese, or English for everybody else. */
export function browserLanguage(): 'ja' | 'en' {
  return browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en';
}

/** The language that was chosen in the settings. A store that cannot be read must not keep a page from opening: it speaks as the browser does. */
export async function chosenLanguage(preferenceStore: Pick<PreferencesPort, 'settings'>): Promise<LanguageChoice> {
  try {
    return (await preferenceStore.settings()).language;
  } catch {
    // Whatever keeps it from being read, the page itself says so where it matters.
    return 'browser';
  }
}
