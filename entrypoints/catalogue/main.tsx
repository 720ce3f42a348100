import { mount } from '../../components/mount';
import type { Words } from '../../core/wording/words';
import { loadWords } from '../../locales/load-words';
import { openDatasetStore } from '../../platform/dataset-store';
import { dismissalsIn } from '../../platform/dismissals';
import { openHistoryStore } from '../../platform/history-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { App } from './app';

const history = openHistoryStore();
const words: Words = await loadWords(chosenLanguage(preferenceStoreIn(history.database)), browserLanguage());
document.documentElement.lang = words.locale;
document.body.classList.add('wide');
mount(
  <App
    words={words}
    dataset={openDatasetStore()}
    requestLog={history.database}
    answers={history}
    dismissals={dismissalsIn(history.database)}
  />,
);
