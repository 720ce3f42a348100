import { render } from 'preact';
import type { Words } from '../../core/words';
import { LOCALES, localeFor } from '../../locales';
import { choicesIn } from '../../platform/choices-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { openMemoryStore } from '../../platform/memory-store';
import { App } from './app';

const choices = choicesIn(openMemoryStore().database);

const words: Words = LOCALES[localeFor(await chosenLanguage(choices), browserLanguage())];
document.documentElement.lang = words.locale;
document.title = words.popup.title;
const root = document.getElementById('root');
if (root) render(<App words={words} choices={choices} />, root);
