import { fieldsOf } from '../incident/kinds';
import type { Level } from '../incident/level';

/** Where Misemori speaks by itself: in the page and on the toolbar, on the toolbar alone, or nowhere until it is asked. */
export const NOTICE_MODES = ['badge', 'toolbar', 'off'] as const;
export type NoticeMode = (typeof NOTICE_MODES)[number];

/** From which level on the in-page badge may speak. */
export const NOTICE_FROM = ['caution', 'alert'] as const satisfies readonly Level[];

/** The language of every text; `browser` follows the browser's menus. */
export const LANGUAGE_CHOICES = ['browser', 'ja', 'en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** What the shopper chose, for all shops. */
export interface Settings {
  notice: NoticeMode;
  noticeFrom: (typeof NOTICE_FROM)[number];
  /** Sites that are no shops raise badges too. */
  everySite: boolean;
  autoRefresh: boolean;
  language: LanguageChoice;
}

/** What holds until something else is chosen. */
export const DEFAULT_SETTINGS: Settings = {
  notice: 'badge',
  noticeFrom: 'caution',
  everySite: false,
  autoRefresh: true,
  language: 'browser',
};

/** The choices that each setting allows. */
const CHOICES: { readonly [Name in keyof Settings]: readonly Settings[Name][] } = {
  notice: NOTICE_MODES,
  noticeFrom: NOTICE_FROM,
  everySite: [true, false],
  autoRefresh: [true, false],
  language: LANGUAGE_CHOICES,
};

/** Settings as they were stored, perhaps by an older version or not at all: whatever cannot be read is the default. */
export function readSettings(stored: unknown): Settings {
  const kept = typeof stored === 'object' && stored !== null ? fieldsOf(stored) : new Map();
  const chosen = <Name extends keyof Settings>(name: Name): Settings[Name] =>
    CHOICES[name].find((one) => one === kept.get(name)) ?? DEFAULT_SETTINGS[name];
  return {
    notice: chosen('notice'),
    noticeFrom: chosen('noticeFrom'),
    everySite: chosen('everySite'),
    autoRefresh: chosen('autoRefresh'),
    language: chosen('language'),
  };
}
