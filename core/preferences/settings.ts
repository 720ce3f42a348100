import * as z from 'zod/mini';
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
export const settingsSchema = z.strictObject({
  notice: z.enum(NOTICE_MODES),
  noticeFrom: z.enum(NOTICE_FROM),
  /** Sites that are no shops raise badges too. */
  everySite: z.boolean(),
  autoRefresh: z.boolean(),
  language: z.enum(LANGUAGE_CHOICES),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds until something else is chosen. */
export const DEFAULT_SETTINGS: Settings = {
  notice: 'badge',
  noticeFrom: 'caution',
  everySite: false,
  autoRefresh: true,
  language: 'browser',
};

const storedSchema = z.object({
  notice: z.catch(settingsSchema.shape.notice, DEFAULT_SETTINGS.notice),
  noticeFrom: z.catch(settingsSchema.shape.noticeFrom, DEFAULT_SETTINGS.noticeFrom),
  everySite: z.catch(settingsSchema.shape.everySite, DEFAULT_SETTINGS.everySite),
  autoRefresh: z.catch(settingsSchema.shape.autoRefresh, DEFAULT_SETTINGS.autoRefresh),
  language: z.catch(settingsSchema.shape.language, DEFAULT_SETTINGS.language),
});

/** Settings as they were stored, perhaps by an older version or not at all: whatever cannot be read is the default. */
export function readSettings(stored: unknown): Settings {
  const result = storedSchema.safeParse(stored);
  return result.success ? result.data : DEFAULT_SETTINGS;
}
