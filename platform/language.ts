import { browser } from 'wxt/browser';
import type { LanguageChoice } from '../core/preferences/settings';
import { type PreferencesPort, settingsOrDefault } from './preferences-store';

/** The language of the browser's own menus: Japanese, or English for everybody else. */
export function browserLanguage(): 'ja' | 'en' {
  return browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en';
}

/** The language that was chosen in the settings; the browser's where they cannot be read. */
export async function chosenLanguage(preferenceStore: Pick<PreferencesPort, 'settings'>): Promise<LanguageChoice> {
  return (await settingsOrDefault(preferenceStore)).language;
}
