import { mount } from '../../components/mount';
import type { Words } from '../../core/wording/words';
import { loadWords } from '../../locales/load-words';
import { openHistoryStore } from '../../platform/history-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { App } from './app';

const preferenceStore = preferenceStoreIn(openHistoryStore().database);
const words: Words = await loadWords(chosenLanguage(preferenceStore), browserLanguage());
document.documentElement.lang = words.locale;
document.title = words.dataset.fileTitle;
mount(<App words={words} />);
