import { mount } from '../../components/mount';
import type { Words } from '../../core/wording/words';
import { loadWords } from '../../locales/load-words';
import { isPinned, watchPinned } from '../../platform/action';
import { BROWSER } from '../../platform/build';
import { openHistoryStore } from '../../platform/history-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { preferenceStoreIn, settingsOrDefault } from '../../platform/preferences-store';
import { App } from './app';

const preferenceStore = preferenceStoreIn(openHistoryStore().database);
const words: Words = await loadWords(chosenLanguage(preferenceStore), browserLanguage());
const [initial, pinned] = await Promise.all([settingsOrDefault(preferenceStore), isPinned()]);
document.documentElement.lang = words.locale;
document.title = `${words.welcome.title} · ${words.product}`;
document.body.classList.add('wide');
mount(<App {...{ words, preferenceStore, browser: BROWSER, initial, pinned, watchPinned }} />);
