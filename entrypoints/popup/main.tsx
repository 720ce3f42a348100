import { render } from 'preact';
import type { Words } from '../../core/words';
import { LOCALES, localeFor } from '../../locales';
import { choicesIn } from '../../platform/choices-store';
import { browserLanguage } from '../../platform/language';
import { openMemoryStore } from '../../platform/memory-store';
import { App } from './app';

const choices = choicesIn(openMemoryStore().database);

/** The language to speak. A store that cannot be read must not keep the popup from opening. */
async function readWords(): Promise<Words> {
  const language = await choices.settings().then(
    (settings) => settings.language,
    () => 'browser' as const,
  );
  return LOCALES[localeFor(language, browserLanguage())];
}

const words = await readWords();
document.documentElement.lang = words.locale;
document.title = words.popup.title;
const root = document.getElementById('root');
if (root) render(<App words={words} choices={choices} />, root);
