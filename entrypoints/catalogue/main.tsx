import { mount } from '../../components/mount';
import { LOCALES } from '../../locales';
import { localeFor } from '../../locales/locale-for';
import { openDatasetStore } from '../../platform/dataset-store';
import { openHistoryStore } from '../../platform/history-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { App } from './app';

const history = openHistoryStore();
const words = LOCALES[localeFor(await chosenLanguage(preferenceStoreIn(history.database)), browserLanguage())];
document.documentElement.lang = words.locale;
document.body.classList.add('wide');
mount(<App words={words} dataset={openDatasetStore()} requestLog={history.database} />);
