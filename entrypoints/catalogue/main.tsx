import { render } from 'preact';
import { LOCALES, localeFor } from '../../locales';
import { choicesIn } from '../../platform/choices-store';
import { openDatasetStore } from '../../platform/dataset-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { openMemoryStore } from '../../platform/memory-store';
import { App } from './app';

const memory = openMemoryStore();
const words = LOCALES[localeFor(await chosenLanguage(choicesIn(memory.database)), browserLanguage())];
document.documentElement.lang = words.locale;
document.body.classList.add('wide');
const root = document.getElementById('root');
if (root) render(<App words={words} dataset={openDatasetStore()} memory={memory.database} />, root);
