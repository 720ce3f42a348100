import { mount } from '../../components/mount';
import type { Words } from '../../core/wording/words';
import { LOCALES } from '../../locales';
import { localeFor } from '../../locales/locale-for';
import { openHistoryStore } from '../../platform/history-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { App } from './app';

const preferenceStore = preferenceStoreIn(openHistoryStore().database);

const words: Words = LOCALES[localeFor(await chosenLanguage(preferenceStore), browserLanguage())];
document.documentElement.lang = words.locale;
document.title = words.popup.title;
mount(<App words={words} preferenceStore={preferenceStore} />);
