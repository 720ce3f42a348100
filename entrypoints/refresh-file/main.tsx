import { render } from 'preact';
import type { Words } from '../../core/words';
import { LOCALES } from '../../locales';
import { browserLanguage } from '../../platform/language';
import { App } from './app';

const words: Words = LOCALES[browserLanguage()];
document.documentElement.lang = words.locale;
document.title = words.dataset.fileTitle;
const root = document.getElementById('root');
if (root) render(<App words={words} />, root);
