import { mount } from '../../components/mount';
import { verdictHere } from '../../core/use-cases/verdict-here';
import type { Words } from '../../core/wording/words';
import { loadWords } from '../../locales/load-words';
import * as clock from '../../platform/clock';
import { openDatasetStore } from '../../platform/dataset-store';
import { dismissalsIn } from '../../platform/dismissals';
import { openHistoryStore } from '../../platform/history-store';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { parsePage } from '../../platform/parse-url';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { timer } from '../../platform/timer';
import { App } from './app';

const history = openHistoryStore();
const preferenceStore = preferenceStoreIn(history.database);
const ports = { dataset: openDatasetStore(), answers: history, seen: history, clock, timer, readAddress: parsePage, report: console.error };

const words: Words = await loadWords(chosenLanguage(preferenceStore), browserLanguage());
document.documentElement.lang = words.locale;
document.title = words.popup.title;
mount(
  <App
    words={words}
    preferenceStore={preferenceStore}
    dismissals={dismissalsIn(history.database)}
    verdictHere={(page) => verdictHere(page, ports)}
  />,
);
