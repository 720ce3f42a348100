import type { MutedShop } from '../preferences/muted-shop';
import { DEFAULT_SETTINGS, type Settings } from '../preferences/settings';
import type { VisitWords } from '../wording/words';
import type { PreferencesPort, Report, WordsFor } from './ports';

/** What the shopper chose, and the words to speak to them in. */
export interface Choices {
  settings: Settings;
  muted: readonly MutedShop[];
  words: VisitWords;
}

export interface SettingsPorts {
  preferences: Pick<PreferencesPort, 'settings' | 'muted'>;
  report: Report;
}

export interface ChoicesPorts extends SettingsPorts {
  words: WordsFor;
}

/**
 * Reads what the shopper chose; anew each time, because another page may have changed it. What cannot be read is reported,
 * and is then what holds for who chose nothing: no warning is lost with a database.
 */
export async function readChoices(ports: ChoicesPorts): Promise<Choices> {
  const [settings, muted] = await Promise.all([readSettings(ports), orElse(ports.preferences.muted(), [], ports.report)]);
  return { settings, muted, words: ports.words(settings.language) };
}

/** Reads the settings alone, on the same terms. */
export function readSettings({ preferences, report }: SettingsPorts): Promise<Settings> {
  return orElse(preferences.settings(), DEFAULT_SETTINGS, report);
}

async function orElse<T>(read: Promise<T>, otherwise: T, report: Report): Promise<T> {
  try {
    return await read;
  } catch (error) {
    report('The preferences could not be read:', error);
    return otherwise;
  }
}
