import { browser } from 'wxt/browser';

/** The language of the browser's own menus: Japanese, or English for everybody else. */
export function browserLanguage(): 'ja' | 'en' {
  return browser.i18n.getUILanguage().startsWith('ja') ? 'ja' : 'en';
}
